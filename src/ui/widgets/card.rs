//! Cards, bands and dividers: what holds things together.

use egui::{CornerRadius, Frame, InnerResponse, Margin, Sense, StrokeKind, Ui, vec2};

use super::columns::{at_right, keep_size, known_size};
use crate::ui::fonts::Face;
use crate::ui::theme::{RADIUS_CARD, Theme, Type};

/// A card as wide as the room there is, with its usual inner distances.
pub fn card<R>(ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    card_with_margin(ui, (20.0, 16.0), add)
}

/// A card with `margin` at its sides and at top and bottom; none for tables, whose rows
/// reach the edge.
pub fn card_with_margin<R>(
    ui: &mut Ui,
    margin: (f32, f32),
    add: impl FnOnce(&mut Ui) -> R,
) -> InnerResponse<R> {
    let theme = Theme::of(ui.ctx());
    let colors = theme.colors();
    let margin = Margin::from(vec2(theme.space(margin.0), theme.space(margin.1)));
    let behind = ui.painter().add(egui::Shape::Noop);
    let frame = Frame::new()
        .fill(colors.surface)
        .corner_radius(RADIUS_CARD)
        .inner_margin(margin)
        .stroke(theme.divider());
    let inner = frame.show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        add(ui)
    });
    ui.painter().set(behind, theme.card_shadow(inner.response.rect));
    inner
}

/// The first line of a card: its heading, and at the right what `add_right` draws.
pub fn heading(ui: &mut Ui, text: &str, add_right: impl FnOnce(&mut Ui)) {
    let theme = Theme::of(ui.ctx());
    split(
        ui,
        |ui| {
            ui.label(theme.card_title(text));
        },
        add_right,
    );
}

/// The heading of a card without anything at the right.
pub fn plain_heading(ui: &mut Ui, text: &str) {
    let theme = Theme::of(ui.ctx());
    ui.add(egui::Label::new(theme.card_title(text)).wrap());
}

/// Something at the left and something at the right of one line; under each other where
/// the room is short.
pub fn split(ui: &mut Ui, left: impl FnOnce(&mut Ui), right: impl FnOnce(&mut Ui)) {
    let theme = Theme::of(ui.ctx());
    if theme.layout_width(ui.available_width()) < 420.0 {
        left(ui);
        ui.horizontal_wrapped(right);
        return;
    }
    // Long text at the left leaves room for what stands at the right.
    let id = ui.unique_id().with("split");
    let room = known_size(ui, id) + ui.spacing().item_spacing.x;
    ui.horizontal(|ui| {
        ui.scope(|ui| {
            ui.set_max_width((ui.available_width() - room).max(0.0));
            left(ui);
        });
        let width = at_right(ui, egui::Align::Center, |ui| ui.scope(right).response.rect.width());
        keep_size(ui, id, width);
    });
}

/// A line across the room there is.
pub fn divider(ui: &mut Ui) {
    let theme = Theme::of(ui.ctx());
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 1.0), Sense::hover());
    ui.painter().hline(rect.x_range(), rect.center().y, theme.divider());
}

/// The band above a group of rows in a table.
pub fn band(ui: &mut Ui, text: &str) {
    let theme = Theme::of(ui.ctx());
    let colors = theme.colors();
    let inset = theme.space(20.0);
    let style = (Type::Caption, Face::SemiBold);
    let galley =
        super::line::paragraph(ui, text, style, colors.text, ui.available_width() - 2.0 * inset);
    let size = vec2(ui.available_width(), galley.size().y + theme.space(8.0));
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Heading, true, text));
    ui.painter().rect_filled(rect, CornerRadius::ZERO, colors.sunken);
    ui.painter().hline(rect.x_range(), rect.bottom(), theme.divider());
    if theme.is_high_contrast() {
        let edge = egui::Stroke::new(2.0, colors.line);
        ui.painter().rect_stroke(rect, CornerRadius::ZERO, edge, StrokeKind::Inside);
    }
    ui.painter().galley(
        egui::pos2(rect.left() + inset, rect.center().y - galley.size().y / 2.0),
        galley,
        colors.text,
    );
}

/// A heading for screen readers too: the title of a screen or section.
pub fn title(ui: &mut Ui, text: egui::RichText) {
    let spoken = text.text().to_owned();
    let response = ui.add(egui::Label::new(text).wrap());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Heading, true, &spoken));
}
