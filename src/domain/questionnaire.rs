//! The checked instrument: ladder, dimensions, questions.
//!
//! # Invariants, established by [`Draft::check`](super::draft::Draft::check)
//!
//! - Ids are unique; conditions refer to earlier questions only, with atoms that fit their kind.
//! - Weights, efforts, levels, thresholds and bounds lie within their ranges.
//! - Every text has every language of [`Questionnaire::languages`].
//! - There is at least one dimension, and each dimension has at least one question.

use std::collections::BTreeMap;
use std::ops::Range;

use num_rational::BigRational;
use rust_decimal::Decimal;

use super::condition::Condition;
use super::id::{
    DimensionId, FieldId, IndicatorId, ItemId, OptionId, QuestionId, QuestionnaireId, SourceId,
    StatusId,
};
use super::level::Level;
use super::message::Message;
use super::text::Text;

/// A checked questionnaire.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Questionnaire {
    pub(super) id: QuestionnaireId,
    pub(super) version: String,
    pub(super) languages: Vec<String>,
    pub(super) title: Text,
    pub(super) description: Text,
    pub(super) ladder: Ladder,
    pub(super) sources: Vec<Source>,
    pub(super) dimensions: Vec<Dimension>,
    /// The profile first, then the questions of each dimension.
    pub(super) questions: Vec<Question>,
    pub(super) n_profile: usize,
    pub(super) index: BTreeMap<QuestionId, usize>,
}

/// The maturity ladder: rungs 0..=R and what it takes to reach them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ladder {
    /// Where the ladder comes from.
    pub about: Text,
    /// What the ladder is not, or cannot say; a sentence or two each.
    pub is_not: Vec<Text>,
    /// R+1 rungs, the lowest first.
    pub rungs: Vec<Rung>,
    /// What a score must be for rung 1, 2 … R. Unit: hundredths of a level, rising.
    pub thresholds: Vec<i64>,
    /// How many levels a question may lie below a rung. Range `0..=R`; up to 2 when R is 1,
    /// so that the default may stand there.
    pub max_lag: u8,
    /// Publications the ladder rests on.
    pub sources: Vec<SourceId>,
}

/// One step of the ladder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rung {
    /// Short name, such as "experimenteren".
    pub name: Text,
    /// What is characteristic of it.
    pub description: Text,
    /// The name is ours and not that of the published model; said wherever it is shown.
    pub own_label: bool,
}

/// A publication.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// Permanent name.
    pub id: SourceId,
    /// Title as published.
    pub title: String,
    /// Who published it.
    pub publisher: String,
    /// Year of publication, where known.
    pub year: Option<i16>,
    /// Address, where there is one.
    pub url: String,
}

/// A part of the subject that gets its own score and rung.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dimension {
    /// Permanent name.
    pub id: DimensionId,
    /// Full name.
    pub name: Text,
    /// Name for tight places.
    pub short: Text,
    /// What it is about.
    pub description: Text,
    /// Weight in the overall index, `1..=1000`.
    pub weight: u32,
    /// What each rung looks like in this dimension, the lowest first. Empty, or R+1 texts.
    pub rungs: Vec<Text>,
    /// Its questions, as indices into [`Questionnaire::questions`].
    pub questions: Range<usize>,
}

/// One question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// Permanent name.
    pub id: QuestionId,
    /// Index of its dimension; `None` in the profile.
    pub dimension: Option<usize>,
    /// The question itself.
    pub text: Text,
    /// Name for lists.
    pub short: Text,
    /// What is meant.
    pub help: Text,
    /// Why it is asked. May be empty.
    pub why: Text,
    /// How to find the answer without a tool. May be empty.
    pub how: Text,
    /// What counts as evidence. May be empty.
    pub evidence: Text,
    /// What can be answered.
    pub kind: Kind,
    /// Whether it counts in the score.
    pub scored: bool,
    /// Weight in its dimension, `1..=1000`.
    pub weight: u32,
    /// Effort of each step up, R numbers, `1..=1000`, not decreasing.
    pub effort: Vec<u32>,
    /// Whether "not applicable" is an answer.
    pub allow_not_applicable: bool,
    /// When it is shown; `None` is always.
    pub condition: Option<Condition>,
    /// What it demands of a rung.
    pub gate: Option<Gate>,
    /// What its figures measure.
    pub indicators: Vec<IndicatorId>,
    /// Publications it rests on.
    pub sources: Vec<SourceId>,
    /// Unscored fields beside the answer.
    pub extra_fields: Vec<ExtraField>,
    /// What its level can never be higher than.
    pub caps: Vec<Cap>,
}

