//! The rung as a headline with its certainty, and the numbers beside it.

use egui::{Id, Ui, vec2};

use super::{Form, ResultsView, is_wide};
use crate::app::command::{Command, Step};
use crate::report::facts::Facts;
use crate::ui::fonts::Face;
use crate::ui::theme::{CONTROL_HEIGHT, Theme, Type};
use crate::ui::widgets::button::Button;
use crate::ui::widgets::card;
use crate::ui::widgets::columns::{at_right, side_by_side};
use crate::ui::widgets::line::one_line;
use crate::ui::widgets::segmented::{self, Height, segmented};
use crate::words::Words;

pub(super) fn header_ui(
    ui: &mut Ui,
    words: &Words,
    facts: &Facts,
    view: &mut ResultsView,
    commands: &mut Vec<Command>,
) {
    let theme = Theme::of(ui.ctx());
    let overall = &facts.overall;
    let headline = match &overall.rung {
        Some(rung) if overall.provisional => words.with(
            "results-headline-provisional",
            &[("rung", u32::from(rung.number).into()), ("name", rung.name.as_str().into())],
        ),
        _ => overall.headline.clone(),
    };
    let title = |ui: &mut Ui| {
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = theme.space(4.0);
            card::title(ui, theme.title(headline));
            let colors = theme.colors();
            let certainty = theme.rich(&overall.certainty, Type::Body, Face::Regular, colors.muted);
            ui.add(egui::Label::new(certainty).wrap());
        });
    };
    let index = match &overall.index_note {
        Some(note) => format!("{} · {note}", overall.range_words),
        None => overall.range_words.clone(),
    };
    let done = words.with(
        "common-part-of",
        &[("part", overall.coverage.done.into()), ("whole", overall.coverage.all.into())],
    );
    let n_unknown = words.whole(overall.n_unknown as u64);
    let numbers = [
        ("results-index", overall.index_words.as_str(), index.as_str()),
        ("results-coverage", overall.coverage.percent.as_str(), done.as_str()),
        ("results-unknown", n_unknown.as_str(), ""),
    ];
    let report = words.get("results-make-report");
    let forms = Form::ALL.map(|form| words.get(form.word()));
    let name = words.get("results-form");
    let forms_width = segmented::width(ui, &forms, Height::Normal);
    let mut buttons = |ui: &mut Ui| {
        let selected = Form::ALL.iter().position(|form| *form == view.form);
        let size = vec2(forms_width.min(ui.available_width()), theme.height(CONTROL_HEIGHT));
        ui.allocate_ui_with_layout(size, egui::Layout::left_to_right(egui::Align::Center), |ui| {
            let id = Id::unique("results form");
            if let Some(chosen) = segmented(ui, id, &name, &forms, selected, Height::Normal) {
                view.form = Form::ALL[chosen];
            }
        });
        if ui.add(Button::primary(&report)).clicked() {
            commands.push(Command::Go(Step::Report));
        }
    };
    let gap = theme.space(16.0);
    let left = ui.available_width() * 0.42;
    // A long remark beside the index needs the whole width: then everything goes below.
    let each = numbers
        .iter()
        .map(|(name, value, detail)| gap + number_width(ui, &words.get(name), value, detail));
    let of_report =
        one_line(ui, &report, (Type::Body, Face::SemiBold), theme.colors().text, f32::INFINITY);
    let right = each.sum::<f32>() + of_report.size().x + forms_width + theme.space(64.0);
    if is_wide(ui, theme) && left + right <= ui.available_width() {
        side_by_side(ui, left, vec2(gap, theme.space(8.0)), title, |ui| {
            let size = vec2(ui.available_width(), theme.height(48.0));
            let layout = egui::Layout::left_to_right(egui::Align::Center);
            ui.allocate_ui_with_layout(size, layout, |ui| {
                at_right(ui, egui::Align::Center, |ui| {
                    ui.spacing_mut().item_spacing.x = gap;
                    for (name, value, detail) in numbers {
                        let rect = number_ui(ui, &words.get(name), value, detail);
                        rule_before(ui, rect);
                    }
                    buttons(ui);
                });
            });
        });
    } else {
        title(ui);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = gap;
            for (name, value, detail) in numbers {
                number_ui(ui, &words.get(name), value, detail);
            }
        });
        ui.horizontal_wrapped(|ui| buttons(ui));
    }
}

/// A number with its name above it and what belongs to it beside it.
fn number_ui(ui: &mut Ui, name: &str, value: &str, detail: &str) -> egui::Rect {
    let theme = Theme::of(ui.ctx());
    let colors = theme.colors();
    // The width is worked out first: the place of the whole depends on it from the right.
    let width = number_width(ui, name, value, detail);
    let layout = egui::Layout::top_down(egui::Align::Min);
    let height = theme.line(Type::Caption) + theme.line(Type::Question) + 2.0;
    let response = ui.allocate_ui_with_layout(vec2(width, height), layout, |ui| {
        ui.set_width(width);
        ui.spacing_mut().item_spacing = vec2(theme.space(4.0), 2.0);
        ui.spacing_mut().interact_size.y = 0.0;
        ui.label(theme.caption(name));
        ui.horizontal(|ui| {
            ui.label(theme.rich(value, Type::Question, Face::Bold, colors.text));
            if !detail.is_empty() {
                ui.label(theme.rich(detail, Type::Body, Face::Regular, colors.muted));
            }
        });
    });
    response.response.rect
}

fn number_width(ui: &Ui, name: &str, value: &str, detail: &str) -> f32 {
    let theme = Theme::of(ui.ctx());
    let measure = |text: &str, size: Type, face: Face| {
        one_line(ui, text, (size, face), theme.colors().text, f32::INFINITY).size().x
    };
    let second = if detail.is_empty() { 0.0 } else { measure(detail, Type::Body, Face::Regular) };
    let line = measure(value, Type::Question, Face::Bold) + second + theme.space(6.0);
    line.max(measure(name, Type::Caption, Face::Regular) + 2.0)
}

/// The line before a number.
fn rule_before(ui: &Ui, rect: egui::Rect) {
    let theme = Theme::of(ui.ctx());
    let x = rect.left() - theme.space(8.0);
    ui.painter().vline(x, rect.y_range(), theme.divider());
}
