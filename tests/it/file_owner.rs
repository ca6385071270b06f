//! Who has a file open is said beside it, and to whoever opens it too.

use std::fs;
use std::path::Path;
use std::rc::Rc;
use std::sync::Arc;

use meetlat::app::carry_out::watching::Watcher;
use meetlat::app::command::Command;
use meetlat::files::disk::Disk;
use meetlat::files::owner::{self, Found, Owner};

use crate::colleague::{Colleague, FILE, person, two};
use crate::program::Folder;

fn owner_at(path: &Path) -> Option<Owner> {
    match owner::look(&Disk, path) {
        Found::Note(owner) => Some(owner),
        Found::Nothing => None,
        Found::Other => panic!("something else"),
    }
}

#[test]
fn the_second_to_open_a_file_is_told_who_has_it_open_and_takes_over_when_they_leave() {
    let (mut anna, mut bea) = two();
    let path = anna.program.path(FILE);
    assert_eq!(owner_at(&path).unwrap().person.name, "Anna");
    assert_eq!(anna.program.app.other_owner(), None);
    let told = bea.program.app.other_owner().unwrap();
    assert_eq!((told.name.as_str(), told.is_here), ("Anna", false));
    // Read is read; and Anna going on is no news.
    bea.program.run(Command::DismissOwner);
    assert_eq!(bea.program.app.other_owner(), None);
    anna.program.wait(200_000);
    anna.look();
    bea.look();
    assert_eq!(bea.program.app.other_owner(), None);
    anna.program.run(Command::CloseDocument);
    anna.program.wait(1);
    anna.look();
    assert_eq!(owner_at(&path), None);
    bea.look();
    assert_eq!(owner_at(&path).unwrap().person.name, "Bea");
    drop(bea.watcher);
    assert_eq!(owner_at(&path), None);
    anna.program.only(&[FILE]);
}

#[test]
fn a_note_that_was_left_behind_counts_until_it_is_old() {
    let (mut anna, mut bea) = two();
    std::mem::forget(anna.watcher); // stopped without a chance to tidy up
    anna.watcher = Watcher::new(Arc::new(Disk), person("Anna"));
    bea.program.wait(9 * 60_000);
    bea.look();
    assert_eq!(bea.program.app.other_owner().unwrap().name, "Anna");
    bea.program.wait(2 * 60_000);
    bea.look();
    assert_eq!(bea.program.app.other_owner(), None);
    assert_eq!(owner_at(&bea.program.path(FILE)).unwrap().person.name, "Bea");
}

#[test]
fn ones_own_note_that_was_left_behind_is_told_as_such() {
    let (mut anna, _bea) = two();
    std::mem::forget(anna.watcher);
    let mut again = Colleague::new("Anna", Rc::clone(&anna.program.folder));
    again.program.open(FILE);
    again.program.wait(1);
    again.look();
    assert!(again.program.app.other_owner().unwrap().is_here);
    again.program.wait(6 * 60_000);
    again.look();
    assert_eq!(again.program.app.other_owner(), None);
    anna.watcher = Watcher::new(Arc::new(Disk), person("Anna"));
}

#[test]
fn what_is_no_note_is_left_alone_and_what_can_only_be_read_gets_none() {
    let share: Folder = Rc::new(tempfile::tempdir().unwrap());
    let mut anna = Colleague::new("Anna", Rc::clone(&share));
    anna.program.new_document("Voorbeeldstad");
    anna.program.save_as(FILE);
    anna.wait();
    let path = anna.program.path(FILE);
    let long = format!("(format: 1, name: \"{}\")", "a".repeat(10_000));
    for odd in ["boodschappen", "(format: 2)", "", "\u{0}", long.as_str()] {
        let note = owner::note_of(&path).file_name().unwrap().to_str().unwrap().to_owned();
        anna.program.put(&note, odd);
        anna.look();
        anna.program.wait(300_000);
        anna.look();
        assert_eq!(anna.program.app.other_owner(), None);
        assert_eq!(anna.program.bytes(&note), odd.as_bytes());
    }
    fs::remove_file(owner::note_of(&path)).unwrap();
    let text = String::from_utf8(anna.program.bytes(FILE)).unwrap();
    anna.program.put("nieuw.meting.ron", text.replacen("format: 2,", "format: 3,", 1));
    let mut bea = Colleague::new("Bea", share);
    bea.program.open("nieuw.meting.ron");
    bea.program.wait(1);
    bea.look();
    assert_eq!(owner_at(&bea.program.path("nieuw.meting.ron")), None);
}
