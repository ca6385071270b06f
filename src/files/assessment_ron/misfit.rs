//! Why an answer or a field does not fit its question, for people.

use crate::domain::assessment::{Answer, Misfit, Value};
use crate::domain::message::Message;
use crate::domain::questionnaire::{Kind, Question, ValueRange};
use crate::domain::text::{listed, shorten};

/// Why `answer` does not fit, for people.
pub fn misfit_message(misfit: &Misfit, answer: &Answer, question: &Question) -> Message {
    let about = |id| Message::new(id).with("question", question.id.as_str());
    match misfit {
        Misfit::Form => about("problem-answer-form")
            .with("expected", expected_form(question))
            .with("found", form_of(answer)),
        Misfit::Level(found, top) => Message::new("problem-answer-level")
            .with("found", i64::from(found.0))
            .with("max", i64::from(top.0)),
        Misfit::Range(found) => {
            let range = match &question.kind {
                Kind::Number(kind) => kind.range(),
                _ => ValueRange::default(),
            };
            let message = about("problem-answer-range").with("found", found.to_string());
            message.with("range", range.messages())
        }
        Misfit::Option(found) => {
            let known: Vec<&str> = match &question.kind {
                Kind::Choices(choices) => choices.iter().map(|choice| choice.id.as_str()).collect(),
                _ => Vec::new(),
            };
            let message = about("problem-answer-option").with("found", found.as_str());
            message.with("known", listed(&known))
        }
        Misfit::Item(found) => {
            let known: Vec<&str> = match &question.kind {
                Kind::Statuses(kind) => kind.items.iter().map(|item| item.id.as_str()).collect(),
                _ => Vec::new(),
            };
            let message = about("problem-answer-item").with("found", found.as_str());
            message.with("known", listed(&known))
        }
        Misfit::Status(found) => {
            let known: Vec<&str> = match &question.kind {
                Kind::Statuses(kind) => kind.statuses.iter().map(|s| s.id.as_str()).collect(),
                _ => Vec::new(),
            };
            let message = about("problem-answer-status").with("found", found.as_str());
            message.with("known", listed(&known))
        }
        Misfit::NotApplicable => about("problem-answer-not-applicable"),
        Misfit::Field => about("problem-answer-profile"),
    }
}

/// What can be answered to a question, for in a sentence.
fn expected_form(question: &Question) -> Message {
    Message::new(match &question.kind {
        // What the document itself holds has a message of its own.
        Kind::Levels(_) | Kind::Field(_) => "problem-form-level",
        Kind::Choices(_) => "problem-form-choices",
        Kind::Number(_) => "problem-form-number",
        Kind::Statuses(_) => "problem-form-statuses",
        Kind::YesNo { .. } => "problem-form-yes-no",
    })
}

/// What an answer looks like, for in a sentence.
fn form_of(answer: &Answer) -> Message {
    Message::new(match answer {
        Answer::Value(Value::Level(_)) => "problem-form-level",
        Answer::Value(Value::Choices(_)) => "problem-form-choices",
        Answer::Value(Value::Number(_)) => "problem-form-number",
        Answer::Value(Value::Statuses(_)) => "problem-form-statuses",
        Answer::Value(Value::YesNo(_)) => "problem-form-yes-no",
        // These fit every form.
        Answer::Unknown | Answer::NotApplicable { .. } => "problem-form-level",
    })
}

/// An extra field that `question` does not have.
pub fn unknown_field(name: &str, question: &Question) -> Message {
    let known: Vec<&str> = question.extra_fields.iter().map(|f| f.id.as_str()).collect();
    let about = |id| Message::new(id).with("found", shorten(name));
    if known.is_empty() {
        return about("problem-answer-no-fields").with("question", question.id.as_str());
    }
    let message = about("problem-answer-field").with("question", question.id.as_str());
    message.with("known", listed(&known))
}
