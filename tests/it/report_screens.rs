//! The report step as people use it: for whom, as what, with which parts; and what is copied from
//! the other screens. The whole window.

use egui::accesskit::Role;
use egui::{Key, Modifiers, OutputCommand};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use meetlat::app::command::{Command, Export, PathQuestion, Step};
use meetlat::app::effect::{Done, Effect};
use meetlat::app::export::{Audience, Exported, Job, Place, ReportCommand};
use meetlat::app::house::Section;
use meetlat::app::settings::{Look, Settings};
use meetlat::words::{Language, Words};

use crate::support::question_id;
use crate::window::{NOW, Program, Window, click, press, press_with, run, says, window_of};

/// The report of the example.
fn window() -> Window {
    let mut program = Program::new(Settings::new(Language::Nl));
    program.run_all([Command::OpenExample, Command::Go(Step::Report)]);
    window_of([1280.0, 1000.0], program)
}

fn choose(window: &mut Window, list: &str, option: &str) {
    window.get_by(|node| node.role() == Role::ComboBox && is_named(node, list)).click();
    window.run();
    window.get_by_role_and_label(Role::ListBoxOption, option).click();
    window.run();
}

fn is_named(node: &egui_kittest::kittest::AccessKitNode<'_>, begin: &str) -> bool {
    node.label().is_some_and(|label| label.starts_with(begin))
}

fn jobs(window: &Window) -> Vec<&Job> {
    let left = window.state().left.iter();
    left.filter_map(|effect| match effect {
        Effect::Render(job) => Some(&**job),
        _ => None,
    })
    .collect()
}

/// What a click on the button with this name copies.
pub fn copied(window: &mut Window, button: &str) -> String {
    window.get_by_label(button).click();
    for _ in 0..4 {
        window.step();
        let commands = &window.output().platform_output.commands;
        let text = commands.iter().find_map(|command| match command {
            OutputCommand::CopyText(text) => Some(text.clone()),
            _ => None,
        });
        if let Some(text) = text {
            window.run();
            return text;
        }
    }
    panic!("{button} copies nothing");
}

#[test]
fn for_whom_is_chosen_with_a_sentence_that_says_what_that_means() {
    let mut window = window();
    let audience = |window: &Window| window.state().app.report_choices().audience;
    assert_eq!(audience(&window), Audience::Public);
    assert!(says(&window, "Iedereen mag dit lezen."));
    click(&mut window, "Voor wie is het rapport?: Intern");
    assert_eq!(audience(&window), Audience::Internal);
    assert!(says(&window, "Alleen voor uw team, niet om te publiceren."));
    assert!(!says(&window, "Iedereen mag dit lezen."));
}

#[test]
fn every_form_has_its_button_and_proposes_its_ending() {
    let mut window = window();
    for (option, button, ending) in [
        ("PNG: één kaart", "PNG maken…", ".png"),
        ("PNG: elke pagina", "Pagina’s maken…", ".png"),
        ("SVG: één grafiek", "SVG maken…", ".svg"),
        ("XLSX: werkmap", "XLSX maken…", ".xlsx"),
        ("CSV: één tabel", "CSV maken…", ".csv"),
        ("JSON: alle gegevens", "JSON maken…", ".json"),
        ("PDF: het hele rapport", "PDF maken…", ".pdf"),
    ] {
        choose(&mut window, "Als wat?", option);
        click(&mut window, button);
        let Some(Effect::AskPath { question: PathQuestion::Export(export), file_name, .. }) =
            window.state().left.last()
        else {
            panic!("{button} asks for no file");
        };
        assert_eq!(*export, window.state().app.report_choices().export);
        assert!(file_name.ends_with(ending), "{file_name}");
    }
}

#[test]
fn resolution_and_chart_are_chosen_where_they_matter() {
    let mut window = window();
    assert!(!says(&window, "Punten per inch"));
    choose(&mut window, "Als wat?", "PNG: elke pagina");
    click(&mut window, "Punten per inch: 96 voor een scherm, 300 voor drukwerk: 300");
    assert_eq!(window.state().app.report_choices().export, Export::Pages(300));
    choose(&mut window, "Als wat?", "SVG: één grafiek");
    click(&mut window, "Welke grafiek?: Vergelijking");
    let Export::Svg(chart) = window.state().app.report_choices().export else { panic!() };
    assert_eq!(chart.as_str(), "comparison");
}

