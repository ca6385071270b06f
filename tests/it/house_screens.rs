//! The screen with the house style as people use it: the whole window.

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use meetlat::app::command::{Command, PathAnswer, PathQuestion, Step};
use meetlat::app::effect::{Done, Effect};
use meetlat::app::house::{Color, HouseDone, HouseStyle, Section, StyleFile, Typeface};
use meetlat::app::settings::{Look, Settings};
use meetlat::domain::message::Message;
use meetlat::words::Language;

use crate::report_screens::check_fits;
use crate::window::{
    NOW, Program, Window, click, press, press_with, run, says, step, type_text, window_of,
};

fn window() -> Window {
    let mut program = Program::new(Settings::new(Language::Nl));
    program.run(Command::Go(Step::House));
    window_of([1280.0, 1400.0], program)
}

fn style(window: &Window) -> HouseStyle {
    (**window.state().app.house().style()).clone()
}

const PRIMARY: &str = "Koppen en uw eigen waarden, als # met zes cijfers of letters";

/// Types a color over what is in the field.
fn type_color(window: &mut Window, text: &str) {
    window.get_by_role_and_label(Role::TextInput, PRIMARY).focus();
    window.run();
    press_with(window, Modifiers::COMMAND, Key::A);
    type_text(window, text);
}

#[test]
fn the_screen_is_reached_from_preferences_report_and_menu_and_left_by_esc() {
    let mut window = window_of([1280.0, 1400.0], Program::new(Settings::new(Language::Nl)));
    run(&mut window, Command::OpenExample);
    for (from, button) in
        [(Step::Settings, "Huisstijl aanpassen"), (Step::Report, "Huisstijl aanpassen")]
    {
        run(&mut window, Command::Go(from));
        click(&mut window, button);
        assert_eq!(step(&window), Step::House);
        press(&mut window, Key::Escape);
        assert_ne!(step(&window), Step::House);
    }
    click(&mut window, "Menu");
    window.get_by_role_and_label(Role::MenuItem, "Huisstijl van rapporten").click();
    window.run();
    assert_eq!(step(&window), Step::House);
}

#[test]
fn a_typed_color_counts_as_soon_as_it_is_one() {
    let mut window = window();
    type_color(&mut window, "#5B2A6");
    assert_eq!(style(&window), HouseStyle::default());
    assert!(says(&window, "Dit is nog geen kleur."));
    type_text(&mut window, "E");
    assert_eq!(style(&window).primary(), Color::parse("#5B2A6E").unwrap());
    assert!(!says(&window, "Dit is nog geen kleur."));
    // Also as people copy it.
    type_color(&mut window, "0b4a00");
    assert_eq!(style(&window).primary(), Color::parse("#0B4A00").unwrap());
    click(&mut window, "Terug naar de gewone kleur: Koppen en uw eigen waarden");
    assert_eq!(style(&window), HouseStyle::default());
    assert!(
        window.query_by_label("Terug naar de gewone kleur: Koppen en uw eigen waarden").is_none()
    );
}

#[test]
fn a_color_that_is_too_light_says_so_and_offers_the_nearest_tone() {
    let mut window = window();
    type_color(&mut window, "#FF9900");
    assert_eq!(style(&window), HouseStyle::default());
    assert!(says(&window, "Te licht om te lezen: het contrast met papier is 1,9"));
    let near = Color::parse("#FF9900").unwrap().nearest_legible();
    click(&mut window, &format!("{near} gebruiken: Koppen en uw eigen waarden"));
    assert_eq!(style(&window).primary(), near);
    assert!(!says(&window, "Te licht om te lezen"));
    let field = window.get_by_role_and_label(Role::TextInput, PRIMARY);
    assert_eq!(field.accesskit_node().value().as_deref(), Some(&*near.to_string()));
}

