//! The house style of the user's organisation: chosen once, used by every report.
//!
//! It is kept beside the settings, a moment after the last change. A file that cannot be read is
//! never written over: until it is read again or set aside, reports have the usual style and
//! nothing can be changed.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use super::command::{Command, PathQuestion, Step};
use super::effect::{Effect, Replace, WriteProblem};
use super::notices::name_of_file;
use super::session::Now;
use super::{App, Remedy, Tone};
pub use crate::domain::house_style::{Color, HouseStyle, Logo, LogoKind, Section, Typeface};
use crate::domain::message::Message;
use crate::files::house::FILE_ENDING;

/// A color that is being looked for is not written for every tone on the way.
const QUIET: Duration = Duration::from_millis(500);

/// Which file with a style.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StyleFile {
    /// The one beside the settings.
    Kept,
    /// Another one, for or from a colleague.
    Other(PathBuf),
}

/// What can be asked about the house style.
#[derive(Debug, Clone, PartialEq)]
pub enum HouseCommand {
    /// The color of headings and own values; `None` for the usual one.
    Primary(Option<Color>),
    /// The color of national figures; `None` for the usual one.
    Accent(Option<Color>),
    /// What reports are set in.
    Typeface(Typeface),
    /// Whether reports have this part.
    Section(Section, bool),
    /// All parts again.
    AllSections,
    /// Choose a file with a logo.
    AskLogo,
    /// Have no logo any more.
    RemoveLogo,
    /// Choose a file with a style, and use that.
    AskOpen,
    /// Choose a file, and write the style there for others.
    AskSaveAs,
    /// Read the file of the user once more.
    ReadAgain,
    /// Set the file that cannot be read aside, and begin anew.
    BeginAnew,
}

/// What has to be done for it outside memory.
#[derive(Debug, Clone)]
pub enum HouseEffect {
    /// Read a style.
    Read(StyleFile),
    /// Write the style.
    Write(StyleFile, Arc<HouseStyle>, Replace),
    /// Read and check a logo.
    ReadLogo(PathBuf),
    /// Move the file that cannot be read out of the way.
    SetAside,
}

/// What came of that.
#[derive(Debug, Clone)]
pub enum HouseDone {
    /// A style was read, or there is no such file, or it cannot be read.
    Read(StyleFile, Result<Option<HouseStyle>, Message>),
    /// A style was written, or not.
    Written(StyleFile, Result<(), WriteProblem>),
    /// A logo was read, or why the file cannot be one.
    LogoRead(PathBuf, Result<Logo, Message>),
    /// The file was moved there, or not.
    SetAside(Result<PathBuf, Message>),
}

/// The house style as it is now.
#[derive(Debug, Default)]
pub struct House {
    style: Arc<HouseStyle>,
    /// Why the file of the user cannot be used.
    problem: Option<Message>,
    /// Why the last file that was chosen is no logo, with its name.
    logo_problem: Option<(String, Message)>,
    /// Since when there is something to write.
    changed: Option<Duration>,
}

impl House {
    /// The style; the usual one where nothing was chosen.
    pub fn style(&self) -> &Arc<HouseStyle> {
        &self.style
    }

    /// Whether something was chosen.
    pub fn is_own(&self) -> bool {
        *self.style != HouseStyle::default()
    }

    /// Why the file of the user cannot be used.
    pub fn problem(&self) -> Option<&Message> {
        self.problem.as_ref()
    }

    /// The name of the file that was chosen last and is no logo, and why not.
    pub fn logo_problem(&self) -> Option<(&str, &Message)> {
        self.logo_problem.as_ref().map(|(name, message)| (name.as_str(), message))
    }

    /// When it is next to be written.
    pub(super) fn due(&self) -> Option<Duration> {
        self.changed.map(|since| since + QUIET)
    }

    fn set(&mut self, style: HouseStyle, now: Now) {
        if *self.style != style {
            self.style = Arc::new(style);
            self.changed = Some(now.run);
        }
    }

