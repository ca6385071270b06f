//! Every color, distance and text size of the window, in one place.
//!
//! Three looks (light, dark, high contrast) and a text scale. The values are those of the
//! design; screens and widgets ask the [`Theme`] for them and never make a color of their
//! own. Blue is what is yours or what you can act on, orange is only ever a national
//! figure, purple only ever an ambition.

mod lightness;
pub mod palette;
mod shadow;

use std::sync::Arc;

use egui::text::TextFormat;
use egui::{
    Color32, Context, CornerRadius, FontId, Frame, Margin, Rect, RichText, Shadow, Shape, Stroke,
    Ui, Vec2, vec2,
};

use super::fonts::{self, Face};
use lightness::{Lab, linear, on_ramp, readable_on};
use palette::{DARK, HIGH_CONTRAST, LIGHT, LevelColors, Palette, hex};

/// How the window looks.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Look {
    /// Dark text on light.
    #[default]
    Light,
    /// Light text on dark.
    Dark,
    /// White and yellow on black.
    HighContrast,
}

impl Look {
    /// Every look, in the order of the settings.
    pub const ALL: [Self; 3] = [Self::Light, Self::Dark, Self::HighContrast];
}

/// The size of all text. Unit: percent, `80..=200`, in steps of 10.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct TextScale(u16);

impl TextScale {
    /// Smallest.
    pub const MIN: Self = Self(80);
    /// Largest.
    pub const MAX: Self = Self(200);

    /// The nearest scale there is.
    pub fn from_percent(percent: u16) -> Self {
        Self((percent.clamp(Self::MIN.0, Self::MAX.0) + 5) / 10 * 10)
    }

    /// In percent.
    pub fn percent(self) -> u16 {
        self.0
    }

    /// One step larger, up to [`TextScale::MAX`].
    #[must_use]
    pub fn larger(self) -> Self {
        Self::from_percent(self.0 + 10)
    }

    /// One step smaller, down to [`TextScale::MIN`].
    #[must_use]
    pub fn smaller(self) -> Self {
        Self::from_percent(self.0 - 10)
    }

    fn factor(self) -> f32 {
        f32::from(self.0) / 100.0
    }
}

impl Default for TextScale {
    fn default() -> Self {
        Self(100)
    }
}

/// A text size with its line height. Names say what it is for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Type {
    /// 13/16: second line, axis, units, source, key caps. Never smaller.
    Caption,
    /// 15/20: text, buttons, tabs, fields.
    #[default]
    Body,
    /// 17/24: title of a level, heading of a card.
    CardTitle,
    /// 22/28: question, heading of a section.
    Question,
    /// 28/32: title of a screen, figure in the help panel.
    Title,
    /// 40/44: one main number per screen at most.
    Number,
}

impl Type {
    /// Size and line height at 100%, in points.
    fn size_and_line(self) -> (f32, f32) {
        match self {
            Self::Caption => (13.0, 16.0),
            Self::Body => (15.0, 20.0),
            Self::CardTitle => (17.0, 24.0),
            Self::Question => (22.0, 28.0),
            Self::Title => (28.0, 32.0),
            Self::Number => (40.0, 44.0),
        }
    }
}

/// Corner radius in bars of charts.
pub const RADIUS_BAR: u8 = 2;
/// Corner radius of controls and level marks.
pub const RADIUS_CONTROL: u8 = 4;
/// Corner radius of cards.
pub const RADIUS_CARD: u8 = 8;

/// Width of edges and dividers.
pub const STROKE_EDGE: f32 = 1.0;
/// Width of a selected edge and of a reference line in a chart.
pub const STROKE_SELECTED: f32 = 2.0;
/// Width of the focus ring and of the link of a dumbbell.
pub const STROKE_FOCUS: f32 = 3.0;
/// Width of the marker of the selected row of a list.
pub const STROKE_MARKER: f32 = 4.0;

