//! What people do to the document: changes, and steps back and forth.

use std::sync::Arc;

use super::{Now, Session};
use crate::app::change::{Typing, apply, name_of, typing};
use crate::app::command::Change;
use crate::app::shift::Shift;
use crate::app::undo::History;
use crate::app::versions::restored;
use crate::domain::assessment::{Assessment, Misfit, check_answer};
use crate::domain::id::{QuestionId, RespondentId};
use crate::domain::merge::{present_id, with_step};
use crate::domain::message::Message;

impl Session {
    /// Changes the document. Refused when it can only be read, and an answer of another form than
    /// its question asks for: no file with one could be opened again.
    pub fn change(&mut self, change: Change, now: Now) -> bool {
        if self.read_only.is_some() || self.is_misfit(&change) || self.is_to_choose_first(&change) {
            return false;
        }
        let mut me = self.me.clone();
        let change = self.as_first_typed(change, &mut me);
        let key = typing(&change);
        if key.is_none() {
            self.history.close();
        }
        let shift = self.begin_shift(&change, key.as_ref());
        let name = name_of(&self.kit.questionnaire, &change);
        let base = Arc::clone(self.history.base(key.as_ref()));
        let mut next = (*base).clone();
        self.renamed = apply(&mut next, &mut me, change, now.wall);
        if next != *base {
            next.modified = now.wall;
        }
        let before = Arc::clone(self.history.present());
        self.history.push(next, name, key);
        self.me = me;
        if Arc::ptr_eq(&before, self.history.present()) {
            self.derived.follow(&self.kit, (&before, &before), &self.me);
            return false;
        }
        self.note_change(&before, now);
        self.shift = shift;
        if let Some(shift) = &mut self.shift {
            shift.end(&self.derived.own);
        }
        true
    }

    /// Whether this is typed where a merge kept several texts or numbers: it would replace all of
    /// them, perhaps before anybody saw them.
    pub fn is_to_choose_first(&self, change: &Change) -> bool {
        let entry = |id: &QuestionId| self.entry(id);
        match change {
            Change::Note(id, _) => {
                entry(id).is_some_and(|entry| !entry.past.note.candidates.is_empty())
            }
            Change::TypeAnswer(id, _) => {
                entry(id).is_some_and(|entry| !entry.past.answer.candidates.is_empty())
            }
            Change::Extra(id, field, _) => entry(id)
                .and_then(|entry| entry.past.extra.get(field))
                .is_some_and(|past| !past.candidates.is_empty()),
            _ => false,
        }
    }

    fn is_misfit(&self, change: &Change) -> bool {
        let (Change::Answer(id, Some(answer)) | Change::TypeAnswer(id, Some(answer))) = change
        else {
            return false;
        };
        let question = self.kit.questionnaire.question(id);
        let top = self.kit.questionnaire.top();
        question.is_none_or(|question| match check_answer(question, answer, top) {
            // Kept, and told: it counts as unanswered.
            Ok(()) | Err(Misfit::Range(_)) => false,
            Err(_) => true,
        })
    }

    /// What is to be compared with after `change`. While an answer is being typed, that is what
    /// was shown before the first letter; other changes than answers show and hide nothing.
    fn begin_shift(&self, change: &Change, key: Option<&Typing>) -> Option<Shift> {
        match change {
            Change::TypeAnswer(id, _) if self.history.amends(key) => {
                let known = self.shift.clone().filter(|shift| shift.because == *id);
                Some(known.unwrap_or_else(|| Shift::begin(id.clone(), self.own())))
            }
            Change::Answer(id, _) | Change::TypeAnswer(id, _) => {
                Some(Shift::begin(id.clone(), self.own()))
            }
            _ => self.shift.clone(),
        }
    }

    /// A name that is being typed changes the id of its respondent with every letter, but
    /// each letter begins from the document before the first one.
    fn as_first_typed(&self, change: Change, me: &mut RespondentId) -> Change {
        match (change, &self.renamed) {
            (Change::Respondent(id, role, name), Some((first, present)))
                if id == *present
                    && self.history.amends(Some(&Typing::Respondent(first.clone()))) =>
            {
                if *me == id {
                    *me = first.clone();
                }
                Change::Respondent(first.clone(), role, name)
            }
            (change, _) => change,
        }
    }

    /// From now on this respondent answers.
    pub fn answer_as(&mut self, respondent: &RespondentId) {
        if self.assessment().respondents.contains_key(respondent) {
            self.history.close();
            self.shift = None;
            self.me = respondent.clone();
            let present = self.history.present();
            self.derived.follow(&self.kit, (present, present), &self.me);
        }
    }

    /// What is typed next is a step of its own.
    pub fn end_typing(&mut self) {
        self.history.close();
    }

    /// Makes the document as it was in `old`, as one step.
    pub(in crate::app) fn restore(&mut self, old: &Assessment, now: Now) {
        self.history.close();
        let before = self.snapshot();
        let mut next = restored(&before, old, now.wall);
        if next != *before {
            next.modified = now.wall;
        }
        self.history.push(next, Message::new("undo-restored"), None);
        if !Arc::ptr_eq(&before, self.history.present()) {
            self.shift = None;
            self.note_change(&before, now);
        }
    }

    /// Takes the last step back.
    pub fn undo(&mut self, now: Now) -> bool {
        self.go(|history| history.undo(with_step), now)
    }

    /// Does again what was taken back.
    pub fn redo(&mut self, now: Now) -> bool {
        self.go(|history| history.redo(with_step), now)
    }

    /// Goes a step back or forth, where there is one. Whether there was.
    fn go(
        &mut self,
        step: impl FnOnce(&mut History<Assessment, Typing>) -> bool,
        now: Now,
    ) -> bool {
        let before = self.snapshot();
        let is_done = self.read_only.is_none() && step(&mut self.history);
        if is_done {
            self.shift = None;
            self.has_gone_back = true;
            self.note_change(&before, now);
        }
        is_done
    }

    pub(super) fn note_change(&mut self, before: &Assessment, now: Now) {
        self.first_change.get_or_insert(now.run);
        self.last_change = now.run;
        self.journal.note(now.run);
        let assessment = Arc::clone(self.history.present());
        let known = present_id(&assessment, &self.me);
        if let Some(me) = known.or_else(|| assessment.respondents.keys().next()) {
            self.me = me.clone();
        }
        self.compare_with_file();
        self.find_to_choose();
        self.derived.follow(&self.kit, (before, &assessment), &self.me);
    }
}
