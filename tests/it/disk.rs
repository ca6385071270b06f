//! Reading and writing real files: the old one or the new one, never half of each, and
//! nothing left lying about.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use meetlat::files::disk::{self, Disk};
use meetlat::files::problem::FileError;
use meetlat::files::whole;

struct Desk {
    folder: tempfile::TempDir,
}

impl Desk {
    fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    #[expect(clippy::disallowed_methods, reason = "a test lays its own files ready")]
    fn put(&self, name: &str, content: &str) -> PathBuf {
        fs::write(self.path(name), content).unwrap();
        self.path(name)
    }

    /// Everything in the folder, by name.
    fn names(&self) -> Vec<String> {
        let entries = fs::read_dir(self.folder.path()).unwrap();
        let mut names: Vec<String> =
            entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }
}

fn write(path: &Path, content: &str) -> Result<(), FileError> {
    disk::write_atomically(path, content.as_bytes())
}

#[track_caller]
fn holds(path: &Path, content: &str) {
    assert_eq!(fs::read_to_string(path).unwrap(), content);
}

/// Refused with this message, with the path, the old file as it was and nothing beside it.
#[track_caller]
fn refused(desk: &Desk, path: &Path, expected: &str) {
    let before = desk.names();
    let error = write(path, "nieuw").unwrap_err();
    assert_eq!(error.path, path);
    let ids: Vec<&str> = error.problems.iter().map(|problem| problem.message.id).collect();
    assert_eq!(ids, [expected]);
    assert_eq!(desk.names(), before);
}

// -- writing ------------------------------------------------------------------------------

#[test]
fn a_new_file_is_made_and_an_old_one_replaced() {
    let desk = Desk::new();
    let path = desk.path("a.meting.ron");
    write(&path, "een").unwrap();
    holds(&path, "een");
    write(&path, "een tweede, langer").unwrap();
    holds(&path, "een tweede, langer");
    write(&path, "").unwrap();
    holds(&path, "");
    assert_eq!(desk.names(), ["a.meting.ron"]);
}

#[test]
fn names_with_spaces_accents_and_of_full_length_are_names_like_others() {
    let desk = Desk::new();
    let longest = "n".repeat(255);
    for name in ["’s-Hertogenbosch 2026 (juli).meting.ron", "-o", "👩‍💻", &longest] {
        write(&desk.path(name), name).unwrap();
        holds(&desk.path(name), name);
    }
}

#[test]
fn who_reads_meanwhile_sees_the_old_file_or_the_new_one() {
    let desk = Desk::new();
    let path = desk.path("a.meting.ron");
    let version = |n: usize| format!("{n} ").repeat(50_000);
    write(&path, &version(0)).unwrap();
    let is_done = Arc::new(AtomicBool::new(false));
    let reader = {
        let (path, is_done) = (path.clone(), Arc::clone(&is_done));
        let read = move || {
            let mut n_read = 0;
            while !is_done.load(Ordering::Relaxed) {
                let text = fs::read_to_string(&path).unwrap();
                let first = text.split(' ').next().unwrap();
                assert_eq!(text, format!("{first} ").repeat(50_000));
                n_read += 1;
            }
            n_read
        };
        std::thread::Builder::new().spawn(read).unwrap()
    };
    for n in 1..100 {
        write(&path, &version(n)).unwrap();
    }
    is_done.store(true, Ordering::Relaxed);
    assert!(10 < reader.join().unwrap());
}

#[test]
fn two_writers_at_once_leave_one_whole_file() {
    let desk = Desk::new();
    let path = desk.path("a.meting.ron");
    let writer = |content: &str| {
        let (path, content) = (path.clone(), content.repeat(10_000));
        let write = move || (0..50).for_each(|_| write(&path, &content).unwrap());
        std::thread::Builder::new().spawn(write).unwrap()
    };
    let (one, two) = (writer("een "), writer("twee "));
    one.join().unwrap();
    two.join().unwrap();
    let text = fs::read_to_string(&path).unwrap();
    assert!(text == "een ".repeat(10_000) || text == "twee ".repeat(10_000));
    assert_eq!(desk.names(), ["a.meting.ron"]);
}

