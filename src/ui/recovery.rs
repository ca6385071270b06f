//! Part of the start screen: work that is in no file, with what can be done about it.

use egui::{Label, Modal, Ui};
use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::fonts::Face;
use super::start::recent::opened_words;
use super::theme::{Theme, Type};
use super::widgets::button::Button;
use super::widgets::card::{card, title};
use super::widgets::notice::icon_line;
use super::{icons, name_or_none};
use crate::app::App;
use crate::app::command::{Command, Decision, RecoverAs};
use crate::app::recovery::{FileSince, Recovery};
use crate::words::Words;

/// Draws what is offered, where there is something. `opened` is when the window was opened.
pub fn recovery_ui(
    ui: &mut Ui,
    app: &App,
    words: &Words,
    (opened, zone): (Option<Timestamp>, &TimeZone),
) -> Vec<Command> {
    let theme = Theme::of(ui.ctx());
    let mut commands = Vec::new();
    if app.recovery().is_empty() {
        return commands;
    }
    ui.spacing_mut().item_spacing.y = theme.space(8.0);
    title(ui, theme.section(words.get("recovery-title")));
    ui.add(Label::new(theme.body(words.get("recovery-text"))).wrap());
    ui.add_space(theme.space(4.0));
    for recovery in app.recovery() {
        commands.extend(one_ui(ui, recovery, words, (opened, zone)));
    }
    ui.add_space(theme.space(24.0));
    commands
}

fn one_ui(
    ui: &mut Ui,
    recovery: &Recovery,
    words: &Words,
    (opened, zone): (Option<Timestamp>, &TimeZone),
) -> Option<Command> {
    let theme = Theme::of(ui.ctx());
    let name = name_or_none(&recovery.municipality, words);
    let mut command = None;
    card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = theme.space(6.0);
        let heading = theme.rich(&name, Type::CardTitle, Face::SemiBold, theme.colors().text);
        title(ui, heading);
        if let Some(changed) = recovery.changed {
            let when = opened_words(changed, opened, zone, words);
            let args = [("n", recovery.n_changes.into()), ("when", when.into())];
            ui.add(Label::new(theme.body(words.with("recovery-changes", &args))).wrap());
        }
        file_ui(ui, recovery, words);
        ui.add_space(theme.space(4.0));
        ui.horizontal_wrapped(|ui| command = choices_ui(ui, recovery, words));
    });
    command
}

fn file_ui(ui: &mut Ui, recovery: &Recovery, words: &Words) {
    let theme = Theme::of(ui.ctx());
    let colors = theme.colors();
    let style = (Type::Body, Face::Regular);
    if let Some(problem) = &recovery.problem {
        let text = words.with("recovery-problem", &[("reason", words.say(problem).into())]);
        icon_line(ui, icons::WARNING_CIRCLE, &text, style, colors.minus);
        return;
    }
    let path = recovery.path.as_ref().map(|path| path.display().to_string());
    let args = [("path", path.unwrap_or_default().into())];
    match recovery.file {
        FileSince::Never => {
            let text = words.get("recovery-no-file");
            ui.add(Label::new(theme.caption(text)).wrap());
        }
        FileSince::AsLeft => {
            ui.add(Label::new(theme.caption(words.with("recovery-in-file", &args))).wrap());
        }
        FileSince::Gone => {
            let text = words.with("recovery-file-gone", &args);
            icon_line(ui, icons::WARNING, &text, style, colors.text);
        }
        FileSince::Changed => {
            let text = words.with("recovery-file-changed", &args);
            icon_line(ui, icons::WARNING, &text, style, colors.text);
        }
    }
}

fn choices_ui(ui: &mut Ui, recovery: &Recovery, words: &Words) -> Option<Command> {
    let of = name_or_none(&recovery.municipality, words);
    let button = |ui: &mut Ui, word: &str, make: fn(&str) -> Button<'_>| {
        let label = words.get(word);
        let args = [("do", label.as_str().into()), ("name", of.as_str().into())];
        let name = words.with("recovery-button", &args);
        ui.add(make(&label).name(&name)).clicked()
    };
    let mut command = None;
    let recover = |how| Some(Command::Recover(recovery.journal.clone(), how));
    if recovery.problem.is_none() {
        let is_changed = recovery.file == FileSince::Changed;
        let (word, how) = match is_changed {
            true => ("recovery-merge", RecoverAs::Merged),
            false => ("recovery-recover", RecoverAs::Itself),
        };
        if button(ui, word, |label| Button::primary(label)) {
            command = recover(how);
        }
        if is_changed && button(ui, "recovery-mine", |label| Button::secondary(label)) {
            command = recover(RecoverAs::InPlace);
        }
        if let Some(path) = recovery.path.as_ref().filter(|_| is_changed)
            && button(ui, "recovery-theirs", |label| Button::secondary(label))
        {
            command = Some(Command::Open(path.clone()));
        }
        if button(ui, "recovery-copy", |label| Button::secondary(label)) {
            command = recover(RecoverAs::Copy);
        }
    }
    if button(ui, "recovery-throw-away", |label| Button::quiet(label)) {
        command = Some(Command::ThrowAway(recovery.journal.clone()));
    }
    command
}

/// Whether work is really to be thrown away.
pub fn throw_away_ui(ui: &mut Ui, recovery: &Recovery, words: &Words) -> Option<Command> {
    let theme = Theme::of(ui.ctx());
    let mut command = None;
    let modal = Modal::new(egui::Id::unique("throw work away")).frame(theme.modal_frame(ui, 24));
    let modal = modal.show(ui.ctx(), |ui| {
        ui.set_width(theme.scaled(440.0).min(ui.ctx().content_rect().width() - 96.0));
        ui.spacing_mut().item_spacing.y = theme.space(8.0);
        title(ui, theme.section(words.get("recovery-sure")));
        let args = [("name", name_or_none(&recovery.municipality, words).into())];
        ui.add(Label::new(theme.body(words.with("recovery-sure-text", &args))).wrap());
        ui.add_space(theme.space(8.0));
        ui.horizontal_wrapped(|ui| {
            let yes = words.get("recovery-sure-yes");
            if ui.add(Button::secondary(&yes).danger()).clicked() {
                command = Some(Command::Decide(Decision::Discard));
            }
            let no = ui.add(Button::quiet(&words.get("common-cancel")));
            // The one that loses nothing.
            if ui.memory(|memory| memory.focused().is_none()) {
                no.request_focus();
            }
            if no.clicked() {
                command = Some(Command::Decide(Decision::Stay));
            }
        });
    });
    if command.is_none() && modal.should_close() {
        command = Some(Command::Decide(Decision::Stay));
    }
    command
}