/// No rung from `rung` on without this question at `at_least`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gate {
    /// Range `1..=R`.
    pub rung: Level,
    /// Range `1..=R`.
    pub at_least: Level,
    /// Why the ladder's meaning asks it. May be empty.
    pub reason: Text,
}

/// A level that an answer cannot get above, whatever it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cap {
    /// What keeps the level down.
    pub limit: Limit,
    /// Why. May be empty.
    pub reason: Text,
}

/// What keeps a level down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Limit {
    /// The level of an earlier question, by index. That question is scored and cannot be
    /// left out; hidden or unanswered it keeps nothing down.
    LevelOf(usize),
    /// A number in an extra field beside the answer.
    Field {
        /// The field, one of the question's own.
        field: FieldId,
        /// Numbers above this keep the level down.
        above: Decimal,
        /// The highest level there is then.
        at_most: Level,
    },
}

/// An unscored field beside an answer, such as the norm in hours.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExtraField {
    /// Permanent name.
    pub id: FieldId,
    /// What it asks.
    pub label: Text,
    /// What can be filled in.
    pub kind: FieldKind,
    /// Unit of a number. May be empty.
    pub unit: Text,
}

/// What an extra field holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FieldKind {
    /// A decimal number.
    Number,
    /// A line of text.
    Text,
}

/// What can be answered to a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// One of R+1 levels.
    Levels(Vec<LevelText>),
    /// Several of a list; the level is the number ticked, at most R.
    Choices(Vec<Choice>),
    /// A number.
    Number(NumberKind),
    /// One status per item.
    Statuses(StatusesKind),
    /// Yes or no.
    YesNo {
        /// The level of "yes".
        yes: Level,
        /// The level of "no".
        no: Level,
    },
    /// Something the document itself holds; only in the profile.
    Field(ProfileField),
}

/// What a question of the profile reads and writes in the document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProfileField {
    /// Inhabitants of the municipality, a number.
    Inhabitants,
    /// Its province.
    Province,
    /// The period of the assessment.
    Period,
    /// The respondents.
    Respondents,
}

/// One level of a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LevelText {
    /// A few words.
    pub label: Text,
    /// So precise that two people choose the same.
    pub description: Text,
    /// A concrete case, where words alone are not enough. May be empty.
    pub example: Text,
}

/// One option of several.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// Permanent name.
    pub id: OptionId,
    /// What it says.
    pub label: Text,
}

/// A number with its unit, range and bands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NumberKind {
    /// What is counted, such as "uur".
    pub unit: Text,
    /// Lowest permitted value, inclusive.
    pub min: Option<Decimal>,
    /// Highest permitted value, inclusive.
    pub max: Option<Decimal>,
    /// How it becomes a level; `None` only where the question is not scored.
    pub bands: Option<Bands>,
}

/// From a number to a level: the first band that takes the value, else the rest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bands {
    /// Which way is better.
    pub better: Better,
    /// Best first; bounds inclusive and strictly monotonic, levels falling.
    pub bands: Vec<Band>,
    /// The level of values no band takes.
    pub otherwise: Level,
}

/// One band.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Band {
    /// The level a value in this band has.
    pub level: Level,
    /// Lower bound with [`Better::Higher`], upper bound with [`Better::Lower`]; inclusive.
    pub bound: Decimal,
}

/// Which way a number gets better.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Better {
    /// More is better.
    Higher,
    /// Less is better.
    Lower,
}

/// Statuses, and the items that each get one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatusesKind {
    /// What an item can be.
    pub statuses: Vec<Status>,
    /// What is asked about.
    pub items: Vec<Item>,
    /// From the percentage of counting items with a deliberate status to a level,
    /// with [`Better::Higher`]; `None` only where the question is not scored.
    pub bands: Option<Bands>,
}

/// One status.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Status {
    /// Permanent name.
    pub id: StatusId,
    /// What it says.
    pub label: Text,
    /// Whether somebody decided it.
    pub deliberate: bool,
}

