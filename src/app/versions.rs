//! Earlier versions of the open document: what was different in them, and going back to one.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::Timestamp;

use super::command::{Command, Step};
use super::effect::{Effect, Opened};
use super::session::{Now, Session};
use super::{App, Remedy, Tone};
use crate::domain::assessment::{Answer, Assessment, AssessmentPast, Entry, EntryPast, Role};
use crate::domain::id::{QuestionId, RespondentId};
use crate::domain::merge::{Conflict, changed_since};
use crate::domain::message::Message;
use crate::domain::past::Past;
use crate::files::journal::Trail;

/// An earlier version of a document.
#[derive(Debug, Clone, PartialEq)]
pub struct Version {
    /// Where it is kept.
    pub file: PathBuf,
    /// When it was replaced by a newer one.
    pub replaced: Timestamp,
    /// What it held.
    pub document: Arc<Assessment>,
    /// Whether it was in another file: that of a copy, or before the file was moved.
    pub is_elsewhere: bool,
}

/// What differs between a version and the one after it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Differences {
    /// Questions that somebody answered.
    pub added: BTreeSet<QuestionId>,
    /// Questions of which an answer was changed.
    pub changed: BTreeSet<QuestionId>,
    /// Questions of which an answer was withdrawn.
    pub withdrawn: BTreeSet<QuestionId>,
    /// Whether anything else differs: notes, evidence, municipality, people.
    pub others: bool,
}

impl Differences {
    /// What differs between `before` and `after`.
    pub fn between(before: &Assessment, after: &Assessment) -> Self {
        let mut found = Self::default();
        for who in keys(&before.respondents, &after.respondents) {
            let at = |document: &Assessment, question: &QuestionId| {
                let entry = document.respondents.get(who)?.answers.get(question)?;
                entry.answer.clone()
            };
            for question in questions(who, before, after) {
                found.note(question, at(before, question).as_ref(), at(after, question).as_ref());
            }
        }
        for question in keys(&before.agreed, &after.agreed) {
            let at = |document: &Assessment| {
                let decision = document.agreed.get(question)?.decision.as_ref();
                decision.map(|decision| decision.answer.clone())
            };
            found.note(question, at(before).as_ref(), at(after).as_ref());
        }
        found.others = bare(before) != bare(after);
        found
    }

    fn note(&mut self, question: &QuestionId, before: Option<&Answer>, after: Option<&Answer>) {
        let list = match (before, after) {
            (None, Some(_)) => &mut self.added,
            (Some(_), None) => &mut self.withdrawn,
            (Some(before), Some(after)) if before != after => &mut self.changed,
            _ => return,
        };
        list.insert(question.clone());
    }

    /// Leaves out what there is to choose: while it is open nothing stands there, which is no
    /// withdrawal.
    pub(super) fn leave_out(&mut self, conflict: &Conflict) {
        match conflict {
            Conflict::Answer(_, question, _) | Conflict::Agreed(question, _) => {
                for list in [&mut self.added, &mut self.changed, &mut self.withdrawn] {
                    list.remove(question);
                }
            }
            Conflict::Province(_)
            | Conflict::Inhabitants(_)
            | Conflict::Called(..)
            | Conflict::Note(..)
            | Conflict::Extra(..) => {}
        }
    }

    /// Whether nothing differs.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// A document without its answers and without times.
fn bare(document: &Assessment) -> Assessment {
    let mut bare = document.clone();
    bare.modified = bare.created;
    bare.questionnaire.file.clear(); // written as it is seen from the file
    bare.agreed.clear();
    bare.past = AssessmentPast::default();
    for respondent in bare.respondents.values_mut() {
        respondent.past = Past::default();
        let mut blank = Vec::new();
        for (question, entry) in &mut respondent.answers {
            entry.answer = None;
            entry.at = None;
            entry.past = EntryPast::default();
            if entry.is_empty() {
                blank.push(question.clone());
            }
        }
        for question in &blank {
            respondent.answers.remove(question);
        }
    }
    bare
}

/// The keys of two maps, each once, sorted.
fn keys<'a, K: Ord, V>(
    one: &'a std::collections::BTreeMap<K, V>,
    other: &'a std::collections::BTreeMap<K, V>,
) -> BTreeSet<&'a K> {
    one.keys().chain(other.keys()).collect()
}

