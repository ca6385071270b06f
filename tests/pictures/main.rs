//! Pictures of the real screens, drawn without a window.
//!
//! The tests hold a few of them against pictures kept in `tests/pictures/kept`; where one
//! differs, the picture with the differences marked stands beside it (`UPDATE_SNAPSHOTS=true`
//! keeps the new ones). `.ci/screens FOLDER` makes one of every screen, in every look.

mod all;
mod kept;
mod program;
