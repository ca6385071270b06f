//! Paper: what a report says ([`facts`]), and how it becomes a PDF or a picture.
//!
//! [`render`] is the whole way from facts to bytes. It opens no file, reads no clock and
//! knows no user: the same facts give the same bytes, on every machine. PDFs are tagged
//! and archivable (PDF/UA-1 and PDF/A-2a); a page that would not be is refused, never
//! written.
//!
//! Without the feature `typst` everything here is the same, but for pages and pictures, for
//! which [`render`] then says that this build has no report engine.

mod alternative;
pub mod codebook;
mod data;
pub mod facts;
pub mod paper;
pub mod sentences;
pub mod style;

mod figure_words;
mod plain;

#[cfg(feature = "typst")]
mod engine;
#[cfg(not(feature = "typst"))]
#[path = "no_engine.rs"]
mod engine;

use std::fmt;
use std::panic::{AssertUnwindSafe, catch_unwind};

use crate::domain::house_style::HouseStyle;
use crate::domain::message::Message;
use facts::Facts;

/// What to make of the facts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Output {
    /// The report on A4, as a tagged PDF.
    Pdf,
    /// The picture for one slide, a PNG of 1920 × 1080 pixels.
    Card,
    /// One chart by itself, as SVG.
    Chart(Chart),
    /// Answers, scores, figures and sources as one table for a spreadsheet.
    Csv,
    /// The same as a workbook.
    Xlsx,
    /// All facts, for programs.
    Json,
}

/// A chart that can stand by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Chart {
    /// The ladder with the municipality on it.
    Ladder,
    /// Scores with their ranges.
    Dimensions,
    /// The comparisons that say most.
    Comparison,
}

impl Chart {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Ladder, Self::Dimensions, Self::Comparison];

    /// The name on the command line.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ladder => "ladder",
            Self::Dimensions => "dimensions",
            Self::Comparison => "comparison",
        }
    }

    /// The chart with this name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|chart| chart.as_str() == name)
    }
}

/// A finished report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rendered {
    /// The bytes of the file.
    pub bytes: Vec<u8>,
    /// How many signs the report's typeface lacks; each became □.
    pub n_replaced: usize,
    /// How many texts were longer than a report holds; each ends in … now.
    pub n_shortened: usize,
    /// A picture in words, to put beside it; `None` for what can be read by itself.
    pub alternative: Option<String>,
}

impl Rendered {
    /// What shows everything as it is.
    fn whole(bytes: Vec<u8>) -> Self {
        Self { bytes, n_replaced: 0, n_shortened: 0, alternative: None }
    }

    /// What to tell whoever asked for the report, beside that it is ready.
    pub fn remarks(&self) -> Vec<Message> {
        remarks(self.n_replaced, self.n_shortened)
    }
}

fn remarks(n_replaced: usize, n_shortened: usize) -> Vec<Message> {
    let mut remarks = Vec::new();
    if n_replaced > 0 {
        remarks.push(Message::new("report-signs-replaced").with("n", n_replaced));
    }
    if n_shortened > 0 {
        remarks.push(Message::new("report-texts-shortened").with("n", n_shortened));
    }
    remarks
}

/// Why there is no report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReportError {
    /// This build has no engine for reports.
    NoEngine,
    /// There is more to say than a report holds. Both in signs.
    TooLarge {
        /// How much there is.
        found: usize,
        /// How much a report holds.
        most: usize,
    },
    /// The engine refused the page or the file, in its own words: a mistake of ours.
    Refused(String),
    /// The engine broke off, with what it said last: a mistake of ours or of the engine.
    Broken(String),
}

impl ReportError {
    /// What to tell people.
    pub fn message(&self) -> Message {
        match self {
            Self::NoEngine => Message::new("report-error-no-engine"),
            Self::TooLarge { found, most } => {
                Message::new("report-error-too-large").with("found", *found).with("most", *most)
            }
            Self::Refused(detail) => {
                Message::new("report-error-refused").with("detail", detail.as_str())
            }
            Self::Broken(detail) => {
                Message::new("report-error-broken").with("detail", detail.as_str())
            }
        }
    }
}

/// For logs; people get [`ReportError::message`].
impl fmt::Display for ReportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self:?}")
    }
}

impl std::error::Error for ReportError {}

/// Makes a report of `facts`; `style` is for what is on pages and pictures.
///
/// Takes some ten to a hundred milliseconds; call it away from the thread that draws.
/// Where the engine panics, that becomes [`ReportError::Broken`].
pub fn render(facts: &Facts, style: &HouseStyle, output: Output) -> Result<Rendered, ReportError> {
    guarded(|| match output {
        Output::Pdf => engine::pdf(facts, style),
        Output::Card => {
            let alternative = Some(alternative::of_card(facts));
            Ok(Rendered { alternative, ..engine::card(facts, style)? })
        }
        Output::Chart(chart) => {
            let words = alternative::of_chart(facts, chart);
            let rendered = engine::chart(facts, style, chart, &words)?;
            Ok(Rendered { alternative: Some(words), ..rendered })
        }
        Output::Csv => data::csv(facts),
        Output::Xlsx => data::xlsx(facts),
        Output::Json => data::json(facts),
    })
}

/// Does `work`; a panic in it is an error like any other.
fn guarded<T>(work: impl FnOnce() -> Result<T, ReportError>) -> Result<T, ReportError> {
    // Whatever was half done is dropped with the unwinding: `work` shares nothing with its
    // caller but what it reads.
    catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|panic| {
        let detail = panic
            .downcast_ref::<String>()
            .map(String::as_str)
            .or_else(|| panic.downcast_ref::<&str>().copied())
            .unwrap_or_default();
        Err(ReportError::Broken(detail.to_owned()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_in_the_engine_is_an_error() {
        let result = guarded::<()>(|| panic!("no page {}", 4));
        assert_eq!(result, Err(ReportError::Broken("no page 4".to_owned())));
        let result = guarded::<()>(|| panic!("no page"));
        assert_eq!(result, Err(ReportError::Broken("no page".to_owned())));
    }

    #[test]
    fn a_finished_report_says_what_it_could_not_show() {
        let clean = Rendered::whole(Vec::new());
        assert_eq!(clean.remarks(), []);
        let mended = Rendered { n_replaced: 2, n_shortened: 1, ..clean };
        let ids: Vec<&str> = mended.remarks().iter().map(|remark| remark.id).collect();
        assert_eq!(ids, ["report-signs-replaced", "report-texts-shortened"]);
    }
}
