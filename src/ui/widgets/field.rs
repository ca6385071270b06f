//! Fields for text: with a label above, for searching, and for numbers with a unit.

use egui::epaint::MarginF32;
use egui::{
    CornerRadius, Frame, Id, Margin, Response, Role, Stroke, StrokeKind, TextEdit, Ui, WidgetInfo,
    vec2,
};

use super::focus;
use super::line::{Line, paint_icon};
use crate::ui::fonts::Face;
use crate::ui::icons;
use crate::ui::theme::{CONTROL_HEIGHT, Ground, RADIUS_CONTROL, STROKE_SELECTED, Theme, Type};

/// A field with a label. Every change is in `text` at once.
///
/// ```ignore
/// let response = Field::new(&words.get("question-note")).rows(3).show(ui, id, &mut text);
/// ```
#[must_use = "call show"]
#[derive(Debug, Clone, Copy)]
pub struct Field<'a> {
    label: &'a str,
    explanation: &'a str,
    hint: &'a str,
    unit: &'a str,
    error: Option<&'a str>,
    rows: usize,
    width: Option<f32>,
    is_read_only: bool,
    name: Option<&'a str>,
}

impl<'a> Field<'a> {
    /// A field of one line with `label` above it.
    pub fn new(label: &'a str) -> Self {
        Self {
            label,
            explanation: "",
            hint: "",
            unit: "",
            error: None,
            rows: 1,
            width: None,
            is_read_only: false,
            name: None,
        }
    }

    /// A short text beside the label: "alleen voor uw team".
    pub fn explanation(mut self, explanation: &'a str) -> Self {
        self.explanation = explanation;
        self
    }

    /// An example inside the empty field.
    pub fn hint(mut self, hint: &'a str) -> Self {
        self.hint = hint;
        self
    }

    /// A unit after the field.
    pub fn unit(mut self, unit: &'a str) -> Self {
        self.unit = unit;
        self
    }

    /// What is wrong and what to do, below the field.
    pub fn error(mut self, error: Option<&'a str>) -> Self {
        self.error = error;
        self
    }

    /// Several lines.
    pub fn rows(mut self, rows: usize) -> Self {
        self.rows = rows;
        self
    }

    /// A width at 100%; else the room there is.
    pub fn width(mut self, width: f32) -> Self {
        self.width = Some(width);
        self
    }

    /// Loses its edge; the text stays selectable.
    pub fn read_only(mut self, is_read_only: bool) -> Self {
        self.is_read_only = is_read_only;
        self
    }

    /// What a screen reader says, where the label is not enough (with the question in it).
    pub fn name(mut self, name: &'a str) -> Self {
        self.name = Some(name);
        self
    }

