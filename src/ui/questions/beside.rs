//! What stands beside the answer: unscored fields, the note, the evidence and the last change.

use egui::{Id, Key, Ui, vec2};

use super::{AnswerView, Shown};
use crate::app::command::{Change, Command};
use crate::domain::assessment::{Evidence, ExtraValue};
use crate::domain::questionnaire::{Cap, FieldKind, Limit};
use crate::ui::fonts::Face;
use crate::ui::icons;
use crate::ui::theme::{Ground, Type};
use crate::ui::typed::parse_decimal;
use crate::ui::widgets::button::{Button, styled_link};
use crate::ui::widgets::field::Field;
use crate::ui::widgets::line::{Line, key_cap};

/// The unscored fields beside the answer.
pub(super) fn extra_fields_ui(
    ui: &mut Ui,
    shown: &Shown<'_>,
    view: &mut AnswerView,
    commands: &mut Vec<Command>,
) {
    let words = shown.words;
    for field in &shown.question.extra_fields {
        let label = words.text(&field.label);
        let unit = words.text(&field.unit);
        let spoken = shown.named(label);
        let id = Id::unique(("extra", shown.index, field.id.as_str()));
        let entry = shown.session.entry(shown.id());
        let value = entry.and_then(|entry| entry.extra.get(&field.id));
        let is_cap =
            |cap: &Cap| matches!(&cap.limit, Limit::Field { field: by, .. } if *by == field.id);
        let can_cap = shown.question.caps.iter().any(is_cap);
        let about = words.get(if can_cap { "question-extra-caps" } else { "question-extra-about" });
        let base = Field::new(label)
            .name(&spoken)
            .unit(unit)
            .explanation(&about)
            .read_only(shown.is_read_only);
        let change = |value: Option<ExtraValue>| {
            Command::Change(Change::Extra(shown.id().clone(), field.id.clone(), value))
        };
        match field.kind {
            FieldKind::Text => {
                let mut text = match value {
                    Some(ExtraValue::Text(text)) => text.clone(),
                    _ => String::new(),
                };
                if base.show(ui, id, &mut text).changed() {
                    commands.push(change((!text.is_empty()).then_some(ExtraValue::Text(text))));
                }
            }
            FieldKind::Number => {
                let given = value.filter(|value| matches!(value, ExtraValue::Number(_)));
                let write = |value: &ExtraValue| match value {
                    ExtraValue::Number(number) => words.decimal(number),
                    ExtraValue::Text(_) => String::new(),
                };
                let typed = view.extra.entry(field.id.clone()).or_default();
                let text = typed.text(given, write);
                let is_wrong = !text.trim().is_empty() && parse_decimal(text).is_none();
                let error = words.get("question-number-error");
                let base = base.width(160.0).error(is_wrong.then_some(&*error));
                if base.show(ui, id, text).changed() {
                    let parsed = parse_decimal(text).map(ExtraValue::Number);
                    typed.hand_on(parsed.clone());
                    commands.push(change(parsed));
                }
            }
        }
    }
}

pub(super) fn note_and_evidence_ui(
    ui: &mut Ui,
    shown: &Shown<'_>,
    view: &mut AnswerView,
    commands: &mut Vec<Command>,
) {
    let theme = shown.theme;
    let width = ui.available_width();
    if theme.layout_width(width) < 480.0 {
        note_ui(ui, shown, commands);
        ui.add_space(theme.space(8.0));
        evidence_ui(ui, shown, view, commands);
        return;
    }
    let gap = theme.space(24.0);
    let half = (width - gap) / 2.0;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = gap;
        ui.vertical(|ui| {
            ui.set_width(half);
            ui.spacing_mut().item_spacing.x = theme.space(8.0);
            note_ui(ui, shown, commands);
        });
        ui.vertical(|ui| {
            ui.set_width(half);
            ui.spacing_mut().item_spacing.x = theme.space(8.0);
            evidence_ui(ui, shown, view, commands);
        });
    });
}

fn note_ui(ui: &mut Ui, shown: &Shown<'_>, commands: &mut Vec<Command>) {
    let words = shown.words;
    let label = words.get("question-note");
    let spoken = shown.named(&label);
    let entry = shown.session.entry(shown.id());
    let mut note = entry.map(|entry| entry.note.clone()).unwrap_or_default();
    let response = Field::new(&label)
        .explanation(&words.get("question-note-about"))
        .name(&spoken)
        .rows(3)
        .read_only(shown.is_read_only)
        .show(ui, Id::unique(("note", shown.index)), &mut note);
    if response.changed() {
        commands.push(Command::Change(Change::Note(shown.id().clone(), note)));
    }
}

