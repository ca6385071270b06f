//! Reports as files, from choosing to what is told of them: on the real disk, without the window.

use std::collections::VecDeque;
use std::fs;
use std::path::PathBuf;
use std::time::Duration;

use jiff::Timestamp;
use meetlat::app::carry_out::{self, Carrier, Places};
use meetlat::app::command::{Command, Export, PathAnswer, PathQuestion, Step};
use meetlat::app::effect::Effect;
use meetlat::app::export::{Audience, Job, ReportCommand};
use meetlat::app::house::{HouseCommand, HouseStyle, Section, Typeface};
use meetlat::app::session::Now;
use meetlat::app::settings::Settings;
use meetlat::app::{App, Remedy};
use meetlat::words::{Language, Words};

use crate::support::data;

/// The program without its window, and a folder.
struct Program {
    app: App,
    folder: tempfile::TempDir,
    effects: VecDeque<Effect>,
    /// The names a dialog proposed.
    proposed: Vec<String>,
    opened: Vec<PathBuf>,
    wall: Timestamp,
}

impl Program {
    /// With the example open.
    fn new() -> Self {
        let wall = Timestamp::now_of_test();
        let library = carry_out::library(wall);
        let settings = Settings::new(Language::En);
        let mut program = Self {
            app: App::new(library, settings, "2026-10-01".parse().unwrap()),
            folder: tempfile::tempdir().unwrap(),
            effects: VecDeque::new(),
            proposed: Vec::new(),
            opened: Vec::new(),
            wall,
        };
        program.run(Command::OpenExample);
        program
    }

    /// With the example in this file.
    fn saved_as(name: &str) -> Self {
        let mut program = Self::new();
        let path = program.path("a.meting.ron");
        program.run(Command::PathIs(PathQuestion::SaveAs, PathAnswer::Chosen(path.clone())));
        program.work();
        fs::rename(path, program.path(name)).unwrap();
        program.run(Command::Open(program.path(name)));
        program.work();
        assert_eq!(program.app.session().unwrap().path(), Some(&*program.path(name)));
        program
    }

    fn now(&self) -> Now {
        Now { wall: self.wall, run: Duration::ZERO }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn run(&mut self, command: Command) {
        let effects = self.app.run(command, self.now());
        self.queue(effects);
    }

    fn queue(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            match effect {
                Effect::AskPath { file_name, .. } => self.proposed.push(file_name),
                Effect::OpenFile(path) => self.opened.push(path),
                effect => self.effects.push_back(effect),
            }
        }
    }

    fn work(&mut self) {
        let settings = Some(self.path("config/settings.ron"));
        let places = Places { settings, data: Some(self.path("data")) };
        let mut carrier = Carrier::on_disk(places);
        while let Some(effect) = self.effects.pop_front() {
            if let Some(done) = carrier.carry_out(effect, || self.wall) {
                let effects = self.app.done(done, self.now());
                self.queue(effects);
            }
        }
    }

    fn report(&mut self, command: ReportCommand) {
        self.run(Command::Report(command));
    }

    /// The report as this, to a file that was chosen in a dialog.
    fn export(&mut self, export: Export, name: &str) {
        let chosen = PathAnswer::Chosen(self.path(name));
        self.run(Command::PathIs(PathQuestion::Export(export), chosen));
    }

    fn job(&self) -> &Job {
        let mut jobs = self.effects.iter().rev().filter_map(|effect| match effect {
            Effect::Render(job) => Some(&**job),
            _ => None,
        });
        jobs.next().expect("a report is asked for")
    }

    fn told(&self) -> String {
        let words = Words::new(Language::En);
        let notice = self.app.notices().last().expect("something is told");
        let text = notice.text.as_ref().map(|text| words.say(text)).unwrap_or_default();
        format!("{}. {text}", words.say(&notice.title))
    }

    fn bytes(&self, name: &str) -> Vec<u8> {
        fs::read(self.path(name)).unwrap()
    }

    /// The names in a folder, sorted.
    fn names(&self, folder: &str) -> Vec<String> {
        let Ok(found) = fs::read_dir(self.path(folder)) else { return Vec::new() };
        let names = found.map(|entry| entry.unwrap().file_name().display().to_string());
        let mut names: Vec<String> = names.collect();
        names.sort();
        names
    }

