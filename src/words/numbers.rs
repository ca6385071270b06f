//! How a language writes numbers, dates and periods.
//!
//! Scores and percentages are made from exact fractions, rounded half away from zero;
//! floats play no part. Rounding never makes something look finished that is not: an
//! unmet threshold, the last percent and a remaining gap get more decimals instead.

use jiff::civil::{Date, Time};
use num_bigint::BigInt;
use num_traits::{Signed as _, Zero as _};
use rust_decimal::Decimal;

use super::{Language, Words};
use crate::domain::assessment::Period;
use crate::domain::level::Score;
use crate::domain::message::Arg;
use crate::domain::questionnaire::Ladder;

/// More decimals than this are never shown.
const MAX_DECIMALS: u32 = 6;

impl Words {
    /// A score with one decimal: `1,9`.
    pub fn score(&self, score: &Score) -> String {
        self.fraction(&score.rounded(1), 1)
    }

    /// A threshold exactly as it is, with one decimal at least: `2,5`, `2,25`.
    pub fn threshold(&self, threshold: &Score) -> String {
        let digits = digits_of(threshold);
        self.fraction(&threshold.rounded(digits), digits)
    }

    /// A score beside `threshold`, with as many decimals as that has, and with more where it
    /// would otherwise stand on the wrong side of it: 2.4996 against 2.5 is `2,4996`.
    pub fn score_against(&self, score: &Score, threshold: &Score) -> String {
        self.score_among(score, digits_of(threshold), std::slice::from_ref(threshold))
    }

    /// A score with so many decimals that no threshold of `ladder` looks met that is not, and
    /// none unmet that is.
    pub fn score_on(&self, score: &Score, ladder: &Ladder) -> String {
        let thresholds: Vec<Score> = ladder
            .thresholds
            .iter()
            .map(|hundredths| Score::from_hundredths(*hundredths))
            .collect();
        self.score_among(score, 1, &thresholds)
    }

    fn score_among(&self, score: &Score, least: u32, thresholds: &[Score]) -> String {
        let is_true_to = |rounded: &BigInt, digits: u32| {
            let shown = Score::from_digits(rounded.clone(), digits);
            thresholds.iter().all(|threshold| (&shown < threshold) == (score < threshold))
        };
        let digits = (least..MAX_DECIMALS)
            .find(|digits| is_true_to(&score.rounded(*digits), *digits))
            .unwrap_or(MAX_DECIMALS);
        let rounded = score.rounded(digits);
        // Closer below a threshold than any number of decimals shows: then cut off, since
        // what is cut off never grows.
        let shown = if is_true_to(&rounded, digits) { rounded } else { score.cut_off(digits) };
        self.fraction(&shown, digits)
    }

    /// How far `score` is below `threshold`, with as many decimals as that has, and with more
    /// where a distance would otherwise be shown as nothing: `0,8`, `0,04`.
    pub fn gap(&self, score: &Score, threshold: &Score) -> String {
        self.not_as_nothing(&threshold.minus(score), digits_of(threshold))
    }

    /// How far two numbers are apart, whichever is larger; never shown as nothing where it is
    /// not: `0,8`, `0,04`.
    pub fn distance(&self, difference: &Score) -> String {
        self.not_as_nothing(&difference.abs(), 1)
    }

    /// A distance with `least` decimals or more.
    fn not_as_nothing(&self, distance: &Score, least: u32) -> String {
        let is_fair = |digits: &u32| distance.is_zero() || !distance.rounded(*digits).is_zero();
        match (least..=MAX_DECIMALS).find(is_fair) {
            Some(digits) => self.fraction(&distance.rounded(digits), digits),
            None => self.fraction(&BigInt::from(1), MAX_DECIMALS),
        }
    }

    /// `1,9 tot 2,3`, or one number when both ends look the same.
    pub fn score_range(&self, low: &Score, high: &Score) -> String {
        self.range(self.score(low), self.score(high))
    }

    /// `low tot high`, or one of them when they are the same.
    pub fn range(&self, low: String, high: String) -> String {
        if low == high {
            return low;
        }
        self.with("common-range", &[("low", low.into()), ("high", high.into())])
    }

    /// A decimal number as it was typed, with the sign of the language: `24`, `13,2`.
    pub fn decimal(&self, value: &Decimal) -> String {
        let plain = value.to_string();
        let (whole, rest) = plain.split_once('.').unwrap_or((&plain, ""));
        let whole = grouped(whole, self.language());
        if rest.is_empty() { whole } else { format!("{whole}{}{rest}", self.decimal_sign()) }
    }

    /// A decimal number with its unit: `13,2 uur`, `67%`. The unit may be empty.
    pub fn amount(&self, value: &Decimal, unit: &str) -> String {
        let shown = self.decimal(value);
        match unit {
            "" => shown,
            unit if unit.starts_with('%') => format!("{shown}{unit}"),
            unit => self.with("common-amount", &[("value", shown.into()), ("unit", unit.into())]),
        }
    }

