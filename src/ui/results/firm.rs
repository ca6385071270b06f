//! How firm the outcome is, and the charts as tables.

use egui::Ui;

use super::team::team_tables;
use crate::report::facts::Facts;
use crate::ui::copying::{Copied, copy_ui};
use crate::ui::fonts::Face;
use crate::ui::icons;
use crate::ui::theme::{Theme, Type};
use crate::ui::widgets::columns::at_right;
use crate::ui::widgets::table::Table;
use crate::ui::widgets::{card, notice};
use crate::words::Words;

/// Whether the rung hangs on choices, and how much of it rests on evidence.
pub(super) fn firm_ui(ui: &mut Ui, words: &Words, facts: &Facts) {
    let theme = Theme::of(ui.ctx());
    let colors = theme.colors();
    let style = (Type::Body, Face::Regular);
    card::card(ui, |ui| {
        card::plain_heading(ui, &words.get("results-firm"));
        if let Some(robust) = &facts.overall.robust {
            let icon = if robust.depends { icons::WARNING } else { icons::SEAL_CHECK };
            notice::icon_line(ui, icon, &robust.words, style, colors.text);
            for choice in robust.choices.iter().filter(|choice| choice.differs) {
                let line = words.with(
                    "results-choice",
                    &[
                        ("choice", choice.label.as_str().into()),
                        ("rung", choice.rung_words.as_str().into()),
                    ],
                );
                ui.add(egui::Label::new(theme.caption(line)).wrap());
            }
            card::divider(ui);
        }
        let evidenced = &facts.overall.evidenced;
        let text = if evidenced.all == 0 {
            words.get("results-evidenced-none")
        } else {
            let part = ("part", evidenced.n.into());
            words.with("results-evidenced", &[part, ("whole", evidenced.all.into())])
        };
        notice::icon_line(ui, icons::PAPERCLIP, &text, style, colors.text);
        for dimension in facts.dimensions.iter().filter(|d| d.evidenced.all != 0) {
            ui.horizontal(|ui| {
                ui.spacing_mut().interact_size.y = 0.0;
                ui.label(theme.caption(&dimension.short));
                at_right(ui, egui::Align::Center, |ui| {
                    ui.label(theme.caption(&dimension.evidenced.words));
                });
            });
        }
        if let Some(table) = choices_table(words, facts) {
            let what = words.get("results-firm");
            copy_ui(ui, words, (&what, Copied::Table), || table.as_text());
        }
    });
}

/// The scores with their ranges as a table.
pub(super) fn dimensions_table(words: &Words, facts: &Facts) -> Table {
    let column = |name: &str| words.get(name);
    Table {
        title: words.with("results-dimensions", &[("n", facts.dimensions.len().into())]),
        headers: vec![
            column("report-column-dimension"),
            column("report-column-score"),
            column("report-column-range"),
            column("report-column-coverage"),
            column("report-column-rung"),
            column("report-column-divided"),
            column("report-column-evidenced"),
        ],
        rows: facts
            .dimensions
            .iter()
            .map(|dimension| {
                vec![
                    dimension.name.clone(),
                    dimension.score_words.clone(),
                    dimension.range_words.clone(),
                    dimension.coverage.shown.clone(),
                    dimension.rung_words.clone(),
                    dimension.divided_words.clone(),
                    dimension.evidenced.words.clone(),
                ]
            })
            .collect(),
    }
}

/// How the rung hangs on choices, as a table.
fn choices_table(words: &Words, facts: &Facts) -> Option<Table> {
    let column = |name: &str| words.get(name);
    facts.overall.robust.as_ref().map(|robust| Table {
        title: words.get("report-word-robust-table"),
        headers: vec![column("report-column-choice"), column("report-column-rung")],
        rows: robust
            .choices
            .iter()
            .map(|choice| vec![choice.label.clone(), choice.rung_words.clone()])
            .collect(),
    })
}

/// The charts as tables.
pub(super) fn tables(words: &Words, facts: &Facts) -> Vec<Table> {
    let dimensions = dimensions_table(words, facts);
    let choices = choices_table(words, facts);
    let team = facts.team.iter().flat_map(|team| team_tables(words, team));
    std::iter::once(dimensions).chain(choices).chain(team).collect()
}
