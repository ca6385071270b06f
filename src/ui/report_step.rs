//! The last step: take the outcome along as a PDF or a picture.

use egui::{Frame, ScrollArea, Ui};

use super::fonts::Face;
use super::icons::{self, Icon};
use super::theme::{Theme, Type};
use super::widgets::button::Button;
use super::widgets::card::{card, title};
use super::widgets::line::paint_icon;
use super::widgets::notice::{self, inline};
use crate::app::App;
use crate::app::command::{Command, Export};
use crate::app::session::Session;
use crate::words::Words;

/// Draws the screen.
pub fn report_ui(ui: &mut Ui, app: &App, session: &Session, words: &Words) -> Vec<Command> {
    let theme = Theme::of(ui.ctx());
    let mut commands = Vec::new();
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        let edge = theme.space(24.0) as i8;
        Frame::new().inner_margin(egui::Margin::same(edge)).show(ui, |ui| {
            ui.set_max_width(theme.scaled(980.0).min(ui.available_width()));
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
            let is_wide = 760.0 <= theme.layout_width(ui.available_width());
            if is_wide {
                let gap = theme.space(16.0);
                let half = (ui.available_width() - gap) / 2.0;
                ui.horizontal_top(|ui| {
                    ui.spacing_mut().item_spacing.x = gap;
                    for kind in kinds {
                        ui.vertical(|ui| {
                            ui.set_width(half);
                            commands.extend(kind_ui(ui, app, kind, words));
                        });
                    }
                });
            } else {
                for kind in kinds {
                    commands.extend(kind_ui(ui, app, kind, words));
                }
            }
            let public = words.get("export-public");
            ui.label(theme.rich(public, Type::Body, Face::Regular, theme.colors().muted));
        });
    });
    commands
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
