//! The answer of `meetlat-cli score` for people.

use meetlat::domain::assessment::Assessment;
use meetlat::domain::capped::capped;
use meetlat::domain::effective::effective_answers;
use meetlat::domain::level::{Level, Score};
use meetlat::domain::questionnaire::Questionnaire;
use meetlat::domain::scoring::{DimensionOutcome, Outcome, Reason};
use meetlat::report::facts::CappedFacts;
use meetlat::words::Words;

/// Scores, ranges, coverage and why each rung, as lines of text.
pub(crate) fn score_text(
    questionnaire: &Questionnaire,
    assessment: &Assessment,
    outcome: &Outcome,
    words: &Words,
) -> String {
    let mut lines = vec![words.text(questionnaire.title()).to_owned(), String::new()];
    let overall = &outcome.overall;
    let rung = rung(questionnaire, overall.rung, words);
    lines.push(match (overall.rung, overall.provisional) {
        (None, _) => words.get("cli-score-no-rung"),
        (Some(_), true) => words.with(
            "cli-score-rung-provisional",
            &[
                ("rung", rung.into()),
                ("low", level(overall.rung_low).into()),
                ("high", level(overall.rung_high).into()),
            ],
        ),
        (Some(_), false) => words.with("cli-score-rung", &[("rung", rung.into())]),
    });
    let index = [
        ("index", score(overall.index.as_ref(), words).into()),
        ("low", score(overall.index_low.as_ref(), words).into()),
        ("high", score(overall.index_high.as_ref(), words).into()),
        ("scored", overall.n_scored_dimensions.into()),
        ("counting", overall.n_counting_dimensions.into()),
    ];
    let is_whole = overall.n_scored_dimensions == overall.n_counting_dimensions;
    let id = if is_whole { "cli-score-index" } else { "cli-score-index-partial" };
    lines.push(words.with(id, &index));
    lines.push(words.with(
        "cli-score-coverage",
        &[("done", overall.coverage.done.into()), ("all", overall.coverage.all.into())],
    ));
    let id = if outcome.robust.depends { "cli-score-depends" } else { "cli-score-robust" };
    lines.push(words.get(id));

    let answers = effective_answers(questionnaire, assessment);
    let capped = capped(questionnaire, assessment, &answers);
    for (dimension, outcome) in questionnaire.dimensions().iter().zip(&outcome.dimensions) {
        lines.push(String::new());
        lines.push(words.text(&dimension.name).to_owned());
        lines.extend(dimension_lines(questionnaire, outcome, words).into_iter().map(indent));
        for capped in capped.iter().filter(|one| dimension.questions.contains(&one.question)) {
            let name = questionnaire.questions()[capped.question].id.as_str();
            lines.push(indent(CappedFacts::new(questionnaire, capped, name, words).words));
        }
    }
    lines.push(String::new());
    lines.push(words.get("cli-score-visibility"));
    lines.join("\n") + "\n"
}

fn dimension_lines(
    questionnaire: &Questionnaire,
    outcome: &DimensionOutcome,
    words: &Words,
) -> Vec<String> {
    if !outcome.counts() {
        return vec![words.get("cli-score-left-out")];
    }
    let mut lines = vec![words.with(
        "cli-score-dimension",
        &[
            ("score", score(outcome.score.as_ref(), words).into()),
            ("low", score(outcome.low.as_ref(), words).into()),
            ("high", score(outcome.high.as_ref(), words).into()),
            ("rung", rung(questionnaire, outcome.rung, words).into()),
            ("done", outcome.coverage.done.into()),
            ("all", outcome.coverage.all.into()),
        ],
    )];
    if outcome.provisional {
        lines.push(words.with(
            "cli-score-provisional",
            &[("low", level(outcome.rung_low).into()), ("high", level(outcome.rung_high).into())],
        ));
    }
    if outcome.n_unknown != 0 {
        lines.push(words.with("cli-score-unknown", &[("n", outcome.n_unknown.into())]));
    }
    let name = |q: usize| questionnaire.questions()[q].id.as_str().to_owned();
    if !outcome.divided.is_empty() {
        let divided: Vec<String> = outcome.divided.iter().map(|q| name(*q)).collect();
        lines.push(words.with("cli-score-divided", &[("questions", divided.join(", ").into())]));
    }
    if let Some(next) = &outcome.next {
        lines.push(words.with("cli-score-next", &[("rung", i64::from(next.rung.0).into())]));
        for reason in &next.reasons {
            lines.push(indent(match reason {
                Reason::Threshold { missing } => {
                    let missing = words.gap(missing);
                    words.with("cli-score-threshold", &[("missing", missing.into())])
                }
                Reason::Lag { question, missing } => words.with(
                    "cli-score-lag",
                    &[
                        ("question", name(*question).into()),
                        ("missing", i64::from(*missing).into()),
                    ],
                ),
                Reason::Gate { question, missing } => words.with(
                    "cli-score-gate",
                    &[
                        ("question", name(*question).into()),
                        ("missing", i64::from(*missing).into()),
                    ],
                ),
            }));
        }
    }
    lines
}

fn indent(line: String) -> String {
    format!("  {line}")
}

fn score(score: Option<&Score>, words: &Words) -> String {
    score.map_or_else(|| "–".to_owned(), |score| words.score(score))
}

fn level(level: Option<Level>) -> String {
    level.map_or_else(|| "–".to_owned(), |level| level.to_string())
}

fn rung(questionnaire: &Questionnaire, rung: Option<Level>, words: &Words) -> String {
    rung.map_or_else(
        || "–".to_owned(),
        |rung| format!("{rung} ({})", words.text(&questionnaire.ladder().rung(rung).name)),
    )
}
