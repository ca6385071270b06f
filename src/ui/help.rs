//! The panel beside a question: why it is asked, how to find the answer, what counts as
//! evidence, and the national figures.

use egui::{Frame, ScrollArea, Sense, Ui, vec2};

use super::copying::{Copied, copy_ui};
use super::fonts::Face;
use super::icons;
use super::theme::{Theme, Type};
use super::widgets::button::Button;
use super::widgets::card::{card_with_margin, divider, title};
use super::widgets::columns::at_right;
use super::widgets::level_mark::{Mark, level_mark};
use super::widgets::line::key_cap;
use super::widgets::notice::icon_line;
use super::widgets::provenance::provenance_ui;
use crate::app::session::Session;
use crate::domain::benchmark::{
    Confidence, FigureComparison, FigureValue, QuestionComparison, Reads, Verdict,
};
use crate::domain::effective::{Effective, State};
use crate::domain::level::Level;
use crate::domain::message::Message;
use crate::domain::questionnaire::{Kind, Question};
use crate::report::facts::{Provenance, contradictions_of, figure_sentence};
use crate::words::Words;

/// What was asked for in the panel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    /// To close it.
    Close,
    /// To explain the ladder.
    Ladder,
}

/// Where the panel is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// Always beside the question.
    Beside,
    /// Beside it for as long as it is open.
    Drawer,
    /// Over the question, in a small window; what stands below its text there is here.
    Over,
}

/// Draws the panel and returns what the user did.
pub fn help_ui(
    ui: &mut Ui,
    session: &Session,
    question: usize,
    words: &Words,
    place: Place,
) -> Option<Asked> {
    let theme = Theme::of(ui.ctx());
    let asked = &session.questionnaire().questions()[question];
    let mut wish = None;
    let area = ScrollArea::vertical().auto_shrink(false).id_salt(("help", question));
    area.show(ui, |ui| {
        let side = theme.space(24.0) as i8;
        let margin = egui::Margin { left: side, right: side - 4, top: 20, bottom: 24 };
        Frame::new().inner_margin(margin).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = theme.space(8.0);
            ui.horizontal(|ui| {
                title(ui, theme.card_title(words.get("help-why")));
                at_right(ui, egui::Align::Center, |ui| {
                    if place != Place::Beside {
                        let name = words.get("help-close");
                        if ui.add(Button::icon_only(icons::X, &name)).clicked() {
                            wish = Some(Asked::Close);
                        }
                    } else {
                        key_cap(ui, "F1");
                    }
                });
            });
            let help = words.text(&asked.help);
            if place == Place::Over && !help.is_empty() {
                ui.label(theme.body(help));
                ui.add_space(theme.space(8.0));
            }
            let why = words.text(&asked.why);
            let why = if why.is_empty() { words.text(&asked.help) } else { why };
            paragraph_or(ui, why, &words.get("help-no-why"));
            examples_ui(ui, asked, (session.questionnaire().top(), words));
            for (word, text) in [("help-how", &asked.how), ("help-evidence", &asked.evidence)] {
                let text = words.text(text);
                if !text.is_empty() {
                    ui.add_space(theme.space(8.0));
                    title(ui, theme.card_title(words.get(word)));
                    ui.label(theme.body(text));
                }
            }
            if let Some(gate) = &asked.gate {
                ui.add_space(theme.space(8.0));
                let text = words.with(
                    "help-gate",
                    &[
                        ("rung", gate.rung.0.to_string().into()),
                        ("level", gate.at_least.0.to_string().into()),
                    ],
                );
                let style = (Type::Body, Face::Regular);
                icon_line(ui, icons::INFO, &text, style, theme.colors().text);
                let reason = words.text(&gate.reason);
                if !reason.is_empty() {
                    ui.label(theme.caption(reason));
                }
            }
            ui.add_space(theme.space(4.0));
            let label = words.get("help-ladder");
            if ui.add(Button::small(&label).icon(icons::INFO)).clicked() {
                wish = Some(Asked::Ladder);
            }
            if let Some(comparison) = session.comparison_of(question) {
                ui.add_space(theme.space(12.0));
                title(ui, theme.card_title(words.get("help-figures")));
                if comparison.figures.is_empty() {
                    nothing_ui(ui, words);
                } else {
                    let short = words.text(&asked.short);
                    let what = words.with("help-figures-of", &[("question", short.into())]);
                    copy_ui(ui, words, (&what, Copied::Text), || figures_text(&comparison, words));
                }
                ui.spacing_mut().item_spacing.y = theme.space(8.0);
                for figure in &comparison.figures {
                    figure_ui(ui, session, &comparison.own, figure, words);
                }
            }
        });
    });
    wish
}

