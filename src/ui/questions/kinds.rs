//! How each kind of question is answered.

use std::collections::{BTreeMap, BTreeSet};

use egui::{CornerRadius, Id, Role, Sense, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use super::Shown;
use super::number::{number_field, number_ui};
use crate::app::command::Command;
use crate::app::session::Session;
use crate::domain::assessment::{Answer, Value, is_complete, level_of};
use crate::domain::id::{ItemId, StatusId};
use crate::domain::level::Level;
use crate::domain::questionnaire::{Choice, Kind, LevelText, StatusesKind};
use crate::ui::fonts::Face;
use crate::ui::icons;
use crate::ui::theme::{Ground, RADIUS_CONTROL, SMALL_HEIGHT, Type};
use crate::ui::typed::Typed;
use crate::ui::widgets::card::{card_with_margin, divider};
use crate::ui::widgets::focus;
use crate::ui::widgets::level_card::{LevelCard, level_cards_ui};
use crate::ui::widgets::level_mark::{Mark, level_mark};
use crate::ui::widgets::line::{Line, paint_icon};
use crate::ui::widgets::notice;
use crate::ui::widgets::segmented::{self, Height, segmented};

fn group(shown: &Shown<'_>) -> Id {
    group_of(shown.index)
}

fn group_of(index: usize) -> Id {
    Id::unique(("answer", index))
}

/// The control where answering question `index` begins; none where there is nothing to answer.
pub(super) fn first_control(session: &Session, index: usize) -> Option<Id> {
    let question = &session.questionnaire().questions()[index];
    let entry = session.entry(&question.id);
    let value = match entry.and_then(|entry| entry.answer.as_ref()) {
        Some(Answer::Value(value)) => Some(value),
        _ => None,
    };
    let group = group_of(index);
    match (&question.kind, value) {
        (Kind::Levels(_), Some(Value::Level(level))) => Some(group.with(usize::from(level.0))),
        (Kind::YesNo { .. }, Some(Value::YesNo(yes))) => Some(group.with(usize::from(!yes))),
        (Kind::Levels(_) | Kind::YesNo { .. }, _) => Some(group.with(0_usize)),
        (Kind::Choices(_), _) => Some(group.with(("choice", 0_usize))),
        (Kind::Number(_), _) => Some(number_field(index)),
        (Kind::Statuses(kind), value) => {
            let status = match value {
                Some(Value::Statuses(given)) => given.get(&kind.items.first()?.id),
                _ => None,
            };
            let chosen = status.and_then(|id| kind.statuses.iter().position(|s| s.id == *id));
            Some(group.with(("item", 0_usize)).with(chosen.unwrap_or_default()))
        }
        (Kind::Field(_), _) => None,
    }
}

/// Whether `id` is one of the level cards of the question, where Enter goes on.
pub(super) fn is_card(shown: &Shown<'_>, id: Id) -> bool {
    let n = shown.session.questionnaire().top().0 + 1;
    (0..usize::from(n.max(2))).any(|i| group(shown).with(i) == id)
}

/// Draws what can be answered and returns what was. `room` is the height that can be seen
/// without scrolling, in points.
pub(super) fn answer_ui(
    ui: &mut Ui,
    shown: &Shown<'_>,
    number: &mut Typed<Value>,
    room: f32,
) -> Option<Command> {
    let mut command = None;
    // The answer of a document that cannot be changed is shown, and cannot be touched.
    ui.add_enabled_ui(!shown.is_read_only, |ui| {
        command = match &shown.question.kind {
            Kind::Levels(levels) => levels_ui(ui, shown, levels, room),
            Kind::YesNo { .. } => yes_no_ui(ui, shown, room),
            Kind::Choices(choices) => choices_ui(ui, shown, choices),
            Kind::Number(kind) => number_ui(ui, shown, kind, number),
            Kind::Statuses(kind) => statuses_ui(ui, shown, kind),
            Kind::Field(_) => None,
        };
    });
    command.filter(|_| !shown.is_read_only)
}

/// The answer a digit key gives; the same digit again takes it back.
pub(super) fn by_digit(shown: &Shown<'_>, digit: usize) -> Option<Command> {
    match &shown.question.kind {
        Kind::Levels(levels) => {
            let level = Level(u8::try_from(digit).ok()?);
            (digit < levels.len()).then(|| toggle(shown, Value::Level(level)))
        }
        Kind::YesNo { .. } if digit < 2 => Some(toggle(shown, Value::YesNo(digit == 1))),
        Kind::Choices(choices) => {
            let choice = choices.get(digit.checked_sub(1)?)?;
            Some(toggle_choice(shown, choice))
        }
        Kind::YesNo { .. } | Kind::Number(_) | Kind::Statuses(_) | Kind::Field(_) => None,
    }
}

fn toggle(shown: &Shown<'_>, value: Value) -> Command {
    let answer = Answer::Value(value);
    let is_given = shown.answer() == Some(&answer);
    shown.give((!is_given).then_some(answer))
}

pub(super) fn value<'a>(shown: &'a Shown<'_>) -> Option<&'a Value> {
    match shown.answer() {
        Some(Answer::Value(value)) => Some(value),
        _ => None,
    }
}

/// What stands at the chosen answer: also that it counts for less, where a cap does that.
pub(super) fn your_answer(shown: &Shown<'_>) -> String {
    match shown.session.own_capped(shown.index) {
        None => shown.words.get("question-your-answer"),
        Some(capped) => shown
            .words
            .with("question-your-answer-counts-as", &[("to", u32::from(capped.to.0).into())]),
    }
}

fn card(shown: &Shown<'_>, mark: Mark, title: &str, description: &str, key: &str) -> LevelCard {
    let what = match mark {
        Mark::Level { level, .. } => shown.words.with(
            "question-level-name",
            &[("level", level.to_string().into()), ("label", title.into())],
        ),
        _ => title.to_owned(),
    };
    LevelCard {
        mark,
        title: title.to_owned(),
        description: description.to_owned(),
        example: String::new(),
        key: key.to_owned(),
        is_selected: false,
        selected_words: your_answer(shown),
        name: shown.named(&what),
    }
}

fn levels_ui(ui: &mut Ui, shown: &Shown<'_>, levels: &[LevelText], room: f32) -> Option<Command> {
    let words = shown.words;
    let top = shown.session.questionnaire().top();
    let chosen = match value(shown) {
        Some(Value::Level(level)) => Some(usize::from(level.0)),
        _ => None,
    };
    let cards: Vec<LevelCard> = levels
        .iter()
        .enumerate()
        .map(|(i, level)| {
            let mark = Mark::Level { level: u8::try_from(i).unwrap_or(u8::MAX), top: top.0 };
            let (label, description) = (words.text(&level.label), words.text(&level.description));
            let mut card = card(shown, mark, label, description, &i.to_string());
            card.is_selected = chosen == Some(i);
            // Where help stands beside the question, examples are there: all cards stay in view.
            if !shown.has_help_beside {
                card.example = words.text(&level.example).into();
            }
            card
        })
        .collect();
    let chosen = level_cards_ui(ui, group(shown), &cards, room)?;
    Some(toggle(shown, Value::Level(Level(u8::try_from(chosen).ok()?))))
}

fn yes_no_ui(ui: &mut Ui, shown: &Shown<'_>, room: f32) -> Option<Command> {
    let given = match value(shown) {
        Some(Value::YesNo(yes)) => Some(*yes),
        _ => None,
    };
    let Kind::YesNo { yes, no } = &shown.question.kind else { return None };
    let top = shown.session.questionnaire().top();
    let options = [(true, "question-yes", *yes, "1"), (false, "question-no", *no, "0")];
    let cards: Vec<LevelCard> = options
        .iter()
        .map(|(is_yes, word, level, key)| {
            let label = shown.words.get(word);
            let mark = if shown.question.scored {
                Mark::Level { level: level.0, top: top.0 }
            } else {
                Mark::Context
            };
            let mut card = card(shown, mark, &label, "", key);
            card.name = shown.named(&label);
            card.is_selected = given == Some(*is_yes);
            card
        })
        .collect();
    let chosen = level_cards_ui(ui, group(shown), &cards, room)?;
    Some(toggle(shown, Value::YesNo(options[chosen].0)))
}

fn ticked(shown: &Shown<'_>) -> BTreeSet<crate::domain::id::OptionId> {
    match value(shown) {
        Some(Value::Choices(ticked)) => ticked.clone(),
        _ => BTreeSet::new(),
    }
}

fn toggle_choice(shown: &Shown<'_>, choice: &Choice) -> Command {
    let mut ticked = ticked(shown);
    if !ticked.remove(&choice.id) {
        ticked.insert(choice.id.clone());
    }
    shown.give(Some(Answer::Value(Value::Choices(ticked))))
}

fn choices_ui(ui: &mut Ui, shown: &Shown<'_>, choices: &[Choice]) -> Option<Command> {
    let theme = shown.theme;
    let words = shown.words;
    let given = ticked(shown);
    let is_none = matches!(value(shown), Some(Value::Choices(ticked)) if ticked.is_empty());
    let mut command = None;
    ui.spacing_mut().item_spacing.y = theme.space(8.0);
    for (i, choice) in choices.iter().enumerate() {
        let key = if i < 9 { (i + 1).to_string() } else { String::new() };
        let label = words.text(&choice.label);
        if check_row(
            ui,
            shown,
            (group(shown).with(("choice", i)), label, &key),
            given.contains(&choice.id),
        ) {
            command = Some(toggle_choice(shown, choice));
        }
    }
    // "None of these" is an answer too, and something else than not answering.
    let none = words.get("question-choices-none");
    if check_row(ui, shown, (group(shown).with("none"), &none, ""), is_none) {
        let empty = Answer::Value(Value::Choices(BTreeSet::new()));
        command = Some(shown.give((!is_none).then_some(empty)));
    }
    level_line(ui, shown);
    command
}

/// A row with a box to tick; the whole row is the target.
fn check_row(
    ui: &mut Ui,
    shown: &Shown<'_>,
    (id, label, key): (Id, &str, &str),
    is_on: bool,
) -> bool {
    let theme = shown.theme;
    let colors = theme.colors();
    let width = ui.available_width();
    let side = theme.scaled(20.0);
    let pad = theme.space(12.0);
    let (ink, fill) =
        if is_on { (colors.on_selected, Some(colors.selected)) } else { (colors.text, None) };
    let mut right = Line::new(theme);
    if !key.is_empty() {
        right.key(ui, key, ink);
    }
    let room = width - side - right.size().x - 4.0 * pad;
    let mut text = Line::new(theme);
    text.text_within(ui, label, (Type::Body, Face::Regular), ink, room);
    let height = theme.height(44.0).max(text.size().y + theme.space(16.0));
    let (_, rect) = ui.allocate_space(vec2(width, height));
    let response = ui.interact(rect, id, Sense::click());
    let spoken = shown.named(label);
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, ui.is_enabled(), is_on, &spoken));
    let corners = CornerRadius::same(crate::ui::theme::RADIUS_CARD);
    let fill = fill.unwrap_or_else(|| theme.control_fill(&response));
    let mut edge = theme.control_edge();
    if is_on || response.hovered() {
        edge.color = colors.primary;
    }
    if is_on {
        edge = theme.selected_edge();
    }
    ui.painter().rect(rect, corners, fill, edge, StrokeKind::Inside);
    let square = egui::Rect::from_min_size(
        pos2(rect.left() + pad, rect.center().y - side / 2.0),
        vec2(side, side),
    );
    let small = CornerRadius::same(RADIUS_CONTROL);
    if is_on {
        let (box_fill, check) = if theme.is_high_contrast() {
            (colors.on_selected, colors.selected)
        } else {
            (colors.primary, colors.on_primary)
        };
        ui.painter().rect_filled(square, small, box_fill);
        paint_icon(ui.painter(), icons::CHECK_BOLD, square.center(), side * 0.8, check);
    } else {
        ui.painter().rect(square, small, colors.surface, theme.control_edge(), StrokeKind::Inside);
    }
    text.paint(ui.painter(), pos2(square.right() + pad, rect.center().y));
    right.paint(ui.painter(), pos2(rect.right() - pad - right.size().x, rect.center().y));
    focus::ring(ui, &response, crate::ui::theme::RADIUS_CARD, Ground::Page);
    response.clicked()
}

