//! What merging left to choose, and who else has the file open, as people see it.

use std::path::{Path, PathBuf};

use egui_kittest::kittest::Queryable as _;
use meetlat::app::command::{Change, Command, Step};
use meetlat::app::effect::{Done, FileNow, Fingerprint, Opened};
use meetlat::app::settings::Settings;
use meetlat::app::sharing::OtherOwner;
use meetlat::domain::assessment::{Answer, Assessment, Value};
use meetlat::domain::level::Level;
use meetlat::domain::message::Message;
use meetlat::words::Language;

use crate::support::{question_id, shipped_answers};
use crate::window::{NOW, Program, Window, go, shipped_kit, window_of};

const PATH: &str = "voorbeeld.meting.ron";

fn level(level: u8) -> Answer {
    Answer::Value(Value::Level(Level(level)))
}

/// A document that a colleague filled in differently at two questions, once with a note.
fn left_to_choose(text_percent: u16) -> Program {
    let settings = Settings { text_percent, ..Settings::new(Language::Nl) };
    let mut program = Program::opened(settings, r#""qb1": 1, "qb2": 1"#);
    for (id, mine) in [("qb1", 2), ("qb2", 3)] {
        program.run(Command::Change(Change::Answer(question_id(id), Some(level(mine)))));
    }
    program.run(Command::Change(Change::Note(question_id("qb1"), "Sinds mei".to_owned())));
    let mut theirs = shipped_answers(r#""qb1": 4, "qb2": 0"#);
    for respondent in theirs.respondents.values_mut() {
        respondent.answers.get_mut("qb1").unwrap().note = "Sinds maart".to_owned();
    }
    found(&mut program, theirs, None);
    program
}

/// The file of the document turns out to be this.
fn found(program: &mut Program, assessment: Assessment, read_only: Option<Message>) {
    let opened = Opened {
        assessment,
        kit: shipped_kit(),
        read_only,
        remarks: Vec::new(),
        fingerprint: Fingerprint("1".to_owned()),
        past: None,
        recovery: None,
    };
    let done = Done::FileNow(PathBuf::from(PATH), FileNow::Is(Box::new(opened)));
    program.app.done(done, NOW);
}

fn owner(is_here: bool) -> OtherOwner {
    OtherOwner {
        name: "Fatima el Amrani".to_owned(),
        since: "2026-11-30T13:05:00Z".parse().unwrap(),
        is_here,
        window: "1".to_owned(),
    }
}

fn answer_in(window: &Window, id: &str) -> Option<Answer> {
    window.state().answer(id)
}

#[test]
fn the_notice_leads_to_the_choices_and_each_of_them_is_one_click() {
    for percent in [100, 200] {
        let mut window = window_of([1280.0, 720.0], left_to_choose(percent));
        window.get_by_label("Een collega werkt ook in deze meting");
        window.get_by_label("Kiezen").click();
        window.run();
        assert_eq!(window.state().app.step(), Step::Choices);
        assert_eq!(window.query_all_by_label("Stond hier").count(), 3);
        assert_eq!(window.query_all_by_label("Van de ander").count(), 3);
        let label = "Kies bij QB1, het antwoord van Communicatie: ";
        assert_eq!(window.query_all_by_label_contains(label).count(), 2);
        window
            .get_by_label_contains("Kies bij QB1, het antwoord van Communicatie: niveau 4")
            .click();
        window.run();
        assert_eq!(answer_in(&window, "qb1"), Some(level(4)));
        assert_eq!(window.query_all_by_label_contains(label).count(), 0);
        window.get_by_label("Allebei bewaren bij QB1, de notitie van Communicatie").click();
        window.run();
        let entry = window.state().session().entry(&question_id("qb1")).unwrap();
        assert_eq!(entry.note, "Sinds maart\n\nSinds mei");
        window
            .get_by_label_contains("Kies bij QB2, het antwoord van Communicatie: niveau 3")
            .click();
        window.run();
        assert_eq!(answer_in(&window, "qb2"), Some(level(3)));
        window.get_by_label("Er is niets meer te kiezen");
        window.state_mut().run(Command::Undo);
        window.run();
        assert_eq!(window.state().session().to_choose().len(), 1);
    }
}

#[test]
fn one_click_chooses_the_same_side_everywhere() {
    for (label, [one, other]) in
        [("Overal wat hier stond", [2, 3]), ("Overal wat de ander invulde", [4, 0])]
    {
        let mut program = left_to_choose(100);
        program.run(Command::Go(Step::Choices));
        let mut window = window_of([1280.0, 720.0], program);
        window.get_by_label(label).click();
        window.run();
        assert_eq!(answer_in(&window, "qb1"), Some(level(one)));
        assert_eq!(answer_in(&window, "qb2"), Some(level(other)));
        assert_eq!(window.state().session().to_choose(), []);
        // One step, taken back as one.
        window.state_mut().run(Command::Undo);
        assert_eq!(window.state().session().to_choose().len(), 3);
    }
}

#[test]
fn from_a_choice_one_goes_to_its_question() {
    let mut program = left_to_choose(100);
    program.run(Command::Go(Step::Choices));
    let mut window = window_of([1280.0, 1200.0], program);
    window.query_all_by_label("Naar vraag QB2").next().unwrap().click();
    window.run();
    assert_eq!(window.state().app.step(), Step::Questions);
    assert_eq!(window.state().question(), "qb2");
}

#[test]
fn who_else_has_the_file_open_is_told_until_it_is_read() {
    let program = Program::opened(Settings::new(Language::Nl), r#""qb1": 1"#);
    let path = Path::new(PATH);
    let mut window = window_of([1280.0, 720.0], program);
    let app = &mut window.state_mut().app;
    app.done(Done::OwnerSeen(PathBuf::from("andere"), Some(owner(false))), NOW);
    assert_eq!(app.other_owner(), None);
    app.done(Done::OwnerSeen(path.to_owned(), Some(owner(false))), NOW);
    window.run();
    let title = "Fatima el Amrani heeft deze meting ook open, sinds 13:05";
    window.get_by_label(title);
    window.get_by_label(&format!("Bericht sluiten: {title}")).click();
    window.run();
    assert!(window.query_by_label(title).is_none());
    let here = Done::OwnerSeen(
        path.to_owned(),
        Some(OtherOwner { window: "2".to_owned(), ..owner(true) }),
    );
    window.state_mut().app.done(here, NOW);
    window.run();
    window
        .get_by_label("Deze meting is op deze computer ook in een ander venster open, sinds 13:05");
}

#[test]
fn however_much_there_is_to_tell_the_question_stays_in_view() {
    for percent in [100, 200] {
        let settings = Settings { text_percent: percent, ..Settings::new(Language::Nl) };
        let mut program = Program::opened(settings, r#""qb1": 1"#);
        let newer = Message::new("error-read-only-newer")
            .with("program", "meetlat 0.2.0")
            .with("found", 3_i64)
            .with("known", 2_i64)
            .with("fields", Message::new("error-read-only-no-fields"));
        let theirs = shipped_answers(r#""qb1": 2"#);
        found(&mut program, theirs, Some(newer));
        let mut window = window_of([1280.0, 720.0], program);
        let seen = Done::OwnerSeen(PathBuf::from(PATH), Some(owner(true)));
        window.state_mut().app.done(seen, NOW);
        go(&mut window, "qb1");
        // Theirs, or another place: nothing from here may replace it.
        assert!(window.query_by_label("Toch overschrijven").is_none());
        let next = window.get_by_label_contains("Volgende").rect();
        assert!(next.bottom() <= 720.0, "{percent}%: {next}");
        // An answer can be given, in the room between what is told and the bar below.
        let answer = window.get_by_label_contains("Niveau 0: Niemand vast").rect();
        assert!(answer.top() + 40.0 < next.top(), "{percent}%: {answer} {next}");
        for label in ["Bestand openen zoals het nu is", "Opslaan als…"] {
            let button = window.get_by_label(label).rect();
            assert!(button.bottom() < answer.top(), "{label} at {percent}%: {button}");
        }
    }
}
