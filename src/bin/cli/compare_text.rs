//! The answer of `meetlat-cli compare` for people.

use std::collections::BTreeMap;

use meetlat::domain::benchmark::{
    Confidence, Figure, FigureComparison, QuestionComparison, Verdict,
};
use meetlat::domain::effective::State;
use meetlat::domain::id::FigureId;
use meetlat::domain::questionnaire::Questionnaire;
use meetlat::report::facts::{contradictions_of, figure_sentence};
use meetlat::report::sentences::at_or_above_words;
use meetlat::words::Words;

/// Every question with its figures, each with year, n, source and confidence.
pub(crate) fn compare_text(
    questionnaire: &Questionnaire,
    comparisons: &[QuestionComparison<'_>],
    words: &Words,
) -> String {
    let all = comparisons.iter().flat_map(|comparison| &comparison.figures);
    let figures = all.map(|compared| (&compared.figure.id, compared.figure)).collect();
    let mut text = String::new();
    for comparison in comparisons {
        let question = &questionnaire.questions()[comparison.question];
        let own = match comparison.own.state {
            State::Answered => comparison.own.levels.map_or_else(
                || words.get("cli-compare-answered"),
                |l| words.with("cli-compare-level", &[("level", i64::from(l.point.0).into())]),
            ),
            State::Unknown => words.get("cli-compare-unknown"),
            State::NotApplicable => words.get("cli-compare-not-applicable"),
            State::Unanswered => words.get("cli-compare-unanswered"),
        };
        text += &format!("{}  {}: {own}\n", question.id, words.text(&question.short));
        if comparison.figures.is_empty() {
            text += &format!("  {}\n", words.get("cli-compare-none"));
        }
        for figure in &comparison.figures {
            for line in figure_lines(figure, &figures, words) {
                text += &format!("  {line}\n");
            }
        }
    }
    text
}

fn figure_lines(
    comparison: &FigureComparison<'_>,
    figures: &BTreeMap<&FigureId, &Figure>,
    words: &Words,
) -> Vec<String> {
    let FigureComparison { figure, source, comparability, dated, age, verdict, .. } = comparison;
    let number = |n: Option<u32>| match n {
        Some(n) => words.whole(n.into()),
        None => words.get("cli-compare-n-unknown"),
    };
    let confidence = words.get(match figure.confidence {
        Confidence::Direct => "cli-compare-direct",
        Confidence::SecondHand => "cli-compare-second-hand",
        Confidence::Uncertain => "cli-compare-uncertain",
    });
    let mut lines = vec![
        format!("• {}", figure_sentence(figure, words)),
        format!(
            "  {}",
            words.with(
                "cli-compare-facts",
                &[
                    ("year", figure.year.to_string().into()),
                    ("n", number(figure.n).into()),
                    ("municipalities", number(figure.n_municipalities).into()),
                    ("publisher", source.publisher.as_str().into()),
                    ("source", source.title.as_str().into()),
                    ("confidence", confidence.into()),
                ]
            )
        ),
    ];
    if *dated {
        let args = [("year", figure.year.to_string().into()), ("age", i64::from(*age).into())];
        lines.push(format!("  {}", words.with("cli-compare-dated", &args)));
    }
    if let Some(others) = contradictions_of(comparison, |id| figures.get(id).copied(), words) {
        lines.push(format!("  {others}"));
    }
    let verdict = words.get(match verdict {
        Some(Verdict::Ahead) => "cli-compare-ahead",
        Some(Verdict::With) => "cli-compare-with",
        Some(Verdict::Behind) => "cli-compare-behind",
        None => "cli-compare-no-verdict",
    });
    let at_or_above = comparison.at_or_above.map(|percent| at_or_above_words(&percent, words));
    let at_or_above = at_or_above.as_deref().unwrap_or_default();
    let notes = [at_or_above, words.text(&comparability.note), words.text(&figure.note)];
    let said = [verdict.as_str()].into_iter().chain(notes).filter(|part| !part.is_empty());
    lines.push(format!("  {}", said.collect::<Vec<_>>().join(" ")));
    lines
}