#[test]
fn what_a_killed_program_left_beside_the_file_goes_with_a_later_write() {
    let desk = Desk::new();
    let old = desk.put(".meetlat-Ab12.tmp", "half");
    let others = [
        desk.put(".meetlat-now.tmp", "another program is writing this"),
        desk.put("notes.tmp", "not ours"),
        desk.put(".meetlat-notes", "not a temporary file"),
    ];
    let two_hours = std::time::Duration::from_hours(2);
    for path in [&old, &others[1], &others[2]] {
        let file = fs::OpenOptions::new().write(true).open(path).unwrap();
        let modified = file.metadata().unwrap().modified().unwrap();
        file.set_modified(modified - two_hours).unwrap();
    }
    write(&desk.path("a.meting.ron"), "nieuw").unwrap();
    assert!(!old.exists());
    assert!(others.iter().all(|path| path.exists()));
}

// -- what stays ---------------------------------------------------------------------------

#[cfg(unix)]
mod unix {
    use std::os::unix::fs::{PermissionsExt as _, symlink};
    use std::process::{Command, Stdio};

    use super::*;

    fn mode(path: &Path) -> u32 {
        fs::metadata(path).unwrap().permissions().mode() & 0o7777
    }

    fn set_mode(path: &Path, mode: u32) {
        fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    }

    /// Whether this user may write where nobody may: then permissions refuse nothing.
    fn is_almighty() -> bool {
        let desk = Desk::new();
        set_mode(desk.folder.path(), 0o500);
        let may = fs::File::create_new(desk.path("x")).is_ok();
        set_mode(desk.folder.path(), 0o700);
        may
    }

    /// For the administrator there is no folder in which nobody may write: so a process of a user
    /// who may do little runs this test.
    fn as_nobody(test: &str) {
        use std::os::unix::process::CommandExt as _;

        let mut child = crate::child::of(test);
        let child = child.uid(65_534).gid(65_534).current_dir("/").output();
        let Ok(output) = child else {
            return crate::full_disk::say("LEFT OUT: nobody cannot start this program");
        };
        let said = String::from_utf8_lossy(&output.stdout);
        assert!(output.status.success() && said.contains("1 passed"), "{said}");
    }

    #[test]
    fn the_permissions_of_the_old_file_stay() {
        for kept in [0o600, 0o640, 0o664, 0o200, 0o755] {
            let desk = Desk::new();
            let path = desk.put("a.meting.ron", "oud");
            set_mode(&path, kept);
            write(&path, "nieuw").unwrap();
            assert_eq!(mode(&path), kept, "{kept:o}");
        }
    }

    #[test]
    fn a_new_file_is_for_whom_any_new_file_is() {
        let desk = Desk::new();
        let usual = desk.put("usual", "");
        write(&desk.path("a.meting.ron"), "nieuw").unwrap();
        assert_eq!(mode(&desk.path("a.meting.ron")), mode(&usual));
    }

    #[test]
    fn a_link_stays_and_what_it_points_to_is_replaced() {
        let desk = Desk::new();
        fs::create_dir(desk.path("elsewhere")).unwrap();
        let target = desk.put("elsewhere/real.meting.ron", "oud");
        let relative = Path::new("elsewhere/real.meting.ron").to_owned();
        for (name, to) in [("relative", relative), ("absolute", target.clone())] {
            let link = desk.path(name);
            symlink(&to, &link).unwrap();
            write(&link, name).unwrap();
            assert_eq!(fs::read_link(&link).unwrap(), to);
            holds(&target, name);
        }
        // A link to a link, and a link in a folder that is one.
        symlink("relative", desk.path("again")).unwrap();
        write(&desk.path("again"), "again").unwrap();
        holds(&target, "again");
        symlink("elsewhere", desk.path("folder")).unwrap();
        write(&desk.path("folder/real.meting.ron"), "folder").unwrap();
        holds(&target, "folder");
        let names = ["absolute", "again", "elsewhere", "folder", "relative"];
        assert_eq!(desk.names(), names);
    }

    #[test]
    fn a_link_to_nothing_makes_the_file_it_points_to() {
        let desk = Desk::new();
        symlink("new.meting.ron", desk.path("link")).unwrap();
        write(&desk.path("link"), "nieuw").unwrap();
        holds(&desk.path("new.meting.ron"), "nieuw");
        assert!(fs::symlink_metadata(desk.path("link")).unwrap().is_symlink());
    }

