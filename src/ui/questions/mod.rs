//! The questions, one at a time or a dimension at a time: where one is at the left, the question in the middle, why
//! it is asked and what is known nationally at the right.

mod beside;
mod dimension;
mod footer;
mod header;
mod keys;
mod kinds;
mod number;
mod others;
mod shift;
mod sidebar;

use std::collections::{BTreeMap, VecDeque};

use egui::{Frame, Id, Panel, Rect, ScrollArea, Ui};

use super::View;
use super::fonts::Face;
use super::help::{Asked, Place, help_ui};
use super::icons;
use super::regions::{self, Region};
use super::theme::{COLUMN_WIDTH, HELP_WIDTH, MEDIUM, SIDEBAR_WIDTH, Theme, Type};
use super::typed::Typed;
use super::widgets::card::title;
use super::widgets::notice::{self, notice_with_icon};
use crate::app::App;
use crate::app::command::{Change, Command, Step};
use crate::app::session::{Session, code};
use crate::app::settings::QuestionsShown;
use crate::domain::assessment::{Answer, ExtraValue, Value};
use crate::domain::id::{FieldId, QuestionId};
use crate::domain::questionnaire::Question;
use crate::report::facts::CappedFacts;
use crate::words::Words;
use beside::{extra_fields_ui, last_change_ui, note_and_evidence_ui};
use footer::{footer_ui, narrow_bar_ui};
pub use keys::begin_at_answer;
use keys::{Pressed, keys};
use others::{other_answers_ui, reason_ui};

/// Space above the question.
const COLUMN_TOP: i8 = 18;

/// What belongs to this screen only.
#[derive(Debug, Default)]
pub struct QuestionsView {
    /// Of which document, by its number in this run.
    of: u64,
    search: sidebar::Search,
    /// Groups that were opened or closed by hand, by index; the profile is `usize::MAX`.
    groups: BTreeMap<usize, bool>,
    filter: Option<sidebar::Filter>,
    /// The question that was on screen in the frame before.
    last: Option<usize>,
    /// What is being typed, by question.
    answers: BTreeMap<usize, AnswerView>,
    rows: dimension::RowsView,
    is_help_open: bool,
    is_list_open: bool,
    /// Keys that came in and are still to be acted on.
    pressed: VecDeque<Pressed>,
}

/// What is being typed at one question.
#[derive(Debug, Default)]
struct AnswerView {
    number: Typed<Value>,
    extra: BTreeMap<FieldId, Typed<ExtraValue>>,
    /// The reason why the question does not apply, while it is being given.
    reason: Option<String>,
    /// A link to add as evidence, while it is being typed.
    link: Option<String>,
    /// Whether note and evidence are opened or closed by hand, among other questions.
    is_more_open: Option<bool>,
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
        w if MEDIUM <= w => Room::Middle,
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
    if own.of != session.number() {
        *own = QuestionsView { of: session.number(), ..Default::default() };
    }
    let mode = app.settings().questions_shown;
    if own.last != Some(index) {
        if mode == QuestionsShown::One {
            // A half-typed reason or link belongs to the question it was typed at.
            own.answers.clear();
        }
        own.is_list_open = false;
    }
    if view.has_keys {
        keys(ui, app, &shown, own, &mut commands);
    } else {
        own.pressed.clear();
    }

    if room == Room::Narrow {
        let frame = Frame::new().fill(colors.surface).inner_margin(egui::Margin::symmetric(24, 8));
        let panel = Panel::top("question list button").frame(frame).resizable(false);
        panel.show_separator_line(false).show(ui, |ui| {
            regions::note(ui, Region::Before, None);
            let chosen = ui.horizontal(|ui| narrow_bar_ui(ui, app, &shown, own));
            commands.extend(chosen.inner);
            let rect = ui.max_rect();
            ui.painter().hline(rect.x_range().expand(24.0), rect.bottom() + 7.5, theme.divider());
        });
    }
    // Beside all questions of a dimension, help comes on demand.
    let has_help = own.is_help_open || (room == Room::Wide && mode == QuestionsShown::One);
    let parts = Parts::new(ui, theme, room, has_help);
    if let Some(list) = parts.list {
        let mut ui = part(ui, list, Region::Before, None, colors.surface);
        commands.extend(sidebar::sidebar_ui(&mut ui, &shown, own));
        ui.painter().vline(list.right() - 0.5, list.y_range(), theme.divider());
    }
    // Else the page of a dimension still has to be brought to its question.
    let mut is_there = mode == QuestionsShown::One;
    let mut moved = None;
    if let Some(page) = parts.page {
        let first = kinds::first_control(session, index);
        let mut ui = part(ui, page, Region::Page, first, egui::Color32::TRANSPARENT);
        if room == Room::Narrow && own.is_list_open {
            commands.extend(sidebar::sidebar_ui(&mut ui, &shown, own));
        } else if mode == QuestionsShown::Dimension {
            is_there = true;
            moved = dimension::dimension_ui(&mut ui, app, &shown, own, room, &mut commands);
        } else {
            own.rows = dimension::RowsView::default();
            one_ui(&mut ui, app, &shown, own, room, &mut commands);
        }
    }
    if let Some(help) = parts.help {
        let fill = if room == Room::Wide { egui::Color32::TRANSPARENT } else { colors.surface };
        let mut ui = part(ui, help, Region::Beside, None, fill);
        let place = match (room, mode) {
            (Room::Narrow, _) => Place::Over,
            (Room::Wide, QuestionsShown::One) => Place::Beside,
            (Room::Wide, QuestionsShown::Dimension) | (Room::Middle, _) => Place::Drawer,
        };
        let wish = help_ui(&mut ui, session, shown.index, words, place);
        ui.painter().vline(help.left() + 0.5, help.y_range(), theme.divider());
        match wish {
            Some(Asked::Close) => own.is_help_open = false,
            Some(Asked::Ladder) => commands.push(Command::Go(Step::Ladder)),
            None => {}
        }
    }
    let mut footer = part(ui, parts.footer, Region::Footer, None, colors.surface);
    footer.painter().hline(parts.footer.x_range(), parts.footer.top() + 0.5, theme.divider());
    footer_ui(&mut footer, app, &shown, own, room, &mut commands);
    if is_there {
        own.last = moved.or(Some(index));
    }
    commands
}

