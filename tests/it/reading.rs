//! Reading and writing: what is built in can be read, and what was written reads the same.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use meetlat::domain::assessment::{
    Agreed, Answer, Assessment, Entry, Evidence, ExtraValue, Municipality, Period,
    QuestionnaireRef, Respondent, Role, Value,
};
use meetlat::domain::id::RespondentId;
use meetlat::domain::level::Level;
use meetlat::domain::message::Message;
use meetlat::domain::questionnaire::{FieldKind, Kind, Question, Questionnaire};
use meetlat::files::assessment_ron::{self, Access};
use meetlat::files::check::check_files;
use meetlat::files::{
    answers_json, benchmark_ron, library, municipalities, questionnaire_ron, tree,
};
use meetlat::words::{Language, Words};
use proptest::prelude::*;
use rust_decimal::Decimal;

fn shipped() -> &'static Questionnaire {
    library::built_in_named("sociale-media").unwrap()
}

#[test]
fn everything_built_in_is_without_mistakes() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("questionnaires/sociale-media");
    let paths: Vec<PathBuf> =
        vec![root.join("questionnaire.ron"), root.join("benchmarks/landelijk.benchmark.ron")];
    let words = Words::new(Language::Nl);
    let lines: Vec<String> =
        check_files(&paths).iter().flat_map(|report| report.lines(&words)).collect();
    assert_eq!(lines, Vec::<String>::new());
}

#[test]
fn print_example() {
    let bytes = include_bytes!("../data/voorbeeldstad.json");
    let author = answers_json::Author {
        role: Role::Kcc,
        name: "Anna Jansen",
        questionnaire_file: "",
        now: "2026-11-24T05:00:00Z".parse().unwrap(),
    };
    let made = answers_json::read(bytes, shipped(), &author);
    if let Err(p) = &made {
        let w = Words::new(Language::Nl);
        for p in p {
            println!("{}", p.say(&w));
        }
    }
    let made = made.unwrap();
    let text = assessment_ron::write(&made);
    println!("{text}");
    let opened = assessment_ron::read(text.as_bytes(), shipped()).unwrap();
    assert_eq!(opened.assessment, made);
    assert_eq!(opened.notices, vec![]);
    assert_eq!(assessment_ron::write(&opened.assessment), text);
}
