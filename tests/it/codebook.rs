//! The code book: what it says of everything a questionnaire and its figures can hold, and
//! that a text stays a text, whatever signs stand in it.
//!
//! Markdown is judged by another program's reader (`pulldown-cmark`), with everything
//! switched on that GitHub and others read beside CommonMark.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use meetlat::domain::benchmark::Benchmark;
use meetlat::domain::questionnaire::Questionnaire;
use meetlat::files::{benchmark_ron, disk, library, questionnaire_ron};
use meetlat::report::codebook::codebook;
use meetlat::words::{Language, Words};
use proptest::prelude::Strategy as _;
use proptest::test_runner::{Config, RngSeed, TestRunner};
use pulldown_cmark::{Event, LinkType, Options, Parser, Tag, TagEnd};

const QUESTIONNAIRE: &str = include_str!("../data/codebook/questionnaire.ron");
const FIGURES: [&str; 2] = [
    include_str!("../data/codebook/benchmarks/eerste.benchmark.ron"),
    include_str!("../data/codebook/benchmarks/tweede.benchmark.ron"),
];

/// The code book of files as they are written, which have no mistakes.
#[track_caller]
fn of(questionnaire: &str, figures: [&str; 2], language: Language) -> String {
    let read = questionnaire_ron::read(questionnaire.as_bytes());
    let questionnaire = read.questionnaire.unwrap_or_else(|| panic!("{:#?}", read.problems));
    let figures = figures.map(|text| read_figures(text, figures, &questionnaire));
    codebook(&questionnaire, &figures, &Words::new(language))
}

#[track_caller]
fn read_figures(text: &str, all: [&str; 2], questionnaire: &Questionnaire) -> Benchmark {
    let others = all.iter().filter(|other| **other != text);
    let elsewhere = others.flat_map(|other| benchmark_ron::figure_ids(other.as_bytes())).collect();
    let read = benchmark_ron::read(text.as_bytes(), Some(questionnaire), &elsewhere);
    read.benchmark.unwrap_or_else(|| panic!("{:#?}", read.problems))
}

/// The code book of the shipped questionnaire.
fn shipped(language: Language) -> String {
    let questionnaire = library::built_in_named("sociale-media").unwrap();
    let figures: Vec<Benchmark> =
        library::built_in_benchmarks("sociale-media").into_iter().cloned().collect();
    codebook(questionnaire, &figures, &Words::new(language))
}

// -- what it says ------------------------------------------------------------------

#[test]
fn everything_a_questionnaire_can_hold_in_dutch() {
    insta::assert_snapshot!(of(QUESTIONNAIRE, FIGURES, Language::Nl));
}

#[test]
fn everything_a_questionnaire_can_hold_in_english() {
    insta::assert_snapshot!(of(QUESTIONNAIRE, FIGURES, Language::En));
}

#[test]
fn a_questionnaire_with_little_in_it_leaves_out_what_is_not_there() {
    let small = include_str!("../data/small.questionnaire.ron");
    let read = questionnaire_ron::read(small.as_bytes());
    let text = codebook(&read.questionnaire.unwrap(), &[], &Words::new(Language::En));
    for absent in ["**Condition.**", "**Limit to a level.**", "**Beside a figure.**"] {
        assert!(!text.contains(absent), "{absent}");
    }
    assert!(text.contains("**Hidden questions.**"));
    assert!(text.contains("- No national figures\n"));
    assert!(!text.contains("## About"), "it has no profile");
}

#[test]
fn figures_of_another_questionnaire_are_not_in_it() {
    let read = questionnaire_ron::read(include_bytes!("../data/small.questionnaire.ron"));
    let figures: Vec<Benchmark> =
        library::built_in_benchmarks("sociale-media").into_iter().cloned().collect();
    let questionnaire = read.questionnaire.unwrap();
    let words = Words::new(Language::Nl);
    assert_eq!(codebook(&questionnaire, &figures, &words), codebook(&questionnaire, &[], &words));
}

