//! A field for one color of the house style: typed, or found with sliders.

use egui::ecolor::Hsva;
use egui::{
    Color32, CornerRadius, Id, Label, Popup, Rect, Role, Sense, StrokeKind, Ui, WidgetInfo, vec2,
};

use rust_decimal::Decimal;

use crate::app::house::Color;
use crate::ui::fonts::Face;
use crate::ui::theme::{CONTROL_HEIGHT, Ground, RADIUS_CONTROL, Theme, Type, on_paper};
use crate::ui::typed::Typed;
use crate::ui::widgets::button::Button;
use crate::ui::widgets::field::Field;
use crate::ui::widgets::focus;
use crate::ui::widgets::line::paragraph;
use crate::words::Words;

/// What is being typed or looked for.
#[derive(Debug, Default)]
pub(super) struct ColorView {
    letters: Typed<Color>,
    /// Where the sliders stand: a gray has no hue of its own to begin from.
    sliders: Option<Hsva>,
}

/// A color that was chosen; `None` for the usual one.
pub(super) struct Chosen(pub(super) Option<Color>);

/// Draws the field named by `word`, with `present` in it. Gives only colors that can be read.
pub(super) fn color_ui(
    ui: &mut Ui,
    words: &Words,
    word: &'static str,
    (present, usual): (Color, Color),
    view: &mut ColorView,
) -> Option<Chosen> {
    let theme = Theme::of(ui.ctx());
    let label = words.get(word);
    let id = Id::unique(word);
    let mut wanted = None;
    ui.add(Label::new(theme.strong(&label)).wrap());
    let before = view.letters.text(Some(&present), Color::to_string).clone();
    ui.horizontal_wrapped(|ui| {
        let shown = read(&before).unwrap_or(present);
        swatch_ui(ui, words, (&label, id), shown, view);
        let name = words.with("house-color-name", &[("color", label.clone().into())]);
        let text = view.letters.text(Some(&present), Color::to_string);
        Field::new("").name(&name).hint("#0B4A6F").width(112.0).show(ui, id, text);
        let back = words.get("house-usual");
        let back_name = words.with("house-usual-name", &[("what", label.clone().into())]);
        if present != usual && ui.add(Button::quiet(&back).name(&back_name)).clicked() {
            wanted = Some(None);
        }
    });
    let found = read(view.letters.letters());
    sample_ui(ui, words, &label, found.unwrap_or(present));
    if let Some(color) = judge_ui(ui, words, &label, found) {
        wanted = Some(Some(color));
    } else if let Some(color) = found.filter(|color| color.is_legible() && *color != present) {
        // The letters stay as they were typed.
        view.letters.hand_on(Some(color));
        return Some(Chosen(Some(color)));
    }
    let wanted = wanted?;
    *view = ColorView::default();
    Some(Chosen(wanted))
}

/// A color as people type it: also without the sign before it.
fn read(text: &str) -> Option<Color> {
    let text = text.trim();
    Color::parse(text).or_else(|| Color::parse(&format!("#{text}")))
}

/// Says whether the color can be read on paper. Gives the nearest tone that can, when asked for.
fn judge_ui(ui: &mut Ui, words: &Words, label: &str, found: Option<Color>) -> Option<Color> {
    let theme = Theme::of(ui.ctx());
    let colors = theme.colors();
    let line = |ui: &mut Ui, icon, text: &str, ink| {
        let style = (Type::Caption, Face::Regular);
        crate::ui::widgets::notice::icon_line(ui, icon, text, style, ink)
    };
    let Some(color) = found else {
        let text = words.get("house-no-color");
        line(ui, crate::ui::icons::WARNING_CIRCLE, &text, colors.minus);
        return None;
    };
    // Cut off, so that what is not enough never looks like enough.
    let tenths = (color.contrast(Color::PANEL) * 10.0).floor() as i64;
    let contrast = words.decimal(&Decimal::new(tenths, 1));
    if color.is_legible() {
        let text = words.with("house-legible", &[("contrast", contrast.into())]);
        line(ui, crate::ui::icons::CHECK, &text, colors.muted);
        return None;
    }
    let near = color.nearest_legible();
    let text = words.with("house-illegible", &[("contrast", contrast.into())]);
    line(ui, crate::ui::icons::WARNING_CIRCLE, &text, colors.minus);
    let near_words = words.with("house-nearest", &[("near", near.to_string().into())]);
    let name = format!("{near_words}: {label}");
    ui.add(Button::secondary(&near_words).name(&name)).clicked().then_some(near)
}

