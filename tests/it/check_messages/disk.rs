//! What the disk refuses.

use std::path::Path;

use meetlat::domain::message::Message;
use meetlat::files::problem::Located;
use meetlat::files::{disk, library};

use super::{ASSESSMENT, Case, Desk, QUESTIONNAIRE, case, changed, told};

fn from_disk() -> Vec<Case> {
    let desk = Desk::new();
    let file = desk.put("bestand", "iets");
    let folder = desk.folder.path().to_owned();
    let read = |name, path: &Path| case(name, disk::read(path).unwrap_err().problems);
    let write = |name, path: &Path| {
        case(name, disk::write_atomically(path, b"nieuw").unwrap_err().problems)
    };
    let mut cases = vec![
        read("reading a folder", &folder),
        read("reading a file that is not there", &folder.join("weg.meting.ron")),
        read("reading a file in a folder that is not there", &folder.join("weg/a.meting.ron")),
        read("reading a file below a file", &file.join("a.meting.ron")),
        case("listing a file", disk::list(&file).unwrap_err().problems),
        case("listing a folder that is not there", {
            disk::list(&folder.join("weg")).unwrap_err().problems
        }),
        write("writing over a folder", &folder),
        write("writing in a folder that is not there", &folder.join("weg/a.meting.ron")),
        write("writing below a file", &file.join("a.meting.ron")),
        case("reading more than Meetlat reads", {
            let path = folder.join("groot.ron");
            let large =
                std::fs::OpenOptions::new().create_new(true).write(true).open(&path).unwrap();
            large.set_len(16 * 1024 * 1024 + 1).unwrap();
            disk::read(&path).unwrap_err().problems
        }),
    ];
    let newer = changed(ASSESSMENT, &[("format: 1,", "format: 3,")]);
    for (name, content) in [
        ("writing over an assessment of a newer program", newer.as_str()),
        ("writing over a damaged assessment", &ASSESSMENT[..ASSESSMENT.len() / 2]),
        ("writing over a questionnaire", QUESTIONNAIRE),
    ] {
        let path = desk.put("staat-er-al.ron", content);
        desk.put("format-1.questionnaire.ron", QUESTIONNAIRE);
        cases.push(case(name, library::may_replace(&path).unwrap_err().problems));
    }
    let mut permissions = std::fs::metadata(&file).unwrap().permissions();
    permissions.set_readonly(true);
    std::fs::set_permissions(&file, permissions).unwrap();
    cases.push(write("writing over a write-protected file", &file));
    if cfg!(unix) {
        cases.push(read("reading what is no file", Path::new("/dev/null")));
        cases.push(write("writing over what is no file", Path::new("/dev/null")));
    }
    cases
}

/// What the system alone can bring about, and not in every test.
fn by_the_system() -> Vec<Case> {
    let whole = |message| vec![Located::whole(message)];
    let reason = "Input/output error (os error 5)";
    vec![
        case("no permission to read", whole(Message::new("error-read-permission"))),
        case("no permission to list", whole(Message::new("error-folder-permission"))),
        case("a name that is no text", whole(Message::new("error-path-letters"))),
        case("no permission to write", whole(Message::new("error-write-permission"))),
        case("a disk that cannot be written", whole(Message::new("error-write-medium"))),
        case("a full disk", whole(Message::new("error-disk-full").with("size", 12_i64))),
        case("a file another program holds", {
            let reason = "Permission denied (os error 13)";
            whole(Message::new("error-write-busy").with("reason", reason))
        }),
        case("a broken disk, reading", whole(Message::new("error-read").with("reason", reason))),
        case("a broken disk, writing", whole(Message::new("error-write").with("reason", reason))),
    ]
}

#[test]
fn what_the_disk_refuses() {
    insta::assert_snapshot!(told(&from_disk()));
}

#[test]
fn what_only_the_system_can_bring_about() {
    insta::assert_snapshot!(told(&by_the_system()));
}

pub fn cases() -> Vec<Case> {
    from_disk().into_iter().chain(by_the_system()).collect()
}
