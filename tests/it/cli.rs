//! `meetlat-cli` as a process: exit codes, the keys of its JSON, and what it says when the
//! input is wrong. The old file is untouched every time.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::{Value, json};

const ANSWERS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/voorbeeldstad.json");

/// A folder to work in.
pub struct Desk {
    pub folder: tempfile::TempDir,
}

impl Desk {
    pub fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    #[expect(clippy::disallowed_methods, reason = "a test lays its own files ready")]
    pub fn put(&self, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        std::fs::write(self.path(name), bytes).unwrap();
        self.path(name)
    }

    /// Runs the program in this folder, in Dutch unless the arguments say otherwise.
    pub fn run(&self, args: &[&str]) -> Said {
        let mut command = Command::new(env!("CARGO_BIN_EXE_meetlat-cli"));
        command.current_dir(self.folder.path()).env("SOURCE_DATE_EPOCH", "1790000000");
        if !args.contains(&"--lang") {
            command.args(["--lang", "nl"]);
        }
        Said(command.args(args).output().unwrap())
    }

    fn example(&self) -> PathBuf {
        let said = self.run(&[
            "new",
            "--questionnaire",
            "sociale-media",
            "--answers",
            ANSWERS,
            "-o",
            "v.meting.ron",
        ]);
        assert_eq!(said.code(), 0, "{}", said.errors());
        self.path("v.meting.ron")
    }
}

/// What the program said.
pub struct Said(pub Output);

impl Said {
    pub fn code(&self) -> i32 {
        self.0.status.code().expect("not killed")
    }

    pub fn text(&self) -> String {
        String::from_utf8(self.0.stdout.clone()).unwrap()
    }

    pub fn errors(&self) -> String {
        String::from_utf8(self.0.stderr.clone()).unwrap()
    }

    fn json(&self) -> Value {
        serde_json::from_str(&self.text()).unwrap()
    }
}

fn keys(value: &Value) -> Vec<&str> {
    value.as_object().unwrap().keys().map(String::as_str).collect()
}

fn read(path: &Path) -> Vec<u8> {
    std::fs::read(path).unwrap()
}

#[test]
fn the_main_job_from_answers_to_score() {
    let desk = Desk::new();
    desk.example();
    let score = desk.run(&["score", "v.meting.ron", "--json"]).json();

    let has = |value: &Value, expected: &[&str]| {
        for key in expected {
            assert!(keys(value).contains(key), "{key} is missing in {:?}", keys(value));
        }
    };
    has(&score, &["questionnaire", "version", "overall", "dimensions", "questions", "robust"]);
    has(
        &score["overall"],
        &[
            "index",
            "index_low",
            "index_high",
            "rung",
            "rung_low",
            "rung_high",
            "coverage",
            "provisional",
        ],
    );
    has(
        &score["dimensions"][0],
        &[
            "id",
            "score",
            "low",
            "high",
            "rung",
            "rung_low",
            "rung_high",
            "coverage",
            "answered",
            "unknown",
            "not_applicable",
            "unanswered",
            "hidden",
            "divided",
            "next",
            "provisional",
            "evidenced",
        ],
    );
    has(&score["dimensions"][0]["next"], &["rung", "reasons"]);
    has(&score["dimensions"][0]["next"]["reasons"][0], &["kind", "question", "missing"]);
    has(&score["questions"][0], &["id", "visible", "state", "level", "low", "high", "divided"]);

    // QA1 11 of 14 deliberate is level 3, then 3 2 2 3 2, QA8 21% is 2, QA9 3 ticked, 1: 21/9.
    let channels = &score["dimensions"][0];
    assert_eq!(channels["score"].as_f64().unwrap(), 7.0 / 3.0);
    // QD1 2, 13.2 hours 2, 72% 2, 67% 3, 28 points 2, 3, unknown 0, 2, 2: 18/9; rung 2, because
    // 0 is not below 2 − 2.
    let quality = &score["dimensions"][3];
    assert_eq!(quality["score"].as_f64().unwrap(), 2.0);
    assert_eq!((quality["rung"].as_u64(), quality["unknown"].as_u64()), (Some(2), Some(1)));
    assert_eq!(score["overall"]["coverage"].as_f64().unwrap(), 40.0 / 41.0);
}

