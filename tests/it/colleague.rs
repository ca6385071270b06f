//! Several people, each with a computer on which the program runs, and the files they share.

use std::rc::Rc;
use std::sync::Arc;

use meetlat::app::carry_out::watching::Watcher;
use meetlat::app::carry_out::{Carrier, Person, Places};
use meetlat::app::session::SaveState;
use meetlat::files::disk::Disk;

use crate::program::{Folder, Program, level};

pub const FILE: &str = "a.meting.ron";

/// Somebody with a computer, on which the program runs.
pub struct Colleague {
    pub program: Program,
    pub watcher: Watcher,
    /// Preferences, journals and versions of this computer.
    pub home: tempfile::TempDir,
}

pub fn person(name: &str) -> Person {
    Person { name: name.to_owned(), computer: format!("pc-{name}") }
}

impl Colleague {
    /// Works in the files of `share`.
    pub fn new(name: &str, share: Folder) -> Self {
        let home = tempfile::tempdir().unwrap();
        let mut program = Program::on(Arc::new(Disk), share);
        let places = Places {
            settings: Some(home.path().join("config/settings.ron")),
            data: Some(home.path().join("data")),
        };
        program.carrier = Carrier::new(Arc::new(Disk), places);
        let watcher = Watcher::new(Arc::new(Disk), person(name));
        Self { program, watcher, home }
    }

    /// Some seconds go by, in which everything that is due is done.
    pub fn wait(&mut self) {
        self.program.wait(1_000);
        self.program.work();
        self.program.wait(1_000);
        self.program.work();
    }

    pub fn look(&mut self) {
        self.program.look(&mut self.watcher);
    }

    /// Level of the only respondent, on screen.
    pub fn level(&self, id: &str) -> Option<u8> {
        level(self.program.session().assessment(), id)
    }
}

/// Anna made the file, Bea opened it too.
pub fn two() -> (Colleague, Colleague) {
    let share: Folder = Rc::new(tempfile::tempdir().unwrap());
    let mut anna = Colleague::new("Anna", Rc::clone(&share));
    anna.program.new_document("Voorbeeldstad");
    anna.program.save_as(FILE);
    anna.wait();
    let mut bea = Colleague::new("Bea", share);
    bea.program.open(FILE);
    bea.wait();
    anna.look();
    bea.look();
    (anna, bea)
}

/// The program of somebody after it was killed, on the same computer.
pub fn restarted(before: Colleague) -> Colleague {
    let Colleague { program, home, .. } = before;
    let folder = Rc::clone(&program.folder);
    drop(program);
    let mut again = Colleague::new("Bea", folder);
    let places = Places { settings: None, data: Some(home.path().join("data")) };
    again.program.carrier = Carrier::new(Arc::new(Disk), places);
    again.home = home;
    let effects = again.program.app.begin(None, again.program.now());
    again.program.queue(effects);
    again.program.work();
    again
}

pub fn is_saved(colleague: &Colleague) -> bool {
    matches!(colleague.program.state(), SaveState::Saved(_))
}
