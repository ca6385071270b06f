//! How answers become scores, rungs and reasons: the contract, sections 3, 4, 6 and 11,
//! sentence by sentence. `naive` and `scoring_properties` say the same for random cases.

use meetlat::domain::assessment::ExtraValue;
use meetlat::domain::disagreement::disagreement;
use meetlat::domain::draft::{CapDraft, ConditionDraft as C, Draft, ExtraFieldDraft};
use meetlat::domain::effective::State;
use meetlat::domain::id::{FieldId, RespondentId};
use meetlat::domain::level::{Level, Score};
use meetlat::domain::scoring::{self, DimensionOutcome, Outcome, Reason};

use crate::support::{
    Shape as _, assessment, bands, checked, choices, decimal, draft, effective_answers,
    empty_assessment, number, question_id, statuses, text, written, yes_no,
};

// -- the notation of what is expected ----------------------------------------------

fn outcome(draft: &Draft, answers: &str) -> Outcome {
    let questionnaire = checked(draft);
    scoring::score(&questionnaire, &assessment(&questionnaire, answers))
}

fn fraction(score: Option<&Score>) -> String {
    score.map_or_else(|| "none".to_owned(), |score| score.ratio().to_string())
}

fn level(level: Option<Level>) -> String {
    level.map_or_else(|| "none".to_owned(), |level| level.to_string())
}

/// `score 3/2 in 1..5/2, rung 1 in 0..2, 2 of 3`
fn in_short(d: &DimensionOutcome) -> String {
    let [score, low, high] = [&d.score, &d.low, &d.high].map(|score| fraction(score.as_ref()));
    let [rung, rung_low, rung_high] = [d.rung, d.rung_low, d.rung_high].map(level);
    let (done, all) = (d.coverage.done, d.coverage.all);
    format!(
        "score {score} in {low}..{high}, rung {rung} in {rung_low}..{rung_high}, {done} of {all}"
    )
}

/// What the first dimension comes to.
#[track_caller]
fn check(draft: Draft, answers: &str, expected: &str) {
    assert_eq!(in_short(&outcome(&draft, answers).dimensions[0]), expected);
}

/// The rung of the first dimension.
#[track_caller]
fn check_rung(draft: Draft, answers: &str, expected: Option<u8>) {
    let found = outcome(&draft, answers).dimensions[0].rung;
    assert_eq!(found, expected.map(Level));
}

/// `index 2 in 1..3, rung 1 in 0..2, 2 of 3`, with `provisional` at the end where it is.
#[track_caller]
fn check_overall(draft: Draft, answers: &str, expected: &str) {
    let overall = outcome(&draft, answers).overall;
    let [index, low, high] = [&overall.index, &overall.index_low, &overall.index_high]
        .map(|score| fraction(score.as_ref()));
    let [rung, rung_low, rung_high] =
        [overall.rung, overall.rung_low, overall.rung_high].map(level);
    let (done, all) = (overall.coverage.done, overall.coverage.all);
    let provisional = if overall.provisional { ", provisional" } else { "" };
    let found = format!(
        "index {index} in {low}..{high}, rung {rung} in {rung_low}..{rung_high}, \
         {done} of {all}{provisional}"
    );
    assert_eq!(found, expected);
}

/// Why the first dimension is not a rung higher: `rung 2: threshold 1/2, lag a 1, gate b 2`.
#[track_caller]
fn check_next(draft: Draft, answers: &str, expected: &str) {
    let questionnaire = checked(&draft);
    let outcome = scoring::score(&questionnaire, &assessment(&questionnaire, answers));
    let id = |q: usize| questionnaire.questions()[q].id.as_str().to_owned();
    let reason = |reason: &Reason| match reason {
        Reason::Threshold { missing } => format!("threshold {}", missing.ratio()),
        Reason::Lag { question, missing } => format!("lag {} {missing}", id(*question)),
        Reason::Gate { question, missing } => format!("gate {} {missing}", id(*question)),
    };
    let found = outcome.dimensions[0].next.as_ref().map_or_else(
        || "none".to_owned(),
        |next| {
            let reasons: Vec<String> = next.reasons.iter().map(reason).collect();
            format!("rung {}: {}", next.rung, reasons.join(", "))
        },
    );
    assert_eq!(found, expected);
}

/// State and level of each question, hidden ones in brackets, divided ones with their range:
/// `a 2, b unknown 0, (c unanswered), d 1 in 0..3`.
#[track_caller]
fn check_questions(draft: Draft, answers: &str, expected: &str) {
    let questionnaire = checked(&draft);
    let outcome = scoring::score(&questionnaire, &assessment(&questionnaire, answers));
    let each = outcome.questions.iter().zip(questionnaire.questions());
    let found: Vec<String> = each
        .map(|(outcome, question)| {
            let state = match outcome.state {
                State::Answered => String::new(),
                State::NotApplicable => " n/a".to_owned(),
                other => format!(" {}", other.as_str()),
            };
            let level = outcome.level.map_or_else(String::new, |level| format!(" {level}"));
            let range = match (outcome.divided, outcome.low, outcome.high) {
                (true, Some(low), Some(high)) => format!(" in {low}..{high}"),
                _ => String::new(),
            };
            let all = format!("{}{state}{level}{range}", question.id);
            if outcome.visible { all } else { format!("({all})") }
        })
        .collect();
    assert_eq!(found.join(", "), expected);
}

