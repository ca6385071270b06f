//! From `questionnaire.ron` to a checked questionnaire.
//!
//! The mirrors below are the format: one struct per value, one field per name in
//! `docs/questionnaire-format.md`. They take anything that has the right form; what may
//! stand in it is up to the check of the domain, so that every problem is found at once.

use serde::Deserialize;

mod into_draft;

use super::problem::Located;
use super::ron_text::{self, Decimal, Texts};
use crate::domain::draft::{EffortDraft, Place, Problem, Severity};
use crate::domain::message::Message;
use crate::domain::questionnaire::Questionnaire;

/// The format this program reads.
pub const FORMAT: i64 = 1;

/// What a file turned out to be.
#[derive(Debug)]
pub struct Read {
    /// The questionnaire; `None` when a problem is an error.
    pub questionnaire: Option<Questionnaire>,
    /// Everything found, in the order of the file.
    pub problems: Vec<Located>,
}

/// Reads and checks a questionnaire. `bytes` is the content of the file.
pub fn read(bytes: &[u8]) -> Read {
    match parse(bytes) {
        Ok(read) => read,
        Err(problems) => Read { questionnaire: None, problems },
    }
}

fn parse(bytes: &[u8]) -> Result<Read, Vec<Located>> {
    let text = ron_text::text_of(bytes).map_err(|problem| vec![problem])?;
    if let Some(newer) = ron_text::newer_format(text, FORMAT) {
        return Err(vec![newer]);
    }
    let parsed = ron_text::parse::<File>(text)?;
    let mut notes = Notes::default();
    let draft = parsed.value.draft(&mut notes);
    let checked = draft.check_where(&|place| parsed.is_whole(place));
    let mut problems = checked.problems;
    problems.extend(parsed.format_problem(parsed.value.format, FORMAT));
    problems.append(&mut notes.problems);
    let problems = parsed.explain(problems, &notes.missing, Severity::Error);
    let is_sound = problems.iter().all(|problem| !problem.is_error());
    Ok(Read { questionnaire: checked.questionnaire.filter(|_| is_sound), problems })
}

/// What is missing so badly that nothing can stand in its place.
#[derive(Debug, Default)]
pub(super) struct Notes {
    /// To report.
    pub(super) problems: Vec<Problem>,
    /// Where; what the check says about these places only follows.
    pub(super) missing: Vec<Place>,
}

