//! The recovery journal: what is in it, what is offered after a crash, and what can still be
//! undone after a restart.

use std::fs;
use std::path::PathBuf;
use std::rc::Rc;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use meetlat::app::Remedy;
use meetlat::app::command::{Asking, Change, Command, Decision, RecoverAs};
use meetlat::app::recovery::{FileSince, Recovery};
use meetlat::app::session::SaveState;
use meetlat::domain::assessment::{Assessment, Evidence, Role};
use meetlat::files::disk::Disk;
use meetlat::files::journal::{self, State, Trail};
use proptest::collection::vec;
use proptest::prelude::{Just, Strategy, prop_oneof};
use proptest::test_runner::{TestError, TestRunner};
use proptest::{prop_assert, prop_assert_eq};

use crate::damage::flipped;
use crate::program::{Folder, Program, level, of_another};
use crate::session::changes;
use crate::support::{config, data, question_id};

impl Program {
    /// Started again in the same folder, after this one was killed: nothing is closed, and
    /// what was not yet carried out never will be.
    fn killed(self) -> Self {
        let folder = Rc::clone(&self.folder);
        drop(self);
        Self::started(folder)
    }

    fn started(folder: Folder) -> Self {
        crate::lasting::let_go(&(*folder).as_ref().join("data/journal"));
        let mut program = Self::on(Arc::new(Disk), folder);
        let effects = program.app.begin(None, program.now());
        program.queue(effects);
        program.work();
        program
    }

    fn keep(&mut self) {
        self.wait(200);
        self.work();
    }

    fn note(&mut self, text: &str) {
        self.run(Command::Change(Change::Note(question_id("qb1"), text.to_owned())));
    }

    fn journals(&self) -> Vec<PathBuf> {
        let folder = self.path("data/journal");
        let entries = fs::read_dir(folder).into_iter().flatten();
        entries.map(|entry| entry.unwrap().path()).collect()
    }

    fn offered(&self) -> Recovery {
        let [recovery] = self.app.recovery() else { panic!("{:?}", self.app.recovery()) };
        recovery.clone()
    }

    fn recover(&mut self, how: RecoverAs) {
        let journal = self.offered().journal;
        self.run(Command::Recover(journal, how));
        self.work();
    }

    fn someone_changes(&self, name: &str) {
        let text = String::from_utf8(self.bytes(name)).unwrap();
        self.put(name, of_another(&text));
    }
}

// -- while working -----------------------------------------------------------------------------

#[test]
fn every_answer_is_in_the_journal_before_it_is_in_the_file() {
    let mut program = Program::with_file("a.meting.ron");
    program.answer("qb1", 2);
    assert_eq!(program.state(), SaveState::Waiting);
    program.wait(199);
    program.work();
    assert_eq!(program.state(), SaveState::Waiting);
    program.wait(1);
    program.work();
    assert_eq!(program.state(), SaveState::InJournal);
    assert_eq!(level(&program.in_file("a.meting.ron"), "qb1"), None);
    program.wait(800);
    program.work();
    assert!(matches!(program.state(), SaveState::Saved(_)));
}

#[test]
fn what_is_typed_for_long_is_in_the_journal_within_a_second() {
    let mut program = Program::with_file("a.meting.ron");
    let mut kept = Vec::new();
    for n in 1..=20 {
        program.note(&"a".repeat(n));
        program.wait(100);
        program.work();
        kept.push(program.state() == SaveState::InJournal);
    }
    let longest = kept.split(|kept| *kept).map(<[bool]>::len).max().unwrap();
    assert!(longest < 9, "{kept:?}");
}

#[test]
fn a_document_without_a_file_is_in_a_journal_too() {
    let mut program = Program::new();
    program.new_document("Voorbeeldstad");
    assert_eq!(program.state(), SaveState::NoFile);
    program.answer("qb1", 2);
    program.keep();
    assert_eq!(program.state(), SaveState::InJournal);
    let mut program = program.killed();
    let offered = program.offered();
    assert_eq!((offered.file, &*offered.municipality), (FileSince::Never, "Voorbeeldstad"));
    assert_eq!((offered.path, offered.n_changes), (None, 2));
    program.recover(RecoverAs::Itself);
    assert_eq!(level(program.session().assessment(), "qb1"), Some(2));
    assert!(program.session().is_dirty() && program.session().path().is_none());
    assert_eq!(program.app.recovery(), []);
}

