//! The questionnaires in the folder the user chose, as far as they are known.
//!
//! The folder is listed first, and its files are looked at one after the other: each is work
//! of its own, so that a save never waits for more than one of them.

use std::path::{Path, PathBuf};

use crate::domain::message::Message;
pub use crate::files::own_folder::{Found, MAX_FILES as MAX_LOOKED_AT};

use super::effect::Effect;

/// A file in the folder; `None` while it is still to be looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnFile {
    /// Where it is.
    pub path: PathBuf,
    /// What is in it, or why it cannot be used.
    pub found: Option<Result<Found, Message>>,
}

/// What came of listing the folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listing {
    /// The files that look like questionnaires, sorted.
    pub files: Vec<PathBuf>,
    /// How many more there are than the program looks at.
    pub n_left_out: usize,
}

/// What is known of the folder.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OwnQuestionnaires {
    files: Vec<OwnFile>,
    n_left_out: usize,
    problem: Option<Message>,
    is_listing: bool,
    /// The file that is being looked at, by index.
    looking_at: usize,
}

impl OwnQuestionnaires {
    /// Begins to list `folder`. What was known of a file stays until it is looked at again.
    pub fn list(&mut self, folder: PathBuf) -> Effect {
        self.is_listing = true;
        Effect::ListQuestionnaires(folder)
    }

    /// Forgets everything: there is no folder any more.
    pub fn clear(&mut self) {
        *self = Self::default();
    }

    /// The folder was listed, or not.
    pub fn listed(&mut self, result: Result<Listing, Message>) -> Option<Effect> {
        let known = std::mem::take(&mut self.files);
        self.is_listing = false;
        self.looking_at = 0;
        match result {
            Ok(Listing { files, n_left_out }) => {
                let before = |path: &PathBuf| {
                    known.iter().find(|file| file.path == *path).and_then(|file| file.found.clone())
                };
                let files = files.into_iter();
                self.files = files.map(|path| OwnFile { found: before(&path), path }).collect();
                self.n_left_out = n_left_out;
                self.problem = None;
            }
            Err(problem) => {
                self.n_left_out = 0;
                self.problem = Some(problem);
            }
        }
        self.look()
    }

    /// A file was looked at. Gives the work for the next one.
    pub fn looked(&mut self, path: &Path, found: Result<Found, Message>) -> Option<Effect> {
        // Another listing may have come in between; that one goes on by itself.
        let at = self.looking_at;
        let file = self.files.get_mut(at).filter(|file| file.path == path)?;
        file.found = Some(found);
        self.looking_at += 1;
        self.look()
    }

    fn look(&self) -> Option<Effect> {
        let file = self.files.get(self.looking_at)?;
        Some(Effect::LookAtQuestionnaire(file.path.clone()))
    }

    /// The files, in the order of their names.
    pub fn files(&self) -> &[OwnFile] {
        &self.files
    }

    /// How many files there are beyond those.
    pub fn n_left_out(&self) -> usize {
        self.n_left_out
    }

    /// Why the folder cannot be used.
    pub fn problem(&self) -> Option<&Message> {
        self.problem.as_ref()
    }

    /// Whether the folder is still being listed.
    pub fn is_listing(&self) -> bool {
        self.is_listing
    }

    /// The questionnaires that can be used, each with its file.
    pub fn usable(&self) -> impl Iterator<Item = (&Path, &Found)> {
        self.files.iter().filter_map(|file| match &file.found {
            Some(Ok(found)) => Some((file.path.as_path(), found)),
            Some(Err(_)) | None => None,
        })
    }
}
