//! Charts that put an own value beside national figures: dumbbell, strip and single mark.
//! Own is a circle, national a diamond; a point is never drawn where nobody measured one.

use egui::{
    Color32, CornerRadius, Painter, Pos2, Rect, Response, Role, Sense, Shape, Stroke, StrokeKind,
    Ui, WidgetInfo, pos2, vec2,
};

use super::line::{centered_paragraph, one_line, paragraph};
use crate::ui::fonts::Face;
use crate::ui::theme::{STROKE_FOCUS, STROKE_SELECTED, Theme, Type};

/// Where `value` lies between 0 and `max`. Range: `0.0..=1.0`.
#[expect(clippy::cast_possible_truncation, reason = "a place on the screen needs no more")]
pub fn share(value: f64, max: f64) -> f32 {
    (value / max.max(f64::MIN_POSITIVE)).clamp(0.0, 1.0) as f32
}

/// A diamond, the sign of a national figure.
pub fn diamond(painter: &Painter, center: Pos2, radius: f32, color: Color32) {
    let corners = vec![
        center - vec2(0.0, radius),
        center + vec2(radius, 0.0),
        center + vec2(0.0, radius),
        center - vec2(radius, 0.0),
    ];
    painter.add(Shape::convex_polygon(corners, color, Stroke::NONE));
}

/// A triangle, the sign of an ambition.
pub fn triangle(painter: &Painter, center: Pos2, radius: f32, color: Color32) {
    let corners = vec![
        center - vec2(0.0, radius),
        center + vec2(radius, radius * 0.8),
        center + vec2(-radius, radius * 0.8),
    ];
    painter.add(Shape::convex_polygon(corners, color, Stroke::NONE));
}

/// A sign with its words.
pub fn legend_entry(ui: &mut Ui, is_national: bool, words: &str) {
    let theme = Theme::of(ui.ctx());
    let colors = theme.colors();
    let height = theme.line(Type::Body);
    let (rect, _) = ui.allocate_exact_size(vec2(theme.scaled(16.0), height), Sense::hover());
    if is_national {
        diamond(ui.painter(), rect.center(), theme.space(7.0), colors.national);
    } else {
        ui.painter().circle_filled(rect.center(), theme.space(7.0), colors.primary);
    }
    ui.label(theme.body(words));
}

/// A value with its label.
#[derive(Debug, Clone)]
pub struct Point {
    /// Where it lies on the axis.
    pub value: f64,
    /// What stands above it.
    pub label: String,
}

/// An own value and a national one in the same unit and by the same definition.
#[derive(Debug, Clone)]
pub struct Dumbbell<'a> {
    /// Own value; `None` draws the national one alone.
    pub own: Option<Point>,
    /// National value.
    pub national: Option<Point>,
    /// The range around the own value.
    pub own_range: Option<(f64, f64)>,
    /// The end of the axis; it begins at 0.
    pub max: f64,
    /// Labels below the axis.
    pub ticks: Vec<(f64, String)>,
    /// All of it in words, for screen readers.
    pub alternative: &'a str,
}

