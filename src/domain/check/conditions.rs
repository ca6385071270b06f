//! Checks of when a question is shown.

use super::{Build, Checker, MAX_CONDITION_DEPTH, kinds};
use crate::domain::condition::Condition;
use crate::domain::draft::{ConditionDraft, Place, QuestionDraft};
use crate::domain::id::{ItemId, OptionId, StatusId};
use crate::domain::level::Level;
use crate::domain::message::Message;
use crate::domain::questionnaire::{Kind, ProfileField};
use crate::domain::text::{listed, shorten};

impl Checker<'_> {
    pub(super) fn condition(
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

    pub(super) fn known<T>(
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
