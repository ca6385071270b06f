//! From `questionnaire.ron` to a checked questionnaire.
//!
//! The mirrors below are the format: one struct per value, one field per name in
//! `docs/questionnaire-format.md`. They take anything that has the right form; what may
//! stand in it is up to the check of the domain, so that every problem is found at once.

use serde::Deserialize;

use super::problem::Located;
use super::ron_text::{self, Decimal, Texts};
use crate::domain::draft::{
    BandsDraft, CapDraft, ConditionDraft, DimensionDraft, Draft, EffortDraft, ExtraFieldDraft,
    GateDraft, KindDraft, LabeledDraft, LadderDraft, Place, Problem, QuestionDraft, RungDraft,
    Severity, SourceDraft,
};
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

impl File {
    fn draft(&self, notes: &mut Notes) -> Draft {
        let root = Place::root();
        let profile = root.field("profile");
        let dimensions = root.field("dimensions");
        Draft {
            id: self.id.clone(),
            version: self.version.clone(),
            languages: self.languages.clone(),
            title: self.title.0.clone(),
            description: self.description.0.clone(),
            ladder: self.ladder.draft(),
            sources: self.sources.iter().map(Source::draft).collect(),
            profile: questions(&self.profile, &profile, notes),
            dimensions: self
                .dimensions
                .iter()
                .enumerate()
                .map(|(i, dimension)| dimension.draft(&dimensions.index(i), notes))
                .collect(),
        }
    }
}

fn questions(questions: &[Question], place: &Place, notes: &mut Notes) -> Vec<QuestionDraft> {
    let each = questions.iter().enumerate();
    each.map(|(i, question)| question.draft(&place.index(i), notes)).collect()
}

impl Ladder {
    fn draft(&self) -> LadderDraft {
        let rung = |rung: &Rung| RungDraft {
            name: rung.name.0.clone(),
            description: rung.description.0.clone(),
            own_label: rung.own_label,
        };
        LadderDraft {
            about: self.about.0.clone(),
            is_not: self.is_not.iter().map(|text| text.0.clone()).collect(),
            rungs: self.rungs.iter().map(rung).collect(),
            thresholds: self
                .thresholds
                .as_ref()
                .map(|all| all.iter().map(|threshold| threshold.0.clone()).collect()),
            max_lag: self.max_lag,
            sources: self.sources.clone(),
        }
    }
}

impl Source {
    pub(super) fn draft(&self) -> SourceDraft {
        SourceDraft {
            id: self.id.clone(),
            title: self.title.clone(),
            publisher: self.publisher.clone(),
            year: self.year,
            url: self.url.clone(),
        }
    }
}

impl Dimension {
    fn draft(&self, place: &Place, notes: &mut Notes) -> DimensionDraft {
        DimensionDraft {
            id: self.id.clone(),
            name: self.name.0.clone(),
            short: self.short.0.clone(),
            description: self.description.0.clone(),
            weight: self.weight,
            rungs: self.rungs.iter().map(|rung| rung.0.clone()).collect(),
            questions: questions(&self.questions, &place.field("questions"), notes),
        }
    }
}

impl Question {
    fn draft(&self, place: &Place, notes: &mut Notes) -> QuestionDraft {
        let kind = self.kind.as_ref().map(Kind::draft);
        // No question can be asked of this stand-in, so nothing that refers to it is said
        // to be wrong.
        let nothing =
            || KindDraft::Statuses { statuses: Vec::new(), items: Vec::new(), bands: None };
        let gate = self.gate.as_ref().map(|gate| GateDraft {
            rung: gate.rung,
            at_least: gate.at_least,
            reason: gate.reason.0.clone(),
        });
        let extra_field = |field: &ExtraField| ExtraFieldDraft {
            id: field.id.clone(),
            label: field.label.0.clone(),
            is_number: field.kind == FieldKind::Number,
            unit: field.unit.0.clone(),
        };
        QuestionDraft {
            id: self.id.clone(),
            text: self.text.0.clone(),
            short: self.short.0.clone(),
            help: self.help.0.clone(),
            why: self.why.0.clone(),
            how: self.how.0.clone(),
            evidence: self.evidence.0.clone(),
            kind: notes.needed(kind, place, "kind", nothing),
            scored: self.scored,
            weight: self.weight,
            effort: self.effort.0.clone(),
            allow_not_applicable: self.allow_not_applicable,
            condition: self.condition.as_ref().map(Condition::draft),
            gate,
            indicators: self.indicators.clone(),
            sources: self.sources.clone(),
            extra_fields: self.extra_fields.iter().map(extra_field).collect(),
            caps: self.caps.iter().map(Cap::draft).collect(),
        }
    }
}