#[test]
fn compare_lists_every_question_with_year_n_source_and_confidence() {
    let desk = Desk::new();
    desk.example();
    let compare = desk.run(&["compare", "v.meting.ron", "--json"]).json();
    let questions = compare["questions"].as_array().unwrap();
    assert_eq!(questions.len(), 44);
    let mut n = 0;
    for figure in questions.iter().flat_map(|q| q["figures"].as_array().unwrap()) {
        n += 1;
        assert_eq!(keys(figure), {
            let mut expected = vec![
                "id",
                "value",
                "unit",
                "year",
                "n",
                "n_municipalities",
                "source",
                "confidence",
                "comparability",
                "note",
                "dated",
                "verdict",
                "contradicts",
            ];
            if keys(figure).is_sorted() {
                expected.sort_unstable();
            }
            expected
        });
        assert!(figure["year"].is_i64() && figure["source"]["title"].is_string());
        let is_sure = figure["comparability"] == "Same" && figure["confidence"] != "Uncertain";
        assert!(is_sure || figure["verdict"].is_null(), "{figure}");
    }
    assert!(20 < n);
    let staffing = questions.iter().find(|q| q["id"] == "qc4").unwrap();
    let none_2011 =
        staffing["figures"].as_array().unwrap().iter().find(|f| f["year"] == 2011).unwrap();
    assert_eq!((&none_2011["value"], &none_2011["n"]), (&Value::from(63), &Value::from(291)));
    assert_eq!((&none_2011["verdict"], &none_2011["dated"]), (&"ahead".into(), &true.into()));
}

/// Two more people, who see some things differently.
const TEAM: &str = r#"respondents: [
    (id: "kcc-noor", role: "kcc", name: "Noor", answers: [
        (question: "qb1", answer: Level(3)), (question: "qb2", answer: Level(1)),
        (question: "qb3", answer: Level(2)), (question: "qc1", answer: Unknown),
    ]),
    (id: "management-kim", role: "management", name: "Kim", answers: [
        (question: "qc1", answer: Level(4)), (question: "qc2", answer: Level(3)),
    ]),
"#;

#[test]
fn score_says_where_people_differ_and_what_was_set_aside() {
    let desk = Desk::new();
    let text = String::from_utf8(read(&desk.example())).unwrap();
    desk.put("t.meting.ron", text.replacen("respondents: [\n", TEAM, 1));
    let said = desk.run(&["score", "t.meting.ron"]);
    assert_eq!(said.code(), 0, "{}", said.errors());
    assert!(!said.text().contains("Noor"), "{}", said.text());
    insta::assert_snapshot!(said.text());
    // The keys of the JSON are fixed by contract.
    let keys_of_one = desk.run(&["score", "v.meting.ron", "--json"]).json();
    assert_eq!(keys(&desk.run(&["score", "t.meting.ron", "--json"]).json()), keys(&keys_of_one));
    assert!(!desk.run(&["score", "v.meting.ron"]).text().contains("verschillend"));
}

#[test]
fn a_dimension_without_a_score_is_not_said_to_be_too_low() {
    let desk = Desk::new();
    desk.put(
        "a.json",
        r#"{"municipality": {"name": "X"}, "answers": {"qa4": 2},
      "period": {"from": "2026-01-01", "to": "2026-03-31"}}"#,
    );
    let args =
        ["new", "--questionnaire", "sociale-media", "--answers", "a.json", "-o", "a.meting.ron"];
    assert_eq!(desk.run(&args).code(), 0);
    let said = desk.run(&["score", "a.meting.ron"]).text();
    assert!(said.contains("Trede: nog niet te bepalen"), "{said}");
    assert_eq!(said.matches("Er is nog geen score; nodig is 0,5.").count(), 3, "{said}");
    // Without a rung there is none that could depend on anything.
    assert!(!said.contains("hangt"), "{said}");
}

