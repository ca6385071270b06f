//! What an effect does: reads, writes, looks, makes a report. Called by the workers, never
//! by the window.

use std::borrow::Cow;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::Timestamp;

use crate::domain::assessment::{Assessment, Municipality, Role};
use crate::domain::benchmark::compare;
use crate::domain::house_style::HouseStyle;
use crate::domain::message::Message;
use crate::domain::questionnaire::Questionnaire;
use crate::domain::scoring::score;
use crate::files::assessment_ron::{self, Access};
use crate::files::problem::{FileError, Located};
use crate::files::{
    answers_json, disk, library, municipalities, municipality_register, own_folder, settings_ron,
};
use crate::report::facts::Facts;
use crate::report::paper::{Paper, Size};
use crate::report::{Output, render};
use crate::words::{Language, Words};

use super::Library;
use super::command::{
    Done, Effect, Export, Fingerprint, InspectProblem, Kit, Opened, Replace, RungSummary, Summary,
    WriteProblem,
};
use super::hash::hex_of;
use super::own_questionnaires::Listing;
use super::settings::Settings;

/// An example to look around in: answers of a municipality that does not exist.
const EXAMPLE: &[u8] = include_bytes!("../../tests/data/voorbeeldstad.json");

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

/// Carries out one effect. `settings_at` is where the settings are kept, if anywhere; the
/// time comes from `clock`. Effects for the window itself give nothing.
pub fn carry_out(
    effect: Effect,
    settings_at: Option<&Path>,
    clock: impl Fn() -> Timestamp,
) -> Option<Done> {
    match effect {
        Effect::Read(path) => {
            let result = open(&path);
            Some(Done::Read(path, result.map(Box::new)))
        }
        Effect::Write { path, document, replace } => {
            let bytes = assessment_ron::write(&seen_from(&path, &document)).into_bytes();
            let free = match replace {
                // Nobody who agrees to replace a file means one that holds more than this
                // program understands.
                Replace::Yes => library::may_replace(&path)
                    .map_err(|error| WriteProblem::Other(error.in_short())),
                Replace::OnlyNew | Replace::IfUnchanged(_) => Ok(()),
            };
            let result = free
                .and_then(|()| write(&path, &bytes, &replace))
                .map(|()| (clock(), Fingerprint(hex_of(&bytes))));
            Some(Done::Written { path, document, result })
        }
        Effect::WriteSettings(settings) => {
            let path = settings_at?;
            let bytes = settings_ron::write(&settings.to_file()).into_bytes();
            let folder = path.parent().unwrap_or(path);
            let made =
                disk::make_folder(folder).and_then(|()| disk::write_atomically(path, &bytes));
            made.err().map(|error| Done::SettingsNotWritten(error.in_short()))
        }
        Effect::Inspect(path) => {
            let result = inspect(&path);
            Some(Done::Inspected(path, result))
        }
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
        Effect::Render { document, kit, export, language, path, replace } => {
            let result = make_report(&document, &kit, export, language, (&path, &replace));
            Some(Done::Rendered { export, path, result })
        }
        // What waited too long for its turn is not done any more.
        Effect::LayOut { ticket, document, kit, language } => ticket.is_wanted().then(|| {
            let paper = with_facts(&document, &kit, language, |facts| {
                Paper::new(facts, &HouseStyle::default())
            });
            Done::LaidOut(ticket, paper.map(Arc::new).map_err(|error| error.message()))
        }),
        Effect::DrawPage { ticket, paper, at } => ticket.is_wanted().then(|| {
            let picture = paper.picture(at.page, Size::Width(at.width));
            Done::Drawn(ticket, at, picture.map(Arc::new).map_err(|error| error.message()))
        }),
        Effect::AskPath { .. }
        | Effect::OpenAddress(_)
        | Effect::OpenFile(_)
        | Effect::CloseWindow => None,
    }
}

fn open(path: &Path) -> Result<Opened, Message> {
    let bytes = disk::read(path).map_err(|error| error.in_short())?;
    let document =
        library::open_bytes(path, &bytes, None).map_err(|error| error.in_short_about(path))?;
    let mut opened = document.opened;
    let mut remarks: Vec<Message> = opened.notices.iter().map(Located::in_short).collect();
    // The document may be saved elsewhere, and its questionnaire stays where it is.
    let file = &mut opened.assessment.questionnaire.file;
    if let Some(absolute) = library::questionnaire_beside(path, file) {
        *file = absolute;
    }
    let own_file = Some(&opened.assessment.questionnaire.file).filter(|file| !file.is_empty());
    let (kit, without) = kit_beside(document.questionnaire, own_file.map(Path::new));
    remarks.extend(without);
    Ok(Opened {
        assessment: opened.assessment,
        kit,
        read_only: match opened.access {
            Access::Editable => None,
            Access::ReadOnly(reason) => Some(reason),
        },
        remarks,
        fingerprint: Fingerprint(hex_of(&bytes)),
    })
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

fn write(path: &Path, bytes: &[u8], replace: &Replace) -> Result<(), WriteProblem> {
    match replace {
        Replace::Yes => {}
        Replace::OnlyNew if disk::is_file(path) => return Err(WriteProblem::Exists),
        Replace::OnlyNew => {}
        Replace::IfUnchanged(seen) => {
            // A file that is gone is written again; one that cannot be read is for the
            // writing itself to complain about.
            let is_other = disk::read(path).is_ok_and(|found| hex_of(&found) != seen.0);
            if is_other {
                return Err(WriteProblem::ChangedMeanwhile);
            }
        }
    }
    disk::write_atomically(path, bytes).map_err(|error| WriteProblem::Other(error.in_short()))
}

fn inspect(path: &Path) -> Result<Summary, InspectProblem> {
    if !disk::is_file(path) {
        return Err(InspectProblem::Gone);
    }
    let opened = open(path).map_err(InspectProblem::Unreadable)?;
    let Opened { assessment, kit, read_only, .. } = opened;
    let outcome = score(&kit.questionnaire, &assessment);
    let ladder = kit.questionnaire.ladder();
    let overall = &outcome.overall;
    let rung = overall.rung.zip(overall.rung_low.zip(overall.rung_high));
    Ok(Summary {
        municipality: assessment.municipality.name,
        period: assessment.period,
        progress: outcome.dimensions.iter().map(|d| (d.coverage.done, d.coverage.all)).collect(),
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

/// What `make` makes of everything there is to say about a document.
fn with_facts<T>(
    document: &Assessment,
    kit: &Kit,
    language: Language,
    make: impl FnOnce(&Facts) -> T,
) -> T {
    let outcome = score(&kit.questionnaire, document);
    let comparison = compare(&kit.questionnaire, document, &kit.benchmarks);
    let words = Words::new(language);
    let facts = Facts::new(&kit.questionnaire, document, &outcome, &comparison, &words);
    make(&facts.with_register(municipality_register::built_in(), &words))
}

fn make_report(
    document: &Assessment,
    kit: &Kit,
    export: Export,
    language: Language,
    (path, replace): (&PathBuf, &Replace),
) -> Result<Vec<Message>, WriteProblem> {
    let output = match export {
        Export::Pdf => Output::Pdf,
        Export::Png => Output::Card,
    };
    let rendered =
        with_facts(document, kit, language, |facts| render(facts, &HouseStyle::default(), output))
            .map_err(|error| WriteProblem::Other(error.message()))?;
    write(path, &rendered.bytes, replace)?;
    Ok(rendered.remarks())
}
