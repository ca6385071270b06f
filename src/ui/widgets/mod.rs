//! Parts of screens that know no assessment. Each has a role and a name for screen readers,
//! by which tests find it too; everything is drawn with the theme.

pub mod button;
pub mod card;
pub mod check;
pub mod choice;
pub mod columns;
pub mod field;
pub mod figures;
pub mod focus;
pub mod ladder;
pub mod level_card;
pub mod level_mark;
pub mod line;
pub mod list_row;
pub mod notice;
pub mod pill;
pub mod progress;
pub mod provenance;
pub mod radar;
pub mod range_bar;
pub mod segmented;
pub mod table;
pub mod top_bar;
