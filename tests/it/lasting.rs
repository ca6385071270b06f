//! Whatever the disk does, the document is the old one or the new one, what was acknowledged
//! can be recovered, what went wrong is told, and nothing is left lying about.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;

use meetlat::app::Remedy;
use meetlat::app::command::{Command, RecoverAs};
use meetlat::app::effect::WriteProblem;
use meetlat::app::recovery::FileSince;
use meetlat::app::session::SaveState;
use meetlat::domain::assessment::Assessment;
use meetlat::domain::message::Message;
use meetlat::files::disk::Disk;
use meetlat::files::problem::FileError;
use meetlat::files::storage::{About, Entry, Storage, Writing};
use meetlat::files::{assessment_ron, journal, library, whole};

use crate::faulty::{Cut, Done, Fault, Faulty, after_power_cut};
use crate::program::{Program, level, of_another};

const FAULTS: [Fault; 5] = [
    Fault::Error(ErrorKind::Other),
    Fault::Error(ErrorKind::StorageFull),
    Fault::Error(ErrorKind::PermissionDenied),
    Fault::HalfThenError,
    Fault::Short,
];

/// What stands in the file is a whole document, or there is none.
#[track_caller]
fn whole_document(path: &Path) -> Option<Assessment> {
    if !path.exists() {
        return None;
    }
    let document = library::open(path, None).unwrap();
    assert_eq!(document.opened.notices, [], "the checksum is right");
    Some(document.opened.assessment)
}

/// The next start of the program, two hours later, on a disk that is well again.
fn next_start(program: Program) -> Program {
    let folder = Rc::clone(&program.folder);
    drop(program);
    let_go(&(*folder).as_ref().join("data/journal"));
    // By the clock of the disk: that of a file made just now.
    let clock = tempfile::NamedTempFile::new().unwrap();
    let now = clock.as_file().metadata().unwrap().modified().unwrap();
    let later = now + Duration::from_hours(2);
    whole::remove_strays(&Disk, (*folder).as_ref(), later);
    let mut program = Program::on(Arc::new(Disk), folder);
    let effects = program.app.begin(None, program.now());
    program.queue(effects);
    program.work();
    program
}

/// Waits until nothing in the folder is held. The programs that other tests start have every
/// open file of this one for the moment before they begin.
pub fn let_go(folder: &Path) {
    let entries = || fs::read_dir(folder).into_iter().flatten();
    let is_held = || entries().any(|entry| Disk.is_held(&entry.unwrap().path()).unwrap());
    for _ in 0..2_000 {
        if !is_held() {
            return;
        }
        std::thread::sleep(Duration::from_millis(1));
    }
    panic!("a journal is held by nobody that is known");
}

/// Everything below a folder.
fn files_below(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files_below(&path));
        } else {
            found.insert(path.clone(), fs::read(&path).unwrap());
        }
    }
    found
}

// -- one call fails -------------------------------------------------------------------------

