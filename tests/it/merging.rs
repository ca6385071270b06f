//! Two people, one file: what becomes of each value when two versions of a document are merged.
//!
//! A document is written as what happened to it: `a:2 a:3` is an answer that was changed, `a:-` one
//! that was taken away. All have one respondent and one question with levels, unless a case says
//! more.

use std::collections::{BTreeMap, BTreeSet};

use meetlat::domain::assessment::{
    Agreed, Answer, Assessment, Called, Decision, Entry, Evidence, ExtraValue, Respondent, Role,
    Value,
};
use meetlat::domain::id::{FieldId, QuestionId, RespondentId};
use meetlat::domain::level::Level;
use meetlat::domain::merge::{Conflict, Difference, conflicts, merge, origins};
use meetlat::domain::past::Recognised;
use meetlat::domain::scoring::score;
use meetlat::files::assessment_ron;
use proptest::collection::vec;
use proptest::prelude::{Strategy, prop_oneof};
use proptest::test_runner::TestRunner;
use proptest::{prop_assert, prop_assert_eq};

use crate::random::{self, every_kind};
use crate::support::{
    checked, config, draft, effective_answers, empty_assessment, question_id, shipped,
    shipped_answers,
};

// -- one document as a line ------------------------------------------------------------------

/// What is done to a document, one after the other.
fn then(mut document: Assessment, steps: &str) -> Assessment {
    for step in steps.split_whitespace() {
        match step.split_once(':').expect("a step is `what:value`") {
            ("note", text) => edit(&mut document, "kcc", |entry| text.clone_into(&mut entry.note)),
            ("+link", link) => edit(&mut document, "kcc", |entry| {
                entry.evidence.push(Evidence::Link(link.to_owned()));
            }),
            ("-link", link) => edit(&mut document, "kcc", |entry| {
                entry.evidence.retain(|one| *one != Evidence::Link(link.to_owned()));
            }),
            ("later", yes) => edit(&mut document, "kcc", |entry| entry.later = yes == "yes"),
            ("norm", text) => edit(&mut document, "kcc", |entry| {
                let field = FieldId::parse("norm").unwrap();
                entry.extra.insert(field, ExtraValue::Text(text.to_owned()));
            }),
            ("agreed", level) => agree(&mut document, level),
            ("inhabitants", n) => {
                let mut municipality = document.municipality.clone();
                municipality.inhabitants = n.parse().ok();
                document.set_municipality(municipality);
            }
            ("rename", names) => {
                let (id, name) = names.split_once('>').unwrap();
                let called = Called { role: Role::Kcc, name: name.to_owned() };
                let new = RespondentId::from_role_and_name("kcc", name);
                document.rename(&RespondentId::parse(id).unwrap(), called, &new);
            }
            (whose, answer) => edit(&mut document, whose, |entry| entry.answer = level(answer)),
        }
    }
    document
}

fn level(text: &str) -> Option<Answer> {
    match text {
        "-" => None,
        "?" => Some(Answer::Unknown),
        level => Some(Answer::Value(Value::Level(Level(level.parse().unwrap())))),
    }
}

fn edit(document: &mut Assessment, whose: &str, change: impl FnOnce(&mut Entry)) {
    edit_at(document, whose, &question_id("a"), change);
}

/// Changes what stands at a question, which remembers what was there as the program does.
fn edit_at(
    document: &mut Assessment,
    whose: &str,
    question: &QuestionId,
    change: impl FnOnce(&mut Entry),
) {
    let id = RespondentId::parse(whose).unwrap();
    let nobody = || Respondent::new(Role::Kcc, String::new(), [].into_iter().collect());
    let respondent = document.respondents.entry(id).or_insert_with(nobody);
    let before = respondent.answers.get(question).cloned().unwrap_or_default();
    let mut entry = before.clone();
    change(&mut entry);
    entry.remember(&before);
    respondent.answers.insert(question.clone(), entry);
}

fn agree(document: &mut Assessment, text: &str) {
    let decision = level(text).map(|answer| Decision { answer, reason: String::new() });
    agree_at(document, &question_id("a"), decision);
}

