//! From an answer to the disk and back: nothing is lost, nothing of somebody else is written
//! over, and whatever goes wrong is told. With the real disk.

use std::fs;
use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use meetlat::app::carry_out::{self, Carrier, Places};
use meetlat::app::command::{Change, Command, Decision, Export, PathAnswer, PathQuestion, Step};
use meetlat::app::effect::{Done, Effect, InspectProblem, Replace, WriteProblem};
use meetlat::app::session::{AT_LATEST, DEBOUNCE, SaveState};
use meetlat::app::settings::Look;
use meetlat::app::worker::Worker;
use meetlat::app::{App, Remedy};
use meetlat::domain::assessment::Evidence;
use meetlat::files::{assessment_ron, library};
use meetlat::words::Language;

use crate::program::{Program, level, of_another, wall};
use crate::support::question_id;

// -- when a document is written -------------------------------------------------------------

#[test]
fn a_new_document_is_in_no_file_until_it_is_given_one() {
    let mut program = Program::new();
    program.new_document("Voorbeeldstad");
    program.answer("qb1", 2);
    program.wait(60_000);
    assert_eq!((program.n_writes(), program.state()), (0, SaveState::NoFile));
    program.run(Command::Save);
    assert_eq!(program.asked, [PathQuestion::SaveAs]);
    program.save_as("a.meting.ron");
    assert_eq!(program.state(), SaveState::Writing);
    program.work();
    assert!(matches!(program.state(), SaveState::Saved(_)));
    assert_eq!(&program.in_file("a.meting.ron"), program.session().assessment());
    program.only(&["a.meting.ron"]);
}

#[test]
fn a_document_without_a_name_is_saved_and_opens_again() {
    let mut program = Program::new();
    program.run(Command::New);
    program.answer("qb1", 2);
    program.save_as("a.meting.ron");
    program.work();
    program.run(Command::CloseDocument);
    program.open("a.meting.ron");
    assert_eq!(level(program.session().assessment(), "qb1"), Some(2));
    assert_eq!(program.session().read_only(), None);
}

#[test]
fn an_answer_is_written_a_second_after_it_was_given() {
    let mut program = Program::with_file("a.meting.ron");
    program.answer("qb1", 2);
    assert_eq!(program.state(), SaveState::Waiting);
    assert_eq!(program.session().due(), Some(program.run + DEBOUNCE));
    program.wait(999);
    assert_eq!(program.n_writes(), 0);
    program.wait(1);
    assert_eq!(program.n_writes(), 1);
    program.work();
    assert_eq!(level(&program.in_file("a.meting.ron"), "qb1"), Some(2));
    program.wait(200);
    program.work();
    assert_eq!(program.app.due(), None, "the journal knows that it is in the file");
}

#[test]
fn however_much_is_typed_it_is_written_after_four_seconds() {
    let mut program = Program::with_file("a.meting.ron");
    let start = program.run;
    for level in [0, 1, 2, 3, 4, 0, 1, 2] {
        program.answer("qb1", level);
        program.wait(490);
        assert_eq!(program.n_writes(), 0);
    }
    assert_eq!(program.session().due(), Some(start + AT_LATEST));
    program.wait(80);
    assert_eq!(program.n_writes(), 1);
}

#[test]
fn nothing_is_written_while_nothing_has_changed() {
    let mut program = Program::with_file("a.meting.ron");
    let before = program.bytes("a.meting.ron");
    program.wait(60_000);
    program.answer("qb1", 2);
    program.run(Command::Undo);
    program.wait(60_000);
    program.run(Command::Go(Step::Results));
    program.wait(60_000);
    assert_eq!(program.n_writes(), 0);
    assert!(matches!(program.state(), SaveState::Saved(_)));
    assert_eq!(program.bytes("a.meting.ron"), before);
}

#[test]
fn what_is_typed_while_the_file_is_written_is_written_after_it() {
    let mut program = Program::with_file("a.meting.ron");
    program.answer("qb1", 2);
    program.wait(1000);
    program.answer("qb3", 3);
    program.wait(60_000);
    assert_eq!(program.n_writes(), 1, "one at a time");
    program.work();
    assert_eq!(level(&program.in_file("a.meting.ron"), "qb3"), None);
    assert_eq!(program.state(), SaveState::Waiting);
    program.wait(1000);
    program.work();
    assert_eq!(level(&program.in_file("a.meting.ron"), "qb3"), Some(3));
    assert!(matches!(program.state(), SaveState::Saved(_)));
}

