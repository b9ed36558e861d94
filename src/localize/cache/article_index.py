"""The heads of articles that nobody touched since they were read, so that they need not be read again.

A run on one article of ten thousand has to know of all of them which slug, language and labels they have, but
of the one alone what stands in it. The index lies in `.localize/`; losing it costs time alone. An article is
taken from it where its file has the size, times and inode that it had when it was read, or else the same
bytes, and the program and what the configuration says about articles are the same. Files that cannot be read
as articles are not in it.

All runs read the same small facts of each article. They are kept in chunks of articles beside each other, in
each of which what several articles share is said once: where one article changed, one chunk is written. Of a
chunk in whose folders no file was touched no file is looked at by itself. The values of front matter, most of
which nobody asks for, lie apart (`cache/front_matter.py`).
"""

from __future__ import annotations

import hashlib
import json
import os
from contextlib import suppress
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from localize.cache import store
from localize.cache.chunks import chunked
from localize.cache.folder_marks import FolderMarks
from localize.cache.front_matter import FrontMatterChunk, KeptFrontMatter
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
    Labels = tuple[UsedLabel, ...]

_FOLDER = "heads"
_MARKS = f"{_FOLDER}.marks"
_MALFORMED = (ValueError, TypeError, KeyError, IndexError, AttributeError, RecursionError, UsageError)
"""The errors of what somebody else wrote."""