    #[expect(clippy::disallowed_methods, reason = "setting up a test")]
    fn put(&self, name: &str, content: &[u8]) {
        fs::create_dir_all(self.path(name).parent().unwrap()).unwrap();
        fs::write(self.path(name), content).unwrap();
    }
}

/// A fixed time that is later than that of files just written: ages are then those a test sets.
trait NowOfTest {
    fn now_of_test() -> Self;
}

impl NowOfTest for Timestamp {
    fn now_of_test() -> Self {
        "2026-10-01T12:00:00Z".parse().unwrap()
    }
}

#[test]
fn data_are_written_with_the_ending_of_their_kind_and_what_and_where_is_told() {
    let mut program = Program::new();
    for (export, begin) in
        [(Export::Csv, &b"section"[..]), (Export::Xlsx, b"PK"), (Export::Json, b"{")]
    {
        program.export(export, "uitkomst");
        assert_eq!(program.app.exporting(), Some(export));
        program.work();
        assert_eq!(program.app.exporting(), None);
        let name = format!("uitkomst{}", export.ending());
        let bytes = program.bytes(&name);
        let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&bytes);
        assert!(bytes.starts_with(begin) || export == Export::Csv, "{name}");
        let told = program.told();
        assert!(told.contains(&name) && told.contains("public"), "{told}");
        assert!(told.contains(&*program.folder.path().display().to_string()), "{told}");
        // Once more over the same file, for which the dialog asked.
        program.export(export, &name);
        program.work();
        assert!(program.told().contains("was made"), "{}", program.told());
    }
}

#[test]
fn names_and_notes_are_in_internal_reports_only_and_their_name_says_so() {
    let mut program = Program::new();
    program.report(ReportCommand::For(Audience::Internal));
    program.run(Command::AskExport(Export::Json));
    assert!(program.proposed[0].ends_with(" internal.json"), "{:?}", program.proposed);
    program.export(Export::Json, "intern.json");
    program.work();
    assert!(program.told().contains("internal, not to be published"), "{}", program.told());
    program.report(ReportCommand::For(Audience::Public));
    program.run(Command::AskExport(Export::Json));
    assert!(!program.proposed[1].contains("internal"), "{:?}", program.proposed);
    program.export(Export::Json, "openbaar.json");
    program.work();
    let has_answers = |name: &str| {
        let text = String::from_utf8(program.bytes(name)).unwrap();
        let value: serde_json::Value = serde_json::from_str(&text).unwrap();
        !value["answers"].is_null()
    };
    assert!(has_answers("intern.json") && !has_answers("openbaar.json"));
}

#[test]
fn another_document_is_public_again_with_the_usual_parts() {
    let mut program = Program::new();
    program.report(ReportCommand::For(Audience::Internal));
    program.report(ReportCommand::Section(Section::Team, false));
    assert!(!program.app.report_style().sections.contains(&Section::Team));
    program.run(Command::OpenExample);
    assert_eq!(program.app.report_choices().audience, Audience::Public);
    assert_eq!(program.app.report_style().sections, Section::ALL);
}

#[test]
fn a_report_has_the_parts_and_the_style_that_were_chosen_for_it() {
    let mut program = Program::new();
    let typeface = Typeface::AtkinsonHyperlegibleNext;
    program.run(Command::House(HouseCommand::Typeface(typeface)));
    program.run(Command::House(HouseCommand::Section(Section::Why, false)));
    program.report(ReportCommand::Section(Section::Team, false));
    program.export(Export::Csv, "a.csv");
    let style = &program.job().style;
    assert_eq!(style.typeface, typeface);
    let has = |style: &HouseStyle, section| style.sections.contains(&section);
    assert!(!has(style, Section::Team) && !has(style, Section::Why));
    program.work();
    program.report(ReportCommand::UsualSections);
    program.export(Export::Csv, "b.csv");
    let style = &program.job().style;
    assert!(has(style, Section::Team) && !has(style, Section::Why));
    program.work();
    program.report(ReportCommand::Plain(true));
    program.export(Export::Csv, "c.csv");
    assert_eq!(*program.job().style, HouseStyle::default());
}

