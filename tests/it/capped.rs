//! Levels that a cap keeps down: from what to what, and by which cap.

use meetlat::domain::assessment::{Assessment, ExtraValue};
use meetlat::domain::capped::{Capped, capped, own_capped};
use meetlat::domain::counted::{Counted, Whose};
use meetlat::domain::draft::{CapDraft, ConditionDraft as C, Draft, ExtraFieldDraft};
use meetlat::domain::id::{FieldId, RespondentId};
use meetlat::domain::questionnaire::Questionnaire;
use proptest::test_runner::{TestError, TestRunner};
use proptest::{prop_assert, prop_assert_eq};

use crate::random::assessments;
use crate::support::{
    Shape as _, assessment, checked, config, decimal, draft, question_id, text, written,
};

fn by_question(id: &str) -> CapDraft {
    CapDraft { level_of: Some(id.to_owned()), ..CapDraft::default() }
}

fn by_norm(above: &str, at_most: i64) -> CapDraft {
    CapDraft {
        field: Some("norm".to_owned()),
        above: Some(written(above)),
        at_most: Some(at_most),
        ..CapDraft::default()
    }
}

/// Question `id` with a field `norm` beside it.
fn with_norm(draft: Draft, id: &str) -> Draft {
    let norm = ExtraFieldDraft {
        id: "norm".to_owned(),
        label: text("Uw norm"),
        is_number: true,
        unit: text("uur"),
    };
    draft.with(id, |question| question.extra_fields = vec![norm])
}

/// One line per question that is kept down: `b 4→1 by 0`.
fn told(questionnaire: &Questionnaire, found: &[Capped]) -> String {
    let line = |capped: &Capped| {
        let id = &questionnaire.questions()[capped.question].id;
        let caps: Vec<String> = capped.caps.iter().map(ToString::to_string).collect();
        format!("{id} {}→{} by {}", capped.from, capped.to, caps.join("+"))
    };
    found.iter().map(line).collect::<Vec<_>>().join(", ")
}

fn of_team(questionnaire: &Questionnaire, assessment: &Assessment) -> String {
    let counted = Counted::new(questionnaire, assessment, Whose::Team);
    told(questionnaire, &capped(questionnaire, assessment, &counted))
}

/// `norms` are those of `b`, by name: `anna 48, bob 12`.
#[track_caller]
fn check(draft: &Draft, answers: &str, norms: &str, expected: &str) {
    let questionnaire = checked(draft);
    let assessment = answered(&questionnaire, answers, norms);
    assert_eq!(of_team(&questionnaire, &assessment), expected);
}

fn answered(questionnaire: &Questionnaire, answers: &str, norms: &str) -> Assessment {
    let mut assessment = assessment(questionnaire, answers);
    for norm in norms.split(", ").filter(|norm| !norm.is_empty()) {
        let (name, hours) = norm.split_once(' ').unwrap();
        let person = assessment.respondents.get_mut(&RespondentId::parse(name).unwrap()).unwrap();
        let entry = person.answers.get_mut(&question_id("b")).unwrap();
        let field = FieldId::parse("norm").unwrap();
        entry.extra.insert(field, ExtraValue::Number(decimal(hours)));
    }
    assessment
}

#[test]
fn an_earlier_question_keeps_a_level_down_to_its_own() {
    let draft = draft("a b").with("b", |b| b.caps = vec![by_question("a")]);
    check(&draft, "a:1 b:4", "", "b 4→1 by 0");
    check(&draft, "a:unknown b:4", "", "b 4→0 by 0");
    check(&draft, "a:4 b:4", "", "");
    check(&draft, "a:1 b:1", "", "");
    check(&draft, "a:1 b:unknown", "", "");
    // What is open may still be low, but it says nothing yet.
    check(&draft, "b:4", "", "");
}

#[test]
fn a_hidden_question_keeps_nothing_down_and_is_not_kept_down() {
    let hidden = |id| {
        let draft = draft("x a b").with("b", |b| b.caps = vec![by_question("a")]);
        draft.when(id, C::LevelAtLeast("x".into(), 3))
    };
    check(&hidden("a"), "x:3 a:1 b:4", "", "b 4→1 by 0");
    check(&hidden("a"), "x:2 a:1 b:4", "", "");
    check(&hidden("b"), "x:3 a:1 b:4", "", "b 4→1 by 0");
    check(&hidden("b"), "x:2 a:1 b:4", "", "");
}

