//! The start screen: begin, open, look around, and what was open before.

use egui::{Align, CentralPanel, CornerRadius, Frame, Layout, Panel, Rect, Role, ScrollArea};
use egui::{Sense, StrokeKind, Ui, UiBuilder, Vec2, WidgetInfo, pos2, vec2};
use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::dialogs::notices_ui;
use super::fonts::Face;
use super::icons;
use super::menu::MenuItem;
use super::recovery::recovery_ui;
use super::settings::{Place, settings_ui};
use super::theme::{Ground, RADIUS_CARD, RADIUS_CONTROL, Theme, Type};
use super::widgets::button::{Button, styled_link};
use super::widgets::card::title;
use super::widgets::columns::at_right;
use super::widgets::field::search_field;
use super::widgets::focus;
use super::widgets::level_mark::{self, Mark};
use super::widgets::line::{Line, one_line, paint_icon};
use super::widgets::progress::segments;
use super::widgets::top_bar::paint_logo;
use super::{View, name_or_none};
use crate::app::App;
use crate::app::command::{Command, Step};
use crate::app::effect::{InspectProblem, Summary};
use crate::app::settings::Recent;
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

fn recent_row(
    ui: &mut Ui,
    app: &App,
    file: &Recent,
    words: &Words,
    (now, zone): (Option<Timestamp>, &TimeZone),
    is_narrow: bool,
) -> Option<Command> {
    let theme = Theme::of(ui.ctx());
    let colors = theme.colors();
    let inspected = app.inspected(&file.path);
    let is_gone = matches!(inspected, Some(Err(InspectProblem::Gone)));
    let period = words.days(file.from, file.to);
    let name = &name_or_none(&file.municipality, words);
    let width = ui.available_width();
    let height = theme.line(Type::CardTitle) + theme.line(Type::Body) + theme.space(28.0);
    let height =
        if is_narrow { height + theme.line(Type::Body) + theme.space(8.0) } else { height };
    let sense = if is_gone { Sense::hover() } else { Sense::click() };
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), sense);
    let opened = opened_words(file.opened, now, zone, words);
    let spoken = words.with(
        "start-recent-name",
        &[
            ("municipality", name.as_str().into()),
            ("period", period.as_str().into()),
            ("opened", opened.as_str().into()),
        ],
    );
    response.widget_info(|| WidgetInfo::labeled(Role::Button, !is_gone, &spoken));
    let corners = CornerRadius::same(RADIUS_CARD);
    ui.painter().add(theme.card_shadow(rect));
    let is_hot = response.hovered() && !is_gone;
    let fill = if is_gone { colors.surface } else { theme.control_fill(&response) };
    let mut edge = theme.divider();
    if is_hot {
        edge.color = colors.primary;
    }
    ui.painter().rect(rect, corners, fill, edge, StrokeKind::Inside);

    let pad = theme.space(16.0);
    let inner = rect.shrink2(vec2(pad, theme.space(12.0)));
    let columns = [0.0, 0.315, 0.56, 1.0];
    let x = |column: usize| inner.left() + inner.width() * columns[column];
    let ink = if is_gone { colors.muted } else { colors.text };
    let room = if is_narrow { inner.width() } else { x(1) - x(0) - theme.space(16.0) };
    let galley = one_line(ui, name, (Type::CardTitle, Face::SemiBold), ink, room);
    let below = galley.size().y;
    ui.painter().galley(inner.min, galley, ink);
    let galley = one_line(ui, &period, (Type::Body, Face::Regular), colors.muted, room);
    ui.painter().galley(inner.min + vec2(0.0, below), galley, colors.muted);

    let galley = one_line(ui, &opened, (Type::Caption, Face::Regular), colors.muted, f32::INFINITY);
    let date_width = galley.size().x;
    if !is_narrow {
        let at = pos2(inner.right() - date_width, inner.center().y - galley.size().y / 2.0);
        ui.painter().galley(at, galley, colors.muted);
    }

    let second = if is_narrow {
        Rect::from_min_max(pos2(inner.left(), inner.bottom() - theme.line(Type::Body)), inner.max)
    } else {
        Rect::from_min_max(pos2(x(1), inner.top()), pos2(x(2) - theme.space(16.0), inner.bottom()))
    };
    let third = Rect::from_min_max(
        pos2(x(2), inner.top()),
        pos2(inner.right() - date_width - theme.space(12.0), inner.bottom()),
    );
    let mut command = None;
    match inspected {
        None => {}
        Some(Err(problem)) => {
            let word = match problem {
                InspectProblem::Gone => "start-recent-gone",
                InspectProblem::Unreadable(_) => "start-recent-unreadable",
            };
            let mut line = Line::new(theme);
            line.icon(icons::WARNING_CIRCLE, Type::Body, colors.minus);
            let text = words.get(word);
            let style = (Type::Caption, Face::Regular);
            line.text_within(ui, &text, style, colors.minus, second.width() - theme.scaled(26.0));
            line.paint(ui.painter(), second.left_center());
            if !is_narrow {
                let builder = UiBuilder::new()
                    .id_salt(("forget", &file.path))
                    .max_rect(third)
                    .layout(Layout::left_to_right(Align::Center));
                let mut child = ui.new_child(builder);
                let label = words.get("start-recent-forget");
                let spoken =
                    words.with("start-recent-forget-name", &[("name", name.as_str().into())]);
                if child.add(Button::small(&label).name(&spoken)).clicked() {
                    command = Some(Command::Forget(file.path.clone()));
                }
            }
        }
        Some(Ok(summary)) => summary_ui(ui, summary, words, second, (!is_narrow).then_some(third)),
    }
    focus::ring(ui, &response, RADIUS_CARD, Ground::Page);
    if response.clicked() {
        command = Some(Command::Open(file.path.clone()));
    }
    response.on_hover_text(file.path.display().to_string());
    command
}

