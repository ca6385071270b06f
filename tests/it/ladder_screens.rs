//! The ladder explained, examples at levels, and answers that a cap keeps down: the whole
//! window, on the shipped questionnaire.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use egui::Key;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use meetlat::app::command::{Command, Done, Fingerprint, Kit, Opened, Step};
use meetlat::app::session::Now;
use meetlat::app::settings::Settings;
use meetlat::app::{App, Library};
use meetlat::domain::assessment::Role;
use meetlat::domain::questionnaire::{Kind, Questionnaire};
use meetlat::files::answers_json::{self, Author};
use meetlat::files::library;
use meetlat::ui::theme::{Look, TextScale, Theme};
use meetlat::ui::{View, show};
use meetlat::words::{Language, Words};

const NOW: Now = Now { wall: Timestamp::UNIX_EPOCH, run: Duration::ZERO };

fn questionnaire() -> &'static Questionnaire {
    library::built_in_named("sociale-media").expect("it is shipped")
}

/// The program with its screens.
struct Program {
    app: App,
    view: View,
}

impl Program {
    /// With a document open that has these answers (JSON members).
    fn new(answers: &str, language: Language) -> Self {
        let kit = Kit {
            questionnaire: Arc::new(questionnaire().clone()),
            benchmarks: library::built_in_benchmarks("sociale-media")
                .into_iter()
                .cloned()
                .collect::<Vec<_>>()
                .into(),
        };
        let json = format!(
            r#"{{"municipality": {{"name": "Voorbeeldstad"}},
                "period": {{"from": "2026-07-01", "to": "2026-09-30"}}, "answers": {{{answers}}}}}"#
        );
        let now = NOW.wall;
        let author = Author { role: Role::Communication, name: "", questionnaire_file: "", now };
        let assessment = answers_json::read(json.as_bytes(), questionnaire(), &author).unwrap();
        let library = Library { kit: kit.clone(), municipalities: [].into(), example: None };
        let mut app = App::new(library, Settings::new(language), "2026-10-01".parse().unwrap());
        let opened = Opened {
            assessment,
            kit,
            read_only: None,
            remarks: Vec::new(),
            fingerprint: Fingerprint(String::new()),
        };
        app.done(Done::Read(PathBuf::from("voorbeeld.meting.ron"), Ok(Box::new(opened))), NOW);
        Self { app, view: View::new(TimeZone::UTC) }
    }

    fn run(&mut self, command: Command) {
        self.app.run(command, NOW);
    }

    fn ask(&mut self, question: &str) {
        self.run(Command::Show(super::support::question_id(question)));
    }
}

fn window<'a>(theme: Theme, size: [f32; 2], program: Program) -> Harness<'a, Program> {
    let mut window = Harness::builder()
        .with_size(size)
        .with_context_setup(move |ctx| theme.install(ctx))
        .build_ui_state(
            |ui, program: &mut Program| {
                for command in show(&program.app, &mut program.view, ui) {
                    program.run(command);
                }
            },
            program,
        );
    window.run();
    window
}

#[test]
fn measure() {
    let mut program = Program::new("", Language::Nl);
    for question in questionnaire().questions() {
        let Kind::Levels(levels) = &question.kind else { continue };
        program.ask(question.id.as_str());
        let window = window(Theme::default(), [1280.0, 720.0], program);
        let last = levels.len() - 1;
        let name = format!("Niveau {last}: ");
        let node = window.get_by_label_contains(&name);
        let n_examples = {
            let w = Words::new(Language::Nl);
            levels.iter().filter(|l| !w.text(&l.example).is_empty()).count()
        };
        println!("{} {} {} examples", question.id.as_str(), node.rect().bottom(), n_examples);
        program = Program::new("", Language::Nl);
    }
}
