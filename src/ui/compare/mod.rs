//! Screen: every question beside its national figures, with what may be said of it.
//!
//! Year, number, how sure it is and source stand beside every figure. A verdict stands only
//! where the figure measures the same thing and is certain; figures with different
//! definitions never share an axis.

mod figure;
mod row;

use std::collections::{BTreeMap, BTreeSet};

use egui::{Id, Rect, ScrollArea, Ui, vec2};

use super::copying::{Copied, copy_ui};
use super::fonts::Face;
use super::theme::{MEDIUM, PAGE_EDGE, Theme, Type};
use super::told::Told;
use super::widgets::columns::column;
use super::widgets::figures::legend_entry;
use super::widgets::segmented::{Height, segmented};
use super::widgets::table::Table;
use super::widgets::{card, notice};
use crate::app::command::Command;
use crate::app::session::Session;
use crate::domain::benchmark::QuestionComparison;
use crate::report::facts::{ComparisonGroup, ComparisonRow, Facts};
use crate::words::Words;
use row::row_ui;

/// With more rows than this only those in sight are drawn.
const ROWS_DRAWN_AT_ONCE: usize = 24;

/// Which questions are shown.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Filter {
    /// All of them.
    #[default]
    All,
    /// Those with a verdict.
    WithVerdict,
    /// Those for which no figure was found.
    WithoutFigure,
}

/// What of the screen is remembered while the program runs.
#[derive(Debug, Clone, Default)]
pub struct CompareView {
    /// Which questions are shown.
    pub filter: Filter,
    /// Questions with all their figures shown.
    open: BTreeSet<String>,
    /// Heights of rows as last drawn, for the width and text size they had.
    heights: BTreeMap<String, f32>,
    heights_for: (u32, u16),
}

/// Draws the comparison of `session` and returns what the user did.
pub fn compare_ui(
    ui: &mut Ui,
    words: &Words,
    session: &Session,
    told: &Told,
    view: &mut CompareView,
) -> Vec<Command> {
    let theme = Theme::of(ui.ctx());
    let facts = told.facts();
    let mut commands = Vec::new();
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        let edge = theme.space(PAGE_EDGE);
        egui::Frame::new().inner_margin(edge).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = theme.space(12.0);
            header_ui(ui, words, facts, view);
            table_ui(ui, words, session, told, view, &mut commands);
        });
    });
    commands
}

fn has_verdict(row: &ComparisonRow) -> bool {
    row.all_figures().any(|figure| figure.verdict.is_some())
}

fn is_shown(filter: Filter, row: &ComparisonRow) -> bool {
    match filter {
        Filter::All => true,
        Filter::WithVerdict => has_verdict(row),
        Filter::WithoutFigure => row.figures.is_empty(),
    }
}

fn header_ui(ui: &mut Ui, words: &Words, facts: &Facts, view: &mut CompareView) {
    let theme = Theme::of(ui.ctx());
    let colors = theme.colors();
    let rows = || facts.comparison.iter().flat_map(|group| &group.questions);
    let count = |filter: Filter| rows().filter(|row| is_shown(filter, row)).count();
    let options = [
        words.get("compare-filter-all"),
        words.with("compare-filter-verdict", &[("n", count(Filter::WithVerdict).into())]),
        words.with("compare-filter-nothing", &[("n", count(Filter::WithoutFigure).into())]),
    ];
    let legend = |ui: &mut Ui| {
        legend_entry(ui, false, &words.get("compare-legend-own"));
        legend_entry(ui, true, &words.get("compare-legend-national"));
    };
    let is_wide = theme.layout_width(ui.available_width()) >= MEDIUM;
    let filters = [Filter::All, Filter::WithVerdict, Filter::WithoutFigure];
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = theme.space(4.0);
        card::title(ui, theme.title(words.get("compare-title")));
        let subtitle = words.get("compare-subtitle");
        let text = theme.rich(subtitle, Type::Body, Face::Regular, colors.muted);
        ui.add(egui::Label::new(text).wrap());
    });
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = theme.space(16.0);
        let selected = filters.iter().position(|filter| *filter == view.filter);
        let id = Id::unique("compare filter");
        let name = words.get("compare-filter");
        if let Some(chosen) = segmented(ui, id, &name, &options, selected, Height::Normal) {
            view.filter = filters[chosen];
        }
        let what = words.get("compare-title");
        copy_ui(ui, words, (&what, Copied::Table), || as_table(words, facts).as_text());
        if is_wide {
            legend(ui);
        }
    });
    if !is_wide {
        ui.horizontal_wrapped(legend);
    }
}

/// The four columns, or everything under each other.
#[derive(Debug, Clone, Copy)]
struct Columns {
    own: f32,
    chart: f32,
    sayable: f32,
    origin: f32,
    gap: f32,
    side: f32,
    is_stacked: bool,
}

