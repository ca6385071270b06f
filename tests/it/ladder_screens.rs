//! The ladder explained, examples at levels, and answers that a cap keeps down: the whole
//! window, on the shipped questionnaire.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use egui::Key;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use meetlat::app::command::{Command, Done, Fingerprint, Kit, Opened, Step};
use meetlat::app::session::Now;
use meetlat::app::settings::Settings;
use meetlat::app::{App, Library};
use meetlat::domain::assessment::Role;
use meetlat::domain::questionnaire::{Kind, Questionnaire};
use meetlat::files::answers_json::{self, Author};
use meetlat::files::{library, municipality_register};
use meetlat::ui::theme::{Look, TextScale, Theme};
use meetlat::ui::{View, show};
use meetlat::words::{Language, Words};

use crate::support::question_id;

const NOW: Now = Now { wall: Timestamp::UNIX_EPOCH, run: Duration::ZERO };

fn questionnaire() -> &'static Questionnaire {
    library::built_in_named("sociale-media").expect("it is shipped")
}

/// The program with its screens.
struct Program {
    app: App,
    view: View,
}

impl Program {
    /// With a document open that has these answers (JSON members).
    fn new(answers: &str, language: Language) -> Self {
        let kit = Kit {
            questionnaire: Arc::new(questionnaire().clone()),
            benchmarks: library::built_in_benchmarks("sociale-media")
                .into_iter()
                .cloned()
                .collect::<Vec<_>>()
                .into(),
        };
        let json = format!(
            r#"{{"municipality": {{"name": "Voorbeeldstad"}},
                "period": {{"from": "2026-07-01", "to": "2026-09-30"}}, "answers": {{{answers}}}}}"#
        );
        let now = NOW.wall;
        let author = Author { role: Role::Communication, name: "", questionnaire_file: "", now };
        let assessment = answers_json::read(json.as_bytes(), questionnaire(), &author).unwrap();
        let library = Library {
            kit: kit.clone(),
            municipalities: [].into(),
            register: Arc::new(municipality_register::built_in().clone()),
            example: None,
        };
        let mut app = App::new(library, Settings::new(language), "2026-10-01".parse().unwrap());
        let opened = Opened {
            assessment,
            kit,
            read_only: None,
            remarks: Vec::new(),
            fingerprint: Fingerprint(String::new()),
            past: None,
            recovery: None,
        };
        app.done(Done::Read(PathBuf::from("voorbeeld.meting.ron"), Ok(Box::new(opened))), NOW);
        Self { app, view: View::new(TimeZone::UTC) }
    }

    fn run(&mut self, command: Command) {
        self.app.run(command, NOW);
    }

    fn ask(&mut self, question: &str) {
        self.run(Command::Show(question_id(question)));
    }
}

fn window<'a>(theme: Theme, size: [f32; 2], program: Program) -> Harness<'a, Program> {
    let mut window = Harness::builder()
        .with_size(size)
        .with_context_setup(move |ctx| theme.install(ctx))
        .build_ui_state(
            |ui, program: &mut Program| {
                for command in show(&program.app, &mut program.view, ui) {
                    program.run(command);
                }
            },
            program,
        );
    window.run();
    window
}

/// The window at its usual size, in Dutch.
fn usual<'a>(program: Program) -> Harness<'a, Program> {
    window(Theme::default(), [1280.0, 720.0], program)
}

/// High enough to see all of a page.
fn tall<'a>(program: Program) -> Harness<'a, Program> {
    window(Theme::default(), [1280.0, 2600.0], program)
}

fn program(answers: &str) -> Program {
    Program::new(answers, Language::Nl)
}

/// The page about the ladder.
fn page<'a>() -> Harness<'a, Program> {
    let mut program = program("");
    program.run(Command::Go(Step::Ladder));
    tall(program)
}

/// Whether some text on the screen contains `words`.
fn says(window: &Harness<'_, Program>, words: &str) -> bool {
    window.query_all_by_label_contains(words).next().is_some()
}

fn step(window: &Harness<'_, Program>) -> Step {
    window.state().app.step()
}

/// Unknown at QD4, so that QD5 lags; a norm of 48 hours at QD3.
const CAPPED: &str = r#""qd3": {"answer": {"number": 95}, "fields": {"norm-hours": 48}},
    "qd4": "unknown", "qd5": {"number": 3}, "qd1": 4, "qd2": {"number": 3}, "qd6": 4, "qd7": 4,
    "qd8": 4, "qd9": 4"#;

