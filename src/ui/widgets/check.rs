//! A box to tick with its text: one choice that is on or off.

use egui::{CornerRadius, Id, Rect, Role, Sense, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use super::focus;
use super::line::{paint_icon, paragraph};
use crate::ui::fonts::Face;
use crate::ui::icons;
use crate::ui::theme::{Ground, RADIUS_CONTROL, SMALL_HEIGHT, Theme, Type};

/// Draws the box with `label`, as wide as the room there is; `name` is what a screen reader says.
/// Whether it was clicked.
pub fn check(ui: &mut Ui, id: Id, label: &str, name: &str, is_on: bool) -> bool {
    let theme = Theme::of(ui.ctx());
    let colors = theme.colors();
    let side = theme.scaled(20.0);
    let gap = theme.space(8.0);
    let width = ui.available_width();
    let style = (Type::Body, Face::Regular);
    let text = paragraph(ui, label, style, colors.text, (width - side - gap).max(40.0));
    let height = theme.height(SMALL_HEIGHT).max(text.size().y + theme.space(8.0));
    let (_, rect) = ui.allocate_space(vec2(width, height));
    // As wide as what can be seen, so that the ring goes around that.
    let target = Rect::from_min_size(rect.min, vec2(side + gap + text.size().x, height));
    let response = ui.interact(target, id, Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, ui.is_enabled(), is_on, name));
    let square =
        Rect::from_min_size(pos2(rect.left(), rect.center().y - side / 2.0), vec2(side, side));
    let corners = CornerRadius::same(RADIUS_CONTROL);
    if is_on {
        ui.painter().rect_filled(square, corners, colors.primary);
        let ink = colors.on_primary;
        paint_icon(ui.painter(), icons::CHECK_BOLD, square.center(), side * 0.8, ink);
    } else {
        let mut edge = theme.control_edge();
        if response.hovered() {
            edge.color = colors.primary;
        }
        ui.painter().rect(square, corners, colors.surface, edge, StrokeKind::Inside);
    }
    let at = pos2(square.right() + gap, rect.center().y - text.size().y / 2.0);
    ui.painter().galley(at, text, colors.text);
    focus::ring_around(ui, &response, target, RADIUS_CONTROL, Ground::Page);
    response.clicked()
}
