//! Own answers beside national figures, each figure with all that belongs to it.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive as _;
use serde::Serialize;

use super::writer::Writer;
use super::{Number, NumberedSource, SourceFacts};
use crate::domain::assessment::Value;
use crate::domain::benchmark::{
    Confidence, Figure, FigureComparison, FigureValue, QuestionComparison, Reads, Verdict,
};
use crate::domain::effective::{Effective, State};
use crate::domain::id::FigureId;
use crate::domain::level::Level;
use crate::domain::message::Arg;
use crate::domain::questionnaire::{Kind, Question};
use crate::report::figure_words::{
    Provenance, contradictions_of, single_number, source_numbered, value_and_what, value_with_unit,
};
use crate::report::sentences::at_or_above_words;

/// The most figures that stand beside one question on paper. A question can have forty.
const MOST_ON_PAPER: usize = 2;

/// The most rows the card has room for.
const MOST_HIGHLIGHTS: usize = 3;

/// The questions of one dimension beside their figures.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ComparisonGroup {
    /// Name of the dimension.
    pub name: String,
    /// Its visible questions, in order.
    pub questions: Vec<ComparisonRow>,
}

/// One question beside its figures.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ComparisonRow {
    /// Permanent name of the question.
    pub id: String,
    /// The same as people write it, such as `QD4`.
    pub code: String,
    /// The question in a few words.
    pub short: String,
    /// What counts for the municipality.
    pub own: Own,
    /// The national figures that say most, the best first; empty where none was found.
    pub figures: Vec<FigureFacts>,
    /// The rest of them. Not on paper, and so not in the data of a report.
    #[serde(skip)]
    pub others: Vec<FigureFacts>,
    /// How many others there are and where they stand.
    pub more: Option<String>,
}

impl ComparisonRow {
    /// Every figure, the best first.
    pub fn all_figures(&self) -> impl Iterator<Item = &FigureFacts> {
        self.figures.iter().chain(&self.others)
    }
}

/// The figures of a question, those that say most first: the same measure before another
/// one, then the newest, then the most certain; else in the order of the files.
fn ranked<'c, 'a>(row: &'c QuestionComparison<'a>) -> Vec<&'c FigureComparison<'a>> {
    let mut ranked: Vec<_> = row.figures.iter().collect();
    ranked.sort_by_key(|compared| {
        let certainty = match compared.figure.confidence {
            Confidence::Direct => 0,
            Confidence::SecondHand => 1,
            Confidence::Uncertain => 2,
        };
        (!compared.comparability.is_same, Reverse(compared.figure.year), certainty)
    });
    ranked
}

/// The figures that stand on paper.
fn on_paper<'c, 'a>(
    row: &'c QuestionComparison<'a>,
) -> impl Iterator<Item = &'c FigureComparison<'a>> {
    ranked(row).into_iter().take(MOST_ON_PAPER)
}

/// What counts for the municipality at one question.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Own {
    /// `answered`, `unknown`, `not_applicable` or `unanswered`.
    pub state: &'static str,
    /// The level that counts.
    pub level: Option<u8>,
    /// The lowest level somebody gave.
    pub low: Option<u8>,
    /// The highest level somebody gave.
    pub high: Option<u8>,
    /// The number that was answered, where it is one.
    pub value: Option<Number>,
    /// All of it in words.
    pub words: String,
}

/// One national figure, with all that must stand beside it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct FigureFacts {
    /// Its permanent name.
    pub id: String,
    /// The value, where it is one number.
    pub value: Option<Number>,
    /// The value with its unit, in words.
    pub value_words: String,
    /// What it is the value of.
    pub what: String,
    /// Its unit.
    pub unit: String,
    /// The year it is about.
    pub year: i16,
    /// Whether it is more than five years older than the assessment.
    pub dated: bool,
    /// The year in words, with the age of a dated figure.
    pub year_words: String,
    /// How many took part, where known.
    pub n: Option<u32>,
    /// How many municipalities there were that year, where known.
    pub n_municipalities: Option<u32>,
    /// Who and how many took part, in words.
    pub n_words: String,
    /// The publication, in words.
    pub source_words: String,
    /// Its publisher and year with its number in the list of sources, where it stands there.
    pub source_short: String,
    /// `Direct`, `SecondHand` or `Uncertain`.
    pub confidence: &'static str,
    /// How sure the figure is, in words.
    pub confidence_words: String,
    /// `Same` or `Indirect`.
    pub comparability: &'static str,
    /// `ahead`, `with` or `behind`; `None` is no verdict.
    pub verdict: Option<&'static str>,
    /// What may be said, in words.
    pub verdict_words: String,
    /// Why there is no verdict, what to mind, and what contradicts it.
    pub remarks: Vec<String>,
    /// Permanent names of figures that say something else.
    pub contradicts: Vec<String>,
    /// How it is drawn; `None` where it is no share.
    pub strip: Option<Strip>,
}

