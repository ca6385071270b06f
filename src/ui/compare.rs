//! Screen: every question beside its national figures, with what may be said of it.
//!
//! Year, number, how sure it is and source stand beside every figure. A verdict stands only
//! where the figure measures the same thing and is certain; figures with different
//! definitions never share an axis.

use std::collections::{BTreeMap, BTreeSet};

use egui::{Id, Rect, ScrollArea, Ui, vec2};
use rust_decimal::prelude::ToPrimitive as _;

use super::fonts::Face;
use super::icons;
use super::theme::{PAGE_EDGE, Theme, Type};
use super::told::Told;
use super::widgets::button::{Button, styled_link};
use super::widgets::figure_card::{Origin, Seal, verdict};
use super::widgets::figures::{Dumbbell, Point, Share, Single, Strip, legend_entry, nothing_found};
use super::widgets::segmented::{Height, segmented};
use super::widgets::table::Table;
use super::widgets::{card, notice};
use crate::app::command::Command;
use crate::app::session::Session;
use crate::domain::benchmark::{
    Confidence, FigureComparison, FigureValue, QuestionComparison, Reads,
};
use crate::domain::questionnaire::Kind;
use crate::report::facts::{ComparisonGroup, ComparisonRow, Facts, FigureFacts};
use crate::words::Words;

/// A question with more figures than this shows the first ones until asked for all.
const FIGURES_AT_FIRST: usize = 3;
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
    told: Option<Told>,
}

/// Draws the comparison of `session` and returns what the user did.
pub fn compare_ui(
    ui: &mut Ui,
    words: &Words,
    session: &Session,
    view: &mut CompareView,
) -> Vec<Command> {
    let theme = Theme::of(ui.ctx());
    let told = Told::of(&mut view.told, session, words);
    let facts = told.facts();
    let mut commands = Vec::new();
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        let edge = theme.space(PAGE_EDGE);
        egui::Frame::new().inner_margin(edge).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = theme.space(12.0);
            header_ui(ui, words, facts, view);
            table_ui(ui, words, session, &told, view, &mut commands);
        });
    });
    commands
}

fn has_verdict(row: &ComparisonRow) -> bool {
    row.figures.iter().any(|figure| figure.verdict.is_some())
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
    let is_wide = theme.layout_width(ui.available_width()) >= 900.0;
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
        let copy = ui.add(Button::secondary(&words.get("common-copy-table")).icon(icons::COPY));
        if copy.clicked() {
            ui.ctx().copy_text(as_table(words, facts).as_text());
        }
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
            is_stacked: theme.layout_width(width) < 900.0,
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
            cell(ui, width, |ui| {
                ui.label(theme.caption(words.get(id)));
            });
        }
    });
    ui.add_space(theme.space(6.0));
    card::divider(ui);
}

fn cell(ui: &mut Ui, width: f32, add: impl FnOnce(&mut Ui)) {
    let layout = egui::Layout::top_down(egui::Align::Min);
    ui.allocate_ui_with_layout(vec2(width, 0.0), layout, |ui| {
        ui.set_width(width);
        add(ui);
    });
}

