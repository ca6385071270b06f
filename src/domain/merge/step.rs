//! Doing one step of a document again, or taking it back, in a version that others went on with.

use std::collections::BTreeSet;

use super::changed_since;
use super::entries::fields;
use super::people::known_as;
use crate::domain::answers::Answers;
use crate::domain::assessment::{Agreed, Assessment, Entry, Respondent};
use crate::domain::id::RespondentId;
use crate::domain::past::{Past, Replaceable};

/// `present` with what is different in `after` than in `before`, and nothing else: each value that
/// still is as it was `before`. What somebody else changed since stays. What makes way leaves its
/// hash behind, as with every other change.
pub fn with_step(present: &Assessment, before: &Assessment, after: &Assessment) -> Assessment {
    // Somebody may have got another name since.
    let (before, after) = (&*known_as(before, present), &*known_as(after, present));
    let mut next = present.clone();
    let (from, to) = (&before.municipality, &after.municipality);
    let at = &mut next.municipality;
    set(&mut at.name, &from.name, &to.name);
    set(&mut at.cbs_code, &from.cbs_code, &to.cbs_code);
    step_value(
        (&mut at.province, &mut next.past.province),
        (&from.province, &before.past.province),
        (&to.province, &after.past.province),
    );
    step_value(
        (&mut at.inhabitants, &mut next.past.inhabitants),
        (&from.inhabitants, &before.past.inhabitants),
        (&to.inhabitants, &after.past.inhabitants),
    );
    set(&mut next.period, &before.period, &after.period);
    let ids: BTreeSet<&RespondentId> =
        before.respondents.keys().chain(after.respondents.keys()).collect();
    for id in ids {
        step_of(&mut next, id, before.respondents.get(id), after.respondents.get(id));
    }
    for question in before.agreed.keys().chain(after.agreed.keys()) {
        let nothing = Agreed::default();
        let of =
            |document: &'_ Assessment| document.agreed.get(question).unwrap_or(&nothing).clone();
        let (from, to, mut now) = (of(before), of(after), of(&next));
        let (value, past) = (&mut now.decision, &mut now.past);
        step_value((value, past), (&from.decision, &from.past), (&to.decision, &to.past));
        set(&mut now.at, &from.at, &to.at);
        next.agreed.insert(question.clone(), now);
    }
    next.past.renamed.extend(after.past.renamed.clone());
    let mut next = changed_since(present, &next);
    next.agreed.retain(|_, agreed| *agreed != Agreed::default());
    for id in before.respondents.keys().filter(|id| !after.respondents.contains_key(*id)) {
        if next.respondents.get(id).is_some_and(Respondent::is_blank) {
            next.respondents.remove(id);
        }
    }
    next
}

fn set<T: Clone + PartialEq>(value: &mut T, before: &T, after: &T) {
    if before != after && value == before {
        value.clone_from(after);
    }
}

fn step_of(
    next: &mut Assessment,
    id: &RespondentId,
    before: Option<&Respondent>,
    after: Option<&Respondent>,
) {
    let nobody = Answers::default();
    let (from, to) =
        (before.map_or(&nobody, |one| &one.answers), after.map_or(&nobody, |one| &one.answers));
    let differing = from.differences(to);
    if !next.respondents.contains_key(id) {
        let Some(after) = after.filter(|_| before.is_none() || !differing.is_empty()) else {
            return;
        };
        // Also where somebody else took them away meanwhile: the step gave them answers.
        let one = Respondent::new(after.role, after.name.clone(), Answers::default());
        next.respondents.insert(id.clone(), one);
    }
    let Some(one) = next.respondents.get_mut(id) else { return };
    if let (Some(before), Some(after)) = (before, after)
        && (before.called() != after.called() || before.past.candidates != after.past.candidates)
        && one.called() == before.called()
    {
        one.role = after.role;
        one.name.clone_from(&after.name);
        one.past.candidates.clone_from(&after.past.candidates);
    }
    let nothing = Entry::default();
    for question in differing {
        let (from, to) =
            (from.get(question).unwrap_or(&nothing), to.get(question).unwrap_or(&nothing));
        let mut entry = one.answers.get(question).cloned().unwrap_or_default();
        step_at(&mut entry, from, to);
        if entry.is_empty() {
            one.answers.remove(question);
        } else {
            one.answers.insert(question.clone(), entry);
        }
    }
}

/// Part by part: somebody else may have written a note beside the answer that is taken back.
fn step_at(entry: &mut Entry, from: &Entry, to: &Entry) {
    let (answer, answer_past) = (&mut entry.answer, &mut entry.past.answer);
    step_value(
        (answer, answer_past),
        (&from.answer, &from.past.answer),
        (&to.answer, &to.past.answer),
    );
    let (note, note_past) = (&mut entry.note, &mut entry.past.note);
    step_value((note, note_past), (&from.note, &from.past.note), (&to.note, &to.past.note));
    for field in fields(from).union(&fields(to)) {
        let nothing = Past::default();
        let of = |entry: &Entry| entry.extra.get(*field).cloned();
        let past = |entry: &Entry| entry.past.extra.get(*field).unwrap_or(&nothing).clone();
        let (mut value, mut now) = (of(entry), past(entry));
        step_value((&mut value, &mut now), (&of(from), &past(from)), (&of(to), &past(to)));
        entry.extra.remove(*field);
        entry.extra.extend(value.map(|value| ((*field).clone(), value)));
        entry.past.extra.remove(*field);
        if !now.is_empty() {
            entry.past.extra.insert((*field).clone(), now);
        }
    }
    entry.evidence.retain(|one| !from.evidence.contains(one) || to.evidence.contains(one));
    for one in &to.evidence {
        if !from.evidence.contains(one) && !entry.evidence.contains(one) {
            entry.evidence.push(one.clone());
        }
    }
    set(&mut entry.later, &from.later, &to.later);
    set(&mut entry.at, &from.at, &to.at);
}

fn step_value<T: Replaceable>(
    (value, past): (&mut T, &mut Past<T>),
    from: (&T, &Past<T>),
    to: (&T, &Past<T>),
) {
    let has_changed = from.0 != to.0 || from.1.candidates != to.1.candidates;
    if has_changed && value == from.0 && past.candidates == from.1.candidates {
        value.clone_from(to.0);
        past.candidates.clone_from(&to.1.candidates);
    }
}
