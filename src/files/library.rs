//! Questionnaires and figures: those built into the program, and those of the user.
//!
//! A questionnaire is named by the id of a built-in one or by a path. A document names
//! its questionnaire itself; one that is not built in by a path seen from the document.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use super::assessment_ron::{self, Access, Opened};
use super::problem::{FileError, Located};
use super::{benchmark_ron, disk, kind, questionnaire_ron, style_ron};
use crate::domain::benchmark::Benchmark;
use crate::domain::house_style::HouseStyle;
use crate::domain::id::check_id;
use crate::domain::message::Message;
use crate::domain::questionnaire::Questionnaire;

/// Built-in questionnaires as they stand in `questionnaires/`.
const QUESTIONNAIRES: &[&str] =
    &[include_str!("../../questionnaires/sociale-media/questionnaire.ron")];

/// Built-in figures as they stand in `questionnaires/*/benchmarks/`, a file per theme, in the
/// order in which they are shown.
const BENCHMARKS: &[&str] = &[
    include_str!("../../questionnaires/sociale-media/benchmarks/kanalen.benchmark.ron"),
    include_str!("../../questionnaires/sociale-media/benchmarks/berichten.benchmark.ron"),
    include_str!("../../questionnaires/sociale-media/benchmarks/antwoorden.benchmark.ron"),
    include_str!("../../questionnaires/sociale-media/benchmarks/organisatie.benchmark.ron"),
    include_str!("../../questionnaires/sociale-media/benchmarks/sturing.benchmark.ron"),
    include_str!("../../questionnaires/sociale-media/benchmarks/normen.benchmark.ron"),
    include_str!("../../questionnaires/sociale-media/benchmarks/inwoners.benchmark.ron"),
    include_str!("../../questionnaires/sociale-media/benchmarks/privacy.benchmark.ron"),
];

struct BuiltIn {
    questionnaires: Vec<Questionnaire>,
    benchmarks: Vec<Benchmark>,
}

static BUILT_IN: LazyLock<BuiltIn> = LazyLock::new(|| {
    let questionnaires: Vec<Questionnaire> = QUESTIONNAIRES
        .iter()
        .map(|text| {
            let read = questionnaire_ron::read(text.as_bytes());
            read.questionnaire.expect("a test reads every built-in questionnaire")
        })
        .collect();
    let texts: Vec<&[u8]> = BENCHMARKS.iter().map(|text| text.as_bytes()).collect();
    let benchmarks = read_together(&texts, &questionnaires)
        .into_iter()
        .map(|read| read.benchmark.expect("a test reads all built-in figures"))
        .collect();
    BuiltIn { questionnaires, benchmarks }
});

/// Reads files of figures that belong together. All are looked at before the first is
/// checked, so that a figure may contradict one in any other file of its questionnaire.
fn read_together(files: &[&[u8]], questionnaires: &[Questionnaire]) -> Vec<benchmark_ron::Read> {
    let seen: Vec<_> = files
        .iter()
        .map(|file| (benchmark_ron::questionnaire_of(file), benchmark_ron::figure_ids(file)))
        .collect();
    let each = files.iter().enumerate().map(|(i, file)| {
        let of = &seen[i].0;
        let others = seen.iter().enumerate().filter(|(j, other)| *j != i && other.0 == *of);
        let elsewhere = others.flat_map(|(_, (_, ids))| ids).cloned().collect();
        let questionnaire = questionnaires.iter().find(|q| Some(q.id().as_str()) == of.as_deref());
        benchmark_ron::read(file, questionnaire, &elsewhere)
    });
    each.collect()
}

/// The questionnaires that are built in.
pub fn built_in() -> &'static [Questionnaire] {
    &BUILT_IN.questionnaires
}

/// The built-in questionnaire with this id.
pub fn built_in_named(id: &str) -> Option<&'static Questionnaire> {
    built_in().iter().find(|questionnaire| questionnaire.id().as_str() == id)
}

/// The built-in figures of a questionnaire.
pub fn built_in_benchmarks(questionnaire: &str) -> Vec<&'static Benchmark> {
    let all = BUILT_IN.benchmarks.iter();
    all.filter(|benchmark| benchmark.questionnaire.as_str() == questionnaire).collect()
}

/// The questionnaire that is meant by `name`: the id of a built-in one, or a path.
pub fn questionnaire(name: &str) -> Result<Questionnaire, FileError> {
    match built_in_named(name) {
        Some(questionnaire) => Ok(questionnaire.clone()),
        None => questionnaire_at(Path::new(name)).map_err(|error| {
            // A name without anything of a path in it was meant as an id.
            let is_path = name.contains(['/', '\\', '.']) || disk::is_file(Path::new(name));
            if is_path { error } else { FileError::whole(Path::new(name), unknown(name)) }
        }),
    }
}

