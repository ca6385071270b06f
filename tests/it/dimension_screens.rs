//! All questions of a dimension on one page, and what is told when an answer makes a question
//! appear or hides one: the whole window, on the shipped questionnaire.

use std::collections::BTreeMap;

use egui::accesskit::{Live, Role};
use egui::{Key, Modifiers, Rect};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use meetlat::app::command::{Change, Command};
use meetlat::app::settings::{Look, QuestionsShown, Settings};
use meetlat::domain::assessment::{Answer, Value};
use meetlat::domain::id::{ItemId, StatusId};
use meetlat::domain::level::Level;
use meetlat::domain::questionnaire::Kind;
use meetlat::files::library;
use meetlat::words::Language;

use crate::support::question_id;
use crate::window::{self, Program, Window, click, go, press, run, type_text};

fn window_of(size: [f32; 2], settings: Settings, id: &str) -> Window {
    let mut program = Program::new(settings);
    program.run_all([Command::New, Command::Show(question_id(id))]);
    window::window_of(size, program)
}

fn whole() -> Settings {
    Settings { questions_shown: QuestionsShown::Dimension, ..Settings::new(Language::Nl) }
}

/// The page of the dimension of `id`, in the usual size.
fn page(id: &str) -> Window {
    window_of([1280.0, 720.0], whole(), id)
}

/// The same with room for two questions.
fn tall(id: &str) -> Window {
    window_of([1280.0, 1300.0], whole(), id)
}

/// Turns the wheel over the page.
fn scroll(window: &mut Window, by: f32) {
    window.hover_at(egui::pos2(600.0, 400.0));
    window.event(egui::Event::MouseWheel {
        unit: egui::MouseWheelUnit::Point,
        delta: egui::vec2(0.0, by),
        phase: egui::TouchPhase::Move,
        source: egui::MouseWheelSource::Unknown,
        modifiers: Modifiers::NONE,
    });
    window.run();
}

/// The headings of questions on the page: code and place.
fn headings(window: &Window) -> Vec<(String, Rect)> {
    let nodes = window.query_all_by_role(Role::Heading);
    let found = nodes.filter_map(|node| {
        let label = node.accesskit_node().label()?;
        let code = label.split(' ').next()?.to_owned();
        let is_code = code.starts_with('Q') && code.ends_with(|c: char| c.is_ascii_digit());
        is_code.then(|| (code, node.rect()))
    });
    found.collect()
}

fn heading(window: &Window, id: &str) -> Option<Rect> {
    let code = id.to_uppercase();
    headings(window).into_iter().find(|(found, _)| *found == code).map(|(_, rect)| rect)
}

fn level(level: u8) -> Option<Answer> {
    Some(Answer::Value(Value::Level(Level(level))))
}

/// The ids of the questions of the four dimensions that a new assessment shows.
fn shown_ids(window: &Window) -> Vec<String> {
    let session = window.state().session();
    let questions = session.questionnaire().questions();
    let shown = session.shown().filter(|q| questions[*q].dimension.is_some());
    shown.map(|q| questions[q].id.to_string()).collect()
}

// -- the page -----------------------------------------------------------------------------

#[test]
fn one_question_or_all_of_a_dimension_is_a_choice_above_the_question_and_kept() {
    let mut window = window_of([1280.0, 720.0], Settings::new(Language::Nl), "qb2");
    assert_eq!(headings(&window).len(), 0);
    click(&mut window, "Vragen op het scherm: Hele dimensie");
    assert_eq!(window.state().app.settings().questions_shown, QuestionsShown::Dimension);
    assert!(heading(&window, "qb2").is_some_and(|rect| rect.top() < 400.0));
    click(&mut window, "Vragen op het scherm: Eén vraag");
    assert_eq!(window.state().app.settings().questions_shown, QuestionsShown::One);
    assert_eq!(window.state().question(), "qb2");
}

