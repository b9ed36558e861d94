"""Newsrooms of any size, made by a seeded generator from this repository's articles.

Each article takes one of the sample's, leaves some of its blocks out, borrows some from others in its
language, and numbers its texts, so that hardly any two strings are the same. Three in ten link to an article
before them, a third of these to a heading in it, and pictures lie beside those that show them. The same seed
gives the same bytes. What the sample has translated is the translation of a numbered text, too, with the
number behind it, and of one that is a link.
"""

from __future__ import annotations

import posixpath
import re
import shutil
from collections import defaultdict
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from localize.formats import gettext, heading_ids, releases
from localize.model import Locale
from localize.model.domain import Domain
from localize.workspace.release_record import PATH as RECORD

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from localize.model import Catalog, Message

ROOT = Path(__file__).resolve().parents[1]
SEED = 20_260
_FOLDER = 500
"""Articles in a folder."""
_BLOCKS = 6
"""Blocks of the shortest article that is taken."""
_TEXT = re.compile(r"(?:#{2,3} )?[^\W\d_«“(][^\n]*[^\W\d_][.?!…]?")
"""A heading or a paragraph of one line that begins and ends with words."""
_TITLE = re.compile(r"^((?:title|description): [^\n\"']*[^\W\d_][.?!…]?)$", re.MULTILINE)
_NUMBERED = re.compile(r" \(\d+\)\Z")
_ADDRESS = re.compile(r"\](?:\([^()\s]*\)|\[[^\[\]]+\])")
"""What follows the text of a link or picture."""
_PAIR = re.compile(r"^([ \w-]*: )([\"']?)(.+?)(\2)$", re.MULTILINE)
"""A key of a front matter, and its value."""
_SETTINGS = """\
version: 2
name: "Benchmark News"
source_locale: en
locales: [en, ru, uz, uz_Cyrl]
derive: {uz_Cyrl: uz}
articles: [articles/**/*.md]
ui: [ui/*.yaml]
front_matter:
  text: [title, description, teaser, related.*.title, related.*.teaser, ticker, author.name]
  ui: {category: category, tags: tag, author.role: role, "related.*.category": category}
publish: {title: draft, description: draft, teaser: draft, body: draft, ui: draft}
unready: omit
engines: []
timezone: Asia/Tashkent
bundles: {folder: dist, layout: folder, front_matter: [lang], pictures: copy}
"""
_LINKING, _ENTERING = 0.3, 0.1
"""The shares of articles that link to others, and to a heading in them."""
_LINK = re.compile(r"\[([^\[\]]+)\](\([^()\s]+\)|\{\d+\})")
"""A text that is a link, also as translate-toolkit has it."""
_PICTURE = re.compile(r"!\[[^\]]*\]\(([^()\s:]+)\)")
_PICTURE_SIZE = 60_000
"""Bytes."""


def newsroom(folder: Path, count: int, seed: int = SEED) -> Path:
    """Write a newsroom with so many articles into an empty folder."""
    (folder / "localize.yaml").write_text(_SETTINGS, encoding="utf-8")
    shutil.copytree(ROOT / "ui", folder / "ui")
    shutil.copy(ROOT / "glossary.yaml", folder)
    for slug, text in articles(count, seed):
        path = folder / "articles" / f"{slug}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        for name in _PICTURE.findall(text):
            picture = path.parent / name
            picture.parent.mkdir(exist_ok=True)
            picture.write_bytes(Random(name).randbytes(_PICTURE_SIZE))  # noqa: S311 - no secret
    return folder


def articles(count: int, seed: int = SEED) -> Iterator[tuple[str, str]]:
    """Yield so many articles, each with its slug."""
    random = Random(seed)  # noqa: S311 - no secret
    samples = list(_samples())
    blocks: defaultdict[str, list[str]] = defaultdict(list)
    for text in samples:
        blocks[_language(text)] += [block for block in _blocks(text) if _TEXT.fullmatch(block)]
    links = Random(seed)  # noqa: S311 - likewise
    headings: list[list[str]] = []
    for number in range(count):
        text = _article(random, random.choice(samples), blocks)
        if number and (share := links.random()) < _LINKING:
            text = _linked(links, text, number, headings, entering=share < _ENTERING)
        headings.append([block.lstrip("# ") for block in _blocks(text) if block.startswith("## ")])
        yield _slug(number), text


def _samples() -> Iterator[str]:
    """Yield the sample's articles that readers find, by slug; short notes are left out."""
    folder = ROOT / "articles"
    withdrawn = {slug for slug, _ in releases.parse((ROOT / RECORD).read_bytes()).withdrawals}
    for path in sorted(folder.rglob("*.md")):
        text = path.read_text(encoding="utf-8")
        slug = path.relative_to(folder).with_suffix("").as_posix()
        unseen = slug in withdrawn or any(one in text for one in ("\ndraft: true\n", "\nembargo: ", "<!--"))
        if not unseen and len(_blocks(text)) >= _BLOCKS:
            yield text


