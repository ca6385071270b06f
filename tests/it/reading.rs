//! Reading and writing: what was written reads the same.

use meetlat::domain::assessment::Role;
use meetlat::files::{answers_json, assessment_ron, library};

#[test]
fn an_assessment_that_was_written_reads_the_same_and_is_written_the_same() {
    let questionnaire = library::built_in_named("sociale-media").unwrap();
    let author = answers_json::Author {
        role: Role::Kcc,
        name: "Anna Jansen",
        questionnaire_file: "",
        now: "2026-11-24T05:00:00Z".parse().unwrap(),
    };
    let answers = include_bytes!("../data/voorbeeldstad.json");
    let made = answers_json::read(answers, questionnaire, &author).unwrap();
    let text = assessment_ron::write(&made);
    let opened = assessment_ron::read(text.as_bytes(), questionnaire).unwrap();
    assert_eq!(opened.assessment, made);
    assert_eq!(opened.notices, []);
    assert_eq!(assessment_ron::write(&opened.assessment), text);
}

#[test]
fn a_file_cut_off_anywhere_is_a_clean_message() {
    let questionnaire = library::built_in_named("sociale-media").unwrap();
    let author = answers_json::Author {
        role: Role::Kcc,
        name: "",
        questionnaire_file: "",
        now: "2026-11-24T05:00:00Z".parse().unwrap(),
    };
    let answers = include_bytes!("../data/voorbeeldstad.json");
    let made = answers_json::read(answers, questionnaire, &author).unwrap();
    let text = assessment_ron::write(&made).into_bytes();
    for end in (0..text.len() - 2).step_by(7) {
        let problems = assessment_ron::read(&text[..end], questionnaire).err();
        assert!(problems.is_some_and(|p| !p.is_empty()), "cut off at byte {end}");
    }
}
