//! What follows from the open document: scores, what whoever answers now sees, and the
//! comparison. Worked out when the document changes, not when the screen is drawn, and only
//! where it changed: what two versions of a document differ in says which questions those are.

use std::collections::BTreeSet;

use super::comparison::Comparisons;
use super::effect::Kit;
use super::session::OwnState;
use crate::domain::answers::Answers;
use crate::domain::assessment::{Assessment, Respondent, Role};
use crate::domain::capped::{Capped, own_capped};
use crate::domain::counted::{Counted, Whose};
use crate::domain::effective::{Effective, State};
use crate::domain::id::RespondentId;
use crate::domain::level::Level;
use crate::domain::questionnaire::{Kind, Questionnaire};
use crate::domain::scoring::{Outcome, score_counted};

/// What follows from one version of the document.
#[derive(Debug, Clone)]
pub struct Derived {
    me: RespondentId,
    team: Counted,
    mine: Counted,
    /// Scores, ranges, rungs and reasons.
    pub outcome: Outcome,
    /// What who answers now made of each question.
    pub own: Vec<OwnState>,
    /// The answers of who answers now that caps keep down.
    pub own_capped: Vec<Capped>,
    /// Every question with its figures.
    pub comparisons: Comparisons,
}

impl Derived {
    /// Works everything out.
    pub fn new(kit: &Kit, assessment: &Assessment, me: &RespondentId) -> Self {
        let questionnaire = &kit.questionnaire;
        let nobody = nobody();
        let respondent = assessment.respondents.get(me).unwrap_or(&nobody);
        let team = Counted::new(questionnaire, assessment, Whose::Team);
        let mine = Counted::new(questionnaire, assessment, Whose::One(respondent));
        let later = questionnaire
            .questions()
            .iter()
            .map(|question| respondent.answers.get(&question.id).is_some_and(|entry| entry.later));
        Self {
            me: me.clone(),
            outcome: score_counted(questionnaire, &team),
            own: own_states(&mine, later),
            own_capped: own_capped(questionnaire, respondent, &mine),
            comparisons: Comparisons::new(kit, &team, assessment.period.to),
            team,
            mine,
        }
    }

    /// Follows the document from the version before to the one after, and who answers now.
    pub fn follow(
        &mut self,
        kit: &Kit,
        (before, after): (&Assessment, &Assessment),
        me: &RespondentId,
    ) {
        let questionnaire = &kit.questionnaire;
        let changed = if self.me == *me { changed(questionnaire, before, after) } else { None };
        let Some(changed) = changed else {
            *self = Self::new(kit, after, me);
            return;
        };
        let nobody = nobody();
        let respondent = after.respondents.get(me).unwrap_or(&nobody);
        if !changed.is_empty() {
            self.team.update(questionnaire, after, Whose::Team, &changed);
            self.mine.update(questionnaire, after, Whose::One(respondent), &changed);
            self.outcome = score_counted(questionnaire, &self.team);
            for &q in &changed {
                let entry = respondent.answers.get(&questionnaire.questions()[q].id);
                self.own[q].later = entry.is_some_and(|entry| entry.later);
            }
            self.own = own_states(&self.mine, self.own.iter().map(|own| own.later));
            self.own_capped = own_capped(questionnaire, respondent, &self.mine);
        }
        self.comparisons.update(kit, &self.team, after.period.to);
    }
}

/// Who answers in a document without respondents.
fn nobody() -> Respondent {
    Respondent::new(Role::Communication, String::new(), Answers::default())
}

/// The questions at which two versions of a document can count differently; `None` where that
/// can be any of them.
fn changed(
    questionnaire: &Questionnaire,
    before: &Assessment,
    after: &Assessment,
) -> Option<Vec<usize>> {
    if before.agreed != after.agreed || !before.respondents.keys().eq(after.respondents.keys()) {
        return None;
    }
    let mut changed = BTreeSet::new();
    for (one, other) in before.respondents.values().zip(after.respondents.values()) {
        let differences = one.answers.differences(&other.answers).into_iter();
        changed.extend(differences.filter_map(|id| questionnaire.index_of(id)));
    }
    if before.municipality != after.municipality {
        let questions = questionnaire.questions().iter().enumerate();
        let fields = questions.filter(|(_, question)| matches!(question.kind, Kind::Field(_)));
        changed.extend(fields.map(|(q, _)| q));
    }
    Some(changed.into_iter().collect())
}

fn own_states(mine: &Counted, later: impl Iterator<Item = bool>) -> Vec<OwnState> {
    let state = |((answer, visible), later): ((&Effective<'_>, &bool), bool)| OwnState {
        visible: *visible,
        state: answer.state,
        level: match answer.state {
            State::Unknown => Some(Level::ZERO),
            _ => answer.levels.map(|levels| levels.point),
        },
        later,
    };
    mine.answers().iter().zip(mine.visible()).zip(later).map(state).collect()
}