// -- score, range and coverage (section 4) ------------------------------------------

#[test]
fn a_score_is_the_weighted_mean_of_the_levels() {
    check(draft("a b"), "a:4 b:1", "score 5/2 in 5/2..5/2, rung 3 in 3..3, 2 of 2");
    check(draft("a*3 b"), "a:4 b:1", "score 13/4 in 13/4..13/4, rung 3 in 3..3, 2 of 2");
    check(draft("a*1000 b"), "a:0 b:4", "score 4/1001 in 4/1001..4/1001, rung 0 in 0..0, 2 of 2");
}

#[test]
fn unanswered_questions_widen_the_range_and_lower_coverage_not_the_score() {
    check(draft("a b c"), "a:4", "score 4 in 4/3..4, rung 4 in 1..4, 1 of 3");
    check(draft("a b c"), "a:0", "score 0 in 0..8/3, rung 0 in 0..2, 1 of 3");
    check(draft("a b*3"), "a:2", "score 2 in 1/2..7/2, rung 2 in 1..4, 1 of 2");
}

#[test]
fn without_answers_there_is_no_score_and_everything_is_possible() {
    check(draft("a b"), "", "score none in 0..4, rung none in 0..4, 0 of 2");
}

#[test]
fn unknown_counts_as_level_0_and_is_counted_apart() {
    check(draft("a b"), "a:4 b:unknown", "score 2 in 2..2, rung 2 in 2..2, 2 of 2");
    let dimension = &outcome(&draft("a b"), "a:4 b:unknown").dimensions[0];
    assert_eq!((dimension.n_answered, dimension.n_unknown), (1, 1));
}

#[test]
fn a_score_of_unknowns_only_is_zero_and_not_none() {
    check(draft("a b"), "a:unknown", "score 0 in 0..2, rung 0 in 0..2, 1 of 2");
}

#[test]
fn what_does_not_apply_is_covered_but_out_of_the_score() {
    check(draft("a b?"), "a:2 b:n/a", "score 2 in 2..2, rung 2 in 2..2, 2 of 2");
    check(draft("a b*9?"), "b:n/a", "score none in 0..4, rung none in 0..4, 1 of 2");
}

#[test]
fn not_applicable_counts_only_where_the_question_allows_it() {
    check(draft("a b"), "a:2 b:n/a", "score 2 in 1..3, rung 2 in 1..3, 1 of 2");
}

#[test]
fn hidden_questions_are_out_of_every_count() {
    let hides = draft("a b c").when("b", C::LevelAtLeast("a".into(), 3));
    check(hides.clone(), "a:2 b:0 c:4", "score 3 in 3..3, rung 3 in 3..3, 2 of 2");
    let dimension = &outcome(&hides, "a:2 b:0 c:4").dimensions[0];
    assert_eq!((dimension.n_hidden, dimension.n_answered), (1, 2));
}

#[test]
fn the_answer_to_a_hidden_question_returns_with_it() {
    let hides = draft("a b").when("b", C::LevelAtLeast("a".into(), 3));
    check_questions(hides.clone(), "a:2 b:0", "a 2, (b 0)");
    check(hides, "a:4 b:0", "score 2 in 2..2, rung 2 in 2..2, 2 of 2");
}

#[test]
fn ranges_keep_the_visibility_of_now() {
    // Answering a at 4 would show b, but today b is not there.
    let hides = draft("a b").when("b", C::LevelAtLeast("a".into(), 3));
    check(hides, "b:0", "score none in 0..4, rung none in 0..4, 0 of 1");
}

#[test]
fn questions_of_context_never_count() {
    check(draft("a b").unscored("b"), "a:4 b:0", "score 4 in 4..4, rung 4 in 4..4, 1 of 1");
}

#[test]
fn the_profile_never_counts() {
    let with_profile = draft("a").profile("p", yes_no(4, 0));
    check(with_profile, "a:2 p:yes", "score 2 in 2..2, rung 2 in 2..2, 1 of 1");
}

#[test]
fn coverage_without_visible_questions_is_nothing_rather_than_zero_or_one() {
    let hidden = draft("a | b").when("b", C::LevelAtLeast("a".into(), 4));
    let outcome = outcome(&hidden, "a:1");
    assert_eq!(outcome.dimensions[1].coverage.to_f64(), None);
    assert_eq!(
        in_short(&outcome.dimensions[1]),
        "score none in none..none, rung none in none..none, 0 of 0"
    );
}