/// The team settles on something else.
fn agree_at(document: &mut Assessment, question: &QuestionId, decision: Option<Decision>) {
    let agreed = document.agreed.entry(question.clone()).or_default();
    if agreed.decision != decision {
        agreed.past.replace(&agreed.decision);
    }
    agreed.decision = decision;
}

fn of(steps: &str) -> Assessment {
    then(empty_assessment(), steps)
}

#[track_caller]
fn merged(one: &Assessment, other: &Assessment, base: Option<&Assessment>) -> Assessment {
    let (merged, found) = merge(one, other, base).unwrap();
    let (turned, _) = merge(other, one, base).unwrap();
    assert_eq!(turned, merged, "the order matters");
    assert_eq!(found, conflicts(&merged));
    merged
}

/// What stands after merging: answers by respondent, and everything else there is.
fn shown(document: &Assessment) -> String {
    let mut said = Vec::new();
    for (id, respondent) in &document.respondents {
        let Some(entry) = respondent.answers.get("a") else { continue };
        let answers = entry.past.answer.candidates.iter().map(|one| text_of(one.as_ref()));
        match answers.collect::<Vec<_>>().join("|") {
            candidates if !candidates.is_empty() => said.push(format!("{id}:{candidates}")),
            _ if entry.answer.is_some() => {
                said.push(format!("{id}:{}", text_of(entry.answer.as_ref())));
            }
            _ => {}
        }
        match &entry.past.note.candidates[..] {
            [] if entry.note.is_empty() => {}
            [] => said.push(format!("note:{}", entry.note)),
            all => said.push(format!("note:{}", all.join("|"))),
        }
        said.extend(entry.evidence.iter().map(|one| match one {
            Evidence::Link(text) | Evidence::File(text) | Evidence::Measurement(text) => {
                format!("link:{text}")
            }
        }));
        said.extend(entry.later.then(|| "later".to_owned()));
        for past in entry.past.extra.values().filter(|past| !past.candidates.is_empty()) {
            said.push(format!("norm:{} candidates", past.candidates.len()));
        }
        said.extend(entry.extra.values().map(|value| format!("norm:{value:?}")));
    }
    for agreed in document.agreed.values() {
        let all = agreed.past.candidates.iter().chain([&agreed.decision]);
        let all = all.flatten().map(|decision| text_of(Some(&decision.answer)));
        said.push(format!("agreed:{}", all.collect::<Vec<_>>().join("|")));
    }
    let inhabitants = &document.past.inhabitants.candidates;
    if inhabitants.is_empty() {
        said.extend(document.municipality.inhabitants.map(|n| format!("inhabitants:{n}")));
    } else {
        said.push(format!("inhabitants:{inhabitants:?}"));
    }
    said.join(" ")
}

fn text_of(answer: Option<&Answer>) -> String {
    match answer {
        None => "-".to_owned(),
        Some(Answer::Unknown) => "?".to_owned(),
        Some(Answer::Value(Value::Level(level))) => level.0.to_string(),
        Some(other) => format!("{other:?}"),
    }
}

#[track_caller]
fn check(one: &str, other: &str, expected: &str) {
    assert_eq!(shown(&merged(&of(one), &of(other), None)), expected);
}

/// Both sides go on from `base`, but their programs do not say what they replaced.
#[track_caller]
fn check_with_base(base: &str, one: &str, other: &str, expected: &str) {
    assert_eq!(shown(&merged(&of(one), &of(other), Some(&of(base)))), expected);
}

// -- answers ------------------------------------------------------------------------------------

#[test]
fn an_answer_on_one_side_only_is_taken_over() {
    check("kcc:2", "", "kcc:2");
    check("kcc:2", "boss:3", "boss:3 kcc:2");
    check("", "", "");
}

#[test]
fn the_same_answer_on_both_sides_stays() {
    check("kcc:2", "kcc:2", "kcc:2");
    check("kcc:1 kcc:2", "kcc:3 kcc:2", "kcc:2");
}

#[test]
fn a_newer_answer_replaces_the_older_one() {
    check("kcc:2", "kcc:2 kcc:3", "kcc:3");
    check("kcc:2 kcc:?", "kcc:2", "kcc:?");
    check("kcc:1 kcc:2", "kcc:1 kcc:2 kcc:3 kcc:4", "kcc:4");
}

