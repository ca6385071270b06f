//! The questions, one at a time: where one is at the left, the question in the middle, why
//! it is asked and what is known nationally at the right.

mod kinds;
mod sidebar;

use std::collections::{BTreeMap, VecDeque};

use egui::{CentralPanel, Frame, Id, Key, Layout, Modifiers, Panel, Rect, ScrollArea, Ui, vec2};
use jiff::Timestamp;
use rust_decimal::Decimal;

use super::View;
use super::fonts::Face;
use super::help::{Asked, help_ui};
use super::icons;
use super::municipality::respondent_words;
use super::theme::{COLUMN_WIDTH, HELP_WIDTH, SIDEBAR_WIDTH, Theme, Type};
use super::typed::Typed;
use super::widgets::button::{Button, styled_link};
use super::widgets::card::title;
use super::widgets::choice::{DropDown, Style};
use super::widgets::field::Field;
use super::widgets::line::{Line, key_cap};
use super::widgets::notice::{self, notice_with_icon};
use super::widgets::pill::tag;
use crate::app::App;
use crate::app::command::{Change, Command, Step};
use crate::app::session::{Session, code, neighbor, place_of};
use crate::domain::assessment::{Answer, Evidence, ExtraValue};
use crate::domain::id::{FieldId, QuestionId};
use crate::domain::questionnaire::{Cap, FieldKind, Limit, Question};
use crate::report::facts::CappedFacts;
use crate::words::Words;

/// Space above the question.
const COLUMN_TOP: i8 = 18;

/// What belongs to this screen only.
#[derive(Debug, Default)]
pub struct QuestionsView {
    /// Of which document, by when that was made.
    of: Option<Timestamp>,
    search: String,
    /// Groups that were opened or closed by hand, by index; the profile is `usize::MAX`.
    groups: BTreeMap<usize, bool>,
    filter: Option<sidebar::Filter>,
    /// The question that was on screen in the frame before.
    last: Option<usize>,
    number: Typed<Decimal>,
    extra: BTreeMap<(QuestionId, FieldId), Typed<Decimal>>,
    /// The reason why a question does not apply, while it is being given.
    reason: Option<String>,
    /// A link to add as evidence, while it is being typed.
    link: Option<String>,
    is_help_open: bool,
    is_list_open: bool,
    /// Keys that came in and are still to be acted on.
    pressed: VecDeque<Pressed>,
}

/// How much room there is, by the width of the window divided by the text scale.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Room {
    /// Sidebar, question and help.
    Wide,
    /// Help as a drawer.
    Middle,
    /// Only the question.
    Narrow,
}

/// One question on screen with what goes with it.
struct Shown<'a> {
    index: usize,
    question: &'a Question,
    session: &'a Session,
    words: &'a Words,
    theme: Theme,
    is_read_only: bool,
    /// Whether the help stands beside the question, always in view.
    has_help_beside: bool,
}

impl Shown<'_> {
    fn id(&self) -> &QuestionId {
        &self.question.id
    }

    fn answer(&self) -> Option<&Answer> {
        self.session.entry(self.id()).and_then(|entry| entry.answer.as_ref())
    }

    fn code(&self) -> String {
        code(self.id())
    }

    /// `what`, with the question, for screen readers.
    fn named(&self, what: &str) -> String {
        let text = self.words.text(&self.question.text);
        format!("{what}. {} {text}", self.code())
    }

    fn give(&self, answer: Option<Answer>) -> Command {
        Command::Change(Change::Answer(self.id().clone(), answer))
    }
}

