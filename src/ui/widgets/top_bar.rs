//! The bar at the top: whose assessment, the steps, whether it is saved, undo and the menu.
//! Every step can be reached at all times; where the tabs do not fit, they become a list.

use egui::{CornerRadius, Painter, Popup, Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::button::Button;
use super::choice::{DropDown, Style};
use super::columns::{keep_size, known_size};
use super::focus;
use super::line::{Line, one_line};
use crate::ui::fonts::Face;
use crate::ui::icons;
use crate::ui::theme::{BAR_HEIGHT, Ground, MEDIUM, Theme, Type, logo_colors};

/// One step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tab {
    /// Its name.
    pub text: String,
    /// How many things wait there; 0 shows nothing.
    pub count: usize,
    /// What a screen reader says, with the count in words.
    pub name: String,
}

/// What the bar shows.
#[derive(Debug, Clone)]
pub struct TopBar<'a> {
    /// The municipality.
    pub title: &'a str,
    /// The period.
    pub second: &'a str,
    /// The steps.
    pub tabs: &'a [Tab],
    /// The step that is open.
    pub active: Option<usize>,
    /// Name of the list that the tabs become: "Stap".
    pub tabs_name: &'a str,
    /// The saved state in words: "Opgeslagen 14:32".
    pub saved: &'a str,
    /// What stands before those words; a warning sign when saving failed.
    pub saved_icon: icons::Icon,
    /// Whether saving failed: then the words stand out.
    pub is_save_bad: bool,
    /// Name of undo, and why it cannot be used if so.
    pub undo: (&'a str, Option<&'a str>),
    /// Name of redo, and why it cannot be used if so.
    pub redo: (&'a str, Option<&'a str>),
    /// Name of the menu.
    pub menu: &'a str,
}

/// What was done on the bar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// Go to this step.
    Tab(usize),
    /// Undo.
    Undo,
    /// Redo.
    Redo,
    /// The words about saving were chosen: tell more.
    Saved,
}

/// The height of the bar.
pub fn height(theme: Theme) -> f32 {
    theme.height(BAR_HEIGHT)
}

