//! The icon of the program, drawn: the same four bars as the mark on the top bar.

use egui::{Color32, IconData, Rect, pos2, vec2};

use super::theme::{logo_colors, mix};

/// Width and height, in pixels.
const SIDE: u32 = 64;
/// Each pixel is looked at this many times in each direction.
const SAMPLES: u32 = 4;

/// The icon for the window.
pub fn icon() -> IconData {
    let (ground, bars, base) = logo_colors();
    let mut shapes = vec![(Rect::from_min_max(pos2(5.0, 24.5), pos2(27.0, 27.0)), base)];
    for (i, height) in [7.0, 11.0, 14.0, 18.0].into_iter().enumerate() {
        let width = if i == 3 { 2.5 } else { 4.0 };
        let left = 6.0 + 5.5 * i as f32;
        let bar = Rect::from_min_size(pos2(left, 23.0 - height), vec2(width, height));
        shapes.push((bar, bars));
    }
    let color_at = |x: f32, y: f32| {
        // In the units of the mark, which is 32 wide with corners of 6.
        let at = pos2(x, y) * (32.0 / SIDE as f32);
        let nearest = at.clamp(pos2(6.0, 6.0), pos2(26.0, 26.0));
        if 6.0 < (at - nearest).length() {
            return None;
        }
        let shape = shapes.iter().find(|(rect, _)| rect.contains(at));
        Some(shape.map_or(ground, |(_, color)| *color))
    };
    let mut rgba = Vec::with_capacity((SIDE * SIDE * 4) as usize);
    for y in 0..SIDE {
        for x in 0..SIDE {
            rgba.extend(pixel(x, y, color_at));
        }
    }
    IconData { rgba, width: SIDE, height: SIDE }
}

fn pixel(x: u32, y: u32, color_at: impl Fn(f32, f32) -> Option<Color32>) -> [u8; 4] {
    let mut mixed: Option<Color32> = None;
    let mut n_inside = 0_u32;
    for i in 0..SAMPLES * SAMPLES {
        let step = |n: u32| (n as f32 + 0.5) / SAMPLES as f32;
        let sample = color_at(x as f32 + step(i % SAMPLES), y as f32 + step(i / SAMPLES));
        if let Some(color) = sample {
            n_inside += 1;
            mixed = Some(mixed.map_or(color, |so_far| mix(so_far, color, 1.0 / n_inside as f32)));
        }
    }
    let color = mixed.unwrap_or_default();
    let alpha = 255 * n_inside / (SAMPLES * SAMPLES);
    [color.r(), color.g(), color.b(), u8::try_from(alpha).unwrap_or(u8::MAX)]
}