impl Dumbbell<'_> {
    /// Draws the chart over `width` points.
    pub fn show(&self, ui: &mut Ui, width: f32) -> Response {
        let theme = Theme::of(ui.ctx());
        let colors = theme.colors();
        let label_height = theme.line(Type::Body);
        let tick_height = theme.line(Type::Caption);
        let height = label_height + tick_height + 2.0 * theme.space(11.0);
        let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Image, true, self.alternative));
        if !ui.is_rect_visible(rect) {
            return response;
        }
        let painter = ui.painter();
        let (left, right) = (rect.left() + 8.0, rect.right() - 8.0);
        let x = |value: f64| left + (right - left) * share(value, self.max);
        let y = rect.top() + label_height + theme.space(11.0);
        let axis = Stroke::new(2.0, colors.line);
        painter.hline(left..=right, y, axis);
        let mut free_from = f32::NEG_INFINITY;
        for (i, (value, label)) in self.ticks.iter().enumerate() {
            let tick = x(*value);
            painter.vline(tick, y - 4.0..=y + 4.0, Stroke::new(1.0, colors.line));
            let galley = one_line(ui, label, (Type::Caption, Face::Regular), colors.muted, width);
            let is_last = i + 1 == self.ticks.len();
            let at = if i == 0 {
                tick - 2.0
            } else if is_last {
                right + 4.0 - galley.size().x
            } else {
                tick - galley.size().x / 2.0
            };
            if at > free_from {
                free_from = at + galley.size().x + 4.0;
                painter.galley(pos2(at, y + theme.space(9.0)), galley, colors.muted);
            }
        }
        if let (Some(own), Some(national)) = (&self.own, &self.national) {
            let (a, b) = (x(own.value), x(national.value));
            painter.hline(a.min(b)..=a.max(b), y, Stroke::new(STROKE_FOCUS, colors.control));
        }
        if let Some((low, high)) = self.own_range {
            let band =
                Rect::from_min_max(pos2(x(low), y - 7.0), pos2(x(high).max(x(low) + 4.0), y + 7.0));
            let edge = Stroke::new(1.0, theme.level(3, 4).fill);
            painter.rect(
                band,
                CornerRadius::same(4),
                theme.level(1, 4).fill,
                edge,
                StrokeKind::Inside,
            );
        }
        let mut labels: Vec<(f32, std::sync::Arc<egui::Galley>, Color32)> = Vec::new();
        let mut label = |point: &Point, color: Color32| {
            let galley = one_line(ui, &point.label, (Type::Body, Face::SemiBold), color, width);
            let at = (x(point.value) - galley.size().x / 2.0)
                .clamp(rect.left(), (rect.right() - galley.size().x).max(rect.left()));
            labels.push((at, galley, color));
        };
        if let Some(national) = &self.national {
            let at = pos2(x(national.value), y);
            diamond(painter, at, theme.space(7.0) + 2.0, colors.surface);
            diamond(painter, at, theme.space(7.0), colors.national);
            label(national, colors.national);
        }
        if let Some(own) = &self.own {
            painter.circle(
                pos2(x(own.value), y),
                8.0,
                colors.primary,
                Stroke::new(2.0, colors.surface),
            );
            label(own, colors.primary);
        }
        labels.sort_by(|a, b| a.0.total_cmp(&b.0));
        if let [first, second] = labels.as_mut_slice() {
            // When two labels would touch, the lower value moves left of its point.
            let overlap = first.0 + first.1.size().x + 8.0 - second.0;
            if overlap > 0.0 {
                first.0 = (first.0 - overlap).max(rect.left());
                second.0 = second.0.max(first.0 + first.1.size().x + 8.0);
            }
        }
        for (at, galley, color) in labels {
            painter.galley(pos2(at, rect.top()), galley, color);
        }
        response
    }
}

/// One part of a strip.
#[derive(Debug, Clone)]
pub struct Share {
    /// In percent.
    pub percent: f64,
    /// What stands below it.
    pub label: String,
}

/// Shares of municipalities that add up to 100, with a bracket over the own part.
#[derive(Debug, Clone)]
pub struct Strip<'a> {
    /// The parts from left to right.
    pub shares: &'a [Share],
    /// The first and last part that the own answer lies in, with words above the bracket.
    pub own: Option<(usize, usize, &'a str)>,
    /// All of it in words, for screen readers.
    pub alternative: &'a str,
}

impl Strip<'_> {
    /// Draws the strip over `width` points.
    pub fn show(&self, ui: &mut Ui, width: f32) -> Response {
        let theme = Theme::of(ui.ctx());
        let colors = theme.colors();
        let total: f64 = self.shares.iter().map(|share| share.percent).sum();
        let inner = width - 2.0;
        let mut parts = Vec::new();
        let mut from = 0.0_f32;
        for share in self.shares {
            let wide = inner * self::share(share.percent, total);
            parts.push((from, from + wide));
            from += wide;
        }
        let style = (Type::Caption, Face::Regular);
        let labels: Vec<_> = self
            .shares
            .iter()
            .map(|share| one_line(ui, &share.label, style, colors.text, width))
            .collect();
        // Labels on one line where they fit under their parts, else one line each.
        let needed: f32 = labels.iter().map(|label| label.size().x + 8.0).sum();
        let is_listed = needed > width;
        let line = theme.line(Type::Caption);
        let labels_height = if is_listed { line * labels.len() as f32 } else { line };
        let top = if self.own.is_some() { line + 10.0 } else { 2.0 };
        let bar_height = 12.0;
        let height = top + bar_height + 4.0 + labels_height;
        let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Image, true, self.alternative));
        if !ui.is_rect_visible(rect) {
            return response;
        }
        let painter = ui.painter();
        let bar_top = rect.top() + top;
        let n = self.shares.len();
        for (i, (from, to)) in parts.iter().enumerate() {
            let part = Rect::from_min_max(
                pos2(rect.left() + from + if i == 0 { 0.0 } else { 1.0 }, bar_top),
                pos2(rect.left() + to - if i + 1 == n { 0.0 } else { 1.0 }, bar_top + bar_height),
            );
            if part.width() <= 0.0 {
                continue;
            }
            let fill = if i == 0 {
                colors.national
            } else if i + 1 == n {
                colors.national_soft
            } else {
                crate::ui::theme::mix(
                    colors.national_mid,
                    colors.national_soft,
                    (i as f32 - 1.0) / (n as f32 - 1.0).max(1.0),
                )
            };
            let edge = Stroke::new(1.0, colors.national);
            painter.rect(part, CornerRadius::same(2), fill, edge, StrokeKind::Inside);
        }
        if let Some((first, last, words)) = self.own
            && let (Some((from, _)), Some((_, to))) = (parts.get(first), parts.get(last))
        {
            let (left, right) = (rect.left() + from + 1.0, rect.left() + to - 1.0);
            let y = bar_top - 6.0;
            let stroke = Stroke::new(STROKE_SELECTED, colors.primary);
            painter.hline(left..=right, y, stroke);
            painter.vline(left + 1.0, y..=bar_top - 1.0, stroke);
            painter.vline(right - 1.0, y..=bar_top - 1.0, stroke);
            let style = (Type::Caption, Face::SemiBold);
            let galley = one_line(ui, words, style, colors.primary, width);
            let at = (f32::midpoint(left, right) - galley.size().x / 2.0)
                .clamp(rect.left(), (rect.right() - galley.size().x).max(rect.left()));
            painter.galley(pos2(at, rect.top()), galley, colors.primary);
        }
        let labels_top = bar_top + bar_height + 4.0;
        let mut free_from = rect.left();
        let lengths: Vec<f32> = labels.iter().map(|label| label.size().x).collect();
        for (i, label) in labels.into_iter().enumerate() {
            let at = if is_listed {
                pos2(rect.left(), labels_top + i as f32 * line)
            } else {
                // What follows has to fit too.
                let following: f32 =
                    lengths[i..].iter().map(|length| length + 8.0).sum::<f32>() - 8.0;
                let wanted = if i + 1 == n && n > 1 {
                    rect.right() - lengths[i]
                } else {
                    rect.left() + parts[i].0
                };
                pos2(wanted.min(rect.right() - following).max(free_from), labels_top)
            };
            free_from = at.x + lengths[i] + 8.0;
            painter.galley(at, label, colors.text);
        }
        response
    }
}

