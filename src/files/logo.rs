//! A picture from outside, looked at before it comes anywhere near a page.
//!
//! Points (PNG, JPEG) are decoded within bounds and written anew, so that nothing of the old
//! file is left but what it looks like. Lines (SVG) stay as they are, and may consist of
//! shapes and colors only: no text, pictures, scripts or animation, nothing that refers to
//! anything outside the file, and nothing that grows when it is drawn.

use std::io::Cursor;

use image::{ImageFormat, ImageReader, Limits};
use roxmltree::{Document, Node, ParsingOptions};

use crate::domain::house_style::{Logo, LogoKind};
use crate::domain::message::Message;

/// The most bytes a logo has.
pub const MOST_BYTES: usize = 1024 * 1024;
/// The most pixels in width and height.
pub const MOST_PIXELS: u32 = 4_000;
/// The most that decoding one may take. Unit: bytes; four per pixel fit twice.
const MOST_MEMORY: u64 = 160 * 1024 * 1024;
/// The most elements and texts of an SVG.
const MOST_NODES: u32 = 20_000;
/// How many elements may lie in each other.
const MOST_DEPTH: usize = 100;

const SVG: &str = "http://www.w3.org/2000/svg";

/// What may stand in an SVG. Text needs typefaces that we do not have, and a filter, pattern or
/// mask can take any amount of work.
const ELEMENTS: [&str; 21] = [
    "svg",
    "g",
    "defs",
    "symbol",
    "use",
    "path",
    "rect",
    "circle",
    "ellipse",
    "line",
    "polyline",
    "polygon",
    "linearGradient",
    "radialGradient",
    "stop",
    "clipPath",
    "title",
    "desc",
    "metadata",
    "style",
    "switch",
];

/// The logo in `bytes`, or why it cannot be one.
pub fn check(bytes: &[u8]) -> Result<Logo, Message> {
    if MOST_BYTES < bytes.len() {
        let found = bytes.len().div_ceil(1024);
        let message = Message::new("problem-logo-bytes").with("found", found);
        return Err(message.with("most", MOST_BYTES / 1024));
    }
    match bytes {
        [0x89, b'P', b'N', b'G', ..] => points(bytes, ImageFormat::Png),
        [0xFF, 0xD8, 0xFF, ..] => points(bytes, ImageFormat::Jpeg),
        _ => lines(bytes),
    }
}

fn points(bytes: &[u8], format: ImageFormat) -> Result<Logo, Message> {
    let broken = |error: image::ImageError| {
        Message::new("problem-logo-broken").with("reason", error.to_string())
    };
    let reader = || ImageReader::with_format(Cursor::new(bytes), format);
    let (width, height) = reader().into_dimensions().map_err(broken)?;
    if width == 0 || height == 0 || MOST_PIXELS < width.max(height) {
        return Err(Message::new("problem-logo-pixels")
            .with("width", width)
            .with("height", height)
            .with("most", MOST_PIXELS));
    }
    let mut limited = reader();
    let mut limits = Limits::default();
    limits.max_image_width = Some(MOST_PIXELS);
    limits.max_image_height = Some(MOST_PIXELS);
    limits.max_alloc = Some(MOST_MEMORY);
    limited.limits(limits);
    let picture = limited.decode().map_err(broken)?.into_rgba8();
    let mut png = Vec::new();
    picture.write_to(&mut Cursor::new(&mut png), ImageFormat::Png).map_err(broken)?;
    Ok(Logo { kind: LogoKind::Png, bytes: png.into() })
}

fn lines(bytes: &[u8]) -> Result<Logo, Message> {
    let text = std::str::from_utf8(bytes).map_err(|_error| Message::new("problem-logo-format"))?;
    let text = text.trim_start_matches('\u{FEFF}');
    if !text.trim_start().starts_with('<') {
        return Err(Message::new("problem-logo-format"));
    }
    // Without a document type there are no entities, and so none that grow.
    let options =
        ParsingOptions { allow_dtd: false, nodes_limit: MOST_NODES, ..ParsingOptions::default() };
    let document = Document::parse_with_options(text, options)
        .map_err(|error| Message::new("problem-logo-broken").with("reason", error.to_string()))?;
    let root = document.root_element();
    if !root.has_tag_name((SVG, "svg")) {
        return Err(Message::new("problem-logo-format"));
    }
    let found = document.descendants().find_map(forbidden);
    if let Some(found) = found.or_else(|| grows(&document)) {
        return Err(Message::new("problem-logo-svg").with("found", found));
    }
    if !has_size(root) {
        return Err(Message::new("problem-logo-size"));
    }
    Ok(Logo { kind: LogoKind::Svg, bytes: text.as_bytes().into() })
}