/// Height of the top bar and the footer, before scaling.
pub const BAR_HEIGHT: f32 = 56.0;
/// Height of a button or field.
pub const CONTROL_HEIGHT: f32 = 36.0;
/// Height of a small button or a row of a list.
pub const SMALL_HEIGHT: f32 = 28.0;
/// Width of the sidebar with questions.
pub const SIDEBAR_WIDTH: f32 = 296.0;
/// Width of the help panel.
pub const HELP_WIDTH: f32 = 320.0;
/// Largest width of the column with the question.
pub const COLUMN_WIDTH: f32 = 720.0;
/// Distance to the edge of the page.
pub const PAGE_EDGE: f32 = 24.0;
/// Least side of anything to point at.
pub const TARGET: f32 = 24.0;
/// Available width divided by the text scale from which sidebar, question and help fit
/// side by side.
pub const WIDE: f32 = 1180.0;
/// … from which sidebar and question fit; below it, one column.
pub const MEDIUM: f32 = 900.0;

/// A look at a text scale: what screens and widgets draw with. Cheap to copy.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Theme {
    /// Light, dark or high contrast.
    pub look: Look,
    /// How large the text is.
    pub scale: TextScale,
}

/// What surrounds a focus ring, so that it can be seen there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ground {
    /// `bg` or `surface`.
    Page,
    /// `bar`.
    Bar,
}

impl Theme {
    /// Hands fonts and first style to egui. Once, before the first frame.
    pub fn install(self, ctx: &Context) {
        ctx.set_fonts(fonts::definitions());
        // The text scale is ours: zooming would enlarge strokes and distances too.
        ctx.options_mut(|options| options.zoom_with_keyboard = false);
        ctx.on_begin_pass("keyboard use", Arc::new(super::widgets::focus::note_input));
        self.apply(ctx);
    }

    /// Makes this the theme of the window from now on.
    pub fn apply(self, ctx: &Context) {
        ctx.data_mut(|data| data.insert_temp(egui::Id::NULL, Stored(self)));
        ctx.set_theme(if self.is_dark() { egui::Theme::Dark } else { egui::Theme::Light });
        ctx.all_styles_mut(|style| self.write(style));
    }

    /// The theme in use.
    pub fn of(ctx: &Context) -> Self {
        ctx.data(|data| data.get_temp::<Stored>(egui::Id::NULL)).unwrap_or_default().0
    }

