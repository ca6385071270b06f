//! What somebody else made of the document goes into it.

use std::sync::Arc;

use super::{Now, Session};
use crate::app::effect::{Fingerprint, WriteProblem};
use crate::app::versions::Differences;
use crate::domain::assessment::Assessment;
use crate::domain::id::RespondentId;
use crate::domain::merge::{Conflict, Refusal, conflicts, merge, present_id, without_removed};
use crate::domain::message::Message;

/// What came into a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TakenIn {
    /// What is different now.
    pub differences: Differences,
    /// How much there is to choose now that was not before.
    pub n_to_choose: usize,
}

impl Session {
    /// Takes in what somebody else made of the file of this document, which now has this
    /// fingerprint. Undo does not take that back: only what was done here.
    pub(in crate::app) fn take_in_file(
        &mut self,
        theirs: Arc<Assessment>,
        fingerprint: Fingerprint,
        now: Now,
    ) -> Result<TakenIn, Refusal> {
        self.remember_what_was_saved();
        let before = self.snapshot();
        let base = self.saved.as_ref().map(|(saved, _)| &**saved);
        let (merged, left) = merged(&before, &theirs, base)?;
        // One and the same document is recognised at once.
        let merged = with_me(merged, &before, &self.me);
        let known = [&theirs, &before].into_iter().find(|known| ***known == merged).cloned();
        let merged = known.unwrap_or_else(|| Arc::new(merged));
        self.history.amend(merged);
        self.saved = Some((theirs, now.wall));
        self.fingerprint = Some(fingerprint);
        self.is_lost = false;
        self.other_file = None;
        self.failed = None;
        Ok(self.taken_in(&before, &left, now))
    }

    /// Takes in a document from another file, as a step of its own.
    pub(in crate::app) fn take_in_copy(
        &mut self,
        theirs: &Assessment,
        now: Now,
    ) -> Result<TakenIn, Refusal> {
        self.remember_what_was_saved();
        let before = self.snapshot();
        let (merged, left) = merge(&before, theirs, None)?;
        self.history.close();
        self.history.push(merged, Message::new("undo-merged"), None);
        Ok(self.taken_in(&before, &left, now))
    }

    fn taken_in(&mut self, before: &Arc<Assessment>, left: &[Conflict], now: Now) -> TakenIn {
        let was_open = std::mem::take(&mut self.to_choose);
        let new: Vec<&Conflict> = left.iter().filter(|one| !was_open.contains(one)).collect();
        let n_to_choose = new.len();
        if !Arc::ptr_eq(before, self.history.present()) {
            self.shift = None;
            self.renamed = None;
            if n_to_choose != 0 {
                self.before_others = Some(Arc::clone(before));
            }
            self.note_change(before, now);
        } else {
            self.find_to_choose();
            self.compare_with_file();
            self.journal.note(now.run);
            if self.is_dirty {
                // An older copy came in its place: what is here goes back into the file.
                self.first_change.get_or_insert(now.run);
                self.last_change = now.run;
            }
        }
        let mut differences = Differences::between(before, self.history.present());
        for conflict in new {
            differences.leave_out(conflict);
        }
        TakenIn { differences, n_to_choose }
    }

    /// Everything between which somebody has to choose, in the order of the file.
    pub fn to_choose(&self) -> &[Conflict] {
        &self.to_choose
    }

    /// Which candidate stood here before that of somebody else came beside it, by its index.
    pub fn own_candidate(&self, conflict: &Conflict) -> Option<usize> {
        conflict.index_in(self.before_others.as_ref()?)
    }

    pub(super) fn find_to_choose(&mut self) {
        self.to_choose = conflicts(self.history.present());
    }

    /// The file is not there any more.
    pub(in crate::app) fn file_is_gone(&mut self, problem: WriteProblem, now: Now) {
        self.is_lost = true;
        self.compare_with_file();
        self.journal.note(now.run);
        // Written again with the next change, not behind the back of who moved it.
        self.failed = Some((problem, self.snapshot()));
    }

    /// The file is as it was left; so it is again where it was gone or something else. Whether it
    /// was.
    pub(in crate::app) fn file_is_as_left(&mut self, now: Now) -> bool {
        let was_other = matches!(self.failed, Some((WriteProblem::ChangedMeanwhile, _)));
        let is_back = std::mem::take(&mut self.is_lost) || was_other;
        if is_back {
            self.failed = None;
            self.other_file = None;
            self.compare_with_file();
            self.journal.note(now.run);
        }
        is_back
    }

    /// The file is something that cannot be taken in.
    /// It may be replaced by this document when the user wants that and it is still as it was
    /// `seen`.
    pub(in crate::app) fn file_is_other(&mut self, seen: Option<Fingerprint>, now: Now) {
        self.other_file = seen;
        self.file_is_gone(WriteProblem::ChangedMeanwhile, now);
    }
}

/// `merged` with who answers here still in it: somebody else may have taken away who had answered
/// nothing yet.
fn with_me(mut merged: Assessment, before: &Assessment, me: &RespondentId) -> Assessment {
    if let Some(mine) = before.respondents.get(me)
        && present_id(&merged, me).is_none()
    {
        merged.respondents.insert(me.clone(), mine.clone());
    }
    merged
}

/// Two versions of one file merged. Whose municipality and which days it is about may have been
/// changed by one of the two since they were `base`; in other documents these have to be the same.
///
/// For the answers `base` is not used: what each side replaced stands in it by its hash, and somebody
/// who saved in the same moment never saw what is taken for the base here. With it their file
/// would look as if they had withdrawn what they did not know of.
fn merged(
    mine: &Assessment,
    theirs: &Assessment,
    base: Option<&Assessment>,
) -> Result<(Assessment, Vec<Conflict>), Refusal> {
    fn agree<T: Clone + PartialEq>(mine: &mut T, theirs: &mut T, base: &T) {
        if mine == base {
            mine.clone_from(theirs);
        } else if theirs == base {
            theirs.clone_from(mine);
        }
    }
    // Made at another moment it is another document, whatever it was written over.
    let Some(base) = base.filter(|_| mine.created == theirs.created) else {
        return merge(mine, theirs, None);
    };
    let (mut ours, mut others) = (mine.clone(), theirs.clone());
    let (a, b, c) = (&mut ours.municipality, &mut others.municipality, &base.municipality);
    agree(&mut a.name, &mut b.name, &c.name);
    agree(&mut a.cbs_code, &mut b.cbs_code, &c.cbs_code);
    agree(&mut ours.period, &mut others.period, &base.period);
    let (merged, left) = merge(&ours, &others, None)?;
    Ok((without_removed(merged, base, [mine, theirs]), left))
}
