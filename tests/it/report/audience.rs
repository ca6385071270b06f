//! For whom a report is: the public never gets what is the team's own.

use meetlat::domain::assessment::Role;
use meetlat::report::facts::{Audience, Facts};
use meetlat::words::Language;

use super::cases::{self, Case};

/// What people recorded in the case `agreed`: names, notes, links, files and reasons.
const SECRETS: [&str; 9] = [
    "Noor",
    "Communicatie, Sam",
    "Kim",
    "Vraag Noor om de cijfers",
    "maasdrecht.example",
    "rooster-2026.xlsx",
    "telling van 214 berichten",
    "Besproken in het teamoverleg",
    "Wij hebben geen website",
];

fn facts(case: &Case, audience: Audience) -> Facts {
    case.facts_for(audience, Language::Nl)
}

fn said(facts: &Facts) -> String {
    serde_json::to_string(facts).unwrap()
}

#[test]
fn a_public_report_holds_nothing_people_recorded_and_an_internal_one_all_of_it() {
    let case = cases::agreed();
    let (public, internal) =
        (said(&facts(&case, Audience::Public)), said(&facts(&case, Audience::Internal)));
    for secret in SECRETS {
        assert!(!public.contains(secret), "{secret}");
        assert!(internal.contains(secret), "{secret}");
    }
}

#[test]
fn everything_that_is_left_to_choose_stands_in_an_internal_report_and_nothing_in_a_public_one() {
    let case = cases::left_to_choose();
    let (public, internal) = (facts(&case, Audience::Public), facts(&case, Audience::Internal));
    for secret in ["Sinds maart", "Sinds mei", "rooster van maart", "rooster van mei"] {
        assert!(!said(&public).contains(secret), "{secret}");
        assert!(said(&internal).contains(secret), "{secret}");
    }
    let answers = internal.answers.unwrap();
    let questions = answers.iter().flat_map(|dimension| &dimension.questions);
    let given = questions.clone().find(|question| question.code == "QB4").unwrap();
    let noor = given.given.iter().find(|given| given.who.contains("Noor")).unwrap();
    assert_eq!((noor.level, noor.note.lines().count()), (None, 2));
    let agreed = questions.clone().find(|question| question.code == "QB1").unwrap();
    assert_eq!(agreed.agreed.as_ref().unwrap().reason.lines().count(), 2);
}

#[test]
fn cover_and_foot_of_every_page_say_for_whom_the_report_is() {
    for (audience, cover, foot) in [
        (Audience::Public, "Openbaar: zonder namen", "openbaar"),
        (Audience::Internal, "Intern: met namen", "intern, niet publiceren"),
    ] {
        let facts = facts(&cases::ordinary(), audience);
        assert!(facts.about.last().unwrap().text.starts_with(cover));
        assert!(facts.footer.ends_with(foot), "{}", facts.footer);
    }
}

#[test]
fn apart_from_the_answers_both_say_the_same() {
    let internal = facts(&cases::agreed(), Audience::Internal);
    let public = facts(&cases::agreed(), Audience::Public);
    assert!(internal.answers.is_some() && public.answers.is_none());
    let Facts { audience, footer, about, answers, .. } = public.clone();
    assert_eq!(Facts { audience, footer, about, answers, ..internal }, public);
}

#[test]
fn question_by_question_everything_recorded_is_said() {
    let mut case = cases::agreed();
    cases::give(&mut case.assessment, Role::Management, "", "qa4", cases::LEVEL(4));
    let facts = facts(&case, Audience::Internal);
    let mut text = String::new();
    for group in facts.answers.as_ref().unwrap() {
        text += &format!("{}\n", group.name);
        for question in &group.questions {
            let divided = if question.divided { " (verdeeld)" } else { "" };
            text += &format!("  {} {}{divided}\n", question.code, question.own.words);
            text += &question.remarks.iter().map(|r| format!("    ! {r}\n")).collect::<String>();
            if let Some(agreed) = &question.agreed {
                text += &format!("    afgesproken: {} | {}\n", agreed.words, agreed.reason);
            }
            for given in &question.given {
                text += &format!("    {}: {} | {}\n", given.who, given.words, given.note);
                for item in given.evidence.iter().chain(&given.fields) {
                    text += &format!("      {}: {}\n", item.label, item.text);
                }
            }
        }
    }
    insta::assert_snapshot!(text);
}
