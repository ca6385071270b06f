//! The floors of `src/` and who may lean on whom. Read the tables as the map of the code.

use std::fs;
use std::path::{Path, PathBuf};

/// Each floor with the floors below it that it may use. `main.rs` and `bin/` may use all.
const FLOORS: &[(&str, &[&str])] = &[
    ("domain", &[]),
    ("words", &["domain"]),
    ("files", &["domain", "words"]),
    ("report", &["domain", "words"]),
    ("app", &["domain", "words", "files", "report"]),
    // `report` for its facts only, see below.
    ("ui", &["domain", "words", "app", "report"]),
];

/// Outside crates that belong to certain places only; a place ends with `/` or is a file.
const CRATES: &[(&str, &[&str])] = &[
    ("clap", &["bin/cli/"]),
    ("csv", &["report/data/"]),
    ("eframe", &["ui/", "main.rs"]),
    ("egui", &["ui/", "main.rs"]),
    ("fluent_bundle", &["words/"]),
    ("image", &["files/logo.rs"]),
    ("log", &["ui/"]),
    ("open", &["ui/"]),
    ("png", &["report/"]),
    ("pollster", &["ui/"]),
    ("rfd", &["ui/"]),
    ("ron", &["files/"]),
    ("roxmltree", &["files/logo.rs"]),
    ("rust_xlsxwriter", &["report/data/"]),
    ("serde", &["files/", "report/", "bin/cli/"]),
    ("serde_json", &["files/", "report/", "bin/cli/"]),
    ("sha2", &["domain/hash.rs", "report/engine/"]),
    ("sys_locale", &["ui/", "main.rs", "bin/cli/"]),
    ("typst", &["report/"]),
    ("typst_layout", &["report/"]),
    ("typst_pdf", &["report/"]),
    ("typst_render", &["report/"]),
    ("typst_svg", &["report/"]),
    ("unic_langid", &["words/"]),
    ("whoami", &["main.rs"]),
];

/// Parts of `std` that touch the world, and where.
const WORLD: &[(&str, &[&str])] = &[
    ("env", &["files/disk.rs", "ui/", "main.rs", "bin/cli/"]),
    ("fs", &["files/disk.rs"]),
    ("net", &[]),
    ("process", &["main.rs", "bin/cli/"]),
    ("thread", &["app/worker.rs", "files/disk.rs", "ui/"]),
];