/// One item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// Permanent name.
    pub id: ItemId,
    /// What it is called.
    pub label: Text,
    /// Whether it counts in the percentage.
    pub counts: bool,
}

impl Bands {
    /// The level of `value`.
    pub fn level(&self, value: Decimal) -> Level {
        self.level_by(|bound| value.cmp(&bound))
    }

    /// The level of `part` in `whole`, as an exact percentage. `whole` is above zero.
    pub fn level_of_share(&self, part: usize, whole: usize) -> Level {
        self.level_by(|bound| compare_share(part, whole, bound))
    }

    fn level_by(&self, compare: impl Fn(Decimal) -> std::cmp::Ordering) -> Level {
        let takes = |band: &&Band| match self.better {
            Better::Higher => compare(band.bound).is_ge(),
            Better::Lower => compare(band.bound).is_le(),
        };
        self.bands.iter().find(takes).map_or(self.otherwise, |band| band.level)
    }
}

/// How 100·`part`/`whole` compares with `bound`, exactly. `whole` is above zero.
fn compare_share(part: usize, whole: usize, bound: Decimal) -> std::cmp::Ordering {
    // 100·part/whole against mantissa/10^scale; in whole numbers that fit, as they do for all
    // but the longest decimals.
    let in_whole_numbers = || {
        let ten_to_scale = 10_i128.checked_pow(bound.scale())?;
        let left = i128::try_from(part).ok()?.checked_mul(100)?.checked_mul(ten_to_scale)?;
        let right = bound.mantissa().checked_mul(i128::try_from(whole).ok()?)?;
        Some(left.cmp(&right))
    };
    in_whole_numbers()
        .unwrap_or_else(|| BigRational::new((100 * part).into(), whole.into()).cmp(&ratio(bound)))
}

/// A decimal as an exact fraction.
pub fn ratio(value: Decimal) -> BigRational {
    let denominator = num_bigint::BigInt::from(10).pow(value.scale());
    BigRational::new(value.mantissa().into(), denominator)
}

/// The values that may be answered, both ends inclusive; an end that is not there is open.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ValueRange {
    /// Lowest.
    pub min: Option<Decimal>,
    /// Highest.
    pub max: Option<Decimal>,
}

impl ValueRange {
    /// Whether `value` lies in it.
    pub fn contains(&self, value: Decimal) -> bool {
        self.min.is_none_or(|min| min <= value) && self.max.is_none_or(|max| value <= max)
    }

    /// Its ends for people, each of those there are.
    pub fn messages(&self) -> Vec<Message> {
        let ends = [("problem-range-min", self.min), ("problem-range-max", self.max)];
        let ends = ends.into_iter().filter_map(|(id, end)| Some((id, end?)));
        ends.map(|(id, end)| Message::new(id).with("bound", end.normalize().to_string())).collect()
    }
}

impl NumberKind {
    /// Whether `value` lies in the range.
    pub fn allows(&self, value: Decimal) -> bool {
        self.range().contains(value)
    }

    /// What may be answered.
    pub fn range(&self) -> ValueRange {
        ValueRange { min: self.min, max: self.max }
    }

    /// The levels of values in the range, in no particular order.
    fn possible_levels(&self) -> Vec<Level> {
        let Some(bands) = &self.bands else { return Vec::new() };
        // Each band takes what lies between its bound (inclusive) and the bound before it.
        let mut levels = Vec::new();
        let mut before = None;
        let (near, far) = match bands.better {
            Better::Higher => (self.max, self.min),
            Better::Lower => (self.min, self.max),
        };
        // `is_past(a, b)`: going from best to worst, `a` comes strictly after `b`.
        let is_past = |a: Decimal, b: Decimal| match bands.better {
            Better::Higher => a < b,
            Better::Lower => b < a,
        };
        for band in &bands.bands {
            let starts_in_time = near.is_none_or(|near| !is_past(near, band.bound));
            let ends_late = before.is_none_or(|bound| far.is_none_or(|far| is_past(far, bound)));
            if starts_in_time && ends_late {
                levels.push(band.level);
            }
            before = Some(band.bound);
        }
        if before.is_none_or(|bound| far.is_none_or(|far| is_past(far, bound))) {
            levels.push(bands.otherwise);
        }
        levels
    }
}

impl StatusesKind {
    /// How many items count.
    pub fn n_counting(&self) -> usize {
        self.items.iter().filter(|item| item.counts).count()
    }

