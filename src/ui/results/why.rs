//! What holds the next rung back, per dimension, with the questions to look at.

use egui::{Ui, vec2};

use crate::app::command::Command;
use crate::app::session::{Session, code};
use crate::domain::effective::State;
use crate::domain::id::QuestionId;
use crate::domain::level::{Level, Score};
use crate::domain::questionnaire::Ladder;
use crate::domain::scoring::{DimensionOutcome, Outcome, Reason};
use crate::report::facts::Facts;
use crate::ui::copying::{Copied, copy_ui};
use crate::ui::fonts::Face;
use crate::ui::theme::{Theme, Type};
use crate::ui::widgets::columns::column;
use crate::ui::widgets::level_mark::Mark;
use crate::ui::widgets::{card, notice, pill};
use crate::words::Words;

/// More chips than this per dimension are counted instead of drawn.
const MOST_CHIPS: usize = 12;

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

pub(super) fn why_ui(
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
    let ladder = questionnaire.ladder();
    let needed = next.map(|rung| Score::from_hundredths(ladder.threshold(rung)));
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
                words.with("results-column-score", &[("needed", words.threshold(needed).into())])
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
            let gap = gap_words(words, ladder, dimension, next);
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
                &[("rung", u32::from(rung.0).into()), ("needed", words.threshold(needed).into())],
            ),
            _ => words.get("results-why-note-top"),
        };
        notice::inline(ui, notice::Kind::Info, &note);
        copy_ui(ui, words, (&title, Copied::Text), || why_text(facts));
    });
}

/// What holds each dimension back, in the sentences of the report.
fn why_text(facts: &Facts) -> String {
    let each = facts.dimensions.iter().map(|dimension| {
        let next = &dimension.next;
        let reasons = next.reasons.iter().map(|reason| format!("\n- {}", reason.words));
        format!("{}\n{}{}", next.heading, next.words, reasons.collect::<String>())
    });
    each.collect::<Vec<_>>().join("\n\n")
}

/// How far a dimension is from the rung in question.
fn gap_words(
    words: &Words,
    ladder: &Ladder,
    dimension: &DimensionOutcome,
    next: Option<Level>,
) -> String {
    if !dimension.counts() {
        return words.get("results-gap-out");
    }
    let Some(score) = &dimension.score else { return words.get("results-gap-none") };
    let Some(next) = next else { return words.score_on(score, ladder) };
    let needed = &Score::from_hundredths(ladder.threshold(next));
    let shown = ("score", words.score_against(score, needed).into());
    if score < needed {
        let missing = words.gap(score, needed).into();
        return words.with("results-gap", &[shown, ("missing", missing)]);
    }
    if dimension.rung < Some(next) {
        return words.with("results-gap-score-met", &[shown]);
    }
    let is_certain = dimension.rung_low >= Some(next);
    let id = if is_certain { "results-gap-met" } else { "results-gap-met-provisional" };
    words.with(id, &[shown])
}

/// What keeps the questions that hold back from counting for what was answered.
fn capped_ui(ui: &mut Ui, facts: &Facts, chips: &[Chip]) {
    let is_named = |question| chips.iter().any(|chip| chip.question == question);
    for capped in facts.capped.iter().filter(|capped| is_named(capped.question)) {
        notice::inline(ui, notice::Kind::Info, &capped.words);
    }
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
            let code = code(&question.id);
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
                column(ui, width, part);
            }
        });
    }
}
