//! Reads a value from a text `ron` refused, to find *everything* that is wrong with it.
//!
//! The same mirrors that `ron` fills are filled from a [`Node`] here, but with patience:
//! an unknown or repeated field is noted and skipped, and a field whose value does not
//! fit is noted and then left out, after which the reading starts again. What comes out
//! is as much of the value as can be understood, with every problem and its offset.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::ops::Range;

use serde::de::{self, DeserializeSeed, Deserializer, Expected, IntoDeserializer as _, Visitor};

use super::ron_text::unknown_name;
use super::tree::{Field, Node, Shape};
use crate::domain::message::{Arg, Message};
use crate::domain::text::shorten;

/// Most values that are left out before the reading gives up.
const MAX_BROKEN: usize = 200;

/// What a patient reading found.
#[derive(Debug, Default)]
pub struct Findings {
    /// Problems by offset.
    pub problems: BTreeMap<usize, Message>,
    /// Unknown fields by offset, with the fields there are; not among the problems.
    pub unknown: BTreeMap<usize, (String, &'static [&'static str])>,
    /// Values that were left out, by where they start.
    pub broken: BTreeMap<usize, Range<usize>>,
    /// Elements of lists that were passed over, by where they start, with the list.
    passed_over: BTreeMap<usize, Range<usize>>,
}

impl Findings {
    /// Whether the value at this place was left out, so that whatever else is said about
    /// it only follows from that.
    pub fn is_broken(&self, at: &Range<usize>) -> bool {
        self.broken.range(..=at.start).any(|(_, broken)| at.end <= broken.end)
    }
}

/// Fills `T` from `node` as far as it goes. `None` when even that did not work; then
/// there is at least one problem.
pub fn read<T: de::DeserializeOwned>(node: &Node<'_>) -> (Option<T>, Findings) {
    let findings = RefCell::new(Findings::default());
    let n_left_out = || {
        let findings = findings.borrow();
        findings.broken.len() + findings.passed_over.len()
    };
    loop {
        let before = n_left_out();
        match T::deserialize(Reader { node, findings: &findings }) {
            Ok(value) => {
                // Passing over an element moves those after it, so that places in the value
                // would be other places in the text: leave out the list around it.
                let mut found = findings.borrow_mut();
                if found.passed_over.is_empty() {
                    drop(found);
                    return (Some(value), findings.into_inner());
                }
                let lists = std::mem::take(&mut found.passed_over);
                found.broken.extend(lists.into_values().map(|list| (list.start, list)));
            }
            Err(Stop::Again) => {
                let after = n_left_out();
                if MAX_BROKEN < after {
                    let mut findings = findings.into_inner();
                    let last = findings.problems.last_key_value().map_or(0, |(at, _)| *at);
                    let more = Message::new("problem-more").with("n", MAX_BROKEN);
                    findings.problems.entry(last + 1).or_insert(more);
                    return (None, findings);
                }
                if after == before {
                    return (None, findings.into_inner());
                }
            }
            Err(stop) => {
                note(&findings, node, stop);
                return (None, findings.into_inner());
            }
        }
    }
}

fn note(findings: &RefCell<Findings>, node: &Node<'_>, stop: Stop) {
    let message = match stop {
        Stop::Again | Stop::Told => return,
        Stop::Here(at, message) => {
            findings.borrow_mut().problems.entry(at).or_insert(message);
            return;
        }
        Stop::Missing(field) => Message::new("problem-missing").with("field", field),
        Stop::Custom(text) => match text.as_str() {
            "effort" => misfit("problem-expected-effort", node),
            _ => Message::new("problem-ron").with("text", text),
        },
    };
    findings.borrow_mut().problems.entry(node.at.start).or_insert(message);
}

fn misfit(expected: &'static str, node: &Node<'_>) -> Message {
    let message = Message::new("problem-shape").with("expected", Message::new(expected));
    message.with("found", node.describe())
}

/// Why a value could not be filled.
#[derive(Debug)]
pub enum Stop {
    /// Something inside was noted and left out: start again.
    Again,
    /// The problem was noted already; the value around it must be left out.
    Told,
    /// This is wrong at this offset.
    Here(usize, Message),
    /// A field that must be there is not.
    Missing(&'static str),
    /// Whatever a mirror says.
    Custom(String),
}

impl fmt::Display for Stop {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self:?}")
    }
}

