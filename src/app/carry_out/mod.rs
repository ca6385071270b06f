//! What an effect does: reads, writes, looks, makes a report. Called by the workers, never
//! by the window.

mod house;
mod journals;
mod reports;
mod versions;
pub mod watching;

use std::borrow::Cow;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::Timestamp;

use crate::domain::assessment::{Assessment, Municipality, Role};
use crate::domain::hash::hex_of;
use crate::domain::message::Message;
use crate::domain::questionnaire::Questionnaire;
use crate::domain::scoring::score;
use crate::files::assessment_ron::{self, Access};
use crate::files::disk::Disk;
use crate::files::library::Document;
use crate::files::problem::{FileError, Located};
use crate::files::storage::Storage;
use crate::files::{
    answers_json, backups, disk, journal, library, municipalities, municipality_register,
    own_folder, settings_ron, whole,
};
use crate::report::paper::{Paper, Size};
use crate::words::Language;

pub use crate::files::owner::Person;

use self::journals::Journals;
use super::Library;
use super::effect::{
    Done, Effect, FileNow, Fingerprint, InspectProblem, Kit, Opened, Replace, RungSummary, Summary,
    Unopened, WriteProblem,
};
use super::own_questionnaires::Listing;
use super::settings::Settings;

/// An example to look around in: answers of a municipality that does not exist.
const EXAMPLE: &[u8] = include_bytes!("../../../tests/data/voorbeeldstad.json");

/// What the program brings along. `now` is when the example was made.
pub fn library(now: Timestamp) -> Library {
    let questionnaire = library::built_in().first().expect("a questionnaire is built in").clone();
    let author =
        answers_json::Author { role: Role::Communication, name: "", questionnaire_file: "", now };
    let example = answers_json::read(EXAMPLE, &questionnaire, &author).ok();
    let listed = municipalities::all().iter().map(|listed| Municipality {
        name: listed.name.to_owned(),
        cbs_code: listed.cbs_code.to_owned(),
        province: listed.province.to_owned(),
        inhabitants: None,
    });
    Library {
        kit: kit_beside(questionnaire, None).0,
        municipalities: listed.collect(),
        register: Arc::new(municipality_register::built_in().clone()),
        example: example.map(Arc::new),
    }
}

/// A questionnaire with its figures: those beside its own file, where it has one. Figures that
/// cannot be used keep no document from opening; what is wrong with them is said.
fn kit_beside(questionnaire: Questionnaire, own_file: Option<&Path>) -> (Kit, Vec<Message>) {
    let (benchmarks, remarks) = match library::benchmarks_of(&questionnaire, own_file) {
        Ok(benchmarks) => (benchmarks, Vec::new()),
        Err(errors) => {
            let about = |error: &FileError| {
                let message = Message::new("notice-figures-file");
                let message = message.with("path", error.path.display().to_string());
                message.with("reason", error.in_short())
            };
            (Vec::new(), errors.iter().map(about).collect())
        }
    };
    let benchmarks = benchmarks.into();
    (Kit { questionnaire: Arc::new(questionnaire), benchmarks }, remarks)
}

/// The settings in the file at `path`; those of a first run where it is not there or cannot
/// be read, because settings never keep the program from starting.
pub fn settings(path: Option<&Path>, language: Language) -> Settings {
    let read = path.and_then(|path| disk::read(path).ok());
    let fresh = Settings::new(language);
    match read.and_then(|bytes| settings_ron::read(&bytes)) {
        Some(file) => Settings::from_file(&file, fresh),
        None => fresh,
    }
}

/// The folders in which the program keeps what is the user's; `None` where the system has no
/// such place.
#[derive(Debug, Clone, Default)]
pub struct Places {
    /// The file with preferences.
    pub settings: Option<PathBuf>,
    /// The folder for journals.
    pub data: Option<PathBuf>,
}

/// What carries effects out. Each worker has its own; a journal belongs to the one that began it.
#[derive(Debug)]
pub struct Carrier {
    storage: Arc<dyn Storage>,
    places: Places,
    journals: Journals,
}

impl Carrier {
    /// On this disk and in these places.
    pub fn new(storage: Arc<dyn Storage>, places: Places) -> Self {
        Self { storage, places, journals: Journals::default() }
    }

    /// On the disk of the computer.
    pub fn on_disk(places: Places) -> Self {
        Self::new(Arc::new(Disk), places)
    }

    /// A folder in that of the user, for what the program keeps.
    fn folder(&self, name: &str) -> Option<PathBuf> {
        self.places.data.as_ref().map(|data| data.join(name))
    }

