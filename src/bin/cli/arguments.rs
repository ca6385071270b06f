//! The commands and options of `meetlat-cli`, with their help in the user's language.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};
use meetlat::domain::assessment::Role;
use meetlat::domain::message::Message;
use meetlat::report::facts::Audience;
use meetlat::report::paper::DPI;
use meetlat::report::{Chart, Output};
use meetlat::words::{Language, Words};

use crate::merge::Files;

/// What the user asks for.
pub(crate) enum Request {
    /// List every problem of these files.
    Check { files: Vec<PathBuf> },
    /// Make an assessment from answers.
    New { questionnaire: String, answers: PathBuf, respondent: String, role: Role, out: PathBuf },
    /// Show scores.
    Score { file: PathBuf, questionnaire: Option<String>, json: bool },
    /// Put figures beside the answers.
    Compare { file: PathBuf, questionnaire: Option<String>, benchmarks: Vec<PathBuf>, json: bool },
    /// Write the code book of a questionnaire.
    Describe { questionnaire: String, benchmarks: Vec<PathBuf>, out: Option<PathBuf> },
    /// Merge two versions of an assessment.
    Merge { files: Files, questionnaire: Option<String> },
    /// Bring an assessment to the present format and questionnaire.
    Upgrade { file: PathBuf, questionnaire: Option<String>, out: PathBuf },
    /// Make a PDF or a picture.
    Report(ReportRequest),
}

/// What report to make of what.
pub(crate) struct ReportRequest {
    pub(crate) file: PathBuf,
    pub(crate) questionnaire: Option<String>,
    pub(crate) benchmarks: Vec<PathBuf>,
    pub(crate) audience: Audience,
    pub(crate) style: Option<PathBuf>,
    pub(crate) output: Wanted,
    pub(crate) out: PathBuf,
}

/// What a page is drawn at unless told otherwise: as sharp as a good screen. Unit: dots per inch.
const DEFAULT_DPI: u32 = 144;

/// What to make of a document.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Wanted {
    /// One file.
    File(Output),
    /// Every page as a picture of its own, at this resolution. Unit: dots per inch.
    Pages(u32),
}

/// What came of reading the arguments.
pub(crate) enum Parsed {
    /// Do this.
    Request(Language, Request),
    /// Help or version: print it and stop, all is well.
    Print(String),
    /// The arguments are wrong: print it on the error stream, exit code 2.
    Wrong(String),
}

/// Reads the arguments. `system` is the language of the system.
pub(crate) fn parse(args: &[OsString], system: Language) -> Parsed {
    // The language decides the texts of the help, so it is looked for first.
    let asked = asked_language(args);
    let language = asked.unwrap_or(system);
    let words = Words::new(language);
    match command(&words).try_get_matches_from(args) {
        Ok(matches) => match request(&matches) {
            Ok(request) => Parsed::Request(language, request),
            Err(problem) => {
                let text = words.with("cli-error", &[("reason", words.say(&problem).into())]);
                Parsed::Wrong(format!("{text}\n{}\n", words.get("cli-wrong-help")))
            }
        },
        Err(error)
            if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) =>
        {
            Parsed::Print(error.render().to_string())
        }
        // Options but no command: what there is to choose from says it best.
        Err(error) if error.kind() == ErrorKind::MissingSubcommand => {
            Parsed::Wrong(command(&words).render_help().to_string())
        }
        Err(error) => Parsed::Wrong(wrong(&words, &error)),
    }
}

fn asked_language(args: &[OsString]) -> Option<Language> {
    let texts = args.iter().map(|arg| arg.to_str().unwrap_or_default());
    let after = texts.clone().skip(1).chain([""]);
    texts.zip(after).find_map(|(arg, next)| match arg.strip_prefix("--lang=") {
        Some(code) => Language::from_code(code),
        None if arg == "--lang" => Language::from_code(next),
        None => None,
    })
}

/// What is wrong with the arguments, in the user's language.
fn wrong(words: &Words, error: &clap::Error) -> String {
    let context = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        _ => String::new(),
    };
    let name = context(ContextKind::InvalidArg);
    let value = context(ContextKind::InvalidValue);
    let mut text = match error.kind() {
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            return error.render().to_string();
        }
        ErrorKind::InvalidSubcommand => {
            let found = context(ContextKind::InvalidSubcommand);
            words.with("cli-wrong-command", &[("found", found.into())])
        }
        ErrorKind::UnknownArgument => words.with("cli-wrong-argument", &[("found", name.into())]),
        ErrorKind::MissingRequiredArgument => {
            words.with("cli-wrong-missing", &[("expected", name.into())])
        }
        ErrorKind::InvalidValue if value.is_empty() => {
            words.with("cli-wrong-no-value", &[("option", name.into())])
        }
        ErrorKind::InvalidValue => {
            let valid = context(ContextKind::ValidValue);
            let args =
                [("found", value.into()), ("option", name.into()), ("expected", valid.into())];
            words.with("cli-wrong-value", &args)
        }
        _ => words.with("cli-wrong-other", &[("reason", error.kind().to_string().into())]),
    };
    for kind in
        [ContextKind::SuggestedSubcommand, ContextKind::SuggestedArg, ContextKind::SuggestedValue]
    {
        let suggested = context(kind);
        if !suggested.is_empty() {
            text.push('\n');
            text.push_str(&words.with("cli-wrong-suggestion", &[("suggested", suggested.into())]));
        }
    }
    text.push('\n');
    text.push_str(&words.get("cli-wrong-help"));
    text.push('\n');
    text
}

