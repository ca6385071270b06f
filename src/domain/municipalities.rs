//! The municipalities as a whole: of which day the list of them is, and how many there were when.

use jiff::civil::Date;

/// What is known of all municipalities together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Register {
    /// The day for which the list of names, codes and provinces holds.
    pub reference_date: Date,
    /// Who gives the codes.
    pub codes_by: String,
    /// How many there were from when on, the earliest first.
    pub numbers: Vec<NumberSince>,
}

/// How many municipalities there were from a day on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NumberSince {
    /// The first day of this number.
    pub from: Date,
    /// How many there were.
    pub number: u32,
    /// Where it was read.
    pub source: String,
    /// Whether no source says so, but it follows from others.
    pub is_inferred: bool,
}

impl Register {
    /// The numbers of a year: none where it is not known, two where it changed half-way.
    pub fn numbers_in(&self, year: i16) -> Vec<u32> {
        self.numbers.iter().filter(|row| row.from.year() == year).map(|row| row.number).collect()
    }

    /// How many there are on the reference date.
    pub fn number(&self) -> u32 {
        let is_then = |row: &&NumberSince| row.from <= self.reference_date;
        self.numbers.iter().rfind(is_then).map_or(0, |row| row.number)
    }
}
