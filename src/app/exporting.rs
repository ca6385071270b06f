//! Making reports: what is asked, what is being made, and what there is to tell of it.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::command::{Command, PathAnswer, PathQuestion};
use super::effect::{Effect, Replace};
use super::export::{
    Audience, Export, Exported, Job, NotExported, Place, Progress, ReportChoices, ReportCommand,
};
use super::notices::name_of_file;
use super::session::Session;
use super::{App, Remedy, Tone};
use crate::domain::house_style::HouseStyle;
use crate::domain::message::Message;
use crate::words::Words;

/// Everything about reports that vanishes with the program.
#[derive(Debug, Default)]
pub(super) struct Reports {
    choices: ReportChoices,
    /// How they look now; the same value until something changes.
    style: Arc<HouseStyle>,
    making: Option<(Export, Progress)>,
}

impl App {
    /// What was chosen about reports.
    pub fn report_choices(&self) -> &ReportChoices {
        &self.reports.choices
    }

    /// How the report looks, with the parts it has.
    pub fn report_style(&self) -> &Arc<HouseStyle> {
        &self.reports.style
    }

    /// The report that is being made.
    pub fn exporting(&self) -> Option<Export> {
        self.reports.making.as_ref().map(|(export, _)| *export)
    }

    /// Pages of it that are done, and all of them, where it is counted in pages.
    pub fn exported_pages(&self) -> Option<(usize, usize)> {
        self.reports.making.as_ref().and_then(|(_, progress)| progress.pages())
    }

    pub(super) fn run_report(&mut self, command: ReportCommand) -> Vec<Effect> {
        let choices = &mut self.reports.choices;
        match command {
            ReportCommand::For(audience) => choices.audience = audience,
            ReportCommand::As(export) => choices.export = export,
            ReportCommand::Section(section, is_in) => {
                choices.set_section(section, is_in, &self.reports.style);
            }
            ReportCommand::UsualSections => choices.sections = None,
            ReportCommand::Plain(is_plain) => choices.is_plain = is_plain,
            ReportCommand::Print => return self.print(),
            ReportCommand::Stop => {
                if let Some((_, progress)) = &self.reports.making {
                    progress.stop();
                }
            }
            ReportCommand::Replace(export, path) => {
                return self.export(export, Place::File(path, Replace::Yes));
            }
        }
        self.restyle();
        Vec::new()
    }

    /// Makes the style of reports anew, after what it hangs on may have changed.
    pub(super) fn restyle(&mut self) {
        let style = self.reports.choices.style(self.house.style());
        if *self.reports.style != style {
            self.reports.style = Arc::new(style);
        }
    }

    /// Another document is open: reports are for everybody until somebody says otherwise.
    pub(super) fn begin_reports(&mut self) {
        self.reports.choices.audience = Audience::default();
        self.reports.choices.sections = None;
        self.restyle();
    }

    pub(super) fn ask_export(&mut self, export: Export) -> Vec<Effect> {
        let Some(name) = self.report_name() else { return Vec::new() };
        vec![self.ask(PathQuestion::Export(export), name + export.ending())]
    }

    /// A name for a report of the open document. That of one with names in it says so.
    fn report_name(&self) -> Option<String> {
        let session = self.session.as_ref()?;
        let stem = super::places::file_stem(session.assessment());
        Some(match self.reports.choices.audience {
            Audience::Public => stem,
            Audience::Internal => {
                let words = Words::new(self.settings.language);
                format!("{stem} {}", words.get("export-internal-name"))
            }
        })
    }

    fn print(&mut self) -> Vec<Effect> {
        let Some(name) = self.report_name() else { return Vec::new() };
        self.export(Export::Pdf, Place::Print(name))
    }

    /// A path for a report was chosen.
    pub(super) fn export_to(&mut self, export: Export, answer: PathAnswer) -> Vec<Effect> {
        let (path, has_agreed) = match answer {
            PathAnswer::Chosen(path) => (path, true),
            PathAnswer::Typed(path) => (path, false),
            PathAnswer::Cancelled | PathAnswer::Unavailable => return Vec::new(),
        };
        let full = super::places::with_ending(&path, export.ending(), export.ending());
        // The dialog asked about this name; of pages it knows nothing.
        let is_asked = has_agreed && full == path && !matches!(export, Export::Pages(_));
        let replace = if is_asked { Replace::Yes } else { Replace::OnlyNew };
        self.export(export, Place::File(full, replace))
    }

