//! The answer of `meetlat-cli score --json`: keys and order as the contract has them.

use meetlat::domain::level::{Coverage, Level, Score};
use meetlat::domain::questionnaire::Questionnaire;
use meetlat::domain::scoring::{DimensionOutcome, Next, Outcome, Overall, Reason, Robust};
use serde::Serialize;

/// The whole answer.
#[derive(Serialize)]
pub(crate) struct ScoreJson<'a> {
    questionnaire: &'a str,
    version: &'a str,
    overall: OverallJson,
    dimensions: Vec<DimensionJson<'a>>,
    questions: Vec<QuestionJson<'a>>,
    robust: RobustJson<'a>,
}

#[derive(Serialize)]
struct OverallJson {
    index: Option<f64>,
    index_low: Option<f64>,
    index_high: Option<f64>,
    rung: Option<u8>,
    rung_low: Option<u8>,
    rung_high: Option<u8>,
    coverage: Option<f64>,
    provisional: bool,
    dimensions_scored: usize,
    dimensions_counting: usize,
}

#[derive(Serialize)]
struct DimensionJson<'a> {
    id: &'a str,
    score: Option<f64>,
    low: Option<f64>,
    high: Option<f64>,
    rung: Option<u8>,
    rung_low: Option<u8>,
    rung_high: Option<u8>,
    provisional: bool,
    coverage: Option<f64>,
    answered: usize,
    unknown: usize,
    not_applicable: usize,
    unanswered: usize,
    hidden: usize,
    evidenced: Option<f64>,
    divided: Vec<&'a str>,
    next: Option<NextJson<'a>>,
}

#[derive(Serialize)]
struct NextJson<'a> {
    rung: u8,
    reasons: Vec<ReasonJson<'a>>,
}

#[derive(Serialize)]
struct ReasonJson<'a> {
    kind: &'static str,
    question: Option<&'a str>,
    missing: Number,
}

/// Levels are whole, scores are not.
#[derive(Serialize)]
#[serde(untagged)]
enum Number {
    Whole(u8),
    Float(f64),
}

#[derive(Serialize)]
struct QuestionJson<'a> {
    id: &'a str,
    visible: bool,
    state: &'static str,
    level: Option<u8>,
    low: Option<u8>,
    high: Option<u8>,
    divided: bool,
}

#[derive(Serialize)]
struct RobustJson<'a> {
    depends: bool,
    thresholds_minus_025: Option<u8>,
    thresholds_plus_025: Option<u8>,
    max_lag_1: Option<u8>,
    max_lag_3: Option<u8>,
    weight_doubled: Vec<DoubledJson<'a>>,
}

#[derive(Serialize)]
struct DoubledJson<'a> {
    dimension: &'a str,
    rung: Option<u8>,
}

/// What `score --json` prints.
pub(crate) fn score_json<'a>(questionnaire: &'a Questionnaire, outcome: &Outcome) -> ScoreJson<'a> {
    let dimensions = questionnaire.dimensions().iter().zip(&outcome.dimensions);
    let questions = questionnaire.questions().iter().zip(&outcome.questions);
    ScoreJson {
        questionnaire: questionnaire.id().as_str(),
        version: questionnaire.version(),
        overall: overall(&outcome.overall),
        dimensions: dimensions.map(|(d, o)| dimension(questionnaire, d.id.as_str(), o)).collect(),
        questions: questions
            .filter(|(question, _)| question.dimension.is_some())
            .map(|(question, outcome)| QuestionJson {
                id: question.id.as_str(),
                visible: outcome.visible,
                state: outcome.state.as_str(),
                level: level(outcome.level),
                low: level(outcome.low),
                high: level(outcome.high),
                divided: outcome.divided,
            })
            .collect(),
        robust: robust(questionnaire, &outcome.robust),
    }
}

fn overall(overall: &Overall) -> OverallJson {
    OverallJson {
        index: score(overall.index.as_ref()),
        index_low: score(overall.index_low.as_ref()),
        index_high: score(overall.index_high.as_ref()),
        rung: level(overall.rung),
        rung_low: level(overall.rung_low),
        rung_high: level(overall.rung_high),
        coverage: overall.coverage.to_f64(),
        provisional: overall.provisional,
        dimensions_scored: overall.n_scored_dimensions,
        dimensions_counting: overall.n_counting_dimensions,
    }
}

fn dimension<'a>(
    questionnaire: &'a Questionnaire,
    id: &'a str,
    outcome: &DimensionOutcome,
) -> DimensionJson<'a> {
    let name = |q: usize| questionnaire.questions()[q].id.as_str();
    let evidenced = Coverage { done: outcome.n_evidenced, all: outcome.n_answered };
    DimensionJson {
        id,
        score: score(outcome.score.as_ref()),
        low: score(outcome.low.as_ref()),
        high: score(outcome.high.as_ref()),
        rung: level(outcome.rung),
        rung_low: level(outcome.rung_low),
        rung_high: level(outcome.rung_high),
        provisional: outcome.provisional,
        coverage: outcome.coverage.to_f64(),
        answered: outcome.n_answered,
        unknown: outcome.n_unknown,
        not_applicable: outcome.n_not_applicable,
        unanswered: outcome.n_unanswered,
        hidden: outcome.n_hidden,
        evidenced: evidenced.to_f64(),
        divided: outcome.divided.iter().map(|q| name(*q)).collect(),
        next: outcome.next.as_ref().map(|Next { rung, reasons }| NextJson {
            rung: rung.0,
            reasons: reasons.iter().map(|reason| reason_json(reason, &name)).collect(),
        }),
    }
}

fn reason_json<'a>(reason: &Reason, name: &impl Fn(usize) -> &'a str) -> ReasonJson<'a> {
    let (kind, question, missing) = match reason {
        Reason::Threshold { missing } => ("threshold", None, Number::Float(missing.to_f64())),
        Reason::Lag { question, missing } => ("lag", Some(*question), Number::Whole(*missing)),
        Reason::Gate { question, missing } => ("gate", Some(*question), Number::Whole(*missing)),
    };
    ReasonJson { kind, question: question.map(name), missing }
}

fn robust<'a>(questionnaire: &'a Questionnaire, robust: &Robust) -> RobustJson<'a> {
    let dimensions = questionnaire.dimensions().iter();
    let doubled = dimensions.zip(&robust.weight_doubled).map(|(dimension, rung)| DoubledJson {
        dimension: dimension.id.as_str(),
        rung: level(*rung),
    });
    RobustJson {
        depends: robust.depends,
        thresholds_minus_025: level(robust.thresholds_lower),
        thresholds_plus_025: level(robust.thresholds_higher),
        max_lag_1: level(robust.max_lag_1),
        max_lag_3: level(robust.max_lag_3),
        weight_doubled: doubled.collect(),
    }
}

fn score(score: Option<&Score>) -> Option<f64> {
    score.map(Score::to_f64)
}

fn level(level: Option<Level>) -> Option<u8> {
    level.map(|level| level.0)
}
