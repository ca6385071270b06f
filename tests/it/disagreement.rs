//! Where respondents differ: the contract, sections 6 and 11 (Team), sentence by sentence.

use meetlat::domain::assessment::{Assessment, Role};
use meetlat::domain::disagreement::{Disagreement, disagreement};
use meetlat::domain::draft::{ConditionDraft as C, Draft};
use meetlat::domain::id::RespondentId;
use meetlat::domain::questionnaire::Questionnaire;

use crate::support::{Shape as _, assessment, checked, draft, number, question_id, statuses};

/// Answers by people who are called after their role, with a number where there are more:
/// `kcc: a:4; kcc2: a:2; management: a:0; agreed: a:3`.
fn team(questionnaire: &Questionnaire, answers: &str) -> Assessment {
    let mut team = assessment(questionnaire, answers);
    for person in team.respondents.values_mut() {
        let role = person.name.trim_end_matches(|c: char| c.is_ascii_digit());
        person.role = Role::parse(role).expect("people are called after their role");
    }
    team
}

fn differs(draft: &Draft, answers: &str) -> (Questionnaire, Disagreement) {
    let questionnaire = checked(draft);
    let found = disagreement(&questionnaire, &team(&questionnaire, answers));
    (questionnaire, found)
}

fn id(questionnaire: &Questionnaire, question: usize) -> &str {
    questionnaire.questions()[question].id.as_str()
}

/// `a 0..3, b 1..2 agreed`
#[track_caller]
fn check_spreads(draft: Draft, answers: &str, expected: &str) {
    let (questionnaire, found) = differs(&draft, answers);
    let each = found.spreads.iter().map(|spread| {
        let agreed = if spread.is_agreed { " agreed" } else { "" };
        assert_eq!(spread.width(), spread.high.0 - spread.low.0);
        format!("{} {}..{}{agreed}", id(&questionnaire, spread.question), spread.low, spread.high)
    });
    assert_eq!(each.collect::<Vec<_>>().join(", "), expected);
}

/// `d1 kcc-management 3/2 over 2`
#[track_caller]
fn check_roles(draft: Draft, answers: &str, expected: &str) {
    let (_, found) = differs(&draft, answers);
    let each = found.roles.iter().map(|pair| {
        let (first, second) = (pair.first.as_str(), pair.second.as_str());
        let (d, mean) = (pair.dimension + 1, pair.mean.ratio());
        format!("d{d} {first}-{second} {mean} over {}", pair.n_questions)
    });
    assert_eq!(each.collect::<Vec<_>>().join(", "), expected);
}

/// `a unknown 2, b unknown 1 n/a 1`
#[track_caller]
fn check_set_aside(draft: Draft, answers: &str, expected: &str) {
    let (questionnaire, found) = differs(&draft, answers);
    let each = found.set_aside.iter().map(|votes| {
        let mut text = id(&questionnaire, votes.question).to_owned();
        for (n, what) in [(votes.n_unknown, "unknown"), (votes.n_not_applicable, "n/a")] {
            if n != 0 {
                text += &format!(" {what} {n}");
            }
        }
        text
    });
    assert_eq!(each.collect::<Vec<_>>().join(", "), expected);
}

// -- per question ------------------------------------------------------------------------

#[test]
fn disagreement_at_a_question_is_its_highest_less_its_lowest_level() {
    check_spreads(draft("a b"), "kcc: a:4 b:2; management: a:1 b:2", "a 1..4");
    check_spreads(draft("a"), "kcc: a:4; kcc2: a:0; management: a:2", "a 0..4");
    check_spreads(draft("a b"), "kcc: a:4; management: b:1", "");
}

#[test]
fn who_does_not_know_or_says_it_does_not_apply_has_no_level_to_differ_with() {
    check_spreads(draft("a? b?"), "kcc: a:4 b:3; management: a:unknown b:n/a", "");
}

#[test]
fn an_agreed_answer_settles_the_question_but_people_still_saw_it_differently() {
    check_spreads(draft("a"), "kcc: a:4; management: a:1; agreed: a:2", "a 1..4 agreed");
    check_spreads(draft("a"), "kcc: a:4; management: a:4; agreed: a:2", "");
}

#[test]
fn only_scored_questions_that_the_team_sees_are_compared() {
    check_spreads(draft("a b").unscored("b"), "kcc: b:4; management: b:0", "");
    let asks = draft("a b").when("b", C::LevelAtLeast("a".into(), 3));
    check_spreads(asks.clone(), "kcc: a:2 b:4; management: a:2 b:0", "");
    check_spreads(asks, "kcc: a:3 b:4; management: a:3 b:0", "b 0..4");
}