/// One program in which call `n` of those that come with three answers goes wrong. Whether
/// there was such a call.
fn with_fault(n: usize, fault: Fault) -> bool {
    let folder = Rc::new(tempfile::tempdir().unwrap());
    let disk = Faulty::default();
    let mut program = Program::on(Arc::new(disk.clone()), folder);
    program.new_document("Voorbeeldstad");
    program.save_as("a.meting.ron");
    program.work();
    program.answer("qb1", 1);
    program.wait(5_000);
    program.work();
    assert!(matches!(program.state(), SaveState::Saved(_)), "{:?}", program.told());

    let begun = disk.n_calls();
    disk.fail(begun + n, begun + n + 1, fault);
    let mut acknowledged = 1;
    for given in 2..=3 {
        program.answer("qb1", given);
        for _ in 0..4 {
            program.wait(300);
            program.work();
            if matches!(program.state(), SaveState::InJournal | SaveState::Saved(_)) {
                acknowledged = given;
            }
        }
        let path = program.path("a.meting.ron");
        let in_file = level(&whole_document(&path).unwrap(), "qb1").unwrap();
        assert!((1..=given).contains(&in_file), "{n} {fault:?}: {in_file}");
        if let SaveState::Saved(_) = program.state() {
            assert_eq!(in_file, given, "{n} {fault:?}");
        }
        // What is neither in the file nor in the journal is told.
        let is_kept = matches!(program.state(), SaveState::InJournal | SaveState::Saved(_));
        assert!(is_kept || !program.told().is_empty(), "{n} {fault:?}: {:?}", program.state());
    }
    let was_called = begun + n < disk.n_calls();

    // The program is killed here. What was acknowledged is in the file or is offered.
    let mut program = next_start(program);
    program.only(&["a.meting.ron"]);
    let path = program.path("a.meting.ron");
    let in_file = level(&whole_document(&path).unwrap(), "qb1").unwrap();
    let offered = program.app.recovery().to_vec();
    assert!(offered.len() <= 1, "{n} {fault:?}: {offered:?}");
    let best = match offered.first() {
        None => in_file,
        Some(recovery) => {
            program.run(Command::Recover(recovery.journal.clone(), RecoverAs::Itself));
            program.work();
            level(program.session().assessment(), "qb1").unwrap()
        }
    };
    assert!(acknowledged <= best, "{n} {fault:?}: {acknowledged} was acknowledged, {best} found");
    was_called
}

#[test]
fn whichever_call_fails_nothing_is_lost_or_half() {
    for fault in FAULTS {
        let n = (0..1_000).find(|n| !with_fault(*n, fault)).unwrap();
        assert!(20 < n, "only {n} calls");
    }
}

#[test]
fn a_disk_that_fails_for_ever_loses_only_what_it_said_was_not_kept() {
    for from in (0..30).step_by(3) {
        let disk = Faulty::default();
        let mut program =
            Program::on(Arc::new(disk.clone()), Rc::new(tempfile::tempdir().unwrap()));
        program.new_document("Voorbeeldstad");
        program.save_as("a.meting.ron");
        program.work();
        disk.fail(disk.n_calls() + from, usize::MAX, Fault::Error(ErrorKind::Other));
        let mut acknowledged = None;
        for given in 1..=4 {
            program.answer("qb1", given);
            program.wait(2_000);
            program.work();
            if matches!(program.state(), SaveState::InJournal | SaveState::Saved(_)) {
                acknowledged = Some(given);
            }
        }
        assert_ne!(program.told(), [""; 0]);
        let mut program = next_start(program);
        let path = program.path("a.meting.ron");
        let in_file = level(&whole_document(&path).unwrap(), "qb1");
        let best = match program.app.recovery().first().cloned() {
            None => in_file,
            Some(recovery) => {
                program.run(Command::Recover(recovery.journal, RecoverAs::Itself));
                program.work();
                level(program.session().assessment(), "qb1")
            }
        };
        assert!(acknowledged <= best, "from {from}: {acknowledged:?}, {best:?}");
    }
}

// -- the power is cut -------------------------------------------------------------------------

#[test]
fn after_a_power_cut_at_any_moment_everything_acknowledged_is_there() {
    let disk = Faulty::default();
    let folder = Rc::new(tempfile::tempdir().unwrap());
    let mut program = Program::on(Arc::new(disk.clone()), folder.clone());
    program.new_document("Voorbeeldstad");
    program.save_as("a.meting.ron");
    program.work();
    program.run(Command::CloseDocument);
    program.work();
    let before = files_below(folder.path());
    let n_before = disk.done().len();
    program.open("a.meting.ron");
    // How many calls there were when each answer was acknowledged.
    let mut acknowledged = Vec::new();
    for given in 1..=4 {
        program.answer("qb1", given);
        for _ in 0..5 {
            program.wait(300);
            while program.work_once() {
                if matches!(program.state(), SaveState::InJournal | SaveState::Saved(_))
                    && acknowledged.last().is_none_or(|(_, level)| *level != given)
                {
                    acknowledged.push((disk.done().len() - n_before, given));
                }
            }
        }
    }
    let done = disk.done()[n_before..].to_vec();
    assert!(20 < done.len(), "{done:#?}");
    assert_eq!(acknowledged.len(), 4);
    let path = program.path("a.meting.ron");
    let now = whole_document(&path).unwrap();
    for at in 0..=done.len() {
        for cut in Cut::ALL {
            let left = after_power_cut(&before, &done[..at], cut);
            let bytes = left.get(&path).expect("there is a document");
            let in_file = library::open_bytes(&path, bytes, None).unwrap().opened;
            assert_eq!(in_file.notices, [], "{at} {cut:?}");
            let mut best = level(&in_file.assessment, "qb1").unwrap_or(0);
            let is_journal = |path: &Path| path.extension().is_some_and(|it| it == "journal");
            for (_, bytes) in left.iter().filter(|(path, _)| is_journal(path)) {
                if let Ok(journal) = journal::read(bytes) {
                    best = best.max(level(journal.trail.present(), "qb1").unwrap_or(0));
                }
            }
            let last = acknowledged.iter().rev().find(|(n, _)| *n <= at);
            let last = last.map_or(0, |(_, level)| *level);
            assert!(last <= best, "call {at}, {cut:?}: {last} was acknowledged, {best} is there");
        }
    }
    assert_eq!(level(&now, "qb1"), Some(4));
}