/// A share and the rest of the hundred.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Strip {
    /// Percentage, `0.0..=100.0`.
    pub share: f64,
    /// In which part the municipality is: `share` or `rest`; `None` where the figure
    /// does not allow to say so.
    pub own: Option<&'static str>,
    /// What stands above that part.
    pub own_label: String,
}

/// The rows that say most: those with a verdict before those without, from as many
/// dimensions as there are; each with its best figure only.
pub(super) fn highlights(groups: &[ComparisonGroup]) -> Vec<ComparisonRow> {
    let mut ranked = Vec::new();
    for (g, group) in groups.iter().enumerate() {
        let mut n_before = 0;
        for row in &group.questions {
            let is_shown = row.own.state == "answered" || row.own.state == "unknown";
            let best = row.all_figures().min_by_key(|f| (f.verdict.is_none(), f.value.is_none()));
            if let Some(figure) = best.filter(|_| is_shown) {
                ranked.push(((figure.verdict.is_none(), n_before, g), row, figure));
                n_before += 1;
            }
        }
    }
    ranked.sort_by_key(|(rank, ..)| *rank);
    let best = ranked.into_iter().take(MOST_HIGHLIGHTS);
    best.map(|(_, row, figure)| {
        let (figures, others) = (vec![figure.clone()], Vec::new());
        ComparisonRow { figures, others, more: None, ..row.clone() }
    })
    .collect()
}

/// What every row of a comparison may refer to.
struct Known<'a> {
    figures: BTreeMap<&'a FigureId, &'a Figure>,
    sources: &'a [NumberedSource],
}

