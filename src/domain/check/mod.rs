//! From a draft to a checked questionnaire or benchmark, or to everything that is wrong with it.

mod caps;
mod conditions;
pub mod figures;
mod kinds;
mod ladder;
mod reach;
mod soundness;

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

use super::draft::{
    Draft, EffortDraft, ExtraFieldDraft, GateDraft, Place, Problem, QuestionDraft, Severity,
    Written,
};
use super::id::{IdProblem, QuestionId};
use super::level::Level;
use super::message::{Arg, Message};
use super::questionnaire::{
    Dimension, ExtraField, FieldKind, Gate, Kind, Question, Questionnaire, Source,
};
use super::text::{Text, shorten};
use soundness::Soundness;

/// Highest R, so that a level is one digit and ten.
pub const MAX_TOP: usize = 10;
/// Most dimensions.
pub const MAX_DIMENSIONS: usize = 64;
/// Most questions together.
pub const MAX_QUESTIONS: usize = 20_000;
/// Highest weight and effort.
pub const MAX_WEIGHT: i64 = 1000;
/// Most conditions inside each other.
pub const MAX_CONDITION_DEPTH: usize = 32;

/// What a check found.
#[derive(Debug, Clone)]
pub struct Checked {
    /// The questionnaire; `None` when a problem is an error.
    pub questionnaire: Option<Questionnaire>,
    /// Everything found, in the order of the file.
    pub problems: Vec<Problem>,
}

impl Draft {
    /// Checks everything. Warnings leave the questionnaire usable.
    pub fn check(&self) -> Checked {
        self.check_where(&|_| true)
    }

    /// [`Self::check`] of a draft of which only the places that are `whole` were understood.
    /// Nothing is said about what answers can reach through the others.
    pub fn check_where(&self, whole: &dyn Fn(&Place) -> bool) -> Checked {
        let mut checker = Checker { problems: Vec::new(), languages: &self.languages, top: 0 };
        let built = checker.questionnaire(self);
        let mut problems = checker.problems;
        if let Some((questionnaire, places)) = &built {
            let soundness = Soundness::of(questionnaire, places, &problems, whole);
            problems.append(&mut reach::unreachable(questionnaire, places, &soundness));
        }
        let is_sound = problems.iter().all(|problem| problem.severity == Severity::Warning);
        let questionnaire = built.filter(|_| is_sound).map(|(questionnaire, _)| questionnaire);
        Checked { questionnaire, problems }
    }
}

/// Collects problems while building.
struct Checker<'a> {
    problems: Vec<Problem>,
    languages: &'a [String],
    top: u8,
}

/// Every permanent name given so far, by what it names.
#[derive(Default)]
struct Names {
    taken: BTreeSet<String>,
}

