//! How questionnaires, figures and assessments are written down, and where they are kept.
//!
//! | file | what | module |
//! | --- | --- | --- |
//! | `questionnaire.ron` | the instrument | [`questionnaire_ron`] |
//! | `*.benchmark.ron` | published figures | [`benchmark_ron`] |
//! | `*.meting.ron` | an assessment | [`assessment_ron`] |
//! | `*.style.ron` | how reports look | [`style_ron`], with its logo [`house`] |
//! | `*.json` | answers for a new assessment | [`answers_json`] |
//!
//! Reading never stops at the first mistake: each reader gives everything it found, every
//! problem with its line and column ([`problem`]). Only [`disk`] touches the disk; the
//! readers take bytes and give values, so all of them can be tested without files.

pub mod answers_json;
pub mod assessment_ron;
pub mod backups;
pub mod benchmark_ron;
pub mod check;
pub mod disk;
pub mod house;
pub mod journal;
mod json;
pub mod kind;
pub mod lenient;
pub mod library;
pub mod logo;
pub mod municipalities;
pub mod municipality_register;
pub mod own_folder;
pub mod owner;
pub mod problem;
pub mod questionnaire_ron;
pub mod ron_text;
pub mod settings_ron;
pub mod storage;
pub mod style_ron;
pub mod tree;
pub mod whole;
