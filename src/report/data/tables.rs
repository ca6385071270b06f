//! The facts as four tables: answers, scores, figures, sources.

use crate::report::facts::{
    AnswerFacts, ComparisonRow, DimensionFacts, Facts, FigureFacts, GivenFacts, Labeled, Number,
    OverallFacts, Own, RungFacts,
};
use crate::words::Words;

/// A table.
pub(super) struct Table {
    /// What it is of.
    pub(super) name: &'static str,
    /// The columns, by name.
    pub(super) columns: Vec<&'static str>,
    /// As many cells in each as there are columns.
    pub(super) rows: Vec<Vec<Cell>>,
}

/// What stands in one place of a table.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Cell {
    /// Nothing.
    Empty,
    /// A text.
    Text(String),
    /// A whole number.
    Whole(u64),
    /// A number with decimals, as it is shown.
    Number(Number),
    /// A share of one: `0.0..=1.0`.
    Share(f64),
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        if text.is_empty() { Self::Empty } else { Self::Text(text.to_owned()) }
    }
}

impl From<&String> for Cell {
    fn from(text: &String) -> Self {
        text.as_str().into()
    }
}

impl From<&Option<Number>> for Cell {
    fn from(number: &Option<Number>) -> Self {
        number.clone().map_or(Self::Empty, Self::Number)
    }
}

impl<T: Into<u64>> From<Option<T>> for Cell {
    fn from(number: Option<T>) -> Self {
        number.map_or(Self::Empty, |number| Self::Whole(number.into()))
    }
}

impl From<usize> for Cell {
    fn from(number: usize) -> Self {
        Self::Whole(number as u64)
    }
}

/// Every table of `facts`.
pub(super) fn tables(facts: &Facts, words: &Words) -> Vec<Table> {
    vec![answers(facts, words), scores(facts, words), figures(facts), sources(facts)]
}

fn answers(facts: &Facts, words: &Words) -> Table {
    let mut columns = vec!["dimension", "code", "question", "answer", "level", "low", "high"];
    columns.extend(["value"]);
    if let Some(groups) = &facts.answers {
        columns.extend(["who", "level_text", "fields", "note", "evidence", "remarks"]);
        let mut rows = Vec::new();
        for group in groups {
            for question in &group.questions {
                rows.push(what_counts(&group.name, question, words));
                rows.extend(agreed(&group.name, question, words));
                let each = question.given.iter();
                rows.extend(each.map(|given| given_by(&group.name, question, given)));
            }
        }
        return Table { name: "answers", columns, rows };
    }
    let rows = facts.comparison.iter().flat_map(|group| {
        let each = group.questions.iter();
        each.map(|row| own_row(&group.name, (&row.code, &row.short), &row.own))
    });
    Table { name: "answers", columns, rows: rows.collect() }
}

/// What counts for the municipality at one question.
fn own_row(dimension: &str, (code, short): (&str, &str), own: &Own) -> Vec<Cell> {
    vec![
        dimension.into(),
        code.into(),
        short.into(),
        (&own.words).into(),
        own.level.into(),
        own.low.into(),
        own.high.into(),
        (&own.value).into(),
    ]
}

fn what_counts(dimension: &str, question: &AnswerFacts, words: &Words) -> Vec<Cell> {
    let mut row = own_row(dimension, (&question.code, &question.short), &question.own);
    row.extend([
        (&words.get("data-who-counts")).into(),
        (&question.level_text).into(),
        Cell::Empty,
        Cell::Empty,
        Cell::Empty,
        (&question.remarks.join(" ")).into(),
    ]);
    row
}

fn agreed(dimension: &str, question: &AnswerFacts, words: &Words) -> Option<Vec<Cell>> {
    let agreed = question.agreed.as_ref()?;
    let said = (agreed.words.as_str(), None, words.get("data-who-agreed"));
    Some(answer_row(dimension, question, said, ["", "", &agreed.reason, ""]))
}

fn given_by(dimension: &str, question: &AnswerFacts, given: &GivenFacts) -> Vec<Cell> {
    let listed = |items: &[Labeled]| {
        let each = items.iter().map(|item| format!("{}: {}", item.label, item.text));
        each.collect::<Vec<_>>().join("\n")
    };
    let said = (given.words.as_str(), given.level, given.who.clone());
    let (fields, evidence) = (listed(&given.fields), listed(&given.evidence));
    answer_row(dimension, question, said, [&given.level_text, &fields, &given.note, &evidence])
}

