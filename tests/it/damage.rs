//! Damaged files: cut off after any byte, or with any bit turned over. Each kept sample is read as it
//! was or says what is wrong with it. No reader panics, and nothing is left out in silence.
//!
//! Of each byte one bit is turned over, and files without a checksum are cut off after every third
//! byte; with `MEETLAT_DAMAGE=all`, as in `.ci/long`, all eight bits and after each byte.

use std::collections::BTreeSet;

use jiff::Timestamp;
use meetlat::app::Remedy;
use meetlat::app::command::Command;
use meetlat::domain::assessment::{Assessment, Role};
use meetlat::domain::message::Message;
use meetlat::files::assessment_ron::{self, Access, Opened};
use meetlat::files::backups::of_path;
use meetlat::files::disk::Disk;
use meetlat::files::problem::Located;
use meetlat::files::{
    answers_json, benchmark_ron, kind, library, logo, questionnaire_ron, settings_ron, style_ron,
};
use proptest::collection::vec;
use proptest::prelude::Strategy as _;
use proptest::prop_assert;
use proptest::sample::select;
use proptest::test_runner::{TestError, TestRunner};

use crate::formats::kept_2;
use crate::program::{Program, level};
use crate::random::every_kind;
use crate::reading::{kept, said};
use crate::support::{config, data, shipped};

/// Whether every bit is turned over.
pub fn is_all() -> bool {
    std::env::var("MEETLAT_DAMAGE").is_ok_and(|asked| asked == "all")
}

/// The content of a file with one bit turned over, and where.
pub fn flipped(whole: &[u8]) -> impl Iterator<Item = (usize, Vec<u8>)> {
    let bits = move |at: usize| if is_all() { 0..8 } else { at % 8..at % 8 + 1 };
    (0..whole.len()).flat_map(move |at| {
        bits(at).map(move |bit| {
            let mut damaged = whole.to_vec();
            damaged[at] ^= 1 << bit;
            (at, damaged)
        })
    })
}

// -- documents --------------------------------------------------------------------------------

/// The kept documents, with what stands in them.
fn documents() -> [(Vec<u8>, Assessment); 2] {
    let bytes = |name| std::fs::read(data(name)).unwrap();
    [(bytes("format-1.meting.ron"), kept()), (bytes("format-2.meting.ron"), kept_2())]
}

/// Opens a document as the program does, but for reading its questionnaire anew each time.
fn open(bytes: &[u8]) -> Result<Opened, Vec<Located>> {
    kind::expect(kind::Kind::Assessment, bytes).map_err(|problem| vec![problem])?;
    let header = assessment_ron::header(bytes).map_err(|problem| vec![problem])?;
    if header.file == kept().questionnaire.file {
        return assessment_ron::read(bytes, every_kind());
    }
    let opened = library::open_bytes(&data("format-1.meting.ron"), bytes, None);
    opened.map(|document| document.opened).map_err(|error| error.problems)
}

/// Refused for a reason that can be read in both languages.
#[track_caller]
fn is_told(problems: &[Located], what: &str) {
    assert!(problems.iter().any(Located::is_error), "{what} is refused without a reason");
    assert!(said(problems).iter().all(|said| !said.contains('‹')), "{what}: {:?}", said(problems));
}

/// Content as it was, or at least one error with words.
#[track_caller]
fn is_whole_or_told(opened: Result<Opened, Vec<Located>>, whole: &Assessment, what: &str) {
    match opened {
        Ok(opened) => assert_eq!(opened.assessment, *whole, "{what} lost something in silence"),
        Err(problems) => is_told(&problems, what),
    }
}

#[test]
fn a_document_cut_off_after_any_byte_is_told_and_never_half_read() {
    for (bytes, whole) in documents() {
        for n in 0..bytes.len() {
            is_whole_or_told(open(&bytes[..n]), &whole, &format!("the first {n} bytes"));
        }
    }
}

#[test]
fn a_document_without_its_first_bytes_is_told() {
    for (bytes, whole) in documents() {
        for n in 1..bytes.len() {
            is_whole_or_told(open(&bytes[n..]), &whole, &format!("all but the first {n} bytes"));
        }
    }
}

