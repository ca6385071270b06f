#!/usr/bin/env python3
"""Holds the text of reports, as pdftotext reads it, against their facts as JSON, both ways.

    .ci/paper_text.py FOLDER

For every NAME-public-LANGUAGE.pdf and NAME-internal-LANGUAGE.pdf in FOLDER there is a .json of
the same facts. `places.py` says which text of the JSON stands how often on paper. Each of these is
crossed out on the pages, the longest first. One that is missing is a problem; so is a number that
is left, because no text of the JSON says it there, and a sentence that stands there once more than
it should. The contents must name the page where each part begins, head and foot must be the same on
every page, and what the public may not see stands in the JSON of the team and in no public PDF.
The case `hostile` has texts no page can hold as they are, so only its secrets are looked for.
"""
import collections, json, pathlib, re, subprocess, sys

from places import on_paper, perhaps, secrets

NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
# Shorter ones may stand anywhere, in words that are no part of the facts.
SENTENCE = 24
# White space, hyphens and places to break: how lines were broken does not matter.
BREAK = re.compile(r"[\s\u00ad\u200b\u2010\u2011-]")


def squeezed(text):
    return BREAK.sub("", text)


class Pages:
    """The text of a PDF without heads and feet, of which parts can be crossed out."""

    def __init__(self, text):
        self.text = text
        self.places = [i for i, sign in enumerate(text) if not BREAK.match(sign)]
        self.rest = "".join(text[i] for i in self.places)

    def is_whole(self, start, end):
        """Whether no word or number goes on at either side: `2,1` is not found in `12,1`."""

        def goes_on(left, right):
            if left < 0 or right >= len(self.rest) or self.places[left] + 1 != self.places[right]:
                return False
            at = self.places[left]
            one, other = self.text[at], self.text[at + 1]
            if one in ".,":
                return other.isdigit() and self.text[at - 1 : at].isdigit()
            if other in ".,":
                return one.isdigit() and self.text[at + 2 : at + 3].isdigit()
            return one.isdigit() and other.isdigit() or one.isalpha() and other.isalpha()

        return not goes_on(start - 1, start) and not goes_on(end - 1, end)

    def cross_out(self, text, most):
        """Crosses out `text` up to `most` times; how often it was there."""
        want, n, at = squeezed(text), 0, 0
        while want and n < most and (at := self.rest.find(want, at)) >= 0:
            end = at + len(want)
            if self.is_whole(at, end):
                self.rest = self.rest[:at] + "\0" * len(want) + self.rest[end:]
                n += 1
            at += 1
        return n if want else most

    def left(self):
        """What is not crossed out, as it stood, with a space for all else."""
        signs = list(" " * len(self.text))
        for place, sign in zip(self.places, self.rest):
            signs[place] = " " if sign == "\0" else sign
        for i, sign in enumerate(self.text):
            if sign.isspace():
                signs[i] = sign
        return "".join(signs)


def edges(facts, sheets):
    """Takes head and foot off every page and tells which of them are not what they should be."""
    wrong, bodies = [], []
    head = squeezed(facts["title"] + facts["municipality"]["name"])
    for i, sheet in enumerate(sheets):
        lines = sheet.strip("\n").split("\n")
        foot = rf"{re.escape(squeezed(facts['footer']))}(Pagina|Page){i + 1}(van|of){len(sheets)}"
        if not re.fullmatch(foot, squeezed(lines.pop())):
            wrong.append(f"has another foot on page {i + 1}")
        if i and not head.startswith(squeezed(lines.pop(0))[: len(head)]):
            wrong.append(f"has another head on page {i + 1}")
        bodies.append("\n".join(lines))
    return wrong, bodies


def contents(bodies):
    """Takes the list of contents off the cover and tells which of its pages are not right."""
    wrong, lines = [], bodies[0].split("\n")
    n_entries = 0
    while lines and (entry := re.fullmatch(r"(.+?)(?: \.)+ (\d+)", lines[-1])):
        name, page = entry[1], int(entry[2])
        if not 1 < page <= len(bodies) or name not in bodies[page - 1].split("\n"):
            wrong.append(f"has no {name!r} on page {page}")
        n_entries += 1
        lines.pop()
    bodies[0] = "\n".join(lines)
    return wrong if n_entries else ["has no contents"]


def problems(path, team):
    facts = json.loads(path.with_suffix(".json").read_text())
    text = subprocess.run(["pdftotext", "-raw", str(path), "-"], capture_output=True, check=True, text=True).stdout
    if facts["audience"] == "public":
        said = squeezed(text)
        yield from (f"is public and says {s!r}" for s in secrets(team) if s.strip() and squeezed(s) in said)
    if path.stem.startswith("hostile"):
        return
    wrong, bodies = edges(facts, text.removesuffix("\f").split("\f"))
    yield from wrong
    yield from contents(bodies)
    pages = Pages("\f".join(bodies))
    wanted = collections.Counter(filter(None, on_paper(facts)))
    both = [(text, n, True) for text, n in wanted.items()] + [(text, n, False) for text, n in perhaps(facts)]
    for want, n, must in sorted(both, key=lambda one: (-len(squeezed(one[0])), not one[2])):
        if (found := pages.cross_out(want, n)) != n and must:
            yield f"says {want!r} {found} times, not {n}"
    left = pages.left()
    for i, sheet in enumerate(left.split("\f")):
        yield from (f"says {number} on page {i + 1}, which nothing in the JSON says there" for number in NUMBER.findall(sheet))
    left = squeezed(left)
    for want in wanted:
        if SENTENCE <= len(squeezed(want)) and squeezed(want) in left:
            yield f"says {want!r} more than {wanted[want]} times"


def main():
    folder = pathlib.Path(sys.argv[1])
    paths = sorted(folder.glob("*.pdf"))
    assert paths, f"no PDF in {folder}"
    n_wrong = 0
    for path in paths:
        name, _, language = path.stem.rsplit("-", 2)
        team = json.loads((folder / f"{name}-internal-{language}.json").read_text())
        assert team["audience"] == "internal"
        for problem in problems(path, team):
            n_wrong += 1
            print(f"{path.name} {problem}")
    print(f"{len(paths)} reports read")
    sys.exit(n_wrong != 0)


main()
