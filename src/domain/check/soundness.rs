//! What of a questionnaire with mistakes can still be relied upon.

use std::collections::BTreeSet;

use crate::domain::draft::{Place, Problem, Step};
use crate::domain::questionnaire::Questionnaire;

/// What can be relied upon when asking what answers can reach.
pub(super) struct Soundness {
    /// Thresholds and lag.
    pub(super) ladder: bool,
    /// By question: what can be answered, and what that does.
    pub(super) questions: Vec<bool>,
    /// By dimension: whether every question that stands in the file was built.
    pub(super) dimensions: Vec<bool>,
}

impl Soundness {
    pub(super) fn of(
        questionnaire: &Questionnaire,
        places: &[Place],
        problems: &[Problem],
        whole: &dyn Fn(&Place) -> bool,
    ) -> Self {
        let wrong = problems.iter().filter(|problem| !is_about_words(problem));
        let wrong: BTreeSet<&Place> = wrong.map(|problem| &problem.place).collect();
        let built: BTreeSet<&[Step]> = places.iter().map(|place| place.0.as_slice()).collect();
        // What lies inside a place comes right after it.
        let inside = |place: &Place| {
            let steps = place.0.clone();
            wrong
                .range::<Place, _>(place..)
                .copied()
                .take_while(move |wrong| wrong.0.starts_with(&steps))
        };
        let is_sound = |place: &Place| whole(place) && inside(place).next().is_none();
        let dimension = |d: usize| {
            // A question that could not be built has a problem and no place among these.
            let at = Place::root().field("dimensions").index(d).field("questions");
            let question = |wrong: &'_ Place| wrong.0.get(..=at.0.len()).map(<[_]>::to_vec);
            let is_built = |wrong| question(wrong).is_some_and(|q| built.contains(q.as_slice()));
            whole(&at) && inside(&at).all(is_built)
        };
        Self {
            ladder: is_sound(&Place::root().field("ladder")),
            questions: places.iter().map(is_sound).collect(),
            dimensions: (0..questionnaire.dimensions().len()).map(dimension).collect(),
        }
    }
}

/// Whether a problem leaves alone what answers can reach: one of words, sources or efforts.
fn is_about_words(problem: &Problem) -> bool {
    let of_words = ["problem-translation", "problem-unknown-language", "problem-unknown-source"];
    let of_no_weight = ["effort", "indicators"];
    let is_there = |step: &Step| matches!(step, Step::Field(name) if of_no_weight.contains(name));
    of_words.contains(&problem.message.id) || problem.place.0.iter().any(is_there)
}
