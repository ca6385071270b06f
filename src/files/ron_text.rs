//! What reading every RON file has in common: from bytes to a mirror, or to everything
//! that keeps it from being one, in words a person can use.
//!
//! `ron` does the reading. Only when it refuses, or when a check finds a problem, the
//! text is taken apart once more ([`tree`], [`lenient`]) to say what and where.

use ron::extensions::Extensions;
use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::lenient::{self, Findings};
use super::problem::Located;
use super::tree::{self, Lines, Node, Position, Shape};
use crate::domain::draft::{Place, Problem, Severity, Written};
use crate::domain::message::Message;
use crate::domain::text::{Text, shorten};

/// Largest file that is read, in bytes.
pub const MAX_BYTES: u64 = 16 * 1024 * 1024;

/// The text of a file: UTF-8, a byte-order mark skipped, not empty.
pub fn text_of(bytes: &[u8]) -> Result<&str, Located> {
    if MAX_BYTES < bytes.len() as u64 {
        return Err(Located::whole(too_large(bytes.len() as u64)));
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let bad = |n_good: usize, id| {
        let good = std::str::from_utf8(&bytes[..n_good]).unwrap_or_default();
        let position = Some(Lines::new(good).position(good.len()));
        Located { position, severity: Severity::Error, message: Message::new(id) }
    };
    let text = std::str::from_utf8(bytes).map_err(|error| {
        // A letter of which the end is missing is the end of the file.
        let is_cut_off = error.error_len().is_none();
        let id = if is_cut_off { "error-cut-off" } else { "error-not-utf8" };
        bad(error.valid_up_to(), id)
    })?;
    // Text processors and pictures have these; Meetlat writes them as `\0`.
    if let Some(zero) = text.find('\0') {
        return Err(bad(zero, "error-not-utf8"));
    }
    if text.trim().is_empty() {
        return Err(Located::whole(Message::new("error-empty-file")));
    }
    Ok(text)
}

/// What to say of a file of this many bytes.
pub fn too_large(n_bytes: u64) -> Message {
    let whole = |n: u64| i64::try_from(n.div_ceil(1024 * 1024)).unwrap_or(i64::MAX);
    let message = Message::new("error-too-large").with("found", whole(n_bytes));
    message.with("max", whole(MAX_BYTES))
}

/// The one way in which RON is read here.
pub fn options() -> ron::Options {
    ron::Options::default()
        .with_default_extension(Extensions::IMPLICIT_SOME)
        .with_recursion_limit(tree::MAX_DEPTH)
}

/// A value with what was wrong with its form, and the text taken apart where needed.
#[derive(Debug)]
pub struct Parsed<'a, T> {
    /// As much of the value as could be read.
    pub value: T,
    text: &'a str,
    tree: Option<Node<'a>>,
    /// What was wrong with its form.
    pub findings: Findings,
}

/// Reads `T` from `text`. An error is a text that is no RON, or from which no `T` can be
/// made at all; a value with findings is one that could be read in part.
pub fn parse<T: DeserializeOwned>(text: &str) -> Result<Parsed<'_, T>, Vec<Located>> {
    let refusal = match options().from_str::<T>(text) {
        Ok(value) => return Ok(Parsed { value, text, tree: None, findings: Findings::default() }),
        Err(refusal) => refusal,
    };
    let lines = Lines::new(text);
    let at = |offset, message| Located {
        position: Some(lines.position(offset)),
        severity: Severity::Error,
        message,
    };
    let tree = match tree::parse(text) {
        Ok(tree) => tree,
        Err(error) => return Err(vec![at(error.at, error.message)]),
    };
    let (value, findings) = lenient::read(&tree);
    if findings.problems.is_empty() && findings.unknown.is_empty() {
        // We see nothing wrong, but `ron` does.
        let start = refusal.span.start;
        return Err(vec![Located {
            position: Some(Position { line: start.line, column: start.col }),
            severity: Severity::Error,
            message: Message::new("problem-ron").with("text", refusal.code.to_string()),
        }]);
    }
    let parsed = Parsed { value: (), text, tree: Some(tree), findings };
    match value {
        Some(value) => Ok(Parsed { value, text, tree: parsed.tree, findings: parsed.findings }),
        None => Err(parsed.explain(Vec::new(), &[], Severity::Error)),
    }
}

