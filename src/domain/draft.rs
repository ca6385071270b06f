//! A questionnaire as written, before anybody checked it.
//!
//! [`Draft::check`](super::check) turns it into a [`Questionnaire`] or lists *everything*
//! that is wrong, each problem with its [`Place`], so that an author can mend a file in
//! one sitting. Numbers are wider here than they may be, so that a wrong one is a
//! problem with a place and not a file that cannot be read.
//!
//! [`Questionnaire`]: super::questionnaire::Questionnaire

use rust_decimal::Decimal;

use super::message::Message;
use super::text::Text;

/// Where in a file something stands: the way from the outermost value inwards.
///
/// The content of an enum case such as `Levels([…])` or `Not(…)` is reached without a
/// step of its own; a case with several values, such as `LevelAtLeast("q", 2)`, by index.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place(pub Vec<Step>);

/// One step inwards.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// Into a field with this name.
    Field(&'static str),
    /// Into the element with this index.
    Index(usize),
    /// Into the value of this key of a map.
    Key(String),
}

impl Place {
    /// The whole file.
    pub fn root() -> Self {
        Self::default()
    }

    /// One step further in.
    #[must_use]
    pub fn field(&self, name: &'static str) -> Self {
        self.then(Step::Field(name))
    }

    /// One step further in.
    #[must_use]
    pub fn index(&self, index: usize) -> Self {
        self.then(Step::Index(index))
    }

    /// One step further in.
    #[must_use]
    pub fn key(&self, key: &str) -> Self {
        self.then(Step::Key(key.to_owned()))
    }

    fn then(&self, step: Step) -> Self {
        // Room for all of them at once: a check asks for thousands of places.
        let mut steps = Vec::with_capacity(self.0.len() + 1);
        steps.extend_from_slice(&self.0);
        steps.push(step);
        Self(steps)
    }
}

/// One thing wrong with a draft.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Where.
    pub place: Place,
    /// Whether the draft can be used all the same.
    pub severity: Severity,
    /// What was expected, what was found, and what to do.
    pub message: Message,
}

/// How bad a problem is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Severity {
    /// The draft cannot be used.
    Error,
    /// Worth knowing; the draft can be used.
    Warning,
}

/// A decimal as written: the number, or the text of one that is none or too large.
pub type Written = Result<Decimal, String>;

/// A questionnaire as written.
#[derive(Debug, Clone, Default, PartialEq)]
#[expect(missing_docs, reason = "the fields are those of `Questionnaire`, as written")]
pub struct Draft {
    pub id: String,
    pub version: String,
    pub languages: Vec<String>,
    pub title: Text,
    pub description: Text,
    pub ladder: LadderDraft,
    pub sources: Vec<SourceDraft>,
    pub profile: Vec<QuestionDraft>,
    pub dimensions: Vec<DimensionDraft>,
}

/// The ladder as written.
#[derive(Debug, Clone, Default, PartialEq)]
#[expect(missing_docs, reason = "the fields are those of `Ladder`, as written")]
pub struct LadderDraft {
    pub about: Text,
    pub is_not: Vec<Text>,
    pub rungs: Vec<RungDraft>,
    /// In levels; `None` is k − 0.5.
    pub thresholds: Option<Vec<Written>>,
    /// `None` is 2.
    pub max_lag: Option<i64>,
    pub sources: Vec<String>,
}

/// A rung as written.
#[derive(Debug, Clone, Default, PartialEq)]
#[expect(missing_docs, reason = "the fields are those of `Rung`, as written")]
pub struct RungDraft {
    pub name: Text,
    pub description: Text,
    pub own_label: bool,
}

/// A source as written.
#[derive(Debug, Clone, Default, PartialEq)]
#[expect(missing_docs, reason = "the fields are those of `Source`, as written")]
pub struct SourceDraft {
    pub id: String,
    pub title: String,
    pub publisher: String,
    pub year: Option<i64>,
    pub url: String,
}

