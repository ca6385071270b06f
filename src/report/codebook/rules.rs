//! The ladder, and how answers become scores and rungs.

use rust_decimal::Decimal;

use super::markdown::{Inline, Page};
use super::{Writer, number};
use crate::domain::benchmark::Verdict;
use crate::domain::level::Level;
use crate::domain::questionnaire::Rung;

impl Writer<'_> {
    pub(super) fn ladder(&self, page: &mut Page) {
        let ladder = self.questionnaire.ladder();
        page.paragraphs(self.words.text(&ladder.about));
        if !ladder.is_not.is_empty() {
            page.paragraph(self.label("codebook-ladder-is-not"));
            let items = ladder.is_not.iter().map(|text| self.text(text).into());
            page.list(&items.collect::<Vec<_>>());
        }
        let head = [
            "report-column-rung",
            "codebook-column-name",
            "codebook-column-rung-description",
            "codebook-column-threshold",
        ];
        let row = |(k, rung): (usize, &Rung)| {
            let threshold = match k {
                0 => Inline::default(),
                k => self.hundredths(ladder.thresholds[k - 1]),
            };
            vec![number(k), self.rung_name(rung), self.text(&rung.description), threshold]
        };
        let rows: Vec<Vec<Inline>> = ladder.rungs.iter().enumerate().map(row).collect();
        self.table(&head, &rows, page);

        let own = ladder.rungs.iter().zip(0_u8..).filter(|(rung, _)| rung.own_label);
        let own: Vec<Inline> =
            own.map(|(_, k)| self.say("report-rung", &[("rung", k.into())])).collect();
        if !own.is_empty() {
            let and = self.words.get("common-and");
            let parts = [
                ("mark", self.say("report-word-own-label", &[]).into()),
                ("rungs", self.list_with(&own, &and).into()),
            ];
            page.paragraph(self.say("codebook-own-labels", &parts));
        }
        page.paragraph(self.lag());
        let sources = ladder.sources.iter().filter_map(|id| self.questionnaire.source(id));
        let sources: Vec<Inline> =
            sources.map(|source| self.sources.named(source, self.words)).collect();
        if !sources.is_empty() {
            page.paragraph(self.label("codebook-sources-of").then(&Inline::join(&sources, "; ")));
        }
    }

    /// The name, with a mark where it is ours.
    pub(super) fn rung_name(&self, rung: &Rung) -> Inline {
        let name = self.text(&rung.name);
        if !rung.own_label {
            return name;
        }
        let mark = self.say("report-word-own-label", &[]);
        self.say("codebook-own-label", &[("name", name.into()), ("mark", mark.into())])
    }

    /// `0,5`, with the decimals it was written with and no more.
    fn hundredths(&self, hundredths: i64) -> Inline {
        Inline::text(&self.words.decimal(&Decimal::new(hundredths, 2).normalize()))
    }

    fn lag(&self) -> Inline {
        let ladder = self.questionnaire.ladder();
        let Level(top) = ladder.top();
        match top.checked_sub(ladder.max_lag) {
            None | Some(0) => self.say("codebook-lag-none", &[]),
            Some(level) => self.say(
                "codebook-lag",
                &[("lag", ladder.max_lag.into()), ("rung", top.into()), ("level", level.into())],
            ),
        }
    }

    pub(super) fn score(&self, page: &mut Page) {
        let ladder = self.questionnaire.ladder();
        let Level(top) = ladder.top();
        page.paragraph(self.say("codebook-score-intro", &[]));
        let head = [
            "codebook-column-state",
            "codebook-column-in-score",
            "codebook-column-in-range",
            "codebook-column-in-coverage",
        ];
        let rows = [
            [
                "codebook-state-answered",
                "codebook-state-answered-score",
                "codebook-state-answered-range",
                "codebook-counts-as-done",
            ],
            [
                "codebook-state-unknown",
                "codebook-state-unknown-score",
                "codebook-state-unknown-range",
                "codebook-counts-as-done",
            ],
            [
                "codebook-state-not-applicable",
                "codebook-counts-not",
                "codebook-counts-not",
                "codebook-counts-as-done",
            ],
            [
                "codebook-state-open",
                "codebook-counts-not",
                "codebook-state-open-range",
                "codebook-counts-as-open",
            ],
        ];
        let row = |ids: &[&str; 4]| ids.map(|id| self.say(id, &[("top", top.into())])).to_vec();
        self.table(&head, &rows.iter().map(row).collect::<Vec<_>>(), page);

        let questions = self.questionnaire.questions();
        let has = |is: &dyn Fn(usize) -> bool| (0..questions.len()).any(is);
        let rules = [
            ("codebook-rule-score", "codebook-rule-score-text", true),
            ("codebook-rule-range", "codebook-rule-range-text", true),
            ("codebook-rule-coverage", "codebook-rule-coverage-text", true),
            ("codebook-rule-rung", "codebook-rule-rung-text", true),
            (
                "codebook-rule-gate",
                "codebook-rule-gate-text",
                has(&|q| questions[q].gate.is_some()),
            ),
            ("codebook-rule-overall", "codebook-rule-overall-text", true),
            ("codebook-rule-divided", "codebook-rule-divided-text", true),
            (
                "codebook-rule-hidden",
                "codebook-rule-hidden-text",
                has(&|q| questions[q].condition.is_some()),
            ),
            (
                "codebook-rule-cap",
                "codebook-rule-cap-text",
                has(&|q| !questions[q].caps.is_empty()),
            ),
            ("codebook-rule-effort", "codebook-rule-effort-text", true),
            ("codebook-rule-rounding", "codebook-rule-rounding-text", true),
            ("codebook-rule-figures", "codebook-rule-figures-text", !self.figures.is_empty()),
        ];
        let parts = [
            ("top", top.into()),
            ("lag", ladder.max_lag.into()),
            ("ahead", self.verdict(Verdict::Ahead).into()),
            ("with", self.verdict(Verdict::With).into()),
            ("behind", self.verdict(Verdict::Behind).into()),
        ];
        for (label, text, _) in rules.iter().filter(|(.., is_needed)| *is_needed) {
            page.paragraph(self.label(label).then(&self.say(text, &parts)));
        }
    }
}
