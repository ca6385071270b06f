//! A published figure in words: value, unit, what it is, year, number, source, certainty.
//!
//! Report, screen and code book take these words from here, so that a figure reads the same
//! wherever it stands. Plain texts: whoever puts them on a page knows its signs.

use rust_decimal::Decimal;

use crate::domain::benchmark::{Cohort, Confidence, Figure, FigureComparison, FigureValue};
use crate::domain::id::FigureId;
use crate::domain::message::{Arg, Message};
use crate::domain::questionnaire::Source;
use crate::domain::text::Text;
use crate::words::Words;

/// `64%` with `van de gemeenten had geen budget`, or `24 uur` with what that is.
pub(super) fn value_and_what(figure: &Figure, words: &Words) -> (String, String) {
    let text = words.text(&figure.text);
    let value = match &figure.value {
        FigureValue::Share(value)
        | FigureValue::Mean(value)
        | FigureValue::Median(value)
        | FigureValue::Count(value) => value_with_unit(*value, &figure.unit, words),
        FigureValue::Quantiles(pairs) => {
            let each = pairs.iter().map(|(percentile, value)| {
                Message::new("report-value-quantile")
                    .with("percentile", words.decimal(percentile))
                    .with("value", value_with_unit(*value, &figure.unit, words))
            });
            words.with("report-list", &[("items", each.collect::<Vec<_>>().into())])
        }
        FigureValue::Levels(shares) => {
            let each = shares.iter().zip(0_u32..).map(|(share, level)| {
                Message::new("report-value-level")
                    .with("level", level)
                    .with("share", words.decimal(share))
            });
            words.with("report-list", &[("items", each.collect::<Vec<_>>().into())])
        }
        FigureValue::Text(finding) => words.text(finding).to_owned(),
    };
    // "64% van de gemeenten": the sign stays with the number, the rest begins the sentence.
    match (&figure.value, value.split_once("% ")) {
        (FigureValue::Share(_), Some((share, rest))) => {
            (format!("{share}%"), format!("{rest} {text}"))
        }
        _ => (value, text.to_owned()),
    }
}

/// `67%`, `13,2 uur`
pub(super) fn value_with_unit(value: Decimal, unit: &Text, words: &Words) -> String {
    words.amount(&value, words.text(unit))
}

/// Who and how many took part, of which part of the municipalities, and how many of those
/// there were.
pub(super) fn n_words(figure: &Figure, words: &Words) -> String {
    let population = words.text(&figure.population);
    let mut text = match (figure.n, population) {
        (None, "") => words.get("report-figure-n-unknown"),
        (None, population) => {
            words.with("report-figure-n-unknown-of", &[("population", population.into())])
        }
        (Some(n), "") => words.with("report-figure-n-bare", &[("n", words.whole(n.into()).into())]),
        (Some(n), population) => words.with(
            "report-figure-n",
            &[("n", words.whole(n.into()).into()), ("population", population.into())],
        ),
    };
    let cohort = match &figure.cohort {
        Cohort::All => "",
        Cohort::Province(province) => province,
        Cohort::Size(text) | Cohort::Other(text) => words.text(text),
    };
    if !population.contains(cohort) {
        text = words.with("report-figure-cohort", &[("n", text.into()), ("cohort", cohort.into())]);
    }
    if let Some(all) = figure.n_municipalities.filter(|all| figure.n != Some(*all)) {
        text =
            words.with("report-figure-municipalities", &[("n", text.into()), ("all", all.into())]);
    }
    text
}

/// Where a figure comes from, in words: what is never left out beside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Provenance {
    /// Its year, with its age where it is dated.
    pub year: String,
    /// Whether it is more than five years older than the assessment.
    pub is_dated: bool,
    /// Who and how many took part.
    pub n: String,
    /// How sure it is.
    pub confidence: Confidence,
    /// The same in words.
    pub confidence_words: String,
    /// Title, publisher and year of the publication.
    pub source: String,
    /// Its publisher and year only: `Kok 2011`.
    pub source_short: String,
    /// Its address; empty where there is none.
    pub url: String,
}

