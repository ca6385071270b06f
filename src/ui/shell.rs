//! The program around the screens: the window, the clock, the workers, and closing.
//!
//! Each frame: collect what was finished, draw and learn what was asked, then do it. The
//! window sleeps until something happens or a save is due.

use std::path::PathBuf;
use std::sync::Arc;
use std::thread::{Builder, JoinHandle};
use std::time::{Duration, Instant};

use egui::{Context, ViewportCommand};
use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::dialogs::{Dialogs, Request, listen_for_trouble};
use super::icon::icon;
use super::theme::Theme;
use super::{View, settings, show};
use crate::app::carry_out::watching::{EVERY, Watched, Watcher};
use crate::app::carry_out::{self, Carrier, Person, Places};
use crate::app::command::Command;
use crate::app::effect::{Done, Effect};
use crate::app::session::Now;
use crate::app::worker::Worker;
use crate::app::{App, Library};
use crate::domain::message::Message;
use crate::words::{Language, Words};

/// What the window opens with.
#[derive(Debug, Clone)]
pub struct Start {
    /// An assessment to open.
    pub file: Option<PathBuf>,
    /// Where settings and journals are kept.
    pub places: Places,
    /// The language of a first run.
    pub language: Language,
    /// Who sits at this computer.
    pub person: Person,
}

/// Opens the window and stays until it is closed. The error says why there is none.
pub fn run(start: &Start) -> Result<(), Message> {
    if is_without_display() {
        return Err(Message::new("window-no-display"));
    }
    listen_for_trouble();
    match run_with(start, eframe::Renderer::Wgpu) {
        Ok(()) => Ok(()),
        Err(eframe::Error::WinitEventLoop(error)) => {
            Err(Message::new("window-no-event-loop").with("reason", error.to_string()))
        }
        // No graphics driver that wgpu can use: plain OpenGL is on more computers.
        Err(first) => run_with(start, eframe::Renderer::Glow).map_err(|second| {
            Message::new("window-no-graphics")
                .with("first", first.to_string())
                .with("second", second.to_string())
        }),
    }
}

/// Whether the system says that there is nothing to open a window on.
fn is_without_display() -> bool {
    let is_set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    cfg!(all(unix, not(target_os = "macos")))
        && !["DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET"].into_iter().any(is_set)
}

fn run_with(start: &Start, renderer: eframe::Renderer) -> eframe::Result {
    let viewport = egui::ViewportBuilder::default()
        .with_title(Words::new(start.language).get("common-program"))
        .with_app_id("nl.meetlat.Meetlat")
        .with_icon(Arc::new(icon()))
        .with_inner_size([1260.0, 760.0])
        .with_min_inner_size([1024.0, 640.0]);
    let options = eframe::NativeOptions { viewport, renderer, ..Default::default() };
    let start = start.clone();
    let now = wall();
    // Questionnaire and figures are read while the system makes the window.
    let reading = Builder::new().name("library".to_owned());
    let reading = reading.spawn(move || carry_out::library(now)).ok();
    let create: eframe::AppCreator<'_> = Box::new(move |creation| {
        let library = match reading.map(JoinHandle::join) {
            Some(Ok(library)) => library,
            // There was no thread to be had.
            _ => carry_out::library(now),
        };
        Ok(Box::new(Desktop::new(&creation.egui_ctx, start, library).map_err(Box::new)?))
    });
    eframe::run_native("meetlat", options, create)
}

/// The running program.
#[derive(Debug)]
pub struct Desktop {
    app: App,
    view: View,
    files: Worker<Effect, Option<Done>>,
    reports: Worker<Effect, Option<Done>>,
    /// Of its own, so that a change is safe also while a file cannot be written for seconds.
    journals: Worker<Effect, Option<Done>>,
    /// Waits for programs of the system, away from the window.
    opener: Worker<PathBuf, Option<Done>>,
    /// Of its own, because a drive that is gone can keep it waiting.
    watcher: Worker<Option<Watched>, Done>,
    dialogs: Dialogs,
    started: Instant,
    theme: Theme,
    title: String,
    is_closing: bool,
}