#[test]
fn what_was_only_opened_or_looked_at_has_no_journal() {
    let mut program = Program::with_file("a.meting.ron");
    program.run(Command::CloseDocument);
    program.work();
    let n = program.journals().len();
    program.open("a.meting.ron");
    program.wait(5_000);
    program.run(Command::OpenExample);
    program.wait(5_000);
    program.work();
    assert_eq!(program.journals().len(), n);
}

#[test]
fn a_journal_that_cannot_be_written_is_told_once_and_the_document_is_saved_at_once() {
    let mut program = Program::with_file("a.meting.ron");
    fs::create_dir_all(program.path("data")).unwrap();
    program.put("data/journal", "a file where the folder should be");
    program.run(Command::CloseDocument);
    program.work();
    program.open("a.meting.ron");
    program.answer("qb1", 2);
    program.keep();
    assert_eq!(program.told().len(), 1);
    assert!(program.told()[0].starts_with("There is no recovery file"), "{:?}", program.told());
    let number = program.app.notices()[0].number;
    program.run(Command::Dismiss(number));
    for given in [3, 4] {
        program.answer("qb1", given);
        program.wait(10);
        program.work();
        assert_eq!(level(&program.in_file("a.meting.ron"), "qb1"), Some(given));
        program.wait(1_000);
        program.work();
    }
    assert_eq!(program.told(), [""; 0], "told once");
    // Once it works again, it is used again.
    fs::remove_file(program.path("data/journal")).unwrap();
    program.answer("qb1", 1);
    program.wait(200);
    program.work();
    program.answer("qb1", 0);
    program.keep();
    assert_eq!(program.state(), SaveState::InJournal);
}

#[test]
fn a_journal_stays_small_however_long_is_worked() {
    let mut program = Program::new();
    program.new_document("Voorbeeldstad");
    let long = "een lange notitie ".repeat(4_000);
    let mut largest = 0;
    for n in 0..24 {
        program.run(Command::Change(Change::Note(question_id("qb1"), format!("{long}{n}"))));
        program.run(Command::Go(meetlat::app::command::Step::Questions));
        program.keep();
        let sizes = program.journals().into_iter().map(|path| fs::metadata(path).unwrap().len());
        largest = largest.max(sizes.sum());
    }
    let max = journal::MAX_GROWTH as u64;
    assert!(max / 2 < largest && largest < 2 * max, "{largest}");
    assert_eq!(program.journals().len(), 1);
    let program = program.killed();
    assert_eq!(program.app.recovery().len(), 1);
}

#[test]
fn a_journal_that_was_begun_again_is_added_to_again() {
    let mut program = Program::new();
    program.new_document("Voorbeeldstad");
    let long = "een lange notitie ".repeat(1_000);
    let step = |program: &mut Program, n: u32| {
        program.note(&format!("{long}{n}"));
        program.run(Command::Go(meetlat::app::command::Step::Questions));
        program.keep();
        program.journals()
    };
    let n_begun = |program: &mut Program| {
        let mut names: Vec<_> = (0..120).map(|n| step(program, n)).collect();
        names.dedup();
        names.len()
    };
    // Two megabytes of notes: a new one after each megabyte or so, not at each note.
    assert!((2..=6).contains(&n_begun(&mut program)));
    // Far back, before all that is in it, and on from there.
    for command in [Command::Undo, Command::Redo, Command::Undo] {
        let mut begun = Vec::new();
        while begun.len() < 110 {
            program.run(command.clone());
            program.keep();
            begun.push(program.journals());
        }
        begun.dedup();
        assert!(begun.len() <= 6, "{command:?}: {}", begun.len());
    }
    assert!((1..=6).contains(&n_begun(&mut program)));
    let program = program.killed();
    let found = journal::read(&fs::read(program.offered().journal).unwrap()).unwrap();
    let note = &found.trail.present().respondents.values().next().unwrap().answers;
    assert_eq!(note.get("qb1").unwrap().note, format!("{long}119"));
}