#[test]
fn evidence_is_counted_beside_coverage_and_never_scored() {
    use meetlat::domain::assessment::Evidence;
    let questionnaire = checked(&draft("a b c"));
    let mut assessment = assessment(&questionnaire, "a:2 b:2 c:unknown");
    let person = assessment.respondents.values_mut().next().unwrap();
    for id in ["a", "c"] {
        let entry = person.answers.get_mut(&question_id(id)).unwrap();
        entry.evidence.push(Evidence::Measurement("telling".to_owned()));
    }
    let dimension = &scoring::score(&questionnaire, &assessment).dimensions[0];
    // c is unknown: what it rests on is no evidence of an answer.
    assert_eq!((dimension.n_evidenced, dimension.n_answered), (1, 2));
    assert_eq!(fraction(dimension.score.as_ref()), "4/3");
}

// -- rungs (section 4) --------------------------------------------------------------

#[test]
fn a_threshold_is_met_when_it_is_exactly_reached() {
    check_rung(draft("a b"), "a:1 b:2", Some(2)); // 3/2 against 1.5
    check_rung(draft("a b").thresholds("0.5 1.51 2.5 3.5"), "a:1 b:2", Some(1));
}

#[test]
fn a_threshold_that_looks_met_when_rounded_is_not_met() {
    // 149/100 is shown as 1,5 with one decimal, and is below 1.5.
    let close = draft("a*51 b*49");
    check_rung(close.clone(), "a:1 b:2", Some(1));
    check_next(close, "a:1 b:2", "rung 2: threshold 1/100");
    check_rung(draft("a*50 b*50"), "a:1 b:2", Some(2));
}

#[test]
fn thirds_are_compared_exactly() {
    // 5/3 lies between 1.66 and 1.67.
    check_rung(draft("a b c").thresholds("0.5 1.66 2.5 3.5"), "a:1 b:2 c:2", Some(2));
    check_rung(draft("a b c").thresholds("0.5 1.67 2.5 3.5"), "a:1 b:2 c:2", Some(1));
}

#[test]
fn by_default_rung_k_starts_half_a_level_below_k() {
    for (k, answers) in [(1, "a:0 b:1"), (2, "a:1 b:2"), (3, "a:2 b:3"), (4, "a:3 b:4")] {
        check_rung(draft("a b"), answers, Some(k));
    }
    check_rung(draft("a*51 b*49"), "a:3 b:4", Some(3));
}

#[test]
fn no_question_may_lag_more_than_two_levels_behind_a_rung() {
    check_rung(draft("a*9 b"), "a:4 b:2", Some(4));
    check_rung(draft("a*9 b"), "a:4 b:1", Some(3));
    check_rung(draft("a*9 b"), "a:4 b:0", Some(2));
}

#[test]
fn how_far_a_question_may_lag_is_a_choice_of_the_ladder() {
    check_rung(draft("a*9 b").max_lag(0), "a:4 b:3", Some(3));
    check_rung(draft("a*9 b").max_lag(1), "a:4 b:1", Some(2));
    check_rung(draft("a*9 b").max_lag(4), "a:4 b:0", Some(4));
}

#[test]
fn an_unknown_question_lags_like_one_at_level_0() {
    check_rung(draft("a*9 b"), "a:4 b:unknown", Some(2));
}

#[test]
fn an_unanswered_question_does_not_lag_until_the_low_end_of_the_range() {
    check(draft("a*9 b"), "a:4", "score 4 in 18/5..4, rung 4 in 2..4, 1 of 2");
}

#[test]
fn a_gate_holds_its_rung_and_all_above_it() {
    let gated = draft("a b b2 b3 b4 b5 b6 b7").gate("a", 2, 2);
    let others = "b:4 b2:4 b3:4 b4:4 b5:4 b6:4 b7:4";
    check_rung(gated.clone(), &format!("a:1 {others}"), Some(1));
    check_rung(gated, &format!("a:2 {others}"), Some(4));
}

#[test]
fn a_gate_on_an_unanswered_question_is_not_met() {
    let gated = draft("a b").gate("a", 1, 1);
    check(gated, "b:4", "score 4 in 2..4, rung 0 in 0..4, 1 of 2");
}

#[test]
fn a_gate_on_an_unknown_question_is_not_met() {
    check_rung(draft("a b").gate("a", 1, 1), "a:unknown b:4", Some(0));
}

#[test]
fn a_gate_on_a_hidden_question_is_waived() {
    let gated = draft("a b").gate("b", 1, 4).when("b", C::LevelAtLeast("a".into(), 4));
    check_rung(gated.clone(), "a:3 b:0", Some(3));
    check_rung(gated, "a:4 b:0", Some(0));
}

#[test]
fn rungs_are_climbed_one_by_one() {
    // Rung 2 by itself would be met; the gate of rung 1 keeps everything at 0.
    check(
        draft("a b c").gate("a", 1, 1),
        "a:0 b:4 c:4",
        "score 8/3 in 8/3..8/3, rung 0 in 0..0, 3 of 3",
    );
}

// -- why not higher (sections 4 and 11) ----------------------------------------------

#[test]
fn reasons_come_as_threshold_then_lag_then_gate_each_in_the_order_of_the_questionnaire() {
    let all = draft("a b c d").max_lag(0).gate("d", 3, 4).gate("a", 3, 3);
    check_next(
        all,
        "a:2 b:3 c:2 d:2",
        "rung 3: threshold 1/4, lag a 1, lag c 1, lag d 1, gate a 1, gate d 2",
    );
}

