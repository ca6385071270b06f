//! The ladder explained, examples at levels, and answers that a cap keeps down: the whole
//! window, on the shipped questionnaire.

use egui::Key;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use meetlat::app::command::{Command, Step};
use meetlat::app::settings::{Look, Settings};
use meetlat::domain::questionnaire::Kind;
use meetlat::words::{Language, Words};

use crate::support::{question_id, shipped};
use crate::window::{Program, Window, click, go, press, run, says, step, window_of};

/// The window at its usual size, in Dutch.
fn usual(program: Program) -> Window {
    window_of([1280.0, 720.0], program)
}

/// High enough to see all of a page.
fn tall(program: Program) -> Window {
    window_of([1280.0, 2600.0], program)
}

fn program(answers: &str) -> Program {
    Program::opened(Settings::new(Language::Nl), answers)
}

/// The page about the ladder.
fn page() -> Window {
    let mut program = program("");
    program.run(Command::Go(Step::Ladder));
    tall(program)
}

/// Unknown at QD4, so that QD5 lags; a norm of 48 hours at QD3.
const CAPPED: &str = r#""qd3": {"answer": {"number": 95}, "fields": {"norm-hours": 48}},
    "qd4": "unknown", "qd5": {"number": 3}, "qd1": 4, "qd2": {"number": 3}, "qd6": 4, "qd7": 4,
    "qd8": 4, "qd9": 4"#;

#[test]
fn every_rung_stands_on_the_page_and_names_of_our_own_are_marked() {
    let window = page();
    let words = Words::new(Language::Nl);
    for (k, rung) in (0_u32..).zip(&shipped().ladder().rungs) {
        let name = format!("Trede {k}: ");
        let spoken = window.get_by_label_contains(&name);
        let spoken = spoken.accesskit_node().label().unwrap();
        assert_eq!(spoken.ends_with("eigen naam van Meetlat"), rung.own_label, "{spoken}");
        window.get_by_label(words.text(&rung.description));
    }
    // Once in words beside each of those names.
    assert_eq!(window.query_all_by_label("eigen naam van Meetlat").count(), 2);
}

#[test]
fn each_dimension_says_what_its_rungs_look_like() {
    let mut window = page();
    let words = Words::new(Language::Nl);
    for dimension in shipped().dimensions() {
        let short = words.text(&dimension.short);
        window.get_by_label(&format!("Zo zien de treden eruit in: {short}")).click();
        window.run();
        for rung in &dimension.rungs {
            window.get_by_label(words.text(rung));
        }
    }
    let general = words.text(&shipped().ladder().rungs[2].description);
    assert!(!says(&window, general));
    click(&mut window, "Zo zien de treden eruit in: De hele gemeente");
    assert!(says(&window, general));
}

#[test]
fn the_page_says_where_the_ladder_comes_from_and_what_it_is_not() {
    let mut window = page();
    for words in ["Geen keurmerk.", "Geen ranglijst.", "Geen wetenschappelijk instrument."] {
        assert!(says(&window, words), "{words}");
    }
    assert!(says(&window, "trede 1: 0,5, trede 2: 1,5"));
    assert!(says(&window, "Berichten-app of livechat (QA4) op niveau 1 of hoger."));
    for id in &shipped().ladder().sources {
        let source = shipped().source(id).unwrap();
        window.get_by_label(&source.title).click();
        window.step();
        let opened = window.output().platform_output.commands.iter().find_map(|command| {
            let egui::OutputCommand::OpenUrl(open) = command else { return None };
            Some(open.url.clone())
        });
        assert_eq!(opened.as_ref(), Some(&source.url));
        window.run();
    }
}

#[test]
fn the_page_is_found_from_the_result_the_menu_and_the_help_and_leads_back() {
    let mut program = program("");
    program.run(Command::Go(Step::Results));
    let mut window = usual(program);
    click(&mut window, "Over de ladder");
    assert_eq!(step(&window), Step::Ladder);
    click(&mut window, "Terug");
    assert_eq!(step(&window), Step::Results);
    press(&mut window, Key::F1);
    assert_eq!(step(&window), Step::Ladder);
    press(&mut window, Key::Escape);
    assert_eq!(step(&window), Step::Results);

    run(&mut window, Command::Go(Step::Compare));
    click(&mut window, "Menu");
    window.get_by_label_contains("Over de ladder").click();
    window.run();
    assert_eq!(step(&window), Step::Ladder);
    press(&mut window, Key::Escape);
    assert_eq!(step(&window), Step::Compare);

    go(&mut window, "qa4");
    click(&mut window, "Over de ladder");
    assert_eq!(step(&window), Step::Ladder);
    click(&mut window, "Terug");
    assert_eq!(step(&window), Step::Questions);
    let question = window.state().app.question().unwrap();
    assert_eq!(shipped().questions()[question].id.as_str(), "qa4");
}

