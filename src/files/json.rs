//! JSON as people write it: its keys in their order and number, its numbers digit for digit, and
//! what is wrong with it in the user's language.

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

use super::problem::Located;
use super::tree::Position;
use crate::domain::draft::Severity;
use crate::domain::message::Message;
use crate::domain::text::shorten;

/// JSON that keeps its keys as they stand, so that one that stands there twice is noticed,
/// and its numbers digit for digit.
#[derive(Debug)]
pub(super) enum Json {
    Null,
    Bool(bool),
    Number(String),
    Text(String),
    List(Vec<Self>),
    Object(Vec<(String, Self)>),
}

/// Reads a text as JSON, or says where it goes wrong.
pub(super) fn parse(text: &str) -> Result<Json, Located> {
    let parse = || {
        // First as a whole: that bounds the depth, and gives every error its place.
        let _: serde_json::Value = serde_json::from_str(text)?;
        Json::of(serde_json::from_str(text)?)
    };
    parse().map_err(|error| syntax(text, &error))
}

impl Json {
    /// The value a text stands for. The text must have been parsed before.
    fn of(raw: &RawValue) -> serde_json::Result<Self> {
        let text = raw.get();
        Ok(match text.as_bytes().first() {
            Some(b'{') => {
                let Entries(entries) = serde_json::from_str(text)?;
                let each = entries.into_iter().map(|(key, value)| Ok((key, Self::of(value)?)));
                Self::Object(each.collect::<serde_json::Result<_>>()?)
            }
            Some(b'[') => {
                let values: Vec<&RawValue> = serde_json::from_str(text)?;
                Self::List(values.into_iter().map(Self::of).collect::<serde_json::Result<_>>()?)
            }
            Some(b'"') => Self::Text(serde_json::from_str(text)?),
            Some(b't') => Self::Bool(true),
            Some(b'f') => Self::Bool(false),
            Some(b'n') => Self::Null,
            _ => Self::Number(text.to_owned()),
        })
    }
}

/// An object with its keys in the order and number in which they stand there.
struct Entries<'de>(Vec<(String, &'de RawValue)>);

impl<'de> Deserialize<'de> for Entries<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Each;
        impl<'de> Visitor<'de> for Each {
            type Value = Entries<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Entries<'de>, A::Error> {
                let mut all = Vec::new();
                while let Some(entry) = map.next_entry()? {
                    all.push(entry);
                }
                Ok(Entries(all))
            }
        }
        deserializer.deserialize_map(Each)
    }
}

impl Json {
    /// What it is, for people.
    pub(super) fn describe(&self) -> Message {
        match self {
            Self::Null => Message::new("problem-json-null"),
            Self::Bool(found) => Message::new("problem-shape-word").with("text", found.to_string()),
            Self::Number(found) => {
                Message::new("problem-shape-number").with("text", found.as_str())
            }
            Self::Text(found) => Message::new("problem-shape-text").with("text", shorten(found)),
            Self::List(_) => Message::new("problem-shape-list"),
            Self::Object(_) => Message::new("problem-json-object"),
        }
    }
}

fn syntax(text: &str, error: &serde_json::Error) -> Located {
    let message = if error.is_eof() {
        Message::new("problem-json-end")
    } else if error.to_string().starts_with("recursion limit") {
        Message::new("problem-json-depth")
    } else {
        // `serde_json` says what is wrong only in English, and the place at its end.
        let text = error.to_string();
        match text.split(" at line ").next().unwrap_or_default() {
            "expected `,` or `}`" => Message::new("problem-json-separator").with("close", "}"),
            "expected `,` or `]`" => Message::new("problem-json-separator").with("close", "]"),
            "expected `:`" => Message::new("problem-json-colon"),
            "expected value" | "expected ident" => Message::new("problem-json-value"),
            "key must be a string" => Message::new("problem-json-key"),
            "trailing comma" => Message::new("problem-json-comma"),
            "trailing characters" => Message::new("problem-json-trailing"),
            "invalid escape" => Message::new("problem-json-escape"),
            "invalid number" | "number out of range" => Message::new("problem-json-number"),
            what if what.starts_with("control character") => Message::new("problem-json-line"),
            what => Message::new("problem-json").with("text", what),
        }
    };
    // Its columns are bytes.
    let line = text.lines().nth(error.line().saturating_sub(1)).unwrap_or_default();
    let before = line.get(..error.column().min(line.len())).unwrap_or(line);
    let position = Position { line: error.line(), column: before.chars().count().max(1) };
    Located { position: Some(position), severity: Severity::Error, message }
}
