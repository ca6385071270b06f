//! What a report says of the ladder itself, and of answers a cap keeps down.

use meetlat::domain::draft::CapDraft;
use meetlat::report::facts::AboutLadder;
use meetlat::words::{Language, Words};

use super::cases;
use crate::support::shipped;

fn about(language: Language) -> AboutLadder {
    AboutLadder::new(shipped(), &Words::new(language))
}

#[test]
fn the_shipped_ladder_is_explained() {
    let about = about(Language::Nl);
    let mut text = String::new();
    for rung in &about.rungs {
        let mark = rung.own_label.as_ref().map(|mark| format!(" ({mark})")).unwrap_or_default();
        text += &format!("{} {}{mark}: {}\n", rung.number, rung.name, rung.description);
    }
    text += &format!("{}\n", about.own_labels.as_deref().unwrap_or_default());
    for step in about.score.iter().chain(&about.gates) {
        text += &format!("{}: {}\n", step.name, step.words);
    }
    for source in &about.sources {
        text += &format!("{} | {} | {}\n", source.title, source.published, source.url);
    }
    insta::assert_snapshot!(text);
}

#[test]
fn every_dimension_says_what_each_rung_looks_like_there() {
    for language in Language::ALL {
        let about = about(language);
        assert_eq!(about.dimensions.len(), shipped().dimensions().len());
        for dimension in &about.dimensions {
            assert_eq!(dimension.rungs.len(), about.rungs.len(), "{}", dimension.name);
        }
        assert!(about.is_not.len() >= 4 && !about.origin.is_empty());
    }
}

#[test]
fn only_names_of_our_own_are_marked() {
    for language in Language::ALL {
        let own: Vec<u8> = about(language)
            .rungs
            .into_iter()
            .filter(|rung| rung.own_label.is_some())
            .map(|rung| rung.number)
            .collect();
        assert_eq!(own, [0, 4]);
    }
    let facts = cases::ordinary().facts(Language::Nl);
    let own = facts.about_ladder.own_labels.unwrap();
    assert!(own.starts_with("De naam van trede 4 is een eigen naam van Meetlat."), "{own}");
    let mut draft = cases::small_draft();
    for rung in &mut draft.ladder.rungs {
        rung.own_label = false;
    }
    let questionnaire = draft.check().questionnaire.unwrap();
    assert_eq!(AboutLadder::new(&questionnaire, &Words::new(Language::Nl)).own_labels, None);
}

#[test]
fn the_sources_of_the_ladder_stand_in_the_list_of_sources() {
    let questionnaire = shipped().clone();
    let case = cases::Case { questionnaire, benchmarks: Vec::new(), ..cases::empty() };
    let facts = case.facts(Language::Nl);
    assert!(!facts.about_ladder.sources.is_empty());
    for source in &facts.about_ladder.sources {
        assert!(facts.sources.iter().any(|known| known.source == *source), "{}", source.title);
        assert!(source.details.ends_with(&source.url));
    }
}

#[test]
fn weights_and_lag_are_told_where_they_matter() {
    let words = Words::new(Language::Nl);
    let said = |change: fn(&mut meetlat::domain::draft::Draft)| {
        let mut draft = cases::small_draft();
        change(&mut draft);
        let questionnaire = draft.check().questionnaire.unwrap();
        let steps = AboutLadder::new(&questionnaire, &words).score;
        steps.into_iter().map(|step| step.words).collect::<Vec<_>>().join(" ")
    };
    let plain = said(|_| ());
    assert!(!plain.contains("zwaarder") && plain.contains("meer dan 2 niveaus onder"), "{plain}");
    let weighted = said(|draft| draft.dimensions[0].questions[0].weight = Some(2));
    assert!(weighted.contains("zwaarder"), "{weighted}");
    let strict = said(|draft| draft.ladder.max_lag = Some(0));
    assert!(strict.contains("Geen antwoord mag onder de trede liggen."), "{strict}");
    let loose = said(|draft| draft.ladder.max_lag = Some(4));
    assert!(!loose.contains("onder de trede liggen"), "{loose}");
}

#[test]
fn a_reason_says_what_keeps_its_question_down() {
    let mut draft = cases::small_draft();
    // QB3 and QB4 can never be better than QB1, the condition of rung 3.
    for question in &mut draft.dimensions[1].questions[1..] {
        question.caps = vec![CapDraft {
            level_of: Some("qb1".to_owned()),
            reason: cases::text("Zonder samenwerking is dit toeval.", "Chance otherwise."),
            ..CapDraft::default()
        }];
    }
    let questionnaire = draft.check().questionnaire.unwrap();
    let mut case = cases::Case { questionnaire, ..cases::empty() };
    let role = meetlat::domain::assessment::Role::Kcc;
    for (id, level) in [("qb1", 1), ("qb3", 4), ("qb4", 1)] {
        cases::give(&mut case.assessment, role, "", id, cases::LEVEL(level));
    }
    let facts = case.facts(Language::Nl);
    let said: Vec<&str> = facts.capped.iter().map(|capped| capped.words.as_str()).collect();
    assert_eq!(
        said,
        ["Openingstijden van webcare (QB3) telt als niveau 1, niet als niveau 4. Hoger dan \
          Samenwerking KCC en communicatie (QB1) kan het niet. Zonder samenwerking is dit toeval."]
    );
    // Where no question may lag, each that is kept down at level 0 holds rung 1 back.
    cases::give(&mut case.assessment, role, "", "qb1", cases::LEVEL(0));
    draft.ladder.max_lag = Some(0);
    case.questionnaire = draft.check().questionnaire.unwrap();
    let facts = case.facts(Language::Nl);
    let reasons: Vec<&str> =
        facts.dimensions[1].next.reasons.iter().map(|reason| reason.words.as_str()).collect();
    let capped: Vec<&&str> =
        reasons.iter().filter(|words| words.contains("Het antwoord zelf is niveau 4.")).collect();
    assert_eq!(capped.len(), 1);
    assert!(capped[0].contains("(QB3)") && capped[0].ends_with("is dit toeval."));
}