fn painted(color: Color) -> Color32 {
    on_paper(color.0)
}

/// A square in the color, which opens the sliders.
fn swatch_ui(
    ui: &mut Ui,
    words: &Words,
    (label, id): (&str, Id),
    color: Color,
    view: &mut ColorView,
) {
    let theme = Theme::of(ui.ctx());
    let height = theme.height(CONTROL_HEIGHT);
    let (_, rect) = ui.allocate_space(vec2(height, height));
    let response = ui.interact(rect, id.with("swatch"), Sense::click());
    let name = words.with("house-pick", &[("color", label.into())]);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), &name));
    let corners = CornerRadius::same(RADIUS_CONTROL);
    let edge = theme.control_edge();
    ui.painter().rect(rect, corners, painted(color), edge, StrokeKind::Inside);
    focus::ring(ui, &response, RADIUS_CONTROL, Ground::Page);
    let response = response.on_hover_text(&name);
    let popup = Popup::menu(&response)
        .id(id.with("sliders"))
        .close_behavior(egui::PopupCloseBehavior::CloseOnClickOutside);
    let shown = popup.show(|ui| {
        ui.set_width(theme.scaled(280.0));
        ui.spacing_mut().item_spacing.y = theme.space(8.0);
        let from = |color: Color| Hsva::from_srgb(color.0);
        let of = |hsva: Hsva| Color(hsva.to_srgb());
        let mut sliders = view.sliders.filter(|at| of(*at) == color).unwrap_or(from(color));
        let parts = [
            ("house-hue", &mut sliders.h),
            ("house-saturation", &mut sliders.s),
            ("house-brightness", &mut sliders.v),
        ];
        for (word, part) in parts {
            let part_name = words.get(word);
            ui.label(theme.caption(&part_name));
            ui.spacing_mut().slider_width = theme.scaled(264.0);
            let slider = egui::Slider::new(part, 0.0..=1.0).show_value(false).step_by(0.005);
            let response = ui.add(slider).accessible_name(format!("{part_name}: {label}"));
            focus::ring(ui, &response, RADIUS_CONTROL, Ground::Page);
        }
        sliders
    });
    if let Some(shown) = shown {
        let sliders = shown.inner;
        let found = Color(sliders.to_srgb());
        if found != color {
            view.letters.write(found.to_string());
        }
        view.sliders = Some(sliders);
    }
}

/// Text in the color, and white text on it, as they stand on paper: white in every look.
fn sample_ui(ui: &mut Ui, words: &Words, label: &str, color: Color) {
    let theme = Theme::of(ui.ctx());
    let ink = painted(color);
    let [text, band] = ["house-sample", "house-sample-band"].map(|word| words.get(word));
    let half = ((ui.available_width() - theme.space(8.0)) / 2.0).max(40.0);
    let pad = theme.space(8.0);
    let style = (Type::Body, Face::SemiBold);
    let plain = paragraph(ui, &text, style, ink, half - 2.0 * pad);
    let on_band = paragraph(ui, &band, style, Color32::WHITE, half - 2.0 * pad);
    let height = plain.size().y.max(on_band.size().y) + 2.0 * pad;
    let size = vec2(ui.available_width(), height);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let name = words.with("house-sample-name", &[("color", label.into())]);
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &name));
    let corners = CornerRadius::same(RADIUS_CONTROL);
    let cell = vec2(half, height);
    let left = Rect::from_min_size(rect.min, cell);
    let right = Rect::from_min_size(rect.right_top() - vec2(half, 0.0), cell);
    let edge = theme.divider();
    ui.painter().rect(left, corners, painted(Color::PANEL), edge, StrokeKind::Inside);
    ui.painter().rect(right, corners, ink, edge, StrokeKind::Inside);
    ui.painter().galley(left.min + vec2(pad, pad), plain, ink);
    ui.painter().galley(right.min + vec2(pad, pad), on_band, Color32::WHITE);
}
