//! Takes a RON text apart, from its beginning to its end.

use std::borrow::Cow;

use super::{Field, Lines, MAX_DEPTH, Node, Shape, SyntaxError};
use crate::domain::message::Message;
use crate::domain::text::shorten;

/// A text that is being taken apart, as far as `at`.
pub(super) struct Parser<'a> {
    text: &'a str,
    pub(super) at: usize,
    depth: usize,
}

impl<'a> Parser<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self { text, at: 0, depth: 0 }
    }

    fn rest(&self) -> &'a str {
        &self.text[self.at..]
    }

    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    pub(super) fn eat(&mut self, c: char) -> bool {
        let is_next = self.rest().starts_with(c);
        if is_next {
            self.at += c.len_utf8();
        }
        is_next
    }

    pub(super) fn error(&self, message: Message) -> SyntaxError {
        SyntaxError { at: self.at, message }
    }

    fn error_at(at: usize, message: Message) -> SyntaxError {
        SyntaxError { at, message }
    }

    /// What stands here, for in a message.
    pub(super) fn found(&self) -> Message {
        let rest = self.rest();
        let Some(first) = rest.chars().next() else {
            return Message::new("problem-syntax-end");
        };
        let is_word = |c: char| c.is_alphanumeric() || "_-+.".contains(c);
        let token: String = match first {
            '"' => {
                let end = rest[1..].find('"').map_or(rest.len(), |end| end + 2);
                rest[..end].to_owned()
            }
            c if is_word(c) => rest.chars().take_while(|c| is_word(*c)).collect(),
            c => c.to_string(),
        };
        Message::new("problem-syntax-found").with("text", shorten(&token))
    }

    /// Skips white space and comments.
    pub(super) fn space(&mut self) -> Result<(), SyntaxError> {
        loop {
            let rest = self.rest();
            let trimmed = rest.trim_start();
            self.at += rest.len() - trimmed.len();
            if trimmed.starts_with("//") {
                self.at += trimmed.find('\n').unwrap_or(trimmed.len());
            } else if trimmed.starts_with("/*") {
                self.comment()?;
            } else {
                return Ok(());
            }
        }
    }

    /// Skips a comment that may hold others.
    fn comment(&mut self) -> Result<(), SyntaxError> {
        let start = self.at;
        let mut depth = 0_usize;
        loop {
            let rest = self.rest();
            if rest.starts_with("/*") {
                depth += 1;
                self.at += 2;
            } else if rest.starts_with("*/") {
                depth -= 1;
                self.at += 2;
                if depth == 0 {
                    return Ok(());
                }
            } else if let Some(c) = rest.chars().next() {
                self.at += c.len_utf8();
            } else {
                return Err(Self::error_at(start, Message::new("problem-syntax-comment")));
            }
        }
    }

    /// Skips `#![enable(…)]` at the start.
    pub(super) fn attributes(&mut self) -> Result<(), SyntaxError> {
        self.space()?;
        while self.rest().starts_with("#!") {
            match self.rest().find(']') {
                Some(end) => self.at += end + 1,
                None => return Err(self.error(Message::new("problem-syntax-attribute"))),
            }
            self.space()?;
        }
        Ok(())
    }

    /// A bare word, raw (`r#word`) or not.
    pub(super) fn word(&mut self) -> Option<&'a str> {
        let rest = self.rest();
        let is_raw =
            rest.starts_with("r#") && !rest.starts_with("r#\"") && !rest.starts_with("r##");
        let body = if is_raw { &rest[2..] } else { rest };
        let starts = |c: char| c.is_alphabetic() || c == '_';
        if !body.starts_with(|c: char| starts(c) || is_raw) {
            return None;
        }
        let goes_on = |c: char| c.is_alphanumeric() || c == '_' || (is_raw && ".+-".contains(c));
        let end = body.find(|c: char| !goes_on(c)).unwrap_or(body.len());
        if end == 0 {
            return None;
        }
        self.at += end + if is_raw { 2 } else { 0 };
        Some(&body[..end])
    }

    pub(super) fn value(&mut self) -> Result<Node<'a>, SyntaxError> {
        self.space()?;
        if self.depth == MAX_DEPTH {
            let message = Message::new("problem-syntax-depth").with("max", MAX_DEPTH);
            return Err(self.error(message));
        }
        self.depth += 1;
        let start = self.at;
        let shape = self.shape()?;
        self.depth -= 1;
        Ok(Node { at: start..self.at, shape })
    }

    fn shape(&mut self) -> Result<Shape<'a>, SyntaxError> {
        let start = self.at;
        let rest = self.rest();
        let Some(first) = self.peek() else {
            return Err(
                self.error(Message::new("problem-syntax-value").with("found", self.found()))
            );
        };
        match first {
            '(' => self.parentheses(None),
            '[' => {
                let values = self.separated('[', ']', |parser| parser.value().map(Some))?;
                Ok(Shape::List(values))
            }
            '{' => Ok(Shape::Map(self.separated('{', '}', Self::entry)?)),
            '"' => self.string().map(Shape::Text),
            '\'' => self.character(),
            c if c.is_ascii_digit() || "+-.".contains(c) => {
                let mut before = ' ';
                let end = rest.char_indices().find(|(i, c)| {
                    let is_sign = "+-".contains(*c) && (*i == 0 || "eE".contains(before));
                    before = *c;
                    !(c.is_alphanumeric() || "_.".contains(*c) || is_sign)
                });
                let end = end.map_or(rest.len(), |(i, _)| i);
                self.at += end;
                Ok(Shape::Number(&rest[..end]))
            }
            _ if ["r\"", "r#\"", "r##"].iter().any(|raw| rest.starts_with(raw)) => {
                self.at += 1;
                self.raw_string().map(Shape::Text)
            }
            _ if ["b\"", "b'", "br\"", "br#"].iter().any(|bytes| rest.starts_with(bytes)) => {
                self.at += 1;
                if self.eat('r') {
                    self.raw_string()?;
                } else if self.peek() == Some('\'') {
                    self.character()?;
                } else {
                    self.string()?;
                }
                Ok(Shape::Other)
            }
            _ => match self.word() {
                Some(word @ ("inf" | "NaN" | "inff32" | "inff64" | "NaNf32" | "NaNf64")) => {
                    Ok(Shape::Number(word))
                }
                Some(word) => {
                    let end = self.at;
                    self.space()?;
                    if self.peek() == Some('(') {
                        return self.parentheses(Some(word));
                    }
                    self.at = end;
                    Ok(Shape::Word(word))
                }
                None => {
                    self.at = start;
                    let found = self.found();
                    Err(self.error(Message::new("problem-syntax-value").with("found", found)))
                }
            },
        }
    }

    /// `(…)`: fields with names, or values without.
    fn parentheses(&mut self, name: Option<&'a str>) -> Result<Shape<'a>, SyntaxError> {
        let before = self.at;
        self.eat('(');
        self.space()?;
        let has_fields = self.word().is_some() && {
            self.space()?;
            self.peek() == Some(':')
        };
        self.at = before;
        if has_fields {
            Ok(Shape::Fields(name, self.separated('(', ')', Self::field)?))
        } else {
            Ok(Shape::Values(name, self.separated('(', ')', |parser| parser.value().map(Some))?))
        }
    }

    /// Everything between `open` and `close`, separated by commas.
    fn separated<T>(
        &mut self,
        open: char,
        close: char,
        mut one: impl FnMut(&mut Self) -> Result<Option<T>, SyntaxError>,
    ) -> Result<Vec<T>, SyntaxError> {
        let opened = self.at;
        self.eat(open);
        let mut all = Vec::new();
        loop {
            self.space()?;
            if self.eat(close) {
                return Ok(all);
            }
            if self.peek().is_none() {
                return Err(self.unclosed(open, close, opened));
            }
            all.extend(one(self)?);
            self.space()?;
            if self.eat(',') || self.peek() == Some(close) {
                continue;
            }
            if self.peek().is_none() {
                return Err(self.unclosed(open, close, opened));
            }
            let message = Message::new("problem-syntax-separator").with("close", close.to_string());
            let message = message.with("found", self.found()).with("open", open.to_string());
            return Err(self.error(message.with("opened", self.line_of(opened))));
        }
    }

    fn unclosed(&self, open: char, close: char, opened: usize) -> SyntaxError {
        let message = Message::new("problem-syntax-unclosed").with("open", open.to_string());
        let message = message.with("close", close.to_string());
        self.error(message.with("opened", self.line_of(opened)))
    }

    fn line_of(&self, offset: usize) -> String {
        Lines::new(self.text).position(offset).line.to_string()
    }

    /// `name: value`.
    pub(super) fn field(&mut self) -> Result<Option<Field<'a>>, SyntaxError> {
        self.space()?;
        let start = self.at;
        let Some(name) = self.word() else {
            if self.peek() == Some(')') {
                return Ok(None);
            }
            return Err(self.no_field());
        };
        let at = start..self.at;
        self.colon(name)?;
        let value = self.value()?;
        Ok(Some(Field { name, at, value }))
    }

    /// Where a name should stand. In a number with a decimal comma that is its second half.
    fn no_field(&self) -> SyntaxError {
        let number = |c: char| c.is_ascii_digit();
        let before = &self.text[..self.at];
        let whole =
            before.strip_suffix(',').map(|before| &before[before.trim_end_matches(number).len()..]);
        let rest = self.rest();
        let decimals = &rest[..rest.find(|c| !number(c)).unwrap_or(rest.len())];
        match whole {
            Some(whole) if !whole.is_empty() && !decimals.is_empty() => {
                let message = Message::new("problem-syntax-decimal");
                let message = message.with("found", shorten(&format!("{whole},{decimals}")));
                let at = self.at - 1 - whole.len();
                Self::error_at(at, message.with("meant", shorten(&format!("{whole}.{decimals}"))))
            }
            _ => {
                let message = Message::new("problem-syntax-field").with("found", self.found());
                self.error(message)
            }
        }
    }

    /// `"key": value`.
    fn entry(&mut self) -> Result<Option<(Node<'a>, Node<'a>)>, SyntaxError> {
        let key = self.value()?;
        let name = &self.text[key.at.clone()];
        self.colon(&shorten(name))?;
        Ok(Some((key, self.value()?)))
    }

    fn colon(&mut self, after: &str) -> Result<(), SyntaxError> {
        self.space()?;
        if self.eat(':') {
            return Ok(());
        }
        let message = Message::new("problem-syntax-colon").with("after", after);
        Err(self.error(message.with("found", self.found())))
    }

    fn string(&mut self) -> Result<Cow<'a, str>, SyntaxError> {
        let start = self.at;
        self.eat('"');
        let body = self.at;
        let mut owned: Option<String> = None;
        loop {
            let rest = self.rest();
            let Some(i) = rest.find(['"', '\\']) else {
                return Err(Self::error_at(start, Message::new("problem-syntax-string")));
            };
            if let Some(owned) = &mut owned {
                owned.push_str(&rest[..i]);
            }
            self.at += i;
            if self.eat('"') {
                return Ok(match owned {
                    Some(owned) => Cow::Owned(owned),
                    None => Cow::Borrowed(&self.text[body..self.at - 1]),
                });
            }
            let owned = owned.get_or_insert_with(|| self.text[body..self.at].to_owned());
            let c = self.escape(start)?;
            owned.push(c);
        }
    }

    /// One `\…` inside quotes.
    fn escape(&mut self, string: usize) -> Result<char, SyntaxError> {
        let start = self.at;
        self.eat('\\');
        let wrong = |parser: &Self| {
            let end = parser.text[start..]
                .char_indices()
                .nth(2)
                .map_or(parser.text.len(), |(i, _)| start + i);
            let message = Message::new("problem-syntax-escape");
            Self::error_at(start, message.with("found", &parser.text[start..end]))
        };
        let Some(c) = self.peek() else {
            return Err(Self::error_at(string, Message::new("problem-syntax-string")));
        };
        self.at += c.len_utf8();
        let hex = |digits: &str| u32::from_str_radix(digits, 16).ok().and_then(char::from_u32);
        match c {
            '"' | '\\' | '\'' => Ok(c),
            'n' => Ok('\n'),
            'r' => Ok('\r'),
            't' => Ok('\t'),
            '0' => Ok('\0'),
            'x' => {
                let digits = self.rest().get(..2).unwrap_or_default();
                self.at += digits.len();
                // Several of these may together be one character; `ron` knows.
                Ok(hex(digits).unwrap_or(char::REPLACEMENT_CHARACTER))
            }
            'u' => {
                let body = self.rest().strip_prefix('{').and_then(|rest| rest.split_once('}'));
                let Some((digits, _)) = body else { return Err(wrong(self)) };
                let Some(c) = hex(digits) else { return Err(wrong(self)) };
                self.at += digits.len() + 2;
                Ok(c)
            }
            _ => Err(wrong(self)),
        }
    }

    /// `"…"` or `#"…"#`, the `r` before it already taken.
    fn raw_string(&mut self) -> Result<Cow<'a, str>, SyntaxError> {
        let start = self.at;
        let n_marks = self.rest().len() - self.rest().trim_start_matches('#').len();
        self.at += n_marks;
        if !self.eat('"') {
            self.at = start - 1; // at the `r`
            let found = self.found();
            return Err(self.error(Message::new("problem-syntax-value").with("found", found)));
        }
        let end = format!("\"{}", "#".repeat(n_marks));
        let Some(i) = self.rest().find(&end) else {
            return Err(Self::error_at(start, Message::new("problem-syntax-string")));
        };
        let body = &self.rest()[..i];
        self.at += i + end.len();
        Ok(Cow::Borrowed(body))
    }

    /// `'c'`.
    fn character(&mut self) -> Result<Shape<'a>, SyntaxError> {
        let start = self.at;
        self.eat('\'');
        match self.peek() {
            Some('\\') => drop(self.escape(start)?),
            Some(c) => self.at += c.len_utf8(),
            None => {}
        }
        if self.eat('\'') {
            return Ok(Shape::Other);
        }
        Err(Self::error_at(start, Message::new("problem-syntax-quote")))
    }
}
