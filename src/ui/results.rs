//! Screen: the ladder, the dimensions with their ranges, and what holds the next rung back.
//!
//! A score never stands without its range and coverage, and a rung that may still change is
//! never a headline by itself.

use egui::{Id, Key, Modifiers, ScrollArea, Ui, vec2};

use super::fonts::Face;
use super::icons;
use super::theme::{PAGE_EDGE, Theme, Type};
use super::told::Told;
use super::widgets::button::Button;
use super::widgets::ladder::{Ladder, Step as LadderStep};
use super::widgets::level_mark::Mark;
use super::widgets::line::one_line;
use super::widgets::range_bar::{self, Axis, RangeBar};
use super::widgets::table::Table;
use super::widgets::{card, notice, pill};
use crate::app::command::{Command, Step};
use crate::app::session::Session;
use crate::domain::effective::State;
use crate::domain::id::QuestionId;
use crate::domain::level::{Level, Score};
use crate::domain::scoring::{DimensionOutcome, Outcome, Reason};
use crate::report::facts::Facts;
use crate::words::Words;

/// More chips than this per dimension are counted instead of drawn.
const MOST_CHIPS: usize = 12;

/// What of the screen is remembered while the program runs.
#[derive(Debug, Clone, Default)]
pub struct ResultsView {
    /// Tables instead of charts.
    pub as_tables: bool,
    /// How high the ladder has to be to end where the dimensions beside it end.
    ladder_extra: f32,
    told: Option<Told>,
}

/// Draws the results of `session` and returns what the user did.
pub fn results_ui(
    ui: &mut Ui,
    words: &Words,
    session: &Session,
    view: &mut ResultsView,
) -> Vec<Command> {
    let theme = Theme::of(ui.ctx());
    let told = Told::of(&mut view.told, session, words);
    let facts = told.facts();
    let mut commands = Vec::new();
    if ui.input(|input| input.key_pressed(Key::T) && input.modifiers.is_none())
        && !ui.ctx().text_edit_focused()
    {
        view.as_tables = !view.as_tables;
    }
    if ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::F1)) {
        commands.push(Command::Go(Step::Ladder));
    }
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        let edge = theme.space(PAGE_EDGE);
        egui::Frame::new().inner_margin(edge).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = theme.space(16.0);
            header_ui(ui, words, facts, view, &mut commands);
            if view.as_tables {
                for (i, table) in tables(words, facts).iter().enumerate() {
                    card::card(ui, |ui| {
                        card::plain_heading(ui, &table.title);
                        table.show(ui, Id::unique(("results table", i)));
                    });
                }
            } else {
                charts_ui(ui, words, facts, session.outcome(), view, &mut commands);
            }
            let is_wide = is_wide(ui, theme);
            let gap = theme.space(16.0);
            let width = ui.available_width();
            if is_wide {
                let right = ((width - gap) * 0.3).floor();
                side_by_side(
                    ui,
                    width - gap - right,
                    |ui| why_ui(ui, words, session, facts, &mut commands),
                    |ui| firm_ui(ui, words, facts),
                );
            } else {
                why_ui(ui, words, session, facts, &mut commands);
                firm_ui(ui, words, facts);
            }
        });
    });
    commands
}

fn is_wide(ui: &Ui, theme: Theme) -> bool {
    theme.layout_width(ui.available_width()) >= 900.0
}

/// Two columns, the left one `left` wide, from the same top.
fn side_by_side(
    ui: &mut Ui,
    left: f32,
    add_left: impl FnOnce(&mut Ui),
    add_right: impl FnOnce(&mut Ui),
) {
    let theme = Theme::of(ui.ctx());
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing = vec2(theme.space(16.0), theme.space(8.0));
        let right = ui.available_width() - left - theme.space(16.0);
        for (width, add) in
            [(left, Box::new(add_left) as Box<dyn FnOnce(&mut Ui)>), (right, Box::new(add_right))]
        {
            ui.allocate_ui_with_layout(
                vec2(width, 0.0),
                egui::Layout::top_down(egui::Align::Min),
                |ui| {
                    ui.set_width(width);
                    add(ui);
                },
            );
        }
    });
}