impl TopBar<'_> {
    /// Draws the bar over the whole width there is; `add_menu` fills the menu.
    pub fn show<R>(
        &self,
        ui: &mut Ui,
        add_menu: impl FnOnce(&mut Ui) -> R,
    ) -> (Option<Action>, Option<R>) {
        let theme = Theme::of(ui.ctx());
        let colors = theme.colors();
        let wanted = vec2(ui.available_width(), height(theme));
        let (rect, _) = ui.allocate_exact_size(wanted, Sense::hover());
        ui.painter().rect_filled(rect, CornerRadius::ZERO, colors.bar);
        if theme.is_high_contrast() {
            let line = egui::Stroke::new(2.0, colors.line);
            ui.painter().hline(rect.x_range(), rect.bottom() - 1.0, line);
        }
        let edge = theme.space(16.0);
        let mut action = None;

        // How much there is at the right decides how the steps at the left are shown.
        let right_id = ui.scope_id().with("bar right");
        let right_edge = rect.right() - edge - known_size(ui, right_id);
        let left_edge = right_edge - theme.space(12.0);
        let left = self.title_ui(ui, rect, edge, left_edge);
        let room = Rect::from_min_max(pos2(left, rect.top()), pos2(left_edge, rect.bottom()));
        if let Some(tab) = self.tabs_ui(ui, room) {
            action = Some(Action::Tab(tab));
        }

        let mut right = ui.new_child(
            egui::UiBuilder::new()
                .id_salt("bar right")
                .max_rect(Rect::from_min_max(
                    pos2(right_edge, rect.top()),
                    pos2(rect.right() - edge, rect.bottom()),
                ))
                .layout(egui::Layout::left_to_right(egui::Align::Center)),
        );
        right.spacing_mut().item_spacing.x = theme.space(4.0);
        if !self.saved.is_empty() && self.saved_ui(&mut right, rect.width() * 0.4) {
            action = Some(Action::Saved);
        }
        for (icon, (name, why), done) in [
            (icons::ARROW_COUNTER_CLOCKWISE, self.undo, Action::Undo),
            (icons::ARROW_CLOCKWISE, self.redo, Action::Redo),
        ] {
            let button = Button::icon_only(icon, name).on_bar().disabled_because(why);
            if right.add(button).clicked() {
                action = Some(done);
            }
        }
        let menu = right.add(Button::icon_only(icons::LIST, self.menu).on_bar());
        let menu_shown = Popup::menu(&menu).accessible_name(self.menu).show(add_menu);
        keep_size(ui, right_id, right.min_rect().width());
        (action, menu_shown.map(|shown| shown.inner))
    }

    /// Whether the words about saving were chosen; they take at most `room` points.
    fn saved_ui(&self, ui: &mut Ui, room: f32) -> bool {
        let theme = Theme::of(ui.ctx());
        let colors = theme.colors();
        let mut line = Line::new(theme);
        let (icon, ink) = if self.is_save_bad {
            (icons::WARNING_CIRCLE, if theme.is_dark() { colors.surface } else { colors.bar_text })
        } else {
            (self.saved_icon, colors.bar_text)
        };
        line.icon(icon, Type::Caption, ink);
        line.text_within(ui, self.saved, (Type::Caption, Face::Regular), ink, room);
        let size = line.size() + vec2(theme.space(12.0), 8.0);
        let (rect, response) = ui.allocate_exact_size(size, Sense::click());
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, self.saved));
        if self.is_save_bad {
            ui.painter().rect_filled(rect, CornerRadius::same(4), colors.minus);
        } else if response.hovered() {
            ui.painter().rect_filled(rect, CornerRadius::same(4), colors.bar_on);
        }
        line.paint_centered(ui.painter(), rect);
        focus::ring(ui, &response, 4, Ground::Bar);
        response.clicked()
    }

    /// Draws mark, municipality and period where there is room; returns where they end.
    fn title_ui(&self, ui: &mut Ui, rect: Rect, edge: f32, right_edge: f32) -> f32 {
        let theme = Theme::of(ui.ctx());
        let colors = theme.colors();
        let logo_side = theme.scaled(32.0).min(rect.height() - 8.0);
        let left = rect.left() + edge;
        if theme.layout_width(rect.width()) < MEDIUM {
            return left;
        }
        let mark = Rect::from_min_size(
            pos2(left, rect.center().y - logo_side / 2.0),
            vec2(logo_side, logo_side),
        );
        paint_logo(ui.painter(), mark);
        let text_left = mark.right() + theme.space(12.0);
        let room = theme.scaled(200.0).min((right_edge - text_left) / 3.0);
        let title = one_line(ui, self.title, (Type::Body, Face::SemiBold), colors.bar_text, room);
        let second =
            one_line(ui, self.second, (Type::Caption, Face::Regular), colors.bar_muted, room);
        let (size, second_size) = (title.size(), second.size());
        let top = rect.center().y - f32::midpoint(size.y, second_size.y);
        let area = Rect::from_min_size(
            pos2(text_left, top),
            vec2(size.x.max(second_size.x), size.y + second_size.y),
        );
        let spoken = format!("{}, {}", self.title, self.second);
        let response = ui.interact(area, ui.scope_id().with("title"), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &spoken));
        response.on_hover_text(&spoken);
        ui.painter().galley(area.min, title, colors.bar_text);
        ui.painter().galley(pos2(text_left, top + size.y), second, colors.bar_muted);
        // The tabs begin at the same place for most names.
        (area.right() + theme.space(24.0)).max(rect.left() + theme.scaled(226.0))
    }

    fn tabs_ui(&self, ui: &mut Ui, room: Rect) -> Option<usize> {
        let theme = Theme::of(ui.ctx());
        let colors = theme.colors();
        let pad = theme.space(11.0);
        let line = |tab: &Tab| {
            let mut line = Line::new(theme);
            line.text(ui, &tab.text, (Type::Body, Face::Regular), colors.bar_text);
            if tab.count > 0 {
                let (ink, fill) = (colors.bar, colors.bar_text);
                line.count(ui, &tab.count.to_string(), ink, fill);
            }
            line
        };
        let lines: Vec<Line> = self.tabs.iter().map(line).collect();
        let total: f32 = lines.iter().map(|line| line.size().x + 2.0 * pad).sum();
        if total > room.width() {
            let mut child = ui.new_child(
                egui::UiBuilder::new()
                    .id_salt("bar steps")
                    .max_rect(room)
                    .layout(egui::Layout::left_to_right(egui::Align::Center)),
            );
            let options: Vec<String> = self.tabs.iter().map(|tab| tab.name.clone()).collect();
            return DropDown::new(self.tabs_name, &options)
                .selected(self.active)
                .placeholder(self.tabs_name)
                .style(Style::BarField)
                .show(&mut child, ui.scope_id().with("steps"));
        }
        let mut chosen = None;
        let mut x = room.left();
        for (i, (tab, mut line)) in self.tabs.iter().zip(lines).enumerate() {
            let is_active = self.active == Some(i);
            let rect = Rect::from_min_size(
                pos2(x, room.top()),
                vec2(line.size().x + 2.0 * pad, room.height()),
            );
            x = rect.right();
            let response = ui.interact(rect, ui.scope_id().with(("tab", i)), Sense::click());
            response.widget_info(|| WidgetInfo::selected(Role::Tab, true, is_active, &tab.name));
            if response.clicked() {
                chosen = Some(i);
            }
            let painter = ui.painter();
            if is_active {
                painter.rect_filled(rect, CornerRadius::ZERO, colors.bar_on);
                let width = if theme.is_high_contrast() { 4.0 } else { 3.0 };
                let under = Rect::from_min_max(pos2(rect.left(), rect.bottom() - width), rect.max);
                painter.rect_filled(under, CornerRadius::ZERO, colors.bar_line);
                line = Line::new(theme);
                line.text(ui, &tab.text, (Type::Body, Face::SemiBold), colors.bar_text);
                if tab.count > 0 {
                    line.count(ui, &tab.count.to_string(), colors.bar, colors.bar_text);
                }
            } else if response.hovered() {
                painter.rect_filled(rect, CornerRadius::ZERO, colors.bar_on.gamma_multiply(0.6));
            }
            line.paint_centered(painter, rect);
            focus::ring_within(ui, &response, rect, Ground::Bar);
        }
        chosen
    }
}

/// The mark of the program: four bars on a base line.
pub fn paint_logo(painter: &Painter, rect: Rect) {
    let (ground, bars, base) = logo_colors();
    let unit = rect.width() / 32.0;
    painter.rect_filled(rect, CornerRadius::from(6.0 * unit), ground);
    for (i, height) in [7.0, 11.0, 14.0, 18.0].into_iter().enumerate() {
        let left = rect.left() + (6.0 + 5.5 * i as f32) * unit;
        let bottom = rect.top() + 23.0 * unit;
        let width = if i == 3 { 2.5 } else { 4.0 };
        let bar = Rect::from_min_max(
            pos2(left, bottom - height * unit),
            pos2(left + width * unit, bottom),
        );
        painter.rect_filled(bar, CornerRadius::ZERO, bars);
    }
    let line =
        Rect::from_min_max(rect.min + vec2(5.0, 24.5) * unit, rect.min + vec2(27.0, 27.0) * unit);
    painter.rect_filled(line, CornerRadius::ZERO, base);
}
