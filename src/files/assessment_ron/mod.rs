//! `NAME.meting.ron` ⇄ assessment.
//!
//! The header stands first (format, program, municipality, period, questionnaire) and can
//! be read by itself with [`header`], also from a file that is broken further on or newer
//! than this program: it says which questionnaire the rest needs.
//!
//! # Nothing is dropped in silence
//!
//! - A file of a newer format, or with fields this program does not know, opens read-only
//!   and names them, when the rest can still be read; otherwise the version that made it
//!   is named.
//! - An answer that its question cannot have is an error with its place. When the file
//!   was filled in with another version of the questionnaire, that is no mistake of
//!   anybody: the answer is named and left out, and the file opens read-only until it is
//!   carried over to the new version, which keeps what is left out in the file.
//! - A number outside the range of its question leaves the question unanswered, and a
//!   notice says so.
//! - What a merge left to choose is a notice with its place.
//! - A checksum that does not match is a notice: somebody changed the file by hand.
//!
//! What is read-only is never written over, so what was left out stays in the file.

mod entries;
mod mirrors;
mod misfit;
mod reading;
mod unchosen;
mod upgrade;

use ron::ser::PrettyConfig;

use self::mirrors::File;
pub use self::misfit::{misfit_message, unknown_field};
use self::reading::Reader;
use super::problem::Located;
use super::ron_text::{self, Parsed};
use super::tree::{self, Lines, Node, Position, Shape};
use crate::domain::assessment::Assessment;
use crate::domain::draft::{Place, Problem, Severity};
use crate::domain::hash::hex_of;
use crate::domain::message::Message;
use crate::domain::questionnaire::Questionnaire;

/// The format this program reads and writes.
pub const FORMAT: i64 = 2;

/// What the file says about the program that wrote it.
pub const PROGRAM: &str = concat!("meetlat ", env!("CARGO_PKG_VERSION"));

/// What stands at the start of an assessment, unchecked. Empty where it is not there.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Header {
    /// The format number.
    pub format: Option<i64>,
    /// Which program wrote it, such as `meetlat 0.1.0`.
    pub program: String,
    /// Name of the municipality.
    pub municipality: String,
    /// First and last day, as written.
    pub period: (String, String),
    /// Id of the questionnaire.
    pub questionnaire: String,
    /// Version of the questionnaire.
    pub version: String,
    /// Where the questionnaire is when it is not built in, seen from the document.
    pub file: String,
}

/// An assessment as it came out of its file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opened {
    /// The document.
    pub assessment: Assessment,
    /// What the user should know, in the order of the file.
    pub notices: Vec<Located>,
    /// Whether it may be written back.
    pub access: Access,
}

impl Opened {
    /// Whether nothing in the file is another than a program wrote there, as far as its checksum
    /// tells.
    pub fn is_as_written(&self) -> bool {
        self.damage().is_none()
    }

    /// That its checksum is not that of its content.
    pub fn damage(&self) -> Option<&Located> {
        self.notices.iter().find(|notice| notice.message.id == "problem-checksum")
    }
}

/// Whether a document may be written over its file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Access {
    /// Yes.
    Editable,
    /// No: the file holds something that would be lost, as this says.
    ReadOnly(Message),
    /// Not yet: what does not fit the present version of the questionnaire stands among what is
    /// left out, as this says, and whoever opened the file has not asked for that.
    NeedsUpgrade(Message),
}

/// Reads only what stands before the respondents.
pub fn header(bytes: &[u8]) -> Result<Header, Located> {
    let text = ron_text::text_of(bytes)?;
    Ok(header_of(text))
}

/// What keeps a file from saying what its questionnaire is: it is of a newer format, or
/// its text is no RON.
pub fn header_problem(bytes: &[u8]) -> Option<Located> {
    let text = match ron_text::text_of(bytes) {
        Ok(text) => text,
        Err(problem) => return Some(problem),
    };
    let header = header_of(text);
    if header.format.is_some_and(|format| FORMAT < format) {
        return Some(too_new(text, &header));
    }
    let error = tree::parse(text).err()?;
    let position = Some(Lines::new(text).position(error.at));
    Some(Located { position, severity: Severity::Error, message: error.message })
}

/// Where a document says something of its header: the `inner` value of the field `name`, else
/// that field, else the beginning. `None` where there is no text.
pub fn header_position(bytes: &[u8], name: &str, inner: &str) -> Option<Position> {
    let text = ron_text::text_of(bytes).ok()?;
    let fields = tree::leading_fields(text, "respondents");
    let value = fields.iter().find(|field| field.name == name).map(|field| &field.value);
    let at = value.map_or(0, |value| value.get(inner).unwrap_or(value).at.start);
    Some(Lines::new(text).position(at))
}

fn header_of(text: &str) -> Header {
    let fields = tree::leading_fields(text, "respondents");
    let get = |name: &str| fields.iter().find(|field| field.name == name).map(|f| &f.value);
    let text =
        |node: Option<&Node<'_>>| node.and_then(Node::text).map(str::to_owned).unwrap_or_default();
    let inner = |name: &str, field: &str| text(get(name).and_then(|node| node.get(field)));
    Header {
        format: get("format").and_then(|node| match node.shape {
            Shape::Number(number) => number.parse().ok(),
            _ => None,
        }),
        program: text(get("program")),
        municipality: inner("municipality", "name"),
        period: (inner("period", "from"), inner("period", "to")),
        questionnaire: inner("questionnaire", "id"),
        version: inner("questionnaire", "version"),
        file: inner("questionnaire", "file"),
    }
}