// -- after a crash -------------------------------------------------------------------------------

#[test]
fn after_a_crash_the_work_is_offered_and_recovered_with_its_past_and_future() {
    let mut program = Program::with_file("a.meting.ron");
    program.answer("qb1", 2);
    program.answer("qb3", 3);
    program.run(Command::Undo);
    program.keep();
    let mut program = program.killed();
    assert!(program.app.session().is_none(), "offered, never imposed");
    let offered = program.offered();
    assert_eq!(offered.path, Some(program.path("a.meting.ron")));
    assert_eq!((offered.file, offered.n_changes), (FileSince::AsLeft, 1));
    assert_eq!(level(&program.in_file("a.meting.ron"), "qb1"), None);

    program.recover(RecoverAs::Itself);
    assert_eq!(level(program.session().assessment(), "qb1"), Some(2));
    assert_eq!(level(program.session().assessment(), "qb3"), None);
    program.run(Command::Redo);
    assert_eq!(level(program.session().assessment(), "qb3"), Some(3));
    program.run(Command::Undo);
    program.run(Command::Undo);
    assert_eq!(level(program.session().assessment(), "qb1"), None);
    program.run(Command::Redo);
    program.wait(1_000);
    program.work();
    assert_eq!(level(&program.in_file("a.meting.ron"), "qb1"), Some(2));
    assert_eq!(program.journals().len(), 1, "the old journal is gone");
    // The second crash is as good as the first.
    program.answer("qb1", 4);
    program.keep();
    let mut program = program.killed();
    program.recover(RecoverAs::Itself);
    assert_eq!(level(program.session().assessment(), "qb1"), Some(4));
}

#[test]
fn what_is_saved_is_not_offered() {
    let mut program = Program::with_file("a.meting.ron");
    program.answer("qb1", 2);
    program.wait(1_000);
    program.work();
    program.keep();
    assert_eq!(program.killed().app.recovery(), []);
}

#[test]
fn what_was_saved_right_before_the_crash_is_not_offered_either() {
    let mut program = Program::with_file("a.meting.ron");
    program.answer("qb1", 2);
    program.keep();
    program.wait(1_000);
    program.work(); // and the journal never hears of it
    assert_eq!(program.session().save_state(), SaveState::Saved(program.now().wall));
    let mut program = program.killed();
    assert_eq!(program.app.recovery(), []);
    // A change after that is, and it goes on from what is in the file.
    program.open("a.meting.ron");
    program.answer("qb1", 3);
    program.keep();
    let mut program = program.killed();
    assert_eq!(program.offered().file, FileSince::AsLeft);
    program.recover(RecoverAs::Itself);
    program.wait(1_000);
    program.work();
    assert_eq!(level(&program.in_file("a.meting.ron"), "qb1"), Some(3));
}

#[test]
fn what_was_saved_right_before_a_crash_is_not_taken_for_unsaved_when_the_file_changes_later() {
    let mut program = Program::with_file("a.meting.ron");
    program.answer("qb1", 2);
    program.keep();
    program.wait(1_000);
    program.work(); // and the journal never hears of it
    let mut program = program.killed();
    assert_eq!(program.app.recovery(), []);
    program.someone_changes("a.meting.ron");
    let program_again = program.killed();
    assert_eq!(program_again.app.recovery(), []);
    program = program_again;
    // Nor when it was this program that went on with it.
    program.open("a.meting.ron");
    program.answer("qb1", 3);
    program.wait(1_000);
    program.work();
    assert_eq!(program.killed().app.recovery(), []);
}

