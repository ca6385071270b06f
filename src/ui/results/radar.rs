//! The radar: the same scores and ranges as in the bars, for who likes a shape.

use egui::Ui;

use super::charts::copy_dimensions_ui;
use crate::report::facts::Facts;
use crate::ui::theme::Theme;
use crate::ui::widgets::radar::{Axis, MIN_AXES, Radar, Ring};
use crate::ui::widgets::{card, notice, range_bar};
use crate::words::Words;

/// Draws the card with the radar, or why there is none, `extra` points higher than it has to be,
/// and returns its height.
pub(super) fn radar_ui(ui: &mut Ui, words: &Words, facts: &Facts, extra: f32) -> f32 {
    let theme = Theme::of(ui.ctx());
    let n = facts.dimensions.len();
    let shown = card::card(ui, |ui| {
        card::plain_heading(ui, &words.with("results-dimensions", &[("n", n.into())]));
        if n < MIN_AXES {
            let text = words.with("results-radar-too-few", &[("n", n.into())]);
            notice::inline(ui, notice::Kind::Info, &text);
            ui.add_space(extra);
            return;
        }
        range_bar::legend_ui(
            ui,
            &words.get("results-legend-score"),
            &words.get("results-legend-range"),
            facts.axis.next_label.as_deref(),
        );
        Radar {
            axes: &axes(words, facts),
            rings: &rings(facts),
            max: f64::from(facts.axis.top),
            alternative: &alternative(words, facts),
        }
        .show(ui);
        ui.add_space(extra);
        let about = words.with(
            "results-radar-about",
            &[
                ("rungs", facts.axis.thresholds.len().into()),
                ("top", u32::from(facts.axis.top).into()),
            ],
        );
        ui.add(egui::Label::new(theme.caption(about)).wrap());
        ui.add(egui::Label::new(theme.caption(words.get("results-visible-now"))).wrap());
        copy_dimensions_ui(ui, words, facts);
    });
    shown.response.rect.height()
}

fn axes<'f>(words: &Words, facts: &'f Facts) -> Vec<Axis<'f>> {
    let axes = facts.dimensions.iter().map(|dimension| {
        let range = dimension.low.as_ref().zip(dimension.high.as_ref());
        let about = [
            ("score", dimension.score_words.as_str().into()),
            ("range", dimension.range_words.as_str().into()),
        ];
        Axis {
            title: &dimension.short,
            second: match range {
                None => dimension.score_words.clone(),
                Some(_) if dimension.is_fixed() => words.with("results-radar-fixed", &about),
                Some(_) => words.with("results-radar-range", &about),
            },
            value: dimension.score.as_ref().map(|score| score.value),
            range: range.map(|(low, high)| (low.value, high.value)),
        }
    });
    axes.collect()
}

fn rings(facts: &Facts) -> Vec<Ring> {
    let rings = facts.axis.thresholds.iter().map(|threshold| Ring {
        value: threshold.value,
        label: threshold.rung.to_string(),
        is_needed: facts.axis.next == Some(threshold.rung),
    });
    rings.collect()
}

/// What the picture shows, in words: the sentence of every dimension.
fn alternative(words: &Words, facts: &Facts) -> String {
    let sentences = facts.dimensions.iter().map(|dimension| {
        let coverage = &dimension.coverage.answered_words;
        format!("{}, {coverage}.", dimension.description.trim_end_matches('.'))
    });
    let about = ("n", facts.dimensions.len().into());
    let first = words.with("results-radar-alternative", &[about]);
    std::iter::once(first).chain(sentences).collect::<Vec<_>>().join(" ")
}
