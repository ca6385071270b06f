//! Mistakes in a house style, and pictures that may be no logo.

use std::io::Cursor;

use image::{ImageFormat, RgbImage};
use meetlat::files::check::check_files;
use meetlat::files::library;
use meetlat::files::logo::MOST_BYTES;

use super::{Case, Desk, case, told};

const STYLES: &[(&str, &str)] = &[
    ("a newer format", r##"(format: 2, primary: "#0B4A6F")"##),
    ("no format", r##"(primary: "#0B4A6F")"##),
    ("no color", "(\n  format: 1,\n  primary: \"blauw\",\n)"),
    ("a color too light to read", "(\n  format: 1,\n  accent: \"#FF9900\",\n)"),
    ("a typeface that is not there", "(\n  format: 1,\n  typeface: \"Arial\",\n)"),
    (
        "a field that is not there",
        "(\n  format: 1,\n  primary: \"#0B4A6F\",\n  acent: \"#8A4B00\",\n)",
    ),
    ("a part that is not there", "(\n  format: 1,\n  sections: (radar: false),\n)"),
    ("a part that is neither on nor off", "(\n  format: 1,\n  sections: (team: \"nee\"),\n)"),
    ("everything at once", "(format: 1, primary: \"#FFF\", accent: \"#FFFFFF\", typeface: \"\")"),
    ("a logo that is not there", "(format: 1, logo: \"weg.png\")"),
];

/// Pieces of SVG that may not be in a logo, each in an otherwise good one.
const SHAPES: &[(&str, &str)] = &[
    ("a script", "<script>alert(1)</script>"),
    ("a picture from elsewhere", r#"<image href="http://127.0.0.1/x.png"/>"#),
    ("letters", "<text>Gemeente</text>"),
    ("another document", "<foreignObject/>"),
    ("a piece of another file", r#"<use href="andere.svg#a"/>"#),
    ("a color from elsewhere", r#"<rect fill="url(http://127.0.0.1/x#a)"/>"#),
    ("a style sheet from elsewhere", "<style>@import url(x.css);</style>"),
    ("a style from elsewhere", r#"<path style="fill: url( 'x.svg#a')"/>"#),
    ("something to run", r#"<path onclick="alert(1)"/>"#),
    ("an escaped address", r#"<path fill="u\72l(x)"/>"#),
    ("a filter", r#"<path filter="url(#a)"/>"#),
    ("a filter in a style", r#"<path style="FILTER: url(#a)"/>"#),
    ("a style sheet that clips", "<style>path { clip-path: url(#a) }</style>"),
    ("a style sheet in another language", r#"<x:style xmlns:x="x">@import url(x.css);</x:style>"#),
    (
        "what grows when it is drawn",
        r##"<g id="a"><use href="#b"/></g><g id="b"/><use href="#a"/>"##,
    ),
];

const OPEN: &str = r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">"#;

fn checked(style: &str, logo: &[u8]) -> Vec<meetlat::files::problem::Located> {
    let desk = Desk::new();
    desk.put("logo", logo);
    check_files(&[desk.put("huis.style.ron", style)]).remove(0).problems
}

fn with_logo(name: &'static str, logo: &[u8]) -> Case {
    case(name, checked("(format: 1, logo: \"logo\")", logo))
}

fn png(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    RgbImage::new(width, height).write_to(&mut bytes, ImageFormat::Png).unwrap();
    bytes.into_inner()
}

pub fn cases() -> Vec<Case> {
    let mut cases: Vec<Case> =
        STYLES.iter().map(|(name, style)| case(name, checked(style, b""))).collect();
    cases.extend(
        SHAPES
            .iter()
            .map(|(name, shape)| with_logo(name, format!("{OPEN}{shape}</svg>").as_bytes())),
    );
    let half = png(40, 40);
    let entities = "<!DOCTYPE svg [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><svg>&b;</svg>";
    let deep = format!("{OPEN}{}{}</svg>", "<g>".repeat(101), "</g>".repeat(101));
    let many = format!("{OPEN}{}</svg>", r#"<path clip-path="url(#a)"/>"#.repeat(101));
    cases.extend([
        with_logo("shapes in shapes", deep.as_bytes()),
        with_logo("many references", many.as_bytes()),
        with_logo("a logo of too many bytes", &vec![0; MOST_BYTES + 1]),
        with_logo("a logo of too many points", &png(4_001, 1)),
        with_logo("half a logo", &half[..half.len() / 2]),
        with_logo("no picture", b"GIF89a"),
        with_logo("no letters either", b"\xff\xfe\0"),
        with_logo("a page of the web", b"<html></html>"),
        with_logo("entities", entities.as_bytes()),
        with_logo("half an SVG", OPEN.as_bytes()),
        with_logo(
            "a style sheet beside it",
            format!("<?xml-stylesheet href='x'?>{OPEN}</svg>").as_bytes(),
        ),
        with_logo("a picture without a size", b"<svg xmlns=\"http://www.w3.org/2000/svg\"/>"),
    ]);
    let desk = Desk::new();
    let style = desk.put("huis.style.ron", r##"(format: 1, primary: "#0B4A6F")"##);
    let error = library::open(&style, None).unwrap_err();
    cases.push(case("a house style as an assessment", error.problems));
    cases
}

#[test]
fn a_mistake_in_a_house_style() {
    insta::assert_snapshot!(told(&cases()));
}
