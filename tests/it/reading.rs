//! Reading and writing: what was written reads the same.

use meetlat::domain::assessment::{Assessment, Role};
use meetlat::domain::questionnaire::Questionnaire;
use meetlat::files::{answers_json, assessment_ron, library};

fn questionnaire() -> &'static Questionnaire {
    library::built_in_named("sociale-media").unwrap()
}

/// The example, answered by somebody with a name.
fn example() -> Assessment {
    let author = answers_json::Author {
        role: Role::Kcc,
        name: "Anna Jansen",
        questionnaire_file: "",
        now: "2026-11-24T05:00:00Z".parse().unwrap(),
    };
    let answers = include_bytes!("../data/voorbeeldstad.json");
    answers_json::read(answers, questionnaire(), &author).unwrap()
}

#[test]
fn an_assessment_that_was_written_reads_the_same_and_is_written_the_same() {
    let text = assessment_ron::write(&example());
    let opened = assessment_ron::read(text.as_bytes(), questionnaire()).unwrap();
    assert_eq!(opened.assessment, example());
    assert_eq!(opened.notices, []);
    assert_eq!(assessment_ron::write(&opened.assessment), text);
}

#[test]
fn a_file_cut_off_anywhere_is_a_clean_message() {
    let text = assessment_ron::write(&example()).into_bytes();
    for end in 0..text.len() - 2 {
        let problems = assessment_ron::read(&text[..end], questionnaire()).err();
        assert!(problems.is_some_and(|p| !p.is_empty()), "cut off at byte {end}");
    }
}