#[test]
fn compare_says_what_share_one_is_at_or_above() {
    let desk = Desk::new();
    desk.example();
    let said = desk.run(&["compare", "v.meting.ron"]).text();
    // 63% had nobody with this task, and here somebody has.
    let expected = "U loopt voor. U staat op of boven ten minste 63% van de gemeenten van toen.";
    assert!(said.contains(expected), "{said}");
}

#[test]
fn a_question_without_a_figure_says_so_in_words_and_has_an_empty_list() {
    let desk = Desk::new();
    desk.example();
    let json = desk.run(&["compare", "v.meting.ron", "--json"]).json();
    let without =
        json["questions"].as_array().unwrap().iter().filter(|q| q["figures"] == json!([]));
    let without: Vec<&str> = without.map(|q| q["id"].as_str().unwrap()).collect();
    assert_eq!(without, ["qa2", "qa5", "qa10", "qb2", "qb3", "qc13"]);
    for (language, words) in [
        ("nl", "  Hierover is geen landelijk cijfer gevonden."),
        ("en", "  No national figure was found about this."),
    ] {
        let text = desk.run(&["compare", "v.meting.ron", "--lang", language]).text();
        let lines: Vec<&str> = text.lines().collect();
        let said = lines.windows(2).filter(|pair| pair[1] == words);
        let said: Vec<&str> = said.map(|pair| pair[0].split_once(' ').unwrap().0).collect();
        assert_eq!(said, without, "{language}");
    }
}

#[test]
fn the_same_answers_give_the_same_bytes() {
    let (one, two) = (Desk::new(), Desk::new());
    assert_eq!(read(&one.example()), read(&two.example()));
    for desk in [&one, &two] {
        assert_eq!(
            desk.run(&["report", "v.meting.ron", "-o", "v.pdf"]).code(),
            i32::from(!cfg!(feature = "typst"))
        );
    }
    if cfg!(feature = "typst") {
        assert!(read(&one.path("v.pdf")).starts_with(b"%PDF-1.7"));
        assert_eq!(read(&one.path("v.pdf")), read(&two.path("v.pdf")));
    }
}

#[test]
fn a_questionnaire_of_ones_own_is_found_again_from_the_document() {
    let desk = Desk::new();
    let shipped = include_str!("../../questionnaires/sociale-media/questionnaire.ron");
    desk.put("eigen.ron", shipped.replace("id: \"sociale-media\"", "id: \"eigen\""));
    let made = desk.run(&[
        "new",
        "--questionnaire",
        "eigen.ron",
        "--answers",
        ANSWERS,
        "-o",
        "e.meting.ron",
    ]);
    assert_eq!(made.code(), 0, "{}", made.errors());
    let score = desk.run(&["score", "e.meting.ron", "--json"]);
    assert_eq!(score.json()["questionnaire"], "eigen");
}

#[test]
fn wrong_usage_is_exit_code_2_and_says_what_to_do() {
    let desk = Desk::new();
    for args in
        [&["scor", "x"][..], &["score"], &["score", "x", "--jsn"], &["new", "--role", "baas"], &[]]
    {
        let said = desk.run(args);
        assert_eq!(said.code(), 2, "{args:?}");
        assert!(said.errors().contains("meetlat-cli"), "{}", said.errors());
    }
    assert_eq!(desk.run(&["--help"]).code(), 0);
    assert!(desk.run(&["new", "--help"]).text().contains("Voorbeeldstad"));
    assert!(desk.run(&["--lang", "en", "--help"]).text().contains("Usage:"));
}

#[test]
fn options_without_a_command_show_what_there_is_to_choose_from_in_the_users_language() {
    let desk = Desk::new();
    for (language, word) in [("nl", "Zo gebruikt u het:"), ("en", "Usage:")] {
        let said = desk.run(&["--lang", language]);
        assert_eq!((said.code(), said.text().as_str()), (2, ""));
        assert!(said.errors().contains(word) && said.errors().contains("check"));
        assert!(!said.errors().contains("requires a subcommand"), "{}", said.errors());
    }
}