#[expect(clippy::too_many_arguments, reason = "one row needs all of the screen")]
fn row_ui(
    ui: &mut Ui,
    words: &Words,
    session: &Session,
    told: &Told,
    (row, compared): (&ComparisonRow, &QuestionComparison<'_>),
    columns: &Columns,
    view: &mut CompareView,
    commands: &mut Vec<Command>,
) {
    let theme = Theme::of(ui.ctx());
    let is_open = view.open.contains(&row.id);
    // Figures with a verdict first, the rest in the order of the file.
    let mut order: Vec<usize> = (0..row.figures.len()).collect();
    order.sort_by_key(|i| row.figures[*i].verdict.is_none());
    let n_shown = if is_open { order.len() } else { order.len().min(FIGURES_AT_FIRST) };

    ui.add_space(theme.space(12.0));
    let add_own = |ui: &mut Ui, commands: &mut Vec<Command>| {
        ui.spacing_mut().item_spacing.y = theme.space(2.0);
        ui.add(egui::Label::new(theme.strong(&row.short)).wrap());
        let style = (Type::Caption, Face::SemiBold);
        let ink = theme.colors().primary;
        let go = styled_link(ui, &row.code, style, ink, super::theme::Ground::Page);
        if go
            .on_hover_text(words.with("compare-go", &[("code", row.code.as_str().into())]))
            .clicked()
        {
            let question = &session.questionnaire().questions()[compared.question];
            commands.push(Command::Show(question.id.clone()));
        }
        ui.add(egui::Label::new(theme.caption(&row.own.words)).wrap());
    };
    let add_figures = |ui: &mut Ui| {
        if row.figures.is_empty() {
            nothing_ui(ui, words, columns);
        }
        for (place, i) in order.iter().take(n_shown).enumerate() {
            if place > 0 {
                ui.add_space(theme.space(8.0));
                card::divider(ui);
                ui.add_space(theme.space(8.0));
            }
            figure_ui(ui, words, session, told, (row, compared), *i, columns);
        }
    };
    let more = order.len() - order.len().min(FIGURES_AT_FIRST);
    let add_more = |ui: &mut Ui, view: &mut CompareView| {
        if more == 0 {
            return;
        }
        ui.add_space(theme.space(8.0));
        let text = if is_open {
            words.get("compare-less")
        } else {
            words.with("compare-more", &[("n", more.into())])
        };
        let name = words.with(
            "compare-more-name",
            &[("code", row.code.as_str().into()), ("text", text.as_str().into())],
        );
        let icon = if is_open { icons::CARET_UP } else { icons::CARET_DOWN };
        if ui.add(Button::small(&text).icon(icon).name(&name)).clicked()
            && !view.open.remove(&row.id)
        {
            view.open.insert(row.id.clone());
        }
    };
    if columns.is_stacked {
        ui.horizontal_top(|ui| {
            ui.add_space(columns.side);
            let width = ui.available_width() - columns.side;
            cell(ui, width, |ui| {
                ui.spacing_mut().item_spacing.y = theme.space(8.0);
                ui.vertical(|ui| add_own(ui, commands));
                add_figures(ui);
                add_more(ui, view);
            });
        });
    } else {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = columns.gap;
            ui.add_space(columns.side);
            cell(ui, columns.own, |ui| add_own(ui, commands));
            let rest = columns.chart + columns.sayable + columns.origin + 2.0 * columns.gap;
            cell(ui, rest, |ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                add_figures(ui);
                add_more(ui, view);
            });
        });
    }
    ui.add_space(theme.space(12.0));
    card::divider(ui);
}

fn nothing_ui(ui: &mut Ui, words: &Words, columns: &Columns) {
    let theme = Theme::of(ui.ctx());
    let nothing = words.get("compare-nothing");
    if columns.is_stacked {
        let width = ui.available_width();
        nothing_found(ui, &nothing, width);
        return;
    }
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = columns.gap;
        cell(ui, columns.chart, |ui| drop(nothing_found(ui, &nothing, columns.chart)));
        cell(ui, columns.sayable, |ui| {
            let text = theme.caption(words.get("compare-nothing-sayable"));
            ui.add(egui::Label::new(text).wrap());
        });
    });
}

fn figure_ui(
    ui: &mut Ui,
    words: &Words,
    session: &Session,
    told: &Told,
    (row, compared): (&ComparisonRow, &QuestionComparison<'_>),
    i: usize,
    columns: &Columns,
) {
    let theme = Theme::of(ui.ctx());
    let facts = &row.figures[i];
    let figure = &compared.figures[i];
    let chart = |ui: &mut Ui, width: f32| {
        chart_ui(ui, words, session, row, compared, (facts, figure), width);
    };
    let sayable = |ui: &mut Ui| {
        ui.push_id("sayable", |ui| verdict(ui, &facts.verdict_words, &facts.remarks.join(" ")));
    };
    let origin = |ui: &mut Ui| {
        Origin {
            year: &facts.year_words,
            is_dated: facts.dated,
            n: &facts.n_words,
            seal: match figure.figure.confidence {
                Confidence::Direct => Seal::Direct,
                Confidence::SecondHand => Seal::SecondHand,
                Confidence::Uncertain => Seal::Uncertain,
            },
            confidence: &facts.confidence_words,
            source: &facts.source_words,
            url: told.url(&facts.id),
        }
        .show(ui);
    };
    ui.push_id(&facts.id, |ui| {
        if columns.is_stacked {
            ui.spacing_mut().item_spacing.y = theme.space(8.0);
            let width = ui.available_width();
            chart(ui, width);
            sayable(ui);
            ui.vertical(origin);
        } else {
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = columns.gap;
                cell(ui, columns.chart, |ui| chart(ui, columns.chart));
                cell(ui, columns.sayable, sayable);
                cell(ui, columns.origin, origin);
            });
        }
    });
}

