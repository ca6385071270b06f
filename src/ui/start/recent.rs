//! One of the files that were open before: what it is about, how far it is, and when that was.

use egui::{Align, CornerRadius, Layout, Rect, Role};
use egui::{Sense, StrokeKind, Ui, UiBuilder, Vec2, WidgetInfo, pos2, vec2};
use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::app::App;
use crate::app::command::Command;
use crate::app::effect::{InspectProblem, Summary};
use crate::app::settings::Recent;
use crate::ui::fonts::Face;
use crate::ui::icons;
use crate::ui::name_or_none;
use crate::ui::theme::{Ground, RADIUS_CARD, Theme, Type};
use crate::ui::widgets::button::Button;
use crate::ui::widgets::focus;
use crate::ui::widgets::level_mark::{self, Mark};
use crate::ui::widgets::line::{Line, one_line, paint_icon};
use crate::ui::widgets::progress::segments;
use crate::words::Words;

pub(super) fn recent_row(
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
pub(in crate::ui) fn opened_words(
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