#[test]
fn the_model_of_a_power_cut_drops_what_was_not_flushed() {
    // Moved before its content was flushed: the mistake that the other test would find.
    let folder = tempfile::tempdir().unwrap();
    let (old, new) = (folder.path().join("a"), folder.path().join("b"));
    let before = BTreeMap::from([(old.clone(), b"old".to_vec())]);
    let disk = Faulty::default();
    let storage: &dyn Storage = &disk;
    storage.create(&new).unwrap().write(b"new one").unwrap();
    storage.rename(&new, &old).unwrap();
    let left = |cut| after_power_cut(&before, &disk.done(), cut)[&old].clone();
    assert_eq!(left(Cut::ContentGone), b"");
    assert_eq!(left(Cut::ContentHalf), b"new");
    assert_eq!(left(Cut::NamesGone), b"old");
}

// -- somebody else is in the way ----------------------------------------------------------------

#[test]
fn a_share_that_refuses_for_two_seconds_is_waited_for() {
    let disk = Faulty::default();
    let mut program = Program::on(Arc::new(disk.clone()), Rc::new(tempfile::tempdir().unwrap()));
    program.new_document("Voorbeeldstad");
    program.save_as("a.meting.ron");
    program.work();
    disk.busy_for(Duration::from_secs(2));
    program.answer("qb1", 2);
    program.wait(1_000);
    program.work();
    assert!(matches!(program.state(), SaveState::Saved(_)), "{:?}", program.told());
    assert!((2_000..3_200).contains(&disk.paused().as_millis()), "{:?}", disk.paused());
    program.only(&["a.meting.ron"]);
}

#[test]
fn a_share_that_goes_on_refusing_is_told_with_a_way_to_try_again() {
    let disk = Faulty::default();
    let mut program = Program::on(Arc::new(disk.clone()), Rc::new(tempfile::tempdir().unwrap()));
    program.new_document("Voorbeeldstad");
    program.save_as("a.meting.ron");
    program.work();
    let before = program.bytes("a.meting.ron");
    disk.busy_for(Duration::from_secs(5));
    program.answer("qb1", 2);
    program.wait(1_000);
    program.work();
    assert!(matches!(program.state(), SaveState::Failed(WriteProblem::Other(_))));
    assert_eq!(program.bytes("a.meting.ron"), before, "never removed to make way");
    assert_eq!(program.remedy(), &Remedy::AgainOrSaveAs);
    assert!(program.told()[0].contains("another program holds this file"), "{:?}", program.told());
    program.only(&["a.meting.ron"]);
    // Tried again, it goes well.
    program.run(Command::Save);
    program.work();
    assert!(matches!(program.state(), SaveState::Saved(_)));
    assert_eq!(program.told(), [""; 0]);
}