#[test]
fn a_lag_misses_what_lies_below_rung_minus_max_lag() {
    check_next(draft("a*9 b"), "a:4 b:0", "rung 3: lag b 1");
    check_next(draft("a*9 b").max_lag(1), "a:4 b:0", "rung 2: lag b 1");
    check_next(draft("a*9 b").max_lag(0), "a:4 b:1", "rung 2: lag b 1");
}

#[test]
fn an_open_gate_misses_all_it_asks() {
    check_next(draft("a b").gate("a", 1, 3), "b:4", "rung 1: gate a 3");
    check_next(draft("a b").gate("a", 1, 3), "a:unknown b:4", "rung 1: gate a 3");
    check_next(draft("a b").gate("a", 1, 3), "a:1 b:4", "rung 1: gate a 2");
}

#[test]
fn gates_of_other_rungs_are_not_reasons() {
    check_next(draft("a b").gate("a", 4, 4), "a:0 b:1", "rung 2: threshold 1");
}

#[test]
fn without_a_score_the_whole_threshold_of_rung_1_is_missing() {
    check_next(draft("a b"), "", "rung 1: threshold 1/2");
    check_next(draft("a b").gate("b", 1, 2), "", "rung 1: threshold 1/2, gate b 2");
}

#[test]
fn on_the_highest_rung_nothing_is_next() {
    check_next(draft("a b"), "a:4 b:4", "none");
    check_next(draft("a b"), "a:4", "none");
}

// -- the dimensions together (sections 4 and 11) --------------------------------------

#[test]
fn the_index_weighs_dimensions_and_the_rung_is_the_lowest() {
    check_overall(draft("a | b"), "a:4 b:1", "index 5/2 in 5/2..5/2, rung 1 in 1..1, 2 of 2");
    check_overall(
        draft("a | b").weights(&[3, 1]),
        "a:4 b:1",
        "index 13/4 in 13/4..13/4, rung 1 in 1..1, 2 of 2",
    );
}

#[test]
fn the_index_is_over_dimensions_with_a_score_and_the_rung_waits_for_all() {
    check_overall(draft("a | b"), "a:4", "index 4 in 2..4, rung none in 0..4, 1 of 2, provisional");
    let overall = outcome(&draft("a | b"), "a:4").overall;
    assert_eq!((overall.n_scored_dimensions, overall.n_counting_dimensions), (1, 2));
}

#[test]
fn a_dimension_that_does_not_apply_at_all_is_left_out() {
    check_overall(draft("a | b?"), "a:3 b:n/a", "index 3 in 3..3, rung 3 in 3..3, 2 of 2");
}

#[test]
fn a_dimension_without_visible_questions_is_left_out() {
    let hidden = draft("a | b").when("b", C::LevelAtLeast("a".into(), 4));
    check_overall(hidden, "a:3", "index 3 in 3..3, rung 3 in 3..3, 1 of 1");
}

#[test]
fn nothing_that_counts_is_nothing_at_all() {
    check_overall(
        draft("a?"),
        "a:n/a",
        "index none in none..none, rung none in none..none, 1 of 1",
    );
}

#[test]
fn coverage_pools_questions_and_not_dimensions() {
    check_overall(
        draft("a b c | d"),
        "a:4 b:4 c:4",
        "index 4 in 2..4, rung none in 0..4, 3 of 4, provisional",
    );
}

#[test]
fn a_rung_is_provisional_until_its_range_is_one_rung_or_all_is_answered() {
    let is_provisional = |answers| outcome(&draft("a*9 b"), answers).overall.provisional;
    assert!(is_provisional("a:4"));
    assert!(!is_provisional("a:4 b:4"));
    // What is open cannot change the rung any more.
    assert!(!is_provisional("a:1"));
    // All answered, but divided between rungs: a headline all the same.
    assert!(!is_provisional("anna: a:1 b:1; bob: a:3 b:3"));
}

#[test]
fn robust_says_whether_the_rung_hangs_on_the_choices_of_the_ladder() {
    let rungs = |draft: &Draft, answers| {
        let robust = outcome(draft, answers).robust;
        let all = [robust.thresholds_lower, robust.thresholds_higher];
        let all = all.into_iter().chain([robust.max_lag_1, robust.max_lag_3]);
        (all.map(level).collect::<Vec<_>>().join(" "), robust.depends)
    };
    let plain = draft("a b");
    assert_eq!(rungs(&plain, "a:2 b:2"), ("2 2 2 2".to_owned(), false));
    // 3/2: rung 2 with 1.25 and 1.5, rung 1 with 1.75.
    assert_eq!(rungs(&plain, "a:1 b:2"), ("2 1 2 2".to_owned(), true));
    // 5/4, met when every threshold is a quarter lower: exactly at the edge.
    assert_eq!(rungs(&draft("a*3 b"), "a:1 b:2"), ("2 1 1 1".to_owned(), true));
    // A lag: 18/5 with one question at 1.
    assert_eq!(rungs(&draft("a*9 b"), "a:4 b:1"), ("3 3 2 4".to_owned(), true));
}