/// The examples at levels, each with its level.
fn examples_ui(ui: &mut Ui, question: &Question, (top, words): (Level, &Words)) {
    let theme = Theme::of(ui.ctx());
    let Kind::Levels(levels) = &question.kind else { return };
    let texts = (0_u8..).zip(levels).map(|(level, text)| (level, words.text(&text.example)));
    let texts: Vec<(u8, &str)> = texts.filter(|(_, text)| !text.is_empty()).collect();
    if texts.is_empty() {
        return;
    }
    ui.add_space(theme.space(8.0));
    title(ui, theme.card_title(words.get("help-examples")));
    for (level, text) in texts {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = theme.space(12.0);
            let name = words.with("help-example-level", &[("level", u32::from(level).into())]);
            level_mark(ui, Mark::Level { level, top: top.0 }, 24.0, &name);
            ui.add(egui::Label::new(theme.body(text)).wrap());
        });
    }
}

/// The figures, each with everything that belongs to it.
fn figures_text(comparison: &QuestionComparison<'_>, words: &Words) -> String {
    let each = comparison.figures.iter().map(|compared| {
        let Provenance { year, n, confidence_words, source, .. } = Provenance::new(compared, words);
        let sentence = figure_sentence(compared.figure, words);
        let (said, _) = said(&comparison.own, compared, words);
        format!("{sentence} ({year}; {n}; {confidence_words}; {source}). {said}")
    });
    each.collect::<Vec<_>>().join("\n")
}

fn paragraph_or(ui: &mut Ui, text: &str, instead: &str) {
    let theme = Theme::of(ui.ctx());
    if text.is_empty() {
        ui.label(theme.rich(instead, Type::Body, Face::Regular, theme.colors().muted));
    } else {
        ui.label(theme.body(text));
    }
}

fn nothing_ui(ui: &mut Ui, words: &Words) {
    let theme = Theme::of(ui.ctx());
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 8.0), Sense::hover());
    let stroke = egui::Stroke::new(2.0, theme.colors().control);
    let ends = [rect.left_center(), rect.right_center()];
    ui.painter().extend(egui::Shape::dashed_line(&ends, stroke, 2.0, 5.0));
    ui.label(theme.body(words.get("report-word-no-figure")));
}

/// The value of a figure as it is shown large.
fn value_words(figure: &FigureComparison<'_>, words: &Words) -> String {
    match &figure.figure.value {
        FigureValue::Share(share) => format!("{}%", words.decimal(share)),
        FigureValue::Mean(value) | FigureValue::Median(value) | FigureValue::Count(value) => {
            words.decimal(value)
        }
        FigureValue::Quantiles(_) | FigureValue::Levels(_) | FigureValue::Text(_) => String::new(),
    }
}

fn figure_ui(
    ui: &mut Ui,
    session: &Session,
    own: &Effective<'_>,
    compared: &FigureComparison<'_>,
    words: &Words,
) {
    let theme = Theme::of(ui.ctx());
    let colors = theme.colors();
    let figure = compared.figure;
    card_with_margin(ui, (16.0, 12.0), |ui| {
        ui.spacing_mut().item_spacing.y = theme.space(6.0);
        let value = value_words(compared, words);
        let text = words.text(&figure.text);
        if value.is_empty() {
            ui.label(theme.strong(text));
            match &figure.value {
                FigureValue::Text(text) => {
                    ui.label(theme.body(words.text(text)));
                }
                FigureValue::Quantiles(points) => {
                    for (percentile, value) in points {
                        let line = words.with(
                            "report-value-quantile",
                            &[
                                ("percentile", words.decimal(percentile).into()),
                                ("value", words.decimal(value).into()),
                            ],
                        );
                        ui.label(theme.body(line));
                    }
                }
                FigureValue::Levels(shares) => {
                    for (level, share) in shares.iter().enumerate() {
                        let line = words.with(
                            "report-value-level",
                            &[
                                ("level", level.to_string().into()),
                                ("share", words.decimal(share).into()),
                            ],
                        );
                        ui.label(theme.body(line));
                    }
                }
                _ => {}
            }
        } else {
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = theme.space(12.0);
                ui.label(theme.rich(value, Type::Title, Face::Bold, colors.national));
                // What it is a share of is never left out.
                let unit = words.text(&figure.unit).trim_start_matches('%').trim_start();
                let text = format!("{unit} {text}");
                let text = text.trim_start();
                ui.add(egui::Label::new(theme.body(text)).wrap());
            });
        }
        strip_ui(ui, own, compared, words);
        provenance_ui(ui, &Provenance::new(compared, words));
        let note = words.text(&figure.note);
        if !note.is_empty() {
            ui.label(theme.caption(note));
        }
        if let Some(others) = contradictions_of(compared, |id| session.figure(id), words) {
            ui.label(theme.caption(others));
        }
        let (said, is_verdict) = said(own, compared, words);
        if is_verdict {
            divider(ui);
            ui.label(theme.body(said));
        } else if !said.is_empty() {
            ui.label(theme.caption(said));
        }
    });
}