impl Writer<'_> {
    pub(super) fn comparison(
        &self,
        comparison: &[QuestionComparison<'_>],
        sources: &[NumberedSource],
    ) -> Vec<ComparisonGroup> {
        let figures: BTreeMap<&FigureId, &Figure> = comparison
            .iter()
            .flat_map(|row| &row.figures)
            .map(|compared| (&compared.figure.id, compared.figure))
            .collect();
        let known = Known { figures, sources };
        let dimensions = self.questionnaire.dimensions().iter();
        dimensions
            .map(|dimension| ComparisonGroup {
                name: self.words.text(&dimension.name).to_owned(),
                questions: self
                    .shown(comparison)
                    .filter(|row| dimension.questions.contains(&row.question))
                    .map(|row| self.row(row, &known))
                    .collect(),
            })
            .filter(|group| !group.questions.is_empty())
            .collect()
    }

    /// Questions that are visible, with a figure or without.
    fn shown<'c, 'a>(
        &self,
        comparison: &'c [QuestionComparison<'a>],
    ) -> impl Iterator<Item = &'c QuestionComparison<'a>> {
        comparison.iter().filter(|row| self.outcome.questions[row.question].visible)
    }

    fn row(&self, row: &QuestionComparison<'_>, known: &Known<'_>) -> ComparisonRow {
        let question = &self.questionnaire.questions()[row.question];
        let facts = |compared| self.figure(compared, &row.own, known);
        let others: Vec<FigureFacts> =
            ranked(row).into_iter().skip(MOST_ON_PAPER).map(facts).collect();
        let n_others = others.len();
        ComparisonRow {
            id: question.id.to_string(),
            code: self.code(row.question),
            short: self.words.text(&question.short).to_owned(),
            own: self.own(question, &row.own),
            figures: on_paper(row).map(facts).collect(),
            others,
            more: (n_others > 0)
                .then(|| self.with("report-more-figures", &[("n", n_others.into())])),
        }
    }

    pub(super) fn own(&self, question: &Question, own: &Effective<'_>) -> Own {
        let (level, low, high) = match (own.state, own.levels) {
            (State::Answered, Some(levels)) => {
                (Some(levels.point.0), Some(levels.low.0), Some(levels.high.0))
            }
            (State::Unknown, _) if question.scored => (Some(0), Some(0), Some(0)),
            _ => (None, None, None),
        };
        let value = match own.value.as_deref() {
            Some(Value::Number(number)) => Some(self.decimal(*number)),
            _ => None,
        };
        let words = match own.state {
            State::Unknown => self.get("report-own-unknown"),
            State::NotApplicable => self.get("report-own-not-applicable"),
            State::Unanswered => self.get("report-own-open"),
            State::Answered => match own.levels {
                Some(levels) if own.divided => self.with(
                    "report-own-divided",
                    &[
                        ("low", number(levels.low)),
                        ("high", number(levels.high)),
                        ("level", number(levels.point)),
                    ],
                ),
                levels => {
                    let level = levels.map(|levels| levels.point).filter(|_| question.scored);
                    self.own_value(question, own.value.as_deref(), level)
                }
            },
        };
        Own { state: own.state.as_str(), level, low, high, value, words }
    }

    /// A value in words; with its level where it is scored.
    fn own_value(
        &self,
        question: &Question,
        value: Option<&Value>,
        level: Option<Level>,
    ) -> String {
        let with_level = |value: String| match level {
            Some(level) => {
                self.with("report-own-value", &[("value", value.into()), ("level", number(level))])
            }
            None => value,
        };
        match (&question.kind, value) {
            (Kind::Levels(levels), Some(Value::Level(given))) => {
                let label = levels.get(usize::from(given.0)).map(|text| text.label.clone());
                match label.filter(|label| !label.is_empty()) {
                    Some(label) => self.with(
                        "report-own-level",
                        &[("level", number(*given)), ("label", label.into())],
                    ),
                    None => self.with("report-own-level-bare", &[("level", number(*given))]),
                }
            }
            (Kind::Choices(choices), Some(Value::Choices(ticked))) => with_level(self.with(
                "report-own-choices",
                &[("n", ticked.len().into()), ("all", choices.len().into())],
            )),
            (Kind::Number(kind), Some(Value::Number(number))) => {
                with_level(value_with_unit(*number, &kind.unit, self.words))
            }
            (Kind::Statuses(kind), Some(Value::Statuses(given))) => {
                let counting = || kind.items.iter().filter(|item| item.counts);
                let is_deliberate = |id| kind.status(id).is_some_and(|status| status.deliberate);
                let n = counting()
                    .filter(|item| given.get(&item.id).is_some_and(is_deliberate))
                    .count();
                with_level(self.with(
                    "report-own-statuses",
                    &[("n", n.into()), ("all", counting().count().into())],
                ))
            }
            (Kind::YesNo { .. }, Some(Value::YesNo(answer))) => {
                with_level(self.get(if *answer { "report-own-yes" } else { "report-own-no" }))
            }
            _ => match level {
                Some(level) => self.with("report-own-level-bare", &[("level", number(level))]),
                None => "–".to_owned(),
            },
        }
    }

    fn figure(
        &self,
        compared: &FigureComparison<'_>,
        own: &Effective<'_>,
        known: &Known<'_>,
    ) -> FigureFacts {
        let figure = compared.figure;
        let source = SourceFacts::new(compared.source, self.words);
        let number = known.sources.iter().find(|known| known.source == source);
        let (value_words, what) = value_and_what(figure, self.words);
        let from = Provenance::new(compared, self.words);
        FigureFacts {
            id: figure.id.to_string(),
            value: single_number(&figure.value).map(|number| self.decimal(number)),
            value_words,
            what,
            unit: self.words.text(&figure.unit).to_owned(),
            year: figure.year,
            dated: compared.dated,
            year_words: from.year,
            n: figure.n,
            n_municipalities: figure.n_municipalities,
            n_words: from.n,
            source_words: from.source,
            source_short: source_numbered(compared.source, number.map(|s| s.number), self.words),
            confidence: figure.confidence.as_str(),
            confidence_words: from.confidence_words,
            comparability: if compared.comparability.is_same { "Same" } else { "Indirect" },
            verdict: compared.verdict.map(Verdict::as_str),
            verdict_words: self.get(match compared.verdict {
                Some(Verdict::Ahead) => "report-verdict-ahead",
                Some(Verdict::With) => "report-verdict-with",
                Some(Verdict::Behind) => "report-verdict-behind",
                None => "report-verdict-none",
            }),
            remarks: self.remarks(compared, own, &known.figures),
            contradicts: compared.contradicts.iter().map(ToString::to_string).collect(),
            strip: self.strip(compared, own),
        }
    }

    fn remarks(
        &self,
        compared: &FigureComparison<'_>,
        own: &Effective<'_>,
        figures: &BTreeMap<&FigureId, &Figure>,
    ) -> Vec<String> {
        let figure = compared.figure;
        let mut remarks = Vec::new();
        if let Some(percent) = compared.at_or_above {
            remarks.push(at_or_above_words(&percent, self.words));
        }
        if compared.verdict.is_none() {
            remarks.extend(self.why_no_verdict(compared, own));
        }
        remarks.extend(
            [&compared.comparability.note, &figure.note]
                .map(|note| self.words.text(note).to_owned()),
        );
        remarks.extend(contradictions_of(compared, |id| figures.get(id).copied(), self.words));
        remarks.retain(|remark| !remark.trim().is_empty());
        remarks
    }

    fn why_no_verdict(
        &self,
        compared: &FigureComparison<'_>,
        own: &Effective<'_>,
    ) -> Option<String> {
        let has_note = !self.words.text(&compared.comparability.note).trim().is_empty();
        let id = match own.state {
            _ if compared.figure.confidence == Confidence::Uncertain => "uncertain",
            _ if !compared.comparability.is_same && has_note => return None, // the note says it
            _ if !compared.comparability.is_same => "indirect",
            State::Unanswered => "no-answer",
            State::Unknown => "unknown",
            State::NotApplicable => "not-applicable",
            State::Answered => "no-reading",
        };
        Some(self.get(&format!("report-no-verdict-{id}")))
    }

    fn strip(&self, compared: &FigureComparison<'_>, own: &Effective<'_>) -> Option<Strip> {
        let FigureValue::Share(share) = compared.figure.value else { return None };
        // Only where something may be said of the municipality does it have a place.
        let point = own.levels.map(|levels| levels.point).filter(|_| compared.verdict.is_some());
        let own = match (compared.comparability.reads, point) {
            (Some(Reads::AtLeast(level)), Some(point)) => {
                Some(if level <= point { "share" } else { "rest" })
            }
            (Some(Reads::Below(level)), Some(point)) => {
                Some(if level <= point { "rest" } else { "share" })
            }
            _ => None,
        };
        Some(Strip {
            share: share.to_f64().unwrap_or(f64::NAN),
            own,
            own_label: self.get("report-strip-own"),
        })
    }

    /// Every publication that a figure on paper or the ladder rests on, once, in order of
    /// appearance.
    pub(super) fn sources(&self, comparison: &[QuestionComparison<'_>]) -> Vec<NumberedSource> {
        let of_figures = self.shown(comparison).flat_map(on_paper).map(|f| f.source);
        let ladder = self.ladder_of().sources.iter();
        let of_ladder = ladder.filter_map(|id| self.questionnaire.source(id));
        let mut sources: Vec<SourceFacts> = Vec::new();
        for source in of_figures.chain(of_ladder) {
            let facts = SourceFacts::new(source, self.words);
            if !sources.contains(&facts) {
                sources.push(facts);
            }
        }
        let numbered = (1..).zip(sources);
        numbered.map(|(number, source)| NumberedSource { number, source }).collect()
    }

    fn decimal(&self, value: Decimal) -> Number {
        Number { value: value.to_f64().unwrap_or(f64::NAN), shown: self.words.decimal(&value) }
    }
}

fn number(level: Level) -> Arg {
    u32::from(level.0).into()
}
