//! One open document: it changes through its session only, and every change can be taken
//! back and done again.

use std::cell::Cell;
use std::sync::{Arc, LazyLock};
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use meetlat::app::change::new_assessment;
use meetlat::app::command::Export;
use meetlat::app::command::{Change, Command, Decision, PathAnswer, PathQuestion, Step};
use meetlat::app::effect::{Done, Fingerprint};
use meetlat::app::effect::{Effect, Kit, Opened, Replace};
use meetlat::app::export::{Audience, ReportCommand};
use meetlat::app::house::{HouseCommand, Section};
use meetlat::app::session::{Now, Session};
use meetlat::app::settings::{Look, QuestionsShown, Settings};
use meetlat::app::undo::History;
use meetlat::app::{App, Library};
use meetlat::domain::assessment::{
    Answer, Assessment, Evidence, ExtraValue, Municipality, Period, Role, Value,
};
use meetlat::domain::benchmark::compare;
use meetlat::domain::effective::State;
use meetlat::domain::id::{FieldId, RespondentId};
use meetlat::domain::level::Level;
use meetlat::domain::message::Message;
use meetlat::domain::past::Recognised as _;
use meetlat::domain::scoring::score;
use meetlat::files::assessment_ron::{self, Access};
use meetlat::files::{benchmark_ron, municipality_register};
use meetlat::words::{Language, Words};
use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::{Just, Strategy, any, prop_oneof};
use proptest::sample::{Index, select};
use proptest::test_runner::{TestCaseError, TestError, TestRunner};
use proptest::{prop_assert, prop_assert_eq};

use crate::random::{answer_to, answerable, assessments, decimals, every_kind, periods, texts};
use crate::support::{config, decimal, question_id};

/// The questionnaire with every kind, and its figures.
pub fn kit() -> Kit {
    static KIT: LazyLock<Kit> = LazyLock::new(|| {
        let figures = include_bytes!("../data/format-1.benchmark.ron");
        let read =
            benchmark_ron::read(figures, Some(every_kind()), &std::collections::BTreeSet::new());
        Kit {
            questionnaire: Arc::new(every_kind().clone()),
            benchmarks: [read.benchmark.unwrap()].into(),
        }
    });
    KIT.clone()
}

/// So many seconds after the program started.
pub fn at(secs: u32) -> Now {
    let start: Timestamp = "2026-10-01T08:00:00Z".parse().unwrap();
    let wall = start + SignedDuration::from_secs(secs.into());
    Now { wall, run: Duration::from_secs(secs.into()) }
}

fn quarter() -> Period {
    Period { from: "2026-07-01".parse().unwrap(), to: "2026-09-30".parse().unwrap() }
}

fn fresh() -> Session {
    Session::new(kit(), new_assessment(every_kind(), quarter(), at(0).wall))
}

fn level(level: u8) -> Option<Answer> {
    Some(Answer::Value(Value::Level(Level(level))))
}

fn answer(id: &str, to: u8) -> Change {
    Change::Answer(question_id(id), level(to))
}

fn note(text: &str) -> Change {
    Change::Note(question_id("a1"), text.to_owned())
}

fn name(name: &str) -> Change {
    Change::TypeMunicipality(Municipality { name: name.to_owned(), ..Municipality::default() })
}

fn me(session: &Session) -> &str {
    session.me().as_str()
}

fn undo_name(session: &Session) -> Option<String> {
    session.undo_name().map(|name| Words::new(Language::En).say(name))
}

/// Takes everything back; how many steps that was.
fn undo_all(session: &mut Session, now: Now) -> usize {
    std::iter::repeat_with(|| session.undo(now)).take_while(|is_done| *is_done).count()
}

fn redo_all(session: &mut Session, now: Now) -> usize {
    std::iter::repeat_with(|| session.redo(now)).take_while(|is_done| *is_done).count()
}

// -- random changes -----------------------------------------------------------------------

/// A change as a user could make it; of respondents by their place in the document.
#[derive(Debug, Clone)]
enum Move {
    Change(Change),
    Rename(Index, Role, String),
    Remove(Index),
    AnswerAs(Index),
    EndTyping,
    Undo,
    Redo,
}

