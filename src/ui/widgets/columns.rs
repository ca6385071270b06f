//! Columns from the same top.

use egui::{Align, Id, Layout, Rect, Ui, UiBuilder, Vec2, pos2, vec2};

/// A column of `width` points, as high as what is in it.
pub fn column(ui: &mut Ui, width: f32, add: impl FnOnce(&mut Ui)) {
    ui.allocate_ui_with_layout(vec2(width, 0.0), Layout::top_down(Align::Min), |ui| {
        ui.set_width(width);
        add(ui);
    });
}

/// Two columns, the left one `left` wide and the right one what is left of the width. `gap` is
/// between them, and between what stands under each other in one.
pub fn side_by_side(
    ui: &mut Ui,
    left: f32,
    gap: Vec2,
    add_left: impl FnOnce(&mut Ui),
    add_right: impl FnOnce(&mut Ui),
) {
    let right = ui.available_width() - gap.x - left;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing = gap;
        column(ui, left, add_left);
        column(ui, right, add_right);
    });
}

/// How large what is drawn under this name turned out in the frame before; 0 at first. For what
/// stands at an end of its room, and is drawn last because it is read last.
pub fn known_size(ui: &Ui, id: Id) -> f32 {
    ui.data(|data| data.get_temp(id)).unwrap_or_default()
}

/// Says how large it is now. Where that is something else, the frame is drawn again.
pub fn keep_size(ui: &Ui, id: Id, found: f32) {
    // Less than half a point is how numbers are rounded.
    if 0.5 < (known_size(ui, id) - found).abs() {
        ui.data_mut(|data| data.insert_temp(id, found));
        ui.ctx().request_discard("the size of what stands at the end");
    }
}

/// Draws `add` from left to right, at the right end of the line that is being laid out.
pub fn at_right<R>(ui: &mut Ui, align: Align, add: impl FnOnce(&mut Ui) -> R) -> R {
    let id = ui.unique_id().with("at right");
    let room = ui.available_rect_before_wrap();
    // As much room as there is, wherever it begins: else it would stay as narrow as it once was.
    let begin = pos2((room.right() - known_size(ui, id)).max(room.left()), room.top());
    let at = Rect::from_min_size(begin, room.size());
    let builder = UiBuilder::new().max_rect(at).layout(Layout::left_to_right(align));
    let drawn = ui.scope_builder(builder, add);
    keep_size(ui, id, drawn.response.rect.width());
    drawn.inner
}