    /// The colors.
    pub fn colors(self) -> &'static Palette {
        match self.look {
            Look::Light => &LIGHT,
            Look::Dark => &DARK,
            Look::HighContrast => &HIGH_CONTRAST,
        }
    }

    /// Whether the window is dark.
    pub fn is_dark(self) -> bool {
        self.look != Look::Light
    }

    /// Whether this is the look with high contrast, where fills tell nothing and edges all.
    pub fn is_high_contrast(self) -> bool {
        self.look == Look::HighContrast
    }

    /// A distance between things: grows to 150% with the text and then stays.
    pub fn space(self, points: f32) -> f32 {
        (points * self.scale.factor().min(1.5)).round()
    }

    /// A size that goes with the text all the way, such as that of an icon.
    pub fn scaled(self, points: f32) -> f32 {
        (points * self.scale.factor()).round()
    }

    /// The height of a bar, button or row of one line that is `points` high at 100%. It grows
    /// by as much as the line in it.
    pub fn height(self, points: f32) -> f32 {
        (points + (self.scale.factor() - 1.0) * 20.0).round()
    }

    /// Text size in points.
    pub fn size(self, size: Type) -> f32 {
        size.size_and_line().0 * self.scale.factor()
    }

    /// Line height in points.
    pub fn line(self, size: Type) -> f32 {
        (size.size_and_line().1 * self.scale.factor()).round()
    }

    /// The width `width` as it counts for the layout: 1280 points at 200% is 640.
    pub fn layout_width(self, width: f32) -> f32 {
        width / self.scale.factor()
    }

    /// Font and size.
    pub fn font(self, size: Type, face: Face) -> FontId {
        FontId::new(self.size(size), face.family())
    }

    /// How to lay out text of this size, weight and color.
    pub fn format(self, size: Type, face: Face, color: Color32) -> TextFormat {
        TextFormat {
            font_id: self.font(size, face),
            color,
            line_height: Some(self.line(size)),
            ..TextFormat::default()
        }
    }

    /// Text of this size, weight and color, for a label.
    pub fn rich(self, text: impl Into<String>, size: Type, face: Face, color: Color32) -> RichText {
        RichText::new(text)
            .font(self.font(size, face))
            .line_height(Some(self.line(size)))
            .color(color)
    }

    /// Running text.
    pub fn body(self, text: impl Into<String>) -> RichText {
        self.rich(text, Type::Body, Face::Regular, self.colors().text)
    }

    /// Running text that stands out.
    pub fn strong(self, text: impl Into<String>) -> RichText {
        self.rich(text, Type::Body, Face::SemiBold, self.colors().text)
    }

    /// A second line.
    pub fn caption(self, text: impl Into<String>) -> RichText {
        self.rich(text, Type::Caption, Face::Regular, self.colors().muted)
    }

    /// The heading of a card.
    pub fn card_title(self, text: impl Into<String>) -> RichText {
        self.rich(text, Type::CardTitle, Face::SemiBold, self.colors().text)
    }

    /// The heading of a section.
    pub fn section(self, text: impl Into<String>) -> RichText {
        self.rich(text, Type::Question, Face::SemiBold, self.colors().text)
    }

    /// The title of a screen.
    pub fn title(self, text: impl Into<String>) -> RichText {
        self.rich(text, Type::Title, Face::Bold, self.colors().text)
    }

    /// The edge of cards and the line between rows: two wide in high contrast.
    pub fn divider(self) -> Stroke {
        Stroke::new(STROKE_EDGE, self.colors().line)
    }

    /// The frame of what stands over the screen.
    pub fn modal_frame(self, ui: &Ui, margin: i8) -> Frame {
        let edge = if self.is_dark() { self.control_edge() } else { self.divider() };
        let frame = Frame::new().fill(self.colors().surface).stroke(edge);
        frame.corner_radius(RADIUS_CARD).shadow(ui.visuals().window_shadow).inner_margin(margin)
    }

    /// The edge of a control at rest.
    pub fn control_edge(self) -> Stroke {
        let width = if self.is_high_contrast() { STROKE_SELECTED } else { STROKE_EDGE };
        Stroke::new(width, self.colors().control)
    }

    /// The edge of what is selected.
    pub fn selected_edge(self) -> Stroke {
        Stroke::new(STROKE_SELECTED, self.colors().primary)
    }

    /// The focus ring on `ground`.
    pub fn focus_ring(self, ground: Ground) -> Stroke {
        let colors = self.colors();
        let color = match ground {
            Ground::Bar if !self.is_high_contrast() => colors.bar_text,
            _ => colors.focus,
        };
        Stroke::new(STROKE_FOCUS, color)
    }

    /// Space between a thing and its focus ring.
    pub fn focus_gap(self, ground: Ground) -> f32 {
        match (self.look, ground) {
            (Look::HighContrast, _) => 4.0,
            (_, Ground::Bar) => 3.0,
            _ => 2.0,
        }
    }

    /// The fill of a control on `surface`: a little `primary` under the pointer, more while
    /// it is held down.
    pub fn control_fill(self, response: &egui::Response) -> Color32 {
        let colors = self.colors();
        let share = if !response.enabled() || self.is_high_contrast() {
            0.0
        } else if response.is_pointer_button_down_on() {
            0.12
        } else if response.hovered() {
            0.06
        } else {
            0.0
        };
        mix(colors.surface, colors.primary, share)
    }

    /// What shows around a card of its shadows; nothing in dark and high contrast, where edges do
    /// that work.
    pub fn card_shadow(self, card: Rect) -> Shape {
        if self.is_dark() {
            return Shape::Noop;
        }
        let shadows = [soft_shadow(1, 2, 0.08), soft_shadow(2, 8, 0.05)];
        let around = shadows.map(|soft| shadow::around(card, RADIUS_CARD.into(), soft));
        Shape::Vec(around.to_vec())
    }

    /// The colors of `level` on a ladder up to `top`. The shipped ladder has five levels;
    /// others get even steps in lightness (CIE L*) between the same two ends.
    pub fn level(self, level: u8, top: u8) -> LevelColors {
        let levels = &self.colors().levels;
        let top = top.max(1);
        let level = level.min(top);
        if top == 4 {
            return levels[usize::from(level)];
        }
        let ends = (Lab::from(levels[0].fill).l, Lab::from(levels[4].fill).l);
        let wanted = ends.0 + (ends.1 - ends.0) * f64::from(level) / f64::from(top);
        let fill = on_ramp(levels, wanted);
        LevelColors { fill, text: readable_on(fill, levels[0].text, levels[4].text) }
    }

    /// The edge a level needs because its fill is too close to the surface.
    pub fn level_edge(self, fill: Color32) -> Stroke {
        if self.is_high_contrast() {
            return Stroke::new(STROKE_SELECTED, self.colors().line);
        }
        let stands_out = contrast(fill, self.colors().surface) >= 3.0;
        Stroke::new(STROKE_EDGE, if stands_out { fill } else { self.colors().control })
    }

    /// What egui's own widgets (text fields, menus, scroll bars, links) need to know.
    fn write(self, style: &mut egui::Style) {
        use egui::TextStyle;
        let colors = self.colors();
        for (text_style, size, face) in [
            (TextStyle::Small, Type::Caption, Face::Regular),
            (TextStyle::Body, Type::Body, Face::Regular),
            (TextStyle::Button, Type::Body, Face::Regular),
            (TextStyle::Monospace, Type::Body, Face::Regular),
            (TextStyle::Heading, Type::Question, Face::SemiBold),
        ] {
            style.text_styles.insert(text_style, self.font(size, face));
        }
        style.animation_time = 0.0;
        style.spacing.item_spacing = Vec2::splat(self.space(8.0));
        style.spacing.button_padding = vec2(self.space(12.0), self.space(8.0));
        style.spacing.interact_size = vec2(self.height(CONTROL_HEIGHT), self.height(SMALL_HEIGHT));
        style.spacing.icon_width = self.scaled(18.0);
        style.spacing.icon_width_inner = self.scaled(10.0);
        style.spacing.icon_spacing = self.space(8.0);
        style.spacing.window_margin = Margin::same(20);
        style.spacing.menu_margin = Margin::same(4);
        style.spacing.tooltip_width = self.scaled(320.0);
        style.spacing.menu_width = self.scaled(320.0);
        style.spacing.combo_height = self.scaled(360.0);
        style.spacing.scroll = egui::style::ScrollStyle::solid();
        style.spacing.scroll.bar_width = self.space(8.0);
        style.spacing.scroll.bar_inner_margin = 4.0;
        style.spacing.scroll.bar_outer_margin = 4.0;
        style.spacing.scroll.handle_min_length = TARGET;
        style.spacing.scroll.foreground_color = false;
        style.spacing.scroll.dormant_background_opacity = 1.0;
        style.spacing.scroll.active_background_opacity = 1.0;
        style.spacing.scroll.interact_background_opacity = 1.0;
        style.spacing.scroll.dormant_handle_opacity = 1.0;
        style.spacing.scroll.active_handle_opacity = 1.0;
        style.spacing.scroll.interact_handle_opacity = 1.0;
        style.scroll_animation = egui::style::ScrollAnimation::none();
        style.url_in_tooltip = true;

        let visuals = &mut style.visuals;
        visuals.dark_mode = self.is_dark();
        visuals.override_text_color = None;
        visuals.weak_text_color = Some(colors.muted);
        visuals.hyperlink_color = colors.primary;
        visuals.faint_bg_color = colors.sunken;
        visuals.extreme_bg_color = colors.surface;
        visuals.text_edit_bg_color = Some(colors.surface);
        visuals.code_bg_color = colors.sunken;
        visuals.warn_fg_color = colors.warn_line;
        visuals.error_fg_color = colors.minus;
        visuals.window_corner_radius = CornerRadius::same(RADIUS_CARD);
        visuals.menu_corner_radius = CornerRadius::same(RADIUS_CARD);
        visuals.window_fill = colors.surface;
        visuals.window_stroke = self.divider();
        visuals.panel_fill = colors.bg;
        visuals.window_shadow =
            if self.is_dark() { Shadow::NONE } else { soft_shadow(8, 24, 0.16) };
        visuals.popup_shadow = visuals.window_shadow;
        visuals.selection.bg_fill =
            if self.is_high_contrast() { colors.primary } else { colors.primary_soft };
        visuals.selection.stroke = Stroke::new(
            STROKE_SELECTED,
            if self.is_high_contrast() { colors.on_selected } else { colors.primary },
        );
        visuals.text_cursor.stroke = Stroke::new(2.0, colors.text);
        visuals.text_cursor.blink = false;
        visuals.disabled_alpha = 1.0;
        visuals.striped = false;
        visuals.indent_has_left_vline = false;
        visuals.interact_cursor = Some(egui::CursorIcon::PointingHand);

        let edge = self.control_edge();
        let hover = if self.is_high_contrast() {
            colors.surface
        } else {
            mix(colors.surface, colors.primary, 0.06)
        };
        let pressed = if self.is_high_contrast() {
            colors.surface
        } else {
            mix(colors.surface, colors.primary, 0.12)
        };
        let state = |fill: Color32, edge: Stroke, ink: Color32| egui::style::WidgetVisuals {
            bg_fill: fill,
            weak_bg_fill: fill,
            bg_stroke: edge,
            corner_radius: CornerRadius::same(RADIUS_CONTROL),
            fg_stroke: Stroke::new(1.5, ink),
            expansion: 0.0,
        };
        visuals.widgets.noninteractive = state(colors.surface, self.divider(), colors.text);
        visuals.widgets.inactive = state(colors.surface, edge, colors.text);
        // Handles of scroll bars take this fill; it has to be seen on the track.
        visuals.widgets.inactive.bg_fill = colors.control;
        visuals.widgets.hovered = state(hover, self.selected_edge(), colors.text);
        visuals.widgets.hovered.bg_fill = colors.primary;
        visuals.widgets.active = state(pressed, self.selected_edge(), colors.text);
        visuals.widgets.active.bg_fill = colors.primary;
        visuals.widgets.open = state(pressed, self.selected_edge(), colors.text);
    }
}

