//! Every text for people, in Dutch and English.
//!
//! The texts themselves stand in `assets/words/nl.ftl` and `assets/words/en.ftl`
//! (Project Fluent), built into the program. The floors below say *what* to tell
//! with a [`Message`]; this floor knows how to say it, and how a language writes
//! numbers and dates ([`numbers`]).
//!
//! No sentence for people stands in Rust code, and both languages have the same
//! texts with the same values; a test compares them.

mod answers;
mod conflicts;
pub mod numbers;

use std::fmt;
use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use crate::domain::message::{Arg, Message};
use crate::domain::text::Text;

type Bundle = FluentBundle<FluentResource>;

static NL: LazyLock<Bundle> = LazyLock::new(|| bundle(Language::Nl));
static EN: LazyLock<Bundle> = LazyLock::new(|| bundle(Language::En));

/// A language the program speaks.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Language {
    /// Dutch, the language the program is made in.
    #[default]
    Nl,
    /// English.
    En,
}

impl Language {
    /// Every language, Dutch first.
    pub const ALL: [Self; 2] = [Self::Nl, Self::En];

    /// The code as it stands in questionnaires and on the command line: `nl` or `en`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Nl => "nl",
            Self::En => "en",
        }
    }

    /// The language with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.code() == code)
    }

    /// The language to begin with on a system that calls its own language `locale`
    /// (`nl-NL`, `en_US.UTF-8`). Dutch when the system speaks Dutch or Frisian or does
    /// not say; English for every other language.
    pub fn from_system(locale: Option<&str>) -> Self {
        let locale = locale.unwrap_or_default();
        let language = locale.split(['-', '_', '.', '@']).next().unwrap_or_default();
        match language.to_ascii_lowercase().as_str() {
            "" | "c" | "posix" | "nl" | "fy" => Self::Nl,
            _ => Self::En,
        }
    }

    /// The file with this language's texts.
    pub fn source(self) -> &'static str {
        match self {
            Self::Nl => include_str!("../../assets/words/nl.ftl"),
            Self::En => include_str!("../../assets/words/en.ftl"),
        }
    }
}

/// The texts of one language. Costs nothing to keep or to copy: the file of a language
/// is read once per run.
#[derive(Clone, Copy)]
pub struct Words {
    language: Language,
    bundle: &'static Bundle,
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Words").field(&self.language).finish()
    }
}

impl Words {
    /// The texts of `language`.
    pub fn new(language: Language) -> Self {
        let bundle = match language {
            Language::Nl => &*NL,
            Language::En => &*EN,
        };
        Self { language, bundle }
    }

    /// Which language this is.
    pub fn language(&self) -> Language {
        self.language
    }

    /// The text named `id`, one without values. An unknown name is a mistake of ours:
    /// it shows as the name itself between ‹ and ›.
    pub fn get(&self, id: &str) -> String {
        self.format(id, None)
    }

    /// The text named `id` with `args` in their places.
    pub fn with(&self, id: &str, args: &[(&str, Arg)]) -> String {
        let mut values = FluentArgs::with_capacity(args.len());
        for (name, arg) in args {
            values.set(*name, self.value(arg));
        }
        self.format(id, Some(&values))
    }

    /// What `message` says in this language.
    pub fn say(&self, message: &Message) -> String {
        self.with(message.id, &message.args)
    }

    /// A text of the questionnaire or a benchmark, in this language.
    pub fn text<'t>(&self, text: &'t Text) -> &'t str {
        text.in_language(self.language.code())
    }

    /// Whether there is a text with this name.
    pub fn has(&self, id: &str) -> bool {
        self.bundle.has_message(id)
    }

    fn value<'a>(&self, arg: &'a Arg) -> FluentValue<'a> {
        match arg {
            Arg::Text(text) => FluentValue::from(text.as_str()),
            Arg::Number(number) => FluentValue::from(*number),
            Arg::Translated(text) => FluentValue::from(self.text(text)),
            Arg::Period(period) => FluentValue::from(self.period(period)),
            Arg::Message(message) => FluentValue::from(self.say(message)),
            Arg::List(messages) => {
                let parts: Vec<String> = messages.iter().map(|message| self.say(message)).collect();
                FluentValue::from(parts.join(&self.get("common-list-separator")))
            }
        }
    }

    fn format(&self, id: &str, args: Option<&FluentArgs<'_>>) -> String {
        let Some(pattern) = self.bundle.get_message(id).and_then(|message| message.value()) else {
            debug_assert!(false, "there is no text named {id} in {:?}", self.language);
            return format!("‹{id}›");
        };
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, args, &mut errors);
        debug_assert!(errors.is_empty(), "text {id} in {:?}: {errors:?}", self.language);
        text.into_owned()
    }
}

fn bundle(language: Language) -> Bundle {
    let locale: LanguageIdentifier =
        language.code().parse().expect("two letters are a language identifier");
    let mut bundle = Bundle::new_concurrent(vec![locale]);
    // Isolation marks would end up in copied texts, CSV files and the PDF; none of our
    // languages is written from right to left.
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(match language {
        Language::Nl => |value, _| number(value, Language::Nl),
        Language::En => |value, _| number(value, Language::En),
    }));
    // A mistake in a built-in file is caught by the tests. Should one slip through, the
    // other texts still work.
    let resource = match FluentResource::try_new(language.source().to_owned()) {
        Ok(resource) => resource,
        Err((resource, errors)) => {
            debug_assert!(false, "{}.ftl: {errors:?}", language.code());
            resource
        }
    };
    if let Err(errors) = bundle.add_resource(resource) {
        debug_assert!(false, "{}.ftl: {errors:?}", language.code());
    }
    bundle
}

/// Whole numbers inside a text are written as everywhere else.
fn number(value: &FluentValue<'_>, language: Language) -> Option<String> {
    let FluentValue::Number(number) = value else {
        return None;
    };
    let is_whole = number.value.fract() == 0.0 && number.value.abs() < 9.0e15;
    is_whole.then(|| numbers::grouped(&format!("{:.0}", number.value), language))
}