impl<T> Parsed<'_, T> {
    /// Whether everything at this place in the file was understood.
    pub fn is_whole(&self, place: &Place) -> bool {
        let Some(tree) = &self.tree else { return true };
        let at = &tree.locate(place).at;
        let is_inside = |start: &usize| at.contains(start);
        !self.findings.is_broken(at)
            && !self.findings.broken.keys().any(is_inside)
            && !self.findings.unknown.keys().any(is_inside)
    }

    /// Everything wrong with the form and these `problems` with the content, each with its
    /// position, in the order of the text. What only follows from a value that could not
    /// be read, or that is one of the `missing`, is left out. Unknown fields have the
    /// severity `unknown`.
    pub fn explain(
        &self,
        problems: Vec<Problem>,
        missing: &[Place],
        unknown: Severity,
    ) -> Vec<Located> {
        if problems.is_empty()
            && self.findings.problems.is_empty()
            && self.findings.unknown.is_empty()
        {
            return Vec::new();
        }
        let parsed;
        let tree = match &self.tree {
            Some(tree) => Some(tree),
            None => {
                parsed = tree::parse(self.text).ok();
                parsed.as_ref()
            }
        };
        let mut found: Vec<(usize, Severity, Message)> = Vec::new();
        for (at, message) in &self.findings.problems {
            found.push((*at, Severity::Error, message.clone()));
        }
        for (at, (name, known)) in &self.findings.unknown {
            let mut message = unknown_name("problem-unknown-field", name, known);
            if unknown == Severity::Warning && message.id == "problem-unknown-field" {
                // Nobody typed it wrong: it is of a later version.
                message = Message::new("problem-later-field").with("found", name.as_str());
            }
            found.push((*at, unknown, message));
        }
        for problem in problems {
            let follows = |place: &Place| {
                problem.place.0.starts_with(&place.0) && problem.message.id != "problem-missing"
            };
            let at = tree.map_or(0..0, |tree| tree.locate(&problem.place).at.clone());
            if !missing.iter().any(follows) && !self.findings.is_broken(&at) {
                found.push((at.start, problem.severity, problem.message));
            }
        }
        found.sort_by_key(|(at, ..)| *at);
        let lines = Lines::new(self.text);
        let located = found.into_iter().map(|(at, severity, message)| Located {
            position: Some(lines.position(at)),
            severity,
            message,
        });
        located.collect()
    }

    /// What is wrong with the format number of this file, if anything.
    pub fn format_problem(&self, format: Option<i64>, known: i64) -> Option<Problem> {
        let problem = |place, message| Problem { place, severity: Severity::Error, message };
        match format {
            None => Some(problem(
                Place::root(),
                Message::new("problem-format-missing").with("known", known),
            )),
            Some(found) if found < 1 => Some(problem(
                Place::root().field("format"),
                Message::new("problem-format").with("found", found).with("known", known),
            )),
            Some(_) => None,
        }
    }
}

/// What to say of a name that is none of the `known` ones: the one that was probably
/// meant, or all of them. `id` is the text with all; the other ends with `-near`.
pub fn unknown_name(id: &'static str, found: &str, known: &[&str]) -> Message {
    let near = known.iter().map(|name| (distance(found, name), *name)).min();
    match near {
        Some((distance, name)) if distance <= 2 && distance < name.len() => {
            let id = match id {
                "problem-unknown-case" => "problem-unknown-case-near",
                "problem-unknown-key" => "problem-unknown-key-near",
                _ => "problem-unknown-field-near",
            };
            Message::new(id).with("found", found).with("near", name)
        }
        _ => Message::new(id).with("found", found).with("known", known.join(", ")),
    }
}

