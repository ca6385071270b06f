//! Sentences that report, screen and command line say in the same words.

use rust_decimal::Decimal;

use crate::domain::level::Score;
use crate::words::Words;

/// What a threshold asks, what the score is, and how far that is from it.
pub fn threshold_words(score: Option<&Score>, needed: &Score, words: &Words) -> String {
    let shown = ("needed", words.threshold(needed).into());
    let Some(score) = score else { return words.with("report-reason-threshold-none", &[shown]) };
    words.with(
        "report-reason-threshold",
        &[
            ("score", words.score_against(score, needed).into()),
            shown,
            ("missing", words.gap(score, needed).into()),
        ],
    )
}

/// "At or above at least this percentage of them", where a figure allows to say so.
pub fn at_or_above_words(percent: &Decimal, words: &Words) -> String {
    let percent = format!("{}%", words.decimal(percent)).into();
    words.with("report-at-or-above", &[("percent", percent)])
}
