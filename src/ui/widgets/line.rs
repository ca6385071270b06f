//! One line of icons, texts and key caps: what stands in buttons, tabs and rows.
//!
//! The pieces are measured first, so that a widget knows its size before it is placed,
//! and then painted side by side, centered on the line.

use std::sync::Arc;

use egui::text::{LayoutJob, TextWrapping};
use egui::{
    Align, Color32, CornerRadius, Galley, Painter, Pos2, Rect, Stroke, StrokeKind, Ui, Vec2, pos2,
    vec2,
};

use crate::ui::fonts::Face;
use crate::ui::icons::Icon;
use crate::ui::theme::{RADIUS_CONTROL, Theme, Type};

/// A text laid out on one line, ending in … where it does not fit `max_width`.
pub fn one_line(
    ui: &Ui,
    text: &str,
    (size, face): (Type, Face),
    color: Color32,
    max_width: f32,
) -> Arc<Galley> {
    let theme = Theme::of(ui.ctx());
    let mut job = LayoutJob::single_section(text.to_owned(), theme.format(size, face, color));
    job.wrap = TextWrapping::truncate_at_width(max_width);
    ui.painter().layout_job(job)
}

/// A text laid out on as many lines as it needs within `max_width`.
pub fn paragraph(
    ui: &Ui,
    text: &str,
    (size, face): (Type, Face),
    color: Color32,
    max_width: f32,
) -> Arc<Galley> {
    let theme = Theme::of(ui.ctx());
    let mut job = LayoutJob::single_section(text.to_owned(), theme.format(size, face, color));
    job.wrap = TextWrapping::wrap_at_width(max_width);
    ui.painter().layout_job(job)
}

/// Lines of text centered on each other within `max_width`.
pub fn centered_paragraph(
    ui: &Ui,
    text: &str,
    (size, face): (Type, Face),
    color: Color32,
    max_width: f32,
) -> Arc<Galley> {
    let theme = Theme::of(ui.ctx());
    let mut job = LayoutJob::single_section(text.to_owned(), theme.format(size, face, color));
    job.wrap = TextWrapping::wrap_at_width(max_width);
    job.halign = Align::Center;
    ui.painter().layout_job(job)
}

/// Paints `icon` with its middle in `center`, `side` points wide and high.
pub fn paint_icon(painter: &Painter, icon: Icon, center: Pos2, side: f32, color: Color32) {
    let font = egui::FontId::new(side, icon.face.family());
    let galley = painter.layout_no_wrap(icon.glyph.to_string(), font, color);
    // By what is drawn and not by the metrics of the font, which differ from the text's.
    let middle = galley.mesh_bounds.center();
    painter.galley(center - middle.to_vec2(), galley, color);
}

enum Piece {
    Icon(Icon, f32, Color32),
    Text(Arc<Galley>),
    Key(Arc<Galley>, Color32),
    Count(Arc<Galley>, Color32),
    Gap(f32),
}

/// Pieces side by side.
pub struct Line {
    theme: Theme,
    pieces: Vec<Piece>,
}

impl Line {
    /// An empty line.
    pub fn new(theme: Theme) -> Self {
        Self { theme, pieces: Vec::new() }
    }

    /// Adds an icon of the size that goes with `size`.
    pub fn icon(&mut self, icon: Icon, size: Type, color: Color32) {
        self.gap_before();
        let points = match size {
            Type::Caption => 15.0,
            Type::Body => 18.0,
            _ => 20.0,
        };
        self.pieces.push(Piece::Icon(icon, self.theme.scaled(points), color));
    }

    /// Adds a text.
    pub fn text(&mut self, ui: &Ui, text: &str, style: (Type, Face), color: Color32) {
        self.text_within(ui, text, style, color, f32::INFINITY);
    }

    /// Adds a text of at most `max_width`, on several lines where needed.
    pub fn text_within(
        &mut self,
        ui: &Ui,
        text: &str,
        style: (Type, Face),
        color: Color32,
        max_width: f32,
    ) {
        self.gap_before();
        self.pieces.push(Piece::Text(paragraph(ui, text, style, color, max_width)));
    }

    /// Adds a key cap.
    pub fn key(&mut self, ui: &Ui, key: &str, ink: Color32) {
        let is_after_key = matches!(self.pieces.last(), Some(Piece::Key(..)));
        if is_after_key {
            self.gap(4.0);
        } else {
            self.gap_before();
        }
        let galley = one_line(ui, key, (Type::Caption, Face::SemiBold), ink, f32::INFINITY);
        self.pieces.push(Piece::Key(galley, ink));
    }

