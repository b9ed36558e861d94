"""Measure how captured pages are read: make captures DATA=DIR.

DIR holds `articles/18f/*.md`, blog posts with front matter; `ntrex/dev.tsv`, news documents by sentence in
English, Russian and Uzbek; and `captures_dev/`, pages with what is meant by each, field by field. Posts and
documents are poured into the layouts of `capture_layouts`.
"""

from __future__ import annotations

import csv
import json
import sys
from collections import Counter, defaultdict
from html.parser import HTMLParser
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pyromark
import yaml
from capture_layouts import LAYOUTS, Post, Poured

from localize.capture import Capture, parse
from localize.errors import InputError
from localize.language.uzbek.conversion import convert

if TYPE_CHECKING:
    from collections.abc import Iterator

_BLOCKS: Final = frozenset(
    (
        "p",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "li",
        "ul",
        "ol",
        "blockquote",
        "pre",
        "tr",
        "div",
        "hr",
        "table",
    )
)
_PER_PARAGRAPH: Final = 3
"""Sentences of a document that one paragraph holds."""
COLUMNS: Final = ("body", "title", "byline", "none lost")


class Text(HTMLParser):
    """The lines of a page's text, as a browser copies them."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self._parts = [""]
        self._hidden = 0
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a line with each block."""
        del attrs
        self._hidden += tag in {"script", "style"}
        if tag in _BLOCKS or tag == "br":
            self._parts.append("")

    def handle_endtag(self, tag: str) -> None:
        """End the line."""
        self._hidden -= tag in {"script", "style"}
        self._parts.append("" if tag in _BLOCKS else " " if tag in {"td", "th"} else "")
        if tag not in _BLOCKS:
            last = self._parts.pop()
            self._parts[-1] += last

    def handle_data(self, data: str) -> None:
        """Add to the line."""
        if not self._hidden:
            self._parts[-1] += data.replace("\n", " ")

    @property
    def lines(self) -> tuple[str, ...]:
        """Return the lines that are not empty."""
        return tuple(text for part in self._parts if (text := " ".join(part.split())))


def posts(folder: Path) -> Iterator[Post]:
    """Yield the blog posts, then the documents in each of their languages."""
    for path in sorted((folder / "articles" / "18f").glob("*.md")):
        _, front, body = path.read_text(encoding="utf-8").split("---\n", 2)
        title = " ".join(str(yaml.safe_load(front).get("title") or "").split())
        lines = Text(pyromark.html(body, options=pyromark.Options.ENABLE_TABLES)).lines
        if title and lines:
            yield Post(path.stem, "en", title, lines)
    documents: defaultdict[str, list[list[str]]] = defaultdict(list)
    with (folder / "ntrex" / "dev.tsv").open(encoding="utf-8") as file:
        for name, *texts in csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            documents[name].append(texts[-3:])
    for name, sentences in documents.items():
        columns = dict(zip(("en", "ru", "uz"), zip(*sentences, strict=True), strict=True))
        columns["uz_Cyrl"] = tuple(map(cyrillic, columns["uz"]))
        for locale in ("ru", "uz", "uz_Cyrl"):
            title, *rest = columns[locale]
            if rest:
                yield Post(name, locale, title, tuple(_paragraphs(rest)))


def cyrillic(text: str) -> str:
    """Return Uzbek text in Cyrillic, as the product converts it."""
    return convert(text, to="Cyrl").text


def _paragraphs(sentences: list[str]) -> Iterator[str]:
    for start in range(0, len(sentences), _PER_PARAGRAPH):
        yield " ".join(sentences[start : start + _PER_PARAGRAPH])


def plain(text: str) -> str:
    """Return a text with one kind of space."""
    return " ".join(text.split())


def accounted(capture: Capture) -> str:
    """Return all that a capture holds or lists, as one text."""
    cards = (part for card in capture.cards for part in (card.title, card.teaser, card.category))
    listed = (text for _, text in (*capture.left_out, *capture.unrecognised))
    own = (capture.title, capture.ticker, capture.author_name, capture.author_role, capture.category)
    return plain("\n".join([*own, *cards, *capture.labels, *listed, *capture.paragraphs]))


