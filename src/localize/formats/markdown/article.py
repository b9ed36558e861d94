"""Markdown articles: read into segments. `render` and `problems` are their way back."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from localize.errors import InputError, InputErrors, Place
from localize.formats.markdown import front_matter
from localize.formats.markdown.blocks import Body, read_body
from localize.formats.markdown.fit import problems, structure_problems
from localize.formats.markdown.found import line_ends
from localize.formats.markdown.header import Header, Keys, read_header
from localize.formats.markdown.splice import render
from localize.model import Article, MessageKey, Segment

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from localize.formats.markdown.found import Found, Passed
    from localize.formats.markdown.front_matter import Split
    from localize.model import Locale

__all__ = [
    "DEFAULT_TEXT_KEYS",
    "DEFAULT_UI_KEYS",
    "ReadOptions",
    "problems",
    "read",
    "render",
    "structure_problems",
]

DEFAULT_TEXT_KEYS = ("title", "description", "teaser", "related.*.title", "related.*.teaser", "ticker")
"""Keys of the front matter that are texts of the article; `*` is any item of a list."""

DEFAULT_UI_KEYS: Mapping[str, str] = {
    "category": "category",
    "tags": "tag",
    "author.role": "role",
    "related.*.category": "category",
}
"""Keys of the front matter that are entries of `ui`, and their contexts; a list gives one entry per item."""


@dataclass(frozen=True)
class ReadOptions:
    """What the project says about all of its articles."""

    default_locale: Locale
    """The source locale of articles that name none."""
    text_keys: tuple[str, ...] = DEFAULT_TEXT_KEYS
    ui_keys: Mapping[str, str] = field(default_factory=lambda: DEFAULT_UI_KEYS)


def read(data: bytes, *, path: str, slug: str, options: ReadOptions) -> Article:
    """Read an article.

    Args:
        data: the file.
        path: the file below the project's root, for references and error messages.
        slug: the path below its article folder, without suffix.
        options: what the project says about its articles.

    Raises:
        InputError: the file is not UTF-8, has no title, or its front matter is broken or says what cannot be.
        InputErrors: several of these.
    """
    check_text(data, path)
    split = front_matter.split(data, path)
    faults: list[InputError] = []
    header = read_header(data, split, path, Keys(options.text_keys, options.ui_keys), faults)
    body = _body(data, split, path, faults)
    if not faults and not (header.title or body.has_h1):
        hint = "Add `title:` to the front matter, or a line `# Heading`."
        faults.append(InputError("an article without a title", place=Place(path, 1), hint=hint))
    if len(faults) > 1:
        raise InputErrors(faults)
    if faults:
        raise faults[0]
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
    )


def check_text(data: bytes, path: str) -> None:
    """Check that a file is text.

    Raises:
        InputError: it is not UTF-8, or holds NUL.
    """
    hint = "Save the file as UTF-8."
    try:
        data.decode()
    except UnicodeDecodeError as error:
        line = line_ends(data, 0, error.start) + 1
        message = f"not UTF-8: byte {error.start} is 0x{data[error.start]:02X}"
        raise InputError(message, place=Place(path, line), hint=hint) from None
    nul = data.find(b"\x00")
    if nul >= 0:
        line = line_ends(data, 0, nul) + 1
        raise InputError(f"not a text file: byte {nul} is NUL", place=Place(path, line), hint=hint)


def _body(data: bytes, split: Split, path: str, faults: list[InputError]) -> Body:
    first_line = line_ends(data, 0, split.body) + 1
    try:
        return read_body(data[split.body :], path=path, first_line=first_line)
    except InputError as error:
        faults.append(error)
        return Body((), (), has_h1=True)


def _found(header: Header, body: Body, shift: int) -> list[Found]:
    title = None if header.title else next((one for one in body.found if one.level == 1), None)
    found = list(header.found)
    for one in body.found:
        pieces = tuple((start + shift, end + shift) for start, end in one.pieces)
        found.append(one._replace(pieces=pieces, role="title" if one is title else one.role))
    return found


def segments(data: bytes, found: list[Found]) -> tuple[Segment, ...]:
    """Return texts as the segments of a file, in the order in which they stand there."""
    numbered = []
    line, at = 1, 0
    for one in sorted(found, key=lambda one: one.pieces):
        line += line_ends(data, at, one.pieces[0][0])
        at = one.pieces[0][0]
        numbered.append(_segment(one, line))
    return tuple(numbered)


def _segment(found: Found, line: int) -> Segment:
    return Segment(
        key=MessageKey(found.context, found.source),
        role=found.role,
        pieces=found.pieces,
        codec=found.codec,
        domain=found.domain,
        note=found.note,
        line=line,
    )


def _passed(header: Iterable[Passed], body: Iterable[Passed], shift: int) -> tuple[tuple[int, int, str], ...]:
    above = [(one.start, one.end, one.reason) for one in header]
    return tuple(sorted([*above, *((one.start + shift, one.end + shift, one.reason) for one in body)]))
