//! The list of questions: one group per dimension with its progress, search and filters.

use std::ops::Range;

use egui::{Frame, Id, Rangef, Rect, ScrollArea, Ui, vec2};

use super::{QuestionsView, Shown};
use crate::app::command::Command;
use crate::app::session::{OwnState, code};
use crate::domain::effective::State;
use crate::domain::questionnaire::Question;
use crate::domain::text::searchable;
use crate::ui::icons::{self, Icon};
use crate::ui::widgets::button::Button;
use crate::ui::widgets::columns::{keep_size, known_size};
use crate::ui::widgets::field::search_field;
use crate::ui::widgets::level_mark::Mark;
use crate::ui::widgets::list_row::{GroupRow, ItemRow, item_height};
use crate::words::Language;

/// The search above the list.
#[derive(Debug, Default)]
pub(super) struct Search {
    typed: String,
    /// What is looked through, by question.
    texts: Option<(Language, Vec<String>)>,
}

impl Search {
    /// Which questions have every typed word in their code or text; `None` while nothing is
    /// typed.
    fn found(&mut self, shown: &Shown<'_>) -> Option<Vec<bool>> {
        let typed = searchable(&self.typed);
        if typed.is_empty() {
            return None;
        }
        let words = shown.words;
        let (language, texts) = self.texts.get_or_insert_with(|| (words.language(), texts(shown)));
        if *language != words.language() {
            (*language, *texts) = (words.language(), self::texts(shown));
        }
        let wanted: Vec<&str> = typed.split_whitespace().collect();
        Some(texts.iter().map(|text| wanted.iter().all(|word| text.contains(word))).collect())
    }
}

fn texts(shown: &Shown<'_>) -> Vec<String> {
    let words = shown.words;
    let text = |question: &Question| {
        let (text, short) = (words.text(&question.text), words.text(&question.short));
        searchable(&format!("{} {short} {text}", question.id))
    };
    shown.session.questionnaire().questions().iter().map(text).collect()
}

/// What the list is narrowed down to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Filter {
    /// Not answered yet.
    Open,
    /// Marked to come back to.
    Later,
    /// Answered differently by different people.
    Divided,
    /// Answered "weet niet".
    Unknown,
}

impl Filter {
    const ALL: [Self; 4] = [Self::Open, Self::Later, Self::Divided, Self::Unknown];

    fn about(self) -> (&'static str, Icon) {
        match self {
            Self::Open => ("question-filter-open", icons::CIRCLE),
            Self::Later => ("question-filter-later", icons::BOOKMARK_SIMPLE_FILL),
            Self::Divided => ("question-filter-divided", icons::ARROWS_SPLIT),
            Self::Unknown => ("question-filter-unknown", icons::QUESTION),
        }
    }

    fn takes(self, own: OwnState, is_divided: bool) -> bool {
        match self {
            Self::Open => own.state == State::Unanswered,
            Self::Later => own.later,
            Self::Divided => is_divided,
            Self::Unknown => own.state == State::Unknown,
        }
    }
}

/// A group of the list: a dimension, or the profile.
struct Group {
    key: usize,
    title: String,
    questions: Vec<usize>,
}

/// Draws the list and returns where the user wants to go.
pub(super) fn sidebar_ui(ui: &mut Ui, shown: &Shown<'_>, view: &mut QuestionsView) -> Vec<Command> {
    let mut commands = Vec::new();
    let visible: Vec<usize> = shown.session.shown().collect();

    // The filters stand below the list, and are read after it.
    let whole = ui.available_rect_before_wrap();
    let filters_id = Id::unique("height of the filters");
    let line = (whole.bottom() - known_size(ui, filters_id)).max(whole.top());
    let (above, below) = whole.split_top_bottom_at_y(line);
    let mut list = ui.new_child(egui::UiBuilder::new().id_salt("list").max_rect(above));
    list.set_clip_rect(above.intersect(ui.clip_rect()));
    list_ui(&mut list, shown, view, &visible, &mut commands);
    let filters = ui.new_child(egui::UiBuilder::new().id_salt("filters").max_rect(below));
    let height = filters_ui(filters, shown, view, &visible);
    keep_size(ui, filters_id, height);
    commands
}

/// The search, and the questions it leaves.
fn list_ui(
    ui: &mut Ui,
    shown: &Shown<'_>,
    view: &mut QuestionsView,
    visible: &[usize],
    commands: &mut Vec<Command>,
) {
    let super::Shown { session, words, .. } = *shown;
    let is_divided = |q: usize| session.outcome().questions[q].divided;
    Frame::new().inner_margin(egui::Margin { left: 12, right: 12, top: 12, bottom: 8 }).show(
        ui,
        |ui| {
            let hint = words.get("question-search");
            let ctrl = words.get("key-ctrl");
            let keys = [ctrl.as_str(), "F"];
            let id = Id::unique("search question");
            let width = ui.available_width();
            search_field(ui, id, &mut view.search.typed, &hint, &keys, width);
        },
    );
    let found = view.search.found(shown);
    let found = found.as_deref();
    let area = ScrollArea::vertical().auto_shrink(false).id_salt("question list");
    area.show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        Frame::new().inner_margin(egui::Margin { left: 8, right: 8, top: 0, bottom: 8 }).show(
            ui,
            |ui| {
                for group in groups(shown, visible) {
                    group_ui(ui, shown, view, &group, found, &is_divided, commands);
                }
            },
        );
    });
}