fn unknown(name: &str) -> Message {
    let known: Vec<&str> = built_in().iter().map(|q| q.id().as_str()).collect();
    let message = Message::new("error-unknown-questionnaire").with("found", name);
    message.with("known", known.join(", "))
}

/// The questionnaire in the file at `path`.
pub fn questionnaire_at(path: &Path) -> Result<Questionnaire, FileError> {
    let bytes = disk::read(path)?;
    kind::expect(kind::Kind::Questionnaire, &bytes).map_err(|problem| whole(path, problem))?;
    let read = questionnaire_ron::read(&bytes);
    let problems = read.problems;
    read.questionnaire.ok_or_else(|| FileError { path: path.to_owned(), problems })
}

/// The house style in the file at `path`, with the logo it names.
pub fn house_style(path: &Path) -> Result<HouseStyle, FileError> {
    let bytes = disk::read(path)?;
    // Nearly all of a style may be left out, so one does not always tell that it is one.
    if let Ok(kind::Kind::Questionnaire | kind::Kind::Benchmark | kind::Kind::Assessment) =
        kind::recognise(&bytes)
    {
        kind::expect(kind::Kind::Style, &bytes).map_err(|problem| whole(path, problem))?;
    }
    let problems = |problems| FileError { path: path.to_owned(), problems };
    read_house_style(path, &bytes).map_err(problems)
}

/// The same of a file that has been read.
pub fn read_house_style(path: &Path, bytes: &[u8]) -> Result<HouseStyle, Vec<Located>> {
    style_ron::read(bytes, |name| {
        let file = path.parent().unwrap_or(Path::new("")).join(name);
        disk::read(&file).map_err(|error| {
            let reason = error.in_short();
            Message::new("problem-logo-file").with("file", name).with("reason", reason)
        })
    })
}

/// The figures in the files at `paths`, which belong to `questionnaire`. The error is that
/// of every file that cannot be used.
pub fn benchmarks_at(
    paths: &[PathBuf],
    questionnaire: &Questionnaire,
) -> Result<Vec<Benchmark>, Vec<FileError>> {
    let mut files = Vec::new();
    let mut errors = Vec::new();
    let mut seen = BTreeSet::new();
    for path in paths {
        if !seen.insert(std::path::absolute(path).unwrap_or_else(|_| path.clone())) {
            continue; // the same file twice
        }
        match disk::read(path) {
            Ok(bytes) => files.push((path, bytes)),
            Err(error) => errors.push(error),
        }
    }
    let mut benchmarks: Vec<Benchmark> = Vec::new();
    for (i, (path, bytes)) in files.iter().enumerate() {
        if let Err(problem) = kind::expect(kind::Kind::Benchmark, bytes) {
            errors.push(whole(path, problem));
            continue;
        }
        let of_another = |found: &str| {
            let message = Message::new("error-benchmark-questionnaire").with("found", found);
            let message = message.with("expected", questionnaire.id().as_str());
            FileError::whole(path, message)
        };
        // Nothing need be said about the questions of another questionnaire.
        let named = benchmark_ron::questionnaire_of(bytes);
        let named = named.filter(|id| check_id(id).is_ok() && id != questionnaire.id().as_str());
        if let Some(found) = named {
            errors.push(of_another(&found));
            continue;
        }
        let others = files.iter().enumerate().filter(|(j, _)| *j != i).map(|(_, (_, b))| &b[..]);
        let elsewhere = figures_elsewhere(bytes, questionnaire.id().as_str(), others);
        let read = benchmark_ron::read(bytes, Some(questionnaire), &elsewhere);
        match read.benchmark {
            Some(benchmark) if benchmark.questionnaire == *questionnaire.id() => {
                let is_other = |before: &Benchmark| before.id != benchmark.id;
                if benchmarks.iter().all(is_other) {
                    benchmarks.push(benchmark);
                } else {
                    // Every figure would be shown twice.
                    let message = Message::new("error-benchmark-twice");
                    let message = message.with("found", benchmark.id.as_str());
                    errors.push(FileError::whole(path, message));
                }
            }
            Some(benchmark) => errors.push(of_another(benchmark.questionnaire.as_str())),
            None => {
                let problems = read.problems;
                errors.push(FileError { path: (*path).clone(), problems });
            }
        }
    }
    if errors.is_empty() { Ok(benchmarks) } else { Err(errors) }
}

