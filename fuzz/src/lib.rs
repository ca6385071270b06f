//! What holds of every reader, whatever it is given.

pub mod readers;
