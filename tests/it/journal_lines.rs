//! The lines of a journal against a plain history: whatever is done and undone, and however often
//! the journal is begun again with the newest of it, what it gives back is the end of that history.

use std::sync::Arc;

use meetlat::domain::assessment::{Assessment, Entry};
use meetlat::files::journal::{self, State, StepName, Trail};
use proptest::prelude::{Just, Strategy, prop, prop_oneof};
use proptest::{prop_assert, prop_assert_eq, proptest};

use crate::support::{config, question_id, shipped_answers};

#[derive(Debug, Clone)]
enum Move {
    /// Notes so much text.
    Note(usize),
    Undo(usize),
    Redo(usize),
    /// Brings the journal up to date.
    Keep,
}

fn moves() -> impl Strategy<Value = Vec<Move>> {
    let step = prop_oneof![
        4 => (1..400_usize).prop_map(Move::Note),
        2 => (1..6_usize).prop_map(Move::Undo),
        1 => (1..6_usize).prop_map(Move::Redo),
        4 => Just(Move::Keep),
    ];
    prop::collection::vec(step, 1..60)
}

/// So many steps can be undone.
const MOST: usize = 12;

fn noted(document: &Assessment, text: String) -> Arc<Assessment> {
    let mut document = document.clone();
    let respondent = document.respondents.values_mut().next().unwrap();
    respondent.answers.insert(question_id("qb1"), Entry { note: text, ..Entry::default() });
    Arc::new(document)
}

fn done(trail: &mut Trail, step: &Move, n: usize) {
    match step {
        Move::Note(size) => {
            trail.states.truncate(trail.at + 1);
            let document = noted(trail.present(), format!("{n} {}", "x".repeat(*size)));
            let step = StepName { id: "undo-note".to_owned(), question: "qb1".to_owned() };
            trail.states.push(State { document, step });
            let n_too_many = trail.states.len().saturating_sub(MOST);
            trail.states.drain(..n_too_many);
            trail.at = trail.states.len() - 1;
        }
        Move::Undo(steps) => trail.at = trail.at.saturating_sub(*steps),
        Move::Redo(steps) => trail.at = (trail.at + steps).min(trail.states.len() - 1),
        Move::Keep => {}
    }
}

proptest! {
    #![proptest_config(config(200))]

    #[test]
    fn a_journal_gives_back_the_end_of_the_history(moves in moves(), max in 500..6_000_usize) {
        let first = noted(&shipped_answers(""), "0".to_owned());
        let mut trail = Trail::new(first);
        let mut kept: Option<(String, Trail)> = None;
        for (n, step) in moves.iter().chain([&Move::Keep]).enumerate() {
            done(&mut trail, step, n);
            if !matches!(step, Move::Keep) {
                continue;
            }
            // As it is done while somebody works, but that it is begun again much sooner.
            let more = kept.take().filter(|(text, _)| text.len() < 4 * max);
            let more = more.and_then(|(text, known)| {
                let (more, whole) = journal::steps(&known, &trail)?;
                Some((text + &more, whole))
            });
            let (text, known) = more.unwrap_or_else(|| {
                let mut newest = trail.clone();
                newest.cut_to(max);
                (journal::whole(&newest, None), newest)
            });
            let found = journal::read(text.as_bytes()).unwrap().trail;
            prop_assert_eq!(found.present(), trail.present());
            // Both go equally far forward; backward as far as one of the two goes, and one step if
            // there is one at all. What led to its first state a journal does not say.
            let both = found.at.min(trail.at);
            let mut shown = trail.states[trail.at - both..].to_vec();
            if both == found.at {
                shown[0].step = StepName::default();
            }
            prop_assert_eq!(&found.states[found.at - both..], shown);
            prop_assert!(found.at >= trail.at.min(1));
            prop_assert_eq!((found.at, found.states.len()), (known.at, known.states.len()));
            kept = Some((text, known));
        }
    }
}