#[test]
fn doubling_the_weight_of_a_dimension_moves_the_index_and_not_the_rung() {
    let robust = outcome(&draft("a | b | c"), "a:4 b:1 c:2").robust;
    assert_eq!(robust.weight_doubled, [Some(Level(1)); 3]);
}

#[test]
fn robust_is_none_while_the_overall_rung_is() {
    let robust = outcome(&draft("a | b"), "a:4").robust;
    assert_eq!((robust.thresholds_lower, robust.max_lag_3, robust.depends), (None, None, false));
}

// -- kinds (section 3) ----------------------------------------------------------------

#[test]
fn ticked_options_are_counted_up_to_the_top() {
    let five = || draft("a").kind("a", choices("v w x y z"));
    check_questions(five(), "a:[v,x]", "a 2");
    check_questions(five(), "a:[v,w,x,y,z]", "a 4");
    check_questions(five(), "a:[]", "a 0");
}

#[test]
fn the_first_band_that_takes_a_number_gives_its_level() {
    let hours = || draft("a").kind("a", number("4 up to 1, 3 up to 4.5, 2 up to 24, else 0"));
    for (answer, expected) in [
        ("0", "a 4"),
        ("1", "a 4"),
        ("1.01", "a 3"),
        ("4.5", "a 3"),
        ("4.50", "a 3"),
        ("24", "a 2"),
        ("24.0001", "a 0"),
        ("1000000", "a 0"),
    ] {
        check_questions(hours(), &format!("a:{answer}"), expected);
    }
}

#[test]
fn bands_can_go_up_as_well() {
    let share = || draft("a").kind("a", number("4 from 90, 3 from 70, 1 from 0.5, else 0"));
    for (answer, expected) in
        [("90", "a 4"), ("89.99", "a 3"), ("70", "a 3"), ("0.5", "a 1"), ("0.49", "a 0")]
    {
        check_questions(share(), &format!("a:{answer}"), expected);
    }
}

#[test]
fn an_unknown_number_is_level_0_whatever_the_bands_leave() {
    let hours = draft("a").kind("a", number("4 up to 4, else 2"));
    check_questions(hours, "a:unknown", "a unknown 0");
}

#[test]
fn statuses_count_what_somebody_decided_among_items_that_count() {
    let platforms = || {
        let kind = statuses(
            "active+ stopped+ drifting",
            "facebook x instagram other-",
            "4 from 100, 2 from 66.66, 1 from 33.34, else 0",
        );
        draft("a").kind("a", kind)
    };
    // 2 of 3 is 66.67 rounded, and 200/3 is above 66.66; 1 of 3 is below 33.34.
    for (answer, expected) in [
        ("{facebook=active,x=stopped,instagram=active}", "a 4"),
        ("{facebook=active,x=stopped,instagram=drifting}", "a 2"),
        ("{facebook=active,x=drifting,instagram=drifting}", "a 0"),
        ("{facebook=active,x=stopped,instagram=active,other=drifting}", "a 4"),
    ] {
        check_questions(platforms(), &format!("a:{answer}"), expected);
    }
}

#[test]
fn statuses_are_unanswered_until_every_counting_item_has_one() {
    let kind = || statuses("active+ none", "facebook x other-", "4 from 100, 2 from 50, else 0");
    let platforms = || draft("a").kind("a", kind());
    check_questions(platforms(), "a:{facebook=active}", "a unanswered");
    check_questions(platforms(), "a:{other=active}", "a unanswered");
    check_questions(platforms(), "a:{facebook=active,x=none}", "a 2");
}

#[test]
fn leaving_a_platform_on_purpose_never_lowers_anything() {
    let kind = || statuses("active+ stopped+ drifting", "facebook x", "4 from 100, else 0");
    let platforms = || draft("a").kind("a", kind());
    check(platforms(), "a:{facebook=active,x=active}", "score 4 in 4..4, rung 4 in 4..4, 1 of 1");
    check(platforms(), "a:{facebook=stopped,x=stopped}", "score 4 in 4..4, rung 4 in 4..4, 1 of 1");
}

#[test]
fn yes_and_no_have_the_levels_the_questionnaire_gives_them() {
    check_questions(draft("a").kind("a", yes_no(4, 1)), "a:yes", "a 4");
    check_questions(draft("a").kind("a", yes_no(4, 1)), "a:no", "a 1");
    check_questions(draft("a").kind("a", yes_no(0, 4)), "a:no", "a 4");
}

#[test]
fn an_answer_that_does_not_fit_is_no_answer() {
    let hours = draft("a b").kind("a", number("4 up to 4, else 0"));
    check(hours, "a:-1 b:2", "score 2 in 1..3, rung 2 in 1..3, 1 of 2");
    check(draft("a b"), "a:5 b:2", "score 2 in 1..3, rung 2 in 1..3, 1 of 2");
}

