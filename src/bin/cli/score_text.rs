//! The answer of `meetlat-cli score` for people.

use meetlat::domain::assessment::Assessment;
use meetlat::domain::capped::capped;
use meetlat::domain::counted::{Counted, Whose};
use meetlat::domain::level::{Level, Score};
use meetlat::domain::questionnaire::Questionnaire;
use meetlat::domain::scoring::{DimensionOutcome, Outcome, Reason};
use meetlat::report::facts::{CappedFacts, RoleLine, TeamFacts, TeamLine};
use meetlat::report::sentences::threshold_words;
use meetlat::words::Words;

/// Scores, ranges, coverage and why each rung, as lines of text.
pub(crate) fn score_text(
    questionnaire: &Questionnaire,
    assessment: &Assessment,
    outcome: &Outcome,
    team: Option<&TeamFacts>,
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
    let shown = |score: &Option<Score>| shown(questionnaire, score.as_ref(), words);
    let index = [
        ("index", shown(&overall.index).into()),
        ("low", shown(&overall.index_low).into()),
        ("high", shown(&overall.index_high).into()),
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
    // Without a rung there is nothing that could depend on choices.
    if overall.rung.is_some() {
        let id = if outcome.robust.depends { "cli-score-depends" } else { "cli-score-robust" };
        lines.push(words.get(id));
    }

    let counted = Counted::new(questionnaire, assessment, Whose::Team);
    let capped = capped(questionnaire, assessment, &counted);
    for (dimension, outcome) in questionnaire.dimensions().iter().zip(&outcome.dimensions) {
        lines.push(String::new());
        lines.push(words.text(&dimension.name).to_owned());
        lines.extend(dimension_lines(questionnaire, outcome, words).into_iter().map(indent));
        for capped in capped.iter().filter(|one| dimension.questions.contains(&one.question)) {
            let name = questionnaire.questions()[capped.question].id.as_str();
            lines.push(indent(CappedFacts::new(questionnaire, capped, name, words).words));
        }
    }
    if let Some(team) = team {
        lines.extend(team_lines(team, words));
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
            ("score", shown(questionnaire, outcome.score.as_ref(), words).into()),
            ("low", shown(questionnaire, outcome.low.as_ref(), words).into()),
            ("high", shown(questionnaire, outcome.high.as_ref(), words).into()),
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
                Reason::Threshold { .. } => {
                    let threshold = questionnaire.ladder().threshold(next.rung);
                    let threshold = Score::from_hundredths(threshold);
                    threshold_words(outcome.score.as_ref(), &threshold, words)
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

/// Where those who took part differ, and what did not count.
fn team_lines(team: &TeamFacts, words: &Words) -> Vec<String> {
    let mut lines = vec![String::new(), words.get("cli-score-team")];
    let of_question =
        |line: &TeamLine| indent(indent(format!("{} {}: {}", line.id, line.short, line.words)));
    if team.is_empty() {
        lines.push(indent(words.get("report-word-team-same")));
    }
    for (heading, questions) in [
        ("report-word-team-spreads", &team.spreads),
        ("report-word-team-set-aside", &team.set_aside),
        ("report-word-team-hidden", &team.hidden),
    ] {
        if !questions.is_empty() {
            lines.push(indent(words.get(heading)));
            lines.extend(questions.iter().map(of_question));
        }
    }
    if !team.all_roles.is_empty() {
        lines.push(indent(words.get("report-word-team-roles")));
        lines.extend(team.all_roles.iter().map(|line| {
            let RoleLine { dimension, roles, words, over } = line;
            indent(indent(format!("{roles}, {dimension}: {words} ({over})")))
        }));
    }
    lines
}

fn indent(line: String) -> String {
    format!("  {line}")
}

fn shown(questionnaire: &Questionnaire, score: Option<&Score>, words: &Words) -> String {
    score.map_or_else(|| "–".to_owned(), |score| words.score_on(score, questionnaire.ladder()))
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