    /// Draws the field; its response is that of the text.
    pub fn show(self, ui: &mut Ui, id: Id, text: &mut String) -> Response {
        let theme = Theme::of(ui.ctx());
        let colors = theme.colors();
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = theme.space(4.0);
            if !self.label.is_empty() {
                ui.horizontal_wrapped(|ui| {
                    ui.label(theme.strong(self.label));
                    if !self.explanation.is_empty() {
                        ui.label(theme.caption(self.explanation));
                    }
                });
            }
            let unit_width = if self.unit.is_empty() {
                0.0
            } else {
                theme.size(Type::Body) * 0.6 * self.unit.chars().count() as f32 + theme.space(12.0)
            };
            let room = ui.available_width();
            let width = self
                .width
                .map_or(room - unit_width, |width| theme.scaled(width))
                .min(room)
                .max(40.0);
            let response = ui
                .horizontal(|ui| {
                    let response = self.edit(ui, id, text, width);
                    if !self.unit.is_empty() {
                        ui.label(theme.body(self.unit));
                    }
                    response
                })
                .inner;
            if let Some(error) = self.error {
                ui.horizontal_wrapped(|ui| {
                    let mut line = Line::new(theme);
                    line.icon(icons::WARNING_CIRCLE, Type::Body, colors.minus);
                    let (rect, _) = ui.allocate_exact_size(line.size(), egui::Sense::hover());
                    line.paint(ui.painter(), rect.left_center());
                    ui.label(theme.rich(error, Type::Body, Face::Regular, colors.minus));
                });
            }
            response
        })
        .inner
    }

    fn edit(&self, ui: &mut Ui, id: Id, text: &mut String, width: f32) -> Response {
        let theme = Theme::of(ui.ctx());
        let colors = theme.colors();
        let pad = vec2(theme.space(12.0), theme.space(8.0));
        let edge = if self.is_read_only {
            Stroke::NONE
        } else if self.error.is_some() {
            Stroke::new(STROKE_SELECTED, colors.minus)
        } else {
            theme.control_edge()
        };
        let edit =
            if self.rows == 1 { TextEdit::singleline(text) } else { TextEdit::multiline(text) };
        let edit = edit
            .id(id)
            .font(theme.font(Type::Body, Face::Regular))
            .text_color(colors.text)
            .hint_text(theme.rich(self.hint, Type::Body, Face::Regular, colors.muted))
            .frame(Frame::new().inner_margin(Margin::from(pad)))
            .min_size(vec2(width, theme.height(CONTROL_HEIGHT)))
            .desired_width(width)
            .desired_rows(self.rows)
            .align(if self.rows == 1 { egui::Align2::LEFT_CENTER } else { egui::Align2::LEFT_TOP });
        let behind = ui.painter().add(egui::Shape::Noop);
        let response = ui.add_enabled_ui(true, |ui| {
            if self.is_read_only { ui.add(edit.interactive(false)) } else { ui.add(edit) }
        });
        let response = response.inner;
        let corners = CornerRadius::same(RADIUS_CONTROL);
        let fill = if self.is_read_only { egui::Color32::TRANSPARENT } else { colors.surface };
        let edge = if response.hovered() && self.error.is_none() && !self.is_read_only {
            Stroke::new(edge.width, colors.primary)
        } else {
            edge
        };
        let rect = response.rect;
        ui.painter().set(
            behind,
            egui::epaint::RectShape::new(rect, corners, fill, edge, StrokeKind::Inside),
        );
        focus::ring(ui, &response, RADIUS_CONTROL, Ground::Page);
        let name = self.name.unwrap_or(self.label);
        if name.is_empty() { response } else { response.accessible_name(name) }
    }
}

/// A field to search in, with a magnifying glass and the keys that lead to it.
pub fn search_field(
    ui: &mut Ui,
    id: Id,
    text: &mut String,
    hint: &str,
    keys: &[&str],
    width: f32,
) -> Response {
    let theme = Theme::of(ui.ctx());
    let colors = theme.colors();
    let height = theme.height(CONTROL_HEIGHT);
    let mut caps = Line::new(theme);
    if text.is_empty() {
        for key in keys {
            caps.key(ui, key, colors.text);
        }
    }
    let icon_side = theme.scaled(18.0);
    let left = theme.space(10.0) + icon_side + theme.space(6.0);
    let right = if caps.is_empty() { theme.space(12.0) } else { caps.size().x + theme.space(16.0) };
    let behind = ui.painter().add(egui::Shape::Noop);
    let edit = TextEdit::singleline(text)
        .id(id)
        .font(theme.font(Type::Body, Face::Regular))
        .text_color(colors.text)
        .hint_text(theme.rich(hint, Type::Body, Face::Regular, colors.muted))
        .frame(Frame::new().inner_margin(MarginF32 {
            left,
            right: right.min(127.0),
            top: 4.0,
            bottom: 4.0,
        }))
        .min_size(vec2(width, height))
        .desired_width(width)
        .align(egui::Align2::LEFT_CENTER);
    let response = ui.add(edit);
    let rect = response.rect;
    let edge = if response.hovered() {
        Stroke::new(theme.control_edge().width, colors.primary)
    } else {
        theme.control_edge()
    };
    let corners = CornerRadius::same(RADIUS_CONTROL);
    ui.painter().set(
        behind,
        egui::epaint::RectShape::new(rect, corners, colors.surface, edge, StrokeKind::Inside),
    );
    let center = rect.left_center() + vec2(theme.space(10.0) + icon_side / 2.0, 0.0);
    paint_icon(ui.painter(), icons::MAGNIFYING_GLASS, center, icon_side, colors.text);
    caps.paint(ui.painter(), rect.right_center() - vec2(caps.size().x + theme.space(8.0), 0.0));
    focus::ring(ui, &response, RADIUS_CONTROL, Ground::Page);
    let spoken = hint.to_owned();
    let value = text.clone();
    response.widget_info(|| {
        let mut info = WidgetInfo::labeled(Role::SearchInput, true, &spoken);
        info.current_text_value = Some(value.clone());
        info
    });
    response
}