#[test]
fn new_replaces_no_file_that_holds_more_than_is_understood_and_no_answers() {
    let desk = Desk::new();
    let made = |out: &str, answers: &str| {
        desk.run(&["new", "--questionnaire", "sociale-media", "--answers", answers, "-o", out])
    };
    let whole = example();
    for content in [
        whole.replacen("format: 2,", "format: 3,", 1),
        whole.replacen("format: 2,", "format: 2, mood: \"happy\",", 1),
        include_str!("../data/small.questionnaire.ron").to_owned(),
    ] {
        let path = desk.put("er-al.meting.ron", &content);
        let said = made("er-al.meting.ron", ANSWERS);
        assert_eq!(said.code(), 1, "{}", said.text());
        assert!(said.errors().contains("niet vervangt"), "{}", said.errors());
        assert_eq!(read(&path), content.as_bytes());
    }
    let answers = desk.put("antwoorden.json", std::fs::read(ANSWERS).unwrap());
    let said = made("antwoorden.json", "./antwoorden.json");
    assert_eq!(said.code(), 1, "{}", said.text());
    assert_eq!(read(&answers), std::fs::read(ANSWERS).unwrap());
    // An assessment that is understood is replaced, as by every program that writes to a file.
    desk.put("er-al.meting.ron", &whole);
    assert_eq!(made("er-al.meting.ron", ANSWERS).code(), 0);
}

#[test]
fn a_time_of_making_that_is_none_is_told() {
    let desk = Desk::new();
    let mut command = Command::new(env!("CARGO_BIN_EXE_meetlat-cli"));
    command.current_dir(desk.folder.path()).env("SOURCE_DATE_EPOCH", "gisteren");
    let args = ["--lang", "nl", "new", "--questionnaire", "sociale-media", "--answers", ANSWERS];
    let said = Said(command.args(args).args(["-o", "a.meting.ron"]).output().unwrap());
    assert_eq!(said.code(), 1);
    assert!(said.errors().contains("SOURCE_DATE_EPOCH is ‘gisteren’"), "{}", said.errors());
    assert!(!desk.path("a.meting.ron").exists());
}

/// Runs `score` and `report` on a bad file: exit code 1, the file as it was, no panic.
#[track_caller]
fn refused(name: &str, content: &[u8], language: &str) -> String {
    let desk = Desk::new();
    let path = desk.put(name, content);
    let old = desk.put("v.pdf", "old");
    let said = desk.run(&["--lang", language, "score", name]);
    assert_eq!(said.code(), 1, "{}", said.text());
    assert!(!said.errors().contains("panicked"), "{}", said.errors());
    assert_eq!(read(&path), content);
    assert_eq!(desk.run(&["report", name, "-o", "v.pdf"]).code(), 1);
    assert_eq!(read(&old), b"old");
    said.errors()
}

fn example() -> String {
    let desk = Desk::new();
    String::from_utf8(read(&desk.example())).unwrap()
}

#[test]
fn bad_files_are_refused_in_the_users_language() {
    let whole = example();
    let cases: [(&str, Vec<u8>); 6] = [
        ("empty", Vec::new()),
        ("truncated", whole.as_bytes()[..whole.len() / 2].to_vec()),
        ("foreign RON", b"Config(window: (800, 600))".to_vec()),
        ("no text", vec![0xff, 0xfe, 0, 1, 2]),
        ("unknown question", whole.replace("\"qb3\"", "\"zz9\"").into_bytes()),
        (
            "newer format",
            whole.replace("format: 2", "format: 3").replace("question:", "vraag:").into_bytes(),
        ),
    ];
    let mut said = String::new();
    for (name, content) in &cases {
        for language in ["nl", "en"] {
            let message = refused("m.meting.ron", content, language);
            said += &format!("{name} [{language}]: {message}");
        }
    }
    insta::assert_snapshot!(said);
}