fn summary_ui(ui: &mut Ui, summary: &Summary, words: &Words, second: Rect, third: Option<Rect>) {
    let theme = Theme::of(ui.ctx());
    let colors = theme.colors();
    let done: usize = summary.progress.iter().map(|(done, _)| done).sum();
    let all: usize = summary.progress.iter().map(|(_, all)| all).sum();
    let text = words.with("start-recent-progress", &[("done", done.into()), ("all", all.into())]);
    let caption = (Type::Caption, Face::Regular);
    let galley = one_line(ui, &text, caption, colors.muted, second.width());
    if third.is_some() {
        // One bar per dimension, as long as its number of questions.
        let height = 4.0 + theme.space(8.0) + galley.size().y;
        let top = second.center().y - height / 2.0;
        let gap = 4.0;
        let n = summary.progress.len().max(1) as f32;
        let unit = (second.width() - gap * (n - 1.0)) / all.max(1) as f32;
        let mut left = second.left();
        for (i, (done, all)) in summary.progress.iter().enumerate() {
            let part = Rect::from_min_size(pos2(left, top), vec2(unit * *all as f32, 4.0));
            left = part.right() + gap;
            let filled: Vec<bool> = (0..*all).map(|q| q < *done).collect();
            let mut child = ui.new_child(UiBuilder::new().id_salt(("bar", i)).max_rect(part));
            // No room for single segments: one part per dimension, filled as far as it is.
            if part.width() > 0.0 {
                bar(&mut child, part, &filled);
            }
        }
        ui.painter().galley(
            pos2(second.left(), top + 4.0 + theme.space(6.0)),
            galley,
            colors.muted,
        );
    } else {
        ui.painter().galley(second.min, galley, colors.muted);
    }
    let Some(third) = third else { return };
    let (mark, first, below) = match (&summary.rung, &summary.read_only) {
        (_, Some(_)) => {
            (None, words.get("start-recent-read-only"), words.get("start-recent-newer"))
        }
        (Some(rung), None) => {
            let first = words.with(
                "start-recent-rung",
                &[("rung", rung.rung.0.to_string().into()), ("name", rung.name.clone().into())],
            );
            let below = if rung.certain {
                words.get("start-recent-certain")
            } else {
                words.with(
                    "start-recent-range",
                    &[
                        ("low", rung.range.0.0.to_string().into()),
                        ("high", rung.range.1.0.to_string().into()),
                    ],
                )
            };
            (Some(Mark::Level { level: rung.rung.0, top: rung.top.0 }), first, below)
        }
        (None, None) => (
            Some(Mark::Open),
            words.get("start-recent-no-rung"),
            words.with("start-recent-empty", &[("n", summary.n_empty.into())]),
        ),
    };
    let side = theme.scaled(20.0);
    let text_left = third.left() + side + theme.space(8.0);
    let room = third.right() - text_left;
    let first = one_line(ui, &first, (Type::Body, Face::SemiBold), colors.text, room);
    let below = one_line(ui, &below, caption, colors.muted, room);
    let top = third.center().y - (first.size().y + below.size().y) / 2.0;
    let square = Rect::from_min_size(
        pos2(third.left(), top + (first.size().y - side) / 2.0),
        Vec2::splat(side),
    );
    match mark {
        Some(mark) => level_mark::paint(ui, ui.painter(), square, mark, Type::Caption, None),
        None => {
            paint_icon(ui.painter(), icons::LOCK_SIMPLE, square.center(), side, colors.text);
        }
    }
    let height = first.size().y;
    ui.painter().galley(pos2(text_left, top), first, colors.text);
    ui.painter().galley(pos2(text_left, top + height), below, colors.muted);
}

fn bar(ui: &mut Ui, rect: Rect, filled: &[bool]) {
    segments(ui, filled, rect.width(), "");
}

/// "vandaag 13:41", "gisteren 9:05", "3 april 2026".
pub(super) fn opened_words(
    at: Timestamp,
    now: Option<Timestamp>,
    zone: &TimeZone,
    words: &Words,
) -> String {
    let local = zone.to_datetime(at);
    let today = now.map(|now| zone.to_datetime(now).date());
    let time = words.time(local.time());
    if today == Some(local.date()) {
        words.with("start-today", &[("time", time.into())])
    } else if today.and_then(|day| day.yesterday().ok()) == Some(local.date()) {
        words.with("start-yesterday", &[("time", time.into())])
    } else {
        words.date(local.date())
    }
}
