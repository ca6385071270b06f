//! Questionnaires of one's own in a folder: which files count, what is told of those that
//! cannot be used, and a new assessment with one of them. With the real disk.

use std::fs;
use std::sync::Arc;

use meetlat::app::carry_out;
use meetlat::app::command::{Asking, Command, Decision, PathAnswer, PathQuestion, Step};
use meetlat::app::effect::Effect;
use meetlat::files::disk::Disk;
use meetlat::files::{library, own_folder};
use meetlat::words::{Language, Words};

use crate::program::Program;

impl Program {
    /// With a folder in which `small.questionnaire.ron` stands, and which is chosen.
    fn with_small() -> Self {
        let mut program = Self::new();
        program.copy("small.questionnaire.ron", "vragen/klein.ron");
        program.choose("vragen");
        program
    }

    fn choose(&mut self, name: &str) {
        let chosen = PathAnswer::Chosen(self.path(name));
        self.run(Command::PathIs(PathQuestion::QuestionnaireFolder, chosen));
        self.work();
    }

    /// Each file with its title and version, or what keeps it from being used.
    fn found(&self) -> Vec<String> {
        let words = Words::new(Language::En);
        let files = self.app.own_questionnaires().files().iter();
        let line = files.map(|file| {
            let found = match file.found.as_ref().expect("it was looked at") {
                Ok(found) => format!("{} {}", words.text(&found.title), found.version),
                Err(problem) => words.say(problem),
            };
            let name = file.path.strip_prefix((*self.folder).as_ref()).unwrap();
            format!("{}: {found}", name.display().to_string().replace('\\', "/"))
        });
        line.collect()
    }

    fn problem(&self) -> String {
        let problem = self.app.own_questionnaires().problem();
        problem.map(|problem| Words::new(Language::En).say(problem)).unwrap_or_default()
    }

    fn title(&self) -> String {
        self.session().questionnaire().id().to_string()
    }
}

