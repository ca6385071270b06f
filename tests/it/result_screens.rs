//! The screens with results and comparison, on the shipped questionnaire and figures.

use std::sync::Arc;

use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use meetlat::app::command::{Command, Step};
use meetlat::app::effect::Kit;
use meetlat::app::session::Session;
use meetlat::domain::assessment::{Answer, Entry, Respondent, Role, Value};
use meetlat::domain::id::RespondentId;
use meetlat::domain::level::Level;
use meetlat::ui::compare::{CompareView, compare_ui};
use meetlat::ui::results::{Form, ResultsView, results_ui};
use meetlat::ui::theme::{Look, TextScale, Theme};
use meetlat::ui::told::Told;
use meetlat::words::{Language, Words};

use crate::support::{assessment, checked, draft, question_id, shipped_answers};
use crate::window::shipped_kit;

const ANSWERS: &str = r#""qa4": 2, "qa5": 3, "qb1": 2, "qb3": 2, "qc1": 3, "qc4": 2, "qd1": "unknown",
    "qd2": {"number": 13.2}, "qd4": {"number": 67}"#;

/// A screen with what it asked for.
struct Screen {
    session: Session,
    words: Words,
    told: Option<Told>,
    results: ResultsView,
    compare: CompareView,
    commands: Vec<Command>,
}

impl Screen {
    fn new(answers: &str) -> Self {
        Self {
            session: Session::new(shipped_kit(), shipped_answers(answers)),
            words: Words::new(Language::Nl),
            told: None,
            results: ResultsView::default(),
            compare: CompareView::default(),
            commands: Vec::new(),
        }
    }
}

fn window<'a>(
    theme: Theme,
    size: [f32; 2],
    screen: Screen,
    ui: impl FnMut(&mut egui::Ui, &mut Screen) + 'a,
) -> Harness<'a, Screen> {
    let mut window = Harness::builder()
        .with_size(size)
        .with_context_setup(move |ctx| theme.install(ctx))
        .build_ui_state(ui, screen);
    window.run();
    window
}

fn results<'a>(answers: &str) -> Harness<'a, Screen> {
    window(Theme::default(), [1280.0, 1600.0], Screen::new(answers), draw_results)
}

fn draw_results(ui: &mut egui::Ui, screen: &mut Screen) {
    let told = Told::of(&mut screen.told, &screen.session, &screen.words);
    let commands =
        results_ui(ui, &screen.words, &screen.session, told.facts(), &mut screen.results);
    screen.commands.extend(commands);
}

/// Chooses a form of the results.
fn show(window: &mut Harness<'_, Screen>, form: &str) {
    window.get_by_label(&format!("Weergave, met de toetsen R en T: {form}")).click();
    window.run();
}

fn compare<'a>(answers: &str) -> Harness<'a, Screen> {
    window(Theme::default(), [1280.0, 9000.0], Screen::new(answers), draw_compare)
}

fn draw_compare(ui: &mut egui::Ui, screen: &mut Screen) {
    let told = Told::of(&mut screen.told, &screen.session, &screen.words);
    let commands = compare_ui(ui, &screen.words, &screen.session, &told, &mut screen.compare);
    screen.commands.extend(commands);
}

/// Whether some text on the screen contains `words`.
fn says(window: &Harness<'_, Screen>, words: &str) -> bool {
    window.query_all_by_label_contains(words).next().is_some()
}

