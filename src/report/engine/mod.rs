//! Typst, in a world of its own: our templates, two typefaces, one file of data and perhaps
//! a logo.
//!
//! There is no way from here to the disk, the network or a clock: whatever a template asks
//! for that is not built in is refused. Templates are fixed; texts of people reach them as
//! string values only, after [`clean`] took out what no page can hold. Any warning is an
//! error: a missing font, for one, would only be a warning and leave the page empty.

mod clean;
mod pages;
mod sheet;

use std::sync::{Arc, OnceLock};

use sha2::{Digest as _, Sha256};
use typst::comemo;
use typst::diag::{FileError, FileResult, SourceDiagnostic, Warned};
use typst::foundations::{Bytes, Datetime, Duration, Smart};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Library, LibraryExt as _, World};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use super::facts::Facts;
use super::paper::Picture;
use super::{Chart, Rendered, ReportError};
use crate::domain::house_style::{HouseStyle, LogoKind, Typeface};
pub(super) use pages::LaidOut;

const FONTS: [&[u8]; 8] = [
    include_bytes!(
        "../../../assets/fonts/atkinson-hyperlegible-next/AtkinsonHyperlegibleNext_400Regular.ttf"
    ),
    include_bytes!(
        "../../../assets/fonts/atkinson-hyperlegible-next/AtkinsonHyperlegibleNext_400Regular_Italic.ttf"
    ),
    include_bytes!(
        "../../../assets/fonts/atkinson-hyperlegible-next/AtkinsonHyperlegibleNext_600SemiBold.ttf"
    ),
    include_bytes!(
        "../../../assets/fonts/atkinson-hyperlegible-next/AtkinsonHyperlegibleNext_700Bold.ttf"
    ),
    include_bytes!("../../../assets/fonts/source-sans-3/SourceSans3_400Regular.ttf"),
    include_bytes!("../../../assets/fonts/source-sans-3/SourceSans3_400Regular_Italic.ttf"),
    include_bytes!("../../../assets/fonts/source-sans-3/SourceSans3_600SemiBold.ttf"),
    include_bytes!("../../../assets/fonts/source-sans-3/SourceSans3_700Bold.ttf"),
];

const REPORT: &str = "/report.typ";
const CARD: &str = "/card.typ";
const CHART: &str = "/chart.typ";
const DATA: &str = "/data/report.json";

const TEMPLATES: [(&str, &str); 11] = [
    (REPORT, include_str!("../../../assets/report/report.typ")),
    ("/cover.typ", include_str!("../../../assets/report/cover.typ")),
    ("/summary.typ", include_str!("../../../assets/report/summary.typ")),
    ("/result.typ", include_str!("../../../assets/report/result.typ")),
    ("/comparison.typ", include_str!("../../../assets/report/comparison.typ")),
    ("/method.typ", include_str!("../../../assets/report/method.typ")),
    ("/answers.typ", include_str!("../../../assets/report/answers.typ")),
    (CHART, include_str!("../../../assets/report/chart.typ")),
    (CARD, include_str!("../../../assets/report/card.typ")),
    ("/kit.typ", include_str!("../../../assets/report/kit.typ")),
    ("/charts.typ", include_str!("../../../assets/report/charts.typ")),
];

/// The card is 960 × 540 pt; at this resolution that makes 1920 × 1080 pixels.
const CARD_DPI: u32 = 144;

/// For how many pages parts that were laid out are kept: this one and the one before it, so that
/// a report and a card in turns do not drive out each other.
const KEPT_PAGES: usize = 2;

/// What can be laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Page {
    Report,
    Card,
    Chart(Chart),
}

impl Page {
    fn template(self) -> &'static str {
        match self {
            Self::Report => REPORT,
            Self::Card => CARD,
            Self::Chart(_) => CHART,
        }
    }
}

/// Where the templates find a logo: Typst goes by the ending.
fn logo_path(kind: LogoKind) -> &'static str {
    match kind {
        LogoKind::Png => "/data/logo.png",
        LogoKind::Svg => "/data/logo.svg",
    }
}

