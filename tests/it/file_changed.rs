//! The file of an open document became one that cannot be taken in, or cannot be read: nothing is
//! written and nothing counts as saved until somebody decides, or the file is what it was.

use std::fs;
use std::sync::Arc;
use std::time::Duration;

use meetlat::app::carry_out::{Carrier, Places};
use meetlat::app::command::{Command, Decision};
use meetlat::app::effect::WriteProblem;
use meetlat::app::session::SaveState;
use meetlat::app::{Remedy, Tone};

use crate::colleague::{FILE, is_saved, restarted, two};
use crate::faulty::{Done, Faulty};
use crate::program::{level, of_another};

/// When a file that could not be read is looked at again, at the latest.
const SOON: Duration = Duration::from_secs(3);

/// The same document as a later version of the program would write it.
fn newer(bytes: &[u8]) -> String {
    str::from_utf8(bytes).unwrap().replacen("format: 2,", "format: 3,", 1)
}

#[test]
fn a_file_of_another_municipality_asks_for_theirs_or_mine_and_nothing_is_written_meanwhile() {
    let (mut anna, mut bea) = two();
    anna.program.answer("qb1", 2);
    anna.wait();
    let text = String::from_utf8(anna.program.bytes(FILE)).unwrap();
    let theirs = of_another(&text);
    bea.program.put(FILE, &theirs);
    bea.program.answer("qb3", 3);
    bea.look();
    let path = bea.program.path(FILE);
    assert_eq!(bea.program.state(), SaveState::Failed(WriteProblem::ChangedMeanwhile));
    assert_eq!(bea.program.remedy(), &Remedy::TheirsOrMine(path.clone()));
    let told = bea.program.told();
    assert!(told[0].contains("‘Voorbeeldstad’ and ‘Andere stad’"), "{told:?}");
    bea.program.answer("qc1", 1);
    bea.wait();
    bea.wait();
    assert_eq!(bea.program.bytes(FILE), theirs.as_bytes());
    // It becomes one that can be taken in again.
    bea.program.put(FILE, &text);
    bea.look();
    bea.wait();
    assert!(is_saved(&bea), "{:?}", bea.program.state());
    assert_eq!((bea.level("qb1"), bea.level("qb3")), (Some(2), Some(3)));
    assert!(!bea.program.told().iter().any(|told| told.contains("Andere stad")));
}

#[test]
fn a_file_that_was_damaged_is_told_and_mine_mends_it() {
    let (_anna, mut bea) = two();
    let half = bea.program.bytes(FILE)[..200].to_vec();
    bea.program.put(FILE, &half);
    bea.look();
    assert_eq!(bea.program.state(), SaveState::Failed(WriteProblem::ChangedMeanwhile));
    bea.program.answer("qb3", 3);
    bea.wait();
    assert_eq!(bea.program.bytes(FILE), half);
    bea.program.run(Command::Overwrite);
    bea.program.work();
    assert_eq!(level(&bea.program.in_file(FILE), "qb3"), Some(3));
    assert_eq!(bea.program.told(), [""; 0]);
}

#[test]
fn a_file_that_is_gone_is_not_called_saved_and_is_again_once_it_is_back() {
    let (mut anna, _bea) = two();
    anna.program.answer("qb1", 2);
    anna.wait();
    anna.look();
    let (path, aside) = (anna.program.path(FILE), anna.program.path("elders.meting.ron"));
    fs::rename(&path, &aside).unwrap();
    anna.look();
    assert!(matches!(anna.program.state(), SaveState::Failed(WriteProblem::Other(_))));
    assert!(anna.program.told()[0].contains("not there any more"), "{:?}", anna.program.told());
    // Not made again behind the back of who moved it.
    anna.wait();
    assert!(!path.exists());
    fs::rename(&aside, &path).unwrap();
    anna.look();
    assert!(is_saved(&anna), "{:?}", anna.program.state());
    assert_eq!(anna.program.told(), [""; 0]);
    // Gone for good, the next answer makes it again.
    fs::remove_file(&path).unwrap();
    anna.look();
    anna.program.answer("qb3", 3);
    anna.wait();
    assert!(is_saved(&anna));
    assert_eq!(level(&anna.program.in_file(FILE), "qb3"), Some(3));
}

#[test]
fn closing_goes_on_after_a_colleague_was_taken_in() {
    let (mut anna, mut bea) = two();
    anna.program.answer("qb1", 2);
    anna.wait();
    bea.program.answer("qb3", 3);
    bea.program.run(Command::CloseWindow);
    bea.program.work();
    assert!(bea.program.has_closed);
    let in_file = anna.program.in_file(FILE);
    assert_eq!((level(&in_file, "qb1"), level(&in_file, "qb3")), (Some(2), Some(3)));
}

#[test]
fn a_saved_document_whose_file_became_another_one_is_not_closed_unasked_and_comes_back() {
    let (_anna, mut bea) = two();
    bea.program.answer("qb3", 3);
    bea.wait();
    assert!(is_saved(&bea));
    let text = String::from_utf8(bea.program.bytes(FILE)).unwrap();
    bea.program.put(FILE, of_another(&text));
    bea.look();
    assert!(bea.program.session().is_dirty());
    bea.program.run(Command::CloseWindow);
    assert!(bea.program.app.is_asking() && !bea.program.has_closed);
    bea.program.run(Command::Decide(Decision::Stay));
    bea.wait(); // and into the journal
    let again = restarted(bea);
    assert_eq!(again.program.app.recovery().len(), 1);
}