/// The ids of figures that a file may contradict: those in other files, and the built-in
/// ones of the same questionnaire. Another copy of the file itself does not count, nor does
/// the built-in copy of a file that is among the others: there the figure may just have moved.
pub(super) fn figures_elsewhere<'b>(
    file: &[u8],
    questionnaire: &str,
    others: impl Iterator<Item = &'b [u8]>,
) -> BTreeSet<String> {
    let id = benchmark_ron::id_of(file);
    let mut given = BTreeSet::from([id.clone()]);
    let mut ids = BTreeSet::new();
    for other in others {
        let other_id = benchmark_ron::id_of(other);
        if other_id != id {
            ids.append(&mut benchmark_ron::figure_ids(other));
            given.insert(other_id);
        }
    }
    for benchmark in built_in_benchmarks(questionnaire) {
        if !given.contains(&Some(benchmark.id.to_string())) {
            ids.extend(benchmark.figures.iter().map(|figure| figure.id.to_string()));
        }
    }
    ids
}

/// The figures that go with a questionnaire: those in the folder `benchmarks` beside its own
/// file, where it has one and they are there, else the built-in ones.
pub fn benchmarks_of(
    questionnaire: &Questionnaire,
    own_file: Option<&Path>,
) -> Result<Vec<Benchmark>, Vec<FileError>> {
    let folder = own_file.map(|file| file.parent().unwrap_or(Path::new("")).join("benchmarks"));
    let beside = folder.map(|folder| disk::files_in(&folder, ".benchmark.ron"));
    match beside.filter(|paths| !paths.is_empty()) {
        Some(paths) => benchmarks_at(&paths, questionnaire),
        None => {
            let built_in = built_in_benchmarks(questionnaire.id().as_str());
            Ok(built_in.into_iter().cloned().collect())
        }
    }
}

/// Whether an assessment may be written to `path`, by somebody who agreed to replace what is
/// there. Not over a file of ours that holds what would be lost: an assessment of a newer
/// program, with unknown fields or damaged, a questionnaire, figures.
pub fn may_replace(path: &Path) -> Result<(), FileError> {
    if !disk::is_file(path) {
        return Ok(());
    }
    let refuse = |reason| {
        let message = Message::new("error-not-replaced").with("reason", reason);
        FileError::whole(path, message)
    };
    let bytes = disk::read(path).map_err(|error| refuse(error.in_short()))?;
    match kind::recognise(&bytes) {
        Err(_) => Ok(()),
        Ok(kind::Kind::Assessment) => match open_bytes(path, &bytes, None) {
            Ok(document) => match document.opened.access {
                Access::Editable => Ok(()),
                Access::ReadOnly(reason) | Access::NeedsUpgrade(reason) => Err(refuse(reason)),
            },
            Err(_) => Err(refuse(Message::new("error-is-unreadable"))),
        },
        Ok(other) => Err(refuse(Message::new("error-is-other").with("kind", other.message()))),
    }
}

/// An assessment with the questionnaire it is filled in with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// The instrument.
    pub questionnaire: Questionnaire,
    /// What came out of the file.
    pub opened: Opened,
}

/// Opens the assessment at `path`. Its questionnaire is the one that is `given` (an id of a
/// built-in one, or a path), else the file the document names, else the built-in one.
pub fn open(path: &Path, given: Option<&str>) -> Result<Document, FileError> {
    let bytes = disk::read(path)?;
    open_bytes(path, &bytes, given)
}

/// [`open()`] with the content of the file at hand. The path is only that of the document, to
/// find its questionnaire from.
pub fn open_bytes(path: &Path, bytes: &[u8], given: Option<&str>) -> Result<Document, FileError> {
    kind::expect(kind::Kind::Assessment, bytes).map_err(|problem| whole(path, problem))?;
    let questionnaire = match given {
        Some(name) => questionnaire(name)?,
        None => questionnaire_of(path, bytes)?,
    };
    let opened = assessment_ron::read(bytes, &questionnaire)
        .map_err(|problems| FileError { path: path.to_owned(), problems })?;
    Ok(Document { questionnaire, opened })
}

/// The questionnaire that the assessment in `bytes` names.
fn questionnaire_of(path: &Path, bytes: &[u8]) -> Result<Questionnaire, FileError> {
    let header = assessment_ron::header(bytes).map_err(|problem| whole(path, problem))?;
    if !header.file.is_empty() {
        let folder = path.parent().unwrap_or(Path::new(""));
        return questionnaire_at(&folder.join(&header.file));
    }
    if let Some(questionnaire) = built_in_named(&header.questionnaire) {
        return Ok(questionnaire.clone());
    }
    let problem = match header.questionnaire.as_str() {
        // Perhaps the text was cut off before it came to that.
        "" => assessment_ron::header_problem(bytes).unwrap_or_else(|| {
            at_questionnaire(bytes, "id", Message::new("error-no-questionnaire"))
        }),
        name => at_questionnaire(bytes, "id", unknown(name)),
    };
    Err(whole(path, problem))
}

