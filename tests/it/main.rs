//! What Meetlat promises, one file per subject.
#![expect(clippy::unwrap_used, reason = "a test that cannot set itself up should fail loudly")]
#![expect(unreachable_pub, reason = "the files of one test program; `pub` is short")]
#![expect(clippy::assigning_clones, reason = "a case is clearer with `=` than with `clone_into`")]
#![expect(clippy::float_cmp, reason = "these numbers are written, not worked out")]
#![expect(clippy::ref_option, reason = "`low <= high` compares two options as they stand")]

mod capped;
mod check_messages;
mod child;
#[cfg(feature = "gui")]
mod choices_screens;
mod cli;
mod cli_merge;
mod codebook;
mod colleague;
#[cfg(feature = "gui")]
mod command_palette;
mod content;
mod damage;
#[cfg(feature = "gui")]
mod dimension_screens;
mod disagreement;
mod disk;
mod documents;
mod exports;
mod faulty;
mod file_changed;
mod file_owner;
mod formats;
mod full_disk;
mod fuzzed;
mod house;
#[cfg(feature = "gui")]
mod house_screens;
mod journal_lines;
mod killed;
#[cfg(feature = "gui")]
mod ladder_screens;
mod lasting;
mod merging;
mod municipalities;
mod naive;
mod own_folder;
mod places;
#[cfg(feature = "gui")]
mod preference_screens;
mod preview;
#[cfg(all(feature = "gui", feature = "typst"))]
mod preview_screens;
mod program;
mod questionnaire_check;
mod random;
mod reading;
mod recovery;
#[cfg(feature = "gui")]
mod recovery_screens;
mod report;
#[cfg(feature = "gui")]
mod report_screens;
#[cfg(feature = "gui")]
mod result_screens;
mod saving;
mod scoring;
mod scoring_properties;
mod session;
mod settings;
mod sharing;
mod soak;
mod support;
#[cfg(feature = "gui")]
mod tab_order;
#[cfg(feature = "gui")]
mod theme;
mod two_writers;
mod undo;
mod upgrading;
mod versions;
mod walls;
#[cfg(feature = "gui")]
mod whole_window;
#[cfg(feature = "gui")]
mod widgets;
#[cfg(feature = "gui")]
mod window;
mod words;
