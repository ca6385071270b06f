//! From figures as written to a checked benchmark, or to everything that is wrong with it.

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use super::{Checker, Names, number_arg, small};
use crate::domain::benchmark::draft::{
    BenchmarkDraft, CohortDraft, ComparabilityDraft, FigureDraft, ReadsDraft, ValueDraft,
};
use crate::domain::benchmark::{Benchmark, Cohort, Comparability, Figure, FigureValue, Reads};
use crate::domain::draft::{Place, Problem, Severity, Written};
use crate::domain::id::{BenchmarkId, FigureId, IndicatorId, QuestionId, QuestionnaireId};
use crate::domain::level::Level;
use crate::domain::message::{Arg, Message};
use crate::domain::municipalities::Register;
use crate::domain::questionnaire::{Better, Kind, Questionnaire, Source};
use crate::domain::text::{Text, shorten};

/// What a check of figures found.
#[derive(Debug, Clone)]
pub struct CheckedBenchmark {
    /// The figures; `None` when a problem is an error.
    pub benchmark: Option<Benchmark>,
    /// Everything found, in the order of the file.
    pub problems: Vec<Problem>,
}

impl BenchmarkDraft {
    /// Checks everything. With the questionnaire the figures belong to, also whether its
    /// questions and indicators are there; `elsewhere` are the ids of figures in other
    /// files, which may be contradicted. `register` knows how many municipalities there were.
    pub fn check(
        &self,
        questionnaire: Option<&Questionnaire>,
        elsewhere: &BTreeSet<String>,
        register: &Register,
    ) -> CheckedBenchmark {
        let top = questionnaire.map_or(super::MAX_TOP, |q| usize::from(q.top().0));
        let top = u8::try_from(top).unwrap_or(u8::MAX);
        let mut checker = Checker { problems: Vec::new(), languages: &self.languages, top };
        let benchmark = checker.benchmark(self, questionnaire, elsewhere);
        checker.numbers_of_municipalities(&self.figures, register);
        let problems = checker.problems;
        let is_sound = problems.iter().all(|problem| problem.severity == Severity::Warning);
        CheckedBenchmark { benchmark: benchmark.filter(|_| is_sound), problems }
    }
}

