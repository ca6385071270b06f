//! A number: the field it is typed in, and which value gives which level.

use egui::{CornerRadius, Id, Role, Sense, Ui, WidgetInfo, pos2, vec2};
use rust_decimal::Decimal;

use super::Shown;
use super::kinds::{value, your_answer};
use crate::app::command::{Change, Command};
use crate::domain::assessment::{Answer, Value};
use crate::domain::level::Level;
use crate::domain::questionnaire::{Bands, Better, NumberKind};
use crate::ui::fonts::Face;
use crate::ui::icons;
use crate::ui::theme::Type;
use crate::ui::typed::{Typed, parse_decimal};
use crate::ui::widgets::card::card_with_margin;
use crate::ui::widgets::field::Field;
use crate::ui::widgets::level_mark::Mark;
use crate::ui::widgets::line::Line;

/// The field of question `index`.
pub(super) fn number_field(index: usize) -> Id {
    Id::unique(("number", index))
}

pub(super) fn number_ui(
    ui: &mut Ui,
    shown: &Shown<'_>,
    kind: &NumberKind,
    typed: &mut Typed<Value>,
) -> Option<Command> {
    let words = shown.words;
    let theme = shown.theme;
    let number_of = |value: &Value| match value {
        Value::Number(number) => Some(*number),
        _ => None,
    };
    let given = value(shown).filter(|value| number_of(value).is_some());
    let write = |value: &Value| number_of(value).map(|n| words.decimal(&n)).unwrap_or_default();
    let mut command = None;
    ui.spacing_mut().item_spacing.y = theme.space(12.0);
    let letters = typed.text(given, write).clone();
    let parsed = parse_decimal(&letters);
    let error = match parsed {
        _ if letters.trim().is_empty() => None,
        None => Some(words.get("question-number-error")),
        Some(number) if !kind.allows(number) => Some(range_words(shown, kind)),
        Some(_) => None,
    };
    let label = words.get("question-number");
    let unit = words.text(&kind.unit);
    let spoken = shown.named(&format!("{label} ({unit})"));
    let text = typed.text(given, write);
    let response = Field::new(&label)
        .name(&spoken)
        .unit(unit)
        .width(160.0)
        .error(error.as_deref())
        .read_only(shown.is_read_only)
        .show(ui, number_field(shown.index), text);
    if response.changed() {
        // What cannot be the answer is not kept as if it were the last one that could.
        let number = parse_decimal(text).filter(|number| kind.allows(*number));
        typed.hand_on(number.map(Value::Number));
        let answer = number.map(|number| Answer::Value(Value::Number(number)));
        if answer.as_ref() != shown.answer() {
            command = Some(Command::Change(Change::TypeAnswer(shown.id().clone(), answer)));
        }
    }
    if let Some(bands) = kind.bands.as_ref().filter(|_| shown.question.scored) {
        let counting = given.and_then(number_of).filter(|number| kind.allows(*number));
        bands_ui(ui, shown, bands, unit, counting);
    }
    command
}

fn range_words(shown: &Shown<'_>, kind: &NumberKind) -> String {
    let words = shown.words;
    match (&kind.min, &kind.max) {
        (Some(min), Some(max)) => words.with(
            "question-range-both",
            &[("min", words.decimal(min).into()), ("max", words.decimal(max).into())],
        ),
        (Some(min), None) => {
            words.with("question-range-min", &[("min", words.decimal(min).into())])
        }
        (None, Some(max)) => {
            words.with("question-range-max", &[("max", words.decimal(max).into())])
        }
        (None, None) => String::new(),
    }
}

/// Which value gives which level, with the row the present value falls in marked.
fn bands_ui(ui: &mut Ui, shown: &Shown<'_>, bands: &Bands, unit: &str, given: Option<Decimal>) {
    let words = shown.words;
    let theme = shown.theme;
    let colors = theme.colors();
    let top = shown.session.questionnaire().top();
    let level = given.map(|number| bands.level(number));
    let mut rows: Vec<(Level, String)> = Vec::new();
    let bound = |word: &str, bound: &Decimal| {
        words.with(word, &[("amount", words.amount(bound, unit).into())])
    };
    for band in &bands.bands {
        let word = match bands.better {
            Better::Higher => "question-band-from",
            Better::Lower => "question-band-up-to",
        };
        rows.push((band.level, bound(word, &band.bound)));
    }
    if let Some(last) = bands.bands.last() {
        let word = match bands.better {
            Better::Higher => "question-band-below",
            Better::Lower => "question-band-above",
        };
        rows.push((bands.otherwise, bound(word, &last.bound)));
    }
    card_with_margin(ui, (0.0, 4.0), |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for (of, text) in rows.iter().rev() {
            let is_here = level == Some(*of);
            let size = vec2(ui.available_width(), theme.height(40.0));
            let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
            let spoken = words.with(
                "question-level-name",
                &[("level", of.0.to_string().into()), ("label", text.as_str().into())],
            );
            response.widget_info(|| WidgetInfo::selected(Role::Label, true, is_here, &spoken));
            let (ink, second) = if is_here {
                ui.painter().rect_filled(rect, CornerRadius::ZERO, colors.selected);
                (colors.on_selected, colors.on_selected_muted)
            } else {
                (colors.text, colors.muted)
            };
            let pad = theme.space(16.0);
            let side = theme.scaled(28.0);
            let square = egui::Rect::from_min_size(
                pos2(rect.left() + pad, rect.center().y - side / 2.0),
                vec2(side, side),
            );
            let inverse = (is_here && theme.is_high_contrast())
                .then_some((colors.on_selected, colors.selected));
            let mark = Mark::Level { level: of.0, top: top.0 };
            let painter = ui.painter();
            crate::ui::widgets::level_mark::paint(ui, painter, square, mark, Type::Body, inverse);
            let mut line = Line::new(theme);
            let face = if is_here { Face::SemiBold } else { Face::Regular };
            line.text(ui, text, (Type::Body, face), ink);
            line.paint(ui.painter(), pos2(square.right() + pad, rect.center().y));
            if is_here {
                let mut right = Line::new(theme);
                right.icon(icons::CHECK_CIRCLE_FILL, Type::Body, second);
                let answer = your_answer(shown);
                right.text(ui, &answer, (Type::Caption, Face::SemiBold), second);
                let left = rect.right() - pad - right.size().x;
                right.paint(ui.painter(), pos2(left, rect.center().y));
            }
        }
    });
}