/// The questions at which somebody recorded something in either document.
fn questions<'a>(
    who: &RespondentId,
    one: &'a Assessment,
    other: &'a Assessment,
) -> BTreeSet<&'a QuestionId> {
    let of = |document: &'a Assessment| document.respondents.get(who).into_iter();
    let answers = of(one).chain(of(other)).map(|respondent| &respondent.answers);
    answers.flat_map(|answers| answers.iter().map(|(question, _)| question)).collect()
}

/// `present` as it was in `old`. What is replaced by that leaves its hash behind, as with every
/// other change, so that a merge does not bring it back.
pub(super) fn restored(present: &Assessment, old: &Assessment, now: Timestamp) -> Assessment {
    let mut next = changed_since(present, old);
    next.questionnaire.clone_from(&present.questionnaire);
    next.past.renamed.clone_from(&present.past.renamed);
    next.created = present.created;
    for (who, respondent) in &mut next.respondents {
        let before = present.respondents.get(who).map(|respondent| &respondent.answers);
        let is_other = |question: &QuestionId, entry: &Entry| {
            before.and_then(|answers| answers.get(question)) != Some(entry)
        };
        let changed =
            respondent.answers.iter().filter(|(question, entry)| is_other(question, entry));
        let changed: Vec<(QuestionId, Entry)> =
            changed.map(|(question, entry)| (question.clone(), entry.clone())).collect();
        for (question, mut entry) in changed {
            entry.at = Some(now);
            respondent.answers.insert(question, entry);
        }
    }
    next
}

/// Who answered how many questions in a document.
pub fn who_answered(document: &Assessment) -> Vec<(Role, &str, usize)> {
    let respondents = document.respondents.values();
    let n_answered = |answers: &crate::domain::answers::Answers| {
        answers.values().filter(|entry| entry.answer.is_some()).count()
    };
    respondents
        .map(|respondent| (respondent.role, &*respondent.name, n_answered(&respondent.answers)))
        .collect()
}

impl App {
    /// Earlier versions of the open document, the newest first; `None` while they are looked up.
    pub fn versions(&self) -> Option<&[Version]> {
        self.versions.as_deref()
    }

    pub(super) fn list_versions(&mut self) -> Vec<Effect> {
        self.versions = None;
        let Some(session) = &self.session else { return Vec::new() };
        let path = session.path().map(Path::to_owned);
        vec![Effect::ListVersions { document: session.snapshot(), path }]
    }

    /// The versions of a document were looked up; of no use when it is not the open one.
    pub(super) fn versions_listed(&mut self, document: &Assessment, versions: Vec<Version>) {
        let is_open = self
            .session
            .as_ref()
            .is_some_and(|session| session.assessment().created == document.created);
        if is_open {
            self.versions = Some(versions);
        }
    }

    /// Goes back to the version in this file, as a change like any other.
    pub(super) fn restore(&mut self, file: &Path, now: Now) -> Vec<Effect> {
        if self.is_read_only() {
            return Vec::new();
        }
        let Some(session) = &mut self.session else { return Vec::new() };
        let version = self.versions.iter().flatten().find(|version| version.file == file);
        if let Some(version) = version {
            session.restore(&version.document, now);
            let undo = Remedy::Do("common-undo", Box::new(Command::Undo));
            self.tell(Tone::Info, Message::new("notice-restored"), None, undo);
        }
        Vec::new()
    }

    /// An earlier version was read, because its file cannot be: it opens as a document that is in
    /// no file.
    pub(super) fn version_read(
        &mut self,
        (file, of): (PathBuf, PathBuf),
        result: Result<Opened, Message>,
        now: Now,
    ) -> Vec<Effect> {
        if self.is_busy() {
            return self.leave(Command::OpenVersion(file, of), now);
        }
        match result {
            Ok(opened) => {
                self.notices.clear();
                let trail = Trail::new(Arc::new(opened.assessment));
                let mut session = Session::from_trail(opened.kit, &trail, now);
                session.set_read_only(opened.read_only);
                let effects = self.enter_session(Some(session), None);
                self.step = Step::Questions;
                self.question = None;
                self.tell_remarks(opened.remarks);
                let title = Message::new("notice-version-opened");
                let text = Message::new("notice-version-opened-text");
                self.tell(Tone::Info, title, Some(text), Remedy::SaveAs);
                effects
            }
            Err(reason) => {
                let title = Message::new("notice-version-not-opened");
                self.tell(Tone::Error, title, Some(reason), Remedy::None);
                Vec::new()
            }
        }
    }
}