impl Kind {
    fn draft(&self) -> KindDraft {
        let labeled = |id: &str, label: &Texts, flag| LabeledDraft {
            id: id.to_owned(),
            label: label.0.clone(),
            description: Texts::default().0,
            example: Texts::default().0,
            flag,
        };
        match self {
            Self::Levels(levels) => {
                let level = |level: &LevelText| LabeledDraft {
                    description: level.description.0.clone(),
                    example: level.example.0.clone(),
                    ..labeled("", &level.label, false)
                };
                KindDraft::Levels(levels.iter().map(level).collect())
            }
            Self::Choices(choices) => KindDraft::Choices(
                choices.iter().map(|choice| labeled(&choice.id, &choice.label, false)).collect(),
            ),
            Self::Number { unit, min, max, levels } => KindDraft::Number {
                unit: unit.0.clone(),
                min: min.as_ref().map(|min| min.0.clone()),
                max: max.as_ref().map(|max| max.0.clone()),
                bands: levels.as_ref().map(Bands::draft),
            },
            Self::Statuses { statuses, items, levels } => KindDraft::Statuses {
                statuses: statuses
                    .iter()
                    .map(|status| labeled(&status.id, &status.label, status.deliberate))
                    .collect(),
                items: items
                    .iter()
                    .map(|item| labeled(&item.id, &item.label, item.counts))
                    .collect(),
                bands: levels.as_ref().map(Bands::draft),
            },
            Self::YesNo { yes, no } => KindDraft::YesNo { yes: *yes, no: *no },
            Self::Inhabitants => KindDraft::Inhabitants,
            Self::Province => KindDraft::Province,
            Self::Period => KindDraft::Period,
            Self::Respondents => KindDraft::Respondents,
        }
    }
}

impl Cap {
    fn draft(&self) -> CapDraft {
        CapDraft {
            level_of: self.level_of.clone(),
            field: self.field.clone(),
            above: self.above.as_ref().map(|above| above.0.clone()),
            at_most: self.at_most,
            reason: self.reason.0.clone(),
        }
    }
}

impl Bands {
    fn draft(&self) -> BandsDraft {
        BandsDraft {
            is_higher_better: self.better == Better::Higher,
            bands: self.bands.iter().map(|band| (band.level, band.bound.0.clone())).collect(),
            otherwise: self.otherwise,
        }
    }
}

impl Condition {
    fn draft(&self) -> ConditionDraft {
        let all = |parts: &[Self]| parts.iter().map(Self::draft).collect();
        match self {
            Self::Answered(q) => ConditionDraft::Answered(q.clone()),
            Self::LevelAtLeast(q, level) => ConditionDraft::LevelAtLeast(q.clone(), *level),
            Self::Chose(q, option) => ConditionDraft::Chose(q.clone(), option.clone()),
            Self::NumberAtLeast(q, bound) => {
                ConditionDraft::NumberAtLeast(q.clone(), bound.0.clone())
            }
            Self::Status(q, item, statuses) => {
                ConditionDraft::Status(q.clone(), item.clone(), statuses.clone())
            }
            Self::Yes(q) => ConditionDraft::Yes(q.clone()),
            Self::All(parts) => ConditionDraft::All(all(parts)),
            Self::Any(parts) => ConditionDraft::Any(all(parts)),
            Self::Not(part) => ConditionDraft::Not(Box::new(part.draft())),
        }
    }
}
