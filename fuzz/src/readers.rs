//! What holds of every reader, whatever bytes it is given: it gives what it read or says in words
//! what is wrong, and what was read can be written and read again to the same.
//!
//! Each function panics where that does not hold. The fuzz targets call them, and a test of Meetlat
//! itself with everything that was ever found.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use jiff::Timestamp;
use meetlat::domain::assessment::{Assessment, Role};
use meetlat::domain::benchmark::compare;
use meetlat::domain::carry_over::carry_over;
use meetlat::domain::hash::short_hex_of;
use meetlat::domain::merge::merge;
use meetlat::domain::message::Message;
use meetlat::domain::questionnaire::Questionnaire;
use meetlat::domain::scoring::score;
use meetlat::files::answers_json::{self, Author};
use meetlat::files::assessment_ron::{self, Access, Opened};
use meetlat::files::problem::Located;
use meetlat::files::{benchmark_ron, journal, kind, library, logo, questionnaire_ron, style_ron};
use meetlat::words::{Language, Words};

/// One question of every kind.
static EVERY_KIND: LazyLock<Questionnaire> = LazyLock::new(|| {
    let read =
        questionnaire_ron::read(include_bytes!("../../tests/data/format-1.questionnaire.ron"));
    read.questionnaire.expect("the sample is without problems")
});

static WORDS: LazyLock<[Words; 2]> = LazyLock::new(|| [Language::Nl, Language::En].map(Words::new));

fn shipped() -> &'static Questionnaire {
    library::built_in_named("sociale-media").expect("it is shipped")
}

/// Something is said, in both languages, about a place that is in the text.
fn are_told(problems: &[Located], bytes: &[u8]) {
    assert!(problems.iter().any(Located::is_error), "refused without a reason");
    can_be_said(problems, bytes);
}

fn can_be_said(problems: &[Located], bytes: &[u8]) {
    let n_lines = 1 + String::from_utf8_lossy(bytes).lines().count();
    for problem in problems {
        for words in &*WORDS {
            let said = problem.say(words);
            assert!(!said.contains('‹'), "a value is missing in: {said}");
        }
        let line = problem.position.map_or(1, |position| position.line);
        assert!((1..=n_lines).contains(&line), "line {line} of {n_lines}");
    }
}

/// What can be saved is written, read again to the same, and written the same again.
fn survives(document: &Assessment, questionnaire: &Questionnaire) -> Opened {
    let text = assessment_ron::write(document);
    let again = match assessment_ron::read(text.as_bytes(), questionnaire) {
        Ok(again) => again,
        Err(problems) => panic!("written and not read again: {problems:#?}\n{text}"),
    };
    assert_eq!(again.assessment, *document, "read again to something else:\n{text}");
    assert!(again.is_as_written(), "its checksum is wrong:\n{text}");
    assert_eq!(assessment_ron::write(&again.assessment), text);
    again
}

/// An assessment, `*.meting.ron`.
pub fn assessment(bytes: &[u8]) {
    kind::recognise(bytes).ok();
    assessment_ron::header(bytes).ok();
    assessment_ron::header_problem(bytes);
    match assessment_ron::read(bytes, &EVERY_KIND) {
        Err(problems) => are_told(&problems, bytes),
        Ok(opened) => {
            can_be_said(&opened.notices, bytes);
            let document = opened.assessment;
            score(&EVERY_KIND, &document);
            if opened.access == Access::Editable {
                let again = survives(&document, &EVERY_KIND);
                assert_eq!(again.access, Access::Editable);
            }
            let (merged, _) = merge(&document, &document, None).expect("it is itself");
            score(&EVERY_KIND, &merged);
            let (carried, _) = carry_over(document, &EVERY_KIND);
            survives(&carried, &EVERY_KIND);
        }
    }
}

/// A questionnaire.
pub fn questionnaire(bytes: &[u8]) {
    let read = questionnaire_ron::read(bytes);
    can_be_said(&read.problems, bytes);
    let Some(questionnaire) = read.questionnaire else {
        return are_told(&read.problems, bytes);
    };
    assert!(!read.problems.iter().any(Located::is_error), "used with an error in it");
    // An assessment that is filled in with it, as far as that goes: everything unknown.
    let ids = questionnaire.questions().iter().map(|question| question.id.as_str());
    let ids: Vec<String> = ids.map(|id| format!("\"{id}\": \"unknown\"")).collect();
    let json = format!(
        "{{\"municipality\": {{\"name\": \"X\"}}, \"period\": {{\"from\": \"2026-07-01\", \"to\": \"2026-09-30\"}}, \"answers\": {{{}}}}}",
        ids.join(",")
    );
    if let Ok(document) = answers_json::read(json.as_bytes(), &questionnaire, &author()) {
        score(&questionnaire, &document);
        survives(&document, &questionnaire);
    }
}

fn author() -> Author<'static> {
    Author { role: Role::Kcc, name: "", questionnaire_file: "", now: Timestamp::UNIX_EPOCH }
}

/// Published figures, `*.benchmark.ron`.
pub fn figures(bytes: &[u8]) {
    benchmark_ron::figure_ids(bytes);
    for questionnaire in [Some(&*EVERY_KIND), None] {
        let read = benchmark_ron::read(bytes, questionnaire, &BTreeSet::new());
        can_be_said(&read.problems, bytes);
        let Some(benchmark) = read.benchmark else {
            are_told(&read.problems, bytes);
            continue;
        };
        let document = include_bytes!("../../tests/data/format-2.meting.ron");
        let document = assessment_ron::read(document, &EVERY_KIND).expect("the sample opens");
        compare(&EVERY_KIND, &document.assessment, &[benchmark]);
    }
}

/// Answers as JSON.
pub fn answers(bytes: &[u8]) {
    match answers_json::read(bytes, shipped(), &author()) {
        Err(problems) => are_told(&problems, bytes),
        Ok(document) => {
            score(shipped(), &document);
            let again = survives(&document, shipped());
            assert_eq!(again.access, Access::Editable);
        }
    }
}

/// A recovery journal. The checksums of its lines are made right first, or no change would get
/// past them.
pub fn journal(bytes: &[u8]) {
    journal::read(bytes).ok();
    let text = String::from_utf8_lossy(bytes);
    let lines = text.lines().map(|line| {
        let body = line.split_once(' ').map_or(line, |(_, body)| body);
        format!("{} {body}\n", short_hex_of(body.as_bytes()))
    });
    let Ok(read) = journal::read(lines.collect::<String>().as_bytes()) else { return };
    assert!(read.trail.at < read.trail.states.len());
    read.n_changes();
    read.is_unsaved();
    if read.read_only.is_some() {
        return;
    }
    let again = journal::whole(&read.trail, None);
    let again = journal::read(again.as_bytes()).expect("it was just written");
    assert_eq!(again.trail, read.trail, "read again to something else");
}

/// A house style, and after the first zero the logo that it may name.
pub fn style(bytes: &[u8]) {
    let end = bytes.iter().position(|byte| *byte == 0).unwrap_or(bytes.len());
    let (style, picture) = (&bytes[..end], bytes.get(end + 1..).unwrap_or_default());
    if let Ok(found) = logo::check(picture) {
        logo::check(&found.bytes).expect("what was checked is a logo");
    }
    let read = style_ron::read(style, |name| match name {
        "" => Err(Message::new("problem-logo-file").with("file", "").with("reason", "x")),
        _ => Ok(picture.to_vec()),
    });
    if let Err(problems) = read {
        are_told(&problems, style);
    }
}
