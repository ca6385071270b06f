//! `meetlat-cli`: the same program without a window.
//!
//! Puts the floors together: arguments in, one command, text or JSON out. Exit codes:
//! 0 fine, 1 a problem with the input, 2 wrong usage, 3 a merge left something to choose.

#![expect(clippy::print_stderr, reason = "a command line talks so")]

mod arguments;
mod commands;
mod compare_json;
mod compare_text;
mod merge;
mod report;
mod score_json;
mod score_text;
mod upgrade;

use std::ffi::OsString;
use std::io::Write as _;
use std::process::ExitCode;

use arguments::Parsed;
use meetlat::words::{Language, Words};

fn main() -> ExitCode {
    let args: Vec<OsString> = std::env::args_os().collect();
    let system = Language::from_system(sys_locale::get_locale().as_deref());
    match arguments::parse(&args, system) {
        Parsed::Print(text) => {
            print(&text);
            ExitCode::SUCCESS
        }
        Parsed::Wrong(text) => {
            eprint!("{text}");
            ExitCode::from(2)
        }
        Parsed::Request(language, request) => {
            let words = Words::new(language);
            match commands::run(request, &words) {
                Ok(done) => {
                    for notice in &done.notices {
                        eprintln!("{notice}");
                    }
                    print(&done.text);
                    ExitCode::from(done.ending.code())
                }
                Err(problems) => {
                    for problem in &problems {
                        eprintln!("{problem}");
                    }
                    ExitCode::FAILURE
                }
            }
        }
    }
}

/// Prints a whole answer. A reader that stops early, such as `head`, is no error.
fn print(text: &str) {
    let mut out = std::io::stdout().lock();
    out.write_all(text.as_bytes()).and_then(|()| out.flush()).ok();
}
