//! The program with its window, as far as it can be drawn without one.

use std::time::Duration;

use egui::CornerRadius;
use egui_kittest::Harness;
use image::RgbaImage;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use meetlat::app::App;
use meetlat::app::carry_out::{self, Carrier, Places};
use meetlat::app::command::Command;
use meetlat::app::effect::Effect;
use meetlat::app::session::Now;
use meetlat::app::settings::{Look, Settings};
use meetlat::ui::theme::Theme;
use meetlat::ui::{View, settings, show};
use meetlat::words::Language;

pub(crate) const NOW: Now = Now { wall: Timestamp::UNIX_EPOCH, run: Duration::ZERO };

/// How a screen is to be drawn.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Style {
    /// Light, dark or high contrast.
    pub(crate) look: Look,
    /// Text size in percent.
    pub(crate) percent: u16,
    /// Width and height in points.
    pub(crate) size: [f32; 2],
    /// Language of the window.
    pub(crate) language: Language,
}

impl Style {
    pub(crate) fn new(look: Look, percent: u16) -> Self {
        Self { look, percent, size: [1280.0, 720.0], language: Language::Nl }
    }
}

/// What is drawn, with the pages of the report. What asks for the disk or a dialog is left undone.
pub(crate) struct Program {
    pub(crate) app: App,
    view: View,
}

pub(crate) type Window = Harness<'static, Program>;

impl Program {
    /// Makes the pages of the report that are asked for.
    fn work(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            if matches!(effect, Effect::LayOut { .. } | Effect::DrawPage { .. })
                && let Some(done) =
                    Carrier::on_disk(Places::default()).carry_out(effect, || NOW.wall)
            {
                let more = self.app.done(done, NOW);
                self.work(more);
            }
        }
    }
}

fn draw(ui: &mut egui::Ui, program: &mut Program) {
    // As the window is cleared before each frame.
    let page = Theme::of(ui.ctx()).colors().bg;
    ui.painter().rect_filled(ui.ctx().content_rect(), CornerRadius::ZERO, page);
    let due = program.app.tick(NOW);
    program.work(due);
    for command in show(&program.app, &mut program.view, ui) {
        let effects = program.app.run(command, NOW);
        program.work(effects);
        ui.ctx().request_repaint();
    }
}

/// The window after these commands.
pub(crate) fn window(style: Style, commands: impl IntoIterator<Item = Command>) -> Window {
    let made =
        Settings { look: style.look, text_percent: style.percent, ..Settings::new(style.language) };
    let theme = settings::theme(&made);
    let mut app = App::new(carry_out::library(NOW.wall), made, jiff::civil::date(2026, 10, 1));
    for command in commands {
        app.run(command, NOW);
    }
    let mut window = Harness::builder()
        .with_size(style.size)
        .with_context_setup(move |ctx| theme.install(ctx))
        .wgpu()
        .build_ui_state(draw, Program { app, view: View::new(TimeZone::UTC) });
    window.run();
    window
}

/// The picture of a window.
pub(crate) fn picture(window: &mut Window) -> RgbaImage {
    window.render().expect("a graphics driver, such as the software renderer of Mesa")
}
