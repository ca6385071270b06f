//! A folder with questionnaires of one's own: which files in it count, and what each is.
//!
//! Bounded: a folder on a large shared disk may be chosen by mistake.

use std::path::{Path, PathBuf};

use super::problem::FileError;
use super::{disk, library};
use crate::domain::message::Message;
use crate::domain::questionnaire::Questionnaire;
use crate::domain::text::Text;

/// At most so many files are looked at.
pub const MAX_FILES: usize = 100;

/// What a file in the folder turned out to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// What the questionnaire is called.
    pub title: Text,
    /// Its version.
    pub version: String,
    /// How many of its questions belong to a dimension.
    pub n_questions: usize,
}

/// The files in `folder` that look like questionnaires, sorted, and how many more there are
/// than [`MAX_FILES`]: every `.ron` file in the folder itself that is no assessment and holds
/// no figures, and `questionnaire.ron` or `*.questionnaire.ron` one folder down.
pub fn candidates(folder: &Path) -> Result<(Vec<PathBuf>, usize), FileError> {
    let listed = disk::list(folder)?;
    let name = |path: &Path| path.file_name().unwrap_or_default().to_string_lossy().to_lowercase();
    let is_other = |name: &str| name.ends_with(".meting.ron") || name.ends_with(".benchmark.ron");
    let is_own = |path: &PathBuf| {
        let is_ron = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("ron"));
        is_ron && !is_other(&name(path))
    };
    let is_named = |path: &PathBuf| {
        let name = name(path);
        name == "questionnaire.ron" || name.ends_with(".questionnaire.ron")
    };
    let mut found: Vec<PathBuf> = listed.files.into_iter().filter(is_own).collect();
    for below in listed.folders {
        // A folder that may not be looked into is no reason to use nothing.
        let files = disk::list(&below).map(|listed| listed.files).unwrap_or_default();
        found.extend(files.into_iter().filter(is_named));
    }
    let n_left_out = found.len().saturating_sub(MAX_FILES);
    found.truncate(MAX_FILES);
    Ok((found, n_left_out))
}

/// What is in the file at `path`. The error is what keeps it from being used.
pub fn look(path: &Path) -> Result<Found, FileError> {
    let questionnaire = usable(path)?;
    Ok(Found {
        title: questionnaire.title().clone(),
        version: questionnaire.version().to_owned(),
        n_questions: questionnaire.questions().iter().filter(|q| q.dimension.is_some()).count(),
    })
}

/// The questionnaire in the file at `path`, for a new assessment.
pub fn usable(path: &Path) -> Result<Questionnaire, FileError> {
    if path.to_str().is_none() {
        // The assessment is to name the file.
        return Err(FileError::whole(path, Message::new("error-path-letters")));
    }
    library::questionnaire_at(path)
}
