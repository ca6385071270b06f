//! Questions to the user: dialogs of the system for files, notices with what can be done
//! about them, and what is to happen with unsaved work.
//!
//! Dialogs of the system run on a thread of their own; the window goes on meanwhile. Where
//! none can be opened, a path can be typed.

use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread::Builder;

use egui::{Id, Modal, Ui};
use jiff::tz::TimeZone;

use super::copying::{self, Copied};
use super::theme::Theme;
use super::widgets::button::Button;
use super::widgets::field::Field;
use super::widgets::notice::{self, notice};
use super::{View, icons};
use crate::app::command::{Command, Decision, Export, PathAnswer, PathQuestion};
use crate::app::effect::Done;
use crate::app::export::Exported;
use crate::app::session::Session;
use crate::app::sharing::OtherOwner;
use crate::app::{App, Notice, Remedy, Tone};
use crate::words::Words;

/// What is typed into the field for a path.
#[derive(Debug, Default)]
pub struct PathView {
    text: String,
}

/// Dialogs of the system, one at a time.
#[derive(Debug)]
pub struct Dialogs {
    answers: (Sender<Done>, Receiver<Done>),
    is_open: bool,
}

impl Default for Dialogs {
    fn default() -> Self {
        Self { answers: channel(), is_open: false }
    }
}

/// A dialog to open.
#[derive(Debug)]
pub struct Request {
    /// What the path is for.
    pub question: PathQuestion,
    /// A name to propose; empty for none.
    pub file_name: String,
    /// The folder to begin in.
    pub folder: Option<PathBuf>,
}

impl Dialogs {
    /// Opens a dialog; `wake` is called when it has been answered. While one is open
    /// another is not opened.
    pub fn open(
        &mut self,
        request: Request,
        words: &Words,
        parent: Option<&eframe::Frame>,
        wake: impl Fn() + Send + 'static,
    ) {
        if self.is_open {
            return;
        }
        self.is_open = true;
        let question = request.question;
        let dialog = describe(&request, words, parent);
        let answer = self.answers.0.clone();
        TROUBLE.store(false, Ordering::SeqCst);
        // On macOS a dialog must be made on the main thread, which is this one; waiting for
        // it must not happen here.
        let chosen: std::pin::Pin<Box<dyn Future<Output = Option<rfd::FileHandle>> + Send>> =
            match question {
                PathQuestion::SaveAs | PathQuestion::Export(_) | PathQuestion::SaveStyle => {
                    Box::pin(dialog.save_file())
                }
                PathQuestion::QuestionnaireFolder => Box::pin(dialog.pick_folder()),
                PathQuestion::Open
                | PathQuestion::Merge
                | PathQuestion::Evidence
                | PathQuestion::Logo
                | PathQuestion::OpenStyle => Box::pin(dialog.pick_file()),
            };
        let wait = move || {
            let answered = match pollster::block_on(chosen) {
                Some(file) => PathAnswer::Chosen(file.path().to_owned()),
                None if TROUBLE.load(Ordering::SeqCst) => PathAnswer::Unavailable,
                None => PathAnswer::Cancelled,
            };
            // Nobody listens any more when the window has been closed.
            answer.send(Done::Path(question, answered)).ok();
            wake();
        };
        if Builder::new().name("dialog".to_owned()).spawn(wait).is_err() {
            self.is_open = false;
            let unavailable = Done::Path(question, PathAnswer::Unavailable);
            self.answers.0.send(unavailable).ok();
        }
    }

    /// What was answered since the last call.
    pub fn answered(&mut self) -> Vec<Done> {
        let answers: Vec<Done> = self.answers.1.try_iter().collect();
        if !answers.is_empty() {
            self.is_open = false;
        }
        answers
    }
}

