//! A choice of a few, side by side: one radio group with one stop for Tab.

use egui::{Align, CornerRadius, Id, Layout, Role, Sense, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use super::focus;
use super::line::{one_line, paragraph};
use crate::ui::fonts::Face;
use crate::ui::theme::{CONTROL_HEIGHT, RADIUS_CONTROL, SMALL_HEIGHT, TARGET, Theme, Type};

/// How high the control is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Height {
    /// As a button.
    Normal,
    /// As a row of a list: for tables with one control per row.
    Small,
}

impl Height {
    /// The size of the text, the space at both sides of it, and how high an option is at least.
    fn measures(self, theme: Theme) -> (Type, f32, f32) {
        match self {
            Self::Normal => (Type::Body, theme.space(14.0), theme.height(CONTROL_HEIGHT)),
            Self::Small => (Type::Caption, theme.space(10.0), theme.height(SMALL_HEIGHT)),
        }
    }
}

/// How wide `options` are on one line.
pub fn width(ui: &Ui, options: &[String], height: Height) -> f32 {
    let theme = Theme::of(ui.ctx());
    let (size, pad, _) = height.measures(theme);
    let ink = theme.colors().text;
    let one = |option: &String| {
        let bold = one_line(ui, option, (size, Face::SemiBold), ink, f32::INFINITY);
        (bold.size().x + 2.0 * pad).max(TARGET) - 1.0
    };
    options.iter().map(one).sum::<f32>() + 2.0
}

/// Draws `options` as one control named `name` and returns the one chosen in this frame.
/// `selected` is the present one, if any. Wraps onto more lines where the room is short.
pub fn segmented(
    ui: &mut Ui,
    id: Id,
    name: &str,
    options: &[String],
    selected: Option<usize>,
    height: Height,
) -> Option<usize> {
    let theme = Theme::of(ui.ctx());
    let colors = theme.colors();
    let ids: Vec<Id> = (0..options.len()).map(|i| id.with(i)).collect();
    let focused = ids.iter().position(|id| ui.memory(|memory| memory.has_focus(*id)));
    let tab_stop = focused.or(selected).unwrap_or_default();
    let (size, pad, least) = height.measures(theme);
    let mut chosen = None;
    let mut rects = Vec::new();
    // From the top of the line: in the middle, egui would place it by the height of a text.
    let layout = Layout::left_to_right(Align::Min).with_main_wrap(true);
    ui.with_layout(layout, |ui| {
        ui.spacing_mut().item_spacing = vec2(-1.0, theme.space(4.0));
        for (i, option) in options.iter().enumerate() {
            let is_selected = selected == Some(i);
            let face = if is_selected { Face::SemiBold } else { Face::Regular };
            let (fill, ink) = if is_selected {
                (colors.primary, colors.on_primary)
            } else {
                (colors.surface, colors.text)
            };
            let widest = ui.max_rect().width() - 2.0 * pad;
            // Room for the bold text too, so that choosing moves nothing.
            let bold = paragraph(ui, option, (size, Face::SemiBold), ink, widest);
            let text = paragraph(ui, option, (size, face), ink, widest);
            let wanted =
                vec2((bold.size().x + 2.0 * pad).max(TARGET), (bold.size().y + 8.0).max(least));
            let (_, rect) = ui.allocate_space(wanted);
            let sense = if i == tab_stop { Sense::click() } else { Sense::CLICK };
            let response = ui.interact(rect, ids[i], sense);
            let spoken = if name.is_empty() { option.clone() } else { format!("{name}: {option}") };
            response.widget_info(|| {
                WidgetInfo::selected(Role::RadioButton, ui.is_enabled(), is_selected, &spoken)
            });
            if response.clicked() {
                chosen = Some(i);
            }
            let fill = if is_selected { fill } else { theme.control_fill(&response) };
            let corners = CornerRadius {
                nw: if i == 0 { RADIUS_CONTROL } else { 0 },
                sw: if i == 0 { RADIUS_CONTROL } else { 0 },
                ne: if i + 1 == options.len() { RADIUS_CONTROL } else { 0 },
                se: if i + 1 == options.len() { RADIUS_CONTROL } else { 0 },
            };
            ui.painter().rect(rect, corners, fill, theme.control_edge(), StrokeKind::Inside);
            let at =
                pos2(rect.center().x - text.size().x / 2.0, rect.center().y - text.size().y / 2.0);
            ui.painter().galley(at, text, ink);
            rects.push((response, rect));
        }
        // Over the neighbors, which are drawn later.
        for (response, rect) in &rects {
            focus::ring_around(ui, response, *rect, RADIUS_CONTROL, crate::ui::theme::Ground::Page);
        }
    });
    if let Some(next) = focus::arrow_in_group(ui, &ids, focused) {
        ui.memory_mut(|memory| memory.request_focus(ids[next]));
    }
    chosen
}