#[test]
fn a_folder_or_nothing_in_place_of_a_file() {
    let desk = Desk::new();
    std::fs::create_dir(desk.path("map.meting.ron")).unwrap();
    let said = [
        desk.run(&["score", "map.meting.ron"]),
        desk.run(&["score", "weg.meting.ron"]),
        desk.run(&[
            "new",
            "--questionnaire",
            "sociale-media",
            "--answers",
            ANSWERS,
            "-o",
            "map.meting.ron",
        ]),
        desk.run(&[
            "new",
            "--questionnaire",
            "sociale-media",
            "--answers",
            ANSWERS,
            "-o",
            "weg/v.meting.ron",
        ]),
        desk.run(&[
            "new",
            "--questionnaire",
            "sociale-medai",
            "--answers",
            ANSWERS,
            "-o",
            "v.meting.ron",
        ]),
        desk.run(&["report", "map.meting.ron", "-o", "v.docx"]),
    ];
    // A name with an ending that no report has is wrong usage.
    let codes = said.each_ref().map(Said::code);
    assert!(codes[..codes.len() - 1].iter().all(|code| *code == 1), "{codes:?}");
    assert_eq!(codes[codes.len() - 1], 2);
    insta::assert_snapshot!(said.map(|said| said.errors()).concat());
}

#[test]
fn wrong_answers_are_all_listed_and_nothing_is_made() {
    let desk = Desk::new();
    desk.put("a.json", r#"{"municipality": {"name": "X"}, "period": {"from": "2026-02-30", "to": "2026-03-31"},
      "answers": {"qb1": 7, "zz": 1, "qd4": {"number": 140}, "qa1": {"statuses": {"facebok": "active"}}, "qc4": "weet niet"}}"#);
    let said = desk.run(&[
        "new",
        "--questionnaire",
        "sociale-media",
        "--answers",
        "a.json",
        "-o",
        "v.meting.ron",
    ]);
    assert_eq!(said.code(), 1);
    assert!(!desk.path("v.meting.ron").exists());
    insta::assert_snapshot!(said.errors());
}

const SMALL: &str = include_str!("../data/small.questionnaire.ron");

#[test]
fn a_code_book_is_printed_or_put_in_a_file_and_is_the_same_every_time() {
    let desk = Desk::new();
    let printed = desk.run(&["describe", "sociale-media"]);
    assert_eq!((printed.code(), printed.errors()), (0, String::new()));
    assert!(printed.text().starts_with("# Sociale media en contact met inwoners\n"));
    let made = desk.run(&["describe", "sociale-media", "-o", "boek.md"]);
    assert_eq!((made.code(), made.text()), (0, "Gemaakt: boek.md\n".to_owned()));
    assert_eq!(read(&desk.path("boek.md")), printed.text().into_bytes());
    let english = desk.run(&["describe", "sociale-media", "--lang", "en"]);
    assert!(english.text().starts_with("# Social media and contact with residents\n"));
}

#[test]
fn a_code_book_takes_the_figures_that_are_given_or_stand_beside_the_questionnaire() {
    let figures = |id: &str, text: &str| {
        format!(
            r#"(format: 1, id: "{id}", questionnaire: "klein", languages: ["nl", "en"],
            title: {{"nl": "t", "en": "t"}}, sources: [(id: "s", title: "Bron")], figures: [(
            id: "{id}", indicator: "reactietijd", text: {{"nl": "{text}", "en": "{text}"}},
            value: Mean(3), unit: {{"nl": "uur", "en": "hours"}}, year: 2020,
            population: {{"nl": "p", "en": "p"}}, cohort: All, source: "s", confidence: Direct)])"#
        )
    };
    let desk = Desk::new();
    desk.put("klein.ron", SMALL);
    assert!(desk.run(&["describe", "klein.ron"]).text().contains("- Geen landelijke cijfers\n"));
    std::fs::create_dir(desk.path("benchmarks")).unwrap();
    desk.put("benchmarks/naast.benchmark.ron", figures("naast", "staat ernaast"));
    desk.put("los.benchmark.ron", figures("los", "staat los"));
    let beside = desk.run(&["describe", "klein.ron"]).text();
    assert!(beside.contains("staat ernaast") && !beside.contains("staat los"));
    let given = desk.run(&["describe", "klein.ron", "--benchmark", "los.benchmark.ron"]).text();
    assert!(given.contains("staat los") && !given.contains("staat ernaast"));
}

