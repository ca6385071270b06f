//! Texts without signs that no file for people should hold.

/// `text` with one kind of line end and without other control signs than tabs.
pub(super) fn plain(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let is_kept = |c: &char| matches!(c, '\n' | '\t') || !(c.is_control() || is_no_sign(*c));
    text.chars().filter(is_kept).collect()
}

/// Code points that are none in XML.
fn is_no_sign(c: char) -> bool {
    matches!(c, '\u{FFFE}' | '\u{FFFF}')
}
