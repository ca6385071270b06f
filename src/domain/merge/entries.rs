//! Merging what stands at one question, part by part.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::answers::Answers;
use crate::domain::assessment::{Agreed, Entry, EntryPast};
use crate::domain::id::FieldId;
use crate::domain::past::{
    Cell, Members, Past, Recognised, Replaceable, Replaced, joined, joined_sets, set_since, since,
};

/// Everything of two maps, joined where both have it.
pub(super) fn joined_maps<K: Clone + Ord, V: Clone>(
    one: &BTreeMap<K, V>,
    other: &BTreeMap<K, V>,
    join: impl Fn(&V, &V) -> V,
) -> BTreeMap<K, V> {
    let mut all = one.clone();
    for (key, value) in other {
        let value = one.get(key).map_or_else(|| value.clone(), |known| join(known, value));
        all.insert(key.clone(), value);
    }
    all
}

pub(super) fn joined_answers(one: &Answers, other: &Answers) -> Answers {
    let mut all = one.clone();
    for question in other.differences(one) {
        let entry = match (one.get(question), other.get(question)) {
            (Some(known), Some(entry)) => joined_entries(known, entry),
            (None, Some(entry)) => entry.clone(),
            (_, None) => continue,
        };
        all.insert(question.clone(), entry);
    }
    all
}

/// The answers of `side` with what they replaced since they were those of `base`.
pub(super) fn entries_since(base: &Answers, side: &Answers) -> Answers {
    let mut all = side.clone();
    for question in base.differences(side) {
        let Some(before) = base.get(question) else { continue };
        let nothing = Entry::default();
        let now = side.get(question).unwrap_or(&nothing);
        all.insert(question.clone(), Step::Since.entry(before, now));
    }
    all
}

pub(super) fn joined_entries(one: &Entry, other: &Entry) -> Entry {
    Step::Join.entry(one, other)
}

pub(super) fn joined_agreed(one: &Agreed, other: &Agreed) -> Agreed {
    let (decision, past) = joined((&one.decision, &one.past), (&other.decision, &other.past));
    Agreed { decision, at: one.at.max(other.at), past }
}

pub(super) fn agreed_since(base: &Agreed, side: &Agreed) -> Agreed {
    let (decision, past) = since((&base.decision, &base.past), (&side.decision, &side.past));
    Agreed { decision, at: side.at, past }
}

/// What is done to each part of two entries.
#[derive(Clone, Copy)]
enum Step {
    /// Two versions become one.
    Join,
    /// The second came from the first.
    Since,
}

impl Step {
    fn value<T: Replaceable>(self, one: Cell<'_, T>, other: Cell<'_, T>) -> (T, Past<T>) {
        match self {
            Self::Join => joined(one, other),
            Self::Since => since(one, other),
        }
    }

    fn set<T: Recognised + Clone + PartialEq>(
        self,
        one: Members<'_, T>,
        other: Members<'_, T>,
    ) -> (Vec<T>, Replaced) {
        match self {
            Self::Join => joined_sets(one, other),
            Self::Since => set_since(one, other),
        }
    }

    fn entry(self, one: &Entry, other: &Entry) -> Entry {
        let (answer, answer_past) =
            self.value((&one.answer, &one.past.answer), (&other.answer, &other.past.answer));
        let (note, note_past) =
            self.value((&one.note, &one.past.note), (&other.note, &other.past.note));
        let (evidence, evidence_gone) =
            self.set((&one.evidence, &one.past.evidence), (&other.evidence, &other.past.evidence));
        let (marks, marks_gone) =
            self.set((one.marks(), &one.past.later), (other.marks(), &other.past.later));
        let (mut extra, mut extra_past) = (BTreeMap::new(), BTreeMap::new());
        for field in fields(one).union(&fields(other)) {
            let nothing = Past::default();
            let of = |entry: &Entry| entry.extra.get(*field).cloned();
            let past = |entry: &'_ Entry| entry.past.extra.get(*field).unwrap_or(&nothing).clone();
            let (value, past) = self.value((&of(one), &past(one)), (&of(other), &past(other)));
            extra.extend(value.map(|value| ((*field).clone(), value)));
            if !past.is_empty() {
                extra_past.insert((*field).clone(), past);
            }
        }
        Entry {
            answer,
            note,
            evidence,
            extra,
            later: !marks.is_empty(),
            at: match self {
                Self::Join => one.at.max(other.at),
                Self::Since => other.at,
            },
            past: EntryPast {
                answer: answer_past,
                note: note_past,
                evidence: evidence_gone,
                extra: extra_past,
                later: marks_gone,
            },
        }
    }
}

pub(super) fn fields(entry: &Entry) -> BTreeSet<&FieldId> {
    entry.extra.keys().chain(entry.past.extra.keys()).collect()
}
