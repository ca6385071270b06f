//! The program without its window, on a real disk or on one that fails: time is a number, and
//! effects are carried out when the test says so.

use std::collections::VecDeque;
use std::fs;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use meetlat::app::carry_out::watching::{Watched, Watcher};
use meetlat::app::carry_out::{self, Carrier, Places};
use meetlat::app::command::{Change, Command, PathAnswer, PathQuestion};
use meetlat::app::effect::Effect;
use meetlat::app::session::{Now, SaveState, Session};
use meetlat::app::{App, Notice, Remedy};
use meetlat::domain::assessment::{Answer, Assessment, Municipality, Value};
use meetlat::domain::level::Level;
use meetlat::files::disk::Disk;
use meetlat::files::storage::Storage;
use meetlat::files::{assessment_ron, library};
use meetlat::words::{Language, Words};

use crate::support::{data, question_id};

pub fn wall(run: Duration) -> Timestamp {
    let start: Timestamp = "2026-10-01T08:00:00Z".parse().unwrap();
    start + SignedDuration::try_from(run).unwrap()
}

/// A folder to work in, with whoever removes it in the end.
pub type Folder = Rc<dyn AsRef<Path>>;

/// The program without its window: time is a number, and effects are carried out when the
/// test says so.
pub struct Program {
    pub app: App,
    pub folder: Folder,
    pub carrier: Carrier,
    pub run: Duration,
    pub effects: VecDeque<Effect>,
    /// What was asked of the user by a dialog.
    pub asked: Vec<PathQuestion>,
    /// The folders in which these dialogs began.
    pub asked_in: Vec<Option<PathBuf>>,
    pub has_closed: bool,
    /// The files to keep an eye on, of which a watcher is told the last.
    pub to_watch: Vec<Option<Watched>>,
}

impl Program {
    pub fn new() -> Self {
        Self::on(Arc::new(Disk), Rc::new(tempfile::tempdir().unwrap()))
    }

    /// Started on this disk, with what is in the folder already.
    pub fn on(storage: Arc<dyn Storage>, folder: Folder) -> Self {
        let places = Places {
            settings: Some((*folder).as_ref().join("config/settings.ron")),
            data: Some((*folder).as_ref().join("data")),
        };
        let settings = carry_out::settings(places.settings.as_deref(), Language::En);
        let library = carry_out::library(wall(Duration::ZERO));
        Self {
            app: App::new(library, settings, "2026-10-01".parse().unwrap()),
            folder,
            carrier: Carrier::new(storage, places),
            run: Duration::ZERO,
            effects: VecDeque::new(),
            asked: Vec::new(),
            asked_in: Vec::new(),
            has_closed: false,
            to_watch: Vec::new(),
        }
    }

    /// With a document that is in a file.
    pub fn with_file(name: &str) -> Self {
        let mut program = Self::new();
        program.new_document("Voorbeeldstad");
        program.save_as(name);
        program.work();
        assert!(matches!(program.state(), SaveState::Saved(_)), "{:?}", program.state());
        program
    }

    pub fn path(&self, name: &str) -> PathBuf {
        (*self.folder).as_ref().join(name)
    }

    pub fn now(&self) -> Now {
        Now { wall: wall(self.run), run: self.run }
    }