#[test]
fn of_two_saves_in_a_row_the_newest_wins_and_none_is_taken_for_somebody_elses() {
    let mut program = Program::with_file("a.meting.ron");
    program.answer("qb1", 2);
    program.run(Command::Save);
    program.answer("qb1", 3);
    program.run(Command::Save);
    program.work();
    program.wait(5000);
    program.work();
    assert_eq!(level(&program.in_file("a.meting.ron"), "qb1"), Some(3));
    assert_eq!(program.told(), [""; 0]);
    assert!(matches!(program.state(), SaveState::Saved(_)));
}

#[test]
fn saving_elsewhere_while_the_file_is_written_ends_elsewhere() {
    let mut program = Program::with_file("a.meting.ron");
    program.answer("qb1", 2);
    program.run(Command::Save);
    program.answer("qb1", 3);
    program.save_as("b.meting.ron");
    program.run(Command::Save);
    program.work();
    assert_eq!(program.session().path(), Some(&*program.path("b.meting.ron")));
    assert_eq!(level(&program.in_file("a.meting.ron"), "qb1"), Some(2));
    assert_eq!(level(&program.in_file("b.meting.ron"), "qb1"), Some(3));
    assert_eq!(program.told(), [""; 0]);
}

#[test]
fn what_was_undone_after_saving_is_written_too() {
    let mut program = Program::with_file("a.meting.ron");
    program.answer("qb1", 2);
    program.wait(1000);
    program.work();
    program.run(Command::Undo);
    assert_eq!(program.state(), SaveState::Waiting);
    program.wait(1000);
    program.work();
    assert_eq!(level(&program.in_file("a.meting.ron"), "qb1"), None);
    program.run(Command::Redo);
    program.wait(1000);
    program.work();
    assert_eq!(level(&program.in_file("a.meting.ron"), "qb1"), Some(2));
}

// -- when that does not work ------------------------------------------------------------------

#[test]
fn a_write_that_fails_keeps_the_document_dirty_and_says_so() {
    let mut program = Program::new();
    fs::create_dir(program.path("usb")).unwrap();
    program.new_document("Voorbeeldstad");
    program.save_as("usb/a.meting.ron");
    program.work();
    // The stick is taken out.
    fs::remove_dir_all(program.path("usb")).unwrap();
    program.answer("qb1", 2);
    program.wait(1000);
    program.work();
    assert!(program.session().is_dirty());
    assert!(matches!(program.state(), SaveState::Failed(WriteProblem::Other(_))));
    assert_eq!(
        program.told(),
        [
            "‘a.meting.ron’ was not saved: the folder does not exist; make it first or choose another"
        ]
    );
    assert_eq!(program.remedy(), &Remedy::AgainOrSaveAs);
    // The same is not tried for ever, but what is new is.
    program.wait(60_000);
    assert_eq!((program.n_writes(), program.session().due()), (0, None));
    fs::create_dir(program.path("usb")).unwrap();
    program.answer("qb3", 3);
    program.wait(1000);
    program.work();
    assert!(matches!(program.state(), SaveState::Saved(_)));
    assert_eq!(program.told(), [""; 0]);
    assert_eq!(&program.in_file("usb/a.meting.ron"), program.session().assessment());
}

#[test]
fn after_a_failed_write_the_old_file_is_as_it_was() {
    let mut program = Program::with_file("a.meting.ron");
    let before = program.bytes("a.meting.ron");
    let path = program.path("a.meting.ron");
    let mut permissions = fs::metadata(&path).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&path, permissions).unwrap();
    program.answer("qb1", 2);
    program.run(Command::Save);
    program.work();
    assert!(program.session().is_dirty());
    assert_eq!(program.bytes("a.meting.ron"), before);
    assert_eq!(
        program.told(),
        ["‘a.meting.ron’ was not saved: this file is read-only; save under another name"]
    );
    program.only(&["a.meting.ron"]);
    // Saved elsewhere, all is well.
    program.save_as("b.meting.ron");
    program.work();
    assert_eq!(program.told(), [""; 0]);
    assert_eq!(level(&program.in_file("b.meting.ron"), "qb1"), Some(2));
}

#[test]
fn a_first_save_that_fails_leaves_the_document_without_a_file() {
    let mut program = Program::new();
    program.new_document("Voorbeeldstad");
    program.save_as("weg/a.meting.ron");
    program.work();
    assert!(matches!(program.state(), SaveState::Failed(_)));
    assert_eq!(program.session().path(), None);
    program.run(Command::Save);
    assert_eq!(program.asked, [PathQuestion::SaveAs]);
}

#[test]
fn saving_elsewhere_that_fails_leaves_the_document_with_its_own_file() {
    let mut program = Program::with_file("a.meting.ron");
    program.answer("qb1", 2);
    program.save_as("weg/b.meting.ron");
    program.work();
    assert_eq!(program.told().len(), 1);
    assert_eq!(program.session().path(), Some(&*program.path("a.meting.ron")));
    program.wait(1000);
    program.work();
    assert_eq!(level(&program.in_file("a.meting.ron"), "qb1"), Some(2));
    assert!(matches!(program.state(), SaveState::Saved(_)));
}