#[test]
fn a_copy_leaves_the_file_as_it_is() {
    let mut program = Program::with_file("a.meting.ron");
    program.answer("qb1", 2);
    program.keep();
    let mut program = program.killed();
    let before = program.bytes("a.meting.ron");
    program.recover(RecoverAs::Copy);
    assert_eq!(program.asked.len(), 1, "where to?");
    program.save_as("b.meting.ron");
    program.work();
    assert_eq!(level(&program.in_file("b.meting.ron"), "qb1"), Some(2));
    assert_eq!(program.bytes("a.meting.ron"), before);
}

#[test]
fn throwing_away_is_asked_first() {
    let mut program = Program::with_file("a.meting.ron");
    program.answer("qb1", 2);
    program.keep();
    let mut program = program.killed();
    let journal = program.offered().journal;
    program.run(Command::ThrowAway(journal.clone()));
    assert_eq!(program.app.asking(), Some(Asking::ThrowAway));
    program.run(Command::Decide(Decision::Stay));
    program.work();
    assert!(journal.exists() && !program.app.is_asking());
    program.run(Command::ThrowAway(journal.clone()));
    program.run(Command::Decide(Decision::Discard));
    program.work();
    assert!(!journal.exists());
    assert_eq!(program.app.recovery(), []);
    assert_eq!(program.killed().app.recovery(), []);
}

#[test]
fn a_file_that_somebody_changed_since_leaves_the_choice_between_both() {
    let begin = || {
        let mut program = Program::with_file("a.meting.ron");
        program.answer("qb1", 2);
        program.keep();
        program.someone_changes("a.meting.ron");
        let program = program.killed();
        assert_eq!(program.offered().file, FileSince::Changed);
        program
    };
    let mut mine = begin();
    mine.recover(RecoverAs::InPlace);
    mine.wait(1_000);
    mine.work();
    let in_file = mine.in_file("a.meting.ron");
    assert_eq!((level(&in_file, "qb1"), &*in_file.municipality.name), (Some(2), "Voorbeeldstad"));

    let mut theirs = begin();
    theirs.open("a.meting.ron");
    assert_eq!(theirs.session().assessment().municipality.name, "Andere stad");
    theirs.answer("qb3", 1);
    theirs.wait(1_000);
    theirs.work();
    let in_file = theirs.in_file("a.meting.ron");
    assert_eq!((level(&in_file, "qb1"), &*in_file.municipality.name), (None, "Andere stad"));
    // What was offered is still there, until it is thrown away.
    theirs.run(Command::CloseDocument);
    theirs.work();
    assert_eq!(theirs.app.recovery().len(), 1);
}

#[test]
fn recovering_without_choosing_between_two_versions_asks_before_it_replaces_the_other() {
    let mut program = Program::with_file("a.meting.ron");
    program.answer("qb1", 2);
    program.keep();
    let mut program = program.killed();
    // Between what was offered and what is chosen.
    program.someone_changes("a.meting.ron");
    program.recover(RecoverAs::Itself);
    program.wait(1_000);
    program.work();
    let path = program.path("a.meting.ron");
    assert_eq!(program.remedy(), &Remedy::TheirsOrMine(path));
    assert_eq!(program.in_file("a.meting.ron").municipality.name, "Andere stad");
    assert_eq!(level(program.session().assessment(), "qb1"), Some(2));
}

#[test]
fn what_was_typed_and_taken_back_is_no_work() {
    let mut program = Program::with_file("a.meting.ron");
    program.answer("qb1", 2);
    program.wait(1_000);
    program.work();
    for text in ["x", ""] {
        program.run(Command::Change(Change::Note(question_id("qb1"), text.to_owned())));
        program.keep();
    }
    let program = program.killed();
    assert_eq!(program.app.recovery(), []);
}

#[test]
fn a_copy_of_the_first_state_that_is_closed_unsaved_is_offered_again() {
    let mut program = Program::with_file("a.meting.ron");
    program.answer("qb1", 2);
    program.wait(1_000);
    program.work();
    program.run(Command::Undo);
    program.keep();
    let mut program = program.killed();
    program.recover(RecoverAs::Copy);
    assert!(program.session().is_dirty());
    program.keep();
    let program = program.killed();
    assert_eq!(program.app.recovery().len(), 1);
}

