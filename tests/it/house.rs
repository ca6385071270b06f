//! The house style of the user, from choosing to the file and back: on the real disk, without the
//! window.

use std::collections::VecDeque;
use std::fs;
use std::path::PathBuf;
use std::time::Duration;

use jiff::Timestamp;
use meetlat::app::App;
use meetlat::app::carry_out::{self, Carrier, Places};
use meetlat::app::command::{Command, PathAnswer, PathQuestion};
use meetlat::app::effect::Effect;
use meetlat::app::house::{
    Color, HouseCommand, HouseEffect, HouseStyle, LogoKind, Section, Typeface,
};
use meetlat::app::session::Now;
use meetlat::app::settings::Settings;
use meetlat::files::style_ron;
use meetlat::words::{Language, Words};

use crate::support::data;

const SVG: &[u8] = br##"<svg xmlns="http://www.w3.org/2000/svg" width="4" height="2">
<rect width="4" height="2" fill="#5B2A6E"/></svg>"##;

/// A PNG of one point.
const PNG: &[u8] = &[
    0x89, b'P', b'N', b'G', 13, 10, 26, 10, 0, 0, 0, 13, b'I', b'H', b'D', b'R', 0, 0, 0, 1, 0, 0,
    0, 1, 8, 6, 0, 0, 0, 0x1F, 0x15, 0xC4, 0x89, 0, 0, 0, 13, b'I', b'D', b'A', b'T', 0x78, 0x9C,
    0x63, 0xF8, 0xCF, 0xC0, 0xF0, 0x1F, 0, 5, 0, 1, 0xFF, 0x89, 0x99, 0x3D, 0x1D, 0, 0, 0, 0, b'I',
    b'E', b'N', b'D', 0xAE, 0x42, 0x60, 0x82,
];

fn color(text: &str) -> Color {
    Color::parse(text).unwrap()
}

/// The program without its window, in a folder that outlives it.
struct Program<'f> {
    app: App,
    folder: &'f tempfile::TempDir,
    effects: VecDeque<Effect>,
    millis: u64,
}

impl<'f> Program<'f> {
    fn start(folder: &'f tempfile::TempDir) -> Self {
        let library = carry_out::library(Timestamp::UNIX_EPOCH);
        let app = App::new(library, Settings::new(Language::En), "2026-10-01".parse().unwrap());
        let mut program = Self { app, folder, effects: VecDeque::new(), millis: 0 };
        let effects = program.app.begin(None, program.now());
        program.effects.extend(effects);
        program.work();
        program
    }

    fn now(&self) -> Now {
        Now { wall: Timestamp::UNIX_EPOCH, run: Duration::from_millis(self.millis) }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn run(&mut self, command: HouseCommand) {
        let effects = self.app.run(Command::House(command), self.now());
        self.effects.extend(effects);
    }

    fn choose(&mut self, question: PathQuestion, name: &str) {
        let chosen = PathAnswer::Chosen(self.path(name));
        let effects = self.app.run(Command::PathIs(question, chosen), self.now());
        self.effects.extend(effects);
        self.work();
    }

    fn work(&mut self) {
        let settings = Some(self.path("config/settings.ron"));
        let mut carrier = Carrier::on_disk(Places { settings, data: None });
        while let Some(effect) = self.effects.pop_front() {
            if let Some(done) = carrier.carry_out(effect, || Timestamp::UNIX_EPOCH) {
                let effects = self.app.done(done, self.now());
                self.effects.extend(effects);
            }
        }
    }

    /// Long enough for what was changed to be written.
    fn wait(&mut self) {
        self.millis += 500;
        let effects = self.app.tick(self.now());
        self.effects.extend(effects);
        self.work();
    }

    fn n_writes(&self) -> usize {
        let is_write = |effect: &&Effect| matches!(effect, Effect::House(HouseEffect::Write(..)));
        self.effects.iter().filter(is_write).count()
    }

    fn style(&self) -> &HouseStyle {
        self.app.house().style()
    }

    fn told(&self) -> Vec<String> {
        let words = Words::new(Language::En);
        let one = |notice: &meetlat::app::Notice| {
            let text = notice.text.as_ref().map(|text| words.say(text)).unwrap_or_default();
            format!("{}. {text}", words.say(&notice.title))
        };
        self.app.notices().iter().map(one).collect()
    }

    /// The names beside the settings, sorted.
    fn names(&self) -> Vec<String> {
        let Ok(found) = fs::read_dir(self.path("config")) else { return Vec::new() };
        let names = found.map(|entry| entry.unwrap().file_name().display().to_string());
        let mut names: Vec<String> = names.collect();
        names.sort();
        names
    }
}

#[expect(clippy::disallowed_methods, reason = "setting up a test")]
fn put(folder: &tempfile::TempDir, name: &str, content: &[u8]) {
    let path = folder.path().join(name);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, content).unwrap();
}

