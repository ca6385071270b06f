//! House styles: what may be chosen, and that no choice breaks a report.

use meetlat::domain::house_style::{Color, HouseStyle, Typeface};
use meetlat::files::logo;
use meetlat::files::style_ron;

use super::cases;

/// A picture of a few points, as PNG or JPEG.
fn points(format: image::ImageFormat) -> Vec<u8> {
    let mut bytes = std::io::Cursor::new(Vec::new());
    let picture = image::RgbImage::from_fn(40, 20, |_, _| image::Rgb([200, 30, 90]));
    picture.write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

#[test]
fn a_style_is_read_with_everything_in_it() {
    let text = r##"(format: 1, primary: "#5B2A6E", accent: "#8A4B00", logo: "logo.svg",
        typeface: "Atkinson Hyperlegible Next", sections: (comparison: false, team: false))"##;
    let style = style_ron::read(text.as_bytes(), |name| {
        assert_eq!(name, "logo.svg");
        Ok(cases::LOGO.as_bytes().to_vec())
    })
    .unwrap();
    assert_eq!(style.primary(), Color([0x5B, 0x2A, 0x6E]));
    assert_eq!(style.accent().to_string(), "#8A4B00");
    assert_eq!(style.typeface, Typeface::AtkinsonHyperlegibleNext);
    assert!(style.logo.is_some());
    let left: Vec<&str> = style.sections.iter().map(|section| section.as_str()).collect();
    assert_eq!(left, ["ladder", "dimensions", "why", "method", "answers"]);
}

#[test]
fn an_empty_style_is_that_of_the_program() {
    let style = style_ron::read(b"(format: 1)", |_| unreachable!("it names no logo")).unwrap();
    assert_eq!(style, HouseStyle::default());
}

#[test]
fn a_logo_of_points_is_written_anew() {
    for format in [image::ImageFormat::Png, image::ImageFormat::Jpeg] {
        let mut bytes = points(format);
        bytes.extend(b"what a stranger hung behind it");
        let logo = logo::check(&bytes).unwrap();
        assert!(logo.bytes.starts_with(b"\x89PNG"), "{format:?}");
        assert!(!logo.bytes.windows(8).any(|part| part == b"stranger"), "{format:?}");
    }
}

#[test]
fn plain_shapes_are_a_logo() {
    for svg in [
        cases::LOGO,
        r#"<svg xmlns="http://www.w3.org/2000/svg" width="4cm" height="2cm"><defs>
            <linearGradient id="a"><stop offset="0" stop-color="red"/></linearGradient></defs>
            <rect width="9" height="9" fill="url(#a)"/></svg>"#,
    ] {
        logo::check(svg.as_bytes()).unwrap();
    }
}

#[cfg(feature = "typst")]
mod paper {
    use meetlat::domain::house_style::Section;
    use meetlat::report::{Chart, Output, render};
    use meetlat::words::Language;

    use super::*;

    fn style_with_logo(bytes: &[u8]) -> HouseStyle {
        changed(|style| style.logo = Some(logo::check(bytes).unwrap()))
    }

    /// The style of the program with something else about it.
    fn changed(change: impl FnOnce(&mut HouseStyle)) -> HouseStyle {
        let mut style = HouseStyle::default();
        change(&mut style);
        style
    }

    fn pdf(style: &HouseStyle) -> Vec<u8> {
        render(&cases::ordinary().facts(Language::Nl), style, Output::Pdf).unwrap().bytes
    }

    #[test]
    fn every_logo_comes_onto_the_page() {
        let plain = pdf(&HouseStyle::default());
        for logo in [
            cases::LOGO.as_bytes().to_vec(),
            points(image::ImageFormat::Png),
            points(image::ImageFormat::Jpeg),
        ] {
            let with_logo = pdf(&style_with_logo(&logo));
            assert!(with_logo.starts_with(b"%PDF") && with_logo != plain);
        }
    }

    #[test]
    fn any_color_that_can_be_read_any_typeface_and_any_parts_make_a_report() {
        let plum = HouseStyle::default().with_primary(Color([0x5B, 0x2A, 0x6E])).unwrap();
        pdf(&plum.with_accent(Color([0; 3])).unwrap());
        pdf(&changed(|style| style.typeface = Typeface::AtkinsonHyperlegibleNext));
        for section in Section::ALL {
            pdf(&changed(|style| style.sections = vec![section]));
        }
        pdf(&changed(|style| style.sections.clear()));
    }

    #[test]
    fn signs_that_a_typeface_lacks_come_from_another_one() {
        let mut case = cases::ordinary();
        case.assessment.municipality.name = "Súdwest-Fryslân ▲ →".to_owned();
        for typeface in Typeface::ALL {
            let style = changed(|style| style.typeface = typeface);
            let rendered = render(&case.facts(Language::Nl), &style, Output::Pdf).unwrap();
            assert_eq!(rendered.n_replaced, 0, "{typeface:?}");
        }
    }

    #[test]
    fn a_chart_says_in_itself_what_it_shows() {
        for (name, case) in cases::all() {
            for chart in Chart::ALL {
                let facts = case.facts(Language::Nl);
                let style = HouseStyle::default();
                let rendered = render(&facts, &style, Output::Chart(chart)).unwrap();
                let svg = String::from_utf8(rendered.bytes).unwrap();
                let document = roxmltree::Document::parse(&svg).unwrap();
                let desc = document.descendants().find(|node| node.has_tag_name("desc")).unwrap();
                let said = desc.text().unwrap_or_default().trim();
                let alternative = rendered.alternative.unwrap();
                assert_eq!(said, alternative.trim(), "{name}");
                let attributes = document.descendants().flat_map(|node| node.attributes());
                let mut links = attributes.filter(|attribute| attribute.name() == "href");
                assert!(links.all(|link| link.value().starts_with('#')), "{name}");
            }
        }
    }

    #[test]
    fn beside_a_picture_stands_what_it_shows_in_words() {
        let facts = cases::ordinary().facts(Language::Nl);
        let card = render(&facts, &HouseStyle::default(), Output::Card).unwrap();
        insta::assert_snapshot!(card.alternative.unwrap());
        let pdf = render(&facts, &HouseStyle::default(), Output::Pdf).unwrap();
        assert_eq!(pdf.alternative, None);
    }
}
