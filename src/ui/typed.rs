//! What is being typed into a field whose value is not text: a number, a date.
//!
//! The document holds the value; the letters in between (`13,`) belong to the view. When
//! the document changes in another way, by undo for one, the field follows.

/// The letters of one field, and the value they stood for when they were last handed on.
#[derive(Debug, Clone)]
pub struct Typed<T> {
    text: String,
    value: Option<T>,
    is_fresh: bool,
}

impl<T> Default for Typed<T> {
    fn default() -> Self {
        Self { text: String::new(), value: None, is_fresh: true }
    }
}

impl<T: PartialEq + Clone> Typed<T> {
    /// The letters to edit. Begins again from `value` when that is not what was typed.
    pub fn text(&mut self, value: Option<&T>, write: impl FnOnce(&T) -> String) -> &mut String {
        if self.is_fresh || self.value.as_ref() != value {
            self.text = value.map(write).unwrap_or_default();
            self.value = value.cloned();
            self.is_fresh = false;
        }
        &mut self.text
    }

    /// The letters as they are.
    pub fn letters(&self) -> &str {
        &self.text
    }

    /// Writes letters into the field, as if they were typed.
    pub fn write(&mut self, letters: String) {
        self.text = letters;
    }

    /// Remembers what the letters stand for now.
    pub fn hand_on(&mut self, value: Option<T>) {
        self.value = value;
    }
}

/// A whole number as people type it: spaces and separators of thousands are skipped.
pub fn parse_whole(text: &str) -> Option<u32> {
    let digits: String =
        text.chars().filter(|c| !c.is_whitespace() && !matches!(c, '.' | ',' | '\'')).collect();
    (!digits.is_empty()).then(|| digits.parse().ok()).flatten()
}

/// A decimal number with a comma or a point. Where both occur the last one is the sign, and
/// a sign that comes more than once separates thousands.
pub fn parse_decimal(text: &str) -> Option<rust_decimal::Decimal> {
    let text: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let n_signs = text.chars().filter(|c| matches!(c, '.' | ',')).count();
    let plain = match text.rfind(['.', ',']) {
        None => text,
        Some(at) if n_signs == 1 => format!("{}.{}", &text[..at], &text[at + 1..]),
        Some(at) => {
            let sign = &text[at..=at];
            let bare = |part: &str| part.replace(['.', ','], "");
            if text.matches(sign).count() == 1 {
                format!("{}.{}", bare(&text[..at]), &text[at + 1..])
            } else {
                bare(&text)
            }
        }
    };
    let is_number = plain.chars().any(|c| c.is_ascii_digit())
        && plain
            .chars()
            .enumerate()
            .all(|(i, c)| c.is_ascii_digit() || c == '.' || (i == 0 && matches!(c, '-' | '+')));
    if !is_number || plain.ends_with('.') || 28 < plain.len() {
        return None;
    }
    plain.parse().ok()
}

/// A date as people type it: `1-7-2026`, `1/7/2026`, `1.7.2026`, `2026-07-01`, `1 juli 2026`.
/// `months` are the names of the months in the language of the window.
pub fn parse_date(text: &str, months: &[String]) -> Option<jiff::civil::Date> {
    let parts: Vec<&str> =
        text.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty()).collect();
    let [first, middle, last] = parts.as_slice() else { return None };
    let (day, year) = if 4 <= first.len() { (last, first) } else { (first, last) };
    let month = middle.parse::<i8>().ok().or_else(|| {
        let typed = middle.to_lowercase();
        let is_meant = |name: &&String| 3 <= typed.chars().count() && name.starts_with(&typed);
        let n = months.iter().position(|name| is_meant(&name))?;
        i8::try_from(n + 1).ok()
    })?;
    let year = year.parse::<i16>().ok().filter(|year| (1900..=2200).contains(year))?;
    jiff::civil::Date::new(year, month, day.parse().ok()?).ok()
}