#[test]
fn a_question_of_context_without_levels_has_none_in_any_state() {
    let context = || draft("a b").unscored("b").kind("b", number(""));
    check_questions(context(), "b:13.2", "a unanswered, b");
    check_questions(context(), "b:unknown", "a unanswered, b unknown");
    let outcome = outcome(&context(), "");
    assert_eq!((outcome.questions[1].low, outcome.questions[1].high), (None, None));
    assert_eq!(
        (outcome.questions[0].low, outcome.questions[0].high),
        (Some(Level(0)), Some(Level(4)))
    );
}

// -- conditions (section 3) -----------------------------------------------------------

/// Whether `b` is shown when it hangs on `condition` about `a`, by answer to `a`.
#[track_caller]
fn check_shown(asked: Draft, condition: C, answers: &[(&str, bool)]) {
    for (answer, expected) in answers {
        let found = outcome(&asked.clone().when("b", condition.clone()), answer);
        let shown = found.questions[found.questions.len() - 1].visible;
        assert_eq!(shown, *expected, "{answer} under {condition:?}");
    }
}

#[test]
fn answered_means_with_a_value() {
    check_shown(
        draft("a? b"),
        C::Answered("a".into()),
        &[("a:0", true), ("", false), ("a:unknown", false), ("a:n/a", false)],
    );
}

#[test]
fn a_level_is_asked_inclusive() {
    check_shown(
        draft("a b"),
        C::LevelAtLeast("a".into(), 2),
        &[("a:2", true), ("a:3", true), ("a:1", false), ("a:unknown", false), ("", false)],
    );
}

#[test]
fn even_level_0_must_be_given() {
    check_shown(
        draft("a b"),
        C::LevelAtLeast("a".into(), 0),
        &[("a:0", true), ("a:unknown", false), ("", false)],
    );
}

#[test]
fn a_chosen_option_is_asked_by_name() {
    check_shown(
        draft("a b").kind("a", choices("v w x y")),
        C::Chose("a".into(), "w".into()),
        &[("a:[w]", true), ("a:[v,w]", true), ("a:[v,x]", false), ("a:[]", false), ("", false)],
    );
}

#[test]
fn a_number_is_asked_inclusive_and_exactly() {
    check_shown(
        draft("a b").kind("a", number("4 up to 4, else 0")),
        C::NumberAtLeast("a".into(), written("10.5")),
        &[("a:10.5", true), ("a:10.50", true), ("a:10.49", false), ("a:11", true), ("", false)],
    );
}

#[test]
fn a_status_is_asked_of_one_item_and_may_be_one_of_several() {
    let asked = draft("a b")
        .kind("a", statuses("active+ stopped+ none", "facebook chatbot-", "4 from 100, else 0"));
    let condition =
        C::Status("a".into(), "chatbot".into(), vec!["active".into(), "stopped".into()]);
    check_shown(
        asked,
        condition,
        &[
            ("a:{facebook=none,chatbot=active}", true),
            ("a:{facebook=none,chatbot=stopped}", true),
            ("a:{facebook=active,chatbot=none}", false),
            ("a:{facebook=active}", false),
            // Not complete, so not answered.
            ("a:{chatbot=active}", false),
        ],
    );
}

#[test]
fn yes_is_asked_of_the_answer_and_not_of_its_level() {
    check_shown(
        draft("a b").kind("a", yes_no(0, 4)),
        C::Yes("a".into()),
        &[("a:yes", true), ("a:no", false), ("a:unknown", false), ("", false)],
    );
}

#[test]
fn conditions_combine() {
    let at_least = |q: &str, n| C::LevelAtLeast(q.into(), n);
    let asked = || draft("a c b");
    let both = C::All(vec![at_least("a", 2), at_least("c", 2)]);
    check_shown(asked(), both, &[("a:2 c:2", true), ("a:2 c:1", false), ("a:2", false)]);
    let either = C::Any(vec![at_least("a", 2), at_least("c", 2)]);
    check_shown(asked(), either, &[("a:2 c:0", true), ("c:2", true), ("a:1 c:1", false)]);
    let neither = C::Not(Box::new(C::Any(vec![at_least("a", 2), at_least("c", 2)])));
    check_shown(asked(), neither, &[("a:1 c:1", true), ("", true), ("c:3", false)]);
}

#[test]
fn what_is_asked_about_a_hidden_question_is_false() {
    // b is shown by its kept answer only while c is shown itself.
    let chain = draft("a c b")
        .when("c", C::LevelAtLeast("a".into(), 2))
        .when("b", C::LevelAtLeast("c".into(), 1));
    check_questions(chain.clone(), "a:3 c:4 b:2", "a 3, c 4, b 2");
    check_questions(chain, "a:1 c:4 b:2", "a 1, (c 4), (b 2)");
}

#[test]
fn conditions_can_ask_the_profile() {
    use meetlat::domain::draft::KindDraft;
    let asked = draft("b")
        .profile("size", KindDraft::Inhabitants)
        .when("b", C::NumberAtLeast("size".into(), written("50000")));
    let asked =
        asked.also(|draft| draft.dimensions[0].questions.push(crate::support::question("c", 4)));
    let questionnaire = checked(&asked);
    for (inhabitants, expected) in [(None, false), (Some(49_999), false), (Some(50_000), true)] {
        let mut assessment = empty_assessment();
        assessment.municipality.inhabitants = inhabitants;
        let outcome = scoring::score(&questionnaire, &assessment);
        assert_eq!(outcome.questions[1].visible, expected);
    }
}

