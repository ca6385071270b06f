//! What stands where in a RON text.
//!
//! The crate `ron` reads files; this module explains them. It takes a text apart into
//! nodes with their offsets, and is used only when there is something to say: where a
//! problem stands, or what exactly is wrong with a text `ron` refuses. It knows the
//! whole notation (comments inside each other, raw strings, named structs), but leaves
//! the finer points, such as which numbers are numbers, to `ron`.

mod parser;

use std::borrow::Cow;
use std::ops::Range;

use self::parser::Parser;
use crate::domain::draft::{Place, Step};
use crate::domain::message::Message;
use crate::domain::text::shorten;

/// Deepest nesting that is read. A questionnaire needs about ten levels, its deepest
/// permitted condition about eighty.
pub const MAX_DEPTH: usize = 128;

/// One value in a text.
#[derive(Debug, Clone, PartialEq)]
pub struct Node<'a> {
    /// Where it stands, in bytes.
    pub at: Range<usize>,
    /// What it is.
    pub shape: Shape<'a>,
}

/// What a value looks like.
#[derive(Debug, Clone, PartialEq)]
pub enum Shape<'a> {
    /// `(a: 1, b: 2)`, perhaps with a name before it.
    Fields(Option<&'a str>, Vec<Field<'a>>),
    /// `(1, 2)`, perhaps with a name before it.
    Values(Option<&'a str>, Vec<Node<'a>>),
    /// `[1, 2]`.
    List(Vec<Node<'a>>),
    /// `{"a": 1}`.
    Map(Vec<(Node<'a>, Node<'a>)>),
    /// A text between quotes, escapes resolved.
    Text(Cow<'a, str>),
    /// Something between single quotes, or bytes.
    Other,
    /// A number.
    Number(&'a str),
    /// A bare word: `true`, `None`, the name of a case without content.
    Word(&'a str),
}

/// One field of a struct.
#[derive(Debug, Clone, PartialEq)]
pub struct Field<'a> {
    /// Its name.
    pub name: &'a str,
    /// Where the name stands, in bytes.
    pub at: Range<usize>,
    /// Its value.
    pub value: Node<'a>,
}

/// Why a text is not RON, and where.
#[derive(Debug, Clone, PartialEq)]
pub struct SyntaxError {
    /// Offset in bytes.
    pub at: usize,
    /// What was expected and what was found.
    pub message: Message,
}

impl<'a> Node<'a> {
    /// The node at `place`, or the nearest one around it when a step is not written down.
    pub fn locate(&self, place: &Place) -> &Self {
        let mut node = self;
        for step in &place.0 {
            match node.step(step) {
                Some(next) => node = next,
                None => return node,
            }
        }
        node
    }

    /// One step inwards. The name of an enum case takes no step of its own, and neither
    /// does the `Some(…)` of an optional value.
    fn step(&self, step: &Step) -> Option<&Self> {
        match (&self.shape, step) {
            (Shape::Fields(_, fields), Step::Field(name)) => {
                fields.iter().find(|field| field.name == *name).map(|field| &field.value)
            }
            (Shape::Map(entries), Step::Key(key)) => entries
                .iter()
                .find(|(found, _)| matches!(&found.shape, Shape::Text(text) if text == key))
                .map(|(_, value)| value),
            (Shape::List(values), Step::Index(index)) => values.get(*index),
            (Shape::Values(Some(_), values), _) if values.len() == 1 => {
                // `Not(…)`, `Levels([…])`, `Some(…)`: what is inside counts.
                values[0].step(step)
            }
            (Shape::Values(_, values), Step::Index(index)) => values.get(*index),
            _ => None,
        }
    }

    /// The fields of a struct; empty for anything else.
    pub fn fields(&self) -> &[Field<'a>] {
        match &self.shape {
            Shape::Fields(_, fields) => fields,
            _ => &[],
        }
    }

    /// The value of the first field with this name.
    pub fn get(&self, name: &str) -> Option<&Self> {
        self.fields().iter().find(|field| field.name == name).map(|field| &field.value)
    }

    /// The text between quotes, if that is what it is.
    pub fn text(&self) -> Option<&str> {
        match &self.shape {
            Shape::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The elements of a list; empty for anything else.
    pub fn elements(&self) -> &[Self] {
        match &self.shape {
            Shape::List(values) => values,
            _ => &[],
        }
    }

    /// What it looks like, for in a sentence.
    pub fn describe(&self) -> Message {
        match &self.shape {
            Shape::Fields(Some(name), _) | Shape::Values(Some(name), _) => {
                Message::new("problem-shape-case").with("name", *name)
            }
            Shape::Fields(None, _) => Message::new("problem-shape-fields"),
            Shape::Values(None, _) => Message::new("problem-shape-values"),
            Shape::List(_) => Message::new("problem-shape-list"),
            Shape::Map(_) => Message::new("problem-shape-map"),
            Shape::Text(text) => Message::new("problem-shape-text").with("text", shorten(text)),
            Shape::Other => Message::new("problem-shape-other"),
            Shape::Number(text) => Message::new("problem-shape-number").with("text", *text),
            Shape::Word(word) => Message::new("problem-shape-word").with("text", *word),
        }
    }
}

/// Takes a text apart.
pub fn parse(text: &str) -> Result<Node<'_>, SyntaxError> {
    let mut parser = Parser::new(text);
    parser.attributes()?;
    let node = parser.value()?;
    parser.space()?;
    if parser.at < text.len() {
        let found = parser.found();
        return Err(parser.error(Message::new("problem-syntax-trailing").with("found", found)));
    }
    Ok(node)
}

/// The fields at the start of the outermost struct, before the one called `until` or the
/// first that cannot be read. For what stands before a part that is broken or newer than
/// this program.
pub fn leading_fields<'a>(text: &'a str, until: &str) -> Vec<Field<'a>> {
    let mut parser = Parser::new(text);
    let mut fields = Vec::new();
    let has_start = parser.attributes().is_ok() && parser.space().is_ok();
    if !has_start {
        return fields;
    }
    if parser.word().is_some() && parser.space().is_err() {
        return fields;
    }
    if parser.eat('(') {
        loop {
            if parser.space().is_err() {
                break;
            }
            let start = parser.at;
            if parser.word() == Some(until) {
                break;
            }
            parser.at = start;
            let Ok(Some(field)) = parser.field() else { break };
            fields.push(field);
            if parser.space().is_err() || !parser.eat(',') {
                break;
            }
        }
    }
    fields
}

/// A line and a column, both counted from 1; the column in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// From 1.
    pub line: usize,
    /// From 1, in characters.
    pub column: usize,
}

/// Where the lines of a text begin.
#[derive(Debug)]
pub struct Lines<'a> {
    text: &'a str,
    starts: Vec<usize>,
}

impl<'a> Lines<'a> {
    /// Looks for the lines of `text`.
    pub fn new(text: &'a str) -> Self {
        let after_breaks = text.match_indices('\n').map(|(i, _)| i + 1);
        Self { text, starts: std::iter::once(0).chain(after_breaks).collect() }
    }

    /// The position of the byte at `offset`. An offset past the end is the end.
    pub fn position(&self, offset: usize) -> Position {
        let mut offset = offset.min(self.text.len());
        while !self.text.is_char_boundary(offset) {
            offset -= 1;
        }
        let line = self.starts.partition_point(|start| *start <= offset);
        let before = &self.text[self.starts[line - 1]..offset];
        Position { line, column: before.chars().count() + 1 }
    }
}
