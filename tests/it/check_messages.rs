//! What people read when a file is wrong, word for word, in both languages.

use std::path::Path;

use meetlat::files::check::check_files;
use meetlat::words::{Language, Words};

/// Everything a check says about these bytes, as the command line prints it; the path is
/// left out.
fn said(bytes: &[u8], language: Language) -> Vec<String> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("bestand.ron");
    #[expect(clippy::disallowed_methods, reason = "setting up a test")]
    std::fs::write(&path, bytes).unwrap();
    said_of(&path, language)
}

fn said_of(path: &Path, language: Language) -> Vec<String> {
    let words = Words::new(language);
    let reports = check_files(&[path.to_owned()]);
    let lines = reports.iter().flat_map(|report| report.lines(&words));
    let prefix = format!("{}:", path.display());
    lines.map(|line| line.strip_prefix(&prefix).unwrap().trim_start().to_owned()).collect()
}

fn sample() -> &'static [u8] {
    include_bytes!("../data/small.questionnaire.ron")
}

/// The sample questionnaire with one piece of text changed.
fn changed(from: &str, to: &str) -> String {
    let text = std::str::from_utf8(sample()).unwrap();
    assert!(text.contains(from), "the sample has no {from}");
    text.replacen(from, to, 1)
}

#[test]
fn every_kind_of_bad_file_is_explained_in_both_languages() {
    let mut all = String::new();
    let mut show = |name: &str, bytes: &[u8]| {
        let nl = said(bytes, Language::Nl).join("\n");
        let en = said(bytes, Language::En).join("\n");
        all.push_str(&format!("# {name}\n{nl}\n{en}\n\n"));
    };
    show("an_empty_file", b"");
    show("a_file_of_white_space", b"\xef\xbb\xbf \r\n");
    show("a_picture_in_place_of_a_text", b"(format: 1,\n  id: \"a\x89PNG\xff\")");
    show("a_file_that_is_cut_off", &sample()[..sample().len() / 2]);
    show("a_file_that_is_cut_off_inside_a_text", b"(\n  format: 1,\n  id: \"half");
    show("ron_that_is_not_ours", b"(name: \"Ferris\", age: 7)");
    show("a_list_in_place_of_a_struct", b"[1, 2, 3]");
    show("something_that_is_not_ron", b"{\n  \"format\": 1;\n}");
    show("a_forgotten_comma", b"(\n  format: 1\n  id: \"a\",\n)");
    show("the_wrong_bracket", b"(\n  format: 1,\n  languages: [\"nl\", \"en\"),\n  ladder: (),\n)");
    show("a_forgotten_colon", b"(\n  format 1,\n)");
    show("a_backslash_in_a_text", br#"(id: "C:\users\qux", ladder: ())"#);
    show("too_many_brackets", format!("(ladder: {}", "(".repeat(100_000)).as_bytes());
    show("a_newer_questionnaire", b"(format: 7, id: \"a\", ladder: (), wheels: 4)");
    show("a_newer_assessment", b"(format: 7, program: \"meetlat 3.1.0\", municipality: (name: \"A\"), respondents: Tree { })");
    show("a_missing_format", b"(id: \"a\", ladder: 5)");
    show(
        "a_field_that_is_there_twice",
        changed("version: ", "id: \"again\", version: ").as_bytes(),
    );
    show(
        "a_language_that_is_there_twice",
        changed("title: {", "title: {\"nl\": \"Nog een\", ").as_bytes(),
    );
    show("a_number_that_is_none", changed("bound: 8", "bound: NaN").as_bytes());
    show("a_number_that_is_too_large", changed("bound: 8", "bound: 1e400").as_bytes());
    show(
        "a_weight_that_is_too_large",
        changed("weight: 2", "weight: 99999999999999999999").as_bytes(),
    );
    show("a_weight_with_decimals", changed("weight: 2", "weight: 1.5").as_bytes());
    show("a_text_in_place_of_a_number", changed("weight: 2", "weight: \"zwaar\"").as_bytes());
    show("a_kind_that_does_not_exist", changed("YesNo(", "YesOrNo(").as_bytes());
    show("a_kind_without_what_belongs_to_it", changed("YesNo(yes: 2, no: 0)", "YesNo").as_bytes());
    show(
        "a_kind_with_half_of_what_belongs_to_it",
        changed("YesNo(yes: 2, no: 0)", "YesNo(yes: 2)").as_bytes(),
    );
    show("a_question_without_a_kind", changed("kind: YesNo(yes: 2, no: 0),", "").as_bytes());
    show("ten_mistakes", include_bytes!("../data/ten-mistakes.questionnaire.ron"));
    insta::assert_snapshot!(all);
}
