//! From `*.benchmark.ron` to checked figures.
//!
//! The mirrors are the format, as in [`super::questionnaire_ron`].

use std::collections::BTreeSet;

use serde::Deserialize;

use super::problem::Located;
use super::questionnaire_ron::{Better, Notes, Source};
use super::ron_text::{self, Decimal, Texts};
use super::{municipality_register, tree};
use crate::domain::benchmark::draft::{
    BenchmarkDraft, CohortDraft, ComparabilityDraft, FigureDraft, ReadsDraft, ValueDraft,
};
use crate::domain::benchmark::{Benchmark, Confidence};
use crate::domain::draft::{Place, Problem, Severity};
use crate::domain::message::Message;
use crate::domain::questionnaire::Questionnaire;
use crate::domain::text::Text;

/// The format this program reads.
pub const FORMAT: i64 = 1;

/// What a file turned out to be.
#[derive(Debug)]
pub struct Read {
    /// The figures; `None` when a problem is an error.
    pub benchmark: Option<Benchmark>,
    /// Everything found, in the order of the file.
    pub problems: Vec<Located>,
}

/// Reads and checks figures. `bytes` is the content of the file; `questionnaire` the one
/// they belong to, where known; `elsewhere` the ids of figures in other files.
pub fn read(
    bytes: &[u8],
    questionnaire: Option<&Questionnaire>,
    elsewhere: &BTreeSet<String>,
) -> Read {
    match parse(bytes, questionnaire, elsewhere) {
        Ok(read) => read,
        Err(problems) => Read { benchmark: None, problems },
    }
}

/// The id of the questionnaire that the figures belong to, before they are checked.
pub fn questionnaire_of(bytes: &[u8]) -> Option<String> {
    leading_text(bytes, "questionnaire")
}

/// The id of the file itself, before it is checked.
pub fn id_of(bytes: &[u8]) -> Option<String> {
    leading_text(bytes, "id")
}

fn leading_text(bytes: &[u8], name: &str) -> Option<String> {
    let text = ron_text::text_of(bytes).ok()?;
    let fields = tree::leading_fields(text, "figures");
    let field = fields.iter().find(|field| field.name == name)?;
    field.value.text().map(str::to_owned)
}

/// The ids of the figures in a file, whether they are right or not.
pub fn figure_ids(bytes: &[u8]) -> BTreeSet<String> {
    let Ok(text) = ron_text::text_of(bytes) else { return BTreeSet::new() };
    let Ok(root) = tree::parse(text) else { return BTreeSet::new() };
    let figures = root.get("figures").map_or(&[][..], |figures| figures.elements());
    figures.iter().filter_map(|f| f.get("id")?.text().map(str::to_owned)).collect()
}

fn parse(
    bytes: &[u8],
    questionnaire: Option<&Questionnaire>,
    elsewhere: &BTreeSet<String>,
) -> Result<Read, Vec<Located>> {
    let text = ron_text::text_of(bytes).map_err(|problem| vec![problem])?;
    if let Some(newer) = ron_text::newer_format(text, FORMAT) {
        return Err(vec![newer]);
    }
    let parsed = ron_text::parse::<File>(text)?;
    let mut notes = Notes::default();
    let draft = parsed.value.draft(&mut notes);
    let checked = draft.check(questionnaire, elsewhere, municipality_register::built_in());
    let mut problems = checked.problems;
    problems.extend(parsed.format_problem(parsed.value.format, FORMAT));
    problems.append(&mut notes.problems);
    let problems = parsed.explain(problems, &notes.missing, Severity::Error);
    let is_sound = problems.iter().all(|problem| !problem.is_error());
    Ok(Read { benchmark: checked.benchmark.filter(|_| is_sound), problems })
}

#[derive(Debug, Default, Deserialize)]
#[serde(rename = "Benchmark", deny_unknown_fields, default)]
struct File {
    format: Option<i64>,
    id: String,
    questionnaire: String,
    languages: Vec<String>,
    title: Texts,
    sources: Vec<Source>,
    figures: Vec<FigureFile>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(rename = "Figure", deny_unknown_fields, default)]
struct FigureFile {
    id: String,
    indicator: String,
    text: Texts,
    value: Option<Value>,
    unit: Texts,
    year: Option<i64>,
    n: Option<i64>,
    population: Texts,
    cohort: Option<Cohort>,
    n_municipalities: Option<i64>,
    source: String,
    confidence: Option<Sure>,
    note: Texts,
    questions: Vec<Beside>,
    contradicts: Vec<String>,
}

#[derive(Debug, Deserialize)]
enum Value {
    Share(Decimal),
    Mean(Decimal),
    Median(Decimal),
    Quantiles(Vec<(Decimal, Decimal)>),
    Levels(Vec<Decimal>),
    Count(Decimal),
    Text(Texts),
}

