//! Published figures, and what may be said when an assessment stands beside them.
//!
//! A verdict is given only for a figure that measures the same thing and is not
//! uncertain. Figures older than five years are dated; contradicting ones name each
//! other; nothing here turns a share into a percentile that nobody published.

use std::collections::BTreeMap;

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::assessment::{Assessment, Value};
use super::counted::{Counted, Whose};
use super::effective::{Effective, State};
use super::id::{BenchmarkId, FigureId, IndicatorId, QuestionId, QuestionnaireId};
use super::level::Level;
use super::questionnaire::{Better, Kind, Questionnaire, Source};
use super::text::Text;

/// A checked file of figures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Benchmark {
    /// Permanent name.
    pub id: BenchmarkId,
    /// The questionnaire its figures belong to.
    pub questionnaire: QuestionnaireId,
    /// Its name.
    pub title: Text,
    /// Publications; every figure names one of these.
    pub sources: Vec<Source>,
    /// The figures, in the order of the file.
    pub figures: Vec<Figure>,
}

/// One published figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// Permanent name.
    pub id: FigureId,
    /// What it measures; questions name it too.
    pub indicator: IndicatorId,
    /// What it is, in words: "had niemand met deze taak in de functie".
    pub text: Text,
    /// The value with its kind.
    pub value: FigureValue,
    /// Unit in words: "% van de gemeenten".
    pub unit: Text,
    /// The year it is about.
    pub year: i16,
    /// How many took part, where known.
    pub n: Option<u32>,
    /// Who took part.
    pub population: Text,
    /// Which part of the municipalities.
    pub cohort: Cohort,
    /// How many municipalities there were that year, where known.
    pub n_municipalities: Option<u32>,
    /// Index into [`Benchmark::sources`].
    pub source: usize,
    /// How sure the figure is.
    pub confidence: Confidence,
    /// A remark that goes wherever the figure goes. May be empty.
    pub note: Text,
    /// The questions it stands beside, and how.
    pub questions: Vec<Comparability>,
    /// Figures that say something else about the same thing.
    pub contradicts: Vec<FigureId>,
}

/// A published value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FigureValue {
    /// A percentage, `0..=100`.
    Share(Decimal),
    /// An arithmetic mean, in the figure's unit.
    Mean(Decimal),
    /// A median, in the figure's unit.
    Median(Decimal),
    /// Pairs of a percentile, `0..=100`, and the value there.
    Quantiles(Vec<(Decimal, Decimal)>),
    /// The percentage of each level, the lowest first.
    Levels(Vec<Decimal>),
    /// A number of things.
    Count(Decimal),
    /// A finding in words.
    Text(Text),
}

/// Which part of the municipalities a figure is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cohort {
    /// All of them.
    All,
    /// A size class.
    Size(Text),
    /// One province.
    Province(String),
    /// Something else.
    Other(Text),
}

/// How sure a figure is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Confidence {
    /// Read in the publication itself.
    Direct,
    /// Read in somebody else's report of it.
    SecondHand,
    /// Year, definition or value is not certain.
    Uncertain,
}

impl Confidence {
    /// The name in files and JSON.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Direct => "Direct",
            Self::SecondHand => "SecondHand",
            Self::Uncertain => "Uncertain",
        }
    }
}

/// How a figure stands beside one question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comparability {
    /// The question.
    pub question: QuestionId,
    /// Whether it is the same measure.
    pub is_same: bool,
    /// Why not, or what to mind. Never empty where it is not the same.
    pub note: Text,
    /// How the figure is read against an answer.
    pub reads: Option<Reads>,
}

/// How a figure is read against an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reads {
    /// The share that has this level or a higher one.
    AtLeast(Level),
    /// The share that has a lower level than this one.
    Below(Level),
    /// A value in the unit of the question.
    Value(Better),
}

/// What may be said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// "U loopt voor".
    Ahead,
    /// "U doet als de meerderheid", or the same value.
    With,
    /// "U loopt achter".
    Behind,
}

impl Verdict {
    /// The name in JSON.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ahead => "ahead",
            Self::With => "with",
            Self::Behind => "behind",
        }
    }
}

/// A figure beside a question, with what may be said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FigureComparison<'a> {
    /// The figure.
    pub figure: &'a Figure,
    /// Its publication.
    pub source: &'a Source,
    /// How it stands beside the question.
    pub comparability: &'a Comparability,
    /// Whether it is more than five years older than the assessment.
    pub dated: bool,
    /// Years between the figure and the end of the period.
    pub age: i16,
    /// What may be said; `None` is no verdict.
    pub verdict: Option<Verdict>,
    /// "At or above at least this percentage of them", where the figure allows to say so.
    pub at_or_above: Option<Decimal>,
    /// Figures that contradict it, both ways round.
    pub contradicts: Vec<FigureId>,
}

/// One question with the figures that stand beside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuestionComparison<'a> {
    /// The question, by index.
    pub question: usize,
    /// Whether its condition holds. A hidden one gets no verdicts: its kept answer is out
    /// of every count.
    pub visible: bool,
    /// The effective answer.
    pub own: Effective<'a>,
    /// Figures, in the order of the benchmarks. Empty: no national figure was found.
    pub figures: Vec<FigureComparison<'a>>,
}

