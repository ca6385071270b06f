//! Where in a text something stands, and what is told of a text that fits only in part.

use meetlat::domain::draft::{Place, Severity};
use meetlat::domain::message::Message;
use meetlat::files::kind::{Kind, kind_of};
use meetlat::files::problem::Located;
use meetlat::files::ron_text;
use meetlat::files::tree::{self, Lines, Position, Shape};
use meetlat::words::{Language, Words};
use serde::Deserialize;
use serde::de::DeserializeOwned;

// -- lines and columns ----------------------------------------------------------------------

/// Line and column of the mark `^`, which is taken out of the text first.
fn position(marked: &str) -> (usize, usize) {
    let at = marked.find('^').unwrap();
    let text = marked.replacen('^', "", 1);
    let Position { line, column } = Lines::new(&text).position(at);
    (line, column)
}

#[test]
fn lines_and_columns_count_from_one_and_in_characters() {
    assert_eq!(position("^abc"), (1, 1));
    assert_eq!(position("ab^c"), (1, 3));
    assert_eq!(position("a\nb\n^c"), (3, 1));
    assert_eq!(position("a\n\n\nbc^"), (4, 3));
    assert_eq!(position("één ’s-👩‍💻^x"), (1, 11));
    assert_eq!(position("\t^x"), (1, 2));
    assert_eq!(position("a\r\nb^"), (2, 2));
    assert_eq!(position("a\n^"), (2, 1));
}

#[test]
fn past_the_end_is_the_end_and_inside_a_letter_is_its_beginning() {
    let lines = Lines::new("a\né");
    assert_eq!(lines.position(99), Position { line: 2, column: 2 });
    assert_eq!(lines.position(3), Position { line: 2, column: 1 });
}

// -- from a place to the text -----------------------------------------------------------------

/// The piece of `text` at a place such as `ladder.rungs.1.name`; numbers are indices and a
/// word after `:` is a key.
fn found<'a>(text: &'a str, place: &str) -> &'a str {
    const NAMES: &[&str] = &["a", "b", "kind", "levels", "bands", "bound", "condition", "title"];
    let steps = place.split('.').filter(|step| !step.is_empty());
    let place = steps.fold(Place::root(), |place, step| match step.strip_prefix(':') {
        Some(key) => place.key(key),
        None => match step.parse() {
            Ok(index) => place.index(index),
            Err(_) => place.field(NAMES.iter().find(|name| **name == step).unwrap()),
        },
    });
    let node = tree::parse(text).unwrap();
    &text[node.locate(&place).at.clone()]
}

