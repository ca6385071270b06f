//! Where the keyboard is: a ring that shows after keyboard use, and always after it.

use egui::{
    Context, CornerRadius, Event, EventFilter, Id, Key, Modifiers, Rect, Response, StrokeKind, Ui,
};

use crate::ui::theme::{Ground, Theme};

/// Whether the keyboard was the last thing used.
#[derive(Debug, Clone, Copy, Default)]
struct ByKeyboard(bool);

/// Looks at what came in and remembers whether keys or pointer were used last. Called by
/// egui at the start of each pass, see [`Theme::install`].
pub fn note_input(ui: &mut Ui) {
    note(ui.ctx());
}

fn note(ctx: &Context) {
    let last = ctx.input(|input| {
        input.events.iter().rev().find_map(|event| match event {
            Event::Key { pressed: true, .. } | Event::AccessKitActionRequest(_) => Some(true),
            Event::PointerButton { pressed: true, .. } | Event::Touch { .. } => Some(false),
            _ => None,
        })
    });
    if let Some(by_keyboard) = last {
        ctx.data_mut(|data| data.insert_temp(Id::NULL, ByKeyboard(by_keyboard)));
    }
}

/// Whether a focus ring is to be shown at all.
pub fn is_visible(ctx: &Context) -> bool {
    ctx.data(|data| data.get_temp::<ByKeyboard>(Id::NULL)).is_some_and(|by| by.0)
}

/// Whether `response` gets a ring. What the keyboard just came to is scrolled into view as
/// well: egui moves the focus without looking where it lands.
fn is_shown(ui: &Ui, response: &Response) -> bool {
    let is_shown = response.has_focus() && is_visible(ui.ctx());
    if is_shown && response.gained_focus() {
        response.scroll_to_me(None);
    }
    is_shown
}

/// Draws the ring around `response` when it has focus; `radius` is that of the widget itself.
pub fn ring(ui: &Ui, response: &Response, radius: u8, ground: Ground) {
    ring_around(ui, response, response.rect, radius, ground);
}

/// The same around `rect`, where the drawn thing is not the whole target.
pub fn ring_around(ui: &Ui, response: &Response, rect: Rect, radius: u8, ground: Ground) {
    if !is_shown(ui, response) {
        return;
    }
    let theme = Theme::of(ui.ctx());
    let gap = theme.focus_gap(ground);
    let stroke = theme.focus_ring(ground);
    // Neighbors drawn later must not cover the ring: it lies on top of its layer, but
    // stays inside the panel or list it belongs to.
    let painter = ui.painter().with_clip_rect(ui.clip_rect().expand(gap + stroke.width));
    painter.rect_stroke(
        rect.expand(gap),
        CornerRadius::same(radius + 2),
        stroke,
        StrokeKind::Outside,
    );
}

/// Draws the ring inside `rect`, for rows that touch each other.
pub fn ring_inside(ui: &Ui, response: &Response, rect: Rect, radius: u8) {
    if is_shown(ui, response) {
        let stroke = Theme::of(ui.ctx()).focus_ring(Ground::Page);
        let corners = CornerRadius::same(radius);
        ui.painter().rect_stroke(rect.shrink(1.0), corners, stroke, StrokeKind::Inside);
    }
}

/// The same on the top bar, whose tabs touch each other.
pub fn ring_within(ui: &Ui, response: &Response, rect: Rect, ground: Ground) {
    if is_shown(ui, response) {
        let stroke = Theme::of(ui.ctx()).focus_ring(ground);
        let corners = CornerRadius::same(2);
        ui.painter().rect_stroke(rect.shrink(3.0), corners, stroke, StrokeKind::Inside);
    }
}

/// Which member of a radio group an arrow key leads to, round and round.
pub fn arrow_in_group(ui: &Ui, ids: &[Id], focused: Option<usize>) -> Option<usize> {
    let focused = focused?;
    let filter =
        EventFilter { vertical_arrows: true, horizontal_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(ids[focused], filter));
    let pressed = |key: Key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    if pressed(Key::ArrowDown) || pressed(Key::ArrowRight) {
        Some((focused + 1) % ids.len())
    } else if pressed(Key::ArrowUp) || pressed(Key::ArrowLeft) {
        Some((focused + ids.len() - 1) % ids.len())
    } else {
        None
    }
}
