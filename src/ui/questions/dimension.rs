//! All questions of a dimension under each other.
//!
//! Only what is in view is laid out, with the questions just above and below so that Tab finds
//! the next one. The heights of the others are those of when they were last seen, or guessed.
//! When a height above the view turns out otherwise, the page moves by the difference, so that
//! what one looks at stays where it is.

use std::collections::BTreeMap;

use egui::{Id, Pos2, Rect, ScrollArea, Sense, Ui, UiBuilder, Vec2, pos2, vec2};

use super::beside::{extra_fields_ui, note_and_evidence_ui};
use super::header::{answer_as_ui, dimension_header_ui};
use super::others::{other_answers_ui, reason_ui};
use super::{AnswerView, QuestionsView, Room, Shown, capped_ui, kinds, shift};
use crate::app::App;
use crate::app::command::Command;
use crate::domain::questionnaire::Question;
use crate::ui::fonts::Face;
use crate::ui::icons;
use crate::ui::theme::{COLUMN_WIDTH, Ground, RADIUS_CONTROL, STROKE_MARKER, Type};
use crate::ui::widgets::button::Button;
use crate::ui::widgets::card::{divider, title};
use crate::ui::widgets::columns::at_right;
use crate::ui::widgets::focus;
use crate::ui::widgets::notice;
use crate::ui::widgets::pill::tag;

/// A question of five levels, at 100%.
const GUESSED_HEIGHT: f32 = 480.0;
/// Space at both sides of the questions.
const EDGE: f32 = 24.0;

/// What belongs to the page of a dimension only.
#[derive(Debug, Default)]
pub(super) struct RowsView {
    /// What the heights below are of: the dimension, the width and the text size.
    of: Option<(Option<usize>, f32, u16)>,
    heights: BTreeMap<usize, f32>,
    /// The height of what stands above the questions.
    header: f32,
    /// Where the page is to go.
    goal: Option<Goal>,
    /// Where the page is to be in the next frame.
    offset: Option<f32>,
    /// What had the keyboard in the frame before.
    focused: Option<Id>,
}

/// The heading of a question: the keyboard comes here when one goes to the question.
pub(super) fn heading_id(question: usize) -> Id {
    Id::unique(("question heading", question))
}

/// A question that one is sent to.
#[derive(Debug, Clone, Copy)]
struct Goal {
    question: usize,
    /// Whether the keyboard goes there too.
    has_focus: bool,
}

/// Where each question stands on the page.
#[derive(Default)]
struct Places {
    questions: Vec<usize>,
    /// The top of each, and the bottom of the last.
    tops: Vec<f32>,
}

impl Places {
    fn new(questions: Vec<usize>, view: &RowsView, guess: f32) -> Self {
        let n_known = view.heights.len().max(1) as f32;
        let known: f32 = view.heights.values().sum();
        let guess = if view.heights.is_empty() { guess } else { known / n_known };
        let mut tops = vec![view.header];
        for question in &questions {
            let height = view.heights.get(question).copied().unwrap_or(guess);
            tops.push(tops[tops.len() - 1] + height);
        }
        Self { questions, tops }
    }

    fn top_of(&self, question: usize) -> Option<f32> {
        self.questions.iter().position(|q| *q == question).map(|at| self.tops[at])
    }

    fn bottom(&self) -> f32 {
        self.tops.last().copied().unwrap_or_default()
    }

    /// Where the page is to be so that the first question that begins in view stays where it
    /// is, when these places become those of `now`.
    fn kept_in(&self, now: &Self, offset: f32) -> f32 {
        let n = self.questions.len();
        // Nothing above the questions moves them.
        if offset <= 0.0 {
            return 0.0;
        }
        let first = self.tops[..n].iter().position(|top| offset <= top + 1.0).unwrap_or(n);
        (offset + now.tops[first] - self.tops[first]).max(0.0)
    }

    /// Those in view, and one more at both sides.
    fn in_view(&self, from: f32, to: f32) -> std::ops::Range<usize> {
        let n = self.questions.len();
        let first = self.tops[1..].iter().position(|bottom| from <= *bottom).unwrap_or(n);
        let end = self.tops[..n].iter().position(|top| to < *top).unwrap_or(n);
        first.saturating_sub(1)..(end + 1).min(n)
    }
}