fn header_ui(
    ui: &mut Ui,
    words: &Words,
    facts: &Facts,
    view: &mut ResultsView,
    commands: &mut Vec<Command>,
) {
    let theme = Theme::of(ui.ctx());
    let overall = &facts.overall;
    let headline = match &overall.rung {
        Some(rung) if overall.provisional => words.with(
            "results-headline-provisional",
            &[("rung", u32::from(rung.number).into()), ("name", rung.name.as_str().into())],
        ),
        _ => overall.headline.clone(),
    };
    let title = |ui: &mut Ui| {
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = theme.space(4.0);
            card::title(ui, theme.title(headline));
            let colors = theme.colors();
            let certainty = theme.rich(&overall.certainty, Type::Body, Face::Regular, colors.muted);
            ui.add(egui::Label::new(certainty).wrap());
        });
    };
    let index = match &overall.index_note {
        Some(note) => format!("{} · {note}", overall.range_words),
        None => overall.range_words.clone(),
    };
    let done = words.with(
        "common-part-of",
        &[("part", overall.coverage.done.into()), ("whole", overall.coverage.all.into())],
    );
    let n_unknown = words.whole(overall.n_unknown as u64);
    let numbers = [
        ("results-index", overall.index_words.as_str(), index.as_str()),
        ("results-coverage", overall.coverage.percent.as_str(), done.as_str()),
        ("results-unknown", n_unknown.as_str(), ""),
    ];
    let report = words.get("results-make-report");
    let other = if view.as_tables { "results-as-charts" } else { "results-as-table" };
    let other = words.get(other);
    let mut buttons = |ui: &mut Ui, is_right_to_left: bool| {
        let mut report_ui = |ui: &mut Ui| {
            if ui.add(Button::primary(&report)).clicked() {
                commands.push(Command::Go(Step::Report));
            }
        };
        if is_right_to_left {
            report_ui(ui);
        }
        if ui.add(Button::secondary(&other).keys(&["T"])).clicked() {
            view.as_tables = !view.as_tables;
        }
        if !is_right_to_left {
            report_ui(ui);
        }
    };
    let gap = theme.space(16.0);
    let left = ui.available_width() * 0.42;
    // A long remark beside the index needs the whole width: then everything goes below.
    let each = numbers
        .iter()
        .map(|(name, value, detail)| gap + number_width(ui, &words.get(name), value, detail));
    let of_buttons: f32 = [&report, &other]
        .map(|label| {
            let font = (Type::Body, Face::SemiBold);
            one_line(ui, label, font, theme.colors().text, f32::INFINITY).size().x
                + theme.space(64.0)
        })
        .iter()
        .sum();
    let right = each.sum::<f32>() + of_buttons;
    if is_wide(ui, theme) && left + right <= ui.available_width() {
        side_by_side(ui, left, title, |ui| {
            let layout = egui::Layout::right_to_left(egui::Align::Center);
            let size = vec2(ui.available_width(), theme.height(48.0));
            ui.allocate_ui_with_layout(size, layout, |ui| {
                ui.spacing_mut().item_spacing.x = gap;
                buttons(ui, true);
                for (name, value, detail) in numbers.into_iter().rev() {
                    let rect = number_ui(ui, &words.get(name), value, detail);
                    rule_before(ui, rect);
                }
            });
        });
    } else {
        title(ui);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = gap;
            for (name, value, detail) in numbers {
                number_ui(ui, &words.get(name), value, detail);
            }
        });
        ui.horizontal_wrapped(|ui| buttons(ui, false));
    }
}