#[test]
fn a_document_with_a_damaged_byte_is_told_or_has_a_notice() {
    for (bytes, whole) in documents() {
        // What a merge left to choose is told of the whole one too.
        let is_about_damage = |notice: &Located| notice.message.id != "problem-candidates";
        for (at, damaged) in flipped(&bytes) {
            match open(&damaged) {
                Ok(opened) if opened.assessment != whole => {
                    let is_told = opened.notices.iter().any(is_about_damage);
                    let is_told = is_told || opened.access != Access::Editable;
                    assert!(is_told, "byte {at} changed the content in silence");
                }
                opened => is_whole_or_told(opened, &whole, &format!("byte {at}")),
            }
        }
    }
}

#[test]
fn a_damaged_document_is_told_in_the_window_with_its_last_good_version() {
    let mut program = Program::with_file("a.meting.ron");
    program.save_answer("qb1", 1);
    program.run += std::time::Duration::from_hours(1);
    program.save_answer("qb1", 2);
    let document = program.session().snapshot();
    program.run(Command::CloseDocument);
    program.work();
    let whole = program.bytes("a.meting.ron");
    let path = program.path("a.meting.ron");
    let kept = of_path(&Disk, &program.path("data/backups"), &path);
    let step = if is_all() { 1 } else { 17 };
    let cuts = (0..whole.len()).step_by(step).map(|n| (n, whole[..n].to_vec()));
    let (mut n_offered, mut n_warned) = (0, 0);
    for (at, damaged) in cuts.chain(flipped(&whole).step_by(step)) {
        program.put("a.meting.ron", &damaged);
        program.open("a.meting.ron");
        match program.app.session() {
            None => {
                n_offered += 1;
                let open = Command::OpenVersion(kept[0].file.clone(), path.clone());
                let expected = Remedy::Do("notice-open-version", Box::new(open));
                assert_eq!(program.remedy(), &expected, "byte {at}: {:?}", program.told());
            }
            Some(session) if session.snapshot() == document => {}
            Some(_) => {
                n_warned += 1;
                assert_ne!(program.told(), [""; 0], "byte {at} changed the content in silence");
            }
        }
        program.run(Command::CloseDocument);
        program.work();
        assert!(program.app.session().is_none(), "nothing to ask about");
        assert_eq!(program.bytes("a.meting.ron"), damaged, "nobody wrote over it");
    }
    assert!(20 < n_offered && 2 < n_warned, "{n_offered} offered, {n_warned} warned");
    // And what is offered opens.
    program.put("a.meting.ron", &whole[..whole.len() / 2]);
    program.open("a.meting.ron");
    program.run(Command::OpenVersion(kept[0].file.clone(), path));
    program.work();
    assert_eq!(level(program.session().assessment(), "qb1"), Some(1));
}

// -- everything else that is read --------------------------------------------------------------

/// Tries every cut and bit of a file of which `read` says how many things of some weight it
/// holds. Cut off, it is always told; with another bit, nothing falls out of it unsaid.
#[track_caller]
fn check(name: &str, whole: &[u8], read: impl Fn(&[u8]) -> Result<usize, Vec<Located>>) {
    let n_things = read(whole).unwrap_or_else(|problems| panic!("{name}: {:?}", said(&problems)));
    let step = if is_all() { 1 } else { 3 };
    for n in (0..whole.trim_ascii_end().len()).step_by(step) {
        let what = format!("the first {n} bytes of {name}");
        let problems = read(&whole[..n]).expect_err(&what);
        is_told(&problems, &what);
    }
    for (at, damaged) in flipped(whole) {
        let what = format!("byte {at} of {name}");
        match read(&damaged) {
            Ok(n) => assert_eq!(n, n_things, "{what} left something out in silence"),
            Err(problems) => is_told(&problems, &what),
        }
    }
}

#[test]
fn a_damaged_questionnaire_is_told() {
    for name in ["format-1.questionnaire.ron", "small.questionnaire.ron"] {
        check(name, &std::fs::read(data(name)).unwrap(), |bytes| {
            let read = questionnaire_ron::read(bytes);
            read.questionnaire.map(|found| found.questions().len()).ok_or(read.problems)
        });
    }
}

