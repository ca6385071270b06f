//! A questionnaire gets a new version: what still fits goes along, the rest is kept and comes back.

use meetlat::domain::assessment::{Assessment, Entry, Evidence, ExtraValue};
use meetlat::domain::carry_over::{CarryOver, carry_over, is_later};
use meetlat::domain::draft::Draft;
use meetlat::domain::id::{FieldId, RespondentId};
use meetlat::domain::questionnaire::Questionnaire;
use meetlat::files::assessment_ron::{self, Access};
use proptest::test_runner::TestRunner;
use proptest::{prop_assert, prop_assert_eq};

use crate::random;
use crate::support::{
    Shape as _, assessment, checked, choices, config, draft, question_id, yes_no,
};

/// A version of a questionnaire.
fn version(of: &str, draft: Draft) -> Questionnaire {
    checked(&draft.also(|draft| of.clone_into(&mut draft.version)))
}

fn first() -> Questionnaire {
    version("1.0", draft("a b? c d").kind("c", choices("x y")))
}

/// `a` has become a question with choices, `b` always applies, `c` lost an option and `d` is gone.
fn second() -> Questionnaire {
    version("1.1", draft("a b c e").kind("a", yes_no(4, 0)).kind("c", choices("x z")))
}

/// What the report says, in a line.
fn told(report: &CarryOver) -> String {
    let all = |pieces: &[meetlat::domain::carry_over::Piece]| {
        let one = |piece: &meetlat::domain::carry_over::Piece| {
            let whose = piece.whose.as_ref().map_or("team", RespondentId::as_str);
            format!("{whose}/{} ({})", piece.question, piece.answers.len())
        };
        pieces.iter().map(one).collect::<Vec<_>>().join(" ")
    };
    format!(
        "{} moved; out: {}; back: {}",
        report.n_moved,
        all(&report.left_out),
        all(&report.returned)
    )
}

/// The document after being written and read again.
fn saved(document: &Assessment, questionnaire: &Questionnaire) -> Assessment {
    let text = assessment_ron::write(document);
    let opened = assessment_ron::read(text.as_bytes(), questionnaire).unwrap();
    assert_eq!(opened.access, Access::Editable, "{text}");
    opened.assessment
}

#[test]
fn what_still_fits_goes_along_and_the_rest_is_kept_and_told() {
    let before =
        assessment(&first(), "anna: a:3 b:2 c:[x] d:4; bob: b:n/a c:[x,y]; agreed: a:1 b:3");
    let (after, report) = carry_over(before, &second());
    assert_eq!(
        told(&report),
        "3 moved; out: anna/a (1) anna/d (1) bob/b (1) bob/c (1) team/a (1); back: "
    );
    assert_eq!(after.questionnaire.version, "1.1");
    let anna = &after.respondents["anna"].answers;
    let left: Vec<&str> = anna.iter().map(|(question, _)| question.as_str()).collect();
    assert_eq!(left, ["b", "c"]);
    assert_eq!(saved(&after, &second()), after, "every save keeps it");
}

#[test]
fn what_was_left_out_comes_back_when_there_is_a_place_again() {
    let before = assessment(&first(), "anna: a:3 b:2 d:4; agreed: d:1");
    let (without, _) = carry_over(before.clone(), &second());
    let third = version("1.2", draft("a b? c d e").kind("c", choices("x y")));
    let (after, report) = carry_over(saved(&without, &second()), &third);
    assert_eq!(told(&report), "4 moved; out: ; back: team/d (1) anna/a (1) anna/d (1)");
    assert_eq!(after.respondents, before.respondents);
    assert_eq!(after.agreed, before.agreed);
    assert_eq!(after.left_out, before.left_out, "nothing is left out any more");
}

#[test]
fn an_answer_that_was_given_anew_is_not_written_over() {
    let (mut document, _) = carry_over(assessment(&first(), "anna: a:3"), &second());
    let new = assessment(&second(), "anna: a:yes").respondents["anna"].answers["a"].clone();
    let anna = document.respondents.values_mut().next().unwrap();
    anna.answers.insert(question_id("a"), new.clone());
    // Its question changes once more: now two answers of two versions are left out.
    let (document, report) = carry_over(document, &first_again("1.2", "x y"));
    assert_eq!(told(&report), "0 moved; out: anna/a (1); back: ");
    assert_eq!(document.left_out.answers.len(), 2);
    // The later of the two has its place back; the other stays where it is.
    let (document, report) =
        carry_over(document, &version("1.3", draft("a b c e").kind("a", yes_no(4, 0))));
    assert_eq!(told(&report), "1 moved; out: ; back: anna/a (1)");
    assert_eq!(document.respondents["anna"].answers["a"], new);
    assert_eq!(document.left_out.answers.len(), 1);
}