#[test]
fn different_answers_of_which_none_replaced_the_other_all_stay() {
    check("kcc:4", "kcc:2", "kcc:2|4");
    check("kcc:1 kcc:4", "kcc:1 kcc:2", "kcc:2|4");
    check("kcc:?", "kcc:2", "kcc:2|?");
}

#[test]
fn taking_an_answer_away_is_a_value_too() {
    check("kcc:2", "kcc:2 kcc:-", "");
    check("kcc:2 kcc:3", "kcc:2 kcc:-", "kcc:-|3");
    check("kcc:2 kcc:-", "kcc:2 kcc:- kcc:4", "kcc:4");
}

#[test]
fn going_back_to_an_answer_is_newer_than_what_it_goes_back_from() {
    check("kcc:2 kcc:3 kcc:2", "kcc:2 kcc:3", "kcc:2");
    check("kcc:2 kcc:3 kcc:2", "kcc:2", "kcc:2");
    check("kcc:2 kcc:3 kcc:2 kcc:3", "kcc:2 kcc:3 kcc:2", "kcc:3");
    // Somebody who thought again and stayed where everybody was makes way for who went on.
    check("kcc:2 kcc:3 kcc:2", "kcc:2 kcc:4", "kcc:4");
}

#[test]
fn two_who_each_went_from_the_answer_of_the_other_to_their_own_lose_neither() {
    check("kcc:2 kcc:3", "kcc:3 kcc:2", "kcc:2|3");
    let (one, other) = (of("kcc:2 kcc:3"), of("kcc:3 kcc:2"));
    let both = merged(&one, &other, None);
    assert_eq!(merged(&both, &one, None), both, "it is left to choose, also when merged again");
    assert_eq!(merged(&both, &other, None), both);
}

#[test]
fn with_a_common_ancestor_the_side_that_changed_wins() {
    check_with_base("kcc:2", "kcc:2", "kcc:3", "kcc:3");
    check_with_base("kcc:2", "kcc:4", "kcc:3", "kcc:3|4");
    check_with_base("kcc:2", "kcc:3", "kcc:3", "kcc:3");
    check_with_base("kcc:2", "", "kcc:2", "");
    check_with_base("kcc:2", "", "kcc:3", "kcc:-|3");
    check_with_base("", "kcc:2", "", "kcc:2");
    // A copy of before the ancestor: it did change.
    check_with_base("kcc:1 kcc:2", "kcc:1", "kcc:1 kcc:2", "kcc:1");
    check_with_base(
        "agreed:2 note:een",
        "agreed:2 note:twee",
        "agreed:3 note:een",
        "note:twee agreed:3",
    );
    check_with_base("+link:x later:yes", "+link:x +link:y later:yes", "", "link:y");
}

// -- choosing -------------------------------------------------------------------------------------

#[test]
fn an_answer_given_after_the_merge_replaces_all_candidates() {
    let both = merged(&of("kcc:2"), &of("kcc:4"), None);
    for choice in ["kcc:2", "kcc:4", "kcc:3", "kcc:?"] {
        let chosen = then(both.clone(), choice);
        for older in [of("kcc:2"), of("kcc:4"), both.clone()] {
            let again = merged(&chosen, &older, None);
            assert_eq!(shown(&again), choice);
            assert_eq!(conflicts(&again), []);
        }
    }
}

#[test]
fn two_who_choose_different_candidates_have_to_choose_again() {
    let both = merged(&of("kcc:2"), &of("kcc:4"), None);
    let choose = |answer| then(both.clone(), answer);
    assert_eq!(shown(&merged(&choose("kcc:2"), &choose("kcc:4"), None)), "kcc:2|4");
    assert_eq!(shown(&merged(&choose("kcc:4"), &choose("kcc:4"), None)), "kcc:4");
    assert_eq!(shown(&merged(&choose("kcc:1"), &choose("kcc:3"), None)), "kcc:1|3");
    // Whoever found something better replaced both, also the one that somebody else chose.
    assert_eq!(shown(&merged(&choose("kcc:1"), &choose("kcc:4"), None)), "kcc:1");
}