impl Provenance {
    /// Where a figure beside a question comes from.
    pub fn new(compared: &FigureComparison<'_>, words: &Words) -> Self {
        let (figure, source) = (compared.figure, compared.source);
        let year = if compared.dated {
            let age = Arg::Number(compared.age.into());
            let args = [("year", figure.year.to_string().into()), ("age", age)];
            words.with("report-figure-year-dated", &args)
        } else {
            year_words(figure, words)
        };
        let source_short = match source.year {
            Some(year) => format!("{} {year}", source.publisher),
            None => source.publisher.clone(),
        };
        Self {
            year,
            is_dated: compared.dated,
            n: n_words(figure, words),
            confidence: figure.confidence,
            confidence_words: confidence_words(figure.confidence, words),
            source: source_words(source, words),
            source_short,
            url: source.url.clone(),
        }
    }
}

/// `Cijfer uit 2014`
pub(super) fn year_words(figure: &Figure, words: &Words) -> String {
    words.with("report-figure-year", &[("year", figure.year.to_string().into())])
}

/// How sure the figure is.
pub(super) fn confidence_words(confidence: Confidence, words: &Words) -> String {
    words.get(match confidence {
        Confidence::Direct => "report-confidence-direct",
        Confidence::SecondHand => "report-confidence-second-hand",
        Confidence::Uncertain => "report-confidence-uncertain",
    })
}

/// `Title (publisher, 2014)`
pub(super) fn source_words(source: &Source, words: &Words) -> String {
    let title = ("title", Arg::from(source.title.as_str()));
    let publisher = ("publisher", Arg::from(source.publisher.as_str()));
    match source.year {
        Some(year) => {
            let year = ("year", Arg::from(year.to_string()));
            words.with("report-source", &[title, publisher, year])
        }
        None => words.with("report-source-no-year", &[title, publisher]),
    }
}

/// `publisher, 2014 [3]`, by its number in a list of sources; without one in full.
pub(super) fn source_numbered(source: &Source, number: Option<usize>, words: &Words) -> String {
    let Some(number) = number else { return source_words(source, words) };
    let number = ("number", Arg::from(number));
    let publisher = ("publisher", Arg::from(source.publisher.as_str()));
    match source.year {
        Some(year) => {
            let year = ("year", Arg::from(year.to_string()));
            words.with("report-source-short", &[publisher, year, number])
        }
        None => words.with("report-source-short-no-year", &[publisher, number]),
    }
}

/// A figure in one sentence: `64% van de gemeenten had geen budget`, or of a finding in words
/// its name first: `Waar de taak lag: vooral bij communicatie`.
pub fn figure_sentence(figure: &Figure, words: &Words) -> String {
    let (value, what) = value_and_what(figure, words);
    let is_sentence = single_number(&figure.value).is_some() || what.is_empty();
    if is_sentence { format!("{value} {what}") } else { format!("{what}: {value}") }
}

/// A figure that another one contradicts: `87% van de gemeenten deed aan webcare (2015)`, or
/// `Gemeenten met WhatsApp: meer dan 150 (2018)`.
pub(super) fn contradicted(figure: &Figure, words: &Words) -> Message {
    let (value, what) = value_and_what(figure, words);
    let id = if single_number(&figure.value).is_some() {
        "report-contradicted-figure"
    } else {
        "report-contradicted-finding"
    };
    let message = Message::new(id).with("value", value).with("what", what);
    message.with("year", figure.year.to_string())
}

/// The value where it is one number, which then begins the sentence that its text is the rest of.
/// Of another value, the text is the name.
pub(super) fn single_number(value: &FigureValue) -> Option<Decimal> {
    match value {
        FigureValue::Share(value)
        | FigureValue::Mean(value)
        | FigureValue::Median(value)
        | FigureValue::Count(value) => Some(*value),
        FigureValue::Quantiles(_) | FigureValue::Levels(_) | FigureValue::Text(_) => None,
    }
}

/// `Een ander cijfer zegt iets anders of is anders gemeten: …`; `None` when none does.
pub(super) fn contradicts_words(others: Vec<Message>, words: &Words) -> Option<String> {
    // Figures have commas of their own.
    let others: Vec<String> = others.iter().map(|other| words.say(other)).collect();
    let is_any = !others.is_empty();
    is_any.then(|| words.with("report-contradicts", &[("figures", others.join("; ").into())]))
}

/// The same for a figure beside a question; `find` gives the figure with an id.
pub fn contradictions_of<'f>(
    compared: &FigureComparison<'_>,
    find: impl Fn(&FigureId) -> Option<&'f Figure>,
    words: &Words,
) -> Option<String> {
    let others = compared.contradicts.iter().map(|id| match find(id) {
        None => Message::new("report-contradicted-id").with("id", id.as_str()),
        Some(other) => contradicted(other, words),
    });
    contradicts_words(others.collect(), words)
}
