//! Screen: the ladder explained. What each rung is, where the ladder comes from, what it is
//! not, and how answers lead to a rung.

use egui::{Id, ScrollArea, Ui, Vec2, vec2};

use super::aside;
use super::fonts::Face;
use super::icons;
use super::theme::{MEDIUM, PAGE_EDGE, Theme, Type};
use super::widgets::button::web_link;
use super::widgets::columns::{column, side_by_side};
use super::widgets::level_mark::{Mark, level_mark};
use super::widgets::line::paint_icon;
use super::widgets::pill::tag;
use super::widgets::segmented::{Height, segmented};
use super::widgets::{card, notice};
use crate::app::command::Command;
use crate::report::facts::{AboutLadder, Explained, RungAbout, SourceFacts};
use crate::words::Words;

/// What of the screen is remembered while the program runs.
#[derive(Debug, Clone, Default)]
pub struct LadderView {
    /// Where one looks at the rungs: 0 is the whole municipality, then each dimension.
    looking_at: usize,
}

/// Draws the screen and returns what the user did.
pub fn ladder_ui(
    ui: &mut Ui,
    words: &Words,
    about: &AboutLadder,
    view: &mut LadderView,
) -> Vec<Command> {
    let theme = Theme::of(ui.ctx());
    let mut commands = Vec::new();
    ScrollArea::vertical().id_salt("ladder").auto_shrink(false).show(ui, |ui| {
        egui::Frame::new().inner_margin(theme.space(PAGE_EDGE)).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = theme.space(16.0);
            let (title, intro) = (words.get("ladder-title"), words.get("ladder-intro"));
            commands.extend(aside::header_ui(ui, words, &title, &intro));
            let mut rungs_and_score = |ui: &mut Ui| {
                rungs_ui(ui, words, about, &mut view.looking_at);
                score_ui(ui, words, about);
            };
            let origin_and_limits = |ui: &mut Ui| {
                origin_ui(ui, words, about);
                is_not_ui(ui, words, about);
            };
            let width = ui.available_width();
            if theme.layout_width(width) < MEDIUM {
                rungs_and_score(ui);
                origin_and_limits(ui);
                gates_ui(ui, words, about, 1);
                return;
            }
            let gap = theme.space(16.0);
            let left = ((width - gap) * 0.58).floor();
            side_by_side(ui, left, Vec2::splat(gap), rungs_and_score, origin_and_limits);
            gates_ui(ui, words, about, 2);
        });
    });
    commands
}

fn rungs_ui(ui: &mut Ui, words: &Words, about: &AboutLadder, looking_at: &mut usize) {
    let theme = Theme::of(ui.ctx());
    // Another questionnaire may have fewer dimensions than the one looked at before.
    *looking_at = (*looking_at).min(about.dimensions.len());
    card::card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = theme.space(12.0);
        let n = about.rungs.len();
        card::plain_heading(ui, &words.with("ladder-rungs", &[("n", n.into())]));
        if !about.dimensions.is_empty() {
            let mut options = vec![words.get("ladder-look-all")];
            options.extend(about.dimensions.iter().map(|dimension| dimension.short.clone()));
            let name = words.get("ladder-look");
            let id = Id::unique("rungs of");
            let chosen = segmented(ui, id, &name, &options, Some(*looking_at), Height::Small);
            *looking_at = chosen.unwrap_or(*looking_at);
        }
        let dimension = looking_at.checked_sub(1).map(|dimension| &about.dimensions[dimension]);
        for (k, rung) in about.rungs.iter().enumerate() {
            card::divider(ui);
            let text = dimension.map_or(&rung.description, |dimension| &dimension.rungs[k]);
            rung_ui(ui, words, rung, text, about.rungs.len() - 1);
        }
        if let Some(own_labels) = &about.own_labels {
            card::divider(ui);
            notice::inline(ui, notice::Kind::Info, own_labels);
        }
    });
}