/// A version in which `a` has choices.
fn first_again(of: &str, options: &str) -> Questionnaire {
    version(of, draft("a b c e").kind("a", choices(options)))
}

#[test]
fn what_stands_beside_an_answer_that_no_longer_fits_stays() {
    let mut before = assessment(&first(), "anna: a:3");
    let anna = before.respondents.values_mut().next().unwrap();
    let entry = Entry {
        note: "Gevraagd.".to_owned(),
        evidence: vec![Evidence::File("telling.csv".to_owned())],
        later: true,
        ..anna.answers["a"].clone()
    };
    anna.answers.insert(question_id("a"), entry.clone());
    let (after, _) = carry_over(before.clone(), &second());
    let stays = &after.respondents["anna"].answers["a"];
    assert_eq!(
        (stays.answer.as_ref(), stays.note.as_str(), stays.later),
        (None, "Gevraagd.", true)
    );
    let (again, _) = carry_over(after, &version("1.2", draft("a")));
    assert_eq!(again.respondents["anna"].answers["a"], entry);
}

#[test]
fn a_field_that_is_gone_is_left_out_by_itself() {
    let every = random::every_kind();
    let mut before = assessment(every, "anna: a2:10");
    before.questionnaire.id = every.id().clone();
    before.questionnaire.version = "0.9".to_owned();
    let anna = before.respondents.values_mut().next().unwrap();
    let field = |id| FieldId::parse(id).unwrap();
    let entry = anna.answers.get_mut("a2").unwrap();
    entry.extra.insert(field("weg"), ExtraValue::Text("x".to_owned()));
    // Its kind changed: it was a text before.
    entry.extra.insert(field("norm"), ExtraValue::Text("een dag".to_owned()));
    entry.extra.insert(field("plek"), ExtraValue::Text("De website".to_owned()));
    let (after, report) = carry_over(before, every);
    assert_eq!(told(&report), "1 moved; out: anna/a2 (0); back: ");
    let stays = &after.respondents["anna"].answers["a2"];
    assert_eq!(stays.extra.keys().map(FieldId::as_str).collect::<Vec<_>>(), ["plek"]);
    assert_eq!(saved(&after, every), after);
}

#[test]
fn a_file_of_another_version_is_read_only_until_it_is_carried_over() {
    let before = assessment(&first(), "anna: a:3 b:2 d:4");
    let text = assessment_ron::write(&before);
    let opened = assessment_ron::read(text.as_bytes(), &second()).unwrap();
    assert!(matches!(opened.access, Access::NeedsUpgrade(_)));
    let (carried, _) = carry_over(opened.assessment, &second());
    assert_eq!(carried, carry_over(before, &second()).0, "nothing was lost by reading it");
    assert_eq!(saved(&carried, &second()), carried);
    // Where everything fits it opens as always.
    let fits = assessment_ron::write(&assessment(&first(), "anna: b:2"));
    let opened = assessment_ron::read(fits.as_bytes(), &second()).unwrap();
    assert_eq!(opened.access, Access::Editable);
}

#[test]
fn versions_are_compared_by_their_numbers() {
    assert!(is_later("1.10", "1.9") && is_later("2026.1", "2025.12") && is_later("1.0.1", "1.0"));
    assert!(!is_later("1.0", "1.0") && !is_later("1.9", "1.10"));
    assert!(!is_later("voorjaar", "1.0") && !is_later("1.0", "voorjaar"), "nobody can tell");
}

#[test]
fn there_and_back_nothing_is_lost_whatever_stood_there() {
    let every = random::every_kind();
    let nothing_fits = version("2.0", draft("zz"));
    TestRunner::new(config(300))
        .run(&random::assessments(), |mut before| {
            before.left_out = meetlat::domain::assessment::LeftOut::default();
            // What says nothing at all has nothing to keep.
            for respondent in before.respondents.values_mut() {
                let all = respondent.answers.iter().filter(|(_, entry)| !entry.is_empty());
                respondent.answers = all.map(|(id, entry)| (id.clone(), entry.clone())).collect();
            }
            let (without, report) = carry_over(before.clone(), &nothing_fits);
            prop_assert!(without.respondents.values().all(|one| one.answers.is_empty()));
            let n_answers = |document: &Assessment| -> usize {
                document.respondents.values().map(|one| one.answers.len()).sum()
            };
            prop_assert_eq!(report.left_out.len(), n_answers(&before) + before.agreed.len());
            let (after, report) = carry_over(without, every);
            prop_assert_eq!(report.left_out.len(), 0);
            prop_assert_eq!(&after, &before);
            Ok(())
        })
        .unwrap_or_else(|error| panic!("{error}"));
}