fn describe(
    request: &Request,
    words: &Words,
    parent: Option<&eframe::Frame>,
) -> rfd::AsyncFileDialog {
    let mut dialog = rfd::AsyncFileDialog::new();
    if let Some(parent) = parent {
        dialog = dialog.set_parent(parent);
    }
    if let Some(folder) = &request.folder {
        dialog = dialog.set_directory(folder);
    }
    if !request.file_name.is_empty() {
        dialog = dialog.set_file_name(&request.file_name);
    }
    let (title, filter, endings) = about(request.question);
    dialog = dialog.set_title(words.get(title));
    if let Some(name) = filter {
        dialog = dialog.add_filter(words.get(name), endings);
        if matches!(
            request.question,
            PathQuestion::Open | PathQuestion::Merge | PathQuestion::OpenStyle
        ) {
            dialog = dialog.add_filter(words.get("dialog-filter-all"), &["*"]);
        }
    }
    dialog
}

/// The title of a dialog, the name of what it shows, and how the names of those files end.
fn about(question: PathQuestion) -> (&'static str, Option<&'static str>, &'static [&'static str]) {
    let assessment = Some("dialog-filter-assessment");
    match question {
        PathQuestion::Open => ("dialog-open", assessment, &["meting.ron"]),
        PathQuestion::Merge => ("dialog-merge", assessment, &["meting.ron"]),
        PathQuestion::SaveAs => ("dialog-save-as", assessment, &["meting.ron"]),
        PathQuestion::Export(export) => match export {
            Export::Pdf => ("dialog-pdf", Some("dialog-filter-pdf"), &["pdf"]),
            Export::Png => ("dialog-png", Some("dialog-filter-png"), &["png"]),
            Export::Pages(_) => ("dialog-pages", Some("dialog-filter-png"), &["png"]),
            Export::Svg(_) => ("dialog-svg", Some("dialog-filter-svg"), &["svg"]),
            Export::Csv => ("dialog-csv", Some("dialog-filter-csv"), &["csv"]),
            Export::Xlsx => ("dialog-xlsx", Some("dialog-filter-xlsx"), &["xlsx"]),
            Export::Json => ("dialog-json", Some("dialog-filter-json"), &["json"]),
        },
        PathQuestion::Evidence => ("dialog-evidence", None, &[]),
        PathQuestion::QuestionnaireFolder => ("dialog-folder", None, &[]),
        PathQuestion::Logo => {
            ("dialog-logo", Some("dialog-filter-logo"), &["png", "jpg", "jpeg", "svg"])
        }
        PathQuestion::OpenStyle => ("dialog-style", Some("dialog-filter-style"), &["style.ron"]),
        PathQuestion::SaveStyle => {
            ("dialog-save-style", Some("dialog-filter-style"), &["style.ron"])
        }
    }
}

/// Whether the library for dialogs reported that it could open none. It answers the same
/// for that and for "cancelled", and says the difference only in its log.
static TROUBLE: AtomicBool = AtomicBool::new(false);

/// Listens to that log. Everything else is dropped: the program keeps no log.
struct Listener;

impl log::Log for Listener {
    fn enabled(&self, metadata: &log::Metadata<'_>) -> bool {
        metadata.level() == log::Level::Error && metadata.target().starts_with("rfd")
    }

    fn log(&self, record: &log::Record<'_>) {
        // Said when the last way to open a dialog, zenity, did not work either.
        if self.enabled(record.metadata()) && record.target().starts_with("rfd::backend::xdg") {
            let text = record.args().to_string();
            if text.contains("zenity") {
                TROUBLE.store(true, Ordering::SeqCst);
            }
        }
    }

    fn flush(&self) {}
}

/// Makes it known when no dialog can be opened. Once, before the window opens.
pub fn listen_for_trouble() {
    // Fails only when there is a listener already.
    if log::set_boxed_logger(Box::new(Listener)).is_ok() {
        log::set_max_level(log::LevelFilter::Error);
    }
}

