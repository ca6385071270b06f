//! A score as a point within the range of what is still possible, one row per dimension.

use egui::{
    CornerRadius, Rect, Response, Role, Sense, Shape, Stroke, StrokeKind, Ui, WidgetInfo, pos2,
    vec2,
};

use super::figures::share;
use super::line::{one_line, paragraph};
use crate::ui::fonts::Face;
use crate::ui::theme::{Theme, Type};

/// What all rows of one chart share.
#[derive(Debug, Clone)]
pub struct Axis {
    /// The largest value; the smallest is 0.
    pub max: f64,
    /// Lines across the track, with the words between them: thresholds of the rungs.
    pub lines: Vec<f64>,
    /// Labels with their place.
    pub labels: Vec<(f64, String)>,
    /// The line needed for the next rung, dashed.
    pub needed: Option<f64>,
    /// Heading of the right column.
    pub right: String,
}

/// One row.
#[derive(Debug, Clone)]
pub struct RangeBar<'a> {
    /// What it is about.
    pub title: &'a str,
    /// Coverage, in words.
    pub second: &'a str,
    /// The score; `None` while there is none.
    pub value: Option<f64>,
    /// Lowest and highest possible; `None` where it does not count.
    pub range: Option<(f64, f64)>,
    /// The score in words.
    pub score: &'a str,
    /// The range in words.
    pub range_words: &'a str,
    /// All of it in words, for screen readers.
    pub alternative: &'a str,
}

struct Columns {
    left: f32,
    right: f32,
    is_stacked: bool,
}

fn columns(ui: &Ui) -> Columns {
    let theme = Theme::of(ui.ctx());
    let width = ui.available_width();
    let is_stacked = theme.layout_width(width) < 400.0;
    let right = theme.scaled(92.0);
    let left = (width * 0.3).clamp(theme.scaled(120.0), theme.scaled(160.0));
    if is_stacked {
        Columns { left: 0.0, right: 0.0, is_stacked }
    } else {
        Columns { left, right, is_stacked }
    }
}

fn place(track: Rect, axis: &Axis, value: f64) -> f32 {
    track.left() + track.width() * share(value, axis.max)
}

/// The line with the labels of the axis, above the rows.
pub fn axis_ui(ui: &mut Ui, axis: &Axis) {
    let theme = Theme::of(ui.ctx());
    let colors = theme.colors();
    let columns = columns(ui);
    let height = theme.line(Type::Caption) + 10.0;
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    let track = track_of(rect, &columns, theme);
    let style = (Type::Caption, Face::Regular);
    let mut free_from = f32::NEG_INFINITY;
    for (value, text) in &axis.labels {
        let galley = one_line(ui, text, style, colors.muted, f32::INFINITY);
        let x = place(track, axis, *value) - galley.size().x / 2.0;
        let x = x.clamp(track.left() - 4.0, track.right() + 4.0 - galley.size().x);
        // Where labels would touch, the later one is left out; the rows tell the same.
        if x < free_from {
            continue;
        }
        free_from = x + galley.size().x + 6.0;
        ui.painter().galley(pos2(x, rect.top()), galley, colors.muted);
    }
    if !columns.is_stacked {
        let galley = one_line(ui, &axis.right, style, colors.muted, columns.right * 1.4);
        ui.painter().galley(pos2(rect.right() - galley.size().x, rect.top()), galley, colors.muted);
    }
    ui.painter().hline(rect.x_range(), rect.bottom() - 1.0, theme.divider());
}

fn track_of(rect: Rect, columns: &Columns, theme: Theme) -> Rect {
    let gap = if columns.is_stacked { 8.0 } else { theme.space(8.0) };
    Rect::from_min_max(
        pos2(rect.left() + columns.left + gap, rect.top()),
        pos2(rect.right() - columns.right - gap, rect.bottom()),
    )
}

