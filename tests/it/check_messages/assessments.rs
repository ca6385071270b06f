//! Mistakes in an assessment, and in what belongs to it.

use meetlat::domain::message::Arg;
use meetlat::files::check::check_files;
use meetlat::files::problem::FileError;
use meetlat::files::{library, questionnaire_ron};

use super::{ASSESSMENT, Case, Changes, Desk, FIGURES, QUESTIONNAIRE, case, changed, each, told};

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
            ("format: 1", "format: 3"),
            ("meetlat 0.1.0", "meetlat 3.1.0"),
            ("later: true", "mood: Happy, later: true"),
        ],
    ),
    (
        "a newer format without new fields",
        &[("format: 1", "format: 3"), ("meetlat 0.1.0", "meetlat 3.1.0")],
    ),
    (
        "a newer format with answers of a new form",
        &[("format: 1", "format: 3"), ("meetlat 0.1.0", "meetlat 3.1.0"), ("Level(2)", "Score(2)")],
    ),
    (
        "a newer format of an unnamed program",
        &[("format: 1", "format: 3"), ("meetlat 0.1.0", ""), ("Level(2)", "Score(2)")],
    ),
    // What a merge left to choose.
    (
        "an answer to choose",
        &[("answer: Level(2), later", "candidates: [Level(1), Level(2), None], later")],
    ),
    (
        "everything else to choose",
        &[
            ("province: \"Utrecht\"", "province_candidates: [\"Utrecht\", \"Gelderland\"]"),
            ("inhabitants: 68000", "inhabitants_candidates: [68000, 68500]"),
            (
                "name: \"Anna Jansen\",",
                "name: \"Anna\", called_candidates: [(\"kcc\", \"Anna\"), (\"kcc\", \"Anna Jansen\")],",
            ),
            ("note: \"Nog navragen.\"", "note_candidates: [\"Nog navragen.\", \"\"]"),
            (
                "(\"plek\", Text(\"De website\"))]",
                "], extra_candidates: [(\"plek\", [Text(\"De website\"), Text(\"Nergens\")])]",
            ),
            (
                "answer: YesNo(true),\n            reason: \"Samen in de profielen gekeken.\"",
                "candidates: [(answer: YesNo(true)), (answer: Unknown, reason: \"Zo\")]",
            ),
        ],
    ),
    (
        "a candidate that does not fit",
        &[("Level(2)", "Level(2), candidates: [Level(1), Level(9)]")],
    ),
    (
        "candidates of a field twice",
        &[("later: true", "extra_candidates: [(\"norm\", []), (\"norm\", [])], later: true")],
    ),
    (
        "hashes of a field twice",
        &[("later: true", "extra_replaced: [(\"norm\", []), (\"norm\", [])], later: true")],
    ),
    (
        "inhabitants to choose from, fewer than none",
        &[("68000", "68000, inhabitants_candidates: [-1]")],
    ),
    (
        "a role to choose from that does not exist",
        &[("role: \"management\"", "role: \"management\", called_candidates: [(\"baas\", \"\")]")],
    ),
    // What was left out before.
    (
        "left out twice",
        &[(
            "agreed: [",
            "left_out: [(version: \"0.9\", respondent: \"kcc\", entry: (question: \"z\")), \
             (version: \"0.9\", respondent: \"kcc\", entry: (question: \"z\"))], agreed: [",
        )],
    ),
    ("damaged half-way", &[("YesNo(true)", "YesNo(tr")]),
];

pub fn cases() -> Vec<Case> {
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
    let line = "file: \"format-1.questionnaire.ron\",";
    cases.push(opening("a questionnaire that is not built in", None, &[(line, "")]));
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
    let path = desk.put("f.meting.ron", FIGURES);
    let error = library::open(&path, None).unwrap_err();
    cases.push(case("figures in place of an assessment", error.problems));
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
    // The same file twice is that file; the same figures in two files would be shown twice.
    let own = questionnaire_ron::read(QUESTIONNAIRE.as_bytes()).questionnaire.unwrap();
    let (one, two) = (desk.put("een.benchmark.ron", FIGURES), desk.put("twee.ron", FIGURES));
    assert_eq!(library::benchmarks_at(&[one.clone(), one.clone()], &own).unwrap().len(), 1);
    let errors = library::benchmarks_at(&[one, two], &own).unwrap_err();
    cases.push(case("the same figures in two files", errors[0].problems.clone()));
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
    insta::assert_snapshot!(told(&cases()));
}
