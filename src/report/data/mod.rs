//! The facts as data to go on with: tables for a spreadsheet ([`csv`](mod@csv), [`xlsx`](mod@xlsx)), and all of
//! them as JSON.
//!
//! A text in a table is never a formula, whatever it begins with, and a number is a number.
//! The same facts give the same bytes.

mod csv;
mod tables;
mod xlsx;

use super::facts::Facts;
use super::{Rendered, ReportError};
use crate::words::Words;

/// All facts as JSON, with keys in English.
pub(super) fn json(facts: &Facts) -> Result<Rendered, ReportError> {
    let refused = |error: serde_json::Error| ReportError::Refused(error.to_string());
    let mut bytes = serde_json::to_vec_pretty(facts).map_err(refused)?;
    bytes.push(b'\n');
    Ok(Rendered::whole(bytes))
}

/// All tables below each other, each row with the table it is of.
pub(super) fn csv(facts: &Facts) -> Result<Rendered, ReportError> {
    let words = Words::new(facts.language);
    csv::write(&tables::tables(facts, &words), &words).map(Rendered::whole)
}

/// A workbook with a sheet for each table.
pub(super) fn xlsx(facts: &Facts) -> Result<Rendered, ReportError> {
    let words = Words::new(facts.language);
    let (bytes, n_shortened) = xlsx::write(facts, &tables::tables(facts, &words), &words)?;
    Ok(Rendered { n_shortened, ..Rendered::whole(bytes) })
}