/// An answer that is not by itself what counts; `beside` is the meaning of its level, fields,
/// the note and the evidence.
fn answer_row(
    dimension: &str,
    question: &AnswerFacts,
    (answer, level, who): (&str, Option<u8>, String),
    beside: [&str; 4],
) -> Vec<Cell> {
    let mut row: Vec<Cell> = vec![
        dimension.into(),
        (&question.code).into(),
        (&question.short).into(),
        answer.into(),
        level.into(),
        Cell::Empty,
        Cell::Empty,
        Cell::Empty,
        (&who).into(),
    ];
    row.extend(beside.map(Cell::from));
    row.push(Cell::Empty);
    row
}

fn scores(facts: &Facts, words: &Words) -> Table {
    let columns = vec![
        "dimension",
        "score",
        "low",
        "high",
        "coverage",
        "done",
        "questions",
        "rung",
        "rung_low",
        "rung_high",
        "rung_words",
        "unknown",
        "divided",
        "evidenced",
        "next",
    ];
    let mut rows: Vec<Vec<Cell>> = facts.dimensions.iter().map(dimension).collect();
    rows.push(overall(&facts.overall, words));
    Table { name: "scores", columns, rows }
}

fn dimension(facts: &DimensionFacts) -> Vec<Cell> {
    let reasons: Vec<&str> = facts.next.reasons.iter().map(|r| r.words.as_str()).collect();
    vec![
        (&facts.name).into(),
        (&facts.score).into(),
        (&facts.low).into(),
        (&facts.high).into(),
        share(facts.coverage.share),
        facts.coverage.done.into(),
        facts.coverage.all.into(),
        rung(facts.rung.as_ref()),
        facts.rung_low.into(),
        facts.rung_high.into(),
        (&facts.rung_words).into(),
        facts.n_unknown.into(),
        facts.divided.len().into(),
        facts.evidenced.n.into(),
        (&reasons.join("\n")).into(),
    ]
}

fn overall(facts: &OverallFacts, words: &Words) -> Vec<Cell> {
    let note = facts.index_note.as_deref().unwrap_or_default();
    vec![
        (&words.get("report-word-overall")).into(),
        (&facts.index).into(),
        (&facts.index_low).into(),
        (&facts.index_high).into(),
        share(facts.coverage.share),
        facts.coverage.done.into(),
        facts.coverage.all.into(),
        rung(facts.rung.as_ref()),
        facts.rung_low.into(),
        facts.rung_high.into(),
        (&facts.rung_words).into(),
        facts.n_unknown.into(),
        facts.n_divided.into(),
        facts.evidenced.n.into(),
        note.into(),
    ]
}

fn rung(rung: Option<&RungFacts>) -> Cell {
    rung.map(|rung| rung.number).into()
}

fn share(share: Option<f64>) -> Cell {
    share.map_or(Cell::Empty, Cell::Share)
}

fn figures(facts: &Facts) -> Table {
    let columns = vec![
        "dimension",
        "code",
        "question",
        "answer",
        "level",
        "figure",
        "value",
        "what",
        "year",
        "dated",
        "n",
        "municipalities",
        "population",
        "source",
        "confidence",
        "verdict",
        "remarks",
    ];
    let rows = facts.comparison.iter().flat_map(|group| {
        let each = group.questions.iter();
        each.flat_map(|row| row.figures.iter().map(|f| figure(&group.name, row, f)))
    });
    Table { name: "figures", columns, rows: rows.collect() }
}

fn figure(dimension: &str, row: &ComparisonRow, figure: &FigureFacts) -> Vec<Cell> {
    vec![
        dimension.into(),
        (&row.code).into(),
        (&row.short).into(),
        (&row.own.words).into(),
        row.own.level.into(),
        (&figure.value_words).into(),
        (&figure.value).into(),
        (&figure.what).into(),
        u64::try_from(figure.year).map_or(Cell::Empty, Cell::Whole),
        if figure.dated { (&figure.year_words).into() } else { Cell::Empty },
        figure.n.into(),
        figure.n_municipalities.into(),
        (&figure.n_words).into(),
        (&figure.source_words).into(),
        (&figure.confidence_words).into(),
        (&figure.verdict_words).into(),
        (&figure.remarks.join(" ")).into(),
    ]
}

fn sources(facts: &Facts) -> Table {
    let columns = vec!["number", "source", "published", "url"];
    let rows = facts.sources.iter().map(|known| {
        let source = &known.source;
        let published = source.published.trim_end_matches('.');
        vec![known.number.into(), (&source.title).into(), published.into(), (&source.url).into()]
    });
    Table { name: "sources", columns, rows: rows.collect() }
}

/// Heading of a column.
pub(super) fn heading(column: &str, words: &Words) -> String {
    words.get(&format!("data-column-{}", column.replace('_', "-")))
}
