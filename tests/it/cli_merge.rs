//! `meetlat-cli merge` and `upgrade` as a process: exit codes, what they say, what they write and what
//! they never write over. And git, which merges with them.

use std::process::{Command, Output};

use crate::cli::Desk;
use crate::support::data;

/// Lays an assessment ready with these answers, as JSON.
fn put(desk: &Desk, name: &str, answers: &str) {
    put_for(desk, name, answers, "Voorbeeldstad", "2026-09-30");
}

fn put_for(desk: &Desk, name: &str, answers: &str, municipality: &str, to: &str) {
    let json = format!(
        r#"{{"municipality": {{"name": "{municipality}"}}, "period": {{"from": "2026-07-01", "to": "{to}"}}, "answers": {{{answers}}}}}"#
    );
    desk.put("antwoorden.json", json);
    let made = desk.run(&[
        "new",
        "--questionnaire",
        "sociale-media",
        "--answers",
        "antwoorden.json",
        "-o",
        name,
    ]);
    assert_eq!(made.code(), 0, "{}", made.errors());
}

fn read(desk: &Desk, name: &str) -> String {
    String::from_utf8(std::fs::read(desk.path(name)).unwrap()).unwrap()
}

/// Changes what stands in a file.
fn change(desk: &Desk, name: &str, from: &str, to: &str) {
    let text = read(desk, name);
    assert!(text.contains(from), "{name} has no {from}");
    // Without its checksum nothing is said of the change.
    let lines = text.lines().filter(|line| !line.contains("checksum: "));
    let text = lines.map(|line| line.replacen(from, to, 1) + "\n").collect::<String>();
    desk.put(name, text);
}

