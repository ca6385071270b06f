//! One file, several people: what others did to the file of the open document, who they are, and
//! bringing in somebody's copy.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use jiff::Timestamp;

use super::carry_out::watching::Watched;
use super::command::{Command, PathQuestion};
use super::effect::{Effect, FileNow, Opened, WriteProblem};
use super::notices::name_of_file;
use super::session::{Now, SaveState, Session, TakenIn, code};
use super::{App, Remedy, Tone};
use crate::domain::merge::{Difference, Refusal};
use crate::domain::message::Message;

/// Somebody else who has the file open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OtherOwner {
    /// The name of the user, as their system knows it; may be empty.
    pub name: String,
    /// Since when.
    pub since: Timestamp,
    /// Whether it is this user on this computer, in another window.
    pub is_here: bool,
    /// Tells windows apart.
    pub window: String,
}

/// How long after a file could not be read it is looked at once more.
const LOOK_AGAIN: Duration = Duration::from_secs(3);

/// So many questions are named; of more only the number.
const MOST_NAMED: usize = 8;

impl App {
    /// Who else has the file of the open document open, unless the user has read that.
    pub fn other_owner(&self) -> Option<&OtherOwner> {
        let owner = self.other_owner.as_ref()?;
        (self.owner_read.as_deref() != Some(&*owner.window)).then_some(owner)
    }

    pub(super) fn dismiss_owner(&mut self) {
        self.owner_read = self.other_owner.as_ref().map(|owner| owner.window.clone());
    }

    /// Keeps an eye on the file of the open document from now on, where that is another one.
    pub(super) fn watch(&mut self) -> Option<Effect> {
        let watched = self.session.as_ref().and_then(|session| {
            let is_owned = session.read_only().is_none();
            Some(Watched { path: session.path()?.to_owned(), is_owned })
        });
        if watched == self.watched {
            return None;
        }
        self.watched.clone_from(&watched);
        self.other_owner = None;
        Some(Effect::Watch(watched))
    }

    fn is_of_session(&self, path: &Path) -> bool {
        self.session.as_ref().and_then(Session::path) == Some(path)
    }

    pub(super) fn owner_seen(&mut self, path: &Path, owner: Option<OtherOwner>) {
        if self.is_of_session(path) {
            self.other_owner = owner;
        }
    }

    /// Something happened to the file at `path`, perhaps by this program itself.
    pub(super) fn touched(&self, path: PathBuf) -> Vec<Effect> {
        let session = self.session.as_ref().filter(|_| self.is_of_session(&path));
        let seen = session.and_then(Session::fingerprint);
        seen.map(|seen| Effect::Reread(path, seen.clone())).into_iter().collect()
    }

    /// How the file at `path` is now.
    pub(super) fn file_now(&mut self, path: PathBuf, file: FileNow, now: Now) -> Vec<Effect> {
        let Some(session) = self.session.as_mut().filter(|session| session.path() == Some(&path))
        else {
            return Vec::new();
        };
        if session.save_state() == SaveState::Writing {
            // What comes of that tells more.
            return Vec::new();
        }
        match file {
            FileNow::AsLeft => {
                if session.file_is_as_left(now) {
                    self.forget_file_notices();
                }
                self.go_on(now)
            }
            _ if session.read_only().is_some() => {
                let title = Message::new("notice-changed-read-only");
                let open = Remedy::Do("notice-open-theirs", Box::new(Command::Open(path)));
                self.tell(Tone::Info, title, None, open);
                Vec::new()
            }
            FileNow::Gone => {
                let problem = WriteProblem::Other(Message::new("notice-file-gone"));
                session.file_is_gone(problem.clone(), now);
                self.write_failed(&path, problem, true);
                Vec::new()
            }
            FileNow::Is(opened) => self.take_in(path, *opened, now),
            // Somebody may be in the way for a moment.
            FileNow::Unreadable(_, None) => {
                self.look_again = Some(now.run + LOOK_AGAIN);
                Vec::new()
            }
            FileNow::Unreadable(reason, seen) => {
                session.file_is_other(seen, now);
                self.tell_apart(path, reason, Remedy::TheirsOrMine);
                Vec::new()
            }
        }
    }

    pub(super) fn take_in(&mut self, path: PathBuf, opened: Opened, now: Now) -> Vec<Effect> {
        let Some(session) = &mut self.session else { return Vec::new() };
        if session.fingerprint() == Some(&opened.fingerprint) {
            session.file_is_as_left(now);
            return Vec::new();
        }
        if let Some(reason) = opened.read_only {
            // It holds more than this program understands: nobody replaces that from here.
            session.file_is_other(None, now);
            self.tell_apart(path, reason, Remedy::TheirsOrElsewhere);
            return Vec::new();
        }
        let theirs = Arc::new(opened.assessment);
        match session.take_in_file(theirs, opened.fingerprint.clone(), now) {
            Ok(taken) => {
                self.forget_file_notices();
                self.tell_taken_in(&taken);
                self.tell_remarks(opened.remarks);
                self.go_on(now)
            }
            Err(refusal) => {
                session.file_is_other(Some(opened.fingerprint), now);
                self.tell_apart(path, reasons(&refusal), Remedy::TheirsOrMine);
                Vec::new()
            }
        }
    }

