//! What the program has to say, before a language is chosen.
//!
//! A [`Message`] is the name of a text and the values to put into it. The floor
//! `words` turns it into Dutch or English; nothing on this floor knows a language.

use super::assessment::Period;
use super::text::Text;

/// One thing to tell a person: the name of a text with its values.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// The name of the text in `assets/words/*.ftl`, in kebab case.
    pub id: &'static str,
    /// The values by the name they have in that text.
    pub args: Vec<(&'static str, Arg)>,
}

/// One value inside a [`Message`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Arg {
    /// Shown as it is.
    Text(String),
    /// A whole number, which also chooses between singular and plural.
    Number(i64),
    /// A text of the questionnaire itself, in several languages.
    Translated(Text),
    /// Another message inside this one.
    Message(Box<Message>),
    /// Several messages, joined with commas.
    List(Vec<Message>),
    /// From one day to another.
    Period(Period),
}

impl Message {
    /// The text named `id`, without values so far.
    pub fn new(id: &'static str) -> Self {
        Self { id, args: Vec::new() }
    }

    /// The same message with one value more.
    #[must_use]
    pub fn with(mut self, name: &'static str, arg: impl Into<Arg>) -> Self {
        self.args.push((name, arg.into()));
        self
    }
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<i64> for Arg {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<u32> for Arg {
    fn from(number: u32) -> Self {
        Self::Number(i64::from(number))
    }
}

impl From<usize> for Arg {
    fn from(number: usize) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<Text> for Arg {
    fn from(text: Text) -> Self {
        Self::Translated(text)
    }
}

impl From<Period> for Arg {
    fn from(period: Period) -> Self {
        Self::Period(period)
    }
}

impl From<Message> for Arg {
    fn from(message: Message) -> Self {
        Self::Message(Box::new(message))
    }
}

impl From<Vec<Message>> for Arg {
    fn from(messages: Vec<Message>) -> Self {
        Self::List(messages)
    }
}
