//! One table of comma-separated values for spreadsheets, as those of the language expect it.
//!
//! In Dutch: a byte-order mark, semicolons, a decimal comma. In English commas and a point;
//! the mark too, or Excel would take the letters for those of another alphabet.
//! A text that a spreadsheet would run as a formula gets an apostrophe before it.

use csv::{QuoteStyle, Terminator, WriterBuilder};

use super::tables::{Cell, Table, heading};
use crate::report::ReportError;
use crate::report::facts::Number;
use crate::report::plain::plain;
use crate::words::{Language, Words};

/// The bytes of the file.
pub(super) fn write(tables: &[Table], words: &Words) -> Result<Vec<u8>, ReportError> {
    let mut columns: Vec<&str> = Vec::new();
    for column in tables.iter().flat_map(|table| &table.columns) {
        if !columns.contains(column) {
            columns.push(column);
        }
    }
    let mut writer = WriterBuilder::new()
        .delimiter(match words.language() {
            Language::Nl => b';',
            Language::En => b',',
        })
        .quote_style(QuoteStyle::Always) // also where another sign divides the columns
        .terminator(Terminator::CRLF)
        .from_writer("\u{FEFF}".as_bytes().to_vec());
    let refused = |error: csv::Error| ReportError::Refused(error.to_string());
    let part = words.get("data-column-part");
    let headings = columns.iter().map(|column| heading(column, words));
    writer.write_record(std::iter::once(part).chain(headings)).map_err(refused)?;
    for table in tables {
        let name = words.get(&format!("data-part-{}", table.name));
        for row in &table.rows {
            let at = |column: &&str| table.columns.iter().position(|known| known == column);
            let cells = columns.iter().map(|column| at(column).map(|i| shown(&row[i], words)));
            let cells = cells.map(Option::unwrap_or_default);
            writer.write_record(std::iter::once(name.clone()).chain(cells)).map_err(refused)?;
        }
    }
    writer.into_inner().map_err(|error| ReportError::Refused(error.to_string()))
}

fn shown(cell: &Cell, words: &Words) -> String {
    let decimal_sign = |text: String| match words.language() {
        Language::Nl => text.replace('.', ","),
        Language::En => text,
    };
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) => harmless(plain(text)),
        Cell::Whole(number) => number.to_string(),
        Cell::Number(number) => ungrouped(number, words.language()),
        // Four decimals, so that 1 of 2,000 questions is not nothing.
        Cell::Share(share) => decimal_sign(format!("{share:.4}")),
    }
}

/// A number as it is shown, without the signs between thousands.
fn ungrouped(number: &Number, language: Language) -> String {
    number.shown.replace(
        match language {
            Language::Nl => '.',
            Language::En => ',',
        },
        "",
    )
}

/// `text` with an apostrophe before what a spreadsheet would take for a formula. That also
/// holds for the wide forms of these signs, and after white space that it would skip.
fn harmless(text: String) -> String {
    let first = text.trim_start_matches([' ', '\u{A0}', '\u{FEFF}']).chars().next();
    let is_formula = matches!(
        first,
        Some('=' | '+' | '-' | '@' | '\t' | '\n' | '＝' | '＋' | '－' | '＠' | '|' | '%')
    );
    if is_formula { format!("'{text}") } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_is_a_formula_and_no_number_gets_an_apostrophe() {
        let words = Words::new(Language::Nl);
        let text = |text: &str| shown(&Cell::Text(text.to_owned()), &words);
        for evil in ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "  =1", "＝1", "|x", "%x"] {
            assert!(text(evil).starts_with('\''), "{evil:?}");
        }
        for fine in ["gewoon", "1-2", "'=1", "Σ"] {
            assert_eq!(text(fine), fine);
        }
        let number = Number { value: -12345.5, shown: "-12.345,5".to_owned() };
        assert_eq!(shown(&Cell::Number(number), &words), "-12345,5");
        assert_eq!(shown(&Cell::Share(0.975), &words), "0,9750");
        assert_eq!(shown(&Cell::Whole(62_480), &words), "62480");
    }

    #[test]
    fn a_text_keeps_its_lines_and_loses_what_no_cell_can_hold() {
        let words = Words::new(Language::En);
        let cell = Cell::Text("a\r\nb\rc\0\u{1B}[1m\td".to_owned());
        assert_eq!(shown(&cell, &words), "a\nb\nc[1m\td");
    }
}
