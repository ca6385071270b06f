//! The words of every text for people in one language, a line for each text: where it stands,
//! a tab, its words.
//!
//! For `.ci/spelling`. Taken from the files themselves: of questionnaires and figures every
//! text under the language's key, of `assets/words` everything but the names of values. Report
//! and code book have no other texts than these.
//!
//!     cargo run --no-default-features --example texts -- nl

#![expect(clippy::print_stdout, reason = "printing is all it does")]

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use meetlat::files::tree::{self, Lines, Node, Shape};

fn main() {
    let language = env::args().nth(1).expect("the language: nl or en");
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for path in ron_files(&root.join("questionnaires")) {
        let text = fs::read_to_string(&path).expect("a file of the project can be read");
        let tree = tree::parse(&text).expect("the shipped files are RON");
        let lines = Lines::new(&text);
        in_language(&tree, &language, &mut |at, text| {
            let file = path.strip_prefix(root).expect("it is below the root").display();
            say(&format!("{file}:{}", lines.position(at).line), text);
        });
    }
    let file = format!("assets/words/{language}.ftl");
    let text = fs::read_to_string(root.join(&file)).expect("there are words in the language");
    let resource = fluent_syntax::parser::parse(text.as_str()).expect("the words are Fluent");
    for entry in &resource.body {
        if let Entry::Message(message) = entry {
            for text in message.value.iter().flat_map(pieces) {
                say(&format!("{file} {}", message.id.name), &text);
            }
        }
    }
}

fn say(place: &str, text: &str) {
    let text = text.replace('’', "'");
    let split = |c: char| c.is_whitespace() || matches!(c, '/' | '…' | '–' | '·');
    let words: Vec<&str> = text.split(split).filter_map(word).collect();
    println!("{place}\t{}", words.join(" "));
}

/// The word without the signs around it; `None` of what is no word: a number, an option of the
/// command line, the name of a file, an address.
fn word(token: &str) -> Option<&str> {
    if token.trim_start_matches(['(', '[', '‘']).starts_with('-') {
        return None;
    }
    let word = token.trim_matches(|c: char| !c.is_alphanumeric());
    let word = word.strip_prefix("s-").unwrap_or(word); // 's-Hertogenbosch
    let is_code = word.contains(|c: char| c.is_numeric() || "_@=:\\".contains(c));
    // A capital after a dot is a forgotten space, and no name of a file.
    let is_name =
        word.split_once('.').is_some_and(|(_, rest)| !rest.starts_with(char::is_uppercase));
    (!word.is_empty() && !is_code && !is_name).then_some(word)
}

/// All RON files in `folder` and below it, sorted.
fn ron_files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("a folder of the project can be read");
    let mut paths: Vec<PathBuf> =
        entries.map(|entry| entry.expect("so can its files").path()).collect();
    paths.sort();
    let each = paths.into_iter().flat_map(|path| match path.is_dir() {
        true => ron_files(&path),
        false => vec![path],
    });
    each.filter(|path| path.extension().is_some_and(|ending| ending == "ron")).collect()
}

/// Every text under the key `language`, with where it begins.
fn in_language(node: &Node<'_>, language: &str, found: &mut impl FnMut(usize, &str)) {
    match &node.shape {
        Shape::Fields(_, fields) => {
            for field in fields {
                in_language(&field.value, language, found);
            }
        }
        Shape::Values(_, nodes) | Shape::List(nodes) => {
            for node in nodes {
                in_language(node, language, found);
            }
        }
        Shape::Map(entries) => {
            for (key, value) in entries {
                match (&key.shape, &value.shape) {
                    (Shape::Text(key), Shape::Text(text)) if key == language => {
                        found(value.at.start, text);
                    }
                    _ => in_language(value, language, found),
                }
            }
        }
        Shape::Text(_) | Shape::Other | Shape::Number(_) | Shape::Word(_) => {}
    }
}

/// The text of a pattern without its values, and that of each of its variants.
fn pieces(pattern: &Pattern<&str>) -> Vec<String> {
    let (mut own, mut all) = (String::new(), Vec::new());
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => own.push_str(value),
            PatternElement::Placeable {
                expression: Expression::Inline(InlineExpression::StringLiteral { value }),
            } => {
                own.push_str(value);
            }
            PatternElement::Placeable { expression: Expression::Inline(_) } => own.push('…'),
            PatternElement::Placeable { expression: Expression::Select { variants, .. } } => {
                own.push('…');
                all.extend(variants.iter().flat_map(|variant| pieces(&variant.value)));
            }
        }
    }
    all.insert(0, own);
    all
}
