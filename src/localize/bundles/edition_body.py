"""The body of an edition as HTML for another program's page, read from the file that was built.

The headline goes, since that program prints its own; what an edition says of how it was made stays. Nothing
in the file is believed: whoever can write into the bundle folder could have changed it.
"""

from __future__ import annotations

import json
import re
from html import escape, unescape
from typing import TYPE_CHECKING, Final
from urllib.parse import urljoin

from localize.bundles import safe_html
from localize.bundles.html_frame import paragraphs
from localize.errors import InputError, Place
from localize.formats.article import front_matter
from localize.formats.html.main_part import main_part
from localize.formats.registry import SUFFIXES, format_of

if TYPE_CHECKING:
    from collections.abc import Iterator

_HEADING: Final = re.compile(r"<h1[^>]*>(.*?)</h1>\s*", re.DOTALL)
_TAG: Final = re.compile(r"<[^>]*>")
"""A tag of sanitised HTML, in which attributes have neither `<` nor `>` nor `"`."""
_ADDRESS: Final = re.compile(r' (href|src)="([^"#][^"]*)"')


def body_of(content: bytes, path: str, layout: str, *, title: str, base: str = "") -> str:
    """Return an edition's body as HTML that a page may show.

    Args:
        content: the file of the edition.
        path: its path, for messages, and for its kind.
        layout: the name of the layout that wrote it.
        title: the headline, plain; a heading that says the same goes.
        base: the address of the file, by which relative addresses become whole; empty to leave them.

    Raises:
        InputError: there is no body in it.
    """
    return _whole(_without_headline(_html(content, path, layout), title), base).strip()


def _html(content: bytes, path: str, layout: str) -> str:
    if layout == "json":
        return safe_html.sanitised("\n".join(_of_json(content, path)))
    if layout == "html":
        return safe_html.sanitised(_article(content.decode("utf-8", "replace")))
    if layout in {"ninjs", "telegram"} or not path.lower().endswith(tuple(SUFFIXES)):
        hint = "Build with `bundles: {layout: html}`, `json`, or a layout of Markdown."
        raise InputError(f"the layout {layout} has no body that could be sent", place=Place(path), hint=hint)
    if format_of(path).name == "html":
        return safe_html.sanitised(main_part(content, path).decode("utf-8", "replace"))
    start = front_matter.split(content, path).body
    return safe_html.from_markdown(content[start:].decode("utf-8", "replace"))


def _article(page: str) -> str:
    """Return what stands in the `article` of a page of the layout html, which has one."""
    return page.partition("<article>")[2].rpartition("</article>")[0]


def _of_json(content: bytes, path: str) -> Iterator[str]:
    """Yield the parts of a body: what the edition says of itself stands around its text.

    Raises:
        InputError: it is no file of the layout json.
    """
    try:
        data = json.loads(content)
        label = data.get("disclosure", {}).get("label", "")
        said = [f"{one['heading']}: {one['text']}" for one in data.get("corrections", [])]
        html, continues = data["body"]["html"], data.get("continues", "")
    except (ValueError, RecursionError, LookupError, AttributeError, TypeError):
        html = None
    if not isinstance(html, str):
        raise InputError("this is no edition of the layout json", place=Place(path))
    yield from paragraphs("notice", [escape(str(label or ""))])
    yield html
    yield from paragraphs("notice", [escape(str(one or "")) for one in (continues, *said)])


def _without_headline(html: str, title: str) -> str:
    """Return HTML without its first `h1`, if that is the headline."""
    found = _HEADING.search(html)
    if found is None or _words(_TAG.sub("", found[1])) != _words(escape(title)):
        return html
    return html[: found.start()] + html[found.end() :]


def _words(html: str) -> list[str]:
    return unescape(html).split()


def _whole(html: str, base: str) -> str:
    """Return HTML whose links and pictures do not depend on the page that it stands in."""
    return _TAG.sub(lambda tag: _ADDRESS.sub(lambda one: _joined(one, base), tag[0]), html) if base else html


def _joined(one: re.Match[str], base: str) -> str:
    try:
        address = urljoin(base, unescape(one[2]))
    except ValueError:
        return one[0]
    return f' {one[1]}="{escape(address)}"'
