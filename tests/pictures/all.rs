//! A picture of every screen, for people to look at: `.ci/screens FOLDER`.

use std::path::PathBuf;
use std::sync::Arc;

use egui::Key;
use jiff::SignedDuration;
use meetlat::app::App;
use meetlat::app::command::{Change, Command, Export, Overlay, Step};
use meetlat::app::effect::{Done, Fingerprint, Opened};
use meetlat::app::export::{Audience, Exported, ReportCommand};
use meetlat::app::house::{HouseCommand, HouseDone, Section, StyleFile};
use meetlat::app::recovery::{FileSince, Recovery};
use meetlat::app::settings::{Look, QuestionsShown};
use meetlat::app::versions::Version;
use meetlat::domain::assessment::{Answer, Value};
use meetlat::domain::id::QuestionId;
use meetlat::domain::level::Level;
use meetlat::domain::message::Message;
use meetlat::files::style_ron;

use super::program::{NOW, Style, picture, window};

fn question(id: &str) -> Command {
    Command::Show(QuestionId::parse(id).expect("a name"))
}

fn whole() -> Command {
    Command::ShowQuestions(QuestionsShown::Dimension)
}

/// Every screen by name, with the way there and the keys that are pressed then.
fn screens() -> Vec<(&'static str, Vec<Command>, Vec<Key>)> {
    let example = |then: Vec<Command>| [vec![Command::OpenExample], then].concat();
    vec![
        ("1-start", Vec::new(), Vec::new()),
        ("1-start-herstel", Vec::new(), Vec::new()),
        ("2-gemeente-nieuw", vec![Command::New], Vec::new()),
        ("2-gemeente", example(vec![Command::Go(Step::Setup)]), Vec::new()),
        ("3-vraag-kanalen", example(vec![question("qa1")]), Vec::new()),
        ("3-vraag-niveaus", example(vec![question("qb1")]), Vec::new()),
        ("3-vraag-getal", example(vec![question("qd4")]), Vec::new()),
        ("3-vraag-keuzes", example(vec![question("qa10")]), Vec::new()),
        ("3-dimensie", example(vec![whole(), question("qb1")]), Vec::new()),
        ("3-dimensie-verder", example(vec![whole(), question("qd4")]), Vec::new()),
        ("4-resultaten", example(vec![Command::Go(Step::Results)]), Vec::new()),
        ("4-resultaten-radar", example(vec![Command::Go(Step::Results)]), vec![Key::R]),
        ("5-vergelijken", example(vec![Command::Go(Step::Compare)]), Vec::new()),
        ("6-rapport", example(vec![Command::Go(Step::Report)]), Vec::new()),
        (
            "6-rapport-intern",
            example(vec![
                Command::House(HouseCommand::Section(Section::Team, false)),
                Command::Report(ReportCommand::For(Audience::Internal)),
                Command::Report(ReportCommand::As(Export::Pages(144))),
                Command::Go(Step::Report),
            ]),
            Vec::new(),
        ),
        ("6-rapport-gemaakt", example(vec![Command::Go(Step::Report)]), Vec::new()),
        ("9-huisstijl", example(vec![Command::Go(Step::House)]), Vec::new()),
        ("9-huisstijl-eigen", vec![Command::Go(Step::House)], Vec::new()),
        ("9-huisstijl-onleesbaar", vec![Command::Go(Step::House)], Vec::new()),
        (
            "7-zoeken",
            example(vec![Command::Go(Step::Results), Command::Over(Some(Overlay::Palette))]),
            Vec::new(),
        ),
        (
            "7-toetsen",
            example(vec![question("qb1"), Command::Over(Some(Overlay::Keys))]),
            Vec::new(),
        ),
        ("8-ladder", example(vec![Command::Go(Step::Ladder)]), Vec::new()),
        ("9-kiezen", example(vec![Command::Go(Step::Choices)]), Vec::new()),
        ("9-geschiedenis", example(vec![Command::Go(Step::History)]), Vec::new()),
        ("9-instellingen", example(vec![Command::Go(Step::Settings)]), Vec::new()),
        ("9-over", example(vec![Command::Go(Step::About)]), Vec::new()),
        ("9-over-start", vec![Command::Go(Step::About)], Vec::new()),
    ]
}

