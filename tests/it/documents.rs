//! The pages about files: every example in them is one the readers take without a problem, the
//! JSON in them is what the program says, and every name a reader knows is explained.
//!
//! An example says what it is: RON by its first line (`// question`), JSON by a comment on the
//! line above it (`<!-- score -->`). One that does not is a mistake, so none goes unread.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;

use meetlat::app::settings::Settings;
use meetlat::domain::hash::hex_of;
use meetlat::domain::questionnaire::Questionnaire;
use meetlat::files::assessment_ron::{self, Access};
use meetlat::files::problem::{Located, lines};
use meetlat::files::{benchmark_ron, questionnaire_ron, settings_ron, style_ron};
use meetlat::words::{Language, Words};
use serde_json::Value;

const QUESTIONNAIRES: Page = Page {
    name: "docs/questionnaire-format.md",
    text: include_str!("../../docs/questionnaire-format.md"),
};
const FILES: Page =
    Page { name: "docs/file-formats.md", text: include_str!("../../docs/file-formats.md") };

/// What an example in RON can be, and one in JSON.
const RON: &[&str] = &[
    "questionnaire",
    "benchmark",
    "question",
    "condition",
    "figure",
    "assessment",
    "settings",
    "style",
];
const JSON: &[&str] = &["answers", "score", "compare"];

/// Examples in other notations, which nobody reads here.
const OTHERS: &[&str] = &["sh", "text"];

// -- the pages ---------------------------------------------------------------------

struct Page {
    name: &'static str,
    text: &'static str,
}

impl Page {
    #[track_caller]
    fn examples(&self) -> Vec<Example> {
        examples(self.text).unwrap_or_else(|problem| panic!("{}:{problem}", self.name))
    }

    /// The only example of this kind.
    #[track_caller]
    fn example(&self, what: &str) -> Example {
        let mut found = self.examples().into_iter().filter(|example| example.what == what);
        let example = found.next().unwrap_or_else(|| panic!("{} has no {what}", self.name));
        assert!(found.next().is_none(), "{} has more than one {what}", self.name);
        example
    }
}

/// One example: what stands between two fences.
#[derive(Debug)]
struct Example {
    what: &'static str,
    text: String,
    /// The line of the page on which the text begins, from 1.
    line: usize,
}

/// The examples of a page in order; the error is `line: what is wrong`.
fn examples(page: &str) -> Result<Vec<Example>, String> {
    let mut examples = Vec::new();
    let mut above = "";
    let mut lines = page.lines().enumerate();
    while let Some((i, line)) = lines.next() {
        let Some(notation) = line.trim_start().strip_prefix("```") else {
            above = line;
            continue;
        };
        let above = std::mem::take(&mut above);
        let mut inside = String::new();
        let is_closed = lines.by_ref().map(|(_, line)| line).any(|line| {
            let is_end = line.trim_start().starts_with("```");
            if !is_end {
                inside += line;
                inside.push('\n');
            }
            is_end
        });
        let wrong = |problem: &str| Err(format!("{}: {problem}", i + 1));
        if !is_closed {
            return wrong("this block is never closed");
        }
        let (said, known) = match notation {
            "ron" => (inside.lines().next().and_then(|first| first.strip_prefix("// ")), RON),
            "json" => {
                let comment = above.strip_prefix("<!-- ");
                (comment.and_then(|rest| rest.strip_suffix(" -->")), JSON)
            }
            other if OTHERS.contains(&other) => continue,
            _ => return wrong("this block does not say in which notation it is"),
        };
        let Some(&what) = known.iter().find(|known| Some(**known) == said) else {
            return wrong(&format!("this block is none of {}", known.join(", ")));
        };
        examples.push(Example { what, text: inside, line: i + 2 });
    }
    Ok(examples)
}

