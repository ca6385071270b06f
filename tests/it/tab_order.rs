//! Tab goes through every screen in the order in which it is read.

use egui::{Key, Rect};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use meetlat::app::command::{Command, Step};
use meetlat::app::settings::{QuestionsShown, Settings};
use meetlat::words::Language;

use crate::support::question_id;
use crate::window::{Program, Window, press, window_of};

/// What has the keyboard: its name and place; `None` where nothing has.
#[expect(
    clippy::redundant_closure_for_method_calls,
    reason = "the method alone is of one lifetime"
)]
fn focused(window: &Window) -> Option<(String, Rect)> {
    let node = window.query_all_by(|node| node.is_focused()).next()?;
    Some((node.accesskit_node().label().unwrap_or_default(), node.rect()))
}

/// Where Tab comes from the first stop of the window until it is there again.
fn walk(window: &mut Window, at: &str) -> Vec<(String, Rect)> {
    let first = window.ctx.memory(egui::Memory::focused);
    assert_eq!(first, None);
    let mut stops: Vec<(String, Rect)> = Vec::new();
    for _ in 0..600 {
        press(window, Key::Tab);
        let Some(stop) = focused(window) else { continue };
        assert!(!stop.0.is_empty(), "{at}: no name at {:?}, after {:?}", stop.1, stops.last());
        if stops.first().is_some_and(|(name, _)| *name == stop.0) {
            return stops;
        }
        stops.push(stop);
    }
    panic!("{at}: Tab never came back to {:?}: {stops:#?}", stops.first());
}

/// Whether `next` is read after `before`: lower, or further right.
fn is_in_order(before: Rect, next: Rect) -> bool {
    let overlap = before.bottom().min(next.bottom()) - before.top().max(next.top());
    let is_same_row = 0.5 * before.height().min(next.height()) < overlap;
    if is_same_row {
        before.left() <= next.left()
    } else {
        before.top() <= next.top() || before.right() <= next.left()
    }
}

fn check(settings: &Settings, size: [f32; 2], commands: &[Command]) -> Vec<String> {
    let mut program = Program::new(settings.clone());
    program.run_all(commands.iter().cloned());
    let mut window = window_of(size, program);
    let at = format!("{:?} at {}%", commands.last(), settings.text_percent);
    let stops = walk(&mut window, &at);
    assert!(3 < stops.len(), "{at}: {stops:?}");
    // After the last stop of the window comes its first.
    let top = stops.iter().map(|(_, rect)| rect.top()).fold(f32::INFINITY, f32::min);
    let pairs = stops.windows(2).filter(|pair| pair[1].1.top() != top || pair[0].1.top() == top);
    let wrong = pairs.filter(|pair| !is_in_order(pair[0].1, pair[1].1));
    wrong.map(|pair| format!("{at}: {:?}\n    before {:?}", pair[0], pair[1])).collect()
}

#[test]
fn tab_goes_from_left_to_right_and_down() {
    let shown = |id: &str| Command::Show(question_id(id));
    let mut wrong = Vec::new();
    // High enough to see all of a page, so that nothing moves on the way.
    for (text_percent, size) in [(100, [1280.0, 20_000.0]), (200, [1024.0, 60_000.0])] {
        let settings = Settings { text_percent, ..Settings::new(Language::Nl) };
        wrong.extend(check(&settings, size, &[]));
        let whole = Settings { questions_shown: QuestionsShown::Dimension, ..settings.clone() };
        for (settings, last) in [
            (&settings, Command::Go(Step::Setup)),
            (&settings, shown("qa1")),
            (&settings, shown("qb2")),
            (&settings, shown("qd2")),
            (&whole, shown("qb2")),
            (&settings, Command::Go(Step::Results)),
            (&settings, Command::Go(Step::Compare)),
            (&settings, Command::Go(Step::Report)),
            (&settings, Command::Go(Step::Ladder)),
            (&settings, Command::Go(Step::Choices)),
            (&settings, Command::Go(Step::History)),
            (&settings, Command::Go(Step::Settings)),
            (&settings, Command::Go(Step::House)),
            (&settings, Command::Go(Step::About)),
        ] {
            wrong.extend(check(settings, size, &[Command::OpenExample, last]));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
