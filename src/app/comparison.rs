//! The comparison with national figures, kept while the document changes.
//!
//! The domain's comparison borrows its figures; here they are kept by index, so that it can
//! stand beside the document it was made from. Which figures stand beside which question
//! does not change; what they say is worked out again where the answer changed.

use jiff::civil::Date;

use crate::domain::benchmark::{
    Benchmark, FigureComparison, QuestionComparison, Standing, compare_counted,
};
use crate::domain::counted::Counted;
use crate::domain::effective::Effective;
use crate::domain::id::FigureId;

use super::effect::Kit;

/// Every question outside the profile with its figures, in order.
#[derive(Debug, Clone)]
pub struct Comparisons {
    questions: Vec<KeptQuestion>,
    period_end: Date,
}

#[derive(Debug, Clone)]
struct KeptQuestion {
    question: usize,
    visible: bool,
    own: Effective<'static>,
    figures: Vec<KeptFigure>,
}

#[derive(Debug, Clone)]
struct KeptFigure {
    benchmark: usize,
    figure: usize,
    comparability: usize,
    standing: Standing,
    contradicts: Vec<FigureId>,
}

impl Comparisons {
    /// Compares.
    pub fn new(kit: &Kit, counted: &Counted, period_end: Date) -> Self {
        let Kit { questionnaire, benchmarks } = kit;
        let compared = compare_counted(questionnaire, counted, period_end, benchmarks);
        let questions = compared.into_iter().map(|question| kept(question, benchmarks));
        Self { questions: questions.collect(), period_end }
    }

    /// Takes in what counts now.
    pub fn update(&mut self, kit: &Kit, counted: &Counted, period_end: Date) {
        let is_other_period = self.period_end != period_end;
        self.period_end = period_end;
        for kept in &mut self.questions {
            let own = &counted.answers()[kept.question];
            let visible = counted.visible()[kept.question];
            if !is_other_period && kept.visible == visible && kept.own == *own {
                continue;
            }
            kept.own.clone_from(own);
            kept.visible = visible;
            for told in &mut kept.figures {
                let figure = &kit.benchmarks[told.benchmark].figures[told.figure];
                let beside = (figure, &figure.questions[told.comparability]);
                told.standing = Standing::new(own, visible, beside, period_end);
            }
        }
    }

    /// All of them, as the domain gives them.
    pub fn all<'a>(&'a self, benchmarks: &'a [Benchmark]) -> Vec<QuestionComparison<'a>> {
        self.questions.iter().map(|question| question.show(benchmarks)).collect()
    }

    /// That of one question, by its index.
    pub fn of<'a>(
        &'a self,
        benchmarks: &'a [Benchmark],
        question: usize,
    ) -> Option<QuestionComparison<'a>> {
        let at = self.questions.binary_search_by_key(&question, |kept| kept.question).ok()?;
        Some(self.questions[at].show(benchmarks))
    }
}

fn kept(question: QuestionComparison<'_>, benchmarks: &[Benchmark]) -> KeptQuestion {
    let figures = question.figures.into_iter().filter_map(|compared| {
        // The figure is one of the benchmarks' own: find where it stands.
        let (benchmark, figure) = benchmarks.iter().enumerate().find_map(|(b, benchmark)| {
            let mut figures = benchmark.figures.iter();
            Some((b, figures.position(|figure| std::ptr::eq(figure, compared.figure))?))
        })?;
        let comparability = compared
            .figure
            .questions
            .iter()
            .position(|how| std::ptr::eq(how, compared.comparability))?;
        let FigureComparison { dated, age, verdict, at_or_above, contradicts, .. } = compared;
        let standing = Standing { dated, age, verdict, at_or_above };
        Some(KeptFigure { benchmark, figure, comparability, standing, contradicts })
    });
    KeptQuestion {
        question: question.question,
        visible: question.visible,
        figures: figures.collect(),
        own: question.own.into_owned(),
    }
}

impl KeptQuestion {
    fn show<'a>(&'a self, benchmarks: &'a [Benchmark]) -> QuestionComparison<'a> {
        let figures = self.figures.iter().map(|kept| {
            let benchmark = &benchmarks[kept.benchmark];
            let figure = &benchmark.figures[kept.figure];
            let Standing { dated, age, verdict, at_or_above } = kept.standing;
            FigureComparison {
                figure,
                source: &benchmark.sources[figure.source],
                comparability: &figure.questions[kept.comparability],
                dated,
                age,
                verdict,
                at_or_above,
                contradicts: kept.contradicts.clone(),
            }
        });
        QuestionComparison {
            question: self.question,
            visible: self.visible,
            own: self.own.borrowed(),
            figures: figures.collect(),
        }
    }
}
