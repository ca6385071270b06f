//! Texts that a questionnaire or benchmark brings along, in several languages.

use std::collections::BTreeMap;

/// One text per language, by language code such as `nl` or `en`.
///
/// May be empty only while it stands in a draft: the check of a questionnaire
/// asks every text in every language the questionnaire names.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Text(BTreeMap<String, String>);

impl Text {
    /// The text in `language`; where that is missing, in any language there is;
    /// empty when there is none at all.
    pub fn in_language(&self, language: &str) -> &str {
        self.0.get(language).or_else(|| self.0.values().next()).map_or("", String::as_str)
    }

    /// The text in exactly this language.
    pub fn get(&self, language: &str) -> Option<&str> {
        self.0.get(language).map(String::as_str)
    }

    /// Whether there is no text in any language.
    pub fn is_empty(&self) -> bool {
        self.0.values().all(String::is_empty)
    }

    /// Language codes and texts, ordered by code.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(code, text)| (code.as_str(), text.as_str()))
    }
}

impl<C: Into<String>, T: Into<String>> FromIterator<(C, T)> for Text {
    fn from_iter<I: IntoIterator<Item = (C, T)>>(pairs: I) -> Self {
        Self(pairs.into_iter().map(|(code, text)| (code.into(), text.into())).collect())
    }
}
