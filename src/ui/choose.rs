//! The question which questionnaire a new assessment is to have, where there is a choice.

use egui::{Id, Label, Modal, ScrollArea, Ui};

use super::theme::Theme;
use super::widgets::button::Button;
use super::widgets::card;
use crate::app::App;
use crate::app::command::{Command, Decision};
use crate::words::Words;

/// Draws it over the window: the built-in questionnaire first, then the user's own.
pub fn choose_ui(ui: &mut Ui, app: &App, words: &Words) -> Option<Command> {
    let theme = Theme::of(ui.ctx());
    let mut command = None;
    let frame = theme.modal_frame(ui, 24);
    let modal = Modal::new(Id::unique("which questionnaire")).frame(frame).show(ui.ctx(), |ui| {
        let window = ui.ctx().content_rect().size();
        ui.set_width(theme.scaled(480.0).min(window.x - 96.0));
        ui.spacing_mut().item_spacing.y = theme.space(8.0);
        card::title(ui, theme.section(words.get("choose-title")));
        ui.add(Label::new(theme.body(words.get("choose-text"))).wrap());
        ui.add_space(theme.space(4.0));
        let height = (window.y * 0.5).max(theme.scaled(80.0));
        ScrollArea::vertical().max_height(height).min_scrolled_height(height).show(ui, |ui| {
            command = options_ui(ui, app, words);
        });
        ui.add_space(theme.space(4.0));
        if ui.add(Button::quiet(&words.get("common-cancel"))).clicked() {
            command = Some(Command::Decide(Decision::Stay));
        }
    });
    if command.is_none() && modal.should_close() {
        command = Some(Command::Decide(Decision::Stay));
    }
    command
}

fn options_ui(ui: &mut Ui, app: &App, words: &Words) -> Option<Command> {
    let mut command = None;
    let built_in = &app.library.kit.questionnaire;
    let of = |word: &str, version: &str| words.with(word, &[("version", version.into())]);
    let about = of("choose-built-in", built_in.version());
    let first = option_ui(ui, words, words.text(built_in.title()), &about);
    if ui.memory(|memory| memory.focused().is_none()) {
        first.request_focus();
    }
    if first.clicked() {
        command = Some(Command::NewWith(None));
    }
    for (path, found) in app.own_questionnaires().usable() {
        let about = of("choose-own", &found.version);
        let option = option_ui(ui, words, words.text(&found.title), &about);
        if option.clicked() {
            command = Some(Command::NewWith(Some(path.to_owned())));
        }
        option.on_hover_text(path.display().to_string());
    }
    command
}

fn option_ui(ui: &mut Ui, words: &Words, title: &str, about: &str) -> egui::Response {
    let theme = Theme::of(ui.ctx());
    let name = words.with("choose-name", &[("title", title.into()), ("about", about.into())]);
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let response = ui.add(Button::secondary(title).left_aligned().name(&name));
        ui.add(Label::new(theme.caption(about)).wrap());
        response
    })
    .inner
}
