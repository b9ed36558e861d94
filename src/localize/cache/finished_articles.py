"""The articles with which a build was done, so that it is known again where nothing of them was touched.

They are kept in chunks of articles beside each other: of a chunk in whose folders no file was touched no file
is looked at by itself. Of others each article is known by a digest of what its files look like, and of what
else decides about it. Losing that costs time alone.
"""

from __future__ import annotations

import json
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from localize.cache import store
from localize.cache.chunks import chunked
from localize.cache.fingerprint import value_digest
from localize.cache.folder_marks import FolderMarks
from localize.cache.program import program_digest
from localize.workspace.looks import SETTLED, plain_digest

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from localize.cache.fingerprint import Fingerprint
    from localize.model.finished import ArticleBasis, ArticleFiles, FilesOf
    from localize.workspace.disk import Disk

    _Told = dict[str, list[Any]]
    """Slug of each finished article → digest of all that decides about it, and what is said."""

_NAME = "finished"
_MARKS = f"{_NAME}.marks"
_MALFORMED = (ValueError, TypeError, KeyError, AttributeError, RecursionError)
"""The errors of what somebody else wrote."""


class FinishedArticles:
    """What is known of the articles of one newsroom when a build begins, and what it finds out."""

    def __init__(self, disk: Disk, seen: Fingerprint) -> None:
        """Take the newsroom.

        Args:
            disk: its files.
            seen: what all of them looked like before any was read, those of the bundle among them.
        """
        self._disk = disk
        self._seen = seen
        self._basis = ""
        self._stored: dict[str, Any] = {}
        self._text = ""
        """The file."""
        self._chunks: dict[str, list[ArticleBasis]] = {}
        self._known: dict[str, _Told] = {}
        """What is known of each chunk."""
        self._marked: set[str] = set()
        """The chunks in whose folders nothing was touched."""

    def known(self, shared: object, articles: Sequence[ArticleBasis], files: FilesOf) -> Mapping[str, Any]:
        """Return what was said of articles nothing of which changed, as `KnownFinished` has it."""
        self._basis = value_digest((program_digest(self._disk), shared))
        self._marks = FolderMarks(self._disk, _MARKS, self._seen)
        self._chunks = chunked(articles)
        text = store.get_text(self._disk, _NAME)
        with suppress(*_MALFORMED):
            document = json.loads(text)
            if document["basis"] == self._basis:
                self._stored, self._text = dict(document["chunks"]), text
        said: dict[str, Any] = {}
        for name, chunk in self._chunks.items():
            with suppress(*_MALFORMED):
                told = self._told(name, chunk, self._stored[name], files)
                said |= {slug: one for slug, (_, one) in told.items()}
                self._known[name] = told
        return said

    def _told(self, name: str, chunk: Sequence[ArticleBasis], told: _Told, files: FilesOf) -> _Told:
        """Return what is known of a chunk of what was told of it."""
        asked = [one for one in chunk if one.slug in told]
        if self._marks.stands(name, self._content(chunk, told)):
            self._marked.add(name)
        else:
            found = files([one.slug for one in asked])
            digests = ((one, self._digest(one, found[one.slug])) for one in asked)
            asked = [one for one, digest in digests if digest and digest == told[one.slug][0]]
        return {one.slug: told[one.slug] for one in asked}

    def looks(self, paths: Sequence[str]) -> str:
        """Digest what other files look like, as `KnownFinished` has it."""
        if not self._seen.unsettled.isdisjoint(paths):
            return ""
        beside = [path for path in paths if not self._seen.tells_of(path)]
        if not beside:  # most pictures lie where articles do
            return plain_digest([*map(self._seen.look, paths)])
        from localize.cache.other_files import OtherFiles  # noqa: PLC0415 - few newsrooms have any

        others = OtherFiles(self._disk.root)
        if others.newest(beside) > self._seen.taken - SETTLED:
            return ""
        return plain_digest([others.look(one) if one in beside else self._seen.look(one) for one in paths])

    def keep(self, articles: Sequence[ArticleBasis], files: FilesOf, said: Mapping[str, Any]) -> None:
        """Remember what is said of others, as `KnownFinished` has it."""
        from localize.cache.kept_lines import written_lines  # noqa: PLC0415 - where nothing is new, none is written

        fresh = {one.slug: one for one in articles}
        chunks: dict[str, _Told] = {}
        for name, before in self._chunks.items():
            told = {slug: one for slug, one in self._known.get(name, {}).items() if slug not in fresh}
            chunk = [fresh.get(one.slug, one) for one in before]
            changed = any(one.slug in fresh for one in chunk)
            if changed or (told and name not in self._marked):
                found = files([one.slug for one in chunk if one.slug in told or one.slug in said])
                for one in chunk:
                    if one.slug in said and (digest := self._digest(one, found[one.slug])):
                        told[one.slug] = [digest, said[one.slug]]
                paths = (path for slug in told for some in found[slug] for path in some)
                self._marks.note(name, self._content(chunk, told), paths)
            if told:
                stored = self._stored.get(name)
                chunks[name] = stored if stored == told else told
        if chunks != self._stored:
            lines = written_lines(chunks, self._stored, self._text)
            text = f'{{"basis": "{self._basis}", "chunks": {lines}}}'
            store.put_text(self._disk, _NAME, text)
        self._marks.keep()

    def _digest(self, article: ArticleBasis, files: ArticleFiles) -> str:
        """Digest all that decides about an article, and what its files look like.

        Returns:
            Nothing where one of them was touched just now, or that of an edition is not there.
        """
        look, unsettled = self._seen.look, self._seen.unsettled
        built = [look(path) for path in files.editions]
        if None in built or not unsettled.isdisjoint((*files.paths, *files.editions)):
            return ""
        return plain_digest((*article, *files, [*map(look, files.paths), *built]))

    def _content(self, chunk: Sequence[ArticleBasis], told: _Told) -> str:
        """Digest what is kept of a chunk, and all that decides about its articles beside their files."""
        return plain_digest((self._basis, list(map(tuple, chunk)), told))