/// The absolute path of the questionnaire a document at `document` names by `file`; `None`
/// when it is built in, or its path cannot be written as text.
pub fn questionnaire_beside(document: &Path, file: &str) -> Option<String> {
    if file.is_empty() {
        return None;
    }
    let path = document.parent().unwrap_or(Path::new("")).join(file);
    Some(std::path::absolute(path).ok()?.to_str()?.to_owned())
}

/// An error about what an assessment says of its questionnaire, at its place in the file.
pub(super) fn at_questionnaire(bytes: &[u8], field: &str, message: Message) -> Located {
    let position = assessment_ron::header_position(bytes, "questionnaire", field);
    Located { position, ..Located::whole(message) }
}

/// The path to write into a document so that it finds its questionnaire again: the one at
/// `questionnaire`, seen from the folder of `document`. Absolute when they share none.
pub fn path_from(document: &Path, questionnaire: &Path) -> String {
    let absolute = |path: &Path| std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let (document, target) = (absolute(document), absolute(questionnaire));
    let from: Vec<_> = document.parent().map(|p| p.components().collect()).unwrap_or_default();
    let to: Vec<_> = target.components().collect();
    let n_shared = from.iter().zip(&to).take_while(|(a, b)| a == b).count();
    if n_shared == 0 {
        return target.to_string_lossy().into_owned();
    }
    let up = from[n_shared..].iter().map(|_| "..".to_owned());
    let down = to[n_shared..].iter().map(|part| part.as_os_str().to_string_lossy().into_owned());
    // A slash is understood everywhere.
    up.chain(down).collect::<Vec<_>>().join("/")
}

fn whole(path: &Path, problem: Located) -> FileError {
    FileError { path: path.to_owned(), problems: vec![problem] }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::{Language, Words};

    /// A file of figures of the shipped questionnaire: `figures` of the form `a`, or `a!b` for
    /// one that contradicts `b`.
    fn file(id: &str, figures: &str) -> String {
        let figure = |word: &str| {
            let (figure, other) = word.split_once('!').unwrap_or((word, ""));
            let contradicts = if other.is_empty() {
                String::new()
            } else {
                format!("contradicts: [\"{other}\"],")
            };
            format!(
                r#"(id: "{figure}", indicator: "x", text: {{"nl": "t"}}, value: Share(1), year: 2020,
                population: {{"nl": "p"}}, cohort: All, source: "s", confidence: Direct, {contradicts}),"#
            )
        };
        let figures: String = figures.split_whitespace().map(figure).collect();
        format!(
            r#"(format: 1, id: "{id}", questionnaire: "sociale-media", languages: ["nl"],
            title: {{"nl": "t"}}, sources: [(id: "s", title: "t")], figures: [{figures}])"#
        )
    }

    fn problems(read: &benchmark_ron::Read) -> Vec<String> {
        let words = Words::new(Language::En);
        read.problems.iter().map(|problem| problem.say(&words)).collect()
    }

    #[test]
    fn built_in_files_contradict_each_other_whichever_comes_first() {
        let files = [file("a", "one!two"), file("b", "two three!four"), file("c", "four")];
        let bytes: Vec<&[u8]> = files.iter().map(String::as_bytes).collect();
        for read in read_together(&bytes, built_in()) {
            assert_eq!(problems(&read), Vec::<String>::new());
        }
        let alone = read_together(&bytes[..1], built_in());
        assert_eq!(problems(&alone[0]).len(), 1, "there is no two: {:?}", problems(&alone[0]));
        let twice = [bytes[0], bytes[1], file("d", "two").as_bytes()].map(<[u8]>::to_vec);
        let bytes: Vec<&[u8]> = twice.iter().map(|file| &file[..]).collect();
        let clash = read_together(&bytes, built_in());
        assert!(clash[1].benchmark.is_none() && clash[2].benchmark.is_none());
    }

    #[test]
    fn a_figure_may_move_to_another_of_the_files_that_are_given() {
        let [from, to] =
            [&built_in_benchmarks("sociale-media")[0], &built_in_benchmarks("sociale-media")[1]];
        let moved = from.figures[0].id.as_str();
        let from = file(from.id.as_str(), "other");
        let to = file(to.id.as_str(), moved);
        let elsewhere =
            figures_elsewhere(to.as_bytes(), "sociale-media", [from.as_bytes()].into_iter());
        assert!(!elsewhere.contains(moved) && elsewhere.contains("other"));
        let elsewhere = figures_elsewhere(to.as_bytes(), "sociale-media", [].into_iter());
        assert!(elsewhere.contains(moved), "the built-in file still has it");
    }
}