#[expect(clippy::disallowed_methods, reason = "the one place where the window reads the clock")]
fn wall() -> Timestamp {
    Timestamp::now()
}

/// Hands files to the program the system has for them.
fn opener(ctx: &Context) -> std::io::Result<Worker<PathBuf, Option<Done>>> {
    let wake = ctx.clone();
    let open = |path: PathBuf| {
        let problem = open::that_detached(&path).err()?;
        Some(Done::NotOpened(path, problem.to_string()))
    };
    Worker::start("opener", open, move || wake.request_repaint())
}

/// Keeps an eye on the file of the open document.
fn watcher(ctx: &Context, me: Person) -> std::io::Result<Worker<Option<Watched>, Done>> {
    let wake = ctx.clone();
    let mut watcher = Watcher::on_disk(me);
    let look = move |job: Option<Option<Watched>>| match job {
        Some(watched) => watcher.watch(watched, wall()),
        None => watcher.look(wall()),
    };
    Worker::start_looking("watcher", EVERY, look, move || wake.request_repaint())
}

impl Desktop {
    fn new(ctx: &Context, start: Start, library: Library) -> std::io::Result<Self> {
        let zone = TimeZone::system();
        let now = wall();
        let today = zone.to_datetime(now).date();
        let settings = carry_out::settings(start.places.settings.as_deref(), start.language);
        let theme = settings::theme(&settings);
        theme.install(ctx);
        let places = start.places.clone();
        let worker = |name: &str| {
            let mut carrier = Carrier::on_disk(places.clone());
            let wake = ctx.clone();
            Worker::start(
                name,
                move |effect| carrier.carry_out(effect, wall),
                move || wake.request_repaint(),
            )
        };
        let mut view = View::new(zone);
        view.start.opened = Some(now);
        view.about.settings_file.clone_from(&start.places.settings);
        view.about.data_folder.clone_from(&start.places.data);
        let mut desktop = Self {
            app: App::new(library, settings, today),
            view,
            files: worker("files")?,
            reports: worker("reports")?,
            journals: worker("journals")?,
            opener: opener(ctx)?,
            watcher: watcher(ctx, start.person)?,
            dialogs: Dialogs::default(),
            started: Instant::now(),
            theme,
            title: String::new(),
            is_closing: false,
        };
        let now = desktop.now();
        let effects = desktop.app.begin(start.file, now);
        desktop.dispatch(ctx, None, effects);
        Ok(desktop)
    }

    fn now(&self) -> Now {
        Now { wall: wall(), run: self.started.elapsed() }
    }

    fn run(&mut self, ctx: &Context, frame: Option<&eframe::Frame>, command: Command) {
        let now = self.now();
        let effects = self.app.run(command, now);
        self.dispatch(ctx, frame, effects);
    }

    fn dispatch(&mut self, ctx: &Context, frame: Option<&eframe::Frame>, effects: Vec<Effect>) {
        for effect in effects {
            match effect {
                Effect::AskPath { question, file_name, folder } => {
                    let words = Words::new(self.app.settings().language);
                    let wake = ctx.clone();
                    let request = Request { question, file_name, folder };
                    self.dialogs.open(request, &words, frame, move || wake.request_repaint());
                }
                Effect::OpenAddress(address) => ctx.open_url(egui::OpenUrl::new_tab(address)),
                Effect::CloseWindow => {
                    self.is_closing = true;
                    ctx.send_viewport_cmd(ViewportCommand::Close);
                }
                Effect::Render(_) | Effect::LayOut { .. } | Effect::DrawPage { .. } => {
                    self.reports.push(effect);
                }
                // Nothing else, so that a change is never kept waiting for somebody's disk.
                Effect::Keep { .. } | Effect::CloseJournal { .. } => self.journals.push(effect),
                Effect::Watch(watched) => self.watcher.push(watched),
                Effect::OpenFile(path) => self.opener.push(path),
                Effect::FindRecovery
                | Effect::ReadJournal(..)
                | Effect::RemoveJournal(_)
                | Effect::Read(_)
                | Effect::Write { .. }
                | Effect::ListVersions { .. }
                | Effect::ReadVersion(..)
                | Effect::Reread(..)
                | Effect::ReadCopy(_)
                | Effect::WriteSettings(_)
                | Effect::House(_)
                | Effect::Inspect(_)
                | Effect::ListQuestionnaires(_)
                | Effect::LookAtQuestionnaire(_)
                | Effect::ReadQuestionnaire(_) => self.files.push(effect),
            }
        }
    }