/// The theme as it is kept in egui's memory; a type of its own is its own key.
#[derive(Debug, Clone, Copy, Default)]
struct Stored(Theme);

fn soft_shadow(down: i8, blur: u8, alpha: f32) -> Shadow {
    Shadow { offset: [0, down], blur, spread: 0, color: hex(0x10_20_2C).gamma_multiply(alpha) }
}

/// The colors of the program's mark, the same in every look: ground, bars, base line.
pub fn logo_colors() -> (Color32, Color32, Color32) {
    (LIGHT.surface, LIGHT.primary, LIGHT.national)
}

/// A color that people chose for paper, given as red, green and blue.
pub fn on_paper([red, green, blue]: [u8; 3]) -> Color32 {
    hex(u32::from_be_bytes([0, red, green, blue]))
}

/// `share` of `top` mixed into `base`, both opaque.
pub fn mix(base: Color32, top: Color32, share: f32) -> Color32 {
    base.lerp_to_gamma(top, share)
}

/// How different two colors are to the eye, by WCAG 2.2. Range: `1.0..=21.0`.
#[expect(clippy::cast_possible_truncation, reason = "a ratio of at most 21")]
pub fn contrast(a: Color32, b: Color32) -> f32 {
    let (a, b) = (luminance(a), luminance(b));
    ((a.max(b) + 0.05) / (a.min(b) + 0.05)) as f32
}

/// Relative luminance, `0.0..=1.0` (WCAG 2.2).
fn luminance(color: Color32) -> f64 {
    let [r, g, b] = linear(color);
    0.2126 * r + 0.7152 * g + 0.0722 * b
}
