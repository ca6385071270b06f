//! The colors of the report, as data. The same values as the light theme on screen.
//!
//! Text colors have a contrast of 4.5 or more on every background they stand on, marks of
//! 3 or more; no meaning hangs on a color alone.

use serde::Serialize;

/// Colors as `#RRGGBB`, named after the design tokens of the window.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[expect(missing_docs, reason = "the names are those of the design tokens")]
pub struct Style {
    pub text: &'static str,
    pub muted: &'static str,
    pub line: &'static str,
    /// Cards and every second row of a table.
    pub panel: &'static str,
    /// Bands between groups, and the track of a bar.
    pub sunken: &'static str,
    /// Own values and headings.
    pub primary: &'static str,
    /// Steps not reached.
    pub primary_soft: &'static str,
    /// National figures, always a diamond.
    pub national: &'static str,
    pub national_soft: &'static str,
    /// Ahead, always with a triangle up and in words.
    pub plus: &'static str,
    /// Behind, always with a triangle down and in words.
    pub minus: &'static str,
    /// Second line on a band of `primary`.
    pub bar_muted: &'static str,
    /// Level 0 to 4, even steps in lightness.
    pub levels: [&'static str; 5],
}

impl Default for Style {
    fn default() -> Self {
        Self {
            text: "#1B1F24",
            muted: "#525C66",
            line: "#D3DBE2",
            panel: "#F5F7F9",
            sunken: "#EDF1F4",
            primary: "#0B4A6F",
            primary_soft: "#E6EFF5",
            national: "#B4480C",
            national_soft: "#FBEEE5",
            plus: "#1E6B3A",
            minus: "#A3201D",
            bar_muted: "#C8DCE8",
            levels: ["#E3E8EC", "#B7CEDD", "#7DA9C5", "#38749B", "#0B4A6F"],
        }
    }
}