    /// Carries out one effect; the time comes from `clock`. Effects for the window itself give
    /// nothing.
    pub fn carry_out(&mut self, effect: Effect, clock: impl Fn() -> Timestamp) -> Option<Done> {
        let storage = &*Arc::clone(&self.storage);
        match effect {
            Effect::Read(path) => {
                let result = self.open(&path).map(Box::new).map_err(|reason| {
                    let folder = self.folder(backups::FOLDER);
                    let version = folder.and_then(|it| versions::last_good(storage, &it, &path));
                    Unopened { reason, version }
                });
                Some(Done::Read(path, result))
            }
            Effect::Write { path, document, replace } => {
                let folder = self.folder(backups::FOLDER);
                let mut unkept = None;
                let place = (storage, folder.as_deref());
                let result =
                    write_document(place, &path, (&document, &replace), &clock, &mut unkept);
                let result = result.map(|fingerprint| (clock(), fingerprint));
                Some(Done::Written { path, document, result, unkept })
            }
            Effect::ListVersions { document, path } => {
                let folder = self.folder(backups::FOLDER);
                let list = |folder: PathBuf| {
                    versions::list((storage, &folder), &document, path.as_deref())
                };
                let versions = folder.map(list).unwrap_or_default();
                Some(Done::VersionsListed(document, versions))
            }
            Effect::ReadVersion(file, of) => {
                let bytes = whole::read(storage, &file).map_err(|error| error.in_short());
                let opened = bytes.and_then(|bytes| open_bytes(&of, &bytes));
                Some(Done::VersionRead(file, of, opened.map(Box::new)))
            }
            Effect::Keep { number, trail, saved, replaces } => {
                let document = Arc::clone(trail.present());
                let result = match self.folder(journal::FOLDER) {
                    Some(folder) => {
                        let place = (storage, &*folder);
                        let kept = self.journals.keep(place, number, (trail, saved), replaces);
                        kept.map_err(|error| error.in_short())
                    }
                    None => Err(Message::new("recovery-no-folder")),
                };
                Some(Done::Kept { number, document, result })
            }
            Effect::CloseJournal { number, is_thrown_away, replaces } => {
                self.journals.close(storage, number, is_thrown_away, replaces);
                None
            }
            Effect::FindRecovery => {
                if let Some(folder) = self.folder(backups::FOLDER) {
                    backups::tidy(storage, &folder);
                }
                if let Some(folder) = self.folder(reports::PRINT_FOLDER) {
                    reports::tidy(storage, &folder, clock());
                }
                let folder = self.folder(journal::FOLDER)?;
                Some(Done::RecoveryFound(journals::find(storage, &folder, clock())))
            }
            Effect::ReadJournal(path, how) => {
                let result = journals::read(storage, &path, how).map(Box::new);
                Some(Done::JournalRead(path, how, result))
            }
            Effect::RemoveJournal(path) => {
                let removed = whole::remove(storage, &path);
                removed.err().map(|error| Done::JournalNotRemoved(error.in_short()))
            }
            Effect::Reread(path, seen) => {
                let now = file_now(storage, &path, &seen);
                Some(Done::FileNow(path, now))
            }
            Effect::ReadCopy(path) => {
                let bytes = whole::read(storage, &path).map_err(|error| error.in_short());
                let opened = bytes.and_then(|bytes| open_bytes(&path, &bytes));
                Some(Done::CopyRead(path, opened.map(Box::new)))
            }
            Effect::WriteSettings(settings) => {
                let path = self.places.settings.as_deref()?;
                let written = write_settings(storage, path, &settings);
                written.err().map(|error| Done::SettingsNotWritten(error.in_short()))
            }
            Effect::Inspect(path) => {
                let result = self.inspect(&path);
                Some(Done::Inspected(path, result))
            }
            Effect::Render(job) => {
                let folder = self.folder(reports::PRINT_FOLDER);
                let places = (folder.as_deref(), self.places.settings.as_deref());
                Some(Done::Rendered(reports::export(storage, places, &job)))
            }
            Effect::House(effect) => {
                let settings = self.places.settings.as_deref();
                Some(Done::House(house::carry_out(storage, settings, effect)))
            }
            other => carry_out_rest(other),
        }
    }

    fn open(&self, path: &Path) -> Result<Opened, Message> {
        let bytes = whole::read(&*self.storage, path).map_err(|error| error.in_short())?;
        let mut opened = open_bytes(path, &bytes)?;
        if opened.read_only.is_none()
            && let Some(folder) = self.folder(journal::FOLDER)
        {
            let place = (&*self.storage, &*folder);
            let found = (path, &opened.assessment);
            (opened.past, opened.recovery) = journals::of_opened(place, found);
        }
        Ok(opened)
    }

