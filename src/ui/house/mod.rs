//! Screen: the house style of reports, with the report beside it as it will look.
//!
//! Whatever is chosen counts at once and is kept by itself. A color that cannot be read on paper
//! is never taken; the field says so and offers the nearest tone that can.

mod color;

use egui::{Id, Label, Ui};

use self::color::{Chosen, ColorView, color_ui};
use super::fonts::Face;
use super::preview::PreviewView;
use super::report_step::{beside_preview, section_ui};
use super::theme::{Theme, Type};
use super::widgets::button::Button;
use super::widgets::card::{self, card};
use super::widgets::notice::{self, notice};
use super::widgets::segmented::{Height, segmented};
use super::{aside, icons};
use crate::app::App;
use crate::app::command::Command;
use crate::app::house::{HouseCommand, HouseStyle, Section, Typeface};
use crate::words::Words;

/// Width of the choices where the pages stand beside them. Unit: points at 100%.
const CHOICES_WIDTH: f32 = 440.0;

/// What of the screen is remembered while the program runs.
#[derive(Debug, Default)]
pub struct HouseView {
    primary: ColorView,
    accent: ColorView,
}

/// Draws the screen and returns what the user did.
pub fn house_ui(
    ui: &mut Ui,
    app: &App,
    (view, preview): (&mut HouseView, &mut PreviewView),
    words: &Words,
) -> Vec<Command> {
    beside_preview(ui, app, preview, words, CHOICES_WIDTH, |ui, commands| {
        let theme = Theme::of(ui.ctx());
        ui.spacing_mut().item_spacing.y = theme.space(16.0);
        let (title, intro) = (words.get("house-title"), words.get("house-intro"));
        commands.extend(aside::header_ui(ui, words, &title, &intro));
        if problem_ui(ui, app, words, commands) {
            return;
        }
        let mut asked = Vec::new();
        logo_ui(ui, app, words, &mut asked);
        colors_ui(ui, app, view, words, &mut asked);
        typeface_ui(ui, app, words, &mut asked);
        sections_ui(ui, app, words, &mut asked);
        file_ui(ui, words, &mut asked);
        commands.extend(asked.into_iter().map(Command::House));
    })
}

/// Says that the file of the user cannot be read, where that is so; nothing else can be done then.
fn problem_ui(ui: &mut Ui, app: &App, words: &Words, commands: &mut Vec<Command>) -> bool {
    let Some(problem) = app.house().problem() else { return false };
    let reason = words.say(problem);
    let title = words.get("notice-style-unreadable");
    let text = words.with("house-unreadable", &[("reason", reason.into())]);
    notice(ui, notice::Kind::Error, &title, &text, |ui| {
        ui.horizontal_wrapped(|ui| {
            if ui.add(Button::secondary(&words.get("house-read-again"))).clicked() {
                commands.push(Command::House(HouseCommand::ReadAgain));
            }
            if ui.add(Button::secondary(&words.get("house-begin-anew"))).clicked() {
                commands.push(Command::House(HouseCommand::BeginAnew));
            }
        });
    });
    true
}

fn logo_ui(ui: &mut Ui, app: &App, words: &Words, asked: &mut Vec<HouseCommand>) {
    let theme = Theme::of(ui.ctx());
    let house = app.house();
    card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = theme.space(8.0);
        card::title(ui, theme.card_title(words.get("house-logo")));
        let has_logo = house.style().logo.is_some();
        let state = words.get(if has_logo { "house-logo-set" } else { "house-logo-none" });
        ui.add(Label::new(theme.body(state)).wrap());
        if let Some((name, problem)) = house.logo_problem() {
            let args = [("name", name.into()), ("reason", words.say(problem).into())];
            let text = words.with("house-logo-refused", &args);
            let style = (Type::Body, Face::Regular);
            let ink = theme.colors().minus;
            let line = notice::icon_line(ui, icons::WARNING_CIRCLE, &text, style, ink);
            notice::announce(&line, egui::Role::Alert, &text);
        }
        ui.horizontal_wrapped(|ui| {
            let word = if has_logo { "house-logo-other" } else { "house-logo-choose" };
            if ui.add(Button::secondary(&words.get(word)).icon(icons::IMAGE)).clicked() {
                asked.push(HouseCommand::AskLogo);
            }
            if has_logo && ui.add(Button::quiet(&words.get("house-logo-remove"))).clicked() {
                asked.push(HouseCommand::RemoveLogo);
            }
        });
        ui.add(Label::new(theme.caption(words.get("house-logo-about"))).wrap());
    });
}

