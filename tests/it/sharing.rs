//! One file, several people: what others do comes in, nobody's work is lost, and it is said who
//! has the file open.

use std::rc::Rc;
use std::sync::Arc;

use jiff::civil::date;
use meetlat::app::command::{Change, Command, PathAnswer, PathQuestion, RecoverAs, Step};
use meetlat::app::{Remedy, Tone};
use meetlat::domain::assessment::{Answer, Municipality, Period, Role, Value};
use meetlat::domain::level::Level;
use meetlat::domain::merge::{Conflict, Pick};

use proptest::prelude::{Just, Strategy, prop, prop_oneof};
use proptest::{prop_assert_eq, proptest};

use crate::colleague::{Colleague, FILE, is_saved, restarted, two};
use crate::program::{Program, level};
use crate::support::{config, question_id};

// -- what others do --------------------------------------------------------------------------

#[test]
fn what_two_people_fill_in_at_different_questions_comes_together_by_itself() {
    let (mut anna, mut bea) = two();
    anna.program.answer("qb1", 2);
    anna.wait();
    bea.program.answer("qb3", 3);
    bea.look();
    assert_eq!((bea.level("qb1"), bea.level("qb3")), (Some(2), Some(3)));
    bea.wait();
    anna.look();
    assert_eq!((anna.level("qb1"), anna.level("qb3")), (Some(2), Some(3)));
    assert!(is_saved(&anna) && is_saved(&bea));
    let in_file = anna.program.in_file(FILE);
    assert_eq!(&in_file, anna.program.session().assessment());
    assert_eq!(&in_file, bea.program.session().assessment());
    // Told to each, and nothing to decide.
    for colleague in [&anna, &bea] {
        let notice = colleague.program.app.notices().last().unwrap();
        assert_eq!((notice.tone, &notice.remedy), (Tone::Info, &Remedy::None));
    }
    assert!(anna.program.told()[0].contains("Newly answered: QB3."), "{:?}", anna.program.told());
    assert!(bea.program.told()[0].contains("Newly answered: QB1."), "{:?}", bea.program.told());
}

#[test]
fn who_saves_second_takes_in_the_first_without_being_asked() {
    let (mut anna, mut bea) = two();
    anna.program.answer("qb1", 2);
    bea.program.answer("qb3", 3);
    anna.wait();
    // Bea has not looked: her save finds out.
    bea.wait();
    bea.wait();
    assert_eq!((bea.level("qb1"), bea.level("qb3")), (Some(2), Some(3)));
    assert!(is_saved(&bea), "{:?}", bea.program.state());
    let in_file = bea.program.in_file(FILE);
    assert_eq!((level(&in_file, "qb1"), level(&in_file, "qb3")), (Some(2), Some(3)));
}

#[test]
fn nothing_that_is_being_typed_is_lost_by_what_comes_in() {
    let (mut anna, mut bea) = two();
    let note = |text: &str| Command::Change(Change::Note(question_id("qb1"), text.to_owned()));
    anna.program.answer("qb3", 3);
    anna.wait();
    bea.program.run(note("Een"));
    bea.look();
    bea.program.run(note("Een lange"));
    let me = bea.program.session().me().clone();
    let entry = &bea.program.session().assessment().respondents[&me];
    assert_eq!(entry.answers.get("qb1").unwrap().note, "Een lange");
    assert_eq!(bea.level("qb3"), Some(3));
}

