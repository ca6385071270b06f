//! What each command does: floors below put together, one after the other.

use std::path::{Path, PathBuf};

use jiff::Timestamp;
use meetlat::domain::benchmark::{Benchmark, compare};
use meetlat::domain::message::{Arg, Message};
use meetlat::domain::questionnaire::Questionnaire;
use meetlat::domain::scoring::score;
use meetlat::files::answers_json::{self, Author};
use meetlat::files::assessment_ron::Access;
use meetlat::files::library::Document;
use meetlat::files::problem::{FileError, Located};
use meetlat::files::{assessment_ron, check, disk, library, problem};
use meetlat::report::codebook::codebook;
use meetlat::report::facts::team_facts;
use meetlat::words::Words;
use serde::Serialize;

use crate::arguments::Request;
use crate::compare_json::compare_json;
use crate::compare_text::compare_text;
use crate::merge::merge_files;
use crate::report::make_report;
use crate::score_json::score_json;
use crate::score_text::score_text;
use crate::upgrade::upgrade_file;

/// A command that could do its work.
pub(crate) struct Done {
    /// For the output stream.
    pub(crate) text: String,
    /// For the error stream.
    pub(crate) notices: Vec<String>,
    /// How it ended; decides the exit code.
    pub(crate) ending: Ending,
}

/// How a command ended that could do its work.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ending {
    /// All is well.
    Fine,
    /// Something is wrong with the input.
    Problem,
    /// A merge left something to choose.
    Conflicts,
}

impl Ending {
    /// The exit code.
    pub(crate) fn code(self) -> u8 {
        match self {
            Self::Fine => 0,
            Self::Problem => 1,
            Self::Conflicts => 3,
        }
    }
}

impl Done {
    pub(crate) fn new(text: String) -> Self {
        Self { text, notices: Vec::new(), ending: Ending::Fine }
    }
}

/// Does what was asked. The error is what to print, one line per problem.
pub(crate) fn run(request: Request, words: &Words) -> Result<Done, Vec<String>> {
    match request {
        Request::Check { files } => Ok(check_files(&files, words)),
        Request::New { questionnaire, answers, respondent, role, out } => {
            let file = named_from(&out, &questionnaire);
            let now = now().map_err(|reason| {
                vec![words.with("cli-error", &[("reason", words.say(&reason).into())])]
            })?;
            let name = respondent.as_str();
            let author = Author { role, name, questionnaire_file: &file, now };
            new(&questionnaire, &answers, &author, &out, words)
        }
        Request::Score { file, questionnaire, json } => {
            let document = open(&file, questionnaire.as_deref(), words)?;
            let Document { questionnaire, opened } = &document;
            let outcome = score(questionnaire, &opened.assessment);
            let text = if json {
                to_json(&score_json(questionnaire, &outcome))
            } else {
                let team = team_facts(questionnaire, &opened.assessment, &outcome, words);
                score_text(questionnaire, &opened.assessment, &outcome, team.as_ref(), words)
            };
            Ok(with_notices(text, &file, &document, words))
        }
        Request::Compare { file, questionnaire, benchmarks, json } => {
            let document = open(&file, questionnaire.as_deref(), words)?;
            let benchmarks = figures_of(&file, &document, &benchmarks, words)?;
            let Document { questionnaire, opened } = &document;
            let comparison = compare(questionnaire, &opened.assessment, &benchmarks);
            let text = if json {
                to_json(&compare_json(questionnaire, &comparison, words))
            } else {
                compare_text(questionnaire, &comparison, words)
            };
            Ok(with_notices(text, &file, &document, words))
        }
        Request::Describe { questionnaire, benchmarks, out } => {
            describe(&questionnaire, &benchmarks, out.as_deref(), words)
        }
        Request::Merge { files, questionnaire } => {
            merge_files(&files, questionnaire.as_deref(), words)
        }
        Request::Upgrade { file, questionnaire, out } => {
            upgrade_file(&file, questionnaire.as_deref(), &out, words)
        }
        Request::Report(asked) => make_report(&asked, words),
    }
}

fn check_files(files: &[PathBuf], words: &Words) -> Done {
    let mut done = Done::new(String::new());
    for report in check::check_files(files) {
        for line in report.lines(words) {
            done.text += &line;
            done.text.push('\n');
        }
        if report.n_errors() != 0 {
            done.ending = Ending::Problem;
        } else {
            let file = Arg::Text(report.path.display().to_string());
            let kind = report.kind.map_or(Arg::Text(String::new()), |kind| kind.message().into());
            done.text += &words.with("cli-check-fine", &[("file", file), ("kind", kind)]);
            done.text.push('\n');
        }
    }
    done
}