#[test]
fn every_rung_stands_on_the_page_and_names_of_our_own_are_marked() {
    let window = page();
    let words = Words::new(Language::Nl);
    for (k, rung) in (0_u32..).zip(&questionnaire().ladder().rungs) {
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
    for dimension in questionnaire().dimensions() {
        let short = words.text(&dimension.short);
        window.get_by_label(&format!("Zo zien de treden eruit in: {short}")).click();
        window.run();
        for rung in &dimension.rungs {
            window.get_by_label(words.text(rung));
        }
    }
    let general = words.text(&questionnaire().ladder().rungs[2].description);
    assert!(!says(&window, general));
    window.get_by_label("Zo zien de treden eruit in: De hele gemeente").click();
    window.run();
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
    for id in &questionnaire().ladder().sources {
        let source = questionnaire().source(id).unwrap();
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
    window.get_by_label("Over de ladder").click();
    window.run();
    assert_eq!(step(&window), Step::Ladder);
    window.get_by_label("Terug").click();
    window.run();
    assert_eq!(step(&window), Step::Results);
    window.key_press(Key::F1);
    window.run();
    assert_eq!(step(&window), Step::Ladder);
    window.key_press(Key::Escape);
    window.run();
    assert_eq!(step(&window), Step::Results);

    window.state_mut().run(Command::Go(Step::Compare));
    window.run();
    window.get_by_label("Menu").click();
    window.run();
    window.get_by_label_contains("Over de ladder").click();
    window.run();
    assert_eq!(step(&window), Step::Ladder);
    window.key_press(Key::Escape);
    window.run();
    assert_eq!(step(&window), Step::Compare);

    window.state_mut().ask("qa4");
    window.run();
    window.get_by_label("Over de ladder").click();
    window.run();
    assert_eq!(step(&window), Step::Ladder);
    window.get_by_label("Terug").click();
    window.run();
    assert_eq!(step(&window), Step::Questions);
    let question = window.state().app.question().unwrap();
    assert_eq!(questionnaire().questions()[question].id.as_str(), "qa4");
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
    for (q, question) in questionnaire().questions().iter().enumerate() {
        let Kind::Levels(levels) = &question.kind else { continue };
        if !window.state().app.session().unwrap().own()[q].visible {
            continue;
        }
        window.state_mut().ask(question.id.as_str());
        window.run();
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
    let Kind::Levels(levels) = &questionnaire().question(&question_id("qa3")).unwrap().kind else {
        panic!("qa3 has levels")
    };
    let example = words.text(&levels[3].example);
    assert!(!example.is_empty());
    let mut program = program("");
    program.ask("qa3");
    let mut window = usual(program);
    window.get_by_label("Voorbeelden");
    window.get_by_label("Niveau 3");
    window.get_by_label(example);
    let spoken = |window: &Harness<'_, Program>| {
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
    program.ask("qd5");
    let mut window = usual(program);
    assert!(says(
        &window,
        "Uw antwoord telt als niveau 0, niet als niveau 4. Hoger dan Vragen die antwoord krijgen \
         (QD4) kan het niet. Een klein verschil is pas goed als er ook antwoord komt."
    ));
    window.state_mut().ask("qd3");
    window.run();
    assert!(says(
        &window,
        "Uw antwoord telt als niveau 2, niet als niveau 4. Het antwoord bij \u{2018}Uw norm\u{2019} is meer \
         dan 24 uur. Een ruime norm is makkelijk te halen."
    ));
    assert!(says(&window, "kan het niveau lager maken"));
    window.state_mut().ask("qd6");
    window.run();
    assert!(!says(&window, "telt als niveau"));
}

#[test]
fn the_result_says_what_keeps_a_question_down_where_it_holds_a_rung_back() {
    // At the highest level in all other dimensions, so that this one decides.
    let questions = questionnaire().questions().iter();
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
            let theme = Theme { look, scale: TextScale::from_percent(percent) };
            for width in [1280.0, 900.0, 640.0] {
                for language in Language::ALL {
                    let mut program = Program::new("", language);
                    program.run(Command::Go(Step::Ladder));
                    let window = window(theme, [width, 720.0], program);
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