    /// Adds a number in a filled circle.
    pub fn count(&mut self, ui: &Ui, n: &str, ink: Color32, fill: Color32) {
        self.gap_before();
        let galley = one_line(ui, n, (Type::Caption, Face::Bold), ink, f32::INFINITY);
        self.pieces.push(Piece::Count(galley, fill));
    }

    /// Adds room.
    pub fn gap(&mut self, points: f32) {
        self.pieces.push(Piece::Gap(self.theme.space(points)));
    }

    fn gap_before(&mut self) {
        if !self.pieces.is_empty() && !matches!(self.pieces.last(), Some(Piece::Gap(_))) {
            self.gap(8.0);
        }
    }

    /// Whether there is nothing on the line.
    pub fn is_empty(&self) -> bool {
        self.pieces.is_empty()
    }

    /// Width and height of all pieces together.
    pub fn size(&self) -> Vec2 {
        self.pieces.iter().fold(Vec2::ZERO, |sum, piece| {
            let size = piece.size(self.theme);
            vec2(sum.x + size.x, sum.y.max(size.y))
        })
    }

    /// Paints the pieces from `left_center` to the right.
    pub fn paint(&self, painter: &Painter, left_center: Pos2) {
        let mut x = left_center.x;
        for piece in &self.pieces {
            let size = piece.size(self.theme);
            let rect = Rect::from_min_size(pos2(x, left_center.y - size.y / 2.0), size);
            piece.paint(painter, rect, self.theme);
            x += size.x;
        }
    }

    /// Paints the line centered in `rect`.
    pub fn paint_centered(&self, painter: &Painter, rect: Rect) {
        let left = rect.center().x - self.size().x / 2.0;
        self.paint(painter, pos2(left, rect.center().y));
    }
}

impl Piece {
    fn size(&self, theme: Theme) -> Vec2 {
        match self {
            Self::Icon(_, side, _) => Vec2::splat(*side),
            Self::Text(galley) => galley.size(),
            Self::Key(galley, _) => {
                let height = galley.size().y + 4.0;
                vec2((galley.size().x + theme.space(12.0)).max(height), height)
            }
            Self::Count(galley, _) => {
                let height = galley.size().y + 2.0;
                vec2((galley.size().x + theme.space(10.0)).max(height), height)
            }
            Self::Gap(width) => vec2(*width, 0.0),
        }
    }

    fn paint(&self, painter: &Painter, rect: Rect, theme: Theme) {
        match self {
            Self::Icon(icon, side, color) => {
                paint_icon(painter, *icon, rect.center(), *side, *color);
            }
            Self::Text(galley) => {
                painter.galley(rect.min, Arc::clone(galley), theme.colors().text);
            }
            Self::Key(galley, ink) => {
                let corners = CornerRadius::same(RADIUS_CONTROL);
                let edge = Stroke::new(1.0, *ink);
                painter.rect_stroke(rect, corners, edge, StrokeKind::Inside);
                painter.galley(rect.center() - galley.size() / 2.0, Arc::clone(galley), *ink);
            }
            Self::Count(galley, fill) => {
                let radius = rect.height() / 2.0;
                painter.rect_filled(rect, CornerRadius::from(radius), *fill);
                painter.galley(rect.center() - galley.size() / 2.0, Arc::clone(galley), *fill);
            }
            Self::Gap(_) => {}
        }
    }
}

/// Draws a key cap on its own, for the lines that explain keys. Screen readers read the
/// explanation beside it.
pub fn key_cap(ui: &mut Ui, key: &str) {
    let theme = Theme::of(ui.ctx());
    let mut line = Line::new(theme);
    line.key(ui, key, theme.colors().text);
    let (rect, _) = ui.allocate_exact_size(line.size(), egui::Sense::hover());
    line.paint(ui.painter(), rect.left_center());
}

/// A dashed line around `rect`, for what is open or not usable.
pub fn dashed_rect(painter: &Painter, rect: Rect, stroke: Stroke, dash: f32) {
    let rect = rect.shrink(stroke.width / 2.0);
    let corners = [
        rect.left_top(),
        rect.right_top(),
        rect.right_bottom(),
        rect.left_bottom(),
        rect.left_top(),
    ];
    for side in corners.windows(2) {
        painter.extend(egui::Shape::dashed_line(side, stroke, dash, dash));
    }
}