/// A number with its name above it and what belongs to it beside it.
fn number_ui(ui: &mut Ui, name: &str, value: &str, detail: &str) -> egui::Rect {
    let theme = Theme::of(ui.ctx());
    let colors = theme.colors();
    // The width is worked out first: the place of the whole depends on it from the right.
    let width = number_width(ui, name, value, detail);
    let layout = egui::Layout::top_down(egui::Align::Min);
    let height = theme.line(Type::Caption) + theme.line(Type::Question) + 2.0;
    let response = ui.allocate_ui_with_layout(vec2(width, height), layout, |ui| {
        ui.set_width(width);
        ui.spacing_mut().item_spacing = vec2(theme.space(4.0), 2.0);
        ui.spacing_mut().interact_size.y = 0.0;
        ui.label(theme.caption(name));
        ui.horizontal(|ui| {
            ui.label(theme.rich(value, Type::Question, Face::Bold, colors.text));
            if !detail.is_empty() {
                ui.label(theme.rich(detail, Type::Body, Face::Regular, colors.muted));
            }
        });
    });
    response.response.rect
}

fn number_width(ui: &Ui, name: &str, value: &str, detail: &str) -> f32 {
    let theme = Theme::of(ui.ctx());
    let measure = |text: &str, size: Type, face: Face| {
        one_line(ui, text, (size, face), theme.colors().text, f32::INFINITY).size().x
    };
    let second = if detail.is_empty() { 0.0 } else { measure(detail, Type::Body, Face::Regular) };
    let line = measure(value, Type::Question, Face::Bold) + second + theme.space(6.0);
    line.max(measure(name, Type::Caption, Face::Regular) + 2.0)
}

/// The line before a number.
fn rule_before(ui: &Ui, rect: egui::Rect) {
    let theme = Theme::of(ui.ctx());
    let x = rect.left() - theme.space(8.0);
    ui.painter().vline(x, rect.y_range(), theme.divider());
}

fn charts_ui(
    ui: &mut Ui,
    words: &Words,
    facts: &Facts,
    outcome: &Outcome,
    view: &mut ResultsView,
    commands: &mut Vec<Command>,
) {
    let theme = Theme::of(ui.ctx());
    if !is_wide(ui, theme) {
        ladder_ui(ui, words, facts, 0.0, commands);
        dimensions_ui(ui, words, facts, outcome);
        return;
    }
    let left = (ui.available_width() - theme.space(16.0)) * 0.545;
    let (mut ladder, mut dimensions) = (0.0, 0.0);
    side_by_side(
        ui,
        left,
        |ui| ladder = ladder_ui(ui, words, facts, view.ladder_extra, commands),
        |ui| dimensions = dimensions_ui(ui, words, facts, outcome),
    );
    // The ladder takes the height of its neighbor, known from the frame before.
    let extra = (view.ladder_extra + dimensions - ladder).max(0.0);
    if (extra - view.ladder_extra).abs() > 0.5 {
        view.ladder_extra = extra;
        ui.ctx().request_repaint();
    }
}

fn ladder_ui(
    ui: &mut Ui,
    words: &Words,
    facts: &Facts,
    extra: f32,
    commands: &mut Vec<Command>,
) -> f32 {
    let theme = Theme::of(ui.ctx());
    let ladder = &facts.ladder;
    let steps: Vec<LadderStep> = ladder
        .rungs
        .iter()
        .map(|rung| LadderStep { title: rung.name.clone(), names: rung.dimensions.clone() })
        .collect();
    let shown = card::card(ui, |ui| {
        card::heading(ui, &words.get("results-ladder"), |ui| {
            let label = words.get("ladder-title");
            if ui.add(Button::small(&label).icon(icons::INFO).keys(&["F1"])).clicked() {
                commands.push(Command::Go(Step::Ladder));
            }
        });
        ui.label(theme.caption(words.get("results-ladder-note")));
        let possible = match (ladder.low, ladder.high, &ladder.range) {
            (Some(low), Some(high), Some(range)) => {
                Some((usize::from(low), usize::from(high), range.as_str()))
            }
            _ => None,
        };
        Ladder {
            steps: &steps,
            own: ladder.place.map(usize::from),
            own_words: &words.get("results-own"),
            possible,
            alternative: &ladder.description,
        }
        .show(ui, extra);
        let own_labels: Vec<&str> = ladder.caption.split_inclusive(". ").skip(2).collect();
        if !own_labels.is_empty() {
            ui.label(theme.caption(own_labels.concat()));
        }
    });
    shown.response.rect.height()
}