// -- several people (sections 6 and 11) ------------------------------------------------

#[test]
fn the_only_answer_counts() {
    check_questions(draft("a b"), "anna: a:3; bob: b:1", "a 3, b 1");
}

#[test]
fn equal_levels_are_agreement() {
    check_questions(draft("a"), "anna: a:3; bob: a:3; carla: a:3", "a 3");
}

#[test]
fn different_levels_are_divided_with_the_lower_median_as_point_value() {
    check_questions(draft("a"), "anna: a:4; bob: a:1", "a 1 in 1..4");
    check_questions(draft("a"), "anna: a:4; bob: a:1; carla: a:3", "a 3 in 1..4");
    check_questions(draft("a"), "anna: a:4; bob: a:1; carla: a:3; dirk: a:2", "a 2 in 1..4");
    check_questions(draft("a"), "anna: a:4; bob: a:4; carla: a:0", "a 4 in 0..4");
}

#[test]
fn a_divided_question_widens_the_range_and_counts_as_answered() {
    check(draft("a b"), "anna: a:4 b:2; bob: a:1", "score 3/2 in 3/2..3, rung 2 in 2..3, 2 of 2");
    let outcome = outcome(&draft("b a"), "anna: a:4 b:2; bob: a:1");
    assert_eq!(
        (outcome.dimensions[0].n_answered, &outcome.dimensions[0].divided[..]),
        (2, &[1][..])
    );
}

#[test]
fn who_does_not_know_never_erases_what_another_knows() {
    check_questions(draft("a"), "anna: a:unknown; bob: a:3", "a 3");
    check_questions(draft("a?"), "anna: a:n/a; bob: a:3; carla: a:1", "a 1 in 1..3");
}

#[test]
fn votes_that_are_set_aside_are_listed_in_file_order() {
    let questionnaire = checked(&draft("a?"));
    let assessment =
        assessment(&questionnaire, "dirk: a:unknown; carla: a:2; bob: a:n/a; anna: a:unknown");
    let effective = effective_answers(&questionnaire, &assessment);
    let set_aside: Vec<&str> = effective[0].set_aside.iter().map(RespondentId::as_str).collect();
    assert_eq!(set_aside, ["anna", "bob", "dirk"]);
}

#[test]
fn not_applicable_must_be_unanimous_else_it_is_unknown() {
    check_questions(draft("a?"), "anna: a:n/a; bob: a:n/a", "a n/a");
    check_questions(draft("a?"), "anna: a:n/a; bob: a:unknown", "a unknown 0");
    check_questions(draft("a?"), "anna: a:unknown; bob: a:unknown", "a unknown 0");
}

#[test]
fn who_has_not_answered_has_no_vote() {
    let kind = || statuses("active+ none", "facebook x", "4 from 100, else 0");
    check_questions(
        draft("a").kind("a", kind()),
        "anna: a:{facebook=none}; bob: a:{facebook=active,x=active}",
        "a 4",
    );
}

#[test]
fn the_agreed_answer_counts_and_nothing_else() {
    check_questions(draft("a"), "anna: a:4; bob: a:1; agreed: a:2", "a 2");
    check_questions(draft("a"), "anna: a:4; agreed: a:unknown", "a unknown 0");
    check_questions(draft("a?"), "anna: a:4; agreed: a:n/a", "a n/a");
    check_questions(draft("a"), "agreed: a:3", "a 3");
}

#[test]
fn conditions_on_a_divided_question_look_at_the_point_value() {
    let asks = || draft("a b").when("b", C::LevelAtLeast("a".into(), 2));
    check_questions(asks(), "anna: a:4; bob: a:1", "a 1 in 1..4, (b unanswered)");
    check_questions(asks(), "anna: a:4; bob: a:2", "a 2 in 2..4, b unanswered");
}

#[test]
fn a_value_is_taken_from_the_first_person_whose_level_is_the_point_value() {
    // Point value 1: bob and carla have it, bob comes first; anna's options do not count.
    let asks = |option: &str| {
        draft("a b").kind("a", choices("v w x y")).when("b", C::Chose("a".into(), option.into()))
    };
    let answers = "anna: a:[v,w,x]; bob: a:[w]; carla: a:[y]";
    check_questions(asks("w"), answers, "a 1 in 1..3, b unanswered");
    check_questions(asks("v"), answers, "a 1 in 1..3, (b unanswered)");
    check_questions(asks("y"), answers, "a 1 in 1..3, (b unanswered)");
}

#[test]
fn without_levels_the_first_person_speaks_and_nobody_is_divided() {
    let asks = draft("c a b")
        .kind("a", number(""))
        .unscored("a")
        .when("b", C::NumberAtLeast("a".into(), written("10")));
    check_questions(asks.clone(), "anna: a:12; bob: a:3", "c unanswered, a, b unanswered");
    check_questions(asks, "anna: a:3; bob: a:12", "c unanswered, a, (b unanswered)");
}