    fn export(&mut self, export: Export, place: Place) -> Vec<Effect> {
        let Some(session) = &self.session else { return Vec::new() };
        if self.reports.making.is_some() {
            self.tell(Tone::Info, Message::new("notice-export-busy"), None, Remedy::None);
            return Vec::new();
        }
        let progress = Progress::default();
        let job = Job {
            document: session.snapshot(),
            kit: session.kit().clone(),
            export,
            audience: self.reports.choices.audience,
            style: Arc::clone(&self.reports.style),
            language: self.settings.language,
            place,
            sources: sources_of(session),
            progress: progress.clone(),
        };
        self.reports.making = Some((export, progress));
        vec![Effect::Render(Box::new(job))]
    }

    pub(super) fn rendered(&mut self, result: Result<Exported, NotExported>) -> Vec<Effect> {
        self.reports.making = None;
        let mut tell = |tone, title, text, remedy| self.tell(tone, title, Some(text), remedy);
        match result {
            Ok(exported) => return self.exported(exported),
            Err(NotExported::Stopped) => {
                let title = Message::new("notice-export-stopped");
                tell(Tone::Info, title, Message::new("notice-export-stopped-text"), Remedy::None);
            }
            Err(NotExported::Exists { export, asked, found }) => {
                let again = Command::Report(ReportCommand::Replace(export, asked));
                let text = Message::new("notice-export-exists").with("folder", folder_of(&found));
                let remedy = Remedy::Do("notice-replace", Box::new(again));
                tell(Tone::Error, not_made(Some(&found)), text, remedy);
            }
            Err(NotExported::Other(path, reason)) => {
                tell(Tone::Error, not_made(path.as_deref()), reason, Remedy::None);
            }
        }
        Vec::new()
    }

    fn exported(&mut self, exported: Exported) -> Vec<Effect> {
        let Some(first) = exported.files.first().cloned() else { return Vec::new() };
        let title = match (exported.is_print, exported.files.len()) {
            (true, _) => Message::new("notice-printing"),
            (false, 1) => Message::new("notice-exported").with("name", name_of_file(&first)),
            (false, n) => Message::new("notice-exported-pages").with("n", n),
        };
        let text = if exported.is_print {
            Message::new("notice-printing-text")
        } else {
            let what = Message::new(export_word(exported.export));
            let audience = Message::new(match exported.audience {
                Audience::Public => "notice-exported-public",
                Audience::Internal => "notice-exported-internal",
            });
            let text = Message::new("notice-exported-text").with("what", what);
            text.with("audience", audience).with("folder", folder_of(&first))
        };
        let text = if exported.remarks.is_empty() {
            text
        } else {
            let list = exported.remarks.clone();
            Message::new("notice-and-remarks").with("text", text).with("list", list)
        };
        let is_print = exported.is_print;
        self.tell(Tone::Info, title, Some(text), Remedy::Exported(Box::new(exported)));
        if is_print { vec![Effect::OpenFile(first)] } else { Vec::new() }
    }
}

/// What an export is, in a few words.
pub fn export_word(export: Export) -> &'static str {
    match export {
        Export::Pdf => "export-pdf",
        Export::Png => "export-png",
        Export::Pages(_) => "export-pages",
        Export::Svg(_) => "export-svg",
        Export::Csv => "export-csv",
        Export::Xlsx => "export-xlsx",
        Export::Json => "export-json",
    }
}

/// What a report of this document is made of.
fn sources_of(session: &Session) -> Vec<PathBuf> {
    let own = session.path().map(Path::to_owned);
    let questionnaire = &session.assessment().questionnaire.file;
    let questionnaire = (!questionnaire.is_empty()).then(|| PathBuf::from(questionnaire));
    own.into_iter().chain(questionnaire).collect()
}

fn folder_of(path: &Path) -> String {
    path.parent().unwrap_or(path).display().to_string()
}

fn not_made(path: Option<&Path>) -> Message {
    match path {
        Some(path) => Message::new("notice-not-exported").with("name", name_of_file(path)),
        None => Message::new("notice-no-report"),
    }
}
