//! Earlier versions: which are kept and for how long, what they show, and going back to one.

use meetlat::domain::merge::merge;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use meetlat::app::Remedy;
use meetlat::app::command::{Change, Command, PathAnswer, PathQuestion, Step};
use meetlat::app::session::SaveState;
use meetlat::app::versions::{Differences, Version};
use meetlat::files::backups::{keep, of_path, superfluous, tidy};
use meetlat::files::disk::Disk;

use crate::program::{Program, level, wall};
use crate::support::question_id;

impl Program {
    /// Gives an answer, and waits until it is in the file.
    pub fn save_answer(&mut self, id: &str, level: u8) {
        self.answer(id, level);
        self.wait(1_000);
        self.work();
        assert!(matches!(self.state(), SaveState::Saved(_)), "{:?}", self.told());
    }

    fn versions(&mut self) -> Vec<Version> {
        self.run(Command::Go(Step::History));
        self.work();
        self.app.versions().expect("they were looked up").to_vec()
    }

    fn hours(&mut self, hours: u64) {
        self.run += Duration::from_hours(hours);
    }
}

fn levels(versions: &[Version], id: &str) -> Vec<Option<u8>> {
    versions.iter().map(|version| level(&version.document, id)).collect()
}

// -- which are kept ------------------------------------------------------------------------------

#[test]
fn what_a_save_replaces_is_kept_and_shown_newest_first() {
    let mut program = Program::with_file("a.meting.ron");
    for level in [1, 2, 3] {
        program.hours(1);
        program.save_answer("qb1", level);
    }
    let versions = program.versions();
    assert_eq!(levels(&versions, "qb1"), [Some(2), Some(1), None]);
    program.only(&["a.meting.ron"]);
}

#[test]
fn of_a_year_of_work_ten_versions_stay_from_minutes_to_weeks_old() {
    let start = Timestamp::from_second(1_790_000_000).unwrap();
    let mut kept: Vec<Timestamp> = Vec::new();
    let mut now = start;
    // Every working day from nine to five, a save every minute.
    for day in 0..365 {
        for minute in 0..8 * 60 {
            now = start + SignedDuration::from_hours(24 * day) + SignedDuration::from_mins(minute);
            kept.push(now);
            let gone: BTreeSet<usize> = superfluous(&kept).into_iter().collect();
            let mut number = 0;
            kept.retain(|_| {
                number += 1;
                !gone.contains(&(number - 1))
            });
            assert!(kept.len() <= 10, "{kept:?}");
            assert_eq!(kept.last(), Some(&now), "the last one always");
        }
    }
    let ages: Vec<i64> = kept.iter().map(|at| now.duration_since(*at).as_hours()).collect();
    assert!(ages.iter().any(|age| (7..10).contains(age)), "how today began: {ages:?}");
    assert!(ages.iter().any(|age| (24..80).contains(age)), "a day or two ago: {ages:?}");
    assert!(ages.iter().any(|age| (7 * 24..15 * 24).contains(age)), "last week: {ages:?}");
}

#[test]
fn versions_of_a_few_saves_are_all_kept_when_they_are_days_apart() {
    let at = |day: i64| Timestamp::from_second(1_790_000_000 + day * 86_400).unwrap();
    let days: Vec<Timestamp> = (0..3).map(at).collect();
    assert_eq!(superfluous(&days), [0_usize; 0]);
    assert_eq!(superfluous(&[]), [0_usize; 0]);
    assert_eq!(superfluous(&days[..1]), [0_usize; 0]);
}

#[test]
fn two_documents_of_the_same_name_keep_each_their_own() {
    let mut program = Program::new();
    for (folder, level) in [("een", 1), ("twee", 2)] {
        fs::create_dir(program.path(folder)).unwrap();
        program.run += Duration::from_mins(1);
        program.new_document("Voorbeeldstad");
        program.save_as(&format!("{folder}/a.meting.ron"));
        program.work();
        program.save_answer("qb1", level);
        program.save_answer("qb3", level);
        program.run(Command::CloseDocument);
        program.work();
    }
    for (folder, level) in [("een", 1), ("twee", 2)] {
        program.open(&format!("{folder}/a.meting.ron"));
        assert_eq!(levels(&program.versions(), "qb1").first(), Some(&Some(level)));
    }
}

#[test]
fn a_document_that_is_moved_finds_its_versions_again() {
    let mut program = Program::with_file("a.meting.ron");
    program.save_answer("qb1", 1);
    program.run(Command::CloseDocument);
    program.work();
    fs::rename(program.path("a.meting.ron"), program.path("b.meting.ron")).unwrap();
    program.open("b.meting.ron");
    let versions = program.versions();
    assert_eq!(versions.len(), 1);
    assert!(versions[0].is_elsewhere);
}

