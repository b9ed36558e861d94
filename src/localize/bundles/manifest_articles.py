"""The articles of a manifest's file: each is read when it is asked for, and written as it was until then.

A bundle of ten thousand articles is built anew for one of them: what the manifest says of all others is known
to be right, since the program wrote it, and goes from the old file into the new one as text.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cached_property
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from localize.bundles.article_records import MALFORMED, PUBLISHED, article_data, read_article
from localize.bundles.article_records import text as require_text
from localize.bundles.base import Published
from localize.bundles.edition_line import EditionLine
from localize.bundles.manifest import LinedArticles, edition_lines, standing_among
from localize.bundles.manifest_tally import Tally
from localize.bundles.sorted_json import written_member
from localize.model import Locale, ReviewState

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from localize.bundles.manifest import ArticleRecord
    from localize.errors import InputError

_START = '\n  "articles": {\n'
_END = "\n  }"
_NONE = '\n  "articles": {}'
_AFTER_NAME = '": '
_SHOWING, _SHOWN = '\n          "pictures": [', "\n          ]"
"""What stands around the pictures of each edition that shows any. Texts have no line ends here."""
_BETWEEN = ",\n"
_INSIDE = "    "
_DEPTH = 2
_Json = dict[str, Any]
_Orders = dict[tuple[str, ...], list[tuple[str, Locale]]]


@dataclass(slots=True)
class _Entry:
    """What is said of one article, as far as anybody asked."""

    record: ArticleRecord | None = None
    text: str = ""
    """Its lines in the file; empty until they are written."""
    lines: list[EditionLine] | None = None


class ManifestArticles(LinedArticles):
    """The articles of one manifest, by slug."""

    def __init__(
        self, entries: Mapping[str, _Entry], malformed: InputError | None = None, tally: Tally | None = None
    ) -> None:
        """Take what is said of each.

        Args:
            entries: that.
            malformed: what is said where it is not as the program wrote it; None where it did not write it.
            tally: that of their editions, where it is known.
        """
        self._entries = entries
        self._malformed = malformed
        self._tally = tally
        self._orders: _Orders = {}
        self._shown: dict[str, tuple[str, ...]] = {}

    @classmethod
    def of(cls, records: Mapping[str, ArticleRecord]) -> ManifestArticles:
        """Return articles of which all is known."""
        return cls({slug: _Entry(record) for slug, record in records.items()})

    @classmethod
    def among(cls, articles: Mapping[str, ArticleRecord]) -> ManifestArticles:
        """Return articles as they are, if they are a manifest's, else those of which all is known."""
        return articles if isinstance(articles, cls) else cls.of(articles)

    @classmethod
    def written(
        cls, text: str, malformed: InputError, tally: Tally | None = None
    ) -> tuple[ManifestArticles, str] | None:
        """Return the articles of a file that the program wrote, and the rest of it, without them.

        Args:
            text: the file.
            malformed: the error where the file was not the program's after all.
            tally: that of all editions, where it is known.

        Returns:
            None of one that is not as the program writes it.
        """
        start = text.find(_START)
        end = text.find(_END, start + len(_START))
        if start < 0 or end < 0:
            return None
        texts = text[start + len(_START) + len(_INSIDE) : end].split(f'{_BETWEEN}{_INSIDE}"')
        spelled = '",\n"'.join(one[: one.find(_AFTER_NAME)] for one in texts)
        try:
            slugs = json.loads(f'[{spelled}"]')
        except ValueError:
            return None
        found = {
            slug: _Entry(text=f'"{own}' if number else own)
            for number, (slug, own) in enumerate(zip(slugs, texts, strict=True))
        }
        if len(found) != len(texts):
            return None
        return cls(found, malformed, tally), f"{text[:start]}{_NONE}{text[end + len(_END) :]}"

    def __getitem__(self, slug: str) -> ArticleRecord:
        """Return what is said of an article.

        Raises:
            InputError: it is not what the program wrote.
            KeyError: there is none.
        """
        entry = self._entries[slug]
        if entry.record is None:
            try:
                entry.record = read_article(_data(slug, entry))
            except MALFORMED:
                raise self._wrong() from None
        return entry.record

    def __iter__(self) -> Iterator[str]:
        return iter(self._entries)

    def __len__(self) -> int:
        return len(self._entries)

    def __contains__(self, slug: object) -> bool:
        return slug in self._entries

    def without(self, slugs: Collection[str]) -> ManifestArticles:
        """Return the others."""
        return self._among({slug: one for slug, one in self._entries.items() if slug not in slugs})

    def only(self, slugs: Collection[str]) -> ManifestArticles:
        """Return those of some slugs."""
        return self._among({slug: one for slug, one in self._entries.items() if slug in slugs})

    def _among(self, kept: Mapping[str, _Entry]) -> ManifestArticles:
        """Return some of them; their tally is known if that of all is and most of them stay."""
        known = self._tally if 2 * len(kept) > len(self._entries) else None
        if known is not None:
            known = known.changed(self._lines_of_all(self._entries.keys() - kept.keys()), ())
        return ManifestArticles(kept, self._malformed, known)

    def with_records(self, records: Mapping[str, ArticleRecord]) -> ManifestArticles:
        """Return them with some that are new, or said anew."""
        fresh = {slug: _Entry(record) for slug, record in records.items()}
        found = ManifestArticles({**self._entries, **fresh}, self._malformed)
        if self._tally is not None:
            gone = self._lines_of_all(self._entries.keys() & fresh.keys())
            found._tally = self._tally.changed(gone, found._lines_of_all(fresh.keys()))
        return found

    def said_anew(self, before: ManifestArticles) -> frozenset[str]:
        """Return the slugs of which more or less is said than in another manifest, from which others come."""
        known = before._entries
        anew = {slug for slug, one in self._entries.items() if known.get(slug) is not one}
        return frozenset(anew | (known.keys() - self._entries.keys()))

    @property
    def ours(self) -> bool:
        """True if the program wrote the manifest from which they come."""
        return self._malformed is not None

    @property
    def tally(self) -> Tally:
        """The tally of all editions."""
        if self._tally is None:
            self._tally = Tally.of(self.lines)
        return self._tally

    @property
    def standing_slugs(self) -> Collection[str]:
        """The slugs of articles that have an edition which was not withdrawn."""
        if self.ours and not self.tally.has(Published.WITHDRAWN):
            return self._entries.keys()  # the program says nothing of an article without an edition
        return standing_among(self.lines)

    @cached_property
    def lines(self) -> list[EditionLine]:
        """The lines of all editions, by slug and locale.

        Raises:
            InputError: one of them is not what the program wrote.
        """
        return self._lines_of_all(self._entries)

    def _lines_of_all(self, slugs: Iterable[str]) -> list[EditionLine]:
        found = [line for slug in sorted(slugs) for line in self.lines_of(slug)]
        try:
            _require_texts(found)
        except MALFORMED:
            raise self._wrong() from None
        return found

    def lines_of(self, slug: str) -> Sequence[EditionLine]:
        """Return the lines of an article's editions, by locale; none where there is no such article.

        Raises:
            InputError: one of them is not what the program wrote.
        """
        entry = self._entries.get(slug)
        if entry is None:
            return ()
        if entry.lines is None:
            try:
                record = entry.record
                entry.lines = (
                    _lines(slug, _data(slug, entry), self._orders)
                    if record is None
                    else edition_lines(slug, record)
                )
            except MALFORMED:
                raise self._wrong() from None
        return entry.lines

    def pictures_of(self, slug: str) -> tuple[str, ...]:
        """Return the paths of the pictures that the editions of an article show, locale by locale.

        Raises:
            InputError: what is said of it is not what the program wrote.
        """
        entry = self._entries.get(slug)
        if entry is None or entry.lines is not None or entry.record is not None:
            return tuple(path for line in self.lines_of(slug) for path in line.pictures)
        _, *shown = entry.text.split(_SHOWING)
        return tuple(path for one in shown for path in self._shown_in(one.partition(_SHOWN)[0]))

    def _shown_in(self, text: str) -> tuple[str, ...]:
        """Return the pictures in a part of the file, which most editions of an article have alike."""
        found = self._shown.get(text)
        if found is None:
            try:
                found = tuple(map(require_text, json.loads(f"[{text}]")))
            except MALFORMED:
                raise self._wrong() from None
            self._shown[text] = found
        return found

    def written_parts(self) -> Iterator[str]:
        """Yield the JSON of all part by part, as a part of the file."""
        if not self._entries:
            yield "{}"
            return
        before = "{\n"
        for slug in sorted(self._entries):
            yield f"{before}{_INSIDE}{self.text_of(slug)}"
            before = _BETWEEN
        yield _END

    def text_of(self, slug: str) -> str:
        """Return the JSON of an article with its name; empty where there is none."""
        entry = self._entries.get(slug)
        if entry is None:
            return ""
        if not entry.text:
            assert entry.record is not None
            entry.text = written_member(slug, article_data(entry.record), _DEPTH)
        return entry.text

    def _wrong(self) -> InputError:
        assert self._malformed is not None
        return self._malformed