#[test]
fn what_was_chosen_is_there_again_after_a_restart() {
    let folder = tempfile::tempdir().unwrap();
    put(&folder, "logo.svg", SVG);
    let mut program = Program::start(&folder);
    assert!(!program.app.house().is_own());
    program.run(HouseCommand::Primary(Some(color("#5B2A6E"))));
    program.run(HouseCommand::Accent(Some(color("#8A4B00"))));
    program.run(HouseCommand::Typeface(Typeface::AtkinsonHyperlegibleNext));
    program.run(HouseCommand::Section(Section::Team, false));
    program.choose(PathQuestion::Logo, "logo.svg");
    program.wait();
    let chosen = program.style().clone();
    assert_eq!(chosen.logo.as_ref().unwrap().kind, LogoKind::Svg);
    // The logo is a copy: the original may go.
    fs::remove_file(folder.path().join("logo.svg")).unwrap();
    let again = Program::start(&folder);
    assert_eq!(*again.style(), chosen);
    assert_eq!(**again.app.report_style(), chosen);
    assert!(again.app.notices().is_empty());
}

#[test]
fn a_style_is_written_as_it_is_read() {
    let mut style = HouseStyle::default().with_primary(color("#5B2A6E")).unwrap();
    for sections in [Section::ALL.to_vec(), vec![Section::Why, Section::Method], Vec::new()] {
        style.sections = sections;
        for typeface in Typeface::ALL {
            style.typeface = typeface;
            let text = style_ron::write(&style, None);
            let read = style_ron::read(text.as_bytes(), |_| unreachable!("no logo is named"));
            assert_eq!(read, Ok(style.clone()), "{text}");
        }
    }
}

#[test]
fn a_color_is_written_once_it_is_found_and_when_the_window_closes() {
    let folder = tempfile::tempdir().unwrap();
    let mut program = Program::start(&folder);
    for tone in ["#5B2A6E", "#5B2A6F", "#5B2A70"] {
        program.run(HouseCommand::Primary(Some(color(tone))));
        program.millis += 100;
        let effects = program.app.tick(program.now());
        program.effects.extend(effects);
    }
    assert_eq!(program.n_writes(), 0);
    program.wait();
    assert_eq!(program.names(), ["style.ron"]);
    program.run(HouseCommand::Primary(None));
    let effects = program.app.run(Command::CloseWindow, program.now());
    program.effects.extend(effects);
    assert_eq!(program.n_writes(), 1);
    assert!(matches!(program.effects.back(), Some(Effect::CloseWindow)));
    program.work();
    assert_eq!(Program::start(&folder).style().primary(), HouseStyle::default().primary());
}

#[test]
fn a_color_that_cannot_be_read_is_never_taken() {
    let folder = tempfile::tempdir().unwrap();
    let mut program = Program::start(&folder);
    program.run(HouseCommand::Primary(Some(color("#FFE000"))));
    program.run(HouseCommand::Accent(Some(color("#FFE000"))));
    assert_eq!(*program.style(), HouseStyle::default());
}

#[test]
fn a_style_that_cannot_be_read_is_told_and_never_written_over() {
    let folder = tempfile::tempdir().unwrap();
    let broken = b"(format: 1, primary: \"paars\")";
    put(&folder, "config/style.ron", broken);
    put(&folder, "other.style.ron", b"(format: 1, primary: \"#5B2A6E\")");
    let mut program = Program::start(&folder);
    let told = program.told().join("\n");
    assert!(told.contains("cannot be read") && told.contains("paars"), "{told}");
    assert_eq!(*program.style(), HouseStyle::default());
    program.run(HouseCommand::Typeface(Typeface::AtkinsonHyperlegibleNext));
    program.choose(PathQuestion::OpenStyle, "other.style.ron");
    program.wait();
    assert_eq!(*program.style(), HouseStyle::default());
    assert_eq!(fs::read(program.path("config/style.ron")).unwrap(), broken);
    // Mended with another program, it is read again.
    put(&folder, "config/style.ron", b"(format: 1, primary: \"#5B2A6E\")");
    program.run(HouseCommand::ReadAgain);
    program.work();
    assert_eq!(program.style().primary(), color("#5B2A6E"));
    assert!(program.app.house().problem().is_none() && program.told().is_empty());
}

#[test]
fn beginning_anew_keeps_the_file_that_cannot_be_read_under_another_name() {
    let folder = tempfile::tempdir().unwrap();
    let newer = b"(format: 99, primary: \"#5B2A6E\")";
    put(&folder, "config/style.ron", newer);
    put(&folder, "config/style-old.ron", b"of an earlier time");
    let mut program = Program::start(&folder);
    assert!(program.app.house().problem().is_some());
    program.run(HouseCommand::BeginAnew);
    program.work();
    assert!(program.app.house().problem().is_none());
    assert!(program.told().join("\n").contains("style-old-2.ron"), "{:?}", program.told());
    program.run(HouseCommand::Typeface(Typeface::AtkinsonHyperlegibleNext));
    program.wait();
    assert_eq!(program.names(), ["style-old-2.ron", "style-old.ron", "style.ron"]);
    assert_eq!(fs::read(program.path("config/style-old-2.ron")).unwrap(), newer);
    assert_eq!(Program::start(&folder).style().typeface, Typeface::AtkinsonHyperlegibleNext);
}

