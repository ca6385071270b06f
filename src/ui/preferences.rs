//! Screen: preferences, among them the folder with questionnaires of one's own.

use egui::{Id, Label, ScrollArea, Ui, Vec2};

use super::fonts::Face;
use super::settings::{Place, settings_ui};
use super::theme::{MEDIUM, PAGE_EDGE, Theme, Type};
use super::widgets::button::Button;
use super::widgets::columns::side_by_side;
use super::widgets::segmented::{Height, segmented};
use super::widgets::{card, notice};
use super::{aside, icons};
use crate::app::App;
use crate::app::command::{Command, Step};
use crate::app::own_questionnaires::{MAX_LOOKED_AT, OwnFile};
use crate::app::settings::{QuestionsShown, Settings};
use crate::words::Words;

/// Draws the screen and returns what the user did.
pub fn preferences_ui(ui: &mut Ui, app: &App, words: &Words) -> Vec<Command> {
    let theme = Theme::of(ui.ctx());
    let mut commands = Vec::new();
    ScrollArea::vertical().id_salt("preferences").auto_shrink(false).show(ui, |ui| {
        egui::Frame::new().inner_margin(theme.space(PAGE_EDGE)).show(ui, |ui| {
            let gap = theme.space(16.0);
            ui.spacing_mut().item_spacing = egui::vec2(gap, gap);
            let (title, intro) = (words.get("settings-title"), words.get("settings-intro"));
            commands.extend(aside::header_ui(ui, words, &title, &intro));
            let settings = app.settings();
            let width = ui.available_width();
            let on_screen = |ui: &mut Ui, commands: &mut Vec<Command>| {
                commands.extend(screen_ui(ui, words, settings));
                commands.extend(questions_ui(ui, words, settings));
                commands.extend(keys_ui(ui, words, settings));
                commands.extend(house_ui(ui, words));
            };
            if theme.layout_width(width) < MEDIUM {
                on_screen(ui, &mut commands);
                commands.extend(folder_ui(ui, words, app));
                return;
            }
            let half = ((width - gap) / 2.0).floor();
            let mut folder = None;
            side_by_side(
                ui,
                half,
                Vec2::splat(gap),
                |ui| on_screen(ui, &mut commands),
                |ui| folder = folder_ui(ui, words, app),
            );
            commands.extend(folder);
        });
    });
    commands
}

fn muted(ui: &mut Ui, text: &str) {
    let theme = Theme::of(ui.ctx());
    let text = theme.rich(text, Type::Body, Face::Regular, theme.colors().muted);
    ui.add(Label::new(text).wrap());
}

fn screen_ui(ui: &mut Ui, words: &Words, settings: &Settings) -> Option<Command> {
    let theme = Theme::of(ui.ctx());
    let mut command = None;
    card::card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = theme.space(8.0);
        card::title(ui, theme.card_title(words.get("settings-screen")));
        command = settings_ui(ui, words, settings, Place::Screen);
        muted(ui, &words.get("settings-motion"));
    });
    command
}

/// A card with one choice of two.
fn choice_ui(
    ui: &mut Ui,
    (title, about): (&str, &str),
    (name, options): (&str, &[String]),
    selected: usize,
) -> Option<usize> {
    let theme = Theme::of(ui.ctx());
    let mut chosen = None;
    card::card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = theme.space(8.0);
        card::title(ui, theme.card_title(title));
        muted(ui, about);
        let id = Id::unique(("preference", name));
        chosen = segmented(ui, id, name, options, Some(selected), Height::Normal);
    });
    chosen.filter(|chosen| *chosen != selected)
}

fn questions_ui(ui: &mut Ui, words: &Words, settings: &Settings) -> Option<Command> {
    let title = words.get("settings-questions");
    let about = words.get("settings-questions-about");
    let shown = QuestionsShown::ALL;
    let options = shown.map(|shown| words.get(shown_word(shown)));
    let selected = shown.iter().position(|shown| *shown == settings.questions_shown);
    let selected = selected.unwrap_or_default();
    let chosen = choice_ui(ui, (&title, &about), (&title, &options), selected)?;
    Some(Command::ShowQuestions(shown[chosen]))
}

/// The name of a way to show questions.
pub fn shown_word(shown: QuestionsShown) -> &'static str {
    match shown {
        QuestionsShown::One => "settings-questions-one",
        QuestionsShown::Dimension => "settings-questions-dimension",
    }
}

fn keys_ui(ui: &mut Ui, words: &Words, settings: &Settings) -> Option<Command> {
    let title = words.get("settings-keys");
    let about = words.get("settings-keys-about");
    let name = words.get("settings-keys-single");
    let options = ["settings-on", "settings-off"].map(|word| words.get(word));
    let selected = usize::from(!settings.single_keys);
    let chosen = choice_ui(ui, (&title, &about), (&name, &options), selected)?;
    Some(Command::SingleKeys(chosen == 0))
}

