//! Screen: the ladder, the dimensions with their ranges, and what holds the next rung back.
//!
//! A score never stands without its range and coverage, and a rung that may still change is
//! never a headline by itself.

mod charts;
mod firm;
mod header;
mod radar;
mod team;
mod why;

use egui::{Id, Key, Modifiers, ScrollArea, Ui, vec2};

use super::copying::{Copied, copy_ui};
use super::theme::{MEDIUM, PAGE_EDGE, Theme};
use super::widgets::card;
use super::widgets::columns::side_by_side;
use crate::app::command::{Command, Step};
use crate::app::session::Session;
use crate::report::facts::Facts;
use crate::words::Words;
use charts::charts_ui;
use firm::{firm_ui, tables};
use header::header_ui;
use team::team_ui;
use why::why_ui;

/// What of the screen is remembered while the program runs.
#[derive(Debug, Clone)]
pub struct ResultsView {
    /// The form the scores are shown in.
    pub form: Form,
    /// How much higher ladder and dimensions are drawn, so that they end at the same place.
    extra: (f32, f32),
}

impl Default for ResultsView {
    fn default() -> Self {
        Self { form: Form::Bars, extra: (0.0, 0.0) }
    }
}

/// The three forms of the same numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// The ladder, and a bar per dimension.
    Bars,
    /// The ladder, and the dimensions as one shape.
    Radar,
    /// Plain tables.
    Tables,
}

impl Form {
    const ALL: [Self; 3] = [Self::Bars, Self::Radar, Self::Tables];

    fn word(self) -> &'static str {
        match self {
            Self::Bars => "results-as-charts",
            Self::Radar => "results-as-radar",
            Self::Tables => "results-as-tables",
        }
    }
}

/// F1 explains the ladder. A letter shows its form, where single keys do something; the same
/// letter again goes back to the bars.
pub(super) fn keys(ui: &Ui, has_single_keys: bool, view: &mut ResultsView) -> Option<Command> {
    if has_single_keys && !ui.ctx().text_edit_focused() {
        for (key, form) in [(Key::T, Form::Tables), (Key::R, Form::Radar)] {
            if ui.input(|input| input.key_pressed(key) && input.modifiers.is_none()) {
                view.form = if view.form == form { Form::Bars } else { form };
            }
        }
    }
    let is_help = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::F1));
    is_help.then_some(Command::Go(Step::Ladder))
}

/// Draws the results of `session` and returns what the user did.
pub fn results_ui(
    ui: &mut Ui,
    words: &Words,
    session: &Session,
    facts: &Facts,
    view: &mut ResultsView,
) -> Vec<Command> {
    let theme = Theme::of(ui.ctx());
    let mut commands = Vec::new();
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        let edge = theme.space(PAGE_EDGE);
        egui::Frame::new().inner_margin(edge).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = theme.space(16.0);
            header_ui(ui, words, facts, view, &mut commands);
            if view.form == Form::Tables {
                for (i, table) in tables(words, facts).iter().enumerate() {
                    card::card(ui, |ui| {
                        card::heading(ui, &table.title, |ui| {
                            copy_ui(ui, words, (&table.title, Copied::Table), || table.as_text());
                        });
                        table.show(ui, Id::unique(("results table", i)));
                    });
                }
            } else {
                charts_ui(ui, words, facts, view, &mut commands);
            }
            let is_wide = is_wide(ui, theme);
            let gap = theme.space(16.0);
            let width = ui.available_width();
            if is_wide {
                let right = ((width - gap) * 0.3).floor();
                side_by_side(
                    ui,
                    width - gap - right,
                    vec2(gap, theme.space(8.0)),
                    |ui| why_ui(ui, words, session, facts, &mut commands),
                    |ui| firm_ui(ui, words, facts),
                );
            } else {
                why_ui(ui, words, session, facts, &mut commands);
                firm_ui(ui, words, facts);
            }
            if let Some(team) = facts.team.as_ref().filter(|_| view.form != Form::Tables) {
                team_ui(ui, words, session, team, &mut commands);
            }
        });
    });
    commands
}

fn is_wide(ui: &Ui, theme: Theme) -> bool {
    theme.layout_width(ui.available_width()) >= MEDIUM
}