/// What a figure says beside an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// Whether the figure is more than five years older than the end of the period.
    pub dated: bool,
    /// Years between the figure and the end of the period.
    pub age: i16,
    /// What may be said; `None` is no verdict.
    pub verdict: Option<Verdict>,
    /// "At or above at least this percentage of them", where the figure allows to say so.
    pub at_or_above: Option<Decimal>,
}

impl Standing {
    /// What `figure` says beside `own`, the answer to a question that is shown or not.
    pub fn new(
        own: &Effective<'_>,
        visible: bool,
        (figure, comparability): (&Figure, &Comparability),
        period_end: Date,
    ) -> Self {
        Self {
            dated: is_dated(figure.year, period_end),
            age: period_end.year() - figure.year,
            verdict: verdict(own, figure, comparability).filter(|_| visible),
            at_or_above: at_or_above(own, figure, comparability).filter(|_| visible),
        }
    }
}

/// Every question outside the profile, with its figures.
pub fn compare<'a>(
    questionnaire: &Questionnaire,
    assessment: &Assessment,
    benchmarks: &'a [Benchmark],
) -> Vec<QuestionComparison<'a>> {
    let counted = Counted::new(questionnaire, assessment, Whose::Team);
    compare_counted(questionnaire, &counted, assessment.period.to, benchmarks)
}

/// The same for what counts.
pub fn compare_counted<'a>(
    questionnaire: &Questionnaire,
    counted: &Counted,
    period_end: Date,
    benchmarks: &'a [Benchmark],
) -> Vec<QuestionComparison<'a>> {
    let contradictions = contradictions(benchmarks);
    let questions = questionnaire.questions().iter().zip(counted.answers()).enumerate();
    questions
        .filter(|(_, (question, _))| question.dimension.is_some())
        .map(|(q, (question, own))| {
            let visible = counted.visible()[q];
            let mut figures = Vec::new();
            for benchmark in benchmarks.iter().filter(|b| b.questionnaire == *questionnaire.id()) {
                for figure in &benchmark.figures {
                    let about = figure.questions.iter().filter(|c| c.question == question.id);
                    figures.extend(about.map(|comparability| {
                        let beside = (figure, comparability);
                        let Standing { dated, age, verdict, at_or_above } =
                            Standing::new(own, visible, beside, period_end);
                        FigureComparison {
                            figure,
                            source: &benchmark.sources[figure.source],
                            comparability,
                            dated,
                            age,
                            verdict,
                            at_or_above,
                            contradicts: contradictions
                                .get(&figure.id)
                                .cloned()
                                .unwrap_or_default(),
                        }
                    }));
                }
            }
            QuestionComparison { question: q, visible, own: own.clone(), figures }
        })
        .collect()
}

/// Which figures contradict which, both ways round, across all files. Each list is sorted.
pub fn contradictions<'b>(
    benchmarks: impl IntoIterator<Item = &'b Benchmark>,
) -> BTreeMap<&'b FigureId, Vec<FigureId>> {
    let mut contradictions: BTreeMap<&FigureId, Vec<FigureId>> = BTreeMap::new();
    for figure in benchmarks.into_iter().flat_map(|benchmark| &benchmark.figures) {
        for other in &figure.contradicts {
            contradictions.entry(&figure.id).or_default().push(other.clone());
            contradictions.entry(other).or_default().push(figure.id.clone());
        }
    }
    for others in contradictions.values_mut() {
        others.sort_unstable();
        others.dedup();
    }
    contradictions
}

/// Whether a figure of `year` is more than five years older than the end of the period.
pub fn is_dated(year: i16, period_end: Date) -> bool {
    5 < period_end.year() - year
}

/// The number an answer stands for where it has one: a number, or the percentage of
/// counting items with a deliberate status is *not* one, because no figure measures that.
fn own_number(own: &Effective<'_>) -> Option<Decimal> {
    match own.value.as_deref() {
        Some(Value::Number(number)) => Some(*number),
        _ => None,
    }
}

/// What may be said beside a figure, whatever the answer is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdicts {
    /// It depends on the level of the answer.
    ByLevel {
        /// The level that matters.
        level: Level,
        /// The verdict of a lower level.
        below: Verdict,
        /// The verdict of this level or a higher one.
        at_least: Verdict,
    },
    /// A better number is ahead of this one, the same number goes with it, a worse one is behind.
    ByValue(Better, Decimal),
}

/// What may be said beside `figure` at the question that `how` names; `None` where it gives
/// no verdicts.
pub fn verdicts(figure: &Figure, how: &Comparability) -> Option<Verdicts> {
    if !allows_verdicts(figure, how) {
        return None;
    }
    if let Reads::Value(better) = how.reads? {
        let (FigureValue::Mean(value)
        | FigureValue::Median(value)
        | FigureValue::Share(value)
        | FigureValue::Count(value)) = figure.value
        else {
            return None;
        };
        return Some(Verdicts::ByValue(better, value));
    }
    let (level, share) = share_at_least(figure, how)?;
    let is_minority = share < Decimal::from(50);
    Some(Verdicts::ByLevel {
        level,
        below: if is_minority { Verdict::With } else { Verdict::Behind },
        at_least: if is_minority { Verdict::Ahead } else { Verdict::With },
    })
}