    /// The item with this id.
    pub fn item(&self, id: &ItemId) -> Option<&Item> {
        self.items.iter().find(|item| item.id == *id)
    }

    /// The status with this id.
    pub fn status(&self, id: &StatusId) -> Option<&Status> {
        self.statuses.iter().find(|status| status.id == *id)
    }
}

impl Ladder {
    /// R, the highest level and rung.
    pub fn top(&self) -> Level {
        Level(u8::try_from(self.thresholds.len()).expect("the check bounds R at 10"))
    }

    /// The rung with this number. `rung` is at most R.
    pub fn rung(&self, rung: Level) -> &Rung {
        &self.rungs[usize::from(rung.0)]
    }

    /// What a score must be for `rung`, in hundredths. Range of `rung`: `1..=R`.
    pub fn threshold(&self, rung: Level) -> i64 {
        self.thresholds[usize::from(rung.0) - 1]
    }
}

impl Questionnaire {
    /// Permanent name.
    pub fn id(&self) -> &QuestionnaireId {
        &self.id
    }

    /// The version of its content, such as "1.0".
    pub fn version(&self) -> &str {
        &self.version
    }

    /// The codes of the languages every text has; never empty.
    pub fn languages(&self) -> &[String] {
        &self.languages
    }

    /// Its name.
    pub fn title(&self) -> &Text {
        &self.title
    }

    /// What it is about.
    pub fn description(&self) -> &Text {
        &self.description
    }

    /// Its ladder.
    pub fn ladder(&self) -> &Ladder {
        &self.ladder
    }

    /// R, the highest level and rung.
    pub fn top(&self) -> Level {
        self.ladder.top()
    }

    /// Publications its texts rest on.
    pub fn sources(&self) -> &[Source] {
        &self.sources
    }

    /// The publication with this id.
    pub fn source(&self, id: &SourceId) -> Option<&Source> {
        self.sources.iter().find(|source| source.id == *id)
    }

    /// Its dimensions, in order.
    pub fn dimensions(&self) -> &[Dimension] {
        &self.dimensions
    }

    /// All questions in order: the profile first, then each dimension.
    pub fn questions(&self) -> &[Question] {
        &self.questions
    }

    /// The questions about the municipality itself, never scored.
    pub fn profile(&self) -> &[Question] {
        &self.questions[..self.n_profile]
    }

    /// The questions of one dimension.
    pub fn questions_of(&self, dimension: &Dimension) -> &[Question] {
        &self.questions[dimension.questions.clone()]
    }

    /// The index of the question with this id.
    pub fn index_of(&self, id: &QuestionId) -> Option<usize> {
        self.index.get(id).copied()
    }

    /// The question with this id.
    pub fn question(&self, id: &QuestionId) -> Option<&Question> {
        self.index_of(id).map(|index| &self.questions[index])
    }
}

impl Question {
    /// Whether an answer of this kind has a level.
    pub fn gives_levels(&self) -> bool {
        match &self.kind {
            Kind::Levels(_) | Kind::Choices(_) | Kind::YesNo { .. } => true,
            Kind::Number(kind) => kind.bands.is_some(),
            Kind::Statuses(kind) => kind.bands.is_some(),
            Kind::Field(_) => false,
        }
    }

    /// The levels an answer of this kind can have, rising; empty where answers have no level.
    pub fn possible_levels(&self, top: Level) -> Vec<Level> {
        let mut levels: Vec<Level> = match &self.kind {
            Kind::Levels(texts) => (0..texts.len()).map(to_level).collect(),
            Kind::Choices(choices) => (0..=choices.len()).map(to_level).collect(),
            Kind::Number(kind) => kind.possible_levels(),
            Kind::Statuses(kind @ StatusesKind { bands: Some(bands), .. }) => {
                let whole = kind.n_counting();
                (0..=whole).map(|part| bands.level_of_share(part, whole)).collect()
            }
            Kind::YesNo { yes, no } => vec![*yes, *no],
            Kind::Statuses(_) | Kind::Field(_) => Vec::new(),
        };
        levels.retain(|level| *level <= top);
        levels.sort_unstable();
        levels.dedup();
        levels
    }
}

fn to_level(count: usize) -> Level {
    Level(u8::try_from(count).unwrap_or(u8::MAX))
}
