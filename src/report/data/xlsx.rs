//! A workbook for spreadsheets: a sheet per table, texts as texts, numbers as numbers.
//!
//! The time of making is that of the document, so that the same facts give the same bytes.

use rust_xlsxwriter::{Color, XlsxError};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet};

use super::tables::{Cell, Table, heading};
use crate::report::ReportError;
use crate::report::facts::{Facts, Number};
use crate::report::plain::plain;
use crate::words::{Language, Words};

/// The most signs a cell can hold. Unit: UTF-16 code units, as Excel counts.
const MOST_SIGNS: usize = 32_767;

/// Columns are as wide as their longest text, but not wider. Unit: signs.
const WIDEST: usize = 60;

/// The bytes of the file, and how many texts were shortened.
pub(super) fn write(
    facts: &Facts,
    tables: &[Table],
    words: &Words,
) -> Result<(Vec<u8>, usize), ReportError> {
    workbook(facts, tables, words).map_err(|error| ReportError::Refused(error.to_string()))
}

fn workbook(facts: &Facts, tables: &[Table], words: &Words) -> Result<(Vec<u8>, usize), XlsxError> {
    let mut workbook = Workbook::new();
    workbook.set_properties(&properties(facts)?);
    let mut n_shortened = 0;
    for table in tables {
        let sheet = workbook.add_worksheet();
        sheet.set_name(words.get(&format!("data-part-{}", table.name)))?;
        n_shortened += fill(sheet, table, words)?;
    }
    Ok((workbook.save_to_buffer()?, n_shortened))
}

fn properties(facts: &Facts) -> Result<DocProperties, XlsxError> {
    let at = &facts.modified;
    let part = |n: i8| u8::try_from(n).unwrap_or_default();
    // No workbook knows an earlier year.
    let year = u16::try_from(at.year).unwrap_or_default().max(1900);
    let date = ExcelDateTime::from_ymd(year, part(at.month), part(at.day))?;
    let made = date.and_hms(part(at.hour).into(), part(at.minute), part(at.second))?;
    Ok(DocProperties::new()
        .set_title(plain(&facts.title))
        .set_subject(plain(&facts.subtitle))
        .set_author(plain(&facts.municipality.name))
        .set_comment(plain(&facts.footer))
        .set_creation_datetime(&made))
}

/// Writes a table onto its sheet. How many texts were shortened.
fn fill(sheet: &mut Worksheet, table: &Table, words: &Words) -> Result<usize, XlsxError> {
    let head = Format::new()
        .set_bold()
        .set_font_color(Color::White)
        .set_background_color(Color::RGB(0x000B_4A6F));
    let text_format = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    let mut n_shortened = 0;
    for (column, name) in (0_u16..).zip(&table.columns) {
        let heading = heading(name, words);
        let mut widest = heading.chars().count();
        sheet.write_string_with_format(0, column, &heading, &head)?;
        for (row, cells) in (1_u32..).zip(&table.rows) {
            let format =
                |shown: &str| Format::new().set_align(FormatAlign::Top).set_num_format(shown);
            match &cells[usize::from(column)] {
                Cell::Empty => {}
                Cell::Text(text) => {
                    let (text, is_shortened) = fitting(plain(text));
                    n_shortened += usize::from(is_shortened);
                    widest = widest.max(text.lines().map(|l| l.chars().count()).max().unwrap_or(0));
                    sheet.write_string_with_format(row, column, &text, &text_format)?;
                }
                Cell::Whole(number) => {
                    sheet.write_number_with_format(row, column, *number as f64, &format("0"))?;
                }
                Cell::Number(number) => {
                    let shown = format(&number_format(number, words.language()));
                    sheet.write_number_with_format(row, column, number.value, &shown)?;
                }
                Cell::Share(share) => {
                    sheet.write_number_with_format(row, column, *share, &format("0%"))?;
                }
            }
        }
        sheet.set_column_width(column, (widest.min(WIDEST) + 2) as f64)?;
    }
    sheet.set_freeze_panes(1, 0)?;
    if let (Ok(last_row), Ok(n_columns)) =
        (u32::try_from(table.rows.len()), u16::try_from(table.columns.len()))
        && 0 < last_row
    {
        sheet.autofilter(0, 0, last_row, n_columns - 1)?;
    }
    Ok(n_shortened)
}

/// As many decimals as people are shown: rounded to fewer, a score could seem to have reached
/// a threshold that it has not.
fn number_format(number: &Number, language: Language) -> String {
    let decimal_sign = match language {
        Language::Nl => ',',
        Language::En => '.',
    };
    let decimals = number.shown.split_once(decimal_sign).map_or(0, |(_, rest)| rest.len());
    if decimals == 0 { "0".to_owned() } else { format!("0.{}", "0".repeat(decimals)) }
}

/// `text` as far as a cell can hold it, and whether that is less.
fn fitting(text: String) -> (String, bool) {
    let n_units = text.encode_utf16().count();
    if n_units <= MOST_SIGNS {
        return (text, false);
    }
    let mut room = MOST_SIGNS - 1;
    let mut short: String = text
        .chars()
        .take_while(|c| {
            let fits = c.len_utf16() <= room;
            room -= c.len_utf16().min(room);
            fits
        })
        .collect();
    short.push('…');
    (short, true)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_no_cell_can_hold_ends_in_dots() {
        assert_eq!(fitting("kort".to_owned()), ("kort".to_owned(), false));
        let (short, is_shortened) = fitting("😀".repeat(20_000));
        assert!(is_shortened && short.ends_with('…'));
        assert!(short.encode_utf16().count() <= MOST_SIGNS);
    }

    #[test]
    fn a_number_has_the_decimals_people_are_shown() {
        let format = |shown: &str| {
            number_format(&Number { value: 0.0, shown: shown.to_owned() }, Language::Nl)
        };
        assert_eq!(format("2,4996"), "0.0000");
        assert_eq!(format("62.480"), "0");
    }
}