// -- files of somebody else ---------------------------------------------------------------------

/// A document whose file a colleague has changed while it was open here.
fn changed_meanwhile() -> (Program, Vec<u8>) {
    let mut program = Program::with_file("a.meting.ron");
    let text = String::from_utf8(program.bytes("a.meting.ron")).unwrap();
    program.put("a.meting.ron", of_another(&text));
    let theirs = program.bytes("a.meting.ron");
    program.answer("qb1", 2);
    program.wait(1000);
    program.work();
    (program, theirs)
}

#[test]
fn a_file_that_somebody_else_changed_is_not_written_over_without_asking() {
    let (mut program, theirs) = changed_meanwhile();
    assert_eq!(program.bytes("a.meting.ron"), theirs);
    assert_eq!(program.state(), SaveState::Failed(WriteProblem::ChangedMeanwhile));
    let path = program.path("a.meting.ron");
    assert_eq!(program.remedy(), &Remedy::TheirsOrMine(path));
    assert!(program.told()[0].contains("‘Voorbeeldstad’ and ‘Andere stad’"));
    // However often it is tried.
    program.answer("qb3", 3);
    program.wait(60_000);
    assert_eq!(program.n_writes(), 0);
    program.run(Command::Save);
    program.work();
    program.save_as("a.meting.ron");
    program.work();
    assert_eq!(program.bytes("a.meting.ron"), theirs);
    assert!(program.session().is_dirty());
    assert_eq!(program.told().len(), 1, "told once");
}

#[test]
fn whoever_wants_it_overwrites_the_changed_file() {
    let (mut program, _) = changed_meanwhile();
    program.run(Command::Overwrite);
    program.work();
    assert_eq!(&program.in_file("a.meting.ron"), program.session().assessment());
    assert_eq!(program.told(), [""; 0]);
    // From then on it is one's own again.
    program.answer("qb1", 4);
    program.wait(1000);
    program.work();
    assert_eq!(level(&program.in_file("a.meting.ron"), "qb1"), Some(4));
}

#[test]
fn whoever_agrees_in_the_dialog_of_the_system_overwrites_it_too() {
    let (mut program, _) = changed_meanwhile();
    let path = program.path("a.meting.ron");
    program.run(Command::PathIs(PathQuestion::SaveAs, PathAnswer::Chosen(path)));
    program.work();
    assert_eq!(&program.in_file("a.meting.ron"), program.session().assessment());
}

#[test]
fn a_changed_file_stays_beside_what_is_saved_elsewhere() {
    let (mut program, theirs) = changed_meanwhile();
    program.save_as("mine.meting.ron");
    program.work();
    assert_eq!(program.bytes("a.meting.ron"), theirs);
    assert_eq!(&program.in_file("mine.meting.ron"), program.session().assessment());
    assert_eq!(program.told(), [""; 0]);
}

#[test]
fn a_file_that_is_gone_is_written_again() {
    let mut program = Program::with_file("a.meting.ron");
    fs::remove_file(program.path("a.meting.ron")).unwrap();
    program.answer("qb1", 2);
    program.wait(1000);
    program.work();
    assert_eq!(level(&program.in_file("a.meting.ron"), "qb1"), Some(2));
}

#[test]
fn a_name_that_was_typed_and_exists_is_refused() {
    let mut program = Program::with_file("a.meting.ron");
    program.put("b.meting.ron", "of somebody else");
    program.answer("qb1", 2);
    program.save_as("b.meting.ron");
    program.work();
    assert_eq!(program.bytes("b.meting.ron"), b"of somebody else");
    assert_eq!(program.session().path(), Some(&*program.path("a.meting.ron")));
    assert!(program.told()[0].contains("There already is a file of this name"));
}

#[test]
fn a_name_that_was_chosen_and_exists_is_replaced() {
    let mut program = Program::with_file("a.meting.ron");
    program.put("b.meting.ron", "old");
    let path = program.path("b.meting.ron");
    program.run(Command::PathIs(PathQuestion::SaveAs, PathAnswer::Chosen(path)));
    program.work();
    assert_eq!(&program.in_file("b.meting.ron"), program.session().assessment());
}

