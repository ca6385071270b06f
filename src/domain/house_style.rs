//! What an organisation may choose about its reports: a logo, two colors, a typeface that
//! comes with the program, and which parts a report has.
//!
//! Invariant of [`HouseStyle`]: both colors can be read on the page, see [`Color::is_legible`].

use std::fmt;
use std::sync::Arc;

use super::text::listed;

/// What an organisation chose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HouseStyle {
    primary: Color,
    accent: Color,
    /// What the report is set in.
    pub typeface: Typeface,
    /// The parts that a report has, beside cover and summary.
    pub sections: Vec<Section>,
    /// The logo on the cover.
    pub logo: Option<Logo>,
}

impl Default for HouseStyle {
    fn default() -> Self {
        Self {
            primary: Color([0x0B, 0x4A, 0x6F]),
            accent: Color([0xB4, 0x48, 0x0C]),
            typeface: Typeface::SourceSans3,
            sections: Section::ALL.to_vec(),
            logo: None,
        }
    }
}

impl HouseStyle {
    /// The same with this color for headings, bands and own values. The error is the nearest
    /// darker tone that can be read.
    pub fn with_primary(self, primary: Color) -> Result<Self, Color> {
        legible(primary).map(|primary| Self { primary, ..self })
    }

    /// The same with this color for national figures.
    pub fn with_accent(self, accent: Color) -> Result<Self, Color> {
        legible(accent).map(|accent| Self { accent, ..self })
    }

    /// Headings, bands and own values.
    pub fn primary(&self) -> Color {
        self.primary
    }

    /// National figures.
    pub fn accent(&self) -> Color {
        self.accent
    }
}

fn legible(color: Color) -> Result<Color, Color> {
    if color.is_legible() { Ok(color) } else { Err(color.nearest_legible()) }
}

/// Red, green and blue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Color(pub [u8; 3]);

impl Color {
    /// White.
    pub const WHITE: Self = Self([0xFF; 3]);
    /// What cards of a report are filled with: the darkest that text in a color stands on.
    pub const PANEL: Self = Self([0xF5, 0xF7, 0xF9]);
    /// The contrast that text needs (WCAG 2.2, success criterion 1.4.3).
    pub const LEAST_CONTRAST: f64 = 4.5;

    /// Reads `#0B4A6F`.
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6)?;
        if !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
            return None;
        }
        let part = |at: usize| u8::from_str_radix(&digits[at..at + 2], 16).ok();
        Some(Self([part(0)?, part(2)?, part(4)?]))
    }

    /// Contrast with another color. Range `1.0..=21.0`; the formula is that of WCAG 2.2.
    pub fn contrast(self, other: Self) -> f64 {
        let (one, other) = (self.luminance(), other.luminance());
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    /// Whether text in this color can be read on every ground of a report, and white text
    /// on a band of it.
    pub fn is_legible(self) -> bool {
        Self::LEAST_CONTRAST <= self.contrast(Self::PANEL)
    }

    /// The same hue, as much darker as it takes to be legible.
    #[must_use]
    pub fn nearest_legible(self) -> Self {
        let darker = (0..=100).map(|percent| self.mixed(Self([0; 3]), percent));
        darker.into_iter().find(|color| color.is_legible()).unwrap_or(Self([0; 3]))
    }

    /// This color with `percent` of another one; `0..=100`.
    #[must_use]
    pub fn mixed(self, other: Self, percent: u8) -> Self {
        let percent = u16::from(percent.min(100));
        let mix = |i: usize| {
            let sum = u16::from(self.0[i]) * (100 - percent) + u16::from(other.0[i]) * percent;
            u8::try_from((sum + 50) / 100).unwrap_or(u8::MAX)
        };
        Self([mix(0), mix(1), mix(2)])
    }

    /// Relative luminance, `0.0..=1.0`.
    fn luminance(self) -> f64 {
        let linear = self.0.map(|part| {
            let part = f64::from(part) / 255.0;
            if part <= 0.040_45 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        });
        0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    }
}

impl fmt::Display for Color {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [red, green, blue] = self.0;
        write!(f, "#{red:02X}{green:02X}{blue:02X}")
    }
}

/// The typefaces that come with the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Typeface {
    /// That of the window.
    SourceSans3,
    /// Made for people who see little.
    AtkinsonHyperlegibleNext,
}

impl Typeface {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::SourceSans3, Self::AtkinsonHyperlegibleNext];

    /// The name of the family.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::SourceSans3 => "Source Sans 3",
            Self::AtkinsonHyperlegibleNext => "Atkinson Hyperlegible Next",
        }
    }

    /// The typeface with this name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|typeface| typeface.as_str() == name)
    }

    /// All names, for messages.
    pub fn known() -> String {
        listed(&Self::ALL.map(Self::as_str))
    }
}

/// A part of a report that can be left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Section {
    /// The ladder.
    Ladder,
    /// Scores with their ranges.
    Dimensions,
    /// Why this rung.
    Why,
    /// Where the team differs.
    Team,
    /// National figures.
    Comparison,
    /// How it was made, and the sources.
    Method,
    /// Question by question; in internal reports only.
    Answers,
}

impl Section {
    /// All of them, as they follow each other.
    pub const ALL: [Self; 7] = [
        Self::Ladder,
        Self::Dimensions,
        Self::Why,
        Self::Team,
        Self::Comparison,
        Self::Method,
        Self::Answers,
    ];

    /// The name in files.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ladder => "ladder",
            Self::Dimensions => "dimensions",
            Self::Why => "why",
            Self::Team => "team",
            Self::Comparison => "comparison",
            Self::Method => "method",
            Self::Answers => "answers",
        }
    }
}

/// A picture that was looked at: nothing in it refers to anything outside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Logo {
    /// What the bytes are.
    pub kind: LogoKind,
    /// The picture.
    pub bytes: Arc<[u8]>,
}

/// What a logo is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LogoKind {
    /// Points.
    Png,
    /// Lines.
    Svg,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contrast_is_that_of_the_guidelines() {
        let black = Color([0; 3]);
        assert!((black.contrast(Color::WHITE) - 21.0).abs() < 1e-9);
        // The gray of the guidelines that just passes on white.
        let gray = Color::parse("#767676").unwrap();
        assert!((gray.contrast(Color::WHITE) - 4.54).abs() < 0.01);
    }

    #[test]
    fn a_color_that_is_too_light_gets_the_nearest_darker_tone_that_is_not() {
        let orange = Color::parse("#FF9900").unwrap();
        let offered = HouseStyle::default().with_primary(orange).unwrap_err();
        assert!(offered.is_legible());
        let lighter = orange.mixed(Color([0; 3]), 1);
        assert!(!lighter.is_legible() && lighter != offered);
        assert!(HouseStyle::default().with_accent(offered).is_ok());
        assert_eq!(offered.to_string().len(), 7);
    }

    #[test]
    fn only_six_digits_are_a_color() {
        for text in ["0B4A6F", "#0B4A6", "#0B4A6F0", "#0B4A6G", "#+B4A6F", "", "rood"] {
            assert_eq!(Color::parse(text), None, "{text}");
        }
        assert_eq!(Color::parse("#0b4a6F"), Some(HouseStyle::default().primary()));
    }

    #[test]
    fn the_colors_of_the_program_can_be_read() {
        assert!(HouseStyle::default().primary().is_legible());
        assert!(HouseStyle::default().accent().is_legible());
    }
}