pub fn changes() -> impl Strategy<Value = Change> {
    let question = || select(answerable()).prop_map(|question| question.id.clone());
    let answers = || {
        let given = (select(answerable()), any::<Index>(), decimals(), texts());
        (given, any::<bool>()).prop_map(|((question, which, number, reason), is_given)| {
            let answer = is_given.then(|| answer_to(question, which, number, &reason));
            (question.id.clone(), answer)
        })
    };
    let evidence = (0..3_u8, "[ab]").prop_map(|(which, text)| match which {
        0 => Evidence::Link(text),
        1 => Evidence::File(text),
        _ => Evidence::Measurement(text),
    });
    let municipality = || {
        (texts(), texts(), of(any::<u32>())).prop_map(|(name, province, n)| Municipality {
            name,
            cbs_code: String::new(),
            province,
            inhabitants: n,
        })
    };
    let norm = of(decimals()).prop_map(|norm| {
        Change::Extra(
            question_id("a2"),
            FieldId::parse("norm").unwrap(),
            norm.map(ExtraValue::Number),
        )
    });
    let place = of(texts()).prop_map(|text| {
        Change::Extra(
            question_id("a2"),
            FieldId::parse("plek").unwrap(),
            text.map(ExtraValue::Text),
        )
    });
    prop_oneof![
        4 => answers().prop_map(|(id, answer)| Change::Answer(id, answer)),
        3 => answers().prop_map(|(id, answer)| Change::TypeAnswer(id, answer)),
        2 => (question(), texts()).prop_map(|(id, text)| Change::Note(id, text)),
        1 => norm,
        1 => place,
        1 => (question(), any::<bool>()).prop_map(|(id, later)| Change::Later(id, later)),
        1 => (question(), evidence).prop_map(|(id, found)| Change::AddEvidence(id, found)),
        1 => (question(), 0..3_usize).prop_map(|(id, i)| Change::RemoveEvidence(id, i)),
        1 => municipality().prop_map(Change::ChooseMunicipality),
        1 => municipality().prop_map(Change::TypeMunicipality),
        1 => texts().prop_map(Change::Province),
        1 => of(any::<u32>()).prop_map(Change::Inhabitants),
        1 => periods().prop_map(Change::Period),
        1 => (select(Role::ALL.to_vec()), "[a-cé ]{0,3}")
            .prop_map(|(role, name)| Change::AddRespondent(role, name)),
    ]
}

fn moves() -> impl Strategy<Value = Move> {
    let role = select(Role::ALL.to_vec());
    prop_oneof![
        12 => changes().prop_map(Move::Change),
        2 => (any::<Index>(), role, "[a-cé ]{0,3}").prop_map(|(i, role, name)| Move::Rename(i, role, name)),
        1 => any::<Index>().prop_map(Move::Remove),
        1 => any::<Index>().prop_map(Move::AnswerAs),
        1 => Just(Move::EndTyping),
        2 => Just(Move::Undo),
        1 => Just(Move::Redo),
    ]
}

fn respondent(session: &Session, which: Index) -> RespondentId {
    let all: Vec<_> = session.assessment().respondents.keys().collect();
    all.get(which.index(all.len().max(1))).map_or_else(|| session.me().clone(), |id| (*id).clone())
}

fn make(session: &mut Session, step: Move, now: Now) {
    match step {
        Move::Change(change) => drop(session.change(change, now)),
        Move::Rename(which, role, name) => {
            let id = respondent(session, which);
            session.change(Change::Respondent(id, role, name), now);
        }
        Move::Remove(which) => {
            let id = respondent(session, which);
            session.change(Change::RemoveRespondent(id), now);
        }
        Move::AnswerAs(which) => session.answer_as(&respondent(session, which)),
        Move::EndTyping => session.end_typing(),
        Move::Undo => drop(session.undo(now)),
        Move::Redo => drop(session.redo(now)),
    }
}

/// What a session says beside its document follows from the document alone.
pub fn follows(session: &Session) -> Result<(), TestCaseError> {
    let assessment = session.assessment();
    let Kit { questionnaire, benchmarks } = session.kit();
    prop_assert_eq!(session.outcome(), &score(questionnaire, assessment));
    let compared = compare(questionnaire, assessment, benchmarks);
    prop_assert_eq!(session.comparison(), compared);
    let is_anybody = assessment.respondents.contains_key(session.me());
    prop_assert!(is_anybody || assessment.respondents.is_empty(), "{} answers", session.me());
    let mut other = Session::new(session.kit().clone(), assessment.clone());
    other.answer_as(session.me());
    prop_assert_eq!(session.own(), other.own());
    Ok(())
}

