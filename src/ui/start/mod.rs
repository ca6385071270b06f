//! The start screen: begin, open, look around, and what was open before.

pub(super) mod recent;

use egui::{Align, CentralPanel, CornerRadius, Frame, Panel, Role, ScrollArea};
use egui::{Sense, StrokeKind, Ui, Vec2, WidgetInfo, vec2};
use jiff::Timestamp;

use self::recent::recent_row;
use super::View;
use super::dialogs::notices_ui;
use super::fonts::Face;
use super::icons;
use super::menu::MenuItem;
use super::recovery::recovery_ui;
use super::settings::{Place, settings_ui};
use super::theme::{Ground, RADIUS_CONTROL, Theme, Type};
use super::widgets::button::styled_link;
use super::widgets::card::title;
use super::widgets::columns::at_right;
use super::widgets::field::search_field;
use super::widgets::focus;
use super::widgets::line::{Line, one_line, paint_icon};
use super::widgets::top_bar::paint_logo;
use crate::app::App;
use crate::app::command::{Command, Step};
use crate::words::Words;

/// What belongs to the start screen only.
#[derive(Debug, Default)]
pub struct StartView {
    search: String,
    /// The moment the window was opened, for "today" and "yesterday".
    pub opened: Option<Timestamp>,
}

/// Draws the start screen.
pub fn start_ui(ui: &mut Ui, app: &App, view: &mut View, words: &Words) -> Vec<Command> {
    let theme = Theme::of(ui.ctx());
    let colors = theme.colors();
    let mut commands = Vec::new();
    let width = theme.scaled(384.0).min(ui.available_width() * 0.46);
    let side = theme.space(40.0);
    let panel = Frame::new().fill(colors.bar);
    Panel::left("start panel")
        .frame(panel)
        .exact_size(width)
        .resizable(false)
        .show_separator_line(false)
        .show(ui, |ui| {
            if theme.is_high_contrast() {
                let rect = ui.max_rect();
                ui.painter().vline(rect.right() - 1.0, rect.y_range(), theme.divider());
            }
            ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
                let margin = egui::Margin::symmetric(side as i8, theme.space(20.0) as i8);
                Frame::new().inner_margin(margin).show(ui, |ui| {
                    commands.extend(panel_ui(ui, app, words));
                });
            });
        });
    CentralPanel::default().frame(Frame::NONE).show(ui, |ui| {
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            let edge = theme.space(40.0) as i8;
            let margin =
                egui::Margin { left: edge, right: edge, top: theme.space(40.0) as i8, bottom: 24 };
            Frame::new().inner_margin(margin).show(ui, |ui| {
                ui.set_max_width(theme.scaled(1000.0).min(ui.available_width()));
                if !app.notices().is_empty() {
                    notices_ui(ui, app, view, words, &mut commands);
                    ui.add_space(theme.space(24.0));
                }
                let when = (view.start.opened, &view.zone);
                commands.extend(recovery_ui(ui, app, words, when));
                commands.extend(recent_ui(ui, app, view, words));
            });
        });
    });
    commands
}

