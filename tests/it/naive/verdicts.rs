//! Sections 5 and 11 once more: what may be said when a figure stands beside an answer.

use meetlat::domain::benchmark::{Comparability, Confidence, Figure, FigureValue, Reads, Verdict};
use meetlat::domain::effective::State;
use meetlat::domain::questionnaire::Better;
use rust_decimal::Decimal;

use super::{Value, fraction, whole};

/// The own answer: state, point value, value.
pub struct Own<'a> {
    pub visible: bool,
    pub state: State,
    pub level: Option<i64>,
    pub value: Option<&'a Value>,
}

/// Section 11: ahead, with or behind; or nothing.
pub fn verdict(own: &Own<'_>, figure: &Figure, how: &Comparability) -> Option<Verdict> {
    if !may_judge(own, figure, how) {
        return None;
    }
    if let Reads::Value(better) = how.reads? {
        let published = match figure.value {
            FigureValue::Share(x)
            | FigureValue::Mean(x)
            | FigureValue::Median(x)
            | FigureValue::Count(x) => fraction(x),
            _ => return None,
        };
        let Some(Value::Number(own)) = own.value else { return None };
        let own = fraction(*own);
        return Some(if own == published {
            Verdict::With
        } else if (own > published) == (better == Better::Higher) {
            Verdict::Ahead
        } else {
            Verdict::Behind
        });
    }
    let (level, share) = share_at_least(figure, how)?;
    let is_half = fraction(share) >= whole(50);
    Some(match (own.level? >= level, is_half) {
        (true, false) => Verdict::Ahead,
        (false, true) => Verdict::Behind,
        _ => Verdict::With,
    })
}

/// "From x% has none, level ≥ 1 means: at or above at least x% of them."
pub fn at_or_above(own: &Own<'_>, figure: &Figure, how: &Comparability) -> Option<Decimal> {
    if !may_judge(own, figure, how) {
        return None;
    }
    let (level, share) = share_at_least(figure, how)?;
    // "At or above at least 0% of them" says nothing.
    (own.level? >= level && share < Decimal::ONE_HUNDRED).then(|| Decimal::ONE_HUNDRED - share)
}

/// Section 11: more than five years between the year of the figure and the period's end.
pub fn is_dated(year: i16, period_end: i16) -> bool {
    period_end - year > 5
}

fn may_judge(own: &Own<'_>, figure: &Figure, how: &Comparability) -> bool {
    let has_answer = own.visible && own.state == State::Answered;
    has_answer && how.is_same && figure.confidence != Confidence::Uncertain
}

/// Below(L) is AtLeast(L) with 100 − s.
fn share_at_least(figure: &Figure, how: &Comparability) -> Option<(i64, Decimal)> {
    let FigureValue::Share(share) = figure.value else { return None };
    match how.reads? {
        Reads::AtLeast(level) => Some((level.0.into(), share)),
        Reads::Below(level) => Some((level.0.into(), Decimal::ONE_HUNDRED - share)),
        Reads::Value(_) => None,
    }
}