/// The document after it was written and read, and whether it may still be changed.
fn through_its_file(assessment: &Assessment) -> (Assessment, Access) {
    let text = assessment_ron::write(assessment);
    match assessment_ron::read(text.as_bytes(), every_kind()) {
        Ok(opened) => (opened.assessment, opened.access),
        Err(problems) => panic!("{problems:#?} in\n{text}"),
    }
}

/// Tries `is_right` on random documents and moves.
#[track_caller]
fn for_all(cases: u32, is_right: impl Fn(Assessment, Vec<Move>) -> Result<(), TestCaseError>) {
    let strategy = (prop_oneof![Just(None), assessments().prop_map(Some)], vec(moves(), 0..40));
    let result = TestRunner::new(config(cases)).run(&strategy, |(document, moves)| {
        let fresh = || new_assessment(every_kind(), quarter(), at(0).wall);
        is_right(document.unwrap_or_else(fresh), moves)
    });
    if let Err(TestError::Fail(why, case)) = result {
        panic!("{why}\n{case:#?}");
    }
}

#[test]
fn undoing_all_is_the_beginning_and_redoing_all_the_end() {
    let longest = Cell::new(0);
    for_all(300, |document, moves| {
        let mut session = Session::new(kit(), document.clone());
        for (i, step) in (1..).zip(moves) {
            make(&mut session, step, at(i));
        }
        redo_all(&mut session, at(100));
        let end = session.assessment().clone();
        let n_undone = undo_all(&mut session, at(101));
        prop_assert_eq!(session.assessment(), &document);
        prop_assert!(!session.is_dirty());
        prop_assert_eq!(session.undo_name(), None);
        follows(&session)?;
        prop_assert_eq!(redo_all(&mut session, at(102)), n_undone);
        prop_assert_eq!(session.assessment(), &end);
        prop_assert_eq!(session.redo_name(), None);
        follows(&session)?;
        longest.set(longest.get().max(n_undone));
        Ok(())
    });
    assert!(20 < longest.get(), "the sequences are too short");
}

#[test]
fn one_step_back_and_one_forward_is_where_one_was() {
    for_all(150, |document, moves| {
        let mut session = Session::new(kit(), document);
        for (i, step) in (1..).zip(moves) {
            make(&mut session, step, at(i));
            let after = session.assessment().clone();
            if session.undo(at(50)) {
                prop_assert!(session.assessment() != &after, "a step that changed nothing");
                session.redo(at(51));
                prop_assert_eq!(session.assessment(), &after);
            }
        }
        Ok(())
    });
}

#[test]
fn after_every_move_scores_and_screens_follow_from_the_document() {
    for_all(60, |document, moves| {
        let mut session = Session::new(kit(), document);
        for (i, step) in (1..).zip(moves) {
            make(&mut session, step, at(i));
            follows(&session)?;
        }
        Ok(())
    });
}

#[test]
fn whatever_is_done_the_document_reads_the_same_from_its_file() {
    for_all(100, |document, moves| {
        let mut session = Session::new(kit(), document);
        for (i, step) in (1..).zip(moves) {
            make(&mut session, step, at(i));
            let (read, access) = through_its_file(session.assessment());
            prop_assert_eq!(&read, session.assessment());
            prop_assert_eq!(access, Access::Editable);
        }
        Ok(())
    });
}

// -- the door: commands of the program ------------------------------------------------------

pub fn library() -> Library {
    let example = new_assessment(every_kind(), quarter(), at(0).wall);
    Library {
        kit: kit(),
        municipalities: [].into(),
        register: Arc::new(municipality_register::built_in().clone()),
        example: Some(Arc::new(example)),
    }
}