#[test]
fn damaged_figures_are_told() {
    check("figures", include_bytes!("../data/format-1.benchmark.ron"), |bytes| {
        let read = benchmark_ron::read(bytes, Some(every_kind()), &BTreeSet::new());
        read.benchmark.map(|found| found.figures.len()).ok_or(read.problems)
    });
}

#[test]
fn damaged_answers_are_told() {
    let now = Timestamp::UNIX_EPOCH;
    let author = answers_json::Author { role: Role::Kcc, name: "", questionnaire_file: "", now };
    check("answers", include_bytes!("../data/voorbeeldstad.json"), |bytes| {
        let made = answers_json::read(bytes, shipped(), &author)?;
        Ok(made.respondents.values().map(|one| one.answers.len()).sum())
    });
}

const STYLE: &[u8] = include_bytes!("../data/format-1.style.ron");
const LOGO: &[u8] = include_bytes!("../data/format-1.logo.svg");

#[test]
fn a_damaged_house_style_is_told() {
    let file = |name: &str| match name {
        "format-1.logo.svg" => Ok(LOGO.to_vec()),
        other => {
            let reason = Message::new("error-not-found");
            Err(Message::new("problem-logo-file").with("file", other).with("reason", reason))
        }
    };
    check("style", STYLE, |bytes| {
        style_ron::read(bytes, file).map(|it| usize::from(it.logo.is_some()))
    });
}

#[test]
fn a_damaged_logo_is_told() {
    check("logo", LOGO, |bytes| {
        let checked = logo::check(bytes);
        checked.map(|_| 1).map_err(|message| vec![Located::whole(message)])
    });
}

#[test]
fn damaged_preferences_never_keep_the_program_from_starting() {
    let mut program = Program::with_file("a.meting.ron");
    program.run(Command::TextPercent(150));
    program.work();
    let whole = program.bytes("config/settings.ron");
    assert!(settings_ron::read(&whole).is_some());
    for n in 0..whole.len() {
        settings_ron::read(&whole[..n]);
    }
    for (at, damaged) in flipped(&whole) {
        let read = settings_ron::read(&damaged);
        assert!(read.is_none_or(|it| it.recent.len() <= 1), "byte {at}");
    }
}

// -- no damage, but never a file either -----------------------------------------------------------

#[test]
fn no_text_whatever_makes_a_reader_panic() {
    let pieces = select(vec![
        "(",
        ")",
        "[",
        "]",
        "{",
        "}",
        ",",
        ":",
        "\"",
        "'",
        "#",
        "r#\"",
        "\\",
        "\\u{",
        "//",
        "/*",
        "*/",
        "#![enable(",
        "-",
        "1",
        ".5",
        "e9",
        "1_0",
        "0x",
        "Some(",
        "None",
        "true",
        "format: 1,",
        "format: 9,",
        "id: \"a\",",
        "questionnaire: (id: \"alle-soorten\"),",
        "respondents: [",
        "answers: [",
        "answer: ",
        "Level(",
        "Number(",
        "Statuses([(",
        "NotApplicable(",
        "\u{feff}",
        "é",
        "\n",
        " ",
        "ladder: (",
        "dimensions: [",
        "figures: [",
        "kind: ",
        "Levels([",
        "municipality: (",
        "checksum: \"sha256:\",",
        "checksum:",
    ]);
    let texts = vec(pieces, 0..24).prop_map(|pieces| pieces.concat());
    let result = TestRunner::new(config(4000)).run(&texts, |text| {
        for start in
            ["", "(format: 1, ", "(format: 9, program: \"x\", municipality: (name: \"a\"),"]
        {
            let bytes = format!("{start}{text}").into_bytes();
            prop_assert!(open(&bytes).is_err());
            let read = questionnaire_ron::read(&bytes);
            prop_assert!(read.questionnaire.is_none() && !said(&read.problems).is_empty());
            let read = benchmark_ron::read(&bytes, None, &BTreeSet::new());
            prop_assert!(read.benchmark.is_none() && !said(&read.problems).is_empty());
        }
        Ok(())
    });
    if let Err(TestError::Fail(why, text)) = result {
        panic!("{why}\n{text}");
    }
}
