//! A picture in words: what to put beside it, so that who cannot see it has the same.

use super::Chart;
use super::facts::{ComparisonRow, Facts};
use super::plain::plain;
use crate::words::Words;

/// What the card shows.
pub(super) fn of_card(facts: &Facts) -> String {
    let words = Words::new(facts.language);
    let overall = &facts.overall;
    let about = words.with(
        "report-alternative-about",
        &[
            ("title", facts.title.as_str().into()),
            ("municipality", facts.municipality.name.as_str().into()),
            ("period", facts.period.shown.as_str().into()),
            ("footer", facts.footer.as_str().into()),
        ],
    );
    let mut lines = vec![about, format!("{}. {}", overall.headline, overall.certainty)];
    // The card has room for index and coverage only, and so has this.
    lines.extend(overall.tiles.iter().take(2).map(|tile| {
        let note = tile.note.iter().map(|note| format!(" {note}")).collect::<String>();
        format!("{}: {} ({}){note}", tile.label, tile.value, tile.detail)
    }));
    lines.push(facts.ladder.description.clone());
    lines.push(dimensions(facts));
    lines.push(comparison(facts, &words));
    plain(&lines.join("\n"))
}

/// What a chart shows.
pub(super) fn of_chart(facts: &Facts, chart: Chart) -> String {
    plain(&match chart {
        Chart::Ladder => facts.ladder.description.clone(),
        Chart::Dimensions => dimensions(facts),
        Chart::Comparison => comparison(facts, &Words::new(facts.language)),
    })
}

fn dimensions(facts: &Facts) -> String {
    let each = facts.dimensions.iter().map(|d| format!("{}.", d.description));
    each.collect::<Vec<_>>().join("\n")
}

fn comparison(facts: &Facts, words: &Words) -> String {
    if facts.highlights.is_empty() {
        return words.get("report-word-card-no-comparison");
    }
    let each = facts.highlights.iter().flat_map(compared);
    each.collect::<Vec<_>>().join("\n")
}

/// Own answer and figures, each with all that belongs to it.
fn compared(row: &ComparisonRow) -> impl Iterator<Item = String> {
    row.figures.iter().map(|f| {
        let about = [&f.year_words, &f.n_words, &f.source_words, &f.confidence_words];
        let about = about.map(String::as_str).join(" · ");
        let remarks = f.remarks.iter().map(|remark| format!(" {remark}")).collect::<String>();
        let value = format!("{} {}", f.value_words, f.what);
        let own = &row.own.words;
        format!("{}: {own}. {value} ({about}). {}.{remarks}", row.short, f.verdict_words)
    })
}
