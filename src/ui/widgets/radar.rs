//! Scores as a shape: one axis per dimension, the middle is 0 and the edge the highest level.
//!
//! A line or band runs only between neighbors that both have a value: nothing is drawn where
//! nothing is known. Names stand at the ends of the axes; where they would touch each other,
//! numbers stand there and the names below.

use std::f32::consts::{PI, TAU};
use std::sync::Arc;

use egui::epaint::Mesh;
use egui::{
    Align2, CornerRadius, Galley, Pos2, Rect, Response, Role, Sense, Shape, Stroke, Ui, Vec2,
    WidgetInfo, pos2, vec2,
};

use super::figures::share;
use super::line::{one_line, paragraph};
use crate::ui::fonts::Face;
use crate::ui::theme::{Theme, Type};

/// With fewer axes there is no area, only a line.
pub const MIN_AXES: usize = 3;

/// One axis.
#[derive(Debug, Clone)]
pub struct Axis<'a> {
    /// What it is about.
    pub title: &'a str,
    /// Score and range in words.
    pub second: String,
    /// The score; `None` while there is none.
    pub value: Option<f64>,
    /// Lowest and highest possible; `None` where it does not count.
    pub range: Option<(f64, f64)>,
}

/// A ring: the same value on every axis.
#[derive(Debug, Clone)]
pub struct Ring {
    /// Where it lies.
    pub value: f64,
    /// What stands at it; short.
    pub label: String,
    /// Whether it is the one to reach, drawn with dashes.
    pub is_needed: bool,
}

/// The whole picture.
#[derive(Debug, Clone)]
pub struct Radar<'a> {
    /// Clockwise from the top; at least [`MIN_AXES`].
    pub axes: &'a [Axis<'a>],
    /// From the middle outward.
    pub rings: &'a [Ring],
    /// The value at the edge; the middle is 0.
    pub max: f64,
    /// All of it in words, for screen readers.
    pub alternative: &'a str,
}

/// The two lines at the end of an axis, or the number that stands for them.
struct Label {
    lines: Vec<Arc<Galley>>,
    size: Vec2,
}

impl Label {
    fn new(lines: Vec<Arc<Galley>>) -> Self {
        let width = lines.iter().map(|line| line.size().x).fold(0.0, f32::max);
        let height = lines.iter().map(|line| line.size().y).sum();
        Self { lines, size: vec2(width, height) }
    }
}

/// Where everything comes, relative to the middle.
struct Plan {
    radius: f32,
    labels: Vec<(Label, Rect)>,
}

impl Plan {
    fn new(labels: Vec<Label>, radius: f32, gap: f32) -> Self {
        let n = labels.len();
        let placed = labels.into_iter().enumerate().map(|(i, label)| {
            let rect = beside(direction(i, n), radius + gap, label.size);
            (label, rect)
        });
        Self { radius, labels: placed.collect() }
    }

    /// The smallest rectangle around labels and edge.
    fn bounds(&self) -> Rect {
        let edge = Rect::from_center_size(Pos2::ZERO, Vec2::splat(2.0 * self.radius));
        self.labels.iter().fold(edge, |all, (_, rect)| all.union(*rect))
    }

    fn is_readable(&self, width: f32) -> bool {
        let rects: Vec<Rect> = self.labels.iter().map(|(_, rect)| rect.expand(2.0)).collect();
        let is_apart = rects
            .iter()
            .enumerate()
            .all(|(i, one)| rects[i + 1..].iter().all(|other| !one.intersects(*other)));
        is_apart && 2.0 * widest_side(self.bounds()) <= width
    }
}

/// The middle stays in the middle: the wider side decides.
fn widest_side(bounds: Rect) -> f32 {
    bounds.right().max(-bounds.left())
}

/// The direction of axis `i` of `n`; the first points up.
fn direction(i: usize, n: usize) -> Vec2 {
    let angle = TAU * i as f32 / n as f32;
    vec2(angle.sin(), -angle.cos())
}