/// What may be said about the figure, and whether that is a verdict.
fn said(own: &Effective<'_>, compared: &FigureComparison<'_>, words: &Words) -> (String, bool) {
    if let Some(percent) = &compared.at_or_above
        && compared.verdict != Some(Verdict::Behind)
    {
        let percent = format!("{}%", words.decimal(percent));
        return (words.with("report-at-or-above", &[("percent", percent.into())]), true);
    }
    if let Some(verdict) = compared.verdict {
        let word = match verdict {
            Verdict::Ahead => "report-verdict-ahead",
            Verdict::With => "report-verdict-with",
            Verdict::Behind => "report-verdict-behind",
        };
        return (words.get(word), true);
    }
    let note = words.text(&compared.comparability.note);
    let why = if compared.figure.confidence == Confidence::Uncertain {
        "report-no-verdict-uncertain"
    } else if !compared.comparability.is_same {
        "report-no-verdict-indirect"
    } else {
        match own.state {
            State::Unanswered => "report-no-verdict-no-answer",
            State::Unknown => "report-no-verdict-unknown",
            State::NotApplicable => "report-no-verdict-not-applicable",
            State::Answered => "report-no-verdict-no-reading",
        }
    };
    let none = words.say(&Message::new("report-verdict-none"));
    let why = words.get(why);
    let said = if note.is_empty() { format!("{none}. {why}") } else { format!("{none}. {note}") };
    (said, false)
}

/// A share as two parts of one whole; the part the own answer belongs to gets a bracket.
fn strip_ui(ui: &mut Ui, own: &Effective<'_>, compared: &FigureComparison<'_>, words: &Words) {
    let theme = Theme::of(ui.ctx());
    let colors = theme.colors();
    let FigureValue::Share(share) = &compared.figure.value else { return };
    let share = rust_decimal::prelude::ToPrimitive::to_f32(share).unwrap_or(0.0) / 100.0;
    let (level, share_is_low) = match compared.comparability.reads {
        Some(Reads::AtLeast(level)) => (level, false),
        Some(Reads::Below(level)) => (level, true),
        Some(Reads::Value(_)) | None => return,
    };
    let is_measured = compared.comparability.is_same && own.state == State::Answered;
    let own_level = own.levels.filter(|_| is_measured).map(|levels| levels.point);
    let label_height = if own_level.is_some() { theme.line(Type::Caption) + 8.0 } else { 0.0 };
    let size = vec2(ui.available_width(), label_height + 12.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let spoken = words.get("report-strip-own");
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Image, true, &spoken));
    let bar = egui::Rect::from_min_max(
        egui::pos2(rect.left(), rect.bottom() - 12.0),
        rect.right_bottom(),
    );
    // Low levels stand at the left.
    let low_share = if share_is_low { share } else { 1.0 - share };
    let middle = bar.left() + bar.width() * low_share;
    let low = egui::Rect::from_min_max(bar.min, egui::pos2(middle - 1.0, bar.bottom()));
    let high = egui::Rect::from_min_max(egui::pos2(middle + 1.0, bar.top()), bar.max);
    let corners = egui::CornerRadius::same(super::theme::RADIUS_BAR);
    let edge = egui::Stroke::new(1.0, colors.national);
    let (full, pale) = if share_is_low { (low, high) } else { (high, low) };
    ui.painter().rect_filled(full, corners, colors.national);
    let inside = egui::StrokeKind::Inside;
    ui.painter().rect(pale, corners, colors.national_soft, edge, inside);
    let Some(own_level) = own_level else { return };
    let part = if own_level < level { low } else { high };
    let stroke = egui::Stroke::new(2.0, colors.primary);
    let top = bar.top() - 7.0;
    let (left, right) = (part.left() + 1.0, part.right() - 1.0);
    ui.painter().hline(left..=right, top, stroke);
    ui.painter().vline(left, top..=top + 5.0, stroke);
    ui.painter().vline(right, top..=top + 5.0, stroke);
    let label = words.get("report-strip-own");
    let style = (Type::Caption, Face::SemiBold);
    let galley = super::widgets::line::one_line(ui, &label, style, colors.primary, f32::INFINITY);
    let x = (part.center().x - galley.size().x / 2.0)
        .clamp(rect.left(), (rect.right() - galley.size().x).max(rect.left()));
    ui.painter().galley(egui::pos2(x, rect.top() - 1.0), galley, colors.primary);
}
