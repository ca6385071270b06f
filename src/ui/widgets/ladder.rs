//! The ladder: rising steps, the place reached, and the range of what is still possible.

use std::sync::Arc;

use egui::{
    CornerRadius, Galley, Rect, Response, Role, Sense, Shape, Stroke, StrokeKind, Ui, WidgetInfo,
    pos2, vec2,
};

use super::line::{one_line, paragraph};
use crate::ui::fonts::Face;
use crate::ui::theme::{STROKE_EDGE, STROKE_SELECTED, Theme, Type};

/// One step of the ladder.
#[derive(Debug, Clone)]
pub struct Step {
    /// Its name.
    pub title: String,
    /// What stands on this step: names of dimensions.
    pub names: Vec<String>,
}

/// What the chart shows.
#[derive(Debug, Clone)]
pub struct Ladder<'a> {
    /// The steps, the lowest first, numbered from 0.
    pub steps: &'a [Step],
    /// The step reached; `None` while that is not known.
    pub own: Option<usize>,
    /// Words at the own place: "Uw gemeente".
    pub own_words: &'a str,
    /// The lowest and highest step still possible, with the words for it; left out when
    /// they are the same.
    pub possible: Option<(usize, usize, &'a str)>,
    /// All of it in words, for screen readers.
    pub alternative: &'a str,
}

/// How much higher each step is than the one before, at 100%.
const RISE: f32 = 44.0;

impl Ladder<'_> {
    /// Draws the ladder over the width there is, `extra` higher than it needs to be.
    pub fn show(&self, ui: &mut Ui, extra: f32) -> Response {
        let theme = Theme::of(ui.ctx());
        let colors = theme.colors();
        let n = self.steps.len().max(1) as f32;
        let width = ui.available_width();
        let gap = 6.0;
        let step_width = (width - gap * (n - 1.0)) / n;
        let pad = theme.space(10.0).min(step_width / 8.0);
        // What is over goes into the rises, so that the ladder fills its place.
        let n_rises = (self.steps.len().max(2) - 1) as f32;
        let rise = theme.space(RISE) + (extra / n_rises).min(theme.space(24.0));

        let texts: Vec<StepText> = self
            .steps
            .iter()
            .enumerate()
            .map(|(i, step)| StepText::new(ui, step, i, self.is_reached(i), step_width - 2.0 * pad))
            .collect();
        // The lowest step is as high as any step needs for its text.
        let base = texts.iter().enumerate().fold(theme.scaled(56.0), |base, (i, text)| {
            base.max(text.height() + 2.0 * pad - i as f32 * rise)
        });
        let top_of = |i: usize| base + i as f32 * rise;
        let highest = top_of(self.steps.len().saturating_sub(1));

        let range = self.possible.filter(|(low, high, _)| low != high);
        let own_label = self.own.map(|_| {
            one_line(ui, self.own_words, (Type::Body, Face::SemiBold), colors.primary, width)
        });
        let range_label = range.map(|(_, _, words)| {
            one_line(ui, words, (Type::Caption, Face::Regular), colors.muted, width)
        });
        // How far above the base line the marks reach.
        let mut marks = 0.0_f32;
        let mut bracket_at = 0.0;
        if let Some((_, high, _)) = range {
            bracket_at = top_of(high) + theme.space(20.0);
            let label = range_label.as_ref().map_or(0.0, |label| label.size().y);
            marks = bracket_at + label + 6.0;
        }
        let mut own_at = 0.0;
        if let (Some(own), Some(label)) = (self.own, &own_label) {
            own_at = (top_of(own) + theme.space(28.0)).max(marks + theme.space(4.0));
            marks = own_at + label.size().y;
        }
        let taken = (rise - theme.space(RISE)) * n_rises;
        let height = highest.max(marks) + (extra - taken).max(0.0) + 2.0;
        let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Image, true, self.alternative));
        if !ui.is_rect_visible(rect) {
            return response;
        }
        let bottom = rect.bottom() - 1.0;
        let left_of = |i: usize| rect.left() + i as f32 * (step_width + gap);
        let painter = ui.painter();

        for (i, text) in texts.into_iter().enumerate() {
            let step = Rect::from_min_max(
                pos2(left_of(i), bottom - top_of(i)),
                pos2(left_of(i) + step_width, bottom),
            );
            let corners = CornerRadius { nw: 4, ne: 4, sw: 0, se: 0 };
            let fill = if self.is_reached(i) { colors.primary } else { colors.primary_soft };
            painter.rect_filled(step, corners, fill);
            if !self.is_reached(i) {
                let edge = Stroke::new(STROKE_EDGE, colors.primary);
                painter.rect_stroke(step, corners, edge, StrokeKind::Inside);
            }
            text.paint(ui, step.min + vec2(pad, pad.min(theme.space(8.0))));
        }
        painter.hline(rect.x_range(), bottom, Stroke::new(STROKE_EDGE, colors.control));

        let stem_x = self.own.map(|own| left_of(own) + step_width / 2.0);
        if let (Some((low, high, _)), Some(label)) = (range, range_label) {
            let (left, right) = (left_of(low) + 1.0, left_of(high) + step_width - 1.0);
            let y = bottom - bracket_at;
            let stroke = Stroke::new(STROKE_SELECTED, colors.primary);
            painter.extend(Shape::dashed_line(&[pos2(left, y), pos2(right, y)], stroke, 4.0, 3.0));
            for x in [left, right] {
                painter.vline(x, y..=y + 8.0, stroke);
            }
            // Beside the stem, not under it.
            let label_width = label.size().x;
            let clear =
                |x: f32| stem_x.is_none_or(|stem| x + label_width + 6.0 < stem || stem + 6.0 < x);
            let places = [
                left,
                stem_x.map_or(left, |stem| stem + 10.0),
                stem_x.map_or(left, |stem| stem - 10.0 - label_width),
            ];
            let fits = |x: &f32| clear(*x) && rect.left() <= *x && *x + label_width <= rect.right();
            let x = places.into_iter().find(fits).unwrap_or(rect.left());
            painter.galley(pos2(x, y - label.size().y - 4.0), label, colors.muted);
        }
        if let (Some(own), Some(label), Some(x)) = (self.own, own_label, stem_x) {
            let end = pos2(x, bottom - top_of(own));
            let start = bottom - own_at;
            painter.vline(x, start..=end.y, Stroke::new(STROKE_SELECTED, colors.primary));
            painter.circle(end, theme.space(8.0), colors.primary, Stroke::new(2.0, colors.surface));
            let left = (x - label.size().x / 2.0)
                .clamp(rect.left(), (rect.right() - label.size().x).max(rect.left()));
            painter.galley(pos2(left, start - label.size().y), label, colors.primary);
        }
        response
    }

    fn is_reached(&self, step: usize) -> bool {
        self.own.is_some_and(|own| step <= own)
    }
}