/// Everything that is still to be told, the last one on top.
pub fn notices_ui(
    ui: &mut Ui,
    app: &App,
    view: &mut View,
    words: &Words,
    commands: &mut Vec<Command>,
) {
    let theme = Theme::of(ui.ctx());
    ui.spacing_mut().item_spacing.y = theme.space(8.0);
    // More than two at once would push the screen away.
    for told in app.notices().iter().rev().take(2) {
        notice_ui(ui, told, view, words, commands);
    }
    if let Some(owner) = app.other_owner() {
        owner_ui(ui, owner, &view.zone, words, commands);
    }
}

/// Who else has the file open.
fn owner_ui(
    ui: &mut Ui,
    owner: &OtherOwner,
    zone: &TimeZone,
    words: &Words,
    commands: &mut Vec<Command>,
) {
    let when = words.time(zone.to_datetime(owner.since).time());
    let (title, text) = if owner.is_here {
        let title = words.with("notice-owner-here", &[("when", when.into())]);
        (title, words.get("notice-owner-here-text"))
    } else {
        let who = match owner.name.as_str() {
            "" => words.get("notice-owner-unknown"),
            name => name.to_owned(),
        };
        let title = words.with("notice-owner", &[("who", who.into()), ("when", when.into())]);
        (title, words.get("notice-owner-text"))
    };
    let name = words.with("notice-close", &[("title", title.clone().into())]);
    if notice::closable(ui, notice::Kind::Info, &title, &text, &name) {
        commands.push(Command::DismissOwner);
    }
}

fn notice_ui(
    ui: &mut Ui,
    told: &Notice,
    view: &mut View,
    words: &Words,
    commands: &mut Vec<Command>,
) {
    let kind = match told.tone {
        Tone::Info => notice::Kind::Info,
        Tone::Warning => notice::Kind::Warning,
        Tone::Error => notice::Kind::Error,
    };
    let title = words.say(&told.title);
    let text = told.text.as_ref().map(|text| words.say(text)).unwrap_or_default();
    let close = words.get("common-close");
    let close_name = words.with("notice-close", &[("title", title.clone().into())]);
    if told.remedy == Remedy::None {
        if notice::closable(ui, kind, &title, &text, &close_name) {
            commands.push(Command::Dismiss(told.number));
        }
        return;
    }
    notice(ui, kind, &title, &text, |ui| {
        ui.horizontal_wrapped(|ui| {
            match &told.remedy {
                Remedy::None => {}
                Remedy::TypePath(question) => {
                    let label = words.get(match question {
                        PathQuestion::QuestionnaireFolder => "notice-path-of-folder",
                        _ => "notice-path",
                    });
                    let id = Id::unique("typed path");
                    let text = &mut view.paths.text;
                    let field = Field::new("").name(&label).hint(&label).width(420.0);
                    let response = field.show(ui, id, text);
                    let by_enter = response.lost_focus()
                        && ui.input(|input| input.key_pressed(egui::Key::Enter));
                    let word = match question {
                        PathQuestion::Open | PathQuestion::Merge | PathQuestion::OpenStyle => {
                            "notice-path-open"
                        }
                        PathQuestion::SaveAs
                        | PathQuestion::Export(_)
                        | PathQuestion::SaveStyle => "notice-path-save",
                        PathQuestion::Logo => "notice-path-logo",
                        PathQuestion::Evidence => "common-add",
                        PathQuestion::QuestionnaireFolder => "notice-path-folder",
                    };
                    let go = ui.add(Button::secondary(&words.get(word))).clicked();
                    let path = text.trim();
                    if (go || by_enter) && !path.is_empty() {
                        let typed = PathAnswer::Typed(PathBuf::from(path));
                        commands.push(Command::PathIs(*question, typed));
                        text.clear();
                    }
                }
                Remedy::TheirsOrMine(path) | Remedy::TheirsOrElsewhere(path) => {
                    if ui.add(Button::secondary(&words.get("notice-open-theirs"))).clicked() {
                        commands.push(Command::Open(path.clone()));
                    }
                    if ui.add(Button::secondary(&words.get("menu-save-as"))).clicked() {
                        commands.push(Command::AskSaveAs);
                    }
                    let overwrite = words.get("notice-overwrite");
                    let may = matches!(told.remedy, Remedy::TheirsOrMine(_));
                    if may && ui.add(Button::secondary(&overwrite).danger()).clicked() {
                        commands.push(Command::Overwrite);
                    }
                }
                Remedy::SaveAs | Remedy::AgainOrSaveAs => {
                    let again = words.get("notice-again");
                    if told.remedy == Remedy::AgainOrSaveAs
                        && ui.add(Button::secondary(&again)).clicked()
                    {
                        commands.push(Command::Save);
                    }
                    if ui.add(Button::secondary(&words.get("menu-save-as"))).clicked() {
                        commands.push(Command::AskSaveAs);
                    }
                }
                Remedy::Exported(exported) => exported_ui(ui, exported, words, commands),
                Remedy::Do(word, command) => {
                    if ui.add(Button::secondary(&words.get(word))).clicked() {
                        commands.push((**command).clone());
                    }
                }
            }
            if ui.add(Button::quiet(&close).name(&close_name)).clicked() {
                commands.push(Command::Dismiss(told.number));
            }
        });
    });
}

