//! Undo and redo through the program's one door: whatever was done, each step back leads to
//! a document there was, under the name of what led away from it, and each step forward back.

use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;

use meetlat::app::App;
use meetlat::app::command::{Change, Command, Step};
use meetlat::app::effect::{Done, Fingerprint, Kit, Opened};
use meetlat::app::session::{Session, code};
use meetlat::app::settings::Settings;
use meetlat::domain::assessment::{Assessment, Role};
use meetlat::domain::id::QuestionId;
use meetlat::domain::message::{Arg, Message};
use meetlat::words::Language;
use proptest::collection::vec;
use proptest::prelude::{Just, Strategy, any, prop_oneof};
use proptest::sample::{Index, select};
use proptest::test_runner::{TestCaseError, TestError, TestRunner};
use proptest::{prop_assert, prop_assert_eq};

use crate::random::assessments;
use crate::session::{at, changes, follows, kit, library};
use crate::support::config;

/// What a user does; people by their place in the document.
#[derive(Debug, Clone)]
enum Move {
    Change(Change),
    Rename(Index, Role, String),
    Remove(Index),
    AnswerAs(Index),
    Go(Step),
    Undo,
    Redo,
}

fn moves(with_undo: bool) -> impl Strategy<Value = Move> {
    let name = (any::<Index>(), select(Role::ALL.to_vec()), "[a-cé ]{0,3}");
    let back_and_forth = if with_undo { 4 } else { 0 };
    prop_oneof![
        14 => changes().prop_map(Move::Change),
        3 => name.prop_map(|(who, role, name)| Move::Rename(who, role, name)),
        2 => any::<Index>().prop_map(Move::Remove),
        2 => any::<Index>().prop_map(Move::AnswerAs),
        1 => select(vec![Step::Setup, Step::Questions, Step::Results]).prop_map(Move::Go),
        back_and_forth => Just(Move::Undo),
        back_and_forth => Just(Move::Redo),
    ]
}

fn command(session: &Session, step: Move) -> Command {
    let person = |which: Index| {
        let people: Vec<_> = session.assessment().respondents.keys().collect();
        if people.is_empty() { session.me().clone() } else { which.get(&people).to_owned().clone() }
    };
    match step {
        Move::Change(change) => Command::Change(change),
        Move::Rename(who, role, name) => {
            Command::Change(Change::Respondent(person(who), role, name))
        }
        Move::Remove(who) => Command::Change(Change::RemoveRespondent(person(who))),
        Move::AnswerAs(who) => Command::AnswerAs(person(who)),
        Move::Go(step) => Command::Go(step),
        Move::Undo => Command::Undo,
        Move::Redo => Command::Redo,
    }
}

