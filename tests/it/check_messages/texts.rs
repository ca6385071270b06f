//! Files that are none of ours, texts that are no RON, and values of the wrong form.

use super::{ASSESSMENT, Case, Changes, QUESTIONNAIRE, case, checked, each, told};

fn no_files_of_ours() -> Vec<Case> {
    let half = &QUESTIONNAIRE.as_bytes()[..QUESTIONNAIRE.len() / 2];
    let answered = ASSESSMENT.as_bytes();
    let cut_in_text = ASSESSMENT.find("Nog navragen").unwrap() + 5;
    let cut_in_letter = ASSESSMENT.find('’').unwrap() + 1;
    let texts: &[(&'static str, &[u8])] = &[
        ("an empty file", b""),
        ("white space after a byte-order mark", b"\xef\xbb\xbf \r\n\t"),
        ("a picture", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"),
        ("a text as Windows-1252", b"(format: 1,\n  id: \"a\",\n  title: {\"nl\": \"caf\xe9s\"})"),
        ("a word processor document", b"PK\x03\x04\x14\0\x06\0"),
        ("a list of something else", b"[1, 2, 3]"),
        ("RON of another program", b"Config(window: (800, 600), theme: Dark)"),
        ("the settings of this program", b"(\n    language: \"nl\",\n    look: \"dark\",\n)"),
        ("JSON", b"{\n  \"municipality\": { \"name\": \"Voorbeeldstad\" }\n}"),
        ("a page from the web", b"<!DOCTYPE html>\n<html lang=\"nl\">"),
        ("a letter", b"Geachte gemeente,\n\nBijgaand de vragenlijst."),
        ("a questionnaire that is cut off half-way", half),
        ("a questionnaire that is cut off in its first line", b"(format"),
        ("an assessment that is cut off half-way", &answered[..answered.len() / 2]),
        ("an assessment that is cut off inside a text", &answered[..cut_in_text]),
        ("an assessment that is cut off inside a letter", &answered[..cut_in_letter]),
        ("an assessment that is cut off after its format", &answered[..16]),
    ];
    texts.iter().map(|(name, bytes)| case(name, checked(bytes))).collect()
}

#[test]
fn a_file_that_is_none_of_ours_or_is_cut_off() {
    insta::assert_snapshot!(told(&no_files_of_ours()));
}

fn no_ron() -> Vec<Case> {
    let deep = format!("(ladder: {}", "(".repeat(100_000));
    let texts: &[(&'static str, &str)] = &[
        ("a forgotten comma", "(\n  ladder: ()\n  id: \"a\",\n)"),
        ("a comma too many", "(\n  ladder: (),,\n)"),
        ("a forgotten colon", "(\n  ladder (),\n  id \"a\",\n)"),
        ("a colon too many in a text per language", "(ladder: (), title: {\"nl\"; \"a\"})"),
        ("a forgotten value", "(\n  ladder: ,\n)"),
        ("a forgotten quotation mark", "(\n  ladder: (),\n  id: \"een,\n)"),
        ("a raw text that is not closed", "(\n  ladder: (),\n  id: r#\"een\",\n)"),
        ("a raw text that does not begin", "(\n  ladder: (),\n  id: r##een##,\n)"),
        ("single quotation marks around a text", "(\n  ladder: (),\n  id: 'een',\n)"),
        ("the wrong bracket", "(\n  ladder: (),\n  languages: [\"nl\", \"en\"),\n)"),
        ("a bracket that is not closed", "(\n  ladder: (\n    rungs: [],\n"),
        ("a bracket too many", "(\n  ladder: (),\n))"),
        ("two values after each other", "(ladder: ())\n(ladder: ())"),
        ("a comment that is not closed", "(\n  ladder: (), /* tot hier\n)"),
        ("a comment inside a comment that is not closed", "(ladder: ()) /* /* */"),
        ("an attribute that is not closed", "#![enable(implicit_some)\n(ladder: ())"),
        ("an attribute that does not exist", "#![enable(wishes)]\n(ladder: (), format: 1)"),
        ("a backslash in a text", "(ladder: (), id: \"C:\\users\\qux\")"),
        ("an escape without a letter", "(ladder: (), id: \"\\u{}\")"),
        ("a text that ends in a backslash", "(ladder: (), id: \"\\"),
        ("a sign that means nothing", "(\n  ladder: (),\n  id: @home,\n)"),
        ("a number as the name of a field", "(\n  ladder: (),\n  1: 2,\n)"),
        ("a file that ends after a name", "(ladder: (), id"),
        ("a decimal comma in a row of fields", "(ladder: (thresholds: [0.5]), max_lag: 1,5)"),
        ("brackets a hundred thousand deep", &deep),
    ];
    texts.iter().map(|(name, text)| case(name, checked(text.as_bytes()))).collect()
}

#[test]
fn a_text_that_is_no_ron() {
    insta::assert_snapshot!(told(&no_ron()));
}

const FORMS: &[(&str, Changes)] = &[
    ("no format", &[("format: 1,", "")]),
    ("format 0", &[("format: 1,", "format: 0,")]),
    ("a newer format", &[("format: 1,", "format: 7, wheels: 4,")]),
    ("a field that is meant otherwise", &[("weight: 3", "wieght: 3")]),
    ("a field that does not exist", &[("max_lag: 2", "colour: \"green\"")]),
    ("a field that is there twice", &[("id: \"k2\",", "id: \"k2\", weight: 2,")]),
    ("a language that is there twice", &[("title: {", "title: {\"nl\": \"Nog een\", ")]),
    ("a text in place of a number", &[("weight: 3", "weight: \"zwaar\"")]),
    ("a case in place of a number", &[("weight: 3", "weight: Zwaar(3)")]),
    ("a map in place of a number", &[("weight: 3", "weight: {\"a1\": 3}")]),
    ("a number with decimals in place of a whole one", &[("weight: 3", "weight: 1.5")]),
    ("a number that is too large", &[("weight: 3", "weight: 99999999999999999999")]),
    ("a text in place of a decimal", &[("bound: 4.5", "bound: \"4,5\"")]),
    ("a decimal comma", &[("bound: 4.5", "bound: 4,5")]),
    ("no number", &[("bound: 4.5", "bound: NaN")]),
    ("a number with too many digits", &[("bound: 4.5", "bound: 1e400")]),
    ("a number in place of yes or no", &[("own_label: true", "own_label: 1")]),
    ("a number in place of a text", &[("id: \"blad\"", "id: 12")]),
    ("a single character in place of a text", &[("id: \"blad\"", "id: 'b'")]),
    ("a text in place of a list", &[("sources: [\"boek\"]", "sources: \"boek\"")]),
    (
        "a text in place of texts per language",
        &[("{\"nl\": \"Wegen\", \"en\": \"Roads\"}", "\"Wegen\"")],
    ),
    (
        "fields in place of texts per language",
        &[("{\"nl\": \"Wegen\", \"en\": \"Roads\"}", "(nl: \"Wegen\")")],
    ),
    ("a list in place of fields", &[("gate: (rung: 2, at_least: 2,", "gate: [2, 2], gaet: (")]),
    ("values in place of fields", &[("(level: 1, bound: 24)", "(1, 24)")]),
    ("half of the fields", &[("(level: 1, bound: 24)", "(level: 1)")]),
    (
        "a name before a bracket",
        &[("gate: (rung", "gate: Gate(rung"), ("(id: \"blad\"", "Bron(id: \"blad\"")],
    ),
    ("words as effort", &[("effort: 4", "effort: \"veel\"")]),
    ("a word in a list of efforts", &[("effort: [1, 2]", "effort: [1, \"veel\"]")]),
    ("a kind that is meant otherwise", &[("YesNo(", "YesOrNo(")]),
    ("a kind that does not exist", &[("YesNo(yes: 2, no: 0)", "Sterren(5)")]),
    ("a text in place of a kind", &[("YesNo(yes: 2, no: 0)", "\"ja of nee\"")]),
    ("a question without a kind", &[("kind: YesNo(yes: 2, no: 0),", "")]),
    ("a kind without what belongs to it", &[("YesNo(yes: 2, no: 0)", "YesNo")]),
    ("a kind with half of what belongs to it", &[("YesNo(yes: 2, no: 0)", "YesNo(yes: 2)")]),
    ("a kind with something after it", &[("kind: Province", "kind: Province(\"Utrecht\")")]),
    ("a condition with too little", &[("Answered(\"a1\")", "Answered")]),
    (
        "a condition with half of what belongs to it",
        &[("LevelAtLeast(\"k1\", 2)", "LevelAtLeast(\"k1\")")],
    ),
    ("a status that is no list", &[("[\"active\"])", "\"active\")")]),
    (
        "several mistakes, of which each is told once",
        &[
            ("weight: 2", "weight: \"twee\""),
            ("level: 2, bound: 100", "level: two, bound: 100"),
            ("YesNo(", "JaNee("),
            ("wegen", "Wegen"),
        ],
    ),
];

#[test]
fn a_value_of_the_wrong_form() {
    insta::assert_snapshot!(told(&each(QUESTIONNAIRE, FORMS)));
}

/// More values that do not fit than anybody wants to read: the last line says that there may
/// be more. Only that line is kept.
fn too_many() -> Case {
    let text = format!(
        "(format: 1, ladder: (), dimensions: [(questions: [{}])])",
        "(weight: true),".repeat(300)
    );
    let mut problems = checked(text.as_bytes());
    problems.retain(|problem| problem.message.id == "problem-more");
    case("three hundred values that do not fit", problems)
}

#[test]
fn more_than_anybody_wants_to_read() {
    insta::assert_snapshot!(told(&[too_many()]));
}

pub fn cases() -> Vec<Case> {
    let each = [no_files_of_ours(), no_ron(), each(QUESTIONNAIRE, FORMS), vec![too_many()]];
    each.into_iter().flatten().collect()
}
