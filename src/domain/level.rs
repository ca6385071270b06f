//! Quantities: levels, scores, coverage. All exact; nothing here is a rounded float.

use std::fmt;

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{Signed as _, ToPrimitive as _, Zero as _};

/// What one answer is worth, or a rung of the ladder. Unit: levels, `0..=R`, where `R`
/// is the top of the questionnaire's ladder (the shipped one: 4).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Level(pub u8);

impl Level {
    /// Level 0: nothing arranged.
    pub const ZERO: Self = Self(0);
}

impl fmt::Display for Level {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// A weighted mean of levels as an exact fraction. Unit: levels, range `0..=R`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Score(BigRational);

impl Score {
    /// Σ weight·value / Σ weight, or `None` when the weights add up to zero: no answer
    /// is not a bad answer.
    pub fn mean(sum: i64, weight: i64) -> Option<Self> {
        (weight != 0).then(|| Self(BigRational::new(sum.into(), weight.into())))
    }

    /// The weighted mean of scores; weights are dimension weights, `1..=1000`.
    pub fn weighted_mean<'a>(parts: impl IntoIterator<Item = (&'a Self, u32)>) -> Option<Self> {
        let mut sum = BigRational::zero();
        let mut total = BigRational::zero();
        for (score, weight) in parts {
            let weight = BigRational::from_integer(weight.into());
            sum += &score.0 * &weight;
            total += weight;
        }
        (!total.is_zero()).then(|| Self(sum / total))
    }

    /// A score given in hundredths, as thresholds are.
    pub fn from_hundredths(hundredths: i64) -> Self {
        Self(BigRational::new(hundredths.into(), 100.into()))
    }

    /// The number that is written as `shifted` with its last `digits` behind the decimal sign.
    pub fn from_digits(shifted: BigInt, digits: u32) -> Self {
        Self(BigRational::new(shifted, BigInt::from(10).pow(digits)))
    }

    /// A whole number of levels.
    pub fn from_level(level: Level) -> Self {
        Self(BigRational::from_integer(level.0.into()))
    }

    /// The exact fraction.
    pub fn ratio(&self) -> &BigRational {
        &self.0
    }

    /// The nearest float, for drawing and for JSON. Never decide anything with it.
    pub fn to_f64(&self) -> f64 {
        self.0.to_f64().unwrap_or(f64::NAN)
    }

    /// The difference `self - other`; may be below zero.
    #[must_use]
    pub fn minus(&self, other: &Self) -> Self {
        Self(&self.0 - &other.0)
    }

    /// The same without its sign.
    #[must_use]
    pub fn abs(&self) -> Self {
        Self(self.0.abs())
    }

    /// Whether it is exactly nothing.
    pub fn is_zero(&self) -> bool {
        self.0.is_zero()
    }

    /// The value times 10^`digits`, rounded half away from zero.
    pub fn rounded(&self, digits: u32) -> BigInt {
        // `BigRational::round` rounds half away from zero.
        self.shifted(digits).round().to_integer()
    }

    /// The value times 10^`digits`, rounded down.
    pub fn cut_off(&self, digits: u32) -> BigInt {
        self.shifted(digits).floor().to_integer()
    }

    fn shifted(&self, digits: u32) -> BigRational {
        &self.0 * BigRational::from_integer(BigInt::from(10).pow(digits))
    }
}

/// How much of what could be answered has been answered: `done` of `all` questions.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Coverage {
    /// Answered, unknown and not applicable questions.
    pub done: usize,
    /// Visible scored questions.
    pub all: usize,
}

impl Coverage {
    /// Whether nothing is left open. Also true when there is nothing to answer.
    pub fn is_complete(self) -> bool {
        self.done == self.all
    }

    /// `0.0..=1.0`, or `None` for 0 of 0.
    pub fn to_f64(self) -> Option<f64> {
        (self.all != 0).then(|| self.done as f64 / self.all as f64)
    }

    /// Both counts added up.
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        Self { done: self.done + other.done, all: self.all + other.all }
    }
}
