"""The heads of articles that nobody touched since they were read, so that they need not be read again.

A run on one article of ten thousand has to know of all of them which slug, language and labels they have, but
of the one alone what stands in it. The index lies in `.localize/`; losing it costs time alone. An article is
taken from it where its file has the size, times and inode that it had when it was read, or else the same
bytes, and the program and what the configuration says about articles are the same. Files that cannot be read
as articles are not in it.
"""

from __future__ import annotations

import hashlib
import json
import os
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from localize.cache import store
from localize.cache.looks import SETTLED, look_of, touched
from localize.cache.program import program_digest
from localize.errors import DiskError, InputError, UsageError
from localize.model import ArticleHead, Locale, MessageKey, Segment
from localize.workspace.places import Places

if TYPE_CHECKING:
    from collections.abc import Callable

    from localize.config import Config
    from localize.workspace.disk import Disk

    ReadHead = Callable[[str, str], ArticleHead]

_NAME = "articles"


class ArticleIndex:
    """The index of one newsroom's articles, as one run finds it and leaves it."""

    def __init__(self, disk: Disk, config: Config, read: ReadHead) -> None:
        """Open the index; one that cannot be read, or of other options, is empty.

        Args:
            disk: the newsroom's files.
            config: what decides how its articles are read.
            read: reads what is known of an article from its file, by slug and path.
        """
        self._read = read
        self._disk = disk
        self._root = str(disk.root)
        self._places = Places(disk.root)
        self._options = _options(disk, config)
        self._found = _stored(disk, self._options)
        self._settled = store.now(disk) - SETTLED
        self._keys: dict[tuple[str, str], MessageKey] = {}
        """Labels that stand in many articles, each made once."""
        self._kept: dict[str, list[Any]] = {}
        self._changed = False

    def head(self, slug: str, path: str) -> ArticleHead:
        """Return what is known of an article, from the index where its file is as it was.

        Raises:
            InputError: it cannot be read as an article.
            InputErrors: for several reasons.
        """
        line = self._look(path)
        entry = self._found.get(path)
        if entry and (entry[0] == line != "" or self._holds(path, entry[1])):
            known = _known(slug, path, entry[1], self._keys)
            if known is not None:
                self._keep(path, line, entry[1])
                return known
        article = self._read(slug, path)
        record = _record(article)
        if record is not None:
            self._keep(path, line, record)
        return article

    def _keep(self, path: str, line: str, record: dict[str, Any]) -> None:
        self._kept[path] = [line, record]
        self._changed |= self._found.get(path) != self._kept[path]

    def _holds(self, path: str, record: Any) -> bool:  # noqa: ANN401 - JSON
        """Return whether a file that was touched, or is of another checkout, has the bytes that it had."""
        with suppress(TypeError, KeyError, DiskError, InputError):
            data = self._disk.read_if_there(path, self._places)
            return data is not None and hashlib.sha256(data).hexdigest() == record["digest"]
        return False

    def save(self) -> None:
        """Write the index, where anything is new in it or gone; a disk that takes nothing is no fault."""
        if self._changed or len(self._kept) != len(self._found):
            document = {"options": self._options, "articles": self._kept}
            store.put(self._disk, _NAME, json.dumps(document).encode())

    def _look(self, path: str) -> str:
        """Return what a file looks like; empty where it was touched just now, or cannot be looked at."""
        try:
            look = look_of(os.stat(f"{self._root}/{path}"))  # noqa: PTH116 - one call of thousands
        except OSError:
            return ""  # reading it says why
        return str(look) if touched(look) <= self._settled else ""


def _options(disk: Disk, config: Config) -> str:
    """Digest all that decides how an article is read."""
    locales = [str(locale) for locale in (config.source_locale, *config.locales)]
    said = (
        program_digest(disk),
        locales,
        config.text_keys,
        sorted(config.ui_keys.items()),
        config.text_attributes,
    )
    return hashlib.sha256(repr(said).encode()).hexdigest()


def _stored(disk: Disk, options: str) -> dict[str, Any]:
    """Return what is in the index."""
    with suppress(ValueError, TypeError, KeyError, RecursionError):
        document = json.loads(store.get(disk, _NAME))
        if document["options"] == options and isinstance(document["articles"], dict):
            return document["articles"]
    return {}  # somebody else wrote it, or there is none


def _record(article: ArticleHead) -> dict[str, Any] | None:
    """Return what the index keeps of an article; None where JSON would change it."""
    record = {
        "digest": article.source_digest,
        "slug": article.slug,
        "source_locale": str(article.source_locale),
        "front_matter": dict(article.front_matter),
        "locales": None if article.locales is None else [str(locale) for locale in article.locales],
        "draft": article.draft,
        "translate": article.translate,
        "ui": [
            [one.key.context, one.key.source, one.role, one.pieces, one.codec, one.note, one.line]
            for one in article.ui_segments
        ],
    }
    try:
        same = json.loads(json.dumps(record["front_matter"])) == record["front_matter"]
    except (TypeError, ValueError):
        return None
    return record if same else None


def _known(
    slug: str,
    path: str,
    record: Any,  # noqa: ANN401 - JSON
    keys: dict[tuple[str, str], MessageKey],
) -> ArticleHead | None:
    """Return an article from what the index keeps of it; None where that is of another slug, or malformed."""
    try:
        if record["slug"] != slug:
            return None
        return ArticleHead(
            slug=slug,
            path=path,
            source_locale=Locale.parse(record["source_locale"]),
            source_digest=record["digest"],
            front_matter=record["front_matter"],
            locales=None if record["locales"] is None else tuple(map(Locale.parse, record["locales"])),
            draft=record["draft"],
            translate=record["translate"],
            ui_segments=tuple([_segment(one, keys) for one in record["ui"]]),
        )
    except (TypeError, KeyError, ValueError, UsageError):
        return None


def _segment(said: list[Any], keys: dict[tuple[str, str], MessageKey]) -> Segment:
    context, source, role, pieces, codec, note, line = said
    key = keys.get((context, source))
    if key is None:
        key = keys[context, source] = MessageKey(context, source)
    return Segment(
        key,
        role,
        tuple([(start, end) for start, end in pieces]),
        codec,
        domain="ui",
        note=note,
        line=line,
    )