#[test]
fn every_text_and_every_figure_of_the_shipped_questionnaire_is_in_it() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("questionnaires/sociale-media");
    let mut paths: Vec<PathBuf> = disk::files_in(&root.join("benchmarks"), ".benchmark.ron");
    paths.push(root.join("questionnaire.ron"));
    let figures = library::built_in_benchmarks("sociale-media");
    for language in Language::ALL {
        let (said, code) = (plain(&shipped(language)), language.code());
        // The titles of files of figures are for those who keep the files.
        let titles: Vec<&str> = figures.iter().map(|file| file.title.in_language(code)).collect();
        for path in &paths {
            let file = String::from_utf8(disk::read(path).unwrap()).unwrap();
            for text in texts_in(&file, code) {
                let is_said = said.contains(&text) || titles.contains(&text.as_str());
                assert!(is_said, "{code}, {}: {text}", path.display());
            }
        }
        for source in figures.iter().flat_map(|file| &file.sources) {
            assert!(said.contains(&one_line(&source.title)), "{}", source.title);
            assert!(said.contains(&source.url), "{}", source.url);
        }
        for figure in figures.iter().flat_map(|file| &file.figures) {
            assert!(said.contains(figure.id.as_str()), "{}", figure.id);
        }
    }
}

/// The texts of one language in a file, as read.
fn texts_in(file: &str, code: &str) -> BTreeSet<String> {
    let mark = format!("\"{code}\": \"");
    let texts = file.split(&mark).skip(1).map(|rest| rest.split('"').next().unwrap());
    texts.map(one_line).filter(|text| !text.is_empty()).collect()
}

// -- how it is written -------------------------------------------------------------

#[test]
fn blocks_stand_one_empty_line_apart_and_no_line_ends_in_a_space() {
    for language in Language::ALL {
        for text in [shipped(language), of(QUESTIONNAIRE, FIGURES, language)] {
            assert!(text.ends_with('\n') && !text.ends_with("\n\n"));
            assert!(!text.contains("\n\n\n") && !text.contains('\r') && !text.contains('\t'));
            for line in text.lines() {
                assert_eq!(line, line.trim_end(), "ends in a space");
            }
        }
    }
}

#[test]
fn every_link_leads_to_a_heading_or_to_an_address_of_the_web() {
    for language in Language::ALL {
        for text in [shipped(language), of(QUESTIONNAIRE, FIGURES, language)] {
            let slugs = slugs(&text);
            let mut n_links = 0;
            for event in parser(&text) {
                if let Event::Start(Tag::Link { dest_url, .. }) = event {
                    n_links += 1;
                    let is_web =
                        dest_url.starts_with("https://") || dest_url.starts_with("http://");
                    let is_heading = dest_url.strip_prefix('#').is_some_and(|s| slugs.contains(s));
                    assert!(is_web || is_heading, "{dest_url} leads nowhere");
                }
            }
            assert!(20 < n_links, "{n_links} links");
            assert!(!plain(&text).contains("]["), "a link without its address");
        }
    }
}

/// The names GitHub gives to the headings of a page: letters, digits, `-` and `_` of the
/// title in small letters, a dash for each space.
fn slugs(markdown: &str) -> BTreeSet<String> {
    let mut slugs = BTreeSet::new();
    let mut title: Option<String> = None;
    for event in parser(markdown) {
        match event {
            Event::Start(Tag::Heading { .. }) => title = Some(String::new()),
            Event::End(TagEnd::Heading(_)) => {
                let title = title.take().unwrap().to_lowercase();
                let kept = title.chars().filter(|c| c.is_alphanumeric() || "-_ ".contains(*c));
                let slug: String = kept.map(|c| if c == ' ' { '-' } else { c }).collect();
                assert!(slugs.insert(slug), "two headings are called {title}");
            }
            Event::Text(text) => {
                if let Some(title) = &mut title {
                    title.push_str(&text);
                }
            }
            _ => {}
        }
    }
    slugs
}