fn dimensions_ui(ui: &mut Ui, words: &Words, facts: &Facts, outcome: &Outcome) -> f32 {
    let theme = Theme::of(ui.ctx());
    let fixed = words.get("results-range-fixed");
    let shown = card::card(ui, |ui| {
        let n = facts.dimensions.len();
        card::plain_heading(ui, &words.with("results-dimensions", &[("n", n.into())]));
        range_bar::legend_ui(
            ui,
            &words.get("results-legend-score"),
            &words.get("results-legend-range"),
            facts.axis.next_label.as_deref(),
        );
        let axis = axis(facts);
        range_bar::axis_ui(ui, &axis);
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            for (dimension, outcome) in facts.dimensions.iter().zip(&outcome.dimensions) {
                let is_fixed = outcome.score.is_some() && outcome.low == outcome.high;
                let value = |number: &crate::report::facts::Number| number.value;
                RangeBar {
                    title: &dimension.short,
                    second: &dimension.coverage.answered_words,
                    value: dimension.score.as_ref().map(value),
                    range: dimension
                        .low
                        .as_ref()
                        .zip(dimension.high.as_ref())
                        .map(|(low, high)| (low.value, high.value)),
                    score: &dimension.score_words,
                    range_words: if is_fixed { &fixed } else { &dimension.range_words },
                    alternative: &format!(
                        "{}, {}",
                        dimension.description, dimension.coverage.answered_words
                    ),
                }
                .show(ui, &axis);
            }
        });
        ui.label(theme.caption(words.get("results-visible-now")));
    });
    shown.response.rect.height()
}

fn axis(facts: &Facts) -> Axis {
    let top = f64::from(facts.axis.top);
    let thresholds = &facts.axis.thresholds;
    let mut labels = vec![(0.0, "0".to_owned())];
    for (i, threshold) in thresholds.iter().enumerate() {
        // The name of a rung stands in the middle of the scores that reach it; that of the
        // last one would touch the end of the axis.
        if let Some(next) = thresholds.get(i + 1) {
            labels.push((f64::midpoint(threshold.value, next.value), threshold.label.clone()));
        }
    }
    labels.push((top, facts.axis.top.to_string()));
    let needed = facts.axis.next.and_then(|next| thresholds.iter().find(|t| t.rung == next));
    Axis {
        max: top,
        lines: thresholds.iter().map(|threshold| threshold.value).collect(),
        labels,
        needed: needed.map(|threshold| threshold.value),
        right: facts.axis.score_label.clone(),
    }
}

/// Why a question is named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Why {
    Lag,
    Gate(Level),
    Unknown,
    Divided,
    Open,
}

/// A question that holds a dimension back or leaves it uncertain.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Chip {
    question: usize,
    why: Why,
}

