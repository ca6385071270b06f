//! Buttons: main, ordinary, small, without a frame, and icons that are buttons.

use egui::{
    Color32, CornerRadius, Response, Role, Sense, Stroke, StrokeKind, Ui, Widget, WidgetInfo, vec2,
};

use super::focus;
use super::line::{Line, dashed_rect};
use crate::ui::fonts::Face;
use crate::ui::icons::Icon;
use crate::ui::theme::{CONTROL_HEIGHT, Ground, RADIUS_CONTROL, SMALL_HEIGHT, TARGET, Theme, Type};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Primary,
    Secondary,
    Small,
    Quiet,
    Icon,
}

/// A button with a text, and perhaps an icon, key caps and a second text.
///
/// ```ignore
/// if ui.add(Button::primary("Volgende").second("QC5").trailing(icons::ARROW_RIGHT)).clicked() {}
/// ```
#[must_use = "add it to a Ui"]
pub struct Button<'a> {
    kind: Kind,
    text: &'a str,
    second: &'a str,
    icon: Option<Icon>,
    trailing: Option<Icon>,
    keys: &'a [&'a str],
    name: Option<&'a str>,
    why_disabled: Option<&'a str>,
    ground: Ground,
    is_left_aligned: bool,
    is_on: Option<bool>,
    danger: bool,
    is_plain: bool,
    role: Role,
}

impl<'a> Button<'a> {
    fn new(kind: Kind, text: &'a str) -> Self {
        Self {
            kind,
            text,
            second: "",
            icon: None,
            trailing: None,
            keys: &[],
            name: None,
            why_disabled: None,
            ground: Ground::Page,
            is_left_aligned: false,
            is_on: None,
            danger: false,
            is_plain: false,
            role: Role::Button,
        }
    }

    /// The main button: at most one per screen.
    pub fn primary(text: &'a str) -> Self {
        Self::new(Kind::Primary, text)
    }

    /// An ordinary button.
    pub fn secondary(text: &'a str) -> Self {
        Self::new(Kind::Secondary, text)
    }

    /// A low button, for rows and filters.
    pub fn small(text: &'a str) -> Self {
        Self::new(Kind::Small, text)
    }

    /// A button without a frame.
    pub fn quiet(text: &'a str) -> Self {
        Self::new(Kind::Quiet, text)
    }

    /// An icon as a button; `name` says what it does, as tooltip and to screen readers.
    pub fn icon_only(icon: Icon, name: &'a str) -> Self {
        Self { icon: Some(icon), name: Some(name), ..Self::new(Kind::Icon, "") }
    }

    /// An icon before the text.
    pub fn icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }

    /// An icon after the text.
    pub fn trailing(mut self, icon: Icon) -> Self {
        self.trailing = Some(icon);
        self
    }

    /// A second, lighter text after the first.
    pub fn second(mut self, text: &'a str) -> Self {
        self.second = text;
        self
    }

    /// The keys that do the same, as key caps.
    pub fn keys(mut self, keys: &'a [&'a str]) -> Self {
        self.keys = keys;
        self
    }

    /// What a screen reader says, where the visible text is not enough.
    pub fn name(mut self, name: &'a str) -> Self {
        self.name = Some(name);
        self
    }

    /// Cannot be used now; the tooltip says why.
    pub fn disabled_because(mut self, why: Option<&'a str>) -> Self {
        self.why_disabled = why;
        self
    }

    /// Stands on the top bar or the panel of the start screen.
    pub fn on_bar(mut self) -> Self {
        self.ground = Ground::Bar;
        self
    }

    /// As wide as the room there is, text at the left and keys at the right.
    pub fn left_aligned(mut self) -> Self {
        self.is_left_aligned = true;
        self
    }

    /// A button that stays in: filters, bookmarks.
    pub fn on(mut self, is_on: bool) -> Self {
        self.is_on = Some(is_on);
        self
    }

    /// Takes something away for good.
    pub fn danger(mut self) -> Self {
        self.danger = true;
        self
    }

    /// In the color and weight of running text: a row of a list.
    pub fn plain(mut self) -> Self {
        self.is_plain = true;
        self
    }

    /// Another role for screen readers: a row of a menu, a link.
    pub fn role(mut self, role: Role) -> Self {
        self.role = role;
        self
    }
}

/// How a button looks in one frame.
struct Paint {
    fill: Color32,
    edge: Stroke,
    ink: Color32,
    second: Color32,
    is_dashed: bool,
}