#[test]
fn candidates_are_merged_as_they_are() {
    let both = merged(&of("kcc:2"), &of("kcc:4"), None);
    assert_eq!(shown(&merged(&both, &of("kcc:1"), None)), "kcc:1|2|4");
    assert_eq!(shown(&merged(&both, &of("kcc:4 kcc:3"), None)), "kcc:2|3");
    assert_eq!(shown(&merged(&both, &of("kcc:2 kcc:4"), None)), "kcc:4");
    assert_eq!(shown(&merged(&both, &of("boss:1"), None)), "boss:1 kcc:2|4");
}

#[test]
fn three_people_who_merge_pairwise_end_at_the_same_in_any_order() {
    let three =
        [of("kcc:1 kcc:2 note:x"), of("kcc:1 kcc:3 +link:y"), of("kcc:1 agreed:4 later:yes")];
    let [a, b, c] = &three;
    let expected = merged(&merged(a, b, None), c, None);
    assert_eq!(shown(&expected), "kcc:2|3 note:x link:y later agreed:4");
    assert_eq!(merged(&merged(a, c, None), b, None), expected);
    assert_eq!(merged(&merged(b, c, None), a, None), expected);
    assert_eq!(merged(&merged(a, b, None), &merged(b, c, None), None), expected);
}

// -- everything beside answers --------------------------------------------------------------------

#[test]
fn notes_fields_and_what_the_team_settled_on_are_merged_in_the_same_way() {
    check("note:een", "note:een note:twee", "note:twee");
    check("note:een", "note:twee", "note:een|twee");
    check("norm:x", "norm:y", "norm:2 candidates");
    check("norm:x", "norm:x norm:y", "norm:Text(\"y\")");
    check("agreed:1", "agreed:1 agreed:2", "agreed:2");
    check("agreed:1", "agreed:2", "agreed:1|2");
    check("agreed:1", "agreed:1 agreed:-", "agreed:");
    check("inhabitants:10", "inhabitants:10 inhabitants:20", "inhabitants:20");
    check("inhabitants:10", "inhabitants:20", "inhabitants:[Some(10), Some(20)]");
}

#[test]
fn parts_of_one_entry_do_not_stand_in_each_others_way() {
    check("kcc:2 note:x", "kcc:2 kcc:3", "kcc:3 note:x");
    check("kcc:1 kcc:2", "kcc:1 +link:y", "kcc:2 link:y");
}

#[test]
fn evidence_comes_together_and_what_was_taken_away_is_gone() {
    check("+link:x", "+link:y", "link:x link:y");
    check("+link:x", "+link:x -link:x", "");
    check("+link:x +link:y", "+link:x +link:y -link:x +link:z", "link:y link:z");
    check("+link:x -link:x +link:x", "+link:x -link:x", "link:x");
    check("later:yes", "later:yes later:no", "");
    check("later:yes later:no later:yes", "later:yes later:no", "later");
}

// -- people ---------------------------------------------------------------------------------------

#[test]
fn somebody_who_got_another_name_is_still_one_person() {
    check("kcc:2 rename:kcc>Anna", "kcc:2 kcc:3", "kcc-anna:3");
    check("kcc:2 rename:kcc>Anna rename:kcc-anna>Ann", "kcc:2 kcc:3", "kcc-ann:3");
    check("kcc:2 rename:kcc>Anna", "kcc:2 rename:kcc>Anna rename:kcc-anna>Ann", "kcc-ann:2");
    check("kcc:2 rename:kcc>Anna rename:kcc-anna>", "kcc:2 rename:kcc>Anna", "kcc:2");
    let both = merged(&of("kcc:2 rename:kcc>Anna"), &of("kcc:2"), None);
    assert_eq!(both.respondents.values().next().unwrap().name, "Anna");
    assert_eq!(conflicts(&both), []);
}

#[test]
fn two_people_who_began_under_one_name_and_each_took_their_own_are_two() {
    check("kcc:2 rename:kcc>Anna", "kcc:2 rename:kcc>Bob", "kcc-anna:2 kcc-bob:2");
    // Where both are there already, nobody is taken for another.
    check("kcc:2 rename:kcc>Anna kcc:3", "kcc:4", "kcc:3|4 kcc-anna:2");
    // Whoever had answered nothing yet cannot be meant elsewhere.
    let fresh = |name: &str| {
        let mut document = of("");
        let id = RespondentId::parse("kcc").unwrap();
        let nobody = Respondent::new(Role::Kcc, String::new(), [].into_iter().collect());
        document.respondents.insert(id, nobody);
        then(document, name)
    };
    let both = merged(&fresh("rename:kcc>Anna kcc-anna:1"), &of("kcc:4"), None);
    assert_eq!(shown(&both), "kcc:4 kcc-anna:1");
}