#[test]
fn parts_are_left_out_for_this_report_and_come_back() {
    let mut window = window();
    let has =
        |window: &Window, section| window.state().app.report_style().sections.contains(&section);
    click(&mut window, "Onderdelen kiezen: 6 van 6 onderdelen");
    assert!(window.query_by_label("In het rapport: Vraag voor vraag (alleen intern)").is_none());
    click(&mut window, "In het rapport: Verschillen in het team");
    assert!(!has(&window, Section::Team));
    assert!(window.query_by_label("Onderdelen kiezen: 5 van 6 onderdelen").is_some());
    click(&mut window, "Voor wie is het rapport?: Intern");
    click(&mut window, "In het rapport: Vraag voor vraag (alleen intern)");
    assert!(!has(&window, Section::Answers));
    click(&mut window, "Zoals in de huisstijl");
    assert!(has(&window, Section::Team) && has(&window, Section::Answers));
    // Data have no parts to choose.
    choose(&mut window, "Als wat?", "CSV: één tabel");
    assert!(window.query_by_label("In het rapport: De ladder").is_none());
}

#[test]
fn ctrl_p_prints_from_every_screen_of_a_document() {
    let mut window = window();
    run(&mut window, Command::Go(Step::Results));
    press_with(&mut window, Modifiers::COMMAND, Key::P);
    let jobs = jobs(&window);
    let [Job { place: Place::Print(name), export: Export::Pdf, .. }] = jobs.as_slice() else {
        panic!("{jobs:?}");
    };
    assert!(name.contains("Voorbeeldstad"), "{name}");
    let mut window = window_of([1280.0, 720.0], Program::new(Settings::new(Language::Nl)));
    press_with(&mut window, Modifiers::COMMAND, Key::P);
    assert!(window.state().left.iter().all(|effect| !matches!(effect, Effect::Render(_))));
}

#[test]
fn while_a_report_is_made_the_screen_says_how_far_it_is_and_it_can_be_stopped() {
    let mut window = window();
    click(&mut window, "Rapport afdrukken");
    assert!(says(&window, "Wordt gemaakt…"));
    assert!(window.query_by_label("PDF maken…").is_none());
    let progress = jobs(&window)[0].progress.clone();
    progress.set(2, 12);
    window.run();
    assert!(says(&window, "Pagina 3 van 12 wordt gemaakt…"));
    click(&mut window, "Stoppen");
    assert!(!progress.is_wanted());
}

#[test]
fn what_was_made_can_be_opened_with_its_folder_and_its_description_copied() {
    let mut window = window();
    let path = std::path::PathBuf::from("/afdeling/kaart.png");
    let made = Exported {
        export: Export::Png,
        audience: Audience::Internal,
        is_print: false,
        files: vec![path.clone()],
        remarks: Vec::new(),
        alternative: Some("De ladder heeft vijf treden.".to_owned()),
    };
    window.state_mut().app.done(Done::Rendered(Ok(made)), NOW);
    window.run();
    assert!(says(&window, "‘kaart.png’ is gemaakt"));
    assert!(says(&window, "PNG: één kaart, intern, niet om te publiceren. De map is /afdeling"));
    let text = copied(&mut window, "Beschrijving kopiëren: wat er op het plaatje staat");
    assert_eq!(text, "De ladder heeft vijf treden.");
    assert!(window.query_by_label("Gekopieerd: wat er op het plaatje staat").is_some());
    for (button, wanted) in [("Openen", path.as_path()), ("Map openen", path.parent().unwrap())] {
        click(&mut window, button);
        let opened = window.state().left.last();
        assert!(matches!(opened, Some(Effect::OpenFile(found)) if found == wanted), "{opened:?}");
    }
}

