//! Preferences, the choice of a questionnaire, and what the program says of itself: the whole
//! window.

use std::path::PathBuf;

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use meetlat::app::command::{Command, PathAnswer, PathQuestion, Step};
use meetlat::app::effect::Effect;
use meetlat::app::settings::{Look, QuestionsShown, Settings};
use meetlat::words::{Language, Words};

use crate::support::data;
use crate::window::{self, Program, Window, click, press, press_with, run, says, step, type_text};

/// A window of this size, in which these commands have been given. Files are really read.
fn window_of(
    size: [f32; 2],
    settings: Settings,
    commands: impl IntoIterator<Item = Command>,
) -> Window {
    let mut program =
        Program::new(settings).carrying_out(|effect| !matches!(effect, Effect::AskPath { .. }));
    program.run_all(commands);
    window::window_of(size, program)
}

fn window(commands: impl IntoIterator<Item = Command>) -> Window {
    window_of([1280.0, 1400.0], Settings::new(Language::Nl), commands)
}

/// A folder with one questionnaire that can be used and one that cannot.
fn own_folder() -> (tempfile::TempDir, Command) {
    let folder = tempfile::tempdir().unwrap();
    std::fs::copy(data("small.questionnaire.ron"), folder.path().join("klein.ron")).unwrap();
    std::fs::copy(data("ten-mistakes.questionnaire.ron"), folder.path().join("fout.ron")).unwrap();
    let chosen = PathAnswer::Chosen(folder.path().to_owned());
    (folder, Command::PathIs(PathQuestion::QuestionnaireFolder, chosen))
}

#[test]
fn preferences_and_about_are_reached_from_the_start_and_left_by_button_and_by_key() {
    let mut window = window([]);
    for (link, there) in [("Instellingen", Step::Settings), ("Over Meetlat", Step::About)] {
        click(&mut window, link);
        assert_eq!(step(&window), there);
        click(&mut window, "Terug");
        assert_eq!(step(&window), Step::Start);
    }
    press_with(&mut window, Modifiers::COMMAND, Key::Comma);
    assert_eq!(step(&window), Step::Settings);
    press(&mut window, Key::Escape);
    assert_eq!(step(&window), Step::Start);
}

#[test]
fn in_a_document_they_stand_in_the_menu_and_one_goes_back_to_where_one_was() {
    let mut window = window([Command::OpenExample, Command::Go(Step::Compare)]);
    for (item, there) in [("Instellingen", Step::Settings), ("Over Meetlat", Step::About)] {
        click(&mut window, "Menu");
        window.get_by_role_and_label(Role::MenuItem, item).click();
        window.run();
        assert_eq!(step(&window), there);
    }
    // From one to the other, back leads past both.
    press(&mut window, Key::Escape);
    assert_eq!(step(&window), Step::Compare);
}

#[test]
fn esc_closes_what_stands_over_a_screen_and_nothing_behind_it() {
    let mut window = window([Command::OpenExample, Command::Go(Step::Compare)]);
    run(&mut window, Command::Go(Step::Settings));
    click(&mut window, "Menu");
    assert!(window.query_by_role_and_label(Role::MenuItem, "Over Meetlat").is_some());
    press(&mut window, Key::Escape);
    assert!(window.query_by_role_and_label(Role::MenuItem, "Over Meetlat").is_none());
    assert_eq!(step(&window), Step::Settings);

    press_with(&mut window, Modifiers::COMMAND, Key::K);
    press(&mut window, Key::Escape);
    assert_eq!((window.state().app.overlay(), step(&window)), (None, Step::Settings));

    run(&mut window, Command::Go(Step::History));
    click(&mut window, "Menu");
    press(&mut window, Key::Escape);
    assert_eq!(step(&window), Step::History);

    let mut window = self::window([Command::New, Command::Go(Step::Setup)]);
    type_text(&mut window, "Ergens");
    run(&mut window, Command::Go(Step::Settings));
    run(&mut window, Command::New);
    assert!(window.state().app.is_asking());
    press(&mut window, Key::Escape);
    assert!(!window.state().app.is_asking());
    assert_eq!(step(&window), Step::Settings);
}

#[test]
fn what_is_chosen_counts_at_once() {
    let mut window = window([Command::Go(Step::Settings)]);
    let settings = |window: &Window| window.state().app.settings().clone();
    click(&mut window, "Antwoorden met één toets: Uit");
    assert!(!settings(&window).single_keys);
    click(&mut window, "Vragen op het scherm: Hele dimensie");
    assert_eq!(settings(&window).questions_shown, QuestionsShown::Dimension);
    window.get_by_label_contains("Weergave: ").click();
    window.run();
    click(&mut window, "Hoog contrast");
    assert_eq!(settings(&window).look, Look::HighContrast);
    window.get_by_label_contains("Taal: ").click();
    window.run();
    click(&mut window, "English");
    assert!(says(&window, "These preferences are yours"));
}

#[test]
fn nothing_moves_by_itself() {
    let window = window([Command::Go(Step::Settings)]);
    assert!(says(&window, "beweegt niets vanzelf"));
    let style = window.ctx.global_style();
    assert_eq!(style.animation_time, 0.0);
    assert!(!style.visuals.text_cursor.blink);
}

