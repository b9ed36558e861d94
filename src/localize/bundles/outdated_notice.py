"""A sentence in the file of an edition that stands as it was: put there, and taken out again."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from localize.bundles.base import writes_as_it_is
from localize.bundles.json_text import json_text
from localize.bundles.notice_lines import AFTER_HEADING, paragraphs, quoted, with_notices

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.bundles.base import Layout
    from localize.model import Locale

_FIELD = "outdated"
"""The field of the layout `json` that has the sentence."""


def with_outdated(data: bytes, layout: Layout, path: str, locale: Locale, text: str) -> bytes:
    """Return an edition's file with the sentence below its headline; as it is in a third party's layout.

    Args:
        data: the file.
        layout: the layout that it is in.
        path: the article's own file, whose ending tells its kind.
        locale: the edition's.
        text: the sentence, plain text.
    """
    if writes_as_it_is(layout):
        return with_notices(data, path, locale, [text], [])
    if layout.name == "html":
        heading = AFTER_HEADING.search(data)
        return data[: heading.end()] + _paragraph(text) + data[heading.end() :] if heading else data
    return json_text({**json.loads(data), _FIELD: text}) if layout.name == "json" else data


def without_outdated(data: bytes, layout: Layout, path: str, locale: Locale, text: str) -> bytes:
    """Return an edition's file as it was before the sentence was put into it.

    Where the text began without an empty line below the headline, one is left.
    """
    if layout.name == "json" and not writes_as_it_is(layout):
        said = json.loads(data)
        if _FIELD not in said:
            return data
        return json_text({key: value for key, value in said.items() if key != _FIELD})
    for bare in _candidates(data, layout, text):
        if with_outdated(bare, layout, path, locale, text) == data:
            return bare
    return data


def _candidates(data: bytes, layout: Layout, text: str) -> Iterator[bytes]:
    if layout.name == "html" and not writes_as_it_is(layout):
        yield data.replace(_paragraph(text), b"", 1)
        return
    for end in (b"\n", b"\r\n"):
        for chunk in (quoted([text], end), _paragraph(text)):
            for before, after in ((end, b""), (end * 2, b""), (b"", end), (b"", b""), (end, end)):
                if before + chunk + after in data:
                    yield data.replace(before + chunk + after, b"", 1)


def _paragraph(text: str) -> bytes:
    return b"\n" + paragraphs([text])