#[test]
fn what_is_the_same_or_stands_on_one_side_is_merged_and_counted() {
    let desk = Desk::new();
    put(&desk, "a.meting.ron", r#""qb1": 2, "qb2": 1"#);
    put(&desk, "b.meting.ron", r#""qb1": 2, "qb3": 4"#);
    let said = desk.run(&["merge", "a.meting.ron", "b.meting.ron", "-o", "c.meting.ron"]);
    assert_eq!((said.code(), said.errors().as_str()), (0, ""));
    insta::assert_snapshot!(said.text());
    let merged = read(&desk, "c.meting.ron");
    for answer in
        ["\"qb1\", answer: Level(2)", "\"qb2\", answer: Level(1)", "\"qb3\", answer: Level(4)"]
    {
        assert!(merged.contains(answer), "{merged}");
    }
    // The other way round it is the same, byte for byte; so is merging again.
    for (one, other) in [("b.meting.ron", "a.meting.ron"), ("c.meting.ron", "a.meting.ron")] {
        assert_eq!(desk.run(&["merge", one, other, "-o", "d.meting.ron"]).code(), 0);
        assert_eq!(read(&desk, "d.meting.ron"), merged);
    }
}

#[test]
fn every_conflict_is_listed_with_all_values_in_words() {
    let desk = Desk::new();
    put(
        &desk,
        "a.meting.ron",
        r#""qb1": {"answer": 2, "note": "Zie\nde notitie."}, "qb3": "unknown", "qd4": {"number": 12.5}, "qa9": ["captions", "plain-language"],
           "qd3": {"answer": {"number": 70}, "fields": {"norm-hours": 24}}"#,
    );
    put(
        &desk,
        "b.meting.ron",
        r#""qb1": {"answer": 4, "note": "Nagevraagd."}, "qb3": 0, "qd4": {"number": 12.50}, "qa9": [],
           "qd3": {"answer": {"number": 70}, "fields": {"norm-hours": 48}}"#,
    );
    change(
        &desk,
        "a.meting.ron",
        "name: \"Voorbeeldstad\",",
        "name: \"Voorbeeldstad\", province: \"Utrecht\", inhabitants: 68000,",
    );
    change(
        &desk,
        "b.meting.ron",
        "name: \"Voorbeeldstad\",",
        "name: \"Voorbeeldstad\", province: \"Gelderland\", inhabitants: 68500,",
    );
    let agree = |name, level: u8, reason: &str| {
        let agreed = format!(
            "agreed: [(question: \"qb2\", answer: Level({level}), reason: \"{reason}\")],\n)"
        );
        let text = read(&desk, name);
        desk.put(name, text.trim_end().trim_end_matches(')').to_owned() + &agreed);
    };
    agree("a.meting.ron", 1, "");
    agree("b.meting.ron", 3, "Samen bekeken.");
    let mut all = String::new();
    for language in ["nl", "en"] {
        let files = ["merge", "a.meting.ron", "b.meting.ron", "-o", "c.meting.ron"];
        let said = desk.run(&[&files[..], &["--lang", language]].concat());
        assert_eq!((said.code(), said.errors().as_str()), (3, ""));
        all += &said.text();
    }
    insta::assert_snapshot!(all);
}

#[test]
fn what_is_left_to_choose_is_divided_in_the_score_until_somebody_chooses() {
    let desk = Desk::new();
    put(&desk, "a.meting.ron", r#""qb1": 1"#);
    put(&desk, "b.meting.ron", r#""qb1": 4"#);
    let merge = |one, other| desk.run(&["merge", one, other, "-o", "c.meting.ron"]).code();
    assert_eq!(merge("a.meting.ron", "b.meting.ron"), 3);
    let score = || -> serde_json::Value {
        serde_json::from_str(&desk.run(&["score", "c.meting.ron", "--json"]).text()).unwrap()
    };
    let found = score();
    assert_eq!(found["dimensions"][1]["divided"], serde_json::json!(["qb1"]));
    let question =
        found["questions"].as_array().unwrap().iter().find(|q| q["id"] == "qb1").unwrap();
    assert_eq!(
        (&question["level"], &question["low"], &question["high"]),
        (&1.into(), &1.into(), &4.into())
    );
    // Opening it says so.
    let checked = desk.run(&["check", "c.meting.ron"]);
    assert!(checked.text().contains("QB1, het antwoord van Communicatie"), "{}", checked.text());
    assert_eq!(checked.code(), 0);
    // It stays so when it is merged again, also with one of the two.
    assert_eq!(merge("c.meting.ron", "a.meting.ron"), 3);
    assert_eq!(score(), found);
}

#[test]
fn with_an_ancestor_the_side_that_changed_wins() {
    let desk = Desk::new();
    put(&desk, "o.meting.ron", r#""qb1": 1, "qb2": 1, "qb3": 1"#);
    put(&desk, "a.meting.ron", r#""qb1": 3, "qb2": 1, "qb3": 2"#);
    put(&desk, "b.meting.ron", r#""qb1": 1, "qb3": 4"#);
    // The result may take the place of one of them, as with git.
    let said = desk.run(&[
        "merge",
        "a.meting.ron",
        "b.meting.ron",
        "--base",
        "o.meting.ron",
        "-o",
        "a.meting.ron",
    ]);
    assert_eq!(said.code(), 3, "{}", said.errors());
    let merged = read(&desk, "a.meting.ron");
    assert!(merged.contains("\"qb1\", answer: Level(3)"), "{merged}");
    assert!(!merged.contains("\"qb2\", answer"), "it was taken away in b: {merged}");
    assert!(merged.contains("\"qb3\", candidates: [Level(2), Level(4)]"), "{merged}");
}

#[test]
fn what_does_not_belong_together_is_refused_and_says_why() {
    let desk = Desk::new();
    put(&desk, "a.meting.ron", r#""qb1": 1"#);
    put_for(&desk, "stad.meting.ron", "", "Elders", "2026-09-30");
    put_for(&desk, "tijd.meting.ron", "", "Voorbeeldstad", "2026-08-31");
    put(&desk, "versie.meting.ron", "");
    change(&desk, "versie.meting.ron", "version: \"2026.1\"", "version: \"2025.9\"");
    put(&desk, "code.meting.ron", "");
    put(&desk, "code2.meting.ron", "");
    let name = "name: \"Voorbeeldstad\",";
    change(&desk, "code.meting.ron", name, &format!("{name} cbs_code: \"GM0001\","));
    change(&desk, "code2.meting.ron", name, &format!("{name} cbs_code: \"GM0002\","));
    for file in ["format-1.meting.ron", "format-1.questionnaire.ron"] {
        desk.put(file, std::fs::read(data(file)).unwrap());
    }
    let mut all = String::new();
    for (one, other) in [
        ("a.meting.ron", "stad.meting.ron"),
        ("a.meting.ron", "tijd.meting.ron"),
        ("a.meting.ron", "versie.meting.ron"),
        ("code.meting.ron", "code2.meting.ron"),
        ("a.meting.ron", "format-1.meting.ron"),
        ("a.meting.ron", "is-er-niet.meting.ron"),
    ] {
        for language in ["nl", "en"] {
            let said = desk.run(&["merge", one, other, "-o", "uit.meting.ron", "--lang", language]);
            assert_eq!((said.code(), said.text().as_str()), (1, ""));
            all += &said.errors();
        }
    }
    assert!(!desk.path("uit.meting.ron").exists());
    insta::assert_snapshot!(all);
    assert_eq!(desk.run(&["merge", "a.meting.ron", "-o", "uit.meting.ron"]).code(), 2);
}

#[test]
fn nothing_is_written_over_that_is_not_understood() {
    let desk = Desk::new();
    put(&desk, "a.meting.ron", r#""qb1": 1"#);
    put(&desk, "nieuwer.meting.ron", r#""qb1": 2"#);
    change(&desk, "nieuwer.meting.ron", "format: 2", "format: 3, mood: Happy");
    let newer = read(&desk, "nieuwer.meting.ron");
    let questionnaire = include_str!("../data/small.questionnaire.ron");
    desk.put("vragen.ron", questionnaire);
    // Neither as what comes in, nor as what is replaced.
    let mut all = String::new();
    for args in [
        ["merge", "a.meting.ron", "nieuwer.meting.ron", "-o", "nieuwer.meting.ron"].as_slice(),
        &[
            "merge",
            "a.meting.ron",
            "a.meting.ron",
            "--base",
            "nieuwer.meting.ron",
            "-o",
            "uit.meting.ron",
        ],
        &["merge", "a.meting.ron", "a.meting.ron", "-o", "nieuwer.meting.ron"],
        &["merge", "a.meting.ron", "a.meting.ron", "-o", "vragen.ron"],
        &["upgrade", "nieuwer.meting.ron", "-o", "nieuwer.meting.ron"],
        &["upgrade", "a.meting.ron", "-o", "nieuwer.meting.ron"],
        &["upgrade", "a.meting.ron", "-o", "vragen.ron"],
    ] {
        let said = desk.run(args);
        assert_eq!(said.code(), 1, "{args:?}");
        all += &said.errors();
    }
    assert_eq!(read(&desk, "nieuwer.meting.ron"), newer);
    assert_eq!(read(&desk, "vragen.ron"), questionnaire);
    assert!(!desk.path("uit.meting.ron").exists());
    insta::assert_snapshot!(all);
}

// -- a questionnaire of one's own --------------------------------------------------------------

/// The samples of format 1, with a questionnaire beside the document.
fn with_own_questionnaire() -> Desk {
    let desk = Desk::new();
    for file in ["format-1.meting.ron", "format-1.questionnaire.ron"] {
        desk.put(file, std::fs::read(data(file)).unwrap());
    }
    desk
}

#[test]
fn a_merged_document_in_another_folder_finds_its_questionnaire_again() {
    let desk = with_own_questionnaire();
    std::fs::create_dir(desk.path("samen")).unwrap();
    let file = "format-1.meting.ron";
    let said = desk.run(&["merge", file, file, "-o", "samen/c.meting.ron"]);
    assert_eq!(said.code(), 0, "{}", said.errors());
    assert_eq!(desk.run(&["score", "samen/c.meting.ron"]).code(), 0);
}

#[test]
fn a_file_of_an_older_format_is_upgraded_once() {
    let desk = with_own_questionnaire();
    let said = desk.run(&["upgrade", "format-1.meting.ron", "-o", "nieuw.meting.ron"]);
    assert_eq!((said.code(), said.errors().as_str()), (0, ""));
    let upgraded = read(&desk, "nieuw.meting.ron");
    assert!(upgraded.contains("format: 2,"));
    let again = desk.run(&["upgrade", "nieuw.meting.ron", "-o", "nieuw.meting.ron"]);
    assert_eq!(again.code(), 0);
    assert_eq!(read(&desk, "nieuw.meting.ron"), upgraded);
    insta::assert_snapshot!(said.text() + &again.text());
}

#[test]
fn a_questionnaire_that_is_given_is_where_the_upgraded_document_finds_its_own() {
    let desk = with_own_questionnaire();
    std::fs::create_dir(desk.path("elders")).unwrap();
    std::fs::rename(desk.path("format-1.questionnaire.ron"), desk.path("elders/v.ron")).unwrap();
    let given = ["--questionnaire", "elders/v.ron", "-o", "elders/nieuw.meting.ron"];
    let said = desk.run(&[&["upgrade", "format-1.meting.ron"][..], &given].concat());
    assert_eq!((said.code(), said.errors().as_str()), (0, ""));
    assert_eq!(desk.run(&["score", "elders/nieuw.meting.ron"]).code(), 0);
}

#[test]
fn answers_go_along_to_another_version_and_come_back_with_a_later_one() {
    let desk = with_own_questionnaire();
    let questionnaire = read(&desk, "format-1.questionnaire.ron");
    let of = |version: &str, from: &str, to: &str| {
        let other =
            questionnaire.replacen("version: \"1.0\"", &format!("version: \"{version}\""), 1);
        assert!(other.contains(from), "there is no {from}");
        desk.put("format-1.questionnaire.ron", other.replace(from, to));
    };
    // Another name is another question.
    of("1.1", "id: \"a3\"", "id: \"a4\"");
    let file = "format-1.meting.ron";
    let mut all = String::new();
    // Until then it is read-only, and is not merged.
    let refused = desk.run(&["merge", file, file, "-o", "uit.meting.ron"]);
    assert_eq!(refused.code(), 1);
    all += &refused.errors();
    for language in ["nl", "en"] {
        let said = desk.run(&["upgrade", file, "-o", "uit.meting.ron", "--lang", language]);
        assert_eq!((said.code(), said.errors().as_str()), (0, ""));
        all += &said.text();
    }
    // It may take the place of the old one, which it holds all of.
    assert_eq!(desk.run(&["upgrade", file, "-o", file]).code(), 0);
    assert_eq!(read(&desk, file), read(&desk, "uit.meting.ron"));
    assert!(read(&desk, file).contains("NotApplicable(\"Er kwam geen vraag binnen.\")"));
    assert_eq!(desk.run(&["merge", file, file, "-o", "uit.meting.ron"]).code(), 0);
    assert_eq!(read(&desk, "uit.meting.ron"), read(&desk, file));

    of("1.2", "id: \"a3\"", "id: \"a3\"");
    let back = desk.run(&["upgrade", file, "-o", "terug.meting.ron"]);
    all += &back.text();
    assert!(!read(&desk, "terug.meting.ron").contains("left_out"));
    // And never to an older version.
    of("0.9", "id: \"a3\"", "id: \"a3\"");
    let older = desk.run(&["upgrade", file, "-o", "uit2.meting.ron"]);
    assert_eq!(older.code(), 1);
    all += &older.errors();
    assert!(!desk.path("uit2.meting.ron").exists());
    insta::assert_snapshot!(all);
}

// -- git ---------------------------------------------------------------------------------------

fn git(desk: &Desk, args: &[&str]) -> Output {
    let identity = ["-c", "user.name=Anna", "-c", "user.email=anna@example.org"];
    let mut command = Command::new("git");
    command.current_dir(desk.folder.path()).env("GIT_CONFIG_NOSYSTEM", "1");
    command.env("GIT_CONFIG_GLOBAL", desk.path("geen-instellingen"));
    command.args(identity).args(args).output().unwrap()
}

#[track_caller]
fn git_fine(desk: &Desk, args: &[&str]) {
    let said = git(desk, args);
    assert!(said.status.success(), "{args:?}: {}", String::from_utf8_lossy(&said.stderr));
}

#[test]
fn git_merges_with_it_and_calls_it_a_conflict_when_something_is_left_to_choose() {
    if Command::new("git").arg("--version").output().is_err() {
        return; // no git on this computer
    }
    let desk = Desk::new();
    git_fine(&desk, &["init", "-q", "-b", "main"]);
    // As docs/file-formats.md says it, with the program of these tests.
    let page = include_str!("../../docs/file-formats.md");
    let driver = "meetlat-cli merge %A %B --base %O -o %A";
    assert!(page.contains(driver) && page.contains("\n*.meting.ron merge=meetlat\n"));
    let driver = driver.replacen("meetlat-cli", env!("CARGO_BIN_EXE_meetlat-cli"), 1);
    git_fine(&desk, &["config", "merge.meetlat.driver", &driver]);
    desk.put(".gitattributes", "*.meting.ron merge=meetlat\n");
    std::fs::create_dir(desk.path("metingen")).unwrap();
    let file = "metingen/a.meting.ron";
    let commit = |answers: &str| {
        put(&desk, file, answers);
        git_fine(&desk, &["add", ".gitattributes", file]);
        git_fine(&desk, &["commit", "-q", "-m", "antwoorden"]);
    };
    commit(r#""qb1": 1, "qb2": 1"#);
    git_fine(&desk, &["switch", "-q", "-c", "anna"]);
    commit(r#""qb1": 1, "qb2": 2, "qb3": 3"#);
    git_fine(&desk, &["switch", "-q", "main"]);
    commit(r#""qb1": 4, "qb2": 1"#);
    git_fine(&desk, &["merge", "-q", "anna", "-m", "samen"]);
    let merged = read(&desk, file);
    for answer in
        ["\"qb1\", answer: Level(4)", "\"qb2\", answer: Level(2)", "\"qb3\", answer: Level(3)"]
    {
        assert!(merged.contains(answer), "{merged}");
    }

    git_fine(&desk, &["switch", "-q", "anna"]);
    commit(r#""qb1": 0, "qb2": 2, "qb3": 3"#);
    git_fine(&desk, &["switch", "-q", "main"]);
    let said = git(&desk, &["merge", "anna", "-m", "samen"]);
    assert!(!said.status.success());
    assert!(String::from_utf8_lossy(&said.stdout).contains("CONFLICT"));
    // What is in the folder is a good assessment, with both answers and no marks of git.
    assert!(read(&desk, file).contains("\"qb1\", candidates: [Level(0), Level(4)]"));
    assert_eq!(desk.run(&["score", file]).code(), 0);
}