/// Draws the screen.
pub fn questions_ui(
    ui: &mut Ui,
    app: &App,
    session: &Session,
    view: &mut View,
    words: &Words,
) -> Vec<Command> {
    let theme = Theme::of(ui.ctx());
    let colors = theme.colors();
    let mut commands = Vec::new();
    let Some(index) = app.question() else {
        ui.label(theme.body(words.get("question-none")));
        return commands;
    };
    let width = theme.layout_width(ui.available_width());
    let room = match width {
        w if super::theme::WIDE <= w => Room::Wide,
        w if 900.0 <= w => Room::Middle,
        _ => Room::Narrow,
    };
    let shown = Shown {
        index,
        question: &session.questionnaire().questions()[index],
        session,
        words,
        theme,
        is_read_only: session.read_only().is_some(),
        has_help_beside: room == Room::Wide,
    };
    let own = &mut view.questions;
    if own.of != Some(session.assessment().created) {
        *own = QuestionsView { of: Some(session.assessment().created), ..Default::default() };
    }
    if own.last != Some(index) {
        // A half-typed reason or link belongs to the question it was typed at.
        own.number = Typed::default();
        own.reason = None;
        own.link = None;
        own.is_list_open = false;
    }
    keys(ui, app, &shown, own, &mut commands);

    if room != Room::Narrow {
        let frame = Frame::new().fill(colors.surface);
        let panel = Panel::left("question list").frame(frame).resizable(false);
        panel.exact_size(theme.scaled(SIDEBAR_WIDTH)).show_separator_line(false).show(ui, |ui| {
            let edge = ui.max_rect();
            commands.extend(sidebar::sidebar_ui(ui, &shown, own));
            ui.painter().vline(edge.right() - 0.5, edge.y_range(), theme.divider());
        });
    } else {
        let frame = Frame::new().fill(colors.surface).inner_margin(egui::Margin::symmetric(24, 8));
        let panel = Panel::top("question list button").frame(frame).resizable(false);
        panel.show_separator_line(false).show(ui, |ui| {
            ui.horizontal(|ui| narrow_bar_ui(ui, &shown, own));
            let rect = ui.max_rect();
            ui.painter().hline(rect.x_range().expand(24.0), rect.bottom() + 7.5, theme.divider());
        });
    }
    let frame = Frame::new().fill(colors.surface);
    let footer = Panel::bottom("question footer").frame(frame).resizable(false);
    footer.exact_size(theme.height(super::theme::BAR_HEIGHT)).show_separator_line(false).show(
        ui,
        |ui| {
            let rect = ui.max_rect();
            ui.painter().hline(rect.x_range(), rect.top() + 0.5, theme.divider());
            footer_ui(ui, app, &shown, own, room, &mut commands);
        },
    );
    if room == Room::Wide || own.is_help_open {
        let frame =
            if room == Room::Wide { Frame::NONE } else { Frame::new().fill(colors.surface) };
        let wanted = theme.scaled(HELP_WIDTH);
        let panel_width = if room == Room::Narrow {
            ui.available_width()
        } else {
            wanted.min(ui.available_width() * 0.6)
        };
        let panel = Panel::right("question help").frame(frame).resizable(false);
        panel.exact_size(panel_width).show_separator_line(false).show(ui, |ui| {
            let edge = ui.max_rect();
            let is_drawer = room != Room::Wide;
            let wish = help_ui(ui, session, shown.index, words, is_drawer);
            ui.painter().vline(edge.left() + 0.5, edge.y_range(), theme.divider());
            match wish {
                Some(Asked::Close) => own.is_help_open = false,
                Some(Asked::Ladder) => commands.push(Command::Go(Step::Ladder)),
                None => {}
            }
        });
    }
    if room == Room::Narrow && own.is_help_open {
        own.last = Some(index);
        return commands;
    }
    CentralPanel::default().frame(Frame::NONE).show(ui, |ui| {
        if room == Room::Narrow && own.is_list_open {
            commands.extend(sidebar::sidebar_ui(ui, &shown, own));
            return;
        }
        let area = ScrollArea::vertical().auto_shrink(false).id_salt(("question", index));
        area.show(ui, |ui| {
            let edge = theme.space(24.0) as i8;
            let margin = egui::Margin { left: edge, right: edge, top: COLUMN_TOP, bottom: 24 };
            Frame::new().inner_margin(margin).show(ui, |ui| {
                ui.set_max_width(theme.scaled(COLUMN_WIDTH).min(ui.available_width()));
                question_ui(ui, &shown, own, room, &mut commands);
            });
        });
    });
    own.last = Some(index);
    commands
}

