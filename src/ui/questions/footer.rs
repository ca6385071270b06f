//! Below and above the question: previous, the keys, next; and where one is, in a narrow window.

use egui::{Id, Layout, Rect, Ui, vec2};

use super::header::{help_button, toggle_ui};
use super::others::{later_button, not_applicable_button, unknown_button};
use super::{QuestionsView, Room, Shown};
use crate::app::App;
use crate::app::command::{Command, Step};
use crate::app::session::{code, neighbor};
use crate::app::settings::QuestionsShown;
use crate::ui::fonts::Face;
use crate::ui::icons;
use crate::ui::theme::Type;
use crate::ui::widgets::button::Button;
use crate::ui::widgets::columns::{at_right, keep_size, known_size};
use crate::ui::widgets::line::Line;

/// Previous, the keys, next. In a narrow window the other answers stand here too.
pub(super) fn footer_ui(
    ui: &mut Ui,
    app: &App,
    shown: &Shown<'_>,
    view: &mut QuestionsView,
    room: Room,
    commands: &mut Vec<Command>,
) {
    let Shown { session, words, theme, index, .. } = *shown;
    let questions = session.questionnaire().questions();
    let (before, after) = (neighbor(session, index, false), neighbor(session, index, true));
    let code_of = |q: Option<usize>| q.map(|q| code(&questions[q].id)).unwrap_or_default();
    let (before_code, after_code) = (code_of(before), code_of(after));
    let pad = theme.space(24.0);
    let rect = ui.max_rect().shrink2(vec2(pad, 0.0));
    let center = egui::Align::Center;
    let mut left = child(ui, rect, "previous", Layout::left_to_right(center));
    let first = words.get("question-first");
    let previous = words.get("question-previous");
    let name = format!("{previous} {before_code}");
    let mut button = if room == Room::Narrow {
        Button::secondary(&before_code)
    } else {
        Button::secondary(&previous).second(&before_code)
    };
    button = button.icon(icons::ARROW_LEFT).name(&name);
    let button = button.disabled_because(before.is_none().then_some(&*first));
    if left.add(button).clicked()
        && let Some(q) = before
    {
        commands.push(Command::Show(questions[q].id.clone()));
    }
    let between = Rect::from_min_max(
        egui::pos2(left.min_rect().right() + 16.0, rect.top()),
        egui::pos2(rect.right() - known_size(ui, next_id()) - 16.0, rect.bottom()),
    );
    between_ui(ui, app, shown, view, room, between, commands);
    let width = known_size(ui, next_id());
    let end = rect.translate(vec2(rect.width() - width, 0.0));
    let mut right = child(ui, end, "next", Layout::left_to_right(center));
    if let Some(q) = after {
        let next = words.get("question-next");
        let button = Button::primary(&next).second(&after_code).trailing(icons::ARROW_RIGHT);
        if right.add(button).clicked() {
            commands.push(Command::Show(questions[q].id.clone()));
        }
    } else {
        let next = words.get("question-to-results");
        if right.add(Button::primary(&next).trailing(icons::ARROW_RIGHT)).clicked() {
            commands.push(Command::Go(Step::Results));
        }
    }
    keep_size(ui, next_id(), right.min_rect().width());
}

fn next_id() -> Id {
    Id::unique("the button for what comes next")
}

fn child(ui: &mut Ui, rect: Rect, name: &str, layout: Layout) -> Ui {
    ui.new_child(egui::UiBuilder::new().id_salt(name.to_owned()).max_rect(rect).layout(layout))
}

/// What stands between the buttons: the keys, or the other answers.
fn between_ui(
    ui: &mut Ui,
    app: &App,
    shown: &Shown<'_>,
    view: &mut QuestionsView,
    room: Room,
    between: Rect,
    commands: &mut Vec<Command>,
) {
    let Shown { session, words, theme, .. } = *shown;
    let center = egui::Align::Center;
    if room == Room::Narrow {
        // All questions of a dimension have these beside their own answer.
        if shown.is_read_only || app.settings().questions_shown == QuestionsShown::Dimension {
            return;
        }
        let view = view.answers.entry(shown.index).or_default();
        let mut middle = child(ui, between, "others", Layout::left_to_right(center));
        middle.spacing_mut().item_spacing.x = theme.space(8.0);
        unknown_button(&mut middle, shown, commands);
        not_applicable_button(&mut middle, shown, view, "question-not-applicable-short", commands);
        later_button(&mut middle, shown, "question-later-short", commands);
        return;
    }
    if !app.settings().single_keys {
        return;
    }
    let top = session.questionnaire().top();
    let explained: [(&[&str], &str); 3] = [
        (&["0", "–", &top.to_string()], "question-key-level"),
        (&["Enter"], "question-key-next"),
        (&["Alt", "↑"], "question-key-previous"),
    ];
    let muted = theme.colors().muted;
    let mut line = Line::new(theme);
    for (i, (keys, word)) in explained.into_iter().enumerate() {
        if i > 0 {
            line.gap(20.0);
        }
        for key in keys {
            if *key == "–" {
                line.text(ui, key, (Type::Caption, Face::Regular), muted);
            } else {
                line.key(ui, key, theme.colors().text);
            }
        }
        line.text(ui, &words.get(word), (Type::Caption, Face::Regular), muted);
    }
    if line.size().x < between.width() {
        line.paint_centered(ui.painter(), between);
    }
}

/// What stands above the question where there is no room for the list beside it.
pub(super) fn narrow_bar_ui(
    ui: &mut Ui,
    app: &App,
    shown: &Shown<'_>,
    view: &mut QuestionsView,
) -> Option<Command> {
    let Shown { question, session, words, theme, .. } = *shown;
    let label = match question.dimension {
        Some(dimension) => {
            let dimension = &session.questionnaire().dimensions()[dimension];
            let (done, all) = session.progress(dimension);
            format!("{} {done}/{all}", words.text(&dimension.short))
        }
        None => words.get("question-profile"),
    };
    let name = words.with("question-list-open", &[("dimension", label.as_str().into())]);
    let button = Button::secondary(&label).trailing(icons::CARET_DOWN_BOLD).name(&name);
    if ui.add(button.on(view.is_list_open)).clicked() {
        view.is_list_open = !view.is_list_open;
    }
    let chosen = toggle_ui(ui, words, app.settings());
    let has_room = theme.scaled(130.0) <= ui.available_width();
    at_right(ui, egui::Align::Center, |ui| help_button(ui, words, view, has_room));
    chosen
}