fn colors_ui(
    ui: &mut Ui,
    app: &App,
    view: &mut HouseView,
    words: &Words,
    asked: &mut Vec<HouseCommand>,
) {
    let theme = Theme::of(ui.ctx());
    let (style, usual) = (app.house().style(), HouseStyle::default());
    card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = theme.space(8.0);
        card::title(ui, theme.card_title(words.get("house-colors")));
        ui.add(Label::new(theme.caption(words.get("house-colors-about"))).wrap());
        let primary = (style.primary(), usual.primary());
        let chosen = color_ui(ui, words, "house-primary", primary, &mut view.primary);
        asked.extend(chosen.map(|Chosen(color)| HouseCommand::Primary(color)));
        card::divider(ui);
        let accent = (style.accent(), usual.accent());
        let chosen = color_ui(ui, words, "house-accent", accent, &mut view.accent);
        asked.extend(chosen.map(|Chosen(color)| HouseCommand::Accent(color)));
    });
}

fn typeface_ui(ui: &mut Ui, app: &App, words: &Words, asked: &mut Vec<HouseCommand>) {
    let theme = Theme::of(ui.ctx());
    let present = app.house().style().typeface;
    card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = theme.space(8.0);
        let name = words.get("house-typeface");
        card::title(ui, theme.card_title(&name));
        let options = Typeface::ALL.map(|typeface| typeface.as_str().to_owned());
        let selected = Typeface::ALL.iter().position(|each| *each == present);
        let id = Id::unique("house typeface");
        if let Some(chosen) = segmented(ui, id, &name, &options, selected, Height::Normal) {
            asked.push(HouseCommand::Typeface(Typeface::ALL[chosen]));
        }
        // Each in itself, to choose by eye.
        for typeface in Typeface::ALL {
            let (face, word) = match typeface {
                Typeface::SourceSans3 => (Face::Regular, "house-typeface-source"),
                Typeface::AtkinsonHyperlegibleNext => (Face::Atkinson, "house-typeface-atkinson"),
            };
            let text = theme.rich(words.get(word), Type::Body, face, theme.colors().text);
            ui.add(Label::new(text).wrap());
        }
    });
}

fn sections_ui(ui: &mut Ui, app: &App, words: &Words, asked: &mut Vec<HouseCommand>) {
    let theme = Theme::of(ui.ctx());
    let style = app.house().style();
    card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = theme.space(8.0);
        card::title(ui, theme.card_title(words.get("house-sections")));
        ui.add(Label::new(theme.caption(words.get("house-sections-about"))).wrap());
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            for section in Section::ALL {
                let is_on = style.sections.contains(&section);
                if section_ui(ui, words, "house section", section, is_on) {
                    asked.push(HouseCommand::Section(section, !is_on));
                }
            }
        });
        let has_all = style.sections.len() == Section::ALL.len();
        if !has_all && ui.add(Button::small(&words.get("house-sections-all"))).clicked() {
            asked.push(HouseCommand::AllSections);
        }
    });
}

/// The style as a file, for colleagues.
fn file_ui(ui: &mut Ui, words: &Words, asked: &mut Vec<HouseCommand>) {
    let theme = Theme::of(ui.ctx());
    card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = theme.space(8.0);
        card::title(ui, theme.card_title(words.get("house-file")));
        ui.add(Label::new(theme.caption(words.get("house-file-about"))).wrap());
        ui.horizontal_wrapped(|ui| {
            let (open, save) = (words.get("house-open"), words.get("house-save-as"));
            if ui.add(Button::secondary(&open).icon(icons::FOLDER_OPEN)).clicked() {
                asked.push(HouseCommand::AskOpen);
            }
            if ui.add(Button::secondary(&save).icon(icons::FLOPPY_DISK)).clicked() {
                asked.push(HouseCommand::AskSaveAs);
            }
        });
    });
}
