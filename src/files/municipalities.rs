//! The municipalities of the Netherlands, to choose one's own from.
//!
//! The list is built in; [`super::municipality_register`] says of which day it is. Names outside the
//! list are possible: an assessment keeps its own name, code and province.

use std::sync::LazyLock;

/// One municipality of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Listed {
    /// Its name.
    pub name: &'static str,
    /// CBS code, such as `GM0363`.
    pub cbs_code: &'static str,
    /// Its province.
    pub province: &'static str,
}

static ALL: LazyLock<Vec<Listed>> = LazyLock::new(|| {
    let text = include_str!("../../assets/data/municipalities.csv");
    text.lines().skip(1).map(listed).collect()
});

fn listed(line: &'static str) -> Listed {
    let (name, rest) = line
        .strip_prefix('"')
        .and_then(|rest| rest.split_once("\","))
        .expect("every name in the built-in list stands between quotes");
    let (cbs_code, province) = rest.split_once(',').expect("every line has three columns");
    Listed { name, cbs_code, province }
}

/// All municipalities, by name.
pub fn all() -> &'static [Listed] {
    &ALL
}

/// The provinces, by name.
pub fn provinces() -> Vec<&'static str> {
    let mut provinces: Vec<_> = all().iter().map(|listed| listed.province).collect();
    provinces.sort_unstable();
    provinces.dedup();
    provinces
}

/// The municipality with this name, whatever its capitals and accents.
pub fn by_name(name: &str) -> Option<&'static Listed> {
    let wanted = plain(name);
    all().iter().find(|listed| plain(listed.name) == wanted)
}

/// The municipalities that `query` could mean: names that start with it first, then names
/// with a word that does, then names that have it anywhere. Capitals, accents and
/// apostrophes do not matter. An empty query gives all.
pub fn search(query: &str) -> Vec<&'static Listed> {
    let query = plain(query);
    let rank = |listed: &&Listed| {
        let name = plain(listed.name);
        if name.starts_with(&query) {
            Some(0)
        } else if name.split([' ', '-']).any(|word| word.starts_with(&query)) {
            Some(1)
        } else if name.contains(&query) {
            Some(2)
        } else {
            None
        }
    };
    let mut found: Vec<_> = all().iter().filter_map(|l| rank(&l).map(|rank| (rank, l))).collect();
    found.sort_by_key(|(rank, _)| *rank); // stable: by name within a rank
    found.into_iter().map(|(_, listed)| listed).collect()
}

/// Lower case, without accents and apostrophes.
fn plain(name: &str) -> String {
    let letter = |c: char| match c {
        'à' | 'á' | 'â' | 'ä' => Some('a'),
        'è' | 'é' | 'ê' | 'ë' => Some('e'),
        'ì' | 'í' | 'î' | 'ï' => Some('i'),
        'ò' | 'ó' | 'ô' | 'ö' => Some('o'),
        'ù' | 'ú' | 'û' | 'ü' => Some('u'),
        '\'' | '’' | '‘' | '`' => None,
        other => Some(other),
    };
    name.trim().chars().flat_map(char::to_lowercase).filter_map(letter).collect()
}
