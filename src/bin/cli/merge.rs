//! `meetlat-cli merge`: two versions of a document, and what is left to choose.

use std::path::{Path, PathBuf};

use meetlat::domain::assessment::Assessment;
use meetlat::domain::merge::{Conflict, Difference, Origins, Refusal, merge, origins};
use meetlat::domain::message::{Arg, Message};
use meetlat::domain::questionnaire::Questionnaire;
use meetlat::files::assessment_ron::{self, Access};
use meetlat::files::disk;
use meetlat::files::library::{self, Document};
use meetlat::files::problem::{FileError, one_line};
use meetlat::words::Words;

use crate::commands::{Done, Ending, notices};

/// The files to merge.
pub(crate) struct Files {
    pub(crate) one: PathBuf,
    pub(crate) other: PathBuf,
    pub(crate) base: Option<PathBuf>,
    pub(crate) out: PathBuf,
}

/// Merges, and writes the result also when something is left to choose: both values are in it.
pub(crate) fn merge_files(
    files: &Files,
    questionnaire: Option<&str>,
    words: &Words,
) -> Result<Done, Vec<String>> {
    let open = |path: &Path| whole_document(path, questionnaire).map_err(|e| e.lines(words));
    let one = open(&files.one)?;
    let other = open(&files.other)?;
    let base = files.base.as_deref().map(open).transpose()?;
    let (first, second) = (&one.opened.assessment, &other.opened.assessment);
    let base = base.as_ref().map(|base| &base.opened.assessment);
    let (mut merged, conflicts) =
        merge(first, second, base).map_err(|refusal| refused(files, &refusal, words))?;
    // A questionnaire that was given says nothing about where the document finds its own.
    let own_file = &first.questionnaire.file;
    if questionnaire.is_none() && !own_file.is_empty() {
        let folder = files.one.parent().unwrap_or(Path::new(""));
        merged.questionnaire.file = library::path_from(&files.out, &folder.join(own_file));
    }
    let text = assessment_ron::write(&merged);
    library::may_replace(&files.out).map_err(|error| error.lines(words))?;
    disk::write_atomically(&files.out, text.as_bytes()).map_err(|error| error.lines(words))?;

    let mut said = words.with("cli-report-done", &[("file", shown(&files.out))]) + "\n";
    said += &counts(files, &origins(&merged, first, second), words);
    if !conflicts.is_empty() {
        said += &words.with("cli-merge-conflicts", &[("n", conflicts.len().into())]);
        said.push('\n');
    }
    for conflict in &conflicts {
        said += &listed(&one.questionnaire, &merged, conflict, words);
    }
    let mut done = Done::new(said);
    done.notices = notices(&files.one, &one, words);
    done.notices.extend(notices(&files.other, &other, words));
    if !conflicts.is_empty() {
        done.ending = Ending::Conflicts;
    }
    Ok(done)
}

/// A document of which nothing is lost when it is written.
fn whole_document(path: &Path, questionnaire: Option<&str>) -> Result<Document, FileError> {
    let document = library::open(path, questionnaire)?;
    match &document.opened.access {
        Access::Editable => Ok(document),
        Access::ReadOnly(reason) | Access::NeedsUpgrade(reason) => {
            let message = Message::new("cli-merge-read-only").with("reason", reason.clone());
            Err(FileError::whole(path, message))
        }
    }
}

fn shown(path: &Path) -> Arg {
    Arg::Text(path.display().to_string())
}

fn refused(files: &Files, refusal: &Refusal, words: &Words) -> Vec<String> {
    let line =
        |difference: &Difference| FileError::whole(&files.one, difference.message()).lines(words);
    refusal.0.iter().flat_map(line).collect()
}

fn counts(files: &Files, origins: &Origins, words: &Words) -> String {
    let Origins { n_both, n_first, n_second, n_candidates } = *origins;
    let only = |path: &Path, n: usize| {
        words.with("cli-merge-only", &[("file", shown(path)), ("n", n.into())])
    };
    let lines = [
        words.with("cli-merge-both", &[("n", n_both.into())]),
        only(&files.one, n_first),
        only(&files.other, n_second),
        words.with("cli-merge-candidates", &[("n", n_candidates.into())]),
    ];
    lines.map(|line| format!("  {line}\n")).concat()
}

/// A conflict with all values there are to choose from.
fn listed(
    questionnaire: &Questionnaire,
    merged: &Assessment,
    conflict: &Conflict,
    words: &Words,
) -> String {
    let mut lines = format!("  {}\n", words.say(&conflict.subject(merged)));
    for value in words.candidates(conflict, questionnaire) {
        lines += &format!("    - {}\n", one_line(&value));
    }
    lines
}
