//! The colors of the report, as data: those of the house style and what follows from them.
//!
//! Text colors have a contrast of 4.5 or more on every background they stand on, marks of
//! 3 or more; no meaning hangs on a color alone. Without a house style they are those of the
//! light theme on screen.

use serde::Serialize;

use crate::domain::house_style::{Color, HouseStyle};

/// Colors as `#RRGGBB`, named after the design tokens of the window.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[expect(missing_docs, reason = "the names are those of the design tokens")]
pub struct Style {
    pub text: String,
    pub muted: String,
    pub line: String,
    /// Cards and every second row of a table.
    pub panel: String,
    /// Bands between groups, and the track of a bar.
    pub sunken: String,
    /// Own values and headings.
    pub primary: String,
    /// Steps not reached.
    pub primary_soft: String,
    /// National figures, always a diamond.
    pub national: String,
    pub national_soft: String,
    /// Ahead, always with a triangle up and in words.
    pub plus: String,
    /// Behind, always with a triangle down and in words.
    pub minus: String,
    /// Second line on a band of `primary`.
    pub bar_muted: String,
    /// Level 0 to 4, even steps in lightness.
    pub levels: [String; 5],
}

impl Style {
    /// The colors that go with a house style.
    pub fn new(house: &HouseStyle) -> Self {
        let (primary, accent) = (house.primary(), house.accent());
        let tint = |color: Color, percent| color.mixed(Color::WHITE, percent).to_string();
        // As light as it takes to be read on the band, and so far from white as can be.
        let on_band = (70..100).map(|percent| primary.mixed(Color::WHITE, percent));
        let readable = |color: &Color| Color::LEAST_CONTRAST <= color.contrast(primary);
        let bar_muted = on_band.into_iter().find(readable).unwrap_or(Color::WHITE);
        Self {
            text: "#1B1F24".to_owned(),
            muted: "#525C66".to_owned(),
            line: "#D3DBE2".to_owned(),
            panel: Color::PANEL.to_string(),
            sunken: "#EDF1F4".to_owned(),
            primary: primary.to_string(),
            primary_soft: tint(primary, 90),
            national: accent.to_string(),
            national_soft: tint(accent, 90),
            plus: "#1E6B3A".to_owned(),
            minus: "#A3201D".to_owned(),
            bar_muted: bar_muted.to_string(),
            levels: [
                "#E3E8EC".to_owned(),
                tint(primary, 70),
                tint(primary, 47),
                tint(primary, 19),
                primary.to_string(),
            ],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_is_chosen_can_be_read() {
        let chosen = ["#0B4A6F", "#5B2A6E", "#000000", "#C00000", "#00FF00", "#FFFFFF", "#767676"];
        for color in chosen {
            let color = Color::parse(color).unwrap().nearest_legible();
            let house = HouseStyle::default().with_primary(color).unwrap();
            let style = Style::new(&house.with_accent(color).unwrap());
            let contrast = |one: &str, other: &str| {
                Color::parse(one).unwrap().contrast(Color::parse(other).unwrap())
            };
            for (text, ground) in [
                (&style.bar_muted, &style.primary),
                (&style.primary, &style.panel),
                (&style.national, &style.panel),
                (&style.text, &style.national_soft),
                (&style.text, &style.primary_soft),
                (&style.muted, &style.panel),
            ] {
                let found = contrast(text, ground);
                assert!(Color::LEAST_CONTRAST <= found, "{text} on {ground}: {found}");
            }
            let edge = contrast(&style.levels[3], "#FFFFFF");
            assert!(3.0 <= edge, "{}: {edge}", style.levels[3]);
        }
    }
}