    /// A whole number, in groups of three from five digits on: `355`, `1600`, `12.345`.
    pub fn whole(&self, n: u64) -> String {
        grouped(&n.to_string(), self.language())
    }

    /// `part` of `whole` in whole percents: `90%`. Gets decimals where rounding would say
    /// `0%` or `100%` of something that is neither; an empty whole is a dash.
    pub fn percent(&self, part: u64, whole: u64) -> String {
        let Some(share) = share(part, whole) else {
            return "–".to_owned();
        };
        let hundred = BigInt::from(100);
        let is_fair = |digits: u32| {
            let shown = share.rounded(digits);
            (part == 0 || !shown.is_zero())
                && (part == whole || shown != &hundred * BigInt::from(10).pow(digits))
        };
        let digits = (0..MAX_DECIMALS).find(|digits| is_fair(*digits)).unwrap_or(MAX_DECIMALS);
        format!("{}%", self.fraction(&share.rounded(digits), digits))
    }

    /// `3 april 2026`
    pub fn date(&self, date: Date) -> String {
        self.with("date-full", &[day(date), month(date), year(date)])
    }

    /// `14:32`, the same in both languages.
    pub fn time(&self, time: Time) -> String {
        format!("{:02}:{:02}", time.hour(), time.minute())
    }

    /// From `from` to `to`, both days included: `juli t/m september 2026`,
    /// `15 januari t/m 3 maart 2026`, `september 2026`, `3 april 2026`.
    pub fn days(&self, from: Date, to: Date) -> String {
        let is_same_year = from.year() == to.year();
        let is_same_month = is_same_year && from.month() == to.month();
        if from == to {
            return self.date(from);
        }
        let are_whole_months = from == from.first_of_month() && to == to.last_of_month();
        let (first, last) = if are_whole_months {
            let last = self.with("date-month-year", &[month(to), year(to)]);
            if is_same_month {
                return last;
            }
            let first = if is_same_year {
                self.with("date-month", &[month(from)])
            } else {
                self.with("date-month-year", &[month(from), year(from)])
            };
            (first, last)
        } else {
            let first = if is_same_month {
                from.day().to_string()
            } else if is_same_year {
                self.with("date-day-month", &[day(from), month(from)])
            } else {
                self.date(from)
            };
            (first, self.date(to))
        };
        self.with("date-through", &[("from", first.into()), ("to", last.into())])
    }

    /// The period of an assessment, as [`Words::days`].
    pub fn period(&self, period: &Period) -> String {
        self.days(period.from, period.to)
    }

    fn decimal_sign(&self) -> char {
        match self.language() {
            Language::Nl => ',',
            Language::En => '.',
        }
    }

    /// `shifted` / 10^`digits`, written out.
    fn fraction(&self, shifted: &BigInt, digits: u32) -> String {
        let sign = if shifted.is_negative() { "-" } else { "" };
        let width = digits as usize + 1;
        let plain = format!("{:0>width$}", shifted.abs().to_string());
        let (whole, rest) = plain.split_at(plain.len() - digits as usize);
        let whole = grouped(whole, self.language());
        if rest.is_empty() {
            format!("{sign}{whole}")
        } else {
            format!("{sign}{whole}{}{rest}", self.decimal_sign())
        }
    }
}

/// 100 · `part` / `whole` as an exact fraction; `None` when there is no whole.
fn share(part: u64, whole: u64) -> Option<Score> {
    let percent = i64::try_from(part.checked_mul(100)?).ok()?;
    Score::mean(percent, i64::try_from(whole).ok()?)
}

/// The decimals a threshold needs to be written exactly; it is in hundredths.
fn digits_of(threshold: &Score) -> u32 {
    let is_exact =
        |digits: &u32| Score::from_digits(threshold.rounded(*digits), *digits) == *threshold;
    (1..MAX_DECIMALS).find(is_exact).unwrap_or(MAX_DECIMALS)
}

/// Puts the sign for thousands into `whole`, a whole number, from five digits on. Four
/// digits stay together, as Dutch prefers; that also leaves years alone.
pub(super) fn grouped(whole: &str, language: Language) -> String {
    let (sign, digits) = whole.strip_prefix('-').map_or(("", whole), |digits| ("-", digits));
    if digits.len() < 5 {
        return whole.to_owned();
    }
    let separator = match language {
        Language::Nl => '.',
        Language::En => ',',
    };
    let mut grouped = sign.to_owned();
    for (i, digit) in digits.chars().enumerate() {
        if i != 0 && (digits.len() - i).is_multiple_of(3) {
            grouped.push(separator);
        }
        grouped.push(digit);
    }
    grouped
}

fn day(date: Date) -> (&'static str, Arg) {
    ("day", Arg::Number(date.day().into()))
}

fn month(date: Date) -> (&'static str, Arg) {
    ("month", Arg::Number(date.month().into()))
}

fn year(date: Date) -> (&'static str, Arg) {
    ("year", Arg::Text(date.year().to_string()))
}
