//! The cards from which a level is chosen: one radio group, the whole card is the target.

use std::sync::Arc;

use egui::{
    Color32, CornerRadius, Galley, Id, Key, Response, Role, Sense, StrokeKind, Ui, WidgetInfo,
    pos2, vec2,
};

use super::focus;
use super::level_mark::{self, Mark};
use super::line::{Line, paragraph};
use crate::ui::fonts::Face;
use crate::ui::icons;
use crate::ui::theme::{Ground, RADIUS_CARD, STROKE_SELECTED, Theme, Type};

/// One card.
#[derive(Debug, Clone)]
pub struct LevelCard {
    /// What stands in the square at the left.
    pub mark: Mark,
    /// The short label of the level.
    pub title: String,
    /// One sentence; empty where the questionnaire has none.
    pub description: String,
    /// A concrete case, below it in a quieter style; empty for none.
    pub example: String,
    /// The key that chooses it, shown at the right; empty for none.
    pub key: String,
    /// Whether this is the answer.
    pub is_selected: bool,
    /// The words beside the check of the selected card: "Uw antwoord".
    pub selected_words: String,
    /// The name for screen readers, with the question in it.
    pub name: String,
}

/// Draws `cards` as one radio group: one stop for Tab, arrows move, Space chooses. Enter is
/// left alone, it means "next question". Where they do not fit in a height of `room` points,
/// they come closer together.
///
/// Returns the card that was chosen in this frame. Choosing the selected one again means
/// clearing the answer.
pub fn level_cards_ui(ui: &mut Ui, group: Id, cards: &[LevelCard], room: f32) -> Option<usize> {
    let ids: Vec<Id> = (0..cards.len()).map(|i| group.with(i)).collect();
    let focused = ids.iter().position(|id| ui.memory(|memory| memory.has_focus(*id)));
    let tab_stop =
        focused.or_else(|| cards.iter().position(|card| card.is_selected)).unwrap_or_default();

    let mut chosen = None;
    let mut responses = Vec::new();
    let texts: Vec<Texts> = cards.iter().map(|card| Texts::new(ui, card)).collect();
    let density = Density::that_fits(ui, &texts, room);
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = density.gap;
        for (i, (card, texts)) in cards.iter().zip(texts).enumerate() {
            let response = card_ui(ui, (card, texts, density), ids[i], i == tab_stop);
            let by_enter = response.has_focus() && ui.input(|input| input.key_pressed(Key::Enter));
            if response.clicked() && !by_enter {
                chosen = Some(i);
            }
            responses.push(response);
        }
    });

    if let Some(next) = focus::arrow_in_group(ui, &ids, focused) {
        ui.memory_mut(|memory| memory.request_focus(ids[next]));
        responses[next].scroll_to_me(None);
    }
    chosen
}

/// How much room there is around the lines of a card and between cards.
#[derive(Debug, Clone, Copy)]
struct Density {
    pad: f32,
    gap: f32,
}

impl Density {
    /// The usual distances where all cards fit in a height of `room` points, else less.
    fn that_fits(ui: &Ui, texts: &[Texts], room: f32) -> Self {
        let theme = Theme::of(ui.ctx());
        // Above 100% the lines need the room that is otherwise around them.
        let factor = f32::from(theme.scale.percent()) / 100.0;
        let pad = (10.0 * (2.0 - factor)).clamp(0.0, 12.0);
        let usual = Self { pad, gap: theme.space(8.0) };
        let close = Self { pad: pad.min(4.0), gap: theme.space(6.0) };
        let height = |density: Self| -> f32 {
            let gaps = density.gap * texts.len().saturating_sub(1) as f32;
            texts.iter().map(|texts| texts.height() + 2.0 * density.pad).sum::<f32>() + gaps
        };
        if height(usual) <= room { usual } else { close }
    }
}

/// The lines of a card, laid out.
struct Texts {
    title: Arc<Galley>,
    description: Option<Arc<Galley>>,
    example: Option<Arc<Galley>>,
    /// What stands at the right of the title.
    right: Line,
    ink: Color32,
}