#[test]
fn a_name_that_both_changed_is_left_to_choose() {
    let name = |name: &str| {
        let mut document = of("kcc:2");
        let id = RespondentId::parse("kcc").unwrap();
        let called = Called { role: Role::Kcc, name: name.to_owned() };
        document.rename(&id, called, &id);
        document
    };
    let both = merged(&name("anna"), &name("Anna"), None);
    let [Conflict::Called(_, names)] = &conflicts(&both)[..] else { panic!("one conflict") };
    assert_eq!(names.iter().map(|one| one.name.as_str()).collect::<Vec<_>>(), ["Anna", "anna"]);
    // Somebody is always called something.
    assert_eq!(both.respondents["kcc"].name, "Anna");
    assert_eq!(merged(&name("Anna"), &of("kcc:2"), None).respondents["kcc"].name, "Anna");
}

#[test]
fn whoever_was_taken_away_stays_away_where_the_ancestor_shows_it() {
    let with_boss = |steps: &str| {
        let mut document = of(steps);
        let id = RespondentId::parse("boss").unwrap();
        let boss = Respondent::new(Role::Management, String::new(), [].into_iter().collect());
        document.respondents.entry(id).or_insert(boss);
        document
    };
    let has_boss = |document: &Assessment| document.respondents.contains_key("boss");
    let base = with_boss("kcc:1");
    assert!(!has_boss(&merged(&of("kcc:1"), &with_boss("kcc:1 kcc:2"), Some(&base))));
    // Not when somebody answered for the one who left, nor when nobody knows of the ancestor.
    assert!(has_boss(&merged(&of("kcc:1"), &with_boss("kcc:1 boss:2"), Some(&base))));
    assert!(has_boss(&merged(&of("kcc:1"), &with_boss("kcc:1"), None)));
}

// -- what does not belong together ------------------------------------------------------------------

#[test]
fn another_municipality_period_questionnaire_or_version_is_refused() {
    let one = of("kcc:2");
    let refused = |change: &dyn Fn(&mut Assessment)| {
        let mut other = one.clone();
        change(&mut other);
        assert!(merge(&one, &one, Some(&other)).is_err(), "as an ancestor too");
        merge(&one, &other, None).unwrap_err().0
    };
    assert!(matches!(
        refused(&|other| other.municipality.name = "Elders".to_owned())[..],
        [Difference::Municipality(..)]
    ));
    assert!(matches!(
        refused(&|other| other.period.to = other.period.from)[..],
        [Difference::Period(..)]
    ));
    assert!(matches!(
        refused(&|other| other.questionnaire.version = "2".to_owned())[..],
        [Difference::Version(..)]
    ));
    let all = refused(&|other| {
        other.municipality.name = "Elders".to_owned();
        other.questionnaire.id = every_kind().id().clone();
    });
    assert!(matches!(all[..], [Difference::Municipality(..), Difference::Questionnaire(..)]));

    let coded = |code: &str| {
        let mut document = one.clone();
        code.clone_into(&mut document.municipality.cbs_code);
        document
    };
    let refusal = merge(&coded("GM0001"), &coded("GM0002"), None).unwrap_err().0;
    assert!(matches!(refusal[..], [Difference::CbsCode(..)]));
    // What is not filled in yet can be anything.
    let mut unnamed = one.clone();
    unnamed.municipality.name = String::new();
    let both = merged(&unnamed, &coded("GM0001"), None);
    assert_eq!(
        (both.municipality.name.as_str(), both.municipality.cbs_code.as_str()),
        ("Voorbeeldstad", "GM0001")
    );
}

// -- counting ---------------------------------------------------------------------------------------

#[test]
fn it_is_counted_which_answer_came_from_where() {
    let one = of("kcc:1 boss:2 agreed:1 rename:kcc>Anna");
    let other = of("kcc:1 boss:3 desk:4 agreed:1 agreed:2");
    let found = origins(&merged(&one, &other, None), &one, &other);
    let counts = (found.n_both, found.n_first, found.n_second, found.n_candidates);
    assert_eq!(counts, (1, 0, 2, 1), "kcc; none; desk and agreed; boss");
}

