//! What kind of file this is, by what stands in it rather than by its name.

use super::problem::Located;
use super::ron_text::text_of;
use super::tree::{self, Lines, Shape};
use crate::domain::draft::Severity;
use crate::domain::message::Message;

/// The kinds of files Meetlat reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// `questionnaire.ron`.
    Questionnaire,
    /// `*.benchmark.ron`.
    Benchmark,
    /// `*.meting.ron`.
    Assessment,
    /// `*.style.ron`.
    Style,
}

impl Kind {
    /// What it is called for people.
    pub fn message(self) -> Message {
        Message::new(match self {
            Self::Questionnaire => "error-kind-questionnaire",
            Self::Benchmark => "error-kind-benchmark",
            Self::Assessment => "error-kind-assessment",
            Self::Style => "error-kind-style",
        })
    }
}

/// The kind of a file, also of one that is broken further on; `None` when nothing in it
/// tells.
pub fn kind_of(text: &str) -> Option<Kind> {
    let fields = tree::leading_fields(text, "");
    fields.iter().find_map(|field| match (field.name, &field.value.shape) {
        ("ladder" | "dimensions" | "profile" | "version", _) => Some(Kind::Questionnaire),
        ("primary" | "accent" | "typeface" | "logo" | "sections", _) => Some(Kind::Style),
        ("figures", _) | ("questionnaire", Shape::Text(_)) => Some(Kind::Benchmark),
        ("program" | "municipality" | "period" | "respondents" | "agreed", _)
        | ("questionnaire", Shape::Fields(..)) => Some(Kind::Assessment),
        _ => None,
    })
}

/// The kind of a file, or why there is none.
pub fn recognise(bytes: &[u8]) -> Result<Kind, Located> {
    let text = text_of(bytes)?;
    kind_of(text).ok_or_else(|| unknown(text))
}

/// That a file is of this kind, or why not.
pub fn expect(kind: Kind, bytes: &[u8]) -> Result<(), Located> {
    let found = recognise(bytes)?;
    if found == kind {
        return Ok(());
    }
    let message = Message::new("error-other-kind").with("found", found.message());
    Err(Located::whole(message.with("expected", kind.message())))
}

/// Nothing in the file tells what it is: it is no RON, or not ours.
fn unknown(text: &str) -> Located {
    match tree::parse(text) {
        Err(error) => {
            let position = Some(Lines::new(text).position(error.at));
            let message = Message::new("error-not-ours").with("problem", error.message);
            Located { position, severity: Severity::Error, message }
        }
        Ok(_) => Located::whole(Message::new("error-unknown-kind")),
    }
}
