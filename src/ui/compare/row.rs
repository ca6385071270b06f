//! One question beside its figures.

use egui::Ui;

use super::figure::figure_ui;
use super::{Columns, CompareView};
use crate::app::command::Command;
use crate::app::session::Session;
use crate::domain::benchmark::QuestionComparison;
use crate::report::facts::{ComparisonRow, FigureFacts};
use crate::ui::fonts::Face;
use crate::ui::icons;
use crate::ui::theme::{Ground, Theme, Type};
use crate::ui::told::Told;
use crate::ui::widgets::button::{Button, styled_link};
use crate::ui::widgets::card;
use crate::ui::widgets::columns::column;
use crate::ui::widgets::figures::nothing_found;
use crate::words::Words;

#[expect(clippy::too_many_arguments, reason = "one row needs all of the screen")]
pub(super) fn row_ui(
    ui: &mut Ui,
    words: &Words,
    session: &Session,
    told: &Told,
    (row, compared): (&ComparisonRow, &QuestionComparison<'_>),
    columns: &Columns,
    view: &mut CompareView,
    commands: &mut Vec<Command>,
) {
    let theme = Theme::of(ui.ctx());
    let is_open = view.open.contains(&row.id);
    let figures: Vec<&FigureFacts> = row.all_figures().collect();
    // As on paper; and whatever has a verdict is never behind a button.
    let with_verdict = figures.iter().rposition(|figure| figure.verdict.is_some());
    let n_at_first = row.figures.len().max(with_verdict.map_or(0, |i| i + 1));
    let n_shown = if is_open { figures.len() } else { n_at_first };

    ui.add_space(theme.space(12.0));
    let add_own = |ui: &mut Ui, commands: &mut Vec<Command>| {
        ui.spacing_mut().item_spacing.y = theme.space(2.0);
        ui.add(egui::Label::new(theme.strong(&row.short)).wrap());
        let style = (Type::Caption, Face::SemiBold);
        let ink = theme.colors().primary;
        let go = styled_link(ui, &row.code, style, ink, Ground::Page);
        if go
            .on_hover_text(words.with("compare-go", &[("code", row.code.as_str().into())]))
            .clicked()
        {
            let question = &session.questionnaire().questions()[compared.question];
            commands.push(Command::Show(question.id.clone()));
        }
        ui.add(egui::Label::new(theme.caption(&row.own.words)).wrap());
    };
    let add_figures = |ui: &mut Ui| {
        if figures.is_empty() {
            nothing_ui(ui, words, columns);
        }
        for (place, facts) in figures.iter().take(n_shown).enumerate() {
            if place > 0 {
                ui.add_space(theme.space(8.0));
                card::divider(ui);
                ui.add_space(theme.space(8.0));
            }
            figure_ui(ui, words, session, told, (row, compared), facts, columns);
        }
    };
    let more = figures.len() - n_at_first;
    let add_more = |ui: &mut Ui, view: &mut CompareView| {
        if more == 0 {
            return;
        }
        ui.add_space(theme.space(8.0));
        let text = if is_open {
            words.get("compare-less")
        } else {
            words.with("compare-more", &[("n", more.into())])
        };
        let name = words.with(
            "compare-more-name",
            &[("code", row.code.as_str().into()), ("text", text.as_str().into())],
        );
        let icon = if is_open { icons::CARET_UP } else { icons::CARET_DOWN };
        if ui.add(Button::small(&text).icon(icon).name(&name)).clicked()
            && !view.open.remove(&row.id)
        {
            view.open.insert(row.id.clone());
        }
    };
    if columns.is_stacked {
        ui.horizontal_top(|ui| {
            ui.add_space(columns.side);
            let width = ui.available_width() - columns.side;
            column(ui, width, |ui| {
                ui.spacing_mut().item_spacing.y = theme.space(8.0);
                ui.vertical(|ui| add_own(ui, commands));
                add_figures(ui);
                add_more(ui, view);
            });
        });
    } else {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = columns.gap;
            ui.add_space(columns.side);
            column(ui, columns.own, |ui| add_own(ui, commands));
            let rest = columns.chart + columns.sayable + columns.origin + 2.0 * columns.gap;
            column(ui, rest, |ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                add_figures(ui);
                add_more(ui, view);
            });
        });
    }
    ui.add_space(theme.space(12.0));
    card::divider(ui);
}

fn nothing_ui(ui: &mut Ui, words: &Words, columns: &Columns) {
    let theme = Theme::of(ui.ctx());
    let nothing = words.get("compare-nothing");
    if columns.is_stacked {
        let width = ui.available_width();
        nothing_found(ui, &nothing, width);
        return;
    }
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = columns.gap;
        column(ui, columns.chart, |ui| drop(nothing_found(ui, &nothing, columns.chart)));
        column(ui, columns.sayable, |ui| {
            let text = theme.caption(words.get("compare-nothing-sayable"));
            ui.add(egui::Label::new(text).wrap());
        });
    });
}
