//! Reports of every case that the tests know, as files: for `.ci/cli-test`, which gives them to
//! validators and readers that are not ours.
//!
//!     cargo run --example papers -- FOLDER
//!
//! Of each case `CASE-nl.pdf` for the team and `CASE-en.pdf` for the public, with a logo every
//! second time, and the facts of both as `CASE-nl.json` and `CASE-en.json`. All numbers in them
//! are invented.

#[path = "../it/report/cases.rs"]
#[expect(dead_code, unreachable_pub, reason = "the tests use more of it")]
#[expect(clippy::unwrap_used, clippy::assigning_clones, reason = "as in the tests")]
mod cases;

use std::env;
use std::path::PathBuf;

use meetlat::domain::house_style::HouseStyle;
use meetlat::files::{disk, logo};
use meetlat::report::facts::Audience;
use meetlat::report::{Output, render};
use meetlat::words::Language;

fn main() {
    let folder = PathBuf::from(env::args_os().nth(1).expect("where to write"));
    let logo = logo::check(cases::LOGO.as_bytes()).expect("a logo that may be used");
    let mut with_logo = HouseStyle::default();
    with_logo.logo = Some(logo);
    for (i, (name, case)) in cases::all().iter().enumerate() {
        let style = if i % 2 == 0 { &with_logo } else { &HouseStyle::default() };
        let both = [(Audience::Internal, Language::Nl), (Audience::Public, Language::En)];
        for (audience, language) in both {
            let facts = case.facts_for(audience, language);
            for (output, ending) in [(Output::Pdf, "pdf"), (Output::Json, "json")] {
                let rendered = render(&facts, style, output).expect("every case has a report");
                let file = folder.join(format!("{name}-{}.{ending}", language.code()));
                disk::write_atomically(&file, &rendered.bytes).expect("the folder can be written");
            }
        }
    }
}
