//! From facts to the data the templates read: the facts, the fixed words and the colors,
//! cleaned.

use serde_json::{Map, Value, json};

use super::super::ReportError;
use super::super::facts::Facts;
use super::super::style::Style;
use super::clean::{Tally, clean};
use super::{Page, logo_path};
use crate::domain::house_style::{HouseStyle, Section, Typeface};
use crate::domain::message::Arg;
use crate::words::Words;

/// The name of the program, in the properties of the file.
pub(super) const PROGRAM: &str = concat!("Meetlat ", env!("CARGO_PKG_VERSION"));

/// No report holds more than this, in signs; a full one of the shipped questionnaire has
/// some 20,000. Keeps an export within seconds.
const MOST_SIGNS: usize = 600_000;

/// Names stand in tight places; none of these is longer than [`MOST_SIGNS_OF_NAME`].
const NAMES: [&str; 10] = [
    "name",
    "short",
    "title",
    "label",
    "province",
    "place_label",
    "headline",
    "heading",
    "dimension",
    "code",
];
const MOST_SIGNS_OF_NAME: usize = 160;
/// On the cover what people filled in stands in a tight place too.
const TIGHT_ON_COVER: &str = "text";
/// No other text is longer than this.
const MOST_SIGNS_OF_TEXT: usize = 2_000;

/// Words the templates use as they are: `own_label` is the text `report-word-own-label`.
const WORDS: [&str; 44] = [
    "summary",
    "provisional",
    "strengths",
    "strengths_none",
    "first_steps",
    "first_steps_none",
    "own_label",
    "legend_score",
    "legend_range",
    "legend_own",
    "legend_national",
    "ladder",
    "dimensions",
    "dimensions_intro",
    "dimensions_table",
    "radar",
    "overall",
    "next",
    "robust",
    "robust_table",
    "team",
    "team_same",
    "team_spreads",
    "team_roles",
    "team_set_aside",
    "team_set_aside_about",
    "team_hidden",
    "team_hidden_about",
    "comparison",
    "comparison_intro",
    "no_figure",
    "method",
    "about_ladder",
    "ladder_rungs",
    "ladder_is_not",
    "ladder_gates",
    "sources",
    "card_comparison",
    "card_no_comparison",
    "answers",
    "answers_intro",
    "answers_agreed",
    "answers_divided",
    "answers_note",
];

/// Texts with a value only the page knows; the template puts it in place of `{n}`.
const PATTERNS: [(&str, &[&str]); 3] =
    [("page", &["n", "m"]), ("more", &["n"]), ("ladder_in", &["dimension"])];

/// The heads of each table.
const COLUMNS: [(&str, &[&str]); 4] = [
    (
        "dimensions_columns",
        &["dimension", "score", "range", "coverage", "rung", "divided", "evidenced"],
    ),
    ("robust_columns", &["choice", "rung"]),
    ("team_columns", &["team-question", "spread"]),
    ("team_roles_columns", &["dimension", "roles", "difference", "over"]),
];

/// The data for the templates as JSON, and what cleaning did to it.
pub(super) fn sheet(
    facts: &Facts,
    style: &HouseStyle,
    page: Page,
    covers: impl Fn(char) -> bool,
) -> Result<(Vec<u8>, Tally), ReportError> {
    let refused = |error: serde_json::Error| ReportError::Refused(error.to_string());
    let mut value = serde_json::to_value(facts).map_err(refused)?;
    if let Value::Object(fields) = &mut value {
        fields.insert("words".to_owned(), fixed_words(facts));
        fields.insert("style".to_owned(), json!(Style::new(style)));
        // What the chosen typeface lacks comes from that of the program.
        let fonts = [style.typeface, Typeface::SourceSans3].map(Typeface::as_str);
        fields.insert("font".to_owned(), json!(fonts));
        let logo = style.logo.as_ref().map(|logo| logo_path(logo.kind));
        fields.insert("logo".to_owned(), json!(logo));
        let sections: Vec<&str> = style.sections.iter().map(|section| section.as_str()).collect();
        fields.insert("sections".to_owned(), json!(sections));
        if let Page::Chart(chart) = page {
            fields.insert("chart".to_owned(), chart.as_str().into());
        }
        let has_answers = page == Page::Report && style.sections.contains(&Section::Answers);
        if !has_answers {
            // Nobody is to be told that a note was shortened which is not there.
            fields.insert("answers".to_owned(), Value::Null);
        }
    }
    let mut tally = Tally::default();
    clean_all(&mut value, MOST_SIGNS_OF_TEXT, false, &covers, &mut tally);
    if tally.n_signs > MOST_SIGNS {
        return Err(ReportError::TooLarge { found: tally.n_signs, most: MOST_SIGNS });
    }
    Ok((serde_json::to_vec(&value).map_err(refused)?, tally))
}

fn fixed_words(facts: &Facts) -> Value {
    let words = Words::new(facts.language);
    let id = |key: &str| format!("report-word-{}", key.replace('_', "-"));
    let mut map = Map::new();
    for key in WORDS {
        map.insert(key.to_owned(), words.get(&id(key)).into());
    }
    for (key, places) in PATTERNS {
        let places: Vec<(&str, Arg)> =
            places.iter().map(|name| (*name, format!("{{{name}}}").into())).collect();
        map.insert(key.to_owned(), words.with(&id(key), &places).into());
    }
    map.insert("program".to_owned(), words.get("common-program").into());
    for (key, columns) in COLUMNS {
        let heads = columns.iter().map(|name| words.get(&format!("report-column-{name}")));
        map.insert(key.to_owned(), heads.collect::<Vec<String>>().into());
    }
    Value::Object(map)
}

/// Cleans every text in `value`; `most` is how long a text right here may be.
fn clean_all(
    value: &mut Value,
    most: usize,
    is_cover: bool,
    covers: &impl Fn(char) -> bool,
    tally: &mut Tally,
) {
    match value {
        Value::String(text) => *text = clean(text, most, covers, tally),
        Value::Array(values) => {
            for value in values {
                clean_all(value, most, is_cover, covers, tally);
            }
        }
        Value::Object(fields) => {
            for (key, value) in fields {
                let is_name = NAMES.contains(&key.as_str()) || is_cover && key == TIGHT_ON_COVER;
                let most = if is_name { MOST_SIGNS_OF_NAME } else { MOST_SIGNS_OF_TEXT };
                clean_all(value, most, is_cover || key == "about", covers, tally);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}