/// The texts in one step, laid out.
struct StepText {
    parts: Vec<(Arc<Galley>, f32)>,
}

impl StepText {
    fn new(ui: &Ui, step: &Step, number: usize, is_reached: bool, width: f32) -> Self {
        let colors = Theme::of(ui.ctx()).colors();
        let ink = if is_reached { colors.on_primary } else { colors.text };
        let width = width.max(20.0);
        let digit = paragraph(ui, &number.to_string(), (Type::Question, Face::Bold), ink, width);
        let title = whole_words(ui, &step.title, (Type::Body, Face::SemiBold), ink, width);
        let mut parts = vec![(digit, 0.0), (title, 0.0)];
        for (i, name) in step.names.iter().enumerate() {
            let galley = whole_words(ui, name, (Type::Caption, Face::Regular), ink, width);
            parts.push((galley, if i == 0 { 4.0 } else { 2.0 }));
        }
        Self { parts }
    }

    fn height(&self) -> f32 {
        self.parts.iter().map(|(galley, before)| galley.size().y + before).sum()
    }

    fn paint(self, ui: &Ui, at: egui::Pos2) {
        let mut y = at.y;
        for (galley, before) in self.parts {
            y += before;
            let height = galley.size().y;
            ui.painter().galley(pos2(at.x, y), galley, egui::Color32::PLACEHOLDER);
            y += height;
        }
    }
}

/// The smallest letters: those of a caption at 80%.
const SMALLEST: f32 = 10.0;

/// A text in a narrow place: no word is broken; it is set smaller where one does not fit,
/// but never below the size of a caption at 80%.
fn whole_words(
    ui: &Ui,
    text: &str,
    (size, face): (Type, Face),
    ink: egui::Color32,
    width: f32,
) -> Arc<Galley> {
    let theme = Theme::of(ui.ctx());
    let mut format = theme.format(size, face, ink);
    let widest = |format: &egui::TextFormat| {
        let words = text.split_whitespace().map(|word| {
            let job = egui::text::LayoutJob::single_section(word.to_owned(), format.clone());
            ui.painter().layout_job(job).size().x
        });
        words.fold(0.0, f32::max)
    };
    if widest(&format) <= width {
        return paragraph(ui, text, (size, face), ink, width);
    }
    // Letters come in whole pixels, so half the size is not half the width.
    while width < widest(&format) && SMALLEST < format.font_id.size {
        format.font_id.size = (format.font_id.size - 0.5).max(SMALLEST);
    }
    format.line_height = Some(format.font_id.size * 1.3);
    let mut job = egui::text::LayoutJob::single_section(text.to_owned(), format);
    job.wrap = egui::text::TextWrapping::wrap_at_width(width);
    ui.painter().layout_job(job)
}