#[test]
fn sentences_of_the_code_book_have_no_signs_of_markdown() {
    for language in Language::ALL {
        let lines = language.source().lines().skip_while(|line| !line.starts_with("codebook-"));
        let lines = lines.take_while(|line| !line.starts_with("## "));
        let mut n_lines = 0;
        for line in lines.filter(|line| !line.starts_with('#')) {
            n_lines += 1;
            // `*[other]` and `[one]` choose a variant, `{ $n }` is a value.
            let text = line.trim_start().trim_start_matches('*');
            let text = match text.strip_prefix('[') {
                Some(variant) => variant.split_once(']').unwrap().1,
                None => text,
            };
            for part in text.split('{') {
                let text = part.split_once('}').map_or(part, |(_, text)| text);
                let has_sign =
                    text.contains(['*', '_', '`', '[', ']', '<', '|', '~', '$', '#', '\\']);
                assert!(!has_sign || part.contains("->"), "{}: {line}", language.code());
            }
        }
        assert!(150 < n_lines);
    }
}

// -- a text stays a text -----------------------------------------------------------

/// What stands between a text and what is put before or behind it.
const MARK: &str = " ¤ ";

/// `file` with `nasty` before and behind every text; behind only where the first sign has a
/// meaning of its own (a unit that begins with %).
fn with_nasty_texts(file: &str, nasty: &str) -> String {
    let nasty = nasty.replace('\\', "\\\\").replace('"', "\\\"");
    let lines = file.lines().map(|line| {
        let is_unit = line.contains("unit: {");
        let mut line = line.to_owned();
        for start in ["\"nl\": \"", "\"en\": \"", " title: \"", " publisher: \""] {
            let mut parts = line.split(start);
            let mut new = parts.next().unwrap().to_owned();
            for part in parts {
                let (text, rest) = part.split_once('"').unwrap();
                let before = if is_unit { String::new() } else { format!("{nasty}{MARK}") };
                new += &format!("{start}{before}{text}{MARK}{nasty}\"{rest}");
            }
            line = new;
        }
        line + "\n"
    });
    lines.collect()
}

/// Whether a page whose texts all have `nasty` in them reads as the page without it: the
/// same headings, paragraphs, lists, tables, links and codes, and the same words.
fn check(nasty: &str) -> Result<(), String> {
    let nasty = nasty.trim(); // where a space would stand differs, and does not matter
    let changed = with_nasty_texts(QUESTIONNAIRE, nasty);
    let figures = FIGURES.map(|text| with_nasty_texts(text, nasty));
    let plain_page = of(QUESTIONNAIRE, FIGURES, Language::Nl);
    let nasty_page = of(&changed, [&figures[0], &figures[1]], Language::Nl);

    let (expected, found) = (shape(&plain_page), shape(&nasty_page));
    if let Some((expected, found)) = expected.iter().zip(&found).find(|(a, b)| a != b) {
        return Err(format!("{nasty:?} makes {found} of {expected}"));
    }
    if expected.len() != found.len() {
        return Err(format!("{nasty:?} changes how much there is"));
    }
    let (seen, mark) = (one_line(nasty), MARK.trim());
    let words = plain(&nasty_page);
    let words = words.replace(&format!("{seen} {mark} "), "");
    let words = words.replace(&format!(" {mark} {seen}"), "");
    // Some texts stand in headings and the list of contents, too; all of them are gone now.
    if words.contains('¤') || words != plain(&plain_page) {
        let at = words.bytes().zip(plain(&plain_page).bytes()).take_while(|(a, b)| a == b).count();
        let around: String = words.chars().skip(at.saturating_sub(60)).take(160).collect();
        return Err(format!("{nasty:?} reads otherwise near {around:?}"));
    }
    Ok(())
}

#[test]
fn hostile_texts_stay_texts() {
    for nasty in [
        "| a | b |",
        "|",
        "\\",
        "\\|",
        "\\\\|\\",
        "| --- | --- |",
        "<script>alert(1)</script>",
        "<!-- weg -->",
        "<b>vet</b>",
        "<https://example.org>",
        "</td></table>",
        "# kop",
        "## kop ##",
        "#",
        "- punt",
        "+ punt",
        "* punt",
        "- [ ] taak",
        "1. een",
        "1) een",
        "123456789. veel",
        "---",
        "- - -",
        "***",
        "===",
        "> citaat",
        "> [!NOTE]",
        "```",
        "~~~ rust",
        "`code`",
        "``",
        "**vet** *schuin* __vet__ _schuin_ ~~weg~~ ~laag~",
        "**",
        "*",
        "_",
        "[x](javascript:alert(1))",
        "![plaatje](x.png)",
        "[boek]",
        "[boek][krant]",
        "[boek]: https://example.org",
        "[^1]",
        "[^1]: voetnoot",
        "[[wiki]]",
        "&lt;b&gt; &#124; &amp &copy;",
        "$x^2$ $$y$$",
        "term\\ : uitleg",
        ": uitleg",
        "+++",
        "{#id .klas}",
        "a  b   ",
        "\u{a0}\u{2028}x",
        "‘",
        "🙂 é",
    ] {
        check(nasty).unwrap();
    }
}

