//! The start screen after a crash, and earlier versions, as people use them.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use egui_kittest::kittest::Queryable as _;
use meetlat::app::command::{Asking, Change, Command, RecoverAs, Step};
use meetlat::app::effect::{Done, Effect};
use meetlat::app::recovery::{FileSince, Recovery};
use meetlat::app::session::Now;
use meetlat::app::settings::Settings;
use meetlat::app::versions::Version;
use meetlat::domain::message::Message;
use meetlat::words::Language;

use crate::support::question_id;
use crate::window::{NOW, Program, Window, window_of};

fn left_behind(name: &str, file: FileSince) -> Recovery {
    Recovery {
        journal: PathBuf::from(format!("/data/{name}.journal")),
        municipality: name.to_owned(),
        path: (file != FileSince::Never).then(|| PathBuf::from("/docs/a.meting.ron")),
        changed: Some(NOW.wall),
        n_changes: 3,
        file,
        problem: None,
    }
}

fn settings(text_percent: u16) -> Settings {
    Settings { text_percent, ..Settings::new(Language::Nl) }
}

fn after_a_crash(percent: u16, found: Vec<Recovery>) -> Window {
    let mut program = Program::new(settings(percent));
    program.app.done(Done::RecoveryFound(found), NOW);
    window_of([1280.0, 900.0], program)
}

#[test]
fn each_choice_says_what_it_is_about() {
    let found = vec![
        left_behind("Almere", FileSince::AsLeft),
        left_behind("Breda", FileSince::Changed),
        left_behind("Culemborg", FileSince::Never),
        left_behind("Deventer", FileSince::Gone),
    ];
    for percent in [100, 200] {
        let window = after_a_crash(percent, found.clone());
        for name in [
            "Herstellen: Almere",
            "Kopie opslaan…: Almere",
            "Weggooien…: Almere",
            "Samenvoegen: Breda",
            "Mijn versie herstellen: Breda",
            "Het bestand openen: Breda",
            "Herstellen: Culemborg",
            "Herstellen: Deventer",
        ] {
            window.get_by_label(name);
        }
        assert!(window.query_by_label("Het bestand openen: Almere").is_none());
        assert_eq!(window.query_all_by_label_contains("3 wijzigingen").count(), 4);
    }
}

#[test]
fn recovering_asks_for_that_journal() {
    let mut window = after_a_crash(100, vec![left_behind("Almere", FileSince::AsLeft)]);
    window.get_by_label("Herstellen: Almere").click();
    window.run();
    let asked = &window.state().left;
    let [Effect::ReadJournal(path, RecoverAs::Itself)] = &asked[..] else { panic!("{asked:?}") };
    assert_eq!(path, &PathBuf::from("/data/Almere.journal"));
}

#[test]
fn throwing_away_asks_and_cancelling_has_the_focus() {
    let mut window = after_a_crash(100, vec![left_behind("Almere", FileSince::AsLeft)]);
    window.get_by_label("Weggooien…: Almere").click();
    window.run();
    assert_eq!(window.state().app.asking(), Some(Asking::ThrowAway));
    window.key_press(egui::Key::Enter);
    window.run();
    assert_eq!(window.state().app.asking(), None);
    assert_eq!(window.state().app.recovery().len(), 1);
    window.get_by_label("Weggooien…: Almere").click();
    window.run();
    window.get_by_label("Weggooien").click();
    window.run();
    assert_eq!(window.state().app.recovery(), []);
    assert!(matches!(&window.state().left[..], [Effect::RemoveJournal(_)]));
}

#[test]
fn work_that_cannot_be_opened_now_says_why_and_can_only_be_thrown_away() {
    let mut found = left_behind("Almere", FileSince::Never);
    found.problem = Some(Message::new("error-not-found"));
    let window = after_a_crash(100, vec![found]);
    window.get_by_label_contains("Nu niet te openen");
    assert!(window.query_by_label("Herstellen: Almere").is_none());
    window.get_by_label("Weggooien…: Almere");
}

#[test]
fn a_version_shows_who_answered_and_what_changed_and_can_be_restored() {
    let mut program = Program::new(settings(100));
    program.run(Command::OpenExample);
    let document = program.app.session().unwrap().snapshot();
    program.run(Command::Change(Change::Answer(question_id("qb1"), None)));
    program.run(Command::Go(Step::History));
    let asked = program.left.pop().unwrap();
    let Effect::ListVersions { document: asked, path: None } = asked else { panic!("{asked:?}") };
    let version = Version {
        file: PathBuf::from("/data/1-a.meting.ron"),
        replaced: NOW.wall,
        document: Arc::clone(&document),
        is_elsewhere: false,
    };
    let mut window = window_of([1280.0, 900.0], program);
    window.get_by_label_contains("worden opgezocht");
    window.state_mut().app.done(Done::VersionsListed(asked, vec![version]), NOW);
    window.run();
    window.get_by_label_contains("Communicatie: ");
    window.get_by_label("Daarna gewist: QB1");
    window.get_by_label("Versie van 1 januari 1970, 00:00 terugzetten").click();
    window.run();
    let session = window.state().app.session().unwrap();
    let answer = |document: &meetlat::domain::assessment::Assessment| {
        let respondent = document.respondents.values().next().unwrap();
        respondent.answers.get("qb1").unwrap().answer.clone()
    };
    assert_eq!(answer(session.assessment()), answer(&document));
    assert_eq!(session.undo_name().unwrap().id, "undo-restored");
    // Back to where one was, with the key of every such screen.
    window.key_press(egui::Key::Escape);
    window.run();
    assert_eq!(window.state().app.step(), Step::Results);
}

#[test]
fn the_bar_says_which_of_the_two_it_is() {
    let mut program = Program::new(settings(100));
    program.run(Command::New);
    program.run(Command::Change(Change::Later(question_id("qb1"), true)));
    let later = Now { run: Duration::from_secs(1), ..NOW };
    let effects = program.app.tick(later);
    let [Effect::Keep { number, trail, .. }] = &effects[..] else { panic!("{effects:?}") };
    let (number, document) = (*number, Arc::clone(trail.present()));
    let mut window = window_of([1280.0, 900.0], program);
    window.get_by_label("Nog niet opgeslagen");
    window.state_mut().app.done(Done::Kept { number, document, result: Ok(()) }, later);
    window.run();
    window.get_by_label("Bewaard in herstelbestand");
}
