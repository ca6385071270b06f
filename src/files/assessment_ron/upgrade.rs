//! From older formats to the present one, a step at a time.

use super::mirrors::File;

/// From this format to the next one.
type Step = (i64, fn(&mut File));

/// All steps. A new format is a new row; the older rows stay as they are.
const STEPS: &[Step] = &[(1, has_all_of_format_2)];

/// Format 2 has more fields than format 1: what a value was before it changed, candidates of a
/// merge, and what was left out. A file of format 1 is one in which nothing of that happened.
fn has_all_of_format_2(_: &mut File) {}

/// Takes the steps that a file of this format needs. One of a newer format stays as it is.
pub(super) fn to_present(file: &mut File, format: i64) {
    for (from, step) in STEPS {
        if format <= *from {
            step(file);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::assessment_ron::FORMAT;

    #[test]
    fn there_is_one_step_from_each_format_before_the_present_one() {
        let from: Vec<i64> = STEPS.iter().map(|(from, _)| *from).collect();
        assert_eq!(from, (1..FORMAT).collect::<Vec<_>>());
    }
}
