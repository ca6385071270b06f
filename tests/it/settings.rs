//! Preferences and recent files: kept as they are, and never a reason not to start.

use std::path::{Path, PathBuf};

use meetlat::app::carry_out;
use meetlat::app::command::Step;
use meetlat::app::settings::{
    LeftAt, Look, QuestionsShown, Recent, Settings, nearest_text_percent,
};
use meetlat::files::settings_ron::{self, SettingsFile};
use meetlat::words::Language;
use proptest::option::of;
use proptest::prelude::{Strategy, any};
use proptest::prop_assert_eq;
use proptest::sample::select;
use proptest::test_runner::TestRunner;

use crate::random::texts;
use crate::support::{config, question_id};

fn fresh() -> Settings {
    Settings::new(Language::Nl)
}

fn recent(path: &str) -> Recent {
    Recent {
        path: PathBuf::from(path),
        municipality: "Voorbeeldstad".to_owned(),
        from: "2026-07-01".parse().unwrap(),
        to: "2026-09-30".parse().unwrap(),
        opened: "2026-10-02T09:30:00Z".parse().unwrap(),
        left_at: None,
    }
}

/// The settings that a file with this content gives.
fn from_text(text: &str) -> Settings {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(settings_ron::FILE_NAME);
    #[expect(clippy::disallowed_methods, reason = "setting up a test")]
    std::fs::write(&path, text).unwrap();
    carry_out::settings(Some(&path), Language::Nl)
}

#[test]
fn a_first_run_has_the_language_of_the_system_and_nothing_else_to_go_by() {
    for language in Language::ALL {
        let first = Settings {
            language,
            look: Look::Light,
            text_percent: 100,
            single_keys: true,
            questions_shown: QuestionsShown::One,
            questionnaire_folder: None,
            recent: Vec::new(),
        };
        assert_eq!(carry_out::settings(None, language), first);
        assert_eq!(carry_out::settings(Some(Path::new("/nergens/settings.ron")), language), first);
    }
}

fn left_at() -> impl Strategy<Value = LeftAt> {
    let steps = [Step::Setup, Step::Questions, Step::Results, Step::Compare, Step::Report];
    let questions = of(select(vec![question_id("qa1"), question_id("qd10")]));
    (select(steps.to_vec()), questions).prop_map(|(step, question)| LeftAt { step, question })
}

#[test]
fn what_was_written_reads_the_same() {
    let strategy = (
        (select(Language::ALL.to_vec()), select(Look::ALL.to_vec()), 8..=20_u16, any::<bool>()),
        (select(QuestionsShown::ALL.to_vec()), of("/[a-z ]{1,20}")),
        proptest::collection::vec((texts(), texts(), of(left_at())), 0..=12),
    );
    let result =
        TestRunner::new(config(200)).run(&strategy, |(general, (shown, folder), files)| {
            let (language, look, tens, keys) = general;
            let recent = files.into_iter().map(|(path, municipality, left_at)| Recent {
                municipality,
                left_at,
                ..recent(&path)
            });
            let settings = Settings {
                language,
                look,
                text_percent: 10 * tens,
                single_keys: keys,
                questions_shown: shown,
                questionnaire_folder: folder.map(PathBuf::from),
                recent: recent.collect(),
            };
            let text = settings_ron::write(&settings.to_file());
            let read = settings_ron::read(text.as_bytes()).unwrap();
            prop_assert_eq!(Settings::from_file(&read, fresh()), settings, "{}", text);
            Ok(())
        });
    result.unwrap();
}

#[test]
fn what_cannot_be_understood_is_as_in_a_first_run_and_the_rest_stays() {
    let dark = Settings { look: Look::Dark, ..fresh() };
    assert_eq!(from_text("(look: \"dark\")"), dark);
    assert_eq!(from_text("(look: \"dark\", language: \"fy\")"), dark);
    assert_eq!(from_text("(look: \"dark\", text_percent: 0)"), dark);
    assert_eq!(from_text("(look: \"dark\", mood: \"happy\")"), dark, "of a later version");
    assert_eq!(from_text("(look: \"purple\")"), fresh());
    assert_eq!(from_text("(single_keys: false)"), Settings { single_keys: false, ..fresh() });
    for wrong in [
        "text_percent: 70000",
        "single_keys: 3",
        "recent: 3",
        "recent: [4]",
        "language: 5",
        "questions_shown: \"six\"",
        "questionnaire_folder: 7",
        "questionnaire_folder: \"\"",
    ] {
        assert_eq!(from_text(&format!("({wrong}, look: \"dark\")")), dark, "{wrong}");
    }
    let two = "(recent: [(path: \"/a\", from: \"2026-07-01\", to: \"gisteren\", opened: \"2026-10-02T09:30:00Z\"), \
         (path: \"/b\", municipality: \"Voorbeeldstad\", from: \"2026-07-01\", to: \"2026-09-30\", opened: \"2026-10-02T09:30:00Z\")])";
    assert_eq!(from_text(two).recent, [recent("/b")]);
    // A place that is not known is no place; a question that is no name is none.
    let left = |place: &str| {
        let file = format!(
            "(recent: [(path: \"/b\", municipality: \"Voorbeeldstad\", from: \"2026-07-01\", \
             to: \"2026-09-30\", opened: \"2026-10-02T09:30:00Z\", {place})])"
        );
        from_text(&file).recent[0].left_at.clone()
    };
    assert_eq!(left("step: \"settings\", question: \"qa1\""), None);
    let there = LeftAt { step: Step::Results, question: None };
    assert_eq!(left("step: \"results\", question: \"Q A 1\""), Some(there));
}

#[test]
fn a_file_that_is_no_settings_at_all_counts_as_absent() {
    for text in
        ["", "   ", "(", "look: dark", "[1, 2]", "\0\0", "(text_percent: 70000)", "(recent: 3)"]
    {
        assert_eq!(from_text(text), fresh(), "{text}");
    }
    assert_eq!(settings_ron::read(b"\xff\xfe"), None);
    assert_eq!(settings_ron::read(b"()"), Some(SettingsFile::default()));
}

#[test]
fn the_text_size_is_the_nearest_there_is() {
    let nearest = [(0, 80), (79, 80), (84, 80), (85, 90), (100, 100), (196, 200), (65_535, 200)];
    for (found, expected) in nearest {
        assert_eq!(nearest_text_percent(found), expected, "{found}");
    }
    assert_eq!(from_text("(text_percent: 117)").text_percent, 120);
}

#[test]
fn recent_files_stand_once_the_last_one_first_and_twelve_at_most() {
    let mut settings = fresh();
    let paths = |settings: &Settings| -> Vec<String> {
        settings.recent.iter().map(|recent| recent.path.display().to_string()).collect()
    };
    for path in ["/a", "/b", "/a"] {
        settings.remember(recent(path));
    }
    assert_eq!(paths(&settings), ["/a", "/b"]);
    settings.forget(Path::new("/a"));
    assert_eq!(paths(&settings), ["/b"]);
    (0..20).for_each(|i| settings.remember(recent(&format!("/{i}"))));
    assert_eq!(paths(&settings)[..2], ["/19", "/18"]);
    assert_eq!(settings.recent.len(), 12);
}

#[test]
fn looks_and_languages_have_names_that_never_change() {
    for (look, name) in
        [(Look::Light, "light"), (Look::Dark, "dark"), (Look::HighContrast, "high-contrast")]
    {
        assert_eq!((look.as_str(), Look::parse(name)), (name, Some(look)));
    }
    assert_eq!(Look::parse("Light"), None);
}
