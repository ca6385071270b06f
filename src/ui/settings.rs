//! Language, look and text size: on the start screen, in the menu, and among the preferences.

use egui::{Id, Ui};

use super::theme::{CONTROL_HEIGHT, Look, TextScale, Theme, Type};
use super::widgets::choice::{DropDown, Style};
use super::widgets::line::paint_icon;
use super::{fonts, icons};
use crate::app::command::Command;
use crate::app::settings::{self, Settings};
use crate::words::{Language, Words};

/// The theme that goes with the settings.
pub fn theme(settings: &Settings) -> Theme {
    let look = match settings.look {
        settings::Look::Light => Look::Light,
        settings::Look::Dark => Look::Dark,
        settings::Look::HighContrast => Look::HighContrast,
    };
    Theme { look, scale: TextScale::from_percent(settings.text_percent) }
}

/// The name of the text of a look.
pub fn look_word(look: settings::Look) -> &'static str {
    match look {
        settings::Look::Light => "settings-look-light",
        settings::Look::Dark => "settings-look-dark",
        settings::Look::HighContrast => "settings-look-high-contrast",
    }
}

/// What a language calls itself.
pub fn own_name(language: Language) -> String {
    Words::new(language).get("settings-own-name")
}

/// Where the choices stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// On the blue panel of the start screen.
    Panel,
    /// In the menu.
    Menu,
    /// On the screen with preferences.
    Screen,
}

/// Draws the three choices and returns what was chosen.
pub fn settings_ui(
    ui: &mut Ui,
    words: &Words,
    settings: &Settings,
    place: Place,
) -> Option<Command> {
    let mut command = None;
    // Each language by its own name, so that it can be found by whoever reads only that.
    let languages: Vec<String> = Language::ALL.into_iter().map(own_name).collect();
    let language = Language::ALL.iter().position(|language| *language == settings.language);
    if let Some(chosen) =
        row_ui(ui, icons::GLOBE, &words.get("settings-language"), &languages, language, place)
    {
        command = Some(Command::Language(Language::ALL[chosen]));
    }
    let looks: Vec<String> =
        settings::Look::ALL.iter().map(|look| words.get(look_word(*look))).collect();
    let look = settings::Look::ALL.iter().position(|look| *look == settings.look);
    if let Some(chosen) =
        row_ui(ui, icons::CIRCLE_HALF, &words.get("settings-look"), &looks, look, place)
    {
        command = Some(Command::Look(settings::Look::ALL[chosen]));
    }
    let percents: Vec<u16> = (8..=20).map(|n| n * 10).collect();
    let sizes: Vec<String> = percents.iter().map(|percent| format!("{percent}%")).collect();
    let size = percents.iter().position(|percent| *percent == settings.text_percent);
    if let Some(chosen) =
        row_ui(ui, icons::TEXT_AA, &words.get("settings-text-size"), &sizes, size, place)
    {
        command = Some(Command::TextPercent(percents[chosen]));
    }
    command
}

fn row_ui(
    ui: &mut Ui,
    icon: icons::Icon,
    label: &str,
    options: &[String],
    selected: Option<usize>,
    place: Place,
) -> Option<usize> {
    let theme = Theme::of(ui.ctx());
    let colors = theme.colors();
    let (ink, style) = match place {
        Place::Panel => (colors.bar_text, Style::Bar),
        Place::Menu => (colors.text, Style::Text),
        Place::Screen => (colors.text, Style::Field),
    };
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = theme.space(8.0);
        let side = theme.scaled(20.0);
        let height = if place == Place::Screen { CONTROL_HEIGHT } else { 28.0 };
        let wanted = egui::vec2(side, theme.height(height));
        let (rect, _) = ui.allocate_exact_size(wanted, egui::Sense::hover());
        paint_icon(ui.painter(), icon, rect.center(), side, ink);
        let left = ui.cursor().left();
        ui.label(theme.rich(label, Type::Body, fonts::Face::Regular, ink));
        // Under each other, whatever the words.
        let column = left + theme.scaled(if place == Place::Screen { 160.0 } else { 104.0 });
        let gap = column - ui.cursor().left();
        if gap > 0.0 {
            ui.add_space(gap);
        }
        // In the menu over the screen with preferences, both stand on screen.
        let id = Id::unique((label, place == Place::Menu));
        DropDown::new(label, options).selected(selected).style(style).show(ui, id)
    })
    .inner
}