#[test]
fn where_two_people_differ_both_values_stay_until_one_is_chosen() {
    let (mut anna, mut bea) = two();
    anna.program.answer("qb1", 2);
    anna.wait();
    bea.program.answer("qb1", 4);
    bea.wait();
    assert!(is_saved(&bea), "{:?}", bea.program.state());
    let notice = bea.program.app.notices().last().unwrap();
    let choose = Remedy::Do("notice-choose", Box::new(Command::Go(Step::Choices)));
    assert_eq!((notice.tone, &notice.remedy), (Tone::Warning, &choose));
    let conflicts = bea.program.session().to_choose().to_vec();
    let value = |level| Some(Answer::Value(Value::Level(Level(level))));
    let [Conflict::Answer(_, _, values)] = &conflicts[..] else { panic!("{conflicts:?}") };
    assert_eq!(values, &[value(2), value(4)]);
    assert_eq!(bea.program.session().own_candidate(&conflicts[0]), Some(1));
    anna.look();
    assert_eq!(anna.program.session().to_choose(), conflicts);
    // Bea chooses, and takes that back, and does it again; then it is settled for both.
    let choose = Change::Choose(vec![(conflicts[0].clone(), Pick::One(0))]);
    bea.program.run(Command::Change(choose));
    assert_eq!((bea.level("qb1"), bea.program.session().to_choose().len()), (Some(2), 0));
    bea.program.run(Command::Undo);
    assert_eq!(bea.program.session().to_choose(), conflicts);
    bea.program.run(Command::Redo);
    bea.wait();
    anna.look();
    assert_eq!((anna.level("qb1"), anna.program.session().to_choose().len()), (Some(2), 0));
}

#[test]
fn only_what_is_newly_to_choose_is_told() {
    let (mut anna, mut bea) = two();
    anna.program.answer("qb1", 2);
    anna.wait();
    bea.program.answer("qb1", 4);
    bea.wait();
    anna.look();
    // Anna settles the one, and answers what Bea answers otherwise: one goes, one comes.
    let conflict = anna.program.session().to_choose()[0].clone();
    anna.program.run(Command::Change(Change::Choose(vec![(conflict, Pick::One(0))])));
    anna.program.answer("qb3", 1);
    anna.wait();
    bea.program.dismiss_all();
    bea.program.answer("qb3", 3);
    bea.look();
    let [Conflict::Answer(_, question, _)] = bea.program.session().to_choose() else {
        panic!("{:?}", bea.program.session().to_choose())
    };
    assert_eq!(question, &question_id("qb3"));
    assert_eq!(bea.program.app.notices().last().unwrap().tone, Tone::Warning);
    let told = bea.program.told();
    assert!(told[0].contains("In one place you filled in something else"), "{told:?}");
    assert!(told[0].contains("Newly answered: QB1."), "{told:?}"); // she had none: it was open
}

#[test]
fn of_two_notes_both_can_be_kept() {
    let (mut anna, mut bea) = two();
    let note = |text: &str| Command::Change(Change::Note(question_id("qb1"), text.to_owned()));
    anna.program.run(note("Sinds maart"));
    anna.wait();
    bea.program.run(note("Sinds mei"));
    bea.wait();
    let conflict = bea.program.session().to_choose()[0].clone();
    bea.program.run(Command::Change(Change::Choose(vec![(conflict, Pick::All)])));
    let me = bea.program.session().me().clone();
    let answers = &bea.program.session().assessment().respondents[&me].answers;
    assert_eq!(answers.get("qb1").unwrap().note, "Sinds maart\n\nSinds mei");
}

#[test]
fn a_document_with_something_left_to_choose_says_so_when_it_is_opened() {
    let (mut anna, mut bea) = two();
    anna.program.answer("qb1", 2);
    anna.wait();
    bea.program.answer("qb1", 4);
    bea.wait();
    let mut carla = Colleague::new("Carla", Rc::clone(&bea.program.folder));
    carla.program.open(FILE);
    assert_eq!(carla.program.told(), ["There is one thing left to choose in this assessment"]);
}

#[test]
fn a_colleague_who_corrects_the_period_or_the_municipality_is_taken_in() {
    let (mut anna, mut bea) = two();
    let other = Municipality { name: "Voorbeeldstad aan Zee".to_owned(), ..Default::default() };
    anna.program.run(Command::Change(Change::TypeMunicipality(other)));
    anna.wait();
    let period = Period { from: date(2026, 4, 1), to: date(2026, 6, 30) };
    bea.program.run(Command::Change(Change::Period(period)));
    bea.program.answer("qb1", 2);
    bea.wait();
    bea.wait();
    anna.look();
    for colleague in [&anna, &bea] {
        assert!(is_saved(colleague), "{:?}", colleague.program.told());
        let document = colleague.program.session().assessment();
        assert_eq!(document.municipality.name, "Voorbeeldstad aan Zee");
        assert_eq!(document.period, period);
        assert_eq!(level(document, "qb1"), Some(2));
    }
    // Each their own: that is not one assessment any more.
    let named = |name: &str| {
        let municipality = Municipality { name: name.to_owned(), ..Default::default() };
        Command::Change(Change::TypeMunicipality(municipality))
    };
    anna.program.run(named("Oost"));
    anna.wait();
    bea.program.run(named("West"));
    bea.wait();
    let path = bea.program.path(FILE);
    assert_eq!(bea.program.remedy(), &Remedy::TheirsOrMine(path));
}

