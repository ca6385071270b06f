//! How questionnaires, figures and assessments are written down.

pub mod answers_json;
pub mod assessment_ron;
pub mod benchmark_ron;
pub mod lenient;
pub mod problem;
pub mod questionnaire_ron;
pub mod ron_text;
pub mod tree;
