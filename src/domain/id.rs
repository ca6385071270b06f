//! Permanent names: of questionnaires, dimensions, questions, options, figures …
//!
//! Saved files refer to things by these names, so a published name is never
//! given to something else and never derived from wording. Copies of a name share its
//! letters: a document with thousands of answers is copied at every change.

use std::fmt;
use std::sync::Arc;

use super::message::Message;

/// Longest permitted name, in characters.
pub const MAX_ID_LENGTH: usize = 64;

/// Why a text cannot be a permanent name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum IdProblem {
    /// Nothing there.
    Empty,
    /// Over [`MAX_ID_LENGTH`] characters.
    TooLong,
    /// A character other than `a-z`, `0-9` and `-`.
    BadCharacter(char),
    /// A dash at the start or the end, or two in a row.
    BadDash,
}

impl IdProblem {
    /// What to tell the author.
    pub fn message(&self) -> Message {
        match self {
            Self::Empty => Message::new("problem-id-empty"),
            Self::TooLong => Message::new("problem-id-too-long").with("max", MAX_ID_LENGTH),
            Self::BadCharacter(found) => {
                Message::new("problem-id-character").with("found", found.to_string())
            }
            Self::BadDash => Message::new("problem-id-dash"),
        }
    }
}

/// Checks one permanent name: 1 to [`MAX_ID_LENGTH`] characters from `a-z`, `0-9`
/// and single dashes inside.
pub fn check_id(text: &str) -> Result<(), IdProblem> {
    if text.is_empty() {
        return Err(IdProblem::Empty);
    }
    if MAX_ID_LENGTH < text.chars().count() {
        return Err(IdProblem::TooLong);
    }
    let is_good = |c: &char| c.is_ascii_lowercase() || c.is_ascii_digit() || *c == '-';
    if let Some(found) = text.chars().find(|c| !is_good(c)) {
        return Err(IdProblem::BadCharacter(found));
    }
    if text.starts_with('-') || text.ends_with('-') || text.contains("--") {
        return Err(IdProblem::BadDash);
    }
    Ok(())
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Arc<str>);

        impl $name {
            /// Takes a text as a permanent name, see [`check_id`].
            pub fn parse(text: &str) -> Result<Self, IdProblem> {
                check_id(text).map(|()| Self(text.into()))
            }

            /// The name as it stands in files.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl std::borrow::Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }
    )*};
}

ids! {
    /// A questionnaire, such as `sociale-media`.
    QuestionnaireId;
    /// A dimension of a questionnaire, such as `kcc`.
    DimensionId;
    /// A question, such as `qb3`.
    QuestionId;
    /// An option of a question with several choices.
    OptionId;
    /// An item of a question with statuses, such as `facebook`.
    ItemId;
    /// A status an item can have, such as `stopped`.
    StatusId;
    /// An unscored extra field beside a question.
    FieldId;
    /// A collection of figures.
    BenchmarkId;
    /// One published figure.
    FigureId;
    /// What a figure measures, such as `twitter-account`.
    IndicatorId;
    /// A publication that texts or figures rest on.
    SourceId;
    /// A person or role that answers, made from role and name.
    RespondentId;
}

impl RespondentId {
    /// The name of a respondent with this role and name: `kcc`, `kcc-anna`.
    ///
    /// Letters lose their accents only by falling away, so two different names can
    /// give the same id; the caller decides what to do then.
    pub fn from_role_and_name(role: &str, name: &str) -> Self {
        let mut id = role.to_owned();
        for c in name.chars().flat_map(char::to_lowercase) {
            if c.is_ascii_alphanumeric() {
                if id.len() == role.len() {
                    id.push('-');
                }
                id.push(c);
            } else if !id.ends_with('-') {
                id.push('-');
            }
        }
        id.truncate(MAX_ID_LENGTH);
        Self(id.trim_end_matches('-').into())
    }
}
