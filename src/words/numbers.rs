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

/// More decimals than this are never shown; fractions that need more are equal for a reader.
const MAX_DECIMALS: u32 = 6;

impl Words {
    /// A score with one decimal: `1,9`.
    pub fn score(&self, score: &Score) -> String {
        self.fraction(&score.rounded(1), 1)
    }

    /// A score that stays below `threshold`, with so many decimals that it also looks that
    /// way: 2.4996 against 2.5 is `2,4996`. A score at or above it is written as always.
    pub fn score_against(&self, score: &Score, threshold: &Score) -> String {
        let digits = if score < threshold {
            fewest_digits(|digits| score.rounded(digits) < threshold.rounded(digits))
        } else {
            1
        };
        self.fraction(&score.rounded(digits), digits)
    }

    /// A distance in levels, with so many decimals that it is not shown as nothing
    /// unless it is nothing: `0,8`, `0,04`.
    pub fn gap(&self, gap: &Score) -> String {
        let digits = if gap.rounded(1).is_zero() && !gap.rounded(MAX_DECIMALS).is_zero() {
            fewest_digits(|digits| !gap.rounded(digits).is_zero())
        } else {
            1
        };
        self.fraction(&gap.rounded(digits), digits)
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

/// The smallest number of decimals, one or more, for which `is_fair` holds.
fn fewest_digits(is_fair: impl Fn(u32) -> bool) -> u32 {
    (1..MAX_DECIMALS).find(|digits| is_fair(*digits)).unwrap_or(MAX_DECIMALS)
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