impl Button<'_> {
    fn paint(&self, theme: Theme, response: Option<&Response>) -> Paint {
        let colors = theme.colors();
        let is_hovered = response.is_some_and(Response::hovered);
        let is_held = response.is_some_and(Response::is_pointer_button_down_on);
        let edge = theme.control_edge();
        if self.why_disabled.is_some() {
            let on_bar = self.ground == Ground::Bar;
            let ink = if on_bar {
                crate::ui::theme::mix(colors.bar, colors.bar_text, 0.55)
            } else {
                colors.disabled
            };
            let has_edge = !matches!(self.kind, Kind::Quiet | Kind::Icon);
            let color = if theme.is_high_contrast() { ink } else { colors.line };
            return Paint {
                fill: Color32::TRANSPARENT,
                edge: if has_edge { Stroke::new(edge.width, color) } else { Stroke::NONE },
                ink,
                second: ink,
                is_dashed: theme.is_high_contrast() && has_edge,
            };
        }
        let plain = |ink: Color32| Paint {
            fill: Color32::TRANSPARENT,
            edge: Stroke::NONE,
            ink,
            second: ink,
            is_dashed: false,
        };
        match (self.kind, self.ground) {
            (Kind::Primary, Ground::Bar) => {
                Paint { fill: colors.bar_text, edge: Stroke::NONE, ..plain(colors.bar) }
            }
            (Kind::Primary, Ground::Page) => {
                let fill = if is_held {
                    colors.primary_pressed
                } else if is_hovered {
                    colors.primary_hover
                } else {
                    colors.primary
                };
                Paint { fill, ..plain(colors.on_primary) }
            }
            (Kind::Quiet | Kind::Icon, Ground::Bar) => {
                let fill = if is_hovered { colors.bar_on } else { Color32::TRANSPARENT };
                Paint { fill, second: colors.bar_muted, ..plain(colors.bar_text) }
            }
            (_, Ground::Bar) => {
                let fill = if is_hovered { colors.bar_on } else { Color32::TRANSPARENT };
                let edge = Stroke::new(edge.width, colors.bar_muted);
                Paint { fill, edge, second: colors.bar_muted, ..plain(colors.bar_text) }
            }
            (Kind::Quiet | Kind::Icon, Ground::Page) => {
                let fill = match response {
                    Some(response) if is_hovered && !theme.is_high_contrast() => {
                        theme.control_fill(response)
                    }
                    _ => Color32::TRANSPARENT,
                };
                let ink = match self.kind {
                    _ if self.danger => colors.minus,
                    Kind::Quiet if self.is_plain => colors.text,
                    Kind::Quiet => colors.primary,
                    _ => colors.text,
                };
                Paint { fill, second: colors.muted, ..plain(ink) }
            }
            (Kind::Secondary | Kind::Small, Ground::Page) => {
                let is_on = self.is_on == Some(true);
                let fill = match response {
                    _ if is_on => colors.selected,
                    Some(response) => theme.control_fill(response),
                    None => colors.surface,
                };
                let edge_color = if is_on || is_hovered { colors.primary } else { edge.color };
                let width = if is_on { 2.0 } else { edge.width };
                let (ink, second) = if is_on {
                    (colors.on_selected, colors.on_selected_muted)
                } else if self.danger {
                    (colors.minus, colors.minus)
                } else {
                    (colors.text, colors.muted)
                };
                Paint { fill, edge: Stroke::new(width, edge_color), second, ..plain(ink) }
            }
        }
    }

    fn lines(&self, ui: &Ui, theme: Theme, paint: &Paint, max_width: f32) -> (Line, Line) {
        let (size, face) = match self.kind {
            Kind::Small => {
                (Type::Caption, if self.is_on.is_some() { Face::Regular } else { Face::SemiBold })
            }
            _ if self.is_plain => (Type::Body, Face::Regular),
            _ => (Type::Body, Face::SemiBold),
        };
        let mut line = Line::new(theme);
        if let Some(icon) = self.icon {
            line.icon(icon, size, paint.ink);
        }
        if !self.text.is_empty() {
            line.text_within(ui, self.text, (size, face), paint.ink, max_width);
        }
        let mut end = Line::new(theme);
        let rest = if self.is_left_aligned { &mut end } else { &mut line };
        if !self.second.is_empty() {
            rest.text(ui, self.second, (size, Face::Regular), paint.second);
        }
        for key in self.keys {
            rest.key(ui, key, paint.ink);
        }
        if let Some(icon) = self.trailing {
            rest.icon(icon, size, paint.ink);
        }
        (line, end)
    }
}

