//! The command palette and the overview of keys, in the whole window.

use egui::accesskit::{Role, Toggled};
use egui::{Key, Modifiers};
use egui_kittest::kittest::{AccessKitNode, NodeT as _, Queryable as _};
use meetlat::app::command::{Command, Overlay, Step};
use meetlat::app::settings::{Look, Settings};
use meetlat::ui::menu::{MenuItem, OTHER_KEYS, QUESTION_KEYS, RESULT_KEYS};
use meetlat::words::{Language, Words};

use crate::window::{Program, Window, press, press_with, run, type_text, window_of};

/// A window with a new assessment, at this step.
fn at(step: Step) -> Window {
    let mut program = Program::new(Settings::new(Language::Nl));
    program.run_all([Command::New, Command::Go(step)]);
    window_of([1280.0, 900.0], program)
}

fn open() -> Window {
    open_over(Step::Results)
}

fn open_over(step: Step) -> Window {
    let mut window = at(step);
    press_with(&mut window, Modifiers::COMMAND, Key::K);
    assert_eq!(window.state().app.overlay(), Some(Overlay::Palette));
    window
}

/// What can be chosen in the palette; the list of questions stands at the left of it.
fn options(window: &Window) -> impl Iterator<Item = AccessKitNode<'_>> {
    let options = window.query_all_by_role(Role::ListBoxOption);
    options.filter(|option| 320.0 < option.rect().left()).map(|option| option.accesskit_node())
}

/// The names of the entries that are shown.
fn entries(window: &Window) -> Vec<String> {
    options(window).filter_map(|option| option.label()).collect()
}

/// The names of those that Enter would do.
fn selected(window: &Window) -> Vec<String> {
    let selected = options(window).filter(|option| option.toggled() == Some(Toggled::True));
    selected.filter_map(|option| option.label()).collect()
}

#[test]
fn a_command_is_found_by_a_part_of_its_name_and_done_with_enter() {
    let mut window = open();
    type_text(&mut window, "hoog con");
    assert_eq!(entries(&window), ["Hoog contrast, Weergave"]);
    press(&mut window, Key::Enter);
    assert_eq!(window.state().app.settings().look, Look::HighContrast);
    assert_eq!(window.state().app.overlay(), None);
    assert_eq!(entries(&window), [""; 0]);
}

#[test]
fn a_question_is_found_whatever_the_order_of_words_accents_and_capitals() {
    for typed in ["qb3", "VRAGEN waar", "staan vrágen"] {
        let mut window = open();
        type_text(&mut window, typed);
        assert!(entries(&window)[0].starts_with("QB3 "), "{typed}: {:?}", entries(&window));
        press(&mut window, Key::Enter);
        let app = &window.state().app;
        let shown = app
            .question()
            .map(|q| app.session().unwrap().questionnaire().questions()[q].id.to_string());
        assert_eq!((app.step(), shown.as_deref()), (Step::Questions, Some("qb3")), "{typed}");
    }
}

#[test]
fn arrows_go_round_and_digits_answer_nothing_meanwhile() {
    let mut window = open_over(Step::Questions);
    let first = entries(&window);
    assert_eq!(selected(&window), [first[0].clone()]);
    press(&mut window, Key::ArrowUp);
    assert_eq!(selected(&window), [first[first.len() - 1].clone()]);
    press(&mut window, Key::ArrowDown);
    assert_eq!(selected(&window), [first[0].clone()]);
    press(&mut window, Key::ArrowDown);
    assert_eq!(selected(&window), [first[1].clone()]);
    // Digits, W and N are text here.
    type_text(&mut window, "2");
    press(&mut window, Key::Num2);
    press(&mut window, Key::W);
    assert!(window.state().session().undo_name().is_none(), "something was answered");
    press(&mut window, Key::Escape);
    assert_eq!(window.state().app.overlay(), None);
    press_with(&mut window, Modifiers::COMMAND, Key::K);
    assert_eq!(entries(&window), first, "it opens anew");
}

#[test]
fn what_is_not_there_is_said() {
    let mut window = open();
    type_text(&mut window, "zzz");
    assert_eq!(entries(&window), [""; 0]);
    assert!(window.query_by_label_contains("Niets gevonden voor ‘zzz’").is_some());
    press(&mut window, Key::Enter);
    assert_eq!(window.state().app.overlay(), Some(Overlay::Palette), "nothing was chosen");
}

#[test]
fn every_item_of_the_menu_has_its_place_in_the_palette_and_every_key_in_the_overview() {
    let mut window = open_over(Step::Questions);
    let words = Words::new(Language::Nl);
    let possible: Vec<String> = {
        let app = &window.state().app;
        let items = MenuItem::ALL.into_iter().filter(|item| item.is_possible(app));
        items.map(|item| item.label(app, &words)).collect()
    };
    assert!(8 < possible.len());
    for label in possible {
        // What is typed is the name itself, without what stands after a colon.
        type_text(&mut window, label.split(':').next().unwrap());
        assert!(entries(&window).contains(&label), "{label}: {:?}", entries(&window));
        press(&mut window, Key::Escape);
        press_with(&mut window, Modifiers::COMMAND, Key::K);
    }
    press(&mut window, Key::Escape);
    press_with(&mut window, Modifiers::SHIFT, Key::F1);
    assert_eq!(window.state().app.overlay(), Some(Overlay::Keys));
    let app = &window.state().app;
    for item in MenuItem::ALL.into_iter().filter(|item| !item.keys(&words).is_empty()) {
        let row = format!("{}: {}", item.keys(&words).join("+"), item.label(app, &words));
        assert!(window.query_by_label(&row).is_some(), "{row}");
    }
    for (_, word) in QUESTION_KEYS.iter().chain(&RESULT_KEYS).chain(&OTHER_KEYS) {
        let row = format!(": {}", words.get(word));
        assert!(window.query_by_label_contains(&row).is_some(), "{word}");
    }
    assert!(window.query_by_label("0+–+4: niveau kiezen").is_some());
    press(&mut window, Key::Num3);
    assert!(window.state().session().undo_name().is_none(), "something was answered");
    press(&mut window, Key::Escape);
    assert_eq!(window.state().app.overlay(), None);
}

#[test]
fn undo_is_named_with_its_step() {
    let mut window = at(Step::Questions);
    press(&mut window, Key::W);
    // Where no list of questions stands beside it.
    run(&mut window, Command::Go(Step::Results));
    press_with(&mut window, Modifiers::COMMAND, Key::K);
    type_text(&mut window, "ongedaan");
    assert_eq!(entries(&window).len(), 1, "{:?}", entries(&window));
    assert!(entries(&window)[0].starts_with("Ongedaan maken: "), "{:?}", entries(&window));
    press(&mut window, Key::Enter);
    assert!(window.state().session().undo_name().is_none());
}
