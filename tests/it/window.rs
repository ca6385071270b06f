//! The whole window without a screen, for tests that use it as people do.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use egui::Key;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use meetlat::app::App;
use meetlat::app::carry_out::{self, Carrier, Places};
use meetlat::app::command::{Command, Step};
use meetlat::app::effect::{Done, Effect, Fingerprint, Kit, Opened};
use meetlat::app::session::{Now, Session};
use meetlat::app::settings::Settings;
use meetlat::domain::assessment::Answer;
use meetlat::files::library;
use meetlat::ui::{View, settings, show};

use crate::support::{question_id, shipped, shipped_answers};

pub const NOW: Now = Now { wall: Timestamp::UNIX_EPOCH, run: Duration::ZERO };

pub fn shipped_kit() -> Kit {
    let benchmarks = library::built_in_benchmarks("sociale-media").into_iter().cloned();
    Kit {
        questionnaire: Arc::new(shipped().clone()),
        benchmarks: benchmarks.collect::<Vec<_>>().into(),
    }
}

/// The program with its window.
pub struct Program {
    pub app: App,
    pub view: View,
    /// What is carried out, at once and in place of the workers.
    pub carries_out: fn(&Effect) -> bool,
    carrier: Carrier,
    /// What was asked for and not carried out.
    pub left: Vec<Effect>,
}

impl Program {
    /// Without a document; no file is touched and no dialog opens.
    pub fn new(settings: Settings) -> Self {
        let library = carry_out::library(NOW.wall);
        let app = App::new(library, settings, "2026-10-01".parse().unwrap());
        let view = View::new(TimeZone::UTC);
        let carrier = Carrier::on_disk(Places::default());
        Self { app, view, carries_out: |_| false, carrier, left: Vec::new() }
    }

    /// With a document open that has these answers (JSON members).
    pub fn opened(settings: Settings, answers: &str) -> Self {
        let mut program = Self::new(settings);
        let opened = Opened {
            assessment: shipped_answers(answers),
            kit: shipped_kit(),
            read_only: None,
            remarks: Vec::new(),
            fingerprint: Fingerprint(String::new()),
            past: None,
            recovery: None,
        };
        let done = Done::Read(PathBuf::from("voorbeeld.meting.ron"), Ok(Box::new(opened)));
        let effects = program.app.done(done, NOW);
        program.work(effects);
        program
    }

    /// The same, where these effects are carried out.
    pub fn carrying_out(self, carries_out: fn(&Effect) -> bool) -> Self {
        Self { carries_out, ..self }
    }

    pub fn run(&mut self, command: Command) {
        let effects = self.app.run(command, NOW);
        self.work(effects);
    }

    pub fn run_all(&mut self, commands: impl IntoIterator<Item = Command>) {
        commands.into_iter().for_each(|command| self.run(command));
    }

    /// Whether something was done.
    fn work(&mut self, mut effects: Vec<Effect>) -> bool {
        let mut is_done = false;
        while let Some(effect) = effects.pop() {
            if !(self.carries_out)(&effect) {
                self.left.push(effect);
                continue;
            }
            is_done = true;
            let done = self.carrier.carry_out(effect, || NOW.wall);
            if let Some(done) = done {
                effects.extend(self.app.done(done, NOW));
            }
        }
        is_done
    }

    pub fn session(&self) -> &Session {
        self.app.session().unwrap()
    }

    pub fn answer(&self, id: &str) -> Option<Answer> {
        self.session().entry(&question_id(id))?.answer.clone()
    }

    /// The question on screen.
    pub fn question(&self) -> String {
        let at = self.app.question().unwrap();
        self.session().questionnaire().questions()[at].id.to_string()
    }
}

pub type Window = Harness<'static, Program>;

fn draw(ui: &mut egui::Ui, program: &mut Program) {
    let due = program.app.tick(NOW);
    let mut is_done = program.work(due);
    for command in show(&program.app, &mut program.view, ui) {
        let effects = program.app.run(command, NOW);
        is_done |= program.work(effects);
    }
    if is_done {
        ui.ctx().request_repaint();
    }
}

/// A window of this size around the program.
pub fn window_of(size: [f32; 2], program: Program) -> Window {
    let theme = settings::theme(program.app.settings());
    let mut window = Harness::builder()
        .with_size(size)
        .with_context_setup(move |ctx| theme.install(ctx))
        .build_ui_state(draw, program);
    window.run();
    window
}

pub fn type_text(window: &mut Window, text: &str) {
    for sign in text.chars() {
        window.event(egui::Event::Text(sign.to_string()));
        window.run();
    }
}

pub fn press(window: &mut Window, key: Key) {
    window.key_press(key);
    window.run();
}

pub fn press_with(window: &mut Window, modifiers: egui::Modifiers, key: Key) {
    window.key_press_modifiers(modifiers, key);
    window.run();
}

pub fn click(window: &mut Window, label: &str) {
    window.get_by_label(label).click();
    window.run();
}

/// Gives a command that no control of this screen gives.
pub fn run(window: &mut Window, command: Command) {
    window.state_mut().run(command);
    window.run();
}

/// Goes to a question.
pub fn go(window: &mut Window, id: &str) {
    run(window, Command::Show(question_id(id)));
}

/// Whether some text on the screen contains `words`.
pub fn says(window: &Window, words: &str) -> bool {
    window.query_all_by_label_contains(words).next().is_some()
}

pub fn step(window: &Window) -> Step {
    window.state().app.step()
}