    fn inspect(&self, path: &Path) -> Result<Summary, InspectProblem> {
        if !whole::is_file(&*self.storage, path) {
            return Err(InspectProblem::Gone);
        }
        let bytes = whole::read(&*self.storage, path);
        let opened = bytes
            .map_err(|error| error.in_short())
            .and_then(|bytes| open_bytes(path, &bytes))
            .map_err(InspectProblem::Unreadable)?;
        let Opened { assessment, kit, read_only, .. } = opened;
        let outcome = score(&kit.questionnaire, &assessment);
        let ladder = kit.questionnaire.ladder();
        let overall = &outcome.overall;
        let rung = overall.rung.zip(overall.rung_low.zip(overall.rung_high));
        Ok(Summary {
            municipality: assessment.municipality.name,
            period: assessment.period,
            progress: outcome
                .dimensions
                .iter()
                .map(|d| (d.coverage.done, d.coverage.all))
                .collect(),
            rung: rung.map(|(rung, range)| RungSummary {
                rung,
                name: ladder.rung(rung).name.clone(),
                top: ladder.top(),
                range,
                certain: range.0 == range.1 || !overall.provisional,
            }),
            n_empty: outcome.dimensions.iter().filter(|d| d.counts() && d.score.is_none()).count(),
            read_only,
        })
    }
}

/// Carries out what only reads, or draws pages.
fn carry_out_rest(effect: Effect) -> Option<Done> {
    match effect {
        Effect::ListQuestionnaires(folder) => {
            let result = own_folder::candidates(&folder)
                .map(|(files, n_left_out)| Listing { files, n_left_out })
                .map_err(|error| error.in_short());
            Some(Done::QuestionnairesListed(folder, result))
        }
        Effect::LookAtQuestionnaire(path) => {
            let result = own_folder::look(&path).map_err(|error| error.in_short());
            Some(Done::QuestionnaireLookedAt(path, result))
        }
        Effect::ReadQuestionnaire(path) => {
            let read = own_folder::usable(&path).map_err(|error| error.in_short());
            let result = read.map(|questionnaire| kit_beside(questionnaire, Some(&path)));
            Some(Done::QuestionnaireRead(path, result))
        }
        // What waited too long for its turn is not done any more.
        Effect::LayOut { ticket, document, kit, language, audience, style } => {
            ticket.is_wanted().then(|| {
                let of = (&*document, &kit);
                let paper = reports::with_facts(of, (audience, language), |facts| {
                    Paper::new(facts, &style)
                });
                Done::LaidOut(ticket, paper.map(Arc::new).map_err(|error| error.message()))
            })
        }
        Effect::DrawPage { ticket, paper, at } => ticket.is_wanted().then(|| {
            let picture = paper.picture(at.page, Size::Width(at.width));
            Done::Drawn(ticket, at, picture.map(Arc::new).map_err(|error| error.message()))
        }),
        // For the window itself, or done above.
        _ => None,
    }
}

fn open_bytes(path: &Path, bytes: &[u8]) -> Result<Opened, Message> {
    let document =
        library::open_bytes(path, bytes, None).map_err(|error| error.in_short_about(path))?;
    Ok(opened_of(path, document, bytes))
}

/// What the window needs of a document that was read from these bytes at `path`.
fn opened_of(path: &Path, document: Document, bytes: &[u8]) -> Opened {
    let mut opened = document.opened;
    // What is left to choose has a screen of its own.
    let told = |notice: &&Located| notice.message.id != "problem-candidates";
    let mut remarks: Vec<Message> =
        opened.notices.iter().filter(told).map(Located::in_short).collect();
    // The document may be saved elsewhere, and its questionnaire stays where it is.
    let file = &mut opened.assessment.questionnaire.file;
    if let Some(absolute) = library::questionnaire_beside(path, file) {
        *file = absolute;
    }
    let own_file = Some(&opened.assessment.questionnaire.file).filter(|file| !file.is_empty());
    let (kit, without) = kit_beside(document.questionnaire, own_file.map(Path::new));
    remarks.extend(without);
    Opened {
        assessment: opened.assessment,
        kit,
        read_only: match opened.access {
            Access::Editable => None,
            Access::ReadOnly(reason) | Access::NeedsUpgrade(reason) => Some(reason),
        },
        remarks,
        fingerprint: Fingerprint(hex_of(bytes)),
        past: None,
        recovery: None,
    }
}