#[test]
fn a_file_that_holds_more_than_is_understood_is_not_replaced_even_when_it_was_chosen() {
    let mut program = Program::with_file("a.meting.ron");
    let whole = String::from_utf8(program.bytes("a.meting.ron")).unwrap();
    let newer = whole.replacen("format: 2,", "format: 3,", 1);
    let unknown = whole.replacen("format: 2,", "format: 2, mood: \"happy\",", 1);
    let damaged = whole[..whole.len() / 2].to_owned();
    for content in [newer, unknown, damaged] {
        program.put("b.meting.ron", &content);
        let path = program.path("b.meting.ron");
        program.run(Command::PathIs(PathQuestion::SaveAs, PathAnswer::Chosen(path)));
        program.work();
        assert_eq!(program.bytes("b.meting.ron"), content.as_bytes());
        assert_eq!(program.session().path(), Some(&*program.path("a.meting.ron")));
        assert!(program.told()[0].contains("does not replace"), "{:?}", program.told());
    }
}

#[test]
fn figures_beside_a_questionnaire_of_ones_own_go_with_it() {
    let mut program = Program::new();
    for name in ["format-1.questionnaire.ron", "format-1.meting.ron"] {
        program.copy(name, name);
    }
    let figures = "benchmarks/eigen.benchmark.ron";
    program.copy("format-1.benchmark.ron", figures);
    program.open("format-1.meting.ron");
    let ids = |program: &Program| -> Vec<String> {
        let benchmarks = program.session().kit().benchmarks.iter();
        benchmarks.map(|benchmark| benchmark.id.to_string()).collect()
    };
    assert_eq!(ids(&program).len(), 1);
    assert_eq!(program.told(), [""; 0]);
    // Figures that cannot be used keep nothing from opening, and say so.
    program.put(figures, "(format: 1, figures: [(id: 3)])");
    program.open("format-1.meting.ron");
    assert_eq!(ids(&program), [""; 0]);
    let told = program.told().concat();
    assert!(told.contains("eigen.benchmark.ron cannot be used"), "{told}");
}

#[test]
fn an_ending_that_is_put_on_does_not_replace_a_file_nobody_was_asked_about() {
    let mut program = Program::with_file("a.meting.ron");
    program.put("b.meting.ron", "of somebody else");
    let path = program.path("b");
    program.run(Command::PathIs(PathQuestion::SaveAs, PathAnswer::Chosen(path)));
    program.work();
    assert_eq!(program.bytes("b.meting.ron"), b"of somebody else");
    let path = program.path("c");
    program.run(Command::PathIs(PathQuestion::SaveAs, PathAnswer::Chosen(path)));
    program.work();
    assert_eq!(program.session().path(), Some(&*program.path("c.meting.ron")));
}

#[test]
fn a_report_never_replaces_a_file_nobody_was_asked_about() {
    let mut program = Program::with_file("a.meting.ron");
    program.put("b.pdf", "of somebody else");
    let path = PathAnswer::Typed(program.path("b"));
    program.run(Command::PathIs(PathQuestion::Export(Export::Pdf), path));
    assert_eq!(program.app.exporting(), Some(Export::Pdf));
    program.work();
    assert_eq!(program.bytes("b.pdf"), b"of somebody else");
    assert_eq!(program.app.exporting(), None);
    assert!(program.told()[0].starts_with("‘b.pdf’ was not made"));
}

// -- documents that can only be read ----------------------------------------------------------

#[test]
fn a_document_that_can_only_be_read_is_never_written_whatever_is_asked() {
    let mut program = Program::with_file("a.meting.ron");
    program.answer("qb1", 2);
    program.wait(1000);
    program.work();
    let text = String::from_utf8(program.bytes("a.meting.ron")).unwrap();
    program.put("new.meting.ron", text.replace("format: 2", "format: 3, mood: Happy"));
    let before = program.bytes("new.meting.ron");
    program.open("new.meting.ron");
    assert_eq!(program.state(), SaveState::ReadOnly);
    assert!(program.told()[0].contains("These fields are unknown here: mood"));

    program.answer("qb1", 4);
    program.run(Command::Undo);
    program.run(Command::Save);
    program.run(Command::AskSaveAs);
    program.run(Command::Overwrite);
    program.save_as("new.meting.ron");
    program.save_as("copy.meting.ron");
    let path = program.path("new.meting.ron");
    program.run(Command::PathIs(PathQuestion::SaveAs, PathAnswer::Chosen(path)));
    program.wait(60_000);
    program.work();
    assert_eq!(level(program.session().assessment(), "qb1"), Some(2));
    assert_eq!(program.bytes("new.meting.ron"), before);
    program.only(&["a.meting.ron", "new.meting.ron"]);
    // Closing asks nothing, because nothing can be lost.
    program.run(Command::CloseDocument);
    assert!(program.app.session().is_none() && !program.app.is_asking());
}

// -- opening and leaving ------------------------------------------------------------------------

