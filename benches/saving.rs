//! How long it takes to save a document, but for waiting until the disk has it: that is up to the disk.
#![expect(clippy::print_stdout, reason = "what a bench is for")]

mod support;

use std::io;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;

use jiff::Timestamp;
use meetlat::app::carry_out::{Carrier, Places};
use meetlat::app::effect::{Done, Effect, Replace};
use meetlat::domain::assessment::Assessment;
use meetlat::files::assessment_ron;
use meetlat::files::disk::Disk;
use meetlat::files::storage::{About, Entry, Storage, Writing};

use support::bars::{Bar, Bench};
use support::large::{self, LARGE, SHIPPED};

/// The disk of the computer, on which nothing is waited for.
#[derive(Debug)]
struct Unflushed;

#[derive(Debug)]
struct UnflushedFile(Box<dyn Writing>);

impl Storage for Unflushed {
    fn about(&self, path: &Path) -> io::Result<About> {
        Disk.about(path)
    }

    fn link(&self, path: &Path) -> io::Result<Option<PathBuf>> {
        Disk.link(path)
    }

    fn read(&self, path: &Path, max: u64) -> io::Result<Vec<u8>> {
        Disk.read(path, max)
    }

    fn list(&self, folder: &Path, max: usize) -> io::Result<Vec<Entry>> {
        Disk.list(folder, max)
    }

    fn create(&self, path: &Path) -> io::Result<Box<dyn Writing>> {
        Ok(Box::new(UnflushedFile(Disk.create(path)?)))
    }

    fn permit_like(&self, path: &Path, other: &Path) -> io::Result<()> {
        Disk.permit_like(path, other)
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        Disk.rename(from, to)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        Disk.remove(path)
    }

    fn make_folder(&self, path: &Path) -> io::Result<()> {
        Disk.make_folder(path)
    }

    fn flush_folder(&self, _: &Path) -> io::Result<()> {
        Ok(())
    }

    fn is_held(&self, path: &Path) -> io::Result<bool> {
        Disk.is_held(path)
    }

    fn pause(&self, time: Duration) {
        Disk.pause(time);
    }
}

impl Writing for UnflushedFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }

    fn hold(&mut self) -> io::Result<()> {
        self.0.hold()
    }
}

fn main() -> ExitCode {
    let mut bench = Bench::new("saving");
    let document = |n| Arc::new(large::answered(&large::kit(n).questionnaire, "Anna"));
    for (what, document) in
        [("saving 44 answers", document(SHIPPED)), ("saving 2000 answers", document(LARGE))]
    {
        save(&mut bench, what, &document);
    }
    let document = document(LARGE);
    bench.time("the text of 2000 answers", |bencher| {
        bencher.iter(|| assessment_ron::write(&document));
    });
    bench.hold(Bar {
        what: "saving 2000 answers",
        most: Some(Duration::from_millis(5)),
        against: "the text of 2000 answers",
        times: 2.0,
    });
    bench.hold(Bar {
        what: "saving 2000 answers",
        most: None,
        against: "saving 44 answers",
        times: 35.0,
    });
    bench.finish()
}

/// As the program saves: over the file as it was last written, with what stood there kept as a
/// version.
fn save(bench: &mut Bench, what: &'static str, document: &Arc<Assessment>) {
    let folder = tempfile::tempdir().expect("there is a place for temporary files");
    let path = folder.path().join("a.meting.ron");
    let places = Places { settings: None, data: Some(folder.path().join("data")) };
    let mut carrier = Carrier::new(Arc::new(Unflushed), places);
    let mut replace = Replace::OnlyNew;
    bench.time(what, |bencher| {
        bencher.iter(|| {
            let (path, document) = (path.clone(), Arc::clone(document));
            let write = Effect::Write { path, document, replace: replace.clone() };
            match carrier.carry_out(write, || Timestamp::UNIX_EPOCH) {
                Some(Done::Written { result: Ok((_, seen)), unkept: None, .. }) => {
                    replace = Replace::IfUnchanged(seen);
                }
                other => panic!("{other:?}"),
            }
        });
    });
}