#[test]
fn the_pages_on_screen_follow_audience_parts_and_style() {
    let mut program = Program::new();
    program.run(Command::Go(Step::Report));
    let mut millis = 0;
    let mut laid_out = |program: &mut Program| {
        let mut found = None;
        for _ in 0..3 {
            millis += 500;
            let run = Duration::from_millis(millis);
            for effect in program.app.tick(Now { wall: program.wall, run }) {
                if let Effect::LayOut { audience, style, .. } = effect {
                    found = Some((audience, style.sections.len()));
                }
            }
        }
        found
    };
    assert_eq!(laid_out(&mut program), Some((Audience::Public, 7)));
    assert_eq!(laid_out(&mut program), None);
    program.report(ReportCommand::For(Audience::Internal));
    assert_eq!(laid_out(&mut program), Some((Audience::Internal, 7)));
    program.report(ReportCommand::Section(Section::Ladder, false));
    assert_eq!(laid_out(&mut program), Some((Audience::Internal, 6)));
    // At the house style one looks at what is kept, for everybody.
    program.run(Command::Go(Step::House));
    assert_eq!(laid_out(&mut program), Some((Audience::Public, 7)));
    program.run(Command::CloseDocument);
    program.run(Command::Go(Step::House));
    assert_eq!(laid_out(&mut program), Some((Audience::Public, 7)), "of the example");
}

#[test]
fn a_report_never_replaces_the_document_itself() {
    let mut program = Program::saved_as("meting.csv");
    let before = program.bytes("meting.csv");
    program.export(Export::Csv, "meting.csv");
    program.work();
    assert_eq!(program.bytes("meting.csv"), before);
    assert!(program.told().contains("made of"), "{}", program.told());
}

#[cfg(unix)]
#[test]
fn a_report_never_replaces_the_document_by_way_of_a_link() {
    let mut program = Program::saved_as("b.meting.ron");
    let before = program.bytes("b.meting.ron");
    std::os::unix::fs::symlink("b.meting.ron", program.path("link.csv")).unwrap();
    program.export(Export::Csv, "link.csv");
    program.work();
    assert_eq!(program.bytes("b.meting.ron"), before);
    assert!(program.told().contains("was not made"), "{}", program.told());
}

#[test]
fn a_report_never_replaces_another_file_of_ours_whatever_its_name() {
    let mut program = Program::new();
    let questionnaire = fs::read(data("small.questionnaire.ron")).unwrap();
    program.put("vragen.csv", &questionnaire);
    program.put("config/style-logo-0123abcd.png", b"a logo");
    program.put("config/style.ron", b"(format: 1)");
    program.export(Export::Csv, "vragen.csv");
    program.work();
    assert_eq!(program.bytes("vragen.csv"), questionnaire);
    assert!(program.told().contains("a questionnaire"), "{}", program.told());
    #[cfg(feature = "typst")]
    {
        program.export(Export::Png, "config/style-logo-0123abcd.png");
        program.work();
        assert_eq!(program.bytes("config/style-logo-0123abcd.png"), b"a logo");
    }
}

#[test]
fn a_typed_path_replaces_nothing_until_somebody_says_so() {
    let mut program = Program::new();
    program.put("a.csv", b"of somebody else");
    let typed = PathAnswer::Typed(program.path("a.csv"));
    program.run(Command::PathIs(PathQuestion::Export(Export::Csv), typed));
    program.work();
    assert_eq!(program.bytes("a.csv"), b"of somebody else");
    let told = program.told();
    assert!(told.contains(&*program.folder.path().display().to_string()), "{told}");
    let Remedy::Do("notice-replace", command) =
        program.app.notices().last().unwrap().remedy.clone()
    else {
        panic!("{told}");
    };
    program.run(*command);
    program.work();
    assert!(1000 < program.bytes("a.csv").len());
}

#[test]
fn a_report_that_is_stopped_is_not_written_and_the_next_one_is() {
    let mut program = Program::new();
    program.export(Export::Csv, "a.csv");
    program.export(Export::Csv, "b.csv");
    assert!(program.told().contains("being made already"));
    program.report(ReportCommand::Stop);
    program.work();
    assert!(program.told().contains("Nothing was saved"), "{}", program.told());
    assert_eq!(program.names("."), [""; 0]);
    program.export(Export::Csv, "c.csv");
    program.work();
    assert_eq!(program.names("."), ["c.csv"]);
}

