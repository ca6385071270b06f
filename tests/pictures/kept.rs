//! Pictures that are to stay as they are: `.ci/pictures`.

use meetlat::app::command::{Command, Step};
use meetlat::app::settings::Look;

use super::program::{Style, window};

#[track_caller]
fn check(name: &str, look: Look, step: Step) {
    let style = Style { size: [1280.0, 720.0], ..Style::new(look, 100) };
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
fn results_in_light() {
    check("resultaten-licht", Look::Light, Step::Results);
}

#[test]
#[ignore = "needs a graphics driver; run by .ci/pictures"]
fn results_in_dark() {
    check("resultaten-donker", Look::Dark, Step::Results);
}

#[test]
#[ignore = "needs a graphics driver; run by .ci/pictures"]
fn questions_in_high_contrast() {
    check("vragen-hoog-contrast", Look::HighContrast, Step::Questions);
}

#[test]
#[ignore = "needs a graphics driver; run by .ci/pictures"]
fn comparison_in_light() {
    check("vergelijken-licht", Look::Light, Step::Compare);
}