/// The way to the house style, which has a screen of its own.
fn house_ui(ui: &mut Ui, words: &Words) -> Option<Command> {
    let theme = Theme::of(ui.ctx());
    let mut command = None;
    card::card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = theme.space(8.0);
        card::title(ui, theme.card_title(words.get("house-title")));
        muted(ui, &words.get("settings-house-about"));
        if ui.add(Button::secondary(&words.get("settings-house"))).clicked() {
            command = Some(Command::Go(Step::House));
        }
    });
    command
}

fn folder_ui(ui: &mut Ui, words: &Words, app: &App) -> Option<Command> {
    let theme = Theme::of(ui.ctx());
    let mut command = None;
    let folder = app.settings().questionnaire_folder.as_ref();
    card::card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = theme.space(8.0);
        card::title(ui, theme.card_title(words.get("settings-folder")));
        muted(ui, &words.get("settings-folder-about"));
        match folder {
            Some(folder) => {
                ui.add(Label::new(theme.strong(words.get("settings-folder-in"))).wrap());
                ui.add(Label::new(theme.body(folder.display().to_string())).wrap());
            }
            None => {
                let none = words.get("settings-folder-none");
                ui.add(Label::new(theme.body(none)).wrap());
            }
        }
        ui.horizontal_wrapped(|ui| {
            let word = match folder {
                Some(_) => "settings-folder-other",
                None => "settings-folder-choose",
            };
            let choose = words.get(word);
            if ui.add(Button::secondary(&choose).icon(icons::FOLDER_OPEN)).clicked() {
                command = Some(Command::AskQuestionnaireFolder);
            }
            let forget = words.get("settings-folder-forget");
            if folder.is_some() && ui.add(Button::quiet(&forget)).clicked() {
                command = Some(Command::ForgetQuestionnaireFolder);
            }
        });
        if folder.is_some() {
            files_ui(ui, words, app);
        }
    });
    command
}

/// What is found in the folder, file by file.
fn files_ui(ui: &mut Ui, words: &Words, app: &App) {
    let own = app.own_questionnaires();
    if let Some(problem) = own.problem() {
        let reason = words.say(problem);
        let text = words.with("settings-folder-problem", &[("reason", reason.into())]);
        notice::notice(ui, notice::Kind::Error, "", &text, |_| {});
        return;
    }
    if own.files().is_empty() {
        let word =
            if own.is_listing() { "settings-folder-looking" } else { "settings-folder-empty" };
        notice::inline(ui, notice::Kind::Info, &words.get(word));
    }
    let folder = app.settings().questionnaire_folder.as_deref();
    for file in own.files() {
        card::divider(ui);
        let short = folder.and_then(|folder| file.path.strip_prefix(folder).ok());
        let short = short.unwrap_or(&file.path).display().to_string();
        file_ui(ui, words, file, &short);
    }
    if own.n_left_out() > 0 {
        let max = MAX_LOOKED_AT;
        let args = [("n", own.n_left_out().into()), ("max", max.into())];
        let text = words.with("settings-folder-left-out", &args);
        notice::inline(ui, notice::Kind::Warning, &text);
    }
}

fn file_ui(ui: &mut Ui, words: &Words, file: &OwnFile, short: &str) {
    let theme = Theme::of(ui.ctx());
    let colors = theme.colors();
    let style = (Type::Body, Face::Regular);
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = theme.space(2.0);
        match &file.found {
            Some(Ok(found)) => {
                let title = words.text(&found.title);
                let bold = (Type::Body, Face::SemiBold);
                notice::icon_line(ui, icons::CHECK_CIRCLE, title, bold, colors.text);
                let version = found.version.as_str().into();
                let args = [("version", version), ("n", found.n_questions.into())];
                let about = words.with("settings-folder-file", &args);
                ui.add(Label::new(theme.caption(format!("{about} · {short}"))).wrap());
            }
            Some(Err(problem)) => {
                let args = [("reason", words.say(problem).into())];
                let text = words.with("settings-folder-file-problem", &args);
                notice::icon_line(ui, icons::WARNING_CIRCLE, &text, style, colors.minus);
                ui.add(Label::new(theme.caption(short)).wrap());
            }
            None => {
                let text = words.get("settings-folder-file-looking");
                notice::icon_line(ui, icons::CLOCK, &text, style, colors.muted);
                ui.add(Label::new(theme.caption(short)).wrap());
            }
        }
    });
}
