//! The typeface of screen and paper, Source Sans 3, and the icon fonts, for egui.
//!
//! egui knows no weights: each weight is a font family of its own. Fonts of the system
//! are never used, so that a text is as wide on every computer.

use std::sync::Arc;

use egui::{FontData, FontDefinitions, FontFamily};

/// A font family of the program.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Face {
    /// Source Sans 3, 400.
    #[default]
    Regular,
    /// Source Sans 3, 600.
    SemiBold,
    /// Source Sans 3, 700.
    Bold,
    /// Atkinson Hyperlegible Next, 400: to show what a report can be set in.
    Atkinson,
    /// Phosphor, regular.
    Icons,
    /// Phosphor, bold.
    IconsBold,
    /// Phosphor, filled.
    IconsFill,
}

impl Face {
    const ALL: [Self; 7] = [
        Self::Regular,
        Self::SemiBold,
        Self::Bold,
        Self::Atkinson,
        Self::Icons,
        Self::IconsBold,
        Self::IconsFill,
    ];

    fn name(self) -> &'static str {
        match self {
            Self::Regular => "regular",
            Self::SemiBold => "semibold",
            Self::Bold => "bold",
            Self::Atkinson => "atkinson",
            Self::Icons => "icons",
            Self::IconsBold => "icons bold",
            Self::IconsFill => "icons fill",
        }
    }

    fn bytes(self) -> &'static [u8] {
        macro_rules! font {
            ($path:literal) => {
                include_bytes!(concat!("../../assets/fonts/", $path))
            };
        }
        match self {
            Self::Regular => font!("source-sans-3/SourceSans3_400Regular.ttf"),
            Self::SemiBold => font!("source-sans-3/SourceSans3_600SemiBold.ttf"),
            Self::Bold => font!("source-sans-3/SourceSans3_700Bold.ttf"),
            Self::Atkinson => {
                font!("atkinson-hyperlegible-next/AtkinsonHyperlegibleNext_400Regular.ttf")
            }
            Self::Icons => font!("phosphor/Phosphor-Regular.subset.ttf"),
            Self::IconsBold => font!("phosphor/Phosphor-Bold.subset.ttf"),
            Self::IconsFill => font!("phosphor/Phosphor-Fill.subset.ttf"),
        }
    }

    /// The family by which egui knows it.
    pub fn family(self) -> FontFamily {
        match self {
            Self::Regular => FontFamily::Proportional,
            _ => FontFamily::Name(self.name().into()),
        }
    }
}

/// The fonts to hand to egui, once, before the first frame.
pub fn definitions() -> FontDefinitions {
    let mut fonts = FontDefinitions::empty();
    for face in Face::ALL {
        fonts
            .font_data
            .insert(face.name().to_owned(), Arc::new(FontData::from_static(face.bytes())));
        // A letter in an icon family would be a mistake; an icon in a text is a plain
        // way to put it in a sentence.
        let names = match face {
            Face::Regular | Face::SemiBold | Face::Bold | Face::Atkinson => {
                vec![face.name().to_owned(), Face::Icons.name().to_owned()]
            }
            _ => vec![face.name().to_owned(), Face::Regular.name().to_owned()],
        };
        fonts.families.insert(face.family(), names);
    }
    let monospace = vec![Face::Regular.name().to_owned(), Face::Icons.name().to_owned()];
    fonts.families.insert(FontFamily::Monospace, monospace);
    fonts
}
