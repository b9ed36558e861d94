"""Markdown articles: read into segments. `render` and `problems` are their way back."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from localize.errors import InputError, Place, refuse
from localize.formats.article import front_matter
from localize.formats.article import head as article_head
from localize.formats.article.found import Found, line_ends
from localize.formats.article.kept_metadata import metadata_of
from localize.formats.article.segments import check_text, segments
from localize.formats.markdown.blocks import Body, read_body
from localize.formats.markdown.markdown_fit import problems, structure_problems
from localize.formats.markdown.splice import render
from localize.model import Article

if TYPE_CHECKING:
    from collections.abc import Iterable

    from localize.formats.article.found import Passed
    from localize.formats.article.front_matter import Split
    from localize.formats.article.metadata import Metadata
    from localize.formats.article.read_options import ReadOptions
    from localize.model import ArticleHead

__all__ = ["head", "problems", "read", "render", "structure_problems"]

_HEADLINE = re.compile(rb"[ \t\r\n]*+^#[ \t]++[A-Za-z\xd0\xd1]", re.MULTILINE)
"""A body that begins with a heading of the first level, surely: `#` and a Latin or Cyrillic letter."""


def read(data: bytes, *, path: str, slug: str, options: ReadOptions, front: bytes = b"") -> Article:
    """Read an article.

    Args:
        data: the file.
        path: the file below the project's root, for references and error messages.
        slug: the path below its article folder, without suffix.
        options: what the project says about its articles.
        front: what the head that was read of these bytes keeps of the front matter.

    Raises:
        InputError: the file is not UTF-8, has no title, or its front matter is broken or says what cannot be.
        InputErrors: several of these.
    """
    check_text(data, path)
    split = front_matter.split(data, path)
    faults: list[InputError] = []
    header = metadata_of(data, split, path, options, faults, front=front)
    body = _body(data, split, path, options, faults)
    if not faults and not (header.title or body.has_h1):
        hint = "Add `title:` to the front matter, or a line `# Heading`."
        faults.append(InputError("an article without a title", place=Place(path, 1), hint=hint))
    refuse(faults)
    shift = split.body
    return Article(
        slug=slug,
        path=path,
        source_locale=header.source_locale or options.default_locale,
        content=data,
        segments=segments(data, _found(header, body, shift)),
        front_matter=header.values,
        locales=header.locales,
        draft=header.draft,
        translate=header.translate,
        passed_through=_passed(header.passed, body.passed, shift),
        text_attributes=options.text_attributes,
    )


def head(data: bytes, *, path: str, slug: str, options: ReadOptions) -> ArticleHead:
    """Read what an article says of itself: the head of what `read` gives.

    The text is read only where a title is looked for in it, or something may be wrong with it.

    Raises:
        InputError: as `read`.
        InputErrors: as `read`.
    """
    check_text(data, path)
    split = front_matter.split(data, path)
    faults: list[InputError] = []
    header = metadata_of(data, split, path, options, faults)
    titled = header.title or _HEADLINE.match(data, split.body)
    if faults or not titled or article_head.may_be_refused(data, split.body):
        return read(data, path=path, slug=slug, options=options).head
    return article_head.of_metadata(header, data, path, slug, options)


def _body(data: bytes, split: Split, path: str, options: ReadOptions, faults: list[InputError]) -> Body:
    first_line = line_ends(data, 0, split.body) + 1
    try:
        return read_body(data[split.body :], path=path, first_line=first_line, names=options.text_attributes)
    except InputError as error:
        faults.append(error)
        return Body((), (), has_h1=True)


def _found(header: Metadata, body: Body, shift: int) -> list[Found]:
    title = None if header.title else next((one for one in body.found if one.level == 1), None)
    found = list(header.found)
    for one in body.found:
        pieces = tuple((start + shift, end + shift) for start, end in one.pieces)
        found.append(Found(one.source, pieces, "title" if one is title else one.role, *one[3:]))
    return found


def _passed(header: Iterable[Passed], body: Iterable[Passed], shift: int) -> tuple[tuple[int, int, str], ...]:
    above = [(one.start, one.end, one.reason) for one in header]
    return tuple(sorted([*above, *((one.start + shift, one.end + shift, one.reason) for one in body)]))