#[test]
fn only_what_is_in_view_is_laid_out_and_every_question_can_be_gone_to() {
    for percent in [100, 200] {
        let settings = Settings { text_percent: percent, ..whole() };
        let mut window = window_of([1024.0, 640.0], settings, "qa1");
        for id in shown_ids(&window) {
            go(&mut window, &id);
            let rect = heading(&window, &id).unwrap_or_else(|| panic!("{id} at {percent}%"));
            assert!(0.0 < rect.top() && rect.bottom() < 640.0, "{id} at {percent}%: {rect:?}");
            assert!(headings(&window).len() <= 5, "{:?}", headings(&window));
        }
        // And back, past questions that were never in view in this direction.
        for id in shown_ids(&window).iter().rev().step_by(3) {
            go(&mut window, id);
            let rect = heading(&window, id).unwrap();
            assert!(0.0 < rect.top() && rect.bottom() < 640.0, "{id} at {percent}%: {rect:?}");
        }
    }
}

#[test]
fn a_question_that_is_gone_to_from_afar_stands_at_the_top() {
    let mut window = page("qc1");
    go(&mut window, "qc8");
    let top = heading(&window, "qc8").unwrap().top();
    assert!(top < 130.0, "{top}");
    // What was guessed above it does not move it while one scrolls there.
    let mut whole_way = 0.0;
    for _ in 0..6 {
        let before = headings(&window);
        scroll(&mut window, 120.0);
        let after = headings(&window);
        let moved: Vec<f32> = before
            .iter()
            .filter_map(|(code, old)| {
                let (_, new) = after.iter().find(|(other, _)| other == code)?;
                // Only what was in view before and after says how far the page went.
                (60.0 < old.top() && new.top() < 620.0).then(|| new.top() - old.top())
            })
            .collect();
        assert!(moved.iter().all(|by| (0.0..=121.0).contains(by)), "{moved:?}");
        whole_way += moved.iter().copied().fold(0.0, f32::max);
    }
    assert!(100.0 < whole_way, "nothing was scrolled: {whole_way}");
}

#[test]
fn keys_answer_the_question_one_is_at() {
    let mut window = page("qb1");
    press(&mut window, Key::Num3);
    assert_eq!(window.state().answer("qb1"), level(3));
    press(&mut window, Key::PageDown);
    press(&mut window, Key::Num1);
    assert_eq!(window.state().answer("qb2"), level(1));
    assert_eq!(window.state().answer("qb1"), level(3));
    // Enter on the heading goes on too, as on a level.
    press(&mut window, Key::Enter);
    press(&mut window, Key::Num2);
    assert_eq!(window.state().answer("qb3"), level(2));
    press(&mut window, Key::W);
    assert_eq!(window.state().answer("qb3"), Some(Answer::Unknown));
    assert_eq!(window.state().answer("qb2"), level(1));
}

#[test]
fn tab_walks_through_the_whole_dimension_and_what_has_focus_is_in_view() {
    let mut window = page("qb1");
    let all: Vec<String> =
        shown_ids(&window).into_iter().filter(|id| id.starts_with("qb")).collect();
    go(&mut window, "qb2");
    go(&mut window, "qb1");
    let mut seen = Vec::new();
    for _ in 0..150 {
        let at = window.state().question();
        if !seen.contains(&at) {
            seen.push(at);
        }
        let node = window.query_all_by(|node| node.is_focused() && node.label().is_some()).next();
        let node = node.unwrap_or_else(|| panic!("no focus after {seen:?}"));
        let rect = node.rect();
        if node.accesskit_node().label().is_some_and(|label| label.contains("QB")) {
            let middle = rect.center().y;
            assert!(0.0 < middle && middle < 720.0, "{:?} {rect:?}", node.accesskit_node().label());
        }
        if seen.len() == all.len() {
            break;
        }
        press(&mut window, Key::Tab);
    }
    assert_eq!(seen, all);
}

#[test]
fn using_a_question_makes_it_the_one_the_keys_are_for_and_moves_nothing() {
    let mut window = tall("qb1");
    let before = heading(&window, "qb2").unwrap();
    let label = window
        .query_all_by_role(Role::RadioButton)
        .filter_map(|node| Some((node.accesskit_node().label()?, node.rect())))
        .find(|(label, _)| label.starts_with("Niveau 0: ") && label.contains("QB2 "));
    let (label, _) = label.expect("the first level of the second question");
    window.get_by_label(&label).click();
    window.run();
    assert_eq!(window.state().answer("qb2"), level(0));
    assert_eq!(window.state().question(), "qb2");
    assert_eq!(heading(&window, "qb2"), Some(before));
    press(&mut window, Key::Num4);
    assert_eq!((window.state().answer("qb1"), window.state().answer("qb2")), (None, level(4)));
}

