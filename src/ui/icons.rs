//! The icons of the window, each with a name.
//!
//! Phosphor (MIT), cut down to these glyphs; `assets/fonts/phosphor/README.md` says how.
//! An icon never stands alone: beside it, or as its accessible name, stands a word.

use super::fonts::Face;

/// One icon: a glyph in one of the three icon fonts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Icon {
    /// Its place in the font.
    pub glyph: char,
    /// Which of the icon fonts.
    pub face: Face,
}

impl Icon {
    const fn regular(glyph: char) -> Self {
        Self { glyph, face: Face::Icons }
    }

    const fn bold(glyph: char) -> Self {
        Self { glyph, face: Face::IconsBold }
    }

    const fn fill(glyph: char) -> Self {
        Self { glyph, face: Face::IconsFill }
    }
}

/// `arrow-clockwise`.
pub const ARROW_CLOCKWISE: Icon = Icon::regular('\u{e036}');
/// `arrow-counter-clockwise`.
pub const ARROW_COUNTER_CLOCKWISE: Icon = Icon::regular('\u{e038}');
/// `arrow-down`.
pub const ARROW_DOWN: Icon = Icon::regular('\u{e03e}');
/// `arrow-left`.
pub const ARROW_LEFT: Icon = Icon::regular('\u{e058}');
/// `arrow-right`.
pub const ARROW_RIGHT: Icon = Icon::regular('\u{e06c}');
/// `arrow-up`.
pub const ARROW_UP: Icon = Icon::regular('\u{e08e}');
/// `arrow-up-right`.
pub const ARROW_UP_RIGHT: Icon = Icon::regular('\u{e092}');
/// `arrows-split`.
pub const ARROWS_SPLIT: Icon = Icon::regular('\u{ed3c}');
/// `bookmark-simple`.
pub const BOOKMARK_SIMPLE: Icon = Icon::regular('\u{e0ea}');
/// `caret-down`.
pub const CARET_DOWN: Icon = Icon::regular('\u{e136}');
/// `caret-left`.
pub const CARET_LEFT: Icon = Icon::regular('\u{e138}');
/// `caret-right`.
pub const CARET_RIGHT: Icon = Icon::regular('\u{e13a}');
/// `caret-up`.
pub const CARET_UP: Icon = Icon::regular('\u{e13c}');
/// `check`.
pub const CHECK: Icon = Icon::regular('\u{e182}');
/// `check-circle`.
pub const CHECK_CIRCLE: Icon = Icon::regular('\u{e184}');
/// `circle`.
pub const CIRCLE: Icon = Icon::regular('\u{e18a}');
/// `circle-half`.
pub const CIRCLE_HALF: Icon = Icon::regular('\u{e18c}');
/// `clock`.
pub const CLOCK: Icon = Icon::regular('\u{e19a}');
/// `clock-counter-clockwise`.
pub const CLOCK_COUNTER_CLOCKWISE: Icon = Icon::regular('\u{e1a0}');
/// `copy`.
pub const COPY: Icon = Icon::regular('\u{e1ca}');
/// `export`.
pub const EXPORT: Icon = Icon::regular('\u{eaf0}');
/// `eye`.
pub const EYE: Icon = Icon::regular('\u{e220}');
/// `file-csv`.
pub const FILE_CSV: Icon = Icon::regular('\u{eb1c}');
/// `file-magnifying-glass`.
pub const FILE_MAGNIFYING_GLASS: Icon = Icon::regular('\u{e238}');
/// `file-pdf`.
pub const FILE_PDF: Icon = Icon::regular('\u{e702}');
/// `file-plus`.
pub const FILE_PLUS: Icon = Icon::regular('\u{e236}');
/// `floppy-disk`.
pub const FLOPPY_DISK: Icon = Icon::regular('\u{e248}');
/// `folder-open`.
pub const FOLDER_OPEN: Icon = Icon::regular('\u{e256}');
/// `gear-six`.
pub const GEAR_SIX: Icon = Icon::regular('\u{e272}');
/// `globe`.
pub const GLOBE: Icon = Icon::regular('\u{e288}');
/// `image`.
pub const IMAGE: Icon = Icon::regular('\u{e2ca}');
/// `info`.
pub const INFO: Icon = Icon::regular('\u{e2ce}');
/// `lifebuoy`.
pub const LIFEBUOY: Icon = Icon::regular('\u{e63a}');
/// `link-simple`.
pub const LINK_SIMPLE: Icon = Icon::regular('\u{e2e6}');
/// `list`.
pub const LIST: Icon = Icon::regular('\u{e2f0}');
/// `lock-simple`.
pub const LOCK_SIMPLE: Icon = Icon::regular('\u{e308}');
/// `magnifying-glass`.
pub const MAGNIFYING_GLASS: Icon = Icon::regular('\u{e30c}');
/// `minus`.
pub const MINUS: Icon = Icon::regular('\u{e32a}');
/// `minus-circle`.
pub const MINUS_CIRCLE: Icon = Icon::regular('\u{e32c}');
/// `paperclip`.
pub const PAPERCLIP: Icon = Icon::regular('\u{e39a}');
/// `pencil-simple`.
pub const PENCIL_SIMPLE: Icon = Icon::regular('\u{e3b4}');
/// `plus`.
pub const PLUS: Icon = Icon::regular('\u{e3d4}');
/// `question`.
pub const QUESTION: Icon = Icon::regular('\u{e3e8}');
/// `quotes`.
pub const QUOTES: Icon = Icon::regular('\u{e660}');
/// `ruler`.
pub const RULER: Icon = Icon::regular('\u{e6b8}');
/// `seal-check`.
pub const SEAL_CHECK: Icon = Icon::regular('\u{e606}');
/// `swap`.
pub const SWAP: Icon = Icon::regular('\u{e83c}');
/// `text-aa`.
pub const TEXT_AA: Icon = Icon::regular('\u{e6ee}');
/// `trash`.
pub const TRASH: Icon = Icon::regular('\u{e4a6}');
/// `upload-simple`.
pub const UPLOAD_SIMPLE: Icon = Icon::regular('\u{e4c0}');
/// `user`.
pub const USER: Icon = Icon::regular('\u{e4c2}');
/// `users-three`.
pub const USERS_THREE: Icon = Icon::regular('\u{e68e}');
/// `warning`.
pub const WARNING: Icon = Icon::regular('\u{e4e0}');
/// `warning-circle`.
pub const WARNING_CIRCLE: Icon = Icon::regular('\u{e4e2}');
/// `x`.
pub const X: Icon = Icon::regular('\u{e4f6}');
/// `arrow-down`, bold.
pub const ARROW_DOWN_BOLD: Icon = Icon::bold('\u{e03e}');
/// `arrow-left`, bold.
pub const ARROW_LEFT_BOLD: Icon = Icon::bold('\u{e058}');
/// `arrow-right`, bold.
pub const ARROW_RIGHT_BOLD: Icon = Icon::bold('\u{e06c}');
/// `arrow-up`, bold.
pub const ARROW_UP_BOLD: Icon = Icon::bold('\u{e08e}');
/// `caret-down`, bold.
pub const CARET_DOWN_BOLD: Icon = Icon::bold('\u{e136}');
/// `caret-left`, bold.
pub const CARET_LEFT_BOLD: Icon = Icon::bold('\u{e138}');
/// `caret-right`, bold.
pub const CARET_RIGHT_BOLD: Icon = Icon::bold('\u{e13a}');
/// `caret-up`, bold.
pub const CARET_UP_BOLD: Icon = Icon::bold('\u{e13c}');
/// `check`, bold.
pub const CHECK_BOLD: Icon = Icon::bold('\u{e182}');
/// `minus`, bold.
pub const MINUS_BOLD: Icon = Icon::bold('\u{e32a}');
/// `plus`, bold.
pub const PLUS_BOLD: Icon = Icon::bold('\u{e3d4}');
/// `x`, bold.
pub const X_BOLD: Icon = Icon::bold('\u{e4f6}');
/// `bookmark-simple`, filled.
pub const BOOKMARK_SIMPLE_FILL: Icon = Icon::fill('\u{e0ea}');
/// `check-circle`, filled.
pub const CHECK_CIRCLE_FILL: Icon = Icon::fill('\u{e184}');
/// `circle`, filled.
pub const CIRCLE_FILL: Icon = Icon::fill('\u{e18a}');
/// `info`, filled.
pub const INFO_FILL: Icon = Icon::fill('\u{e2ce}');
/// `lock-simple`, filled.
pub const LOCK_SIMPLE_FILL: Icon = Icon::fill('\u{e308}');
/// `seal-check`, filled.
pub const SEAL_CHECK_FILL: Icon = Icon::fill('\u{e606}');
/// `warning`, filled.
pub const WARNING_FILL: Icon = Icon::fill('\u{e4e0}');
/// `warning-circle`, filled.
pub const WARNING_CIRCLE_FILL: Icon = Icon::fill('\u{e4e2}');

