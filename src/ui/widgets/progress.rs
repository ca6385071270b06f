//! Progress in segments, one per question: filled ones are answered, unknown or not
//! applicable. The counts stand in words beside it.

use egui::{CornerRadius, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use crate::ui::theme::Theme;

/// Draws `filled.len()` segments over `width` points; `name` says the same in words. Where
/// there is no room for single segments, the bar has one filled and one empty part.
pub fn segments(ui: &mut Ui, filled: &[bool], width: f32, name: &str) -> Response {
    let theme = Theme::of(ui.ctx());
    let height = 4.0;
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, name));
    if filled.is_empty() || !ui.is_rect_visible(rect) {
        return response;
    }
    let gap = 4.0;
    let one = (rect.width() - gap * (filled.len() as f32 - 1.0)) / filled.len() as f32;
    let n_filled = filled.iter().filter(|is_filled| **is_filled).count();
    let draw = |from: f32, to: f32, is_filled: bool| {
        let part = egui::Rect::from_min_max(pos2(from, rect.top()), pos2(to, rect.bottom()));
        let colors = theme.colors();
        let corners = CornerRadius::same(2);
        if is_filled {
            ui.painter().rect_filled(part, corners, colors.primary);
        } else if theme.is_high_contrast() {
            let edge = Stroke::new(1.0, colors.line);
            ui.painter().rect_stroke(part, corners, edge, StrokeKind::Inside);
        } else {
            ui.painter().rect_filled(part, corners, colors.line);
        }
    };
    if one < 4.0 {
        let middle = rect.left() + rect.width() * n_filled as f32 / filled.len() as f32;
        draw(rect.left(), rect.right(), false);
        if n_filled > 0 {
            draw(rect.left(), middle, true);
        }
        return response;
    }
    for (i, is_filled) in filled.iter().enumerate() {
        let left = rect.left() + i as f32 * (one + gap);
        draw(left, left + one, *is_filled);
    }
    response
}