/// What the disk would have answered for this screen.
fn come_back(name: &str, app: &mut App) {
    match name {
        "1-start-herstel" => {
            let left_behind = |municipality: &str, file, minutes| Recovery {
                journal: PathBuf::from("/herstel/1.journal"),
                municipality: municipality.to_owned(),
                path: Some(PathBuf::from("/afdeling/sociale-media.meting.ron")),
                changed: Some(NOW.wall - SignedDuration::from_mins(minutes)),
                n_changes: 4,
                file,
                problem: None,
            };
            let found = vec![
                left_behind("Maasdrecht", FileSince::AsLeft, 12),
                left_behind("Oosterveen", FileSince::Changed, 95),
            ];
            app.done(Done::RecoveryFound(found), NOW);
        }
        "6-rapport-gemaakt" => {
            let made = Exported {
                export: Export::Png,
                audience: Audience::Public,
                is_print: false,
                files: vec![PathBuf::from("/afdeling/Voorbeeldstad 2026.png")],
                remarks: Vec::new(),
                alternative: Some("De ladder".to_owned()),
            };
            app.done(Done::Rendered(Ok(made)), NOW);
        }
        "9-huisstijl-eigen" => {
            let text = "(format: 1, primary: \"#5B2A6E\", accent: \"#8A4B00\", logo: \"a.svg\",\
                typeface: \"Atkinson Hyperlegible Next\", sections: (team: false))";
            let logo = br##"<svg xmlns="http://www.w3.org/2000/svg" width="60" height="20">
                <circle cx="10" cy="10" r="9" fill="#5B2A6E"/><path d="M24 4h32v12h-32z" fill="#8A4B00"/></svg>"##;
            let style = style_ron::read(text.as_bytes(), |_| Ok(logo.to_vec())).expect("a style");
            let read = HouseDone::Read(StyleFile::Kept, Ok(Some(style)));
            app.done(Done::House(read), NOW);
            let refused = Message::new("problem-logo-format");
            let refused = HouseDone::LogoRead(PathBuf::from("logo.pdf"), Err(refused));
            app.done(Done::House(refused), NOW);
            app.run(Command::AgainPreview, NOW);
        }
        "9-huisstijl-onleesbaar" => {
            let problem = Message::new("problem-style-color").with("found", "paars");
            let read = HouseDone::Read(StyleFile::Kept, Err(problem));
            app.done(Done::House(read), NOW);
        }
        "9-geschiedenis" => {
            let document = app.session().expect("the example is open").snapshot();
            let version = |without: &[&str], hours| {
                let mut earlier = (*document).clone();
                earlier.modified = NOW.wall - SignedDuration::from_hours(hours);
                for respondent in earlier.respondents.values_mut() {
                    for id in without {
                        respondent.answers.remove(&QuestionId::parse(id).expect("a name"));
                    }
                }
                Version {
                    file: PathBuf::from("/versies/1"),
                    replaced: NOW.wall - SignedDuration::from_hours(hours),
                    document: Arc::new(earlier),
                    is_elsewhere: false,
                }
            };
            let versions = vec![
                version(&["qd8"], 2),
                version(&["qd8", "qb3"], 30),
                version(&["qa2", "qd8"], 200),
            ];
            app.done(Done::VersionsListed(document, versions), NOW);
        }
        "9-kiezen" => differ(app),
        _ => {}
    }
}

/// A colleague answered two questions in another way, and wrote another note.
fn differ(app: &mut App) {
    let id = |id: &str| QuestionId::parse(id).expect("a name");
    let level = |level| Answer::Value(Value::Level(Level(level)));
    let session = app.session().expect("the example is open");
    let (mut theirs, kit) = (session.assessment().clone(), session.kit().clone());
    let respondent = theirs.respondents.values_mut().next().expect("somebody answered");
    for (question, answer, note) in
        [("qb1", 4, "Sinds maart draait het KCC mee"), ("qc1", 0, "Nog niet besproken")]
    {
        let entry = respondent.answers.get_mut(&id(question)).expect("answered in the example");
        (entry.answer, entry.note) = (Some(level(answer)), note.to_owned());
    }
    for (question, mine) in [("qb1", 1), ("qc1", 3)] {
        app.run(Command::Change(Change::Answer(id(question), Some(level(mine)))), NOW);
    }
    app.run(Command::Change(Change::Note(id("qb1"), "Vanaf mei met een rooster".to_owned())), NOW);
    let opened = Opened {
        assessment: theirs,
        kit,
        read_only: None,
        remarks: Vec::new(),
        fingerprint: Fingerprint(String::new()),
        past: None,
        recovery: None,
    };
    let copy = PathBuf::from("/afdeling/Fatima.meting.ron");
    app.done(Done::CopyRead(copy, Ok(Box::new(opened))), NOW);
}

#[test]
#[ignore = "makes pictures for people; run by .ci/screens"]
fn every_screen_in_every_look() {
    let folder = std::env::var_os("SCREENS").expect("SCREENS is the folder to write to");
    let folder = PathBuf::from(folder);
    // A part of a name makes only those: `ONLY=radar`.
    let only = std::env::var("ONLY").unwrap_or_default();
    for (name, commands, keys) in screens().into_iter().filter(|(name, ..)| name.contains(&only)) {
        for look in Look::ALL {
            for percent in [100, 200] {
                let mut style = Style::new(look, percent);
                if name.contains("radar") {
                    // Also what one scrolls to.
                    style.size[1] = 2200.0;
                }
                let mut window = window(style, commands.iter().cloned());
                come_back(name, &mut window.state_mut().app);
                window.run();
                for key in &keys {
                    window.key_press(*key);
                    window.run();
                }
                let file = format!("{name}-{}-{percent}.png", look.as_str());
                picture(&mut window).save(folder.join(file)).expect("the folder can be written");
            }
        }
    }
}