/// One national figure on its own line and scale, without an own value: for figures that
/// contradict each other or measure something else.
#[derive(Debug, Clone)]
pub struct Single<'a> {
    /// What it is.
    pub words: &'a str,
    /// Its value with its unit.
    pub value_words: &'a str,
    /// Where it lies between 0 and 1, where it has a natural end (percentages).
    pub share: Option<f64>,
    /// All of it in words, for screen readers.
    pub alternative: &'a str,
}

impl Single<'_> {
    /// Draws the line over `width` points.
    pub fn show(&self, ui: &mut Ui, width: f32) -> Response {
        let theme = Theme::of(ui.ctx());
        let colors = theme.colors();
        let value = paragraph(
            ui,
            self.value_words,
            (Type::Body, Face::SemiBold),
            colors.national,
            width * 0.4,
        );
        let words = paragraph(
            ui,
            self.words,
            (Type::Caption, Face::Regular),
            colors.text,
            (width - value.size().x - theme.space(32.0)).max(width * 0.4),
        );
        let line_height = theme.space(16.0);
        let height = value.size().y.max(words.size().y) + line_height;
        let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Image, true, self.alternative));
        if !ui.is_rect_visible(rect) {
            return response;
        }
        let painter = ui.painter();
        let text_height = rect.height() - line_height;
        let middle = rect.top() + text_height / 2.0;
        let value_left = rect.right() - value.size().x;
        painter.galley(pos2(rect.left(), middle - words.size().y / 2.0), words, colors.text);
        painter.galley(pos2(value_left, middle - value.size().y / 2.0), value, colors.national);
        let y = rect.bottom() - line_height / 2.0;
        let (left, right) = (rect.left() + 8.0, rect.right() - 8.0);
        painter.hline(left..=right, y, Stroke::new(2.0, colors.line));
        for end in [left, right] {
            painter.vline(end, y - 4.0..=y + 4.0, Stroke::new(1.0, colors.line));
        }
        if let Some(share) = self.share {
            let x = left + (right - left) * self::share(share, 1.0);
            diamond(painter, pos2(x, y), theme.space(7.0) + 2.0, colors.surface);
            diamond(painter, pos2(x, y), theme.space(7.0), colors.national);
        }
        response
    }
}

/// A dotted line that says no figure was found.
pub fn nothing_found(ui: &mut Ui, words: &str, width: f32) -> Response {
    let theme = Theme::of(ui.ctx());
    let colors = theme.colors();
    let style = (Type::Body, Face::SemiBold);
    let galley = centered_paragraph(ui, words, style, colors.text, width - 40.0);
    let height = galley.size().y.max(theme.height(28.0));
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, words));
    let text_width = galley.size().x;
    let at = pos2(rect.center().x, rect.center().y - galley.size().y / 2.0);
    ui.painter().galley(at, galley, colors.text);
    let edge = text_width / 2.0 + 12.0;
    for (from, to) in
        [(rect.left(), rect.center().x - edge), (rect.center().x + edge, rect.right())]
    {
        let mut x = from + 2.0;
        while x < to - 2.0 {
            ui.painter().circle_filled(pos2(x, rect.center().y), 1.0, colors.control);
            x += 7.0;
        }
    }
    response
}
