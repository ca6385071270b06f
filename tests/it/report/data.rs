//! Results as data: what a spreadsheet gets, and what a program gets.

use meetlat::domain::house_style::HouseStyle;
use meetlat::report::facts::Audience;
use meetlat::report::{Output, Rendered, render};
use meetlat::words::Language;

use super::cases::{self, Case};

fn made(case: &Case, audience: Audience, language: Language, output: Output) -> Rendered {
    render(&case.facts_for(audience, language), &HouseStyle::default(), output).unwrap()
}

/// The rows of a CSV as a reader of others sees them.
fn rows(bytes: &[u8], delimiter: u8) -> Vec<Vec<String>> {
    let text = bytes.strip_prefix("\u{FEFF}".as_bytes()).expect("a byte-order mark");
    let mut reader = csv::ReaderBuilder::new();
    let mut reader = reader.delimiter(delimiter).has_headers(false).from_reader(text);
    let rows = reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect());
    rows.collect()
}

/// The cells of one column, below its heading.
fn column<'r>(rows: &'r [Vec<String>], heading: &str) -> Vec<&'r str> {
    let at = rows[0].iter().position(|cell| cell == heading).expect("a column");
    rows[1..].iter().map(|row| row[at].as_str()).collect()
}

#[test]
fn a_table_has_the_signs_of_its_language() {
    let case = cases::ordinary();
    let dutch = made(&case, Audience::Public, Language::Nl, Output::Csv).bytes;
    let dutch = rows(&dutch, b';');
    assert!(column(&dutch, "Score").contains(&"2,3"));
    assert!(column(&dutch, "Dekking").contains(&"0,9167"));
    assert!(column(&dutch, "Waarde").contains(&"13,2"));
    let english = made(&case, Audience::Public, Language::En, Output::Csv).bytes;
    let english = rows(&english, b',');
    assert!(column(&english, "Score").contains(&"2.3"));
    assert_eq!(dutch.len(), english.len());
}

#[test]
fn year_number_source_and_certainty_stand_beside_every_figure() {
    let bytes = made(&cases::ordinary(), Audience::Public, Language::Nl, Output::Csv).bytes;
    let rows = rows(&bytes, b';');
    let at = |heading: &str| rows[0].iter().position(|cell| cell == heading).unwrap();
    let figures: Vec<_> = rows.iter().filter(|row| row[0] == "Landelijke cijfers").collect();
    assert_eq!(figures.len(), 6);
    for figure in figures {
        for heading in ["Landelijk cijfer", "Jaar", "Wie deden mee", "Bron", "Zekerheid", "Oordeel"]
        {
            assert!(!figure[at(heading)].is_empty(), "{heading}: {figure:?}");
        }
    }
}

#[test]
fn no_cell_is_a_formula_whatever_people_wrote() {
    for (audience, language, delimiter) in
        [(Audience::Internal, Language::Nl, b';'), (Audience::Public, Language::En, b',')]
    {
        let mut case = cases::hostile();
        case.assessment.municipality.name = "=HYPERLINK(\"http://127.0.0.1\")".to_owned();
        let bytes = made(&case, audience, language, Output::Csv).bytes;
        let rows = rows(&bytes, delimiter);
        let width = rows[0].len();
        for cell in rows.iter().inspect(|row| assert_eq!(row.len(), width)).flatten() {
            let is_number = cell.replace(',', ".").parse::<f64>().is_ok();
            let first = cell.trim_start_matches(' ').chars().next().unwrap_or('x');
            assert!(is_number || !"=+-@\t\r\n".contains(first), "{cell:?}");
            assert!(!cell.contains('\0') && !cell.contains('\u{1B}'), "{cell:?}");
        }
    }
}

#[test]
fn the_same_facts_give_the_same_bytes_in_every_kind_of_file() {
    for output in [Output::Csv, Output::Xlsx, Output::Json] {
        let one = made(&cases::agreed(), Audience::Internal, Language::Nl, output).bytes;
        // The time of a workbook is in whole seconds.
        std::thread::sleep(std::time::Duration::from_millis(if output == Output::Xlsx {
            2_100
        } else {
            0
        }));
        let other = made(&cases::agreed(), Audience::Internal, Language::Nl, output).bytes;
        assert!(one == other, "{output:?}");
    }
}

#[test]
fn only_what_is_for_the_team_has_names_and_notes() {
    for output in [Output::Csv, Output::Json] {
        let said = |audience| {
            let bytes = made(&cases::agreed(), audience, Language::Nl, output).bytes;
            String::from_utf8(bytes).unwrap()
        };
        let (public, internal) = (said(Audience::Public), said(Audience::Internal));
        for secret in ["Noor", "Vraag Noor om de cijfers", "rooster-2026.xlsx", "teamoverleg"] {
            assert!(internal.contains(secret) && !public.contains(secret), "{secret}");
        }
    }
}

#[test]
fn a_workbook_of_any_case_can_be_made() {
    for (name, case) in cases::all() {
        let made = made(&case, Audience::Internal, Language::Nl, Output::Xlsx);
        assert!(made.bytes.starts_with(b"PK"), "{name}");
    }
}

#[test]
fn json_holds_what_the_report_says_with_keys_in_english() {
    let bytes = made(&cases::ordinary(), Audience::Public, Language::Nl, Output::Json).bytes;
    let json: serde_json::Value = serde_json::from_slice(&bytes).unwrap();
    assert_eq!(json["audience"], "public");
    assert_eq!(json["overall"]["index"]["shown"], "2,1");
    assert_eq!(json["dimensions"][1]["id"], "kcc");
    assert_eq!(json["answers"], serde_json::Value::Null);
    assert_eq!(json["sources"][0]["number"], 1);
}