#[test]
fn what_a_colleague_who_saved_in_the_same_moment_did_not_know_is_not_taken_for_withdrawn() {
    let (mut anna, mut bea) = two();
    let before = anna.program.bytes(FILE);
    anna.program.answer("qb1", 2);
    anna.wait();
    // Bea's program looked before Anna's had written, and moved its file over hers after that.
    anna.program.put("van-anna.meting.ron", anna.program.bytes(FILE));
    anna.program.put(FILE, &before);
    bea.program.answer("qb3", 3);
    bea.wait();
    assert_eq!(level(&bea.program.in_file(FILE), "qb1"), None);
    anna.look();
    assert_eq!((anna.level("qb1"), anna.level("qb3")), (Some(2), Some(3)));
    anna.wait();
    bea.look();
    assert_eq!((bea.level("qb1"), bea.level("qb3")), (Some(2), Some(3)));
}

#[test]
fn somebody_who_was_taken_away_stays_away_but_keeps_what_they_answered() {
    let (mut anna, mut bea) = two();
    anna.program.run(Command::Change(Change::AddRespondent(Role::Kcc, "Noor".to_owned())));
    anna.wait();
    bea.look();
    let n = |it: &Colleague| it.program.session().assessment().respondents.len();
    assert_eq!((n(&anna), n(&bea)), (2, 2));
    let noor = anna.program.session().me().clone();
    anna.program.run(Command::Change(Change::RemoveRespondent(noor.clone())));
    anna.wait();
    bea.look();
    assert_eq!((n(&anna), n(&bea)), (1, 1));
    bea.wait();
    anna.program.run(Command::Undo);
    anna.wait();
    bea.look();
    // While Anna takes Noor away, Bea has her answer something.
    anna.program.run(Command::Change(Change::RemoveRespondent(noor.clone())));
    anna.wait();
    bea.program.run(Command::AnswerAs(noor));
    bea.program.answer("qb1", 3);
    bea.wait();
    bea.wait();
    anna.look();
    assert_eq!((n(&anna), n(&bea)), (2, 2));
}

#[test]
fn typing_never_replaces_what_there_is_to_choose() {
    let (mut anna, mut bea) = two();
    let note = |text: &str| Command::Change(Change::Note(question_id("qb1"), text.to_owned()));
    anna.program.run(note("Sinds maart"));
    anna.wait();
    bea.program.run(note("Sinds me"));
    bea.look();
    assert_eq!(bea.program.session().to_choose().len(), 1);
    bea.program.run(note("Sinds mei"));
    assert_eq!(bea.program.session().to_choose().len(), 1);
    let choose = Remedy::Do("notice-choose", Box::new(Command::Go(Step::Choices)));
    assert_eq!(bea.program.remedy(), &choose);
}

#[test]
fn who_answers_here_stays_the_same_person_when_a_colleague_renames_or_removes_them() {
    let (mut anna, mut bea) = two();
    anna.program.run(Command::Change(Change::AddRespondent(Role::Kcc, String::new())));
    anna.wait();
    bea.look();
    let kcc = anna.program.session().me().clone();
    // Taken away while she has answered nothing yet: she stays, and answers as herself.
    bea.program.run(Command::Change(Change::RemoveRespondent(kcc.clone())));
    bea.wait();
    anna.look();
    assert_eq!(anna.program.session().me(), &kcc);
    anna.program.answer("qb1", 2);
    anna.wait();
    bea.look();
    let named = Change::Respondent(kcc, Role::Kcc, "Jan".to_owned());
    bea.program.run(Command::Change(named));
    bea.wait();
    anna.look();
    let session = anna.program.session();
    assert_eq!(session.assessment().respondents[session.me()].name, "Jan");
    // Undo is about the same person, and makes nobody.
    anna.program.run(Command::Undo);
    let session = anna.program.session();
    assert!(session.entry(&question_id("qb1")).is_none_or(|entry| entry.answer.is_none()));
    assert_eq!(session.assessment().respondents.len(), 2);
}