def _article(random: Random, sample: str, blocks: dict[str, list[str]]) -> str:
    head = sample[: sample.index("\n---\n") + 5]
    head = _TITLE.sub(lambda found: f"{found[1]} ({random.randrange(10**6)})", head)
    body = []
    for block in _blocks(sample):
        if random.random() < 0.1:  # noqa: PLR2004 - one in ten is another article's
            block = random.choice(blocks[_language(sample)])  # noqa: PLW2901 - in its place
        if random.random() < 0.1 and not block.startswith("#"):  # noqa: PLR2004 - one in ten goes
            continue
        body.append(f"{block} ({random.randrange(10**6)})" if _TEXT.fullmatch(block) else block)
    return head + "\n" + "\n\n".join(body) + "\n"


def _linked(
    random: Random, text: str, number: int, headings: Sequence[Sequence[str]], *, entering: bool
) -> str:
    """Return an article of which a paragraph is a link to one before it.

    Args:
        random: chooses the paragraph and the article.
        text: the article.
        number: its number.
        headings: those of all before it.
        entering: whether the link leads to a heading.
    """
    fit = [block for block in _blocks(text) if _NUMBERED.search(block) and block[0] not in "#[!"]
    fit = [block for block in fit if "[" not in block]
    if not fit:
        return text
    block, target = random.choice(fit), random.randrange(number)
    mark = ""
    if entering and headings[target]:
        mark = f"#{heading_ids.anchors([(random.choice(headings[target]), '')])[0]}"
    address = posixpath.relpath(f"{_slug(target)}.md{mark}", posixpath.dirname(_slug(number)))
    end = _NUMBERED.search(block)
    assert end is not None
    return text.replace(f"\n{block}\n", f"\n[{block[: end.start()]}]({address}){end[0]}\n", 1)


def _slug(number: int) -> str:
    return f"{number // _FOLDER:03}/article-{number:06}"


def _blocks(text: str) -> list[str]:
    return text[text.index("\n---\n") + 5 :].strip().split("\n\n")


def _language(text: str) -> str:
    found = re.search(r"^lang: (\S+)$", text, re.MULTILINE)
    return found[1] if found else "en"


def fill(room: Path) -> None:
    """Write the sample's translations into a newsroom's catalogs, as a person with another editor does."""
    known: dict[str, dict[str, tuple[str, ...]]] = {}
    for path in sorted((room / "locales").rglob("*.po")):
        folder = path.relative_to(room / "locales").parts[0]
        catalog = _read(path, folder)
        texts = known.setdefault(folder, _translations(folder))
        messages = [_filled(message, texts) for message in catalog.messages]
        path.write_bytes(gettext.serialize(catalog.with_messages(messages)))


def fill_units(folder: Path, locale: str) -> None:
    """Write the sample's translations into the catalogs that translate-toolkit has made for a locale.

    It has a front matter as one unit, and a number in braces in the place of each link's address.
    """
    known: dict[str, tuple[str, ...]] = {}
    for source, targets in _translations(locale).items():
        if len(targets) == 1:
            known[source] = targets
            known[_placed(source, source)] = (_placed(targets[0], source),)
    for path in sorted(folder.rglob("*.po")):
        catalog = _read(path, locale)
        messages = [
            replace(message, targets=(_header(message.key.source, known),))
            if message.key.source.startswith("---\n")
            else _filled(message, known)
            for message in catalog.messages
        ]
        path.write_bytes(gettext.serialize(catalog.with_messages(messages)))


def _placed(text: str, source: str) -> str:
    """Return a text with the numbers of its source's addresses for these."""
    addresses = list(dict.fromkeys(_ADDRESS.findall(source)))
    numbers = {address: f"]{{{number}}}" for number, address in enumerate(addresses, 1)}
    return _ADDRESS.sub(lambda found: numbers.get(found[0], found[0]), text)


def _header(text: str, known: dict[str, tuple[str, ...]]) -> str:
    """Return a front matter with the translations of its values."""

    def translated(found: re.Match[str]) -> str:
        number = _NUMBERED.search(found[3])
        end = number[0] if number else ""
        target = known.get(found[3].removesuffix(end), (found[3].removesuffix(end),))[0]
        return f"{found[1]}{found[2]}{target}{end}{found[4]}"

    return _PAIR.sub(translated, text)


def _filled(message: Message, known: dict[str, tuple[str, ...]]) -> Message:
    number = _NUMBERED.search(message.key.source)
    end = number[0] if number else ""
    source = message.key.source.removesuffix(end)
    link = _LINK.fullmatch(source)
    targets = known.get(link[1] if link else source)
    if not message.blank or targets is None or len(targets) != len(message.targets):
        return message
    if link:
        targets = tuple(f"[{target}]{link[2]}" for target in targets)
    return replace(message, targets=tuple(target + end for target in targets))


def _translations(folder: str) -> dict[str, tuple[str, ...]]:
    """Return what the sample has in a locale, by source."""
    found = {}
    for path in sorted((ROOT / "locales" / folder).rglob("*.po")):
        for message in _read(path, folder).messages:
            if not message.empty and not message.obsolete:
                found[message.key.source] = message.targets
    return found


def _read(path: Path, folder: str) -> Catalog:
    return gettext.parse(path.read_bytes(), str(path), locale=Locale.parse(folder), domain=Domain("-"))
