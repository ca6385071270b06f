//! From a draft to a checked questionnaire or benchmark, or to everything that is wrong with it.

mod caps;
pub mod figures;
mod kinds;
mod reach;

use std::collections::{BTreeMap, BTreeSet};

use num_traits::ToPrimitive as _;
use rust_decimal::Decimal;

use super::condition::Condition;
use super::draft::{
    ConditionDraft, Draft, EffortDraft, ExtraFieldDraft, GateDraft, LadderDraft, Place, Problem,
    QuestionDraft, Severity, SourceDraft, Step, Written,
};
use super::id::{IdProblem, ItemId, OptionId, QuestionId, SourceId, StatusId};
use super::level::Level;
use super::message::{Arg, Message};
use super::questionnaire::{
    Dimension, ExtraField, FieldKind, Gate, Kind, Ladder, ProfileField, Question, Questionnaire,
    Rung, Source,
};
use super::text::{Text, listed, shorten};

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

    // -- ladder and sources --------------------------------------------------------

    fn sources(&mut self, drafts: &[SourceDraft], place: &Place) -> Vec<Source> {
        let mut names = Names::default();
        let mut sources = Vec::new();
        for (i, draft) in drafts.iter().enumerate() {
            let place = place.index(i);
            let id = self.id(&draft.id, &place.field("id"), SourceId::parse);
            self.unique(&draft.id, &mut names, &place.field("id"), "problem-same-source");
            if draft.title.trim().is_empty() {
                self.report(&place.field("title"), Message::new("problem-source-title"));
            }
            let year = draft
                .year
                .map(|year| self.whole(year, 1900, 2100, &place.field("year"), "problem-year"));
            if let Some(id) = id {
                sources.push(Source {
                    id,
                    title: draft.title.clone(),
                    publisher: draft.publisher.clone(),
                    year: year.and_then(|year| i16::try_from(year).ok()),
                    url: draft.url.clone(),
                });
            }
        }
        sources
    }

    fn source_ids(&mut self, ids: &[String], sources: &[Source], place: &Place) -> Vec<SourceId> {
        let mut found = Vec::new();
        for (i, id) in ids.iter().enumerate() {
            match sources.iter().find(|source| source.id.as_str() == id) {
                Some(source) => found.push(source.id.clone()),
                None => {
                    let message = Message::new("problem-unknown-source").with("found", shorten(id));
                    self.report(&place.index(i), message);
                }
            }
        }
        found
    }

    fn ladder(&mut self, draft: &LadderDraft, sources: &[Source], place: &Place) -> Option<Ladder> {
        self.optional_text(&draft.about, &place.field("about"));
        for (i, text) in draft.is_not.iter().enumerate() {
            self.text(text, &place.field("is_not").index(i));
        }
        let n_rungs = draft.rungs.len();
        if !(2..=MAX_TOP + 1).contains(&n_rungs) {
            let message = Message::new("problem-rungs").with("found", n_rungs);
            self.report(&place.field("rungs"), message.with("max", MAX_TOP + 1));
        }
        let top = n_rungs.saturating_sub(1).clamp(1, MAX_TOP);
        self.top = u8::try_from(top).expect("at most MAX_TOP");
        let mut rungs = Vec::new();
        for (i, rung) in draft.rungs.iter().enumerate() {
            let place = place.field("rungs").index(i);
            self.text(&rung.name, &place.field("name"));
            self.text(&rung.description, &place.field("description"));
            rungs.push(Rung {
                name: rung.name.clone(),
                description: rung.description.clone(),
                own_label: rung.own_label,
            });
        }
        let thresholds = match &draft.thresholds {
            None => (1..=i64::from(self.top)).map(|k| 100 * k - 50).collect(),
            Some(written) => self.thresholds(written, &place.field("thresholds")),
        };
        let max_lag = self.whole(
            draft.max_lag.unwrap_or(2),
            0,
            i64::from(self.top).max(2),
            &place.field("max_lag"),
            "problem-max-lag",
        );
        let max_lag = u8::try_from(max_lag).expect("clamped to the ladder");
        let sources = self.source_ids(&draft.sources, sources, &place.field("sources"));
        let is_whole = thresholds.len() == top && rungs.len() == top + 1;
        let (about, is_not) = (draft.about.clone(), draft.is_not.clone());
        is_whole.then_some(Ladder { about, is_not, rungs, thresholds, max_lag, sources })
    }

    /// What each rung looks like in one dimension: every one of them, or none.
    fn dimension_rungs(&mut self, rungs: &[Text], place: &Place) {
        let expected = usize::from(self.top) + 1;
        if !rungs.is_empty() && rungs.len() != expected {
            let message = Message::new("problem-dimension-rungs").with("found", rungs.len());
            self.report(place, message.with("expected", expected));
        }
        for (k, rung) in rungs.iter().enumerate() {
            self.text(rung, &place.index(k));
        }
    }

    fn thresholds(&mut self, written: &[Written], place: &Place) -> Vec<i64> {
        let top = i64::from(self.top);
        if written.len() != usize::from(self.top) {
            let message = Message::new("problem-thresholds-count").with("found", written.len());
            self.report(place, message.with("expected", top));
        }
        let mut thresholds: Vec<i64> = Vec::new();
        for (i, written) in written.iter().enumerate() {
            let place = place.index(i);
            let Some(number) = self.decimal(written, &place) else { continue };
            let in_range = Decimal::ZERO < number && number <= Decimal::from(top);
            let hundredths = number.checked_mul(Decimal::ONE_HUNDRED).filter(|_| in_range);
            let whole = hundredths.filter(Decimal::is_integer).and_then(|n| n.to_i64());
            let Some(whole) = whole else {
                let message = Message::new("problem-threshold").with("found", number.to_string());
                self.report(&place, message.with("max", top));
                continue;
            };
            if thresholds.last().is_some_and(|before| whole <= *before) {
                let message = Message::new("problem-threshold-order");
                self.report(&place, message.with("found", number.to_string()));
            }
            thresholds.push(whole);
        }
        thresholds
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

    // -- conditions ----------------------------------------------------------------

    fn condition(
        &mut self,
        draft: &ConditionDraft,
        of: &QuestionDraft,
        build: &Build,
        depth: usize,
        place: &Place,
    ) -> Option<Condition> {
        if MAX_CONDITION_DEPTH < depth {
            let message = Message::new("problem-condition-depth").with("max", MAX_CONDITION_DEPTH);
            self.report(place, message);
            return None;
        }
        let several = |checker: &mut Self, parts: &[ConditionDraft]| {
            if parts.is_empty() {
                checker.report(place, Message::new("problem-condition-empty"));
            }
            let each = parts.iter().enumerate();
            // Look at every part before giving up, so that every problem is found.
            let parts: Vec<_> = each
                .map(|(i, part)| checker.condition(part, of, build, depth + 1, &place.index(i)))
                .collect();
            parts.into_iter().collect::<Option<Vec<_>>>()
        };
        match draft {
            ConditionDraft::All(parts) => several(self, parts).map(Condition::All),
            ConditionDraft::Any(parts) => several(self, parts).map(Condition::Any),
            ConditionDraft::Not(part) => {
                let part = self.condition(part, of, build, depth + 1, place)?;
                Some(Condition::Not(Box::new(part)))
            }
            atom => self.atom(atom, of, build, place),
        }
    }

    fn atom(
        &mut self,
        draft: &ConditionDraft,
        of: &QuestionDraft,
        build: &Build,
        place: &Place,
    ) -> Option<Condition> {
        use ConditionDraft as D;
        let (name, has_several) = match draft {
            D::Answered(q) | D::Yes(q) => (q, false),
            D::LevelAtLeast(q, _)
            | D::Chose(q, _)
            | D::NumberAtLeast(q, _)
            | D::Status(q, _, _) => (q, true),
            D::All(_) | D::Any(_) | D::Not(_) => return None,
        };
        let at = |i| if has_several { place.index(i) } else { place.clone() };
        let Some(q) = build.index.get(name.as_str()).copied() else {
            // One that has problems of its own was reported there.
            if let Some(message) = build.why_not_earlier(name, &of.id) {
                self.report(&at(0), message);
            }
            return None;
        };
        let kind = &build.questions[q].kind;
        let misfit = |checker: &mut Self, condition: &str, needed: &str| {
            let message = Message::new("problem-condition-kind").with("condition", condition);
            let message = message.with("needed", needed).with("found", name.as_str());
            checker.report(place, message.with("kind", kinds::name_of(kind)));
            None
        };
        match (draft, kind) {
            (D::Answered(_), _) => Some(Condition::Answered(q)),
            (D::Yes(_), Kind::YesNo { .. }) => Some(Condition::Yes(q)),
            (D::LevelAtLeast(_, level), kind) => {
                let Some(highest) = kinds::highest_level(kind, Level(self.top)) else {
                    let message = Message::new("problem-condition-no-level");
                    self.report(place, message.with("found", name.as_str()));
                    return None;
                };
                if !build.questions[q].caps.is_empty() {
                    let message = Message::new("problem-condition-capped");
                    self.report(place, message.with("found", name.as_str()));
                }
                let level = self.level(*level, 0, &at(1));
                if highest < level {
                    let message = Message::new("problem-condition-level");
                    let message = message.with("found", i64::from(level.0));
                    self.report(&at(1), message.with("max", i64::from(highest.0)));
                }
                Some(Condition::LevelAtLeast(q, level))
            }
            (D::Chose(_, option), Kind::Choices(choices)) => {
                let known = OptionId::parse(option)
                    .ok()
                    .filter(|id| choices.iter().any(|choice| choice.id == *id));
                let all: Vec<&str> = choices.iter().map(|choice| choice.id.as_str()).collect();
                let message = Message::new("problem-condition-option");
                let message = message.with("question", name.as_str()).with("known", listed(&all));
                let id = self.known(known, option, &at(1), message)?;
                Some(Condition::Chose(q, id))
            }
            (
                D::NumberAtLeast(_, bound),
                Kind::Number(_) | Kind::Field(ProfileField::Inhabitants),
            ) => Some(Condition::NumberAtLeast(q, self.decimal(bound, &at(1))?)),
            (D::Status(_, item, wanted), Kind::Statuses(kind)) => {
                let id = ItemId::parse(item).ok().filter(|id| kind.item(id).is_some());
                let all: Vec<&str> = kind.items.iter().map(|item| item.id.as_str()).collect();
                let message = Message::new("problem-condition-item");
                let message = message.with("question", name.as_str()).with("known", listed(&all));
                let id = self.known(id, item, &at(1), message);
                if wanted.is_empty() {
                    self.report(&at(2), Message::new("problem-condition-no-status"));
                }
                let all: Vec<&str> = kind.statuses.iter().map(|s| s.id.as_str()).collect();
                let message = Message::new("problem-condition-status");
                let message = message.with("question", name.as_str()).with("known", listed(&all));
                let mut statuses = Vec::new();
                for (i, status) in wanted.iter().enumerate() {
                    let known = StatusId::parse(status).ok().filter(|id| kind.status(id).is_some());
                    let place = at(2).index(i);
                    statuses.extend(self.known(known, status, &place, message.clone()));
                }
                Some(Condition::Status(q, id?, statuses))
            }
            (D::Yes(_), _) => misfit(self, "Yes", "YesNo"),
            (D::Chose(..), _) => misfit(self, "Chose", "Choices"),
            (D::NumberAtLeast(..), _) => misfit(self, "NumberAtLeast", "Number"),
            (D::Status(..), _) => misfit(self, "Status", "Statuses"),
            (D::All(_) | D::Any(_) | D::Not(_), _) => None,
        }
    }

    fn known<T>(
        &mut self,
        id: Option<T>,
        found: &str,
        place: &Place,
        message: Message,
    ) -> Option<T> {
        if id.is_none() {
            self.report(place, message.with("found", shorten(found)));
        }
        id
    }
}

