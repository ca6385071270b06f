//! Choosing between values of which a merge kept all.

use jiff::Timestamp;

use super::Conflict;
use crate::domain::assessment::{Assessment, Entry};
use crate::domain::id::{QuestionId, RespondentId};

/// What is chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pick {
    /// The candidate with this index.
    One(usize),
    /// All of them, below each other; of notes only.
    All,
}

impl Conflict {
    /// The candidate that stands alone at this place in `document`, by its index.
    pub fn index_in(&self, document: &Assessment) -> Option<usize> {
        fn index<T: PartialEq>(all: &[T], value: &T) -> Option<usize> {
            all.iter().position(|one| one == value)
        }
        let entry = |id: &RespondentId, question: &QuestionId| {
            document.respondents.get(id).and_then(|one| one.answers.get(question))
        };
        match self {
            Self::Province(all) if document.past.province.candidates.is_empty() => {
                index(all, &document.municipality.province)
            }
            Self::Inhabitants(all) if document.past.inhabitants.candidates.is_empty() => {
                index(all, &document.municipality.inhabitants)
            }
            Self::Called(id, all) => {
                let one = document.respondents.get(id)?;
                one.past.candidates.is_empty().then(|| index(all, &one.called())).flatten()
            }
            Self::Answer(id, question, all) => {
                let entry = entry(id, question)?;
                let is_alone = entry.past.answer.candidates.is_empty();
                is_alone.then(|| index(all, &entry.answer)).flatten()
            }
            Self::Note(id, question, all) => {
                let entry = entry(id, question)?;
                let is_alone = entry.past.note.candidates.is_empty();
                is_alone.then(|| index(all, &entry.note)).flatten()
            }
            Self::Extra(id, question, field, all) => {
                let entry = entry(id, question)?;
                let past = entry.past.extra.get(field);
                let is_alone = past.is_none_or(|past| past.candidates.is_empty());
                is_alone.then(|| index(all, &entry.extra.get(field).cloned())).flatten()
            }
            Self::Agreed(question, all) => {
                let agreed = document.agreed.get(question)?;
                let is_alone = agreed.past.candidates.is_empty();
                is_alone.then(|| index(all, &agreed.decision)).flatten()
            }
            Self::Province(_) | Self::Inhabitants(_) => None,
        }
    }
}

/// Puts what was picked in the place of all candidates. Nothing happens where those are no longer
/// the ones to choose from.
pub fn choose(assessment: &mut Assessment, conflict: &Conflict, pick: Pick, now: Timestamp) {
    match conflict {
        Conflict::Province(all) => {
            let (past, value) =
                (&mut assessment.past.province, &mut assessment.municipality.province);
            if past.candidates == *all {
                past.replace(value);
                value.clone_from(picked(all, pick));
            }
        }
        Conflict::Inhabitants(all) => {
            let (past, value) =
                (&mut assessment.past.inhabitants, &mut assessment.municipality.inhabitants);
            if past.candidates == *all {
                past.replace(value);
                value.clone_from(picked(all, pick));
            }
        }
        Conflict::Called(id, all) => {
            if let Some(one) = assessment.respondents.get_mut(id)
                && one.past.candidates == *all
            {
                one.past.replace(&one.called());
                let called = picked(all, pick).clone();
                (one.role, one.name) = (called.role, called.name);
            }
        }
        Conflict::Answer(id, question, all) => at(assessment, id, question, now, |entry| {
            if entry.past.answer.candidates == *all {
                entry.past.answer.replace(&entry.answer);
                entry.answer.clone_from(picked(all, pick));
            }
        }),
        Conflict::Note(id, question, all) => at(assessment, id, question, now, |entry| {
            if entry.past.note.candidates == *all {
                entry.past.note.replace(&entry.note);
                entry.note = match pick {
                    Pick::One(_) => picked(all, pick).clone(),
                    Pick::All => {
                        let notes = all.iter().filter(|note| !note.is_empty());
                        notes.map(String::as_str).collect::<Vec<_>>().join("\n\n")
                    }
                };
            }
        }),
        Conflict::Extra(id, question, field, all) => at(assessment, id, question, now, |entry| {
            let old = entry.extra.get(field).cloned();
            if let Some(past) = entry.past.extra.get_mut(field)
                && past.candidates == *all
            {
                past.replace(&old);
                entry.extra.remove(field);
                entry.extra.extend(picked(all, pick).clone().map(|value| (field.clone(), value)));
            }
        }),
        Conflict::Agreed(question, all) => {
            if let Some(agreed) = assessment.agreed.get_mut(question)
                && agreed.past.candidates == *all
            {
                agreed.past.replace(&agreed.decision);
                agreed.decision.clone_from(picked(all, pick));
                agreed.at = Some(now);
            }
        }
    }
}

/// There are at least two candidates, and a pick is one of those that were offered.
fn picked<T>(all: &[T], pick: Pick) -> &T {
    match pick {
        Pick::One(index) if index < all.len() => &all[index],
        _ => &all[0],
    }
}

fn at(
    assessment: &mut Assessment,
    id: &RespondentId,
    question: &QuestionId,
    now: Timestamp,
    change: impl FnOnce(&mut Entry),
) {
    let entry = assessment.respondents.get_mut(id).and_then(|one| one.answers.get_mut(question));
    if let Some(entry) = entry {
        let before = entry.clone();
        change(entry);
        if *entry != before {
            entry.at = Some(now);
        }
    }
}