/// The level the present answer gives, in words with its mark; nothing without a level.
fn level_line(ui: &mut Ui, shown: &Shown<'_>) {
    let theme = shown.theme;
    let top = shown.session.questionnaire().top();
    let Some(value) = value(shown).filter(|value| is_complete(shown.question, value)) else {
        return;
    };
    let Some(level) = level_of(shown.question, value, top).filter(|_| shown.question.scored) else {
        return;
    };
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = theme.space(8.0);
        let text = match shown.session.own_capped(shown.index) {
            None => {
                shown.words.with("question-gives-level", &[("level", level.to_string().into())])
            }
            Some(capped) => shown.words.with(
                "question-counts-as",
                &[("from", level.to_string().into()), ("to", capped.to.to_string().into())],
            ),
        };
        level_mark(ui, Mark::Level { level: level.0, top: top.0 }, 24.0, &text);
        ui.label(theme.strong(text));
    });
}

fn statuses_ui(ui: &mut Ui, shown: &Shown<'_>, kind: &StatusesKind) -> Option<Command> {
    let words = shown.words;
    let theme = shown.theme;
    let given: BTreeMap<ItemId, StatusId> = match value(shown) {
        Some(Value::Statuses(given)) => given.clone(),
        _ => BTreeMap::new(),
    };
    let options: Vec<String> =
        kind.statuses.iter().map(|status| words.text(&status.label).to_owned()).collect();
    let mut changed = None;
    card_with_margin(ui, (16.0, 4.0), |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let width = ui.available_width();
        // Beside each other where the segments fit on one line, else under each other.
        let segments = segmented::width(ui, &options, Height::Small);
        let label_width = (width - segments - theme.space(12.0)).min(theme.scaled(280.0));
        let is_beside = theme.scaled(110.0) <= label_width;
        for (i, item) in kind.items.iter().enumerate() {
            if i > 0 {
                divider(ui);
            }
            let label = words.text(&item.label);
            let selected = given
                .get(&item.id)
                .and_then(|id| kind.statuses.iter().position(|status| status.id == *id));
            let spoken = shown.named(label);
            let id = group(shown).with(("item", i));
            let note = (!item.counts).then(|| words.get("question-item-not-counting"));
            ui.add_space(theme.space(5.0));
            let mut control = |ui: &mut Ui| {
                if let Some(chosen) = segmented(ui, id, &spoken, &options, selected, Height::Small)
                {
                    let status = kind.statuses[chosen].id.clone();
                    changed = Some((item.id.clone(), status, selected == Some(chosen)));
                }
            };
            if is_beside {
                ui.horizontal(|ui| {
                    let height = theme.height(SMALL_HEIGHT);
                    let wanted = width - segments - theme.space(2.0);
                    ui.allocate_ui_with_layout(
                        vec2(wanted, height),
                        egui::Layout::top_down(egui::Align::Min),
                        |ui| {
                            ui.set_width(wanted - theme.space(12.0));
                            ui.spacing_mut().item_spacing.y = 0.0;
                            let lines = if note.is_some() { 1.9 } else { 1.0 };
                            let text = theme.line(Type::Body) * lines;
                            ui.add_space(((height - text) / 2.0).max(0.0));
                            ui.label(theme.body(label));
                            if let Some(note) = &note {
                                ui.label(theme.caption(note));
                            }
                        },
                    );
                    control(ui);
                });
            } else {
                ui.label(theme.strong(label));
                if let Some(note) = &note {
                    ui.label(theme.caption(note));
                }
                ui.add_space(theme.space(4.0));
                control(ui);
            }
            ui.add_space(theme.space(5.0));
        }
    });
    let counting = kind.items.iter().filter(|item| item.counts);
    let n_open = counting.filter(|item| !given.contains_key(&item.id)).count();
    if n_open > 0 {
        let text = words.with(
            "question-statuses-open",
            &[("n", n_open.into()), ("all", kind.n_counting().into())],
        );
        notice::inline(ui, notice::Kind::Info, &text);
    } else {
        level_line(ui, shown);
    }
    let (item, status, is_again) = changed?;
    let mut next = given;
    if is_again {
        next.remove(&item);
    } else {
        next.insert(item, status);
    }
    let answer = (!next.is_empty()).then_some(Answer::Value(Value::Statuses(next)));
    Some(shown.give(answer))
}