#[test]
fn random_signs_stay_texts() {
    let wished = std::env::var("PROPTEST_CASES").ok().and_then(|n| n.parse().ok());
    let cases = wished.unwrap_or(100);
    let mut config = Config { cases, failure_persistence: None, ..Config::default() };
    if config.rng_seed == RngSeed::Random {
        config.rng_seed = RngSeed::Fixed(2015);
    }
    let signs = "[-|*_`<>\\[\\](){}#+.!&;\\\\~$:^=/'\" 0-9a-c¦%@]{1,12}";
    let nasty = proptest::string::string_regex(signs).unwrap();
    let nasty = nasty.prop_filter("something to see", |text| !text.trim().is_empty());
    TestRunner::new(config)
        .run(&nasty, |nasty| check(&nasty).map_err(proptest::test_runner::TestCaseError::fail))
        .unwrap();
}

#[test]
fn lines_of_a_long_text_become_paragraphs_and_elsewhere_one_line() {
    let changed = QUESTIONNAIRE
        .replace("Een vragenlijst om", "Regel\\n\\n# twee\\r\\n  drie\\n\\nEen vragenlijst om")
        .replace("Op een gewone dag.", "Op een\\n\\n- gewone\\tdag.");
    let text = of(&changed, FIGURES, Language::Nl);
    assert!(text.contains("\n\nRegel\n\n\\# twee\n\ndrie\n\nEen vragenlijst om"));
    assert!(text.contains("**Wat wordt bedoeld?** Op een - gewone dag.\n"));
}

fn parser(markdown: &str) -> Parser<'_> {
    Parser::new_ext(markdown, Options::all() - Options::ENABLE_SMART_PUNCTUATION)
}

/// What blocks and spans there are, one inside the other, without their texts.
#[track_caller]
fn shape(markdown: &str) -> Vec<String> {
    let mut shape = Vec::new();
    for event in parser(markdown) {
        match event {
            Event::Start(Tag::Link { link_type, dest_url, .. }) => {
                let is_known = matches!(
                    link_type,
                    LinkType::Inline | LinkType::Reference | LinkType::Autolink
                );
                assert!(is_known, "{link_type:?}");
                // A heading is called otherwise when its text is.
                let dest = if dest_url.starts_with('#') { "#" } else { &dest_url };
                shape.push(format!("link to {dest}"));
            }
            Event::Start(Tag::Heading { level, .. }) => shape.push(format!("{level}")),
            Event::Start(tag) => shape.push(format!("{tag:?}")),
            Event::End(tag) => shape.push(format!("end of {tag:?}")),
            Event::Code(code) => shape.push(format!("code {code}")),
            // One text may come in several pieces.
            Event::Text(_) if shape.last().is_some_and(|last| last == "text") => {}
            Event::Text(_) => shape.push("text".to_owned()),
            Event::SoftBreak => panic!("a paragraph of more than one line"),
            other => shape.push(format!("{other:?}")),
        }
    }
    shape
}

/// All words as they are read, on one line.
fn plain(markdown: &str) -> String {
    let mut words = String::new();
    for event in parser(markdown) {
        match event {
            Event::Text(text) | Event::Code(text) => words.push_str(&text),
            Event::End(
                TagEnd::Heading(_)
                | TagEnd::Paragraph
                | TagEnd::Item
                | TagEnd::TableCell
                | TagEnd::TableHead,
            )
            | Event::Start(Tag::List(_)) => words.push(' '),
            _ => {}
        }
    }
    one_line(&words)
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