#[test]
fn a_field_beside_the_answer_keeps_its_level_down() {
    let draft = with_norm(draft("a b"), "b").with("b", |b| b.caps = vec![by_norm("24", 2)]);
    check(&draft, "communication: b:4", "communication 48", "b 4→2 by 0");
    check(&draft, "communication: b:4", "communication 24", "");
    check(&draft, "communication: b:2", "communication 48", "");
    check(&draft, "communication: b:4", "", "");
    // The team's level is the lower median: one wide norm of three changes nothing.
    let team = "anna: b:4; bob: b:4; carl: b:4";
    check(&draft, team, "anna 48", "");
    check(&draft, team, "anna 48, bob 48", "b 4→2 by 0");
    let team = "anna: b:1; bob: b:4; carl: b:4";
    check(&draft, team, "carl 48", "b 4→2 by 0");
    let team = "anna: b:1; bob: b:1; carl: b:4";
    check(&draft, team, "carl 48", "");
}

#[test]
fn of_several_caps_those_are_named_that_do_it() {
    let caps = |caps: Vec<CapDraft>| with_norm(draft("a b"), "b").with("b", |b| b.caps = caps);
    let both = caps(vec![by_question("a"), by_norm("24", 2)]);
    check(&both, "communication: a:1 b:4", "communication 48", "b 4→1 by 0");
    check(&both, "communication: a:3 b:4", "communication 48", "b 4→2 by 1");
    check(&both, "communication: a:2 b:4", "communication 48", "b 4→2 by 0+1");
    check(&both, "communication: a:3 b:4", "communication 8", "b 4→3 by 0");
    // Two people, each kept down by another cap: only together they bring the team down.
    let different = caps(vec![by_norm("40", 2), by_norm("24", 2)]);
    let team = "anna: b:4; bob: b:4; carl: b:4";
    check(&different, team, "anna 48, bob 30", "b 4→2 by 1");
    let steps = caps(vec![by_norm("12", 3), by_norm("24", 2)]);
    check(&steps, "communication: b:4", "communication 48", "b 4→2 by 1");
    check(&steps, "communication: b:4", "communication 13", "b 4→3 by 0");
}

#[test]
fn a_cap_may_itself_be_capped() {
    let draft = draft("a b c")
        .with("b", |b| b.caps = vec![by_question("a")])
        .with("c", |c| c.caps = vec![by_question("b")]);
    check(&draft, "a:1 b:3 c:4", "", "b 3→1 by 0, c 4→1 by 0");
}

#[test]
fn one_respondent_is_told_of_the_own_answer_and_not_of_that_of_the_team() {
    let draft = draft("a b").with("b", |b| b.caps = vec![by_question("a")]);
    let questionnaire = checked(&draft);
    let assessment = assessment(&questionnaire, "anna: a:1 b:4; bob: a:4 b:4");
    let own = |name: &str| {
        let person = &assessment.respondents[&RespondentId::parse(name).unwrap()];
        let counted = Counted::new(&questionnaire, &assessment, Whose::One(person));
        told(&questionnaire, &own_capped(&questionnaire, person, &counted))
    };
    assert_eq!(own("anna"), "b 4→1 by 0");
    assert_eq!(own("bob"), "");
    assert_eq!(of_team(&questionnaire, &assessment), "b 4→1 by 0");
}

#[test]
fn the_shipped_questionnaire_keeps_down_what_its_texts_say() {
    let questionnaire = meetlat::files::library::built_in_named("sociale-media").unwrap();
    let mut assessment = assessment(questionnaire, "communication: qd3:95 qd4:5 qd5:3");
    assert_eq!(of_team(questionnaire, &assessment), "qd5 4→1 by 0");
    let person = assessment.respondents.values_mut().next().unwrap();
    let entry = person.answers.get_mut(&question_id("qd3")).unwrap();
    entry.extra.insert(FieldId::parse("norm-hours").unwrap(), ExtraValue::Number(decimal("48")));
    assert_eq!(of_team(questionnaire, &assessment), "qd3 4→2 by 0, qd5 4→1 by 0");
}

/// In random documents: what is told agrees with the levels that count, and names a cap.
#[test]
fn what_is_told_is_what_counts() {
    let result = TestRunner::new(config(300)).run(&assessments(), |assessment| {
        let questionnaire = crate::random::every_kind();
        let counted = Counted::new(questionnaire, &assessment, Whose::Team);
        let answers = counted.answers();
        for found in capped(questionnaire, &assessment, &counted) {
            let point = answers[found.question].levels.map(|levels| levels.point);
            prop_assert_eq!(point, Some(found.to));
            prop_assert!(found.to < found.from && !found.caps.is_empty());
        }
        Ok(())
    });
    if let Err(TestError::Fail(why, assessment)) = result {
        panic!("{why}\n{assessment:#?}");
    }
}
