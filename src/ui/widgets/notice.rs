//! Messages on the screen itself: information, what needs attention, errors. Never by
//! color alone: each has its icon and says what to do.

use egui::accesskit::Live;
use egui::epaint::MarginF32;
use egui::{
    CornerRadius, Frame, InnerResponse, Label, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2,
};

use super::button::Button;
use super::card::split;
use super::line::{Line, paint_icon};
use crate::ui::fonts::Face;
use crate::ui::icons::{self, Icon};
use crate::ui::theme::{RADIUS_CARD, STROKE_MARKER, Theme, Type};

/// What kind of message it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Good to know.
    Info,
    /// Something waits for a decision.
    Warning,
    /// Something went wrong.
    Error,
}

impl Kind {
    fn icon(self) -> Icon {
        match self {
            Self::Info => icons::INFO,
            Self::Warning => icons::WARNING,
            Self::Error => icons::WARNING_CIRCLE,
        }
    }
}

/// A block with a title, a text and what `add` draws below it (buttons). An empty title or
/// text takes no room.
pub fn notice<R>(
    ui: &mut Ui,
    kind: Kind,
    title: &str,
    text: &str,
    add: impl FnOnce(&mut Ui) -> R,
) -> InnerResponse<R> {
    notice_with_icon(ui, kind, kind.icon(), title, text, add)
}

/// The same with an icon of its own: a lifebuoy for recovery, a lock for reading only.
pub fn notice_with_icon<R>(
    ui: &mut Ui,
    kind: Kind,
    icon: Icon,
    title: &str,
    text: &str,
    add: impl FnOnce(&mut Ui) -> R,
) -> InnerResponse<R> {
    block(ui, kind, icon, (title, text), |ui| {
        said(ui, title, text);
        add(ui)
    })
}

/// A message there is nothing to do about but to close it, with a button at the right that is
/// called `close`. Whether that was pressed.
pub fn closable(ui: &mut Ui, kind: Kind, title: &str, text: &str, close: &str) -> bool {
    let shown = block(ui, kind, kind.icon(), (title, text), |ui| {
        let mut is_closed = false;
        split(
            ui,
            |ui| {
                ui.vertical(|ui| said(ui, title, text));
            },
            |ui| is_closed = ui.add(Button::icon_only(icons::X, close)).clicked(),
        );
        is_closed
    });
    shown.inner
}

fn said(ui: &mut Ui, title: &str, text: &str) {
    let theme = Theme::of(ui.ctx());
    ui.spacing_mut().item_spacing.y = theme.space(4.0);
    if !title.is_empty() {
        ui.add(Label::new(theme.card_title(title)).wrap());
    }
    if !text.is_empty() {
        ui.add(Label::new(theme.body(text)).wrap());
    }
}

/// The block around a message, with its icon.
fn block<R>(
    ui: &mut Ui,
    kind: Kind,
    icon: Icon,
    (title, text): (&str, &str),
    add: impl FnOnce(&mut Ui) -> R,
) -> InnerResponse<R> {
    let theme = Theme::of(ui.ctx());
    let colors = theme.colors();
    let (fill, line, ink) = match kind {
        Kind::Info => (colors.surface, colors.control, colors.text),
        Kind::Warning => (colors.warn_soft, colors.warn_line, colors.text),
        Kind::Error => (colors.surface, colors.minus, colors.minus),
    };
    let side = theme.scaled(22.0);
    let pad = theme.space(16.0);
    let left = theme.space(16.0) + side + theme.space(12.0);
    let margin = MarginF32 { left, right: pad, top: pad, bottom: pad };
    let frame = Frame::new()
        .fill(fill)
        .stroke(Stroke::new(1.0, line))
        .corner_radius(RADIUS_CARD)
        .inner_margin(margin);
    let shown = frame.show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = theme.space(4.0);
        add(ui)
    });
    let rect = shown.response.rect;
    let marker = egui::Rect::from_min_size(rect.min, vec2(STROKE_MARKER, rect.height()));
    let corners = CornerRadius { nw: RADIUS_CARD, sw: RADIUS_CARD, ne: 0, se: 0 };
    ui.painter().rect_filled(marker, corners, line);
    let first_line = theme.line(if title.is_empty() { Type::Body } else { Type::CardTitle });
    let center =
        pos2(rect.left() + theme.space(16.0) + side / 2.0, rect.top() + pad + first_line / 2.0);
    paint_icon(ui.painter(), icon, center, side, ink);
    if kind != Kind::Info {
        let spoken = format!("{title} {text}");
        let alert = ui.interact(rect, shown.response.id.with("alert"), Sense::hover());
        alert.widget_info(|| WidgetInfo::labeled(Role::Alert, true, spoken.trim()));
    }
    shown
}

/// Has screen readers say `text` when it appears or changes, without taking the focus.
pub fn announce(response: &egui::Response, role: Role, text: &str) {
    response.widget_info(|| WidgetInfo::labeled(role, true, text));
    response.ctx.accesskit_node_builder(response.id, |node| node.set_live(Live::Polite));
}

/// One line with an icon, below a field or at the foot of a card.
pub fn inline(ui: &mut Ui, kind: Kind, text: &str) {
    let theme = Theme::of(ui.ctx());
    let colors = theme.colors();
    let ink = match kind {
        Kind::Error => colors.minus,
        _ => colors.muted,
    };
    icon_line(ui, kind.icon(), text, (Type::Caption, Face::Regular), ink);
}

/// An icon and a text beside it, wrapped where needed; the text can be selected.
pub fn icon_line(
    ui: &mut Ui,
    icon: Icon,
    text: &str,
    (size, face): (Type, Face),
    ink: egui::Color32,
) -> egui::Response {
    let theme = Theme::of(ui.ctx());
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = theme.space(8.0);
        let mut line = Line::new(theme);
        line.icon(icon, size, ink);
        let wanted = vec2(line.size().x, theme.line(size));
        let (rect, _) = ui.allocate_exact_size(wanted, Sense::hover());
        line.paint(ui.painter(), rect.left_center());
        ui.add(egui::Label::new(theme.rich(text, size, face, ink)).wrap())
    })
    .inner
}