    #[test]
    fn a_link_that_leads_nowhere_is_refused() {
        let desk = Desk::new();
        symlink("two", desk.path("one")).unwrap();
        symlink("one", desk.path("two")).unwrap();
        refused(&desk, &desk.path("one"), "error-write");
        symlink("weg/a.meting.ron", desk.path("gone")).unwrap();
        refused(&desk, &desk.path("gone"), "error-no-such-folder");
        symlink("/", desk.path("folder")).unwrap();
        refused(&desk, &desk.path("folder"), "error-write-folder");
    }

    #[test]
    fn a_folder_in_which_nobody_may_write_is_refused() {
        if is_almighty() {
            return as_nobody("disk::unix::a_folder_in_which_nobody_may_write_is_refused");
        }
        let desk = Desk::new();
        let path = desk.put("a.meting.ron", "oud");
        set_mode(desk.folder.path(), 0o500);
        refused(&desk, &path, "error-write-permission");
        holds(&path, "oud");
        set_mode(&path, 0o000);
        let error = disk::read(&path).unwrap_err();
        assert_eq!(error.problems[0].message.id, "error-read-permission");
        set_mode(desk.folder.path(), 0o700);
    }

    #[test]
    fn a_pipe_is_no_file_and_nobody_waits_for_it() {
        let desk = Desk::new();
        let pipe = desk.path("pipe");
        assert!(Command::new("mkfifo").arg(&pipe).status().unwrap().success());
        assert_eq!(disk::read(&pipe).unwrap_err().problems[0].message.id, "error-no-file");
        refused(&desk, &pipe, "error-no-file");
        assert!(!disk::is_file(&pipe));
    }

    #[test]
    #[cfg(target_os = "linux")]
    fn a_file_that_hides_its_size_is_read_whole() {
        let status = disk::read(Path::new("/proc/self/status")).unwrap();
        assert!(String::from_utf8(status).unwrap().contains("Threads:"));
    }

    /// The program itself, making a document.
    fn making(desk: &Desk, role: &str) -> Command {
        let answers = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/voorbeeldstad.json");
        let mut command = Command::new("sh");
        // Where a file may not become larger, the write itself must fail, not the program.
        command.args(["-c", "trap '' XFSZ; ulimit -f ${LIMIT:-unlimited}; exec \"$0\" \"$@\""]);
        command.arg(env!("CARGO_BIN_EXE_meetlat-cli"));
        command.args(["--lang", "nl", "new", "--questionnaire", "sociale-media", "--role", role]);
        command.args(["--answers", answers, "-o", "a.meting.ron"]);
        command.current_dir(desk.folder.path()).env("SOURCE_DATE_EPOCH", "1790000000");
        command
    }

    #[test]
    fn a_disk_that_is_full_half_way_leaves_the_old_file_and_says_so() {
        let desk = Desk::new();
        let path = desk.put("a.meting.ron", "oud");
        let output = making(&desk, "kcc").env("LIMIT", "1").output().unwrap();
        assert_eq!(output.status.code(), Some(1));
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(said.starts_with("a.meting.ron: fout: het bestand is niet te bewaren"), "{said}");
        holds(&path, "oud");
        assert_eq!(desk.names(), ["a.meting.ron"]);
    }

    #[test]
    fn a_program_that_is_killed_while_it_writes_leaves_the_old_file_or_the_new_one() {
        let desk = Desk::new();
        let path = desk.path("a.meting.ron");
        let whole = |role: &str| {
            let output = making(&desk, role).output().unwrap();
            assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
            fs::read(&path).unwrap()
        };
        let versions = [whole("kcc"), whole("management")];
        let started = std::time::Instant::now();
        assert_eq!(whole("management"), versions[1]);
        let usual = started.elapsed();
        let (mut replaced, mut before) = (0, versions[1].clone());
        // From at once to long after it is done.
        for round in 0..60_u32 {
            let role = if round % 2 == 0 { "kcc" } else { "management" };
            let mut child = making(&desk, role).stdout(Stdio::null()).spawn().unwrap();
            std::thread::sleep(usual * round / 20);
            child.kill().ok(); // it may have finished
            child.wait().unwrap();
            let found = fs::read(&path).unwrap();
            assert!(versions.contains(&found), "round {round}: {} bytes", found.len());
            replaced += usize::from(found != before);
            before = found;
        }
        assert!((1..60).contains(&replaced), "killed too late or too early: {replaced} of 60");
    }
}

