//! Meetlat.
pub mod domain;
pub mod words;