#[test]
fn an_example_that_does_not_say_what_it_is_is_a_mistake() {
    let problem = |page: &str| examples(page).unwrap_err();
    assert_eq!(
        problem("```ron\n// riddle\n1\n```\n"),
        "1: this block is none of questionnaire, benchmark, question, condition, figure, \
         assessment, settings, style"
    );
    assert_eq!(
        problem("a\n\n```json\n{}\n```\n"),
        "3: this block is none of answers, score, compare"
    );
    assert!(problem("```ron\n(1)\n```\n").starts_with("1: "));
    assert!(problem("<!-- question -->\n```json\n{}\n```\n").starts_with("2: "));
    assert!(problem("```\n(1)\n```\n").starts_with("1: "));
    assert!(problem("```ron\n// question\n").starts_with("1: "));

    let found = examples("```sh\nls\n```\n```ron\n// figure\n1\n```\n").unwrap();
    assert_eq!((found.len(), found[0].what, found[0].line), (1, "figure", 5));
}

// -- reading the examples ----------------------------------------------------------

/// What the short examples refer to; their page says so too.
const HELPERS: &str = r#"(
format: 1, id: "examples", version: "1", languages: ["nl", "en"], title: {"nl": "V", "en": "E"},
ladder: (
  rungs: [
    (name: {"nl": "0", "en": "0"}, description: {"nl": "0", "en": "0"}),
    (name: {"nl": "1", "en": "1"}, description: {"nl": "1", "en": "1"}),
    (name: {"nl": "2", "en": "2"}, description: {"nl": "2", "en": "2"}),
    (name: {"nl": "3", "en": "3"}, description: {"nl": "3", "en": "3"}),
    (name: {"nl": "4", "en": "4"}, description: {"nl": "4", "en": "4"}),
  ],
  // So that no example keeps the dimension from its highest rung.
  max_lag: 4,
),
sources: [(id: "h-source", title: "A source")],
dimensions: [(id: "d", name: {"nl": "D", "en": "D"}, questions: [
  (
    id: "h-levels", text: {"nl": "?", "en": "?"}, help: {"nl": ".", "en": "."}, weight: 1000,
    kind: Levels([
      (label: {"nl": "0", "en": "0"}, description: {"nl": "0", "en": "0"}),
      (label: {"nl": "1", "en": "1"}, description: {"nl": "1", "en": "1"}),
      (label: {"nl": "2", "en": "2"}, description: {"nl": "2", "en": "2"}),
      (label: {"nl": "3", "en": "3"}, description: {"nl": "3", "en": "3"}),
      (label: {"nl": "4", "en": "4"}, description: {"nl": "4", "en": "4"}),
    ]),
    indicators: ["example"],
  ),
  (
    id: "h-choices", text: {"nl": "?", "en": "?"}, help: {"nl": ".", "en": "."},
    kind: Choices([
      (id: "phone", label: {"nl": "a", "en": "a"}), (id: "chat", label: {"nl": "b", "en": "b"}),
      (id: "mail", label: {"nl": "c", "en": "c"}), (id: "form", label: {"nl": "d", "en": "d"}),
    ]),
    indicators: ["example"],
  ),
  (
    id: "h-number", text: {"nl": "?", "en": "?"}, help: {"nl": ".", "en": "."},
    kind: Number(
      unit: {"nl": "uur", "en": "hours"}, min: 0, max: 100,
      levels: (better: Lower, bands: [(level: 4, bound: 4), (level: 2, bound: 24)], otherwise: 0),
    ),
    indicators: ["example"],
  ),
  (
    id: "h-statuses", text: {"nl": "?", "en": "?"}, help: {"nl": ".", "en": "."},
    kind: Statuses(
      statuses: [
        (id: "active", label: {"nl": "a", "en": "a"}, deliberate: true),
        (id: "never", label: {"nl": "b", "en": "b"}),
      ],
      items: [
        (id: "facebook", label: {"nl": "a", "en": "a"}), (id: "x", label: {"nl": "b", "en": "b"}),
      ],
      levels: (bands: [(level: 4, bound: 100), (level: 2, bound: 50)], otherwise: 0),
    ),
    indicators: ["example"],
  ),
  (
    id: "h-yes", text: {"nl": "?", "en": "?"}, help: {"nl": ".", "en": "."},
    kind: YesNo(yes: 4, no: 0), indicators: ["example"],
  ),
"#;
const AFTER_HELPERS: &str = "\n])])";

const BEFORE_CONDITION: &str = r#"(
  id: "example", text: {"nl": "?", "en": "?"}, help: {"nl": ".", "en": "."},
  kind: YesNo(yes: 4, no: 0), condition:
"#;

const BEFORE_FIGURE: &str = r#"(
format: 1, id: "example-figures", questionnaire: "examples", languages: ["nl", "en"],
title: {"nl": "V", "en": "E"}, sources: [(id: "h-source", title: "A source")], figures: [
"#;

/// The logo that the house style of the page names.
const LOGO: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20" width="40" height="20"><rect width="40" height="20" fill="#5B2A6E"/></svg>"##;

/// Everything that is wrong with an example, on the lines of its page. `own` are the
/// questionnaires of the pages.
fn problems(example: &Example, page: &Page, own: &[Questionnaire]) -> Vec<String> {
    let text = example.text.as_str();
    let (before, found) = match example.what {
        "questionnaire" => ("", questionnaire_ron::read(text.as_bytes()).problems),
        "question" => {
            let whole = [HELPERS, text, AFTER_HELPERS].concat();
            (HELPERS, questionnaire_ron::read(whole.as_bytes()).problems)
        }
        "condition" => {
            let before = [HELPERS, BEFORE_CONDITION].concat();
            let whole = [&before, text, ")", AFTER_HELPERS].concat();
            let found = questionnaire_ron::read(whole.as_bytes()).problems;
            return said(example, page, &before, found);
        }
        "figure" => {
            let whole = [BEFORE_FIGURE, text, "])"].concat();
            let elsewhere = BTreeSet::from(["h-figure".to_owned()]);
            let helpers = helpers();
            let read = benchmark_ron::read(whole.as_bytes(), Some(&helpers), &elsewhere);
            (BEFORE_FIGURE, read.problems)
        }
        "benchmark" => {
            let id = benchmark_ron::questionnaire_of(text.as_bytes()).unwrap_or_default();
            let of = own.iter().find(|questionnaire| questionnaire.id().as_str() == id);
            assert!(of.is_some(), "{}:{}: which questionnaire?", page.name, example.line);
            ("", benchmark_ron::read(text.as_bytes(), of, &BTreeSet::new()).problems)
        }
        "assessment" => {
            let header = assessment_ron::header(text.as_bytes()).unwrap();
            let of = own.iter().find(|q| q.id().as_str() == header.questionnaire);
            match assessment_ron::read(text.as_bytes(), of.expect("its page has it")) {
                Ok(opened) => {
                    assert_eq!(opened.access, Access::Editable);
                    ("", opened.notices)
                }
                Err(problems) => ("", problems),
            }
        }
        "settings" => {
            let file = settings_ron::read(text.as_bytes()).expect("settings that can be read");
            let kept = Settings::from_file(&file, Settings::new(Language::En)).to_file();
            assert_eq!(kept, file, "{}:{}", page.name, example.line);
            ("", Vec::new())
        }
        "style" => {
            let logo = |name: &str| {
                assert_eq!(name, "logo.svg", "{}:{}", page.name, example.line);
                Ok(LOGO.as_bytes().to_vec())
            };
            ("", style_ron::read(text.as_bytes(), logo).err().unwrap_or_default())
        }
        // JSON is held to the program itself, below.
        _ => ("", Vec::new()),
    };
    said(example, page, before, found)
}

/// Problems as lines, with the line of the page for what was read after `before`.
fn said(example: &Example, page: &Page, before: &str, mut found: Vec<Located>) -> Vec<String> {
    let n_before = before.lines().count();
    for position in found.iter_mut().filter_map(|problem| problem.position.as_mut()) {
        position.line = (position.line + example.line).saturating_sub(n_before + 1);
    }
    lines(Path::new(page.name), &found, &Words::new(Language::En))
}

#[track_caller]
fn helpers() -> Questionnaire {
    let read = questionnaire_ron::read([HELPERS, AFTER_HELPERS].concat().as_bytes());
    assert_eq!(read.problems, vec![]);
    read.questionnaire.unwrap()
}

/// The whole questionnaires of the pages.
fn own_questionnaires() -> Vec<Questionnaire> {
    let all = QUESTIONNAIRES.examples();
    let whole = all.iter().filter(|example| example.what == "questionnaire");
    whole.filter_map(|e| questionnaire_ron::read(e.text.as_bytes()).questionnaire).collect()
}

#[test]
fn every_example_is_read_without_a_problem() {
    let own = own_questionnaires();
    let mut wrong = Vec::new();
    for page in [&QUESTIONNAIRES, &FILES] {
        for example in page.examples() {
            wrong.extend(problems(&example, page, &own));
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn a_mistake_in_an_example_is_found_on_its_line() {
    let found = |page: &str| {
        let example = examples(page).unwrap().remove(0);
        problems(&example, &QUESTIONNAIRES, &[])
    };
    assert_eq!(
        found("Text.\n\n```ron\n// condition\n\nYes(\"h-levels\")\n```\n"),
        ["docs/questionnaire-format.md:6:1: error: ‘Yes’ only fits a question of the kind YesNo; \
          ‘h-levels’ is of the kind Levels"]
    );
    let found = found("```ron\n// figure\n(id: \"a\", tekst: {})\n```\n");
    let unknown = "docs/questionnaire-format.md:3:11: error: there is no field ‘tekst’ here; do you \
                   mean ‘text’?";
    assert!(found.iter().any(|line| line == unknown), "{found:#?}");
    let example =
        examples("```ron\n// style\n(\n    format: 1,\n    primary: \"#FFFF00\",\n)\n```\n");
    let found = problems(&example.unwrap().remove(0), &FILES, &[]);
    assert!(found.len() == 1 && found[0].starts_with("docs/file-formats.md:5:"), "{found:#?}");
}

/// As the page says: without the line with the checksum, SHA-256.
#[test]
fn the_checksum_is_worked_out_as_the_page_says() {
    let example = FILES.example("assessment").text;
    let is_other = |line: &&str| !line.trim_start().starts_with("checksum:");
    let others: String = example.split_inclusive('\n').filter(is_other).collect();
    let checksum = format!("\"sha256:{}\"", hex_of(others.as_bytes()));
    assert!(example.contains(&checksum), "the checksum of the example is {checksum}");
}

// -- what the program says ---------------------------------------------------------

#[test]
#[expect(clippy::disallowed_methods, reason = "a test lays its own files ready")]
fn the_json_of_the_page_is_what_the_program_reads_and_says() {
    let folder = tempfile::tempdir().unwrap();
    let put = |name: &str, text: &str| std::fs::write(folder.path().join(name), text).unwrap();
    let mut whole = QUESTIONNAIRES.examples().into_iter().filter(|e| e.what == "questionnaire");
    let complete = whole.next_back().expect("the page ends with a complete questionnaire");
    put("questionnaire.ron", &complete.text);
    std::fs::create_dir(folder.path().join("benchmarks")).unwrap();
    put("benchmarks/voorbeeld.benchmark.ron", &QUESTIONNAIRES.example("benchmark").text);
    put("example.meting.ron", &FILES.example("assessment").text);
    put("answers.json", &FILES.example("answers").text);

    let run = |line: &str| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_meetlat-cli"));
        let output = command
            .current_dir(folder.path())
            .args(["--lang", "en"])
            .args(line.split_whitespace())
            .output()
            .unwrap();
        let errors = String::from_utf8(output.stderr).unwrap();
        assert_eq!((output.status.code(), errors.as_str()), (Some(0), ""), "{line}");
        String::from_utf8(output.stdout).unwrap()
    };
    let json = |text: &str| -> Value { serde_json::from_str(text).unwrap() };
    let expected = |what: &str| json(&FILES.example(what).text);

    run("check questionnaire.ron benchmarks/voorbeeld.benchmark.ron example.meting.ron");
    run("new --questionnaire questionnaire.ron --answers answers.json -o new.meting.ron");
    run("check new.meting.ron");
    for command in ["score", "compare"] {
        let said = json(&run(&format!("{command} example.meting.ron --json")));
        let pretty = serde_json::to_string_pretty(&said).unwrap();
        assert_eq!(said, expected(command), "{command} says\n{pretty}");
    }
}

#[test]
fn every_key_of_the_json_is_explained() {
    fn keys(json: &Value, found: &mut BTreeSet<String>) {
        match json {
            Value::Array(all) => all.iter().for_each(|json| keys(json, found)),
            Value::Object(all) => {
                for (key, json) in all {
                    found.insert(key.clone());
                    // The keys of a value are ids of the example.
                    if key != "value" {
                        keys(json, found);
                    }
                }
            }
            _ => {}
        }
    }
    let mut found = BTreeSet::new();
    for what in ["score", "compare"] {
        keys(&serde_json::from_str(&FILES.example(what).text).unwrap(), &mut found);
    }
    let missing = found.into_iter().filter(|key| !FILES.text.contains(&format!("`{key}`")));
    assert_eq!(missing.collect::<Vec<_>>(), Vec::<String>::new());
}

// -- every name of the readers -----------------------------------------------------

const QUESTIONNAIRE_RON: &str = include_str!("../../src/files/questionnaire_ron/mod.rs");
const BENCHMARK_RON: &str = include_str!("../../src/files/benchmark_ron.rs");
const ASSESSMENT_RON: &str = include_str!("../../src/files/assessment_ron/mirrors.rs");
const SETTINGS_RON: &str = include_str!("../../src/files/settings_ron.rs");
const STYLE_RON: &str = include_str!("../../src/files/style_ron.rs");

/// The cases a reader knows, and where the pages must show each of them.
struct Cases {
    reader: &'static str,
    name: &'static str,
    /// In which examples.
    shown_in: &'static [&'static str],
    /// What stands before the case there.
    after: &'static str,
    cases: &'static [&'static str],
}

const QUESTION: &[&str] = &["question", "questionnaire"];
const FIGURE: &[&str] = &["figure"];
const ASSESSMENT: &[&str] = &["assessment"];

const CASES: &[Cases] = &[
    Cases {
        reader: QUESTIONNAIRE_RON,
        name: "Kind",
        shown_in: QUESTION,
        after: "kind: ",
        cases: &[
            "Levels",
            "Choices",
            "Number",
            "Statuses",
            "YesNo",
            "Inhabitants",
            "Province",
            "Period",
            "Respondents",
        ],
    },
    Cases {
        reader: QUESTIONNAIRE_RON,
        name: "Condition",
        shown_in: &["condition"],
        after: "",
        cases: &[
            "Answered",
            "LevelAtLeast",
            "Chose",
            "NumberAtLeast",
            "Status",
            "Yes",
            "All",
            "Any",
            "Not",
        ],
    },
    Cases {
        reader: QUESTIONNAIRE_RON,
        name: "Better",
        shown_in: QUESTION,
        after: "better: ",
        cases: &["Higher", "Lower"],
    },
    Cases {
        reader: QUESTIONNAIRE_RON,
        name: "FieldKind",
        shown_in: QUESTION,
        after: "kind: ",
        cases: &["Number", "Text"],
    },
    Cases {
        reader: BENCHMARK_RON,
        name: "Value",
        shown_in: FIGURE,
        after: "value: ",
        cases: &["Share", "Mean", "Median", "Quantiles", "Levels", "Count", "Text"],
    },
    Cases {
        reader: BENCHMARK_RON,
        name: "Cohort",
        shown_in: FIGURE,
        after: "cohort: ",
        cases: &["All", "Size", "Province", "Other"],
    },
    Cases {
        reader: BENCHMARK_RON,
        name: "Sure",
        shown_in: FIGURE,
        after: "confidence: ",
        cases: &["Direct", "SecondHand", "Uncertain"],
    },
    Cases {
        reader: BENCHMARK_RON,
        name: "How",
        shown_in: FIGURE,
        after: "comparability: ",
        cases: &["Same", "Indirect"],
    },
    Cases {
        reader: BENCHMARK_RON,
        name: "Reads",
        shown_in: FIGURE,
        after: "reads: ",
        cases: &["AtLeast", "Below", "Value"],
    },
    Cases {
        reader: ASSESSMENT_RON,
        name: "Said",
        shown_in: ASSESSMENT,
        after: "answer: ",
        cases: &["Level", "Choices", "Number", "Statuses", "YesNo", "Unknown", "NotApplicable"],
    },
    Cases {
        reader: ASSESSMENT_RON,
        name: "Proof",
        shown_in: ASSESSMENT,
        after: "",
        cases: &["Link", "File", "Measurement"],
    },
    Cases {
        reader: ASSESSMENT_RON,
        name: "Extra",
        shown_in: ASSESSMENT,
        after: "\", ",
        cases: &["Number", "Text"],
    },
];

#[test]
fn every_case_is_shown_in_an_example() {
    let all: Vec<Example> =
        [&QUESTIONNAIRES, &FILES].iter().flat_map(|page| page.examples()).collect();
    for Cases { name, shown_in, after, cases, .. } in CASES {
        let places: Vec<&Example> = all.iter().filter(|e| shown_in.contains(&e.what)).collect();
        for case in *cases {
            let wanted = format!("{after}{case}");
            let is_shown = places.iter().any(|example| {
                example.text.match_indices(&wanted).any(|(at, _)| {
                    // Not the first letters of another word.
                    let next = example.text[at + wanted.len()..].chars().next();
                    next.is_none_or(|c| !c.is_alphanumeric())
                })
            });
            assert!(is_shown, "no example of {shown_in:?} has {wanted} ({name})");
        }
    }
}

#[test]
fn the_cases_are_those_of_the_readers() {
    for Cases { reader, name, cases, .. } in CASES {
        let start = format!("enum {name} {{\n");
        let (_, rest) = reader.split_once(&start).unwrap_or_else(|| panic!("no {start}"));
        let (body, _) = rest.split_once("\n}\n").unwrap();
        let cases_there = body.lines().filter_map(|line| line.strip_prefix("    "));
        let cases_there = cases_there.filter(|line| line.starts_with(char::is_uppercase));
        let found: Vec<&str> = cases_there.map(first_word).collect();
        assert_eq!(found, *cases, "{name}");
    }
}

fn first_word(line: &str) -> &str {
    line.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default()
}

/// The fields of the mirrors in the text of a reader, which has a line for each.
fn fields(reader: &'static str, from: &str, to: &str) -> BTreeSet<&'static str> {
    let (_, rest) = reader.split_once(from).unwrap_or_else(|| panic!("no {from}"));
    let (mirrors, _) = rest.split_once(to).unwrap_or_else(|| panic!("no {to}"));
    let is_field = |line: &&str| [4, 8].contains(&(line.len() - line.trim_start().len()));
    let name = |line: &'static str| {
        let line = line.trim_start().trim_start_matches("pub(super) ").trim_start_matches("pub ");
        let (name, _) = line.split_once(": ")?;
        let is_name = name.chars().all(|c| c.is_ascii_lowercase() || c == '_');
        (is_name && !name.is_empty()).then_some(name)
    };
    mirrors.lines().filter(is_field).filter_map(name).collect()
}

#[test]
fn every_field_is_explained() {
    let mirrors = [
        (
            &QUESTIONNAIRES,
            fields(QUESTIONNAIRE_RON, "struct File {", "impl<'de> Deserialize<'de> for Effort"),
            40,
        ),
        (&QUESTIONNAIRES, fields(BENCHMARK_RON, "struct File {", "impl File {"), 20),
        (&FILES, fields(ASSESSMENT_RON, "struct File {", "impl From<&Assessment>"), 20),
        (&FILES, fields(SETTINGS_RON, "struct SettingsFile {", "pub fn read("), 10),
        (&FILES, fields(STYLE_RON, "struct File {", "impl File {"), 13),
    ];
    for (page, found, at_least) in mirrors {
        assert!(at_least <= found.len(), "{}: only {found:?}", page.name);
        let missing = found.iter().filter(|name| !page.text.contains(&format!("`{name}`")));
        assert_eq!(missing.collect::<Vec<_>>(), Vec::<&&str>::new(), "{}", page.name);
    }
}
