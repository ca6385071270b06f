//! What the results say in words, made once per change and kept.
//!
//! The words and numbers are those of the report ([`Facts`]), so that screen and paper
//! cannot say different things. The window keeps one [`Told`] for the screens that show them.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::app::session::Session;
use crate::domain::assessment::Assessment;
use crate::report::facts::{Facts, Provenance};
use crate::words::{Language, Words};

/// The words for one state of one document.
#[derive(Debug, Clone)]
pub struct Told {
    of: (Arc<Assessment>, Language),
    facts: Arc<Facts>,
    provenance: Arc<BTreeMap<String, Provenance>>,
}

impl Told {
    /// The words for `session` as it is now; kept in `kept` while nothing changes.
    pub fn of(kept: &mut Option<Self>, session: &Session, words: &Words) -> Self {
        let document = session.snapshot();
        let is_same =
            |told: &&Self| Arc::ptr_eq(&told.of.0, &document) && told.of.1 == words.language();
        if let Some(told) = kept.as_ref().filter(is_same) {
            return told.clone();
        }
        let comparison = session.comparison();
        let facts =
            Facts::new(session.questionnaire(), &document, session.outcome(), &comparison, words);
        let provenance = comparison
            .iter()
            .flat_map(|row| &row.figures)
            .map(|compared| (compared.figure.id.to_string(), Provenance::new(compared, words)))
            .collect();
        let told = Self {
            of: (document, words.language()),
            facts: Arc::new(facts),
            provenance: Arc::new(provenance),
        };
        *kept = Some(told.clone());
        told
    }

    /// Everything in words and numbers.
    pub fn facts(&self) -> &Facts {
        &self.facts
    }

    /// Where a figure comes from.
    pub fn provenance(&self, figure: &str) -> Option<&Provenance> {
        self.provenance.get(figure)
    }
}
