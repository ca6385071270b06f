//! Meetlat.
pub mod domain;
#[cfg(feature = "gui")]
pub mod ui;
pub mod words;