#[test]
fn a_file_that_was_damaged_on_the_way_is_asked_about() {
    let (mut anna, mut bea) = two();
    anna.program.answer("qb1", 2);
    anna.wait();
    let text = String::from_utf8(anna.program.bytes(FILE)).unwrap();
    let damaged = text.replace("Level(2)", "Level(3)");
    assert_ne!(text, damaged);
    bea.program.put(FILE, &damaged);
    bea.look();
    assert_eq!(bea.level("qb1"), None);
    assert_eq!(bea.program.remedy(), &Remedy::TheirsOrMine(bea.program.path(FILE)));
}

#[test]
fn an_older_copy_in_place_of_the_file_is_brought_up_to_date() {
    let (mut anna, _bea) = two();
    let before = anna.program.bytes(FILE);
    anna.program.answer("qb1", 2);
    anna.wait();
    anna.look();
    anna.program.put(FILE, before);
    anna.look();
    anna.wait();
    assert_eq!(level(&anna.program.in_file(FILE), "qb1"), Some(2));
}

#[test]
fn a_file_that_cannot_be_read_for_a_moment_is_looked_at_again_and_then_taken_in() {
    let (mut anna, mut bea) = two();
    let path = bea.program.path(FILE);
    anna.program.answer("qb1", 2);
    anna.wait();
    let (aside, before) = (bea.program.path("elders"), bea.program.told());
    fs::rename(&path, &aside).unwrap();
    fs::create_dir(&path).unwrap();
    bea.look();
    assert!(is_saved(&bea));
    assert_eq!(bea.program.told(), before);
    fs::remove_dir(&path).unwrap();
    fs::rename(&aside, &path).unwrap();
    assert!(bea.program.app.due().is_some_and(|due| due <= bea.program.run + SOON));
    bea.program.run += SOON;
    bea.program.wait(0);
    bea.program.work();
    assert_eq!(bea.level("qb1"), Some(2));
}

#[test]
fn what_only_a_newer_program_understands_is_never_replaced_from_here() {
    let (_anna, mut bea) = two();
    let newer = newer(&bea.program.bytes(FILE));
    bea.program.put(FILE, &newer);
    bea.look();
    let theirs = Remedy::TheirsOrElsewhere(bea.program.path(FILE));
    assert_eq!(bea.program.remedy(), &theirs, "{:?}", bea.program.told());
    bea.program.answer("qb3", 3);
    bea.wait();
    bea.program.run(Command::Overwrite);
    bea.program.work();
    assert!(bea.program.bytes(FILE) == newer.as_bytes());
    assert!(!is_saved(&bea));
    assert_eq!(bea.program.remedy(), &theirs);
    // There is a way out: another place.
    bea.program.save_as("b.meting.ron");
    bea.wait();
    assert!(is_saved(&bea));
    assert_eq!(level(&bea.program.in_file("b.meting.ron"), "qb3"), Some(3));
}

#[test]
fn of_a_document_that_can_only_be_read_it_is_said_that_its_file_changed_or_went() {
    let (_anna, mut bea) = two();
    let newer = newer(&bea.program.bytes(FILE));
    bea.program.put("nieuw.meting.ron", &newer);
    let path = bea.program.path("nieuw.meting.ron");
    let open = Remedy::Do("notice-open-theirs", Box::new(Command::Open(path.clone())));
    bea.program.open("nieuw.meting.ron");
    bea.wait();
    bea.look();
    let other = newer.replace("Voorbeeldstad", "Andere stad");
    for changed in [Some(other.as_str()), Some("(format: 1"), None] {
        bea.program.dismiss_all();
        match changed {
            Some(content) => bea.program.put("nieuw.meting.ron", content),
            None => fs::remove_file(&path).unwrap(),
        }
        bea.look();
        let notice = bea.program.app.notices().last().unwrap();
        assert_eq!((notice.tone, &notice.remedy), (Tone::Info, &open));
        assert_eq!(bea.program.told(), ["This file has changed since you opened it"]);
        assert!(!bea.program.session().is_dirty());
    }
}

#[test]
fn what_was_left_behind_of_taking_turns_holds_up_nobody_also_where_disks_know_no_locks() {
    let (mut anna, _bea) = two();
    let disk = Faulty::default();
    let places = Places { settings: None, data: Some(anna.home.path().join("data")) };
    anna.program.carrier = Carrier::new(Arc::new(disk.clone()), places);
    anna.program.answer("qb1", 2);
    anna.wait();
    let done = disk.done();
    let turn = done.iter().find_map(|done| match done {
        Done::Create(path) if path.to_string_lossy().contains(".meetlat-turn-") => Some(path),
        _ => None,
    });
    let turn = turn.unwrap_or_else(|| panic!("{done:?}"));
    for knows_locks in [true, false] {
        anna.program.put(turn.file_name().unwrap().to_str().unwrap(), "");
        disk.knows_locks(knows_locks);
        anna.program.answer("qb3", 3 - u8::from(knows_locks));
        anna.wait();
        assert!(is_saved(&anna), "{:?}", anna.program.told());
        assert!(!turn.exists());
    }
    assert!(disk.paused() > Duration::ZERO);
    anna.program.only(&[".~a.meting.ron.in-gebruik", FILE]);
}