/// What never changes between exports.
struct Engine {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    /// For every sign by its number, as far as there are any, whether every face has it which stands
    /// behind all others: a word must not lose a letter where it is bold.
    covered: Vec<bool>,
    sources: Vec<Source>,
    data: FileId,
}

static ENGINE: OnceLock<Engine> = OnceLock::new();

/// The report as a PDF.
pub(super) fn pdf(facts: &Facts, style: &HouseStyle) -> Result<Rendered, ReportError> {
    with_document(facts, style, Page::Report, |document, ident| export(&document, ident))
}

/// The card as a PNG.
pub(super) fn card(facts: &Facts, style: &HouseStyle) -> Result<Rendered, ReportError> {
    with_document(facts, style, Page::Card, |document, _| {
        let picture = single_page(document)?.draw(0, f64::from(CARD_DPI) / 72.0)?;
        png(&picture, CARD_DPI)
    })
}

/// A chart as SVG, with its title and what it shows in words.
pub(super) fn chart(
    facts: &Facts,
    style: &HouseStyle,
    chart: Chart,
    words: &str,
) -> Result<Rendered, ReportError> {
    with_document(facts, style, Page::Chart(chart), |document, _| {
        single_page(document)?.svg(&facts.title, words)
    })
}

fn single_page(document: PagedDocument) -> Result<LaidOut, ReportError> {
    match document.pages().len() {
        1 => Ok(LaidOut(document)),
        n => Err(ReportError::Refused(format!("{n} pages"))),
    }
}

/// The report on its pages, with how many signs were replaced and texts shortened.
pub(super) fn lay_out(
    facts: &Facts,
    style: &HouseStyle,
) -> Result<(LaidOut, (usize, usize)), ReportError> {
    lay_out_page(facts, style, Page::Report, |document, _| Ok(LaidOut(document)))
}

/// [`lay_out_page`] for what becomes a file.
fn with_document(
    facts: &Facts,
    style: &HouseStyle,
    page: Page,
    make: impl FnOnce(PagedDocument, String) -> Result<Vec<u8>, ReportError>,
) -> Result<Rendered, ReportError> {
    let (bytes, (n_replaced, n_shortened)) = lay_out_page(facts, style, page, make)?;
    Ok(Rendered { n_replaced, n_shortened, ..Rendered::whole(bytes) })
}

/// Lays out a page and makes something of it; the second value `make` gets is an id that
/// follows from the content. Also says how many signs were replaced and texts shortened.
fn lay_out_page<T>(
    facts: &Facts,
    style: &HouseStyle,
    page: Page,
    make: impl FnOnce(PagedDocument, String) -> Result<T, ReportError>,
) -> Result<(T, (usize, usize)), ReportError> {
    let engine = ENGINE.get_or_init(Engine::new);
    let (sheet, tally) = sheet::sheet(facts, style, page, |c| engine.covers(c))?;
    let mut digest = Sha256::new_with_prefix(&sheet);
    digest.update(style.logo.as_ref().map(|logo| &*logo.bytes).unwrap_or_default());
    let ident = format!("meetlat:{:x}", HexDigest(digest.finalize()));
    let logo = style
        .logo
        .as_ref()
        .map(|logo| (file_id(logo_path(logo.kind)), Bytes::new(Arc::<[u8]>::clone(&logo.bytes))));
    let job = Job { engine, main: file_id(page.template()), data: Bytes::new(sheet), logo };
    let made = job.compile().and_then(|document| make(document, ident));
    // What neither this page nor the one before it needed goes, or the cache would keep every
    // export of a long day. What stays makes the next report of a document take a third of the time.
    comemo::evict(KEPT_PAGES);
    Ok((made?, (tally.n_replaced, tally.n_shortened)))
}

impl Engine {
    fn new() -> Self {
        let fonts: Vec<Font> =
            FONTS.iter().flat_map(|bytes| Font::iter(Bytes::new(*bytes))).collect();
        let source = |(path, text)| Source::new(file_id(path), str::to_owned(text));
        Self {
            library: LazyHash::new(
                // Row headers in tables; the template has one helper that uses it.
                Library::builder()
                    .with_features([Feature::A11yExtras].into_iter().collect())
                    .build(),
            ),
            book: LazyHash::new(FontBook::from_fonts(&fonts)),
            covered: covered(&fonts),
            fonts,
            sources: TEMPLATES.into_iter().map(source).collect(),
            data: file_id(DATA),
        }
    }

