//! What stands in for the engine in a build without Typst: the same interface, which says so.

use std::convert::Infallible;

use super::facts::Facts;
use super::paper::{Page, Picture};
use super::{Chart, Rendered, ReportError};
use crate::domain::house_style::HouseStyle;

pub(super) fn pdf(_: &Facts, _: &HouseStyle) -> Result<Rendered, ReportError> {
    Err(ReportError::NoEngine)
}

pub(super) fn card(_: &Facts, _: &HouseStyle) -> Result<Rendered, ReportError> {
    Err(ReportError::NoEngine)
}

pub(super) fn chart(_: &Facts, _: &HouseStyle, _: Chart, _: &str) -> Result<Rendered, ReportError> {
    Err(ReportError::NoEngine)
}

/// There is none.
pub(crate) struct LaidOut(Infallible);

pub(super) fn lay_out(_: &Facts, _: &HouseStyle) -> Result<(LaidOut, (usize, usize)), ReportError> {
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