#[test]
fn mine_does_not_replace_what_is_changed_once_more_after_choosing() {
    let mut program = Program::with_file("a.meting.ron");
    program.answer("qb1", 2);
    program.keep();
    program.someone_changes("a.meting.ron");
    let mut program = program.killed();
    program.recover(RecoverAs::InPlace);
    let text = String::from_utf8(program.bytes("a.meting.ron")).unwrap();
    program.put("a.meting.ron", text.replace("Andere stad", "Derde stad"));
    program.wait(1_000);
    program.work();
    let path = program.path("a.meting.ron");
    assert_eq!(program.remedy(), &Remedy::TheirsOrMine(path));
    assert!(String::from_utf8(program.bytes("a.meting.ron")).unwrap().contains("Derde stad"));
}

#[test]
fn a_file_that_is_gone_is_made_again_by_recovering() {
    let mut program = Program::with_file("a.meting.ron");
    program.answer("qb1", 2);
    program.keep();
    fs::remove_file(program.path("a.meting.ron")).unwrap();
    let mut program = program.killed();
    assert_eq!(program.offered().file, FileSince::Gone);
    program.recover(RecoverAs::Itself);
    program.wait(1_000);
    program.work();
    assert_eq!(level(&program.in_file("a.meting.ron"), "qb1"), Some(2));
}

#[test]
fn a_file_that_is_opened_past_the_start_screen_tells_of_the_work_beside_it() {
    let mut program = Program::with_file("a.meting.ron");
    program.answer("qb1", 2);
    program.keep();
    let mut program = program.killed();
    program.open("a.meting.ron");
    assert_eq!(level(program.session().assessment(), "qb1"), None);
    let Remedy::Do("recovery-recover", command) = program.remedy().clone() else {
        panic!("{:?}", program.told())
    };
    program.run(*command);
    program.work();
    assert_eq!(level(program.session().assessment(), "qb1"), Some(2));
    assert_eq!(program.told(), ["Your work was recovered"]);
}

#[test]
fn what_the_user_does_not_want_to_keep_is_not_offered_later() {
    let mut program = Program::new();
    program.new_document("Voorbeeldstad");
    program.keep();
    assert_eq!(program.journals().len(), 1);
    program.run(Command::CloseWindow);
    program.run(Command::Decide(Decision::Discard));
    program.work();
    assert!(program.has_closed);
    assert!(program.journals().is_empty());
}

#[test]
fn two_windows_on_one_document_keep_journals_of_their_own() {
    let mut one = Program::with_file("a.meting.ron");
    one.answer("qb1", 2);
    one.keep();
    let mut two = Program::on(Arc::new(Disk), Rc::clone(&one.folder));
    let effects = two.app.begin(None, two.now());
    two.queue(effects);
    two.work();
    assert_eq!(two.app.recovery(), [], "somebody works on that one");
    two.open("a.meting.ron");
    two.answer("qb1", 3);
    two.keep();
    one.answer("qb1", 4);
    one.keep();
    assert_eq!(one.journals().len(), 2);
    drop(two);
    let program = one.killed();
    let mut levels: Vec<_> = (program.journals().iter())
        .map(|path| level(journal::open(&Disk, path).unwrap().trail.present(), "qb1"))
        .collect();
    levels.sort();
    assert_eq!(levels, [Some(3), Some(4)]);
    assert_eq!(program.app.recovery().len(), 2);
}

// -- undo after a restart ------------------------------------------------------------------------

#[test]
fn what_was_done_can_be_undone_after_a_restart() {
    let mut program = Program::with_file("a.meting.ron");
    program.answer("qb1", 2);
    program.answer("qb3", 3);
    program.run(Command::Undo);
    program.run(Command::CloseWindow);
    program.work();
    assert!(program.has_closed);
    let undo = program.session().undo_name().cloned();
    let redo = program.session().redo_name().cloned();
    let mut program = program.killed();
    program.open("a.meting.ron");
    assert_eq!(program.session().undo_name(), undo.as_ref());
    assert_eq!(program.session().redo_name(), redo.as_ref());
    assert!(!program.session().is_dirty());
    program.run(Command::Redo);
    program.keep();
    assert_eq!(program.journals().len(), 1, "it takes the place of the one before");
    program.run(Command::CloseWindow);
    program.work();
    assert_eq!(level(&program.in_file("a.meting.ron"), "qb3"), Some(3));
}

