//! Keys that mean something on this screen, outside text fields.

use egui::Id;
use egui::{Key, Modifiers, Ui};

use super::others::{toggle_later, toggle_not_applicable, toggle_unknown};
use super::{QuestionsView, Shown, kinds};
use crate::app::App;
use crate::app::command::Command;
use crate::app::session::neighbor;

/// Keys that mean something on this screen, outside text fields.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Pressed {
    Next,
    Previous,
    Digit(usize),
    Unknown,
    NotApplicable,
    Later,
}

const DIGITS: [Key; 10] = [
    Key::Num0,
    Key::Num1,
    Key::Num2,
    Key::Num3,
    Key::Num4,
    Key::Num5,
    Key::Num6,
    Key::Num7,
    Key::Num8,
    Key::Num9,
];

/// Lets Tab begin at the answer while nothing has focus, as after "next": the bar and the list
/// of questions are dozens of stops that nobody wants before each answer. Shift+Tab still
/// goes the other way round. Called before anything else of the window is drawn.
pub fn begin_at_answer(ui: &Ui, app: &App) {
    let Some(session) = app.session() else { return };
    let is_tab = ui.input(|input| {
        input.events.iter().any(|event| {
            matches!(event, egui::Event::Key { key: Key::Tab, pressed: true, modifiers, .. }
                if modifiers.is_none())
        })
    });
    let is_free = ui.memory(|memory| memory.focused().is_none());
    if !is_tab || !is_free || session.read_only().is_some() {
        return;
    }
    if let Some(id) = app.question().and_then(|index| kinds::first_control(session, index)) {
        ui.memory_mut(|memory| {
            memory.move_focus(egui::FocusDirection::None);
            memory.request_focus(id);
        });
    }
}

/// What the keyboard says. What is typed ahead of the drawing waits for its turn: "2, next,
/// 3" are two answers to two questions, also when all three come in one frame.
pub(super) fn keys(
    ui: &mut Ui,
    app: &App,
    shown: &Shown<'_>,
    view: &mut QuestionsView,
    commands: &mut Vec<Command>,
) {
    let consumed = |ui: &mut Ui, modifiers: Modifiers, key: Key| {
        ui.input_mut(|input| input.consume_key(modifiers, key))
    };
    if consumed(ui, Modifiers::NONE, Key::F1) {
        view.is_help_open = !view.is_help_open;
    }
    if consumed(ui, Modifiers::COMMAND, Key::F) {
        ui.memory_mut(|memory| memory.request_focus(Id::unique("search question")));
    }
    let is_typing = ui.ctx().text_edit_focused();
    // Enter presses the button that has focus; on a level card, and without focus, it goes on.
    let focused = ui.memory(egui::Memory::focused);
    let is_enter_ours = focused.is_none_or(|id| {
        kinds::is_card(shown, id) || id == super::dimension::heading_id(shown.index)
    });
    let has_single = app.settings().single_keys && !shown.is_read_only;
    let meaning = |modifiers: Modifiers, key: Key| {
        if modifiers.matches_exact(Modifiers::ALT) {
            return match key {
                Key::ArrowDown => Some(Pressed::Next),
                Key::ArrowUp => Some(Pressed::Previous),
                _ => None,
            };
        }
        if is_typing || modifiers.any() {
            return None;
        }
        match key {
            Key::PageDown => Some(Pressed::Next),
            Key::PageUp => Some(Pressed::Previous),
            Key::Enter if is_enter_ours => Some(Pressed::Next),
            Key::W if has_single => Some(Pressed::Unknown),
            Key::N if has_single => Some(Pressed::NotApplicable),
            Key::L if has_single => Some(Pressed::Later),
            key if has_single => DIGITS.iter().position(|digit| *digit == key).map(Pressed::Digit),
            _ => None,
        }
    };
    ui.input_mut(|input| {
        input.events.retain(|event| match event {
            egui::Event::Key { key, pressed: true, modifiers, .. } => {
                match meaning(*modifiers, *key) {
                    Some(pressed) => {
                        view.pressed.push_back(pressed);
                        false
                    }
                    None => true,
                }
            }
            _ => true,
        });
    });
    let go = |forward: bool| {
        let next = neighbor(shown.session, shown.index, forward)?;
        let id = shown.session.questionnaire().questions()[next].id.clone();
        Some(Command::Show(id))
    };
    while let Some(pressed) = view.pressed.pop_front() {
        let command = match pressed {
            Pressed::Next => go(true),
            Pressed::Previous => go(false),
            Pressed::Digit(digit) => kinds::by_digit(shown, digit),
            Pressed::Unknown => Some(toggle_unknown(shown)),
            Pressed::NotApplicable if shown.question.allow_not_applicable => {
                let answer = view.answers.entry(shown.index).or_default();
                let command = toggle_not_applicable(shown, answer);
                if command.is_none() {
                    // The reason comes first; letters are letters from here on.
                    view.pressed.clear();
                }
                command
            }
            Pressed::NotApplicable => None,
            Pressed::Later => Some(toggle_later(shown)),
        };
        if let Some(command) = command {
            commands.push(command);
            break;
        }
    }
    if !view.pressed.is_empty() {
        ui.ctx().request_repaint();
    }
}
