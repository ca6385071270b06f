//! What stands in for the engine in a build without Typst: the same interface, which says so.

use super::facts::Facts;
use super::{Output, Rendered, ReportError};

pub(super) fn render(_: &Facts, _: Output) -> Result<Rendered, ReportError> {
    Err(ReportError::NoEngine)
}
