//! One figure: its chart by kind, what may be said, and where it comes from.

use egui::Ui;
use rust_decimal::prelude::ToPrimitive as _;

use super::Columns;
use crate::app::session::Session;
use crate::domain::benchmark::{FigureComparison, FigureValue, QuestionComparison, Reads, unit_of};
use crate::report::facts::{ComparisonRow, FigureFacts};
use crate::ui::fonts::Face;
use crate::ui::theme::{Theme, Type};
use crate::ui::told::Told;
use crate::ui::widgets::columns::column;
use crate::ui::widgets::figures::{Dumbbell, Point, Share, Single, Strip};
use crate::ui::widgets::provenance::{provenance_ui, verdict};
use crate::words::Words;

pub(super) fn figure_ui(
    ui: &mut Ui,
    words: &Words,
    session: &Session,
    told: &Told,
    (row, compared): (&ComparisonRow, &QuestionComparison<'_>),
    facts: &FigureFacts,
    columns: &Columns,
) {
    let theme = Theme::of(ui.ctx());
    let is_this = |figure: &&FigureComparison<'_>| figure.figure.id.as_str() == facts.id;
    let Some(figure) = compared.figures.iter().find(is_this) else { return };
    let chart = |ui: &mut Ui, width: f32| {
        chart_ui(ui, words, session, row, compared, (facts, figure), width);
    };
    let sayable = |ui: &mut Ui| {
        ui.push_id("sayable", |ui| verdict(ui, &facts.verdict_words, &facts.remarks.join(" ")));
    };
    let origin = |ui: &mut Ui| {
        if let Some(provenance) = told.provenance(&facts.id) {
            provenance_ui(ui, provenance);
        }
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
                column(ui, columns.chart, |ui| chart(ui, columns.chart));
                column(ui, columns.sayable, sayable);
                column(ui, columns.origin, origin);
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
                    let unit = unit_of(session.questionnaire(), compared.question);
                    let unit = unit.map(|unit| words.text(unit)).unwrap_or_default();
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
            let number = number.round_dp(1).normalize();
            (value, words.amount(&number, if i == 4 { unit } else { "" }))
        })
        .collect()
}
