//! Mistakes in answers as JSON.

use meetlat::domain::assessment::Role;
use meetlat::files::problem::Located;
use meetlat::files::{answers_json, questionnaire_ron};

use super::{Case, QUESTIONNAIRE, case, told};

fn answers(json: &str) -> Vec<Located> {
    let questionnaire = questionnaire_ron::read(QUESTIONNAIRE.as_bytes()).questionnaire.unwrap();
    let now = jiff::Timestamp::UNIX_EPOCH;
    let role = Role::Communication;
    let author = answers_json::Author { role, name: "", questionnaire_file: "", now };
    answers_json::read(json.as_bytes(), &questionnaire, &author).err().unwrap_or_default()
}

/// Bad values, each at a question.
const VALUES: &[(&str, &str)] = &[
    ("a question that is not there", r#""a9": 1"#),
    ("a question twice", r#""a1": 1, "a1": 2"#),
    ("a level above the ladder", r#""a1": 3"#),
    ("a level with decimals", r#""a1": 1.5"#),
    ("a level below the ladder", r#""a1": -1"#),
    ("a word in place of an answer", r#""a1": "weet niet""#),
    ("a level at a question with a number", r#""a2": 2"#),
    ("a number that is too large for its question", r#""a2": {"number": 1000.5}"#),
    ("a number that is too small for a question without end", r#""p5": {"number": -1}"#),
    ("a number between quotation marks", r#""a2": {"number": "24"}"#),
    ("a number with too many digits", r#""a2": {"number": 1e300}"#),
    ("yes or no at a question with levels", r#""a1": true"#),
    ("a level at a question with yes and no", r#""k2": 2"#),
    ("an option that is not there", r#""k3": ["water"]"#),
    ("an option twice", r#""k3": ["afval", "afval"]"#),
    ("an option that is no text", r#""k3": [1]"#),
    ("an option that is no name", r#""k3": ["Zwerf afval"]"#),
    ("an option in place of a list", r#""k3": "afval""#),
    ("an item that is not there", r#""k1": {"statuses": {"hyves": "active"}}"#),
    ("an item twice", r#""k1": {"statuses": {"x": "active", "x": "stopped"}}"#),
    ("a status that is not there", r#""k1": {"statuses": {"x": "dood"}}"#),
    ("a status that is no text", r#""k1": {"statuses": {"x": true}}"#),
    ("statuses in a list", r#""k1": {"statuses": ["active"]}"#),
    ("statuses without their key", r#""k1": {"x": "active"}"#),
    ("an empty object", r#""k1": {}"#),
    ("two answers in one", r#""a2": {"number": 24, "not_applicable": "Nee"}"#),
    ("not applicable where that cannot be", r#""a1": {"not_applicable": "Nee"}"#),
    ("not applicable without a reason", r#""a3": {"not_applicable": null}"#),
    ("an option between braces", r#""k3": [{"id": "afval"}]"#),
    ("not applicable without words", r#""a3": {"not_applicable": true}"#),
    // What stands beside an answer.
    ("a key that is meant otherwise", r#""a2": {"answer": {"number": 24}, "feilds": {}}"#),
    (
        "a key that does not exist beside an answer",
        r#""a2": {"answer": {"number": 24}, "evidence": []}"#,
    ),
    ("an answer twice", r#""a2": {"answer": null, "answer": {"number": 24}}"#),
    ("a wrong answer with a note", r#""a1": {"answer": 3, "note": "Zeker weten."}"#),
    ("a note that is no text", r#""a1": {"answer": 2, "note": 3}"#),
    ("fields that are no object", r#""a2": {"fields": [24]}"#),
    ("a field that is meant otherwise", r#""a2": {"fields": {"nrom": 24}}"#),
    ("a field that does not exist", r#""a2": {"fields": {"snelheid": 24}}"#),
    ("a field at a question without fields", r#""a1": {"fields": {"norm": 24}}"#),
    ("a field twice", r#""a2": {"fields": {"norm": 24, "norm": 8}}"#),
    ("a text in a field with a number", r#""a2": {"fields": {"norm": "24 uur"}}"#),
    ("a number in a field with a text", r#""a2": {"fields": {"plek": 24}}"#),
    ("a number a hair above its range", r#""a2": {"number": 1000.00000000000000001}"#),
    ("a number too small to keep", r#""a2": {"number": 1e-30}"#),
    ("a level with decimals that look like none", r#""a1": 2.00000000000000000000001"#),
    ("a number with too many digits in a field", r#""a2": {"fields": {"norm": 1e300}}"#),
    // The profile.
    ("the respondents as an answer", r#""p4": ["Anna"]"#),
    ("inhabitants with decimals", r#""p1": {"number": 1.5}"#),
    ("inhabitants in words", r#""p1": "veel""#),
    ("inhabitants that differ", r#""p1": 70000"#),
    ("a province that differs", r#""p2": "Gelderland""#),
    ("a province that is no text", r#""p2": 4"#),
    ("a period that differs", r#""p3": {"from": "2026-07-01", "to": "2026-12-31"}"#),
];

/// Bad files around the answers.
const WHOLE: &[(&str, &str)] = &[
    ("an empty file", ""),
    ("an empty object", "{}"),
    ("a list", "[]"),
    ("the answers alone", r#"{"answers": {"a1": 2}}"#),
    (
        "a key that is meant otherwise",
        r#"{"municipality": {"naam": "X", "name": "X"}, "period": {"from": "2026-07-01", "to": "2026-09-30"}, "answer": {}}"#,
    ),
    (
        "a key that does not exist",
        r#"{"municipality": {"name": "X", "population": 3}, "period": {"from": "2026-07-01", "to": "2026-09-30"}, "answers": {}, "score": 3}"#,
    ),
    (
        "a key twice",
        r#"{"municipality": {"name": "X"}, "municipality": {"name": "Y"}, "period": {"from": "2026-07-01", "to": "2026-09-30"}, "answers": {}}"#,
    ),
    (
        "a municipality without a name",
        r#"{"municipality": {"cbs_code": "GM9999"}, "period": {"from": "2026-07-01", "to": "2026-09-30"}, "answers": {}}"#,
    ),
    (
        "values of another kind",
        r#"{"municipality": {"name": 3, "cbs_code": 9999, "province": true, "inhabitants": "68.000"}, "period": "2026", "answers": [2]}"#,
    ),
    (
        "too many inhabitants",
        r#"{"municipality": {"name": "X", "inhabitants": 5000000000}, "period": {"from": "2026-07-01", "to": "2026-09-30"}, "answers": {}}"#,
    ),
    (
        "days without dashes",
        r#"{"municipality": {"name": "X"}, "period": {"from": "20260701", "to": "2026-09-30T10:00"}, "answers": {}}"#,
    ),
    (
        "days that do not exist",
        r#"{"municipality": {"name": "X"}, "period": {"from": "2026-02-30", "to": 20260930}, "answers": {}}"#,
    ),
    (
        "half a period",
        r#"{"municipality": {"name": "X"}, "period": {"from": "2026-07-01"}, "answers": {}}"#,
    ),
    (
        "a period the wrong way round",
        r#"{"municipality": {"name": "X"}, "period": {"from": "2026-09-30", "to": "2026-07-01"}, "answers": {}}"#,
    ),
    ("a file that is cut off", "{\n  \"municipality\": {\n    \"name\": \"Voor"),
    ("a file that is cut off between values", "{\n  \"municipality\": {"),
    ("a forgotten comma", "{\n  \"municipality\": {\"name\": \"X\"}\n  \"period\": {}\n}"),
    ("a comma too many", "{\n  \"answers\": {\"a1\": 2,},\n}"),
    ("a forgotten quotation mark", "{\n  \"municipality\": {\"name: \"X\"}\n}"),
    ("a decimal comma", "{\n  \"answers\": {\"a2\": {\"number\": 13,2}}\n}"),
    ("a comment", "{\n  // onze antwoorden\n  \"answers\": {}\n}"),
    ("single quotation marks", "{'answers': {}}"),
    ("a wrong escape", r#"{"municipality": {"name": "C:\gemeente"}}"#),
    ("a text over two lines", "{\"municipality\": {\"name\": \"Voor\nbeeldstad\"}}"),
    ("a number that is none", r#"{"answers": {"a2": {"number": 013}}}"#),
    ("a list that is not closed well", r#"{"answers": {"k3": ["afval" "zorg"]}}"#),
    ("a word that means nothing", r#"{"answers": {"k2": ja}}"#),
    ("half a surrogate", r#"{"municipality": {"name": "\ud83d"}}"#),
    ("something after the end", "{}\n{}"),
    ("RON in place of JSON", "(format: 1)"),
];

pub fn cases() -> Vec<Case> {
    let around = |inner: &str| {
        format!(
            r#"{{"municipality": {{"name": "X", "province": "Utrecht", "inhabitants": 68000}}, "period": {{"from": "2026-07-01", "to": "2026-09-30"}}, "answers": {{{inner}}}}}"#
        )
    };
    let value = |(name, json): &(&'static str, &str)| case(name, answers(&around(json)));
    let whole = |(name, json): &(&'static str, &str)| case(name, answers(json));
    let deep = format!("{{\"answers\": {}", "[".repeat(1000));
    let values = VALUES.iter().map(value).chain(WHOLE.iter().map(whole));
    values.chain([case("brackets a thousand deep", answers(&deep))]).collect()
}

#[test]
fn a_mistake_in_answers_as_json() {
    insta::assert_snapshot!(told(&cases()));
}
