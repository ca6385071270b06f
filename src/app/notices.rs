//! What is told to the user until it is read, with what can be done about it.

use std::path::{Path, PathBuf};

use super::App;
use super::command::{Command, PathQuestion, Step};
use super::export::Exported;
use crate::domain::message::Message;

/// How bad a notice is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// Good to know.
    Info,
    /// Needs a decision, or care.
    Warning,
    /// Something did not work.
    Error,
}

/// What can be done about a notice.
#[derive(Debug, Clone, PartialEq)]
pub enum Remedy {
    /// Nothing but reading it.
    None,
    /// Type a path, because no dialog could be opened.
    TypePath(PathQuestion),
    /// Save elsewhere.
    SaveAs,
    /// Try once more, or save elsewhere.
    AgainOrSaveAs,
    /// Open this file as it is now, write over it, or save elsewhere.
    TheirsOrMine(PathBuf),
    /// Open this file as it is now, which nothing from here may replace, or save elsewhere.
    TheirsOrElsewhere(PathBuf),
    /// Do this.
    Do(&'static str, Box<Command>),
    /// Look at what was made, or copy the picture in words.
    Exported(Box<Exported>),
}

impl Remedy {
    /// Go and choose between what a merge left.
    pub(super) fn choose() -> Self {
        Self::Do("notice-choose", Box::new(Command::Go(Step::Choices)))
    }

    /// Whether it is about what happened to the file of the open document.
    pub(super) fn is_about_file(&self) -> bool {
        matches!(self, Self::AgainOrSaveAs | Self::TheirsOrMine(_) | Self::TheirsOrElsewhere(_))
    }
}

/// Something to tell, until it is read.
#[derive(Debug, Clone, PartialEq)]
pub struct Notice {
    /// Its number, to dismiss it by.
    pub number: u64,
    /// How bad it is.
    pub tone: Tone,
    /// What it is about.
    pub title: Message,
    /// More about it, if there is more.
    pub text: Option<Message>,
    /// What can be done.
    pub remedy: Remedy,
}

impl App {
    /// Tells something, in place of what was told under the same title.
    pub(super) fn tell(
        &mut self,
        tone: Tone,
        title: Message,
        text: Option<Message>,
        remedy: Remedy,
    ) {
        self.notices.retain(|notice| notice.title != title);
        self.next_number += 1;
        let number = self.next_number;
        self.notices.push(Notice { number, tone, title, text, remedy });
    }
}

/// The name of a file, to tell of it.
pub(super) fn name_of_file(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).display().to_string()
}
