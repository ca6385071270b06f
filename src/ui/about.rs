//! Screen: what this program is, whose, where it keeps things, and what it is made of.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use egui::{Label, ScrollArea, Ui, Vec2};

use super::fonts::Face;
use super::theme::{MEDIUM, PAGE_EDGE, Theme, Type};
use super::widgets::button::Button;
use super::widgets::columns::side_by_side;
use super::widgets::{card, notice};
use super::{aside, icons};
use crate::app::App;
use crate::app::command::{Command, Step};
use crate::words::Words;

const VERSION: &str = env!("CARGO_PKG_VERSION");

/// What belongs to this screen only.
#[derive(Debug, Default)]
pub struct AboutView {
    /// Where preferences are kept; `None` where the system has no such place.
    pub settings_file: Option<PathBuf>,
    /// Where journals and versions are kept; `None` where the system has no such place.
    pub data_folder: Option<PathBuf>,
    open: Option<Licence>,
}

/// A licence that can be read on the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Licence {
    Program,
    Letters,
    LettersOnPaper,
    Icons,
}

impl Licence {
    fn text(self) -> &'static str {
        match self {
            Self::Program => include_str!("../../LICENSE"),
            Self::Letters => include_str!("../../assets/fonts/source-sans-3/OFL.txt"),
            Self::LettersOnPaper => {
                include_str!("../../assets/fonts/atkinson-hyperlegible-next/OFL.txt")
            }
            Self::Icons => include_str!("../../assets/fonts/phosphor/LICENSE"),
        }
    }

    /// Names of the texts that say of what it is, and which one.
    fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::Program => ("common-program", "about-licence-text"),
            Self::Letters => ("about-font-letters", "about-font-letters-licence"),
            Self::LettersOnPaper => ("about-font-paper", "about-font-paper-licence"),
            Self::Icons => ("about-font-icons", "about-font-icons-licence"),
        }
    }
}

/// Draws the screen and returns what the user did.
pub fn about_ui(ui: &mut Ui, app: &App, view: &mut AboutView, words: &Words) -> Vec<Command> {
    let theme = Theme::of(ui.ctx());
    let mut commands = Vec::new();
    ScrollArea::vertical().id_salt("about").auto_shrink(false).show(ui, |ui| {
        egui::Frame::new().inner_margin(theme.space(PAGE_EDGE)).show(ui, |ui| {
            let gap = theme.space(16.0);
            ui.spacing_mut().item_spacing = egui::vec2(gap, gap);
            let (title, intro) = (words.get("about-title"), words.get("about-what"));
            commands.extend(aside::header_ui(ui, words, &title, &intro));
            let version = words.with("about-version", &[("version", VERSION.into())]);
            ui.add(Label::new(theme.strong(version)).wrap());
            let places = (view.settings_file.clone(), view.data_folder.clone());
            let places = (places.0.as_deref(), places.1.as_deref());
            let width = ui.available_width();
            if theme.layout_width(width) < MEDIUM {
                places_ui(ui, app, places, words);
                commands.extend(figures_ui(ui, app, words));
                licences_ui(ui, view, words);
                return;
            }
            let half = ((width - gap) / 2.0).floor();
            let left = |ui: &mut Ui| {
                places_ui(ui, app, places, words);
                commands.extend(figures_ui(ui, app, words));
            };
            side_by_side(ui, half, Vec2::splat(gap), left, |ui| licences_ui(ui, view, words));
        });
    });
    commands
}

fn body(ui: &mut Ui, text: impl Into<String>) {
    ui.add(Label::new(Theme::of(ui.ctx()).body(text)).wrap());
}

/// Where things are kept; preferences and recovery files in `places`, where there are any.
fn places_ui(
    ui: &mut Ui,
    app: &App,
    (settings, data): (Option<&Path>, Option<&Path>),
    words: &Words,
) {
    let theme = Theme::of(ui.ctx());
    let colors = theme.colors();
    card::card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = theme.space(8.0);
        card::title(ui, theme.card_title(words.get("about-private")));
        let text = words.get("about-private-text");
        notice::icon_line(ui, icons::LOCK_SIMPLE, &text, (Type::Body, Face::Regular), colors.text);
    });
    card::card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = theme.space(8.0);
        card::title(ui, theme.card_title(words.get("about-places")));
        let mut places = vec![("about-places-settings", settings, "about-places-settings-none")];
        if let Some(session) = app.session() {
            places.push(("about-places-document", session.path(), "about-places-document-none"));
        }
        places.push(("about-places-data", data, "about-places-data-none"));
        let folder = app.settings().questionnaire_folder.as_deref();
        places.push(("about-places-questionnaires", folder, "about-places-questionnaires-none"));
        for (name, path, none) in places {
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                ui.add(Label::new(theme.strong(words.get(name))).wrap());
                body(ui, path.map_or_else(|| words.get(none), |path| path.display().to_string()));
            });
        }
    });
}

/// How many figures are built in, and where they can be seen.
fn figures_ui(ui: &mut Ui, app: &App, words: &Words) -> Option<Command> {
    let theme = Theme::of(ui.ctx());
    let benchmarks = &app.library.kit.benchmarks;
    let n_figures: usize = benchmarks.iter().map(|benchmark| benchmark.figures.len()).sum();
    let sources = benchmarks.iter().flat_map(|benchmark| &benchmark.sources);
    // Two files can name the same publication.
    let sources: BTreeSet<(&str, &str)> =
        sources.map(|source| (source.title.as_str(), source.publisher.as_str())).collect();
    let mut command = None;
    card::card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = theme.space(8.0);
        card::title(ui, theme.card_title(words.get("about-figures")));
        let args = [("figures", n_figures.into()), ("sources", sources.len().into())];
        body(ui, words.with("about-figures-text", &args));
        body(ui, words.get("about-figures-where"));
        let go = words.get("about-figures-compare");
        if app.session().is_some() && ui.add(Button::small(&go)).clicked() {
            command = Some(Command::Go(Step::Compare));
        }
    });
    command
}

fn licences_ui(ui: &mut Ui, view: &mut AboutView, words: &Words) {
    let theme = Theme::of(ui.ctx());
    card::card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = theme.space(8.0);
        card::title(ui, theme.card_title(words.get("about-licence")));
        licence_ui(ui, view, words, Licence::Program);
    });
    card::card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = theme.space(8.0);
        card::title(ui, theme.card_title(words.get("about-fonts")));
        for licence in [Licence::Letters, Licence::LettersOnPaper, Licence::Icons] {
            ui.add(Label::new(theme.strong(words.get(licence.words().0))).wrap());
            licence_ui(ui, view, words, licence);
        }
    });
}

/// Which licence it is, and its text once that is asked for.
fn licence_ui(ui: &mut Ui, view: &mut AboutView, words: &Words, licence: Licence) {
    let theme = Theme::of(ui.ctx());
    let (of, which) = licence.words();
    body(ui, words.get(which));
    let is_open = view.open == Some(licence);
    let label = words.get(if is_open { "about-hide" } else { "about-show" });
    let args = [("do", label.as_str().into()), ("of", words.get(of).into())];
    let name = words.with("about-show-name", &args);
    if ui.add(Button::small(&label).name(&name).on(is_open)).clicked() {
        view.open = (!is_open).then_some(licence);
    }
    if is_open {
        // Lines are broken as in the file, and again where the room is short.
        ui.add(Label::new(theme.caption(licence.text())).wrap());
    }
}
