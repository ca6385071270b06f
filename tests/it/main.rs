//! What Meetlat promises, one file per subject.
#![expect(clippy::unwrap_used, reason = "a test that cannot set itself up should fail loudly")]

mod content;
mod check_messages;
mod naive;
mod questionnaire_check;
mod reading;
mod report;
mod scoring;
mod scoring_properties;
mod support;
#[cfg(feature = "gui")]
mod result_screens;
#[cfg(feature = "gui")]
mod theme;
mod walls;
mod words;
#[cfg(feature = "gui")]
mod widgets;