#[test]
fn taking_back_a_name_that_was_saved_makes_no_second_person() {
    let (mut anna, mut bea) = two();
    anna.program.answer("qb1", 2);
    let me = anna.program.session().me().clone();
    let named = Change::Respondent(me, Role::Communication, "Noor".to_owned());
    anna.program.run(Command::Change(named));
    anna.wait();
    bea.look();
    anna.program.run(Command::Undo);
    anna.wait();
    bea.look();
    for colleague in [&anna, &bea] {
        let people: Vec<String> = (colleague.program.session().assessment().respondents.values())
            .map(|one| one.name.clone())
            .collect();
        assert_eq!(people, [""]);
        assert_eq!(colleague.level("qb1"), Some(2));
    }
}

// -- undo ------------------------------------------------------------------------------------

#[test]
fn undo_takes_back_what_was_done_here_and_nothing_of_a_colleague() {
    let (mut anna, mut bea) = two();
    bea.program.answer("qb3", 3);
    bea.program.answer("qc1", 1);
    anna.program.answer("qb1", 2);
    anna.wait();
    bea.wait();
    bea.wait();
    assert_eq!(bea.level("qb1"), Some(2));
    bea.program.run(Command::Undo);
    let levels = |it: &Colleague| (it.level("qb1"), it.level("qb3"), it.level("qc1"));
    assert_eq!(levels(&bea), (Some(2), Some(3), None));
    bea.program.run(Command::Undo);
    assert_eq!(levels(&bea), (Some(2), None, None));
    assert_eq!(bea.program.session().undo_name(), None);
    bea.program.run(Command::Redo);
    bea.program.run(Command::Redo);
    assert_eq!(levels(&bea), (Some(2), Some(3), Some(1)));
    bea.program.run(Command::Undo);
    bea.wait();
    anna.look();
    assert_eq!(levels(&anna), (Some(2), Some(3), None));
}

#[test]
fn undo_leaves_what_a_colleague_made_of_the_answer_meanwhile() {
    let (mut anna, mut bea) = two();
    bea.program.answer("qb1", 3);
    bea.wait();
    anna.look();
    anna.program.answer("qb1", 4);
    anna.wait();
    bea.look();
    assert_eq!(bea.level("qb1"), Some(4));
    bea.program.run(Command::Undo);
    assert_eq!(bea.level("qb1"), Some(4));
}

#[test]
fn undo_after_a_restart_still_knows_what_a_colleague_did() {
    let (mut anna, mut bea) = two();
    bea.program.answer("qb3", 3);
    anna.program.answer("qb1", 2);
    anna.wait();
    bea.wait();
    bea.wait();
    bea.program.answer("qc1", 1);
    bea.wait();
    bea.program.run(Command::CloseDocument);
    bea.program.work();
    bea.program.open(FILE);
    assert!(bea.program.session().undo_name().is_some());
    bea.program.run(Command::Undo);
    bea.program.run(Command::Undo);
    let levels = (bea.level("qb1"), bea.level("qb3"), bea.level("qc1"));
    assert_eq!(levels, (Some(2), None, None));
    assert_eq!(bea.program.session().undo_name(), None);
}

#[test]
fn what_was_saved_and_taken_back_does_not_come_back_with_an_old_copy() {
    let (mut anna, _bea) = two();
    anna.program.answer("qb1", 2);
    anna.wait();
    let copy = anna.program.bytes(FILE);
    anna.program.put("kopie.meting.ron", copy);
    anna.program.run(Command::Undo);
    anna.wait();
    assert_eq!(level(&anna.program.in_file(FILE), "qb1"), None);
    let path = anna.program.path("kopie.meting.ron");
    anna.program.run(Command::AskMerge);
    anna.program.run(Command::PathIs(PathQuestion::Merge, PathAnswer::Chosen(path)));
    anna.program.work();
    assert_eq!(anna.level("qb1"), None);
    let told = anna.program.told();
    assert!(told.last().unwrap().contains("nothing"), "{told:?}");
}

