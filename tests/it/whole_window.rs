//! The whole window, drawn and used as people use it: what needs more than one screen's parts.

use egui::Key;
use egui::accesskit::Role;
use egui_kittest::Node;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use meetlat::app::command::{Command, Overlay, Step};
use meetlat::app::settings::Settings;
use meetlat::domain::assessment::{Answer, Value};
use meetlat::ui::results::Form;
use meetlat::words::Language;
use rust_decimal::Decimal;

use crate::support::{decimal, question_id};
use crate::window::{Program, Window, go, press, press_with, run, type_text, window_of};

/// A window with a new assessment, at the step that the commands lead to.
fn window(commands: impl IntoIterator<Item = Command>) -> Window {
    let mut program = Program::new(Settings::new(Language::Nl));
    program.run(Command::New);
    program.run_all(commands);
    window_of([1280.0, 900.0], program)
}

fn municipality(window: &Window) -> String {
    window.state().session().assessment().municipality.name.clone()
}

#[test]
fn after_a_municipality_is_chosen_typing_goes_on_behind_its_name() {
    let mut window = window([Command::Go(Step::Setup)]);
    type_text(&mut window, "Utrechtse");
    press(&mut window, Key::Enter);
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

fn number(window: &Window) -> Option<Decimal> {
    let session = window.state().session();
    match session.entry(&question_id("qd2"))?.answer.as_ref()? {
        Answer::Value(Value::Number(number)) => Some(*number),
        other => panic!("{other:?}"),
    }
}

/// The field for the number.
fn field(window: &Window) -> Node<'_> {
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
        go(&mut window, id);
    }
    assert_eq!(field(&window).value().as_deref(), Some("13,20"));
    run(&mut window, Command::Undo);
    assert_eq!(number(&window), None);
    assert_eq!(field(&window).value().unwrap_or_default(), "");
}

#[expect(clippy::redundant_closure_for_method_calls, reason = "its lifetime does not fit")]
fn focused(window: &Window) -> Node<'_> {
    window.get_by(|node| node.is_focused())
}

fn focused_name(window: &Window) -> String {
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
        press(&mut window, Key::Tab);
        let begins = focused_name(&window);
        assert!(begins.starts_with(name), "{begins}");
        let mut window = self::window([Command::Show(question_id(id))]);
        press_with(&mut window, egui::Modifiers::SHIFT, Key::Tab);
        assert!(!focused_name(&window).starts_with(name));
    }
}

#[test]
fn after_next_tab_begins_at_the_next_answer() {
    let mut window = window([Command::Show(question_id("qa2"))]);
    for key in [Key::Tab, Key::Num2, Key::Enter, Key::Tab] {
        press(&mut window, key);
    }
    let focused = focused_name(&window);
    assert!(focused.contains(" QA3 "), "{focused}");
}

#[test]
fn what_the_keyboard_comes_to_is_scrolled_into_view() {
    let mut window = window([Command::Show(question_id("qa1"))]);
    for _ in 0..16 {
        press(&mut window, Key::Tab);
    }
    let last = focused(&window);
    assert!(
        last.accesskit_node().label().unwrap().starts_with("Chatbot of automatisch antwoord. QA1 ")
    );
    // The bar below the question begins at 900 - 64.
    assert!(last.rect().bottom() < 840.0, "{:?}", last.rect());
}

#[test]
fn at_the_results_a_letter_shows_its_form_and_the_same_letter_the_bars_again() {
    let mut window = window([Command::Go(Step::Results)]);
    let form = |window: &Window| window.state().view.results.form;
    for (key, shown) in [
        (Key::T, Form::Tables),
        (Key::R, Form::Radar),
        (Key::R, Form::Bars),
        (Key::T, Form::Tables),
        (Key::T, Form::Bars),
    ] {
        press(&mut window, key);
        assert_eq!(form(&window), shown);
    }
    run(&mut window, Command::Over(Some(Overlay::Keys)));
    press(&mut window, Key::T);
    assert_eq!(form(&window), Form::Bars, "the overview of keys stands over it");
    run(&mut window, Command::Over(None));
    run(&mut window, Command::SingleKeys(false));
    for key in [Key::R, Key::T] {
        press(&mut window, key);
        assert_eq!(form(&window), Form::Bars);
    }
}

#[test]
fn f6_goes_from_part_to_part_of_the_window_and_back() {
    let mut window = window([Command::Show(question_id("qa2"))]);
    // Help, the bar below, the bar above, the list, and the answer again.
    let beginnings =
        ["Over de ladder", "Vorige", "Gemeente en team", "Zoek een vraag", "Niveau 0: "];
    for begin in beginnings {
        press(&mut window, Key::F6);
        let name = focused_name(&window);
        assert!(name.starts_with(begin), "{name} is not {begin}");
    }
    for begin in beginnings.iter().rev().skip(1) {
        press_with(&mut window, egui::Modifiers::SHIFT, Key::F6);
        let name = focused_name(&window);
        assert!(name.starts_with(begin), "{name} is not {begin}");
    }
    // In a list or field it works as anywhere.
    press(&mut window, Key::F6);
    press(&mut window, Key::F6);
    run(&mut window, Command::Go(Step::Report));
    press(&mut window, Key::F6);
    assert_ne!(focused_name(&window), "");
}

#[test]
fn a_question_mark_shows_all_keys_but_is_a_letter_in_a_text() {
    let overlay = |window: &Window| window.state().app.overlay();
    let mut window = window([Command::Go(Step::Compare)]);
    press(&mut window, Key::Questionmark);
    assert_eq!(overlay(&window), Some(Overlay::Keys));
    press(&mut window, Key::Escape);
    assert_eq!((overlay(&window), window.state().app.step()), (None, Step::Compare));
    run(&mut window, Command::SingleKeys(false));
    press(&mut window, Key::Questionmark);
    assert_eq!(overlay(&window), None);
    run(&mut window, Command::SingleKeys(true));
    run(&mut window, Command::Go(Step::Setup));
    type_text(&mut window, "E");
    press(&mut window, Key::Questionmark);
    assert_eq!(overlay(&window), None);
}

#[test]
fn the_list_finds_what_the_palette_finds() {
    let mut window = window([Command::Show(question_id("qa2"))]);
    press_with(&mut window, egui::Modifiers::COMMAND, Key::F);
    // Without accents, and in any order.
    type_text(&mut window, "vragen één");
    let listed = |window: &Window| -> Vec<String> {
        let rows = window.query_all_by_role(Role::ListBoxOption);
        rows.filter_map(|row| row.accesskit_node().label()).collect()
    };
    let typed_with = listed(&window);
    for _ in 0..3 {
        press(&mut window, Key::Backspace);
    }
    type_text(&mut window, "een");
    assert_eq!(listed(&window), typed_with);
    assert!(!typed_with.is_empty());
    for _ in 0.."vragen een".len() {
        press(&mut window, Key::Backspace);
    }
    type_text(&mut window, "QB3");
    assert!(listed(&window).iter().any(|row| row.starts_with("QB3")), "{:?}", listed(&window));
    assert!(listed(&window).len() < 5);
}