impl Widget for Button<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let theme = Theme::of(ui.ctx());
        let room = ui.available_width();
        let pad = match self.kind {
            Kind::Small => theme.space(10.0),
            Kind::Quiet | Kind::Icon => theme.space(8.0),
            _ => theme.space(14.0),
        };
        let height = match self.kind {
            Kind::Small => theme.height(SMALL_HEIGHT),
            _ => theme.height(CONTROL_HEIGHT),
        };
        let measured = self.paint(theme, None);
        let (line, end) = self.lines(ui, theme, &measured, f32::INFINITY);
        let mut natural =
            line.size() + vec2(end.size().x + if end.is_empty() { 0.0 } else { pad }, 0.0);
        let mut text_width = f32::INFINITY;
        if natural.x + 2.0 * pad > room && !self.text.is_empty() {
            // Everything but the text keeps its width; the text wraps.
            let (narrow, _) = self.lines(ui, theme, &measured, 0.0);
            let others = natural.x - line.size().x + narrow.size().x;
            text_width = (room - 2.0 * pad - others.min(room)).max(theme.scaled(60.0));
            natural = self.lines(ui, theme, &measured, text_width).0.size();
        }
        let width = if self.is_left_aligned { room } else { (natural.x + 2.0 * pad).max(TARGET) };
        let size = match self.kind {
            Kind::Icon => egui::Vec2::splat(height),
            _ => vec2(width, (natural.y + theme.space(8.0)).max(height)),
        };

        let sense = if self.why_disabled.is_some() { Sense::hover() } else { Sense::click() };
        let (rect, mut response) = ui.allocate_exact_size(size, sense);
        let spoken =
            self.name.map_or_else(|| format!("{} {}", self.text, self.second), str::to_owned);
        let is_usable = self.why_disabled.is_none() && ui.is_enabled();
        response.widget_info(|| {
            let mut info = WidgetInfo::labeled(self.role, is_usable, spoken.trim());
            info.selected = self.is_on;
            info
        });

        if ui.is_rect_visible(rect) {
            let paint = self.paint(theme, Some(&response));
            let (line, end) = self.lines(ui, theme, &paint, text_width);
            let corners = CornerRadius::same(RADIUS_CONTROL);
            ui.painter().rect_filled(rect, corners, paint.fill);
            if paint.is_dashed {
                dashed_rect(ui.painter(), rect, paint.edge, 4.0);
            } else {
                ui.painter().rect_stroke(rect, corners, paint.edge, StrokeKind::Inside);
            }
            if self.is_left_aligned {
                line.paint(ui.painter(), rect.left_center() + vec2(pad, 0.0));
                let left = rect.right() - pad - end.size().x;
                end.paint(ui.painter(), egui::pos2(left, rect.center().y));
            } else {
                line.paint_centered(ui.painter(), rect);
            }
        }
        focus::ring(ui, &response, RADIUS_CONTROL, self.ground);
        if let Some(why) = self.why_disabled {
            response = response.on_hover_text(why);
        } else if self.kind == Kind::Icon {
            response = response.on_hover_text(self.name.unwrap_or_default());
        }
        response
    }
}

/// An underlined text that leads somewhere inside the program.
pub fn link(ui: &mut Ui, text: &str) -> Response {
    let theme = Theme::of(ui.ctx());
    styled_link(ui, text, (Type::Body, Face::SemiBold), theme.colors().primary, Ground::Page)
}

/// The same in another size, weight and color.
pub fn styled_link(
    ui: &mut Ui,
    text: &str,
    (size, face): (Type, Face),
    color: Color32,
    ground: Ground,
) -> Response {
    let theme = Theme::of(ui.ctx());
    let galley = super::line::paragraph(ui, text, (size, face), color, ui.available_width());
    let target = vec2(galley.size().x, galley.size().y.max(TARGET.min(theme.line(size))));
    let (rect, response) = ui.allocate_exact_size(target, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Link, ui.is_enabled(), text));
    if ui.is_rect_visible(rect) {
        for row in &galley.rows {
            let row = row.rect().translate(rect.min.to_vec2());
            let width = if response.hovered() { 2.0 } else { 1.0 };
            ui.painter().hline(row.x_range(), row.bottom() - 1.5, Stroke::new(width, color));
        }
        ui.painter().galley(rect.min, galley, color);
    }
    focus::ring(ui, &response, 2, ground);
    response.on_hover_cursor(egui::CursorIcon::PointingHand)
}

/// A link to an address outside the program; the tooltip shows where it leads.
pub fn web_link(ui: &mut Ui, text: &str, url: &str, size: Type) -> Response {
    let color = Theme::of(ui.ctx()).colors().text;
    let response = styled_link(ui, text, (size, Face::Regular), color, Ground::Page);
    if response.clicked() {
        ui.ctx().open_url(egui::OpenUrl::new_tab(url));
    }
    response.on_hover_text(url)
}