fn rung_ui(ui: &mut Ui, words: &Words, rung: &RungAbout, text: &str, top: usize) {
    let theme = Theme::of(ui.ctx());
    let mut args =
        vec![("rung", u32::from(rung.number).into()), ("name", rung.name.as_str().into())];
    let spoken = match &rung.own_label {
        None => words.with("ladder-rung", &args),
        Some(mark) => {
            args.push(("mark", mark.as_str().into()));
            words.with("ladder-rung-own", &args)
        }
    };
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = theme.space(16.0);
        let mark = Mark::Level { level: rung.number, top: u8::try_from(top).unwrap_or(u8::MAX) };
        level_mark(ui, mark, 40.0, &spoken);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = theme.space(2.0);
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing.x = theme.space(12.0);
                ui.spacing_mut().interact_size.y = theme.line(Type::CardTitle);
                ui.label(theme.card_title(&rung.name));
                if let Some(mark) = &rung.own_label {
                    tag(ui, mark);
                }
            });
            ui.add(egui::Label::new(theme.body(text)).wrap());
        });
    });
}

fn origin_ui(ui: &mut Ui, words: &Words, about: &AboutLadder) {
    if about.origin.is_empty() && about.sources.is_empty() {
        return;
    }
    let theme = Theme::of(ui.ctx());
    card::card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = theme.space(8.0);
        card::plain_heading(ui, &words.get("ladder-origin"));
        for paragraph in &about.origin {
            ui.add(egui::Label::new(theme.body(paragraph)).wrap());
        }
        if !about.sources.is_empty() {
            card::divider(ui);
            ui.label(theme.strong(words.get("report-word-sources")));
        }
        for source in &about.sources {
            source_ui(ui, source);
        }
    });
}

fn source_ui(ui: &mut Ui, source: &SourceFacts) {
    let theme = Theme::of(ui.ctx());
    let side = theme.scaled(15.0);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = theme.space(8.0);
        let wanted = vec2(side, theme.line(Type::Body));
        let (rect, _) = ui.allocate_exact_size(wanted, egui::Sense::hover());
        let ink = theme.colors().muted;
        let icon = if source.url.is_empty() { icons::QUOTES } else { icons::LINK_SIMPLE };
        paint_icon(ui.painter(), icon, rect.center(), side, ink);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            if source.url.is_empty() {
                ui.add(egui::Label::new(theme.body(&source.title)).wrap());
            } else {
                web_link(ui, &source.title, &source.url, Type::Body);
            }
            ui.add(egui::Label::new(theme.caption(&source.published)).wrap());
        });
    });
}

fn is_not_ui(ui: &mut Ui, words: &Words, about: &AboutLadder) {
    if about.is_not.is_empty() {
        return;
    }
    let theme = Theme::of(ui.ctx());
    card::card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = theme.space(8.0);
        card::plain_heading(ui, &words.get("ladder-is-not"));
        for text in &about.is_not {
            let style = (Type::Body, Face::Regular);
            notice::icon_line(ui, icons::MINUS_CIRCLE, text, style, theme.colors().text);
        }
    });
}

fn score_ui(ui: &mut Ui, words: &Words, about: &AboutLadder) {
    let theme = Theme::of(ui.ctx());
    card::card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = theme.space(8.0);
        card::plain_heading(ui, &words.get("ladder-score"));
        for step in &about.score {
            explained_ui(ui, step);
        }
    });
}

/// What each rung cannot do without, in so many columns.
fn gates_ui(ui: &mut Ui, words: &Words, about: &AboutLadder, n_columns: usize) {
    if about.gates.is_empty() {
        return;
    }
    let theme = Theme::of(ui.ctx());
    card::card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = theme.space(8.0);
        card::plain_heading(ui, &words.get("ladder-gates"));
        let about_gates = words.get("ladder-gates-about");
        let muted = theme.colors().muted;
        let intro = theme.rich(about_gates, Type::Body, Face::Regular, muted);
        ui.add(egui::Label::new(intro).wrap());
        let gap = theme.space(32.0);
        let width = (ui.available_width() - gap * (n_columns as f32 - 1.0)) / n_columns as f32;
        for row in about.gates.chunks(n_columns) {
            ui.add_space(theme.space(4.0));
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = gap;
                for gate in row {
                    column(ui, width, |ui| explained_ui(ui, gate));
                }
            });
        }
    });
}

/// A name with what it is about below it.
fn explained_ui(ui: &mut Ui, explained: &Explained) {
    let theme = Theme::of(ui.ctx());
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.add(egui::Label::new(theme.strong(&explained.name)).wrap());
        ui.add(egui::Label::new(theme.body(&explained.words)).wrap());
    });
}