#[test]
fn a_place_leads_to_its_value() {
    let text = r#"Whole(a: (b: [1, "two", (3, 4)]), title: {"nl": "Een", "en": "One"})"#;
    assert_eq!(found(text, ""), text);
    assert_eq!(found(text, "a.b"), r#"[1, "two", (3, 4)]"#);
    assert_eq!(found(text, "a.b.1"), "\"two\"");
    assert_eq!(found(text, "a.b.2.1"), "4");
    assert_eq!(found(text, "title.:en"), "\"One\"");
}

#[test]
fn the_name_of_a_case_and_some_take_no_step() {
    let text = r#"(kind: Number(levels: Some((bands: [(bound: 4)]))), condition: Not(All([Yes("a"), LevelAtLeast("b", 2)])))"#;
    assert_eq!(found(text, "kind.levels.bands.0.bound"), "4");
    assert_eq!(found(text, "condition.1.1"), "2");
    assert_eq!(found(text, "condition.0"), "Yes(\"a\")");
    assert_eq!(found("(a: Some(Some([7])))", "a.0"), "7");
}

#[test]
fn what_is_not_written_down_is_at_what_is_around_it() {
    let text = r#"(a: (b: 1), title: {"nl": "Een"})"#;
    assert_eq!(found(text, "a.levels"), "(b: 1)");
    assert_eq!(found(text, "a.b.0.1"), "1");
    assert_eq!(found(text, "title.:en"), r#"{"nl": "Een"}"#);
    assert_eq!(found(text, "bands.3.bound"), text);
}

#[test]
fn comments_raw_texts_escapes_and_attributes_are_read_past() {
    let text = concat!(
        "#![enable(implicit_some)]\n",
        "// (a: 1)\n",
        "(/* a: /* 2 */ */ r#a: r#\"een \" twee\"#, // \"\n",
        "  b : \"drie \\\" vier \\u{e9}\\n\", kind: 'x', title: b\"1\",)\n",
    );
    assert_eq!(found(text, "a"), "r#\"een \" twee\"#");
    assert_eq!(found(text, "b"), "\"drie \\\" vier \\u{e9}\\n\"");
    let node = tree::parse(text).unwrap();
    assert_eq!(node.get("a").unwrap().text(), Some("een \" twee"));
    assert_eq!(node.get("b").unwrap().text(), Some("drie \" vier é\n"));
    assert_eq!(node.get("kind").unwrap().shape, Shape::Other);
    assert_eq!(node.get("title").unwrap().shape, Shape::Other);
}

#[test]
fn numbers_are_taken_as_they_are_written() {
    for number in ["1", "-1", "+1", "1.50", ".5", "1_000", "0x1F", "1e-5", "-2.5E+3", "inf", "NaN"]
    {
        let text = format!("({number}, 2)");
        let node = tree::parse(&text).unwrap();
        let Shape::Values(None, values) = &node.shape else { panic!("{node:?}") };
        assert_eq!(values[0].shape, Shape::Number(number));
    }
}

#[test]
fn the_start_of_a_broken_text_is_read_up_to_where_it_breaks() {
    let names = |text: &str, until: &str| -> Vec<String> {
        tree::leading_fields(text, until).iter().map(|field| field.name.to_owned()).collect()
    };
    let text = "Whole(a: 1, b: \"twee\", title: (x: [1, 2]), kind: \"never closed";
    assert_eq!(names(text, ""), ["a", "b", "title"]);
    assert_eq!(names(text, "title"), ["a", "b"]);
    assert_eq!(names("(a: 1 b: 2)", ""), ["a"]);
    assert_eq!(names("[1, 2]", ""), [""; 0]);
    assert_eq!(names("", ""), [""; 0]);
}

#[test]
fn a_file_is_known_by_what_stands_in_it_also_when_it_is_broken() {
    for (text, expected) in [
        ("(format: 1, id: \"a\", version: \"1\", lad", Some(Kind::Questionnaire)),
        ("(dimensions: [", None),
        ("(ladder: (), dimensions: [", Some(Kind::Questionnaire)),
        ("(format: 1, id: \"a\", questionnaire: \"b\", fig", Some(Kind::Benchmark)),
        ("(format: 1, questionnaire: (id: \"b\"), x", Some(Kind::Assessment)),
        ("(format: 1, program: \"meetlat\", municip", Some(Kind::Assessment)),
        ("(format: 1, id: \"a\")", None),
        ("(language: \"nl\", look: \"dark\")", None),
    ] {
        assert_eq!(kind_of(text), expected, "{text}");
    }
}

// -- what fits only in part ----------------------------------------------------------------------

#[derive(Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Tree {
    name: String,
    height: Option<i64>,
    leaves: Vec<Leaf>,
    kind: Option<Species>,
}

#[derive(Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
struct Leaf {
    size: i64,
    #[serde(default)]
    green: bool,
}

#[derive(Debug, PartialEq, Deserialize)]
enum Species {
    Oak,
    Other(String),
    Hybrid(String, String),
    Planted { year: i64 },
}

fn tree(name: &str) -> Tree {
    Tree { name: name.to_owned(), ..Tree::default() }
}

/// What could be read of a text, and what is told about it.
fn read(text: &str) -> (Option<Tree>, Vec<String>) {
    read_as(text)
}

fn read_as<T: DeserializeOwned>(text: &str) -> (Option<T>, Vec<String>) {
    let words = Words::new(Language::En);
    let say = |found: Vec<Located>| found.iter().map(|problem| problem.say(&words)).collect();
    match ron_text::parse::<T>(text) {
        Ok(parsed) => {
            let told = say(parsed.explain(Vec::new(), &[], Severity::Error));
            (Some(parsed.value), told)
        }
        Err(problems) => (None, say(problems)),
    }
}

#[test]
fn what_fits_is_read_and_nothing_is_told() {
    let whole = r#"(name: "Linde", height: 12, leaves: [(size: 3, green: true)], kind: Planted(year: 1900))"#;
    let (found, told) = read(whole);
    assert_eq!(told, [""; 0]);
    let found = found.unwrap();
    assert_eq!(found.kind, Some(Species::Planted { year: 1900 }));
    assert_eq!((found.height, found.leaves[0].size), (Some(12), 3));
    for kind in ["Oak", "Other(\"Es\")", "Hybrid(\"Es\", \"Eik\")", "Some(Oak)", "None"] {
        assert_eq!(read(&format!("(kind: {kind})")).1, [""; 0], "{kind}");
    }
}

#[test]
fn each_value_that_does_not_fit_is_told_and_left_out_and_the_rest_is_read() {
    let (found, told) = read(
        "(\n  name: 3,\n  height: \"twelve\",\n  colour: \"green\",\n  kind: Palm,\n  leaves: [(size: 3), (size: 4)],\n)",
    );
    assert_eq!(
        told,
        [
            "2:9: error: this should be a text between quotation marks, but it is the number 3",
            "3:11: error: this should be a whole number, but it is the text \"twelve\"",
            "4:3: error: there is no field ‘colour’ here; the fields are name, height, leaves, kind",
            "5:9: error: there is no ‘Palm’ here; choose from Oak, Other, Hybrid, Planted",
        ]
    );
    let leaves = [3, 4].map(|size| Leaf { size, green: false }).into();
    assert_eq!(found, Some(Tree { leaves, ..Tree::default() }));
}

#[test]
fn of_a_list_with_a_bad_element_the_place_is_that_element() {
    let (found, told) = read("(name: \"Linde\", leaves: [(size: 3), (size: true), (green: true)])");
    assert_eq!(told.len(), 2, "{told:?}");
    assert!(told[0].starts_with("1:44: error: this should be a whole number"), "{told:?}");
    assert!(told[1].starts_with("1:51: error: the field ‘size’ is missing"), "{told:?}");
    assert_eq!(found, Some(tree("Linde")));
}

#[test]
fn a_list_in_a_list_or_in_place_of_everything_comes_to_an_end() {
    let told = |text: &str, told: Vec<String>| assert_eq!(told.len(), 2, "{text}: {told:#?}");
    let text = "[[1, true], [2], [false, 3]]";
    told(text, read_as::<Vec<Vec<u8>>>(text).1);
    let text = "[true, 1, false]";
    told(text, read_as::<Vec<u8>>(text).1);
    let text = "[Some([true]), None, Some([1, 2.5])]";
    told(text, read_as::<Vec<Option<Vec<u8>>>>(text).1);
}

#[test]
fn a_field_twice_is_told_and_the_first_one_counts() {
    let (found, told) = read("(name: \"Linde\", name: \"Beuk\")");
    assert_eq!(told, ["1:17: error: the field ‘name’ is there twice; remove one"]);
    assert_eq!(found, Some(tree("Linde")));
}

#[test]
fn problems_inside_what_was_left_out_are_not_told_again() {
    let text = "(name: \"Linde\", leaves: [(size: true)])";
    let parsed = ron_text::parse::<Tree>(text).unwrap();
    let problem = |place: Place| meetlat::domain::draft::Problem {
        place,
        severity: Severity::Error,
        message: Message::new("problem-no-questions"),
    };
    let leaves = || Place::root().field("leaves");
    let told = parsed.explain(
        vec![problem(leaves()), problem(leaves().index(0)), problem(Place::root().field("name"))],
        &[],
        Severity::Error,
    );
    let ids: Vec<_> = told.iter().map(|told| told.message.id).collect();
    assert_eq!(ids, ["problem-no-questions", "problem-shape"]);
    assert_eq!(told[0].position, Some(Position { line: 1, column: 8 }));
}

#[test]
fn a_text_that_is_something_else_altogether_is_told_once() {
    for text in ["[1, 2]", "\"Linde\"", "12", "Oak", "(1, 2)"] {
        let (found, told) = read(text);
        assert_eq!((found, told.len()), (None, 1), "{text}");
    }
}

#[test]
fn a_thousand_mistakes_are_told_without_end_of_time() {
    let leaves = "(size: true),".repeat(1000);
    let (_, told) = read(&format!("(leaves: [{leaves}])"));
    assert!(100 < told.len() && told.len() < 300, "{}", told.len());
    let last = told.last().unwrap();
    assert!(last.ends_with("error: after 200 values that do not fit the reading stopped; there may be more wrong. Mend these first"), "{last}");
    let fields: String = (0..1000).map(|i| format!("field{i}: 1,")).collect();
    let (found, told) = read(&format!("(name: \"Linde\", {fields})"));
    assert_eq!((found, told.len()), (Some(tree("Linde")), 1000));
}

#[test]
fn what_is_told_stays_on_one_line_whatever_stands_in_the_file() {
    let (_, told) = read("(name: \"Linde\", height: \"a\\nb\\u{1b}[31m\\u{202e}c\")");
    assert_eq!(told.len(), 1);
    assert!(told[0].chars().all(|c| !c.is_control() && c != '\u{202e}'), "{told:?}");
    let long = "x".repeat(10_000);
    let (_, told) = read(&format!("(name: \"Linde\", height: \"{long}\")"));
    assert!(told[0].len() < 200, "{}", told[0].len());
}

#[test]
fn a_name_that_is_nearly_right_is_understood() {
    let meant = |found: &str| {
        let known = ["weight", "effort", "text", "id"];
        let message = ron_text::unknown_name("problem-unknown-field", found, &known);
        Words::new(Language::En).say(&message)
    };
    for (found, near) in [
        ("wieght", "weight"),
        ("weigth", "weight"),
        ("efort", "effort"),
        ("Text", "text"),
        ("txet", "text"),
    ] {
        assert!(
            meant(found).ends_with(&format!("do you mean ‘{near}’?")),
            "{found}: {}",
            meant(found)
        );
    }
    // Of two letters everything is near.
    for found in ["colour", "", "xx", "gewicht"] {
        assert!(meant(found).ends_with("the fields are weight, effort, text, id"), "{found}");
    }
}
