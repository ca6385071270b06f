//! From `municipalities.ron` to what is known of all municipalities together.
//!
//! It is built in, next to the list itself ([`super::municipalities`]).

use std::sync::LazyLock;

use jiff::civil::Date;
use serde::Deserialize;

use super::problem::Located;
use super::ron_text;
use crate::domain::draft::{Place, Problem, Severity};
use crate::domain::message::Message;
use crate::domain::municipalities::{NumberSince, Register};
use crate::domain::text::shorten;

/// The format this program reads.
pub const FORMAT: i64 = 1;
/// More municipalities there have never been.
pub const MOST: i64 = 1300;

static BUILT_IN: LazyLock<Register> = LazyLock::new(|| {
    read(include_bytes!("../../assets/data/municipalities.ron"))
        .expect("a test reads the built-in register")
});

/// The one that is built in.
pub fn built_in() -> &'static Register {
    &BUILT_IN
}

/// Reads and checks a register; an error is everything that is wrong with it.
pub fn read(bytes: &[u8]) -> Result<Register, Vec<Located>> {
    let text = ron_text::text_of(bytes).map_err(|problem| vec![problem])?;
    if let Some(newer) = ron_text::newer_format(text, FORMAT) {
        return Err(vec![newer]);
    }
    let parsed = ron_text::parse::<File>(text)?;
    let mut check = Check::default();
    let register = check.register(&parsed.value);
    let mut problems = check.problems;
    problems.extend(parsed.format_problem(parsed.value.format, FORMAT));
    let problems = parsed.explain(problems, &[], Severity::Error);
    if problems.is_empty() { register.ok_or_else(Vec::new) } else { Err(problems) }
}

#[derive(Debug, Default, Deserialize)]
#[serde(rename = "Register", deny_unknown_fields, default)]
struct File {
    format: Option<i64>,
    reference_date: String,
    codes_by: String,
    numbers: Vec<Row>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Row {
    from: String,
    number: Option<i64>,
    source: String,
    inferred: bool,
}

#[derive(Default)]
struct Check {
    problems: Vec<Problem>,
}

impl Check {
    fn report(&mut self, place: Place, message: Message) {
        self.problems.push(Problem { place, severity: Severity::Error, message });
    }

    fn register(&mut self, file: &File) -> Option<Register> {
        let root = Place::root();
        let reference_date = self.date(&file.reference_date, root.field("reference_date"));
        self.filled(&file.codes_by, &root, "codes_by");
        let mut numbers: Vec<NumberSince> = Vec::new();
        for (i, row) in file.numbers.iter().enumerate() {
            let place = root.field("numbers").index(i);
            let Some(row) = self.row(row, &place) else { continue };
            if let Some(before) = numbers.last().filter(|before| row.from <= before.from) {
                let message = Message::new("problem-register-order");
                let message = message.with("found", row.from.to_string());
                let message = message.with("before", before.from.to_string());
                self.report(place.field("from"), message);
            }
            numbers.push(row);
        }
        let reference_date = reference_date?;
        // Where a row was wrong that has been said; of the others this only follows.
        let is_known = numbers.iter().any(|row| row.from.year() == reference_date.year());
        if self.problems.is_empty() && !is_known {
            let message = Message::new("problem-register-year");
            let message = message.with("year", reference_date.year().to_string());
            self.report(root.field("numbers"), message);
        }
        Some(Register { reference_date, codes_by: file.codes_by.clone(), numbers })
    }

    fn row(&mut self, row: &Row, place: &Place) -> Option<NumberSince> {
        let from = self.date(&row.from, place.field("from"));
        match row.number {
            None => self.missing(place, "number"),
            Some(found) if !(1..=MOST).contains(&found) => {
                let message = Message::new("problem-count").with("found", found);
                let message = message.with("min", 1_i64).with("max", MOST);
                self.report(place.field("number"), message);
            }
            Some(_) => {}
        }
        self.filled(&row.source, place, "source");
        Some(NumberSince {
            from: from?,
            number: u32::try_from(row.number?).ok()?,
            source: row.source.clone(),
            is_inferred: row.inferred,
        })
    }

    fn date(&mut self, written: &str, place: Place) -> Option<Date> {
        let date = written.parse().ok();
        if date.is_none() {
            self.report(place, Message::new("problem-date").with("found", shorten(written)));
        }
        date
    }

    fn filled(&mut self, text: &str, around: &Place, field: &'static str) {
        if text.trim().is_empty() {
            self.missing(around, field);
        }
    }

    fn missing(&mut self, around: &Place, field: &'static str) {
        self.report(around.field(field), Message::new("problem-missing").with("field", field));
    }
}