impl Checker<'_> {
    fn benchmark(
        &mut self,
        draft: &BenchmarkDraft,
        questionnaire: Option<&Questionnaire>,
        elsewhere: &BTreeSet<String>,
    ) -> Option<Benchmark> {
        let root = Place::root();
        let id = self.id(&draft.id, &root.field("id"), BenchmarkId::parse);
        let of =
            self.id(&draft.questionnaire, &root.field("questionnaire"), QuestionnaireId::parse);
        self.language_codes(&root.field("languages"));
        self.text(&draft.title, &root.field("title"));
        let sources = self.sources(&draft.sources, &root.field("sources"));
        if draft.figures.is_empty() {
            self.report(&root.field("figures"), Message::new("problem-no-figures"));
        }
        let ids: BTreeSet<&str> = draft.figures.iter().map(|figure| figure.id.as_str()).collect();
        let is_figure = |id: &str| ids.contains(id) || elsewhere.contains(id);
        let mut names = Names::default();
        let mut figures = Vec::new();
        for (i, figure) in draft.figures.iter().enumerate() {
            let place = root.field("figures").index(i);
            self.unique(&figure.id, &mut names, &place.field("id"), "problem-same-figure");
            if elsewhere.contains(&figure.id) {
                let message = Message::new("problem-figure-elsewhere");
                let message = message.with("found", figure.id.as_str());
                self.report(&place.field("id"), message);
            }
            figures.extend(self.figure(figure, questionnaire, &sources, &is_figure, &place));
        }
        Some(Benchmark {
            id: id?,
            questionnaire: of?,
            title: draft.title.clone(),
            sources,
            figures,
        })
    }

    fn figure(
        &mut self,
        draft: &FigureDraft,
        questionnaire: Option<&Questionnaire>,
        sources: &[Source],
        is_figure: &impl Fn(&str) -> bool,
        place: &Place,
    ) -> Option<Figure> {
        let id = self.id(&draft.id, &place.field("id"), FigureId::parse);
        let indicator = self.id(&draft.indicator, &place.field("indicator"), IndicatorId::parse);
        self.text(&draft.text, &place.field("text"));
        let value = self.figure_value(&draft.value, questionnaire, &place.field("value"));
        self.optional_text(&draft.unit, &place.field("unit"));
        let year = self.whole(draft.year, 1900, 2100, &place.field("year"), "problem-year");
        let max = i64::from(u32::MAX);
        let count = |checker: &mut Self, found: Option<i64>, field| {
            let place = place.field(field);
            found.map(|n| small(checker.whole(n, 1, max, &place, "problem-count")))
        };
        let n = count(self, draft.n, "n");
        let n_municipalities = count(self, draft.n_municipalities, "n_municipalities");
        self.text(&draft.population, &place.field("population"));
        let cohort = self.cohort(&draft.cohort, &place.field("cohort"));
        let source = sources.iter().position(|source| source.id.as_str() == draft.source);
        if source.is_none() {
            let message = Message::new("problem-unknown-source");
            self.report(&place.field("source"), message.with("found", shorten(&draft.source)));
        }
        self.optional_text(&draft.note, &place.field("note"));

        let mut questions = Vec::new();
        let mut names = Names::default();
        for (i, question) in draft.questions.iter().enumerate() {
            let place = place.field("questions").index(i);
            let again = "problem-figure-question-twice";
            self.unique(&question.question, &mut names, &place.field("question"), again);
            questions.extend(self.comparability(question, draft, questionnaire, &place));
        }
        let mut contradicts = Vec::new();
        for (i, other) in draft.contradicts.iter().enumerate() {
            let place = place.field("contradicts").index(i);
            if *other == draft.id {
                self.report(&place, Message::new("problem-contradicts-itself"));
            } else if !is_figure(other) {
                let message = Message::new("problem-unknown-figure").with("found", shorten(other));
                self.report(&place, message);
            } else if let Ok(other) = FigureId::parse(other) {
                contradicts.push(other);
            }
        }
        Some(Figure {
            id: id?,
            indicator: indicator?,
            text: draft.text.clone(),
            value: value?,
            unit: draft.unit.clone(),
            year: i16::try_from(year).unwrap_or(i16::MAX),
            n,
            population: draft.population.clone(),
            cohort,
            n_municipalities,
            source: source?,
            confidence: draft.confidence,
            note: draft.note.clone(),
            questions,
            contradicts,
        })
    }

    /// A number of municipalities other than the known one of that year is worth a look. It is
    /// no error: the figure may be about another country, or about another day of the year.
    fn numbers_of_municipalities(&mut self, figures: &[FigureDraft], register: &Register) {
        for (i, figure) in figures.iter().enumerate() {
            let (Some(found), Ok(year)) = (figure.n_municipalities, i16::try_from(figure.year))
            else {
                continue;
            };
            let known = register.numbers_in(year);
            if known.iter().any(|known| i64::from(*known) == found) {
                continue;
            }
            let known = known.into_iter().map(|n| Arg::from(i64::from(n)));
            let either = |first, second| {
                Message::new("problem-or").with("first", first).with("second", second).into()
            };
            let Some(known) = known.reduce(either) else { continue };
            let message = Message::new("problem-figure-municipalities")
                .with("found", found)
                .with("year", figure.year.to_string())
                .with("known", known);
            let place = Place::root().field("figures").index(i).field("n_municipalities");
            self.problems.push(Problem { place, severity: Severity::Warning, message });
        }
    }

    /// A percentage, `0..=100`.
    fn share(&mut self, written: &Written, place: &Place) -> Option<Decimal> {
        let number = self.decimal(written, place)?;
        if !(Decimal::ZERO..=Decimal::ONE_HUNDRED).contains(&number) {
            let message = Message::new("problem-share").with("found", number_arg(number));
            self.report(place, message);
        }
        Some(number)
    }

    fn figure_value(
        &mut self,
        draft: &ValueDraft,
        questionnaire: Option<&Questionnaire>,
        place: &Place,
    ) -> Option<FigureValue> {
        match draft {
            ValueDraft::Share(share) => self.share(share, place).map(FigureValue::Share),
            ValueDraft::Mean(number) => self.decimal(number, place).map(FigureValue::Mean),
            ValueDraft::Median(number) => self.decimal(number, place).map(FigureValue::Median),
            ValueDraft::Count(number) => {
                let number = self.decimal(number, place)?;
                if number < Decimal::ZERO {
                    let message = Message::new("problem-negative");
                    self.report(place, message.with("found", number_arg(number)));
                }
                Some(FigureValue::Count(number))
            }
            ValueDraft::Text(text) => {
                self.text(text, place);
                Some(FigureValue::Text(text.clone()))
            }
            ValueDraft::Quantiles(pairs) => self.quantiles(pairs, place),
            ValueDraft::Levels(shares) => {
                if let Some(questionnaire) = questionnaire {
                    let expected = questionnaire.ladder().rungs.len();
                    if shares.len() != expected {
                        let message = Message::new("problem-figure-levels");
                        let message = message.with("found", shares.len());
                        self.report(place, message.with("expected", expected));
                    }
                } else if shares.len() < 2 {
                    let message = Message::new("problem-figure-levels-few");
                    self.report(place, message.with("found", shares.len()));
                }
                let each = shares.iter().enumerate();
                let found: Vec<Option<Decimal>> =
                    each.map(|(i, share)| self.share(share, &place.index(i))).collect();
                let found: Vec<Decimal> = found.into_iter().collect::<Option<_>>()?;
                let sum = found.iter().try_fold(Decimal::ZERO, |sum, n| sum.checked_add(*n));
                if sum.is_none_or(|sum| Decimal::ONE_HUNDRED < sum) {
                    let sum = sum.map_or_else(String::new, |sum| sum.normalize().to_string());
                    let message = Message::new("problem-figure-levels-sum").with("found", sum);
                    self.report(place, message);
                }
                Some(FigureValue::Levels(found))
            }
        }
    }

    fn quantiles(&mut self, pairs: &[(Written, Written)], place: &Place) -> Option<FigureValue> {
        if pairs.is_empty() {
            self.report(place, Message::new("problem-quantiles-empty"));
        }
        let mut found: Vec<(Decimal, Decimal)> = Vec::new();
        for (i, (percentile, value)) in pairs.iter().enumerate() {
            let place = place.index(i);
            let percentile = self.share(percentile, &place.index(0));
            let value = self.decimal(value, &place.index(1));
            let (Some(percentile), Some(value)) = (percentile, value) else { continue };
            if let Some((before, below)) = found.last() {
                if percentile <= *before {
                    let message = Message::new("problem-quantiles-order");
                    let message = message.with("found", number_arg(percentile));
                    self.report(&place.index(0), message.with("before", number_arg(*before)));
                }
                if value < *below {
                    let message = Message::new("problem-quantiles-value");
                    let message = message.with("found", number_arg(value));
                    self.report(&place.index(1), message.with("before", number_arg(*below)));
                }
            }
            found.push((percentile, value));
        }
        Some(FigureValue::Quantiles(found))
    }

    fn cohort(&mut self, draft: &CohortDraft, place: &Place) -> Cohort {
        match draft {
            CohortDraft::All => Cohort::All,
            CohortDraft::Size(text) => {
                self.text(text, place);
                Cohort::Size(text.clone())
            }
            CohortDraft::Province(name) => {
                if name.trim().is_empty() {
                    self.report(place, Message::new("problem-province-empty"));
                }
                Cohort::Province(name.clone())
            }
            CohortDraft::Other(text) => {
                self.text(text, place);
                Cohort::Other(text.clone())
            }
        }
    }

    fn comparability(
        &mut self,
        draft: &ComparabilityDraft,
        figure: &FigureDraft,
        questionnaire: Option<&Questionnaire>,
        place: &Place,
    ) -> Option<Comparability> {
        let id = self.id(&draft.question, &place.field("question"), QuestionId::parse);
        if !draft.is_same && is_blank(&draft.note) {
            let message = Message::new("problem-indirect-note");
            self.report(&place.field("comparability"), message);
        } else {
            let written = if draft.is_same { "note" } else { "comparability" };
            self.optional_text(&draft.note, &place.field(written));
        }
        let mut kind = None;
        if let (Some(questionnaire), Some(id)) = (questionnaire, &id) {
            match questionnaire.question(id) {
                None => {
                    let message = Message::new("problem-figure-question");
                    let message = message.with("found", id.as_str());
                    let message = message.with("questionnaire", questionnaire.id().as_str());
                    self.report(&place.field("question"), message);
                }
                Some(question) => {
                    kind = Some(&question.kind);
                    let has = question.indicators.iter().any(|i| i.as_str() == figure.indicator);
                    if !has {
                        let message = Message::new("problem-figure-indicator");
                        let message = message.with("found", figure.indicator.as_str());
                        self.report(
                            &place.field("question"),
                            message.with("question", id.as_str()),
                        );
                    }
                }
            }
        }
        let reads = draft.reads.as_ref().map(|reads| {
            let place = place.field("reads");
            self.reads(reads, figure, kind, &place)
        });
        Some(Comparability {
            question: id?,
            is_same: draft.is_same,
            note: draft.note.clone(),
            reads,
        })
    }

    fn reads(
        &mut self,
        draft: &ReadsDraft,
        figure: &FigureDraft,
        kind: Option<&Kind>,
        place: &Place,
    ) -> Reads {
        match draft {
            ReadsDraft::AtLeast(level) | ReadsDraft::Below(level) => {
                if !matches!(figure.value, ValueDraft::Share(_)) {
                    self.report(place, Message::new("problem-reads-share"));
                }
                let has_level = kind.is_none_or(|kind| {
                    super::kinds::highest_level(kind, Level(self.top)).is_some()
                });
                if !has_level {
                    self.report(place, Message::new("problem-reads-no-level"));
                }
                let level = self.level(*level, 1, place);
                match draft {
                    ReadsDraft::Below(_) => Reads::Below(level),
                    _ => Reads::AtLeast(level),
                }
            }
            ReadsDraft::Value { is_higher_better } => {
                let is_number = matches!(
                    figure.value,
                    ValueDraft::Mean(_)
                        | ValueDraft::Median(_)
                        | ValueDraft::Share(_)
                        | ValueDraft::Count(_)
                );
                if !is_number {
                    self.report(place, Message::new("problem-reads-value"));
                }
                if kind.is_some_and(|kind| !matches!(kind, Kind::Number(_))) {
                    self.report(place, Message::new("problem-reads-number"));
                }
                Reads::Value(if *is_higher_better { Better::Higher } else { Better::Lower })
            }
        }
    }
}

fn is_blank(text: &Text) -> bool {
    text.iter().all(|(_, text)| text.trim().is_empty())
}
