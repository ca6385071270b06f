//! `report`: from a document to a file, whichever kind its name asks for.

use std::path::{Path, PathBuf};

use meetlat::domain::benchmark::compare;
use meetlat::domain::message::{Arg, Message};
use meetlat::domain::scoring::score;
use meetlat::files::library::Document;
use meetlat::files::problem::FileError;
use meetlat::files::{disk, municipality_register};
use meetlat::report::facts::Facts;
use meetlat::report::paper::Paper;
use meetlat::report::{self, Output, ReportError};
use meetlat::words::Words;

use crate::arguments::{ReportRequest, Wanted};
use crate::commands::{Done, figures_of, open, with_notices};

/// Makes what was asked and says what that has become.
pub(crate) fn make_report(asked: &ReportRequest, words: &Words) -> Result<Done, Vec<String>> {
    let ReportRequest { file, out, .. } = asked;
    let document = open(file, asked.questionnaire.as_deref(), words)?;
    let benchmarks = figures_of(file, &document, &asked.benchmarks, words)?;
    let Document { questionnaire, opened } = &document;
    let outcome = score(questionnaire, &opened.assessment);
    let comparison = compare(questionnaire, &opened.assessment, &benchmarks);
    let assessment = &opened.assessment;
    let facts = Facts::for_audience(
        asked.audience,
        questionnaire,
        assessment,
        &outcome,
        &comparison,
        words,
    )
    .with_register(municipality_register::built_in(), words);
    let (made, remarks) = match asked.output {
        Wanted::File(output) => one_file(&facts, output, out),
        Wanted::Pages(dpi) => page_files(&facts, dpi, out),
    }
    .map_err(|error| match error {
        Trouble::Report(error) => FileError::whole(file, error.message()).lines(words),
        Trouble::File(error) => error.lines(words),
    })?;
    let line = |made: PathBuf| {
        let made = Arg::Text(made.display().to_string());
        words.with("cli-report-done", &[("file", made)]) + "\n"
    };
    let text = made.into_iter().map(line).collect();
    let mut done = with_notices(text, file, &document, words);
    let notice = |m: &Message| words.with("cli-notice", &[("reason", words.say(m).into())]);
    done.notices.extend(remarks.iter().map(notice));
    Ok(done)
}

/// What keeps a report from being made: itself, or the place it goes to.
enum Trouble {
    Report(ReportError),
    File(FileError),
}

type Made = Result<(Vec<PathBuf>, Vec<Message>), Trouble>;

fn one_file(facts: &Facts, output: Output, out: &Path) -> Made {
    let rendered = report::render(facts, output).map_err(Trouble::Report)?;
    disk::write_atomically(out, &rendered.bytes).map_err(Trouble::File)?;
    Ok((vec![out.to_owned()], rendered.remarks()))
}

/// Every page as a file of its own: `v.png` becomes `v-1.png`, `v-2.png` and so on.
fn page_files(facts: &Facts, dpi: u32, out: &Path) -> Made {
    let paper = Paper::new(facts).map_err(Trouble::Report)?;
    let stem = out.file_stem().unwrap_or_default().to_string_lossy();
    let mut made = Vec::new();
    for page in 0..paper.pages().len() {
        let bytes = paper.png(page, dpi).map_err(Trouble::Report)?;
        let file = out.with_file_name(format!("{stem}-{}.png", page + 1));
        disk::write_atomically(&file, &bytes).map_err(Trouble::File)?;
        made.push(file);
    }
    Ok((made, paper.remarks()))
}
