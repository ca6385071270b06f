//! A problem in a file, with the line and column it stands at.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use super::tree::Position;
use crate::domain::draft::Severity;
use crate::domain::message::Message;
use crate::words::Words;

/// Something to say about a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Located {
    /// Where; `None` when it is about the whole file.
    pub position: Option<Position>,
    /// Whether the file can be used all the same.
    pub severity: Severity,
    /// What was expected, what was found, and what to do.
    pub message: Message,
}

impl Located {
    /// An error about the whole file.
    pub fn whole(message: Message) -> Self {
        Self { position: None, severity: Severity::Error, message }
    }

    /// Whether the file cannot be used because of this.
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }

    /// `line:column: error: what`, as compilers write it, so that editors can jump there.
    pub fn say(&self, words: &Words) -> String {
        let mut line = String::new();
        if let Some(Position { line: row, column }) = self.position {
            write!(line, "{row}:{column}: ").expect("writing to a text cannot fail");
        }
        let severity = match self.severity {
            Severity::Error => words.get("problem-severity-error"),
            Severity::Warning => words.get("problem-severity-warning"),
        };
        line.push_str(&severity);
        line.push_str(": ");
        line.push_str(&words.say(&self.message));
        one_line(&line)
    }
}

impl Located {
    /// The message with its line, for where one message is all there is room for.
    pub fn in_short(&self) -> Message {
        match self.position {
            Some(position) => Message::new("notice-problem-at")
                .with("line", position.line.to_string())
                .with("problem", self.message.clone()),
            None => self.message.clone(),
        }
    }
}

/// A file that cannot be used, with everything that is wrong with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileError {
    /// The file; empty when it is built in.
    pub path: PathBuf,
    /// At least one of these is an error.
    pub problems: Vec<Located>,
}

impl FileError {
    /// One error about the whole file.
    pub fn whole(path: &Path, message: Message) -> Self {
        Self { path: path.to_owned(), problems: vec![Located::whole(message)] }
    }

    /// One line per problem: `path:line:column: error: what`.
    pub fn lines(&self, words: &Words) -> Vec<String> {
        lines(&self.path, &self.problems, words)
    }

    /// What is wrong with the file at hand: the first error, and how many more there are.
    pub fn in_short(&self) -> Message {
        let errors: Vec<&Located> = self.problems.iter().filter(|p| p.is_error()).collect();
        let first = errors.first().copied().or(self.problems.first());
        let Some(first) = first.map(Located::in_short) else {
            return Message::new("error-not-found");
        };
        match errors.len() {
            0 | 1 => first,
            n => Message::new("notice-problems-more").with("first", first).with("n", n - 1),
        }
    }

    /// The same where it may be another file than the one at `path`: the questionnaire that
    /// belongs to it.
    pub fn in_short_about(&self, path: &Path) -> Message {
        if self.path == path {
            return self.in_short();
        }
        let message = Message::new("error-questionnaire-file");
        let message = message.with("path", self.path.display().to_string());
        message.with("reason", self.in_short())
    }
}

/// One line, whatever stands in the file.
pub fn one_line(text: &str) -> String {
    text.replace(is_unseen, " ")
}

/// Signs that would break a line, or turn it round.
fn is_unseen(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// One line per problem: `path:line:column: error: what`.
pub fn lines(path: &Path, problems: &[Located], words: &Words) -> Vec<String> {
    let separator = |problem: &Located| if problem.position.is_some() { ":" } else { ": " };
    let line = |p: &Located| format!("{}{}{}", path.display(), separator(p), p.say(words));
    problems.iter().map(line).collect()
}
