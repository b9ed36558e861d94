"""Values inside of a text's markup that are texts themselves: a translation may have others.

Parameters of shortcodes, `{{< figure caption="A ferry" >}}`, and attributes of components that the newsroom
names. Attributes that are texts everywhere are known to whoever compares tags.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from localize.formats.inline.text_attributes import TEXT_ATTRIBUTES, canonical

if TYPE_CHECKING:
    from collections.abc import Sequence

_SHORTCODE: Final = re.compile(r"\{\{[<%][^`]{0,2000}?[%>]\}\}|\{%[^`{}]{0,500}?%\}")
_TAG: Final = re.compile(r"<[A-Za-z][^<>]{0,2000}>")


def without_values(text: str, names: Sequence[str] = ()) -> str:
    """Return a text without the values in its markup that are texts.

    Args:
        text: a source or a target.
        names: what the newsroom takes for texts; the usual names where there are none.
    """
    if "{" not in text and "<" not in text:
        return text
    known = tuple(names or TEXT_ATTRIBUTES)
    if "{" in text:
        text = _SHORTCODE.sub(lambda match: _shortcode(match[0], known), text)
    value = _value(known)
    return _TAG.sub(lambda match: value.sub(r'\1=""', match[0]), text) if value and "<" in text else text


def _shortcode(written: str, names: tuple[str, ...]) -> str:
    return canonical(written.encode("utf-8", "surrogatepass"), names).decode("utf-8", "surrogatepass")


@cache
def _value(names: tuple[str, ...]) -> re.Pattern[str] | None:
    """Return an expression of the attributes that are texts only because the newsroom says so."""
    every = "|".join(re.escape(name) for name in names if name not in TEXT_ATTRIBUTES)
    return re.compile(rf"""(?<=\s)({every})\s*=\s*(?:"[^"]*"|'[^']*')""", re.IGNORECASE) if every else None