/// Keys that mean something on this screen, outside text fields.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Pressed {
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

/// What the keyboard says. What is typed ahead of the drawing waits for its turn: "2, next,
/// 3" are two answers to two questions, also when all three come in one frame.
fn keys(
    ui: &mut Ui,
    app: &App,
    shown: &Shown<'_>,
    view: &mut QuestionsView,
    commands: &mut Vec<Command>,
) {
    if app.is_asking() || egui::Popup::is_any_open(ui.ctx()) {
        view.pressed.clear();
        return;
    }
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
    let is_enter_ours = focused.is_none_or(|id| kinds::is_card(shown, id));
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
                let command = toggle_not_applicable(shown, view);
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

fn toggle_unknown(shown: &Shown<'_>) -> Command {
    let is_on = shown.answer() == Some(&Answer::Unknown);
    shown.give((!is_on).then_some(Answer::Unknown))
}

/// Takes "not applicable" back, or asks why first.
fn toggle_not_applicable(shown: &Shown<'_>, view: &mut QuestionsView) -> Option<Command> {
    if matches!(shown.answer(), Some(Answer::NotApplicable { .. })) {
        view.reason = None;
        return Some(shown.give(None));
    }
    view.reason = match view.reason {
        Some(_) => None,
        None => Some(String::new()),
    };
    None
}

fn toggle_later(shown: &Shown<'_>) -> Command {
    let is_later = shown.session.own()[shown.index].later;
    Command::Change(Change::Later(shown.id().clone(), !is_later))
}

fn question_ui(
    ui: &mut Ui,
    shown: &Shown<'_>,
    view: &mut QuestionsView,
    room: Room,
    commands: &mut Vec<Command>,
) {
    let Shown { question, session, words, theme, .. } = *shown;
    let colors = theme.colors();
    ui.spacing_mut().item_spacing.y = theme.space(8.0);
    if let Some(reason) = session.read_only() {
        let reason = words.say(reason);
        let heading = words.get("save-read-only");
        notice_with_icon(ui, notice::Kind::Info, icons::LOCK_SIMPLE, &heading, &reason, |_| {});
    }
    if room != Room::Narrow {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = theme.space(8.0);
            tag(ui, &shown.code());
            ui.label(theme.rich(place_words(shown), Type::Body, Face::Regular, colors.muted));
            ui.with_layout(Layout::right_to_left(egui::Align::Center), |ui| {
                if room == Room::Middle {
                    help_button(ui, words, view);
                }
                commands.extend(answer_as_ui(ui, shown));
            });
        });
    }
    let text = words.text(&question.text);
    if room == Room::Narrow {
        ui.horizontal_top(|ui| {
            let help = theme.scaled(130.0);
            ui.vertical(|ui| {
                ui.set_width(ui.available_width() - help);
                title(ui, theme.section(format!("{} {text}", shown.code())));
            });
            ui.with_layout(Layout::right_to_left(egui::Align::Min), |ui| {
                help_button(ui, words, view);
            });
        });
    } else {
        title(ui, theme.section(text));
    }
    let help = words.text(&question.help);
    if !help.is_empty() {
        ui.label(theme.rich(help, Type::Body, Face::Regular, colors.muted));
    }
    if !question.scored && question.dimension.is_some() {
        notice::inline(ui, notice::Kind::Info, &words.get("question-unscored"));
    }
    ui.add_space(theme.space(2.0));
    // How far down the page the answer begins does not change with scrolling.
    let above = ui.cursor().top() - ui.min_rect().top() + f32::from(COLUMN_TOP);
    let in_view = ui.clip_rect().height() - above;
    commands.extend(kinds::answer_ui(ui, shown, &mut view.number, in_view));
    capped_ui(ui, shown);
    ui.add_space(theme.space(4.0));
    if room != Room::Narrow {
        other_answers_ui(ui, shown, view, commands);
    }
    reason_ui(ui, shown, view, commands);
    extra_fields_ui(ui, shown, view, commands);
    ui.add_space(theme.space(8.0));
    note_and_evidence_ui(ui, shown, view, commands);
    last_change_ui(ui, shown, commands);
}

