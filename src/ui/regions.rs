//! The parts of the window, which F6 goes through: whoever wants another part need not Tab
//! past everything in this one.

use std::collections::BTreeMap;

use egui::{Id, Key, Modifiers, Rect, Ui};

/// A part of the window, in reading order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Region {
    /// The bar at the top.
    Bar,
    /// What stands at the left: the list of questions, the choices for a report.
    Before,
    /// What the screen is about.
    Page,
    /// Help at the right.
    Beside,
    /// The bar below a question.
    Footer,
}

/// Where the parts are in this frame, and where the keyboard comes first in each, if that is
/// not its first control.
#[derive(Debug, Clone, Default)]
struct Noted(BTreeMap<Region, (Rect, Option<Id>)>);

fn kept() -> Id {
    Id::unique("regions of the window")
}

/// Says that `ui` is this part of the window, and where the keyboard comes first in it.
pub fn note(ui: &Ui, region: Region, first: Option<Id>) {
    let rect = ui.max_rect();
    ui.ctx().data_mut(|data| {
        data.get_temp_mut_or_default::<Noted>(kept()).0.insert(region, (rect, first));
    });
}

/// Moves the keyboard to the next part on F6, and to the one before on Shift F6. To be called
/// before the parts of this frame are noted. Without focus one is at the page.
pub fn keys(ui: &Ui, has_keys: bool) {
    let noted = ui.ctx().data_mut(|data| data.remove_temp::<Noted>(kept()));
    if !has_keys {
        return;
    }
    let pressed = |modifiers| ui.input_mut(|input| input.consume_key(modifiers, Key::F6));
    let is_back = pressed(Modifiers::SHIFT);
    if !is_back && !pressed(Modifiers::NONE) {
        return;
    }
    let controls = controls(ui);
    let focused = ui.memory(egui::Memory::focused);
    let place_of = |id: Id| controls.iter().find(|(control, _)| *control == id);
    let focused = focused.and_then(place_of).map(|(_, rect)| rect.center());
    let mut here = None;
    let mut stops = Vec::new();
    for (region, (rect, first)) in noted.unwrap_or_default().0 {
        let is_in = |(_, control): &&(Id, Rect)| rect.contains(control.center());
        let first = first.and_then(place_of).or_else(|| controls.iter().find(is_in));
        let Some((first, _)) = first else { continue };
        if focused.map_or(region == Region::Page, |focused| rect.contains(focused)) {
            here = Some(stops.len());
        }
        stops.push(*first);
    }
    let n = stops.len();
    let next = match here {
        _ if n == 0 => return,
        Some(here) if is_back => (here + n - 1) % n,
        Some(here) => (here + 1) % n,
        None => 0,
    };
    ui.memory_mut(|memory| memory.request_focus(stops[next]));
}

/// What the keyboard can come to, as it was drawn in the frame before.
fn controls(ui: &Ui) -> Vec<(Id, Rect)> {
    let layer = ui.layer_id();
    ui.ctx().viewport(|viewport| {
        let widgets = viewport.prev_pass.widgets.get_layer(layer);
        let controls = widgets.filter(|widget| widget.enabled && widget.sense.is_focusable());
        controls.map(|widget| (widget.id, widget.interact_rect)).collect()
    })
}
