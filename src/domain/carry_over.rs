//! From one version of a questionnaire to the next: what still fits stays, what has no place is left
//! out but kept, and comes back when a later version has a place for it again.
//!
//! A number outside its range stays where it is: it is no answer, and can be mended there.

use super::assessment::{
    Agreed, Answer, Assessment, Entry, EntryPast, LeftOut, Misfit, check_answer, fits_field,
};
use super::id::{QuestionId, RespondentId};
use super::level::Level;
use super::past::joined_sets;
use super::questionnaire::{Question, Questionnaire};

/// What became of the answers.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CarryOver {
    /// How many answers stand in the document as before, those the team settled on among them.
    pub n_moved: usize,
    /// What has no place in the questionnaire any more.
    pub left_out: Vec<Piece>,
    /// What was left out before and has a place again.
    pub returned: Vec<Piece>,
}

/// Something at one question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// Whose; `None` is the team's.
    pub whose: Option<RespondentId>,
    /// At which question.
    pub question: QuestionId,
    /// The answers in it, none when it is only what stands beside one.
    pub answers: Vec<Answer>,
}

/// Carries a document over to `questionnaire`, which is another version of its own.
pub fn carry_over(
    mut assessment: Assessment,
    questionnaire: &Questionnaire,
) -> (Assessment, CarryOver) {
    let from = assessment.questionnaire.version.clone();
    // What goes makes way for what comes back.
    leave_out(&mut assessment, questionnaire);
    let returned = give_back(&mut assessment, questionnaire);
    questionnaire.version().clone_into(&mut assessment.questionnaire.version);
    let report = CarryOver {
        n_moved: n_answers(&assessment),
        left_out: left_in(&assessment, &from),
        returned,
    };
    (assessment, report)
}

/// Whether `version` comes after `other`. Of versions that are no numbers nobody can tell.
pub fn is_later(version: &str, other: &str) -> bool {
    let numbers = |text: &str| -> Option<Vec<u64>> {
        text.split('.').map(|part| part.parse().ok()).collect()
    };
    matches!((numbers(version), numbers(other)), (Some(one), Some(other)) if other < one)
}

fn n_answers(assessment: &Assessment) -> usize {
    let entries = assessment.respondents.values().flat_map(|one| one.answers.values());
    entries.filter(|entry| entry.answers().next().is_some()).count()
        + assessment.agreed.values().filter(|agreed| agreed.answers().next().is_some()).count()
}

/// What was left out of this version.
fn left_in(assessment: &Assessment, version: &str) -> Vec<Piece> {
    let LeftOut { answers, agreed } = &assessment.left_out;
    let answers = answers.iter().filter(|((.., of), _)| of == version);
    let agreed = agreed.iter().filter(|((_, of), _)| of == version);
    let answers = answers.map(|((whose, question, _), entry)| of_entry(whose, question, entry));
    answers.chain(agreed.map(|((question, _), agreed)| of_agreed(question, agreed))).collect()
}

fn of_entry(whose: &RespondentId, question: &QuestionId, entry: &Entry) -> Piece {
    let (whose, question) = (Some(whose.clone()), question.clone());
    Piece { whose, question, answers: entry.answers().cloned().collect() }
}

fn of_agreed(question: &QuestionId, agreed: &Agreed) -> Piece {
    Piece { whose: None, question: question.clone(), answers: agreed.answers().cloned().collect() }
}

// -- out -----------------------------------------------------------------------------------

/// Moves what `questionnaire` has no place for to what is left out, under the version the document
/// was filled in with.
pub fn leave_out(assessment: &mut Assessment, questionnaire: &Questionnaire) {
    let Assessment { respondents, agreed, left_out, questionnaire: of, .. } = assessment;
    let top = questionnaire.top();
    for (id, respondent) in respondents {
        for (question, entry) in &respondent.answers.clone() {
            let known = questionnaire.question(question);
            let (stays, goes) = match known {
                Some(known) => split(entry, |part| fits(&part, known, top)),
                None => (Entry::default(), entry.clone()),
            };
            if goes.is_empty() {
                if known.is_none() {
                    respondent.answers.remove(question); // nothing ever stood in it
                }
                continue;
            }
            let key = (id.clone(), question.clone(), of.version.clone());
            left_out.answers.insert(key, goes);
            let says_nothing = Entry { at: None, ..stays.clone() }.is_empty();
            if says_nothing {
                respondent.answers.remove(question);
            } else {
                respondent.answers.insert(question.clone(), stays);
            }
        }
    }
    agreed.retain(|question, agreed| {
        let known = questionnaire.question(question);
        let has_place = known.is_some_and(|known| all_fit(agreed.answers(), known, top));
        if !has_place {
            left_out.agreed.insert((question.clone(), of.version.clone()), agreed.clone());
        }
        has_place
    });
}

/// A part of an entry that a question may have no place for.
enum Part<'a> {
    Answer(&'a Entry),
    Extra(&'a super::id::FieldId, &'a Entry),
}