impl Notes {
    /// `value`, or a stand-in when it is missing, which is noted.
    pub(super) fn needed<T>(
        &mut self,
        value: Option<T>,
        around: &Place,
        field: &'static str,
        stand_in: impl FnOnce() -> T,
    ) -> T {
        value.unwrap_or_else(|| {
            let place = around.field(field);
            let message = Message::new("problem-missing").with("field", field);
            let severity = Severity::Error;
            self.problems.push(Problem { place: place.clone(), severity, message });
            self.missing.push(place);
            stand_in()
        })
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(rename = "Questionnaire", deny_unknown_fields, default)]
struct File {
    format: Option<i64>,
    id: String,
    version: String,
    languages: Vec<String>,
    title: Texts,
    description: Texts,
    ladder: Ladder,
    sources: Vec<Source>,
    profile: Vec<Question>,
    dimensions: Vec<Dimension>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Ladder {
    about: Texts,
    is_not: Vec<Texts>,
    rungs: Vec<Rung>,
    thresholds: Option<Vec<Decimal>>,
    max_lag: Option<i64>,
    sources: Vec<String>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Rung {
    name: Texts,
    description: Texts,
    own_label: bool,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Source {
    id: String,
    title: String,
    publisher: String,
    year: Option<i64>,
    url: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Dimension {
    id: String,
    name: Texts,
    short: Texts,
    description: Texts,
    weight: Option<i64>,
    rungs: Vec<Texts>,
    questions: Vec<Question>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Question {
    id: String,
    text: Texts,
    short: Texts,
    help: Texts,
    why: Texts,
    how: Texts,
    evidence: Texts,
    kind: Option<Kind>,
    scored: bool,
    weight: Option<i64>,
    effort: Effort,
    allow_not_applicable: bool,
    condition: Option<Condition>,
    gate: Option<Gate>,
    indicators: Vec<String>,
    sources: Vec<String>,
    extra_fields: Vec<ExtraField>,
    caps: Vec<Cap>,
}

impl Default for Question {
    fn default() -> Self {
        Self {
            id: String::new(),
            text: Texts::default(),
            short: Texts::default(),
            help: Texts::default(),
            why: Texts::default(),
            how: Texts::default(),
            evidence: Texts::default(),
            kind: None,
            scored: true,
            weight: None,
            effort: Effort::default(),
            allow_not_applicable: false,
            condition: None,
            gate: None,
            indicators: Vec::new(),
            sources: Vec::new(),
            extra_fields: Vec::new(),
            caps: Vec::new(),
        }
    }
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
enum Kind {
    Levels(Vec<LevelText>),
    Choices(Vec<Choice>),
    Number {
        #[serde(default)]
        unit: Texts,
        min: Option<Decimal>,
        max: Option<Decimal>,
        levels: Option<Bands>,
    },
    Statuses {
        #[serde(default)]
        statuses: Vec<Status>,
        #[serde(default)]
        items: Vec<Item>,
        levels: Option<Bands>,
    },
    YesNo {
        yes: i64,
        no: i64,
    },
    Inhabitants,
    Province,
    Period,
    Respondents,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct LevelText {
    label: Texts,
    description: Texts,
    example: Texts,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Choice {
    id: String,
    label: Texts,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Status {
    id: String,
    label: Texts,
    deliberate: bool,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Item {
    id: String,
    label: Texts,
    counts: bool,
}

impl Default for Item {
    fn default() -> Self {
        Self { id: String::new(), label: Texts::default(), counts: true }
    }
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Bands {
    #[serde(default)]
    better: Better,
    bands: Vec<Band>,
    otherwise: i64,
}

#[derive(Debug, Default, Clone, Copy, PartialEq, Deserialize)]
pub(super) enum Better {
    #[default]
    Higher,
    Lower,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Band {
    level: i64,
    bound: Decimal,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Gate {
    rung: i64,
    at_least: i64,
    #[serde(default)]
    reason: Texts,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Cap {
    level_of: Option<String>,
    field: Option<String>,
    above: Option<Decimal>,
    at_most: Option<i64>,
    reason: Texts,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct ExtraField {
    id: String,
    label: Texts,
    kind: FieldKind,
    unit: Texts,
}

#[derive(Debug, Default, Clone, Copy, PartialEq, Deserialize)]
enum FieldKind {
    Number,
    #[default]
    Text,
}

#[derive(Debug, Deserialize)]
enum Condition {
    Answered(String),
    LevelAtLeast(String, i64),
    Chose(String, String),
    NumberAtLeast(String, Decimal),
    Status(String, String, Vec<String>),
    Yes(String),
    All(Vec<Self>),
    Any(Vec<Self>),
    Not(Box<Self>),
}

/// One number for every step, or a number per step.
#[derive(Debug, Default)]
struct Effort(EffortDraft);

impl<'de> Deserialize<'de> for Effort {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor;
        impl<'de> serde::de::Visitor<'de> for Visitor {
            type Value = EffortDraft;

            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                // `lenient` knows this word.
                f.write_str("effort")
            }

            fn visit_i64<E>(self, one: i64) -> Result<Self::Value, E> {
                Ok(EffortDraft::One(one))
            }

            fn visit_u64<E: serde::de::Error>(self, one: u64) -> Result<Self::Value, E> {
                i64::try_from(one).map(EffortDraft::One).map_err(E::custom)
            }

            fn visit_seq<A: serde::de::SeqAccess<'de>>(
                self,
                mut seq: A,
            ) -> Result<Self::Value, A::Error> {
                let mut steps = Vec::new();
                while let Some(step) = seq.next_element()? {
                    steps.push(step);
                }
                Ok(EffortDraft::Each(steps))
            }
        }
        deserializer.deserialize_any(Visitor).map(Self)
    }
}