#[test]
fn leaving_the_page_does_nothing_elsewhere() {
    let mut program = program("");
    program.run(Command::Go(Step::Compare));
    program.run(Command::Back);
    assert_eq!(program.app.step(), Step::Compare);
    // Asking for it twice still leads back to where it was asked for first.
    program.run(Command::Go(Step::Ladder));
    program.run(Command::Go(Step::Ladder));
    program.run(Command::Back);
    assert_eq!(program.app.step(), Step::Compare);
}

#[test]
fn all_levels_of_every_question_are_in_view_in_a_small_window() {
    let (mut n_seen, mut window) = (0, usual(program("")));
    for (q, question) in shipped().questions().iter().enumerate() {
        let Kind::Levels(levels) = &question.kind else { continue };
        if !window.state().session().own()[q].visible {
            continue;
        }
        go(&mut window, question.id.as_str());
        let lowest = format!("Niveau {}: ", levels.len() - 1);
        let bottom = window.get_by_label_contains(&lowest).rect().bottom();
        assert!(bottom <= 720.0 - 56.0, "{}: {bottom}", question.id);
        n_seen += 1;
    }
    assert!(n_seen > 25, "{n_seen}");
}

#[test]
fn an_example_stands_in_the_help_or_where_that_is_closed_at_its_level() {
    let words = Words::new(Language::Nl);
    let Kind::Levels(levels) = &shipped().question(&question_id("qa3")).unwrap().kind else {
        panic!("qa3 has levels")
    };
    let example = words.text(&levels[3].example);
    assert!(!example.is_empty());
    let mut program = program("");
    program.run(Command::Show(question_id("qa3")));
    let mut window = usual(program);
    window.get_by_label("Voorbeelden");
    window.get_by_label("Niveau 3");
    window.get_by_label(example);
    let spoken = |window: &Window| {
        let card = window.get_by_label_contains("Niveau 3: ");
        card.accesskit_node().description().unwrap_or_default()
    };
    assert_eq!(spoken(&window), words.text(&levels[3].description));

    window.set_size(egui::vec2(1000.0, 900.0));
    window.run();
    assert!(!says(&window, "Voorbeelden"));
    assert!(spoken(&window).ends_with(example), "{}", spoken(&window));
}

#[test]
fn an_answer_that_is_kept_down_says_so_at_the_question() {
    let mut program = program(CAPPED);
    program.run(Command::Show(question_id("qd5")));
    let mut window = usual(program);
    assert!(says(
        &window,
        "Uw antwoord telt als niveau 0, niet als niveau 4. Hoger dan Vragen die antwoord krijgen \
         (QD4) kan het niet. Een klein verschil is pas goed als er ook antwoord komt."
    ));
    go(&mut window, "qd3");
    assert!(says(
        &window,
        "Uw antwoord telt als niveau 2, niet als niveau 4. Het antwoord bij \u{2018}Uw norm\u{2019} is meer \
         dan 24 uur. Een ruime norm is makkelijk te halen."
    ));
    assert!(says(&window, "kan het niveau lager maken"));
    go(&mut window, "qd6");
    assert!(!says(&window, "telt als niveau"));
}

#[test]
fn the_result_says_what_keeps_a_question_down_where_it_holds_a_rung_back() {
    // At the highest level in all other dimensions, so that this one decides.
    let questions = shipped().questions().iter();
    let others = questions.filter(|question| {
        matches!(question.kind, Kind::Levels(_)) && !question.id.as_str().starts_with("qd")
    });
    let others: String = others.map(|question| format!(r#", "{}": 4"#, question.id)).collect();
    let mut program = program(&format!("{CAPPED}{others}"));
    program.run(Command::Go(Step::Results));
    let window = tall(program);
    assert!(says(&window, "Verschil tussen kanalen (QD5) telt als niveau 0, niet als niveau 4."));
    // QD3 is kept down too, but holds nothing back.
    assert!(!says(&window, "(QD3) telt als niveau"));
}

#[test]
fn nothing_on_the_page_sticks_out_or_overlaps_at_any_size_in_any_look() {
    for look in Look::ALL {
        for percent in [80, 100, 150, 200] {
            for width in [1280.0, 900.0, 640.0] {
                for language in Language::ALL {
                    let settings =
                        Settings { look, text_percent: percent, ..Settings::new(language) };
                    let mut program = Program::opened(settings, "");
                    program.run(Command::Go(Step::Ladder));
                    let window = window_of([width, 720.0], program);
                    let rect = |word: &str| {
                        let word = Words::new(language).get(word);
                        window.get_by_label(&word).rect()
                    };
                    let (intro, back) = (rect("ladder-intro"), rect("common-back"));
                    assert!(!intro.intersects(back), "{percent}% in {width}");
                    assert!(intro.right() <= width && back.right() <= width);
                    for node in window.query_all_by_label_contains("Meetlat") {
                        assert!(node.rect().right() <= width, "{percent}% in {width}");
                    }
                }
            }
        }
    }
}