/// What is asked; an error is a file name whose ending says something else.
fn request(matches: &ArgMatches) -> Result<Request, Message> {
    let (name, matches) = matches.subcommand().expect("clap asks for a command");
    let path = |id: &str| matches.get_one::<PathBuf>(id).cloned().expect("clap asks for it");
    let text = |id: &str| matches.get_one::<String>(id).cloned();
    let paths = |id: &str| {
        let given = matches.get_many::<PathBuf>(id);
        given.map(|paths| paths.cloned().collect::<Vec<_>>()).unwrap_or_default()
    };
    Ok(match name {
        "check" => Request::Check { files: paths("files") },
        "new" => Request::New {
            questionnaire: text("questionnaire").expect("clap asks for it"),
            answers: path("answers"),
            respondent: text("respondent").unwrap_or_default(),
            role: text("role").and_then(|role| Role::parse(&role)).unwrap_or(Role::Communication),
            out: path("out"),
        },
        "score" => Request::Score {
            file: path("file"),
            questionnaire: text("questionnaire"),
            json: matches.get_flag("json"),
        },
        "compare" => Request::Compare {
            file: path("file"),
            questionnaire: text("questionnaire"),
            benchmarks: paths("benchmark"),
            json: matches.get_flag("json"),
        },
        "describe" => Request::Describe {
            questionnaire: text("questionnaire").expect("clap asks for it"),
            benchmarks: paths("benchmark"),
            out: matches.get_one::<PathBuf>("out").map(|out| markdown(out)).transpose()?,
        },
        "merge" => Request::Merge {
            files: Files {
                one: path("one"),
                other: path("other"),
                base: matches.get_one::<PathBuf>("base").cloned(),
                out: path("out"),
            },
            questionnaire: text("questionnaire"),
        },
        "upgrade" => Request::Upgrade {
            file: path("file"),
            questionnaire: text("questionnaire"),
            out: path("out"),
        },
        _ => Request::Report(ReportRequest {
            file: path("file"),
            questionnaire: text("questionnaire"),
            benchmarks: paths("benchmark"),
            audience: text("audience").and_then(|a| Audience::parse(&a)).unwrap_or_default(),
            style: matches.get_one::<PathBuf>("style").cloned(),
            output: wanted(matches, &path("out"))?,
            out: path("out"),
        }),
    })
}

/// What to make, by the ending of the name and the options that go with it.
fn wanted(matches: &ArgMatches, out: &Path) -> Result<Wanted, Message> {
    let named = |id| Message::new(id).with("file", out.display().to_string());
    let chart = matches.get_one::<String>("chart").and_then(|name| Chart::parse(name));
    let dpi = matches.get_one::<String>("dpi");
    let is_pages = matches.get_flag("pages");
    let extension = out.extension().map(|end| end.to_string_lossy().to_lowercase());
    let output = match (extension.as_deref(), chart) {
        (Some("svg"), Some(chart)) => Output::Chart(chart),
        (Some("svg"), None) => return Err(named("cli-report-chart-missing")),
        (_, Some(_)) => return Err(named("cli-report-chart-svg")),
        (Some("pdf"), None) => Output::Pdf,
        (Some("png"), None) => Output::Card,
        (Some("csv"), None) => Output::Csv,
        (Some("xlsx"), None) => Output::Xlsx,
        (Some("json"), None) => Output::Json,
        _ => return Err(named("cli-report-extension")),
    };
    match (is_pages, dpi) {
        (false, Some(_)) => Err(Message::new("cli-report-dpi-alone")),
        (false, None) => Ok(Wanted::File(output)),
        (true, _) if output != Output::Card => Err(named("cli-report-pages-png")),
        (true, None) => Ok(Wanted::Pages(DEFAULT_DPI)),
        (true, Some(dpi)) => {
            let number = dpi.parse().ok().filter(|number| DPI.contains(number));
            number.map(Wanted::Pages).ok_or_else(|| {
                Message::new("cli-report-dpi")
                    .with("found", dpi.as_str())
                    .with("min", *DPI.start())
                    .with("max", *DPI.end())
            })
        }
    }
}

/// A name typed wrong could be that of the questionnaire itself.
fn markdown(out: &Path) -> Result<PathBuf, Message> {
    if out.extension().is_some_and(|end| end.eq_ignore_ascii_case("md")) {
        return Ok(out.to_owned());
    }
    Err(Message::new("cli-describe-extension").with("file", out.display().to_string()))
}