class ArticleIndex:
    """The index of one newsroom's articles, as one run finds it and leaves it."""

    def __init__(self, disk: Disk, config: Config, read: ReadHeads, seen: Fingerprint | None = None) -> None:
        """Take the newsroom.

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
        self._marks = None if seen is None else FolderMarks(disk, _MARKS, seen)
        self._labels: dict[Labels, Labels] = {}
        """The labels of articles that have the same ones, in whichever chunk."""
        self._chunks: dict[str, _Chunk] = {}

    def heads(self, found: Sequence[tuple[str, str]]) -> Iterator[ArticleHead | Unread]:
        """Yield what is known of articles, from the index where their files are as they were.

        Args:
            found: their slugs and paths.
        """
        at_hand: list[ArticleHead | None] = []
        homes: list[tuple[_Chunk, tuple[str, str]]] = []
        for name, some in chunked(found, itemgetter(0)).items():
            chunk = self._chunks[name] = self._opened(name, some)
            known = self._known(chunk, some)
            at_hand += known
            homes += [(chunk, one) for one, head in zip(some, known, strict=True) if head is None]
        looks = [self._look(path) for _, (_, path) in homes]
        read = self._read([one for _, one in homes])
        missing = zip(homes, looks, strict=True)
        for head in at_hand:
            if head is not None:
                yield head
                continue
            (chunk, (_, path)), look = next(missing)
            yield chunk.taken(path, look, next(read))

    def _opened(self, name: str, articles: Sequence[tuple[str, str]]) -> _Chunk:
        digest, data = store.get_with_digest(self._disk, f"{_FOLDER}/{name}", self._places)
        chunk = _Chunk(name, articles)
        with suppress(*_MALFORMED):
            chunk.load(json.loads(data), self._options, self._labels)
            chunk.digest = digest
        chunk.stands = digest != "" and self._marks is not None and self._marks.stands(name, digest)
        return chunk

    def _known(self, chunk: _Chunk, articles: Sequence[tuple[str, str]]) -> list[ArticleHead | None]:
        """Return what the index knows of articles; None of those whose files are not as they were."""
        if not chunk.stands:
            return [self._at_hand(chunk, *one) for one in articles]
        return [self._from(chunk, slug, path, chunk.found.get(path)) for slug, path in articles]

    def _from(self, chunk: _Chunk, slug: str, path: str, row: Row | None) -> ArticleHead | None:
        """Return an article from what is kept of it, which stays so; None where somebody else wrote that."""
        if row is None:
            return None
        try:
            known = self._head(chunk, slug, path, row)
        except _MALFORMED:
            return None
        chunk.kept[path] = row
        return known

    def _at_hand(self, chunk: _Chunk, slug: str, path: str) -> ArticleHead | None:
        """Return what the index knows of an article whose file may have been touched."""
        row = chunk.found.get(path)
        if row is None:
            return None
        look = self._look(path)
        try:
            if (look is None or row[0] != look) and not self._holds(path, row[1]):
                return None
        except _MALFORMED:
            return None  # somebody else wrote it
        return self._from(chunk, slug, path, row if row[0] == look else [look, *row[1:]])

    def _holds(self, path: str, digest: str) -> bool:
        """Return whether a file that was touched, or is of another checkout, has the bytes that it had."""
        with suppress(DiskError, InputError):
            data = self._disk.read_if_there(path, self._places)
            return data is not None and hashlib.sha256(data).hexdigest() == digest
        return False

    def save(self) -> None:
        """Write the chunks in which anything is new or gone; a disk that takes nothing is no fault.

        That is the end of it, but for the front matter of the articles that were known.
        """
        written = [chunk for chunk in self._chunks.values() if chunk.changed]
        for chunk in written:
            self._write(chunk)
        if self._marks is not None:
            for chunk in self._chunks.values():
                if not chunk.stands and chunk.is_settled(self._seen):
                    self._marks.note(chunk.name, chunk.digest, chunk.kept)
            self._marks.keep()
        if any(chunk.is_new for chunk in written):
            self._sweep()
        for chunk in self._chunks.values():
            chunk.close()

    def _write(self, chunk: _Chunk) -> None:
        values = {path: (one.source_digest, one.front_matter) for path, one in chunk.fresh.items()}
        FrontMatterChunk(self._disk, chunk.name).put(values, chunk.kept)
        chunk.digest = store.put_json(self._disk, f"{_FOLDER}/{chunk.name}", chunk.document(self._options))

    def _sweep(self) -> None:
        """Forget the chunks that no article begins any more, and what an earlier version kept."""
        store.forget(self._disk, "articles")
        for folder in (_FOLDER, FrontMatterChunk.FOLDER):
            for name in store.names(self._disk, folder):
                if name not in self._chunks:
                    store.forget(self._disk, f"{folder}/{name}")

    def _look(self, path: str) -> list[int] | None:
        """Return what a file looks like; None where it was touched just now, or cannot be looked at."""
        look = self._seen.look(path) if self._seen else None
        if look is None:
            try:
                look = look_of(os.stat(f"{self._root}/{path}"))  # noqa: PTH116 - one call of thousands
            except OSError:
                return None  # reading it says why
        return list(look) if touched(look) <= self._settled else None

    def _head(self, chunk: _Chunk, slug: str, path: str, row: Row) -> ArticleHead:
        """Return an article from what the index keeps of it.

        Raises:
            ValueError: that is of another slug, or malformed, as are all other errors.
        """
        _, digest, own, locale, locales, draft, translate, labels, keys = row
        if own != slug or not isinstance(digest, str):
            raise ValueError(own)
        names = chunk.keys[keys]
        return ArticleHead(
            slug,
            path,
            Locale.parse(locale),
            digest,
            KeptFrontMatter(names, self._values, (chunk.name, slug, path, digest, names)),
            None if locales is None else tuple(map(Locale.parse, locales)),
            draft,
            translate,
            chunk.labels[labels],
        )

    def _values(
        self, chunk: str, slug: str, path: str, digest: str, keys: tuple[str, ...]
    ) -> Mapping[str, object]:
        """Return the front matter of an article that is known, which is read anew where it was lost.

        Raises:
            InputError: the file was changed since, or cannot be read as an article any more.
            InputErrors: for several reasons.
        """
        found = self._chunks[chunk].values(self._disk).get(path, digest)
        if found is not None and tuple(found) == keys:
            return found
        store.forget(self._disk, f"{_FOLDER}/{chunk}")  # so that the next run makes both anew
        article = next(self._read([(slug, path)]))
        if isinstance(article, Unread):
            raise InputErrors(article.problems)
        if article.source_digest != digest:
            message, hint = "the article was changed while it was read", "Run the command again."
            raise InputError(message, place=Place(path), hint=hint)
        return article.front_matter


class _Chunk:
    """What is kept of articles beside each other, and what comes."""

    def __init__(self, name: str, articles: Sequence[tuple[str, str]]) -> None:
        """Take the chunk's name, and the slugs and paths of its articles; nothing is known of them yet."""
        self.name = name
        self._articles = articles
        self.digest = ""
        """The digest of the file."""
        self.found: dict[str, Row] = {}
        self.labels: Numbering[Labels] = Numbering()
        self.keys: Numbering[tuple[str, ...]] = Numbering()
        self.stands = False
        """True if no file was touched in the folders of the articles since this was kept of them."""
        self.kept: dict[str, Row] = {}
        self.fresh: dict[str, ArticleHead] = {}
        """The articles of which more is new than what their files look like."""
        self._values: FrontMatterChunk | None = None

    def load(self, document: Any, options: str, shared: dict[Labels, Labels]) -> None:  # noqa: ANN401 - JSON
        """Take in what is kept; of what somebody else wrote, nothing.

        Args:
            document: the file.
            options: the digest of what decides how articles are read; what is of others is left out.
            shared: labels that articles of other chunks have.
        """
        if document["options"] != options:
            return
        labels = [
            tuple([UsedLabel(MessageKey(context, source), tuple(roles)) for context, source, roles in some])
            for some in document["labels"]
        ]
        keys = [tuple(map(str, names)) for names in document["keys"]]
        found = dict(document["articles"])
        self.labels, self.keys = Numbering(shared.setdefault(one, one) for one in labels), Numbering(keys)
        self.found = found

    @property
    def is_new(self) -> bool:
        """True if there was no such chunk before."""
        return not self.found

    @property
    def changed(self) -> bool:
        """True if anything is new in it or gone."""
        return self.kept != self.found

    def is_settled(self, seen: Fingerprint | None) -> bool:
        """Return whether all that is kept tells what the files of all articles looked like at one moment."""
        return len(self.kept) == len(self._articles) and all(
            row[0] is not None and seen is not None and seen.look(path) == tuple(row[0])
            for path, row in self.kept.items()
        )

    def taken(self, path: str, look: list[int] | None, read: ArticleHead | Unread) -> ArticleHead | Unread:
        """Take in what was read of an article."""
        if isinstance(read, ArticleHead) and _survives_json(read.front_matter):
            self.fresh[path] = read
            self.kept[path] = self._row(look, read)
        return read

    def _row(self, look: list[int] | None, article: ArticleHead) -> Row:
        """Return what the index keeps of an article, as JSON holds it."""
        return [
            look,
            article.source_digest,
            article.slug,
            str(article.source_locale),
            None if article.locales is None else [str(locale) for locale in article.locales],
            article.draft,
            article.translate,
            self.labels.number(article.labels),
            self.keys.number(tuple(article.front_matter)),
        ]

    def document(self, options: str) -> dict[str, object]:
        """Return what the file holds."""
        return {
            "options": options,
            "labels": [
                [[one.key.context, one.key.source, one.roles] for one in some] for some in self.labels
            ],
            "keys": list(self.keys),
            "articles": self.kept,
        }

    def values(self, disk: Disk) -> FrontMatterChunk:
        """Return the values of the front matter of its articles."""
        if self._values is None:
            self._values = FrontMatterChunk(disk, self.name)
        return self._values

    def close(self) -> None:
        """Hold nothing any longer but what articles that are known need."""
        self.found, self.kept, self.fresh, self._articles = {}, {}, {}, ()


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
