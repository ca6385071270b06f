//! Markdown that says what was meant: CommonMark with the tables of GitHub.
//!
//! # Invariants
//!
//! - An [`Inline`] is one line in which no sign of a text is read as markup. Texts of a
//!   questionnaire get in through [`Inline::text`] only, so forgetting to escape one does not
//!   compile.
//! - Blocks stand apart by exactly one empty line; no line ends in a space; the page ends
//!   with one line end.
//!
//! No raw HTML is written.

use std::collections::BTreeSet;

use crate::domain::message::Arg;
use crate::words::Words;

/// A piece of a line, with all signs of Markdown in its texts escaped.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Inline(String);

/// A value in a sentence of ours.
#[derive(Debug, Clone)]
pub(super) enum Part {
    /// A whole number, which also chooses between singular and plural.
    Number(i64),
    /// Anything else.
    Inline(Inline),
}

impl Inline {
    /// A text as it is: white space becomes single spaces, signs of Markdown are escaped.
    pub(super) fn text(text: &str) -> Self {
        Self(escape(&on_one_line(text)))
    }

    /// A permanent name, which has no signs that need care.
    pub(super) fn name(id: &str) -> Self {
        debug_assert!(id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-'), "{id}");
        Self(format!("`{id}`"))
    }

    /// The sentence of ours with this name. The sentences of the code book have no signs of
    /// Markdown themselves; a test reads them.
    pub(super) fn sentence(words: &Words, id: &str, parts: &[(&str, Part)]) -> Self {
        let args: Vec<(&str, Arg)> = parts
            .iter()
            .map(|(name, part)| match part {
                Part::Number(number) => (*name, Arg::Number(*number)),
                Part::Inline(inline) => (*name, Arg::Text(inline.0.clone())),
            })
            .collect();
        Self(on_one_line(&words.with(id, &args)))
    }

    /// Heavier. Stands between spaces, or at the begin or end of a line.
    pub(super) fn bold(self) -> Self {
        if self.is_empty() { self } else { Self(format!("**{}**", self.0)) }
    }

    /// Leads to a heading on the same page.
    pub(super) fn link_to(self, slug: &str) -> Self {
        Self(format!("[{}](#{slug})", self.0))
    }

    /// Leads to the address that the page gives `label`; see [`Page::addresses`].
    pub(super) fn link_by(self, label: &str) -> Self {
        Self(format!("[{}][{label}]", self.0))
    }

    /// An address that can be followed; as a plain text where it is not of the web.
    pub(super) fn address(url: &str) -> Self {
        if is_web_address(url) { Self(format!("<{}>", encoded(url))) } else { Self::text(url) }
    }

    /// Kept together: `(a en b)`.
    pub(super) fn in_brackets(self) -> Self {
        Self(format!("({})", self.0))
    }

    /// Both, with a space between them where there are two.
    #[must_use]
    pub(super) fn then(mut self, next: &Self) -> Self {
        if !self.is_empty() && !next.is_empty() {
            self.0.push(' ');
        }
        self.0.push_str(&next.0);
        self
    }

    /// All of them with `separator` in between. That is a sign or a word of ours.
    pub(super) fn join(parts: &[Self], separator: &str) -> Self {
        Self(parts.iter().map(|part| part.0.as_str()).collect::<Vec<_>>().join(separator))
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl From<Inline> for Part {
    fn from(inline: Inline) -> Self {
        Self::Inline(inline)
    }
}

impl From<usize> for Part {
    fn from(number: usize) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<u8> for Part {
    fn from(number: u8) -> Self {
        Self::Number(number.into())
    }
}

impl From<u32> for Part {
    fn from(number: u32) -> Self {
        Self::Number(number.into())
    }
}

/// Whether a browser opens it; `javascript:` and the like stay texts.
pub(super) fn is_web_address(url: &str) -> bool {
    let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
    rest.is_some_and(|rest| !rest.is_empty())
}

/// An address without the signs that would end it too early.
fn encoded(url: &str) -> String {
    let mut encoded = String::new();
    for c in url.chars() {
        if c.is_whitespace() || c.is_control() || "<>\\`\"".contains(c) {
            let mut bytes = [0; 4];
            for byte in c.encode_utf8(&mut bytes).bytes() {
                encoded.push_str(&format!("%{byte:02X}"));
            }
        } else {
            encoded.push(c);
        }
    }
    encoded
}

/// Single spaces for all white space; □ for other signs that cannot be seen.
fn on_one_line(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ").replace(|c: char| c.is_control(), "□")
}

/// Backslashes where a sign would be markup. `text` is one line.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + text.len() / 16);
    let n_digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let mut before = None;
    for (at, c) in text.char_indices() {
        let rest = &text[at + c.len_utf8()..];
        let ends_word = rest.is_empty() || rest.starts_with(' ');
        let is_markup = match c {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' => true,
            // Of no meaning in CommonMark, but other readers know formulas, high letters and
            // names of headings.
            '$' | '^' | '{' | '}' => true,
            '&' => is_entity(rest),
            // A heading begins with these, and may end with them.
            '#' => before.is_none_or(|before| before == ' ' || before == '#'),
            // An explanation, for some readers.
            ':' => before.is_none() && ends_word,
            // A list or a line across the page.
            '+' | '-' => before.is_none() && (ends_word || rest.starts_with(c)),
            // A numbered list.
            '.' | ')' => at != 0 && at == n_digits && ends_word,
            _ => false,
        };
        if is_markup {
            escaped.push('\\');
        }
        escaped.push(c);
        before = Some(c);
    }
    escaped
}

/// Whether `rest`, after a `&`, makes it the name of another sign: `&amp;`, `&#35;`.
fn is_entity(rest: &str) -> bool {
    let is_of_name = |c: char| c.is_ascii_alphanumeric() || c == '#';
    let end = rest.find(|c| !is_of_name(c)).unwrap_or(rest.len());
    end != 0 && rest[end..].starts_with(';')
}

/// One item of a list, with the items below it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Item {
    pub(super) text: Inline,
    pub(super) below: Vec<Self>,
}

impl From<Inline> for Item {
    fn from(text: Inline) -> Self {
        Self { text, below: Vec::new() }
    }
}

/// A heading and the name by which links find it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Heading {
    /// From 1 for the title of the page.
    pub(super) level: usize,
    /// As it is read.
    pub(super) title: String,
    /// What stands after the `#` of a link.
    pub(super) slug: String,
}

/// The headings of a page, in order, each with the name that GitHub and others give it: in
/// small letters, without most signs, with a number where it occurred before.
pub(super) fn headings(titles: impl IntoIterator<Item = (usize, String)>) -> Vec<Heading> {
    let mut slugs = BTreeSet::new();
    let mut headings = Vec::new();
    for (level, title) in titles {
        let title = on_one_line(&title);
        let plain: String = title
            .to_lowercase()
            .chars()
            .filter(|c| c.is_alphanumeric() || "-_ ".contains(*c))
            .map(|c| if c == ' ' { '-' } else { c })
            .collect();
        let numbered = (1..).map(|n| format!("{plain}-{n}"));
        let slug = std::iter::once(plain.clone())
            .chain(numbered)
            .find(|slug| !slugs.contains(slug))
            .expect("there are more numbers than headings");
        slugs.insert(slug.clone());
        headings.push(Heading { level, title, slug });
    }
    headings
}

/// A page, block by block.
#[derive(Debug, Default)]
pub(super) struct Page {
    blocks: Vec<String>,
    /// Two lists with nothing between them would become one.
    ends_in_list: bool,
}

impl Page {
    pub(super) fn heading(&mut self, heading: &Heading) {
        let signs = "#".repeat(heading.level);
        self.block(format!("{signs} {}", Inline::text(&heading.title).0));
    }