#[test]
fn what_was_saved_opens_as_it_was_and_is_remembered() {
    let mut program = Program::with_file("a.meting.ron");
    program.answer("qb1", 2);
    let link = Evidence::Link("https://example.org".to_owned());
    program.run(Command::Change(Change::AddEvidence(question_id("qb1"), link)));
    let before = program.session().snapshot();
    program.run(Command::CloseDocument);
    program.work();
    assert!(program.app.session().is_none(), "saved first, then closed");
    program.open("a.meting.ron");
    assert_eq!(program.session().assessment(), &*before);
    let recent = &program.app.settings().recent;
    assert_eq!(recent.len(), 1);
    assert_eq!(
        (&*recent[0].path, &*recent[0].municipality),
        (&*program.path("a.meting.ron"), "Voorbeeldstad")
    );
}

#[test]
fn what_cannot_be_opened_is_told_by_name_and_leaves_the_open_document() {
    let mut program = Program::with_file("a.meting.ron");
    program.put("bad.meting.ron", "(format: 1,\n municipality: (name: \"Voor");
    program.open("bad.meting.ron");
    program.open("weg.meting.ron");
    assert_eq!(
        program.told(),
        [
            "‘bad.meting.ron’ was not opened: line 2: this does not look like a file of Meetlat, \
             or its beginning is damaged: this text is never closed; put a quotation mark (\") \
             after it, or restore a backup if the file was cut off",
            "‘weg.meting.ron’ was not opened: there is no file with this name; check the name and \
             the folder",
        ]
    );
    assert_eq!(program.session().path(), Some(&*program.path("a.meting.ron")));
}

#[test]
fn leaving_writes_what_is_not_yet_in_the_file() {
    let mut program = Program::with_file("a.meting.ron");
    program.answer("qb1", 2);
    program.run(Command::CloseWindow);
    assert!(!program.has_closed);
    program.work();
    assert!(program.has_closed);
    assert_eq!(level(&program.in_file("a.meting.ron"), "qb1"), Some(2));
}

#[test]
fn leaving_while_the_file_is_written_waits_for_it_and_for_what_was_typed_since() {
    let mut program = Program::with_file("a.meting.ron");
    program.answer("qb1", 2);
    program.wait(1000);
    program.answer("qb3", 3);
    program.run(Command::CloseWindow);
    assert_eq!((program.n_writes(), program.has_closed), (1, false));
    program.work();
    assert!(program.has_closed);
    assert_eq!(level(&program.in_file("a.meting.ron"), "qb3"), Some(3));
}

#[test]
fn leaving_does_not_go_on_when_writing_failed() {
    let mut program = Program::with_file("a.meting.ron");
    program.answer("qb1", 2);
    let text = String::from_utf8(program.bytes("a.meting.ron")).unwrap();
    program.put("a.meting.ron", of_another(&text));
    program.run(Command::CloseWindow);
    program.work();
    assert!(!program.has_closed && program.session().is_dirty());
    assert_eq!(program.told().len(), 1);
    // The second time the user is asked.
    program.run(Command::CloseWindow);
    assert!(program.app.is_asking());
    program.run(Command::Decide(Decision::Discard));
    assert!(program.has_closed);
}

#[test]
fn work_that_is_in_no_file_is_asked_about() {
    let begin = || {
        let mut program = Program::new();
        program.new_document("Voorbeeldstad");
        program.run(Command::CloseDocument);
        assert!(program.app.is_asking());
        program
    };
    let mut stays = begin();
    stays.run(Command::Decide(Decision::Stay));
    assert!(stays.session().is_dirty() && !stays.app.is_asking());

    let mut discards = begin();
    discards.run(Command::Decide(Decision::Discard));
    assert!(discards.app.session().is_none());

    let mut saves = begin();
    saves.run(Command::Decide(Decision::Save));
    assert_eq!(saves.asked, [PathQuestion::SaveAs]);
    saves.save_as("a.meting.ron");
    saves.work();
    assert!(saves.app.session().is_none());
    assert_eq!(saves.in_file("a.meting.ron").municipality.name, "Voorbeeldstad");

    let mut changes_mind = begin();
    changes_mind.run(Command::Decide(Decision::Save));
    changes_mind.run(Command::PathIs(PathQuestion::SaveAs, PathAnswer::Cancelled));
    changes_mind.save_as("a.meting.ron");
    changes_mind.work();
    assert!(changes_mind.app.session().is_some(), "cancelled is not leaving any more");
}

