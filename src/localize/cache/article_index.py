"""The heads of articles that nobody touched since they were read, so that they need not be read again.

A run on one article of ten thousand has to know of all of them which slug, language and labels they have, but
of the one alone what stands in it. The index lies in `.localize/`; losing it costs time alone. An article is
taken from it where its file has the size, times and inode that it had when it was read, or else the same
bytes, and the program and what the configuration says about articles are the same. Files that cannot be read
as articles are not in it.

All runs read the same small facts of each article; they lie in one file, in which what many articles share is
said once. Each article has a line in it, which stays as it is until there is something new to say. The values
of front matter, most of which nobody asks for, lie apart (`cache/front_matter.py`).
"""

from __future__ import annotations

import hashlib
import json
import os
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Any

from localize.cache import store
from localize.cache.front_matter import FrontMatterShards, KeptFrontMatter
from localize.cache.numbering import Numbering
from localize.cache.program import program_digest
from localize.errors import DiskError, InputError, InputErrors, Place, UsageError
from localize.model import ArticleHead, Locale, MessageKey, UsedLabel
from localize.model.article_job import Unread
from localize.workspace.looks import SETTLED, look_of, touched
from localize.workspace.places import Places

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from localize.cache.fingerprint import Fingerprint
    from localize.config import Config
    from localize.workspace.disk import Disk

    ReadHeads = Callable[[Sequence[tuple[str, str]]], Iterator[ArticleHead | Unread]]
    Row = list[Any]

_NAME = "articles"
_MALFORMED = (ValueError, TypeError, KeyError, IndexError, AttributeError, RecursionError, UsageError)
"""The errors of what somebody else wrote."""


