//! Answers that count for less than they say, because a cap keeps their level down.

use serde::Serialize;

use super::writer::Writer;
use crate::domain::capped::{Capped, capped};
use crate::domain::counted::Counted;
use crate::domain::questionnaire::{Limit, Question, Questionnaire};
use crate::words::Words;

/// An answer whose level a cap keeps down.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CappedFacts {
    /// The question, by index.
    pub question: usize,
    /// Its code, `QD5`.
    pub code: String,
    /// The level of the answer itself.
    pub from: u8,
    /// The level that counts.
    pub to: u8,
    /// Why.
    pub why: String,
    /// All of it, with the question.
    pub words: String,
}

impl CappedFacts {
    /// What to say of `capped`, of this questionnaire; the question is called `name`.
    pub fn new(questionnaire: &Questionnaire, capped: &Capped, name: &str, words: &Words) -> Self {
        let question = &questionnaire.questions()[capped.question];
        let why: Vec<String> =
            capped.caps.iter().map(|cap| why(questionnaire, question, *cap, words)).collect();
        let why = why.join(" ");
        let said = words.with(
            "capped-named",
            &[
                ("question", name.into()),
                ("from", u32::from(capped.from.0).into()),
                ("to", u32::from(capped.to.0).into()),
                ("why", why.as_str().into()),
            ],
        );
        Self {
            question: capped.question,
            code: question.id.as_str().to_uppercase(),
            from: capped.from.0,
            to: capped.to.0,
            why,
            words: said,
        }
    }
}

/// What keeps the level down, and why that is so.
fn why(questionnaire: &Questionnaire, question: &Question, cap: usize, words: &Words) -> String {
    let cap = &question.caps[cap];
    let what = match &cap.limit {
        Limit::LevelOf(asked) => {
            let asked = &questionnaire.questions()[*asked];
            words.with(
                "capped-by-question",
                &[
                    ("short", asked.short.clone().into()),
                    ("code", asked.id.as_str().to_uppercase().into()),
                ],
            )
        }
        Limit::Field { field, above, .. } => {
            let field = question.extra_fields.iter().find(|extra| extra.id == *field);
            let field = field.expect("the check refuses a cap by a field there is not");
            let above = words.decimal(above);
            let above = format!("{above} {}", words.text(&field.unit)).trim_end().to_owned();
            words.with(
                "capped-by-field",
                &[("field", field.label.clone().into()), ("above", above.into())],
            )
        }
    };
    format!("{what} {}", words.text(&cap.reason)).trim_end().to_owned()
}

impl Writer<'_> {
    pub(super) fn find_capped(&self, counted: &Counted) -> Vec<CappedFacts> {
        let found = capped(self.questionnaire, self.assessment, counted);
        let facts = found.iter().map(|capped| {
            let name = self.question(capped.question);
            CappedFacts::new(self.questionnaire, capped, &name, self.words)
        });
        facts.collect()
    }
}
