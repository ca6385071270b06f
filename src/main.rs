//! The program with a window: `meetlat [FILE]`.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a program talks to its terminal")]
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

use meetlat::app::carry_out::{Person, Places};
use meetlat::ui::shell::{self, Start};
use meetlat::words::{Language, Words};

/// What was asked on the command line.
enum Asked {
    Open(Option<PathBuf>),
    Help,
    Version,
    Unknown(String),
}

fn main() -> ExitCode {
    let locale = sys_locale::get_locale();
    let language = Language::from_system(locale.as_deref());
    let words = Words::new(language);
    match asked(std::env::args_os().skip(1)) {
        Asked::Help => {
            println!("{}", words.get("window-help"));
            ExitCode::SUCCESS
        }
        Asked::Version => {
            println!("meetlat {}", env!("CARGO_PKG_VERSION"));
            ExitCode::SUCCESS
        }
        Asked::Unknown(argument) => {
            eprintln!("{}", words.with("window-unknown-argument", &[("found", argument.into())]));
            ExitCode::from(2)
        }
        Asked::Open(file) => {
            let places = Places { settings: settings_path(), data: data_folder() };
            let start = Start { file, places, language, person: person() };
            match shell::run(&start) {
                Ok(()) => ExitCode::SUCCESS,
                Err(message) => {
                    eprintln!("{}", words.say(&message));
                    ExitCode::FAILURE
                }
            }
        }
    }
}

/// Who sits at this computer: the name in full, where the system knows that.
fn person() -> Person {
    let name = whoami::realname().or_else(|_| whoami::username());
    let computer = whoami::devicename().or_else(|_| whoami::hostname());
    Person { name: name.unwrap_or_default(), computer: computer.unwrap_or_default() }
}

fn asked(arguments: impl Iterator<Item = OsString>) -> Asked {
    let mut file = None;
    let mut only_files = false;
    for argument in arguments {
        match argument.to_str() {
            Some("--") if !only_files => only_files = true,
            Some("--help" | "-h") if !only_files => return Asked::Help,
            Some("--version" | "-V") if !only_files => return Asked::Version,
            Some(text) if text.starts_with('-') && !only_files => {
                return Asked::Unknown(text.to_owned());
            }
            _ if file.is_some() => return Asked::Unknown(argument.display().to_string()),
            // Written down, it is to mean the same from another folder.
            _ => {
                let path = PathBuf::from(argument);
                file = Some(std::path::absolute(&path).unwrap_or(path));
            }
        }
    }
    Asked::Open(file)
}

/// The folder that the environment names, where it is one of the user.
fn folder(name: &str) -> Option<PathBuf> {
    let value = std::env::var_os(name).filter(|value| !value.is_empty())?;
    Some(PathBuf::from(value)).filter(|path| path.is_absolute())
}

/// Where programs of the user keep their settings, with a folder of our own in it.
fn settings_path() -> Option<PathBuf> {
    let base = if cfg!(windows) {
        folder("APPDATA")
    } else if cfg!(target_os = "macos") {
        folder("HOME").map(|home| home.join("Library/Application Support"))
    } else {
        folder("XDG_CONFIG_HOME").or_else(|| folder("HOME").map(|home| home.join(".config")))
    };
    Some(base?.join("meetlat").join(meetlat::files::settings_ron::FILE_NAME))
}

/// Where programs of the user keep their data, with a folder of our own in it.
fn data_folder() -> Option<PathBuf> {
    let base = if cfg!(windows) {
        folder("LOCALAPPDATA")
    } else if cfg!(target_os = "macos") {
        folder("HOME").map(|home| home.join("Library/Application Support"))
    } else {
        folder("XDG_DATA_HOME").or_else(|| folder("HOME").map(|home| home.join(".local/share")))
    };
    Some(base?.join("meetlat"))
}