/// The questions to look at in one dimension, in the order of the questionnaire.
fn chips(
    outcome: &Outcome,
    questions: std::ops::Range<usize>,
    is_scored: impl Fn(usize) -> bool,
    dimension: &DimensionOutcome,
    rung: Option<Level>,
) -> Vec<Chip> {
    // Reasons are about the next rung of the dimension itself; beyond the one in question
    // they do not matter here.
    let reasons = dimension.next.as_ref().filter(|next| Some(next.rung) == rung);
    let reasons = reasons.map(|next| next.reasons.as_slice()).unwrap_or_default();
    let mut chips = Vec::new();
    let is_settled = match rung {
        Some(rung) => dimension.rung_low >= Some(rung),
        None => dimension.rung_low == dimension.rung_high,
    };
    if is_settled || !dimension.counts() {
        return chips;
    }
    for q in questions.filter(|q| outcome.questions[*q].visible && is_scored(*q)) {
        let one = &outcome.questions[q];
        let gate = reasons.iter().find_map(|reason| match reason {
            Reason::Gate { question, missing } if *question == q => {
                Some(Level(one.level.map_or(0, |level| level.0) + missing))
            }
            _ => None,
        });
        let lags = reasons
            .iter()
            .any(|reason| matches!(reason, Reason::Lag { question, .. } if *question == q));
        let why = match (gate, one.state) {
            (Some(level), _) => Why::Gate(level),
            (None, State::Unknown) => Why::Unknown,
            (None, _) if lags => Why::Lag,
            (None, State::Unanswered) => Why::Open,
            (None, _) if one.divided => Why::Divided,
            _ => continue,
        };
        chips.push(Chip { question: q, why });
    }
    chips
}

fn why_ui(
    ui: &mut Ui,
    words: &Words,
    session: &Session,
    facts: &Facts,
    commands: &mut Vec<Command>,
) {
    let theme = Theme::of(ui.ctx());
    let outcome = session.outcome();
    let questionnaire = session.questionnaire();
    let next = facts.overall.next.as_ref().map(|rung| Level(rung.number));
    let needed = next.map(|rung| Score::from_hundredths(questionnaire.ladder().threshold(rung)));
    let title = match next {
        Some(rung) => words.with("results-why", &[("rung", u32::from(rung.0).into())]),
        None => words.get("results-why-top"),
    };
    card::card(ui, |ui| {
        card::heading(ui, &title, |ui| {
            ui.label(theme.caption(words.get("results-lowest-decides")));
        });
        let columns = Columns::new(ui);
        let score_heading = match &needed {
            Some(needed) => {
                words.with("results-column-score", &[("needed", words.score(needed).into())])
            }
            None => words.get("results-column-score-bare"),
        };
        if !columns.is_stacked {
            columns.row(
                ui,
                |ui| drop(ui.label(theme.caption(words.get("results-column-dimension")))),
                |ui| drop(ui.label(theme.caption(score_heading))),
                |ui| drop(ui.label(theme.caption(words.get("results-column-questions")))),
            );
        }
        card::divider(ui);
        let mut order: Vec<usize> = (0..outcome.dimensions.len()).collect();
        // The lowest first: that one decides.
        order.sort_by(|a, b| {
            let key = |d: usize| (outcome.dimensions[d].rung, outcome.dimensions[d].score.clone());
            key(*a).cmp(&key(*b))
        });
        for d in order {
            let dimension = &outcome.dimensions[d];
            let text = &questionnaire.dimensions()[d];
            let is_scored = |q: usize| questionnaire.questions()[q].scored;
            let range = text.questions.clone();
            let chips = chips(outcome, range, is_scored, dimension, next);
            let gap = gap_words(words, dimension, next, needed.as_ref());
            columns.row(
                ui,
                |ui| drop(ui.add(egui::Label::new(theme.strong(words.text(&text.short))).wrap())),
                |ui| drop(ui.add(egui::Label::new(theme.body(gap)).wrap())),
                |ui| {
                    let is_reached = dimension.rung.is_some() && dimension.rung >= next;
                    if let Some(question) = chips_ui(ui, words, session, &chips, is_reached) {
                        commands.push(Command::Show(question));
                    }
                    capped_ui(ui, facts, &chips);
                },
            );
            card::divider(ui);
        }
        let note = match (next, &needed) {
            (Some(rung), Some(needed)) => words.with(
                "results-why-note",
                &[("rung", u32::from(rung.0).into()), ("needed", words.score(needed).into())],
            ),
            _ => words.get("results-why-note-top"),
        };
        notice::inline(ui, notice::Kind::Info, &note);
    });
}

