//! A picture of every screen, for people to look at: `.ci/screens FOLDER`.

use std::path::PathBuf;

use meetlat::app::command::{Command, Step};
use meetlat::app::settings::{Look, QuestionsShown};
use meetlat::domain::id::QuestionId;

use super::program::{Style, picture, window};

fn question(id: &str) -> Command {
    Command::Show(QuestionId::parse(id).expect("a name"))
}

fn whole() -> Command {
    Command::ShowQuestions(QuestionsShown::Dimension)
}

/// Every screen by name, with the way there.
fn screens() -> Vec<(&'static str, Vec<Command>)> {
    let example = |then: Vec<Command>| [vec![Command::OpenExample], then].concat();
    vec![
        ("1-start", Vec::new()),
        ("2-gemeente-nieuw", vec![Command::New]),
        ("2-gemeente", example(vec![Command::Go(Step::Setup)])),
        ("3-vraag-kanalen", example(vec![question("qa1")])),
        ("3-vraag-niveaus", example(vec![question("qb1")])),
        ("3-vraag-getal", example(vec![question("qd4")])),
        ("3-vraag-keuzes", example(vec![question("qa10")])),
        ("4-resultaten", example(vec![Command::Go(Step::Results)])),
        ("5-vergelijken", example(vec![Command::Go(Step::Compare)])),
        ("3-dimensie", example(vec![whole(), question("qb1")])),
        ("3-dimensie-verder", example(vec![whole(), question("qd4")])),
        ("6-rapport", example(vec![Command::Go(Step::Report)])),
        ("7-instellingen", example(vec![Command::Go(Step::Settings)])),
        ("8-over", example(vec![Command::Go(Step::About)])),
        ("8-over-start", vec![Command::Go(Step::About)]),
    ]
}

#[test]
#[ignore = "makes pictures for people; run by .ci/screens"]
fn every_screen_in_every_look() {
    let folder = std::env::var_os("SCREENS").expect("SCREENS is the folder to write to");
    let folder = PathBuf::from(folder);
    for (name, commands) in screens() {
        for look in Look::ALL {
            for percent in [100, 200] {
                let style = Style::new(look, percent);
                let mut window = window(style, commands.iter().cloned());
                let file = format!("{name}-{}-{percent}.png", look.as_str());
                picture(&mut window).save(folder.join(file)).expect("the folder can be written");
            }
        }
    }
}