    /// Whether `c` can stand on a page in every face.
    fn covers(&self, c: char) -> bool {
        self.covered.get(c as usize).copied().unwrap_or_default()
    }
}

/// For every sign by its number whether all faces of the program's own typeface have it.
fn covered(fonts: &[Font]) -> Vec<bool> {
    let behind = Typeface::SourceSans3.as_str();
    let faces: Vec<_> = fonts.iter().filter(|font| font.info().family == behind).collect();
    let Some((first, others)) = faces.split_first() else { return Vec::new() };
    let mut covered = Vec::new();
    for sign in first.info().coverage.iter() {
        if others.iter().all(|font| font.info().coverage.contains(sign)) {
            covered.resize(sign as usize, false);
            covered.push(true);
        }
    }
    covered
}

/// Names are interned for ever, so they are always the same few.
fn file_id(path: &'static str) -> FileId {
    let path = VirtualPath::new(path).expect("the paths of the templates are well formed");
    RootedPath::new(VirtualRoot::Project, path).intern()
}

/// One export: the engine, and what is to be on the page.
struct Job<'a> {
    engine: &'a Engine,
    main: FileId,
    data: Bytes,
    logo: Option<(FileId, Bytes)>,
}

impl Job<'_> {
    fn compile(&self) -> Result<PagedDocument, ReportError> {
        let Warned { output, warnings } = typst::compile::<PagedDocument>(self);
        let document = output.map_err(|errors| refused(&errors))?;
        if warnings.is_empty() { Ok(document) } else { Err(refused(&warnings)) }
    }
}

impl World for Job<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.engine.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.engine.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let mut sources = self.engine.sources.iter();
        sources.find(|source| source.id() == id).cloned().ok_or(FileError::AccessDenied)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == self.engine.data {
            return Ok(self.data.clone());
        }
        let logo = self.logo.iter().find(|(logo, _)| *logo == id);
        logo.map(|(_, bytes)| bytes.clone()).ok_or(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.engine.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

fn export(document: &PagedDocument, ident: String) -> Result<Vec<u8>, ReportError> {
    let standards = PdfStandards::new(&[PdfStandard::Ua_1, PdfStandard::A_2a])
        .map_err(|error| ReportError::Refused(error.message().to_string()))?;
    let options = PdfOptions {
        standards,
        ident: Smart::Custom(ident),
        creator: Smart::Custom(Some(sheet::PROGRAM.to_owned())),
        tagged: true,
        ..PdfOptions::default()
    };
    typst_pdf::pdf(document, &options).map_err(|errors| refused(&errors))
}

/// The bytes of a PNG file that knows its resolution.
pub(super) fn png(picture: &Picture, dpi: u32) -> Result<Vec<u8>, ReportError> {
    // An inch is 0.0254 m; half a pixel is added for rounding.
    let per_meter = (dpi * 10_000 + 127) / 254;
    encode(picture, per_meter).map_err(|error| ReportError::Refused(error.to_string()))
}

fn encode(picture: &Picture, pixels_per_meter: u32) -> Result<Vec<u8>, png::EncodingError> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, picture.width, picture.height);
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_pixel_dims(Some(png::PixelDimensions {
        xppu: pixels_per_meter,
        yppu: pixels_per_meter,
        unit: png::Unit::Meter,
    }));
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&picture.rgb)?;
    writer.finish()?;
    Ok(bytes)
}

fn refused(problems: &[SourceDiagnostic]) -> ReportError {
    let texts: Vec<String> = problems
        .iter()
        .flat_map(|problem| {
            let hints = problem.hints.iter().map(|hint| hint.v.to_string());
            std::iter::once(problem.message.to_string()).chain(hints)
        })
        .collect();
    ReportError::Refused(texts.join("; "))
}

/// Writes a digest in hexadecimal.
struct HexDigest<D>(D);

impl<D: AsRef<[u8]>> std::fmt::LowerHex for HexDigest<D> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.as_ref().iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}