// -- copies and recovered work -----------------------------------------------------------------

#[test]
fn a_copy_of_a_colleague_is_taken_in_as_one_step_that_can_be_taken_back() {
    let (mut anna, mut bea) = two();
    bea.program.answer("qb3", 3);
    bea.program.save_as("bea.meting.ron");
    bea.wait();
    anna.program.answer("qb1", 2);
    anna.program.run(Command::AskMerge);
    assert_eq!(anna.program.asked.last(), Some(&PathQuestion::Merge));
    let path = anna.program.path("bea.meting.ron");
    anna.program.run(Command::PathIs(PathQuestion::Merge, PathAnswer::Chosen(path)));
    anna.program.work();
    assert_eq!((anna.level("qb1"), anna.level("qb3")), (Some(2), Some(3)));
    anna.program.run(Command::Undo);
    assert_eq!((anna.level("qb1"), anna.level("qb3")), (Some(2), None));
}

#[test]
fn from_the_start_screen_two_files_are_merged_into_the_first() {
    let (mut anna, mut bea) = two();
    bea.program.answer("qb3", 3);
    bea.program.save_as("bea.meting.ron");
    bea.wait();
    anna.program.answer("qb1", 2);
    anna.wait();
    anna.program.run(Command::CloseDocument);
    anna.program.work();
    let chosen = |it: &mut Colleague, question, name: &str| {
        let path = PathAnswer::Chosen(it.program.path(name));
        it.program.run(Command::PathIs(question, path));
        it.program.work();
    };
    // Not going through with it leaves nothing behind.
    anna.program.run(Command::AskMerge);
    anna.program.run(Command::PathIs(PathQuestion::Open, PathAnswer::Cancelled));
    anna.program.asked.clear();
    chosen(&mut anna, PathQuestion::Open, FILE);
    assert_eq!(anna.program.asked, []);
    anna.program.run(Command::CloseDocument);
    anna.program.work();
    anna.program.run(Command::AskMerge);
    chosen(&mut anna, PathQuestion::Open, FILE);
    assert_eq!(anna.program.asked, [PathQuestion::Open, PathQuestion::Merge]);
    chosen(&mut anna, PathQuestion::Merge, "bea.meting.ron");
    anna.wait();
    let in_file = anna.program.in_file(FILE);
    assert_eq!((level(&in_file, "qb1"), level(&in_file, "qb3")), (Some(2), Some(3)));
}

#[test]
fn a_copy_that_does_not_belong_here_changes_nothing_and_says_why() {
    let (mut anna, _bea) = two();
    let other = Program::with_file("x.meting.ron").bytes("x.meting.ron");
    let other = String::from_utf8(other).unwrap().replace("Voorbeeldstad", "Andere stad");
    for (content, reason) in [(other.as_str(), "‘Andere stad’"), ("(format: 1", "")] {
        anna.program.put("x.meting.ron", content);
        let before = anna.program.session().snapshot();
        let path = anna.program.path("x.meting.ron");
        anna.program.run(Command::PathIs(PathQuestion::Merge, PathAnswer::Chosen(path)));
        anna.program.work();
        assert!(Arc::ptr_eq(&before, &anna.program.session().snapshot()));
        assert_eq!(anna.program.app.notices().last().unwrap().tone, Tone::Error);
        assert!(anna.program.told().last().unwrap().contains(reason), "{:?}", anna.program.told());
    }
}

#[test]
fn work_that_came_back_can_be_merged_with_what_a_colleague_made_of_the_file() {
    let (mut anna, mut bea) = two();
    bea.program.answer("qb3", 3);
    bea.program.wait(700);
    bea.program.work_once(); // into the journal, and then the power fails
    assert_eq!(level(&bea.program.in_file(FILE), "qb3"), None);
    anna.program.answer("qb1", 2);
    anna.wait();
    let mut again = restarted(bea);
    let journal = again.program.app.recovery()[0].journal.clone();
    again.program.run(Command::Recover(journal, RecoverAs::Merged));
    again.program.work();
    assert_eq!((again.level("qb1"), again.level("qb3")), (Some(2), Some(3)));
    again.wait();
    assert!(is_saved(&again), "{:?}", again.program.state());
    let in_file = again.program.in_file(FILE);
    assert_eq!((level(&in_file, "qb1"), level(&in_file, "qb3")), (Some(2), Some(3)));
    // Only what was done before the power failed can be taken back.
    again.program.run(Command::Undo);
    assert_eq!((again.level("qb1"), again.level("qb3")), (Some(2), None));
}

