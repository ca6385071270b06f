//! What stands in for the engine in a build without Typst: the same interface, which says so.

use std::convert::Infallible;

use super::facts::Facts;
use super::paper::{Page, Picture};
use super::{Output, Rendered, ReportError};

pub(super) fn render(_: &Facts, _: Output) -> Result<Rendered, ReportError> {
    Err(ReportError::NoEngine)
}

/// There is none.
pub(crate) struct LaidOut(Infallible);

pub(super) fn lay_out(_: &Facts) -> Result<(LaidOut, (usize, usize)), ReportError> {
    Err(ReportError::NoEngine)
}

impl LaidOut {
    pub(crate) fn pages(&self) -> Vec<Page> {
        match self.0 {}
    }

    pub(crate) fn draw(&self, _: usize, _: f64) -> Result<Picture, ReportError> {
        match self.0 {}
    }
}

pub(super) fn png(_: &Picture, _: u32) -> Result<Vec<u8>, ReportError> {
    Err(ReportError::NoEngine)
}