fn command(words: &Words) -> Command {
    let option =
        |id: &'static str| Arg::new(id).long(id).help(words.get(&format!("cli-option-{id}")));
    let lang = option("lang")
        .value_name("nl|en")
        .value_parser(["nl", "en"])
        .hide_possible_values(true)
        .global(true);
    let help = Arg::new("help")
        .long("help")
        .short('h')
        .action(ArgAction::Help)
        .global(true)
        .help(words.get("cli-option-help"));
    let version = Arg::new("version")
        .long("version")
        .short('V')
        .action(ArgAction::Version)
        .help(words.get("cli-option-version"));

    let file_name = words.get("cli-value-file");
    let file = |id: &'static str, help: &str| {
        let file = Arg::new(id).required(true).value_name(file_name.clone());
        file.value_parser(value_parser!(PathBuf)).help(words.get(help))
    };
    let questionnaire = || option("questionnaire").value_name("Q");
    let benchmark = || {
        let benchmark = option("benchmark").value_name("B").action(ArgAction::Append);
        benchmark.value_parser(value_parser!(PathBuf))
    };
    let out = |help: &str| {
        let out =
            Arg::new("out").short('o').long("out").required(true).value_name(file_name.clone());
        out.value_parser(value_parser!(PathBuf)).help(words.get(help))
    };
    let json = || option("json").action(ArgAction::SetTrue);
    let sub = |name: &'static str| {
        Command::new(name)
            .about(words.get(&format!("cli-{name}-about")))
            .after_help(words.get(&format!("cli-{name}-more")))
            .help_template(sub_template(words, !matches!(name, "new")))
            .override_usage(words.get(&format!("cli-{name}-usage")))
            .disable_help_flag(true)
    };

    let roles = Role::ALL.map(Role::as_str);
    Command::new("meetlat-cli")
        .version(env!("CARGO_PKG_VERSION"))
        .about(words.get("cli-about"))
        .after_help(words.get("cli-more"))
        .help_template(main_template(words))
        .override_usage(words.get("cli-usage"))
        .subcommand_required(true)
        .arg_required_else_help(true)
        .disable_help_flag(true)
        .disable_version_flag(true)
        .disable_help_subcommand(true)
        .max_term_width(100)
        .args([lang, help, version])
        .subcommand(sub("check").arg(file("files", "cli-check-files").num_args(1..)))
        .subcommand(
            sub("new").args([
                questionnaire().required(true),
                option("answers")
                    .required(true)
                    .value_name("A.json")
                    .value_parser(value_parser!(PathBuf)),
                option("respondent").value_name(words.get("cli-value-name")),
                option("role")
                    .value_name(words.get("cli-value-role"))
                    .value_parser(roles)
                    .hide_possible_values(true),
                out("cli-new-out"),
            ]),
        )
        .subcommand(sub("score").args([file("file", "cli-file"), questionnaire(), json()]))
        .subcommand(sub("compare").args([
            file("file", "cli-file"),
            questionnaire(),
            benchmark(),
            json(),
        ]))
        .subcommand(
            sub("describe").args([
                Arg::new("questionnaire")
                    .required(true)
                    .value_name(words.get("cli-value-questionnaire"))
                    .help(words.get("cli-option-questionnaire")),
                benchmark(),
                out("cli-describe-out").required(false),
            ]),
        )
        .subcommand(
            sub("report").args([
                file("file", "cli-file"),
                questionnaire(),
                benchmark(),
                option("audience")
                    .value_name("public|internal")
                    .value_parser(Audience::ALL.map(Audience::as_str))
                    .hide_possible_values(true),
                option("style").value_name("STYLE.ron").value_parser(value_parser!(PathBuf)),
                option("chart")
                    .value_name("ladder|dimensions|comparison")
                    .value_parser(Chart::ALL.map(Chart::as_str))
                    .hide_possible_values(true),
                option("pages").action(ArgAction::SetTrue),
                option("dpi").value_name("N"),
                out("cli-report-out"),
            ]),
        )
        .subcommand(sub("merge").args([
            file("one", "cli-merge-one").value_name("A"),
            file("other", "cli-merge-other").value_name("B"),
            option("base").value_name("O").value_parser(value_parser!(PathBuf)),
            questionnaire(),
            out("cli-merge-out"),
        ]))
        .subcommand(sub("upgrade").args([
            file("file", "cli-file"),
            questionnaire(),
            out("cli-upgrade-out"),
        ]))
}

fn main_template(words: &Words) -> String {
    let head = |id: &str| words.get(id);
    format!(
        "{{about}}\n\n{}\n  {{usage}}\n\n{}\n{{subcommands}}\n\n{}\n{{options}}{{after-help}}\n",
        head("cli-head-usage"),
        head("cli-head-commands"),
        head("cli-head-options")
    )
}

/// The order of a command's help: what it does, how to write it, what everything means.
fn sub_template(words: &Words, has_positionals: bool) -> String {
    let positionals = if has_positionals {
        format!("{}\n{{positionals}}\n\n", words.get("cli-head-arguments"))
    } else {
        String::new()
    };
    let (usage, options) = (words.get("cli-head-usage"), words.get("cli-head-options"));
    format!(
        "{{about}}\n\n{usage}\n  {{usage}}\n\n{positionals}{options}\n{{options}}{{after-help}}\n"
    )
}