impl Checker<'_> {
    fn report(&mut self, place: &Place, message: Message) {
        self.problems.push(Problem { place: place.clone(), severity: Severity::Error, message });
    }

    /// The questionnaire as far as it goes, with where each question stands in the file.
    /// Only one without errors may be used.
    fn questionnaire(&mut self, draft: &Draft) -> Option<(Questionnaire, Vec<Place>)> {
        let root = Place::root();
        let id = self.id(&draft.id, &root.field("id"), super::id::QuestionnaireId::parse);
        if draft.version.trim().is_empty() || 32 < draft.version.chars().count() {
            self.report(&root.field("version"), Message::new("problem-version"));
        }
        self.language_codes(&root.field("languages"));
        self.text(&draft.title, &root.field("title"));
        self.optional_text(&draft.description, &root.field("description"));
        let sources = self.sources(&draft.sources, &root.field("sources"));
        let ladder = self.ladder(&draft.ladder, &sources, &root.field("ladder"));

        if draft.dimensions.is_empty() {
            self.report(&root.field("dimensions"), Message::new("problem-no-dimensions"));
        }
        if MAX_DIMENSIONS < draft.dimensions.len() {
            let message = Message::new("problem-too-many-dimensions").with("max", MAX_DIMENSIONS);
            self.report(&root.field("dimensions"), message);
            return None;
        }
        let n_questions = draft.dimensions.iter().map(|d| d.questions.len()).sum::<usize>();
        if MAX_QUESTIONS < n_questions + draft.profile.len() {
            let message = Message::new("problem-too-many-questions").with("max", MAX_QUESTIONS);
            self.report(&root.field("dimensions"), message);
            return None;
        }

        let mut build = Build { all: all_ids(draft), ..Build::default() };
        let profile = root.field("profile");
        for (i, question) in draft.profile.iter().enumerate() {
            self.question(question, None, &sources, &mut build, &profile.index(i));
        }
        let n_profile = build.questions.len();

        let mut dimensions = Vec::new();
        let mut names = Names::default();
        let places = root.field("dimensions");
        for (d, dimension) in draft.dimensions.iter().enumerate() {
            let place = places.index(d);
            let id = self.id(&dimension.id, &place.field("id"), super::id::DimensionId::parse);
            self.unique(&dimension.id, &mut names, &place.field("id"), "problem-same-dimension");
            self.text(&dimension.name, &place.field("name"));
            self.optional_text(&dimension.short, &place.field("short"));
            self.optional_text(&dimension.description, &place.field("description"));
            let weight = self.weight(dimension.weight, &place.field("weight"));
            self.dimension_rungs(&dimension.rungs, &place.field("rungs"));
            let start = build.questions.len();
            if dimension.questions.is_empty() {
                self.report(&place.field("questions"), Message::new("problem-no-questions"));
            }
            let questions = place.field("questions");
            for (q, question) in dimension.questions.iter().enumerate() {
                self.question(question, Some(d), &sources, &mut build, &questions.index(q));
            }
            dimensions.push(Dimension {
                id: id.unwrap_or_else(|| parsed(super::id::DimensionId::parse)),
                name: dimension.name.clone(),
                short: or_else(&dimension.short, &dimension.name),
                description: dimension.description.clone(),
                weight,
                rungs: dimension.rungs.clone(),
                questions: start..build.questions.len(),
            });
        }

        let questionnaire = Questionnaire {
            id: id.unwrap_or_else(|| parsed(super::id::QuestionnaireId::parse)),
            version: draft.version.clone(),
            languages: draft.languages.clone(),
            title: draft.title.clone(),
            description: draft.description.clone(),
            ladder: ladder?,
            sources,
            dimensions,
            questions: build.questions,
            n_profile,
            index: build.index,
        };
        Some((questionnaire, build.places))
    }

    // -- small parts ---------------------------------------------------------------

    fn id<T>(
        &mut self,
        text: &str,
        place: &Place,
        parse: impl Fn(&str) -> Result<T, IdProblem>,
    ) -> Option<T> {
        match parse(text) {
            Ok(id) => Some(id),
            Err(problem) => {
                let message = Message::new("problem-id").with("found", shorten(text));
                self.report(place, message.with("reason", problem.message()));
                None
            }
        }
    }

    fn unique(&mut self, name: &str, names: &mut Names, place: &Place, message: &'static str) {
        if !names.taken.insert(name.to_owned()) {
            self.report(place, Message::new(message).with("found", shorten(name)));
        }
    }

    fn language_codes(&mut self, place: &Place) {
        let codes = self.languages;
        if codes.is_empty() {
            self.report(place, Message::new("problem-no-languages"));
        }
        let mut names = Names::default();
        for (i, code) in codes.iter().enumerate() {
            if !is_language_code(code) {
                let message = Message::new("problem-language").with("found", shorten(code));
                self.report(&place.index(i), message);
            }
            self.unique(code, &mut names, &place.index(i), "problem-same-language");
        }
    }

    /// A text that must be there in every language.
    fn text(&mut self, text: &Text, place: &Place) {
        // A code that is none was told, and nobody can write in it.
        for code in self.languages.iter().filter(|code| is_language_code(code)) {
            if text.get(code).is_none_or(|text| text.trim().is_empty()) {
                let message = Message::new("problem-translation").with("language", code.as_str());
                self.report(place, message);
            }
        }
        self.only_known_languages(text, place);
    }

    /// A text that may be left out, but not in one language only.
    fn optional_text(&mut self, text: &Text, place: &Place) {
        if !text.is_empty() {
            self.text(text, place);
        }
    }

    fn only_known_languages(&mut self, text: &Text, place: &Place) {
        let codes = self.languages;
        let is_whole = !codes.is_empty() && codes.iter().all(|code| is_language_code(code));
        for (code, _) in text.iter().filter(|_| is_whole) {
            if !codes.iter().any(|known| known == code) {
                let message = Message::new("problem-unknown-language");
                let message = message.with("found", shorten(code));
                self.report(&place.key(code), message);
            }
        }
    }

    fn whole(&mut self, found: i64, min: i64, max: i64, place: &Place, what: &'static str) -> i64 {
        if !(min..=max).contains(&found) {
            let message = Message::new(what).with("found", found);
            self.report(place, message.with("min", min).with("max", max));
        }
        found.clamp(min, max)
    }

    fn weight(&mut self, found: Option<i64>, place: &Place) -> u32 {
        let found = found.unwrap_or(1);
        small(self.whole(found, 1, MAX_WEIGHT, place, "problem-weight"))
    }

    fn level(&mut self, found: i64, min: i64, place: &Place) -> Level {
        let top = i64::from(self.top);
        let level = self.whole(found, min.min(top), top, place, "problem-level");
        Level(u8::try_from(level).unwrap_or(self.top))
    }

    fn decimal(&mut self, found: &Written, place: &Place) -> Option<Decimal> {
        match found {
            Ok(number) => Some(*number),
            Err(text) => {
                let message = Message::new("problem-number").with("found", text.as_str());
                self.report(place, message);
                None
            }
        }
    }

    // -- questions -----------------------------------------------------------------

    fn question(
        &mut self,
        draft: &QuestionDraft,
        dimension: Option<usize>,
        sources: &[Source],
        build: &mut Build,
        place: &Place,
    ) {
        let id = self.id(&draft.id, &place.field("id"), QuestionId::parse);
        if build.index.contains_key(draft.id.as_str()) {
            let message = Message::new("problem-same-question").with("found", draft.id.as_str());
            self.report(&place.field("id"), message);
        }
        self.text(&draft.text, &place.field("text"));
        self.text(&draft.help, &place.field("help"));
        self.optional_text(&draft.short, &place.field("short"));
        self.optional_text(&draft.why, &place.field("why"));
        self.optional_text(&draft.how, &place.field("how"));
        self.optional_text(&draft.evidence, &place.field("evidence"));
        let scored = draft.scored && dimension.is_some();
        let kind = self.kind(&draft.kind, scored, dimension.is_none(), &place.field("kind"));
        let weight = self.weight(draft.weight, &place.field("weight"));
        let effort = self.effort(&draft.effort, &place.field("effort"));
        let condition = draft
            .condition
            .as_ref()
            .and_then(|c| self.condition(c, draft, build, 0, &place.field("condition")));
        let gate = draft
            .gate
            .as_ref()
            .and_then(|gate| self.gate(gate, draft, scored, kind.as_ref(), &place.field("gate")));
        let indicators = self.list(&draft.indicators, &place.field("indicators"));
        let sources = self.source_ids(&draft.sources, sources, &place.field("sources"));
        let extra_fields = self.extra_fields(&draft.extra_fields, &place.field("extra_fields"));
        let caps = self.caps(draft, scored, &extra_fields, build, &place.field("caps"));

        // A question with problems still takes its place, so that later references to it
        // do not become problems of their own.
        let (Some(kind), Some(id)) = (kind, id) else {
            build.broken(&draft.id);
            return;
        };
        build.index.insert(id.clone(), build.questions.len());
        build.places.push(place.clone());
        build.questions.push(Question {
            id,
            dimension,
            text: draft.text.clone(),
            short: or_else(&draft.short, &draft.text),
            help: draft.help.clone(),
            why: draft.why.clone(),
            how: draft.how.clone(),
            evidence: draft.evidence.clone(),
            kind,
            scored,
            weight,
            effort,
            allow_not_applicable: draft.allow_not_applicable,
            condition,
            gate,
            indicators,
            sources,
            extra_fields,
            caps,
        });
    }

    fn list(&mut self, ids: &[String], place: &Place) -> Vec<super::id::IndicatorId> {
        let ids = ids.iter().enumerate();
        ids.filter_map(|(i, id)| self.id(id, &place.index(i), super::id::IndicatorId::parse))
            .collect()
    }

    fn effort(&mut self, written: &EffortDraft, place: &Place) -> Vec<u32> {
        let steps = usize::from(self.top);
        let all = match written {
            EffortDraft::Default => return vec![1; steps],
            EffortDraft::One(one) => {
                let one = small(self.whole(*one, 1, MAX_WEIGHT, place, "problem-effort"));
                return vec![one; steps];
            }
            EffortDraft::Each(all) => all,
        };
        if all.len() != steps {
            let message = Message::new("problem-effort-count").with("found", all.len());
            self.report(place, message.with("expected", steps));
        }
        let mut effort: Vec<u32> = Vec::new();
        for (i, &found) in all.iter().enumerate() {
            let step = small(self.whole(found, 1, MAX_WEIGHT, &place.index(i), "problem-effort"));
            if effort.last().is_some_and(|before| step < *before) {
                let message = Message::new("problem-effort-order").with("found", found);
                self.report(&place.index(i), message);
            }
            effort.push(step);
        }
        effort.resize(steps, 1);
        effort
    }

    fn gate(
        &mut self,
        gate: &GateDraft,
        question: &QuestionDraft,
        scored: bool,
        kind: Option<&Kind>,
        place: &Place,
    ) -> Option<Gate> {
        if !scored {
            self.report(place, Message::new("problem-gate-unscored"));
        }
        if question.allow_not_applicable {
            self.report(place, Message::new("problem-gate-not-applicable"));
        }
        self.optional_text(&gate.reason, &place.field("reason"));
        let top = i64::from(self.top);
        let rung = self.whole(gate.rung, 1, top, &place.field("rung"), "problem-gate-rung");
        let rung = Level(u8::try_from(rung).unwrap_or(self.top));
        let at_least = self.level(gate.at_least, 1, &place.field("at_least"));
        let highest = kind.and_then(|kind| kinds::highest_level(kind, Level(self.top)));
        if scored && highest.is_some_and(|highest| highest < at_least) {
            let message = Message::new("problem-gate-unreachable").with("found", gate.at_least);
            let highest = highest.map_or(0, |level| i64::from(level.0));
            self.report(&place.field("at_least"), message.with("max", highest));
        }
        Some(Gate { rung, at_least, reason: gate.reason.clone() })
    }

    fn extra_fields(&mut self, drafts: &[ExtraFieldDraft], place: &Place) -> Vec<ExtraField> {
        let mut names = Names::default();
        let mut fields = Vec::new();
        for (i, draft) in drafts.iter().enumerate() {
            let place = place.index(i);
            let id = self.id(&draft.id, &place.field("id"), super::id::FieldId::parse);
            self.unique(&draft.id, &mut names, &place.field("id"), "problem-same-field");
            self.text(&draft.label, &place.field("label"));
            self.optional_text(&draft.unit, &place.field("unit"));
            let kind = if draft.is_number { FieldKind::Number } else { FieldKind::Text };
            if let Some(id) = id {
                let (label, unit) = (draft.label.clone(), draft.unit.clone());
                fields.push(ExtraField { id, label, kind, unit });
            }
        }
        fields
    }
}

