//! Reports as files: what can be made, for whom, with which parts, and how far it is.
//!
//! A report is public unless somebody asks otherwise, and that is asked anew for every
//! document: nobody publishes names because of what they chose for another one.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use super::effect::{Kit, Replace};
use crate::domain::assessment::Assessment;
use crate::domain::house_style::{HouseStyle, Section};
use crate::domain::message::Message;
pub use crate::report::Chart;
pub use crate::report::facts::Audience;
use crate::words::Language;

/// The resolutions that can be chosen for pages. Unit: dots per inch.
pub const DPIS: [u32; 5] = [72, 96, 144, 300, 600];
/// The one for who does not choose: sharp on every screen.
pub const USUAL_DPI: u32 = 144;

/// A file a report becomes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Export {
    /// The report on paper.
    Pdf,
    /// The picture for one slide.
    Png,
    /// Every page as a picture of its own, at so many dots per inch.
    Pages(u32),
    /// One chart by itself.
    Svg(Chart),
    /// One table for a spreadsheet.
    Csv,
    /// A workbook.
    Xlsx,
    /// Everything there is to say, for programs.
    Json,
}

impl Export {
    /// One of each kind, as they are offered.
    pub const ALL: [Self; 7] = [
        Self::Pdf,
        Self::Png,
        Self::Pages(USUAL_DPI),
        Self::Svg(Chart::Ladder),
        Self::Xlsx,
        Self::Csv,
        Self::Json,
    ];

    /// Whether both are of one kind, whatever is chosen within it.
    pub fn is_like(self, other: Self) -> bool {
        std::mem::discriminant(&self) == std::mem::discriminant(&other)
    }

    /// How the name of such a file ends.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Pdf => ".pdf",
            Self::Png | Self::Pages(_) => ".png",
            Self::Svg(_) => ".svg",
            Self::Csv => ".csv",
            Self::Xlsx => ".xlsx",
            Self::Json => ".json",
        }
    }

    /// Whether it has the parts that can be left out.
    pub fn has_sections(self) -> bool {
        matches!(self, Self::Pdf | Self::Pages(_))
    }

    /// Whether a house style is to be seen in it.
    pub fn has_style(self) -> bool {
        !matches!(self, Self::Csv | Self::Xlsx | Self::Json)
    }
}

/// What was chosen about reports.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportChoices {
    /// For whom.
    pub audience: Audience,
    /// As what.
    pub export: Export,
    /// Whether the house style is left out of it.
    pub is_plain: bool,
    /// The parts of this report; `None` for those of the house style.
    pub sections: Option<Vec<Section>>,
}

impl Default for ReportChoices {
    fn default() -> Self {
        let audience = Audience::default();
        Self { audience, export: Export::Pdf, is_plain: false, sections: None }
    }
}

impl ReportChoices {
    /// The style of the report, where `house` is that of the organisation.
    pub fn style(&self, house: &HouseStyle) -> HouseStyle {
        let mut style = if self.is_plain { HouseStyle::default() } else { house.clone() };
        if let Some(sections) = &self.sections {
            style.sections.clone_from(sections);
        }
        style
    }

    /// Puts a part in or leaves it out; `style` is what the report has now.
    pub(super) fn set_section(&mut self, section: Section, is_in: bool, style: &HouseStyle) {
        let has = |each: &Section| {
            if *each == section { is_in } else { style.sections.contains(each) }
        };
        self.sections = Some(Section::ALL.into_iter().filter(has).collect());
    }
}

/// What can be asked about reports.
#[derive(Debug, Clone, PartialEq)]
pub enum ReportCommand {
    /// From now on they are for these.
    For(Audience),
    /// From now on they are made as this.
    As(Export),
    /// This part is in the report, or not.
    Section(Section, bool),
    /// The parts are those of the house style again.
    UsualSections,
    /// Whether the house style is left out.
    Plain(bool),
    /// Make a PDF in a place that is not kept, and hand it to the program that prints it.
    Print,
    /// Stop making the report.
    Stop,
    /// Make the report there, in place of what is there.
    Replace(Export, PathBuf),
}

/// How far a report is, and whether it is still wanted. Both sides hold one.
#[derive(Debug, Clone, Default)]
pub struct Progress(Arc<Counters>);

#[derive(Debug, Default)]
struct Counters {
    is_stopped: AtomicBool,
    done: AtomicUsize,
    all: AtomicUsize,
}

impl Progress {
    /// Whether nobody stopped it.
    pub fn is_wanted(&self) -> bool {
        !self.0.is_stopped.load(Ordering::Relaxed)
    }

    /// Pages that are done, and all of them; `None` where it is not counted in pages.
    pub fn pages(&self) -> Option<(usize, usize)> {
        let all = self.0.all.load(Ordering::Relaxed);
        (all != 0).then(|| (self.0.done.load(Ordering::Relaxed), all))
    }

    pub(super) fn stop(&self) {
        self.0.is_stopped.store(true, Ordering::Relaxed);
    }

    /// Says how far it is.
    pub fn set(&self, done: usize, all: usize) {
        self.0.done.store(done, Ordering::Relaxed);
        self.0.all.store(all, Ordering::Relaxed);
    }
}

/// Where a report goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// To this file, over what.
    File(PathBuf, Replace),
    /// To a file of this name that is not kept, to be printed.
    Print(String),
}

/// A report to be made as a file.
#[derive(Debug, Clone)]
pub struct Job {
    /// Of this document.
    pub document: Arc<Assessment>,
    /// With these questions and figures.
    pub kit: Kit,
    /// As this.
    pub export: Export,
    /// For whom.
    pub audience: Audience,
    /// How it looks, with the parts it has.
    pub style: Arc<HouseStyle>,
    /// In this language.
    pub language: Language,
    /// Where it goes.
    pub place: Place,
    /// What it is made of: it never takes the place of these.
    pub sources: Vec<PathBuf>,
    /// How far it is, and whether it is still wanted.
    pub progress: Progress,
}

/// What was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exported {
    /// As what.
    pub export: Export,
    /// For whom.
    pub audience: Audience,
    /// Whether it is to be printed.
    pub is_print: bool,
    /// The files; at least one.
    pub files: Vec<PathBuf>,
    /// What to tell beside that it is ready.
    pub remarks: Vec<Message>,
    /// The picture in words, to put beside it.
    pub alternative: Option<String>,
}

/// Why nothing was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotExported {
    /// Somebody stopped it.
    Stopped,
    /// There is a file of this name, and nobody has agreed to replace it.
    Exists {
        /// What it was to be.
        export: Export,
        /// The name that was asked for.
        asked: PathBuf,
        /// The file that is there.
        found: PathBuf,
    },
    /// Anything else, in words; with the file where there is one.
    Other(Option<PathBuf>, Message),
}
