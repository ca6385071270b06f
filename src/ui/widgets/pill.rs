//! Small labels: a role, a state, the code of a question.

use egui::{CornerRadius, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2};

use super::focus;
use super::level_mark::{self, Mark};
use super::line::{Line, one_line, paragraph};
use crate::ui::fonts::Face;
use crate::ui::icons::Icon;
use crate::ui::theme::{Ground, RADIUS_CONTROL, Theme, Type};

/// What a status says, by color and icon and word together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// Neutral.
    Plain,
    /// Asks for attention.
    Attention,
    /// Went wrong.
    Bad,
    /// Is as it should be.
    Good,
}

/// A status with an icon and a word.
pub fn status_pill(ui: &mut Ui, status: Status, icon: Icon, text: &str) -> Response {
    let theme = Theme::of(ui.ctx());
    let colors = theme.colors();
    let (fill, edge, ink) = match status {
        Status::Plain => (colors.surface, colors.control, colors.text),
        Status::Attention => (colors.warn_soft, colors.warn_line, colors.text),
        Status::Bad => (colors.surface, colors.minus, colors.minus),
        Status::Good => (colors.surface, colors.plus, colors.plus),
    };
    let mut line = Line::new(theme);
    line.icon(icon, Type::Caption, ink);
    line.text_within(
        ui,
        text,
        (Type::Caption, Face::SemiBold),
        ink,
        (ui.available_width() - 48.0).max(60.0),
    );
    let size =
        vec2(line.size().x + theme.space(16.0), (line.size().y + 8.0).max(theme.height(24.0)));
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, text));
    let corners = CornerRadius::same(RADIUS_CONTROL);
    ui.painter().rect(rect, corners, fill, Stroke::new(1.0, edge), StrokeKind::Inside);
    line.paint_centered(ui.painter(), rect);
    response
}

/// A few words on a sunken ground, such as the code of a question (QC4).
pub fn tag(ui: &mut Ui, words: &str) -> Response {
    let theme = Theme::of(ui.ctx());
    let colors = theme.colors();
    let mut line = Line::new(theme);
    line.text(ui, words, (Type::Caption, Face::SemiBold), colors.muted);
    let size = vec2(line.size().x + theme.space(12.0), line.size().y + 4.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, words));
    ui.painter().rect_filled(rect, CornerRadius::same(RADIUS_CONTROL), colors.sunken);
    if theme.is_high_contrast() {
        let edge = Stroke::new(2.0, colors.line);
        ui.painter().rect_stroke(
            rect,
            CornerRadius::same(RADIUS_CONTROL),
            edge,
            StrokeKind::Inside,
        );
    }
    line.paint_centered(ui.painter(), rect);
    response
}

/// A question with its mark and why it is named here; a click leads to it.
pub fn question_chip(ui: &mut Ui, mark: Mark, code: &str, words: &str, name: &str) -> Response {
    let theme = Theme::of(ui.ctx());
    let colors = theme.colors();
    let side = theme.scaled(20.0);
    let gap = theme.space(8.0);
    let pad = theme.space(5.0);
    let code_text =
        one_line(ui, code, (Type::Caption, Face::SemiBold), colors.primary, f32::INFINITY);
    let others = side + code_text.size().x + 2.0 * gap + 2.0 * pad + 4.0;
    let room = (ui.max_rect().width() - others).max(theme.scaled(60.0));
    let words = paragraph(ui, words, (Type::Caption, Face::Regular), colors.text, room);
    let height = (words.size().y + theme.space(8.0)).max(theme.height(28.0));
    let (_, rect) = ui.allocate_space(vec2(others + words.size().x, height));
    let response = ui.interact(rect, ui.next_auto_id().with(name), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Link, ui.is_enabled(), name));
    if ui.is_rect_visible(rect) {
        let corners = CornerRadius::same(RADIUS_CONTROL);
        let mut edge = theme.control_edge();
        if response.hovered() {
            edge.color = colors.primary;
        }
        ui.painter().rect(rect, corners, theme.control_fill(&response), edge, StrokeKind::Inside);
        let middle = rect.center().y;
        let square = egui::Rect::from_min_size(
            egui::pos2(rect.left() + pad, middle - side / 2.0),
            egui::Vec2::splat(side),
        );
        level_mark::paint(ui, ui.painter(), square, mark, Type::Caption, None);
        let at = egui::pos2(square.right() + gap, middle - code_text.size().y / 2.0);
        let line = at.y + code_text.size().y - 1.0;
        let end = at.x + code_text.size().x;
        ui.painter().hline(at.x..=end, line, Stroke::new(1.0, colors.primary));
        ui.painter().galley(at, code_text, colors.primary);
        ui.painter().galley(
            egui::pos2(end + gap, middle - words.size().y / 2.0),
            words,
            colors.text,
        );
    }
    focus::ring(ui, &response, RADIUS_CONTROL, Ground::Page);
    response.on_hover_cursor(egui::CursorIcon::PointingHand).on_hover_text(name)
}