#[test]
fn help_comes_on_demand_for_each_question() {
    let mut window = tall("qb1");
    let has_help = |window: &Window| window.query_by_label("Waarom deze vraag?").is_some();
    assert!(!has_help(&window));
    let label = |window: &Window, code: &str| {
        let start = format!("Uitleg. {code} ");
        let nodes = window.query_all_by_role(Role::Button);
        let labels = nodes.filter_map(|node| node.accesskit_node().label());
        labels.into_iter().find(|label| label.starts_with(&start)).expect("a button for help")
    };
    let name = label(&window, "QB2");
    window.get_by_label(&name).click();
    window.run();
    assert!(has_help(&window));
    assert_eq!(window.state().question(), "qb2");
    // It goes along, and the same button closes it.
    go(&mut window, "qb1");
    assert!(has_help(&window));
    let name = label(&window, "QB1");
    window.get_by_label(&name).click();
    window.run();
    assert!(!has_help(&window));
}

#[test]
fn a_reason_and_a_number_are_typed_where_they_belong() {
    let mut window = page("qd1");
    go(&mut window, "qd2");
    let field = |node: &egui_kittest::kittest::AccessKitNode<'_>| {
        node.role() == Role::TextInput
            && node
                .label()
                .is_some_and(|label| label.starts_with("Uw getal (") && label.contains(" QD2 "))
    };
    window.get_by(field).focus();
    window.run();
    type_text(&mut window, "13,2");
    assert_eq!(
        window.state().answer("qd2"),
        Some(Answer::Value(Value::Number("13.2".parse().unwrap())))
    );
    assert_eq!(window.state().question(), "qd2");
}

/// Whatever can be used on the page says at which question it belongs.
#[test]
fn every_control_says_its_question() {
    let mut window = page("qa1");
    let on_page = egui::Rect::from_min_max(egui::pos2(300.0, 57.0), egui::pos2(1270.0, 662.0));
    for id in shown_ids(&window) {
        go(&mut window, &id);
        let roles = [
            Role::Button,
            Role::RadioButton,
            Role::CheckBox,
            Role::TextInput,
            Role::MultilineTextInput,
            Role::ComboBox,
        ];
        for role in roles {
            for node in window.query_all_by_role(role) {
                let label = node.accesskit_node().label().unwrap_or_default();
                let is_about_page =
                    label.starts_with("Vragen op het scherm") || label.starts_with("U antwoordt");
                if on_page.contains(node.rect().center()) && !is_about_page {
                    let has_code = headings(&window)
                        .iter()
                        .any(|(code, _)| label.contains(&format!(" {code} ")));
                    assert!(has_code, "{role:?} ‘{label}’ at {id}");
                }
            }
        }
    }
}

#[test]
fn nothing_sticks_out_at_any_size_in_any_look() {
    for look in Look::ALL {
        for percent in [100, 150, 200] {
            for size in [[1280.0, 720.0], [1024.0, 640.0]] {
                let settings = Settings { look, text_percent: percent, ..whole() };
                let mut window = window_of(size, settings, "qa1");
                for id in ["qa1", "qa10", "qb1", "qd3", "qd7"] {
                    go(&mut window, id);
                    for role in [Role::Button, Role::RadioButton, Role::Heading, Role::Label] {
                        for node in window.query_all_by_role(role) {
                            let right = node.rect().right();
                            let label = node.accesskit_node().label();
                            assert!(right <= size[0], "{label:?} at {id}, {percent}% {size:?}");
                        }
                    }
                }
            }
        }
    }
}

#[test]
fn a_page_at_rest_asks_for_no_more_frames() {
    let mut window = page("qc5");
    window.run();
    // `run` gives up with a panic when frames keep being asked for; steps at rest change nothing.
    let before = headings(&window);
    window.run_steps(3);
    assert_eq!(headings(&window), before);
}

// -- what appears and hides ---------------------------------------------------------------