/// A rectangle of `size` just beyond `distance` in `direction`, as seen from the middle.
fn beside(direction: Vec2, distance: f32, size: Vec2) -> Rect {
    let tip = (direction * distance).to_pos2();
    // Straight above and below it is centered, elsewhere it begins at the tip.
    let x = if direction.x.abs() < 0.2 { 0.0 } else { direction.x.signum() };
    let y = if direction.y.abs() < 0.2 { 0.0 } else { direction.y };
    Rect::from_center_size(tip + vec2(x * size.x / 2.0, y * size.y / 2.0), size)
}

impl Radar<'_> {
    /// Draws the radar over the width there is.
    pub fn show(&self, ui: &mut Ui) -> Response {
        let theme = Theme::of(ui.ctx());
        let width = ui.available_width();
        let gap = theme.space(10.0);
        let largest = (width * 0.3).min(theme.scaled(150.0)).max(60.0);
        // The largest that leaves room for the names, down to where the shape gets hard to read.
        let sizes = [1.0, 0.9, 0.8, 0.7, 0.6].map(|part| largest * part);
        let full = sizes
            .into_iter()
            .map(|radius| Plan::new(self.names(ui, width * 0.27), radius, gap))
            .find(|plan| plan.is_readable(width));
        let is_full = full.is_some();
        let plan = full.unwrap_or_else(|| Plan::new(self.numbers(ui), largest, gap));
        let bounds = plan.bounds();
        let size = vec2(width, bounds.height() + theme.space(8.0));
        let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Image, true, self.alternative));
        if ui.is_rect_visible(rect) {
            let center = pos2(rect.center().x, rect.top() + theme.space(4.0) - bounds.top());
            self.paint(ui, center, plan.radius);
            paint_labels(ui, center, &plan);
        }
        if !is_full {
            self.list_ui(ui);
        }
        response
    }

    fn names(&self, ui: &Ui, room: f32) -> Vec<Label> {
        let colors = Theme::of(ui.ctx()).colors();
        let label = |axis: &Axis<'_>| {
            let title = (Type::Body, Face::SemiBold);
            let second = (Type::Caption, Face::Regular);
            Label::new(vec![
                paragraph(ui, axis.title, title, colors.text, room),
                paragraph(ui, &axis.second, second, colors.muted, room),
            ])
        };
        self.axes.iter().map(label).collect()
    }

    fn numbers(&self, ui: &Ui) -> Vec<Label> {
        let colors = Theme::of(ui.ctx()).colors();
        let style = (Type::Body, Face::SemiBold);
        let label = |n: usize| {
            Label::new(vec![one_line(ui, &n.to_string(), style, colors.text, f32::INFINITY)])
        };
        (1..=self.axes.len()).map(label).collect()
    }

    /// What the numbers at the axes stand for.
    fn list_ui(&self, ui: &mut Ui) {
        let theme = Theme::of(ui.ctx());
        for (i, axis) in self.axes.iter().enumerate() {
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing.x = theme.space(8.0);
                ui.label(theme.strong(format!("{} {}", i + 1, axis.title)));
                ui.label(theme.caption(&axis.second));
            });
        }
    }

    /// The place of `value` on axis `i`.
    fn at(&self, center: Pos2, radius: f32, i: usize, value: f64) -> Pos2 {
        center + direction(i, self.axes.len()) * radius * share(value, self.max)
    }

    /// Axis pairs that lie beside each other, the last one with the first.
    fn neighbors(&self) -> impl Iterator<Item = (usize, usize)> {
        let n = self.axes.len();
        (0..n).map(move |i| (i, (i + 1) % n))
    }

    fn paint(&self, ui: &Ui, center: Pos2, radius: f32) {
        let theme = Theme::of(ui.ctx());
        let colors = theme.colors();
        let painter = ui.painter();
        let at = |i: usize, value: f64| self.at(center, radius, i, value);
        self.paint_band(ui, center, radius);
        let outline = |value: f64| -> Vec<Pos2> {
            (0..=self.axes.len()).map(|i| at(i % self.axes.len(), value)).collect()
        };
        for i in 0..self.axes.len() {
            painter.line_segment([center, at(i, self.max)], Stroke::new(1.0, colors.line));
        }
        for ring in self.rings {
            if ring.is_needed {
                let stroke = Stroke::new(1.5, colors.control);
                painter.extend(Shape::dashed_line(&outline(ring.value), stroke, 4.0, 3.0));
            } else {
                painter.line(outline(ring.value), Stroke::new(1.0, colors.line));
            }
        }
        painter.line(outline(self.max), Stroke::new(1.0, colors.control));
        self.paint_ring_labels(ui, center, radius);
        for (i, j) in self.neighbors() {
            if let (Some(one), Some(other)) = (self.axes[i].value, self.axes[j].value) {
                painter.line_segment([at(i, one), at(j, other)], Stroke::new(2.0, colors.primary));
            }
        }
        for (i, axis) in self.axes.iter().enumerate() {
            if let Some(value) = axis.value {
                let edge = Stroke::new(2.0, colors.surface);
                painter.circle(at(i, value), theme.space(6.0), colors.primary, edge);
            }
        }
    }

    /// The range of what is still possible, between neighbors that both have one.
    fn paint_band(&self, ui: &Ui, center: Pos2, radius: f32) {
        let theme = Theme::of(ui.ctx());
        let at = |i: usize, value: f64| self.at(center, radius, i, value);
        let mut band = Mesh::default();
        let mut edges = Vec::new();
        for (i, axis) in self.axes.iter().enumerate() {
            if let Some((low, high)) = axis.range {
                edges.push([at(i, low), at(i, high)]);
            }
        }
        for (i, j) in self.neighbors() {
            let (Some(one), Some(other)) = (self.axes[i].range, self.axes[j].range) else {
                continue;
            };
            let corners = [at(i, one.0), at(i, one.1), at(j, other.1), at(j, other.0)];
            let first = band.vertices.len() as u32;
            for corner in corners {
                band.colored_vertex(corner, theme.level(1, 4).fill);
            }
            band.add_triangle(first, first + 1, first + 2);
            band.add_triangle(first, first + 2, first + 3);
            edges.push([corners[0], corners[3]]);
            edges.push([corners[1], corners[2]]);
        }
        ui.painter().add(Shape::mesh(band));
        for edge in edges {
            ui.painter().line_segment(edge, Stroke::new(1.0, theme.level(3, 4).fill));
        }
    }

    /// Halfway between the first two axes, where no score stands.
    fn paint_ring_labels(&self, ui: &Ui, center: Pos2, radius: f32) {
        let theme = Theme::of(ui.ctx());
        let colors = theme.colors();
        let half = PI / self.axes.len() as f32;
        let between = vec2(half.sin(), -half.cos()) * half.cos();
        for ring in self.rings {
            let style = (Type::Caption, Face::Regular);
            let galley = one_line(ui, &ring.label, style, colors.text, f32::INFINITY);
            let at = center + between * radius * share(ring.value, self.max);
            let rect = Align2::CENTER_CENTER.anchor_size(at, galley.size());
            let behind = rect.expand2(vec2(3.0, -1.0));
            ui.painter().rect_filled(behind, CornerRadius::same(3), colors.surface);
            ui.painter().galley(rect.min, galley, colors.text);
        }
    }
}

fn paint_labels(ui: &Ui, center: Pos2, plan: &Plan) {
    for (label, rect) in &plan.labels {
        let rect = rect.translate(center.to_vec2());
        let mut y = rect.top();
        for line in &label.lines {
            // Beside the axis the lines begin where the axis ends.
            let left = match rect.center().x - center.x {
                x if x.abs() < 1.0 => rect.center().x - line.size().x / 2.0,
                x if x < 0.0 => rect.right() - line.size().x,
                _ => rect.left(),
            };
            ui.painter().galley(pos2(left, y), line.clone(), egui::Color32::PLACEHOLDER);
            y += line.size().y;
        }
    }
}
