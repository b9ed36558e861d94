"""A page's statements about its language beside `<html lang>`: in its structured data and for Open Graph."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING, Final

from localize.formats.html import json_ld
from localize.formats.html.tokens import tokens
from localize.formats.inline import escape
from localize.formats.inline.attributes import attributes, meta
from localize.model import Locale

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.formats.article.edits import Edit

_OPEN_GRAPH: Final = "og:locale"


def edits(data: bytes, start: int, before: Locale, tag: str) -> Iterator[Edit]:
    """Yield the edits that name another language.

    Args:
        data: the file, UTF-8.
        start: where the page starts in it.
        before: the language of the page; marks of other languages stay.
        tag: the new language, BCP 47.
    """
    if b"ld+json" not in data and _OPEN_GRAPH.encode() not in data:
        return
    reading = False
    for token in tokens(data, start):
        if token.kind == "open" and token.name == "meta":
            name, value = meta(data, token)
            content = attributes(data, token).get("content")
            if name == _OPEN_GRAPH and content and content.quoted and Locale.among(value, [before]):
                yield content.start, content.end, html.escape(_with_territory(tag)).encode()
        elif token.kind == "raw" and reading:
            for one in json_ld.strings(data, token.start, token.end):
                if one.key == json_ld.LANGUAGE and Locale.among(one.text, [before]):
                    yield one.start, one.end, escape.json_string(tag).encode()
        reading = token.kind == "open" and json_ld.is_json_ld(data, token)


def _with_territory(tag: str) -> str:
    """Return a language as Open Graph writes it, `ru_RU`: with the country that CLDR holds likely."""
    locale = Locale.parse(tag)
    script = locale.script or locale.effective_script
    from babel.core import get_global  # noqa: PLC0415 - few pages have such a mark

    likely = get_global("likely_subtags")
    found = likely.get(f"{locale.language}_{script}") or likely.get(locale.language) or ""
    territory = locale.territory or found.rpartition("_")[2]
    return f"{locale.language}_{territory}" if len(territory) == len("RU") else locale.language