/// What can be done with a report that was made.
fn exported_ui(ui: &mut Ui, exported: &Exported, words: &Words, commands: &mut Vec<Command>) {
    let Some(first) = exported.files.first() else { return };
    let open = words.get("notice-open-file");
    if ui.add(Button::secondary(&open).icon(icons::FILE_MAGNIFYING_GLASS)).clicked() {
        commands.push(Command::OpenFile(first.clone()));
    }
    let folder = words.get("notice-open-folder");
    // What is printed lies in a folder of our own, where there is nothing to do.
    if let Some(path) = first.parent().filter(|_| !exported.is_print)
        && ui.add(Button::secondary(&folder).icon(icons::FOLDER_OPEN)).clicked()
    {
        commands.push(Command::OpenFile(path.to_owned()));
    }
    if let Some(text) = &exported.alternative {
        let what = words.get("notice-alternative");
        copying::copy_ui(ui, words, (&what, Copied::Alternative), || text.clone());
    }
}

/// What is to happen with work that is in no file.
pub fn unsaved_ui(ui: &mut Ui, session: &Session, words: &Words) -> Option<Command> {
    let theme = Theme::of(ui.ctx());
    let mut command = None;
    let frame = theme.modal_frame(ui, 24);
    let modal = Modal::new(Id::unique("unsaved work")).frame(frame).show(ui.ctx(), |ui| {
        ui.set_width(theme.scaled(440.0).min(ui.ctx().content_rect().width() - 96.0));
        ui.spacing_mut().item_spacing.y = theme.space(8.0);
        let name = super::municipality_name(session, words);
        super::widgets::card::title(ui, theme.section(words.get("unsaved-title")));
        let text = words.with("unsaved-text", &[("name", name.into())]);
        ui.label(theme.body(text));
        ui.add_space(theme.space(8.0));
        ui.horizontal_wrapped(|ui| {
            let save =
                words.get(if session.path().is_some() { "unsaved-save" } else { "menu-save-as" });
            let save = ui.add(Button::primary(&save));
            if ui.memory(|memory| memory.focused().is_none()) {
                save.request_focus();
            }
            if save.clicked() {
                command = Some(Command::Decide(Decision::Save));
            }
            if ui.add(Button::secondary(&words.get("unsaved-discard")).danger()).clicked() {
                command = Some(Command::Decide(Decision::Discard));
            }
            if ui.add(Button::quiet(&words.get("common-cancel"))).clicked() {
                command = Some(Command::Decide(Decision::Stay));
            }
        });
    });
    if command.is_none() && modal.should_close() {
        command = Some(Command::Decide(Decision::Stay));
    }
    command
}