#[test]
fn a_file_that_was_changed_since_begins_with_nothing_to_undo() {
    let mut program = Program::with_file("a.meting.ron");
    program.answer("qb1", 2);
    program.run(Command::CloseWindow);
    program.work();
    program.someone_changes("a.meting.ron");
    let mut program = program.killed();
    program.open("a.meting.ron");
    assert_eq!(program.session().undo_name(), None);
}

#[test]
fn a_copy_of_the_file_has_nothing_to_undo_and_takes_nothing_away() {
    let mut program = Program::with_file("a.meting.ron");
    program.answer("qb1", 2);
    program.run(Command::CloseDocument);
    program.work();
    fs::copy(program.path("a.meting.ron"), program.path("b.meting.ron")).unwrap();
    program.open("b.meting.ron");
    assert_eq!(program.session().undo_name(), None);
    program.answer("qb1", 3);
    program.run(Command::CloseDocument);
    program.work();
    program.open("a.meting.ron");
    assert!(program.session().undo_name().is_some());
}

#[test]
fn of_closed_documents_only_the_newest_forty_keep_what_can_be_undone() {
    let mut program = Program::new();
    for n in 0..50 {
        program.run += Duration::from_mins(1);
        program.new_document("Voorbeeldstad");
        program.save_as(&format!("{n}.meting.ron"));
        program.run(Command::CloseDocument);
        program.work();
    }
    assert_eq!(program.killed().journals().len(), 40);
}

#[test]
fn a_journal_without_a_document_goes_away_after_a_day() {
    let program = Program::new();
    fs::create_dir_all(program.path("data/journal")).unwrap();
    program.put("data/journal/0123-4567.journal", "half a li");
    let path = program.path("data/journal/0123-4567.journal");
    // By the clock of the program, which is not that of the disk here.
    let now = SystemTime::UNIX_EPOCH
        + Duration::from_secs(program.now().wall.as_second().try_into().unwrap());
    let began = |age: Duration| {
        let file = fs::OpenOptions::new().write(true).open(&path).unwrap();
        file.set_modified(now - age).unwrap();
    };
    began(Duration::from_hours(23));
    let program = program.killed();
    assert_eq!(program.app.recovery(), []);
    assert_eq!(program.journals(), std::slice::from_ref(&path), "somebody may just begin it");
    began(Duration::from_hours(25));
    assert!(program.killed().journals().is_empty());
}

#[test]
fn work_with_a_questionnaire_that_is_away_is_kept_until_it_is_back() {
    let mut program = Program::new();
    for name in ["format-1.questionnaire.ron", "format-1.meting.ron"] {
        program.copy(name, name);
    }
    program.open("format-1.meting.ron");
    program.answer("a1", 1);
    program.answer("a1", 2);
    program.keep();
    let questionnaire = program.path("format-1.questionnaire.ron");
    fs::rename(&questionnaire, program.path("away")).unwrap();
    let mut program = program.killed();
    let offered = program.offered();
    assert!(offered.problem.is_some() && !offered.municipality.is_empty(), "{offered:?}");
    program.recover(RecoverAs::Itself);
    assert!(program.told()[0].starts_with("This work cannot be recovered now"));
    fs::rename(program.path("away"), questionnaire).unwrap();
    let mut program = program.killed();
    program.recover(RecoverAs::Itself);
    assert_eq!(program.told(), ["Your work was recovered"]);
}