/// That the level of the answer is kept down, and why.
fn capped_ui(ui: &mut Ui, shown: &Shown<'_>) {
    let Some(capped) = shown.session.own_capped(shown.index) else { return };
    let words = shown.words;
    let facts = CappedFacts::new(shown.session.questionnaire(), capped, "", words);
    let text = words.with(
        "question-capped",
        &[
            ("from", u32::from(facts.from).into()),
            ("to", u32::from(facts.to).into()),
            ("why", facts.why.into()),
        ],
    );
    let style = (Type::Body, Face::Regular);
    notice::icon_line(ui, icons::INFO, &text, style, shown.theme.colors().text);
}

fn place_words(shown: &Shown<'_>) -> String {
    let Shown { question, session, words, .. } = *shown;
    match place_of(session, question) {
        Some((dimension, place, all)) => {
            let name = &session.questionnaire().dimensions()[dimension].name;
            words.with(
                "question-place",
                &[("dimension", name.clone().into()), ("place", place.into()), ("all", all.into())],
            )
        }
        None => words.get("question-profile"),
    }
}

fn help_button(ui: &mut Ui, words: &Words, view: &mut QuestionsView) {
    let label = words.get("question-help");
    let button = Button::secondary(&label).icon(icons::QUESTION).keys(&["F1"]);
    if ui.add(button.on(view.is_help_open)).clicked() {
        view.is_help_open = !view.is_help_open;
    }
}

fn answer_as_ui(ui: &mut Ui, shown: &Shown<'_>) -> Option<Command> {
    let Shown { session, words, theme, .. } = *shown;
    let respondents = &session.assessment().respondents;
    let names: Vec<String> =
        respondents.values().map(|respondent| respondent_words(respondent, words)).collect();
    let selected = respondents.keys().position(|id| id == session.me());
    let label = words.get("question-answer-as");
    let chosen = DropDown::new(&label, &names)
        .selected(selected)
        .style(Style::Text)
        .show(ui, Id::unique("answer as"));
    ui.label(theme.body(&label));
    let side = theme.scaled(18.0);
    let (rect, _) = ui.allocate_exact_size(vec2(side, side), egui::Sense::hover());
    let ink = theme.colors().text;
    super::widgets::line::paint_icon(ui.painter(), icons::USER, rect.center(), side, ink);
    respondents.keys().nth(chosen?).map(|id| Command::AnswerAs(id.clone()))
}

/// "Weet niet", "niet van toepassing" and "later" below the answer.
fn other_answers_ui(
    ui: &mut Ui,
    shown: &Shown<'_>,
    view: &mut QuestionsView,
    commands: &mut Vec<Command>,
) {
    if shown.is_read_only {
        return;
    }
    let theme = shown.theme;
    let later = later_width(ui, shown);
    let is_placed = ui
        .horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = theme.space(8.0);
            unknown_button(ui, shown, commands);
            not_applicable_button(ui, shown, view, "question-not-applicable", commands);
            // At the right where there is room, because it is not an answer.
            let gap = ui.available_width() - later;
            if 0.0 <= gap {
                ui.add_space(gap);
                later_button(ui, shown, "question-later", commands);
                return true;
            }
            false
        })
        .inner;
    if !is_placed {
        later_button(ui, shown, "question-later", commands);
    }
}

