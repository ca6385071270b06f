//! Meetlat.
pub mod app;
pub mod domain;
pub mod files;
pub mod report;
#[cfg(feature = "gui")]
pub mod ui;
pub mod words;