/// Draws the page. Gives the question the user moved to on the page itself, which is in view
/// already.
pub(super) fn dimension_ui(
    ui: &mut Ui,
    app: &App,
    shown: &Shown<'_>,
    view: &mut QuestionsView,
    room: Room,
    commands: &mut Vec<Command>,
) -> Option<usize> {
    let Shown { session, theme, .. } = *shown;
    let dimension = shown.question.dimension;
    let all = session.questionnaire().questions();
    let questions: Vec<usize> =
        session.shown().filter(|q| all[*q].dimension == dimension).collect();
    let edge = theme.space(EDGE);
    if room != Room::Narrow {
        let margin = egui::Margin { left: edge as i8, right: edge as i8, top: 10, bottom: 0 };
        egui::Frame::new().inner_margin(margin).show(ui, |ui| {
            ui.set_max_width(theme.scaled(COLUMN_WIDTH).min(ui.available_width()));
            let (name, done) = dimension_words(shown);
            dimension_header_ui(ui, app, shown, (&name, &done), commands);
        });
    }
    let width = theme.scaled(COLUMN_WIDTH).min(ui.available_width() - 2.0 * edge);
    let of = Some((dimension, width, theme.scale.percent()));
    let is_new = view.rows.of != of;
    if is_new {
        view.rows = RowsView { of, focused: view.rows.focused, ..RowsView::default() };
    }
    let guess = theme.scaled(GUESSED_HEIGHT);
    let places = Places::new(questions, &view.rows, guess);
    let is_sent = view.last.is_some_and(|last| last != shown.index);
    if is_new || is_sent {
        view.rows.goal = Some(Goal { question: shown.index, has_focus: is_sent });
    }
    // A new page has to be laid out before one can be sent down it: until then the scroll
    // area thinks that it is short, and would spring back.
    if !is_new && let Some(goal) = view.rows.goal.take() {
        let is_first = places.questions.first() == Some(&goal.question);
        view.rows.offset = places.top_of(goal.question).filter(|_| !is_first).or(Some(0.0));
        if goal.has_focus {
            ui.memory_mut(|memory| memory.request_focus(heading_id(goal.question)));
        }
    }
    let mut area = ScrollArea::vertical().auto_shrink(false).id_salt(("dimension", dimension));
    if let Some(offset) = view.rows.offset.take() {
        // Beyond its end the page would spring back, slowly.
        let end = (places.bottom() + edge - ui.available_height()).max(0.0);
        area = area.vertical_scroll_offset(offset.min(end));
    }
    let mut moved = None;
    let mut has_changed = is_new;
    let mut now = Places::default();
    let area = area.animated(false).show_viewport(ui, |ui, viewport| {
        let origin = ui.max_rect().min;
        let page = Page { origin: origin + vec2(edge, 0.0), width, viewport };
        let header = page.header_ui(ui, shown, room, commands);
        has_changed |= keep_height(&mut view.rows.header, header);
        let (to, is_other) = page.rows_ui(ui, shown, view, &places, commands);
        moved = to;
        has_changed |= is_other;
        now = Places::new(places.questions.clone(), &view.rows, guess);
        let size = vec2(width + 2.0 * edge, now.bottom() + edge);
        ui.allocate_rect(Rect::from_min_size(origin, size), Sense::hover());
    });
    if has_changed {
        view.rows.offset = Some(places.kept_in(&now, area.state.clamped_offset().y));
        ui.ctx().request_discard("heights of questions");
        ui.ctx().request_repaint();
    }
    moved
}

/// The name of the dimension, and how many of its questions are done.
fn dimension_words(shown: &Shown<'_>) -> (String, String) {
    let Shown { session, words, .. } = *shown;
    let dimensions = session.questionnaire().dimensions();
    match shown.question.dimension.map(|dimension| &dimensions[dimension]) {
        Some(dimension) => {
            let (done, all) = session.progress(dimension);
            let args = [("done", done.into()), ("all", all.into())];
            let done = words.with("question-dimension-done", &args);
            (words.text(&dimension.name).to_owned(), done)
        }
        None => (words.get("question-profile"), String::new()),
    }
}

