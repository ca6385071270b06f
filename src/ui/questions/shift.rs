//! What an answer did to other questions: which appeared, and which were hidden.

use egui::{Role, Ui};

use super::Shown;
use crate::app::command::Command;
use crate::app::session::code;
use crate::ui::fonts::Face;
use crate::ui::icons;
use crate::ui::theme::{Ground, Type};
use crate::ui::widgets::button::styled_link;
use crate::ui::widgets::notice;

/// So many questions get a link of their own; the others stand in the list.
const MAX_LINKS: usize = 3;

/// A quiet line below the answer, read out by screen readers when it comes, with a way to
/// each question that appeared.
pub(super) fn shift_ui(ui: &mut Ui, shown: &Shown<'_>) -> Option<Command> {
    let Shown { session, words, theme, .. } = *shown;
    let shift = session.shift_by(shown.id())?;
    let questions = session.questionnaire().questions();
    let said = |word: &str, which: &[usize]| {
        let codes: Vec<String> = which.iter().map(|q| code(&questions[*q].id)).collect();
        let codes = codes.join(&words.get("common-list-separator"));
        words.with(word, &[("n", which.len().into()), ("codes", codes.into())])
    };
    let mut sentences = Vec::new();
    if !shift.appeared.is_empty() {
        sentences.push(said("question-shift-shown", &shift.appeared));
    }
    if !shift.hidden.is_empty() {
        sentences.push(said("question-shift-hidden", &shift.hidden));
        let has_answer = |q: &&usize| {
            session.entry(&questions[**q].id).is_some_and(|entry| entry.answer.is_some())
        };
        let n_kept = shift.hidden.iter().filter(has_answer).count();
        if n_kept > 0 {
            sentences.push(words.with("question-shift-kept", &[("n", n_kept.into())]));
        }
    }
    let text = sentences.join(" ");
    let colors = theme.colors();
    let style = (Type::Body, Face::Regular);
    let line = notice::icon_line(ui, icons::ARROWS_SPLIT, &text, style, colors.text);
    notice::announce(&line, Role::Status, &text);
    let mut command = None;
    for q in shift.appeared.iter().take(MAX_LINKS) {
        let question = &questions[*q];
        let args =
            [("code", code(&question.id).into()), ("question", question.short.clone().into())];
        let text = words.with("question-shift-go", &args);
        let style = (Type::Body, Face::SemiBold);
        if styled_link(ui, &text, style, colors.primary, Ground::Page).clicked() {
            command = Some(Command::Show(question.id.clone()));
        }
    }
    command
}