#[test]
fn work_that_can_only_be_read_by_now_is_shown_and_stays_where_it_is() {
    let mut program = Program::new();
    for name in ["format-1.questionnaire.ron", "format-1.meting.ron"] {
        program.copy(name, name);
    }
    program.open("format-1.meting.ron");
    program.answer("a1", 1);
    program.answer("a1", 2);
    program.keep();
    // The questionnaire has a new version, without one of the questions that were answered.
    let text = String::from_utf8(program.bytes("format-1.questionnaire.ron")).unwrap();
    let newer = text.replace("version: \"1.0\"", "version: \"2.0\"");
    program.put("format-1.questionnaire.ron", newer.replace("id: \"a3\"", "id: \"a9\""));
    let mut program = program.killed();
    for _ in 0..2 {
        program.recover(RecoverAs::Itself);
        assert_eq!(program.state(), SaveState::ReadOnly);
        assert_eq!(level(program.session().assessment(), "a1"), Some(2));
        program.wait(5_000);
        program.run(Command::CloseDocument);
        program.work();
        assert!(program.app.session().is_none() && !program.app.is_asking());
        assert_eq!(program.app.recovery().len(), 1, "still offered");
    }
    program.put("format-1.questionnaire.ron", text);
    program.recover(RecoverAs::Itself);
    program.wait(1_000);
    program.work();
    assert_eq!(level(&program.in_file("format-1.meting.ron"), "a1"), Some(2));
}

#[test]
fn mine_stays_with_its_file_also_when_the_program_stops_before_it_is_saved() {
    let mut program = Program::with_file("a.meting.ron");
    program.answer("qb1", 2);
    program.keep();
    program.someone_changes("a.meting.ron");
    let mut program = program.killed();
    program.recover(RecoverAs::Itself);
    program.keep();
    let program = program.killed();
    assert_eq!(program.offered().path, Some(program.path("a.meting.ron")));
}

// -- the format ----------------------------------------------------------------------------------

/// A journal with a few steps, and what each of its lines makes the document: `None` for the first
/// line, in which there is none yet. Worked out from what was on screen, not from the journal.
fn journal_text() -> (Vec<u8>, Vec<Option<Arc<Assessment>>>) {
    let mut program = Program::with_file("a.meting.ron");
    let on_screen = |program: &Program| Some(program.session().snapshot());
    let mut shown = vec![None];
    let blank = {
        let mut program = Program::new();
        program.run(Command::New);
        on_screen(&program)
    };
    shown.extend([blank, on_screen(&program)]);
    program.answer("qb1", 2);
    shown.push(on_screen(&program));
    program.note("eerst");
    shown.push(on_screen(&program));
    program.keep();
    shown.push(on_screen(&program)); // the line that says what is in the file
    let link = Evidence::Link("https://example.org/?a=\"1\"\n".to_owned());
    program.run(Command::Change(Change::AddEvidence(question_id("qb3"), link)));
    shown.push(on_screen(&program));
    program.run(Command::Undo);
    shown.push(on_screen(&program));
    program.keep();
    let [path] = &program.journals()[..] else { panic!() };

    (fs::read(path).unwrap(), shown)
}

/// Where each line begins, and where the last one ends.
fn line_begins(bytes: &[u8]) -> Vec<usize> {
    let ends = bytes.iter().enumerate().filter(|(_, byte)| **byte == b'\n');
    std::iter::once(0).chain(ends.map(|(at, _)| at + 1)).collect()
}

/// What a damaged journal gives is what its first `n_whole` lines gave: the document that was on
/// screen then, or nothing at all, said so.
#[track_caller]
fn gives(bytes: &[u8], shown: &[Option<Arc<Assessment>>], n_whole: usize, what: &str) {
    let expected = n_whole.checked_sub(1).and_then(|last| shown[last].as_ref());
    match (journal::read(bytes), expected) {
        (Ok(journal), Some(expected)) => {
            assert_eq!(journal.trail.present(), expected, "{what}: another document");
            // Everything that can be undone was there once.
            let was_there = |state: &State| shown.contains(&Some(Arc::clone(&state.document)));
            assert!(journal.trail.states.iter().all(was_there), "{what}: never was there");
        }
        (Err(unread), None) => assert_eq!(unread, journal::Unread::Empty, "{what}"),
        (Ok(_), None) => panic!("{what}: a document where none was yet"),
        (Err(unread), Some(_)) => panic!("{what}: {unread:?}, where a document was"),
    }
}