fn panel_ui(ui: &mut Ui, app: &App, words: &Words) -> Vec<Command> {
    let theme = Theme::of(ui.ctx());
    let colors = theme.colors();
    let mut commands = Vec::new();
    ui.spacing_mut().item_spacing.y = theme.space(8.0);
    ui.horizontal(|ui| {
        let logo = theme.scaled(48.0);
        let (rect, _) = ui.allocate_exact_size(Vec2::splat(logo), Sense::hover());
        paint_logo(ui.painter(), rect);
        ui.add_space(theme.space(8.0));
        let name = words.get("common-program");
        title(ui, theme.rich(name, Type::Title, Face::Bold, colors.bar_text));
    });
    ui.add_space(theme.space(4.0));
    let about = words.get("start-about");
    ui.label(theme.rich(about, Type::CardTitle, Face::Regular, colors.bar_text));
    ui.add_space(theme.space(12.0));

    if big_button(ui, words, "start-new", icons::FILE_PLUS, MenuItem::New, true) {
        commands.push(Command::New);
    }
    if big_button(ui, words, "start-open", icons::FOLDER_OPEN, MenuItem::Open, false) {
        commands.push(Command::AskOpen);
    }
    if big_button(ui, words, "start-merge", icons::USERS_THREE, MenuItem::Merge, false) {
        commands.push(Command::AskMerge);
    }
    if app.library.example.is_some() {
        ui.add_space(theme.space(8.0));
        line(ui, theme);
        ui.add_space(theme.space(4.0));
        let heading = words.get("start-example-heading");
        ui.label(theme.rich(heading, Type::CardTitle, Face::SemiBold, colors.bar_text));
        let text = words.get("start-example-text");
        ui.label(theme.rich(text, Type::Body, Face::Regular, colors.bar_muted));
        ui.add_space(theme.space(4.0));
        ui.horizontal(|ui| {
            let icon = theme.scaled(20.0);
            let (rect, _) = ui.allocate_exact_size(Vec2::splat(icon), Sense::hover());
            paint_icon(ui.painter(), icons::EYE, rect.center(), icon, colors.bar_text);
            let open = words.get("start-example-open");
            let style = (Type::Body, Face::SemiBold);
            if styled_link(ui, &open, style, colors.bar_text, Ground::Bar).clicked() {
                commands.push(Command::OpenExample);
            }
        });
    }
    // The settings stand at the bottom of the panel where there is room.
    let foot = 3.0 * (theme.height(28.0) + 4.0)
        + theme.space(32.0)
        + theme.line(Type::Caption)
        + theme.line(Type::Body);
    let room = ui.ctx().content_rect().bottom() - theme.space(20.0) - ui.cursor().top() - foot;
    ui.add_space(room.max(theme.space(4.0)));
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        commands.extend(settings_ui(ui, words, app.settings(), Place::Panel));
    });
    ui.add_space(theme.space(2.0));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = theme.space(24.0);
        for (word, step) in [("start-settings", Step::Settings), ("start-program", Step::About)] {
            let style = (Type::Body, Face::SemiBold);
            if styled_link(ui, &words.get(word), style, colors.bar_text, Ground::Bar).clicked() {
                commands.push(Command::Go(step));
            }
        }
    });
    let offline = words.get("start-offline");
    ui.label(theme.rich(offline, Type::Caption, Face::Regular, colors.bar_muted));
    commands
}

fn line(ui: &mut Ui, theme: Theme) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 1.0), Sense::hover());
    let colors = theme.colors();
    let color = super::theme::mix(colors.bar, colors.bar_muted, 0.4);
    ui.painter().hline(rect.x_range(), rect.center().y, egui::Stroke::new(1.0, color));
}

/// A button of the panel: 52 high, icon and text at the left, keys at the right.
fn big_button(
    ui: &mut Ui,
    words: &Words,
    word: &str,
    icon: icons::Icon,
    item: MenuItem,
    is_main: bool,
) -> bool {
    let theme = Theme::of(ui.ctx());
    let colors = theme.colors();
    let text = words.get(word);
    let (fill, ink) = if is_main {
        (colors.bar_text, colors.bar)
    } else {
        (egui::Color32::TRANSPARENT, colors.bar_text)
    };
    let keys = item.keys(words);
    let mut right = Line::new(theme);
    for key in &keys {
        right.key(ui, key, ink);
    }
    let width = ui.available_width();
    let pad = theme.space(18.0);
    let room = width - 2.0 * pad - right.size().x - theme.space(16.0);
    let mut left = Line::new(theme);
    left.icon(icon, Type::CardTitle, ink);
    left.gap(12.0);
    left.text_within(ui, &text, (Type::CardTitle, Face::SemiBold), ink, room - theme.scaled(32.0));
    let height = theme.height(52.0).max(left.size().y + 16.0);
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &text));
    let corners = CornerRadius::same(RADIUS_CONTROL);
    let fill = if response.hovered() {
        if is_main { super::theme::mix(fill, colors.bar, 0.08) } else { colors.bar_on }
    } else {
        fill
    };
    let edge = super::theme::mix(colors.bar, colors.bar_muted, 0.7);
    ui.painter().rect_filled(rect, corners, fill);
    if !is_main {
        let width = theme.control_edge().width;
        let edge = egui::Stroke::new(width, edge);
        ui.painter().rect_stroke(rect, corners, edge, StrokeKind::Inside);
    }
    left.paint(ui.painter(), rect.left_center() + vec2(pad, 0.0));
    right.paint(ui.painter(), rect.right_center() - vec2(pad + right.size().x, 0.0));
    focus::ring(ui, &response, RADIUS_CONTROL, Ground::Bar);
    response.clicked()
}

