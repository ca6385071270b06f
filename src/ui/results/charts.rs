//! The charts: the ladder, and the dimensions with their ranges.

use egui::{Ui, vec2};

use super::firm::dimensions_table;
use super::radar::radar_ui;
use super::{Form, ResultsView, is_wide};
use crate::app::command::{Command, Step};
use crate::report::facts::{Facts, Number, Tile};
use crate::ui::copying::{Copied, copy_ui};
use crate::ui::icons;
use crate::ui::theme::Theme;
use crate::ui::widgets::button::Button;
use crate::ui::widgets::card;
use crate::ui::widgets::columns::side_by_side;
use crate::ui::widgets::ladder::{Ladder, Step as LadderStep};
use crate::ui::widgets::range_bar::{self, Axis, RangeBar};
use crate::words::Words;

pub(super) fn charts_ui(
    ui: &mut Ui,
    words: &Words,
    facts: &Facts,
    view: &mut ResultsView,
    commands: &mut Vec<Command>,
) {
    let theme = Theme::of(ui.ctx());
    let dimensions_ui = |ui: &mut Ui, form: Form, extra: f32| match form {
        Form::Radar => radar_ui(ui, words, facts, extra),
        Form::Bars | Form::Tables => bars_ui(ui, words, facts, extra),
    };
    let form = view.form;
    if !is_wide(ui, theme) {
        ladder_ui(ui, words, facts, 0.0, commands);
        dimensions_ui(ui, form, 0.0);
        return;
    }
    let gap = vec2(theme.space(16.0), theme.space(8.0));
    let left = (ui.available_width() - gap.x) * 0.545;
    let (mut ladder, mut dimensions) = (0.0, 0.0);
    side_by_side(
        ui,
        left,
        gap,
        |ui| ladder = ladder_ui(ui, words, facts, view.extra.0, commands) - view.extra.0,
        |ui| dimensions = dimensions_ui(ui, form, view.extra.1) - view.extra.1,
    );
    // Both end where the higher one ends, known from the frame before.
    let extra = ((dimensions - ladder).max(0.0), (ladder - dimensions).max(0.0));
    let is_other = |now: f32, kept: f32| 0.5 < (now - kept).abs();
    if is_other(extra.0, view.extra.0) || is_other(extra.1, view.extra.1) {
        view.extra = extra;
        ui.ctx().request_repaint();
    }
}

fn ladder_ui(
    ui: &mut Ui,
    words: &Words,
    facts: &Facts,
    extra: f32,
    commands: &mut Vec<Command>,
) -> f32 {
    let theme = Theme::of(ui.ctx());
    let ladder = &facts.ladder;
    let steps: Vec<LadderStep> = ladder
        .rungs
        .iter()
        .map(|rung| LadderStep { title: rung.name.clone(), names: rung.dimensions.clone() })
        .collect();
    let shown = card::card(ui, |ui| {
        card::heading(ui, &words.get("results-ladder"), |ui| {
            let what = words.get("results-ladder");
            copy_ui(ui, words, (&what, Copied::Text), || ladder_text(facts));
            let label = words.get("ladder-title");
            if ui.add(Button::small(&label).icon(icons::INFO).keys(&["F1"])).clicked() {
                commands.push(Command::Go(Step::Ladder));
            }
        });
        ui.label(theme.caption(words.get("results-ladder-note")));
        let possible = match (ladder.low, ladder.high, &ladder.range) {
            (Some(low), Some(high), Some(range)) => {
                Some((usize::from(low), usize::from(high), range.as_str()))
            }
            _ => None,
        };
        Ladder {
            steps: &steps,
            own: ladder.place.map(usize::from),
            own_words: &words.get("results-own"),
            possible,
            alternative: &ladder.description,
        }
        .show(ui, extra);
        let own_labels: Vec<&str> = ladder.caption.split_inclusive(". ").skip(2).collect();
        if !own_labels.is_empty() {
            ui.label(theme.caption(own_labels.concat()));
        }
    });
    shown.response.rect.height()
}

fn bars_ui(ui: &mut Ui, words: &Words, facts: &Facts, extra: f32) -> f32 {
    let theme = Theme::of(ui.ctx());
    let fixed = words.get("results-range-fixed");
    let shown = card::card(ui, |ui| {
        let n = facts.dimensions.len();
        card::heading(ui, &words.with("results-dimensions", &[("n", n.into())]), |ui| {
            range_bar::legend_ui(
                ui,
                &words.get("results-legend-score"),
                &words.get("results-legend-range"),
                facts.axis.next_label.as_deref(),
            );
        });
        let axis = axis(facts);
        range_bar::axis_ui(ui, &axis);
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            for dimension in &facts.dimensions {
                let value = |number: &Number| number.value;
                RangeBar {
                    title: &dimension.short,
                    second: &dimension.coverage.answered_words,
                    value: dimension.score.as_ref().map(value),
                    range: dimension
                        .low
                        .as_ref()
                        .zip(dimension.high.as_ref())
                        .map(|(low, high)| (low.value, high.value)),
                    score: &dimension.score_words,
                    range_words: if dimension.is_fixed() { &fixed } else { &dimension.range_words },
                    alternative: &format!(
                        "{}, {}",
                        dimension.description, dimension.coverage.answered_words
                    ),
                }
                .show(ui, &axis);
            }
        });
        ui.add_space(extra);
        ui.label(theme.caption(words.get("results-visible-now")));
        copy_dimensions_ui(ui, words, facts);
    });
    shown.response.rect.height()
}

/// The ladder with the rung, its certainty and its range, in sentences.
fn ladder_text(facts: &Facts) -> String {
    let overall = &facts.overall;
    let mut lines = vec![format!("{}. {}", overall.headline, overall.certainty)];
    lines.push(facts.ladder.description.clone());
    let tile = |tile: &Tile| format!("{}: {} ({})", tile.label, tile.value, tile.detail);
    lines.extend(overall.tiles.iter().map(tile));
    lines.join("\n")
}

/// The button that copies the scores, whichever way they are drawn.
pub(super) fn copy_dimensions_ui(ui: &mut Ui, words: &Words, facts: &Facts) {
    let table = dimensions_table(words, facts);
    copy_ui(ui, words, (&table.title, Copied::Table), || table.as_text());
}

fn axis(facts: &Facts) -> Axis {
    let top = f64::from(facts.axis.top);
    let thresholds = &facts.axis.thresholds;
    let mut labels = vec![(0.0, "0".to_owned())];
    for (i, threshold) in thresholds.iter().enumerate() {
        // The name of a rung stands in the middle of the scores that reach it; that of the
        // last one would touch the end of the axis.
        if let Some(next) = thresholds.get(i + 1) {
            labels.push((f64::midpoint(threshold.value, next.value), threshold.label.clone()));
        }
    }
    labels.push((top, facts.axis.top.to_string()));
    let needed = facts.axis.next.and_then(|next| thresholds.iter().find(|t| t.rung == next));
    Axis {
        max: top,
        lines: thresholds.iter().map(|threshold| threshold.value).collect(),
        labels,
        needed: needed.map(|threshold| threshold.value),
        right: facts.axis.score_label.clone(),
    }
}
