//! The report as pages to look at: laid out once, drawn page by page at the size asked for.
//!
//! These are the pages of the PDF, made by the same template from the same facts. A picture
//! has no text for a screen reader, so every page says what stands on it by its heading.

use std::fmt;

use super::facts::Facts;
use super::{ReportError, engine, guarded, remarks};
use crate::domain::house_style::HouseStyle;
use crate::domain::message::Message;

/// The smallest and largest resolution of a page as a file. Unit: dots per inch.
pub const DPI: std::ops::RangeInclusive<u32> = 36..=600;

/// A report that is laid out.
pub struct Paper {
    pages: Vec<Page>,
    laid_out: engine::LaidOut,
    n_replaced: usize,
    n_shortened: usize,
}

/// What is known of a page without drawing it.
#[derive(Debug, Clone, PartialEq)]
pub struct Page {
    /// The first heading on it; the last one before it where it has none.
    pub heading: String,
    /// Unit: points, of which 72 make an inch.
    pub width_pt: f64,
    /// Unit: points.
    pub height_pt: f64,
}

/// A drawn page: three bytes per pixel, row by row, nothing transparent.
#[derive(Clone, PartialEq, Eq)]
pub struct Picture {
    /// Unit: pixels.
    pub width: u32,
    /// Unit: pixels.
    pub height: u32,
    /// Red, green and blue of every pixel.
    pub rgb: Vec<u8>,
}

/// How large to draw a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Size {
    /// So many pixels wide.
    Width(u32),
    /// So many pixels per inch.
    Dpi(u32),
}

impl Paper {
    /// Lays the report out. Takes some ten to a hundred milliseconds.
    pub fn new(facts: &Facts, style: &HouseStyle) -> Result<Self, ReportError> {
        guarded(|| {
            let (laid_out, tally) = engine::lay_out(facts, style)?;
            let pages = laid_out.pages();
            let (n_replaced, n_shortened) = tally;
            Ok(Self { pages, laid_out, n_replaced, n_shortened })
        })
    }

    /// The pages, in order; at least one.
    pub fn pages(&self) -> &[Page] {
        &self.pages
    }

    /// Draws one page; `page` is an index into [`Paper::pages`].
    pub fn picture(&self, page: usize, size: Size) -> Result<Picture, ReportError> {
        let known = self.pages.get(page);
        let known = known.ok_or_else(|| ReportError::Refused(format!("no page {page}")))?;
        let pixels_per_pt = match size {
            Size::Width(width) => f64::from(width) / known.width_pt,
            Size::Dpi(dpi) => f64::from(dpi) / 72.0,
        };
        guarded(|| self.laid_out.draw(page, pixels_per_pt))
    }

    /// One page as the bytes of a PNG file that knows its resolution.
    pub fn png(&self, page: usize, dpi: u32) -> Result<Vec<u8>, ReportError> {
        let picture = self.picture(page, Size::Dpi(dpi))?;
        engine::png(&picture, dpi)
    }

    /// What to tell whoever asked for the report, beside that it is ready.
    pub fn remarks(&self) -> Vec<Message> {
        remarks(self.n_replaced, self.n_shortened)
    }
}

impl fmt::Debug for Paper {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Paper").field("pages", &self.pages).finish_non_exhaustive()
    }
}

impl fmt::Debug for Picture {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Picture({} × {})", self.width, self.height)
    }
}