impl Texts {
    fn new(ui: &Ui, card: &LevelCard) -> Self {
        let theme = Theme::of(ui.ctx());
        let colors = theme.colors();
        let is_inverse = card.is_selected && theme.is_high_contrast();
        let (ink, second) = if card.is_selected {
            (colors.on_selected, colors.on_selected_muted)
        } else {
            (colors.text, colors.muted)
        };
        let mut right = Line::new(theme);
        if card.is_selected {
            if is_inverse {
                right.icon(icons::CHECK_BOLD, Type::Body, ink);
            } else {
                right.icon(icons::CHECK_CIRCLE_FILL, Type::Body, colors.primary);
            }
            let color = if is_inverse { ink } else { colors.primary };
            right.text(ui, &card.selected_words, (Type::Caption, Face::SemiBold), color);
        } else if !card.key.is_empty() {
            right.key(ui, &card.key, colors.text);
        }
        let width = (ui.available_width() - text_left(theme) - theme.space(16.0)).max(40.0);
        let beside = (width - right.size().x - theme.space(16.0)).max(40.0);
        let optional = |text: &str, size: Type| {
            let style = (size, Face::Regular);
            (!text.is_empty()).then(|| paragraph(ui, text, style, second, width))
        };
        Self {
            title: paragraph(ui, &card.title, (Type::CardTitle, Face::SemiBold), ink, beside),
            description: optional(&card.description, Type::Body),
            example: optional(&card.example, Type::Caption),
            right,
            ink,
        }
    }

    fn lines(&self) -> impl Iterator<Item = &Arc<Galley>> {
        [Some(&self.title), self.description.as_ref(), self.example.as_ref()].into_iter().flatten()
    }

    fn height(&self) -> f32 {
        self.lines().map(|galley| galley.size().y).sum()
    }
}

/// The side of the square with the level.
fn mark_side(theme: Theme) -> f32 {
    theme.scaled(40.0).min(theme.line(Type::CardTitle) + theme.line(Type::Body) - 8.0)
}

/// Where the lines begin.
fn text_left(theme: Theme) -> f32 {
    theme.space(12.0) + mark_side(theme) + theme.space(16.0)
}

fn card_ui(
    ui: &mut Ui,
    (card, texts, density): (&LevelCard, Texts, Density),
    id: Id,
    is_tab_stop: bool,
) -> Response {
    let theme = Theme::of(ui.ctx());
    let colors = theme.colors();
    let is_inverse = card.is_selected && theme.is_high_contrast();
    let mark_side = mark_side(theme);
    let width = ui.available_width();
    let height = texts.height().max(mark_side) + 2.0 * density.pad;

    let (_, rect) = ui.allocate_space(vec2(width, height));
    let mut sense = Sense::CLICK;
    if is_tab_stop {
        sense = Sense::click();
    }
    let response = ui.interact(rect, id, sense);
    response.widget_info(|| {
        WidgetInfo::selected(Role::RadioButton, ui.is_enabled(), card.is_selected, &card.name)
    });
    ui.ctx().accesskit_node_builder(id, |node| {
        node.set_description(format!("{} {}", card.description, card.example).trim());
    });

    if ui.is_rect_visible(rect.expand(8.0)) {
        let painter = ui.painter();
        let corners = CornerRadius::same(RADIUS_CARD);
        let fill = if card.is_selected { colors.selected } else { theme.control_fill(&response) };
        painter.rect_filled(rect, corners, fill);
        let edge = if card.is_selected || response.hovered() && ui.is_enabled() {
            let mut edge = theme.selected_edge();
            edge.width =
                if card.is_selected { STROKE_SELECTED } else { theme.control_edge().width };
            edge
        } else {
            theme.control_edge()
        };
        painter.rect_stroke(rect, corners, edge, StrokeKind::Inside);

        let mark = egui::Rect::from_min_size(
            pos2(rect.left() + theme.space(12.0), rect.center().y - mark_side / 2.0),
            vec2(mark_side, mark_side),
        );
        let inverse = is_inverse.then_some((colors.on_selected, colors.selected));
        level_mark::paint(ui, painter, mark, card.mark, Type::Question, inverse);

        let left = rect.left() + text_left(theme);
        let mut top = rect.center().y - texts.height() / 2.0;
        let right_edge = rect.right() - theme.space(16.0) - texts.right.size().x;
        let first_line = top + theme.line(Type::CardTitle) / 2.0;
        texts.right.paint(painter, pos2(right_edge, first_line));
        for galley in texts.lines() {
            painter.galley(pos2(left, top), Arc::clone(galley), texts.ink);
            top += galley.size().y;
        }
    }
    focus::ring(ui, &response, RADIUS_CARD, Ground::Page);
    response
}
