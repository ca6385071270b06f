//! Small labels: a role, a state, the code of a question.

use egui::{CornerRadius, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2};

use super::line::Line;
use crate::ui::fonts::Face;
use crate::ui::icons::Icon;
use crate::ui::theme::{RADIUS_CONTROL, RADIUS_PILL, Theme, Type};

/// A role in its pill, such as "Communicatie".
pub fn role_pill(ui: &mut Ui, icon: Icon, text: &str) -> Response {
    let theme = Theme::of(ui.ctx());
    let colors = theme.colors();
    let mut line = Line::new(theme);
    line.icon(icon, Type::Body, colors.on_primary);
    line.text(ui, text, (Type::Body, Face::SemiBold), colors.on_primary);
    let size = vec2(line.size().x + theme.space(20.0), theme.height(32.0));
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, text));
    let corners = CornerRadius::same(RADIUS_PILL.max((rect.height() / 2.0) as u8));
    ui.painter().rect_filled(rect, corners, colors.primary);
    line.paint_centered(ui.painter(), rect);
    response
}

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

/// The code of a question (QC4) on a sunken ground.
pub fn code_tag(ui: &mut Ui, code: &str) -> Response {
    let theme = Theme::of(ui.ctx());
    let colors = theme.colors();
    let mut line = Line::new(theme);
    line.text(ui, code, (Type::Caption, Face::SemiBold), colors.muted);
    let size = vec2(line.size().x + theme.space(12.0), line.size().y + 4.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, code));
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