fn commands() -> impl Strategy<Value = Command> {
    let path = || prop_oneof![Just("/nergens/a.meting.ron".into()), Just("b".into())];
    let answer = prop_oneof![
        path().prop_map(PathAnswer::Chosen),
        path().prop_map(PathAnswer::Typed),
        Just(PathAnswer::Cancelled),
        Just(PathAnswer::Unavailable),
    ];
    let question = select(vec![
        PathQuestion::Open,
        PathQuestion::SaveAs,
        PathQuestion::Export(Export::Pdf),
        PathQuestion::Evidence,
        PathQuestion::QuestionnaireFolder,
        PathQuestion::Logo,
        PathQuestion::OpenStyle,
        PathQuestion::SaveStyle,
    ]);
    let shown = select(answerable()).prop_map(|question| Command::Show(question.id.clone()));
    let steps = [
        Step::Start,
        Step::Setup,
        Step::Questions,
        Step::Results,
        Step::Compare,
        Step::Report,
        Step::Ladder,
        Step::Settings,
        Step::House,
        Step::About,
    ];
    let others = select(vec![
        Command::New,
        Command::AskOpen,
        Command::OpenExample,
        Command::Back,
        Command::Save,
        Command::AskSaveAs,
        Command::AskExport(Export::Png),
        Command::Report(ReportCommand::For(Audience::Internal)),
        Command::Report(ReportCommand::Print),
        Command::Report(ReportCommand::Stop),
        Command::House(HouseCommand::Section(Section::Team, false)),
        Command::House(HouseCommand::AskLogo),
        Command::AskEvidence(question_id("a1")),
        Command::Overwrite,
        Command::Decide(Decision::Save),
        Command::Decide(Decision::Discard),
        Command::Decide(Decision::Stay),
        Command::Language(Language::En),
        Command::Look(Look::Dark),
        Command::TextPercent(150),
        Command::SingleKeys(false),
        Command::ShowQuestions(QuestionsShown::Dimension),
        Command::AskQuestionnaireFolder,
        Command::ForgetQuestionnaireFolder,
        Command::ForgetAll,
        Command::Dismiss(1),
        Command::CloseDocument,
        Command::CloseWindow,
        Command::OpenAddress("https://example.org".to_owned()),
    ]);
    prop_oneof![
        10 => changes().prop_map(Command::Change),
        2 => Just(Command::Undo),
        2 => Just(Command::Redo),
        2 => shown,
        2 => select(steps.to_vec()).prop_map(Command::Go),
        1 => path().prop_map(Command::Open),
        1 => path().prop_map(Command::Forget),
        2 => (question, answer).prop_map(|(question, answer)| Command::PathIs(question, answer)),
        6 => others,
    ]
}

#[test]
fn only_a_change_undo_and_redo_change_the_document_and_effects_carry_it_as_it_is() {
    let result = TestRunner::new(config(300)).run(&vec(commands(), 1..40), |commands| {
        let mut app =
            App::new(library(), Settings::new(Language::Nl), "2026-10-01".parse().unwrap());
        app.run(Command::New, at(0));
        let mut evidence_is_asked = false;
        for (i, command) in (1..).zip(commands) {
            let before = app.session().map(Session::snapshot);
            let effects = app.run(command.clone(), at(i));
            let after = app.session().map(Session::snapshot);
            let is_change = match &command {
                Command::Change(_) | Command::Undo | Command::Redo => true,
                // A file as evidence is a change by way of a dialog.
                Command::PathIs(PathQuestion::Evidence, _) => evidence_is_asked,
                _ => false,
            };
            evidence_is_asked |= matches!(command, Command::AskEvidence(_));
            let is_other_document = matches!(
                command,
                Command::New | Command::OpenExample | Command::CloseDocument | Command::Decide(_)
            );
            if let (Some(before), Some(after)) = (&before, &after)
                && !is_change
                && !is_other_document
            {
                prop_assert!(Arc::ptr_eq(before, after), "{:?} changed the document", command);
            }
            for effect in effects.iter().chain(&app.tick(at(i))) {
                let document = match effect {
                    Effect::Write { document, .. } => Some(document),
                    Effect::Render(job) => Some(&job.document),
                    _ => None,
                };
                if let Some(document) = document {
                    let present = app.session().map(Session::snapshot);
                    prop_assert!(present.is_some_and(|present| Arc::ptr_eq(&present, document)));
                }
            }
        }
        Ok(())
    });
    if let Err(TestError::Fail(why, commands)) = result {
        panic!("{why}\n{commands:#?}");
    }
}

#[test]
fn without_a_document_there_is_nothing_to_change_and_nothing_breaks() {
    let result = TestRunner::new(config(200)).run(&commands(), |command| {
        let mut app =
            App::new(library(), Settings::new(Language::Nl), "2026-10-01".parse().unwrap());
        app.run(command.clone(), at(1));
        let makes_one = matches!(command, Command::New | Command::OpenExample);
        prop_assert_eq!(app.session().is_some(), makes_one);
        Ok(())
    });
    result.unwrap();
}

// -- steps ----------------------------------------------------------------------------------

