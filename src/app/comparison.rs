//! The comparison with national figures, worked out once per change and kept.
//!
//! The domain's comparison borrows from the document; here it is kept by index, so that it
//! can stand beside the document it was made from.

use std::borrow::Cow;

use rust_decimal::Decimal;

use crate::domain::assessment::{Assessment, Value};
use crate::domain::benchmark::{Benchmark, FigureComparison, QuestionComparison, Verdict, compare};
use crate::domain::effective::{Effective, LevelRange, State};
use crate::domain::id::{FigureId, RespondentId};

use super::command::Kit;

/// Every question outside the profile with its figures, in order.
#[derive(Debug, Clone)]
pub struct Comparisons(Vec<KeptQuestion>);

#[derive(Debug, Clone)]
struct KeptQuestion {
    question: usize,
    visible: bool,
    state: State,
    levels: Option<LevelRange>,
    value: Option<Value>,
    divided: bool,
    set_aside: Vec<RespondentId>,
    figures: Vec<KeptFigure>,
}

#[derive(Debug, Clone)]
struct KeptFigure {
    benchmark: usize,
    figure: usize,
    comparability: usize,
    dated: bool,
    age: i16,
    verdict: Option<Verdict>,
    at_or_above: Option<Decimal>,
    contradicts: Vec<FigureId>,
}

impl Comparisons {
    /// Compares.
    pub fn new(kit: &Kit, assessment: &Assessment) -> Self {
        let compared = compare(&kit.questionnaire, assessment, &kit.benchmarks);
        Self(compared.into_iter().map(|question| kept(question, &kit.benchmarks)).collect())
    }

    /// All of them, as the domain gives them.
    pub fn all<'a>(&'a self, benchmarks: &'a [Benchmark]) -> Vec<QuestionComparison<'a>> {
        self.0.iter().map(|question| question.show(benchmarks)).collect()
    }

    /// That of one question, by its index.
    pub fn of<'a>(
        &'a self,
        benchmarks: &'a [Benchmark],
        question: usize,
    ) -> Option<QuestionComparison<'a>> {
        let at = self.0.binary_search_by_key(&question, |kept| kept.question).ok()?;
        Some(self.0[at].show(benchmarks))
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
        Some(KeptFigure {
            benchmark,
            figure,
            comparability,
            dated: compared.dated,
            age: compared.age,
            verdict: compared.verdict,
            at_or_above: compared.at_or_above,
            contradicts: compared.contradicts,
        })
    });
    KeptQuestion {
        question: question.question,
        visible: question.visible,
        state: question.own.state,
        levels: question.own.levels,
        divided: question.own.divided,
        figures: figures.collect(),
        value: question.own.value.map(Cow::into_owned),
        set_aside: question.own.set_aside.into_iter().cloned().collect(),
    }
}

impl KeptQuestion {
    fn show<'a>(&'a self, benchmarks: &'a [Benchmark]) -> QuestionComparison<'a> {
        let figures = self.figures.iter().map(|kept| {
            let benchmark = &benchmarks[kept.benchmark];
            let figure = &benchmark.figures[kept.figure];
            FigureComparison {
                figure,
                source: &benchmark.sources[figure.source],
                comparability: &figure.questions[kept.comparability],
                dated: kept.dated,
                age: kept.age,
                verdict: kept.verdict,
                at_or_above: kept.at_or_above,
                contradicts: kept.contradicts.clone(),
            }
        });
        QuestionComparison {
            question: self.question,
            visible: self.visible,
            own: Effective {
                state: self.state,
                levels: self.levels,
                divided: self.divided,
                value: self.value.as_ref().map(Cow::Borrowed),
                set_aside: self.set_aside.iter().collect(),
            },
            figures: figures.collect(),
        }
    }
}
