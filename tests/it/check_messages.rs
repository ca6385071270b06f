//! What people read when a file is wrong, word for word, in both languages.
//!
//! One case is one bad file; the snapshots are in `snapshots/`. The last test holds that every
//! message about files that the program has is provoked here.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use meetlat::domain::assessment::Role;
use meetlat::domain::draft::Severity;
use meetlat::domain::message::{Arg, Message};
use meetlat::files::assessment_ron::{self, Access};
use meetlat::files::check::check_files;
use meetlat::files::problem::{FileError, Located};
use meetlat::files::{answers_json, disk, kind, library, questionnaire_ron};
use meetlat::words::{Language, Words};

const QUESTIONNAIRE: &str = include_str!("../data/format-1.questionnaire.ron");
const FIGURES: &str = include_str!("../data/format-1.benchmark.ron");
const ASSESSMENT: &str = include_str!("../data/format-1.meting.ron");

/// A bad file with all that is said about it.
struct Case {
    name: &'static str,
    problems: Vec<Located>,
}

fn case(name: &'static str, problems: Vec<Located>) -> Case {
    Case { name, problems }
}

/// The cases as they stand in a snapshot: the name, then every line in Dutch and in English.
fn told(cases: &[Case]) -> String {
    let mut text = String::new();
    for case in cases {
        text += &format!("\n{}\n", case.name);
        for language in Language::ALL {
            let words = Words::new(language);
            for problem in &case.problems {
                text += &format!("  {}\n", problem.say(&words));
            }
        }
    }
    text
}

// -- from a file to what is said about it ------------------------------------------------

struct Desk {
    folder: tempfile::TempDir,
}

impl Desk {
    fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    #[expect(clippy::disallowed_methods, reason = "a test lays its own files ready")]
    fn put(&self, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        let path = self.folder.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        path
    }
}

/// What `meetlat-cli check` says of this content, given with the questionnaire it belongs to.
fn checked(bytes: &[u8]) -> Vec<Located> {
    let desk = Desk::new();
    let file = desk.put("bestand.ron", bytes);
    let beside = desk.put("format-1.questionnaire.ron", QUESTIONNAIRE);
    let mut problems = check_files(&[file, beside]).remove(0).problems;
    // Whether it may be changed is said when it is opened.
    if kind::recognise(bytes) == Ok(kind::Kind::Assessment) {
        let questionnaire = questionnaire_ron::read(QUESTIONNAIRE.as_bytes()).questionnaire;
        let opened = assessment_ron::read(bytes, &questionnaire.unwrap());
        if let Ok(Access::ReadOnly(message)) = opened.map(|opened| opened.access) {
            problems.push(Located { position: None, severity: Severity::Warning, message });
        }
    }
    problems
}

/// `text` with the pieces changed; each must be there.
#[track_caller]
fn changed(text: &str, changes: &[(&str, &str)]) -> String {
    let mut text = text.to_owned();
    for (from, to) in changes {
        assert!(text.contains(from), "the sample has no {from}");
        text = text.replacen(from, to, 1);
    }
    text
}

type Changes = &'static [(&'static str, &'static str)];