#[derive(Debug, Deserialize)]
enum Cohort {
    All,
    Size(Texts),
    Province(String),
    Other(Texts),
}

#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename = "Confidence")]
enum Sure {
    Direct,
    SecondHand,
    Uncertain,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Beside {
    question: String,
    comparability: Option<How>,
    reads: Option<Reads>,
    note: Texts,
}

#[derive(Debug, Deserialize)]
#[serde(rename = "Comparability")]
enum How {
    Same,
    Indirect(Texts),
}

#[derive(Debug, Deserialize)]
enum Reads {
    AtLeast(i64),
    Below(i64),
    Value(Better),
}

impl File {
    fn draft(&self, notes: &mut Notes) -> BenchmarkDraft {
        let figures = Place::root().field("figures");
        BenchmarkDraft {
            id: self.id.clone(),
            questionnaire: self.questionnaire.clone(),
            languages: self.languages.clone(),
            title: self.title.0.clone(),
            sources: self.sources.iter().map(Source::draft).collect(),
            figures: self
                .figures
                .iter()
                .enumerate()
                .map(|(i, figure)| figure.draft(&figures.index(i), notes))
                .collect(),
        }
    }
}

impl FigureFile {
    fn draft(&self, place: &Place, notes: &mut Notes) -> FigureDraft {
        let questions = place.field("questions");
        let beside = |(i, beside): (usize, &Beside)| {
            let place = questions.index(i);
            let how = beside.comparability.as_ref().map(|how| match how {
                How::Same => (true, beside.note.0.clone()),
                How::Indirect(note) => (false, note.0.clone()),
            });
            if matches!(beside.comparability, Some(How::Indirect(_))) && !beside.note.0.is_empty() {
                let message = Message::new("problem-indirect-two-notes");
                let place = place.field("note");
                notes.problems.push(Problem { place, severity: Severity::Error, message });
            }
            let stand_in = || (true, Text::default());
            let (is_same, note) = notes.needed(how, &place, "comparability", stand_in);
            ComparabilityDraft {
                question: beside.question.clone(),
                is_same,
                note,
                // Without a value nothing can be said about how it is read.
                reads: beside.reads.as_ref().filter(|_| self.value.is_some()).map(|reads| {
                    match reads {
                        Reads::AtLeast(level) => ReadsDraft::AtLeast(*level),
                        Reads::Below(level) => ReadsDraft::Below(*level),
                        Reads::Value(better) => {
                            ReadsDraft::Value { is_higher_better: *better == Better::Higher }
                        }
                    }
                }),
            }
        };
        let questions = self.questions.iter().enumerate().map(beside).collect();
        let value = self.value.as_ref().map(Value::draft);
        let confidence = self.confidence.map(|confidence| match confidence {
            Sure::Direct => Confidence::Direct,
            Sure::SecondHand => Confidence::SecondHand,
            Sure::Uncertain => Confidence::Uncertain,
        });
        let cohort = self.cohort.as_ref().map(|cohort| match cohort {
            Cohort::All => CohortDraft::All,
            Cohort::Size(text) => CohortDraft::Size(text.0.clone()),
            Cohort::Province(name) => CohortDraft::Province(name.clone()),
            Cohort::Other(text) => CohortDraft::Other(text.0.clone()),
        });
        FigureDraft {
            id: self.id.clone(),
            indicator: self.indicator.clone(),
            text: self.text.0.clone(),
            value: notes.needed(value, place, "value", || ValueDraft::Text(Text::default())),
            unit: self.unit.0.clone(),
            year: notes.needed(self.year, place, "year", || 2000),
            n: self.n,
            population: self.population.0.clone(),
            cohort: notes.needed(cohort, place, "cohort", || CohortDraft::All),
            n_municipalities: self.n_municipalities,
            source: self.source.clone(),
            confidence: notes.needed(confidence, place, "confidence", || Confidence::Uncertain),
            note: self.note.0.clone(),
            questions,
            contradicts: self.contradicts.clone(),
        }
    }
}

impl Value {
    fn draft(&self) -> ValueDraft {
        match self {
            Self::Share(share) => ValueDraft::Share(share.0.clone()),
            Self::Mean(mean) => ValueDraft::Mean(mean.0.clone()),
            Self::Median(median) => ValueDraft::Median(median.0.clone()),
            Self::Quantiles(pairs) => ValueDraft::Quantiles(
                pairs.iter().map(|(at, value)| (at.0.clone(), value.0.clone())).collect(),
            ),
            Self::Levels(shares) => {
                ValueDraft::Levels(shares.iter().map(|share| share.0.clone()).collect())
            }
            Self::Count(count) => ValueDraft::Count(count.0.clone()),
            Self::Text(text) => ValueDraft::Text(text.0.clone()),
        }
    }
}