/// The status of each channel: as given, and stopped for the others.
fn channels(statuses: &[(&str, &str)]) -> Command {
    let questionnaire = library::built_in_named("sociale-media").unwrap();
    let Kind::Statuses(kind) = &questionnaire.question(&question_id("qa1")).unwrap().kind else {
        panic!("qa1 asks for statuses");
    };
    let stopped = StatusId::parse("stopped").unwrap();
    let mut given: BTreeMap<ItemId, StatusId> =
        kind.items.iter().map(|item| (item.id.clone(), stopped.clone())).collect();
    for (item, status) in statuses {
        given.insert(ItemId::parse(item).unwrap(), StatusId::parse(status).unwrap());
    }
    let answer = Answer::Value(Value::Statuses(given));
    Command::Change(Change::Answer(question_id("qa1"), Some(answer)))
}

/// What is told below the answer: the words of the live regions.
fn told(window: &Window) -> Vec<String> {
    let nodes = window.query_all_by_role(Role::Status);
    let found = nodes.filter_map(|node| {
        let node = node.accesskit_node();
        assert_eq!(node.live(), Live::Polite);
        node.label()
    });
    found.collect()
}

#[test]
fn a_question_that_appears_or_hides_by_an_answer_is_told_there_and_announced() {
    for settings in [Settings::new(Language::Nl), whole()] {
        let mut window = window_of([1280.0, 2600.0], settings, "qa1");
        assert_eq!(told(&window), [""; 0]);
        run(&mut window, channels(&[("chatbot", "active")]));
        assert_eq!(told(&window), ["Door dit antwoord verschijnt vraag QD10."]);
        run(&mut window, channels(&[("chatbot", "active"), ("facebook", "active")]));
        assert_eq!(told(&window), ["Door dit antwoord verschijnt vraag QA7."]);

        // An answer to another question says nothing any more at this one.
        let answer = Change::Answer(question_id("qd10"), level(2));
        run(&mut window, Command::Change(answer));
        assert_eq!(told(&window), [""; 0]);
        run(&mut window, channels(&[("facebook", "stopped")]));
        assert_eq!(
            told(&window),
            ["Door dit antwoord zijn 2 vragen verborgen: QA7, QD10. Uw antwoord daarop blijft \
              bewaard."]
        );
        assert_eq!(window.state().answer("qd10"), level(2));
        run(&mut window, Command::Undo);
        assert_eq!(told(&window), [""; 0]);
    }
}

#[test]
fn the_link_leads_to_the_question_that_appeared() {
    let mut window = window_of([1280.0, 2600.0], Settings::new(Language::Nl), "qa1");
    run(&mut window, channels(&[("chatbot", "active")]));
    window.get_by_label_contains("Naar QD10 ").click();
    window.run();
    assert_eq!(window.state().question(), "qd10");
}

#[test]
fn on_the_page_of_a_dimension_that_link_leads_there_too_from_any_row() {
    let mut window = window_of([1280.0, 2600.0], whole(), "qa1");
    run(&mut window, channels(&[("chatbot", "active")]));
    // The keys are for another question now; the row with the link is still in view.
    window.get_by_label_contains("Uitleg. QA2 ").click();
    window.run();
    assert_eq!(window.state().question(), "qa2");
    scroll(&mut window, 600.0);
    assert!(0.0 < window.get_by_label_contains("Naar QD10 ").rect().top());
    window.get_by_label_contains("Naar QD10 ").click();
    window.run();
    assert_eq!(window.state().question(), "qd10");
    assert!(heading(&window, "qd10").is_some());
}

#[test]
fn behind_the_help_of_a_small_window_the_page_still_goes_along() {
    let settings = Settings { text_percent: 200, ..whole() };
    let mut window = window_of([1024.0, 640.0], settings, "qb1");
    press(&mut window, Key::F1);
    assert!(window.query_by_label("Waarom deze vraag?").is_some());
    assert_eq!(headings(&window), []);
    press(&mut window, Key::PageDown);
    press(&mut window, Key::PageDown);
    assert_eq!(window.state().question(), "qb3");
    press(&mut window, Key::F1);
    let rect = heading(&window, "qb3").expect("the page is at the question");
    assert!(0.0 < rect.top() && rect.bottom() < 640.0, "{rect:?}");
}