#[test]
fn what_cannot_be_described_is_explained_and_no_file_is_touched() {
    let desk = Desk::new();
    let questionnaire = desk.put("klein.ron", SMALL);
    desk.put("fout.ron", SMALL.replace("version: \"1.0\"", "version: \"\""));
    let said = [
        desk.run(&["describe", "klein.ron", "-o", "klein.ron"]),
        desk.run(&["describe", "sociale-medai", "-o", "boek.md"]),
        desk.run(&["describe", "fout.ron", "-o", "boek.md"]),
        desk.run(&["describe", "klein.ron", "--benchmark", "klein.ron", "-o", "boek.md"]),
        desk.run(&["describe", "klein.ron", "-o", "map/boek.md"]),
        desk.run(&["describe", "--lang", "en"]),
    ];
    assert_eq!(said.each_ref().map(Said::code), [2, 1, 1, 1, 1, 2]);
    assert!(said.iter().all(|said| said.text().is_empty()));
    assert_eq!(read(&questionnaire), SMALL.as_bytes());
    assert!(!desk.path("boek.md").exists());
    insta::assert_snapshot!(said.map(|said| said.errors()).concat());
}

#[test]
fn a_code_book_in_a_language_the_questionnaire_lacks_says_so() {
    let desk = Desk::new();
    let dutch = SMALL.replace("[\"nl\", \"en\"]", "[\"nl\"]");
    // Every English text goes: `, "en": "…"`.
    let mut parts = dutch.split(", \"en\": \"");
    let mut text = parts.next().unwrap().to_owned();
    parts.for_each(|part| text += part.split_once('"').unwrap().1);
    desk.put("nl.ron", text);
    let said = desk.run(&["describe", "nl.ron", "--lang", "en"]);
    assert_eq!(said.code(), 0, "{}", said.errors());
    assert!(said.errors().contains("no English texts"), "{}", said.errors());
    assert!(said.text().starts_with("# Klein\n"));
    assert!(said.text().contains("- Language: Dutch\n"));
}

#[test]
fn score_says_which_answers_count_for_less_and_why() {
    let desk = Desk::new();
    let answers = r#"{"municipality": {"name": "Voorbeeldstad"},
        "period": {"from": "2026-07-01", "to": "2026-09-30"},
        "answers": {"qd3": {"answer": {"number": 95}, "fields": {"norm-hours": 48}},
            "qd4": {"number": 5}, "qd5": {"number": 3}}}"#;
    desk.put("a.json", answers);
    let made =
        ["new", "--questionnaire", "sociale-media", "--answers", "a.json", "-o", "a.meting.ron"];
    assert_eq!(desk.run(&made).code(), 0);
    let text = desk.run(&["score", "a.meting.ron"]).text();
    assert!(
        text.contains(
            "\n  qd3 telt als niveau 2, niet als niveau 4. Het antwoord bij \u{2018}Uw norm\u{2019} is meer dan 24 uur. "
        ),
        "{text}"
    );
    let qd5 = "\n  qd5 telt als niveau 1, niet als niveau 4. Hoger dan Vragen die antwoord krijgen (QD4) kan het niet. ";
    assert!(text.contains(qd5), "{text}");
    let english = desk.run(&["score", "a.meting.ron", "--lang", "en"]).text();
    assert!(english.contains("\n  qd5 counts as level 1, not as level 4. "), "{english}");
    // Where nothing is kept down nothing is said of it.
    desk.put(
        "b.json",
        answers.replace("48", "12").replace(r#"{"number": 5}"#, r#"{"number": 95}"#),
    );
    let made =
        ["new", "--questionnaire", "sociale-media", "--answers", "b.json", "-o", "b.meting.ron"];
    assert_eq!(desk.run(&made).code(), 0);
    assert!(!desk.run(&["score", "b.meting.ron"]).text().contains("niet als niveau"));
}

/// Width and height of a PNG.
#[cfg(feature = "typst")]
fn size_of(png: &[u8]) -> (u32, u32) {
    assert!(png.starts_with(b"\x89PNG\r\n\x1a\n"));
    let number = |at: usize| u32::from_be_bytes(png[at..at + 4].try_into().unwrap());
    (number(16), number(20))
}

