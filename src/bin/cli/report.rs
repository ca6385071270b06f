//! `report`: from a document to a file, whichever kind its name asks for.

use std::path::{Path, PathBuf};

use meetlat::domain::house_style::HouseStyle;
use meetlat::domain::message::{Arg, Message};
use meetlat::files::library::Document;
use meetlat::files::problem::FileError;
use meetlat::files::{disk, library, municipality_register};
use meetlat::report::facts::Facts;
use meetlat::report::paper::Paper;
use meetlat::report::{self, Output, ReportError};
use meetlat::words::Words;

use crate::arguments::{ReportRequest, Wanted};
use crate::commands::{Done, figures_of, open, with_notices};

/// Makes what was asked and says what that has become.
pub(crate) fn make_report(asked: &ReportRequest, words: &Words) -> Result<Done, Vec<String>> {
    let ReportRequest { file, out, .. } = asked;
    let read = std::iter::once(file).chain(&asked.style).chain(&asked.benchmarks);
    if let Some(same) = read.into_iter().find(|read| disk::is_same(read, out)) {
        let message = Message::new("cli-report-same-file");
        return Err(FileError::whole(same, message).lines(words));
    }
    let document = open(file, asked.questionnaire.as_deref(), words)?;
    let style = match &asked.style {
        None => HouseStyle::default(),
        Some(path) => library::house_style(path).map_err(|error| error.lines(words))?,
    };
    let benchmarks = figures_of(file, &document, &asked.benchmarks, words)?;
    let Document { questionnaire, opened } = &document;
    let facts = Facts::of(asked.audience, questionnaire, &opened.assessment, &benchmarks, words)
        .with_register(municipality_register::built_in(), words);
    let made = match asked.output {
        Wanted::File(output) => one_file(&facts, &style, output, out),
        Wanted::Pages(dpi) => page_files(&facts, &style, dpi, out),
    }
    .map_err(|error| match error {
        Trouble::Report(error) => FileError::whole(file, error.message()).lines(words),
        Trouble::File(error) => error.lines(words),
    })?;
    let text = made.files.iter().map(|made| told(made, words)).collect();
    let mut done = with_notices(text, file, &document, words);
    let notice = |m: &Message| words.with("cli-notice", &[("reason", words.say(m).into())]);
    done.notices.extend(made.remarks.iter().map(notice));
    Ok(done)
}

/// What keeps a report from being made: itself, or the place it goes to.
enum Trouble {
    Report(ReportError),
    File(FileError),
}

/// What was made, with what there is to say about it.
struct Made {
    files: Vec<MadeFile>,
    remarks: Vec<Message>,
}

struct MadeFile {
    path: PathBuf,
    /// What it shows, in words; `None` for what can be read by itself.
    alternative: Option<String>,
}

/// The name of a file that was made; below a picture what it shows, to put beside it.
fn told(made: &MadeFile, words: &Words) -> String {
    let file = Arg::Text(made.path.display().to_string());
    let mut text = words.with("cli-report-done", &[("file", file)]) + "\n";
    if let Some(alternative) = &made.alternative {
        let head = words.get("cli-report-alternative");
        text += &format!("\n{head}\n\n{alternative}\n\n");
    }
    text
}

fn one_file(
    facts: &Facts,
    style: &HouseStyle,
    output: Output,
    out: &Path,
) -> Result<Made, Trouble> {
    let rendered = report::render(facts, style, output).map_err(Trouble::Report)?;
    disk::write_atomically(out, &rendered.bytes).map_err(Trouble::File)?;
    let remarks = rendered.remarks();
    let file = MadeFile { path: out.to_owned(), alternative: rendered.alternative };
    Ok(Made { files: vec![file], remarks })
}

/// Every page as a file of its own: `v.png` becomes `v-1.png`, `v-2.png` and so on.
fn page_files(facts: &Facts, style: &HouseStyle, dpi: u32, out: &Path) -> Result<Made, Trouble> {
    let paper = Paper::new(facts, style).map_err(Trouble::Report)?;
    let stem = out.file_stem().unwrap_or_default().to_string_lossy();
    let mut files = Vec::new();
    for page in 0..paper.pages().len() {
        let bytes = paper.png(page, dpi).map_err(Trouble::Report)?;
        let path = out.with_file_name(format!("{stem}-{}.png", page + 1));
        disk::write_atomically(&path, &bytes).map_err(Trouble::File)?;
        // The pages are those of the PDF, which is the one to read without seeing.
        files.push(MadeFile { path, alternative: None });
    }
    Ok(Made { files, remarks: paper.remarks() })
}