    pub fn queue(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            match effect {
                Effect::AskPath { question, folder, .. } => {
                    self.asked.push(question);
                    self.asked_in.push(folder);
                }
                Effect::CloseWindow => self.has_closed = true,
                Effect::Watch(watched) => self.to_watch.push(watched),
                effect => self.effects.push_back(effect),
            }
        }
    }

    /// What the user does.
    pub fn run(&mut self, command: Command) {
        let effects = self.app.run(command, self.now());
        self.queue(effects);
    }

    /// Time goes by; what is due is asked for.
    pub fn wait(&mut self, millis: u64) {
        self.run += Duration::from_millis(millis);
        let effects = self.app.tick(self.now());
        self.queue(effects);
    }

    /// Carries out one effect, as the worker does.
    pub fn work_once(&mut self) -> bool {
        let Some(effect) = self.effects.pop_front() else { return false };
        let now = self.now().wall;
        if let Some(done) = self.carrier.carry_out(effect, || now) {
            let effects = self.app.done(done, self.now());
            self.queue(effects);
        }
        true
    }

    /// What the watcher sees, and all that follows from it.
    pub fn look(&mut self, watcher: &mut Watcher) {
        let now = self.now();
        let seen = match std::mem::take(&mut self.to_watch).pop() {
            Some(watched) => watcher.watch(watched, now.wall),
            None => watcher.look(now.wall),
        };
        for done in seen {
            let effects = self.app.done(done, now);
            self.queue(effects);
        }
        self.work();
    }

    /// Carries out everything, also what follows from it.
    pub fn work(&mut self) {
        while self.work_once() {}
    }

    pub fn new_document(&mut self, name: &str) {
        self.run(Command::New);
        let municipality = Municipality { name: name.to_owned(), ..Municipality::default() };
        self.run(Command::Change(Change::TypeMunicipality(municipality)));
    }

    pub fn answer(&mut self, id: &str, level: u8) {
        let answer = Some(Answer::Value(Value::Level(Level(level))));
        self.run(Command::Change(Change::Answer(question_id(id), answer)));
    }

    pub fn save_as(&mut self, name: &str) {
        let path = PathAnswer::Typed(self.path(name));
        self.run(Command::PathIs(PathQuestion::SaveAs, path));
    }

    pub fn open(&mut self, name: &str) {
        self.run(Command::Open(self.path(name)));
        self.work();
    }

    pub fn session(&self) -> &Session {
        self.app.session().expect("a document is open")
    }

    pub fn state(&self) -> SaveState {
        self.session().save_state()
    }

    /// How many writes wait for the worker.
    pub fn n_writes(&self) -> usize {
        let is_write = |effect: &&Effect| matches!(effect, Effect::Write { .. });
        self.effects.iter().filter(is_write).count()
    }

    /// The document in a file.
    pub fn in_file(&self, name: &str) -> Assessment {
        library::open(&self.path(name), None).unwrap().opened.assessment
    }

    pub fn bytes(&self, name: &str) -> Vec<u8> {
        fs::read(self.path(name)).unwrap()
    }

    /// Lays a file of `tests/data` ready, in a folder that is made where it is not there.
    pub fn copy(&self, from: &str, to: &str) {
        let to = self.path(to);
        fs::create_dir_all(to.parent().unwrap()).unwrap();
        fs::copy(data(from), to).unwrap();
    }

    #[expect(clippy::disallowed_methods, reason = "somebody else changes a file")]
    pub fn put(&self, name: &str, content: impl AsRef<[u8]>) {
        fs::write(self.path(name), content).unwrap();
    }

    /// What is told, as one would read it.
    pub fn told(&self) -> Vec<String> {
        let words = Words::new(Language::En);
        let notice = |notice: &Notice| {
            let text = notice.text.iter().map(|text| format!(": {}", words.say(text)));
            words.say(&notice.title) + &text.collect::<String>()
        };
        self.app.notices().iter().map(notice).collect()
    }

    /// Reads what is told, and puts it away.
    pub fn dismiss_all(&mut self) {
        let numbers: Vec<u64> = self.app.notices().iter().map(|notice| notice.number).collect();
        for number in numbers {
            self.run(Command::Dismiss(number));
        }
    }

    pub fn remedy(&self) -> &Remedy {
        &self.app.notices().last().expect("something is told").remedy
    }

    /// Nothing stands in the folder but these files.
    #[track_caller]
    pub fn only(&self, expected: &[&str]) {
        let entries = fs::read_dir((*self.folder).as_ref()).unwrap();
        let names = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap());
        let mut names: Vec<String> =
            names.filter(|name| name != "config" && name != "data").collect();
        names.sort();
        assert_eq!(names, expected);
    }
}

/// The text of a document of another municipality, made of that of an ordinary one.
pub fn of_another(text: &str) -> String {
    let read = library::open_bytes(Path::new("a.meting.ron"), text.as_bytes(), None);
    let mut document = read.unwrap().opened.assessment;
    document.municipality.name = "Andere stad".to_owned();
    document.created -= SignedDuration::from_hours(1);
    assessment_ron::write(&document)
}

/// The level that is recorded at a question by the only respondent.
pub fn level(assessment: &Assessment, id: &str) -> Option<u8> {
    let respondent = assessment.respondents.values().next()?;
    match respondent.answers.get(id)?.answer {
        Some(Answer::Value(Value::Level(Level(level)))) => Some(level),
        _ => None,
    }
}