/// What a node has that may not be there. Elements of other namespaces are never drawn.
fn forbidden(node: Node<'_, '_>) -> Option<String> {
    if node.is_pi() {
        return Some("<?…?>".to_owned());
    }
    let name = node.tag_name().name();
    // Styles count whatever their namespace is.
    let style = node.children().filter(|child| name == "style" && child.is_text());
    if style.filter_map(|child| child.text()).any(is_no_plain_style) {
        return Some("<style>".to_owned());
    }
    if !node.is_element() || node.tag_name().namespace() != Some(SVG) {
        return None;
    }
    if node.ancestors().nth(MOST_DEPTH).is_some() || !ELEMENTS.contains(&name) {
        return Some(format!("<{name}>"));
    }
    let attribute = node.attributes().find(|attribute| {
        let (name, value) = (attribute.name(), attribute.value().trim());
        name.starts_with("on")
            || matches!(name, "filter" | "mask")
            || (name == "href" && !value.starts_with('#'))
            || (name == "style" && is_no_plain_style(value))
            || refers_outside(value)
    });
    attribute.map(|attribute| attribute.name().to_owned())
}

/// Whether a style does more than give colours and lines: what it clips or filters is not counted.
fn is_no_plain_style(css: &str) -> bool {
    let css = css.to_ascii_lowercase();
    css.contains('@')
        || ["clip", "filter", "mask"].iter().any(|word| css.contains(word))
        || refers_outside(&css)
}

/// Whether there is a `url(…)` to anything but a part of the same file.
fn refers_outside(value: &str) -> bool {
    let value = value.to_ascii_lowercase();
    let mut parts = value.split("url(");
    let _before = parts.next();
    let outside =
        |part: &str| !part.trim_start_matches([' ', '\t', '\n', '"', '\'']).starts_with('#');
    value.contains('\\') || parts.any(outside)
}

/// An element that repeats one that repeats others, or clips by one that is clipped: drawn,
/// a few hundred bytes of that become millions of shapes.
fn grows(document: &Document<'_>) -> Option<String> {
    let is_used = |node: &Node<'_, '_>| {
        node.has_tag_name((SVG, "use")) || node.attributes().any(|a| a.name() == "clip-path")
    };
    let refers = document.descendants().filter(is_used);
    if 100 < refers.clone().count() {
        return Some("<use>".to_owned());
    }
    let mut targets = refers.filter_map(|node| {
        let id = node.attributes().find(|a| matches!(a.name(), "href" | "clip-path"))?.value();
        let id = id.split_once('#')?.1.trim_end_matches([')', ' ', '"', '\'']);
        document.descendants().find(|target| target.attribute("id") == Some(id))
    });
    let is_deep = targets.any(|target| target.descendants().any(|node| is_used(&node)));
    is_deep.then(|| "<use>".to_owned())
}

/// Whether the picture says how large it is: without that there is nothing to scale.
fn has_size(root: Node<'_, '_>) -> bool {
    let number = |text: &str| text.trim_end_matches(char::is_alphabetic).trim().parse::<f64>().ok();
    let is_positive =
        |name| root.attribute(name).and_then(number).is_some_and(|n| n.is_finite() && 0.0 < n);
    let of_view = root.attribute("viewBox").map(|view| {
        let parts: Vec<Option<f64>> = view
            .split([' ', ',', '\t', '\n'])
            .filter(|part| !part.is_empty())
            .map(|part| part.parse().ok())
            .collect();
        let is_size = |n: &Option<f64>| n.is_some_and(|n| n.is_finite() && 0.0 < n && n < 1e6);
        parts.len() == 4 && is_size(&parts[2]) && is_size(&parts[3])
    });
    of_view.unwrap_or_else(|| is_positive("width") && is_positive("height"))
}
