//! What one frame of the window costs: from the state of the program to triangles, without
//! the graphics driver.
#![expect(clippy::print_stdout, reason = "what a bench is for")]

mod support;

use std::hint::black_box;
use std::process::ExitCode;
use std::time::Duration;

use egui::epaint::{ClippedPrimitive, Primitive};
use egui::{Context, RawInput, Rect, pos2, vec2};
use jiff::Timestamp;
use jiff::civil::date;
use jiff::tz::TimeZone;
use meetlat::app::command::{Change, Command, Step};
use meetlat::app::effect::{Done, Fingerprint, Opened};
use meetlat::app::session::Now;
use meetlat::app::settings::{Look, Settings};
use meetlat::app::{App, Library};
use meetlat::domain::assessment::{Answer, Value};
use meetlat::domain::level::Level;
use meetlat::files::municipality_register;
use meetlat::ui::{View, settings, show};
use meetlat::words::Language;

use support::bars::{Bar, Bench};
use support::large::{self, LARGE, SHIPPED};

const NOW: Now = Now { wall: Timestamp::UNIX_EPOCH, run: Duration::ZERO };

fn main() -> ExitCode {
    let mut bench = Bench::new("screens");
    empty_frame(&mut bench);
    questions(&mut bench);
    bench.finish()
}

/// A window without a screen: what eframe does around ours, up to the triangles.
struct Window {
    ctx: Context,
    app: App,
    view: View,
    seconds: f64,
    n_triangles: usize,
}

impl Window {
    /// Opened on a document with so many questions, most of them answered.
    fn new(n_questions: usize) -> Self {
        let kit = large::kit(n_questions);
        let assessment = large::assessment(&kit.questionnaire);
        let made = Settings { look: Look::Light, ..Settings::new(Language::Nl) };
        let ctx = Context::default();
        settings::theme(&made).install(&ctx);
        let library = Library {
            kit: kit.clone(),
            municipalities: Vec::new().into(),
            register: municipality_register::built_in().clone().into(),
            example: None,
        };
        let mut app = App::new(library, made, date(2026, 10, 1));
        let opened = Opened {
            assessment,
            kit,
            read_only: None,
            remarks: Vec::new(),
            fingerprint: Fingerprint(String::new()),
            past: None,
            recovery: None,
        };
        app.done(Done::Read("groot.meting.ron".into(), Ok(Box::new(opened))), NOW);
        app.run(Command::Go(Step::Questions), NOW);
        let view = View::new(TimeZone::UTC);
        let mut window = Self { ctx, app, view, seconds: 0.0, n_triangles: 0 };
        // Letters are drawn into the font's picture, and the list finds its question.
        for _ in 0..5 {
            window.frame();
        }
        window
    }

    fn frame(&mut self) {
        self.seconds += 1.0 / 60.0;
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(pos2(0.0, 0.0), vec2(1280.0, 720.0))),
            time: Some(self.seconds),
            focused: true,
            ..RawInput::default()
        };
        let (app, view) = (&mut self.app, &mut self.view);
        let mut commands = Vec::new();
        let mut output = self.ctx.run_ui(input, |ui| commands.extend(show(app, view, ui)));
        for command in commands {
            app.run(command, NOW);
        }
        output.textures_delta.clear(); // there is no picture to change
        let meshes = self.ctx.tessellate(output.shapes, output.pixels_per_point);
        let triangles = |mesh: &ClippedPrimitive| match &mesh.primitive {
            Primitive::Mesh(mesh) => mesh.indices.len() / 3,
            Primitive::Callback(_) => 0,
        };
        self.n_triangles = meshes.iter().map(triangles).sum();
        black_box(meshes);
    }

    /// Gives another answer to the first question, or takes that back again.
    fn change(&mut self, back: bool) {
        let session = self.app.session().expect("it was opened");
        let before = session.snapshot();
        let question = session.questionnaire().questions()[0].id.clone();
        let answer = Answer::Value(Value::Level(Level(3)));
        let change = Command::Change(Change::Answer(question, Some(answer)));
        self.app.run(if back { Command::Undo } else { change }, NOW);
        let after = self.app.session().expect("it is still open").snapshot();
        assert!(before != after, "nothing changed");
    }
}

/// egui alone.
fn empty_frame(bench: &mut Bench) {
    let ctx = Context::default();
    bench.time("empty frame", |bencher| {
        bencher.iter(|| {
            let input = RawInput {
                screen_rect: Some(Rect::from_min_size(pos2(0.0, 0.0), vec2(1280.0, 720.0))),
                ..RawInput::default()
            };
            let mut output = ctx.run_ui(input, |ui| {
                ui.label("leeg");
            });
            output.textures_delta.clear();
            black_box(ctx.tessellate(output.shapes, output.pixels_per_point));
        });
    });
}

fn questions(bench: &mut Bench) {
    for (frame, changing, n_questions) in [
        ("questions of 44", "questions of 44, one changes", SHIPPED),
        ("questions of 2000", "questions of 2000, one changes", LARGE),
    ] {
        let mut window = Window::new(n_questions);
        bench.time(frame, |bencher| bencher.iter(|| window.frame()));
        assert!(1_000 < window.n_triangles, "nothing was drawn");
        let mut back = false;
        bench.time(changing, |bencher| {
            bencher.iter(|| {
                window.change(back);
                back = !back;
                window.frame();
            });
        });
    }
    bench.hold(Bar {
        what: "questions of 2000",
        most: Some(Duration::from_millis(4)),
        against: "questions of 44",
        times: 2.0,
    });
    bench.hold(Bar {
        what: "questions of 2000, one changes",
        most: None,
        against: "questions of 2000",
        times: 4.0,
    });
}