fn fits(part: &Part<'_>, question: &Question, top: Level) -> bool {
    match part {
        Part::Answer(entry) => all_fit(entry.answers(), question, top),
        Part::Extra(id, entry) => {
            let field = question.extra_fields.iter().find(|field| field.id == **id);
            let past = entry.past.extra.get(*id);
            let values = past.map_or(&[][..], |past| &past.candidates[..]).iter().flatten();
            let mut values = values.chain(entry.extra.get(*id));
            field.is_some_and(|field| values.all(|value| fits_field(field.kind, value)))
        }
    }
}

fn all_fit<'a>(
    mut answers: impl Iterator<Item = &'a Answer>,
    question: &Question,
    top: Level,
) -> bool {
    answers.all(|a| matches!(check_answer(question, a, top), Ok(()) | Err(Misfit::Range(_))))
}

/// What of an entry passes, and the rest.
fn split(entry: &Entry, passes: impl Fn(Part<'_>) -> bool) -> (Entry, Entry) {
    let (mut passed, mut rest) = (entry.clone(), Entry::default());
    if !passes(Part::Answer(entry)) {
        rest.answer = passed.answer.take();
        rest.past.answer = std::mem::take(&mut passed.past.answer);
    }
    for id in entry.extra.keys().chain(entry.past.extra.keys()) {
        if !passes(Part::Extra(id, entry)) {
            rest.extra.extend(passed.extra.remove_entry(id));
            rest.past.extra.extend(passed.past.extra.remove_entry(id));
        }
    }
    if !rest.is_empty() {
        rest.at = entry.at;
    }
    (passed, rest)
}

// -- and back --------------------------------------------------------------------------------

/// Gives back what was left out before and has a place now that nothing else has taken.
fn give_back(assessment: &mut Assessment, questionnaire: &Questionnaire) -> Vec<Piece> {
    let Assessment { respondents, agreed, left_out, .. } = assessment;
    let top = questionnaire.top();
    let mut returned = Vec::new();
    // The latest version first, where one question was left out of several.
    let LeftOut { answers, agreed: agreed_before } = std::mem::take(left_out);
    for ((whose, question, version), entry) in answers.into_iter().rev() {
        let place = respondents.get_mut(&whose).zip(questionnaire.question(&question));
        let rest = place.map_or_else(
            || entry.clone(),
            |(respondent, known)| {
                let now = respondent.answers.get(&question).cloned().unwrap_or_default();
                let (mut back, rest) =
                    split(&entry, |part| is_open(&part, &now) && fits(&part, known, top));
                let rest = beside(&mut back, &now, rest);
                let together = filled(now, back);
                if !together.is_empty() {
                    respondent.answers.insert(question.clone(), together);
                }
                rest
            },
        );
        if rest != entry {
            returned.push(of_entry(&whose, &question, &entry));
        }
        if !rest.is_empty() {
            left_out.answers.insert((whose, question, version), rest);
        }
    }
    for ((question, version), before) in agreed_before.into_iter().rev() {
        let known = questionnaire.question(&question);
        let has_place = known.is_some_and(|known| all_fit(before.answers(), known, top));
        if has_place && !agreed.contains_key(&question) {
            returned.push(of_agreed(&question, &before));
            agreed.insert(question, before);
        } else {
            left_out.agreed.insert((question, version), before);
        }
    }
    returned.sort_by(|a, b| (&a.whose, &a.question).cmp(&(&b.whose, &b.question)));
    returned
}

/// Whether nothing was ever filled in there.
fn is_open(part: &Part<'_>, now: &Entry) -> bool {
    match part {
        Part::Answer(_) => now.answer.is_none() && now.past.answer.is_empty(),
        Part::Extra(id, _) => !now.extra.contains_key(*id) && !now.past.extra.contains_key(*id),
    }
}

/// Moves a note from what comes `back` to the `rest` where there is another one now.
fn beside(back: &mut Entry, now: &Entry, mut rest: Entry) -> Entry {
    let is_open = now.note.is_empty() && now.past.note.is_empty();
    if !is_open {
        rest.note = std::mem::take(&mut back.note);
        rest.past.note = std::mem::take(&mut back.past.note);
    }
    rest
}

/// An entry with what comes `back` into the places that are open in it.
fn filled(now: Entry, back: Entry) -> Entry {
    let (evidence, gone) =
        joined_sets((&now.evidence, &now.past.evidence), (&back.evidence, &back.past.evidence));
    let (_, marks_gone) =
        joined_sets((now.marks(), &now.past.later), (back.marks(), &back.past.later));
    let is_answered = back.answer.is_some() || !back.past.answer.is_empty();
    let is_noted = !back.note.is_empty() || !back.past.note.is_empty();
    let (answer, answer_past) = match is_answered {
        true => (back.answer, back.past.answer),
        false => (now.answer, now.past.answer),
    };
    let (note, note_past) = match is_noted {
        true => (back.note, back.past.note),
        false => (now.note, now.past.note),
    };
    Entry {
        answer,
        note,
        evidence,
        extra: now.extra.into_iter().chain(back.extra).collect(),
        later: now.later || back.later,
        at: now.at.max(back.at),
        past: EntryPast {
            answer: answer_past,
            note: note_past,
            evidence: gone,
            extra: now.past.extra.into_iter().chain(back.past.extra).collect(),
            later: marks_gone,
        },
    }
}