#[test]
fn what_is_thrown_away_to_open_a_file_is_not_asked_about_again() {
    let mut program = Program::with_file("a.meting.ron");
    program.run(Command::CloseDocument);
    program.new_document("Andere stad");
    program.run(Command::Open(program.path("a.meting.ron")));
    assert!(program.app.is_asking());
    program.run(Command::Decide(Decision::Discard));
    program.work();
    assert!(!program.app.is_asking());
    assert_eq!(program.session().path(), Some(&*program.path("a.meting.ron")));

    // What is done while the file is read was not thrown away.
    program.run(Command::CloseDocument);
    program.new_document("Andere stad");
    program.run(Command::Open(program.path("a.meting.ron")));
    program.run(Command::Decide(Decision::Discard));
    program.answer("qb1", 2);
    program.work();
    assert!(program.app.is_asking());
    assert_eq!(program.session().assessment().municipality.name, "Andere stad");
}

#[test]
fn an_example_that_was_only_looked_at_is_left_without_asking() {
    let mut program = Program::new();
    program.run(Command::OpenExample);
    assert_eq!(program.session().assessment().municipality.name, "Voorbeeldstad");
    program.run(Command::New);
    assert!(!program.app.is_asking());
    assert_eq!(program.session().assessment().municipality.name, "");
}

#[test]
fn leaving_while_the_first_file_is_made_waits_for_it() {
    let mut program = Program::new();
    program.new_document("Voorbeeldstad");
    program.save_as("a.meting.ron");
    program.run(Command::New);
    assert!(!program.app.is_asking(), "it is being saved already");
    program.work();
    assert_eq!(program.session().assessment().municipality.name, "");
    assert_eq!(program.in_file("a.meting.ron").municipality.name, "Voorbeeldstad");
}

#[test]
fn a_file_that_was_being_written_never_becomes_that_of_another_document() {
    // While one file is read, the document of now is saved elsewhere.
    let mut program = Program::with_file("a.meting.ron");
    program.run(Command::CloseDocument);
    program.new_document("Andere stad");
    program.save_as("b.meting.ron");
    program.work();
    program.run(Command::Open(program.path("a.meting.ron")));
    program.save_as("c.meting.ron");
    program.work();
    let name = |program: &Program| program.session().assessment().municipality.name.clone();
    assert_eq!(
        (&*name(&program), program.session().path()),
        ("Voorbeeldstad", Some(&*program.path("a.meting.ron")))
    );
    // What is done next goes into the file of this document, and into no other.
    program.answer("qb1", 2);
    program.wait(1000);
    program.work();
    assert_eq!(program.in_file("a.meting.ron").municipality.name, "Voorbeeldstad");
    assert_eq!(level(&program.in_file("a.meting.ron"), "qb1"), Some(2));
    assert_eq!(program.in_file("b.meting.ron").municipality.name, "Andere stad");
    assert_eq!(program.in_file("c.meting.ron").municipality.name, "Andere stad");
}

#[test]
fn a_write_of_a_document_that_was_discarded_changes_nothing_of_the_next() {
    let mut program = Program::new();
    program.new_document("Voorbeeldstad");
    program.run(Command::New);
    assert!(program.app.is_asking());
    // The answer to the dialog comes while the question is on screen.
    program.save_as("a.meting.ron");
    program.run(Command::Decide(Decision::Discard));
    assert_eq!(program.session().assessment().municipality.name, "");
    program.work();
    assert_eq!((program.session().path(), program.state()), (None, SaveState::NoFile));
    program.answer("qb1", 2);
    program.wait(60_000);
    program.work();
    assert_eq!(program.in_file("a.meting.ron").municipality.name, "Voorbeeldstad");
}

#[test]
fn work_begun_while_a_file_is_read_is_saved_before_that_opens() {
    let mut program = Program::with_file("a.meting.ron");
    let text = String::from_utf8(program.bytes("a.meting.ron")).unwrap();
    program.put("b.meting.ron", text.replace("Voorbeeldstad", "Andere stad"));
    program.run(Command::Open(program.path("b.meting.ron")));
    program.answer("qb1", 2);
    program.work();
    assert_eq!(program.session().path(), Some(&*program.path("b.meting.ron")));
    assert_eq!(level(&program.in_file("a.meting.ron"), "qb1"), Some(2));
}

// -- a questionnaire of one's own -----------------------------------------------------------------

#[test]
fn a_document_that_is_saved_elsewhere_finds_its_questionnaire_again() {
    let mut program = Program::new();
    fs::create_dir_all(program.path("twee/drie")).unwrap();
    for name in ["format-1.questionnaire.ron", "format-1.meting.ron"] {
        program.copy(name, &format!("een/{name}"));
    }
    let kept = program.bytes("een/format-1.meting.ron");
    program.open("een/format-1.meting.ron");
    for name in ["twee/drie/b.meting.ron", "c.meting.ron", "een/d.meting.ron"] {
        program.save_as(name);
        program.work();
        assert_eq!(program.told(), [""; 0]);
        assert!(matches!(program.state(), SaveState::Saved(_)));
        let document = library::open(&program.path(name), None).unwrap();
        assert_eq!(document.questionnaire.id().as_str(), "alle-soorten");
        // And after every later save.
        program.answer("a1", 1);
        program.run(Command::Undo);
        program.run(Command::Save);
        program.work();
        assert!(library::open(&program.path(name), None).is_ok());
    }
    // Beside its questionnaire the document is what it was, in the format of now.
    assert_eq!(program.bytes("een/format-1.meting.ron"), kept, "nobody saved that one");
    let upgraded = assessment_ron::write(&program.in_file("een/format-1.meting.ron"));
    let saved = String::from_utf8(program.bytes("een/d.meting.ron")).unwrap();
    assert_eq!(saved, upgraded);
}

