//! The window.

pub mod compare;
pub mod fonts;
pub mod icons;
pub mod results;
pub mod theme;
pub mod told;
pub mod widgets;
