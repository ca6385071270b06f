//! The hash of an answer: how a later merge recognises a value that was replaced.

use sha2::{Digest as _, Sha256};

use crate::domain::assessment::{Answer, Value};
use crate::domain::id::OptionId;

/// `sha256:` and 64 hexadecimal digits, over a plain text form of the answer that never
/// changes. A withdrawn answer has a hash too: withdrawing is a value.
pub fn answer_hash(answer: Option<&Answer>) -> String {
    let digest = Sha256::digest(plain(answer).as_bytes());
    let mut text = "sha256:".to_owned();
    for byte in digest {
        text.push(char::from_digit(u32::from(byte >> 4), 16).unwrap_or('0'));
        text.push(char::from_digit(u32::from(byte & 15), 16).unwrap_or('0'));
    }
    text
}

fn plain(answer: Option<&Answer>) -> String {
    match answer {
        None => "none".to_owned(),
        Some(Answer::Unknown) => "unknown".to_owned(),
        Some(Answer::NotApplicable { reason }) => format!("not_applicable:{reason}"),
        Some(Answer::Value(value)) => match value {
            Value::Level(level) => format!("level:{level}"),
            Value::Number(number) => format!("number:{}", number.normalize()),
            Value::YesNo(yes) => format!("yes_no:{yes}"),
            Value::Choices(ticked) => {
                let ids: Vec<&str> = ticked.iter().map(OptionId::as_str).collect();
                format!("choices:{}", ids.join(","))
            }
            Value::Statuses(given) => {
                let pairs: Vec<String> =
                    given.iter().map(|(item, status)| format!("{item}={status}")).collect();
                format!("statuses:{}", pairs.join(","))
            }
        },
    }
}
