"""A whole article as one document to work in: what is not translated yet stands in the source's language.

A comment at the end says which article it is, and what each of its strings was when it went out.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from localize.errors import InputError, Place
from localize.exchange.package import DocumentBlock, Mark, ReturnedDocument

if TYPE_CHECKING:
    from localize.exchange.package import Package

_OPENING, _CLOSING = b"<!-- localize export ", b" -->"
_HINT = "Leave the comment at the end as it is; without it: `localize add ARTICLE --align FILE`"
_ID = re.compile("[0-9a-f]{16}")


def write(package: Package) -> bytes:
    """Return the one article of a package as a document."""
    (article,) = package.articles
    note = {
        "newsroom": package.newsroom,
        "article": article.slug,
        "locale": str(package.locale),
        "strings": {unit.id: str(unit.mark) for unit in article.units},
        "blocks": [[one.id, one.role, one.digest] for one in article.blocks],
    }
    # Nothing in it may end the comment.
    said = json.dumps(note, separators=(",", ":")).replace("-", "\\u002d")
    ending = b"" if article.document.endswith(b"\n") else b"\n"
    return b"".join((article.document, ending, b"\n", _OPENING, said.encode(), _CLOSING, b"\n"))


def read(data: bytes, path: str) -> ReturnedDocument:
    """Read a document.

    Args:
        data: its bytes.
        path: the file, for messages.

    Raises:
        InputError: it does not say which article it is.
    """
    body, found, note = data.rpartition(_OPENING)
    place = Place(path, 1 + body.count(b"\n"))
    said, closed, behind = note.partition(_CLOSING)
    if not found or not closed or behind.strip():
        message = "nothing at its end says which article this is"
        raise InputError(message, place=Place(path, 1 + data.count(b"\n")), hint=_HINT)
    try:
        known = json.loads(said)
        return ReturnedDocument(
            str(known["newsroom"]),
            str(known["locale"]),
            place,
            str(known["article"]),
            {str(id_): _mark(mark) for id_, mark in known["strings"].items()},
            tuple(DocumentBlock(_id(id_), str(role), str(digest)) for id_, role, digest in known["blocks"]),
            body.rstrip(b"\r\n") + b"\n",
        )
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        message = "the comment at its end was changed, and cannot be read"
        raise InputError(message, place=place, hint=_HINT) from None


def _mark(said: Any) -> Mark:  # noqa: ANN401 - whatever JSON held
    mark = Mark.parse(str(said))
    if mark is None:
        raise ValueError(said)
    return mark


def _id(said: Any) -> str:  # noqa: ANN401 - whatever JSON held
    if not _ID.fullmatch(str(said)):
        raise ValueError(said)
    return str(said)