/// How far a dimension is from the rung in question.
fn gap_words(
    words: &Words,
    dimension: &DimensionOutcome,
    next: Option<Level>,
    needed: Option<&Score>,
) -> String {
    if !dimension.counts() {
        return words.get("results-gap-out");
    }
    let Some(score) = &dimension.score else { return words.get("results-gap-none") };
    let (Some(next), Some(needed)) = (next, needed) else { return words.score(score) };
    let shown = ("score", words.score_against(score, needed).into());
    if score < needed {
        let missing = words.gap(&needed.minus(score)).into();
        return words.with("results-gap", &[shown, ("missing", missing)]);
    }
    if dimension.rung < Some(next) {
        return words.with("results-gap-score-met", &[shown]);
    }
    let is_certain = dimension.rung_low >= Some(next);
    let id = if is_certain { "results-gap-met" } else { "results-gap-met-provisional" };
    words.with(id, &[shown])
}

fn chips_ui(
    ui: &mut Ui,
    words: &Words,
    session: &Session,
    chips: &[Chip],
    is_reached: bool,
) -> Option<QuestionId> {
    let theme = Theme::of(ui.ctx());
    let colors = theme.colors();
    let questionnaire = session.questionnaire();
    let top = questionnaire.top().0;
    let mut chosen = None;
    if chips.is_empty() {
        let id = if is_reached { "results-chips-nothing" } else { "results-chips-none" };
        let text = theme.rich(words.get(id), Type::Caption, Face::Regular, colors.muted);
        ui.add(egui::Label::new(text).wrap());
        return None;
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(theme.space(8.0), theme.space(8.0));
        for chip in chips.iter().take(MOST_CHIPS) {
            let question = &questionnaire.questions()[chip.question];
            let outcome = &session.outcome().questions[chip.question];
            let why = match chip.why {
                Why::Lag => words.get("results-chip-lag"),
                Why::Gate(level) => {
                    words.with("results-chip-gate", &[("level", u32::from(level.0).into())])
                }
                Why::Unknown => words.get("results-chip-unknown"),
                Why::Divided => words.get("results-chip-divided"),
                Why::Open => words.get("results-chip-open"),
            };
            let mark = match (outcome.state, outcome.level) {
                (State::Unknown, _) => Mark::Unknown,
                (State::NotApplicable, _) => Mark::NotApplicable,
                (_, Some(level)) => Mark::Level { level: level.0, top },
                _ => Mark::Open,
            };
            let code = question.id.as_str().to_uppercase();
            let name = words.with(
                "results-chip-name",
                &[
                    ("code", code.as_str().into()),
                    ("short", words.text(&question.short).into()),
                    ("why", why.as_str().into()),
                ],
            );
            if pill::question_chip(ui, mark, &code, &why, &name).clicked() {
                chosen = Some(question.id.clone());
            }
        }
        if chips.len() > MOST_CHIPS {
            let n = chips.len() - MOST_CHIPS;
            ui.label(theme.caption(words.with("results-chips-more", &[("n", n.into())])));
        }
    });
    chosen
}

/// What keeps the questions that hold back from counting for what was answered.
fn capped_ui(ui: &mut Ui, facts: &Facts, chips: &[Chip]) {
    let is_named = |question| chips.iter().any(|chip| chip.question == question);
    for capped in facts.capped.iter().filter(|capped| is_named(capped.question)) {
        notice::inline(ui, notice::Kind::Info, &capped.words);
    }
}

/// What draws one cell.
type Part<'a> = Box<dyn FnOnce(&mut Ui) + 'a>;

/// Three columns that stand under each other where the room is short.
struct Columns {
    widths: [f32; 3],
    is_stacked: bool,
}

impl Columns {
    fn new(ui: &Ui) -> Self {
        let theme = Theme::of(ui.ctx());
        let width = ui.available_width();
        let gap = theme.space(16.0);
        let is_stacked = theme.layout_width(width) < 560.0;
        let first = (width * 0.2).clamp(theme.scaled(110.0), theme.scaled(170.0));
        let second = (width * 0.21).clamp(theme.scaled(110.0), theme.scaled(170.0));
        Self { widths: [first, second, width - first - second - 2.0 * gap], is_stacked }
    }