#[test]
fn the_version_of_somebody_else_that_is_overwritten_is_kept_too() {
    let mut program = Program::with_file("a.meting.ron");
    let text = String::from_utf8(program.bytes("a.meting.ron")).unwrap();
    program.put("a.meting.ron", text.replace("Voorbeeldstad", "Andere stad"));
    program.answer("qb1", 2);
    // The first time it is found out, and told: nobody overwrites what they do not know of.
    program.run(Command::Overwrite);
    program.work();
    assert_eq!(program.versions(), []);
    program.run(Command::Overwrite);
    program.work();
    let versions = program.versions();
    assert_eq!(versions[0].document.municipality.name, "Andere stad");
}

#[test]
fn a_document_that_replaces_another_leaves_that_ones_versions_with_it() {
    let mut program = Program::with_file("a.meting.ron");
    program.run += Duration::from_mins(1);
    program.run(Command::CloseDocument);
    program.new_document("Andere stad");
    let path = program.path("a.meting.ron");
    program.run(Command::PathIs(PathQuestion::SaveAs, PathAnswer::Chosen(path.clone())));
    program.work();
    assert_eq!(program.versions(), []);
    let found = of_path(&Disk, &program.path("data/backups"), &path);
    assert_eq!(found.len(), 1);
    assert!(fs::read_to_string(&found[0].file).unwrap().contains("Voorbeeldstad"));
}

#[test]
fn where_versions_cannot_be_kept_the_document_is_saved_and_that_is_told_once() {
    let mut program = Program::with_file("a.meting.ron");
    fs::create_dir_all(program.path("data")).unwrap();
    program.put("data/backups", "a file where the folder should be");
    program.save_answer("qb1", 2);
    assert_eq!(level(&program.in_file("a.meting.ron"), "qb1"), Some(2));
    assert_eq!(program.told().len(), 1);
    assert!(program.told()[0].contains("the version before it was not kept"));
    let number = program.app.notices()[0].number;
    program.run(Command::Dismiss(number));
    program.save_answer("qb1", 3);
    assert_eq!(program.told(), [""; 0]);
}

#[test]
fn all_versions_together_take_a_bounded_room() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.meting.ron");
    let size = 15 * 1024 * 1024;
    for n in 0..20 {
        let now = wall(Duration::from_hours(n));
        keep(&Disk, (folder.path(), &n.to_string()), (&path, b"x"), now).unwrap();
    }
    let files = of_path(&Disk, folder.path(), &path);
    for kept in &files {
        fs::OpenOptions::new().write(true).open(&kept.file).unwrap().set_len(size).unwrap();
    }
    tidy(&Disk, folder.path());
    let left = of_path(&Disk, folder.path(), &path);
    assert_eq!(left, files[..13], "the newest 13 of 15 MB fit in 200");
}

// -- what they show --------------------------------------------------------------------------------

#[test]
fn what_changed_after_a_version_is_said_by_question() {
    let mut program = Program::with_file("a.meting.ron");
    program.answer("qb1", 1);
    program.answer("qb3", 1);
    let before = program.session().snapshot();
    program.answer("qb1", 2);
    program.run(Command::Change(Change::Answer(question_id("qb3"), None)));
    program.answer("qc1", 3);
    let after = program.session().snapshot();
    let found = Differences::between(&before, &after);
    let only = |id: &str| BTreeSet::from([question_id(id)]);
    assert_eq!(found.added, only("qc1"));
    assert_eq!(found.changed, only("qb1"));
    assert_eq!(found.withdrawn, only("qb3"));
    assert!(!found.others);
    assert!(Differences::between(&after, &after).is_empty());
    program.run(Command::Change(Change::Note(question_id("qc1"), "zie bijlage".to_owned())));
    let found = Differences::between(&after, program.session().assessment());
    assert_eq!(found, Differences { others: true, ..Differences::default() });
}

// -- going back -------------------------------------------------------------------------------------

#[test]
fn going_back_to_a_version_is_one_step_that_can_be_undone() {
    let mut program = Program::with_file("a.meting.ron");
    program.save_answer("qb1", 1);
    program.hours(1);
    program.save_answer("qb1", 3);
    program.hours(1);
    program.save_answer("qb3", 4);
    let before = program.session().snapshot();
    let versions = program.versions();
    let old = versions.iter().find(|version| level(&version.document, "qb1") == Some(1)).unwrap();
    program.run(Command::Restore(old.file.clone()));
    let now = program.session().assessment();
    assert_eq!((level(now, "qb1"), level(now, "qb3")), (Some(1), None));
    assert!(Differences::between(&old.document, now).is_empty());
    // A merge will not bring back what was there: what is replaced leaves its hash.
    let (merged, conflicts) = merge(&before, now, None).unwrap();
    assert_eq!((level(&merged, "qb1"), level(&merged, "qb3")), (Some(1), None));
    assert_eq!(conflicts, []);
    assert_eq!(now.created, before.created);
    let Remedy::Do("common-undo", undo) = program.remedy().clone() else {
        panic!("{:?}", program.told())
    };
    program.run(*undo);
    assert_eq!(program.session().assessment(), &*before);
    program.run(Command::Redo);
    program.wait(1_000);
    program.work();
    assert_eq!(level(&program.in_file("a.meting.ron"), "qb1"), Some(1));
}