#[test]
fn what_was_taken_back_right_before_the_power_failed_does_not_come_back_with_a_copy() {
    let (_anna, mut bea) = two();
    bea.program.answer("qb3", 3);
    bea.wait();
    bea.program.put("kopie.meting.ron", bea.program.bytes(FILE));
    bea.program.run(Command::Undo);
    bea.program.wait(700);
    bea.program.work_once(); // into the journal, and then the power fails
    assert_eq!(level(&bea.program.in_file(FILE), "qb3"), Some(3));
    let mut again = restarted(bea);
    let journal = again.program.app.recovery()[0].journal.clone();
    again.program.run(Command::Recover(journal, RecoverAs::Itself));
    again.wait();
    assert_eq!(level(&again.program.in_file(FILE), "qb3"), None);
    let copy = again.program.path("kopie.meting.ron");
    again.program.run(Command::PathIs(PathQuestion::Merge, PathAnswer::Chosen(copy)));
    again.program.work();
    assert_eq!(again.level("qb3"), None);
}

// -- whatever two people do ----------------------------------------------------------------------

/// What one of the two does; Anna answers the first of these questions, Bea the others.
#[derive(Debug, Clone)]
enum Turn {
    Answer(usize, u8),
    Undo,
    Redo,
    Save,
    Look,
}

const QUESTIONS: [[&str; 3]; 2] = [["qb1", "qb2", "qb3"], ["qc1", "qc2", "qc4"]];

fn turns() -> impl Strategy<Value = Vec<(usize, Turn)>> {
    let turn = prop_oneof![
        4 => (0..3_usize, 0..=4_u8).prop_map(|(question, level)| Turn::Answer(question, level)),
        2 => Just(Turn::Undo),
        1 => Just(Turn::Redo),
        2 => Just(Turn::Save),
        2 => Just(Turn::Look),
    ];
    prop::collection::vec((0..2_usize, turn), 1..24)
}

impl Colleague {
    fn levels(&self, whose: usize) -> [Option<u8>; 3] {
        QUESTIONS[whose].map(|id| self.level(id))
    }
}

/// Everything is saved, and both have seen it.
fn settle(two: &mut [Colleague; 2]) {
    for _ in 0..2 {
        for one in two.iter_mut() {
            one.wait();
        }
        for one in two.iter_mut() {
            one.look();
        }
    }
    let [anna, bea] = two;
    assert!(is_saved(anna) && is_saved(bea), "{:?} {:?}", anna.program.told(), bea.program.told());
    assert_eq!(anna.program.session().assessment(), bea.program.session().assessment());
    assert_eq!(anna.program.session().to_choose(), []);
}

proptest! {
    #![proptest_config(config(48))]

    #[test]
    fn each_takes_back_all_that_they_did_and_nothing_of_the_other(turns in turns()) {
        let (anna, bea) = two();
        let mut two = [anna, bea];
        for (who, turn) in turns {
            let one = &mut two[who];
            match turn {
                Turn::Answer(question, level) => {
                    one.program.answer(QUESTIONS[who][question], level);
                }
                Turn::Undo => one.program.run(Command::Undo),
                Turn::Redo => one.program.run(Command::Redo),
                Turn::Save => one.wait(),
                Turn::Look => one.look(),
            }
        }
        settle(&mut two);
        let before = [two[0].levels(0), two[0].levels(1)];
        let mut n_undone = 0;
        while two[0].program.session().undo_name().is_some() {
            two[0].program.run(Command::Undo);
            n_undone += 1;
        }
        // The first step of Anna's was naming the municipality.
        prop_assert_eq!([two[0].levels(0), two[0].levels(1)], [[None; 3], before[1]]);
        for _ in 0..n_undone {
            two[0].program.run(Command::Redo);
        }
        settle(&mut two);
        for one in &two {
            prop_assert_eq!([one.levels(0), one.levels(1)], before);
        }
    }
}