/// Reads an assessment that is filled in with `questionnaire`. The errors are everything
/// that is wrong with it, in the order of the file.
pub fn read(bytes: &[u8], questionnaire: &Questionnaire) -> Result<Opened, Vec<Located>> {
    let text = ron_text::text_of(bytes).map_err(|problem| vec![problem])?;
    let header = header_of(text);
    let is_newer = header.format.is_some_and(|format| FORMAT < format);
    // A syntax error of a newer format may be its new notation.
    let mut parsed = ron_text::parse::<File>(text).map_err(|mut problems| {
        if is_newer {
            return vec![too_new(text, &header)];
        }
        // Nobody writes assessments by hand: what does not parse was cut off or damaged.
        problems.insert(0, Located::whole(Message::new("error-assessment-damaged")));
        problems
    })?;
    if is_newer && !parsed.findings.problems.is_empty() {
        return Err(vec![too_new(text, &header)]);
    }
    upgrade::to_present(&mut parsed.value, header.format.unwrap_or(FORMAT));

    let mut reader = Reader {
        questionnaire,
        is_same_version: parsed
            .value
            .questionnaire
            .as_ref()
            .is_some_and(|found| found.version == questionnaire.version()),
        is_other: false,
        problems: Vec::new(),
        left_out: Vec::new(),
    };
    let assessment = reader.assessment(&parsed.value);
    let mut problems = reader.problems;
    problems.extend(assessment.iter().flat_map(|made| unchosen::notices(made, &parsed.value)));
    problems.extend(parsed.format_problem(parsed.value.format, FORMAT));
    if let Some(message) = checksum_notice(text, parsed.value.checksum.as_deref()) {
        let place = Place::root().field("checksum");
        problems.push(Problem { place, severity: Severity::Warning, message });
    }
    let access = access(&header, is_newer, &parsed, &reader.left_out);
    let notices = parsed.explain(problems, &[], Severity::Warning);
    match assessment {
        Some(assessment) if notices.iter().all(|notice| !notice.is_error()) => {
            Ok(Opened { assessment, notices, access })
        }
        _ if is_newer => Err(vec![too_new(text, &header)]),
        _ => Err(notices),
    }
}

fn access(
    header: &Header,
    is_newer: bool,
    parsed: &Parsed<'_, File>,
    left_out: &[String],
) -> Access {
    let unknown = parsed.findings.unknown.values().map(|(name, _)| name.as_str());
    let mut unknown: Vec<&str> = unknown.collect();
    unknown.sort_unstable();
    unknown.dedup();
    let names = unknown.join(", ");
    if is_newer {
        let message =
            Message::new("error-read-only-newer").with("program", header.program.as_str());
        let message = message.with("found", header.format.unwrap_or_default());
        let fields = match names.as_str() {
            "" => Message::new("error-read-only-no-fields"),
            names => Message::new("error-read-only-fields").with("names", names),
        };
        Access::ReadOnly(message.with("known", FORMAT).with("fields", fields))
    } else if !names.is_empty() {
        Access::ReadOnly(Message::new("error-read-only-unknown").with("names", names))
    } else if !left_out.is_empty() {
        let names = left_out.join(", ");
        Access::NeedsUpgrade(Message::new("error-read-only-left-out").with("names", names))
    } else {
        Access::Editable
    }
}

fn too_new(text: &str, header: &Header) -> Located {
    let format = tree::leading_fields(text, "respondents");
    let format = format.iter().find(|field| field.name == "format");
    let program = match header.program.as_str() {
        "" => Message::new("error-newer-some-program"),
        program => Message::new("error-newer-program").with("program", program),
    };
    Located {
        position: format.map(|field| Lines::new(text).position(field.value.at.start)),
        severity: Severity::Error,
        message: Message::new("error-newer-assessment")
            .with("found", header.format.unwrap_or_default())
            .with("known", FORMAT)
            .with("version", env!("CARGO_PKG_VERSION"))
            .with("program", program),
    }
}

// -- writing ---------------------------------------------------------------------------

/// The text of an assessment: the same document always gives the same bytes, one answer
/// to a line.
pub fn write(assessment: &Assessment) -> String {
    let mut text = body(assessment);
    let line = format!("{INDENT}checksum: \"{}\",\n", checksum(&text));
    let end = text.rfind(')').expect("a struct ends with a bracket");
    text.insert_str(end, &line);
    text
}

const INDENT: &str = "    ";

fn body(assessment: &Assessment) -> String {
    let file = File::from(assessment);
    // Deep enough for one line per respondent's field, and one per answer.
    let pretty = PrettyConfig::new().new_line("\n").indentor(INDENT).depth_limit(4);
    let options = ron_text::options();
    let mut text = options
        .to_string_pretty(&file, pretty)
        .expect("a document has no value that cannot be written");
    text.push('\n');
    text
}

/// SHA-256 of a text, with any line breaks read as `\n`.
fn checksum(text: &str) -> String {
    format!("sha256:{}", hex_of(text.replace("\r\n", "\n").as_bytes()))
}

/// What to say when the checksum in a file is not that of the rest of it.
fn checksum_notice(text: &str, found: Option<&str>) -> Option<Message> {
    let found = found?;
    let is_it = |line: &&str| line.trim_start().starts_with("checksum:");
    let (before, line) = {
        let line = text.split_inclusive('\n').rev().find(is_it)?;
        let start = line.as_ptr() as usize - text.as_ptr() as usize;
        (&text[..start], line)
    };
    let rest = format!("{before}{}", &text[before.len() + line.len()..]);
    (checksum(&rest) != found).then(|| Message::new("problem-checksum"))
}