#[test]
fn candidates_count_as_divided_answers_do() {
    let questionnaire = checked(&draft("a?"));
    let check = |one: &str, other: &str, expected: (Option<(u8, u8, u8)>, bool)| {
        let both = merged(&of(one), &of(other), None);
        let answers = effective_answers(&questionnaire, &both);
        let levels = answers[0].levels.map(|l| (l.low.0, l.point.0, l.high.0));
        assert_eq!((levels, answers[0].divided), expected, "{one} with {other}");
    };
    check("kcc:1", "kcc:4", (Some((1, 1, 4)), true));
    check("kcc:4 boss:3", "kcc:1 boss:3", (Some((1, 3, 4)), true));
    // Nobody who does not know erases what somebody knows.
    check("kcc:?", "kcc:4", (Some((4, 4, 4)), false));
    check("kcc:2 kcc:-", "kcc:2 kcc:3", (Some((3, 3, 3)), false));
    // What the team settled on stands above the answers, also when that is left to choose.
    check("kcc:0 agreed:2", "kcc:0 agreed:4", (Some((2, 2, 4)), true));
    check("kcc:1 agreed:3", "kcc:1 agreed:3 agreed:-", (Some((1, 1, 1)), false));
}

// -- whatever happened ------------------------------------------------------------------------------

/// Something that is done to a document of every kind of question.
#[derive(Debug, Clone)]
enum Step {
    Entry(usize, (QuestionId, Entry)),
    Agreed((QuestionId, Agreed)),
    Rename(usize, String),
}

const PEOPLE: [&str; 3] = ["kcc", "kcc-anna", "management"];

fn steps() -> impl Strategy<Value = Vec<Step>> {
    vec(one_step(), 0..12)
}

fn one_step() -> impl Strategy<Value = Step> {
    prop_oneof![
        6 => (0..2_usize, random::entries()).prop_map(|(who, entry)| Step::Entry(who, entry)),
        2 => random::agreed().prop_map(Step::Agreed),
    ]
}

/// The same, with answers that are so few that people come to the same ones and back to their own.
/// Then the order in which three documents are merged can matter, see `domain::past`.
fn narrow_steps() -> impl Strategy<Value = Vec<Step>> {
    let narrow = (0..2_usize, 0..4_u8).prop_map(|(who, answer)| {
        let answer = level(["-", "0", "1", "2"][usize::from(answer)]);
        let entry = Entry { answer, ..Entry::default() };
        Step::Entry(who, (question_id("a1"), entry))
    });
    vec(prop_oneof![2 => narrow, 1 => one_step()], 0..12)
}

fn renames() -> impl Strategy<Value = Vec<Step>> {
    vec((0..3_usize, "[abc]").prop_map(|(who, name)| Step::Rename(who, name)), 0..3)
}

/// Each step replaces what was there, and remembers it as the program does.
fn after(mut document: Assessment, steps: &[Step]) -> Assessment {
    for step in steps {
        match step {
            Step::Entry(who, (question, values)) => {
                edit_at(&mut document, PEOPLE[*who], question, |entry| {
                    // The values, with the past of this document.
                    *entry = Entry { past: entry.past.clone(), ..values.clone() };
                });
            }
            Step::Agreed((question, Agreed { decision, at, .. })) => {
                agree_at(&mut document, question, decision.clone());
                let agreed = document.agreed.get_mut(question).unwrap();
                agreed.at = *at;
                if agreed.decision.is_none() && agreed.past.is_empty() {
                    document.agreed.remove(question);
                }
            }
            Step::Rename(who, name) => {
                let id = RespondentId::parse(PEOPLE[*who]).unwrap();
                let new = RespondentId::from_role_and_name("kcc", name);
                if !document.respondents.contains_key(&new) {
                    let called = Called { role: Role::Kcc, name: name.clone() };
                    document.rename(&id, called, &new);
                }
            }
        }
    }
    document
}

fn start() -> Assessment {
    let mut document = empty_assessment();
    document.questionnaire.id = every_kind().id().clone();
    document
}

