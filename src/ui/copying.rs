//! Buttons that copy what is on screen, for a memo or a spreadsheet.

use egui::{Id, Ui};

use super::icons;
use super::widgets::button::Button;
use crate::words::Words;

/// What is copied.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Copied {
    /// Cells with tabs between them, which a document or a spreadsheet makes a table of.
    Table,
    /// Sentences.
    Text,
    /// What a picture shows, for who cannot see it.
    Alternative,
}

/// Draws a button that copies `text`, which is about `what`. It says that it did until something
/// else is copied.
pub fn copy_ui(
    ui: &mut Ui,
    words: &Words,
    (what, copied): (&str, Copied),
    text: impl FnOnce() -> String,
) {
    let last_id = Id::unique("what was copied last");
    let last: Option<String> = ui.data(|data| data.get_temp(last_id));
    let is_copied = last.as_deref() == Some(what);
    let label = words.get(match (is_copied, copied) {
        (true, _) => "common-copied",
        (false, Copied::Table) => "common-copy-table",
        (false, Copied::Text) => "common-copy-text",
        (false, Copied::Alternative) => "notice-copy-alternative",
    });
    let name =
        words.with("common-copy-name", &[("label", label.clone().into()), ("what", what.into())]);
    let icon = if is_copied { icons::CHECK } else { icons::COPY };
    if ui.add(Button::small(&label).icon(icon).name(&name)).clicked() {
        ui.ctx().copy_text(text());
        ui.data_mut(|data| data.insert_temp(last_id, what.to_owned()));
    }
}