#[test]
fn imports_point_down() {
    let mut wrong = Vec::new();
    for file in source_files() {
        let Some((floor, below)) = FLOORS.iter().find(|(floor, _)| file.is_in(floor)) else {
            continue;
        };
        for used in file.floors_used() {
            let is_floor = FLOORS.iter().any(|(name, _)| *name == used);
            if is_floor && used != *floor && !below.contains(&used.as_str()) {
                wrong.push(format!("src/{} uses {used}; {floor} may use {below:?}", file.name));
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new(), "imports point down only, see docs/ARCHITECTURE.md");
}

#[test]
fn screens_know_what_a_report_says_but_not_how_it_is_made() {
    for file in source_files().iter().filter(|file| file.is_in("ui")) {
        for name in file.used_below("report") {
            assert_eq!(name, "facts", "src/{} may use report::facts only", file.name);
        }
    }
}

#[test]
fn every_folder_of_the_library_is_a_floor() {
    for file in source_files() {
        let is_known = FLOORS.iter().any(|(floor, _)| file.is_in(floor))
            || file.is_in("bin")
            || ["lib.rs", "main.rs"].contains(&file.name.as_str());
        assert!(is_known, "src/{} is on no floor", file.name);
    }
}

#[test]
fn each_outside_crate_stays_where_it_belongs() {
    let mut wrong = Vec::new();
    for file in source_files() {
        for (name, places) in CRATES {
            if file.starts_a_path_with(name) && !file.is_at(places) {
                wrong.push(format!("src/{} uses {name}, which belongs to {places:?}", file.name));
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn only_a_few_files_touch_the_world() {
    let mut wrong = Vec::new();
    for file in source_files() {
        let used = file.used_below("std");
        for (name, places) in WORLD {
            if used.iter().any(|used| used == name) && !file.is_at(places) {
                wrong.push(format!("src/{} uses std::{name}, as only {places:?} may", file.name));
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn the_clock_is_read_by_the_two_programs_only() {
    let mut wrong = Vec::new();
    for file in source_files() {
        let reads_it = ["Timestamp", "Zoned", "SystemTime", "Instant"]
            .iter()
            .any(|clock| file.used_below(clock).iter().any(|name| name == "now"));
        if reads_it && !file.is_at(&["ui/shell", "main.rs", "bin/cli/"]) {
            wrong.push(format!("src/{}: take the time as a parameter", file.name));
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn every_file_opens_with_what_it_is_for() {
    for file in source_files() {
        assert!(file.text.starts_with("//!"), "src/{} has no `//!` at its top", file.name);
    }
}

#[test]
fn the_reader_of_imports_is_not_fooled() {
    let read = |name: &str, text: &str| SourceFile::new(name, text).floors_used();
    assert_eq!(read("domain/a.rs", "use crate::files::disk;"), ["files"]);
    assert_eq!(read("domain/a.rs", "use crate::{app::x, ui::{y, z}};"), ["app", "ui"]);
    assert_eq!(read("domain/a.rs", "let x = super::super::words::Words;"), ["words"]);
    assert_eq!(read("domain/check/mod.rs", "use super::super::report::x;"), ["report"]);
    assert_eq!(read("domain/check/mod.rs", "use super::files::x;"), [""; 0]);
    assert_eq!(read("domain/a.rs", "// crate::files\n/* crate::ui */ \"crate::app\""), [""; 0]);
    let file = SourceFile::new("a.rs", "use ::serde::Serialize; fn f<'a>(c: char) { c == '\"'; }");
    assert!(file.starts_a_path_with("serde"));
    assert!(!SourceFile::new("a.rs", "my::serde::x").starts_a_path_with("serde"));
    assert_eq!(SourceFile::new("a.rs", "use std::{fs, io::Read};").used_below("std"), ["fs", "io"]);
}

/// A file below `src/`, cut into words and signs, without comments and texts.
struct SourceFile {
    /// Path below `src/`, with `/`.
    name: String,
    text: String,
    tokens: Vec<String>,
}

impl SourceFile {
    fn new(name: &str, text: &str) -> Self {
        Self { name: name.to_owned(), text: text.to_owned(), tokens: tokens(text) }
    }

    fn is_in(&self, folder: &str) -> bool {
        self.name.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/') || rest == ".rs")
    }

    fn is_at(&self, places: &[&str]) -> bool {
        places.iter().any(|place| self.name.starts_with(place))
    }

    /// How many `super` lead from this file to the crate.
    fn depth(&self) -> usize {
        let module = self.name.trim_end_matches(".rs").trim_end_matches("/mod");
        module.split('/').count()
    }

    /// The names right below the crate that this file names, by `crate::` or enough `super::`.
    fn floors_used(&self) -> Vec<String> {
        let mut used = Vec::new();
        let mut n_supers = 0;
        for (i, token) in self.tokens.iter().enumerate() {
            match token.as_str() {
                "super" => n_supers += 1,
                "::" => continue,
                "crate" => {}
                _ => n_supers = 0,
            }
            if token == "crate" || (token == "super" && n_supers == self.depth()) {
                used.extend(self.named_after(i));
            }
        }
        used
    }

    fn starts_a_path_with(&self, name: &str) -> bool {
        self.starts(name).next().is_some()
    }

    /// The names that follow `root::` directly.
    fn used_below(&self, root: &str) -> Vec<String> {
        let places = self.tokens.iter().enumerate().filter(|(_, token)| *token == root);
        places.flat_map(|(i, _)| self.named_after(i)).collect()
    }

    /// Where a path begins with `name`: `name::…`, but not `other::name::…`.
    fn starts<'a>(&'a self, name: &'a str) -> impl Iterator<Item = usize> + 'a {
        (0..self.tokens.len()).filter(move |&i| {
            let token = |i: usize| self.tokens.get(i).map(String::as_str);
            let is_word = |t: Option<&str>| t.is_some_and(|t| t.starts_with(char::is_alphanumeric));
            let is_inside = 1 < i
                && token(i - 1) == Some("::")
                && is_word(token(i - 2))
                && token(i - 2) != Some("use");
            token(i) == Some(name) && token(i + 1) == Some("::") && !is_inside
        })
    }

    /// The name after the `::` that follows token `i`, or all names of the `{…}` there.
    fn named_after(&self, i: usize) -> Vec<String> {
        let token = |i: usize| self.tokens.get(i).map_or("", String::as_str);
        if token(i + 1) != "::" {
            return Vec::new();
        }
        if token(i + 2) != "{" {
            return vec![token(i + 2).to_owned()];
        }
        let (mut names, mut depth) = (Vec::new(), 0);
        for at in i + 2..self.tokens.len() {
            match token(at) {
                "{" => depth += 1,
                "}" if depth == 1 => break,
                "}" => depth -= 1,
                name if depth == 1 && ["{", ","].contains(&token(at - 1)) => {
                    names.push(name.to_owned());
                }
                _ => {}
            }
        }
        names
    }
}

/// Words and signs of Rust code, without comments, texts and characters.
fn tokens(text: &str) -> Vec<String> {
    let mut tokens: Vec<String> = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let skip = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if rest.starts_with("/*") {
            rest.find("*/").map_or(rest.len(), |end| end + 2)
        } else if rest.starts_with("r\"") || rest.starts_with("r#") && !rest.starts_with("r#_") {
            let n_hashes = rest[1..].bytes().take_while(|b| *b == b'#').count();
            let end = format!("\"{}", "#".repeat(n_hashes));
            rest[2 + n_hashes..].find(&end).map_or(rest.len(), |at| 2 + n_hashes + at + end.len())
        } else if first == '"' {
            end_of_text(rest)
        } else if first == '\'' {
            end_of_character(rest)
        } else if first.is_alphanumeric() || first == '_' {
            let end = rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len());
            tokens.push(rest[..end].to_owned());
            end
        } else {
            let end = if rest.starts_with("::") { 2 } else { first.len_utf8() };
            if !first.is_whitespace() {
                tokens.push(rest[..end].to_owned());
            }
            end
        };
        rest = &rest[skip..];
    }
    tokens
}

fn end_of_text(rest: &str) -> usize {
    let mut is_escaped = false;
    for (at, c) in rest.char_indices().skip(1) {
        match c {
            _ if is_escaped => is_escaped = false,
            '\\' => is_escaped = true,
            '"' => return at + 1,
            _ => {}
        }
    }
    rest.len()
}

/// After `'x'` or `'\n'`; after the sign alone for a lifetime.
fn end_of_character(rest: &str) -> usize {
    let mut chars = rest.char_indices().skip(1);
    match (chars.next(), chars.next(), chars.next()) {
        (Some((_, '\\')), ..) => rest[3..].find('\'').map_or(rest.len(), |at| at + 4),
        (Some(_), Some((at, '\'')), _) => at + 1,
        _ => 1,
    }
}

fn source_files() -> Vec<SourceFile> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut paths = Vec::new();
    collect(&root, &mut paths);
    paths.sort();
    assert!(30 < paths.len(), "src/ has many files");
    let files = paths.iter().map(|path| {
        let name = path.strip_prefix(&root).unwrap().to_str().unwrap().replace('\\', "/");
        SourceFile::new(&name, &fs::read_to_string(path).unwrap())
    });
    files.collect()
}

fn collect(folder: &Path, paths: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, paths);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            paths.push(path);
        }
    }
}
