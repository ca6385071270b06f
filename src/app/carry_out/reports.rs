//! Reports as files: made whole first, and written only then.

use std::path::{Path, PathBuf};
use std::time::Duration;

use jiff::Timestamp;

use super::may_replace;
use crate::app::effect::{Kit, Replace, WriteProblem};
use crate::app::export::{Export, Exported, Job, NotExported, Place};
use crate::domain::assessment::Assessment;
use crate::domain::message::Message;
use crate::files::problem::FileError;
use crate::files::storage::Storage;
use crate::files::{house, kind, municipality_register, whole};
use crate::report::facts::{Audience, Facts};
use crate::report::paper::Paper;
use crate::report::{Output, ReportError, render};
use crate::words::{Language, Words};

/// The folder for what is only made to be printed.
pub(super) const PRINT_FOLDER: &str = "print";

/// By then a page has come out of the printer.
const PRINTED_AFTER: Duration = Duration::from_hours(24);

/// What `make` makes of everything there is to say about a document.
pub(super) fn with_facts<T>(
    (document, kit): (&Assessment, &Kit),
    (audience, language): (Audience, Language),
    make: impl FnOnce(&Facts) -> T,
) -> T {
    let words = Words::new(language);
    let facts = Facts::of(audience, &kit.questionnaire, document, &kit.benchmarks, &words);
    make(&facts.with_register(municipality_register::built_in(), &words))
}

/// What becomes files.
struct Made {
    files: Vec<Vec<u8>>,
    remarks: Vec<Message>,
    alternative: Option<String>,
}

/// Makes a report and writes it. `folder` is where that goes which is only printed, `settings`
/// the file beside which the house style is kept.
pub(super) fn export(
    storage: &dyn Storage,
    (folder, settings): (Option<&Path>, Option<&Path>),
    job: &Job,
) -> Result<Exported, NotExported> {
    if !job.progress.is_wanted() {
        return Err(NotExported::Stopped);
    }
    let asked = match &job.place {
        Place::File(path, _) => Some(path.clone()),
        Place::Print(_) => None,
    };
    let no_report = |error: ReportError| NotExported::Other(asked.clone(), error.message());
    let facts = (&*job.document, &job.kit);
    let made = with_facts(facts, (job.audience, job.language), |facts| make(facts, job));
    let made = made.map_err(no_report)?.ok_or(NotExported::Stopped)?;
    let (paths, replace) = match &job.place {
        Place::File(path, replace) => (names(path, job.export, made.files.len()), replace),
        Place::Print(name) => {
            let path = print_path(storage, folder, name)
                .map_err(|message| NotExported::Other(None, message))?;
            (vec![path], &Replace::OnlyNew)
        }
    };
    let look = |path: &Path| {
        not_ours(storage, path, job, settings)
            .map_err(|reason| NotExported::Other(Some(path.to_owned()), reason))?;
        free(storage, path, job, replace)
    };
    // Everything is looked at before anything is written.
    paths.iter().try_for_each(|path| look(path))?;
    for (path, bytes) in paths.iter().zip(&made.files) {
        whole::replace_after(storage, path, bytes, || look(path))?;
    }
    Ok(Exported {
        export: job.export,
        audience: job.audience,
        is_print: matches!(job.place, Place::Print(_)),
        files: paths,
        remarks: made.remarks,
        alternative: made.alternative,
    })
}

/// The bytes of every file; `None` when it was stopped meanwhile.
fn make(facts: &Facts, job: &Job) -> Result<Option<Made>, ReportError> {
    let output = match job.export {
        Export::Pdf => Output::Pdf,
        Export::Png => Output::Card,
        Export::Svg(chart) => Output::Chart(chart),
        Export::Csv => Output::Csv,
        Export::Xlsx => Output::Xlsx,
        Export::Json => Output::Json,
        Export::Pages(dpi) => return make_pages(facts, job, dpi),
    };
    let rendered = render(facts, &job.style, output)?;
    let remarks = rendered.remarks();
    let made = Made { files: vec![rendered.bytes], remarks, alternative: rendered.alternative };
    Ok(job.progress.is_wanted().then_some(made))
}