#[test]
fn each_answer_is_a_step_with_a_name() {
    let mut session = fresh();
    assert_eq!(undo_name(&session), None);
    session.change(answer("a1", 1), at(1));
    session.change(answer("a1", 2), at(2));
    session.change(Change::Later(question_id("a1"), true), at(3));
    assert!(undo_name(&session).unwrap().contains("A1"));
    assert_eq!(undo_all(&mut session, at(4)), 3);
}

#[test]
fn letters_after_each_other_are_one_step() {
    let mut session = fresh();
    for text in ["N", "No", "Not", "Note"] {
        session.change(note(text), at(1));
    }
    assert_eq!(undo_all(&mut session, at(2)), 1);
    assert_eq!(redo_all(&mut session, at(3)), 1);
    assert_eq!(session.entry(&question_id("a1")).unwrap().note, "Note");
}

#[test]
fn typing_elsewhere_going_elsewhere_and_saving_begin_a_new_step() {
    let steps = |between: fn(&mut Session) -> bool| {
        let mut session = fresh();
        session.change(note("een"), at(1));
        assert!(between(&mut session));
        session.change(note("een twee"), at(2));
        undo_all(&mut session, at(3))
    };
    assert_eq!(steps(|_| true), 1);
    let end_typing = |session: &mut Session| {
        session.end_typing();
        true
    };
    assert_eq!(steps(end_typing), 2);
    assert_eq!(steps(|session| session.change(name("Voorbeeldstad"), at(1))), 3);
    assert_eq!(steps(|session| session.change(answer("a1", 1), at(1))), 3);
    let answer_again = |session: &mut Session| {
        let me = session.me().clone();
        session.answer_as(&me);
        true
    };
    assert_eq!(steps(answer_again), 2);
    let save = |session: &mut Session| {
        session.save_as("/nergens/a.meting.ron".into(), Replace::Yes).is_some()
    };
    assert_eq!(steps(save), 2);
    let mut session = fresh();
    session.change(note("een"), at(1));
    session.undo(at(2));
    session.redo(at(3));
    session.change(note("een twee"), at(4));
    assert_eq!(undo_all(&mut session, at(5)), 2, "what was redone is finished");
}

#[test]
fn what_was_typed_and_taken_back_by_hand_is_no_step() {
    let mut session = fresh();
    for text in ["N", "No", "N", ""] {
        session.change(note(text), at(1));
    }
    assert!(!session.is_dirty());
    assert_eq!(session.undo_name(), None);
}

#[test]
fn a_change_to_what_already_is_leaves_no_trace() {
    let mut session = fresh();
    session.change(answer("a1", 1), at(1));
    let before = session.snapshot();
    for same in [
        answer("a1", 1),
        Change::Later(question_id("a1"), false),
        Change::Period(quarter()),
        Change::RemoveEvidence(question_id("a1"), 0),
        Change::Inhabitants(None),
        note(""),
    ] {
        assert!(!session.change(same.clone(), at(2)), "{same:?}");
    }
    assert!(Arc::ptr_eq(&before, &session.snapshot()));
    assert_eq!(undo_all(&mut session, at(3)), 1);
}

#[test]
fn an_entry_from_which_everything_was_taken_away_remembers_no_more_than_that() {
    let mut session = fresh();
    session.change(note("een"), at(1));
    session.end_typing();
    session.change(note(""), at(2));
    // A merge must not bring the note back from an older copy.
    let entry = session.entry(&question_id("a1")).unwrap();
    assert!(entry.is_blank());
    let replaced: Vec<&str> = entry.past.note.replaced.hashes().collect();
    assert_eq!(replaced, ["een".to_owned().hash()]);
}

#[test]
fn a_new_change_forgets_what_was_undone() {
    let mut session = fresh();
    session.change(answer("a1", 1), at(1));
    session.undo(at(2));
    session.change(answer("a3", 1), at(3));
    assert_eq!(session.redo_name(), None);
    assert!(!session.redo(at(4)));
}

#[test]
fn of_very_many_steps_the_last_ones_are_kept() {
    let mut history: History<u32, ()> = History::new(0);
    let most = u32::try_from(History::<u32, ()>::MAX_STEPS).unwrap();
    for n in 1..=most + 7 {
        history.push(n, Message::new("undo-answer"), None);
    }
    let n_undone =
        std::iter::repeat_with(|| history.undo(|_, _, to| *to)).take_while(|done| *done).count();
    assert_eq!((n_undone, **history.present()), (History::<u32, ()>::MAX_STEPS, 7));
}

