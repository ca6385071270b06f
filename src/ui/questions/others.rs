//! What can be answered to any question, "weet niet", "niet van toepassing" and "later", with
//! the reason where one is asked.

use egui::{Id, Key, Ui};

use super::{AnswerView, Shown};
use crate::app::command::{Change, Command};
use crate::domain::assessment::Answer;
use crate::ui::fonts::Face;
use crate::ui::icons;
use crate::ui::theme::Type;
use crate::ui::widgets::button::Button;
use crate::ui::widgets::field::Field;
use crate::ui::widgets::line::Line;

pub(super) fn toggle_unknown(shown: &Shown<'_>) -> Command {
    let is_on = shown.answer() == Some(&Answer::Unknown);
    shown.give((!is_on).then_some(Answer::Unknown))
}

/// Takes "not applicable" back, or asks why first.
pub(super) fn toggle_not_applicable(shown: &Shown<'_>, view: &mut AnswerView) -> Option<Command> {
    if matches!(shown.answer(), Some(Answer::NotApplicable { .. })) {
        view.reason = None;
        return Some(shown.give(None));
    }
    view.reason = match view.reason {
        Some(_) => None,
        None => Some(String::new()),
    };
    None
}

pub(super) fn toggle_later(shown: &Shown<'_>) -> Command {
    let is_later = shown.session.own()[shown.index].later;
    Command::Change(Change::Later(shown.id().clone(), !is_later))
}

/// "Weet niet", "niet van toepassing" and "later" below the answer.
pub(super) fn other_answers_ui(
    ui: &mut Ui,
    shown: &Shown<'_>,
    view: &mut AnswerView,
    commands: &mut Vec<Command>,
) {
    if shown.is_read_only {
        return;
    }
    let theme = shown.theme;
    let later = later_width(ui, shown);
    let is_placed = ui
        .horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = theme.space(8.0);
            unknown_button(ui, shown, commands);
            not_applicable_button(ui, shown, view, "question-not-applicable", commands);
            // At the right where there is room, because it is not an answer.
            let gap = ui.available_width() - later;
            if 0.0 <= gap {
                ui.add_space(gap);
                later_button(ui, shown, "question-later", commands);
                return true;
            }
            false
        })
        .inner;
    if !is_placed {
        later_button(ui, shown, "question-later", commands);
    }
}

pub(super) fn unknown_button(ui: &mut Ui, shown: &Shown<'_>, commands: &mut Vec<Command>) {
    let is_unknown = shown.answer() == Some(&Answer::Unknown);
    let label = shown.words.get("question-unknown");
    let spoken = shown.named(&label);
    let unknown = Button::secondary(&label).icon(icons::QUESTION).keys(&["W"]).name(&spoken);
    if ui.add(unknown.on(is_unknown)).clicked() {
        commands.push(toggle_unknown(shown));
    }
}

pub(super) fn not_applicable_button(
    ui: &mut Ui,
    shown: &Shown<'_>,
    view: &mut AnswerView,
    word: &str,
    commands: &mut Vec<Command>,
) {
    if !shown.question.allow_not_applicable {
        return;
    }
    let is_on = matches!(shown.answer(), Some(Answer::NotApplicable { .. }));
    let label = shown.words.get(word);
    let spoken = shown.named(&shown.words.get("question-not-applicable"));
    let button = Button::secondary(&label).icon(icons::MINUS_CIRCLE).keys(&["N"]).name(&spoken);
    if ui.add(button.on(is_on || view.reason.is_some())).clicked() {
        commands.extend(toggle_not_applicable(shown, view));
    }
}

pub(super) fn later_button(
    ui: &mut Ui,
    shown: &Shown<'_>,
    word: &str,
    commands: &mut Vec<Command>,
) {
    let is_later = shown.session.own()[shown.index].later;
    let icon = if is_later { icons::BOOKMARK_SIMPLE_FILL } else { icons::BOOKMARK_SIMPLE };
    let label = shown.words.get(word);
    let spoken = shown.named(&shown.words.get("question-later"));
    let later = Button::secondary(&label).icon(icon).keys(&["L"]).name(&spoken).on(is_later);
    if ui.add(later).clicked() {
        commands.push(toggle_later(shown));
    }
}

/// How wide the button for "later" is, to place it at the right.
fn later_width(ui: &Ui, shown: &Shown<'_>) -> f32 {
    let theme = shown.theme;
    let mut line = Line::new(theme);
    let ink = theme.colors().text;
    line.icon(icons::BOOKMARK_SIMPLE, Type::Body, ink);
    line.text(ui, &shown.words.get("question-later"), (Type::Body, Face::SemiBold), ink);
    line.key(ui, "L", ink);
    line.size().x + 2.0 * theme.space(14.0)
}

/// The reason why the question does not apply: asked before it is recorded, shown after.
pub(super) fn reason_ui(
    ui: &mut Ui,
    shown: &Shown<'_>,
    view: &mut AnswerView,
    commands: &mut Vec<Command>,
) {
    let Shown { words, theme, .. } = *shown;
    let label = words.get("question-reason");
    let spoken = shown.named(&label);
    let id = Id::unique(("reason", shown.index));
    if let Some(Answer::NotApplicable { reason }) = shown.answer() {
        let mut text = reason.clone();
        let field = Field::new(&label).name(&spoken).rows(2).read_only(shown.is_read_only);
        if field.show(ui, id, &mut text).changed() {
            let answer = Some(Answer::NotApplicable { reason: text });
            commands.push(Command::Change(Change::TypeAnswer(shown.id().clone(), answer)));
        }
        return;
    }
    let Some(mut text) = view.reason.take() else { return };
    let is_new = text.is_empty() && !ui.memory(|memory| memory.has_focus(id));
    let explanation = words.get("question-reason-about");
    let response =
        Field::new(&label).explanation(&explanation).name(&spoken).show(ui, id, &mut text);
    if is_new && !response.lost_focus() {
        response.request_focus();
    }
    let by_enter = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    let mut is_done = false;
    let mut is_left = ui.input(|input| input.key_pressed(Key::Escape));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = theme.space(8.0);
        let record = words.get("question-reason-record");
        let why = words.get("question-reason-needed");
        let missing = text.trim().is_empty().then_some(&*why);
        let name = shown.named(&record);
        let button = Button::primary(&record).disabled_because(missing).name(&name);
        is_done = ui.add(button).clicked() && missing.is_none();
        let cancel = words.get("common-cancel");
        let name = shown.named(&cancel);
        is_left |= ui.add(Button::quiet(&cancel).name(&name)).clicked();
    });
    if (is_done || by_enter) && !text.trim().is_empty() {
        commands.push(shown.give(Some(Answer::NotApplicable { reason: text.trim().to_owned() })));
    } else if !is_left {
        view.reason = Some(text);
    }
}