/// Evidence in any order is the same evidence.
fn same(mut document: Assessment) -> Assessment {
    for respondent in document.respondents.values_mut() {
        for (_, entry) in &mut respondent.answers {
            entry.evidence.sort_by_key(Recognised::text);
            entry.evidence.dedup();
        }
    }
    document
}

/// What each respondent (or nobody: the team) says at each question, as hashes of answers: those
/// that stand, and those that were replaced.
pub type Hashes = BTreeMap<(String, String), (BTreeSet<String>, BTreeSet<String>)>;

pub fn hashes(document: &Assessment) -> Hashes {
    let mut all = Hashes::new();
    for (id, respondent) in &document.respondents {
        for (question, entry) in &respondent.answers {
            let standing = entry.answers().map(|answer| Some(answer.clone()).hash()).collect();
            let gone = entry.past.answer.replaced.hashes().map(str::to_owned).collect();
            all.insert((id.to_string(), question.to_string()), (standing, gone));
        }
    }
    for (question, agreed) in &document.agreed {
        let decisions = agreed.past.candidates.iter().chain([&agreed.decision]);
        let standing = decisions.filter(|one| one.is_some()).map(Recognised::hash).collect();
        let gone = agreed.past.replaced.hashes().map(str::to_owned).collect();
        all.insert((String::new(), question.to_string()), (standing, gone));
    }
    all
}

#[test]
fn merging_commutes_and_merging_again_changes_nothing() {
    TestRunner::new(config(400))
        .run(
            &(narrow_steps(), narrow_steps(), narrow_steps(), renames(), renames()),
            |(base, a, b, r, s)| {
                let base = after(start(), &base);
                let (a, b) =
                    (after(after(base.clone(), &r), &a), after(after(base.clone(), &s), &b));
                for base in [None, Some(&base)] {
                    let (both, found) = merge(&a, &b, base).unwrap();
                    prop_assert_eq!(&merge(&b, &a, base).unwrap(), &(both.clone(), found.clone()));
                    prop_assert_eq!(&merge(&both, &both, None).unwrap().0, &both);
                    // What has been merged already adds nothing.
                    for known in [&a, &b] {
                        let again = merge(&both, known, None).unwrap();
                        prop_assert_eq!(&same(again.0), &same(both.clone()));
                        prop_assert_eq!(again.1.len(), found.len());
                    }
                }
                let (twice, _) = merge(&a, &a, Some(&base)).unwrap();
                prop_assert_eq!(standing(&twice), standing(&a));
                // Who changed nothing since the ancestor has nothing to say.
                let (only, found) = merge(&a, &base, Some(&base)).unwrap();
                prop_assert_eq!(found, conflicts(&a));
                prop_assert_eq!(standing(&only), standing(&a));
                Ok(())
            },
        )
        .unwrap_or_else(|error| panic!("{error}"));
}

/// The answers that stand.
fn standing(document: &Assessment) -> BTreeMap<(String, String), BTreeSet<String>> {
    let all = hashes(document).into_iter().map(|(place, (standing, _))| (place, standing));
    all.filter(|(_, standing)| !standing.is_empty()).collect()
}

#[test]
fn three_documents_end_at_the_same_in_any_order() {
    TestRunner::new(config(400))
        .run(&(steps(), steps(), steps(), steps()), |(base, a, b, c)| {
            let base = after(start(), &base);
            let [a, b, c] = [a, b, c].map(|steps| after(base.clone(), &steps));
            let two = |one: &Assessment, other: &Assessment| merge(one, other, None).unwrap().0;
            let expected = same(two(&two(&a, &b), &c));
            prop_assert_eq!(&same(two(&a, &two(&b, &c))), &expected);
            prop_assert_eq!(&same(two(&two(&a, &c), &b)), &expected);
            prop_assert_eq!(&same(two(&two(&a, &b), &two(&b, &c))), &expected);
            Ok(())
        })
        .unwrap_or_else(|error| panic!("{error}"));
}