// -- answers --------------------------------------------------------------------------------

#[test]
fn an_answer_that_replaces_another_remembers_its_hash() {
    let mut session = fresh();
    let replaced = |session: &Session| -> Vec<String> {
        let past = &session.entry(&question_id("a1")).unwrap().past.answer;
        past.replaced.hashes().map(str::to_owned).collect()
    };
    session.change(answer("a1", 1), at(1));
    assert_eq!(replaced(&session), [""; 0], "the first answer replaces nothing");
    session.change(answer("a1", 2), at(2));
    session.change(Change::Answer(question_id("a1"), None), at(3));
    session.change(answer("a1", 0), at(4));
    let mut hashes = [level(1), level(2), None].map(|answer| answer.hash());
    assert_eq!(hashes[2], "none");
    hashes.sort();
    assert_eq!(replaced(&session), hashes);
}

#[test]
fn numbers_typed_digit_by_digit_replace_one_answer_and_not_each_digit() {
    let mut session = fresh();
    let number = |text: &str| {
        let number = Answer::Value(Value::Number(decimal(text)));
        Change::TypeAnswer(question_id("p5"), Some(number))
    };
    session.change(number("64"), at(1));
    session.end_typing();
    for digits in ["7", "70", "705"] {
        session.change(number(digits), at(2));
    }
    let entry = session.entry(&question_id("p5")).unwrap();
    let replaced: Vec<&str> = entry.past.answer.replaced.hashes().collect();
    assert_eq!(replaced, [Some(Answer::Value(Value::Number(decimal("64")))).hash()]);
}

#[test]
fn an_entry_says_when_it_changed_and_the_document_too() {
    let mut session = fresh();
    session.change(answer("a1", 1), at(7));
    assert_eq!(session.entry(&question_id("a1")).unwrap().at, Some(at(7).wall));
    assert_eq!(session.assessment().modified, at(7).wall);
    assert_eq!(session.assessment().created, at(0).wall);
}

#[test]
fn the_same_evidence_is_added_once() {
    let mut session = fresh();
    let link = || Evidence::Link("https://example.org".to_owned());
    session.change(Change::AddEvidence(question_id("a1"), link()), at(1));
    session.change(Change::AddEvidence(question_id("a1"), link()), at(2));
    assert_eq!(session.entry(&question_id("a1")).unwrap().evidence, [link()]);
}

#[test]
fn a_question_is_done_once_it_has_an_answer_of_any_kind() {
    let mut session = fresh();
    let state = |session: &Session| {
        let own = session.own()[every_kind().index_of(&question_id("a1")).unwrap()];
        (own.state, own.level, own.later, own.is_done())
    };
    assert_eq!(state(&session), (State::Unanswered, None, false, false));
    session.change(Change::Later(question_id("a1"), true), at(1));
    assert_eq!(state(&session), (State::Unanswered, None, true, false));
    session.change(Change::Answer(question_id("a1"), Some(Answer::Unknown)), at(2));
    assert_eq!(state(&session), (State::Unknown, Some(Level(0)), true, true));
    session.change(answer("a1", 2), at(3));
    assert_eq!(state(&session), (State::Answered, Some(Level(2)), true, true));
}

#[test]
fn a_period_the_wrong_way_round_is_not_taken_over() {
    // Its file could not be opened any more.
    let mut session = fresh();
    let Period { from, to } = quarter();
    assert!(!session.change(Change::Period(Period { from: to, to: from }), at(1)));
    assert_eq!(session.assessment().period, quarter());
}

// -- people ---------------------------------------------------------------------------------

#[test]
fn who_is_added_answers_from_then_on_and_undo_gives_the_word_back() {
    let mut session = fresh();
    assert_eq!(me(&session), "communication");
    session.change(Change::AddRespondent(Role::Kcc, "Anna".to_owned()), at(1));
    assert_eq!(me(&session), "kcc-anna");
    session.change(answer("a1", 2), at(2));
    session.undo(at(3));
    session.undo(at(4));
    assert_eq!(me(&session), "communication");
    session.redo(at(5));
    session.redo(at(6));
    let answers = &session.assessment().respondents["kcc-anna"].answers;
    assert_eq!(answers["a1"].answer, level(2));
}