fn unknown_button(ui: &mut Ui, shown: &Shown<'_>, commands: &mut Vec<Command>) {
    let is_unknown = shown.answer() == Some(&Answer::Unknown);
    let label = shown.words.get("question-unknown");
    let spoken = shown.named(&label);
    let unknown = Button::secondary(&label).icon(icons::QUESTION).keys(&["W"]).name(&spoken);
    if ui.add(unknown.on(is_unknown)).clicked() {
        commands.push(toggle_unknown(shown));
    }
}

fn not_applicable_button(
    ui: &mut Ui,
    shown: &Shown<'_>,
    view: &mut QuestionsView,
    word: &str,
    commands: &mut Vec<Command>,
) {
    if !shown.question.allow_not_applicable {
        return;
    }
    let is_on = matches!(shown.answer(), Some(Answer::NotApplicable { .. }));
    let label = shown.words.get(word);
    let spoken = shown.named(&shown.words.get("question-not-applicable"));
    let button = Button::secondary(&label).icon(icons::MINUS_CIRCLE).keys(&["N"]).name(&spoken);
    if ui.add(button.on(is_on || view.reason.is_some())).clicked() {
        commands.extend(toggle_not_applicable(shown, view));
    }
}

fn later_button(ui: &mut Ui, shown: &Shown<'_>, word: &str, commands: &mut Vec<Command>) {
    let is_later = shown.session.own()[shown.index].later;
    let icon = if is_later { icons::BOOKMARK_SIMPLE_FILL } else { icons::BOOKMARK_SIMPLE };
    let label = shown.words.get(word);
    let spoken = shown.named(&shown.words.get("question-later"));
    let later = Button::secondary(&label).icon(icon).keys(&["L"]).name(&spoken).on(is_later);
    if ui.add(later).clicked() {
        commands.push(toggle_later(shown));
    }
}

/// How wide the button for "later" is, to place it at the right.
fn later_width(ui: &Ui, shown: &Shown<'_>) -> f32 {
    let theme = shown.theme;
    let mut line = Line::new(theme);
    let ink = theme.colors().text;
    line.icon(icons::BOOKMARK_SIMPLE, Type::Body, ink);
    line.text(ui, &shown.words.get("question-later"), (Type::Body, Face::SemiBold), ink);
    line.key(ui, "L", ink);
    line.size().x + 2.0 * theme.space(14.0)
}

/// The reason why the question does not apply: asked before it is recorded, shown after.
fn reason_ui(
    ui: &mut Ui,
    shown: &Shown<'_>,
    view: &mut QuestionsView,
    commands: &mut Vec<Command>,
) {
    let Shown { words, theme, .. } = *shown;
    let label = words.get("question-reason");
    let spoken = shown.named(&label);
    let id = Id::unique(("reason", shown.index));
    if let Some(Answer::NotApplicable { reason }) = shown.answer() {
        let mut text = reason.clone();
        let field = Field::new(&label).name(&spoken).rows(2).read_only(shown.is_read_only);
        if field.show(ui, id, &mut text).changed() {
            let answer = Some(Answer::NotApplicable { reason: text });
            commands.push(Command::Change(Change::TypeAnswer(shown.id().clone(), answer)));
        }
        return;
    }
    let Some(mut text) = view.reason.take() else { return };
    let is_new = text.is_empty() && !ui.memory(|memory| memory.has_focus(id));
    let explanation = words.get("question-reason-about");
    let response =
        Field::new(&label).explanation(&explanation).name(&spoken).show(ui, id, &mut text);
    if is_new && !response.lost_focus() {
        response.request_focus();
    }
    let by_enter = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    let mut is_done = false;
    let mut is_left = ui.input(|input| input.key_pressed(Key::Escape));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = theme.space(8.0);
        let record = words.get("question-reason-record");
        let why = words.get("question-reason-needed");
        let missing = text.trim().is_empty().then_some(&*why);
        let button = Button::primary(&record).disabled_because(missing);
        is_done = ui.add(button).clicked() && missing.is_none();
        is_left |= ui.add(Button::quiet(&words.get("common-cancel"))).clicked();
    });
    if (is_done || by_enter) && !text.trim().is_empty() {
        commands.push(shown.give(Some(Answer::NotApplicable { reason: text.trim().to_owned() })));
    } else if !is_left {
        view.reason = Some(text);
    }
}