#[test]
fn a_question_that_others_saw_but_the_team_hides_is_listed() {
    let asks = draft("a b").when("b", C::LevelAtLeast("a".into(), 2));
    let questionnaire = checked(&asks);
    let team = assessment(&questionnaire, "anna: a:4 b:3; bob: a:1");
    assert_eq!(disagreement(&questionnaire, &team).hidden_from_some, [1]);
    let agreed = assessment(&questionnaire, "anna: a:4 b:3; bob: a:1; agreed: a:2");
    assert_eq!(disagreement(&questionnaire, &agreed).hidden_from_some, [0_usize; 0]);
}

// -- caps (section 11: QD5 at most QD4's level, QD3 at most 2 with a norm over 24 hours) ---

/// `b` is never higher than `a`.
fn at_most_a(notation: &str) -> Draft {
    let cap = CapDraft { level_of: Some("a".to_owned()), ..CapDraft::default() };
    draft(notation).with("b", |b| b.caps = vec![cap])
}

#[test]
fn a_level_is_at_most_that_of_the_earlier_question_it_rests_on() {
    check_questions(at_most_a("a b"), "a:2 b:4", "a 2, b 2");
    check_questions(at_most_a("a b"), "a:3 b:1", "a 3, b 1");
    check(at_most_a("a b"), "a:2 b:4", "score 2 in 2..2, rung 2 in 2..2, 2 of 2");
    // Who does not know the one has nothing to rest the other on.
    check_questions(at_most_a("a b"), "a:unknown b:3", "a unknown 0, b 0");
    // What is not known yet may still come down to nothing.
    check(at_most_a("a b"), "b:3", "score 3 in 0..7/2, rung 3 in 0..4, 1 of 2");
    // The cap gives nobody a level, and takes away no answer.
    check_questions(at_most_a("a b"), "a:2", "a 2, b unanswered");
    check_questions(at_most_a("a b?"), "a:2 b:n/a", "a 2, b n/a");
}

#[test]
fn a_hidden_question_keeps_nothing_down() {
    let asks = at_most_a("c a b").when("a", C::LevelAtLeast("c".into(), 1));
    check_questions(asks.clone(), "c:1 a:1 b:4", "c 1, a 1, b 1");
    check_questions(asks, "c:0 a:1 b:4", "c 0, (a 1), b 4");
}

#[test]
fn what_others_say_about_the_earlier_question_makes_no_question_divided() {
    let questionnaire = checked(&at_most_a("a b"));
    let team = assessment(&questionnaire, "anna: a:4 b:3; bob: a:1 b:3");
    let answers = effective_answers(&questionnaire, &team);
    let levels = answers[1].levels.unwrap();
    assert_eq!([levels.point, levels.low, levels.high], [1, 1, 3].map(Level));
    assert!(answers[0].divided && !answers[1].divided);
}

#[test]
fn a_field_beside_an_answer_keeps_down_the_level_of_that_answer_only() {
    let norm = || FieldId::parse("norm").unwrap();
    let asks = draft("a").kind("a", number("4 from 90, 2 from 50, else 0")).with("a", |a| {
        a.extra_fields = vec![ExtraFieldDraft {
            id: "norm".to_owned(),
            label: text("Welke norm?"),
            is_number: true,
            unit: text("uur"),
        }];
        a.caps = vec![CapDraft {
            field: Some("norm".to_owned()),
            above: Some(written("24")),
            at_most: Some(2),
            ..CapDraft::default()
        }];
    });
    let questionnaire = checked(&asks);
    let level = |answers: &str, norms: &[(usize, &str)]| {
        let mut team = assessment(&questionnaire, answers);
        for (i, hours) in norms {
            let person = team.respondents.values_mut().nth(*i).unwrap();
            let entry = person.answers.get_mut(&question_id("a")).unwrap();
            entry.extra.insert(norm(), ExtraValue::Number(decimal(hours)));
        }
        effective_answers(&questionnaire, &team)[0].levels.unwrap().point.0
    };
    assert_eq!(level("a:95", &[]), 4, "without a norm nothing is known against it");
    assert_eq!(level("a:95", &[(0, "24")]), 4, "a day is not over a day");
    assert_eq!(level("a:95", &[(0, "24.01")]), 2);
    assert_eq!(level("a:40", &[(0, "48")]), 0);
    // The lower median of 4 and 2: only the answer with the wide norm comes down.
    assert_eq!(level("anna: a:95; bob: a:95", &[(1, "48")]), 2);
    assert_eq!(level("anna: a:95; bob: a:95; carla: a:95", &[(1, "48")]), 4);
}

// -- the helpers of this file ------------------------------------------------------------

#[test]
fn the_notation_of_bands_reads_as_it_looks() {
    let hours = bands("4 up to 8, 2 up to 24, else 1");
    assert!(!hours.is_higher_better);
    assert_eq!(hours.bands, [(4, Ok(decimal("8"))), (2, Ok(decimal("24")))]);
    assert_eq!(hours.otherwise, 1);
}
