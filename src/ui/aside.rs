//! Screens that are looked up from somewhere: they have no tab, and one goes back to where one
//! came from.

use egui::{Key, Ui};

use super::fonts::Face;
use super::icons;
use super::theme::{Theme, Type};
use super::widgets::button::Button;
use super::widgets::card;
use crate::app::command::Command;
use crate::words::Words;

/// What the Esc key asks for, outside text fields: back.
pub fn escape(ui: &Ui) -> Option<Command> {
    let is_pressed = ui.input(|input| input.key_pressed(Key::Escape));
    (is_pressed && !ui.ctx().text_edit_focused()).then_some(Command::Back)
}

/// The title with a way back, and a sentence on what the screen is for.
pub fn header_ui(ui: &mut Ui, words: &Words, title: &str, intro: &str) -> Option<Command> {
    let theme = Theme::of(ui.ctx());
    let mut command = None;
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = theme.space(4.0);
        card::split(
            ui,
            |ui| card::title(ui, theme.title(title)),
            |ui| {
                let back = words.get("common-back");
                let button = Button::secondary(&back).icon(icons::ARROW_LEFT).keys(&["Esc"]);
                if ui.add(button).clicked() {
                    command = Some(Command::Back);
                }
            },
        );
        let intro = theme.rich(intro, Type::Body, Face::Regular, theme.colors().muted);
        ui.add(egui::Label::new(intro).wrap());
    });
    command
}
