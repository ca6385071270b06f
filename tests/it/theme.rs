//! The theme: everything can be read, in all three looks, and every icon has a picture.

use egui::Color32;
use meetlat::ui::icons;
use meetlat::ui::theme::palette::Palette;
use meetlat::ui::theme::{Ground, Look, TextScale, Theme, Type, contrast, mix};

fn looks() -> impl Iterator<Item = (Look, Theme, &'static Palette)> {
    Look::ALL.into_iter().map(|look| {
        let theme = Theme { look, scale: TextScale::default() };
        (look, theme, theme.colors())
    })
}

#[track_caller]
fn check(look: Look, what: &str, ink: Color32, ground: Color32, least: f32) {
    let found = contrast(ink, ground);
    assert!(found >= least, "{look:?}: {what} has {found:.2}, it needs {least}");
}

#[test]
fn text_has_a_contrast_of_at_least_4_5() {
    for (look, _, c) in looks() {
        for ground in [c.bg, c.surface, c.sunken] {
            check(look, "text", c.text, ground, 4.5);
            check(look, "muted", c.muted, ground, 4.5);
            check(look, "primary as a link", c.primary, ground, 4.5);
            check(look, "national", c.national, ground, 4.5);
            check(look, "ambition", c.ambition, ground, 4.5);
            check(look, "plus", c.plus, ground, 4.5);
            check(look, "minus", c.minus, ground, 4.5);
        }
        check(look, "text on a warning", c.text, c.warn_soft, 4.5);
        check(look, "muted on a warning", c.muted, c.warn_soft, 4.5);
        for fill in [c.primary, c.primary_hover, c.primary_pressed] {
            check(look, "main button", c.on_primary, fill, 4.5);
        }
        check(look, "selected", c.on_selected, c.selected, 4.5);
        check(look, "second line of selected", c.on_selected_muted, c.selected, 4.5);
        check(look, "text on the soft steps of the ladder", c.text, c.primary_soft, 4.5);
        check(look, "top bar", c.bar_text, c.bar, 4.5);
        check(look, "second line of the top bar", c.bar_muted, c.bar, 4.5);
        check(look, "active tab", c.bar_text, c.bar_on, 4.5);
        check(look, "text under the pointer", c.text, mix(c.surface, c.primary, 0.06), 4.5);
        check(look, "text held down", c.text, mix(c.surface, c.primary, 0.12), 4.5);
        check(look, "second line held down", c.muted, mix(c.surface, c.primary, 0.12), 4.5);
    }
}

#[test]
fn what_cannot_be_used_can_still_be_read() {
    // WCAG asks nothing here; we do, because the tooltip is not the only explanation.
    for (look, _, c) in looks() {
        check(look, "disabled", c.disabled, c.bg, 4.0);
        check(look, "disabled", c.disabled, c.surface, 4.5);
    }
}

#[test]
fn marks_edges_and_the_focus_ring_have_a_contrast_of_at_least_3() {
    for (look, theme, c) in looks() {
        for ground in [c.bg, c.surface, c.sunken] {
            check(look, "edge of a control", c.control, ground, 3.0);
            check(look, "own mark", c.primary, ground, 3.0);
            check(look, "national mark", c.national, ground, 3.0);
            check(look, "focus ring", theme.focus_ring(Ground::Page).color, ground, 3.0);
        }
        check(look, "edge of a warning", c.warn_line, c.bg, 3.0 - 0.1);
        check(look, "edge of a warning", c.warn_line, c.surface, 3.0);
        check(look, "focus ring on the bar", theme.focus_ring(Ground::Bar).color, c.bar, 3.0);
        check(look, "line under the active tab", c.bar_line, c.bar, 3.0);
        check(look, "focus beside the selected edge", c.focus, c.bg, 3.0);
    }
}

#[test]
fn levels_can_be_read_and_seen_on_ladders_of_every_height() {
    for (look, theme, c) in looks() {
        for top in 1..=9 {
            let mut last = None;
            for level in 0..=top {
                let colors = theme.level(level, top);
                check(look, &format!("level {level} of {top}"), colors.text, colors.fill, 4.5);
                let edge = theme.level_edge(colors.fill).color;
                let seen = contrast(edge, c.surface).max(contrast(colors.fill, c.surface));
                assert!(seen >= 3.0, "{look:?}: level {level} of {top} has {seen:.2}");
                assert_ne!(Some(colors.fill), last, "{look:?}: level {level} of {top}");
                last = Some(colors.fill);
            }
        }
    }
}

#[test]
fn a_ladder_with_another_top_keeps_both_ends() {
    for (_, theme, _) in looks() {
        for top in [1, 2, 3, 5, 8] {
            let near = |a: Color32, b: Color32| {
                a.to_array().into_iter().zip(b.to_array()).all(|(a, b)| a.abs_diff(b) <= 1)
            };
            assert!(near(theme.level(0, top).fill, theme.level(0, 4).fill));
            assert!(near(theme.level(top, top).fill, theme.level(4, 4).fill));
        }
    }
}

#[test]
fn distances_stop_growing_at_150_percent_and_text_does_not() {
    let at = |percent| Theme { look: Look::Light, scale: TextScale::from_percent(percent) };
    assert_eq!([80, 100, 150, 200].map(|p| at(p).space(16.0)), [13.0, 16.0, 24.0, 24.0]);
    assert_eq!([80, 100, 150, 200].map(|p| at(p).size(Type::Body)), [12.0, 15.0, 22.5, 30.0]);
    assert_eq!([100, 200].map(|p| at(p).height(36.0)), [36.0, 56.0]);
    assert!([80, 100, 200].iter().all(|p| at(*p).height(28.0) >= 24.0));
}

#[test]
fn the_text_scale_goes_from_80_to_200_in_steps_of_ten() {
    let percent = |p: u16| TextScale::from_percent(p).percent();
    assert_eq!([0, 84, 85, 100, 999].map(percent), [80, 80, 90, 100, 200]);
    assert_eq!(TextScale::MAX.larger(), TextScale::MAX);
    assert_eq!(TextScale::MIN.smaller(), TextScale::MIN);
    assert_eq!(TextScale::default().larger().percent(), 110);
}

#[test]
fn every_icon_has_a_picture_and_every_letter_a_glyph() {
    let ctx = egui::Context::default();
    Theme::default().install(&ctx);
    let mut output = ctx.run_ui(egui::RawInput::default(), |ui| {
        ui.ctx().fonts_mut(|fonts| {
            for icon in icons::ALL {
                let font = egui::FontId::new(16.0, icon.face.family());
                assert!(fonts.has_glyph(&font, icon.glyph), "{icon:?}");
            }
            use meetlat::ui::fonts::Face;
            for face in [Face::Regular, Face::SemiBold, Face::Bold] {
                let font = egui::FontId::new(16.0, face.family());
                assert!(
                    fonts.has_glyphs(&font, "Één trede hoger – ‘ja’ … × · ± → ↑ ↓ − ≥ ≤ €"),
                    "{face:?}"
                );
            }
        });
    });
    output.textures_delta.clear();
}