fn evidence_ui(ui: &mut Ui, shown: &Shown<'_>, view: &mut AnswerView, commands: &mut Vec<Command>) {
    let Shown { words, theme, .. } = *shown;
    let colors = theme.colors();
    ui.spacing_mut().item_spacing.y = theme.space(6.0);
    ui.label(theme.strong(words.get("question-evidence")));
    let entry = shown.session.entry(shown.id());
    for (i, evidence) in
        entry.map(|entry| entry.evidence.as_slice()).unwrap_or_default().iter().enumerate()
    {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = theme.space(8.0);
            let (icon, text) = match evidence {
                Evidence::Link(link) => (icons::LINK_SIMPLE, link.as_str()),
                Evidence::File(file) => {
                    let name = file.rsplit(['/', '\\']).next().unwrap_or(file);
                    (icons::PAPERCLIP, name)
                }
                Evidence::Measurement(what) => (icons::RULER, what.as_str()),
            };
            let side = theme.scaled(18.0);
            let wanted = vec2(side, theme.line(Type::Body));
            let (rect, _) = ui.allocate_exact_size(wanted, egui::Sense::hover());
            crate::ui::widgets::line::paint_icon(
                ui.painter(),
                icon,
                rect.center(),
                side,
                colors.text,
            );
            let room = ui.available_width() - theme.height(28.0) - theme.space(8.0);
            ui.scope(|ui| {
                ui.set_max_width(room);
                match evidence {
                    Evidence::Link(link) => {
                        let style = (Type::Body, Face::SemiBold);
                        let ground = Ground::Page;
                        let short = link.trim_start_matches("https://").trim_end_matches('/');
                        let response = styled_link(ui, short, style, colors.primary, ground);
                        if response.clicked() && is_web(link) {
                            commands.push(Command::OpenAddress(link.clone()));
                        }
                        response.on_hover_text(link);
                    }
                    Evidence::File(file) => {
                        ui.add(egui::Label::new(theme.body(text)).truncate()).on_hover_text(file);
                    }
                    Evidence::Measurement(_) => {
                        ui.add(egui::Label::new(theme.body(text)).truncate());
                    }
                }
            });
            if !shown.is_read_only {
                let name = words.with("question-evidence-remove", &[("name", text.into())]);
                let name = shown.named(&name);
                if ui.add(Button::icon_only(icons::X, &name)).clicked() {
                    let change = Change::RemoveEvidence(shown.id().clone(), i);
                    commands.push(Command::Change(change));
                }
            }
        });
    }
    if shown.is_read_only {
        return;
    }
    if let Some(mut text) = view.link.take() {
        let id = Id::unique(("link", shown.index));
        let label = words.get("question-evidence-link-field");
        let spoken = shown.named(&label);
        let is_new = text.is_empty() && !ui.memory(|memory| memory.has_focus(id));
        let response = Field::new("").hint("https://").name(&spoken).show(ui, id, &mut text);
        if is_new && !response.lost_focus() {
            response.request_focus();
        }
        let by_enter = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        let mut is_left = ui.input(|input| input.key_pressed(Key::Escape));
        let mut is_done = by_enter;
        ui.horizontal(|ui| {
            let (add, cancel) = (words.get("common-add"), words.get("common-cancel"));
            let (add_name, cancel_name) = (shown.named(&add), shown.named(&cancel));
            is_done |= ui.add(Button::secondary(&add).name(&add_name)).clicked();
            is_left |= ui.add(Button::quiet(&cancel).name(&cancel_name)).clicked();
        });
        let link = text.trim();
        if is_done && !link.is_empty() {
            let evidence = Evidence::Link(link.to_owned());
            commands.push(Command::Change(Change::AddEvidence(shown.id().clone(), evidence)));
        } else if !is_left {
            view.link = Some(text);
        }
        return;
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = theme.space(8.0);
        let label = words.get("question-evidence-link");
        let spoken = shown.named(&label);
        let link = Button::small(&label).icon(icons::LINK_SIMPLE).name(&spoken);
        if ui.add(link).clicked() {
            view.link = Some(String::new());
        }
        let label = words.get("question-evidence-file");
        let spoken = shown.named(&label);
        let file = Button::small(&label).icon(icons::PAPERCLIP).name(&spoken);
        if ui.add(file).clicked() {
            commands.push(Command::AskEvidence(shown.id().clone()));
        }
    });
}

fn is_web(link: &str) -> bool {
    link.starts_with("https://") || link.starts_with("http://")
}

/// What was changed last, with a way back.
pub(super) fn last_change_ui(ui: &mut Ui, shown: &Shown<'_>, commands: &mut Vec<Command>) {
    let Shown { session, words, theme, .. } = *shown;
    let Some(step) = session.undo_name() else { return };
    let colors = theme.colors();
    ui.add_space(theme.space(4.0));
    let text = words.with("question-last-change", &[("step", step.clone().into())]);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = theme.space(8.0);
        let mut line = Line::new(theme);
        line.icon(icons::CLOCK_COUNTER_CLOCKWISE, Type::Caption, colors.muted);
        let (rect, _) = ui.allocate_exact_size(line.size(), egui::Sense::hover());
        line.paint(ui.painter(), rect.left_center());
        ui.label(theme.caption(text));
        let style = (Type::Caption, Face::SemiBold);
        let undo = words.get("common-undo");
        if styled_link(ui, &undo, style, colors.primary, Ground::Page).clicked() {
            commands.push(Command::Undo);
        }
        ui.spacing_mut().item_spacing.x = theme.space(4.0);
        key_cap(ui, &words.get("key-ctrl"));
        key_cap(ui, "Z");
    });
}
