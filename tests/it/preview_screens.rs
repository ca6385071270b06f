//! The report on screen, with the worker's part done at once.

use egui::Key;
use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use meetlat::app::command::{Command, Step};
use meetlat::app::effect::Effect;
use meetlat::app::settings::Settings;
use meetlat::words::Language;

use crate::window::{Program, Window, click, press, run, window_of};

fn is_page(effect: &Effect) -> bool {
    matches!(effect, Effect::LayOut { .. } | Effect::DrawPage { .. })
}

/// The report of the example, with pages that are made at once, or not.
fn window(text_percent: u16, carries_out: fn(&Effect) -> bool) -> Window {
    let settings = Settings { text_percent, ..Settings::new(Language::Nl) };
    let mut program = Program::new(settings).carrying_out(carries_out);
    program.run_all([Command::OpenExample, Command::Go(Step::Report)]);
    window_of([1280.0, 720.0], program)
}

fn picture_name(window: &Window) -> Option<String> {
    let nodes = window.query_all_by(|node| node.role() == Role::Image);
    let names = nodes.filter_map(|node| node.accesskit_node().label());
    names.into_iter().find(|name| name.starts_with("Pagina"))
}

#[test]
fn each_page_says_its_number_its_heading_and_where_its_text_can_be_read() {
    let window = window(100, is_page);
    let name = picture_name(&window).unwrap();
    assert!(name.starts_with("Pagina 1 van "), "{name}");
    assert!(name.ends_with("Dit is een plaatje; de tekst is te lezen in de PDF."), "{name}");
}

#[test]
fn page_down_and_page_up_turn_pages_and_stop_at_both_ends() {
    let mut window = window(100, is_page);
    let n = window.state().app.preview().pages().len();
    for (key, times, page) in
        [(Key::PageUp, 1, 1), (Key::PageDown, 2, 3), (Key::PageDown, n, n), (Key::PageUp, 1, n - 1)]
    {
        for _ in 0..times {
            press(&mut window, key);
        }
        let name = picture_name(&window).unwrap();
        assert!(name.starts_with(&format!("Pagina {page} van {n}")), "{name}");
    }
}

#[test]
fn no_more_pages_are_held_than_are_in_view() {
    let mut window = window(100, is_page);
    let n = window.state().app.preview().pages().len();
    for _ in 0..n {
        press(&mut window, Key::PageDown);
        let held = window.state().view.preview.n_textures();
        assert!((1..=8).contains(&held), "{held}");
        assert_eq!(held, window.state().app.preview().wanted().len());
    }
    for _ in 0..3 {
        click(&mut window, "Pagina groter");
    }
    assert!(window.query_by_label("300%").is_some());
    // No graphics driver is asked for more than it holds; the test has one that holds 2048.
    let largest = window.state().app.preview().wanted().iter().map(|at| at.width).max();
    assert!((1000..2048).contains(&largest.unwrap()), "{largest:?}");
    assert!(window.state().view.preview.n_textures() <= 8);
    run(&mut window, Command::Go(Step::Results));
    assert_eq!(window.state().view.preview.n_textures(), 0);
}

#[test]
fn a_small_page_leads_to_the_page_also_by_arrow() {
    let mut window = window(100, is_page);
    let small = |node: &egui_kittest::kittest::AccessKitNode<'_>, page: usize| {
        node.role() == Role::RadioButton
            && node.label().is_some_and(|name| name.starts_with(&format!("Pagina {page} van ")))
    };
    window.get_by(|node| small(node, 2)).click();
    window.run();
    assert!(picture_name(&window).unwrap().starts_with("Pagina 2 van "));
    window.get_by(|node| small(node, 2)).focus();
    window.run();
    press(&mut window, Key::ArrowDown);
    assert!(picture_name(&window).unwrap().starts_with("Pagina 3 van "));
}

#[test]
fn at_200_percent_the_page_stands_below_the_choices() {
    let window = window(200, is_page);
    assert!(picture_name(&window).unwrap().starts_with("Pagina 1 van "));
    assert_eq!(window.state().app.preview().wanted().len(), 1);
}

#[test]
fn making_pages_can_be_stopped_and_begun_again() {
    let mut window = window(100, |_| false);
    assert!(window.query_by_label("De pagina’s worden gemaakt…").is_some());
    click(&mut window, "Stop");
    assert!(window.query_by_label("Gestopt").is_some());
    window.state_mut().carries_out = is_page;
    click(&mut window, "Toch maken");
    assert!(picture_name(&window).is_some());
}