fn make_pages(facts: &Facts, job: &Job, dpi: u32) -> Result<Option<Made>, ReportError> {
    let paper = Paper::new(facts, &job.style)?;
    let all = paper.pages().len();
    let mut files = Vec::new();
    for page in 0..all {
        job.progress.set(page, all);
        if !job.progress.is_wanted() {
            return Ok(None);
        }
        files.push(paper.png(page, dpi)?);
    }
    job.progress.set(all, all);
    // The pages are those of the PDF, which is the one to read without seeing.
    let made = Made { files, remarks: paper.remarks(), alternative: None };
    Ok(job.progress.is_wanted().then_some(made))
}

/// The names of the files: `v.png` becomes `v-1.png`, `v-2.png` and so on for pages.
fn names(path: &Path, export: Export, n: usize) -> Vec<PathBuf> {
    if !matches!(export, Export::Pages(_)) {
        return vec![path.to_owned()];
    }
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    (1..=n).map(|page| path.with_file_name(format!("{stem}-{page}.png"))).collect()
}

/// That a report there takes the place of nothing it is made of, and of no other file of ours:
/// also under another name, or by way of a link.
fn not_ours(
    storage: &dyn Storage,
    path: &Path,
    job: &Job,
    settings: Option<&Path>,
) -> Result<(), Message> {
    let style = settings.map(|settings| settings.with_file_name(house::FILE_NAME));
    let is_logo = style.is_some_and(|style| house::is_logo_of(&style, path));
    if is_logo || job.sources.iter().any(|source| whole::is_same(storage, source, path)) {
        return Err(Message::new("export-same-file"));
    }
    match whole::read_if_there(storage, path).map(|found| found.map(|it| kind::recognise(&it))) {
        Ok(Some(Ok(kind))) => {
            let reason = Message::new("error-is-other").with("kind", kind.message());
            Err(Message::new("error-not-replaced").with("reason", reason))
        }
        // What cannot be read, such as a file that is too large, is none of ours.
        Ok(Some(Err(_)) | None) | Err(_) => Ok(()),
    }
}

/// That nothing is there, or that it may be replaced.
fn free(
    storage: &dyn Storage,
    path: &Path,
    job: &Job,
    replace: &Replace,
) -> Result<(), NotExported> {
    let asked = match &job.place {
        Place::File(asked, _) => asked.clone(),
        Place::Print(_) => path.to_owned(),
    };
    may_replace(storage, path, replace).map_err(|problem| match problem {
        WriteProblem::Exists | WriteProblem::ChangedMeanwhile => {
            NotExported::Exists { export: job.export, asked, found: path.to_owned() }
        }
        WriteProblem::Other(reason) => NotExported::Other(Some(path.to_owned()), reason),
    })
}

impl From<FileError> for NotExported {
    fn from(error: FileError) -> Self {
        Self::Other(Some(error.path.clone()), error.in_short())
    }
}

/// A new file for what is printed.
fn print_path(
    storage: &dyn Storage,
    folder: Option<&Path>,
    name: &str,
) -> Result<PathBuf, Message> {
    let folder = folder.ok_or_else(|| Message::new("export-no-print-folder"))?;
    whole::make_folder(storage, folder).map_err(|error| error.in_short())?;
    let name = |n: usize| match n {
        1 => folder.join(format!("{name}.pdf")),
        n => folder.join(format!("{name} ({n}).pdf")),
    };
    // The program that shows the one before may still hold it.
    let free = (1..1_000).map(name).find(|path| !whole::is_file(storage, path));
    free.ok_or_else(|| Message::new("export-no-print-folder"))
}

/// Removes what was printed long ago.
pub(super) fn tidy(storage: &dyn Storage, folder: &Path, now: Timestamp) {
    let Ok(found) = storage.list(folder, 1_000) else { return };
    for entry in found.into_iter().filter(|entry| !entry.is_folder) {
        let modified = storage.about(&entry.path).ok().and_then(|about| about.modified);
        let modified = modified.and_then(|at| Timestamp::try_from(at).ok());
        let age = modified.and_then(|at| Duration::try_from(now.duration_since(at)).ok());
        if age.is_some_and(|age| PRINTED_AFTER < age) {
            // Another window may have been first, or a program may still show it.
            storage.remove(&entry.path).ok();
        }
    }
}