#[test]
fn a_questionnaire_that_is_gone_is_named() {
    let mut program = Program::new();
    program.copy("format-1.meting.ron", "a.meting.ron");
    program.open("a.meting.ron");
    let told = program.told().concat();
    assert!(
        told.starts_with("‘a.meting.ron’ was not opened: the questionnaire of this assessment"),
        "{told}"
    );
    assert!(told.ends_with("format-1.questionnaire.ron"), "{told}");
}

// -- where one was ------------------------------------------------------------------------------

/// Where one is: the screen, and the question on it.
fn place(program: &Program) -> (Step, String) {
    let session = program.session();
    let question = program.app.question().expect("a question is shown");
    (program.app.step(), session.questionnaire().questions()[question].id.to_string())
}

#[test]
fn a_file_opens_where_it_was_left() {
    let mut program = Program::with_file("a.meting.ron");
    program.run(Command::Show(question_id("qb3")));
    program.run(Command::CloseDocument);
    program.open("a.meting.ron");
    assert_eq!(place(&program), (Step::Questions, "qb3".to_owned()));

    // Also on another screen, from which something was looked up, and after a restart.
    program.run(Command::Go(Step::Compare));
    program.run(Command::Go(Step::Settings));
    program.run(Command::CloseWindow);
    program.work();
    assert!(program.has_closed);
    let settings = carry_out::settings(Some(&program.path("config/settings.ron")), Language::En);
    let path = program.path("a.meting.ron");
    program.app =
        App::new(carry_out::library(wall(Duration::ZERO)), settings, "2026-10-01".parse().unwrap());
    program.run(Command::Open(path));
    program.work();
    assert_eq!(place(&program), (Step::Compare, "qb3".to_owned()));
    assert_eq!(program.app.settings().recent.len(), 1);
}

#[test]
fn a_question_that_is_hidden_by_now_is_no_place_to_go_back_to() {
    let mut program = Program::with_file("a.meting.ron");
    let first_open = place(&program).1;
    program.run(Command::Show(question_id("qd10")));
    program.run(Command::CloseDocument);
    program.open("a.meting.ron");
    assert!(!program.session().own().last().unwrap().visible, "qd10 hangs on a chatbot");
    assert_eq!(place(&program), (Step::Questions, first_open));
}

#[test]
fn a_file_that_was_never_left_opens_at_the_first_open_question() {
    let mut program = Program::with_file("a.meting.ron");
    program.answer("qa2", 2);
    program.run(Command::Save);
    program.work();
    program.run(Command::Forget(program.path("a.meting.ron")));
    program.run(Command::CloseDocument);
    program.open("a.meting.ron");
    let (step, question) = place(&program);
    assert_eq!(step, Step::Questions);
    let first = program.session().shown().find(|q| !program.session().own()[*q].is_done());
    assert_eq!(program.app.question(), first, "{question}");
}

// -- settings and recent files ----------------------------------------------------------------------

#[test]
fn settings_are_kept_and_found_again() {
    let mut program = Program::with_file("a.meting.ron");
    program.run(Command::Language(Language::Nl));
    program.run(Command::Look(Look::HighContrast));
    program.run(Command::TextPercent(150));
    program.run(Command::SingleKeys(false));
    program.run(Command::SingleKeys(false));
    assert_eq!(program.effects.len(), 4, "the same again is no change");
    program.work();
    let path = program.path("config/settings.ron");
    let found = carry_out::settings(Some(&path), Language::En);
    assert_eq!(&found, program.app.settings());
}

#[test]
fn settings_that_cannot_be_kept_are_told_once_and_stop_nothing() {
    let mut program = Program::with_file("a.meting.ron");
    fs::remove_dir_all(program.path("config")).unwrap();
    program.put("config", "a file where the folder should be");
    program.run(Command::Look(Look::Dark));
    program.run(Command::TextPercent(150));
    program.work();
    assert_eq!(program.told().len(), 1);
    assert!(program.told()[0].starts_with("Your preferences were not kept"));
    assert_eq!(program.app.settings().look, Look::Dark);
}

