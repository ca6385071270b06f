//! Makes any text fit for a page: a single sign that no font has would stop the whole export.

/// A word of this many letters gets places to break; shorter ones are hyphenated by Typst.
const LONGEST_WORD: usize = 48;
/// So does a run of this many signs that are not all letters, such as an address.
const LONGEST_RUN: usize = 24;
/// How far these places lie apart.
const BREAK_EVERY: usize = 8;

/// What happened to the texts of one report.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Tally {
    /// Signs that became □.
    pub(super) n_replaced: usize,
    /// Texts that were cut off.
    pub(super) n_shortened: usize,
    /// Signs in all.
    pub(super) n_signs: usize,
}

/// `text` as it can stand on a page.
///
/// Control signs, invisible signs and those that turn the direction of reading go; any kind
/// of white space becomes a space; a sign for which `covers` is false becomes □ and is
/// counted. Words too long for any line get places to break, texts of more than `most`
/// signs end in ….
pub(super) fn clean(
    text: &str,
    most: usize,
    covers: impl Fn(char) -> bool,
    tally: &mut Tally,
) -> String {
    let mut cleaned = String::with_capacity(text.len());
    let mut n_signs = 0;
    let mut run = 0;
    let mut is_word = true;
    for c in text.chars() {
        let c = match c {
            ' ' | '\u{A0}' | '\u{202F}' => c,
            c if c.is_whitespace() => ' ',
            c if c.is_control() || is_invisible(c) => continue,
            c if covers(c) => c,
            _ => {
                tally.n_replaced += 1;
                '□'
            }
        };
        if n_signs == most {
            cleaned.push('…');
            tally.n_shortened += 1;
            break;
        }
        n_signs += 1;
        cleaned.push(c);
        if matches!(c, ' ' | '-' | '/') {
            (run, is_word) = (0, true);
            continue;
        }
        run += 1;
        is_word &= c.is_alphabetic();
        let longest = if is_word { LONGEST_WORD } else { LONGEST_RUN };
        if longest <= run && run % BREAK_EVERY == 0 {
            cleaned.push('\u{200B}');
        }
    }
    tally.n_signs += n_signs;
    cleaned
}

/// Signs without a shape: zero-width ones, marks of direction, variation selectors, the soft
/// hyphen (Typst hyphenates by itself), tags and other format signs.
fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{180B}'..='\u{180F}'
        | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}'
        | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}'
        | '\u{1F3FB}'..='\u{1F3FF}' | '\u{E0000}'..='\u{E01EF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str, n_replaced: usize) {
        let mut tally = Tally::default();
        let cleaned = clean(text, 100, |c| c.is_ascii() || "éëĳ€–□…".contains(c), &mut tally);
        assert_eq!((cleaned.as_str(), tally.n_replaced), (expected, n_replaced));
    }

    #[test]
    fn ordinary_text_stays_as_it_is() {
        check(
            "Coëfficiënt – één vraag, € 18,30 #panic() *x* $y$ <z>",
            "Coëfficiënt – één vraag, € 18,30 #panic() *x* $y$ <z>",
            0,
        );
    }

    #[test]
    fn signs_no_font_has_become_a_box_and_are_counted() {
        check("goed 👍🏽 且", "goed □ □", 2);
    }

    #[test]
    fn invisible_and_turning_signs_go() {
        check("a\u{202E}b\u{200D}c\u{FEFF}d\u{0}e\u{1B}[1m", "abcde[1m", 0);
    }

    #[test]
    fn every_kind_of_white_space_is_a_space() {
        check("a\tb\nc\u{2028}d\u{3000}e", "a b c d e", 0);
    }

    #[test]
    fn words_no_line_can_hold_get_places_to_break() {
        let cleaned = clean(&"x".repeat(58), 100, |_| true, &mut Tally::default());
        let parts: Vec<usize> = cleaned.split('\u{200B}').map(str::len).collect();
        assert_eq!(parts, [48, 8, 2]);
        let cleaned = clean(
            "https://www.een-voorbeeld-van.abcdefghijklmnopqrstuv.nl/a",
            100,
            |_| true,
            &mut Tally::default(),
        );
        assert_eq!(cleaned, "https://www.een-voorbeeld-van.abcdefghijklmnopqrst\u{200B}uv.nl/a");
    }

    #[test]
    fn texts_too_long_for_a_report_are_cut_and_counted() {
        let mut tally = Tally::default();
        let cleaned = clean(&"ab ".repeat(10), 20, |_| true, &mut tally);
        assert_eq!((cleaned.chars().count(), cleaned.ends_with('…')), (21, true));
        assert_eq!((tally.n_shortened, tally.n_signs), (1, 20));
    }
}