fn groups(shown: &Shown<'_>, visible: &[usize]) -> Vec<Group> {
    let super::Shown { session, words, .. } = *shown;
    let questionnaire = session.questionnaire();
    let n_profile = questionnaire.profile().len();
    let mut groups = Vec::new();
    let profile: Vec<usize> = visible.iter().copied().filter(|q| *q < n_profile).collect();
    if !profile.is_empty() {
        let title = words.get("question-profile");
        groups.push(Group { key: usize::MAX, title, questions: profile });
    }
    for (d, dimension) in questionnaire.dimensions().iter().enumerate() {
        let range = dimension.questions.clone();
        let questions = visible.iter().copied().filter(|q| range.contains(q)).collect();
        let title = words.text(&dimension.short).to_owned();
        groups.push(Group { key: d, title, questions });
    }
    groups
}

fn group_ui(
    ui: &mut Ui,
    shown: &Shown<'_>,
    view: &mut QuestionsView,
    group: &Group,
    found: Option<&[bool]>,
    is_divided: &dyn Fn(usize) -> bool,
    commands: &mut Vec<Command>,
) {
    let super::Shown { session, words, theme, index, .. } = *shown;
    let own = session.own();
    let is_narrowed = found.is_some() || view.filter.is_some();
    let matches = |q: usize| {
        let by_filter = view.filter.is_none_or(|filter| filter.takes(own[q], is_divided(q)));
        by_filter && found.is_none_or(|found| found[q])
    };
    let listed: Vec<usize> = group.questions.iter().copied().filter(|q| matches(*q)).collect();
    if is_narrowed && listed.is_empty() {
        return;
    }

    let holds_shown = group.questions.contains(&index);
    if view.last != Some(index) && holds_shown {
        // Whoever goes to a question sees where it is.
        view.groups.remove(&group.key);
    }
    let is_open = is_narrowed || view.groups.get(&group.key).copied().unwrap_or(holds_shown);
    let n = |filter: Filter| {
        group.questions.iter().filter(|q| filter.takes(own[**q], is_divided(**q))).count()
    };
    let marks: Vec<(Icon, usize)> = [
        (icons::BOOKMARK_SIMPLE, n(Filter::Later)),
        (icons::ARROWS_SPLIT, n(Filter::Divided)),
        (icons::QUESTION, n(Filter::Unknown)),
    ]
    .into_iter()
    .filter(|(_, n)| *n > 0)
    .collect();
    let filled: Vec<bool> = group.questions.iter().map(|q| own[*q].is_done()).collect();
    let done = filled.iter().filter(|is_done| **is_done).count();
    let count = format!("{done}/{}", filled.len());
    let name = words.with(
        "question-group-name",
        &[
            ("dimension", group.title.as_str().into()),
            ("done", done.into()),
            ("all", filled.len().into()),
            ("unknown", n(Filter::Unknown).into()),
            ("later", n(Filter::Later).into()),
        ],
    );
    let row = GroupRow {
        title: &group.title,
        is_open,
        marks: &marks,
        count: &count,
        filled: &filled,
        name: &name,
    };
    if ui.push_id(("group", group.key), |ui| row.show(ui)).inner.clicked() && !is_narrowed {
        view.groups.insert(group.key, !is_open);
    }
    if is_open {
        items_ui(ui, shown, view, &listed, is_divided, commands);
        ui.add_space(theme.space(4.0));
    }
}