#[cfg(feature = "typst")]
#[test]
fn every_page_of_the_report_becomes_a_picture_of_its_own() {
    let desk = Desk::new();
    desk.example();
    let said = desk.run(&["report", "v.meting.ron", "-o", "v.png", "--pages", "--dpi", "36"]);
    let lines: Vec<String> = said.text().lines().map(str::to_owned).collect();
    assert!(5 < lines.len(), "{lines:?}");
    for (i, line) in lines.iter().enumerate() {
        let name = format!("v-{}.png", i + 1);
        assert_eq!(*line, format!("Gemaakt: {name}"));
        // A4 is 210 by 297 mm.
        assert_eq!(size_of(&read(&desk.path(&name))), (298, 421));
    }
    assert!(!desk.path(&format!("v-{}.png", lines.len() + 1)).exists());
    assert!(!desk.path("v.png").exists());
    let first = read(&desk.path("v-1.png"));
    desk.run(&["report", "v.meting.ron", "-o", "v.png", "--pages", "--dpi", "36"]);
    assert_eq!(first, read(&desk.path("v-1.png")));
    // 144 dots per inch, unless told otherwise.
    desk.run(&["report", "v.meting.ron", "-o", "v.png", "--pages"]);
    assert_eq!(size_of(&read(&desk.path("v-1.png"))), (1191, 1684));
}

#[test]
fn a_report_never_replaces_what_it_is_made_of() {
    let desk = Desk::new();
    desk.put("v.csv", read(&desk.example()));
    desk.put("huis.csv", "(format: 1)");
    let before = (read(&desk.path("v.csv")), read(&desk.path("huis.csv")));
    #[cfg(unix)]
    std::os::unix::fs::symlink(desk.path("v.csv"), desk.path("door.csv")).unwrap();
    let mut all = vec![&["-o", "./v.csv"][..], &["--style", "huis.csv", "-o", "huis.csv"]];
    if cfg!(unix) {
        all.push(&["-o", "door.csv"]);
    }
    for more in all {
        let said = desk.run(&[&["report", "v.csv"][..], more].concat());
        assert_eq!(said.code(), 1, "{}", said.text());
        assert!(said.errors().contains("geef achter -o een andere naam"), "{}", said.errors());
    }
    assert_eq!((read(&desk.path("v.csv")), read(&desk.path("huis.csv"))), before);
}

#[test]
fn a_report_is_public_unless_told_otherwise() {
    let desk = Desk::new();
    let answers = ["new", "--questionnaire", "sociale-media", "--answers", ANSWERS];
    let who = ["--respondent", "Noor Jansen", "--role", "kcc", "-o", "v.meting.ron"];
    assert_eq!(desk.run(&[&answers[..], &who].concat()).code(), 0);
    for (audience, has_name) in [(&[][..], false), (&["--audience", "internal"][..], true)] {
        let said = desk.run(&[&["report", "v.meting.ron", "-o", "v.csv"], audience].concat());
        assert_eq!(said.code(), 0, "{}", said.errors());
        let csv = String::from_utf8(read(&desk.path("v.csv"))).unwrap();
        assert_eq!(csv.contains("Noor Jansen"), has_name, "{audience:?}");
    }
}

#[test]
fn pages_that_cannot_be_made_are_explained() {
    let desk = Desk::new();
    desk.example();
    let report = |more: &[&str]| {
        let said = desk.run(&[&["report", "v.meting.ron", "-o"], more].concat());
        assert_eq!(said.code(), 2, "{more:?}");
        said.errors()
    };
    insta::assert_snapshot!(
        [
            report(&["v.pdf", "--pages"]),
            report(&["v.png", "--dpi", "96"]),
            report(&["v.svg"]),
            report(&["v.png", "--chart", "ladder"]),
            report(&["v.png", "--pages", "--dpi", "35"]),
            report(&["v.png", "--pages", "--dpi", "veel"]),
        ]
        .concat()
    );
}
