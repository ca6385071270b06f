//! Every format of an assessment there ever was: a kept sample of each opens for ever, and is
//! written in the present one without losing anything.

use std::path::PathBuf;

use meetlat::domain::assessment::{
    Agreed, Answer, Assessment, AssessmentPast, Called, Decision, Entry, EntryPast, ExtraValue,
    Respondent, Role, Value,
};
use meetlat::domain::id::{FieldId, QuestionId, RespondentId};
use meetlat::domain::level::Level;
use meetlat::domain::merge::conflicts;
use meetlat::domain::past::Past;
use meetlat::files::assessment_ron::{self, Access, FORMAT, Opened};
use meetlat::files::library;

use crate::random::every_kind;
use crate::reading::{kept, past};
use crate::support::{data, decimal, question_id};

fn sample(format: i64) -> PathBuf {
    data(&format!("format-{format}.meting.ron"))
}

/// What stands in `format-2.meting.ron`: what the first sample has, everything a merge can leave
/// to choose or remember, and what was left out.
pub fn kept_2() -> Assessment {
    let mut assessment = kept();
    let person = |id| RespondentId::parse(id).unwrap();
    let field = |id| FieldId::parse(id).unwrap();
    let level = |level| Some(Answer::Value(Value::Level(Level(level))));
    let number = |text: &str| Some(Answer::Value(Value::Number(decimal(text))));
    let text = |text: &str| Some(ExtraValue::Text(text.to_owned()));

    let anna = assessment.respondents.get_mut(&person("kcc-anna-jansen")).unwrap();
    anna.past = past(&["0a1b2c3d4e5f6071"]);
    anna.answers.insert(
        question_id("a1"),
        Entry {
            past: EntryPast {
                answer: Past {
                    candidates: vec![None, level(1), level(2)],
                    ..past(&["5d0c2f4e6a7b8c91"])
                },
                note: Past {
                    candidates: vec!["Nagevraagd.".to_owned(), "Nog navragen.".to_owned()],
                    ..past(&["none"])
                },
                evidence: past::<()>(&["1111111111111111"]).replaced,
                later: past::<()>(&["b5bea41b6c623f7c", "b5bea41b6c623f7c"]).replaced,
                ..EntryPast::default()
            },
            ..Entry::default()
        },
    );
    anna.answers.insert(
        question_id("a2"),
        Entry {
            extra: [(field("norm"), ExtraValue::Number(decimal("24.0")))].into(),
            past: EntryPast {
                extra: [
                    (field("norm"), past(&["2222222222222222"])),
                    (
                        field("plek"),
                        Past {
                            candidates: vec![text("De website"), text("Het gemeenteblad")],
                            ..past(&[])
                        },
                    ),
                ]
                .into(),
                ..EntryPast::default()
            },
            ..Entry::default()
        },
    );
    let boss = Respondent {
        past: Past {
            candidates: ["Jan de Wit", "Jan de Witte"]
                .map(|name| Called { role: Role::Management, name: name.to_owned() })
                .to_vec(),
            ..past(&[])
        },
        ..Respondent::new(Role::Management, "Jan de Wit".to_owned(), [].into_iter().collect())
    };
    assessment.respondents.insert(person("management"), boss);
    let decision = |answer: Option<Answer>, reason: &str| {
        Some(Decision { answer: answer.unwrap(), reason: reason.to_owned() })
    };
    let disputed = Agreed {
        past: Past {
            candidates: vec![None, decision(level(1), ""), decision(level(2), "Zo is het.")],
            ..past(&["3333333333333333"])
        },
        ..Agreed::default()
    };
    let withdrawn = Agreed { past: past(&["4444444444444444"]), ..Agreed::default() };
    assessment.agreed.insert(question_id("a1"), disputed);
    assessment.agreed.insert(question_id("a3"), withdrawn);

    assessment.municipality.province = String::new();
    assessment.municipality.inhabitants = None;
    assessment.past = AssessmentPast {
        province: Past {
            candidates: ["Gelderland", "Utrecht"].map(str::to_owned).to_vec(),
            ..past(&[])
        },
        inhabitants: Past { candidates: vec![Some(68_000), Some(68_500)], ..past(&["none"]) },
        renamed: [(person("kcc"), person("kcc-anna-jansen"))].into(),
    };
    let gone = |version: &str| {
        (person("kcc-anna-jansen"), QuestionId::parse("z9").unwrap(), version.to_owned())
    };
    let old = |text: &str| Entry {
        answer: number(text),
        note: "Zo vroegen we het eerst.".to_owned(),
        extra: [(field("oud"), ExtraValue::Text("Veld dat er niet meer is".to_owned()))].into(),
        past: EntryPast { answer: past(&["5555555555555555"]), ..EntryPast::default() },
        ..Entry::default()
    };
    assessment.left_out.answers = [(gone("0.8"), old("12.50")), (gone("0.9"), old("13"))].into();
    let before = Agreed::on(level(3).unwrap(), "Toen nog.".to_owned(), None);
    assessment.left_out.agreed = [((question_id("a1"), "0.9".to_owned()), before)].into();
    assessment
}

fn open(format: i64) -> Opened {
    library::open(&sample(format), None).unwrap().opened
}

#[test]
fn each_format_opens_editable_with_all_that_is_in_it() {
    assert_eq!(open(1).assessment, kept());
    let opened = open(2);
    assert_eq!(opened.assessment, kept_2());
    // Nothing is said but what is left to choose.
    let ids: Vec<&str> = opened.notices.iter().map(|notice| notice.message.id).collect();
    assert_eq!(ids, vec!["problem-candidates"; conflicts(&kept_2()).len()]);
    for format in 1..=FORMAT {
        assert_eq!(open(format).access, Access::Editable, "format {format}");
    }
}

#[test]
fn each_format_is_upgraded_once_and_then_stays_what_it_is() {
    for format in 1..=FORMAT {
        let before = open(format).assessment;
        let text = assessment_ron::write(&before);
        assert!(text.starts_with(&format!("(\n    format: {FORMAT},\n")), "{text}");
        let upgraded = assessment_ron::read(text.as_bytes(), every_kind()).unwrap();
        assert_eq!(upgraded.assessment, before, "format {format} lost something");
        assert_eq!(assessment_ron::write(&upgraded.assessment), text, "format {format}");
    }
}

#[test]
fn the_present_format_is_written_as_it_was_kept() {
    // But for the program's own version and, with it, the checksum.
    let without_program = |text: &str| -> String {
        let is_own = |line: &&str| !line.contains("program: ") && !line.contains("checksum: ");
        text.lines().filter(is_own).collect::<Vec<_>>().join("\n")
    };
    let kept = include_str!("../data/format-2.meting.ron");
    assert_eq!(without_program(&assessment_ron::write(&kept_2())), without_program(kept));
}
