//! The laid out report: its pages with their headings, and how one is drawn.

use typst::foundations::{NativeElement as _, Selector};
use typst::introspection::Introspector as _;
use typst::model::HeadingElem;
use typst::utils::Scalar;
use typst_layout::PagedDocument;
use typst_render::RenderOptions;
use typst_svg::SvgOptions;

use super::super::ReportError;
use super::super::paper::{Page, Picture};
use super::super::plain::plain;

/// A report on its pages.
pub(crate) struct LaidOut(pub(super) PagedDocument);

impl LaidOut {
    pub(crate) fn pages(&self) -> Vec<Page> {
        let headings = self.headings();
        // What a page without a heading goes on with: the last heading before it.
        let mut last = "";
        let pages = self.0.pages().iter().enumerate().map(|(i, page)| {
            let mut here = headings.iter().filter(|(number, _)| *number == i + 1);
            let first = here.next().map(|(_, heading)| heading.as_str());
            let heading = first.unwrap_or(last).to_owned();
            last = here.next_back().map(|(_, heading)| heading.as_str()).or(first).unwrap_or(last);
            let size = page.frame.size();
            let (width_pt, height_pt) = (size.x.to_pt(), size.y.to_pt());
            Page { heading, width_pt, height_pt }
        });
        pages.collect()
    }

    /// Every heading with the number of its page, from 1.
    fn headings(&self) -> Vec<(usize, String)> {
        let introspector = self.0.introspector();
        let found = introspector.query(&Selector::Elem(HeadingElem::ELEM, None));
        let headings = found.iter().filter_map(|content| {
            let page = introspector.page(content.location()?)?;
            let heading = content.to_packed::<HeadingElem>()?;
            Some((page.get(), heading.body.plain_text().to_string()))
        });
        headings.collect()
    }

    /// The first page as SVG. Its letters are shapes, so what it shows stands in it as `words`.
    pub(super) fn svg(&self, title: &str, words: &str) -> Result<Vec<u8>, ReportError> {
        let page = self.0.pages().first();
        let page = page.ok_or_else(|| ReportError::Refused("no page".to_owned()))?;
        let svg = typst_svg::svg(page, &SvgOptions::default());
        let head = svg.find("<svg").and_then(|at| Some(at + svg[at..].find('>')? + 1));
        let head = head.ok_or_else(|| ReportError::Refused("no picture".to_owned()))?;
        let (open, rest) = svg.split_at(head);
        let open = open.replacen("<svg", r#"<svg role="img" aria-labelledby="title desc""#, 1);
        let (title, words) = (escaped(title), escaped(words));
        let about = format!(r#"<title id="title">{title}</title><desc id="desc">{words}</desc>"#);
        Ok([&open, about.as_str(), rest].concat().into_bytes())
    }

    pub(crate) fn draw(&self, page: usize, pixels_per_pt: f64) -> Result<Picture, ReportError> {
        let pages = self.0.pages();
        let page = pages
            .get(page)
            .ok_or_else(|| ReportError::Refused(format!("{} pages", pages.len())))?;
        let options =
            RenderOptions { pixel_per_pt: Scalar::new(pixels_per_pt), ..RenderOptions::default() };
        let pixels = typst_render::render(page, &options);
        // The page is filled, so nothing of it is transparent.
        let rgb = pixels.data().chunks_exact(4).flat_map(|p| [p[0], p[1], p[2]]).collect();
        Ok(Picture { width: pixels.width(), height: pixels.height(), rgb })
    }
}

/// `text` as it can stand between the tags of XML.
fn escaped(text: &str) -> String {
    let text = plain(text).replace('&', "&amp;");
    text.replace('<', "&lt;").replace('>', "&gt;")
}