#[test]
fn a_color_is_found_with_sliders_by_keyboard_alone() {
    let mut window = window();
    window.get_by_label("Kleur zoeken: Koppen en uw eigen waarden").focus();
    window.run();
    press(&mut window, Key::Enter);
    window.get_by_role_and_label(Role::Slider, "Tint: Koppen en uw eigen waarden").focus();
    window.run();
    let before = style(&window).primary();
    for _ in 0..3 {
        press(&mut window, Key::ArrowRight);
    }
    let found = style(&window).primary();
    assert_ne!(found, before);
    // Far too light: the field says so, and the last color that can be read stays.
    window.get_by_role_and_label(Role::Slider, "Helderheid: Koppen en uw eigen waarden").focus();
    window.run();
    for _ in 0..200 {
        window.key_press(Key::ArrowRight);
    }
    window.run();
    press(&mut window, Key::Escape);
    assert!(style(&window).primary().is_legible());
    assert_eq!(step(&window), Step::House, "Esc closes the sliders only");
}

#[test]
fn typeface_and_parts_are_chosen() {
    let mut window = window();
    click(&mut window, "Lettertype: Atkinson Hyperlegible Next");
    assert_eq!(style(&window).typeface, Typeface::AtkinsonHyperlegibleNext);
    click(&mut window, "In het rapport: Waarom deze trede");
    assert!(!style(&window).sections.contains(&Section::Why));
    click(&mut window, "Alle onderdelen");
    assert_eq!(style(&window).sections, Section::ALL);
}

#[test]
fn a_logo_is_asked_for_in_a_dialog_or_typed_and_refused_with_a_reason() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("logo.svg");
    #[expect(clippy::disallowed_methods, reason = "setting up a test")]
    std::fs::write(&path, "<svg xmlns='http://www.w3.org/2000/svg' width='4' height='2'/>")
        .unwrap();
    let mut window = window();
    window.state_mut().carries_out = |effect| matches!(effect, Effect::House(_));
    click(&mut window, "Logo kiezen…");
    let asked = window.state().left.last();
    assert!(
        matches!(asked, Some(Effect::AskPath { question: PathQuestion::Logo, .. })),
        "{asked:?}"
    );
    run(&mut window, Command::PathIs(PathQuestion::Logo, PathAnswer::Unavailable));
    window.get_by_label("Pad van het bestand").focus();
    window.run();
    type_text(&mut window, &path.display().to_string());
    click(&mut window, "Logo gebruiken");
    assert!(style(&window).logo.is_some());
    assert!(says(&window, "Uw logo staat op de voorkant"));
    let refused = HouseDone::LogoRead("foto.gif".into(), Err(Message::new("problem-logo-format")));
    window.state_mut().app.done(Done::House(refused), NOW);
    window.run();
    assert!(says(&window, "‘foto.gif’ kan geen logo zijn"));
    assert!(style(&window).logo.is_some());
    click(&mut window, "Geen logo");
    assert!(style(&window).logo.is_none() && !says(&window, "kan geen logo zijn"));
}

#[test]
fn a_style_that_cannot_be_read_shows_two_ways_out_and_nothing_to_change() {
    let mut window = window();
    let problem = Message::new("problem-style-color").with("found", "paars");
    let read = HouseDone::Read(StyleFile::Kept, Err(problem));
    window.state_mut().app.done(Done::House(read), NOW);
    window.run();
    assert!(says(&window, "paars is geen kleur"));
    assert!(window.state().app.notices().is_empty(), "the screen says it itself");
    assert!(window.query_by_label("Logo kiezen…").is_none());
    click(&mut window, "Opnieuw lezen");
    click(&mut window, "Opnieuw beginnen");
    let n = window.state().left.iter().filter(|effect| matches!(effect, Effect::House(_))).count();
    assert_eq!(n, 2);
}

#[test]
fn nothing_sticks_out_or_has_no_name_at_any_size_in_any_look() {
    for look in Look::ALL {
        for percent in [100, 200] {
            for size in [[1280.0, 720.0], [1024.0, 640.0]] {
                for language in Language::ALL {
                    let settings =
                        Settings { look, text_percent: percent, ..Settings::new(language) };
                    let mut program = Program::new(settings);
                    program.run(Command::Go(Step::House));
                    let window = window_of(size, program);
                    check_fits(&window, size[0], &format!("{look:?} {percent}% {size:?}"));
                }
            }
        }
    }
}