impl std::error::Error for Stop {}

impl de::Error for Stop {
    fn custom<T: fmt::Display>(text: T) -> Self {
        Self::Custom(text.to_string())
    }

    fn missing_field(field: &'static str) -> Self {
        Self::Missing(field)
    }

    fn invalid_type(_: de::Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self::Custom(expected.to_string())
    }
}

#[derive(Clone, Copy)]
struct Reader<'r, 'a> {
    node: &'r Node<'a>,
    findings: &'r RefCell<Findings>,
}

impl<'r, 'a> Reader<'r, 'a> {
    fn with(self, node: &'r Node<'a>) -> Self {
        Self { node, ..self }
    }

    fn misfit(self, expected: &'static str) -> Stop {
        Stop::Here(self.node.at.start, misfit(expected, self.node))
    }

    fn note(self, at: usize, message: Message) {
        self.findings.borrow_mut().problems.entry(at).or_insert(message);
    }

    /// Reads the value of a field or map entry. When that fails, the value is left out
    /// and the reading starts again.
    fn value<'de, S: DeserializeSeed<'de>>(self, seed: S) -> Result<S::Value, Stop> {
        seed.deserialize(self).map_err(|stop| {
            if !matches!(stop, Stop::Again) {
                note(self.findings, self.node, stop);
                let at = self.node.at.clone();
                self.findings.borrow_mut().broken.insert(at.start, at);
            }
            Stop::Again
        })
    }

    fn is_left_out(self, node: &Node<'_>) -> bool {
        self.findings.borrow().broken.get(&node.at.start).is_some_and(|at| *at == node.at)
    }

    fn fields<'de, V: Visitor<'de>>(
        self,
        fields: &'r [Field<'a>],
        known: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Stop> {
        let access = Fields { reader: self, fields, known, next: 0, seen: BTreeSet::new() };
        visitor.visit_map(access).map_err(|stop| match stop {
            Stop::Missing(name) => {
                let is_told = fields.iter().any(|f| f.name == name && self.is_left_out(&f.value));
                if is_told { Stop::Told } else { Stop::Missing(name) }
            }
            other => other,
        })
    }

    fn whole<'de, V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Stop> {
        let Shape::Number(text) = self.node.shape else {
            return Err(self.misfit("problem-expected-whole"));
        };
        let digits = text.replace('_', "");
        match digits.parse::<i64>() {
            Ok(number) => visitor.visit_i64(number),
            Err(error) => Err(match error.kind() {
                std::num::IntErrorKind::PosOverflow | std::num::IntErrorKind::NegOverflow => {
                    let message = Message::new("problem-too-large").with("found", shorten(text));
                    Stop::Here(self.node.at.start, message)
                }
                _ => self.misfit("problem-expected-whole"),
            }),
        }
    }
}

macro_rules! all_as {
    ($how:ident: $($method:ident)*) => {$(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Stop> {
            self.$how(visitor)
        }
    )*};
}

impl<'de> Deserializer<'de> for Reader<'_, '_> {
    type Error = Stop;

