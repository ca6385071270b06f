//! A choice of many: a button that opens a list.

use egui::{
    CornerRadius, Id, Popup, Response, Role, ScrollArea, Sense, StrokeKind, Ui, WidgetInfo, vec2,
};

use super::button::Button;
use super::focus;
use super::line::Line;
use crate::ui::fonts::Face;
use crate::ui::icons;
use crate::ui::theme::{CONTROL_HEIGHT, Ground, RADIUS_CONTROL, Theme, Type};

/// How the closed control looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// As a field, with an edge.
    Field,
    /// As bold text with an arrow, on the page.
    Text,
    /// As bold text with an arrow, on the top bar or the start panel.
    Bar,
    /// As a field on the top bar.
    BarField,
}

/// A control that shows one of several options and opens a list of all.
///
/// ```ignore
/// let chosen = DropDown::new("Taal", &languages).selected(Some(0)).show(ui, id);
/// ```
#[must_use = "call show"]
#[derive(Debug, Clone, Copy)]
pub struct DropDown<'a> {
    name: &'a str,
    options: &'a [String],
    selected: Option<usize>,
    placeholder: &'a str,
    style: Style,
    width: Option<f32>,
}

impl<'a> DropDown<'a> {
    /// `name` is for screen readers; the visible label stands elsewhere.
    pub fn new(name: &'a str, options: &'a [String]) -> Self {
        Self { name, options, selected: None, placeholder: "", style: Style::Field, width: None }
    }

    /// The present option.
    pub fn selected(mut self, selected: Option<usize>) -> Self {
        self.selected = selected;
        self
    }

    /// What to show when none is selected.
    pub fn placeholder(mut self, placeholder: &'a str) -> Self {
        self.placeholder = placeholder;
        self
    }

    /// How it looks when closed.
    pub fn style(mut self, style: Style) -> Self {
        self.style = style;
        self
    }

    /// A width at 100%; else as wide as its text.
    pub fn width(mut self, width: f32) -> Self {
        self.width = Some(width);
        self
    }

    /// Draws it and returns the option chosen in this frame.
    pub fn show(self, ui: &mut Ui, id: Id) -> Option<usize> {
        let theme = Theme::of(ui.ctx());
        let Self { name, options, selected, .. } = self;
        let button = self.closed(ui, id);
        let mut chosen = None;
        Popup::menu(&button)
            .id(id.with("list"))
            .accessible_name(name)
            .width(button.rect.width().max(theme.scaled(160.0)))
            .show(|ui| {
                let height = theme.scaled(360.0).min(ui.ctx().content_rect().height() * 0.7);
                // A menu of egui gives its content 400 points at most; a list needs more.
                let list = ScrollArea::vertical().max_height(height).min_scrolled_height(height);
                list.show(ui, |ui| {
                    ui.spacing_mut().item_spacing.y = 0.0;
                    for (i, option) in options.iter().enumerate() {
                        let is_selected = selected == Some(i);
                        let mut row =
                            Button::quiet(option).left_aligned().role(Role::ListBoxOption).plain();
                        if is_selected {
                            row = row.trailing(icons::CHECK_BOLD).on(true);
                        }
                        let response = ui.add(row);
                        if button.clicked() && (is_selected || selected.is_none() && i == 0) {
                            response.request_focus();
                            response.scroll_to_me(Some(egui::Align::Center));
                        }
                        if response.clicked() {
                            chosen = Some(i);
                            ui.close();
                        }
                    }
                });
            });
        if chosen.is_some() {
            button.request_focus();
        }
        chosen
    }

    fn closed(&self, ui: &mut Ui, id: Id) -> Response {
        let Self { name, style, width, .. } = *self;
        let is_placeholder = self.selected.is_none();
        let shown = self.selected.and_then(|i| self.options.get(i));
        let shown = shown.map_or(self.placeholder, String::as_str);
        let theme = Theme::of(ui.ctx());
        let colors = theme.colors();
        let is_on_bar = matches!(style, Style::Bar | Style::BarField);
        let has_edge = matches!(style, Style::Field | Style::BarField);
        let ink = match style {
            _ if is_on_bar => colors.bar_text,
            Style::Field if is_placeholder => colors.muted,
            _ => colors.text,
        };
        let face = if style == Style::Field { Face::Regular } else { Face::SemiBold };
        let pad = theme.space(if has_edge { 12.0 } else { 4.0 });
        let arrow = theme.scaled(16.0);
        let room = width
            .map_or(ui.available_width(), |width| theme.scaled(width))
            .min(ui.available_width());
        let mut line = Line::new(theme);
        let text_room = (room - 2.0 * pad - arrow - theme.space(8.0)).max(theme.scaled(40.0));
        line.text_within(ui, shown, (Type::Body, face), ink, text_room);
        let natural = line.size().x + theme.space(8.0) + arrow + 2.0 * pad;
        let wanted = vec2(
            if width.is_some() { room } else { natural.min(room) },
            (line.size().y + theme.space(8.0)).max(theme.height(if has_edge {
                CONTROL_HEIGHT
            } else {
                28.0
            })),
        );
        let (_, rect) = ui.allocate_space(wanted);
        let response = ui.interact(rect, id, Sense::click());
        let spoken = if name.is_empty() { shown.to_owned() } else { format!("{name}: {shown}") };
        response.widget_info(|| WidgetInfo::labeled(Role::ComboBox, ui.is_enabled(), &spoken));
        if ui.is_rect_visible(rect) {
            let corners = CornerRadius::same(RADIUS_CONTROL);
            let mut edge = theme.control_edge();
            if is_on_bar {
                edge.color = colors.bar_muted;
                if response.hovered() {
                    ui.painter().rect_filled(rect, corners, colors.bar_on);
                }
            } else {
                if response.hovered() {
                    edge.color = colors.primary;
                }
                let fill = if has_edge || response.hovered() {
                    theme.control_fill(&response)
                } else {
                    egui::Color32::TRANSPARENT
                };
                ui.painter().rect_filled(rect, corners, fill);
            }
            if has_edge {
                ui.painter().rect_stroke(rect, corners, edge, StrokeKind::Inside);
            }
            line.paint(ui.painter(), rect.left_center() + vec2(pad, 0.0));
            let center = if has_edge {
                rect.right_center() - vec2(pad + arrow / 2.0, 0.0)
            } else {
                rect.left_center() + vec2(pad + line.size().x + theme.space(8.0) + arrow / 2.0, 0.0)
            };
            super::line::paint_icon(ui.painter(), icons::CARET_DOWN_BOLD, center, arrow, ink);
        }
        let ground = if is_on_bar { Ground::Bar } else { Ground::Page };
        focus::ring(ui, &response, RADIUS_CONTROL, ground);
        response
    }
}
