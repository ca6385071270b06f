//! When a question is shown, in words: what follows "Only if".
//!
//! `Not` is taken inwards until it stands at single questions, and groups inside groups of the
//! same sort are joined. That changes no meaning, and reads as people speak.

use super::Writer;
use super::markdown::{Inline, Part};
use crate::domain::condition::Condition;
use crate::domain::id::{ItemId, OptionId, StatusId};
use crate::domain::questionnaire::Kind;
use crate::report::figure_words::value_with_unit;

/// A condition without `Not`.
enum Phrase<'a> {
    /// One question, and whether this holds or does not.
    Atom { atom: &'a Condition, holds: bool },
    /// All of these, or at least one. More than one part, none of them a group of this sort.
    Group { sort: Sort, parts: Vec<Self> },
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Sort {
    All,
    Any,
}

impl<'a> Phrase<'a> {
    /// `condition`, or its opposite when it should not hold.
    fn new(condition: &'a Condition, holds: bool) -> Self {
        let (parts, sort) = match condition {
            Condition::Not(part) => return Self::new(part, !holds),
            Condition::All(parts) => (parts, if holds { Sort::All } else { Sort::Any }),
            Condition::Any(parts) => (parts, if holds { Sort::Any } else { Sort::All }),
            atom => return Self::Atom { atom, holds },
        };
        let mut flat = Vec::new();
        for part in parts {
            match Self::new(part, holds) {
                Self::Group { sort: inner, parts } if inner == sort => flat.extend(parts),
                part => flat.push(part),
            }
        }
        if flat.len() == 1 {
            return flat.remove(0);
        }
        Self::Group { sort, parts: flat }
    }
}

impl Writer<'_> {
    /// `QA1 (Kanalen) op niveau 2 of hoger staat`
    pub(super) fn condition(&self, condition: &Condition) -> Inline {
        match Phrase::new(condition, true) {
            Phrase::Atom { atom, holds } => self.atom(atom, holds),
            Phrase::Group { sort, parts } => self.group(sort, &parts),
        }
    }

    fn group(&self, sort: Sort, parts: &[Phrase<'_>]) -> Inline {
        let mut said = Vec::new();
        let mut rest = parts;
        while let [first, ..] = rest {
            let n = alike(rest);
            let (same, others) = rest.split_at(n);
            rest = others;
            said.push(match first {
                Phrase::Group { sort, parts } => self.group(*sort, parts).in_brackets(),
                Phrase::Atom { atom, holds } if n == 1 => self.atom(atom, *holds),
                Phrase::Atom { .. } => self.same(sort, same),
            });
        }
        Inline::join(&said, &format!(", {} ", self.joining(sort)))
    }

    /// One question; `holds` is false for the opposite.
    fn atom(&self, atom: &Condition, holds: bool) -> Inline {
        let (id, q, mut parts): (_, usize, Vec<(&str, Part)>) = match atom {
            Condition::Answered(q) if holds => ("codebook-if-answered", *q, vec![]),
            Condition::Answered(q) => ("codebook-if-not-answered", *q, vec![]),
            Condition::Yes(q) if holds => ("codebook-if-yes", *q, vec![]),
            Condition::Yes(q) => ("codebook-if-not-yes", *q, vec![]),
            Condition::LevelAtLeast(q, level) => {
                let id = if holds { "codebook-if-level" } else { "codebook-if-not-level" };
                (id, *q, vec![("level", level.0.into())])
            }
            Condition::NumberAtLeast(q, bound) => {
                let id = if holds { "codebook-if-number" } else { "codebook-if-not-number" };
                let bound = match &self.question(*q).kind {
                    Kind::Number(kind) => value_with_unit(*bound, &kind.unit, self.words),
                    _ => self.words.decimal(bound),
                };
                (id, *q, vec![("bound", Inline::text(&bound).into())])
            }
            Condition::Chose(q, option) if holds => return self.chose(*q, &[option], Sort::Any),
            Condition::Chose(q, option) => {
                ("codebook-if-not-chose", *q, vec![("options", self.option(*q, option).into())])
            }
            Condition::Status(q, item, statuses) => {
                let items = vec![self.item(*q, item)];
                if holds {
                    return self.status(*q, items, statuses, Sort::Any);
                }
                let statuses = self.statuses(*q, statuses);
                let parts =
                    vec![("items", Inline::join(&items, "").into()), ("statuses", statuses.into())];
                ("codebook-if-not-status", *q, parts)
            }
            Condition::All(_) | Condition::Any(_) | Condition::Not(_) => {
                unreachable!("a phrase takes these apart")
            }
        };
        parts.push(("question", self.question_named(q).into()));
        self.say(id, &parts)
    }

    /// Several answers to the same question, as one: `‘Facebook’ of ‘X’ de status ‘Actief’ heeft`.
    fn same(&self, sort: Sort, parts: &[Phrase<'_>]) -> Inline {
        let atoms = parts.iter().filter_map(|part| match part {
            Phrase::Atom { atom, .. } => Some(*atom),
            Phrase::Group { .. } => None,
        });
        let mut options = Vec::new();
        let mut items = Vec::new();
        let mut statuses: &[StatusId] = &[];
        let mut asked = 0;
        for atom in atoms {
            match atom {
                Condition::Chose(q, option) => {
                    asked = *q;
                    options.push(option);
                }
                Condition::Status(q, item, wanted) => {
                    asked = *q;
                    items.push(self.item(*q, item));
                    statuses = wanted;
                }
                _ => {}
            }
        }
        if items.is_empty() {
            self.chose(asked, &options, sort)
        } else {
            self.status(asked, items, statuses, sort)
        }
    }

    fn chose(&self, q: usize, options: &[&OptionId], sort: Sort) -> Inline {
        let n = if sort == Sort::All { options.len() } else { 1 };
        let options: Vec<Inline> = options.iter().map(|option| self.option(q, option)).collect();
        let parts = [
            ("question", self.question_named(q).into()),
            ("options", self.listed(&options, sort).into()),
            ("n", n.into()),
        ];
        self.say("codebook-if-chose", &parts)
    }

    fn status(&self, q: usize, items: Vec<Inline>, statuses: &[StatusId], sort: Sort) -> Inline {
        let n = if sort == Sort::All { items.len() } else { 1 };
        let parts = [
            ("question", self.question_named(q).into()),
            ("items", self.listed(&items, sort).into()),
            ("statuses", self.statuses(q, statuses).into()),
            ("n", n.into()),
        ];
        self.say("codebook-if-status", &parts)
    }

    /// `‘Chat’`
    fn option(&self, q: usize, option: &OptionId) -> Inline {
        let Kind::Choices(choices) = &self.question(q).kind else { return Inline::default() };
        let choice = choices.iter().find(|choice| choice.id == *option);
        choice.map(|choice| self.quoted(&choice.label)).unwrap_or_default()
    }

    /// `‘Facebook’`
    fn item(&self, q: usize, item: &ItemId) -> Inline {
        let Kind::Statuses(kind) = &self.question(q).kind else { return Inline::default() };
        kind.item(item).map(|item| self.quoted(&item.label)).unwrap_or_default()
    }

    /// `‘Actief’ of ‘Gestopt’`
    fn statuses(&self, q: usize, statuses: &[StatusId]) -> Inline {
        let Kind::Statuses(kind) = &self.question(q).kind else { return Inline::default() };
        let labels = statuses.iter().filter_map(|id| kind.status(id));
        let labels: Vec<Inline> = labels.map(|status| self.quoted(&status.label)).collect();
        self.listed(&labels, Sort::Any)
    }

    /// `a, b of c`
    fn listed(&self, parts: &[Inline], sort: Sort) -> Inline {
        self.list_with(parts, &self.joining(sort))
    }

    fn joining(&self, sort: Sort) -> String {
        self.words.get(match sort {
            Sort::All => "common-and",
            Sort::Any => "common-or",
        })
    }
}

/// How many of the first parts ask for other answers to one question, and can be said as one.
fn alike(parts: &[Phrase<'_>]) -> usize {
    let Some(Phrase::Atom { atom: first, holds: true }) = parts.first() else { return 1 };
    let is_alike = |part: &&Phrase<'_>| {
        let Phrase::Atom { atom, holds: true } = part else { return false };
        match (first, atom) {
            (Condition::Chose(q, _), Condition::Chose(other, _)) => q == other,
            (Condition::Status(q, _, statuses), Condition::Status(other, _, others)) => {
                q == other && statuses == others
            }
            _ => false,
        }
    };
    parts.iter().take_while(is_alike).count().max(1)
}