    all_as! { whole: deserialize_i8 deserialize_i16 deserialize_i32 deserialize_i64
    deserialize_u8 deserialize_u16 deserialize_u32 deserialize_u64 }
    all_as! { deserialize_any: deserialize_f32 deserialize_f64 deserialize_char
    deserialize_bytes deserialize_byte_buf deserialize_unit }
    all_as! { deserialize_str: deserialize_string deserialize_identifier }

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Stop> {
        match &self.node.shape {
            Shape::Number(_) => self.whole(visitor),
            Shape::List(_) => self.deserialize_seq(visitor),
            Shape::Map(_) => self.deserialize_map(visitor),
            Shape::Text(text) => visitor.visit_str(text),
            Shape::Word("true") => visitor.visit_bool(true),
            Shape::Word("false") => visitor.visit_bool(false),
            _ => visitor.visit_unit(),
        }
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Stop> {
        match self.node.shape {
            Shape::Word("true") => visitor.visit_bool(true),
            Shape::Word("false") => visitor.visit_bool(false),
            _ => Err(self.misfit("problem-expected-bool")),
        }
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Stop> {
        match &self.node.shape {
            Shape::Text(text) => visitor.visit_str(text),
            _ => Err(self.misfit("problem-expected-text")),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Stop> {
        match &self.node.shape {
            Shape::Word("None") => visitor.visit_none(),
            Shape::Values(Some("Some"), values) if values.len() == 1 => {
                visitor.visit_some(self.with(&values[0]))
            }
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value, Stop> {
        // The name by which `ron` knows a value that is to stay as it is written.
        if name.contains("RawValue") {
            return match self.node.shape {
                Shape::Number(text) => visitor.visit_str(text),
                _ => Err(self.misfit("problem-expected-number")),
            };
        }
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Stop> {
        match &self.node.shape {
            // Inside a list or a case, what was left out is come upon again.
            Shape::List(_) if self.is_left_out(self.node) => Err(Stop::Told),
            Shape::List(values) => {
                let list = Some(self.node);
                visitor.visit_seq(Elements { reader: self, values, next: 0, list })
            }
            _ => Err(self.misfit("problem-expected-list")),
        }
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, n: usize, visitor: V) -> Result<V::Value, Stop> {
        match &self.node.shape {
            Shape::Values(None, values) if values.len() == n => {
                visitor.visit_seq(Elements { reader: self, values, next: 0, list: None })
            }
            _ => Err(self.misfit("problem-expected-values")),
        }
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        n: usize,
        visitor: V,
    ) -> Result<V::Value, Stop> {
        self.deserialize_tuple(n, visitor)
    }

    fn deserialize_unit_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Stop> {
        visitor.visit_unit()
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Stop> {
        match &self.node.shape {
            Shape::Map(entries) => {
                let seen = BTreeSet::new();
                visitor.visit_map(Entries { reader: self, entries, next: 0, seen })
            }
            _ => Err(self.misfit("problem-expected-map")),
        }
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        known: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Stop> {
        let (found, fields) = match &self.node.shape {
            Shape::Fields(found, fields) => (found, fields.as_slice()),
            Shape::Values(found, values) if values.is_empty() => (found, [].as_slice()),
            _ => return Err(self.misfit("problem-expected-fields")),
        };
        if let Some(found) = found.filter(|found| *found != name) {
            self.note(self.node.at.start, Message::new("problem-name").with("found", found));
        }
        self.fields(fields, known, visitor)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        known: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Stop> {
        let (Shape::Word(name) | Shape::Fields(Some(name), _) | Shape::Values(Some(name), _)) =
            self.node.shape
        else {
            let expected = Message::new("problem-expected-case").with("known", known.join(", "));
            let message = Message::new("problem-shape").with("expected", expected);
            let message = message.with("found", self.node.describe());
            return Err(Stop::Here(self.node.at.start, message));
        };
        if !known.contains(&name) {
            let message = unknown_name("problem-unknown-case", name, known);
            return Err(Stop::Here(self.node.at.start, message));
        }
        visitor.visit_enum(Case { reader: self, name })
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Stop> {
        visitor.visit_unit()
    }
}

/// The fields of a struct, one after the other.
struct Fields<'r, 'a> {
    reader: Reader<'r, 'a>,
    fields: &'r [Field<'a>],
    known: &'static [&'static str],
    next: usize,
    seen: BTreeSet<&'r str>,
}

impl<'de> de::MapAccess<'de> for Fields<'_, '_> {
    type Error = Stop;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, Stop> {
        while let Some(field) = self.fields.get(self.next) {
            self.next += 1;
            if !self.known.contains(&field.name) {
                let mut findings = self.reader.findings.borrow_mut();
                findings.unknown.insert(field.at.start, (field.name.to_owned(), self.known));
            } else if !self.seen.insert(field.name) {
                let message = Message::new("problem-same-field-name").with("found", field.name);
                self.reader.note(field.at.start, message);
            } else if !self.reader.is_left_out(&field.value) {
                let name: de::value::StrDeserializer<'_, Stop> = field.name.into_deserializer();
                return seed.deserialize(name).map(Some);
            }
        }
        Ok(None)
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, Stop> {
        self.reader.with(&self.fields[self.next - 1].value).value(seed)
    }
}

/// The entries of a map, one after the other.
struct Entries<'r, 'a> {
    reader: Reader<'r, 'a>,
    entries: &'r [(Node<'a>, Node<'a>)],
    next: usize,
    seen: BTreeSet<&'r str>,
}

impl<'de> de::MapAccess<'de> for Entries<'_, '_> {
    type Error = Stop;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, Stop> {
        while let Some((key, value)) = self.entries.get(self.next) {
            self.next += 1;
            let is_new = key.text().is_none_or(|text| self.seen.insert(text));
            if !is_new {
                let found = shorten(key.text().unwrap_or_default());
                let message = Message::new("problem-same-key").with("found", found);
                self.reader.note(key.at.start, message);
            } else if !self.reader.is_left_out(value) {
                return seed.deserialize(self.reader.with(key)).map(Some);
            }
        }
        Ok(None)
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, Stop> {
        self.reader.with(&self.entries[self.next - 1].1).value(seed)
    }
}

/// The elements of a list or a tuple, one after the other.
struct Elements<'r, 'a> {
    reader: Reader<'r, 'a>,
    values: &'r [Node<'a>],
    next: usize,
    /// The list, of which an element that does not fit is passed over, so that what is wrong
    /// with the next ones is found too. Those of a tuple each have their own meaning.
    list: Option<&'r Node<'a>>,
}

impl Elements<'_, '_> {
    fn is_passed_over(&self, value: &Node<'_>) -> bool {
        self.reader.findings.borrow().passed_over.contains_key(&value.at.start)
    }
}

impl<'de> de::SeqAccess<'de> for Elements<'_, '_> {
    type Error = Stop;

    fn next_element_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, Stop> {
        loop {
            let Some(value) = self.values.get(self.next) else { return Ok(None) };
            self.next += 1;
            if self.list.is_some() && self.is_passed_over(value) {
                continue;
            }
            let read = seed.deserialize(self.reader.with(value));
            return read.map(Some).map_err(|stop| match (stop, self.list) {
                (Stop::Again, _) => Stop::Again,
                (stop, Some(list)) => {
                    note(self.reader.findings, value, stop);
                    let mut findings = self.reader.findings.borrow_mut();
                    findings.passed_over.insert(value.at.start, list.at.clone());
                    Stop::Again
                }
                (stop @ (Stop::Missing(_) | Stop::Custom(_)), None) => {
                    note(self.reader.findings, value, stop);
                    Stop::Told
                }
                (other, None) => other,
            });
        }
    }
}

/// A case of an enum with its content.
struct Case<'r, 'a> {
    reader: Reader<'r, 'a>,
    name: &'a str,
}

impl Case<'_, '_> {
    fn misfit(&self, expected: &'static str) -> Stop {
        let expected = Message::new(expected).with("name", Arg::Text(self.name.to_owned()));
        let message = Message::new("problem-case-content").with("expected", expected);
        Stop::Here(self.reader.node.at.start, message)
    }
}

impl<'de> de::EnumAccess<'de> for Case<'_, '_> {
    type Error = Stop;
    type Variant = Self;

    fn variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<(S::Value, Self), Stop> {
        let name: de::value::StrDeserializer<'_, Stop> = self.name.into_deserializer();
        Ok((seed.deserialize(name)?, self))
    }
}

impl<'de> de::VariantAccess<'de> for Case<'_, '_> {
    type Error = Stop;

    fn unit_variant(self) -> Result<(), Stop> {
        match self.reader.node.shape {
            Shape::Word(_) => Ok(()),
            _ => Err(self.misfit("problem-content-none")),
        }
    }

    fn newtype_variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<S::Value, Stop> {
        match &self.reader.node.shape {
            Shape::Values(_, values) if values.len() == 1 => {
                let inner = self.reader.with(&values[0]);
                seed.deserialize(inner).map_err(|stop| match stop {
                    Stop::Missing(_) | Stop::Custom(_) => {
                        note(self.reader.findings, &values[0], stop);
                        Stop::Told
                    }
                    other => other,
                })
            }
            _ => Err(self.misfit("problem-content-one")),
        }
    }

    fn tuple_variant<V: Visitor<'de>>(self, n: usize, visitor: V) -> Result<V::Value, Stop> {
        match &self.reader.node.shape {
            Shape::Values(_, values) if values.len() == n => {
                visitor.visit_seq(Elements { reader: self.reader, values, next: 0, list: None })
            }
            _ => Err(self.misfit("problem-content-several")),
        }
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        known: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Stop> {
        match &self.reader.node.shape {
            Shape::Fields(_, fields) => self.reader.fields(fields, known, visitor),
            Shape::Values(_, values) if values.is_empty() => {
                self.reader.fields(&[], known, visitor)
            }
            _ => Err(self.misfit("problem-content-fields")),
        }
    }
}