#[test]
fn every_file_is_told_with_title_and_version_or_its_first_problem() {
    let mut program = Program::with_small();
    program.copy("format-1.questionnaire.ron", "vragen/soorten/questionnaire.ron");
    program.copy("format-1.benchmark.ron", "vragen/soorten/benchmarks/a.benchmark.ron");
    program.copy("ten-mistakes.questionnaire.ron", "vragen/fout.ron");
    program.copy("format-1.meting.ron", "vragen/a.meting.ron");
    program.copy("format-1.meting.ron", "vragen/zomaar.ron");
    program.put("vragen/leeg.ron", "");
    program.put("vragen/lees mij.txt", "geen vragenlijst");
    program.put("vragen/soorten/kladblok.ron", "");
    program.choose("vragen");
    let found = program.found().join("\n");
    insta::assert_snapshot!(found, @"
    vragen/fout.ron: line 14: the threshold 0.5 is not higher than the one before it. And 9 problems more. With meetlat-cli check you see them all.
    vragen/klein.ron: Small 1.0
    vragen/leeg.ron: the file is empty; restore a backup or choose another file
    vragen/zomaar.ron: this is an assessment; a questionnaire is needed here
    vragen/soorten/questionnaire.ron: Every kind 1.0
    ");
}

#[test]
fn a_folder_that_cannot_be_used_says_why_and_keeps_no_old_files() {
    let mut program = Program::with_small();
    assert_eq!(program.app.own_questionnaires().usable().count(), 1);
    program.put("bestand", "");
    program.choose("bestand");
    assert_eq!(program.problem(), "this is a file; choose a folder");
    assert_eq!(program.found(), [""; 0]);
    program.choose("weg");
    assert_eq!(program.problem(), "the folder does not exist; make it first or choose another");
    // It is there again later, such as a disk that was not connected.
    program.copy("small.questionnaire.ron", "weg/a.ron");
    program.run(Command::Go(Step::Settings));
    program.work();
    assert_eq!((program.problem(), program.found().len()), (String::new(), 1));
}

#[test]
fn at_most_a_hundred_files_are_looked_at_one_after_the_other() {
    let mut program = Program::new();
    for i in 0..own_folder::MAX_FILES + 7 {
        program.copy("small.questionnaire.ron", &format!("veel/{i:03}.ron"));
    }
    let chosen = PathAnswer::Typed(program.path("veel"));
    program.run(Command::PathIs(PathQuestion::QuestionnaireFolder, chosen));
    let mut n_looked_at = 0;
    while let Some(effect) = program.effects.front() {
        n_looked_at += usize::from(matches!(effect, Effect::LookAtQuestionnaire(_)));
        program.work_once();
        // So a save that comes now waits for one file at most.
        assert!(program.effects.len() <= 1);
    }
    assert_eq!(n_looked_at, 100);
    let own = program.app.own_questionnaires();
    assert_eq!((own.usable().count(), own.n_left_out()), (100, 7));
}

#[test]
fn the_folder_is_kept_and_looked_at_when_the_program_starts() {
    let program = Program::with_small();
    let settings = carry_out::settings(Some(&program.path("config/settings.ron")), Language::En);
    assert_eq!(settings.questionnaire_folder, Some(program.path("vragen")));
    let mut program = Program::on(Arc::new(Disk), program.folder);
    let effects = program.app.begin(None, program.now());
    program.queue(effects);
    program.work();
    assert_eq!(program.app.own_questionnaires().usable().count(), 1);
    // The dialog for another one begins there.
    program.run(Command::AskQuestionnaireFolder);
    assert_eq!(program.asked_in, [Some(program.path("vragen"))]);
    program.run(Command::ForgetQuestionnaireFolder);
    program.work();
    let settings = carry_out::settings(Some(&program.path("config/settings.ron")), Language::En);
    assert_eq!(settings.questionnaire_folder, None);
    assert_eq!(program.app.own_questionnaires().files(), []);
}

#[test]
fn what_is_asked_of_an_earlier_folder_changes_nothing_of_the_present_one() {
    let mut program = Program::with_small();
    let late = Effect::ListQuestionnaires(program.path("vragen"));
    fs::create_dir_all(program.path("leeg")).unwrap();
    program.choose("leeg");
    program.effects.push_back(late);
    program.work();
    assert_eq!(program.found(), [""; 0]);
}

#[test]
fn without_questionnaires_of_ones_own_nothing_is_asked() {
    let mut program = Program::new();
    program.copy("ten-mistakes.questionnaire.ron", "vragen/fout.ron");
    program.choose("vragen");
    program.run(Command::New);
    assert_eq!((program.app.asking(), &*program.title()), (None, "sociale-media"));
}

#[test]
fn a_new_assessment_can_have_either_and_names_the_file_of_its_own() {
    let mut program = Program::with_small();
    program.run(Command::New);
    assert_eq!(program.app.asking(), Some(Asking::Questionnaire));
    assert!(program.app.session().is_none());
    program.run(Command::Decide(Decision::Stay));
    assert_eq!(program.app.asking(), None);
    program.run(Command::NewWith(None));
    assert_eq!(program.title(), "sociale-media");

    program.run(Command::NewWith(Some(program.path("vragen/klein.ron"))));
    program.work();
    assert_ne!(program.title(), "sociale-media");
    assert_eq!(program.app.step(), Step::Setup);
    let path = PathAnswer::Typed(program.path("metingen/a.meting.ron"));
    fs::create_dir_all(program.path("metingen")).unwrap();
    program.run(Command::PathIs(PathQuestion::SaveAs, path));
    program.work();
    let own = program.title();
    let document = library::open(&program.path("metingen/a.meting.ron"), None).unwrap();
    assert_eq!(document.opened.assessment.questionnaire.file, "../vragen/klein.ron");
    assert_eq!(document.questionnaire.id().as_str(), own);
}

#[test]
fn figures_beside_an_own_questionnaire_come_along() {
    let mut program = Program::new();
    program.copy("format-1.questionnaire.ron", "vragen/questionnaire.ron");
    program.copy("format-1.benchmark.ron", "vragen/benchmarks/a.benchmark.ron");
    program.choose("vragen");
    program.run(Command::NewWith(Some(program.path("vragen/questionnaire.ron"))));
    program.work();
    assert_eq!(program.app.session().unwrap().benchmarks().len(), 1);
}

#[test]
fn a_questionnaire_that_is_gone_by_now_leaves_the_open_document() {
    let mut program = Program::with_small();
    program.run(Command::OpenExample);
    fs::remove_file(program.path("vragen/klein.ron")).unwrap();
    program.run(Command::NewWith(Some(program.path("vragen/klein.ron"))));
    program.work();
    let words = Words::new(Language::En);
    let told = program.app.notices().iter().map(|notice| words.say(&notice.title));
    assert_eq!(told.collect::<Vec<_>>(), ["‘klein.ron’ was not opened"]);
    assert_eq!(program.title(), "sociale-media");
}
