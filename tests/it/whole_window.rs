//! The whole window, drawn and used as people use it: what needs more than one screen's parts.

use std::time::Duration;

use egui::Key;
use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use egui_kittest::{Harness, Node};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use meetlat::app::App;
use meetlat::app::carry_out;
use meetlat::app::command::{Command, Step};
use meetlat::app::session::Now;
use meetlat::app::settings::Settings;
use meetlat::domain::assessment::{Answer, Value};
use meetlat::ui::theme::Theme;
use meetlat::ui::{View, show};
use meetlat::words::Language;
use rust_decimal::Decimal;

use crate::support::{decimal, question_id};

/// The program with its window; what asks for the disk or a dialog is left undone.
pub struct Program {
    pub app: App,
    view: View,
}

pub const NOW: Now = Now { wall: Timestamp::UNIX_EPOCH, run: Duration::ZERO };

fn draw(ui: &mut egui::Ui, program: &mut Program) {
    for command in show(&program.app, &mut program.view, ui) {
        program.app.run(command, NOW);
    }
}

/// A window with a new assessment, at the step that the commands lead to.
pub fn window(commands: impl IntoIterator<Item = Command>) -> Harness<'static, Program> {
    let library = carry_out::library(NOW.wall);
    let settings = Settings::new(Language::Nl);
    let mut app = App::new(library, settings, "2026-10-01".parse().unwrap());
    app.run(Command::New, NOW);
    for command in commands {
        app.run(command, NOW);
    }
    let theme = Theme::default();
    let mut window = Harness::builder()
        .with_size([1280.0, 900.0])
        .with_context_setup(move |ctx| theme.install(ctx))
        .build_ui_state(draw, Program { app, view: View::new(TimeZone::UTC) });
    window.run();
    window
}

pub fn type_text(window: &mut Harness<'_, Program>, text: &str) {
    for sign in text.chars() {
        window.event(egui::Event::Text(sign.to_string()));
        window.run();
    }
}

fn municipality(window: &Harness<'_, Program>) -> String {
    window.state().app.session().unwrap().assessment().municipality.name.clone()
}

#[test]
fn after_a_municipality_is_chosen_typing_goes_on_behind_its_name() {
    let mut window = window([Command::Go(Step::Setup)]);
    type_text(&mut window, "Utrechtse");
    window.key_press(Key::Enter);
    window.run();
    assert_eq!(municipality(&window), "Utrechtse Heuvelrug");
    type_text(&mut window, "!");
    assert_eq!(municipality(&window), "Utrechtse Heuvelrug!");
}

#[test]
fn a_municipality_that_is_pointed_at_is_chosen_the_same_way() {
    let mut window = window([Command::Go(Step::Setup)]);
    type_text(&mut window, "Utrechtse");
    window.get_by_label("Utrechtse Heuvelrug").click();
    window.run();
    assert_eq!(municipality(&window), "Utrechtse Heuvelrug");
    type_text(&mut window, "!");
    assert_eq!(municipality(&window), "Utrechtse Heuvelrug!");
}

#[test]
fn undo_and_redo_are_named_without_a_gap_where_there_is_nothing_to_undo() {
    let mut window = window([Command::Go(Step::Setup)]);
    assert!(window.query_by_label("Ongedaan maken (Ctrl+Z)").is_some());
    assert!(window.query_by_label("Opnieuw doen (Ctrl+Y)").is_some());
    type_text(&mut window, "Ee");
    assert!(window.query_by_label_contains("Ongedaan maken: gemeente").is_some());
}

fn number(window: &Harness<'_, Program>) -> Option<Decimal> {
    let session = window.state().app.session().unwrap();
    match session.entry(&question_id("qd2"))?.answer.as_ref()? {
        Answer::Value(Value::Number(number)) => Some(*number),
        other => panic!("{other:?}"),
    }
}

/// The field for the number.
fn field<'w>(window: &'w Harness<'_, Program>) -> Node<'w> {
    let label = "Uw getal (";
    window.get_by(move |node| {
        node.role() == Role::TextInput && node.label().is_some_and(|text| text.starts_with(label))
    })
}

#[test]
fn a_number_keeps_the_digits_that_were_typed() {
    let mut window = window([Command::Show(question_id("qd2"))]);
    field(&window).focus();
    window.run();
    type_text(&mut window, "13,2");
    assert_eq!(number(&window), Some(decimal("13.2")));
    type_text(&mut window, "0");
    assert_eq!(number(&window).unwrap().to_string(), "13.20");
    for id in ["qd1", "qd2"] {
        window.state_mut().app.run(Command::Show(question_id(id)), NOW);
        window.run();
    }
    assert_eq!(field(&window).value().as_deref(), Some("13,20"));
    window.state_mut().app.run(Command::Undo, NOW);
    window.run();
    assert_eq!(number(&window), None);
    assert_eq!(field(&window).value().unwrap_or_default(), "");
}

#[expect(clippy::redundant_closure_for_method_calls, reason = "its lifetime does not fit")]
fn focused<'w>(window: &'w Harness<'_, Program>) -> Node<'w> {
    window.get_by(|node| node.is_focused())
}

fn focused_name(window: &Harness<'_, Program>) -> String {
    focused(window).accesskit_node().label().unwrap_or_default()
}

#[test]
fn tab_begins_at_the_answer_of_every_kind_of_question_and_shift_tab_does_not() {
    for (id, name) in [
        ("qd2", "Uw getal (uur). QD2 "),
        ("qa1", "Facebook. QA1 "),
        ("qa2", "Niveau 0: "),
        ("qa9", "Beeldbeschrijving bij foto's. QA9 "),
    ] {
        let mut window = window([Command::Show(question_id(id))]);
        window.key_press(Key::Tab);
        window.run();
        let begins = focused_name(&window);
        assert!(begins.starts_with(name), "{begins}");
        let mut window = self::window([Command::Show(question_id(id))]);
        window.key_press_modifiers(egui::Modifiers::SHIFT, Key::Tab);
        window.run();
        assert!(!focused_name(&window).starts_with(name));
    }
}

#[test]
fn after_next_tab_begins_at_the_next_answer() {
    let mut window = window([Command::Show(question_id("qa2"))]);
    for key in [Key::Tab, Key::Num2, Key::Enter, Key::Tab] {
        window.key_press(key);
        window.run();
    }
    let focused = focused_name(&window);
    assert!(focused.contains(" QA3 "), "{focused}");
}

#[test]
fn what_the_keyboard_comes_to_is_scrolled_into_view() {
    let mut window = window([Command::Show(question_id("qa1"))]);
    for _ in 0..16 {
        window.key_press(Key::Tab);
        window.run();
    }
    let last = focused(&window);
    assert!(
        last.accesskit_node().label().unwrap().starts_with("Chatbot of automatisch antwoord. QA1 ")
    );
    // The bar below the question begins at 900 - 64.
    assert!(last.rect().bottom() < 840.0, "{:?}", last.rect());
}
