//! Who is who in two documents.
//!
//! The id of a respondent is made from role and name, so it changes with them; a document keeps
//! which id became which. Somebody with an old id in one document and a new one in the other is
//! one person. Two people who both began under one id and each took a name are two.

use std::borrow::Cow;
use std::collections::BTreeMap;

use crate::domain::assessment::{Assessment, LeftOut};
use crate::domain::id::RespondentId;

/// New ids by old ones.
type Ids = BTreeMap<RespondentId, RespondentId>;

/// What somebody who had this id is called after each renaming. Renaming in a circle ends too.
fn later_ids<'a>(renamed: &'a Ids, id: &RespondentId) -> impl Iterator<Item = &'a RespondentId> {
    std::iter::successors(renamed.get(id), |id| renamed.get(*id)).take(renamed.len())
}

/// The id that somebody has in `document` now, perhaps after being renamed.
pub fn present_id<'a>(document: &'a Assessment, id: &'a RespondentId) -> Option<&'a RespondentId> {
    let mut ids = std::iter::once(id).chain(later_ids(&document.past.renamed, id));
    ids.find(|id| document.respondents.contains_key(*id))
}

/// What both documents know of renaming.
pub(super) fn renamed(one: &Assessment, other: &Assessment) -> Ids {
    super::joined_maps(&one.past.renamed, &other.past.renamed, |a, b| a.min(b).clone())
}

/// Both documents with one id for each person.
pub(super) fn matched<'a>(
    one: &'a Assessment,
    other: &'a Assessment,
    renamed: &Ids,
) -> (Cow<'a, Assessment>, Cow<'a, Assessment>) {
    let (mut ids, mut other_ids) = (new_ids(one, other, renamed), new_ids(other, one, renamed));
    // Renamed there and back: each document has the other's old id. The lesser one it is.
    let keep = |ids: &mut Ids, back: &Ids| {
        ids.retain(|old, new| back.get(new) != Some(old) || *new < *old);
    };
    let back = other_ids.clone();
    keep(&mut other_ids, &ids);
    keep(&mut ids, &back);
    (with_ids(one, &ids), with_ids(other, &other_ids))
}

/// `document` with the ids its people have in `later`, which came from it.
pub(super) fn known_as<'a>(document: &'a Assessment, later: &Assessment) -> Cow<'a, Assessment> {
    let mut ids = new_ids(document, later, &later.past.renamed);
    ids.extend(old_ids(document, later));
    with_ids(document, &ids)
}

/// The people in `document` who still have an old id in `later`, as after taking back that they were
/// renamed, with that id.
fn old_ids(document: &Assessment, later: &Assessment) -> Ids {
    let renamed = &document.past.renamed;
    let is_only_in = |id: &RespondentId, one: &Assessment, other: &Assessment| {
        one.respondents.contains_key(id) && !other.respondents.contains_key(id)
    };
    let mut found = Ids::new();
    for old in renamed.keys().filter(|old| is_only_in(old, later, document)) {
        if let Some(new) = later_ids(renamed, old).find(|id| document.respondents.contains_key(*id))
            && is_only_in(new, document, later)
        {
            found.entry(new.clone()).or_insert_with(|| old.clone());
        }
    }
    found
}

/// The people in `document` who have another id in `other`, with that id.
fn new_ids(document: &Assessment, other: &Assessment, renamed: &Ids) -> Ids {
    let mut found = Ids::new();
    let unknown = document.respondents.keys().filter(|id| !other.respondents.contains_key(*id));
    for id in unknown {
        let known = later_ids(renamed, id).find(|new| other.respondents.contains_key(*new));
        let Some(new) = known else { continue };
        let is_taken = document.respondents.contains_key(new) || found.values().any(|v| v == new);
        if !is_taken {
            found.insert(id.clone(), new.clone());
        }
    }
    found
}

fn with_ids<'a>(document: &'a Assessment, ids: &Ids) -> Cow<'a, Assessment> {
    if ids.is_empty() {
        return Cow::Borrowed(document);
    }
    let new = |id: &RespondentId| ids.get(id).unwrap_or(id).clone();
    let respondents = document.respondents.iter().map(|(id, one)| (new(id), one.clone()));
    let left_out = document.left_out.answers.iter().map(|((id, question, version), entry)| {
        ((new(id), question.clone(), version.clone()), entry.clone())
    });
    Cow::Owned(Assessment {
        respondents: respondents.collect(),
        left_out: LeftOut { answers: left_out.collect(), agreed: document.left_out.agreed.clone() },
        ..document.clone()
    })
}
