//! From `*.style.ron` to a checked house style for reports, and back.
//!
//! The mirrors are the format. The logo stands in a file of its own, which [`logo`] looks at.

use serde::{Deserialize, Serialize};

use super::logo;
use super::problem::Located;
use super::ron_text;
use crate::domain::draft::{Place, Problem, Severity};
use crate::domain::house_style::{Color, HouseStyle, Section, Typeface};
use crate::domain::message::Message;

/// The format this program reads.
pub const FORMAT: i64 = 1;

/// Reads and checks a house style. `bytes` is the content of the file; `file` gives the
/// content of the file with this name, seen from the folder of the style.
pub fn read(
    bytes: &[u8],
    file: impl FnOnce(&str) -> Result<Vec<u8>, Message>,
) -> Result<HouseStyle, Vec<Located>> {
    let text = ron_text::text_of(bytes).map_err(|problem| vec![problem])?;
    if let Some(newer) = ron_text::newer_format(text, FORMAT) {
        return Err(vec![newer]);
    }
    let parsed = ron_text::parse::<File>(text)?;
    let (style, mut problems) = parsed.value.style(file);
    problems.extend(parsed.format_problem(parsed.value.format, FORMAT));
    let problems = parsed.explain(problems, &[], Severity::Error);
    if problems.is_empty() { Ok(style) } else { Err(problems) }
}

/// The text of a file with this style; `logo` is the name of the file with its logo.
pub fn write(style: &HouseStyle, logo: Option<&str>) -> String {
    let file = File {
        format: Some(FORMAT),
        primary: Some(style.primary().to_string()),
        accent: Some(style.accent().to_string()),
        typeface: Some(style.typeface.as_str().to_owned()),
        logo: logo.map(str::to_owned),
        sections: Sections::of(style),
    };
    let pretty = ron::ser::PrettyConfig::new().new_line("\n").struct_names(false);
    let text = ron_text::options().to_string_pretty(&file, pretty);
    text.expect("a style has no value that cannot be written") + "\n"
}

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(rename = "Style", deny_unknown_fields, default)]
struct File {
    format: Option<i64>,
    primary: Option<String>,
    accent: Option<String>,
    typeface: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    logo: Option<String>,
    sections: Sections,
}

/// Which parts a report has; one that is not named stays.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Sections {
    ladder: Option<bool>,
    dimensions: Option<bool>,
    why: Option<bool>,
    team: Option<bool>,
    comparison: Option<bool>,
    method: Option<bool>,
    answers: Option<bool>,
}

impl File {
    fn style(
        &self,
        file: impl FnOnce(&str) -> Result<Vec<u8>, Message>,
    ) -> (HouseStyle, Vec<Problem>) {
        let mut style = HouseStyle::default();
        let mut problems = Vec::new();
        let mut refuse = |field: &'static str, message: Message| {
            let place = Place::root().field(field);
            problems.push(Problem { place, severity: Severity::Error, message });
        };
        let colors: [(&str, &Option<String>, SetColor); 2] = [
            ("primary", &self.primary, HouseStyle::with_primary),
            ("accent", &self.accent, HouseStyle::with_accent),
        ];
        for (field, given, set) in colors {
            let Some(given) = given else { continue };
            match colored(&style, given, set) {
                Ok(changed) => style = changed,
                Err(message) => refuse(field, message),
            }
        }
        if let Some(name) = &self.typeface {
            match Typeface::parse(name) {
                Some(typeface) => style.typeface = typeface,
                None => {
                    let message = Message::new("problem-style-typeface");
                    let message = message.with("found", name.as_str());
                    refuse("typeface", message.with("known", Typeface::known()));
                }
            }
        }
        if let Some(name) = &self.logo {
            match file(name).and_then(|bytes| logo::check(&bytes)) {
                Ok(logo) => style.logo = Some(logo),
                Err(message) => refuse("logo", message),
            }
        }
        style.sections.retain(|section| self.sections.has(*section));
        (style, problems)
    }
}

type SetColor = fn(HouseStyle, Color) -> Result<HouseStyle, Color>;

fn colored(style: &HouseStyle, given: &str, set: SetColor) -> Result<HouseStyle, Message> {
    let found = || Message::new("problem-style-color").with("found", given);
    let color = Color::parse(given).ok_or_else(found)?;
    set(style.clone(), color).map_err(|near| {
        let message = Message::new("problem-style-contrast").with("found", color.to_string());
        message.with("near", near.to_string())
    })
}

impl Sections {
    /// All of them by name, so that whoever opens the file sees what there is to choose.
    fn of(style: &HouseStyle) -> Self {
        let has = |section| Some(style.sections.contains(&section));
        Self {
            ladder: has(Section::Ladder),
            dimensions: has(Section::Dimensions),
            why: has(Section::Why),
            team: has(Section::Team),
            comparison: has(Section::Comparison),
            method: has(Section::Method),
            answers: has(Section::Answers),
        }
    }

    fn has(&self, section: Section) -> bool {
        let given = match section {
            Section::Ladder => self.ladder,
            Section::Dimensions => self.dimensions,
            Section::Why => self.why,
            Section::Team => self.team,
            Section::Comparison => self.comparison,
            Section::Method => self.method,
            Section::Answers => self.answers,
        };
        given != Some(false)
    }
}
