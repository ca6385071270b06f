//! Texts that a questionnaire or benchmark brings along, in several languages.

use std::sync::{Arc, LazyLock};

/// The first words of a text on one line, for in a message.
pub fn shorten(text: &str) -> String {
    let clean = |c: char| if c.is_control() { ' ' } else { c };
    let mut short: String = text.chars().take(MAX_SHOWN).map(clean).collect();
    if text.chars().nth(MAX_SHOWN).is_some() {
        short.push('…');
    }
    short
}

/// How many characters of a text are shown in a message.
const MAX_SHOWN: usize = 40;

/// Names to choose from, as far as they fit in a message.
pub fn listed(names: &[&str]) -> String {
    let mut all = names.iter().take(MAX_LISTED).copied().collect::<Vec<_>>().join(", ");
    if MAX_LISTED < names.len() {
        all.push_str(", …");
    }
    all
}

/// Most names in one message.
const MAX_LISTED: usize = 20;

/// A text as people look for it: lower case, without accents, and with the simplest form of
/// apostrophes and dashes.
pub fn searchable(text: &str) -> String {
    let letter = |c: char| match c {
        'à' | 'á' | 'â' | 'ä' => 'a',
        'è' | 'é' | 'ê' | 'ë' => 'e',
        'ì' | 'í' | 'î' | 'ï' => 'i',
        'ò' | 'ó' | 'ô' | 'ö' => 'o',
        'ù' | 'ú' | 'û' | 'ü' => 'u',
        '’' | '‘' | '`' => '\'',
        '-' | '–' => ' ',
        other => other,
    };
    text.trim().chars().flat_map(char::to_lowercase).map(letter).collect()
}

/// One text per language, by language code such as `nl` or `en`.
///
/// May be empty only while it stands in a draft: the check of a questionnaire
/// asks every text in every language the questionnaire names.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Text(
    /// Ordered by code, each once. Shared, because a text goes from draft to questionnaire as it is.
    Arc<[(String, String)]>,
);

impl Text {
    /// The text in `language`; where that is missing, in any language there is;
    /// empty when there is none at all.
    pub fn in_language(&self, language: &str) -> &str {
        self.get(language).or_else(|| self.iter().next().map(|(_, text)| text)).unwrap_or_default()
    }

    /// The text in exactly this language.
    pub fn get(&self, language: &str) -> Option<&str> {
        self.iter().find(|(code, _)| *code == language).map(|(_, text)| text)
    }

    /// Whether there is no text in any language.
    pub fn is_empty(&self) -> bool {
        self.iter().all(|(_, text)| text.is_empty())
    }

    /// Language codes and texts, ordered by code.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(code, text)| (code.as_str(), text.as_str()))
    }
}

impl Default for Text {
    fn default() -> Self {
        // One for all: most questions leave several texts out.
        static EMPTY: LazyLock<Arc<[(String, String)]>> = LazyLock::new(|| Arc::new([]));
        Self(Arc::clone(&EMPTY))
    }
}

impl<C: Into<String>, T: Into<String>> FromIterator<(C, T)> for Text {
    fn from_iter<I: IntoIterator<Item = (C, T)>>(pairs: I) -> Self {
        let pairs = pairs.into_iter().map(|(code, text)| (code.into(), text.into()));
        let mut texts: Vec<(String, String)> = pairs.collect();
        // Of the same language twice the last one counts.
        texts.reverse();
        texts.sort_by(|(a, _), (b, _)| a.cmp(b));
        texts.dedup_by(|(a, _), (b, _)| a == b);
        Self(texts.into())
    }
}