impl RangeBar<'_> {
    /// Draws the row with a line below it.
    pub fn show(&self, ui: &mut Ui, axis: &Axis) -> Response {
        let theme = Theme::of(ui.ctx());
        let colors = theme.colors();
        let columns = columns(ui);
        let width = ui.available_width();
        let text_width = if columns.is_stacked { width - theme.scaled(92.0) } else { columns.left };
        let title =
            paragraph(ui, self.title, (Type::Body, Face::SemiBold), colors.text, text_width);
        let second =
            paragraph(ui, self.second, (Type::Caption, Face::Regular), colors.muted, text_width);
        let score =
            one_line(ui, self.score, (Type::Question, Face::Bold), colors.text, f32::INFINITY);
        let words = one_line(
            ui,
            self.range_words,
            (Type::Caption, Face::Regular),
            colors.muted,
            f32::INFINITY,
        );
        let text_height = (title.size().y + second.size().y).max(score.size().y + words.size().y);
        let row = (text_height + theme.space(8.0)).max(theme.height(56.0));
        let track_height = if columns.is_stacked { 32.0 } else { 0.0 };
        let (rect, response) =
            ui.allocate_exact_size(vec2(width, row + track_height), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Image, true, self.alternative));
        if !ui.is_rect_visible(rect) {
            return response;
        }
        let painter = ui.painter();
        let text_rect = Rect::from_min_size(rect.min, vec2(width, row));
        let mut y = text_rect.center().y - f32::midpoint(title.size().y, second.size().y);
        let title_height = title.size().y;
        painter.galley(pos2(rect.left(), y), title, colors.text);
        painter.galley(pos2(rect.left(), y + title_height), second, colors.muted);
        y = text_rect.center().y - f32::midpoint(score.size().y, words.size().y);
        let score_height = score.size().y;
        painter.galley(pos2(rect.right() - score.size().x, y), score, colors.text);
        painter.galley(pos2(rect.right() - words.size().x, y + score_height), words, colors.muted);

        let area = if columns.is_stacked {
            Rect::from_min_max(pos2(rect.left(), text_rect.bottom() - 8.0), rect.max)
        } else {
            text_rect
        };
        let track = track_of(area, &columns, theme);
        let middle = track.center().y;
        let bar =
            Rect::from_min_max(pos2(track.left(), middle - 4.0), pos2(track.right(), middle + 4.0));
        painter.rect_filled(bar, CornerRadius::same(4), colors.sunken);
        if theme.is_high_contrast() {
            let edge = Stroke::new(1.0, colors.line);
            painter.rect_stroke(bar, CornerRadius::same(4), edge, StrokeKind::Inside);
        }
        for line in &axis.lines {
            let x = place(track, axis, *line);
            let is_needed = axis.needed == Some(*line);
            let (top, bottom) = (area.top() + 2.0, area.bottom() - 2.0);
            if is_needed {
                let stroke = Stroke::new(1.5, colors.control);
                let line = [pos2(x, top), pos2(x, bottom)];
                painter.extend(Shape::dashed_line(&line, stroke, 4.0, 3.0));
            } else {
                painter.vline(x, top..=bottom, Stroke::new(1.0, colors.line));
            }
        }
        if let Some((low, high)) = self.range {
            let (from, to) = (place(track, axis, low), place(track, axis, high));
            // At least four wide, so that a narrow range is still seen.
            let wider = (4.0 - (to - from)).max(0.0) / 2.0;
            let band = Rect::from_min_max(
                pos2(from - wider, middle - 10.0),
                pos2(to + wider, middle + 10.0),
            );
            let fill = theme.level(1, 4).fill;
            let edge = theme.level(3, 4).fill;
            painter.rect(
                band,
                CornerRadius::same(4),
                fill,
                Stroke::new(1.0, edge),
                StrokeKind::Inside,
            );
        }
        if let Some(value) = self.value {
            let center = pos2(place(track, axis, value), middle);
            painter.circle(
                center,
                theme.space(7.0),
                colors.primary,
                Stroke::new(2.0, colors.surface),
            );
        }
        painter.hline(rect.x_range(), rect.bottom() - 0.5, theme.divider());
        response
    }
}

/// The three signs of the chart with their words.
pub fn legend_ui(ui: &mut Ui, value: &str, range: &str, needed: Option<&str>) {
    let theme = Theme::of(ui.ctx());
    let colors = theme.colors();
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = theme.space(8.0);
        let height = theme.line(Type::Caption);
        let (dot, _) = ui.allocate_exact_size(vec2(theme.space(14.0), height), Sense::hover());
        ui.painter().circle_filled(dot.center(), theme.space(6.0), colors.primary);
        ui.label(theme.caption(value));
        let (band, _) = ui.allocate_exact_size(vec2(30.0, height), Sense::hover());
        let band = Rect::from_center_size(band.center(), vec2(26.0, 12.0));
        let (fill, edge) = (theme.level(1, 4).fill, Stroke::new(1.0, theme.level(3, 4).fill));
        ui.painter().rect(band, CornerRadius::same(4), fill, edge, StrokeKind::Inside);
        ui.label(theme.caption(range));
        if let Some(needed) = needed {
            let (line, _) = ui.allocate_exact_size(vec2(12.0, height), Sense::hover());
            let ends = [line.center_top(), line.center_bottom()];
            let stroke = Stroke::new(1.5, colors.control);
            ui.painter().extend(Shape::dashed_line(&ends, stroke, 4.0, 3.0));
            ui.label(theme.caption(needed));
        }
    });
}