/// One case per line of a table: a sample with a few pieces changed.
fn each(sample: &str, table: &[(&'static str, Changes)]) -> Vec<Case> {
    let one = |(name, changes): &(&'static str, Changes)| {
        case(name, checked(changed(sample, changes).as_bytes()))
    };
    table.iter().map(one).collect()
}

// -- files that are none of ours ---------------------------------------------------------

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

// -- a questionnaire ---------------------------------------------------------------------

const QUESTIONNAIRES: &[(&str, Changes)] = &[
    // Names.
    ("an empty name", &[("id: \"blad\"", "id: \"\"")]),
    (
        "a name that is too long",
        &[(
            "id: \"blad\"",
            "id: \"een-blad-met-een-naam-die-veel-te-lang-is-voor-een-bestand-dat-iemand-leest\"",
        )],
    ),
    ("a name with a capital", &[("id: \"blad\"", "id: \"Blad\"")]),
    ("a name that ends in a dash", &[("id: \"blad\"", "id: \"blad-\"")]),
    // The whole.
    ("no version", &[("version: \"1.0\"", "version: \"\"")]),
    ("no languages", &[("languages: [\"nl\", \"en\"]", "languages: []")]),
    (
        "a language that is no code",
        &[("languages: [\"nl\", \"en\"]", "languages: [\"nl\", \"en\", \"Engels\"]")],
    ),
    (
        "a language named twice",
        &[("languages: [\"nl\", \"en\"]", "languages: [\"nl\", \"en\", \"nl\"]")],
    ),
    ("a text that is not translated", &[(", \"en\": \"Every kind\"", "")]),
    ("a text of white space", &[("\"Every kind\"", "\" \"")]),
    (
        "a text in another language",
        &[("\"en\": \"Every kind\"", "\"en\": \"Every kind\", \"fy\": \"Alle soarten\"")],
    ),
    ("two dimensions of one name", &[("id: \"antwoord\"", "id: \"kanalen\"")]),
    (
        "a dimension without questions",
        &[(
            "id: \"antwoord\",",
            "id: \"leeg\", name: {\"nl\": \"Leeg\", \"en\": \"Empty\"}, questions: [],\n    ),\n    (\n      id: \"antwoord\",",
        )],
    ),
    // Sources.
    ("two sources of one name", &[("id: \"blad\"", "id: \"boek\"")]),
    ("a source without title", &[("\"Een blad\"", "\"\"")]),
    ("a year that is none", &[("year: 2015", "year: 15")]),
    ("a source that is not there", &[("sources: [\"boek\"]", "sources: [\"krant\"]")]),
    // The ladder.
    ("one threshold too few", &[("[0.5, 1.5]", "[0.5]")]),
    ("a threshold with three decimals", &[("[0.5, 1.5]", "[0.5, 1.505]")]),
    ("a threshold above the ladder", &[("[0.5, 1.5]", "[0.5, 2.5]")]),
    ("thresholds that do not rise", &[("[0.5, 1.5]", "[1.5, 0.5]")]),
    ("a lag of more than the ladder", &[("max_lag: 2", "max_lag: 3")]),
    ("one rung described too few", &[("{\"nl\": \"Nergens.\", \"en\": \"Nowhere.\"},", "")]),
    (
        "one rung described",
        &[
            ("{\"nl\": \"Nergens.\", \"en\": \"Nowhere.\"},", ""),
            ("{\"nl\": \"Op één plek.\", \"en\": \"In one place.\"},", ""),
        ],
    ),
    // Questions.
    ("two questions of one name", &[("id: \"p5\"", "id: \"p1\"")]),
    ("a weight of nothing", &[("weight: 3", "weight: 0")]),
    ("a weight of too much", &[("weight: 3", "weight: 1001")]),
    ("an effort of nothing", &[("effort: 4", "effort: 0")]),
    ("an effort too many", &[("effort: [1, 2]", "effort: [1, 2, 3]")]),
    ("an effort that falls", &[("effort: [1, 2]", "effort: [2, 1]")]),
    ("an indicator with a capital", &[("\"reactietijd\"", "\"Reactietijd\"")]),
    ("two extra fields of one name", &[("id: \"plek\"", "id: \"norm\"")]),
    // Gates.
    (
        "a gate on a question that does not count",
        &[("min: 0), scored: false", "min: 0), scored: false, gate: (rung: 1, at_least: 1)")],
    ),
    (
        "a gate on a question that can be set aside",
        &[(
            "allow_not_applicable: true",
            "allow_not_applicable: true, gate: (rung: 1, at_least: 1)",
        )],
    ),
    ("a gate on a rung that is not there", &[("gate: (rung: 2", "gate: (rung: 3")]),
    ("a gate nobody passes", &[("YesNo(yes: 2", "YesNo(yes: 1")]),
    // Caps.
    (
        "a cap on a question that does not count",
        &[("caps: [(field:", "scored: false, caps: [(field:")],
    ),
    ("half a cap", &[("above: 24, ", "")]),
    ("two caps in one", &[("caps: [(field:", "caps: [(level_of: \"a1\", field:")]),
    (
        "a cap by a field that is not there",
        &[("caps: [(field: \"norm\"", "caps: [(field: \"uren\"")],
    ),
    ("a cap by a field of text", &[("caps: [(field: \"norm\"", "caps: [(field: \"plek\"")]),
    ("a cap by a level that is not there", &[("at_most: 1", "at_most: 3")]),
    ("a cap by a question that does not count", &[("level_of: \"k2\"", "level_of: \"p5\"")]),
    ("a cap by a question that is not there", &[("level_of: \"k2\"", "level_of: \"k9\"")]),
    ("a cap by a question that comes later", &[("level_of: \"k2\"", "level_of: \"a1\"")]),
    ("a cap by the question itself", &[("level_of: \"k2\"", "level_of: \"k3\"")]),
    (
        "a condition on a level with a cap",
        &[("LevelAtLeast(\"k1\", 2)", "LevelAtLeast(\"k3\", 2)")],
    ),
    // Conditions.
    ("a condition on a question that is not there", &[("Yes(\"k2\")", "Yes(\"k9\")")]),
    ("a condition on the question itself", &[("Answered(\"a1\")", "Answered(\"a2\")")]),
    ("a condition on a question that comes later", &[("Answered(\"a1\")", "Answered(\"a3\")")]),
    ("a condition of another kind", &[("Yes(\"k2\")", "Yes(\"a1\")")]),
    (
        "a condition on a level above the ladder",
        &[("LevelAtLeast(\"k1\", 2)", "LevelAtLeast(\"k1\", 3)")],
    ),
    ("a condition on a level that is not given", &[("(level: 2, bound: 100), ", "")]),
    (
        "a condition on an option that is not there",
        &[("Chose(\"k3\", \"afval\")", "Chose(\"k3\", \"water\")")],
    ),
    (
        "a condition on an item that is not there",
        &[("Status(\"k1\", \"chatbot\"", "Status(\"k1\", \"hyves\"")],
    ),
    ("a condition on a status that is not there", &[("[\"active\"])", "[\"active\", \"dood\"])")]),
    ("a condition on no status", &[("[\"active\"])", "[])")]),
    ("a condition of nothing", &[("Not(LevelAtLeast(\"k1\", 2))", "Not(All([]))")]),
    // Kinds.
    (
        "one level too few",
        &[(
            "(label: {\"nl\": \"niemand\", \"en\": \"nobody\"}, description: {\"nl\": \"Niemand.\", \"en\": \"Nobody.\"}),",
            "",
        )],
    ),
    (
        "one level",
        &[
            (
                "(label: {\"nl\": \"slecht\", \"en\": \"badly\"}, description: {\"nl\": \"Slecht.\", \"en\": \"Badly.\"}),",
                "",
            ),
            (
                "(label: {\"nl\": \"matig\", \"en\": \"fairly\"}, description: {\"nl\": \"Matig.\", \"en\": \"Fairly.\"}),",
                "",
            ),
        ],
    ),
    (
        "a level that is not described",
        &[("description: {\"nl\": \"Niemand.\", \"en\": \"Nobody.\"}", "description: {}")],
    ),
    (
        "one option",
        &[
            ("(id: \"wegen\", label: {\"nl\": \"Wegen\", \"en\": \"Roads\"}),", ""),
            ("(id: \"zorg\", label: {\"nl\": \"Zorg\", \"en\": \"Care\"}),", ""),
        ],
    ),
    ("two options of one name", &[("id: \"zorg\"", "id: \"wegen\"")]),
    ("a range the wrong way round", &[("max: 1000", "max: -1")]),
    (
        "no bands",
        &[(
            "levels: (better: Lower, bands: [(level: 2, bound: 4.5), (level: 1, bound: 24)], otherwise: 0),",
            "",
        )],
    ),
    ("empty bands", &[("[(level: 2, bound: 4.5), (level: 1, bound: 24)]", "[]")]),
    ("bounds that should rise", &[("bound: 24", "bound: 4")]),
    ("bounds that should fall", &[("bound: 50", "bound: 100")]),
    ("levels that should fall", &[("(level: 1, bound: 24)", "(level: 2, bound: 24)")]),
    (
        "a rest as good as the last band",
        &[("(level: 1, bound: 24)], otherwise: 0", "(level: 1, bound: 24)], otherwise: 1")],
    ),
    (
        "one status",
        &[
            (
                "(id: \"stopped\", label: {\"nl\": \"gestopt\", \"en\": \"stopped\"}, deliberate: true),",
                "",
            ),
            (
                "(id: \"never\", label: {\"nl\": \"nooit besproken\", \"en\": \"never discussed\"}),",
                "",
            ),
        ],
    ),
    ("two statuses of one name", &[("id: \"stopped\"", "id: \"active\"")]),
    (
        "no status that somebody decided",
        &[("deliberate: true", "deliberate: false"), ("deliberate: true", "deliberate: false")],
    ),
    ("two items of one name", &[("id: \"x\"", "id: \"facebook\"")]),
    (
        "no item that counts",
        &[
            (
                "{\"nl\": \"Facebook\", \"en\": \"Facebook\"}",
                "{\"nl\": \"Facebook\", \"en\": \"Facebook\"}, counts: false",
            ),
            ("{\"nl\": \"X\", \"en\": \"X\"}", "{\"nl\": \"X\", \"en\": \"X\"}, counts: false"),
        ],
    ),
    ("statuses of which fewer is better", &[("better: Higher", "better: Lower")]),
    ("more than all of it", &[("bound: 100", "bound: 101")]),
    ("yes and no alike", &[("YesNo(yes: 2, no: 0)", "YesNo(yes: 2, no: 2)")]),
    ("a question of the profile elsewhere", &[("kind: YesNo(yes: 2, no: 0)", "kind: Province")]),
    // What no answer can do.
    ("a question nobody sees", &[("Answered(\"a1\")", "Yes(\"k2\"), Not(Yes(\"k2\"))")]),
    (
        "a rung nobody reaches",
        &[
            ("YesNo(yes: 2", "YesNo(yes: 1"),
            ("at_least: 2", "at_least: 1"),
            ("[0.5, 1.5]", "[0.5, 2]"),
        ],
    ),
];

fn large_questionnaires() -> Vec<Case> {
    let (before, after) = QUESTIONNAIRE.split_once("  dimensions: [\n").unwrap();
    let with = |dimensions: &str| format!("{before}  dimensions: [{dimensions}]\n)");
    let many = |n: usize, one: &str| one.repeat(n);
    let yes = |i: usize| {
        format!(
            "(id: \"y{i}\", text: {{\"nl\": \"J?\", \"en\": \"Y?\"}}, help: {{\"nl\": \"U\", \"en\": \"H\"}}, \
             kind: YesNo(yes: 2, no: 0), scored: false),"
        )
    };
    let seventeen: String = (1..=17).map(yes).collect();
    let all: Vec<String> = (1..=17).map(|i| format!("Yes(\"y{i}\")")).collect();
    let hanging = after.replacen(
        "id: \"k3\",",
        &format!("id: \"k3\", condition: All([{}]),", all.join(", ")),
        1,
    );
    let hanging = hanging.replacen("questions: [", &format!("questions: [{seventeen}"), 1);
    let options: String = (0..201)
        .map(|i| format!("(id: \"o{i}\", label: {{\"nl\": \"O\", \"en\": \"O\"}}),"))
        .collect();
    let deep = format!("condition: {}Yes(\"k2\"){},", "Not(".repeat(33), ")".repeat(33));
    let one_rung = "format: 1, id: \"kort\", version: \"1\", languages: [\"nl\"], title: {\"nl\": \"Kort\"}, \
         ladder: (rungs: [(name: {\"nl\": \"trede\"}, description: {\"nl\": \"Die.\"})]), dimensions: [\
         (id: \"d\", name: {\"nl\": \"D\"}, questions: [(id: \"q\", text: {\"nl\": \"Q?\"}, \
         help: {\"nl\": \"H\"}, kind: YesNo(yes: 1, no: 0))])]";
    let texts = [
        ("no dimensions", with("")),
        ("65 dimensions", with(&many(65, "(id: \"d\"),"))),
        ("20,001 questions", with(&format!("(id: \"d\", questions: [{}])", many(20_001, "(id: \"q\", kind: YesNo(yes: 2, no: 0)),")))),
        ("201 options", changed(QUESTIONNAIRE, &[("kind: Choices([", &format!("kind: Choices([{options}"))])),
        ("a condition 33 layers deep", changed(QUESTIONNAIRE, &[("condition: NumberAtLeast(\"p1\", 1000),", &deep)])),
        ("a condition with too many combinations", format!("{before}  dimensions: [\n{hanging}")),
        ("a ladder of one rung", format!("({one_rung})")),
        ("a ladder of two rungs with two thresholds", format!("({})", one_rung.replacen(
            "rungs: [",
            "thresholds: [0.5, 0.6], rungs: [(name: {\"nl\": \"trede\"}, description: {\"nl\": \"Die.\"}), ",
            1,
        ))),
    ];
    texts.map(|(name, text)| case(name, checked(text.as_bytes()))).into()
}

#[test]
fn a_mistake_in_a_questionnaire() {
    insta::assert_snapshot!(told(&each(QUESTIONNAIRE, QUESTIONNAIRES)));
}

#[test]
fn a_questionnaire_that_is_too_large_or_too_small() {
    insta::assert_snapshot!(told(&large_questionnaires()));
}

#[test]
fn ten_mistakes_are_all_told_at_once_with_line_and_column() {
    let ten = include_str!("../data/ten-mistakes.questionnaire.ron");
    let problems = checked(ten.as_bytes());
    // The file marks each mistake with its number, on the line where it stands.
    let mut lines: Vec<usize> = problems.iter().map(|p| p.position.unwrap().line).collect();
    let marked = |n: usize| {
        let marks = [format!("// {n}: "), format!("/* {n}: ")];
        ten.lines().position(|line| marks.iter().any(|mark| line.contains(mark))).unwrap() + 1
    };
    let mut expected: Vec<usize> = (1..=10).map(marked).collect();
    // What is wrong with the levels of q1 is told where they begin.
    let levels = ten.lines().position(|line| line.contains("kind: Levels([")).unwrap() + 1;
    expected[2] = levels;
    expected.sort_unstable();
    lines.sort_unstable();
    assert_eq!(lines, expected);
    insta::assert_snapshot!(told(&[case("ten mistakes", problems)]));
}

// -- figures -----------------------------------------------------------------------------

const BENCHMARKS: &[(&str, Changes)] = &[
    ("a newer format", &[("format: 1,", "format: 2,")]),
    ("two figures of one name", &[("id: \"snel-2014\"", "id: \"tijd-2014\"")]),
    ("a figure without a value", &[("value: Mean(24),", "")]),
    ("a value of two numbers", &[("Mean(24)", "Mean(24, 25)")]),
    ("a value of no kind there is", &[("Mean(24)", "Average(24)")]),
    ("a number of nothing", &[("n: 120", "n: 0")]),
    ("a year in the future", &[("year: 2014", "year: 20140")]),
    ("a share of more than all", &[("Share(20)", "Share(120)")]),
    ("a count below zero", &[("Mean(24)", "Count(-1)")]),
    ("quantiles of nothing", &[("[(25, 4), (50, 13.2), (75, 48)]", "[]")]),
    ("quantiles that do not rise", &[("(50, 13.2)", "(25, 13.2)")]),
    ("quantiles that fall", &[("(75, 48)", "(75, 13)")]),
    ("quantiles of one number each", &[("[(25, 4), (50, 13.2), (75, 48)]", "[25, 50]")]),
    ("one level too few", &[("[50, 30.5, 19.5]", "[50, 50]")]),
    ("one level", &[("[50, 30.5, 19.5]", "[100]")]),
    ("levels that are more than all", &[("19.5]", "29.5]")]),
    ("a province without a name", &[("Province(\"Utrecht\")", "Province(\"\")")]),
    ("a source that is not there", &[("source: \"onderzoek\"", "source: \"krant\"")]),
    (
        "indirect without a note",
        &[("Indirect({\"nl\": \"Andere vraag.\", \"en\": \"Another question.\"})", "Indirect({})")],
    ),
    (
        "indirect with two notes",
        &[(
            "reads: AtLeast(1)",
            "reads: AtLeast(1), note: {\"nl\": \"Nog een.\", \"en\": \"One more.\"}",
        )],
    ),
    (
        "neither the same nor indirect",
        &[("comparability: Same, reads: Value(Lower)", "reads: Value(Lower)")],
    ),
    ("a question that is not there", &[("question: \"a2\"", "question: \"a9\"")]),
    (
        "a question twice",
        &[("questions: [", "questions: [(question: \"a2\", comparability: Same),")],
    ),
    ("a question of another indicator", &[("question: \"a2\"", "question: \"a1\"")]),
    ("a contradiction of nothing", &[("[\"tijd-2014\"]", "[\"tijd-2015\"]")]),
    ("a contradiction of itself", &[("[\"tijd-2014\"]", "[\"snel-2014\"]")]),
    ("at least, of a mean", &[("reads: Value(Lower)", "reads: AtLeast(1)")]),
    ("at least a level above the ladder", &[("reads: AtLeast(1)", "reads: AtLeast(3)")]),
    (
        "at least, beside a question without levels",
        &[(
            "comparability: Indirect",
            "comparability: Same), (question: \"p5\", comparability: Indirect",
        )],
    ),
    ("a value, of words", &[("Mean(24)", "Text({\"nl\": \"Lang.\", \"en\": \"Long.\"})")]),
    (
        "a value, beside a question without a number",
        &[(
            "question: \"a2\", comparability: Same, reads",
            "question: \"k2\", comparability: Same, reads",
        )],
    ),
];

fn benchmarks() -> Vec<Case> {
    let mut cases = each(FIGURES, BENCHMARKS);
    let (before, _) = FIGURES.split_once("figures: [").unwrap();
    cases.push(case("no figures", checked(format!("{before}figures: [])").as_bytes())));
    // Without its questionnaire, and beside another file of the same figures.
    let desk = Desk::new();
    let alone = desk.put("alleen.benchmark.ron", FIGURES);
    let few = changed(FIGURES, &[("[50, 30.5, 19.5]", "[100]")]);
    let few = desk.put("weinig.benchmark.ron", few);
    let copy = desk.put("kopie.benchmark.ron", FIGURES.replacen("alle-cijfers", "kopie", 1));
    let mut told = |name, paths: &[PathBuf]| {
        cases.push(case(name, check_files(paths).remove(0).problems));
    };
    told("figures without their questionnaire", std::slice::from_ref(&alone));
    told("one level, without the questionnaire", &[few]);
    told("figures that are in another file too", &[alone, copy]);
    cases
}

#[test]
fn a_mistake_in_figures() {
    insta::assert_snapshot!(told(&benchmarks()));
}

// -- an assessment -----------------------------------------------------------------------

const ASSESSMENTS: &[(&str, Changes)] = &[
    // Its header.
    ("no format", &[("format: 1,\n", "")]),
    ("format 0", &[("format: 1", "format: 0")]),
    (
        "no municipality",
        &[(
            "municipality: (\n        name: \"’s-Voorbeeldstad\",\n        cbs_code: \"GM9999\",\n        province: \"Utrecht\",\n        inhabitants: 68000,\n    ),",
            "",
        )],
    ),
    ("a municipality without a name", &[("\"’s-Voorbeeldstad\"", "\" \"")]),
    ("fewer inhabitants than none", &[("inhabitants: 68000", "inhabitants: -1")]),
    (
        "no period",
        &[("period: (\n        from: \"2026-07-01\",\n        to: \"2026-09-30\",\n    ),", "")],
    ),
    ("a day that does not exist", &[("2026-09-30", "2026-09-31")]),
    ("a day as it is said", &[("2026-07-01", "1 juli 2026")]),
    ("a period the wrong way round", &[("2026-09-30", "2026-06-30")]),
    ("another questionnaire", &[("id: \"alle-soorten\"", "id: \"sociale-media\"")]),
    ("another version of the questionnaire", &[("version: \"1.0\"", "version: \"2.0\"")]),
    ("no time of making", &[("created: \"2026-10-01T08:00:00Z\",", "")]),
    ("a time without zone", &[("2026-10-02T09:30:00Z", "2026-10-02 09:30")]),
    // Who answered.
    ("a role that does not exist", &[("role: \"management\"", "role: \"baas\"")]),
    ("two respondents of one name", &[("id: \"management\"", "id: \"communication\"")]),
    ("a respondent with a space", &[("id: \"management\"", "id: \"het management\"")]),
    // What.
    ("a question that is not there", &[("question: \"a1\"", "question: \"a9\"")]),
    (
        "a question that is not there, in another version",
        &[("version: \"1.0\"", "version: \"2.0\""), ("question: \"a1\"", "question: \"a9\"")],
    ),
    ("a question answered twice", &[("question: \"k3\"", "question: \"k2\"")]),
    (
        "a question of the profile",
        &[("question: \"p5\", answer: Number(180)", "question: \"p1\", answer: Number(180)")],
    ),
    ("an answer to no levels", &[("Level(2)", "YesNo(true)")]),
    ("an answer to no number", &[("Number(13.20)", "Level(2)")]),
    ("an answer to no yes or no", &[("YesNo(true)", "Level(2)")]),
    ("an answer to no choices", &[("Choices([\"afval\", \"wegen\"])", "Level(2)")]),
    ("an answer to no statuses", &[("Statuses([])", "Level(2)")]),
    ("an answer that does not exist", &[("Level(2)", "Score(2)")]),
    ("an answer without what belongs to it", &[("Level(2)", "Level")]),
    ("a level above the ladder", &[("Level(2)", "Level(3)")]),
    ("a level below the ladder", &[("Level(2)", "Level(-1)")]),
    ("a number that is too large for its question", &[("Number(13.20)", "Number(1001)")]),
    ("a number that is too small for a question without end", &[("Number(180)", "Number(-1)")]),
    ("no number", &[("Number(13.20)", "Number(inf)")]),
    ("an option that is not there", &[("\"wegen\"", "\"water\"")]),
    ("an option twice", &[("\"wegen\"", "\"afval\"")]),
    ("an item that is not there", &[("(\"x\", \"stopped\")", "(\"hyves\", \"stopped\")")]),
    ("an item twice", &[("(\"x\", \"stopped\")", "(\"facebook\", \"stopped\")")]),
    ("a status that is not there", &[("(\"x\", \"stopped\")", "(\"x\", \"dood\")")]),
    ("not applicable where that cannot be", &[("YesNo(false)", "NotApplicable(\"Nee\")")]),
    // Beside it.
    ("an extra field that is not there", &[("(\"norm\", Number(24))", "(\"uren\", Number(24))")]),
    (
        "an extra field of the other kind",
        &[("(\"norm\", Number(24))", "(\"norm\", Text(\"24 uur\"))")],
    ),
    ("an extra field twice", &[("(\"plek\", Text(\"De website\"))", "(\"norm\", Number(8))")]),
    ("an extra field without a number", &[("(\"norm\", Number(24))", "(\"norm\", Number(NaN))")]),
    ("evidence that does not exist", &[("File(\"telling", "Bestand(\"telling")]),
    ("agreed twice", &[("agreed: [", "agreed: [(question: \"k2\", answer: Unknown),")]),
    ("agreed on nothing", &[("answer: YesNo(true),\n            reason", "reason")]),
    // The file itself.
    ("changed outside Meetlat", &[("\"2026-07-01\"", "\"2026-07-02\"")]),
    ("a field that is unknown here", &[("later: true", "later: true, mood: Happy")]),
    ("a field that is there twice", &[("later: true", "later: true, later: true")]),
    (
        "a newer format with new fields",
        &[
            ("format: 1", "format: 2"),
            ("meetlat 0.1.0", "meetlat 3.1.0"),
            ("later: true", "mood: Happy, later: true"),
        ],
    ),
    (
        "a newer format without new fields",
        &[("format: 1", "format: 2"), ("meetlat 0.1.0", "meetlat 3.1.0")],
    ),
    (
        "a newer format with answers of a new form",
        &[("format: 1", "format: 2"), ("meetlat 0.1.0", "meetlat 3.1.0"), ("Level(2)", "Score(2)")],
    ),
    (
        "a newer format of an unnamed program",
        &[("format: 1", "format: 2"), ("meetlat 0.1.0", ""), ("Level(2)", "Score(2)")],
    ),
    ("damaged half-way", &[("YesNo(true)", "YesNo(tr")]),
];

fn assessments() -> Vec<Case> {
    let mut cases = each(ASSESSMENT, ASSESSMENTS);
    // What opening needs besides the file itself.
    fn opening(name: &'static str, given: Option<&str>, changes: &[(&str, &str)]) -> Case {
        let desk = Desk::new();
        let path = desk.put("a.meting.ron", changed(ASSESSMENT, changes));
        desk.put("format-1.questionnaire.ron", QUESTIONNAIRE);
        desk.put("kapot.ron", QUESTIONNAIRE.replacen("weight: 2", "weight: 0", 1));
        let error = library::open(&path, given).unwrap_err();
        case(name, without_folder(error, &desk).problems)
    }
    let file = "file: \"format-1.questionnaire.ron\"";
    cases.push(opening(
        "a questionnaire that is not where it was",
        None,
        &[(file, "file: \"weg.ron\"")],
    ));
    cases.push(opening("a questionnaire with a mistake", None, &[(file, "file: \"kapot.ron\"")]));
    cases.push(opening(
        "an assessment in place of the questionnaire",
        None,
        &[(file, "file: \"a.meting.ron\"")],
    ));
    cases.push(opening("a questionnaire that is not built in", None, &[(file, "")]));
    let whole = "questionnaire: (\n        id: \"alle-soorten\",\n        version: \"1.0\",\n        file: \"format-1.questionnaire.ron\",\n    ),";
    cases.push(opening("no word of its questionnaire", None, &[(whole, "")]));
    cases.push(opening("another questionnaire is given", Some("sociale-media"), &[]));
    cases.push(opening("a name that is none is given", Some("sociale-medai"), &[]));
    // A check says it of the file that was given, and names the other.
    let desk = Desk::new();
    let path = desk.put("a.meting.ron", changed(ASSESSMENT, &[(file, "file: \"kapot.ron\"")]));
    desk.put("kapot.ron", QUESTIONNAIRE.replacen("weight: 2", "weight: 0", 1));
    let checked =
        FileError { path: path.clone(), problems: check_files(&[path]).remove(0).problems };
    let checked = without_folder(checked, &desk).problems;
    cases.push(case("a check without the questionnaire", checked));
    // Figures for another questionnaire.
    let figures = desk.put("f.benchmark.ron", FIGURES);
    let shipped = library::built_in_named("sociale-media").unwrap();
    let of_another =
        changed(FIGURES, &[("questionnaire: \"alle-soorten\"", "questionnaire: \"andere\"")]);
    let errors = library::benchmarks_at(&[figures], shipped).unwrap_err();
    cases.push(case(
        "figures of another questionnaire, with its questions",
        errors[0].problems.clone(),
    ));
    let (start, _) = of_another.split_once("figures: [").unwrap();
    let figure = "figures: [(id: \"f\", indicator: \"i\", text: {\"nl\": \"T\", \"en\": \"T\"}, value: Count(1), \
         year: 2014, population: {\"nl\": \"g\", \"en\": \"m\"}, cohort: All, source: \"onderzoek\", confidence: Direct)])";
    let other = desk.put("g.benchmark.ron", format!("{start}{figure}"));
    let errors = library::benchmarks_at(&[other], shipped).unwrap_err();
    cases.push(case("figures of another questionnaire", errors[0].problems.clone()));
    cases
}

/// The same, without the folder of the test in its words.
fn without_folder(mut error: FileError, desk: &Desk) -> FileError {
    let folder = desk.folder.path().display().to_string();
    for (_, arg) in error.problems.iter_mut().flat_map(|problem| &mut problem.message.args) {
        if let Arg::Text(text) = arg {
            *text = text.replace(&folder, "MAP");
        }
    }
    error
}

#[test]
fn a_mistake_in_an_assessment() {
    insta::assert_snapshot!(told(&assessments()));
}

// -- answers as JSON ---------------------------------------------------------------------

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
    ("something after the end", "{}\n{}"),
    ("RON in place of JSON", "(format: 1)"),
];

fn json() -> Vec<Case> {
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
    insta::assert_snapshot!(told(&json()));
}

// -- the disk ----------------------------------------------------------------------------

fn from_disk() -> Vec<Case> {
    let desk = Desk::new();
    let file = desk.put("bestand", "iets");
    let folder = desk.folder.path().to_owned();
    let read = |name, path: &Path| case(name, disk::read(path).unwrap_err().problems);
    let write = |name, path: &Path| {
        case(name, disk::write_atomically(path, b"nieuw").unwrap_err().problems)
    };
    let mut cases = vec![
        read("reading a folder", &folder),
        read("reading a file that is not there", &folder.join("weg.meting.ron")),
        read("reading a file in a folder that is not there", &folder.join("weg/a.meting.ron")),
        read("reading a file below a file", &file.join("a.meting.ron")),
        write("writing over a folder", &folder),
        write("writing in a folder that is not there", &folder.join("weg/a.meting.ron")),
        write("writing below a file", &file.join("a.meting.ron")),
        case("reading more than Meetlat reads", {
            let path = folder.join("groot.ron");
            let large =
                std::fs::OpenOptions::new().create_new(true).write(true).open(&path).unwrap();
            large.set_len(16 * 1024 * 1024 + 1).unwrap();
            disk::read(&path).unwrap_err().problems
        }),
    ];
    let mut permissions = std::fs::metadata(&file).unwrap().permissions();
    permissions.set_readonly(true);
    std::fs::set_permissions(&file, permissions).unwrap();
    cases.push(write("writing over a write-protected file", &file));
    if cfg!(unix) {
        cases.push(read("reading what is no file", Path::new("/dev/null")));
        cases.push(write("writing over what is no file", Path::new("/dev/null")));
    }
    cases
}

/// What the system alone can bring about, and not in every test.
fn by_the_system() -> Vec<Case> {
    let whole = |message| vec![Located::whole(message)];
    let reason = "Input/output error (os error 5)";
    vec![
        case("no permission to read", whole(Message::new("error-read-permission"))),
        case("no permission to write", whole(Message::new("error-write-permission"))),
        case("a disk that cannot be written", whole(Message::new("error-write-medium"))),
        case("a full disk", whole(Message::new("error-disk-full").with("size", 12_i64))),
        case("a broken disk, reading", whole(Message::new("error-read").with("reason", reason))),
        case("a broken disk, writing", whole(Message::new("error-write").with("reason", reason))),
    ]
}

#[test]
fn what_the_disk_refuses() {
    insta::assert_snapshot!(told(&from_disk()));
}

#[test]
fn what_only_the_system_can_bring_about() {
    insta::assert_snapshot!(told(&by_the_system()));
}

// -- nothing is left out -----------------------------------------------------------------

fn ids(message: &Message, found: &mut BTreeSet<&'static str>) {
    found.insert(message.id);
    for (_, arg) in &message.args {
        match arg {
            Arg::Message(inner) => ids(inner, found),
            Arg::List(all) => all.iter().for_each(|inner| ids(inner, found)),
            Arg::Text(_) | Arg::Number(_) | Arg::Translated(_) => {}
        }
    }
}

#[test]
fn every_message_about_files_stands_in_these_tests() {
    let groups = [
        no_files_of_ours(),
        no_ron(),
        each(QUESTIONNAIRE, FORMS),
        each(QUESTIONNAIRE, QUESTIONNAIRES),
        large_questionnaires(),
        benchmarks(),
        assessments(),
        json(),
        from_disk(),
        by_the_system(),
    ];
    let mut found = BTreeSet::new();
    for problem in groups.iter().flatten().flat_map(|case| &case.problems) {
        ids(&problem.message, &mut found);
    }
    let texts =
        Language::Nl.source().lines().filter_map(|line| line.split_once(" =")).map(|(id, _)| id);
    let about_files = texts.filter(|id| id.starts_with("problem-") || id.starts_with("error-"));
    // The words `fout` and `let op` stand before the others.
    let missing: Vec<&str> = about_files
        .filter(|id| !id.starts_with("problem-severity-") && !found.contains(id))
        .collect();
    assert!(missing.is_empty(), "not provoked by any case: {missing:#?}");
    let silent = groups.iter().flatten().filter(|case| case.problems.is_empty());
    let silent: Vec<&str> = silent.map(|case| case.name).collect();
    assert!(silent.is_empty(), "nothing is said of: {silent:#?}");
}