/// A dimension as written.
#[derive(Debug, Clone, Default, PartialEq)]
#[expect(missing_docs, reason = "the fields are those of `Dimension`, as written")]
pub struct DimensionDraft {
    pub id: String,
    pub name: Text,
    /// Empty is the name.
    pub short: Text,
    pub description: Text,
    /// `None` is 1.
    pub weight: Option<i64>,
    /// Empty, or one per rung.
    pub rungs: Vec<Text>,
    pub questions: Vec<QuestionDraft>,
}

/// The effort per step as written.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum EffortDraft {
    /// Nothing was written: every step costs 1.
    #[default]
    Default,
    /// The same for every step.
    One(i64),
    /// One for each step.
    Each(Vec<i64>),
}

/// A question as written.
#[derive(Debug, Clone, PartialEq)]
#[expect(missing_docs, reason = "the fields are those of `Question`, as written")]
pub struct QuestionDraft {
    pub id: String,
    pub text: Text,
    /// Empty is the text.
    pub short: Text,
    pub help: Text,
    pub why: Text,
    pub how: Text,
    pub evidence: Text,
    pub kind: KindDraft,
    pub scored: bool,
    /// `None` is 1.
    pub weight: Option<i64>,
    pub effort: EffortDraft,
    pub allow_not_applicable: bool,
    pub condition: Option<ConditionDraft>,
    pub gate: Option<GateDraft>,
    pub indicators: Vec<String>,
    pub sources: Vec<String>,
    pub extra_fields: Vec<ExtraFieldDraft>,
    pub caps: Vec<CapDraft>,
}

/// A gate as written.
#[derive(Debug, Clone, Default, PartialEq)]
#[expect(missing_docs, reason = "the fields are those of `Gate`, as written")]
pub struct GateDraft {
    pub rung: i64,
    pub at_least: i64,
    pub reason: Text,
}

/// A cap as written. Either `level_of` or `field` with its two numbers is there.
#[derive(Debug, Clone, Default, PartialEq)]
#[expect(missing_docs, reason = "the fields are those of `Cap`, as written")]
pub struct CapDraft {
    pub level_of: Option<String>,
    pub field: Option<String>,
    pub above: Option<Written>,
    pub at_most: Option<i64>,
    pub reason: Text,
}

/// An extra field as written.
#[derive(Debug, Clone, Default, PartialEq)]
#[expect(missing_docs, reason = "the fields are those of `ExtraField`, as written")]
pub struct ExtraFieldDraft {
    pub id: String,
    pub label: Text,
    pub is_number: bool,
    pub unit: Text,
}

/// A kind as written.
#[derive(Debug, Clone, PartialEq)]
#[expect(missing_docs, reason = "the cases are those of `Kind`, as written")]
pub enum KindDraft {
    Levels(Vec<LabeledDraft>),
    Choices(Vec<LabeledDraft>),
    Number { unit: Text, min: Option<Written>, max: Option<Written>, bands: Option<BandsDraft> },
    Statuses { statuses: Vec<LabeledDraft>, items: Vec<LabeledDraft>, bands: Option<BandsDraft> },
    YesNo { yes: i64, no: i64 },
    Inhabitants,
    Province,
    Period,
    Respondents,
}

/// A level, option, status or item as written; what does not apply is left empty.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct LabeledDraft {
    /// Empty for a level.
    pub id: String,
    /// What it says.
    pub label: Text,
    /// Of a level.
    pub description: Text,
    /// Of a level.
    pub example: Text,
    /// Of a status: whether it is deliberate. Of an item: whether it counts.
    pub flag: bool,
}

/// Bands as written.
#[derive(Debug, Clone, PartialEq)]
#[expect(missing_docs, reason = "the fields are those of `Bands`, as written")]
pub struct BandsDraft {
    pub is_higher_better: bool,
    /// Level and bound, best first.
    pub bands: Vec<(i64, Written)>,
    pub otherwise: i64,
}

/// A condition as written.
#[derive(Debug, Clone, PartialEq)]
#[expect(missing_docs, reason = "the cases are those of `Condition`, as written")]
pub enum ConditionDraft {
    Answered(String),
    LevelAtLeast(String, i64),
    Chose(String, String),
    NumberAtLeast(String, Written),
    Status(String, String, Vec<String>),
    Yes(String),
    All(Vec<Self>),
    Any(Vec<Self>),
    Not(Box<Self>),
}
