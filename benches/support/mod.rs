//! What the benches share: large questionnaires, processor time, and bars to hold.
#![allow(dead_code, reason = "each bench uses a part")]

pub(crate) mod bars;
pub(crate) mod cpu_time;
pub(crate) mod large;