/// Only beside the same measure, and where the figure is certain.
fn allows_verdicts(figure: &Figure, how: &Comparability) -> bool {
    how.is_same && figure.confidence != Confidence::Uncertain
}

fn verdict(own: &Effective<'_>, figure: &Figure, how: &Comparability) -> Option<Verdict> {
    if own.state != State::Answered {
        return None;
    }
    Some(match verdicts(figure, how)? {
        Verdicts::ByValue(better, value) => {
            let order = own_number(own)?.cmp(&value);
            let order = if better == Better::Higher { order } else { order.reverse() };
            match order {
                std::cmp::Ordering::Greater => Verdict::Ahead,
                std::cmp::Ordering::Equal => Verdict::With,
                std::cmp::Ordering::Less => Verdict::Behind,
            }
        }
        Verdicts::ByLevel { level, below, at_least } => {
            if level <= own.levels?.point {
                at_least
            } else {
                below
            }
        }
    })
}

/// The share that has at least a level, with that level.
fn share_at_least(figure: &Figure, how: &Comparability) -> Option<(Level, Decimal)> {
    let FigureValue::Share(share) = figure.value else { return None };
    match how.reads? {
        Reads::AtLeast(level) => Some((level, share)),
        Reads::Below(level) => Some((level, Decimal::ONE_HUNDRED - share)),
        Reads::Value(_) => None,
    }
}

/// From "x% has none", a level above that means: at or above at least x% of them.
fn at_or_above(own: &Effective<'_>, figure: &Figure, how: &Comparability) -> Option<Decimal> {
    if own.state != State::Answered || !allows_verdicts(figure, how) {
        return None;
    }
    let (level, share) = share_at_least(figure, how)?;
    let below = Decimal::ONE_HUNDRED - share;
    (level <= own.levels?.point && Decimal::ZERO < below).then_some(below)
}

/// A figure file as written, before anybody checked it.
pub mod draft {
    use super::super::draft::{SourceDraft, Written};
    use super::super::text::Text;
    use super::Confidence;

    /// A benchmark as written.
    #[derive(Debug, Clone, Default, PartialEq)]
    #[expect(missing_docs, reason = "the fields are those of `Benchmark`, as written")]
    pub struct BenchmarkDraft {
        pub id: String,
        pub questionnaire: String,
        pub languages: Vec<String>,
        pub title: Text,
        pub sources: Vec<SourceDraft>,
        pub figures: Vec<FigureDraft>,
    }

    /// A figure as written.
    #[derive(Debug, Clone, PartialEq)]
    #[expect(missing_docs, reason = "the fields are those of `Figure`, as written")]
    pub struct FigureDraft {
        pub id: String,
        pub indicator: String,
        pub text: Text,
        pub value: ValueDraft,
        pub unit: Text,
        pub year: i64,
        pub n: Option<i64>,
        pub population: Text,
        pub cohort: CohortDraft,
        pub n_municipalities: Option<i64>,
        pub source: String,
        pub confidence: Confidence,
        pub note: Text,
        pub questions: Vec<ComparabilityDraft>,
        pub contradicts: Vec<String>,
    }

    /// A value as written.
    #[derive(Debug, Clone, PartialEq)]
    #[expect(missing_docs, reason = "the cases are those of `FigureValue`, as written")]
    pub enum ValueDraft {
        Share(Written),
        Mean(Written),
        Median(Written),
        Quantiles(Vec<(Written, Written)>),
        Levels(Vec<Written>),
        Count(Written),
        Text(Text),
    }

    /// A cohort as written.
    #[derive(Debug, Clone, PartialEq)]
    #[expect(missing_docs, reason = "the cases are those of `Cohort`, as written")]
    pub enum CohortDraft {
        All,
        Size(Text),
        Province(String),
        Other(Text),
    }

    /// A comparability as written.
    #[derive(Debug, Clone, PartialEq)]
    #[expect(missing_docs, reason = "the fields are those of `Comparability`, as written")]
    pub struct ComparabilityDraft {
        pub question: String,
        pub is_same: bool,
        pub note: Text,
        pub reads: Option<ReadsDraft>,
    }

    /// A reading as written.
    #[derive(Debug, Clone, PartialEq)]
    #[expect(missing_docs, reason = "the cases are those of `Reads`, as written")]
    pub enum ReadsDraft {
        AtLeast(i64),
        Below(i64),
        Value { is_higher_better: bool },
    }
}

/// The unit of a number question, for showing an own value beside a figure.
pub fn unit_of(questionnaire: &Questionnaire, q: usize) -> Option<&Text> {
    match &questionnaire.questions()[q].kind {
        Kind::Number(kind) => Some(&kind.unit),
        _ => None,
    }
}
