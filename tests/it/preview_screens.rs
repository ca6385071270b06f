//! The report on screen, with the worker's part done at once.

use std::time::Duration;

use egui::Key;
use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use meetlat::app::App;
use meetlat::app::carry_out::{self, Carrier, Places};
use meetlat::app::command::{Command, Effect, Step};
use meetlat::app::session::Now;
use meetlat::app::settings::Settings;
use meetlat::ui::theme::{TextScale, Theme};
use meetlat::ui::{View, show};
use meetlat::words::Language;

struct Program {
    app: App,
    view: View,
    /// Whether pages that are asked for are made.
    is_working: bool,
}

const NOW: Now = Now { wall: Timestamp::UNIX_EPOCH, run: Duration::ZERO };

impl Program {
    fn work(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            let is_page = matches!(effect, Effect::LayOut { .. } | Effect::DrawPage { .. });
            if is_page
                && self.is_working
                && let Some(done) =
                    Carrier::on_disk(Places::default()).carry_out(effect, || NOW.wall)
            {
                let more = self.app.done(done, NOW);
                self.work(more);
            }
        }
    }
}

fn draw(ui: &mut egui::Ui, program: &mut Program) {
    let due = program.app.tick(NOW);
    program.work(due);
    for command in show(&program.app, &mut program.view, ui) {
        let effects = program.app.run(command, NOW);
        program.work(effects);
        ui.ctx().request_repaint();
    }
}

fn window(percent: u16, is_working: bool) -> Harness<'static, Program> {
    let library = carry_out::library(NOW.wall);
    let mut app = App::new(library, Settings::new(Language::Nl), "2026-10-01".parse().unwrap());
    app.run(Command::OpenExample, NOW);
    app.run(Command::Go(Step::Report), NOW);
    let theme = Theme { scale: TextScale::from_percent(percent), ..Theme::default() };
    let mut window = Harness::builder()
        .with_size([1280.0, 720.0])
        .with_context_setup(move |ctx| theme.install(ctx))
        .build_ui_state(draw, Program { app, view: View::new(TimeZone::UTC), is_working });
    window.run();
    window
}

fn picture_name(window: &Harness<'_, Program>) -> Option<String> {
    let nodes = window.query_all_by(|node| node.role() == Role::Image);
    let names = nodes.filter_map(|node| node.accesskit_node().label());
    names.into_iter().find(|name| name.starts_with("Pagina"))
}

#[test]
fn each_page_says_its_number_its_heading_and_where_its_text_can_be_read() {
    let window = window(100, true);
    let name = picture_name(&window).unwrap();
    assert!(name.starts_with("Pagina 1 van "), "{name}");
    assert!(name.ends_with("Dit is een plaatje; de tekst is te lezen in de PDF."), "{name}");
}

#[test]
fn page_down_and_page_up_turn_pages_and_stop_at_both_ends() {
    let mut window = window(100, true);
    let n = window.state().app.preview().pages().len();
    for (key, times, page) in
        [(Key::PageUp, 1, 1), (Key::PageDown, 2, 3), (Key::PageDown, n, n), (Key::PageUp, 1, n - 1)]
    {
        for _ in 0..times {
            window.key_press(key);
            window.run();
        }
        let name = picture_name(&window).unwrap();
        assert!(name.starts_with(&format!("Pagina {page} van {n}")), "{name}");
    }
}

#[test]
fn no_more_pages_are_held_than_are_in_view() {
    let mut window = window(100, true);
    let n = window.state().app.preview().pages().len();
    for _ in 0..n {
        window.key_press(Key::PageDown);
        window.run();
        let held = window.state().view.preview.n_textures();
        assert!((1..=8).contains(&held), "{held}");
        assert_eq!(held, window.state().app.preview().wanted().len());
    }
    for _ in 0..3 {
        window.get_by_label("Pagina groter").click();
        window.run();
    }
    assert!(window.query_by_label("300%").is_some());
    // No graphics driver is asked for more than it holds; the test has one that holds 2048.
    let largest = window.state().app.preview().wanted().iter().map(|at| at.width).max();
    assert!((1000..2048).contains(&largest.unwrap()), "{largest:?}");
    assert!(window.state().view.preview.n_textures() <= 8);
    window.state_mut().app.run(Command::Go(Step::Results), NOW);
    window.run();
    assert_eq!(window.state().view.preview.n_textures(), 0);
}

#[test]
fn a_small_page_leads_to_the_page_also_by_arrow() {
    let mut window = window(100, true);
    let small = |node: &egui_kittest::kittest::AccessKitNode<'_>, page: usize| {
        node.role() == Role::RadioButton
            && node.label().is_some_and(|name| name.starts_with(&format!("Pagina {page} van ")))
    };
    window.get_by(|node| small(node, 2)).click();
    window.run();
    assert!(picture_name(&window).unwrap().starts_with("Pagina 2 van "));
    window.get_by(|node| small(node, 2)).focus();
    window.run();
    window.key_press(Key::ArrowDown);
    window.run();
    assert!(picture_name(&window).unwrap().starts_with("Pagina 3 van "));
}

#[test]
fn at_200_percent_the_page_stands_below_the_choices() {
    let window = window(200, true);
    assert!(picture_name(&window).unwrap().starts_with("Pagina 1 van "));
    assert_eq!(window.state().app.preview().wanted().len(), 1);
}

#[test]
fn making_pages_can_be_stopped_and_begun_again() {
    let mut window = window(100, false);
    assert!(window.query_by_label("De pagina’s worden gemaakt…").is_some());
    window.get_by_label("Stop").click();
    window.run();
    assert!(window.query_by_label("Gestopt").is_some());
    window.state_mut().is_working = true;
    window.get_by_label("Toch maken").click();
    window.run();
    assert!(picture_name(&window).is_some());
}
