//! How light a color is to the eye, and colors of a given lightness.

use egui::Color32;

use super::contrast;
use super::palette::{LevelColors, hex};

/// The three channels as amounts of light, `0.0..=1.0` (sRGB).
pub(super) fn linear(color: Color32) -> [f64; 3] {
    [color.r(), color.g(), color.b()].map(|channel| {
        let c = f64::from(channel) / 255.0;
        if c <= 0.040_45 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
    })
}

/// The first of `dark`, `light` and black that reads well on `fill` (4.5). Black always
/// does where white does not.
pub(super) fn readable_on(fill: Color32, one: Color32, other: Color32) -> Color32 {
    let white = hex(0xFF_FF_FF);
    [one, other, white].into_iter().find(|text| contrast(*text, fill) >= 4.5).unwrap_or(hex(0))
}

/// A color in CIE L*a*b* (D65).
#[derive(Debug, Clone, Copy)]
pub(super) struct Lab {
    pub(super) l: f64,
    a: f64,
    b: f64,
}

const WHITE_POINT: [f64; 3] = [0.950_47, 1.0, 1.088_83];

impl From<Color32> for Lab {
    fn from(color: Color32) -> Self {
        let [r, g, b] = linear(color);
        let xyz = [
            0.412_456_4 * r + 0.357_576_1 * g + 0.180_437_5 * b,
            0.212_672_9 * r + 0.715_152_2 * g + 0.072_175_0 * b,
            0.019_333_9 * r + 0.119_192_0 * g + 0.950_304_1 * b,
        ];
        let f = |i: usize| {
            let t = xyz[i] / WHITE_POINT[i];
            if t > 0.008_856 { t.cbrt() } else { 7.787 * t + 16.0 / 116.0 }
        };
        Self { l: 116.0 * f(1) - 16.0, a: 500.0 * (f(0) - f(1)), b: 200.0 * (f(1) - f(2)) }
    }
}

impl From<Lab> for Color32 {
    #[expect(clippy::many_single_char_names, reason = "the names of the color spaces")]
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "clamped to 0..=255"
    )]
    fn from(lab: Lab) -> Self {
        let y = (lab.l + 16.0) / 116.0;
        let inverse = |t: f64| if t > 0.206_897 { t.powi(3) } else { (t - 16.0 / 116.0) / 7.787 };
        let x = inverse(y + lab.a / 500.0) * WHITE_POINT[0];
        let z = inverse(y - lab.b / 200.0) * WHITE_POINT[2];
        let y = inverse(y);
        let channel = |linear: f64| {
            let c = if linear <= 0.003_130_8 {
                12.92 * linear
            } else {
                1.055 * linear.powf(1.0 / 2.4) - 0.055
            };
            (c.clamp(0.0, 1.0) * 255.0).round() as u32
        };
        let r = channel(3.240_454_2 * x - 1.537_138_5 * y - 0.498_531_4 * z);
        let g = channel(-0.969_266_0 * x + 1.876_010_8 * y + 0.041_556_0 * z);
        let b = channel(0.055_643_4 * x - 0.204_025_9 * y + 1.057_225_2 * z);
        hex(r << 16 | g << 8 | b)
    }
}

/// The color with lightness `wanted` on the way along `levels`.
pub(super) fn on_ramp(levels: &[LevelColors; 5], wanted: f64) -> Color32 {
    let stops = levels.map(|level| Lab::from(level.fill));
    let is_between = |pair: &&[Lab]| {
        let (low, high) = (pair[0].l.min(pair[1].l), pair[0].l.max(pair[1].l));
        (low - 1e-9..=high + 1e-9).contains(&wanted)
    };
    let Some(pair) = stops.windows(2).find(is_between) else { return levels[4].fill };
    let share = (wanted - pair[0].l) / (pair[1].l - pair[0].l);
    let between = |from: f64, to: f64| from + (to - from) * share;
    Color32::from(Lab {
        l: wanted,
        a: between(pair[0].a, pair[1].a),
        b: between(pair[0].b, pair[1].b),
    })
}