#[cfg(feature = "typst")]
#[test]
fn pictures_and_charts_are_written_with_their_text() {
    use meetlat::app::export::Chart;
    let mut program = Program::new();
    for (export, begin) in [
        (Export::Pdf, &b"%PDF"[..]),
        (Export::Png, b"\x89PNG"),
        (Export::Svg(Chart::Comparison), b"<svg"),
    ] {
        let name = format!("uitkomst{}", export.ending());
        program.export(export, &name);
        program.work();
        assert!(program.bytes(&name).starts_with(begin), "{name}");
        let Remedy::Exported(made) = program.app.notices().last().unwrap().remedy.clone() else {
            panic!("{}", program.told());
        };
        assert_eq!(made.files, [program.path(&name)]);
        assert_eq!(made.alternative.is_some(), export != Export::Pdf, "{name}");
        program.export(export, &name);
        program.work();
        assert!(program.told().contains("was made"), "{}", program.told());
    }
}

#[cfg(feature = "typst")]
#[test]
fn pages_are_numbered_replace_nothing_unasked_and_are_as_large_as_asked() {
    let mut program = Program::new();
    program.put("p-2.png", b"of somebody else");
    program.export(Export::Pages(72), "p.png");
    program.work();
    assert_eq!(program.names("."), ["p-2.png"], "not one page is written before all may be");
    let Remedy::Do("notice-replace", again) = program.app.notices().last().unwrap().remedy.clone()
    else {
        panic!("{}", program.told());
    };
    program.run(*again);
    program.work();
    let names = program.names(".");
    assert!(5 < names.len() && names.contains(&"p-2.png".to_owned()), "{names:?}");
    let width = |name: &str| u32::from_be_bytes(program.bytes(name)[16..20].try_into().unwrap());
    assert_eq!(width("p-2.png"), 595);
    assert!(program.told().contains(&format!("The {} pages", names.len())), "{}", program.told());
}

#[cfg(feature = "typst")]
#[test]
fn pages_can_be_stopped_on_the_way() {
    let mut program = Program::new();
    program.export(Export::Pages(72), "p.png");
    let progress = program.job().progress.clone();
    assert_eq!(progress.pages(), None);
    program.work();
    let (done, all) = progress.pages().unwrap();
    assert!(done == all && 5 < all);
    program.export(Export::Pages(72), "q.png");
    program.report(ReportCommand::Stop);
    program.work();
    assert!(!program.names(".").iter().any(|name| name.starts_with('q')));
}

#[cfg(feature = "typst")]
#[test]
fn printing_makes_a_pdf_of_our_own_opens_it_and_throws_it_away_a_day_later() {
    use meetlat::app::export::Place;
    let mut program = Program::new();
    for n in 1..=2 {
        program.report(ReportCommand::Print);
        assert!(matches!(program.job().place, Place::Print(_)));
        program.work();
        assert_eq!(program.opened.len(), n);
    }
    // The program that shows the first may still hold it.
    assert_ne!(program.opened[0], program.opened[1]);
    let printed = program.path("data/print");
    assert!(program.opened.iter().all(|path| path.parent() == Some(&*printed)));
    assert!(fs::read(&program.opened[0]).unwrap().starts_with(b"%PDF"));
    assert!(program.told().contains("ready to be printed"), "{}", program.told());
    let written = fs::metadata(&program.opened[0]).unwrap().modified().unwrap();
    let written = Timestamp::try_from(written).unwrap();
    for (hours, n) in [(23, 2), (25, 0)] {
        program.wall = written + jiff::SignedDuration::from_hours(hours);
        program.effects.push_back(Effect::FindRecovery);
        program.work();
        assert_eq!(program.names("data/print").len(), n, "after {hours} hours");
    }
}

#[test]
fn without_a_document_nothing_is_made() {
    let mut program = Program::new();
    program.run(Command::CloseDocument);
    program.report(ReportCommand::Print);
    program.export(Export::Csv, "a.csv");
    assert!(!program.effects.iter().any(|effect| matches!(effect, Effect::Render(_))));
    assert_eq!(program.app.exporting(), None);
}