/// A stand-in for a name that is none, so that the rest can be looked at.
fn parsed<T>(parse: impl Fn(&str) -> Result<T, IdProblem>) -> T {
    parse("nameless").expect("this is a name")
}

/// What can be relied upon when asking what answers can reach.
struct Soundness {
    /// Thresholds and lag.
    ladder: bool,
    /// By question: what can be answered, and what that does.
    questions: Vec<bool>,
    /// By dimension: whether every question that stands in the file was built.
    dimensions: Vec<bool>,
}

impl Soundness {
    fn of(
        questionnaire: &Questionnaire,
        places: &[Place],
        problems: &[Problem],
        whole: &dyn Fn(&Place) -> bool,
    ) -> Self {
        let wrong = problems.iter().filter(|problem| !is_about_words(problem));
        let wrong: BTreeSet<&Place> = wrong.map(|problem| &problem.place).collect();
        let built: BTreeSet<&[Step]> = places.iter().map(|place| place.0.as_slice()).collect();
        // What lies inside a place comes right after it.
        let inside = |place: &Place| {
            let steps = place.0.clone();
            wrong
                .range::<Place, _>(place..)
                .copied()
                .take_while(move |wrong| wrong.0.starts_with(&steps))
        };
        let is_sound = |place: &Place| whole(place) && inside(place).next().is_none();
        let dimension = |d: usize| {
            // A question that could not be built has a problem and no place among these.
            let at = Place::root().field("dimensions").index(d).field("questions");
            let question = |wrong: &'_ Place| wrong.0.get(..=at.0.len()).map(<[_]>::to_vec);
            let is_built = |wrong| question(wrong).is_some_and(|q| built.contains(q.as_slice()));
            whole(&at) && inside(&at).all(is_built)
        };
        Self {
            ladder: is_sound(&Place::root().field("ladder")),
            questions: places.iter().map(is_sound).collect(),
            dimensions: (0..questionnaire.dimensions.len()).map(dimension).collect(),
        }
    }
}

/// Whether a problem leaves alone what answers can reach: one of words, sources or efforts.
fn is_about_words(problem: &Problem) -> bool {
    let of_words = ["problem-translation", "problem-unknown-language", "problem-unknown-source"];
    let of_no_weight = ["effort", "indicators"];
    let is_there = |step: &Step| matches!(step, Step::Field(name) if of_no_weight.contains(name));
    of_words.contains(&problem.message.id) || problem.place.0.iter().any(is_there)
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