#[test]
fn a_journal_of_format_1_opens_for_ever() {
    let kept = include_bytes!("../data/format-1.journal");
    let journal = journal::read(kept).unwrap();
    let steps = journal.trail.states.iter().map(|state| state.step.id.as_str());
    let expected = ["", "undo-municipality", "undo-answer", "undo-note", "undo-evidence-added"];
    assert_eq!(steps.collect::<Vec<_>>(), expected);
    assert_eq!((journal.trail.at, journal.n_changes()), (3, 2));
    assert!(journal.is_unsaved());
    let (_, path, _) = journal.saved.unwrap();
    assert_eq!(path, PathBuf::from("/home/anna/a.meting.ron"));
    let present = journal.trail.present();
    assert_eq!(level(present, "qb1"), Some(2));
    let entry = &present.respondents["communication"].answers["qb1"];
    assert_eq!((&*entry.note, &*present.municipality.name), ("eerst", "Voorbeeldstad"));
}

#[test]
fn a_journal_cut_off_at_any_byte_gives_what_was_whole() {
    let (bytes, shown) = journal_text();
    let begins = line_begins(&bytes);
    assert_eq!(begins.len(), shown.len() + 1, "a line for each: {shown:#?}");
    for n in 0..=bytes.len() {
        let n_whole = begins[1..].iter().filter(|end| **end <= n).count();
        gives(&bytes[..n], &shown, n_whole, &format!("{n} bytes"));
    }
}

#[test]
fn a_journal_with_any_bit_flipped_gives_what_stood_before_it() {
    let (bytes, shown) = journal_text();
    let begins = line_begins(&bytes);
    for (at, damaged) in flipped(&bytes) {
        let n_before = begins[1..].iter().filter(|end| **end <= at).count();
        gives(&damaged, &shown, n_before, &format!("byte {at}"));
    }
}

/// What is done between two moments at which the journal is written.
fn moves() -> impl Strategy<Value = Command> {
    prop_oneof![
        6 => changes().prop_map(Command::Change),
        2 => Just(Command::Undo),
        2 => Just(Command::Redo),
        1 => Just(Command::Change(Change::AddRespondent(Role::Kcc, "Noor".to_owned()))),
    ]
}

/// The document of now, with how far it can be taken back and done again.
#[track_caller]
fn assert_same(program: &mut Program, found: &Trail) {
    let mut at = found.at;
    let is_at = |program: &Program, at: usize| {
        assert_eq!(program.session().assessment(), &*found.states[at].document);
    };
    is_at(program, at);
    while program.session().redo_name().is_some() {
        program.run(Command::Redo);
        at += 1;
        is_at(program, at);
    }
    assert_eq!(at + 1, found.states.len());
    while program.session().undo_name().is_some() {
        program.run(Command::Undo);
        at -= 1;
        is_at(program, at);
    }
    assert_eq!(at, 0);
}

#[test]
fn whatever_is_done_the_journal_gives_it_back_with_past_and_future() {
    let moves = vec(vec(moves(), 1..4), 1..20);
    let result = TestRunner::new(config(60)).run(&moves, |rounds| {
        let mut program = Program::new();
        program.run(Command::NewWith(Some(data("format-1.questionnaire.ron"))));
        program.work();
        for command in rounds.iter().flat_map(|round| round.iter().map(Some).chain([None])) {
            match command {
                Some(command) => program.run(command.clone()),
                None => program.keep(),
            }
        }
        let Some(path) = program.journals().pop() else {
            prop_assert!(program.session().undo_name().is_none());
            return Ok(());
        };
        prop_assert_eq!(program.state(), SaveState::InJournal);
        let found = journal::read(&fs::read(path).unwrap()).unwrap();
        assert_same(&mut program, &found.trail);
        Ok(())
    });
    if let Err(TestError::Fail(why, moves)) = result {
        panic!("{why}\n{moves:#?}");
    }
}
