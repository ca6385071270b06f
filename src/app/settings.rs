//! What is remembered between two runs: language, look, text size, recent files and where
//! these were left.

use std::path::{Path, PathBuf};

use jiff::Timestamp;

use super::command::Step;
use crate::domain::id::QuestionId;
use crate::files::settings_ron::{RecentFile, SettingsFile};
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

/// How many questions stand on screen.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum QuestionsShown {
    /// One at a time.
    #[default]
    One,
    /// All of a dimension, under each other.
    Dimension,
}

impl QuestionsShown {
    /// Both.
    pub const ALL: [Self; 2] = [Self::One, Self::Dimension];

    /// Its name in the settings file.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::One => "one",
            Self::Dimension => "dimension",
        }
    }

    /// The one with this name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|shown| shown.as_str() == name)
    }
}

/// Where a document was left.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftAt {
    /// The screen; one that needs a document.
    pub step: Step,
    /// The question that was on screen last.
    pub question: Option<QuestionId>,
}

impl LeftAt {
    /// The screens a document can be left at, by their names in the settings file.
    const STEPS: [(Step, &str); 5] = [
        (Step::Setup, "setup"),
        (Step::Questions, "questions"),
        (Step::Results, "results"),
        (Step::Compare, "compare"),
        (Step::Report, "report"),
    ];

    fn from_file(file: &RecentFile) -> Option<Self> {
        let (step, _) = Self::STEPS.into_iter().find(|(_, name)| *name == file.step)?;
        Some(Self { step, question: QuestionId::parse(&file.question).ok() })
    }

    fn step_name(&self) -> &'static str {
        let found = Self::STEPS.into_iter().find(|(step, _)| *step == self.step);
        found.map_or("", |(_, name)| name)
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
    /// Where it was left, once it was.
    pub left_at: Option<LeftAt>,
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
    /// How many questions stand on screen.
    pub questions_shown: QuestionsShown,
    /// The folder with questionnaires of the user's own.
    pub questionnaire_folder: Option<PathBuf>,
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
            questions_shown: QuestionsShown::default(),
            questionnaire_folder: None,
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

impl Settings {
    /// What a file says, where it can be understood, and `fresh` elsewhere.
    pub fn from_file(file: &SettingsFile, fresh: Self) -> Self {
        let recent = |recent: &RecentFile| {
            Some(Recent {
                path: PathBuf::from(&recent.path),
                municipality: recent.municipality.clone(),
                from: recent.from.parse().ok()?,
                to: recent.to.parse().ok()?,
                opened: recent.opened.parse().ok()?,
                left_at: LeftAt::from_file(recent),
            })
        };
        let percent = Some(file.text_percent).filter(|percent| *percent != 0);
        Self {
            language: Language::from_code(&file.language).unwrap_or(fresh.language),
            look: Look::parse(&file.look).unwrap_or(fresh.look),
            text_percent: percent.map_or(fresh.text_percent, nearest_text_percent),
            single_keys: file.single_keys.unwrap_or(fresh.single_keys),
            questions_shown: QuestionsShown::parse(&file.questions_shown)
                .unwrap_or(fresh.questions_shown),
            questionnaire_folder: Some(&file.questionnaire_folder)
                .filter(|folder| !folder.is_empty())
                .map(PathBuf::from),
            recent: file.recent.iter().filter_map(recent).take(MAX_RECENT).collect(),
        }
    }

    /// What goes into the file. A path that is not Unicode is left out of it.
    pub fn to_file(&self) -> SettingsFile {
        let recent = |recent: &Recent| {
            let question = recent.left_at.as_ref().and_then(|left| left.question.as_ref());
            Some(RecentFile {
                path: recent.path.to_str()?.to_owned(),
                municipality: recent.municipality.clone(),
                from: recent.from.to_string(),
                to: recent.to.to_string(),
                opened: recent.opened.to_string(),
                step: recent.left_at.as_ref().map_or("", LeftAt::step_name).to_owned(),
                question: question.map(ToString::to_string).unwrap_or_default(),
            })
        };
        let folder = self.questionnaire_folder.as_deref().and_then(Path::to_str);
        SettingsFile {
            language: self.language.code().to_owned(),
            look: self.look.as_str().to_owned(),
            text_percent: self.text_percent,
            single_keys: Some(self.single_keys),
            questions_shown: self.questions_shown.as_str().to_owned(),
            questionnaire_folder: folder.unwrap_or_default().to_owned(),
            recent: self.recent.iter().filter_map(recent).collect(),
        }
    }
}

/// The nearest text size there is: `80..=200` in steps of ten.
pub fn nearest_text_percent(percent: u16) -> u16 {
    (percent.clamp(80, 200) + 5) / 10 * 10
}