    /// Nothing where `text` is empty.
    pub(super) fn paragraph(&mut self, text: Inline) {
        self.block(text.0);
    }

    /// Every line of `text` as a paragraph.
    pub(super) fn paragraphs(&mut self, text: &str) {
        for line in text.lines() {
            self.paragraph(Inline::text(line));
        }
    }

    /// Items with nothing in them are left out.
    pub(super) fn list(&mut self, items: &[Item]) {
        debug_assert!(!self.ends_in_list, "two lists in a row become one");
        let mut lines = Vec::new();
        list_lines(items, 0, &mut lines);
        if !lines.is_empty() {
            self.block(lines.join("\n"));
            self.ends_in_list = true;
        }
    }

    /// Every row has as many cells as `head`.
    pub(super) fn table(&mut self, head: &[Inline], rows: &[Vec<Inline>]) {
        let line = |cells: &[Inline]| {
            let cells = cells.iter().map(|cell| match cell.0.as_str() {
                "" => " |".to_owned(),
                text => format!(" {text} |"),
            });
            format!("|{}", cells.collect::<String>())
        };
        let mut lines = vec![line(head), format!("|{}", " --- |".repeat(head.len()))];
        for row in rows {
            debug_assert_eq!(row.len(), head.len(), "a row as wide as the table");
            lines.push(line(row));
        }
        self.block(lines.join("\n"));
    }