/// Every icon, for the test that looks for their glyphs.
pub const ALL: &[Icon] = &[
    ARROW_CLOCKWISE,
    ARROW_COUNTER_CLOCKWISE,
    ARROW_DOWN,
    ARROW_LEFT,
    ARROW_RIGHT,
    ARROW_UP,
    ARROW_UP_RIGHT,
    ARROWS_SPLIT,
    BOOKMARK_SIMPLE,
    CARET_DOWN,
    CARET_LEFT,
    CARET_RIGHT,
    CARET_UP,
    CHECK,
    CHECK_CIRCLE,
    CIRCLE,
    CIRCLE_HALF,
    CLOCK,
    CLOCK_COUNTER_CLOCKWISE,
    COPY,
    EXPORT,
    EYE,
    FILE_CSV,
    FILE_MAGNIFYING_GLASS,
    FILE_PDF,
    FILE_PLUS,
    FLOPPY_DISK,
    FOLDER_OPEN,
    GEAR_SIX,
    GLOBE,
    IMAGE,
    INFO,
    LIFEBUOY,
    LINK_SIMPLE,
    LIST,
    LOCK_SIMPLE,
    MAGNIFYING_GLASS,
    MINUS,
    MINUS_CIRCLE,
    PAPERCLIP,
    PENCIL_SIMPLE,
    PLUS,
    QUESTION,
    QUOTES,
    RULER,
    SEAL_CHECK,
    SWAP,
    TEXT_AA,
    TRASH,
    UPLOAD_SIMPLE,
    USER,
    USERS_THREE,
    WARNING,
    WARNING_CIRCLE,
    X,
    ARROW_DOWN_BOLD,
    ARROW_LEFT_BOLD,
    ARROW_RIGHT_BOLD,
    ARROW_UP_BOLD,
    CARET_DOWN_BOLD,
    CARET_LEFT_BOLD,
    CARET_RIGHT_BOLD,
    CARET_UP_BOLD,
    CHECK_BOLD,
    MINUS_BOLD,
    PLUS_BOLD,
    X_BOLD,
    BOOKMARK_SIMPLE_FILL,
    CHECK_CIRCLE_FILL,
    CIRCLE_FILL,
    INFO_FILL,
    LOCK_SIMPLE_FILL,
    SEAL_CHECK_FILL,
    WARNING_FILL,
    WARNING_CIRCLE_FILL,
];