def _data(slug: str, entry: _Entry) -> _Json:
    """Return what the text of an article says.

    Raises:
        KeyError: it is that of another; also as all of `MALFORMED`.
    """
    found: _Json = json.loads(f"{{{entry.text}}}")[slug]
    return found


def _require_texts(lines: Sequence[EditionLine]) -> None:
    """Check that what names files is text.

    Raises:
        TypeError: some of it is not.
    """
    for column in ("path", "sha256", "plain", "public_slug"):
        "".join(map(attrgetter(column), lines))
    sum(map(attrgetter("drafts"), lines))
    for line in lines:
        "".join(line.pictures)


def _lines(
    slug: str, data: _Json, orders: dict[tuple[str, ...], list[tuple[str, Locale]]]
) -> list[EditionLine]:
    """Return the lines of an article's editions from what JSON held, by locale.

    Args:
        slug: the article's.
        data: that.
        orders: codes of locales as they stand → each with its locale, in order; grows.
    """
    editions = data["editions"]
    codes = tuple(editions)
    order = orders.get(codes)
    if order is None:
        order = orders[codes] = sorted(((code, Locale.parse(code)) for code in codes), key=lambda one: one[1])
    draft = ReviewState.DRAFT.value
    return [
        EditionLine(
            slug,
            locale,
            (one := editions[code])["path"],
            one["sha256"],
            PUBLISHED[one["published"]],
            one["states"].get(draft, 0),
            one.get("plain", ""),
            one.get("slug", ""),
            tuple(one["pictures"]) if "pictures" in one else (),
        )
        for code, locale in order
    ]