/// The questions of an open group. Those far out of view only take up room, unless a screen
/// reader wants to know them.
fn items_ui(
    ui: &mut Ui,
    shown: &Shown<'_>,
    view: &mut QuestionsView,
    listed: &[usize],
    is_divided: &dyn Fn(usize) -> bool,
    commands: &mut Vec<Command>,
) {
    let questions = shown.session.questionnaire().questions();
    let (top, width) = (ui.cursor().min, ui.available_width());
    let height = item_height(shown.theme);
    let n_rows = |rows: usize| rows as f32 * height;
    if view.last != Some(shown.index)
        && let Some(row) = listed.iter().position(|q| *q == shown.index)
    {
        let rect = Rect::from_min_size(top + vec2(0.0, n_rows(row)), vec2(width, height));
        ui.scroll_to_rect(rect, None);
    }
    let is_read_aloud = ui.ctx().has_accesskit_node(ui.unique_id());
    let drawn = if is_read_aloud {
        0..listed.len()
    } else {
        rows_near(ui.clip_rect().y_range(), top.y, height, listed.len())
    };
    ui.allocate_space(vec2(width, n_rows(drawn.start)));
    for &q in &listed[drawn.clone()] {
        let response = ui.push_id(("item", q), |ui| item_ui(ui, shown, q, is_divided(q))).inner;
        if response.gained_focus() {
            // Whoever goes through the list by keyboard sees where that leads.
            response.scroll_to_me(None);
        }
        if response.clicked() {
            commands.push(Command::Show(questions[q].id.clone()));
            view.is_list_open = false;
        }
    }
    ui.allocate_space(vec2(width, n_rows(listed.len() - drawn.end)));
}

/// The rows in view, and as many again before and after: the keyboard can go to those.
#[expect(clippy::cast_sign_loss, reason = "there is no row above the first")]
fn rows_near(view: Rangef, top: f32, height: f32, n_rows: usize) -> Range<usize> {
    let row_at = |y: f32| ((y - top) / height).clamp(0.0, n_rows as f32);
    let first = row_at(view.min - view.span()).floor() as usize;
    let last = row_at(view.max + view.span()).ceil() as usize;
    first..last.max(first)
}

fn item_ui(ui: &mut Ui, shown: &Shown<'_>, q: usize, is_divided: bool) -> egui::Response {
    let super::Shown { session, words, .. } = *shown;
    let question = &session.questionnaire().questions()[q];
    let own = session.own()[q];
    let top = session.questionnaire().top();
    let (mark, state) = match (own.state, own.level) {
        (State::Unanswered, _) => (Mark::Open, words.get("question-state-open")),
        (State::Unknown, _) => (Mark::Unknown, words.get("question-state-unknown")),
        (State::NotApplicable, _) => {
            (Mark::NotApplicable, words.get("question-state-not-applicable"))
        }
        (State::Answered, Some(level)) => {
            let text = words.with("question-state-level", &[("level", level.0.to_string().into())]);
            (Mark::Level { level: level.0, top: top.0 }, text)
        }
        (State::Answered, None) => (Mark::Context, words.get("question-state-answered")),
    };
    let mut marks = Vec::new();
    if own.later {
        marks.push(icons::BOOKMARK_SIMPLE_FILL);
    }
    if is_divided {
        marks.push(icons::ARROWS_SPLIT);
    }
    let code = code(&question.id);
    let short = words.text(&question.short);
    let later = if own.later { words.get("question-filter-later") } else { String::new() };
    let divided = if is_divided { words.get("question-filter-divided") } else { String::new() };
    let name = [&code, short, &state, &later, &divided]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(", ");
    let row = ItemRow {
        code: &code,
        title: short,
        marks: &marks,
        mark: Some(mark),
        is_selected: q == shown.index,
        name: &name,
    };
    row.show(ui)
}

/// Gives how high they are.
fn filters_ui(mut ui: Ui, shown: &Shown<'_>, view: &mut QuestionsView, visible: &[usize]) -> f32 {
    let super::Shown { session, words, theme, .. } = *shown;
    let rect = ui.max_rect();
    ui.painter().hline(rect.x_range(), rect.top() + 0.5, theme.divider());
    let margin = egui::Margin::symmetric(12, 12);
    let drawn = Frame::new().inner_margin(margin).show(&mut ui, |ui| {
        ui.spacing_mut().item_spacing = vec2(theme.space(4.0), theme.space(4.0));
        ui.label(theme.caption(words.get("question-filter")));
        let width = (ui.available_width() - theme.space(4.0)) / 2.0;
        for pair in Filter::ALL.chunks(2) {
            ui.horizontal(|ui| {
                for filter in pair {
                    let (word, icon) = filter.about();
                    let takes = |q: &&usize| {
                        filter.takes(session.own()[**q], session.outcome().questions[**q].divided)
                    };
                    let n = visible.iter().filter(takes).count().to_string();
                    let label = words.get(word);
                    let is_on = view.filter == Some(*filter);
                    let name = words.with(
                        "question-filter-name",
                        &[("filter", label.as_str().into()), ("n", n.as_str().into())],
                    );
                    let size = vec2(width, theme.height(crate::ui::theme::SMALL_HEIGHT));
                    let layout = egui::Layout::left_to_right(egui::Align::Center);
                    ui.allocate_ui_with_layout(size, layout, |ui| {
                        let button = Button::small(&label).icon(icon).second(&n).left_aligned();
                        if ui.add(button.on(is_on).name(&name)).clicked() {
                            view.filter = (!is_on).then_some(*filter);
                        }
                    });
                }
            });
        }
    });
    drawn.response.rect.height()
}
