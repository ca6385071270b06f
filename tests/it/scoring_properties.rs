//! Scores against a second scorer, and what must hold for every questionnaire.
//!
//! The cases are random; a failure prints the smallest one found. `PROPTEST_CASES` and
//! `PROPTEST_RNG_SEED` change how many there are and which.

use std::cell::Cell;

use meetlat::domain::assessment::Assessment;
use meetlat::domain::effective::effective_answers;
use meetlat::domain::level::{Coverage, Level, Score};
use meetlat::domain::questionnaire::Questionnaire;
use meetlat::domain::scoring::{self, Reason};
use proptest::prelude::{Strategy, TestCaseError};
use proptest::test_runner::{Config, TestRunner};

use crate::naive;
use crate::naive::generate::{Case, Strips, case, strips};

/// Tries `is_right` on so many random cases. A questionnaire that could not be mended is
/// passed over; too many of those would make the test hollow.
#[track_caller]
fn for_all<S: Strategy>(
    n_cases: u32,
    more: S,
    is_right: impl Fn(&Case, S::Value) -> Result<(), TestCaseError>,
) where
    S::Value: Clone,
{
    let config = Config { cases: n_cases, failure_persistence: None, ..Config::default() };
    let (tried, rejected) = (Cell::new(0_u32), Cell::new(0_u32));
    let mut runner = TestRunner::new(config);
    let strategy = (strips(), more);
    let result = runner.run(&strategy, |(strips, more): (Strips, S::Value)| {
        tried.set(tried.get() + 1);
        let Some(case) = case(&strips) else {
            rejected.set(rejected.get() + 1);
            return Err(TestCaseError::reject("not sound"));
        };
        is_right(&case, more).map_err(|error| match error {
            TestCaseError::Fail(why) => TestCaseError::fail(format!("{why}\n{case:?}")),
            reject => reject,
        })
    });
    if let Err(proptest::test_runner::TestError::Fail(why, _)) = &result {
        panic!("{why}");
    }
    result.map_err(|error| error.to_string()).unwrap();
    let (tried, rejected) = (tried.get(), rejected.get());
    assert!(rejected * 10 <= tried, "{rejected} of {tried} questionnaires were not sound");
}

/// The outcome in the shape of the naive one. Every field is named, so that a new one
/// does not go by untested.
fn in_naive_shape(questionnaire: &Questionnaire, assessment: &Assessment) -> naive::Outcome {
    let scoring::Outcome { questions, dimensions, overall, robust } =
        scoring::score(questionnaire, assessment);
    let effective = effective_answers(questionnaire, assessment);
    let id = |q: usize| questionnaire.questions()[q].id.to_string();
    let level = |level: Option<Level>| level.map(|level| i64::from(level.0));
    let text = |score: Option<Score>| score.map(|score| score.ratio().to_string());
    let counts = |coverage: Coverage| (coverage.done, coverage.all);
    let question = |(q, question): (usize, scoring::QuestionOutcome)| {
        let scoring::QuestionOutcome {
            visible,
            state,
            level: point,
            low,
            high,
            divided,
            evidenced,
        } = question;
        naive::QuestionOutcome {
            id: id(q),
            visible,
            state,
            level: level(point),
            low: level(low),
            high: level(high),
            divided,
            evidenced,
            set_aside: effective[q].set_aside.iter().map(ToString::to_string).collect(),
            value: effective[q].value.as_deref().cloned(),
        }
    };
    let reason = |reason: Reason| match reason {
        Reason::Threshold { missing } => naive::Reason {
            kind: "threshold",
            question: None,
            missing: missing.ratio().to_string(),
        },
        Reason::Lag { question, missing } => naive::Reason {
            kind: "lag",
            question: Some(id(question)),
            missing: missing.to_string(),
        },
        Reason::Gate { question, missing } => naive::Reason {
            kind: "gate",
            question: Some(id(question)),
            missing: missing.to_string(),
        },
    };
    let dimension = |dimension: scoring::DimensionOutcome| {
        let is_counted = dimension.counts();
        let scoring::DimensionOutcome {
            score,
            low,
            high,
            rung,
            rung_low,
            rung_high,
            coverage,
            n_answered,
            n_unknown,
            n_not_applicable,
            n_unanswered,
            n_hidden,
            n_evidenced,
            divided,
            provisional,
            next,
        } = dimension;
        naive::DimensionOutcome {
            score: text(score),
            low: text(low),
            high: text(high),
            rung: level(rung),
            rung_low: level(rung_low),
            rung_high: level(rung_high),
            coverage: counts(coverage),
            n_answered,
            n_unknown,
            n_not_applicable,
            n_unanswered,
            n_hidden,
            n_evidenced,
            divided: divided.into_iter().map(id).collect(),
            provisional,
            counts: is_counted,
            next: next
                .map(|next| (next.rung.0.into(), next.reasons.into_iter().map(reason).collect())),
        }
    };
    let scoring::Overall {
        index,
        index_low,
        index_high,
        rung,
        rung_low,
        rung_high,
        coverage,
        provisional,
        n_scored_dimensions,
        n_counting_dimensions,
    } = overall;
    let scoring::Robust {
        thresholds_lower,
        thresholds_higher,
        max_lag_1,
        max_lag_3,
        weight_doubled,
        depends,
    } = robust;
    naive::Outcome {
        questions: questions.into_iter().enumerate().map(question).collect(),
        dimensions: dimensions.into_iter().map(dimension).collect(),
        overall: naive::Overall {
            index: text(index),
            index_low: text(index_low),
            index_high: text(index_high),
            rung: level(rung),
            rung_low: level(rung_low),
            rung_high: level(rung_high),
            coverage: counts(coverage),
            provisional,
            n_scored_dimensions,
            n_counting_dimensions,
        },
        robust: naive::Robust {
            thresholds_lower: level(thresholds_lower),
            thresholds_higher: level(thresholds_higher),
            max_lag_1: level(max_lag_1),
            max_lag_3: level(max_lag_3),
            weight_doubled: weight_doubled.into_iter().map(level).collect(),
            depends,
        },
    }
}

/// What differs, part by part.
fn differences(found: &naive::Outcome, expected: &naive::Outcome) -> String {
    fn parts(outcome: &naive::Outcome) -> Vec<String> {
        let questions = outcome.questions.iter().map(|part| format!("{part:?}"));
        let dimensions = outcome.dimensions.iter().map(|part| format!("{part:?}"));
        let whole = [format!("{:?}", outcome.overall), format!("{:?}", outcome.robust)];
        questions.chain(dimensions).chain(whole).collect()
    }
    let pairs = parts(found).into_iter().zip(parts(expected));
    let different = pairs.filter(|(found, expected)| found != expected);
    different.map(|(found, expected)| format!("found    {found}\nexpected {expected}\n")).collect()
}

#[test]
fn scores_equal_those_of_a_naive_scorer() {
    for_all(1000, proptest::strategy::Just(()), |case, ()| {
        let found = in_naive_shape(&case.questionnaire, &case.assessment);
        let expected = naive::score(&case.draft, &case.assessment);
        if found == expected {
            return Ok(());
        }
        Err(TestCaseError::fail(differences(&found, &expected)))
    });
}