#[test]
fn two_people_of_one_name_have_two_ids() {
    let mut session = fresh();
    for _ in 0..3 {
        session.change(Change::AddRespondent(Role::Kcc, "Anna".to_owned()), at(1));
    }
    let ids: Vec<&str> =
        session.assessment().respondents.keys().map(RespondentId::as_str).collect();
    assert_eq!(ids, ["communication", "kcc-anna", "kcc-anna-2", "kcc-anna-3"]);
}

#[test]
fn a_name_typed_letter_by_letter_is_one_step_and_keeps_the_answers() {
    let mut session = fresh();
    session.change(answer("a1", 2), at(1));
    for name in ["A", "An", "Ann", "Anna", "Anna J"] {
        let me = session.me().clone();
        session.change(Change::Respondent(me, Role::Communication, name.to_owned()), at(2));
    }
    assert_eq!(me(&session), "communication-anna-j");
    assert_eq!(session.entry(&question_id("a1")).unwrap().answer, level(2));
    session.undo(at(3));
    assert_eq!(me(&session), "communication");
    assert_eq!(session.entry(&question_id("a1")).unwrap().answer, level(2));
}

#[test]
fn who_answered_something_and_who_is_alone_cannot_be_removed() {
    let mut session = fresh();
    let remove = |session: &mut Session, id: &str| {
        session.change(Change::RemoveRespondent(RespondentId::parse(id).unwrap()), at(9))
    };
    assert!(!remove(&mut session, "communication"));
    session.change(answer("a1", 2), at(1));
    session.change(Change::AddRespondent(Role::Kcc, String::new()), at(2));
    assert!(!remove(&mut session, "communication"));
    assert!(remove(&mut session, "kcc"));
    assert_eq!(me(&session), "communication");
}

#[test]
fn nobody_is_nobody_until_something_is_answered() {
    // A file may have no respondents at all.
    let mut document = new_assessment(every_kind(), quarter(), at(0).wall);
    document.respondents.clear();
    let mut session = Session::new(kit(), document);
    assert!(!session.change(Change::Later(question_id("a1"), false), at(1)));
    assert!(!session.is_dirty());
    session.change(answer("a1", 2), at(2));
    assert_eq!(session.assessment().respondents["communication"].answers["a1"].answer, level(2));
}

#[test]
fn what_others_answered_is_not_ones_own() {
    let mut session = fresh();
    session.change(answer("a1", 2), at(1));
    session.change(Change::AddRespondent(Role::Kcc, String::new()), at(2));
    assert_eq!(session.entry(&question_id("a1")), None);
    let a1 = every_kind().index_of(&question_id("a1")).unwrap();
    assert_eq!(session.own()[a1].state, State::Unanswered);
    session.answer_as(&RespondentId::parse("communication").unwrap());
    assert_eq!(session.own()[a1].state, State::Answered);
    session.answer_as(&RespondentId::parse("nobody").unwrap());
    assert_eq!(me(&session), "communication");
}

// -- a document that can only be read ---------------------------------------------------------

#[test]
fn what_can_only_be_read_is_never_changed_and_never_written() {
    let begin = || {
        let document = new_assessment(every_kind(), quarter(), at(0).wall);
        let opened = Opened {
            assessment: document,
            kit: kit(),
            read_only: Some(Message::new("error-read-only-unknown").with("names", "mood")),
            remarks: Vec::new(),
            fingerprint: Fingerprint(String::new()),
            past: None,
            recovery: None,
        };
        let mut app =
            App::new(library(), Settings::new(Language::Nl), "2026-10-01".parse().unwrap());
        app.done(Done::Read("/a.meting.ron".into(), Ok(Box::new(opened))), at(0));
        app
    };
    let result = TestRunner::new(config(300)).run(&vec(commands(), 1..20), |commands| {
        let mut app = begin();
        let before = app.session().map(Session::snapshot).unwrap();
        for (i, command) in (1..).zip(commands) {
            let effects = app.run(command.clone(), at(10 * i));
            let due = app.tick(at(10 * i + 5));
            let Some(session) = app.session().filter(|session| session.read_only().is_some())
            else {
                break; // another document is open
            };
            prop_assert!(Arc::ptr_eq(&before, &session.snapshot()), "{:?}", command);
            let is_written = |effect: &Effect| matches!(effect, Effect::Write { .. });
            prop_assert!(!effects.iter().chain(&due).any(is_written), "{:?}", command);
        }
        Ok(())
    });
    if let Err(TestError::Fail(why, commands)) = result {
        panic!("{why}\n{commands:#?}");
    }
}
