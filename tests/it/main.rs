//! What Meetlat promises, one file per subject.
#![expect(clippy::unwrap_used, reason = "a test that cannot set itself up should fail loudly")]

mod check_messages;
mod cli;
mod content;
mod naive;
mod questionnaire_check;
mod reading;
mod report;
#[cfg(feature = "gui")]
mod result_screens;
mod scoring;
mod scoring_properties;
mod support;
#[cfg(feature = "gui")]
mod theme;
mod walls;
#[cfg(feature = "gui")]
mod widgets;
mod words;