#[test]
fn a_file_that_is_changed_while_the_program_waits_is_not_replaced() {
    /// Somebody who writes the file each time the program waits.
    #[derive(Debug)]
    struct Racing(Faulty, PathBuf);
    impl Storage for Racing {
        fn about(&self, path: &Path) -> io::Result<About> {
            self.0.about(path)
        }
        fn link(&self, path: &Path) -> io::Result<Option<PathBuf>> {
            self.0.link(path)
        }
        fn read(&self, path: &Path, max: u64) -> io::Result<Vec<u8>> {
            self.0.read(path, max)
        }
        fn list(&self, folder: &Path, max: usize) -> io::Result<Vec<Entry>> {
            self.0.list(folder, max)
        }
        fn create(&self, path: &Path) -> io::Result<Box<dyn Writing>> {
            self.0.create(path)
        }
        fn permit_like(&self, path: &Path, other: &Path) -> io::Result<()> {
            self.0.permit_like(path, other)
        }
        fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
            self.0.rename(from, to)
        }
        fn remove(&self, path: &Path) -> io::Result<()> {
            self.0.remove(path)
        }
        fn make_folder(&self, path: &Path) -> io::Result<()> {
            self.0.make_folder(path)
        }
        fn flush_folder(&self, folder: &Path) -> io::Result<()> {
            self.0.flush_folder(folder)
        }
        fn is_held(&self, path: &Path) -> io::Result<bool> {
            self.0.is_held(path)
        }
        fn pause(&self, time: Duration) {
            self.0.pause(time);
            let text = fs::read_to_string(&self.1).unwrap();
            whole::replace(&Disk, &self.1, of_another(&text).as_bytes()).unwrap();
        }
    }
    let folder = Rc::new(tempfile::tempdir().unwrap());
    let path = folder.path().join("a.meting.ron");
    let disk = Faulty::default();
    let mut program = Program::on(Arc::new(Racing(disk.clone(), path)), folder);
    program.new_document("Voorbeeldstad");
    program.save_as("a.meting.ron");
    program.work();
    disk.busy_for(Duration::from_millis(10));
    program.answer("qb1", 2);
    program.wait(1_000);
    program.work();
    assert_eq!(program.state(), SaveState::Failed(WriteProblem::ChangedMeanwhile));
    let text = String::from_utf8(program.bytes("a.meting.ron")).unwrap();
    assert!(text.contains("Andere"));
    program.only(&["a.meting.ron"]);
}

#[test]
fn a_folder_is_looked_through_for_strays_once() {
    let disk = Faulty::default();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a");
    let n_calls = |path: &Path| {
        let before = disk.n_calls();
        whole::replace(&disk, path, b"x").unwrap();
        disk.n_calls() - before
    };
    // There already, so that each of these replaces a file.
    fs::File::create_new(&path).unwrap();
    let (first, second, third) = (n_calls(&path), n_calls(&path), n_calls(&path));
    assert_eq!(first, second + 2, "what time it is by the clock of the disk, and the list");
    assert_eq!(second, third);
}

#[test]
#[cfg(target_os = "linux")]
fn a_device_that_is_always_full_is_no_file_to_write() {
    let error = whole::replace(&Disk, Path::new("/dev/full"), b"x").unwrap_err();
    assert_eq!(error.problems[0].message.id, "error-no-file");
    // What comes of writing to one: half a journal line at most, and an error.
    let mut file = fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let error = io::Write::write(&mut file, b"x").unwrap_err();
    assert_eq!(error.kind(), ErrorKind::StorageFull);
}

#[test]
fn a_file_that_is_removed_moved_or_replaced_under_the_program_loses_nothing() {
    let mut program = Program::with_file("a.meting.ron");
    let path = program.path("a.meting.ron");
    // Moved: the next answer makes it again, and the moved one stays as it was.
    fs::rename(&path, program.path("b.meting.ron")).unwrap();
    program.answer("qb1", 2);
    program.wait(1_000);
    program.work();
    assert_eq!(level(&program.in_file("a.meting.ron"), "qb1"), Some(2));
    assert_eq!(level(&program.in_file("b.meting.ron"), "qb1"), None);
    // Replaced by a folder: told, and everything is in the journal.
    fs::remove_file(&path).unwrap();
    fs::create_dir(&path).unwrap();
    program.answer("qb1", 3);
    program.wait(1_000);
    program.work();
    assert!(matches!(program.state(), SaveState::Failed(WriteProblem::Other(_))));
    let mut program = next_start(program);
    let recovery = program.app.recovery()[0].clone();
    assert_eq!((recovery.file, recovery.n_changes), (FileSince::Changed, 1));
    program.run(Command::Recover(recovery.journal, RecoverAs::Copy));
    program.work();
    assert_eq!(level(program.session().assessment(), "qb1"), Some(3));
}

