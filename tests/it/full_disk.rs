//! Disks that are full, read-only or gone, for real: a small file system in memory, in the place of
//! the share or of the folder of the user. Only the administrator may mount one; for anybody else
//! these tests say that they were left out.
#![cfg(target_os = "linux")]

use std::fs;
use std::io::{ErrorKind, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command as Process, Stdio};
use std::time::Duration;

use meetlat::app::Remedy;
use meetlat::app::command::{Command, RecoverAs};
use meetlat::app::effect::WriteProblem;
use meetlat::app::session::SaveState;

use crate::program::{Program, level};

/// A small disk, which goes with this value.
struct SmallDisk(PathBuf);

impl SmallDisk {
    /// On this folder, which is made; `None` where nobody may mount here.
    fn on(folder: PathBuf) -> Option<Self> {
        fs::create_dir_all(&folder).unwrap();
        let mut mount = Process::new("mount");
        mount.args(["-t", "tmpfs", "-o", "size=64k,mode=777", "small"]).arg(&folder);
        match mount.stderr(Stdio::null()).status() {
            Ok(status) if status.success() => Some(Self(folder)),
            _ => {
                say("LEFT OUT: no disk may be mounted here, so nothing is known of a full one");
                None
            }
        }
    }

    fn remount(&self, option: &str) {
        let options = format!("remount,{option}");
        let mount = Process::new("mount").args(["-o", &options]).arg(&self.0).status();
        assert!(mount.unwrap().success());
    }

    /// Fills it to the last byte, with a file of this name.
    fn fill(&self) -> PathBuf {
        let path = self.0.join("filler");
        let mut file = fs::File::create_new(&path).unwrap();
        let error = (0..1_000).find_map(|_| file.write_all(&[0; 512]).err()).expect("it is small");
        assert_eq!(error.kind(), ErrorKind::StorageFull);
        path
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let unmount = Process::new("umount").args(["--lazy"]).arg(&self.0).status();
        unmount.expect("what can mount can unmount");
    }
}

/// Says something past the test program, which keeps what is printed to itself.
pub fn say(text: &str) {
    std::io::stderr().write_all(format!("{text}\n").as_bytes()).unwrap();
}

/// A document on a small disk of its own.
fn on_small_disk() -> Option<(Program, SmallDisk)> {
    let mut program = Program::new();
    let disk = SmallDisk::on(program.path("share"))?;
    program.new_document("Voorbeeldstad");
    program.save_as("share/a.meting.ron");
    program.work();
    assert!(matches!(program.state(), SaveState::Saved(_)), "{:?}", program.told());
    Some((program, disk))
}

/// An answer that cannot get into the file: told so, the file is as it was, nothing lies beside it,
/// and the answer is in the journal.
#[track_caller]
fn cannot_be_saved(program: &mut Program, expected: &str) {
    let before = program.bytes("share/a.meting.ron");
    let n_files = names(&program.path("share")).len();
    program.answer("qb1", 2);
    program.wait(1_000);
    program.work();
    assert!(matches!(program.state(), SaveState::Failed(WriteProblem::Other(_))));
    assert!(program.told()[0].contains(expected), "{:?}", program.told());
    assert_eq!(program.remedy(), &Remedy::AgainOrSaveAs);
    assert_eq!(program.bytes("share/a.meting.ron"), before);
    assert_eq!(names(&program.path("share")).len(), n_files, "nothing is left lying about");
    is_offered_after_a_crash(program);
}

/// Another program that starts now finds the answer. The one that works on it holds the journal, so
/// that is looked at as a copy.
#[track_caller]
fn is_offered_after_a_crash(program: &Program) {
    let other = Program::new();
    let journals = names(&program.path("data/journal"));
    fs::create_dir_all(other.path("data/journal")).unwrap();
    for name in &journals {
        let name = Path::new("data/journal").join(name);
        let name = name.to_str().unwrap();
        fs::copy(program.path(name), other.path(name)).unwrap();
    }
    let mut other = other;
    let effects = other.app.begin(None, other.now());
    other.queue(effects);
    other.work();
    let journal = other.app.recovery()[0].journal.clone();
    other.run(Command::Recover(journal, RecoverAs::Itself));
    other.work();
    assert_eq!(level(other.session().assessment(), "qb1"), Some(2));
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    let mut names: Vec<String> =
        entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

/// Tried again, it goes well.
#[track_caller]
fn can_be_saved_again(program: &mut Program) {
    program.run(Command::Save);
    program.work();
    assert!(matches!(program.state(), SaveState::Saved(_)), "{:?}", program.told());
    assert_eq!(program.told(), [""; 0]);
    assert_eq!(level(&program.in_file("share/a.meting.ron"), "qb1"), Some(2));
}

#[test]
fn on_a_disk_that_is_full_the_old_file_stays_and_the_room_it_needs_is_named() {
    let Some((mut program, disk)) = on_small_disk() else { return };
    let filler = disk.fill();
    cannot_be_saved(&mut program, "there is no room left on the disk: this file needs 1 kB");
    fs::remove_file(filler).unwrap();
    can_be_saved_again(&mut program);
}

#[test]
fn on_a_disk_that_becomes_read_only_nothing_is_lost() {
    let Some((mut program, disk)) = on_small_disk() else { return };
    disk.remount("ro");
    cannot_be_saved(&mut program, "this disk is read-only");
    disk.remount("rw");
    can_be_saved_again(&mut program);
}

#[test]
fn where_there_is_no_room_for_the_journal_the_document_is_saved_at_once() {
    let mut program = Program::with_file("a.meting.ron");
    let Some(disk) = SmallDisk::on(program.path("data")) else { return };
    program.run(Command::CloseDocument);
    program.work();
    program.open("a.meting.ron");
    disk.fill();
    program.answer("qb1", 2);
    program.wait(200);
    program.work();
    assert!(program.told()[0].starts_with("There is no recovery file"), "{:?}", program.told());
    assert!(program.told()[0].contains("there is no room left"), "{:?}", program.told());
    program.wait(10);
    program.work();
    assert!(matches!(program.state(), SaveState::Saved(_)), "{:?}", program.told());
    assert_eq!(level(&program.in_file("a.meting.ron"), "qb1"), Some(2));
}

#[test]
fn a_share_that_is_gone_is_told_and_nothing_is_lost_when_it_is_back() {
    let mut program = Program::new();
    fs::create_dir(program.path("share")).unwrap();
    program.new_document("Voorbeeldstad");
    program.save_as("share/a.meting.ron");
    program.work();
    fs::rename(program.path("share"), program.path("gone")).unwrap();
    program.answer("qb1", 2);
    program.wait(1_000);
    program.work();
    assert!(matches!(program.state(), SaveState::Failed(WriteProblem::Other(_))));
    assert!(program.told()[0].contains("the folder does not exist"), "{:?}", program.told());
    assert!(!program.path("share").exists(), "no folder is made in its place");
    is_offered_after_a_crash(&program);
    // It stays the same for as long as the share is away.
    program.wait(60_000);
    program.work();
    fs::rename(program.path("gone"), program.path("share")).unwrap();
    can_be_saved_again(&mut program);
    assert_eq!(program.run, Duration::from_secs(61));
}