/// A stand-in for a name that is none, so that the rest can be looked at.
fn parsed<T>(parse: impl Fn(&str) -> Result<T, IdProblem>) -> T {
    parse("nameless").expect("this is a name")
}

/// What has been built so far.
#[derive(Default)]
struct Build {
    questions: Vec<Question>,
    /// Where each of them stands in the file.
    places: Vec<Place>,
    index: BTreeMap<QuestionId, usize>,
    /// Every id in the file, and whether the question turned out to have problems.
    all: BTreeMap<String, bool>,
}

impl Build {
    fn broken(&mut self, id: &str) {
        self.all.insert(id.to_owned(), true);
    }

    /// Why `name` is not an earlier question; `None` when that was reported already.
    fn why_not_earlier(&self, name: &str, of: &str) -> Option<Message> {
        let id = match self.all.get(name) {
            None => "problem-condition-unknown",
            Some(_) if name == of => "problem-condition-itself",
            Some(true) => return None,
            Some(false) => "problem-condition-later",
        };
        Some(Message::new(id).with("found", shorten(name)))
    }
}

fn is_language_code(code: &str) -> bool {
    (2..=3).contains(&code.len()) && code.bytes().all(|byte| byte.is_ascii_lowercase())
}

fn all_ids(draft: &Draft) -> BTreeMap<String, bool> {
    let in_dimensions = draft.dimensions.iter().flat_map(|dimension| &dimension.questions);
    let all = draft.profile.iter().chain(in_dimensions);
    all.map(|question| (question.id.clone(), false)).collect()
}

fn or_else(text: &Text, other: &Text) -> Text {
    if text.is_empty() { other.clone() } else { text.clone() }
}

fn small(number: i64) -> u32 {
    u32::try_from(number).unwrap_or(1)
}

fn number_arg(number: Decimal) -> Arg {
    Arg::Text(number.normalize().to_string())
}