    /// Takes in what was finished, and writes what is due.
    fn collect(&mut self, ctx: &Context, frame: &eframe::Frame) {
        let mut done: Vec<Done> = self.files.finished().into_iter().flatten().collect();
        done.extend(self.reports.finished().into_iter().flatten());
        done.extend(self.journals.finished().into_iter().flatten());
        done.extend(self.opener.finished().into_iter().flatten());
        done.extend(self.watcher.finished());
        done.extend(self.dialogs.answered());
        let has_news = !done.is_empty();
        for done in done {
            let now = self.now();
            let effects = self.app.done(done, now);
            self.dispatch(ctx, Some(frame), effects);
        }
        let now = self.now();
        let due = self.app.tick(now);
        self.dispatch(ctx, Some(frame), due);
        if let Some(due) = self.app.due() {
            let wait = due.saturating_sub(now.run) + Duration::from_millis(10);
            ctx.request_repaint_after(wait);
        }
        if self.app.exporting().is_some() {
            // To say how far it is; the last page wakes the window by itself.
            ctx.request_repaint_after(Duration::from_millis(200));
        }
        if has_news {
            ctx.request_repaint();
        }
    }

    /// What hangs on the settings and on the document but is not drawn.
    fn follow(&mut self, ctx: &Context) {
        let theme = settings::theme(self.app.settings());
        if theme != self.theme {
            theme.apply(ctx);
            self.theme = theme;
        }
        let words = Words::new(self.app.settings().language);
        let program = words.get("common-program");
        let title = match self.app.session() {
            Some(session) => {
                let name = super::municipality_name(session, &words);
                words.with("window-title", &[("name", name.into())])
            }
            None => program,
        };
        if title != self.title {
            ctx.send_viewport_cmd(ViewportCommand::Title(title.clone()));
            self.title = title;
        }
    }
}

impl eframe::App for Desktop {
    fn logic(&mut self, ctx: &Context, frame: &mut eframe::Frame) {
        self.collect(ctx, frame);
        self.follow(ctx);
    }

    fn ui(&mut self, ui: &mut egui::Ui, frame: &mut eframe::Frame) {
        let ctx = ui.ctx().clone();
        if ctx.input(|input| input.viewport().close_requested()) && !self.is_closing {
            // Closing goes on once everything is safely in a file.
            ctx.send_viewport_cmd(ViewportCommand::CancelClose);
            self.run(&ctx, Some(frame), Command::CloseWindow);
            ctx.request_repaint();
        }
        let commands = show(&self.app, &mut self.view, ui);
        let has_changed = !commands.is_empty();
        for command in commands {
            self.run(&ctx, Some(frame), command);
        }
        if has_changed {
            self.follow(&ctx);
            ctx.request_repaint();
        }
    }

    fn clear_color(&self, _visuals: &egui::Visuals) -> [f32; 4] {
        self.theme.colors().bg.to_normalized_gamma_f32()
    }

    fn on_exit(&mut self, _gl: Option<&eframe::glow::Context>) {
        // What is still to be written is written before the window goes.
        self.files.finish();
        self.journals.finish();
        self.reports.finish();
        // Takes the note beside the file away; a drive that is gone is not waited for.
        self.watcher.finish_within(Duration::from_secs(2));
    }
}
