//! What is remembered between two runs: language, look, text size, recent files.

use std::path::{Path, PathBuf};

use jiff::Timestamp;

use crate::words::Language;

/// How many recent files are remembered.
const MAX_RECENT: usize = 12;

/// How the window looks.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Look {
    /// Dark text on light.
    #[default]
    Light,
    /// Light text on dark.
    Dark,
    /// White and yellow on black.
    HighContrast,
}

impl Look {
    /// Every look.
    pub const ALL: [Self; 3] = [Self::Light, Self::Dark, Self::HighContrast];

    /// Its name in the settings file.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
            Self::HighContrast => "high-contrast",
        }
    }

    /// The look with this name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|look| look.as_str() == name)
    }
}

/// A file that was open before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recent {
    /// Where it is.
    pub path: PathBuf,
    /// Whose assessment it was, for when it cannot be found any more.
    pub municipality: String,
    /// First day of its period.
    pub from: jiff::civil::Date,
    /// Last day of its period.
    pub to: jiff::civil::Date,
    /// When it was last opened or saved.
    pub opened: Timestamp,
}

/// Preferences and recent files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings {
    /// The language of the window.
    pub language: Language,
    /// Light, dark or high contrast.
    pub look: Look,
    /// Text size in percent, `80..=200` in steps of ten.
    pub text_percent: u16,
    /// Whether single keys give answers (WCAG 2.1.4 asks that they can be switched off).
    pub single_keys: bool,
    /// Recent files, the last one first.
    pub recent: Vec<Recent>,
}

impl Settings {
    /// What a first run begins with.
    pub fn new(language: Language) -> Self {
        Self {
            language,
            look: Look::default(),
            text_percent: 100,
            single_keys: true,
            recent: Vec::new(),
        }
    }

    /// Puts a file at the head of the recent ones.
    pub fn remember(&mut self, recent: Recent) {
        self.forget(&recent.path);
        self.recent.insert(0, recent);
        self.recent.truncate(MAX_RECENT);
    }

    /// Takes a file out of the recent ones.
    pub fn forget(&mut self, path: &Path) {
        self.recent.retain(|recent| recent.path != path);
    }
}

/// The nearest text size there is: `80..=200` in steps of ten.
pub fn nearest_text_percent(percent: u16) -> u16 {
    (percent.clamp(80, 200) + 5) / 10 * 10
}