class ArticleIndex:
    """The index of one newsroom's articles, as one run finds it and leaves it."""

    def __init__(self, disk: Disk, config: Config, read: ReadHeads, seen: Fingerprint | None = None) -> None:
        """Open the index; one that cannot be read, or of other options, is empty.

        Args:
            disk: the newsroom's files.
            config: what decides how its articles are read.
            read: reads what is known of articles from their files, by slug and path.
            seen: what the files looked like before any was read, where that is known.
        """
        self._read = read
        self._disk = disk
        self._root = str(disk.root)
        self._places = Places(disk.root)
        self._seen = seen
        self._settled = (seen.taken if seen else store.now(disk)) - SETTLED
        self._options = _options(disk, config)
        self._text = ""
        """The file."""
        self._found: dict[str, Row] = {}
        self._front_matter = FrontMatterShards(disk)
        self._labels: Numbering[UsedLabel] = Numbering()
        self._keys: Numbering[tuple[str, ...]] = Numbering()
        with suppress(*_MALFORMED):
            self._load()
        self._shared: dict[tuple[int, ...], tuple[UsedLabel, ...]] = {}
        """The labels of articles that have the same ones."""
        self._kept: dict[str, Row] = {}
        self._fresh: dict[str, ArticleHead] = {}
        """The articles of which more is new than what their files look like."""
        self._changed = False

    def _load(self) -> None:
        """Take in what is in the index; in what somebody else wrote, nothing is."""
        text = store.get_text(self._disk, _NAME)
        document = json.loads(text)
        if document["options"] != self._options:
            return
        labels = [
            UsedLabel(MessageKey(context, source), tuple(roles))
            for context, source, roles in document["labels"]
        ]
        keys = [tuple(map(str, names)) for names in document["keys"]]
        self._front_matter = FrontMatterShards(self._disk, max(1, int(document["shards"])))
        self._found, self._text = dict(document["articles"]), text
        self._labels, self._keys = Numbering(labels), Numbering(keys)

    def heads(self, found: Sequence[tuple[str, str]]) -> Iterator[ArticleHead | Unread]:
        """Yield what is known of articles, from the index where their files are as they were.

        Args:
            found: their slugs and paths.
        """
        at_hand = [self._at_hand(*one) for one in found]
        looks = {path: self._look(path) for (_, path), known in zip(found, at_hand, strict=True) if not known}
        read = self._read([one for one, known in zip(found, at_hand, strict=True) if not known])
        for (_, path), known in zip(found, at_hand, strict=True):
            yield known or self._taken(path, looks[path], next(read))

    def _at_hand(self, slug: str, path: str) -> ArticleHead | None:
        """Return what the index knows of an article; None where its file is not as it was."""
        row = self._found.get(path)
        if row is None:
            return None
        look = self._look(path)
        try:
            if (look is not None and row[0] == look) or self._holds(path, row[1]):
                known = self._known(slug, path, row)
                self._keep(path, look, row)
                return known
        except _MALFORMED:
            pass  # somebody else wrote it
        return None

    def _taken(self, path: str, look: list[int] | None, read: ArticleHead | Unread) -> ArticleHead | Unread:
        """Take in what was read of an article."""
        if isinstance(read, ArticleHead) and _survives_json(read.front_matter):
            self._fresh[path] = read
            self._keep(path, look, self._row(read))
        return read

    def _keep(self, path: str, look: list[int] | None, row: Row) -> None:
        if row[0] != look:
            row = [look, *row[1:]]
        self._kept[path] = row
        self._changed |= row is not self._found.get(path)

    def _holds(self, path: str, digest: str) -> bool:
        """Return whether a file that was touched, or is of another checkout, has the bytes that it had."""
        with suppress(DiskError, InputError):
            data = self._disk.read_if_there(path, self._places)
            return data is not None and hashlib.sha256(data).hexdigest() == digest
        return False

    def save(self) -> None:
        """Write the index, where anything is new in it or gone; a disk that takes nothing is no fault.

        That is the end of it, but for the front matter of the articles that were known.
        """
        if self._changed or len(self._kept) != len(self._found):
            self._write()
        self._found, self._kept, self._fresh, self._text = {}, {}, {}, ""

    def _write(self) -> None:
        from localize.cache.kept_lines import written_lines  # noqa: PLC0415 - where nothing is new, none is written

        values = {path: (one.source_digest, one.front_matter) for path, one in self._fresh.items()}
        self._front_matter.put(values, self._kept)
        head = {
            "options": self._options,
            "shards": self._front_matter.count,
            "labels": [[one.key.context, one.key.source, one.roles] for one in self._labels],
            "keys": list(self._keys),
        }
        lines = written_lines(self._kept, self._found, self._text)
        text = f'{json.dumps(head, ensure_ascii=False)[:-1]}, "articles": {lines}}}'
        store.put_text(self._disk, _NAME, text)

    def _look(self, path: str) -> list[int] | None:
        """Return what a file looks like; None where it was touched just now, or cannot be looked at."""
        look = self._seen.look(path) if self._seen else None
        if look is None:
            try:
                look = look_of(os.stat(f"{self._root}/{path}"))  # noqa: PTH116 - one call of thousands
            except OSError:
                return None  # reading it says why
        return list(look) if touched(look) <= self._settled else None

    def _row(self, article: ArticleHead) -> Row:
        """Return what the index keeps of an article, as JSON holds it."""
        return [
            None,
            article.source_digest,
            article.slug,
            str(article.source_locale),
            None if article.locales is None else [str(locale) for locale in article.locales],
            article.draft,
            article.translate,
            [self._labels.number(label) for label in article.labels],
            self._keys.number(tuple(article.front_matter)),
        ]

    def _known(self, slug: str, path: str, row: Row) -> ArticleHead:
        """Return an article from what the index keeps of it.

        Raises:
            ValueError: that is of another slug, or malformed, as are all other errors.
        """
        _, digest, own, locale, locales, draft, translate, labels, keys = row
        if own != slug or not isinstance(digest, str):
            raise ValueError(own)
        numbers = tuple(labels)
        if numbers not in self._shared:
            self._shared[numbers] = tuple([self._labels[number] for number in numbers])
        names = self._keys[keys]
        return ArticleHead(
            slug,
            path,
            Locale.parse(locale),
            digest,
            KeptFrontMatter(names, partial(self._values, slug, path, digest, names)),
            None if locales is None else tuple(map(Locale.parse, locales)),
            draft,
            translate,
            self._shared[numbers],
        )

    def _values(self, slug: str, path: str, digest: str, keys: tuple[str, ...]) -> Mapping[str, object]:
        """Return the front matter of an article that is known, which is read anew where it was lost.

        Raises:
            InputError: the file was changed since, or cannot be read as an article any more.
            InputErrors: for several reasons.
        """
        found = self._front_matter.get(path, digest)
        if found is not None and tuple(found) == keys:
            return found
        store.forget(self._disk, _NAME)  # so that the next run makes both anew
        article = next(self._read([(slug, path)]))
        if isinstance(article, Unread):
            raise InputErrors(article.problems)
        if article.source_digest != digest:
            message, hint = "the article was changed while it was read", "Run the command again."
            raise InputError(message, place=Place(path), hint=hint)
        return article.front_matter


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


def _survives_json(values: Mapping[str, object]) -> bool:
    """Return whether JSON gives values back as they are."""
    try:
        return bool(json.loads(json.dumps(dict(values))) == values)
    except (TypeError, ValueError):
        return False