/// How many letters must be typed differently, swapped neighbours counting once.
fn distance(a: &str, b: &str) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    if 2 < a.len().abs_diff(b.len()) {
        return usize::MAX;
    }
    let mut rows: Vec<Vec<usize>> = vec![(0..=b.len()).collect()];
    for i in 1..=a.len() {
        let mut row = vec![i];
        for j in 1..=b.len() {
            let is_other = usize::from(a[i - 1] != b[j - 1]);
            let mut best =
                (rows[i - 1][j] + 1).min(row[j - 1] + 1).min(rows[i - 1][j - 1] + is_other);
            if 1 < i && 1 < j && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                best = best.min(rows[i - 2][j - 2] + 1);
            }
            row.push(best);
        }
        rows.push(row);
    }
    rows[a.len()][b.len()]
}

/// The format number at the start of a file, found without reading the rest.
pub fn format_of(text: &str) -> Option<(i64, Position)> {
    let fields = tree::leading_fields(text, "dimensions");
    let format = fields.iter().find(|field| field.name == "format")?;
    let Shape::Number(number) = format.value.shape else { return None };
    let position = Lines::new(text).position(format.value.at.start);
    number.parse().ok().map(|number| (number, position))
}

/// The error for a file of a newer format than `known`; `None` when it is not newer.
pub fn newer_format(text: &str, known: i64) -> Option<Located> {
    let (found, position) = format_of(text)?;
    (known < found).then(|| Located {
        position: Some(position),
        severity: Severity::Error,
        message: Message::new("error-newer-format")
            .with("found", found)
            .with("known", known)
            .with("version", env!("CARGO_PKG_VERSION")),
    })
}

/// A text per language; the same language twice is an error.
#[derive(Debug, Clone, Default)]
pub struct Texts(pub Text);

impl<'de> Deserialize<'de> for Texts {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor;
        impl<'de> serde::de::Visitor<'de> for Visitor {
            type Value = Vec<(String, String)>;

            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("texts by language")
            }

            fn visit_map<A: serde::de::MapAccess<'de>>(
                self,
                mut map: A,
            ) -> Result<Self::Value, A::Error> {
                let mut texts: Vec<(String, String)> = Vec::new();
                while let Some((code, text)) = map.next_entry::<String, String>()? {
                    if texts.iter().any(|(known, _)| *known == code) {
                        return Err(serde::de::Error::custom(format!("`{code}` twice")));
                    }
                    texts.push((code, text));
                }
                Ok(texts)
            }
        }
        let texts = deserializer.deserialize_map(Visitor)?;
        Ok(Self(texts.into_iter().collect()))
    }
}

/// A number exactly as it is written.
#[derive(Debug, Clone)]
pub struct Decimal(pub Written);

impl<'de> Deserialize<'de> for Decimal {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let raw = Box::<ron::value::RawValue>::deserialize(deserializer)?;
        let text = raw.get_ron().trim();
        if let Ok(number) = decimal(text) {
            return Ok(Self(Ok(number)));
        }
        // Not a plain number: perhaps a comment beside one, perhaps no number at all.
        match tree::parse(text) {
            Ok(Node { shape: Shape::Number(text), .. }) => Ok(Self(decimal(text))),
            Ok(Node { shape: Shape::Values(Some("Some"), values), .. }) if values.len() == 1 => {
                Ok(Self(decimal(&text[values[0].at.clone()])))
            }
            _ => Err(serde::de::Error::custom("not a number")),
        }
    }
}

impl serde::Serialize for Decimal {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let text = match &self.0 {
            Ok(number) => number.to_string(),
            Err(text) => text.clone(),
        };
        let raw = ron::value::RawValue::from_boxed_ron(text.into_boxed_str());
        raw.map_err(serde::ser::Error::custom)?.serialize(serializer)
    }
}

/// A written number, digit for digit; the text itself when it is none or has more digits
/// than can be kept exactly.
pub fn decimal(text: &str) -> Written {
    let digits = text.replace('_', "");
    let digits = digits.strip_prefix('+').unwrap_or(&digits);
    let number = if digits.contains(['e', 'E']) {
        rust_decimal::Decimal::from_scientific(digits)
    } else {
        rust_decimal::Decimal::from_str_exact(digits)
    };
    number.ok().ok_or_else(|| shorten(text))
}
