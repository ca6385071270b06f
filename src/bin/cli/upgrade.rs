//! `meetlat-cli upgrade`: a document in the present format, for the questionnaire as it is now.

use std::path::Path;

use meetlat::domain::assessment::Assessment;
use meetlat::domain::carry_over::{CarryOver, Piece, carry_over, is_later};
use meetlat::domain::merge::called;
use meetlat::domain::message::{Arg, Message};
use meetlat::domain::questionnaire::Questionnaire;
use meetlat::files::assessment_ron::{self, Access, FORMAT};
use meetlat::files::problem::{FileError, one_line};
use meetlat::files::{disk, library};
use meetlat::words::Words;

use crate::commands::{Done, named_from, notices};

/// Upgrades the document at `file` and writes it to `out`.
pub(crate) fn upgrade_file(
    file: &Path,
    questionnaire: Option<&str>,
    out: &Path,
    words: &Words,
) -> Result<Done, Vec<String>> {
    let lines = |error: FileError| error.lines(words);
    let document = library::open(file, questionnaire).map_err(lines)?;
    let opened = &document.opened;
    let (to, before) = (&document.questionnaire, &opened.assessment);
    let from = &before.questionnaire.version;
    if let Access::ReadOnly(reason) = &opened.access {
        let message = Message::new("cli-upgrade-read-only").with("reason", reason.clone());
        return Err(lines(FileError::whole(file, message)));
    }
    if is_later(from, to.version()) {
        let message = Message::new("cli-upgrade-later").with("found", from.as_str());
        return Err(lines(FileError::whole(file, message.with("known", to.version()))));
    }
    let (mut after, report) = match from == to.version() {
        true => (before.clone(), None),
        false => {
            let (after, report) = carry_over(before.clone(), to);
            (after, Some(report))
        }
    };
    let own_file = &before.questionnaire.file;
    if let Some(questionnaire) = questionnaire {
        after.questionnaire.file = named_from(out, questionnaire);
    } else if !own_file.is_empty() {
        let folder = file.parent().unwrap_or(Path::new(""));
        after.questionnaire.file = library::path_from(out, &folder.join(own_file));
    }
    let text = assessment_ron::write(&after);
    // The file itself is read whole, so nothing in it is lost by replacing it.
    if !disk::is_same(file, out) {
        library::may_replace(out).map_err(lines)?;
    }
    disk::write_atomically(out, text.as_bytes()).map_err(lines)?;

    let made = Arg::Text(out.display().to_string());
    let mut said = words.with("cli-report-done", &[("file", made)]) + "\n";
    said += &words.with("cli-upgrade-format", &[("format", Arg::Number(FORMAT))]);
    said.push('\n');
    said += &match &report {
        Some(report) => told(report, (from, to), &after, words),
        None => words.with("cli-upgrade-same-version", &[("version", from.as_str().into())]) + "\n",
    };
    let mut done = Done::new(said);
    if report.is_none() {
        done.notices = notices(file, &document, words);
    }
    Ok(done)
}

fn told(
    report: &CarryOver,
    (from, to): (&str, &Questionnaire),
    after: &Assessment,
    words: &Words,
) -> String {
    let versions = [("from", from.into()), ("to", to.version().into())];
    let mut said = words.with("cli-upgrade-versions", &versions) + "\n";
    said += &format!("  {}\n", words.with("cli-upgrade-moved", &[("n", report.n_moved.into())]));
    for (id, pieces) in
        [("cli-upgrade-left-out", &report.left_out), ("cli-upgrade-returned", &report.returned)]
    {
        if !pieces.is_empty() {
            said += &format!("  {}\n", words.with(id, &[("n", pieces.len().into())]));
        }
        for piece in pieces {
            said += &format!("    - {}\n", piece_said(piece, to, after, words));
        }
    }
    said
}

fn piece_said(piece: &Piece, to: &Questionnaire, after: &Assessment, words: &Words) -> String {
    let Piece { whose, question, answers } = piece;
    let known = to.question(question);
    let code = question.as_str().to_uppercase();
    let whose = match whose {
        Some(id) => words.say(&called(after, id)),
        None => words.get("cli-upgrade-team"),
    };
    let answers: Vec<String> = answers.iter().map(|answer| words.answer(known, answer)).collect();
    let what = match &answers[..] {
        [] => words.get("cli-upgrade-beside"),
        answers => answers.join(" / "),
    };
    let args = [("question", code.into()), ("whose", whose.into()), ("what", what.into())];
    let id = match known {
        Some(_) => "cli-upgrade-piece",
        None => "cli-upgrade-piece-gone",
    };
    one_line(&words.with(id, &args))
}