#[test]
fn numbers_differ_by_their_levels_and_half_an_answer_is_none() {
    let hours = draft("a").kind("a", number("4 up to 8, 2 up to 24, else 0"));
    check_spreads(hours.clone(), "kcc: a:6; management: a:7", "");
    check_spreads(hours, "kcc: a:6; management: a:9", "a 2..4");
    let channels = draft("a").kind("a", statuses("on+ off", "x y", "4 from 100, else 0"));
    check_spreads(channels, "kcc: a:{x=off}; management: a:{x=on,y=on}", "");
}

#[test]
fn one_respondent_differs_from_nobody() {
    let (_, found) = differs(&draft("a"), "kcc: a:3");
    assert_eq!((found.n_respondents, found.spreads.len(), found.roles.len()), (1, 0, 0));
}

#[test]
fn a_respondent_counts_once_something_is_answered() {
    let questionnaire = checked(&draft("a"));
    let mut team = team(&questionnaire, "kcc: a:3; management: a:3");
    assert_eq!(disagreement(&questionnaire, &team).n_respondents, 2);
    let management = RespondentId::parse("management").unwrap();
    let entry = team.respondents.get_mut(&management).unwrap().answers.get_mut(&question_id("a"));
    entry.unwrap().answer = None;
    assert_eq!(disagreement(&questionnaire, &team).n_respondents, 1);
}

// -- per pair of roles -------------------------------------------------------------------

#[test]
fn roles_differ_by_the_mean_over_the_questions_both_gave_a_level_to() {
    check_roles(
        draft("a b c"),
        "kcc: a:4 b:1 c:4; management: a:1 b:1",
        "d1 kcc-management 3/2 over 2",
    );
    check_roles(draft("a b"), "kcc: a:1; management: a:4", "d1 kcc-management -3 over 1");
    check_roles(draft("a b"), "kcc: a:1 b:4; management: a:4 b:1", "d1 kcc-management 0 over 2");
}

#[test]
fn several_people_of_one_role_speak_with_their_mean() {
    check_roles(draft("a"), "kcc: a:4; kcc2: a:1; management: a:0", "d1 kcc-management 5/2 over 1");
    check_roles(draft("a"), "kcc: a:4; kcc2: a:1", "");
}

#[test]
fn every_pair_is_compared_in_every_dimension_they_have_in_common() {
    check_roles(
        draft("a | b"),
        "communication: a:3; kcc: a:2 b:2; department: b:4; management: a:1",
        "d1 communication-kcc 1 over 1, d1 communication-management 2 over 1, \
         d1 kcc-management 1 over 1, d2 kcc-department -2 over 1",
    );
}

#[test]
fn what_is_unknown_or_agreed_takes_no_part_in_the_difference_of_roles() {
    check_roles(
        draft("a b"),
        "kcc: a:unknown b:2; management: a:3 b:2",
        "d1 kcc-management 0 over 1",
    );
    check_roles(draft("a"), "kcc: a:4; management: a:2; agreed: a:0", "d1 kcc-management 2 over 1");
}

// -- what was set aside ------------------------------------------------------------------

#[test]
fn votes_that_did_not_count_are_listed_per_question() {
    check_set_aside(
        draft("a? b c"),
        "kcc: a:3 b:unknown c:1; management: a:n/a b:2 c:1; department: a:unknown",
        "a unknown 1 n/a 1, b unknown 1",
    );
}

#[test]
fn nothing_is_set_aside_where_nobody_knows_or_all_agree_that_it_does_not_apply() {
    check_set_aside(draft("a"), "kcc: a:unknown; management: a:unknown", "");
    check_set_aside(draft("a?"), "kcc: a:n/a; management: a:n/a", "");
}

#[test]
fn not_applicable_gives_way_to_unknown() {
    check_set_aside(draft("a?"), "kcc: a:n/a; management: a:unknown", "a n/a 1");
}

#[test]
fn an_agreed_answer_leaves_nothing_to_set_aside() {
    check_set_aside(draft("a"), "kcc: a:unknown; management: a:2; agreed: a:2", "");
}

#[test]
fn a_question_that_others_saw_but_the_team_hides_is_listed_too() {
    let asks = draft("a b").when("b", C::LevelAtLeast("a".into(), 2));
    let (questionnaire, found) = differs(&asks, "kcc: a:4 b:3; management: a:1");
    let b = questionnaire.index_of(&question_id("b")).unwrap();
    assert_eq!(found.hidden_from_some, [b]);
}