/// As [`open_bytes`], but what something damaged on the way is not to come in as somebody's answer.
/// Of what can only be read nothing comes in anyway; a later program may make another checksum.
fn open_undamaged(path: &Path, bytes: &[u8]) -> Result<Opened, Message> {
    let document =
        library::open_bytes(path, bytes, None).map_err(|error| error.in_short_about(path))?;
    let is_editable = document.opened.access == Access::Editable;
    match document.opened.damage() {
        Some(damage) if is_editable => Err(damage.in_short()),
        _ => Ok(opened_of(path, document, bytes)),
    }
}

/// How the file at `path` is, which was last seen as `seen`.
fn file_now(storage: &dyn Storage, path: &Path, seen: &Fingerprint) -> FileNow {
    match whole::read_if_there(storage, path) {
        Ok(None) => FileNow::Gone,
        Ok(Some(bytes)) if hex_of(&bytes) == seen.0 => FileNow::AsLeft,
        Ok(Some(bytes)) => {
            let unreadable =
                |reason| FileNow::Unreadable(reason, Some(Fingerprint(hex_of(&bytes))));
            open_undamaged(path, &bytes).map_or_else(unreadable, |it| FileNow::Is(Box::new(it)))
        }
        Err(error) => FileNow::Unreadable(error.in_short(), None),
    }
}

/// The document as it is written at `path`: it names a questionnaire of one's own as it is
/// seen from there.
fn seen_from<'a>(path: &Path, document: &'a Assessment) -> Cow<'a, Assessment> {
    let file = Path::new(&document.questionnaire.file);
    if !file.is_absolute() {
        return Cow::Borrowed(document);
    }
    let mut document = document.clone();
    document.questionnaire.file = library::path_from(path, file);
    Cow::Owned(document)
}

/// Writes a document. What it replaces is kept first; where that cannot be, `unkept` says why,
/// and the document is written all the same.
fn write_document(
    (storage, versions): (&dyn Storage, Option<&Path>),
    path: &Path,
    (document, replace): (&Assessment, &Replace),
    clock: impl Fn() -> Timestamp,
    unkept: &mut Option<Message>,
) -> Result<Fingerprint, WriteProblem> {
    if *replace == Replace::Yes {
        // Nobody who agrees to replace a file means one that holds more than this program
        // understands.
        library::may_replace(path).map_err(|error| WriteProblem::Other(error.in_short()))?;
    }
    let bytes = assessment_ron::write(&seen_from(path, document)).into_bytes();
    let mut is_kept = false;
    whole::replace_after(storage, path, &bytes, || {
        if let Some(folder) = versions.filter(|_| !is_kept)
            && let Ok(Some(old)) = whole::read_if_there(storage, path)
        {
            is_unchanged(&old, replace)?;
            is_kept = true;
            let is_same = matches!(replace, Replace::IfUnchanged(_));
            let place = (storage, folder);
            let kept = versions::keep(place, (path, &old), is_same, document, clock());
            *unkept = kept.err().map(|error| error.in_short());
        }
        // Last of all, because keeping takes a while.
        may_replace(storage, path, replace)
    })?;
    Ok(Fingerprint(hex_of(&bytes)))
}

/// Whether the file may be replaced as it is now; to be looked at right before that.
fn may_replace(storage: &dyn Storage, path: &Path, replace: &Replace) -> Result<(), WriteProblem> {
    match replace {
        Replace::Yes => Ok(()),
        Replace::OnlyNew if whole::is_file(storage, path) => Err(WriteProblem::Exists),
        Replace::OnlyNew => Ok(()),
        Replace::IfUnchanged(_) | Replace::Instead(_) => match whole::read_if_there(storage, path)?
        {
            Some(found) => is_unchanged(&found, replace),
            // A file that is gone is written again.
            None => Ok(()),
        },
    }
}

/// Whether these are the bytes that may be replaced.
fn is_unchanged(found: &[u8], replace: &Replace) -> Result<(), WriteProblem> {
    match replace {
        Replace::IfUnchanged(seen) | Replace::Instead(seen) if hex_of(found) != seen.0 => {
            Err(WriteProblem::ChangedMeanwhile)
        }
        _ => Ok(()),
    }
}

fn write_settings(
    storage: &dyn Storage,
    path: &Path,
    settings: &Settings,
) -> Result<(), FileError> {
    whole::make_folder(storage, path.parent().unwrap_or(path))?;
    whole::replace(storage, path, settings_ron::write(&settings.to_file()).as_bytes())
}