#[test]
fn a_file_of_a_gigabyte_is_refused_by_its_size_alone() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.meting.ron");
    fs::File::create_new(&path).unwrap().set_len(1 << 30).unwrap();
    let disk = Faulty::default();
    let error = whole::read(&disk, &path).unwrap_err();
    let message = &error.problems[0].message;
    assert_eq!(message.id, "error-too-large");
    assert!(message.args.contains(&("max", 16_i64.into())), "the limit is named: {message:?}");
    assert_eq!(disk.n_calls(), 1, "it is not even opened");
}

#[test]
fn a_document_of_any_size_is_written_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let document = Program::with_file("a.meting.ron").session().snapshot();
    let text = assessment_ron::write(&document);
    for n in [0, 1, 17, 1_000] {
        let path = folder.path().join(format!("{n} times"));
        let bytes = text.repeat(n);
        // The call after the file was made: the first write, where there is something to write.
        let disk = Faulty::at(4, Fault::Short);
        whole::replace(&disk, &path, bytes.as_bytes()).unwrap();
        assert_eq!(fs::read(&path).unwrap(), bytes.as_bytes());
        let is_write = |done: &&Done| matches!(done, Done::Write(..));
        let n_writes = disk.done().iter().filter(is_write).count();
        assert_eq!(n_writes, if n == 0 { 0 } else { 2 }, "the first one fell short: {n} times");
    }
}

#[test]
fn between_the_last_look_and_the_move_comes_nobody_else() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("teller");
    whole::replace(&Disk, &path, b"0").unwrap();
    let number = || String::from_utf8(whole::read(&Disk, &path).unwrap()).unwrap();
    // Each adds one, sixty times, and begins again where somebody else was first.
    let count = || {
        let mut n_done = 0;
        while n_done < 60 {
            let seen = number();
            let next = (seen.parse::<u32>().unwrap() + 1).to_string();
            let look = || match number() == seen {
                true => Ok(()),
                false => Err(FileError::whole(&path, Message::new("error-write-busy"))),
            };
            n_done +=
                usize::from(whole::replace_after(&Disk, &path, next.as_bytes(), look).is_ok());
        }
    };
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(count);
        }
    });
    assert_eq!(number(), "240");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "the turn is given back");
}

#[test]
fn the_turn_of_a_program_that_was_killed_is_taken_over() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.meting.ron");
    let disk = Faulty::default();
    whole::replace_after(&disk, &path, b"1", || Ok::<(), FileError>(())).unwrap();
    let turn = disk.done().into_iter().find_map(|done| match done {
        Done::Create(made) if made.to_string_lossy().contains("turn") => Some(made),
        _ => None,
    });
    let turn = turn.expect("a turn was taken");
    drop(Disk.create(&turn).unwrap());
    whole::replace_after(&disk, &path, b"2", || Ok::<(), FileError>(())).unwrap();
    assert_eq!(fs::read(&path).unwrap(), b"2");
    assert!(!turn.exists() && disk.paused() < Duration::from_secs(1));
    // One that is held is waited for, and not for ever.
    let mut held = Disk.create(&turn).unwrap();
    held.hold().unwrap();
    let error = whole::replace_after(&disk, &path, b"3", || Ok::<(), FileError>(()));
    assert_eq!(error.unwrap_err().problems[0].message.id, "error-write-busy");
    assert_eq!(fs::read(&path).unwrap(), b"2");
    drop(held);
    whole::replace_after(&disk, &path, b"3", || Ok::<(), FileError>(())).unwrap();
    assert_eq!(fs::read(&path).unwrap(), b"3");
}