// -- what is refused ------------------------------------------------------------------------

#[test]
fn a_folder_a_file_as_folder_and_a_folder_that_is_not_there_are_refused() {
    let desk = Desk::new();
    let file = desk.put("file", "oud");
    fs::create_dir(desk.path("folder")).unwrap();
    refused(&desk, &desk.path("folder"), "error-write-folder");
    refused(&desk, &file.join("a.meting.ron"), "error-not-in-folder");
    refused(&desk, &desk.path("weg/a.meting.ron"), "error-no-such-folder");
    holds(&file, "oud");
}

#[test]
fn a_write_protected_file_is_refused_for_everybody() {
    let desk = Desk::new();
    let path = desk.put("a.meting.ron", "oud");
    let mut permissions = fs::metadata(&path).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&path, permissions).unwrap();
    refused(&desk, &path, "error-write-protected");
    holds(&path, "oud");
}

#[test]
fn a_name_that_is_too_long_is_refused_with_the_words_of_the_system() {
    let desk = Desk::new();
    refused(&desk, &desk.path(&"n".repeat(300)), "error-write");
}

#[test]
fn a_path_without_folder_is_one_in_the_folder_of_now() {
    let error = write(Path::new(""), "nieuw").unwrap_err();
    assert!(!error.problems.is_empty());
    let error = disk::read(Path::new("er-is-hier-geen-bestand.ron")).unwrap_err();
    assert_eq!(error.path, Path::new("er-is-hier-geen-bestand.ron"));
    assert_eq!(error.problems[0].message.id, "error-not-found");
}

// -- reading and looking ----------------------------------------------------------------------

#[test]
fn what_is_read_is_every_byte() {
    let desk = Desk::new();
    let bytes: Vec<u8> = (0..=255).cycle().take(100_000).collect();
    disk::write_atomically(&desk.path("a"), &bytes).unwrap();
    assert_eq!(disk::read(&desk.path("a")).unwrap(), bytes);
}

#[test]
fn errors_of_reading_carry_the_path() {
    let desk = Desk::new();
    let file = desk.put("file", "oud");
    for (path, expected) in [
        (desk.folder.path().to_owned(), "error-is-folder"),
        (desk.path("weg"), "error-not-found"),
        (file.join("a"), "error-not-in-folder"),
    ] {
        let error = disk::read(&path).unwrap_err();
        assert_eq!((error.path.as_path(), error.problems[0].message.id), (&*path, expected));
    }
}

#[test]
fn the_largest_file_is_read_and_one_byte_more_is_not() {
    let desk = Desk::new();
    let path = desk.put("a", "");
    let file = fs::OpenOptions::new().write(true).open(&path).unwrap();
    file.set_len(16 * 1024 * 1024).unwrap();
    assert_eq!(disk::read(&path).unwrap().len(), 16 * 1024 * 1024);
    file.set_len(16 * 1024 * 1024 + 1).unwrap();
    assert_eq!(disk::read(&path).unwrap_err().problems[0].message.id, "error-too-large");
}

#[test]
fn a_folder_is_made_with_those_above_it_and_may_be_there_already() -> io::Result<()> {
    let desk = Desk::new();
    let deep = desk.path("een/twee/drie");
    whole::make_folder(&Disk, &deep).unwrap();
    whole::make_folder(&Disk, &deep).unwrap();
    assert!(fs::metadata(&deep)?.is_dir());
    let file = desk.put("file", "oud");
    let error = whole::make_folder(&Disk, &file.join("map")).unwrap_err();
    assert_eq!(error.path, file.join("map"));
    assert_eq!(error.problems[0].message.id, "error-not-in-folder");
    Ok(())
}

#[test]
fn files_in_a_folder_are_listed_by_ending_in_order_of_name() {
    let desk = Desk::new();
    for name in ["b.benchmark.ron", "a.benchmark.ron", "a.meting.ron", "benchmark.ron"] {
        desk.put(name, "");
    }
    let expected = [desk.path("a.benchmark.ron"), desk.path("b.benchmark.ron")];
    assert_eq!(disk::files_in(desk.folder.path(), ".benchmark.ron"), expected);
    assert_eq!(disk::files_in(&desk.path("weg"), ".ron"), Vec::<PathBuf>::new());
}
