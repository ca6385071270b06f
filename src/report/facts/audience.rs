//! For whom a report is.

use serde::Serialize;

/// Who may read a report. Public unless somebody asks otherwise.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Audience {
    /// Everybody: no names, notes, links or answers of single people.
    #[default]
    Public,
    /// The team: with everything that is recorded at each question.
    Internal,
}

impl Audience {
    /// All of them, the default first.
    pub const ALL: [Self; 2] = [Self::Public, Self::Internal];

    /// The name on the command line and in JSON.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Public => "public",
            Self::Internal => "internal",
        }
    }

    /// The audience with this name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|audience| audience.as_str() == name)
    }

    /// What the cover says of it.
    pub(super) fn id(self) -> &'static str {
        match self {
            Self::Public => "report-audience-public",
            Self::Internal => "report-audience-internal",
        }
    }

    /// The same in a word, for the foot of every page.
    pub(super) fn short_id(self) -> &'static str {
        match self {
            Self::Public => "report-audience-public-short",
            Self::Internal => "report-audience-internal-short",
        }
    }
}