def judge(post: Post, poured: Poured) -> dict[str, bool]:
    """Read a page, and tell which of its parts came out as meant."""
    try:
        capture = parse(poured.text, path=post.name)
    except InputError:
        return dict.fromkeys(COLUMNS, False)
    held = accounted(capture)
    return {
        "body": plain(" ".join(capture.paragraphs)) == plain(" ".join(post.lines)),
        "title": capture.title == post.title,
        "byline": (capture.author_name, capture.author_role) == (poured.author, poured.role),
        "none lost": all(plain(line) in held for line in (post.title, *post.lines, *poured.outside)),
    }


def print_layouts(folder: Path, misses: list[str]) -> None:
    """Print the table of the layouts."""
    totals: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for post in posts(folder):
        for layout, pour in LAYOUTS.items():
            found = judge(post, pour(post))
            count = totals[layout, "English" if post.locale == "en" else "Russian, Uzbek"]
            count["pages"] += 1
            count.update(name for name, right in found.items() if right)
            wrong = ", ".join(name for name, right in found.items() if not right)
            misses += [f"{layout} {post.locale} {post.name}: {wrong}"] if wrong else []
    print("| layout | texts | pages | body whole | title | byline | no line lost |")
    print("| --- | --- | ---: | ---: | ---: | ---: | ---: |")
    for (layout, texts), count in totals.items():
        shares = (f"{count[name]} ({100 * count[name] / count['pages']:.1f}%)" for name in COLUMNS)
        print(f"| {layout} | {texts} | {count['pages']} | {' | '.join(shares)} |")


def differences(capture: Capture, meant: dict[str, Any]) -> Iterator[str]:
    """Yield the fields of a captured page that are not as meant."""
    author = meant["byline"] or {"name": "", "role": None}
    weather = meant["weather"] or {}
    found: dict[str, Any] = dict(capture.weather)
    wind, temperature = found.get("wind") or {}, found.get("temperature") or {}
    captions = set(meant["captions"])
    fields = {
        "lang": (str(capture.locale), meant["lang"]),
        "title": (capture.title, meant["title"]),
        "category": (capture.category, meant["category"]),
        "views": (capture.views, meant["views"]),
        "published": (capture.published or None, meant["published"]),
        "body": ([line for line in capture.paragraphs if line not in captions], meant["body"]),
        "byline": ((capture.author_name, capture.author_role), (author["name"], author["role"] or "")),
        "ticker": (capture.ticker or None, meant["ticker"]),
        "labels": (list(capture.labels), meant["labels"]),
        "cards": (
            [(card.title, card.teaser, card.category, card.published) for card in capture.cards],
            [(card["title"], card["teaser"], card["category"], card["time"]) for card in meant["cards"]],
        ),
        "weather": (
            [found.get("condition"), *map(temperature.get, ["value"]), *map(wind.get, _WIND)],
            [weather.get(name) for name in ("condition", "temperature_c", "wind_ms", "wind_dir")],
        ),
        "listed": (
            sorted(
                text
                for _, text in (*capture.left_out, *capture.unrecognised)
                if text not in meant["may_be_listed"]
            ),
            sorted(meant["out_of_body"] + meant["unrecognised"]),
        ),
    }
    yield from (f"{name}: {got!r}, not {want!r}" for name, (got, want) in fields.items() if got != want)


def print_pages(folder: Path, misses: list[str]) -> None:
    """Print the table of the captured pages."""
    print("| page | fields that differ |")
    print("| --- | --- |")
    for path in sorted((folder / "captures_dev").glob("*.json")):
        meant = json.loads(path.read_text(encoding="utf-8"))
        try:
            capture = parse(path.with_suffix(".txt").read_bytes(), path=path.stem)
        except InputError as error:
            wrong = [] if "pages" in meant else [f"refused: {error.message}"]
        else:
            wrong = ["two pages taken for one"] if "pages" in meant else list(differences(capture, meant))
        print(f"| {path.stem} | {', '.join(one.partition(':')[0] for one in wrong) or 'none'} |")
        misses += [f"{path.stem} {one}" for one in wrong]


def main(arguments: list[str]) -> int:
    """Print the tables; with a second argument, write there what came out wrong."""
    if not arguments:
        sys.stderr.write("Say where the texts are: make captures DATA=DIR\n")
        return 2
    misses: list[str] = []
    print_layouts(Path(arguments[0]), misses)
    print()
    print_pages(Path(arguments[0]), misses)
    for path in arguments[1:2]:
        Path(path).write_text("".join(f"{one}\n" for one in misses), encoding="utf-8")
    return 0


_WIND: Final = ("speed", "direction")

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
