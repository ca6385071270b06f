//! The last step: look at the report, and take it along as a PDF or a picture.

use egui::{CentralPanel, Frame, Panel, ScrollArea, Ui};

use super::fonts::Face;
use super::icons::{self, Icon};
use super::preview::{PreviewView, Room, preview_ui};
use super::regions::{self, Region};
use super::theme::{MEDIUM, Theme, Type};
use super::widgets::button::Button;
use super::widgets::card::{card, title};
use super::widgets::line::paint_icon;
use super::widgets::notice::{self, inline};
use crate::app::App;
use crate::app::command::{Command, Export};
use crate::app::session::Session;
use crate::words::Words;

/// Width of the choices where the pages stand beside them. Unit: points at 100%.
const CHOICES_WIDTH: f32 = 340.0;

/// Draws the screen.
pub fn report_ui(
    ui: &mut Ui,
    app: &App,
    session: &Session,
    view: &mut PreviewView,
    words: &Words,
) -> Vec<Command> {
    let theme = Theme::of(ui.ctx());
    let edge = theme.space(24.0);
    let mut commands = Vec::new();
    if theme.layout_width(ui.available_width()) < MEDIUM {
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            Frame::new().inner_margin(edge).show(ui, |ui| {
                choices_ui(ui, app, session, words, &mut commands);
                ui.add_space(theme.space(8.0));
                commands.extend(preview_ui(ui, app, view, words, Room::Below));
            });
        });
        return commands;
    }
    let choices = Panel::left("report choices").frame(Frame::new()).resizable(false);
    let width = theme.scaled(CHOICES_WIDTH) + 2.0 * edge;
    choices.exact_size(width).show_separator_line(false).show(ui, |ui| {
        regions::note(ui, Region::Before, None);
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            Frame::new().inner_margin(edge).show(ui, |ui| {
                choices_ui(ui, app, session, words, &mut commands);
            });
        });
    });
    let margin = egui::epaint::MarginF32 { left: 0.0, right: edge, top: edge, bottom: 0.0 };
    CentralPanel::default().frame(Frame::new().inner_margin(margin)).show(ui, |ui| {
        regions::note(ui, Region::Page, None);
        commands.extend(preview_ui(ui, app, view, words, Room::Beside));
    });
    commands
}

/// What can be made of it.
fn choices_ui(
    ui: &mut Ui,
    app: &App,
    session: &Session,
    words: &Words,
    commands: &mut Vec<Command>,
) {
    let theme = Theme::of(ui.ctx());
    ui.spacing_mut().item_spacing.y = theme.space(16.0);
    title(ui, theme.title(words.get("export-title")));
    let overall = &session.outcome().overall;
    if overall.provisional || !overall.coverage.is_complete() {
        let n = overall.coverage.all - overall.coverage.done;
        inline(ui, notice::Kind::Info, &words.with("export-open", &[("n", n.into())]));
    }
    let kinds = [
        (Export::Pdf, icons::FILE_PDF, "export-pdf", "export-pdf-about", "menu-pdf"),
        (Export::Png, icons::IMAGE, "export-png", "export-png-about", "menu-png"),
    ];
    for kind in kinds {
        commands.extend(kind_ui(ui, app, kind, words));
    }
    let public = words.get("export-public");
    ui.label(theme.rich(public, Type::Body, Face::Regular, theme.colors().muted));
}

fn kind_ui(
    ui: &mut Ui,
    app: &App,
    (export, icon, heading, about, make): (Export, Icon, &str, &str, &str),
    words: &Words,
) -> Option<Command> {
    let theme = Theme::of(ui.ctx());
    let mut command = None;
    card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = theme.space(12.0);
        ui.horizontal(|ui| {
            let side = theme.scaled(28.0);
            let (rect, _) = ui.allocate_exact_size(egui::Vec2::splat(side), egui::Sense::hover());
            let ink = theme.colors().primary;
            paint_icon(ui.painter(), icon, rect.center(), side, ink);
            title(ui, theme.card_title(words.get(heading)));
        });
        ui.label(theme.body(words.get(about)));
        if app.exporting() == Some(export) {
            ui.label(theme.strong(words.get("export-busy")));
            return;
        }
        let busy = words.get("export-busy");
        let why = app.exporting().is_some().then_some(&*busy);
        let button = words.get(make);
        if ui.add(Button::primary(&button).disabled_because(why)).clicked() {
            command = Some(Command::AskExport(export));
        }
    });
    command
}