#[test]
fn going_back_to_what_is_there_already_does_nothing() {
    let mut program = Program::with_file("a.meting.ron");
    program.save_answer("qb1", 1);
    program.run(Command::Undo);
    let before = program.session().snapshot();
    let versions = program.versions();
    assert!(Differences::between(&versions[0].document, &before).is_empty());
    program.run(Command::Restore(versions[0].file.clone()));
    assert!(Differences::between(&before, program.session().assessment()).is_empty());
}

#[test]
fn a_file_that_opens_damaged_offers_its_last_good_version() {
    let mut program = Program::with_file("a.meting.ron");
    program.save_answer("qb1", 1);
    program.hours(1);
    program.save_answer("qb1", 2);
    program.run(Command::CloseDocument);
    program.work();
    let whole = program.bytes("a.meting.ron");
    program.put("a.meting.ron", &whole[..whole.len() / 2]);
    program.open("a.meting.ron");
    assert!(program.app.session().is_none());
    let Remedy::Do("notice-open-version", open) = program.remedy().clone() else {
        panic!("{:?}", program.told())
    };
    program.run(*open);
    program.work();
    assert_eq!(level(program.session().assessment(), "qb1"), Some(1));
    assert_eq!(program.session().path(), None, "the damaged file stays as it is");
    assert_eq!(program.bytes("a.meting.ron"), &whole[..whole.len() / 2]);
    program.save_as("b.meting.ron");
    program.work();
    assert_eq!(level(&program.in_file("b.meting.ron"), "qb1"), Some(1));
    // A version that is damaged itself is passed over.
    let kept = of_path(&Disk, &program.path("data/backups"), &program.path("a.meting.ron"));
    let newest: &Path = &kept[0].file;
    fs::OpenOptions::new().write(true).open(newest).unwrap().set_len(40).unwrap();
    program.run(Command::CloseDocument);
    program.work();
    program.open("a.meting.ron");
    let Remedy::Do(_, open) = program.remedy().clone() else { panic!("{:?}", program.told()) };
    let expected: PathBuf = kept[1].file.clone();
    assert_eq!(*open, Command::OpenVersion(expected, program.path("a.meting.ron")));
}

#[test]
fn a_version_that_is_not_as_it_was_written_is_offered_only_where_there_is_no_other() {
    let mut program = Program::with_file("a.meting.ron");
    for level in [1, 2, 3] {
        program.save_answer("qb1", level);
        program.hours(1);
    }
    program.run(Command::CloseDocument);
    program.work();
    let path = program.path("a.meting.ron");
    program.put("a.meting.ron", "(format: 1, municipality: (");
    let kept = of_path(&Disk, &program.path("data/backups"), &path);
    let offered = |program: &mut Program| {
        program.open("a.meting.ron");
        let Remedy::Do(_, open) = program.remedy().clone() else { panic!("{:?}", program.told()) };
        let Command::OpenVersion(file, _) = *open else { panic!("{open:?}") };
        kept.iter().position(|kept| kept.file == file).unwrap()
    };
    // Each can still be read, but something in it is another than was written.
    let damage = |program: &Program, number: usize| {
        let text = fs::read_to_string(&kept[number].file).unwrap();
        assert!(text.contains("Voorbeeldstad"));
        let name = kept[number].file.strip_prefix(program.path("")).unwrap();
        program.put(name.to_str().unwrap(), text.replace("Voorbeeldstad", "Voorbeeldstat"));
    };
    assert_eq!(offered(&mut program), 0);
    damage(&program, 0);
    assert_eq!(offered(&mut program), 1);
    (1..kept.len()).for_each(|number| damage(&program, number));
    assert_eq!(offered(&mut program), 0, "better than nothing, and opening it tells");
}

#[test]
fn a_file_that_never_was_whole_offers_nothing() {
    let mut program = Program::new();
    program.put("a.meting.ron", "(format: 1, municipality: (");
    program.open("a.meting.ron");
    assert_eq!(program.remedy(), &Remedy::None);
}