impl Columns {
    fn new(ui: &Ui) -> Self {
        let theme = Theme::of(ui.ctx());
        let width = ui.available_width();
        let (gap, side) = (theme.space(20.0), theme.space(20.0));
        let room = width - 2.0 * side - 3.0 * gap;
        Self {
            own: room * 0.21,
            chart: room * 0.33,
            sayable: room * 0.25,
            origin: room * 0.21,
            gap,
            side,
            is_stacked: theme.layout_width(width) < MEDIUM,
        }
    }
}

fn table_ui(
    ui: &mut Ui,
    words: &Words,
    session: &Session,
    told: &Told,
    view: &mut CompareView,
    commands: &mut Vec<Command>,
) {
    let theme = Theme::of(ui.ctx());
    let facts = told.facts();
    let compared = session.comparison();
    let by_id: BTreeMap<&str, &QuestionComparison<'_>> = compared
        .iter()
        .map(|row| (session.questionnaire().questions()[row.question].id.as_str(), row))
        .collect();
    let groups: Vec<(&ComparisonGroup, Vec<&ComparisonRow>)> = facts
        .comparison
        .iter()
        .map(|group| {
            let shown = group.questions.iter().filter(|row| is_shown(view.filter, row));
            (group, shown.collect::<Vec<_>>())
        })
        .filter(|(_, rows)| !rows.is_empty())
        .collect();
    let n_rows: usize = groups.iter().map(|(_, rows)| rows.len()).sum();
    let layout = (ui.available_width().round().to_bits(), theme.scale.percent());
    if view.heights_for != layout {
        view.heights.clear();
        view.heights_for = layout;
    }
    card::card_with_margin(ui, (0.0, 0.0), |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let columns = Columns::new(ui);
        if groups.is_empty() {
            ui.add_space(theme.space(16.0));
            ui.horizontal(|ui| {
                ui.add_space(columns.side);
                notice::inline(ui, notice::Kind::Info, &words.get("compare-filter-empty"));
            });
            ui.add_space(theme.space(16.0));
            return;
        }
        if !columns.is_stacked {
            headings_ui(ui, words, &columns);
        }
        for (group, rows) in &groups {
            card::band(ui, &group.name);
            for row in rows {
                let Some(compared) = by_id.get(row.id.as_str()) else { continue };
                // Rows out of sight keep their place without being drawn.
                let known = view.heights.get(&row.id).copied();
                if let Some(height) = known.filter(|_| n_rows > ROWS_DRAWN_AT_ONCE) {
                    let place =
                        Rect::from_min_size(ui.cursor().min, vec2(ui.available_width(), height));
                    if !ui.clip_rect().expand(400.0).intersects(place) {
                        ui.allocate_space(place.size());
                        continue;
                    }
                }
                let top = ui.cursor().top();
                row_ui(ui, words, session, told, (row, compared), &columns, view, commands);
                let height = ui.cursor().top() - top;
                view.heights.insert(row.id.clone(), height);
            }
        }
    });
}

fn headings_ui(ui: &mut Ui, words: &Words, columns: &Columns) {
    let theme = Theme::of(ui.ctx());
    ui.add_space(theme.space(6.0));
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = columns.gap;
        ui.add_space(columns.side);
        for (id, width) in [
            ("compare-column-question", columns.own),
            ("compare-column-chart", columns.chart),
            ("compare-column-sayable", columns.sayable),
            ("compare-column-origin", columns.origin),
        ] {
            column(ui, width, |ui| {
                ui.label(theme.caption(words.get(id)));
            });
        }
    });
    ui.add_space(theme.space(6.0));
    card::divider(ui);
}

/// The whole comparison as one table.
fn as_table(words: &Words, facts: &Facts) -> Table {
    let mut rows = Vec::new();
    for row in facts.comparison.iter().flat_map(|group| &group.questions) {
        let question = format!("{} {}: {}", row.code, row.short, row.own.words);
        if row.figures.is_empty() {
            rows.push(vec![
                question.clone(),
                words.get("compare-nothing"),
                String::new(),
                String::new(),
            ]);
        }
        for figure in row.all_figures() {
            let origin = [
                figure.year_words.as_str(),
                figure.n_words.as_str(),
                figure.confidence_words.as_str(),
                figure.source_words.as_str(),
            ];
            rows.push(vec![
                question.clone(),
                format!("{} {}", figure.value_words, figure.what),
                format!("{}. {}", figure.verdict_words, figure.remarks.join(" ")),
                origin.join("; "),
            ]);
        }
    }
    Table {
        title: words.get("compare-title"),
        headers: [
            "compare-column-question",
            "compare-legend-national",
            "compare-column-sayable",
            "compare-column-origin",
        ]
        .map(|id| words.get(id))
        .to_vec(),
        rows,
    }
}