    /// Writes what is not written yet.
    pub(super) fn flush(&mut self) -> Option<Effect> {
        self.changed.take()?;
        let style = Arc::clone(&self.style);
        Some(Effect::House(HouseEffect::Write(StyleFile::Kept, style, Replace::Yes)))
    }

    /// Writes it when it is time.
    pub(super) fn tick(&mut self, now: Now) -> Option<Effect> {
        if self.due().is_some_and(|due| due <= now.run) { self.flush() } else { None }
    }
}

impl App {
    /// The house style.
    pub fn house(&self) -> &House {
        &self.house
    }

    pub(super) fn run_house(&mut self, command: HouseCommand, now: Now) -> Vec<Effect> {
        match command {
            HouseCommand::ReadAgain => {
                return vec![Effect::House(HouseEffect::Read(StyleFile::Kept))];
            }
            HouseCommand::BeginAnew if self.house.problem.is_some() => {
                return vec![Effect::House(HouseEffect::SetAside)];
            }
            HouseCommand::AskSaveAs => {
                let name = format!("huisstijl{FILE_ENDING}");
                return vec![self.ask(PathQuestion::SaveStyle, name)];
            }
            // What cannot be read is not written over.
            _ if self.house.problem.is_some() => return Vec::new(),
            HouseCommand::AskLogo => return vec![self.ask(PathQuestion::Logo, String::new())],
            HouseCommand::AskOpen => {
                return vec![self.ask(PathQuestion::OpenStyle, String::new())];
            }
            _ => {}
        }
        let mut style = (*self.house.style).clone();
        let usual = HouseStyle::default();
        match command {
            // Only colors that can be read are a style; screens offer no others.
            HouseCommand::Primary(color) => {
                let color = color.unwrap_or(usual.primary());
                style = style.clone().with_primary(color).unwrap_or(style);
            }
            HouseCommand::Accent(color) => {
                let color = color.unwrap_or(usual.accent());
                style = style.clone().with_accent(color).unwrap_or(style);
            }
            HouseCommand::Typeface(typeface) => style.typeface = typeface,
            HouseCommand::Section(section, is_in) => {
                let has = |each: &Section| {
                    if *each == section { is_in } else { style.sections.contains(each) }
                };
                style.sections = Section::ALL.into_iter().filter(has).collect();
            }
            HouseCommand::AllSections => style.sections = usual.sections,
            HouseCommand::RemoveLogo => {
                self.house.logo_problem = None;
                style.logo = None;
            }
            _ => {}
        }
        self.set_style(style, now);
        Vec::new()
    }

    fn set_style(&mut self, style: HouseStyle, now: Now) {
        self.house.set(style, now);
        self.restyle();
    }

    /// A path for a logo or a style was chosen.
    pub(super) fn house_path_is(
        &mut self,
        question: PathQuestion,
        path: PathBuf,
        has_agreed: bool,
    ) -> Vec<Effect> {
        match question {
            PathQuestion::Logo => vec![Effect::House(HouseEffect::ReadLogo(path))],
            PathQuestion::OpenStyle => {
                vec![Effect::House(HouseEffect::Read(StyleFile::Other(path)))]
            }
            PathQuestion::SaveStyle => {
                let full = super::places::with_ending(&path, FILE_ENDING, FILE_ENDING);
                let is_same = full == path;
                let replace = if has_agreed && is_same { Replace::Yes } else { Replace::OnlyNew };
                let style = Arc::clone(&self.house.style);
                vec![Effect::House(HouseEffect::Write(StyleFile::Other(full), style, replace))]
            }
            _ => Vec::new(),
        }
    }