#[test]
fn recent_files_show_how_far_they_are_or_why_not() {
    let mut program = Program::with_file("a.meting.ron");
    program.answer("qb1", 2);
    program.wait(1000);
    program.work();
    program.put("bad.meting.ron", "(municipality: (");
    let paths = ["a.meting.ron", "bad.meting.ron", "weg.meting.ron"].map(|name| program.path(name));
    program.queue(paths.iter().cloned().map(Effect::Inspect).collect());
    assert_eq!(program.app.inspected(&paths[0]), &None);
    program.work();
    let of = |path: &PathBuf| program.app.inspected(path).clone().unwrap();
    let summary = of(&paths[0]).unwrap();
    assert_eq!((&*summary.municipality, summary.rung.is_some()), ("Voorbeeldstad", false));
    assert_eq!(summary.progress.iter().map(|(done, _)| done).sum::<usize>(), 1);
    assert!(matches!(of(&paths[1]), Err(InspectProblem::Unreadable(_))));
    assert_eq!(of(&paths[2]), Err(InspectProblem::Gone));
}

// -- the worker ---------------------------------------------------------------------------------------

#[test]
fn the_worker_does_jobs_one_by_one_in_order_and_finish_waits_for_all() {
    let done = Arc::new(Mutex::new(Vec::new()));
    let n_woken = Arc::new(AtomicUsize::new(0));
    let (seen, woken) = (Arc::clone(&done), Arc::clone(&n_woken));
    let work = move |job: u64| {
        // The later ones are quicker: they still come later.
        std::thread::sleep(Duration::from_millis(20 - job));
        seen.lock().unwrap().push(job);
        job * 10
    };
    let wake = move || {
        woken.fetch_add(1, Ordering::Relaxed);
    };
    let mut worker = Worker::start("test", work, wake).unwrap();
    (0..20).for_each(|job| worker.push(job));
    worker.finish();
    assert_eq!(*done.lock().unwrap(), (0..20).collect::<Vec<_>>());
    assert_eq!(worker.finished(), (0..20).map(|job| job * 10).collect::<Vec<_>>());
    assert_eq!(worker.finished(), [0; 0], "each is collected once");
    assert_eq!(n_woken.load(Ordering::Relaxed), 20);
    worker.finish();
}

#[test]
fn letting_go_of_the_worker_waits_as_well() {
    let n_done = Arc::new(AtomicUsize::new(0));
    let seen = Arc::clone(&n_done);
    let work = move |()| {
        std::thread::sleep(Duration::from_millis(5));
        seen.fetch_add(1, Ordering::Relaxed)
    };
    let worker = Worker::start("test", work, || ()).unwrap();
    (0..10).for_each(|_| worker.push(()));
    drop(worker);
    assert_eq!(n_done.load(Ordering::Relaxed), 10);
}

#[test]
fn a_worker_that_broke_down_keeps_nobody_waiting() {
    let work = |job: u32| if job == 1 { panic!("as the test asks") } else { job };
    let mut worker = Worker::start("test", work, || ()).unwrap();
    (0..5).for_each(|job| worker.push(job));
    worker.finish();
    assert_eq!(worker.finished(), [0]);
}

#[test]
fn many_writes_of_one_file_by_the_worker_leave_the_last_one() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.meting.ron");
    let mut carrier = Carrier::on_disk(Places::default());
    let work = move |effect| carrier.carry_out(effect, || wall(Duration::ZERO));
    let mut worker = Worker::start("files", work, || ()).unwrap();
    let example = carry_out::library(wall(Duration::ZERO)).example.unwrap();
    let version = |n: u32| {
        let mut document = (*example).clone();
        document.municipality.inhabitants = Some(n);
        Arc::new(document)
    };
    for n in 1..=50 {
        let (path, document) = (path.clone(), version(n));
        worker.push(Effect::Write { path, document, replace: Replace::Yes });
    }
    worker.finish();
    let is_written =
        |done: &Option<Done>| matches!(done, Some(Done::Written { result: Ok(_), .. }));
    assert_eq!(worker.finished().iter().filter(|done| is_written(done)).count(), 50);
    let text = fs::read_to_string(&path).unwrap();
    assert_eq!(text, assessment_ron::write(&version(50)));
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[test]
fn an_answer_of_another_form_than_its_question_asks_for_never_comes_into_a_file() {
    let mut program = Program::with_file("a.meting.ron");
    program.answer("qb1", 2);
    for (id, level) in [("qb1", 5), ("qb4", 1), ("qz9", 1)] {
        program.answer(id, level);
    }
    program.wait(1_000);
    program.work();
    let in_file = program.in_file("a.meting.ron");
    assert_eq!((level(&in_file, "qb1"), level(&in_file, "qb4")), (Some(2), None));
}