    /// What [`Inline::link_by`] leads to: labels with addresses of the web.
    pub(super) fn addresses(&mut self, addresses: &[(String, String)]) {
        let line = |(label, url): &(String, String)| format!("[{label}]: <{}>", encoded(url));
        self.block(addresses.iter().map(line).collect::<Vec<_>>().join("\n"));
    }

    pub(super) fn finish(self) -> String {
        self.blocks.join("\n\n") + "\n"
    }

    fn block(&mut self, block: String) {
        if !block.is_empty() {
            self.blocks.push(block);
            self.ends_in_list = false;
        }
    }
}

fn list_lines(items: &[Item], depth: usize, lines: &mut Vec<String>) {
    for item in items.iter().filter(|item| !item.text.is_empty()) {
        lines.push(format!("{}- {}", "  ".repeat(depth), item.text.0));
        list_lines(&item.below, depth + 1, lines);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(Inline::text(text).0, expected);
    }

    #[test]
    fn signs_of_markdown_are_escaped_and_other_signs_are_left_alone() {
        check("a *b* _c_ `d` ~e~ | f", r"a \*b\* \_c\_ \`d\` \~e\~ \| f");
        check("<b>x</b> [y](z) ![i](j)", r"\<b\>x\</b\> \[y\](z) !\[i\](j)");
        check(r"C:\map\|", r"C:\\map\\\|");
        check("AT&amp;T, R&D, x & y, &#35; &;", r"AT\&amp;T, R&D, x & y, \&#35; &;");
        check("Prijs: $5, 100%, 'a', \"b\", (c)", r#"Prijs: \$5, 100%, 'a', "b", (c)"#);
    }

    #[test]
    fn what_would_begin_a_block_does_not() {
        check("# kop", r"\# kop");
        check("C# en kop ##", r"C# en kop \#\#");
        check("- punt", r"\- punt");
        check("+ punt", r"\+ punt");
        check("--- -", r"\--- -");
        check("-5 tot +5, - en +", "-5 tot +5, - en +");
        check("1. een", r"1\. een");
        check("12) twaalf", r"12\) twaalf");
        check("2014. 3.5 (4)", r"2014\. 3.5 (4)");
        check("3.", r"3\.");
        check("2026.1 en 1.000.000", "2026.1 en 1.000.000");
        check(".a ) b", ".a ) b");
        check("  \n\t tekst\n\nverder\u{0}", "tekst verder□");
    }

    #[test]
    fn addresses_are_of_the_web_and_cannot_be_left_early() {
        assert_eq!(Inline::address("https://a.nl/x_(y)").0, "<https://a.nl/x_(y)>");
        assert_eq!(Inline::address("http://a.nl/> <b").0, "<http://a.nl/%3E%20%3Cb>");
        assert_eq!(Inline::address("javascript:alert(1)").0, "javascript:alert(1)");
        assert_eq!(Inline::address("https://").0, "https://");
        assert_eq!(Inline::address("").0, "");
    }

    #[test]
    fn headings_are_found_by_their_words_and_once_each() {
        let titles =
            ["QA1 Berichten-app of livechat", "Wat & hoe?", "Wat hoe", "Wat hoe", "wat hoe-1"];
        let found = headings(titles.map(|title| (2, title.to_owned())));
        let slugs: Vec<&str> = found.iter().map(|heading| heading.slug.as_str()).collect();
        assert_eq!(
            slugs,
            ["qa1-berichten-app-of-livechat", "wat--hoe", "wat-hoe", "wat-hoe-1", "wat-hoe-1-1"]
        );
    }

    #[test]
    fn blocks_stand_apart_and_lines_end_clean() {
        let mut page = Page::default();
        page.heading(&headings([(1, "Titel #".to_owned())])[0]);
        page.paragraphs("een\n\ntwee  ");
        page.paragraph(Inline::default());
        let item = Item { text: Inline::text("a"), below: vec![Inline::text("b").into()] };
        page.list(&[item, Inline::default().into()]);
        page.table(
            &[Inline::text("x"), Inline::text("y")],
            &[vec![Inline::default(), Inline::text("|")]],
        );
        let expected =
            "# Titel \\#\n\neen\n\ntwee\n\n- a\n  - b\n\n| x | y |\n| --- | --- |\n| | \\| |\n";
        assert_eq!(page.finish(), expected);
    }
}
