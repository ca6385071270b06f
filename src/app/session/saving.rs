//! When the document and its journal are written, and what comes of that.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use jiff::Timestamp;

use super::{AT_LATEST, DEBOUNCE, Now, Session};
use crate::app::effect::{Effect, Fingerprint, Replace, WriteProblem};
use crate::app::journal::trail_of;
use crate::domain::assessment::Assessment;
use crate::domain::merge::changed_since;
use crate::files::journal::Saved;

impl Session {
    /// When the document is to be written, if nothing more happens.
    pub fn due(&self) -> Option<Duration> {
        let first = self.first_change?;
        let is_stuck = self
            .failed
            .as_ref()
            .is_some_and(|(problem, at)| is_lasting(problem) || at == self.history.present());
        if self.path.is_none()
            || self.read_only.is_some()
            || !self.writing.is_empty()
            || is_stuck
            || !self.is_dirty()
        {
            return None;
        }
        if self.journal.has_failed() {
            return Some(self.last_change);
        }
        Some((self.last_change + DEBOUNCE).min(first + AT_LATEST))
    }

    /// Writes the document and its journal when it is time.
    pub fn tick(&mut self, now: Now) -> Vec<Effect> {
        let is_time = |due: Option<Duration>| due.is_some_and(|due| due <= now.run);
        let kept = is_time(self.journal.due()).then(|| self.keep()).flatten();
        let saved = is_time(self.due()).then(|| self.save()).flatten();
        kept.into_iter().chain(saved).collect()
    }

    /// Has the journal hold what there is, where that is new. A document that can only be read
    /// has none.
    pub(in crate::app) fn keep(&mut self) -> Option<Effect> {
        if self.read_only.is_some() {
            return None;
        }
        let file = self.path.as_ref().zip(self.fingerprint.as_ref());
        let saved = file.map(|(path, fingerprint)| Saved {
            // What is not in its file any more was never saved.
            document: self.saved.as_ref().filter(|_| !self.is_lost).map(|it| Arc::clone(&it.0)),
            path: path.clone(),
            hash: fingerprint.0.clone(),
        });
        self.journal.keep(trail_of(&self.history), saved)
    }

    /// Writes the document to its file, if it has one. Not while an older snapshot is on its
    /// way there, which would look like somebody else's change: [`Session::due`] comes back to
    /// what is not in that.
    pub fn save(&mut self) -> Option<Effect> {
        if self.read_only.is_some() || !self.writing.is_empty() {
            return None;
        }
        let path = self.path.clone()?;
        let replace = match &self.fingerprint {
            Some(seen) => Replace::IfUnchanged(seen.clone()),
            None => Replace::Yes,
        };
        Some(self.write(path, replace))
    }

    /// Writes the document to its file, in place of what the user was told came there instead.
    pub fn overwrite(&mut self) -> Option<Effect> {
        let path = self.path.clone().filter(|_| self.read_only.is_none())?;
        let seen = self.fingerprint.clone().map(Replace::IfUnchanged);
        let replace = self.other_file.clone().map(Replace::Instead).or(seen);
        Some(self.write(path, replace.unwrap_or(Replace::Yes)))
    }

    /// Writes the document to another file; from then on that is its file. Refused when the
    /// document can only be read: what this program does not understand of it would be gone.
    pub fn save_as(&mut self, path: PathBuf, replace: Replace) -> Option<Effect> {
        self.read_only.is_none().then(|| self.write(path, replace))
    }

    fn write(&mut self, path: PathBuf, replace: Replace) -> Effect {
        self.history.close();
        self.remember_what_was_saved();
        let document = self.snapshot();
        self.writing.push(Arc::clone(&document));
        self.first_change = None;
        Effect::Write { path, document, replace }
    }

    /// What was saved and then taken back leaves its hash behind, or a merge with a copy that was
    /// made in between would bring it back.
    pub(super) fn remember_what_was_saved(&mut self) {
        if !std::mem::take(&mut self.has_gone_back) {
            return;
        }
        if let Some((saved, _)) = &self.saved {
            let present = self.history.present();
            let next = changed_since(saved, present);
            if next != **present {
                self.history.amend(Arc::new(next));
            }
        }
    }

    /// A write has finished. What was written counts as saved, not what is there now: the
    /// user may have typed on. `false` when it was not this document that was written, but one
    /// that was open before: nothing is taken over from that.
    pub fn written(
        &mut self,
        path: PathBuf,
        document: Arc<Assessment>,
        result: Result<(Timestamp, Fingerprint), WriteProblem>,
        now: Now,
    ) -> bool {
        let writing = self.writing.iter().position(|writing| Arc::ptr_eq(writing, &document));
        let Some(writing) = writing else { return false };
        self.writing.remove(writing);
        match result {
            Ok((at, fingerprint)) => {
                self.path = Some(path);
                self.fingerprint = Some(fingerprint);
                self.saved = Some((document, at));
                self.failed = None;
                self.is_lost = false;
                self.other_file = None;
                self.compare_with_file();
                self.journal.note(now.run);
            }
            Err(problem) => {
                let is_own_file = self.path.as_deref() == Some(path.as_path());
                if is_own_file || self.path.is_none() {
                    self.failed = Some((problem, document));
                }
            }
        }
        if self.is_dirty() {
            self.first_change.get_or_insert(now.run);
        }
        true
    }
}

/// Whether trying again later cannot help without the user.
fn is_lasting(problem: &WriteProblem) -> bool {
    matches!(problem, WriteProblem::ChangedMeanwhile | WriteProblem::Exists)
}
