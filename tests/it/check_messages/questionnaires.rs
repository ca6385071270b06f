//! Mistakes in a questionnaire.

use super::{Case, Changes, QUESTIONNAIRE, case, changed, checked, each, told};

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
    ("a gate at a level that is not there", &[("at_least: 2", "at_least: 0")]),
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
    (
        "a condition on the level of a context without levels",
        &[("NumberAtLeast(\"p1\", 1000)", "LevelAtLeast(\"p5\", 1)")],
    ),
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
    ("a bound outside the range", &[("bound: 24", "bound: 1001")]),
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
    // Seventeen questions, and one that is shown when the first says both yes and no.
    let all = format!("All([{}, Not(Yes(\"y1\"))])", all.join(", "));
    let last = yes(18).replace(", scored: false", &format!(", condition: {all}"));
    let unproved = format!(
        "format: 1, id: \"veel\", version: \"1\", languages: [\"nl\", \"en\"], \
         title: {{\"nl\": \"Veel\", \"en\": \"Much\"}}, ladder: (rungs: [{}]), dimensions: [\
         (id: \"d\", name: {{\"nl\": \"D\", \"en\": \"D\"}}, questions: [{seventeen}{last}])]",
        "(name: {\"nl\": \"trede\", \"en\": \"rung\"}, description: {\"nl\": \"Die.\", \"en\": \"That.\"}),".repeat(3)
    );
    let texts = [
        ("no dimensions", with("")),
        ("65 dimensions", with(&many(65, "(id: \"d\"),"))),
        ("20,001 questions", with(&format!("(id: \"d\", questions: [{}])", many(20_001, "(id: \"q\", kind: YesNo(yes: 2, no: 0)),")))),
        ("201 options", changed(QUESTIONNAIRE, &[("kind: Choices([", &format!("kind: Choices([{options}"))])),
        ("a condition 33 layers deep", changed(QUESTIONNAIRE, &[("condition: NumberAtLeast(\"p1\", 1000),", &deep)])),
        ("a condition with too many combinations", format!("{before}  dimensions: [\n{hanging}")),
        ("a rung with too many combinations", format!("({unproved})")),
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
    let ten = include_str!("../../data/ten-mistakes.questionnaire.ron");
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

pub fn cases() -> Vec<Case> {
    [each(QUESTIONNAIRE, QUESTIONNAIRES), large_questionnaires()].into_iter().flatten().collect()
}
