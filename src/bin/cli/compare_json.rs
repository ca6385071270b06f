//! The answer of `meetlat-cli compare --json`: keys and order as the contract has them.

use meetlat::domain::benchmark::{FigureComparison, FigureValue, QuestionComparison};
use meetlat::domain::id::FigureId;
use meetlat::domain::questionnaire::{Questionnaire, Source};
use meetlat::files::answers_json::value_to_json;
use meetlat::words::Words;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive as _;
use serde::Serialize;
use serde_json::Value as Json;

/// The whole answer.
#[derive(Serialize)]
pub(crate) struct CompareJson<'a> {
    questions: Vec<QuestionJson<'a>>,
}

#[derive(Serialize)]
struct QuestionJson<'a> {
    id: &'a str,
    own: OwnJson,
    figures: Vec<FigureJson<'a>>,
}

#[derive(Serialize)]
struct OwnJson {
    state: &'static str,
    level: Option<u8>,
    value: Json,
}

#[derive(Serialize)]
struct FigureJson<'a> {
    id: &'a str,
    value: Json,
    unit: &'a str,
    year: i16,
    n: Option<u32>,
    n_municipalities: Option<u32>,
    source: SourceJson<'a>,
    confidence: &'static str,
    comparability: &'static str,
    note: Option<String>,
    dated: bool,
    verdict: Option<&'static str>,
    contradicts: Vec<&'a str>,
}

#[derive(Serialize)]
struct SourceJson<'a> {
    title: &'a str,
    publisher: &'a str,
    year: Option<i16>,
    url: &'a str,
}

/// What `compare --json` prints.
pub(crate) fn compare_json<'a>(
    questionnaire: &'a Questionnaire,
    comparisons: &'a [QuestionComparison<'a>],
    words: &Words,
) -> CompareJson<'a> {
    let question = |comparison: &'a QuestionComparison<'a>| {
        let own = &comparison.own;
        let level = match own.state {
            meetlat::domain::effective::State::Unknown => Some(0),
            _ => own.levels.map(|levels| levels.point.0),
        };
        QuestionJson {
            id: questionnaire.questions()[comparison.question].id.as_str(),
            own: OwnJson {
                state: own.state.as_str(),
                level,
                value: own.value.as_deref().map_or(Json::Null, value_to_json),
            },
            figures: comparison.figures.iter().map(|figure| figure_json(figure, words)).collect(),
        }
    };
    CompareJson { questions: comparisons.iter().map(question).collect() }
}

fn figure_json<'a>(comparison: &'a FigureComparison<'a>, words: &Words) -> FigureJson<'a> {
    let FigureComparison { figure, source, comparability, dated, verdict, contradicts, .. } =
        comparison;
    let Source { title, publisher, year, url, id: _ } = source;
    let language = words.language().code();
    let notes = [&comparability.note, &figure.note].map(|note| note.in_language(language));
    let note = notes.into_iter().filter(|note| !note.is_empty()).collect::<Vec<_>>().join(" ");
    FigureJson {
        id: figure.id.as_str(),
        value: value(&figure.value, language),
        unit: figure.unit.in_language(language),
        year: figure.year,
        n: figure.n,
        n_municipalities: figure.n_municipalities,
        source: SourceJson { title, publisher, year: *year, url },
        confidence: figure.confidence.as_str(),
        comparability: if comparability.is_same { "Same" } else { "Indirect" },
        note: (!note.is_empty()).then_some(note),
        dated: *dated,
        verdict: verdict.map(meetlat::domain::benchmark::Verdict::as_str),
        contradicts: contradicts.iter().map(FigureId::as_str).collect(),
    }
}

fn value(value: &FigureValue, language: &str) -> Json {
    let list = |values: &[Decimal]| Json::from(values.iter().map(number).collect::<Vec<_>>());
    match value {
        FigureValue::Share(number_) | FigureValue::Mean(number_) => number(number_),
        FigureValue::Median(number_) | FigureValue::Count(number_) => number(number_),
        FigureValue::Levels(shares) => list(shares),
        FigureValue::Quantiles(pairs) => {
            Json::from(pairs.iter().map(|(at, value)| list(&[*at, *value])).collect::<Vec<_>>())
        }
        FigureValue::Text(text) => Json::from(text.in_language(language)),
    }
}

/// Whole numbers stay whole.
fn number(value: &Decimal) -> Json {
    if value.is_integer()
        && let Some(whole) = value.to_i64()
    {
        return Json::from(whole);
    }
    value.to_f64().map_or(Json::Null, Json::from)
}
