//! Pictures that are to stay as they are: `.ci/pictures`.

use meetlat::app::command::{Command, Step};
use meetlat::app::settings::Look;

use super::program::{Style, window};

#[track_caller]
fn check(name: &str, look: Look, step: Step) {
    let style = Style { size: [1024.0, 640.0], ..Style::new(look, 100) };
    let mut window = window(style, [Command::OpenExample, Command::Go(step)]);
    let options = egui_kittest::SnapshotOptions::new()
        .output_path("tests/pictures/kept")
        // Another version of the software renderer smooths the edges of letters otherwise.
        .threshold(1.0)
        .max_failed_pixels(400);
    window.snapshot_options(name, &options);
}

#[test]
#[ignore = "needs a graphics driver; run by .ci/pictures"]
fn results_with_ladder_and_charts_in_light() {
    check("resultaten-licht", Look::Light, Step::Results);
}

#[test]
#[ignore = "needs a graphics driver; run by .ci/pictures"]
fn a_question_in_high_contrast() {
    check("vraag-hoog-contrast", Look::HighContrast, Step::Questions);
}

#[test]
#[ignore = "needs a graphics driver; run by .ci/pictures"]
fn comparison_in_dark() {
    check("vergelijken-donker", Look::Dark, Step::Compare);
}
