//! The small square that says which level an answer has, or which of the other states.
//! A level always carries its digit; states are told apart by their outline.

use egui::{
    Color32, CornerRadius, Painter, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, Vec2,
    WidgetInfo,
};

use super::line::{dashed_rect, one_line};
use crate::ui::fonts::Face;
use crate::ui::theme::{RADIUS_CONTROL, Theme, Type};

/// What a mark shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// A level on a ladder up to `top`.
    Level {
        /// The level.
        level: u8,
        /// The highest level there is.
        top: u8,
    },
    /// "Weet niet": a question mark in an outlined square.
    Unknown,
    /// Not applicable: a dash in an outlined square.
    NotApplicable,
    /// No answer yet: a dashed square.
    Open,
    /// Answered, but a level does not come with it: a filled dot.
    Context,
}

/// Paints `mark` in `rect`. `inverse` is the pair of colors to use on a filled background
/// (high contrast, selected), else the colors of the level.
pub fn paint(
    ui: &Ui,
    painter: &Painter,
    rect: Rect,
    mark: Mark,
    size: Type,
    inverse: Option<(Color32, Color32)>,
) {
    let theme = Theme::of(ui.ctx());
    let colors = theme.colors();
    let corners = CornerRadius::same(RADIUS_CONTROL);
    let outline = inverse.map_or(colors.control, |(fill, _)| fill);
    let ink = inverse.map_or(colors.text, |(fill, _)| fill);
    let digit = |text: &str, color: Color32| {
        let galley = one_line(ui, text, (size, Face::SemiBold), color, f32::INFINITY);
        painter.galley(rect.center() - galley.size() / 2.0, galley, color);
    };
    match mark {
        Mark::Level { level, top } => {
            let own = theme.level(level, top);
            let (fill, text) = inverse.unwrap_or((own.fill, own.text));
            painter.rect_filled(rect, corners, fill);
            let edge = if inverse.is_some() { Stroke::NONE } else { theme.level_edge(fill) };
            painter.rect_stroke(rect, corners, edge, StrokeKind::Inside);
            digit(&level.to_string(), text);
        }
        Mark::Unknown | Mark::NotApplicable => {
            let edge = Stroke::new(theme.control_edge().width, outline);
            painter.rect_stroke(rect, corners, edge, StrokeKind::Inside);
            digit(if mark == Mark::Unknown { "?" } else { "–" }, ink);
        }
        Mark::Open => {
            let edge = Stroke::new(theme.control_edge().width, outline);
            dashed_rect(painter, rect, edge, 3.0);
        }
        Mark::Context => {
            painter.circle_filled(rect.center(), rect.width() / 6.0, ink);
        }
    }
}

/// Draws `mark`, `side` points wide and high at 100%, with `name` for screen readers.
pub fn level_mark(ui: &mut Ui, mark: Mark, side: f32, name: &str) -> Response {
    let theme = Theme::of(ui.ctx());
    let side_now = theme.scaled(side);
    let (rect, response) = ui.allocate_exact_size(Vec2::splat(side_now), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, name));
    if ui.is_rect_visible(rect) {
        paint(ui, ui.painter(), rect, mark, type_for(side), None);
    }
    response
}

/// The text size that fits a mark of `side` points at 100%.
pub fn type_for(side: f32) -> Type {
    if side >= 36.0 {
        Type::Question
    } else if side >= 26.0 {
        Type::CardTitle
    } else {
        Type::Caption
    }
}