/// The chart by kind of figure: a strip for shares of municipalities, a dumbbell for values
/// of the same measure, else the figure alone on its own line.
fn chart_ui(
    ui: &mut Ui,
    words: &Words,
    session: &Session,
    row: &ComparisonRow,
    compared: &QuestionComparison<'_>,
    (facts, figure): (&FigureFacts, &FigureComparison<'_>),
    width: f32,
) {
    let theme = Theme::of(ui.ctx());
    let colors = theme.colors();
    let alternative = words.with(
        "compare-chart",
        &[
            ("value", facts.value_words.as_str().into()),
            ("what", facts.what.as_str().into()),
            ("own", row.own.words.as_str().into()),
            ("verdict", facts.verdict_words.as_str().into()),
        ],
    );
    let is_of_municipalities =
        matches!(figure.comparability.reads, Some(Reads::AtLeast(_) | Reads::Below(_)));
    ui.spacing_mut().item_spacing.y = theme.space(4.0);
    match (&figure.figure.value, &facts.strip) {
        (FigureValue::Share(share), Some(strip)) if is_of_municipalities => {
            value_line(ui, facts, width);
            let percent = share.to_f64().unwrap_or_default();
            let rest = rust_decimal::Decimal::ONE_HUNDRED - share;
            let shares = [
                Share { percent, label: format!("{}%", words.decimal(share)) },
                Share {
                    percent: 100.0 - percent,
                    label: words.with("compare-rest", &[("percent", words.decimal(&rest).into())]),
                },
            ];
            let level = compared.own.levels.map(|levels| levels.point.0.to_string());
            let level = level.unwrap_or_else(|| "none".to_owned());
            let own_words = words.with("compare-own-bracket", &[("level", level.into())]);
            let own = match strip.own {
                Some("share") => Some((0, 0, own_words.as_str())),
                Some("rest") => Some((1, 1, own_words.as_str())),
                _ => None,
            };
            Strip { shares: &shares, own, alternative: &alternative }.show(ui, width);
        }
        (value, _) => {
            let national = facts.value.as_ref();
            let own = row.own.value.as_ref().filter(|_| figure.comparability.is_same);
            match (own, national) {
                (Some(own), Some(national)) => {
                    value_line(ui, facts, width);
                    let is_share = matches!(value, FigureValue::Share(_));
                    let unit = match &session.questionnaire().questions()[compared.question].kind {
                        Kind::Number(kind) => words.text(&kind.unit),
                        _ => "",
                    };
                    let max = if is_share {
                        100.0
                    } else {
                        nice_end(own.value.max(national.value) * 1.2)
                    };
                    Dumbbell {
                        own: Some(Point { value: own.value, label: own.shown.clone() }),
                        national: Some(Point {
                            value: national.value,
                            label: national.shown.clone(),
                        }),
                        own_range: None,
                        max,
                        ticks: ticks(words, max, if is_share { "%" } else { unit }),
                        alternative: &alternative,
                    }
                    .show(ui, width);
                }
                (_, Some(_)) => {
                    let share = match value {
                        FigureValue::Share(share) => share.to_f64().map(|share| share / 100.0),
                        _ => None,
                    };
                    if share.is_some() {
                        Single {
                            words: &facts.what,
                            value_words: &facts.value_words,
                            share,
                            alternative: &alternative,
                        }
                        .show(ui, width);
                    } else {
                        value_line(ui, facts, width);
                    }
                }
                _ => {
                    let style = (Type::Body, Face::SemiBold);
                    let text = theme.rich(&facts.value_words, style.0, style.1, colors.national);
                    ui.add(egui::Label::new(text).wrap());
                    if !facts.what.is_empty() {
                        ui.add(egui::Label::new(theme.caption(&facts.what)).wrap());
                    }
                }
            }
        }
    }
}

/// The value in orange with what it is.
fn value_line(ui: &mut Ui, facts: &FigureFacts, width: f32) {
    let theme = Theme::of(ui.ctx());
    let colors = theme.colors();
    let mut job = egui::text::LayoutJob::default();
    let value = theme.format(Type::Body, Face::SemiBold, colors.national);
    job.append(&facts.value_words, 0.0, value);
    let what = theme.format(Type::Caption, Face::Regular, colors.text);
    job.append(&facts.what, theme.space(8.0), what);
    job.wrap.max_width = width;
    ui.add(egui::Label::new(job).wrap());
}

/// The next round number at or above `value`: 1, 2, 5 or 6 times a power of ten.
fn nice_end(value: f64) -> f64 {
    let base = 10_f64.powf(value.max(1.0).log10().floor());
    let steps = [1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0];
    steps.into_iter().map(|step| step * base).find(|end| value <= *end).unwrap_or(value)
}

fn ticks(words: &Words, max: f64, unit: &str) -> Vec<(f64, String)> {
    (0..=4_u8)
        .map(|i| {
            let value = max * f64::from(i) / 4.0;
            let number = rust_decimal::Decimal::from_f64_retain(value).unwrap_or_default();
            let shown = words.decimal(&number.round_dp(1).normalize());
            let label = match (i, unit) {
                (4, "%") => format!("{shown}%"),
                (4, unit) if !unit.is_empty() => format!("{shown} {unit}"),
                _ => shown,
            };
            (value, label)
        })
        .collect()
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
        for figure in &row.figures {
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