/// Whether a height is another than it was. Less than half a point is how numbers are rounded.
fn keep_height(kept: &mut f32, found: f32) -> bool {
    let is_other = 0.5 < (*kept - found).abs();
    if is_other {
        *kept = found;
    }
    is_other
}

/// The page while it is drawn.
struct Page {
    /// Where the column begins on screen.
    origin: Pos2,
    width: f32,
    /// What of the page is in view.
    viewport: Rect,
}

impl Page {
    fn child(&self, ui: &mut Ui, id: Id, top: f32, height: f32) -> Ui {
        let min = pos2(self.origin.x, self.origin.y + top);
        let rect = Rect::from_min_size(min, vec2(self.width, height));
        // Its own id, whatever stands above it: else Tab would lose its place when that changes.
        let builder = UiBuilder::new().scope_id(id).max_rect(rect);
        ui.new_child(builder.layout(egui::Layout::top_down(egui::Align::Min)))
    }

    /// The dimension, how far it is and who answers, where nothing of that stands above the
    /// page. Gives how high it is.
    fn header_ui(
        &self,
        ui: &mut Ui,
        shown: &Shown<'_>,
        room: Room,
        commands: &mut Vec<Command>,
    ) -> f32 {
        if room != Room::Narrow {
            return 0.0;
        }
        let theme = shown.theme;
        let mut ui = self.child(ui, Id::unique("dimension header"), 0.0, 0.0);
        ui.spacing_mut().item_spacing = Vec2::splat(theme.space(8.0));
        ui.add_space(theme.space(10.0));
        let (name, done) = dimension_words(shown);
        title(&mut ui, theme.title(name));
        ui.label(theme.rich(done, Type::Body, Face::Regular, theme.colors().muted));
        ui.horizontal(|ui| {
            at_right(ui, egui::Align::Center, |ui| {
                commands.extend(answer_as_ui(ui, shown, true));
            });
        });
        ui.add_space(theme.space(8.0));
        ui.min_rect().height()
    }

    /// Draws the questions in view, and what the keyboard and the pointer do to them. Gives the one the user moved to by using it, and whether any height is another.
    fn rows_ui(
        &self,
        ui: &mut Ui,
        shown: &Shown<'_>,
        view: &mut QuestionsView,
        places: &Places,
        commands: &mut Vec<Command>,
    ) -> (Option<usize>, bool) {
        let focused = ui.memory(egui::Memory::focused);
        let has_focus_moved = focused != view.rows.focused;
        view.rows.focused = focused;
        let mut moved = None;
        let mut sent = false;
        let mut wishes = Vec::new();
        let mut has_changed = false;
        for at in places.in_view(self.viewport.min.y, self.viewport.max.y) {
            let q = places.questions[at];
            let (top, guessed) = (places.tops[at], places.tops[at + 1] - places.tops[at]);
            let row = Shown {
                index: q,
                question: &shown.session.questionnaire().questions()[q],
                has_help_beside: false,
                ..*shown
            };
            let mut child = self.child(ui, Id::unique(("row", q)), top, guessed);
            let mut asked = Vec::new();
            let is_help_wanted = {
                let answer = view.answers.entry(q).or_default();
                row_ui(&mut child, &row, answer, q == shown.index, &mut asked)
            };
            let rect = child.min_rect();
            if is_help_wanted {
                view.is_help_open = !(view.is_help_open && q == shown.index);
            }
            let focus_rect = focused.and_then(|id| ui.ctx().read_response(id));
            let focus_rect = focus_rect.filter(|response| response.layer_id == ui.layer_id());
            let focus_rect = focus_rect.map(|response| response.rect);
            let is_here = focus_rect.is_some_and(|focus| rect.contains(focus.center()));
            if has_focus_moved
                && is_here
                && let Some(focus) = focus_rect
            {
                if q != shown.index {
                    moved = Some(q);
                }
                if focus::is_visible(ui.ctx()) {
                    ui.scroll_to_rect(focus.expand(8.0), None);
                }
            }
            let is_used = !asked.is_empty() || is_help_wanted;
            if is_used && q != shown.index {
                moved = Some(q);
            }
            sent |= asked.iter().any(|command| matches!(command, Command::Show(_)));
            wishes.extend(asked);
            let height = rect.height();
            has_changed |= keep_height(view.rows.heights.entry(q).or_default(), height);
        }
        // A link to another question leads there, from whichever row it stands in.
        let moved = moved.filter(|_| !sent);
        let id = |q: usize| shown.session.questionnaire().questions()[q].id.clone();
        commands.extend(moved.map(|q| Command::Show(id(q))));
        commands.extend(wishes);
        (moved, has_changed)
    }
}