#[test]
fn every_figure_on_the_results_can_be_copied() {
    let mut window = window();
    run(&mut window, Command::Go(Step::Results));
    let ladder = copied(&mut window, "Kopiëren als tekst: De ladder");
    assert!(ladder.contains("Trede ") && ladder.contains('%'), "{ladder}");
    let bars = copied(&mut window, "Kopiëren als tabel: Vier dimensies");
    assert_eq!(bars.lines().count(), 5, "{bars}");
    assert!(bars.lines().all(|line| line.matches('\t').count() == 6), "{bars}");
    let firm = copied(&mut window, "Kopiëren als tabel: Hoe stevig is deze uitkomst?");
    assert!(1 < firm.lines().count(), "{firm}");
    let why = window.query_all_by_label_contains("Kopiëren als tekst: Wat ").next().unwrap();
    let why = why.accesskit_node().label().unwrap();
    assert!(copied(&mut window, &why).contains("\n- "));
    press(&mut window, Key::R);
    assert_eq!(copied(&mut window, "Kopiëren als tabel: Vier dimensies"), bars);
    // The tables are the same ones, and what was copied last says so.
    press(&mut window, Key::T);
    assert_eq!(copied(&mut window, "Gekopieerd: Vier dimensies"), bars);
}

#[test]
fn the_comparison_and_the_figures_beside_a_question_can_be_copied_with_their_origin() {
    let mut window = window();
    run(&mut window, Command::Go(Step::Compare));
    let table = copied(&mut window, "Kopiëren als tabel: Vergelijken met landelijke cijfers");
    assert!(20 < table.lines().count() && table.lines().all(|line| line.contains('\t')));
    run(&mut window, Command::Show(question_id("qc4")));
    let mut buttons =
        window.query_all_by_label_contains("Kopiëren als tekst: landelijke cijfers bij");
    let button = buttons.find_map(|node| node.accesskit_node().label()).unwrap();
    drop(buttons);
    let text = copied(&mut window, &button);
    // Year, number and source stand beside every figure.
    let has_origin = |line: &str| 3 <= line.matches("; ").count();
    assert!(text.lines().all(has_origin), "{text}");
}

/// Whatever can be used with a name, and nothing of the page outside the window.
#[track_caller]
pub fn check_fits(window: &Window, width: f32, about: &str) {
    let roles = [
        Role::Button,
        Role::RadioButton,
        Role::ComboBox,
        Role::CheckBox,
        Role::Slider,
        Role::TextInput,
        Role::Link,
        Role::Label,
    ];
    for role in roles {
        for node in window.query_all_by_role(role) {
            let label = node.accesskit_node().label().unwrap_or_default();
            let value = node.accesskit_node().value().unwrap_or_default();
            assert!(!format!("{label}{value}").trim().is_empty(), "{role:?} without name, {about}");
            assert!(node.rect().right() <= width, "{label}{value} sticks out, {about}");
        }
    }
}

fn opens(node: &egui_kittest::kittest::AccessKitNode<'_>, count: &str) -> bool {
    node.role() == Role::Button && node.label().is_some_and(|label| label.ends_with(count))
}

/// Nothing of the choices reaches under the pages beside them.
#[track_caller]
fn check_column(window: &Window, about: &str) {
    let (bar, column) = (64.0, 388.0);
    for role in [Role::Button, Role::RadioButton, Role::ComboBox, Role::CheckBox, Role::Label] {
        for node in window.query_all_by_role(role) {
            let (rect, value) = (node.rect(), node.accesskit_node().value());
            let is_choice = bar < rect.top() && rect.left() < column - 8.0;
            assert!(!is_choice || rect.right() <= column, "{value:?} {rect:?} sticks out, {about}");
        }
    }
}

#[test]
fn nothing_sticks_out_or_has_no_name_whatever_is_chosen() {
    for look in Look::ALL {
        for percent in [100, 200] {
            for language in Language::ALL {
                for export in Export::ALL {
                    let settings =
                        Settings { look, text_percent: percent, ..Settings::new(language) };
                    let mut program = Program::new(settings);
                    program.run_all([
                        Command::OpenExample,
                        Command::Go(Step::Report),
                        Command::Report(ReportCommand::As(export)),
                        Command::Report(ReportCommand::For(Audience::Internal)),
                    ]);
                    let mut window = window_of([1280.0, 720.0], program);
                    if export.has_sections() {
                        let args = [("n", 7_usize.into()), ("all", 7_usize.into())];
                        let count = Words::new(language).with("export-sections", &args);
                        window.get_by(|node| opens(node, &count)).click_accesskit();
                        window.run();
                        assert!(7 <= window.query_all_by_role(Role::CheckBox).count());
                    }
                    let about = format!("{export:?} {look:?} {percent}%");
                    check_fits(&window, 1280.0, &about);
                    if percent == 100 {
                        check_column(&window, &about);
                    }
                }
            }
        }
    }
}