    /// Looks once more at a file that could not be read, when it is time.
    pub(super) fn look_again(&mut self, now: Now) -> Vec<Effect> {
        if self.look_again.is_none_or(|at| now.run < at) {
            return Vec::new();
        }
        self.look_again = None;
        let path = self.session.as_ref().and_then(Session::path).map(Path::to_owned);
        path.map(|path| self.touched(path)).unwrap_or_default()
    }

    /// Does what was asked for before the file turned out to be another one.
    fn go_on(&mut self, now: Now) -> Vec<Effect> {
        let command = self.waiting.take();
        command.map(|command| self.leave(command, now)).unwrap_or_default()
    }

    /// What the file is now cannot be taken in: one of the two it has to be.
    fn tell_apart(&mut self, path: PathBuf, reason: Message, remedy: fn(PathBuf) -> Remedy) {
        self.waiting = None;
        self.asking = None;
        let title = Message::new("notice-not-saved").with("name", name_of_file(&path));
        let text = Message::new("notice-cannot-take-in").with("reason", reason);
        self.tell(Tone::Error, title, Some(text), remedy(path));
    }

    fn tell_taken_in(&mut self, taken: &TakenIn) {
        let differences = &taken.differences;
        if taken.n_to_choose == 0 && (differences.is_empty() || self.is_quiet_about_others) {
            return;
        }
        let title = Message::new("notice-taken-in");
        if taken.n_to_choose == 0 {
            self.tell(Tone::Info, title, Some(listed(taken)), Remedy::None);
        } else {
            self.tell(Tone::Warning, title, Some(listed(taken)), Remedy::choose());
        }
    }

    /// Tells of what is left to choose in a document that was just opened.
    pub(super) fn tell_choices(&mut self) {
        let n = self.session.as_ref().map_or(0, |session| session.to_choose().len());
        if n != 0 {
            let title = Message::new("notice-choices").with("n", n);
            self.tell(Tone::Warning, title, None, Remedy::choose());
        }
    }

    fn forget_file_notices(&mut self) {
        self.notices.retain(|notice| !notice.remedy.is_about_file());
    }

    // -- somebody's copy -----------------------------------------------------------------------

    /// Asks for the copy to take in; without a document first for the one to take it into.
    pub(super) fn ask_merge(&mut self) -> Vec<Effect> {
        if self.session.is_none() {
            self.is_to_merge = true;
            return vec![self.ask(PathQuestion::Open, String::new())];
        }
        if self.is_read_only() {
            return Vec::new();
        }
        vec![self.ask(PathQuestion::Merge, String::new())]
    }

    /// A copy of the document was read, to take it in.
    pub(super) fn copy_read(&mut self, path: &Path, copy: Result<Opened, Message>, now: Now) {
        let name = name_of_file(path);
        let Some(session) = self.session.as_mut().filter(|it| it.read_only().is_none()) else {
            return;
        };
        let taken = copy.and_then(|opened| match opened.read_only {
            Some(reason) => Err(reason),
            None => {
                let taken = session.take_in_copy(&opened.assessment, now);
                let taken = taken.map_err(|refusal| reasons(&refusal))?;
                Ok((taken, opened.remarks))
            }
        });
        let taken = taken.map(|(taken, remarks)| {
            self.tell_remarks(remarks);
            taken
        });
        match taken {
            Ok(taken) if taken.differences.is_empty() && taken.n_to_choose == 0 => {
                let title = Message::new("notice-merged-nothing").with("name", name);
                self.tell(Tone::Info, title, None, Remedy::None);
            }
            Ok(taken) => {
                let title = Message::new("notice-merged").with("name", name);
                let (tone, remedy) = match taken.n_to_choose {
                    0 => (Tone::Info, Remedy::Do("common-undo", Box::new(Command::Undo))),
                    _ => (Tone::Warning, Remedy::choose()),
                };
                self.tell(tone, title, Some(listed(&taken)), remedy);
            }
            Err(reason) => {
                let title = Message::new("notice-not-merged").with("name", name);
                self.tell(Tone::Error, title, Some(reason), Remedy::None);
            }
        }
    }
}

/// What came in, in a few words.
fn listed(taken: &TakenIn) -> Message {
    let differences = &taken.differences;
    let lists = [
        ("taken-in-added", "taken-in-added-many", &differences.added),
        ("taken-in-changed", "taken-in-changed-many", &differences.changed),
        ("taken-in-withdrawn", "taken-in-withdrawn-many", &differences.withdrawn),
    ];
    let mut parts: Vec<Message> = Vec::new();
    for (few, many, questions) in lists {
        if questions.is_empty() {
            continue;
        }
        parts.push(if questions.len() <= MOST_NAMED {
            let codes: Vec<String> = questions.iter().map(code).collect();
            Message::new(few).with("codes", codes.join(", "))
        } else {
            Message::new(many).with("n", questions.len())
        });
    }
    if differences.others {
        parts.push(Message::new("taken-in-others"));
    }
    if taken.n_to_choose != 0 {
        parts.push(Message::new("taken-in-choose").with("n", taken.n_to_choose));
    }
    let joined = parts
        .into_iter()
        .reduce(|one, two| Message::new("taken-in-and").with("one", one).with("two", two));
    joined.unwrap_or_else(|| Message::new("taken-in-others"))
}

/// Why two documents are not the same one.
fn reasons(refusal: &Refusal) -> Message {
    let list: Vec<Message> = refusal.0.iter().map(Difference::message).collect();
    Message::new("notice-remarks-list").with("list", list)
}
