"""A target as one line, and as a part of HTML: what would break out of its place is an entity."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from localize.formats.inline.shortcodes import shortcodes

if TYPE_CHECKING:
    from collections.abc import Iterator

_SPACES = re.compile(r"(?<![ \t])[ \t]*+(?:\r\n|\r|\n)\s*")
# No pattern may run further than to the next place at which one like it may start.
_LESS = re.compile(
    r"""(?P<whole></?[A-Za-z](?:[^<>"']|"[^"<]*"|'[^'<]*')*+>|</?[A-Za-z][^<>]*>|<![A-Za-z][^<>]*>"""
    r"""|<!--(?:[^<-]|<(?!!--)|-(?!->))*+-->)|<"""
)
"""A tag or comment from its start to its end, or a `<` that opens none. To a browser it would open one all
the same, that ends at the next `>`, behind the text (HTML Standard, sections 13.2.5.6 to 13.2.5.8)."""

_CODE = re.compile(r"(?<!`)(`++)(?!`).+?(?<!`)\1(?!`)")
"""A span of code on one line (CommonMark 0.31, section 6.1)."""


def lines(target: str) -> list[str]:
    """Return a text's lines; spaces around line breaks and empty lines are dropped."""
    if "\n" not in target and "\r" not in target:
        line = target.strip(" \t")
        return [line] if line else []
    return [line for line in (part.strip(" \t") for part in _SPACES.split(target)) if line]


def one_line(target: str) -> str:
    """Return a text with its line breaks as spaces."""
    return " ".join(lines(target))


def html(target: str, *, mdx: bool = False) -> str:
    """Return a text for an HTML block: one line; `<` that opens no whole tag is an entity.

    Args:
        target: the text.
        mdx: whether the block is MDX, in which code between backticks is code and shows entities as they are.
    """
    text = one_line(target)
    if "<" not in text:
        return text
    written: list[str] = []
    at = 0
    masked = _masked(text)
    if mdx:
        masked = _CODE.sub(lambda found: "x" * len(found[0]), masked)
    for match in _LESS.finditer(masked):
        if match["whole"] is None:
            written += [text[at : match.start()], "&lt;"]
            at = match.end()
    return "".join([*written, text[at:]])


def html_attribute(target: str, quote: str) -> str:
    """Return a text for between the quotes of an attribute, in which site generators read shortcodes."""
    cut = parts(one_line(target))
    return "".join(part if shortcode else _quoted(part, quote) for part, shortcode in cut)


def _quoted(text: str, quote: str) -> str:
    entity = "&#39;" if quote == "'" else "&quot;"
    return text.replace("<", "&lt;").replace(quote, entity)


def _masked(text: str) -> str:
    """Return a text of the same length whose shortcodes are letters."""
    return "".join("x" * len(part) if shortcode else part for part, shortcode in parts(text))


def parts(text: str) -> Iterator[tuple[str, bool]]:
    """Yield a text's parts in order, and whether each is a shortcode."""
    if "{" not in text and "[" not in text:
        yield text, False
        return
    data = text.encode()
    at = 0
    for start, end in shortcodes(data):
        yield data[at:start].decode(), False
        yield data[start:end].decode(), True
        at = end
    yield data[at:].decode(), False


def json_string(text: str) -> str:
    """Return a text as a string of JSON that may stand in a script: without `<`, which could end that."""
    return json.dumps(one_line(text), ensure_ascii=False).replace("<", "\\u003c")