    pub(super) fn house_done(&mut self, done: HouseDone, now: Now) -> Vec<Effect> {
        match done {
            HouseDone::Read(StyleFile::Kept, result) => self.kept_style_read(result),
            HouseDone::Read(StyleFile::Other(path), result) => {
                let result =
                    result.and_then(|style| style.ok_or_else(|| Message::new("error-not-found")));
                match result {
                    Ok(style) if self.house.problem.is_none() => {
                        self.house.logo_problem = None;
                        self.set_style(style, now);
                        self.tell_of_file(Tone::Info, "notice-style-opened", &path, None);
                    }
                    Ok(_) => {}
                    Err(reason) => {
                        let title = "notice-style-not-opened";
                        self.tell_of_file(Tone::Error, title, &path, Some(reason));
                    }
                }
            }
            HouseDone::Written(StyleFile::Kept, Ok(())) => {}
            HouseDone::Written(StyleFile::Kept, Err(problem)) => {
                let title = Message::new("notice-style-not-kept");
                self.tell(Tone::Warning, title, Some(reason_of(problem)), Remedy::None);
            }
            HouseDone::Written(StyleFile::Other(path), Ok(())) => {
                let folder = path.parent().unwrap_or(&path).display().to_string();
                let text = Message::new("notice-style-saved-text").with("folder", folder);
                self.tell_of_file(Tone::Info, "notice-style-saved", &path, Some(text));
            }
            HouseDone::Written(StyleFile::Other(path), Err(problem)) => {
                let reason = reason_of(problem);
                self.tell_of_file(Tone::Error, "notice-style-not-saved", &path, Some(reason));
            }
            HouseDone::LogoRead(path, result) => match result {
                Ok(logo) => {
                    self.house.logo_problem = None;
                    if self.house.problem.is_none() {
                        let mut style = (*self.house.style).clone();
                        style.logo = Some(logo);
                        self.set_style(style, now);
                    }
                }
                Err(reason) => {
                    let name = name_of_file(&path);
                    self.house.logo_problem = Some((name, reason));
                }
            },
            HouseDone::SetAside(Ok(path)) => {
                self.house.problem = None;
                self.forget_style_problem();
                self.tell_of_file(Tone::Info, "notice-style-aside", &path, None);
            }
            HouseDone::SetAside(Err(reason)) => {
                let title = Message::new("notice-style-not-kept");
                self.tell(Tone::Error, title, Some(reason), Remedy::None);
            }
        }
        Vec::new()
    }

    fn kept_style_read(&mut self, result: Result<Option<HouseStyle>, Message>) {
        match result {
            // What was changed meanwhile is newer than the file.
            Ok(_) if self.house.changed.is_some() => {}
            Ok(style) => {
                self.house.problem = None;
                self.forget_style_problem();
                self.house.style = Arc::new(style.unwrap_or_default());
                self.restyle();
            }
            Err(reason) => {
                self.house = House { problem: Some(reason.clone()), ..House::default() };
                self.restyle();
                if self.step == Step::House {
                    return;
                }
                let title = Message::new("notice-style-unreadable");
                let text = Message::new("notice-style-unreadable-text").with("reason", reason);
                let look = Command::Go(Step::House);
                let remedy = Remedy::Do("notice-style-look", Box::new(look));
                self.tell(Tone::Warning, title, Some(text), remedy);
            }
        }
    }

    pub(super) fn forget_style_problem(&mut self) {
        self.notices.retain(|notice| notice.title.id != "notice-style-unreadable");
    }

    /// Tells something whose title names a file.
    fn tell_of_file(
        &mut self,
        tone: Tone,
        title: &'static str,
        path: &std::path::Path,
        text: Option<Message>,
    ) {
        let name = name_of_file(path);
        self.tell(tone, Message::new(title).with("name", name), text, Remedy::None);
    }
}

fn reason_of(problem: WriteProblem) -> Message {
    match problem {
        WriteProblem::ChangedMeanwhile | WriteProblem::Exists => Message::new("notice-exists"),
        WriteProblem::Other(reason) => reason,
    }
}
