//! Preferences and recent files, as RON in the folder where programs of the user keep them.
//!
//! Whatever cannot be understood is left at what it is in a first run: settings never keep
//! the program from starting.

use serde::{Deserialize, Serialize};

use super::ron_text;

/// The file's name.
pub const FILE_NAME: &str = "settings.ron";

/// Settings as they stand in the file. Everything may be missing.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename = "Settings", default)]
pub struct SettingsFile {
    /// Language code.
    pub language: String,
    /// Name of the look.
    pub look: String,
    /// Text size in percent.
    pub text_percent: u16,
    /// Whether single keys give answers.
    pub single_keys: Option<bool>,
    /// How many questions stand on screen.
    pub questions_shown: String,
    /// The folder with questionnaires of the user's own; empty for none.
    pub questionnaire_folder: String,
    /// Recent files, the last one first.
    pub recent: Vec<RecentFile>,
}

/// A recent file as it stands in the file.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct RecentFile {
    /// Where it is.
    pub path: String,
    /// Whose assessment it was.
    pub municipality: String,
    /// First day of the period.
    pub from: String,
    /// Last day of the period.
    pub to: String,
    /// When it was opened.
    pub opened: String,
    /// The screen it was left at.
    pub step: String,
    /// The question that was on screen last.
    pub question: String,
}

/// Reads settings; `None` where the file is not one. A value that cannot be understood is
/// left out alone.
pub fn read(bytes: &[u8]) -> Option<SettingsFile> {
    let text = ron_text::text_of(bytes).ok()?;
    ron_text::parse(text).ok().map(|parsed| parsed.value)
}

/// The text of the file.
pub fn write(settings: &SettingsFile) -> String {
    let pretty = ron::ser::PrettyConfig::new().new_line("\n");
    let text = ron_text::options().to_string_pretty(settings, pretty);
    text.expect("settings have no value that cannot be written") + "\n"
}
