//! By which text each value is recognised after it was replaced.
//!
//! Answers, extra fields and evidence have the text they have in a file, without spaces
//! outside texts, since that is what files have always hashed: `Statuses([("x","never")])`.
//! docs/file-formats.md says it for other programs.

use super::assessment::{Answer, Called, Decision, Evidence, ExtraValue, Mark, Value};
use super::past::{Recognised, Replaceable};

impl Recognised for Option<Answer> {
    fn text(&self) -> String {
        self.as_ref().map(answer_text).unwrap_or_default()
    }

    fn is_nothing(&self) -> bool {
        self.is_none()
    }
}

impl Recognised for Option<Decision> {
    fn text(&self) -> String {
        let reason = |reason: &str| match reason {
            "" => String::new(),
            reason => format!(",{}", quoted(reason)),
        };
        let text = |one: &Decision| answer_text(&one.answer) + &reason(&one.reason);
        self.as_ref().map(text).unwrap_or_default()
    }

    fn is_nothing(&self) -> bool {
        self.is_none()
    }
}

impl Recognised for Option<ExtraValue> {
    fn text(&self) -> String {
        match self {
            None => String::new(),
            Some(ExtraValue::Number(number)) => format!("Number({number})"),
            Some(ExtraValue::Text(text)) => format!("Text({})", quoted(text)),
        }
    }

    fn is_nothing(&self) -> bool {
        self.is_none()
    }
}

/// What may be there or not: nothing stands until one is chosen.
impl<T> Replaceable for Option<T>
where
    Self: Recognised + Clone + PartialEq,
{
    fn undecided(_: &[Self]) -> Self {
        None
    }
}

/// Notes and other texts.
impl Recognised for String {
    fn text(&self) -> String {
        quoted(self)
    }

    fn is_nothing(&self) -> bool {
        self.is_empty()
    }
}

impl Replaceable for String {
    fn undecided(_: &[Self]) -> Self {
        Self::new()
    }
}

impl Recognised for Option<u32> {
    fn text(&self) -> String {
        self.map(|number| number.to_string()).unwrap_or_default()
    }

    fn is_nothing(&self) -> bool {
        self.is_none()
    }
}

impl Recognised for Called {
    fn text(&self) -> String {
        format!("{},{}", self.role.as_str(), quoted(&self.name))
    }
}

/// Somebody is always called something, so the first candidate stands until one is chosen.
impl Replaceable for Called {
    fn undecided(candidates: &[Self]) -> Self {
        candidates.first().cloned().expect("a respondent is always called something")
    }
}

impl Recognised for Evidence {
    fn text(&self) -> String {
        match self {
            Self::Link(text) => format!("Link({})", quoted(text)),
            Self::File(text) => format!("File({})", quoted(text)),
            Self::Measurement(text) => format!("Measurement({})", quoted(text)),
        }
    }
}

impl Recognised for Mark {
    fn text(&self) -> String {
        "true".to_owned()
    }
}

fn answer_text(answer: &Answer) -> String {
    let listed = |parts: Vec<String>| parts.join(",");
    match answer {
        Answer::Unknown => "Unknown".to_owned(),
        Answer::NotApplicable { reason } => format!("NotApplicable({})", quoted(reason)),
        Answer::Value(Value::Level(level)) => format!("Level({})", level.0),
        Answer::Value(Value::YesNo(yes)) => format!("YesNo({yes})"),
        Answer::Value(Value::Number(number)) => format!("Number({number})"),
        Answer::Value(Value::Choices(ticked)) => {
            let ids = ticked.iter().map(|id| quoted(id.as_str())).collect();
            format!("Choices([{}])", listed(ids))
        }
        Answer::Value(Value::Statuses(given)) => {
            let pair = |(item, status): (&_, &_)| format!("(\"{item}\",\"{status}\")");
            format!("Statuses([{}])", listed(given.iter().map(pair).collect()))
        }
    }
}

/// A text as RON writes it.
fn quoted(text: &str) -> String {
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('"');
    quoted.extend(text.chars().flat_map(char::escape_debug));
    quoted.push('"');
    quoted
}