#[test]
fn no_answer_is_lost_and_every_conflict_has_its_candidates() {
    let n_conflicts = std::cell::Cell::new(0);
    TestRunner::new(config(400))
        .run(&(narrow_steps(), narrow_steps(), narrow_steps()), |(base, a, b)| {
            let base = after(start(), &base);
            let (a, b) = (after(base.clone(), &a), after(base.clone(), &b));
            for base in [None, Some(&base)] {
                let (both, found) = merge(&a, &b, base).unwrap();
                n_conflicts.set(n_conflicts.get() + found.len());
                let result = hashes(&both);
                for side in [&a, &b] {
                    for (place, (standing, gone)) in hashes(side) {
                        let (stand_now, gone_now) = &result[&place];
                        for hash in &standing {
                            prop_assert!(stand_now.contains(hash) || gone_now.contains(hash));
                        }
                        prop_assert!(gone.is_subset(gone_now), "a hash was forgotten");
                    }
                }
                // An answer that makes way was replaced on the other side, by what that remembers
                // or because it stood in the ancestor and stands there no more.
                for (place, (stand_now, _)) in &result {
                    let of = |side: &Assessment| hashes(side).remove(place).unwrap_or_default();
                    let ((one, one_gone), (other, other_gone)) = (of(&a), of(&b));
                    let at_base = base.map(|base| of(base).0).unwrap_or_default();
                    for hash in one.difference(stand_now) {
                        let is_gone = at_base.contains(hash) && !other.contains(hash);
                        prop_assert!(other_gone.contains(hash) || is_gone);
                    }
                    for hash in other.difference(stand_now) {
                        let is_gone = at_base.contains(hash) && !one.contains(hash);
                        prop_assert!(one_gone.contains(hash) || is_gone);
                    }
                    prop_assert!(stand_now.iter().all(|h| one.contains(h) || other.contains(h)));
                }
                check_conflicts(&both, &found)?;
                // And all of it is in the file.
                let text = assessment_ron::write(&both);
                prop_assert_eq!(
                    assessment_ron::read(text.as_bytes(), every_kind()).unwrap().assessment,
                    both
                );
            }
            Ok(())
        })
        .unwrap_or_else(|error| panic!("{error}"));
    assert!(200 < n_conflicts.get(), "only {} conflicts", n_conflicts.get());
}

/// Each conflict has at least two different candidates in its place, and each place with candidates is
/// a conflict.
fn check_conflicts(
    document: &Assessment,
    found: &[Conflict],
) -> Result<(), proptest::test_runner::TestCaseError> {
    let mut n_places = 0;
    for respondent in document.respondents.values() {
        n_places += usize::from(!respondent.past.candidates.is_empty());
        for entry in respondent.answers.values() {
            n_places += usize::from(!entry.past.answer.candidates.is_empty());
            n_places += usize::from(!entry.past.note.candidates.is_empty());
            n_places += entry.past.extra.values().filter(|p| !p.candidates.is_empty()).count();
            prop_assert!(entry.past.answer.candidates.is_empty() || entry.answer.is_none());
        }
    }
    n_places += document.agreed.values().filter(|a| !a.past.candidates.is_empty()).count();
    prop_assert_eq!(n_places, found.len());
    for conflict in found {
        prop_assert!(2 <= conflict.n_candidates());
        if let Conflict::Answer(whose, question, candidates) = conflict {
            let entry = &document.respondents[whose].answers[question];
            prop_assert_eq!(&entry.past.answer.candidates, candidates);
            let different: BTreeSet<String> = candidates.iter().map(Recognised::hash).collect();
            prop_assert_eq!(different.len(), candidates.len());
        }
    }
    Ok(())
}

#[test]
fn a_field_that_is_left_to_choose_keeps_a_level_down_as_any_of_its_values_does() {
    let answered = |norm: u32| {
        shipped_answers(&format!(
            r#""qd3": {{"answer": {{"number": 95}}, "fields": {{"norm-hours": {norm}}}}}"#
        ))
    };
    let level = |document: &Assessment| {
        let at = shipped().index_of(&question_id("qd3")).unwrap();
        score(shipped(), document).questions[at].level
    };
    let (merged, conflicts) = merge(&answered(30), &answered(48), None).unwrap();
    assert_eq!(conflicts.len(), 1);
    assert_eq!(level(&merged), level(&answered(30)));
    assert_eq!(level(&answered(30)), Some(Level(2)));
    assert_eq!(level(&answered(24)), Some(Level(4)));
}