fn recent_ui(ui: &mut Ui, app: &App, view: &mut View, words: &Words) -> Vec<Command> {
    let theme = Theme::of(ui.ctx());
    let colors = theme.colors();
    let mut commands = Vec::new();
    let recent = &app.settings().recent;
    ui.spacing_mut().item_spacing.y = theme.space(8.0);
    let is_narrow = theme.layout_width(ui.available_width()) < 640.0;
    let heading = theme.section(words.get("start-recent"));
    if recent.is_empty() {
        title(ui, heading);
        ui.label(theme.rich(
            words.get("start-recent-none"),
            Type::Body,
            Face::Regular,
            colors.muted,
        ));
        ui.add_space(theme.space(16.0));
        how_it_works_ui(ui, words);
        return commands;
    }
    let hint = words.get("start-search");
    if recent.len() > 3 && !is_narrow {
        ui.horizontal(|ui| {
            title(ui, heading);
            at_right(ui, Align::Center, |ui| {
                let id = egui::Id::unique("search recent");
                search_field(ui, id, &mut view.start.search, &hint, &[], theme.scaled(240.0));
            });
        });
    } else {
        title(ui, heading);
    }
    ui.add_space(theme.space(4.0));
    let wanted = view.start.search.trim().to_lowercase();
    let opened = view.start.opened;
    for file in recent {
        if !wanted.is_empty() && !file.municipality.to_lowercase().contains(&wanted) {
            continue;
        }
        commands.extend(recent_row(ui, app, file, words, (opened, &view.zone), is_narrow));
    }
    ui.horizontal(|ui| {
        at_right(ui, Align::Center, |ui| {
            let style = (Type::Caption, Face::SemiBold);
            let empty = words.get("start-recent-clear");
            if styled_link(ui, &empty, style, colors.primary, Ground::Page).clicked() {
                commands.push(Command::ForgetAll);
            }
        });
    });
    commands
}

/// What a first visitor sees in place of recent files: the way from question to report.
fn how_it_works_ui(ui: &mut Ui, words: &Words) {
    let theme = Theme::of(ui.ctx());
    let colors = theme.colors();
    super::widgets::card::card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = theme.space(12.0);
        ui.label(theme.card_title(words.get("start-how")));
        for (n, word) in ["start-how-1", "start-how-2", "start-how-3"].into_iter().enumerate() {
            ui.horizontal_top(|ui| {
                let side = theme.scaled(28.0);
                let (rect, _) = ui.allocate_exact_size(Vec2::splat(side), Sense::hover());
                ui.painter().circle(
                    rect.center(),
                    side / 2.0,
                    colors.primary_soft,
                    egui::Stroke::new(
                        if theme.is_high_contrast() { 2.0 } else { 0.0 },
                        colors.line,
                    ),
                );
                let digit = (n + 1).to_string();
                let style = (Type::Body, Face::SemiBold);
                let galley = one_line(ui, &digit, style, colors.primary, f32::INFINITY);
                ui.painter().galley(rect.center() - galley.size() / 2.0, galley, colors.primary);
                ui.add_space(theme.space(4.0));
                ui.vertical(|ui| {
                    ui.add_space((side - theme.line(Type::Body)) / 2.0);
                    ui.label(theme.body(words.get(word)));
                });
            });
        }
    });
}