    fn row(
        &self,
        ui: &mut Ui,
        first: impl FnOnce(&mut Ui),
        second: impl FnOnce(&mut Ui),
        third: impl FnOnce(&mut Ui),
    ) {
        let theme = Theme::of(ui.ctx());
        if self.is_stacked {
            first(ui);
            second(ui);
            third(ui);
            return;
        }
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = theme.space(16.0);
            let parts: [Part<'_>; 3] = [Box::new(first), Box::new(second), Box::new(third)];
            for (width, part) in self.widths.into_iter().zip(parts) {
                let layout = egui::Layout::top_down(egui::Align::Min);
                ui.allocate_ui_with_layout(vec2(width, 0.0), layout, |ui| {
                    ui.set_width(width);
                    part(ui);
                });
            }
        });
    }
}

/// Whether the rung hangs on choices, and how much of it rests on evidence.
fn firm_ui(ui: &mut Ui, words: &Words, facts: &Facts) {
    let theme = Theme::of(ui.ctx());
    let colors = theme.colors();
    let style = (Type::Body, Face::Regular);
    card::card(ui, |ui| {
        card::plain_heading(ui, &words.get("results-firm"));
        if let Some(robust) = &facts.overall.robust {
            let icon = if robust.depends { icons::WARNING } else { icons::SEAL_CHECK };
            notice::icon_line(ui, icon, &robust.words, style, colors.text);
            for choice in robust.choices.iter().filter(|choice| choice.differs) {
                let line = words.with(
                    "results-choice",
                    &[
                        ("choice", choice.label.as_str().into()),
                        ("rung", choice.rung_words.as_str().into()),
                    ],
                );
                ui.add(egui::Label::new(theme.caption(line)).wrap());
            }
            card::divider(ui);
        }
        let evidenced = &facts.overall.evidenced;
        let text = if evidenced.all == 0 {
            words.get("results-evidenced-none")
        } else {
            let part = ("part", evidenced.n.into());
            words.with("results-evidenced", &[part, ("whole", evidenced.all.into())])
        };
        notice::icon_line(ui, icons::PAPERCLIP, &text, style, colors.text);
        for dimension in facts.dimensions.iter().filter(|d| d.evidenced.all != 0) {
            ui.horizontal(|ui| {
                ui.spacing_mut().interact_size.y = 0.0;
                ui.label(theme.caption(&dimension.short));
                ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                    ui.label(theme.caption(&dimension.evidenced.words));
                });
            });
        }
    });
}

/// The charts as tables.
fn tables(words: &Words, facts: &Facts) -> Vec<Table> {
    let column = |name: &str| words.get(name);
    let dimensions = Table {
        title: words.with("results-dimensions", &[("n", facts.dimensions.len().into())]),
        headers: vec![
            column("report-column-dimension"),
            column("report-column-score"),
            column("report-column-range"),
            column("report-column-coverage"),
            column("report-column-rung"),
            column("report-column-divided"),
            column("report-column-evidenced"),
        ],
        rows: facts
            .dimensions
            .iter()
            .map(|dimension| {
                vec![
                    dimension.name.clone(),
                    dimension.score_words.clone(),
                    dimension.range_words.clone(),
                    dimension.coverage.shown.clone(),
                    dimension.rung_words.clone(),
                    dimension.divided_words.clone(),
                    dimension.evidenced.words.clone(),
                ]
            })
            .collect(),
    };
    let choices = facts.overall.robust.iter().map(|robust| Table {
        title: words.get("report-word-robust-table"),
        headers: vec![column("report-column-choice"), column("report-column-rung")],
        rows: robust
            .choices
            .iter()
            .map(|choice| vec![choice.label.clone(), choice.rung_words.clone()])
            .collect(),
    });
    std::iter::once(dimensions).chain(choices).collect()
}