fn new(
    name: &str,
    answers: &Path,
    author: &Author<'_>,
    out: &Path,
    words: &Words,
) -> Result<Done, Vec<String>> {
    let questionnaire = library::questionnaire(name).map_err(|error| error.lines(words))?;
    let bytes = disk::read(answers).map_err(|error| error.lines(words))?;
    if disk::is_same(answers, out) {
        let message = Message::new("cli-new-same-file");
        return Err(FileError::whole(out, message).lines(words));
    }
    let assessment = answers_json::read(&bytes, &questionnaire, author)
        .map_err(|problems| problem::lines(answers, &problems, words))?;
    let n: usize = assessment.respondents.values().map(|r| r.answers.len()).sum();
    let text = assessment_ron::write(&assessment);
    library::may_replace(out).map_err(|error| error.lines(words))?;
    disk::write_atomically(out, text.as_bytes()).map_err(|error| error.lines(words))?;
    let file = Arg::Text(out.display().to_string());
    Ok(Done::new(words.with("cli-new-done", &[("file", file), ("n", n.into())]) + "\n"))
}

/// What an assessment at `out` says of where this questionnaire is: nothing when it is built in.
pub(crate) fn named_from(out: &Path, questionnaire: &str) -> String {
    match library::built_in_named(questionnaire) {
        Some(_) => String::new(),
        None => library::path_from(out, Path::new(questionnaire)),
    }
}

pub(crate) fn open(
    file: &Path,
    questionnaire: Option<&str>,
    words: &Words,
) -> Result<Document, Vec<String>> {
    library::open(file, questionnaire).map_err(|error| error.lines(words))
}

/// The figures to put beside the answers of a document.
pub(crate) fn figures_of(
    file: &Path,
    document: &Document,
    given: &[PathBuf],
    words: &Words,
) -> Result<Vec<Benchmark>, Vec<String>> {
    let named = &document.opened.assessment.questionnaire.file;
    let own_file = file.parent().unwrap_or(Path::new("")).join(named);
    let own_file = (!named.is_empty()).then_some(own_file.as_path());
    figures(&document.questionnaire, own_file, given, words)
}

/// The figures that were given; else those beside the questionnaire's own file, where it has
/// one; else the built-in ones.
fn figures(
    questionnaire: &Questionnaire,
    own_file: Option<&Path>,
    given: &[PathBuf],
    words: &Words,
) -> Result<Vec<Benchmark>, Vec<String>> {
    let found = match given {
        [] => library::benchmarks_of(questionnaire, own_file),
        given => library::benchmarks_at(given, questionnaire),
    };
    found.map_err(|errors| errors.iter().flat_map(|error| error.lines(words)).collect())
}

/// The code book of a questionnaire: to a file, or as the answer itself.
fn describe(
    name: &str,
    benchmarks: &[PathBuf],
    out: Option<&Path>,
    words: &Words,
) -> Result<Done, Vec<String>> {
    let questionnaire = library::questionnaire(name).map_err(|error| error.lines(words))?;
    let own_file = library::built_in_named(name).is_none().then_some(Path::new(name));
    let benchmarks = figures(&questionnaire, own_file, benchmarks, words)?;
    let text = codebook(&questionnaire, &benchmarks, words);
    let mut done = match out {
        None => Done::new(text),
        Some(out) => {
            disk::write_atomically(out, text.as_bytes()).map_err(|error| error.lines(words))?;
            let made = Arg::Text(out.display().to_string());
            Done::new(words.with("cli-report-done", &[("file", made)]) + "\n")
        }
    };
    let code = words.language().code();
    if !questionnaire.languages().iter().any(|language| language == code) {
        let reason = words.get("cli-describe-language");
        done.notices.push(words.with("cli-notice", &[("reason", reason.into())]));
    }
    Ok(done)
}

/// What opening the document gave cause to say goes to the error stream.
pub(crate) fn with_notices(text: String, file: &Path, document: &Document, words: &Words) -> Done {
    Done { notices: notices(file, document, words), ..Done::new(text) }
}

/// What opening the document gave cause to say, a line each.
pub(crate) fn notices(file: &Path, document: &Document, words: &Words) -> Vec<String> {
    let mut notices = problem::lines(file, &document.opened.notices, words);
    if let Access::ReadOnly(message) | Access::NeedsUpgrade(message) = &document.opened.access {
        let mut located = Located::whole(message.clone());
        located.severity = meetlat::domain::draft::Severity::Warning;
        notices.extend(problem::lines(file, &[located], words));
    }
    notices
}

/// The time of making: that of `SOURCE_DATE_EPOCH` (seconds since 1970, as reproducible
/// builds use it) where it is set, else now.
fn now() -> Result<Timestamp, Message> {
    if let Some(given) = std::env::var_os("SOURCE_DATE_EPOCH").filter(|given| !given.is_empty()) {
        let seconds = given.to_str().and_then(|text| text.parse().ok());
        let time = seconds.and_then(|seconds| Timestamp::from_second(seconds).ok());
        return time.ok_or_else(|| {
            let found = given.to_string_lossy().into_owned();
            Message::new("cli-wrong-epoch").with("found", found)
        });
    }
    #[expect(clippy::disallowed_methods, reason = "a command line program reads the clock")]
    let now = Timestamp::now();
    // Whole seconds read better in a file, and nothing needs more.
    Ok(Timestamp::from_second(now.as_second()).unwrap_or(now))
}

fn to_json(value: &impl Serialize) -> String {
    let json = serde_json::to_string_pretty(value).expect("our own types are always JSON");
    json + "\n"
}