/// One question with everything that can be answered to it. Gives whether its help is wanted.
fn row_ui(
    ui: &mut Ui,
    row: &Shown<'_>,
    view: &mut AnswerView,
    is_current: bool,
    commands: &mut Vec<Command>,
) -> bool {
    let Shown { question, words, theme, .. } = *row;
    ui.spacing_mut().item_spacing = Vec2::splat(theme.space(8.0));
    divider(ui);
    ui.add_space(theme.space(4.0));
    let is_help_wanted = heading_ui(ui, row, is_current);
    let help = words.text(&question.help);
    if !help.is_empty() {
        let help = theme.rich(help, Type::Body, Face::Regular, theme.colors().muted);
        ui.add(egui::Label::new(help).wrap());
    }
    if !question.scored && question.dimension.is_some() {
        notice::inline(ui, notice::Kind::Info, &words.get("question-unscored"));
    }
    // Closer together than one question by itself: as much as possible is to be in view.
    commands.extend(kinds::answer_ui(ui, row, &mut view.number, 0.0));
    capped_ui(ui, row);
    commands.extend(shift::shift_ui(ui, row));
    other_answers_ui(ui, row, view, commands);
    reason_ui(ui, row, view, commands);
    extra_fields_ui(ui, row, view, commands);
    more_ui(ui, row, question, view, commands);
    ui.add_space(theme.space(20.0));
    is_help_wanted
}

/// Code, text and the button for help. The heading of the current question has a mark.
fn heading_ui(ui: &mut Ui, row: &Shown<'_>, is_current: bool) -> bool {
    let Shown { question, words, theme, .. } = *row;
    let colors = theme.colors();
    let label = words.get("question-help");
    let name = row.named(&label);
    let mut is_help_wanted = false;
    let text = words.text(&question.text);
    let room = ui.available_width() - theme.scaled(110.0);
    let heading = ui.horizontal_top(|ui| {
        let drawn = ui.vertical(|ui| {
            ui.set_width(room);
            ui.horizontal_top(|ui| {
                tag(ui, &row.code());
                ui.add(egui::Label::new(theme.card_title(text)).wrap());
            });
        });
        let rect = drawn.response.rect;
        let sense = Sense::focusable_noninteractive();
        let response = ui.interact(rect, heading_id(row.index), sense);
        let spoken = format!("{} {text}", row.code());
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Heading, true, &spoken));
        focus::ring(ui, &response, RADIUS_CONTROL, Ground::Page);
        at_right(ui, egui::Align::Min, |ui| {
            let button = Button::small(&label).icon(icons::QUESTION).name(&name);
            is_help_wanted = ui.add(button).clicked();
        });
        rect
    });
    if is_current {
        let x = heading.inner.left() - theme.space(12.0);
        let stroke = egui::Stroke::new(STROKE_MARKER, colors.primary);
        ui.painter().vline(x, heading.inner.y_range(), stroke);
    }
    is_help_wanted
}

/// Note and evidence: open where there is any, and when they are asked for.
fn more_ui(
    ui: &mut Ui,
    row: &Shown<'_>,
    question: &Question,
    view: &mut AnswerView,
    commands: &mut Vec<Command>,
) {
    let entry = row.session.entry(&question.id);
    let is_filled = entry.is_some_and(|entry| !entry.note.is_empty() || !entry.evidence.is_empty());
    let is_open = view.is_more_open.unwrap_or(is_filled);
    let label = row.words.get("question-more");
    let name = row.named(&label);
    let icon = if is_open { icons::CARET_UP } else { icons::CARET_DOWN };
    if ui.add(Button::small(&label).trailing(icon).name(&name).on(is_open)).clicked() {
        view.is_more_open = Some(!is_open);
    }
    if is_open {
        note_and_evidence_ui(ui, row, view, commands);
    }
}