/// What a step is called: a text, and the question it is about.
type Name = (&'static str, Option<String>);

/// What undoing this change has to be called.
fn name_of(change: &Change) -> Name {
    let about = |name, id: &QuestionId| (name, Some(code(id)));
    match change {
        Change::Answer(id, None) => about("undo-answer-cleared", id),
        Change::Answer(id, Some(_)) | Change::TypeAnswer(id, _) => about("undo-answer", id),
        Change::Note(id, _) => about("undo-note", id),
        Change::Extra(id, ..) => about("undo-extra", id),
        Change::Later(id, later) => about(if *later { "undo-later" } else { "undo-not-later" }, id),
        Change::AddEvidence(id, _) => about("undo-evidence-added", id),
        Change::RemoveEvidence(id, _) => about("undo-evidence-removed", id),
        Change::ChooseMunicipality(_) | Change::TypeMunicipality(_) => ("undo-municipality", None),
        Change::Province(_) => ("undo-province", None),
        Change::Inhabitants(_) => ("undo-inhabitants", None),
        Change::Period(_) => ("undo-period", None),
        Change::AddRespondent(..) => ("undo-respondent-added", None),
        Change::Respondent(..) => ("undo-respondent", None),
        Change::RemoveRespondent(_) => ("undo-respondent-removed", None),
        Change::Choose(_) => ("undo-chosen", None),
    }
}

fn told(message: Option<&Message>) -> Option<Name> {
    let message = message?;
    let code = message.args.iter().find(|(name, _)| *name == "code");
    let code = code.map(|(_, arg)| match arg {
        Arg::Text(text) => text.clone(),
        other => panic!("a code is a text: {other:?}"),
    });
    Some((message.id, code))
}

fn session(app: &App) -> &Session {
    app.session().expect("a document is open")
}

fn document(app: &App) -> Assessment {
    session(app).assessment().clone()
}

/// The program with this document open, or with a new one.
fn program(opened: Option<Assessment>) -> App {
    let settings = Settings::new(Language::Nl);
    let mut app = App::new(library(), settings, "2026-10-01".parse().unwrap());
    match opened {
        None => drop(app.run(Command::New, at(0))),
        Some(assessment) => {
            let Kit { questionnaire, benchmarks } = kit();
            let opened = Opened {
                assessment,
                kit: Kit { questionnaire, benchmarks },
                read_only: None,
                remarks: Vec::new(),
                fingerprint: Fingerprint(String::new()),
                past: None,
                recovery: None,
            };
            app.done(Done::Read("a.meting.ron".into(), Ok(Box::new(opened))), at(0));
        }
    }
    app
}

/// Tries `is_right` on random documents and moves.
#[track_caller]
fn for_all(
    (cases, with_undo): (u32, bool),
    is_right: impl Fn(App, Vec<Move>) -> Result<(), TestCaseError>,
) {
    let opened = prop_oneof![Just(None), assessments().prop_map(Some)];
    let strategy = (opened, vec(moves(with_undo), 0..40));
    let result = TestRunner::new(config(cases))
        .run(&strategy, |(opened, moves)| is_right(program(opened), moves));
    if let Err(TestError::Fail(why, case)) = result {
        panic!("{why}\n{case:#?}");
    }
}

/// A document there was, with what led to it.
type Seen = (Assessment, Option<Name>);

/// Where in `trail` the program is, before place `before`: at this document, under the name
/// of what led to it.
fn place(app: &App, trail: &[Seen], before: usize) -> Option<usize> {
    let name = told(session(app).undo_name());
    trail[..before].iter().rposition(|seen| seen.0 == *session(app).assessment() && seen.1 == name)
}

/// Goes back step by step until nothing is left. Gives the places in `trail` that led by, the
/// last one first.
fn go_back(app: &mut App, trail: &[Seen]) -> Result<Vec<usize>, TestCaseError> {
    let mut places: Vec<usize> = Vec::new();
    let mut before = trail.len();
    loop {
        let Some(here) = place(app, trail, before) else {
            let name = told(session(app).undo_name());
            return Err(TestCaseError::fail(format!("{name:?} did not lead to this document")));
        };
        if let Some(&after) = places.last() {
            // What was undone at once was typed in one go, or was taken back by hand before.
            let name = &trail[after].1;
            let is_part = |seen: &Seen| seen.1 == *name || is_passed(seen, trail);
            let is_one = trail[here + 1..after].iter().all(is_part);
            prop_assert!(is_one, "undoing {:?} took back more than that", name);
        }
        follows(session(app))?;
        places.push(here);
        let Some(name) = told(session(app).undo_name()) else { return Ok(places) };
        app.run(Command::Undo, at(200));
        prop_assert_eq!(told(session(app).redo_name()), Some(name));
        before = here;
    }
}

/// Whether a document came back by hand later, so that what was between left no step.
fn is_passed(seen: &Seen, trail: &[Seen]) -> bool {
    let Some(at) = trail.iter().position(|other| std::ptr::eq(other, seen)) else { return false };
    trail[at..].iter().any(|later| trail[..at].iter().any(|earlier| earlier.0 == later.0))
}

#[test]
fn each_step_back_has_the_name_of_what_led_there_and_each_step_forward_is_the_same_again() {
    let (longest, names) = (Cell::new(0), RefCell::new(BTreeSet::new()));
    for_all((250, false), |mut app, moves| {
        let start = document(&app);
        let mut trail: Vec<Seen> = vec![(start.clone(), None)];
        for (i, step) in (1..).zip(moves) {
            let command = command(session(&app), step);
            let before = document(&app);
            app.run(command.clone(), at(i));
            let after = document(&app);
            if before == after {
                continue;
            }
            let Command::Change(change) = &command else {
                return Err(TestCaseError::fail(format!("{command:?} changed the document")));
            };
            // Typed and taken back by hand: the program is where it was, under that name.
            let again = trail.iter().find(|seen| seen.0 == after).cloned();
            names.borrow_mut().insert(name_of(change).0);
            trail.push(again.unwrap_or_else(|| (after, Some(name_of(change)))));
        }
        let end = document(&app);
        let places = go_back(&mut app, &trail)?;
        prop_assert_eq!(document(&app), start);
        prop_assert!(!session(&app).is_dirty());
        for &place in places.iter().rev().skip(1) {
            let name = told(session(&app).redo_name());
            prop_assert_eq!(&name, &trail[place].1);
            app.run(Command::Redo, at(201));
            prop_assert_eq!(session(&app).assessment(), &trail[place].0);
            prop_assert_eq!(told(session(&app).undo_name()), name);
            follows(session(&app))?;
        }
        prop_assert_eq!(told(session(&app).redo_name()), None);
        prop_assert_eq!(document(&app), end);
        longest.set(longest.get().max(places.len()));
        Ok(())
    });
    assert!(20 < longest.get(), "the sequences are too short");
    assert_eq!(names.borrow().len(), 15, "every change was made: {:?}", names.borrow());
}

#[test]
fn at_every_point_undo_and_redo_lead_away_and_back_under_one_name() {
    for_all((150, true), |mut app, moves| {
        let start = document(&app);
        for (i, step) in (1..).zip(moves) {
            let command = command(session(&app), step);
            let (undo, redo) =
                (session(&app).undo_name().cloned(), session(&app).redo_name().cloned());
            let before = document(&app);
            app.run(command.clone(), at(i));
            let now = session(&app);
            match &command {
                Command::Undo if undo.is_some() => {
                    prop_assert!(*now.assessment() != before, "a step that changed nothing");
                    prop_assert_eq!(now.redo_name(), undo.as_ref());
                }
                Command::Redo if redo.is_some() => {
                    prop_assert!(*now.assessment() != before, "a step that changed nothing");
                    prop_assert_eq!(now.undo_name(), redo.as_ref());
                }
                Command::Change(_) if *now.assessment() != before => {
                    prop_assert_eq!(now.redo_name(), None, "what was undone is still offered");
                }
                _ => prop_assert_eq!(now.assessment(), &before),
            }
            follows(now)?;
        }
        let undone = std::iter::from_fn(|| {
            session(&app).undo_name()?;
            let before = document(&app);
            app.run(Command::Undo, at(300));
            Some(before)
        });
        let undone: Vec<Assessment> = undone.collect();
        prop_assert_eq!(document(&app), start);
        for document_then in undone.iter().rev() {
            app.run(Command::Redo, at(301));
            prop_assert_eq!(session(&app).assessment(), document_then);
        }
        Ok(())
    });
}