#[test]
fn a_rung_that_may_still_change_is_never_a_bare_headline() {
    let open = results(r#""qa4": 2, "qb1": 2, "qc1": 3, "qd2": {"number": 13.2}"#);
    assert!(says(&open, "Voorlopig trede"));
    let empty = results("");
    assert!(says(&empty, "Nog geen trede"));
    assert!(!says(&empty, "Voorlopig trede"));
}

#[test]
fn score_range_and_coverage_stand_together() {
    let window = results(ANSWERS);
    for words in
        ["Index", "Dekking", "Weet niet", "2 van 14 ingevuld", "De ladder", "Vier dimensies"]
    {
        assert!(says(&window, words), "{words}");
    }
}

#[test]
fn what_holds_the_next_rung_back_leads_to_the_question() {
    let mut window = results(ANSWERS);
    window.get_by_label_contains("weet niet telt als 0").click();
    window.run();
    let id = window.state().session.questionnaire().questions().iter();
    let id = id.map(|question| question.id.clone()).find(|id| id.as_str() == "qd1").unwrap();
    assert_eq!(window.state().commands, [Command::Show(id)]);
}

#[test]
fn the_report_is_one_button_away_and_the_charts_can_be_read_as_tables() {
    let mut window = results(ANSWERS);
    window.get_by_label("Maak rapport…").click();
    window.run();
    assert_eq!(window.state().commands, [Command::Go(Step::Report)]);
    assert!(!says(&window, "Onderbouwd"));
    show(&mut window, "Tabel");
    assert_eq!(window.state().results.form, Form::Tables);
    assert!(says(&window, "Onderbouwd"));
}

/// Somebody of the contact centre joins in.
fn joined(answers: &[(&str, Answer)]) -> Screen {
    let mut screen = Screen::new(ANSWERS);
    let mut assessment = screen.session.assessment().clone();
    let entry = |answer: &Answer| Entry { answer: Some(answer.clone()), ..Entry::default() };
    let answers = answers.iter().map(|(id, answer)| (question_id(id), entry(answer))).collect();
    let id = RespondentId::from_role_and_name("kcc", "Noor");
    let noor = Respondent::new(Role::Kcc, "Noor".to_owned(), answers);
    assessment.respondents.insert(id, noor);
    screen.session = Session::new(screen.session.kit().clone(), assessment);
    screen
}

const LEVEL: fn(u8) -> Answer = |level| Answer::Value(Value::Level(Level(level)));

#[test]
fn where_people_differ_leads_to_the_question() {
    let screen = joined(&[("qb1", LEVEL(4)), ("qb3", Answer::Unknown), ("qc1", LEVEL(3))]);
    let mut window = window(Theme::default(), [1280.0, 1600.0], screen, draw_results);
    for words in [
        "Waar u verschillend over denkt",
        "2 niveaus verschil (2 tot 4)",
        "1 keer ‘weet niet’",
        "KCC ziet het 2,0 niveau hoger (over 1 vraag)",
    ] {
        assert!(says(&window, words), "{words}");
    }
    assert!(!says(&window, "Noor"));
    window.get_by_role_and_label(egui::accesskit::Role::Link, "QB1").click();
    window.run();
    assert_eq!(window.state().commands, [Command::Show(question_id("qb1"))]);
    window.get_by_label("Weergave, met de toetsen R en T: Tabel").click();
    window.run_steps(8); // four tables measure themselves one after the other
    assert!(
        says(&window, "Verschil tussen rollen") && says(&window, "2 niveaus verschil (2 tot 4)")
    );
}

#[test]
fn one_who_fills_in_alone_sees_nothing_of_differences() {
    assert!(!says(&results(ANSWERS), "verschillend"));
    let screen = joined(&[("qc1", LEVEL(3))]);
    let window = window(Theme::default(), [1280.0, 1600.0], screen, draw_results);
    assert!(says(&window, "Wie dezelfde vraag beantwoordde, gaf hetzelfde niveau."));
}

#[test]
fn every_question_without_a_figure_says_so() {
    let mut window = compare(ANSWERS);
    // Only rows that can be seen are drawn, so the others are taken away first.
    window.get_by_label_contains("Zonder cijfer (").click();
    window.run();
    let n = window.query_all_by_label("Hierover is geen landelijk cijfer gevonden.").count();
    let session = &window.state().session;
    let without =
        session.comparison().iter().filter(|row| row.visible && row.figures.is_empty()).count();
    assert_eq!(n, without);
    assert!(n > 0);
}

#[test]
fn a_verdict_stands_only_where_the_figure_measures_the_same() {
    let mut window = compare(ANSWERS);
    for short in ["Met oordeel (", "Zonder cijfer ("] {
        assert!(says(&window, short));
    }
    window.get_by_label_contains("Met oordeel (").click();
    window.run();
    let session = &window.state().session;
    let questions = session.questionnaire().questions();
    for row in session.comparison() {
        let code = questions[row.question].id.as_str().to_uppercase();
        let has_verdict = row.figures.iter().any(|figure| figure.verdict.is_some());
        let is_shown = window.query_all_by_label(&code).next().is_some();
        assert_eq!(is_shown, has_verdict, "{code}");
    }
    // The mean of 24 hours and the 20% are about something else than QD2 and QD4.
    assert!(window.query_all_by_label("QD2").next().is_none());
}

#[test]
fn a_figure_never_stands_without_year_certainty_and_source() {
    let window = compare(ANSWERS);
    let n_figures = window.query_all_by_label("Geen oordeel").count()
        + window.query_all_by_label("U loopt voor").count()
        + window.query_all_by_label("U doet als de meerderheid").count()
        + window.query_all_by_label("U loopt achter").count();
    let count = |words: &str| {
        let nodes = window.query_all_by_label(words);
        nodes.count()
    };
    let n_certain = count("rechtstreeks uit de bron") + count("uit tweede hand") + count("onzeker");
    let n_years = window.query_all_by_label_contains("Cijfer uit ").count();
    assert_eq!(n_certain, n_figures);
    assert!(n_years >= n_figures, "{n_years} of {n_figures}");
}

#[test]
fn all_figures_of_a_question_can_be_shown() {
    let mut window = compare(ANSWERS);
    let before = window.query_all_by_label("Geen oordeel").count();
    window.get_by_label_contains("QA1: Toon nog ").click();
    window.run();
    let after = window.query_all_by_label("Geen oordeel").count();
    assert!(after > before + 5, "{before} became {after}");
}

#[test]
fn both_screens_work_at_every_size_in_every_look_and_language() {
    for look in Look::ALL {
        for percent in [80, 100, 200] {
            let theme = Theme { look, scale: TextScale::from_percent(percent) };
            for size in [[1280.0, 800.0], [640.0, 480.0]] {
                for language in Language::ALL {
                    for answers in ["", ANSWERS] {
                        let mut screen = Screen::new(answers);
                        screen.words = Words::new(language);
                        window(theme, size, screen, draw_results);
                        let mut screen = Screen::new(answers);
                        screen.words = Words::new(language);
                        window(theme, size, screen, draw_compare);
                    }
                }
            }
        }
    }
}

#[test]
fn nothing_on_the_results_screen_sticks_out_sideways() {
    for percent in [100, 150, 200] {
        let theme = Theme { look: Look::Light, scale: TextScale::from_percent(percent) };
        for width in [1280.0, 900.0, 700.0] {
            let screens = [draw_results as fn(&mut egui::Ui, &mut Screen), draw_compare];
            let windows = screens.map(|draw| {
                let screen = joined(&[("qb1", LEVEL(4)), ("qb3", Answer::Unknown)]);
                window(theme, [width, 20_000.0], screen, draw)
            });
            for label in [
                "Ladder met ",
                "Hierover is geen landelijk cijfer gevonden.",
                "Maak rapport…",
                "rechtstreeks",
                "niveaus verschil",
                "niveau hoger",
            ] {
                let nodes =
                    windows.iter().flat_map(|window| window.query_all_by_label_contains(label));
                let ends: Vec<f32> = nodes.map(|node| node.rect().right()).collect();
                assert!(!ends.is_empty(), "{label} at {percent}% in {width}");
                assert!(ends.iter().all(|end| *end <= width), "{percent}% in {width}: {label}");
            }
        }
    }
}

/// A picture by the beginning of its text alternative.
fn picture_that_says(window: &Harness<'_, Screen>, begin: &str) -> Option<String> {
    let nodes = window.query_all_by(|node| node.role() == egui::accesskit::Role::Image);
    let labels = nodes.filter_map(|node| node.accesskit_node().label());
    labels.into_iter().find(|label| label.starts_with(begin))
}

#[test]
fn the_radar_says_in_words_what_it_shows() {
    let mut window = results(ANSWERS);
    assert_eq!(picture_that_says(&window, "Radar"), None);
    show(&mut window, "Radar");
    assert_eq!(window.state().results.form, Form::Radar);
    insta::assert_snapshot!(picture_that_says(&window, "Radar").unwrap());
    assert!(says(&window, "De ringen zijn de grenzen van trede 1 tot en met 4"));
    show(&mut window, "Grafiek");
    assert_eq!(picture_that_says(&window, "Radar"), None);
}

#[test]
fn the_three_forms_are_one_radio_group() {
    let mut window = results(ANSWERS);
    for (option, form) in [("Radar", Form::Radar), ("Tabel", Form::Tables), ("Grafiek", Form::Bars)]
    {
        show(&mut window, option);
        assert_eq!(window.state().results.form, form);
    }
}

#[test]
fn with_two_dimensions_the_screen_says_why_there_is_no_radar() {
    let questionnaire = checked(&draft("a b|c d"));
    let assessment = assessment(&questionnaire, "a:2 c:3");
    let kit = Kit { questionnaire: Arc::new(questionnaire), benchmarks: Vec::new().into() };
    let mut screen = Screen::new("");
    screen.session = Session::new(kit, assessment);
    screen.results.form = Form::Radar;
    let window = window(Theme::default(), [1280.0, 1600.0], screen, draw_results);
    assert_eq!(picture_that_says(&window, "Radar"), None);
    assert!(says(
        &window,
        "Een radar kan pas bij drie dimensies of meer. Deze vragenlijst heeft er 2."
    ));
}
