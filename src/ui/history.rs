//! Screen: earlier versions of the document, what changed after each, and going back to one.

use std::sync::Arc;

use egui::{Label, ScrollArea, Ui};
use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::theme::{PAGE_EDGE, Theme};
use super::widgets::button::Button;
use super::widgets::card;
use super::{aside, icons};
use crate::app::App;
use crate::app::command::Command;
use crate::app::session::{Session, code};
use crate::app::versions::{Differences, Version, who_answered};
use crate::domain::assessment::Assessment;
use crate::words::Words;

/// What differs between versions, worked out once per state of the document.
#[derive(Debug, Default)]
pub struct HistoryView {
    /// What came after each version, the newest first.
    after: Vec<Differences>,
    /// The documents between which that is: the present one, then the versions.
    between: Vec<Arc<Assessment>>,
}

impl HistoryView {
    fn differences(&mut self, session: &Session, versions: &[Version]) -> &[Differences] {
        let present = session.snapshot();
        let documents =
            || std::iter::once(&present).chain(versions.iter().map(|version| &version.document));
        if !documents().map(Arc::as_ptr).eq(self.between.iter().map(Arc::as_ptr)) {
            self.between = documents().cloned().collect();
            let pairs = self.between.windows(2);
            self.after = pairs.map(|pair| Differences::between(&pair[1], &pair[0])).collect();
        }
        &self.after
    }
}

/// Draws the screen and returns what the user did.
pub fn history_ui(
    ui: &mut Ui,
    app: &App,
    session: &Session,
    (view, zone): (&mut HistoryView, &TimeZone),
    words: &Words,
) -> Vec<Command> {
    let theme = Theme::of(ui.ctx());
    let mut commands = Vec::new();
    ScrollArea::vertical().id_salt("history").auto_shrink(false).show(ui, |ui| {
        egui::Frame::new().inner_margin(theme.space(PAGE_EDGE)).show(ui, |ui| {
            let gap = theme.space(16.0);
            ui.spacing_mut().item_spacing = egui::vec2(gap, gap);
            ui.set_max_width(theme.scaled(1000.0).min(ui.available_width()));
            let (title, intro) = (words.get("history-title"), words.get("history-intro"));
            commands.extend(aside::header_ui(ui, words, &title, &intro));
            match app.versions() {
                None => body(ui, words.get("history-loading")),
                Some([]) => body(ui, words.get("history-none")),
                Some(versions) => {
                    let differences = view.differences(session, versions);
                    for (version, after) in versions.iter().zip(differences) {
                        commands.extend(version_ui(ui, version, after, words, zone));
                    }
                }
            }
        });
    });
    commands
}

fn body(ui: &mut Ui, text: impl Into<String>) {
    ui.add(Label::new(Theme::of(ui.ctx()).body(text)).wrap());
}

/// "24 november 2026, 14:05".
fn moment(at: Timestamp, words: &Words, zone: &TimeZone) -> String {
    let local = zone.to_datetime(at);
    let args =
        [("date", words.date(local.date()).into()), ("time", words.time(local.time()).into())];
    words.with("history-moment", &args)
}

fn version_ui(
    ui: &mut Ui,
    version: &Version,
    after: &Differences,
    words: &Words,
    zone: &TimeZone,
) -> Option<Command> {
    let theme = Theme::of(ui.ctx());
    let when = moment(version.document.modified, words, zone);
    let mut command = None;
    card::card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = theme.space(6.0);
        card::title(ui, theme.card_title(&when));
        if version.is_elsewhere {
            ui.add(Label::new(theme.caption(words.get("history-elsewhere"))).wrap());
        }
        for (role, name, n) in who_answered(&version.document) {
            let role = words.say(&role.message());
            let who = if name.is_empty() { role } else { format!("{role}, {name}") };
            let args = [("who", who.into()), ("n", n.into())];
            body(ui, words.with("history-who", &args));
        }
        for line in difference_lines(after, words) {
            body(ui, line);
        }
        ui.add_space(theme.space(4.0));
        let label = words.get("history-restore");
        let name = words.with("history-restore-name", &[("when", when.as_str().into())]);
        let button = Button::secondary(&label).icon(icons::CLOCK_COUNTER_CLOCKWISE).name(&name);
        if ui.add(button).clicked() {
            command = Some(Command::Restore(version.file.clone()));
        }
    });
    command
}

/// What changed after a version, a line for each kind.
fn difference_lines(differences: &Differences, words: &Words) -> Vec<String> {
    if differences.is_empty() {
        return vec![words.get("history-nothing")];
    }
    let lists = [
        ("history-added", &differences.added),
        ("history-changed", &differences.changed),
        ("history-withdrawn", &differences.withdrawn),
    ];
    let mut lines: Vec<String> = (lists.into_iter())
        .filter(|(_, questions)| !questions.is_empty())
        .map(|(word, questions)| {
            let codes: Vec<String> = questions.iter().map(code).collect();
            words.with(word, &[("codes", codes.join(", ").into())])
        })
        .collect();
    if differences.others {
        lines.push(words.get("history-others"));
    }
    lines
}