/// The unscored fields beside the answer.
fn extra_fields_ui(
    ui: &mut Ui,
    shown: &Shown<'_>,
    view: &mut QuestionsView,
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
                let number = match value {
                    Some(ExtraValue::Number(number)) => Some(*number),
                    _ => None,
                };
                let key = (shown.id().clone(), field.id.clone());
                let typed = view.extra.entry(key).or_default();
                let text = typed.text(number.as_ref(), |n| words.decimal(n));
                let is_wrong =
                    !text.trim().is_empty() && super::typed::parse_decimal(text).is_none();
                let error = words.get("question-number-error");
                let base = base.width(160.0).error(is_wrong.then_some(&*error));
                if base.show(ui, id, text).changed() {
                    let parsed = super::typed::parse_decimal(text);
                    typed.hand_on(parsed);
                    commands.push(change(parsed.map(ExtraValue::Number)));
                }
            }
        }
    }
}

fn note_and_evidence_ui(
    ui: &mut Ui,
    shown: &Shown<'_>,
    view: &mut QuestionsView,
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

fn evidence_ui(
    ui: &mut Ui,
    shown: &Shown<'_>,
    view: &mut QuestionsView,
    commands: &mut Vec<Command>,
) {
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
            super::widgets::line::paint_icon(ui.painter(), icon, rect.center(), side, colors.text);
            let room = ui.available_width() - theme.height(28.0) - theme.space(8.0);
            ui.scope(|ui| {
                ui.set_max_width(room);
                match evidence {
                    Evidence::Link(link) => {
                        let style = (Type::Body, Face::SemiBold);
                        let ground = super::theme::Ground::Page;
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
            is_done |= ui.add(Button::secondary(&words.get("common-add"))).clicked();
            is_left |= ui.add(Button::quiet(&words.get("common-cancel"))).clicked();
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
fn last_change_ui(ui: &mut Ui, shown: &Shown<'_>, commands: &mut Vec<Command>) {
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
        if styled_link(ui, &undo, style, colors.primary, super::theme::Ground::Page).clicked() {
            commands.push(Command::Undo);
        }
        ui.spacing_mut().item_spacing.x = theme.space(4.0);
        key_cap(ui, &words.get("key-ctrl"));
        key_cap(ui, "Z");
    });
}

/// Previous, the keys, next. In a narrow window the other answers stand here too.
fn footer_ui(
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
    let child = |ui: &mut Ui, rect: Rect, name: &str, layout: Layout| {
        ui.new_child(egui::UiBuilder::new().id_salt(name.to_owned()).max_rect(rect).layout(layout))
    };
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
    let mut right = child(ui, rect, "next", Layout::right_to_left(center));
    if let Some(q) = after {
        let next = words.get("question-next");
        let button = Button::primary(&next).second(&after_code).trailing(icons::ARROW_RIGHT);
        if right.add(button).clicked() {
            commands.push(Command::Show(questions[q].id.clone()));
        }
    } else {
        let next = words.get("question-to-results");
        if right.add(Button::primary(&next).trailing(icons::ARROW_RIGHT)).clicked() {
            commands.push(Command::Go(crate::app::command::Step::Results));
        }
    }
    let between = Rect::from_min_max(
        egui::pos2(left.min_rect().right() + 16.0, rect.top()),
        egui::pos2(right.min_rect().left() - 16.0, rect.bottom()),
    );
    if room == Room::Narrow {
        if shown.is_read_only {
            return;
        }
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
fn narrow_bar_ui(ui: &mut Ui, shown: &Shown<'_>, view: &mut QuestionsView) {
    let Shown { question, session, words, .. } = *shown;
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
}