/// The parts of the screen. They are drawn in the order in which they are read, which is the
/// order in which Tab goes through them.
struct Parts {
    list: Option<Rect>,
    /// `None` where the help covers it.
    page: Option<Rect>,
    help: Option<Rect>,
    footer: Rect,
}

impl Parts {
    fn new(ui: &Ui, theme: Theme, room: Room, has_help: bool) -> Self {
        let whole = ui.available_rect_before_wrap();
        let (list, rest) = if room == Room::Narrow {
            (None, whole)
        } else {
            let (list, rest) =
                whole.split_left_right_at_x(whole.left() + theme.scaled(SIDEBAR_WIDTH));
            (Some(list), rest)
        };
        let footer_height = theme.height(super::theme::BAR_HEIGHT);
        let (rest, footer) = rest.split_top_bottom_at_y(rest.bottom() - footer_height);
        if !has_help {
            return Self { list, page: Some(rest), help: None, footer };
        }
        if room == Room::Narrow {
            return Self { list, page: None, help: Some(rest), footer };
        }
        let help_width = theme.scaled(HELP_WIDTH).min(rest.width() * 0.6);
        let (page, help) = rest.split_left_right_at_x(rest.right() - help_width);
        Self { list, page: Some(page), help: Some(help), footer }
    }
}

/// A part of the screen to draw in, and where the keyboard comes first in it.
fn part(ui: &mut Ui, rect: Rect, region: Region, first: Option<Id>, fill: egui::Color32) -> Ui {
    let mut part = ui.new_child(egui::UiBuilder::new().id_salt(region).max_rect(rect));
    part.set_clip_rect(rect.intersect(ui.clip_rect()));
    part.painter().rect_filled(rect, 0.0, fill);
    regions::note(&part, region, first);
    part
}

/// The page of one question.
fn one_ui(
    ui: &mut Ui,
    app: &App,
    shown: &Shown<'_>,
    view: &mut QuestionsView,
    room: Room,
    commands: &mut Vec<Command>,
) {
    let theme = shown.theme;
    let area = ScrollArea::vertical().auto_shrink(false).id_salt(("question", shown.index));
    area.show(ui, |ui| {
        let edge = theme.space(24.0) as i8;
        let margin = egui::Margin { left: edge, right: edge, top: COLUMN_TOP, bottom: 24 };
        Frame::new().inner_margin(margin).show(ui, |ui| {
            ui.set_max_width(theme.scaled(COLUMN_WIDTH).min(ui.available_width()));
            question_ui(ui, app, shown, view, room, commands);
        });
    });
}

fn question_ui(
    ui: &mut Ui,
    app: &App,
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
        header::header_ui(ui, app, shown, view, room, commands);
    }
    let text = words.text(&question.text);
    if room == Room::Narrow {
        title(ui, theme.section(format!("{} {text}", shown.code())));
    } else {
        title(ui, theme.section(text));
    }
    let help = words.text(&question.help);
    // In a small window the answers come first; the rest is in the help.
    if !help.is_empty() && room != Room::Narrow {
        ui.label(theme.rich(help, Type::Body, Face::Regular, colors.muted));
    }
    if !question.scored && question.dimension.is_some() {
        notice::inline(ui, notice::Kind::Info, &words.get("question-unscored"));
    }
    ui.add_space(theme.space(2.0));
    // How far down the page the answer begins does not change with scrolling.
    let above = ui.cursor().top() - ui.min_rect().top() + f32::from(COLUMN_TOP);
    let in_view = ui.clip_rect().height() - above;
    let view = view.answers.entry(shown.index).or_default();
    commands.extend(kinds::answer_ui(ui, shown, &mut view.number, in_view));
    capped_ui(ui, shown);
    commands.extend(shift::shift_ui(ui, shown));
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
