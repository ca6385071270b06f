//! Rows of the sidebar: a group with its progress, and the items in it.

use egui::{CornerRadius, Rect, Response, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::focus;
use super::level_mark::{self, Mark};
use super::line::{Line, one_line, paint_icon, paragraph};
use crate::ui::fonts::Face;
use crate::ui::icons::{self, Icon};
use crate::ui::theme::{SMALL_HEIGHT, STROKE_MARKER, Theme, Type};

/// A group that can be opened, with one segment per item.
#[derive(Debug, Clone)]
pub struct GroupRow<'a> {
    /// Its name on screen.
    pub title: &'a str,
    /// Whether its items are shown.
    pub is_open: bool,
    /// Marks with their counts, such as "verdeeld 1".
    pub marks: &'a [(Icon, usize)],
    /// How far it is: "12/14".
    pub count: &'a str,
    /// One per item: done or not.
    pub filled: &'a [bool],
    /// All of that in words.
    pub name: &'a str,
}

impl GroupRow<'_> {
    /// Draws the row; a click opens or closes the group.
    pub fn show(&self, ui: &mut Ui) -> Response {
        let theme = Theme::of(ui.ctx());
        let colors = theme.colors();
        let inset = theme.space(12.0);
        let arrow = theme.scaled(16.0);
        let left = inset + arrow + theme.space(4.0);
        let width = ui.available_width();

        let mut right = Line::new(theme);
        for (icon, n) in self.marks {
            right.icon(*icon, Type::Caption, colors.muted);
            right.gap(2.0);
            right.text(ui, &n.to_string(), (Type::Caption, Face::Regular), colors.muted);
        }
        right.gap(if self.marks.is_empty() { 4.0 } else { 12.0 });
        right.text(ui, self.count, (Type::Caption, Face::Regular), colors.muted);
        let room = (width - left - right.size().x - 2.0 * inset).max(theme.scaled(60.0));
        let title = paragraph(ui, self.title, (Type::Body, Face::SemiBold), colors.text, room);
        let line_height = title.size().y.max(theme.height(SMALL_HEIGHT));
        let size = vec2(width, line_height + 16.0);
        let (rect, response) = ui.allocate_exact_size(size, Sense::click());
        response.widget_info(|| {
            WidgetInfo::selected(Role::DisclosureTriangle, true, self.is_open, self.name)
        });
        if !ui.is_rect_visible(rect) {
            return response;
        }
        if response.hovered() {
            ui.painter().rect_filled(rect, CornerRadius::same(4), theme.control_fill(&response));
        }
        let middle = rect.top() + line_height / 2.0;
        let icon = if self.is_open { icons::CARET_DOWN } else { icons::CARET_RIGHT };
        let center = pos2(rect.left() + inset + arrow / 2.0 - 4.0, middle);
        paint_icon(ui.painter(), icon, center, arrow, colors.text);
        let at = pos2(rect.left() + left, middle - title.size().y / 2.0);
        ui.painter().galley(at, title, colors.text);
        right.paint(ui.painter(), pos2(rect.right() - inset - right.size().x, middle));
        let bar = Rect::from_min_max(
            pos2(rect.left() + left, rect.top() + line_height + 2.0),
            pos2(rect.right() - inset, rect.top() + line_height + 6.0),
        );
        let mut child = ui.new_child(egui::UiBuilder::new().max_rect(bar));
        super::progress::segments(&mut child, self.filled, bar.width(), "");
        focus::ring_inside(ui, &response, rect, 4);
        response
    }
}

/// One item of an open group.
#[derive(Debug, Clone)]
pub struct ItemRow<'a> {
    /// Its code, such as QC4; may be empty.
    pub code: &'a str,
    /// Its short name.
    pub title: &'a str,
    /// Marks before the level: bookmark, split arrows.
    pub marks: &'a [Icon],
    /// What stands at the right.
    pub mark: Option<Mark>,
    /// Whether it is the one on screen.
    pub is_selected: bool,
    /// All of that in words.
    pub name: &'a str,
}

/// The height of an [`ItemRow`].
pub fn item_height(theme: Theme) -> f32 {
    theme.height(SMALL_HEIGHT)
}

impl ItemRow<'_> {
    /// Draws the row, always [`item_height`] high, so that long lists draw only what is seen.
    pub fn show(&self, ui: &mut Ui) -> Response {
        let theme = Theme::of(ui.ctx());
        let colors = theme.colors();
        let size = vec2(ui.available_width(), item_height(theme));
        let (rect, response) = ui.allocate_exact_size(size, Sense::click());
        response.widget_info(|| {
            WidgetInfo::selected(Role::ListBoxOption, true, self.is_selected, self.name)
        });
        if !ui.is_rect_visible(rect) {
            return response;
        }
        let (ink, second) = if self.is_selected {
            (colors.on_selected, colors.on_selected_muted)
        } else {
            (colors.text, colors.muted)
        };
        let corners = CornerRadius::same(4);
        if self.is_selected {
            ui.painter().rect_filled(rect, corners, colors.selected);
            let marker = Rect::from_min_size(
                rect.min + vec2(0.0, 4.0),
                vec2(STROKE_MARKER, rect.height() - 8.0),
            );
            ui.painter().rect_filled(marker, CornerRadius::same(2), colors.primary);
        } else if response.hovered() {
            ui.painter().rect_filled(rect, corners, theme.control_fill(&response));
        }
        let inset = theme.scaled(20.0);
        let edge = theme.space(8.0);
        let mut right = rect.right() - edge;
        if let Some(mark) = self.mark {
            let square = Rect::from_min_size(
                pos2(right - inset, rect.center().y - inset / 2.0),
                vec2(inset, inset),
            );
            let inverse = (self.is_selected && theme.is_high_contrast())
                .then_some((colors.on_selected, colors.selected));
            level_mark::paint(ui, ui.painter(), square, mark, Type::Caption, inverse);
            right = square.left() - edge;
        }
        for icon in self.marks {
            let icon_side = theme.scaled(16.0);
            let center = pos2(right - icon_side / 2.0, rect.center().y);
            paint_icon(ui.painter(), *icon, center, icon_side, ink);
            right -= icon_side + theme.space(4.0);
        }
        let mut left = rect.left() + theme.space(12.0);
        if !self.code.is_empty() {
            let code =
                one_line(ui, self.code, (Type::Caption, Face::Regular), second, f32::INFINITY);
            let at = pos2(left, rect.center().y - code.size().y / 2.0);
            left += code.size().x.max(theme.scaled(34.0)) + theme.space(8.0);
            ui.painter().galley(at, code, second);
        }
        let face = if self.is_selected { Face::SemiBold } else { Face::Regular };
        let title = one_line(ui, self.title, (Type::Body, face), ink, (right - left).max(10.0));
        let is_cut = title.elided;
        ui.painter().galley(pos2(left, rect.center().y - title.size().y / 2.0), title, ink);
        focus::ring_inside(ui, &response, rect, 4);
        if is_cut { response.on_hover_text(self.title) } else { response }
    }
}
