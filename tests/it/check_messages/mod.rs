//! What people read when a file is wrong, word for word, in both languages.
//!
//! One case is one bad file; the snapshots stand beside these files. The last test holds that every
//! message about files that the program has is provoked here.

mod assessments;
mod disk;
mod figures;
mod json;
mod questionnaires;
mod register;
mod style;
mod texts;

use std::collections::BTreeSet;
use std::path::PathBuf;

use meetlat::domain::message::{Arg, Message};
use meetlat::files::check::check_files;
use meetlat::files::problem::Located;
use meetlat::words::{Language, Words};

const QUESTIONNAIRE: &str = include_str!("../../data/format-1.questionnaire.ron");
const FIGURES: &str = include_str!("../../data/format-1.benchmark.ron");
const ASSESSMENT: &str = include_str!("../../data/format-1.meting.ron");

/// A bad file with all that is said about it.
struct Case {
    name: &'static str,
    problems: Vec<Located>,
}

fn case(name: &'static str, problems: Vec<Located>) -> Case {
    Case { name, problems }
}

/// The cases as they stand in a snapshot: the name, then every line in Dutch and in English.
fn told(cases: &[Case]) -> String {
    let mut text = String::new();
    for case in cases {
        text += &format!("\n{}\n", case.name);
        for language in Language::ALL {
            let words = Words::new(language);
            for problem in &case.problems {
                text += &format!("  {}\n", problem.say(&words));
            }
        }
    }
    text
}

// -- from a file to what is said about it ------------------------------------------------

struct Desk {
    folder: tempfile::TempDir,
}

impl Desk {
    fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    #[expect(clippy::disallowed_methods, reason = "a test lays its own files ready")]
    fn put(&self, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        let path = self.folder.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        path
    }
}

/// What `meetlat-cli check` says of this content, given with the questionnaire it belongs to.
fn checked(bytes: &[u8]) -> Vec<Located> {
    let desk = Desk::new();
    let file = desk.put("bestand.ron", bytes);
    let beside = desk.put("format-1.questionnaire.ron", QUESTIONNAIRE);
    check_files(&[file, beside]).remove(0).problems
}

/// `text` with the pieces changed; each must be there.
#[track_caller]
fn changed(text: &str, changes: &[(&str, &str)]) -> String {
    let mut text = text.to_owned();
    for (from, to) in changes {
        assert!(text.contains(from), "the sample has no {from}");
        text = text.replacen(from, to, 1);
    }
    text
}

type Changes = &'static [(&'static str, &'static str)];

/// One case per line of a table: a sample with a few pieces changed.
fn each(sample: &str, table: &[(&'static str, Changes)]) -> Vec<Case> {
    let one = |(name, changes): &(&'static str, Changes)| {
        case(name, checked(changed(sample, changes).as_bytes()))
    };
    table.iter().map(one).collect()
}

// -- nothing is left out -----------------------------------------------------------------

fn ids(message: &Message, found: &mut BTreeSet<&'static str>) {
    found.insert(message.id);
    for (_, arg) in &message.args {
        match arg {
            Arg::Message(inner) => ids(inner, found),
            Arg::List(all) => all.iter().for_each(|inner| ids(inner, found)),
            Arg::Text(_) | Arg::Number(_) | Arg::Translated(_) | Arg::Period(_) => {}
        }
    }
}

#[test]
fn every_message_about_files_stands_in_these_tests() {
    let groups = [
        texts::cases(),
        questionnaires::cases(),
        figures::cases(),
        assessments::cases(),
        json::cases(),
        register::cases(),
        style::cases(),
        disk::cases(),
    ];
    let mut found = BTreeSet::new();
    for problem in groups.iter().flatten().flat_map(|case| &case.problems) {
        ids(&problem.message, &mut found);
    }
    let texts =
        Language::Nl.source().lines().filter_map(|line| line.split_once(" =")).map(|(id, _)| id);
    let about_files = texts.filter(|id| id.starts_with("problem-") || id.starts_with("error-"));
    // The words `fout` and `let op` stand before the others.
    let missing: Vec<&str> = about_files
        .filter(|id| !id.starts_with("problem-severity-") && !found.contains(id))
        .collect();
    assert!(missing.is_empty(), "not provoked by any case: {missing:#?}");
    let silent = groups.iter().flatten().filter(|case| case.problems.is_empty());
    let silent: Vec<&str> = silent.map(|case| case.name).collect();
    assert!(silent.is_empty(), "nothing is said of: {silent:#?}");
}