#[test]
fn what_is_no_logo_is_told_and_the_one_before_stays() {
    let folder = tempfile::tempdir().unwrap();
    put(&folder, "logo.png", PNG);
    put(&folder, "logo.pdf", b"%PDF-1.7");
    let mut program = Program::start(&folder);
    program.choose(PathQuestion::Logo, "logo.png");
    let logo = program.style().logo.clone();
    assert_eq!(logo.as_ref().unwrap().kind, LogoKind::Png);
    program.choose(PathQuestion::Logo, "logo.pdf");
    let (name, reason) = program.app.house().logo_problem().unwrap();
    assert_eq!((name, reason.id), ("logo.pdf", "problem-logo-format"));
    assert_eq!(program.style().logo, logo);
    program.choose(PathQuestion::Logo, "gone.png");
    assert_eq!(program.app.house().logo_problem().unwrap().1.id, "error-not-found");
    program.choose(PathQuestion::Logo, "logo.png");
    assert_eq!(program.app.house().logo_problem(), None);
}

#[test]
fn only_the_present_logo_stands_beside_the_style() {
    let folder = tempfile::tempdir().unwrap();
    put(&folder, "logo.svg", SVG);
    put(&folder, "logo.png", PNG);
    put(&folder, "config/style-logo.txt", b"not ours");
    let mut program = Program::start(&folder);
    for (name, ending) in [("logo.svg", ".svg"), ("logo.png", ".png")] {
        program.choose(PathQuestion::Logo, name);
        program.wait();
        let logos: Vec<String> =
            program.names().into_iter().filter(|name| name.starts_with("style-logo-")).collect();
        assert!(logos.len() == 1 && logos[0].ends_with(ending), "{logos:?}");
    }
    program.run(HouseCommand::RemoveLogo);
    program.wait();
    assert_eq!(program.names(), ["style-logo.txt", "style.ron"]);
}

#[test]
fn a_colleague_gets_the_style_with_its_logo() {
    let folder = tempfile::tempdir().unwrap();
    put(&folder, "logo.svg", SVG);
    put(&folder, "deel/iets.txt", b"");
    let mut program = Program::start(&folder);
    program.choose(PathQuestion::Logo, "logo.svg");
    program.run(HouseCommand::Primary(Some(color("#5B2A6E"))));
    // The ending that every style has is added.
    program.choose(PathQuestion::SaveStyle, "deel/maasdrecht");
    assert!(program.told().join("\n").contains("maasdrecht.style.ron"), "{:?}", program.told());
    let chosen = program.style().clone();

    let home = tempfile::tempdir().unwrap();
    let mut other = Program::start(&home);
    let path = folder.path().join("deel/maasdrecht.style.ron");
    let open = Command::PathIs(PathQuestion::OpenStyle, PathAnswer::Chosen(path));
    let effects = other.app.run(open, other.now());
    other.effects.extend(effects);
    other.work();
    assert_eq!(*other.style(), chosen);
    other.wait();
    drop(folder);
    assert_eq!(*Program::start(&home).style(), chosen, "a copy of the colleague's own");
}

#[test]
fn saving_a_style_replaces_nothing_else() {
    let folder = tempfile::tempdir().unwrap();
    let questionnaire = fs::read(data("small.questionnaire.ron")).unwrap();
    put(&folder, "vragen.style.ron", &questionnaire);
    put(&folder, "b.style.ron", b"(format: 1)");
    let mut program = Program::start(&folder);
    program.choose(PathQuestion::SaveStyle, "vragen.style.ron");
    assert_eq!(fs::read(program.path("vragen.style.ron")).unwrap(), questionnaire);
    // Of a name without the ending nobody was asked whether to replace.
    program.choose(PathQuestion::SaveStyle, "b");
    assert_eq!(fs::read(program.path("b.style.ron")).unwrap(), b"(format: 1)");
    assert_eq!(program.told().len(), 2, "{:?}", program.told());
    program.choose(PathQuestion::SaveStyle, "b.style.ron");
    assert!(fs::read(program.path("b.style.ron")).unwrap().len() > 100);
    program.choose(PathQuestion::OpenStyle, "vragen.style.ron");
    assert!(program.told().last().unwrap().contains("questionnaire"), "{:?}", program.told());
    assert_eq!(*program.style(), HouseStyle::default());
}
