//! Checks any files together: every problem of each, with its line and column.
//!
//! What a file is follows from what stands in it. Figures and assessments are checked
//! against their questionnaire: one that is given with them, else, for an assessment, the one
//! it is opened with, and for figures the one in the folder above them or the built-in one.

use std::path::{Path, PathBuf};

use super::assessment_ron::{Access, Opened};
use super::kind::{self, Kind};
use super::problem::{self, Located};
use super::{assessment_ron, benchmark_ron, disk, library, questionnaire_ron};
use crate::domain::draft::Severity;
use crate::domain::message::Message;
use crate::domain::questionnaire::Questionnaire;
use crate::words::Words;

/// What a check found in one file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// The file.
    pub path: PathBuf,
    /// What it is; `None` when that cannot be told.
    pub kind: Option<Kind>,
    /// Everything found, in the order of the file.
    pub problems: Vec<Located>,
}

impl Report {
    /// How many of the problems are errors.
    pub fn n_errors(&self) -> usize {
        self.problems.iter().filter(|problem| problem.is_error()).count()
    }

    /// One line per problem: `path:line:column: error: what`.
    pub fn lines(&self, words: &Words) -> Vec<String> {
        problem::lines(&self.path, &self.problems, words)
    }
}

struct Given<'p> {
    path: &'p Path,
    bytes: Vec<u8>,
    kind: Kind,
}

/// Checks the files at `paths`, in that order.
pub fn check_files(paths: &[PathBuf]) -> Vec<Report> {
    let given: Vec<Result<Given<'_>, Report>> = paths.iter().map(|path| look_at(path)).collect();
    let files: Vec<&Given<'_>> = given.iter().filter_map(|found| found.as_ref().ok()).collect();
    let questionnaires: Vec<Questionnaire> = files
        .iter()
        .filter(|file| file.kind == Kind::Questionnaire)
        .filter_map(|file| questionnaire_ron::read(&file.bytes).questionnaire)
        .collect();
    let each = given.iter().map(|found| match found {
        Ok(file) => Report {
            path: file.path.to_owned(),
            kind: Some(file.kind),
            problems: check(file, &files, &questionnaires),
        },
        Err(report) => report.clone(),
    });
    each.collect()
}

fn look_at(path: &Path) -> Result<Given<'_>, Report> {
    let nothing = |problems| Report { path: path.to_owned(), kind: None, problems };
    let bytes = disk::read(path).map_err(|error| nothing(error.problems))?;
    let kind = kind::recognise(&bytes).map_err(|problem| nothing(vec![problem]))?;
    Ok(Given { path, bytes, kind })
}

fn check(file: &Given<'_>, files: &[&Given<'_>], questionnaires: &[Questionnaire]) -> Vec<Located> {
    let named = |id: &str| {
        let given = questionnaires.iter().find(|q| q.id().as_str() == id);
        given.cloned().or_else(|| beside(file.path, id))
    };
    match file.kind {
        Kind::Questionnaire => questionnaire_ron::read(&file.bytes).problems,
        Kind::Benchmark => {
            let id = benchmark_ron::questionnaire_of(&file.bytes).unwrap_or_default();
            let questionnaire = named(&id).or_else(|| library::built_in_named(&id).cloned());
            let others = files.iter().filter(|other| !std::ptr::eq(**other, file));
            let others = others.filter(|other| other.kind == Kind::Benchmark);
            let others = others.map(|other| &other.bytes[..]);
            let elsewhere = library::figures_elsewhere(&file.bytes, &id, others);
            let read = benchmark_ron::read(&file.bytes, questionnaire.as_ref(), &elsewhere);
            let mut problems = read.problems;
            if questionnaire.is_none() && read.benchmark.is_some() {
                let message = Message::new("problem-no-questionnaire").with("found", id);
                problems.push(Located { position: None, severity: Severity::Warning, message });
            }
            problems
        }
        Kind::Style => match library::read_house_style(file.path, &file.bytes) {
            Ok(_) => Vec::new(),
            Err(problems) => problems,
        },
        Kind::Assessment => {
            let header = match assessment_ron::header(&file.bytes) {
                Ok(header) => header,
                Err(problem) => return vec![problem],
            };
            // As it is opened, but for a questionnaire that is given with it.
            let id = header.questionnaire.as_str();
            let opened = match questionnaires.iter().find(|q| q.id().as_str() == id) {
                Some(questionnaire) => assessment_ron::read(&file.bytes, questionnaire),
                None => library::open_bytes(file.path, &file.bytes, None)
                    .map(|document| document.opened)
                    .map_err(|error| match error.path == file.path {
                        true => error.problems,
                        // It is the questionnaire that cannot be used.
                        false => {
                            let message = error.in_short_about(file.path);
                            vec![library::at_questionnaire(&file.bytes, "file", message)]
                        }
                    }),
            };
            match opened {
                Ok(opened) => with_access(opened, &file.bytes),
                Err(problems) => problems,
            }
        }
    }
}

/// What is said about an assessment that opens. That it is of a newer program is no problem
/// inside it, but whoever checks it wants to know that it can only be looked at.
fn with_access(opened: Opened, bytes: &[u8]) -> Vec<Located> {
    let mut problems = opened.notices;
    if let Access::ReadOnly(message) | Access::NeedsUpgrade(message) = opened.access {
        let position = assessment_ron::header_position(bytes, "format", "");
        problems.push(Located { position, severity: Severity::Warning, message });
        problems.sort_by_key(|problem| problem.position.map(|at| (at.line, at.column)));
    }
    problems
}

/// The questionnaire with this id in the folder above that of `path`, as in
/// `NAME/questionnaire.ron` beside `NAME/benchmarks/`.
fn beside(path: &Path, id: &str) -> Option<Questionnaire> {
    let above = path.parent()?.parent()?.join("questionnaire.ron");
    let found = disk::is_file(&above).then(|| disk::read(&above).ok()).flatten()?;
    let questionnaire = questionnaire_ron::read(&found).questionnaire?;
    (questionnaire.id().as_str() == id).then_some(questionnaire)
}