#[test]
fn the_folder_is_asked_for_in_a_dialog_or_typed_where_none_opens() {
    let (folder, _) = own_folder();
    let mut window = window([Command::Go(Step::Settings)]);
    assert!(says(&window, "Er is nog geen map gekozen."));
    click(&mut window, "Map kiezen…");
    let asked = window.state().left.as_slice();
    assert!(
        matches!(asked, [Effect::AskPath { question: PathQuestion::QuestionnaireFolder, .. }]),
        "{asked:?}"
    );
    let none = Command::PathIs(PathQuestion::QuestionnaireFolder, PathAnswer::Unavailable);
    run(&mut window, none);
    window.get_by_label("Pad van de map").focus();
    window.run();
    type_text(&mut window, &folder.path().display().to_string());
    click(&mut window, "Map gebruiken");
    assert_eq!(window.state().app.settings().questionnaire_folder.as_deref(), Some(folder.path()));
    assert!(says(&window, "versie 1"), "the questionnaire that can be used");
    assert!(says(&window, "Niet te gebruiken: regel "));
    click(&mut window, "Geen eigen map meer");
    assert!(says(&window, "Er is nog geen map gekozen."));
}

#[test]
fn a_new_assessment_asks_which_questionnaire_the_built_in_one_first() {
    let (_folder, choose) = own_folder();
    let mut window = window([choose]);
    click(&mut window, "Nieuwe meting");
    let options: Vec<String> = window
        .query_all_by_role(Role::Button)
        .filter_map(|node| node.accesskit_node().label())
        .filter(|label| label.contains(", versie "))
        .collect();
    assert_eq!(options.len(), 2, "{options:?}");
    assert!(options[0].ends_with(", van Meetlat, versie 2026.1"), "{options:?}");
    assert!(options[1].contains(", uit uw map, versie "), "{options:?}");
    press(&mut window, Key::Escape);
    assert!(!window.state().app.is_asking() && window.state().app.session().is_none());
    // With the keyboard alone: the built-in one has focus.
    press_with(&mut window, Modifiers::COMMAND, Key::N);
    window.run();
    press(&mut window, Key::Tab);
    press(&mut window, Key::Enter);
    let session = window.state().app.session().expect("an assessment was begun");
    assert_ne!(session.questionnaire().id().as_str(), "sociale-media");
    assert!(session.assessment().questionnaire.file.ends_with("klein.ron"));
}

#[test]
fn about_says_version_licence_figures_and_where_things_are_kept() {
    let mut window = window([Command::Go(Step::About)]);
    window.state_mut().view.about.settings_file = Some(PathBuf::from("/thuis/settings.ron"));
    window.run();
    assert!(says(&window, &format!("Versie {}", env!("CARGO_PKG_VERSION"))));
    assert!(says(&window, "Alles blijft op uw computer"));
    assert!(says(&window, "EUPL-1.2"));
    assert!(says(&window, "/thuis/settings.ron"));
    let kit = &window.state().app.library.kit;
    let n: usize = kit.benchmarks.iter().map(|benchmark| benchmark.figures.len()).sum();
    assert!(says(&window, &format!("Er zijn {n} cijfers ingebouwd")));
    for (of, first) in [
        ("Meetlat", "EUROPEAN UNION PUBLIC LICENCE v. 1.2"),
        ("Source Sans 3, van Adobe", "SIL OPEN FONT LICENSE Version 1.1"),
        (
            "Atkinson Hyperlegible Next, van het Braille Institute, voor rapporten",
            "The Atkinson Hyperlegible Next Project Authors",
        ),
        ("Phosphor Icons", "Permission is hereby granted, free of charge"),
    ] {
        assert!(!says(&window, first), "on demand only");
        click(&mut window, &format!("Licentie tonen: {of}"));
        assert!(says(&window, first));
        click(&mut window, &format!("Licentie verbergen: {of}"));
    }
}

/// Whatever can be used with a name, and nothing of the page outside the window.
#[track_caller]
fn check_fits(window: &Window, width: f32, about: &str) {
    let clickable = [Role::Button, Role::RadioButton, Role::ComboBox, Role::Link, Role::Label];
    for role in clickable {
        for node in window.query_all_by_role(role) {
            let label = node.accesskit_node().label().unwrap_or_default();
            let value = node.accesskit_node().value().unwrap_or_default();
            assert!(!format!("{label}{value}").trim().is_empty(), "{role:?} without name, {about}");
            assert!(node.rect().right() <= width, "{label}{value} sticks out, {about}");
        }
    }
}

#[test]
fn nothing_sticks_out_or_has_no_name_at_any_size_in_any_look() {
    let (_folder, choose) = own_folder();
    for look in Look::ALL {
        for percent in [100, 200] {
            for size in [[1280.0, 720.0], [1024.0, 640.0]] {
                for language in Language::ALL {
                    let settings =
                        Settings { look, text_percent: percent, ..Settings::new(language) };
                    for step in [Step::Settings, Step::About] {
                        let commands = [choose.clone(), Command::Go(step)];
                        let window = window_of(size, settings.clone(), commands);
                        let about = format!("{step:?} {look:?} {percent}% {size:?}");
                        check_fits(&window, size[0], &about);
                    }
                    let commands = [choose.clone(), Command::New];
                    let window = window_of(size, settings, commands);
                    let title = Words::new(language).get("choose-title");
                    let cancel = Words::new(language).get("common-cancel");
                    for label in [title, cancel] {
                        let rect = window.get_by_label(&label).rect();
                        assert!(
                            0.0 <= rect.top() && rect.bottom() <= size[1],
                            "{label} {percent}%"
                        );
                    }
                }
            }
        }
    }
}
