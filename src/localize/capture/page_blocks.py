"""The body that trafilatura extracts from a page, as Markdown blocks: its own elements, after TEI."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urljoin, urlsplit

from localize.capture.plain_markdown import paragraph

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

_BLOCKS: Final = frozenset({"p", "div", "head", "list", "table", "quote", "graphic"})
"""The parts of an extracted body, in trafilatura's names; everything else stands in a line."""
_LINE_END: Final = re.compile(r"[\r\n]")
_BREAKS: Final = re.compile(r"\n\s*\n")
_DEEPEST_HEADING: Final = 6
_TITLE_LEVEL: Final = 1
_MARKS: Final = {"#b": ("\ue000", "\ue001"), "#i": ("\ue002", "\ue003"), "#t": ("\ue004", "\ue005")}
"""Private characters for the two ends of bold, italic and code, until the text around is escaped."""
_WRITTEN: Final = {"\ue000": "**", "\ue001": "**", "\ue002": "*", "\ue003": "*", "\ue004": "", "\ue005": ""}
_LINK: Final = re.compile("\ue010([^\ue010-\ue012]*)\ue011([^\ue010-\ue012]*)\ue012")
_PRIVATE: Final = re.compile("[\ue000-\ue01f]")
_OPENING: Final = re.compile("([\ue000\ue002\ue010]+)( +)")
_CLOSING: Final = re.compile("( +)([\ue001\ue003]+)")
_ESCAPED: Final = re.compile(r"\\([\\`*\[\]~_<&{!])")
_TARGETS: Final = frozenset({"http", "https", "mailto", "tel", ""})
_QUOTED: Final = {" ": "%20", "(": "%28", ")": "%29", "<": "%3C", ">": "%3E", "\\": "%5C"}


class PageBlocks:
    """The blocks of one page."""

    def __init__(self, url: str, captions: Mapping[str, str]) -> None:
        """Begin a page.

        Args:
            url: its address, on which relative ones are based; or the name of a file, on which none are.
            captions: the caption under each picture, by the address that the page writes.
        """
        self._base = url if "://" in url else ""
        self._captions = {self._target(address): caption for address, caption in captions.items()}

    def read(self, body: Any) -> Iterator[str]:  # noqa: ANN401 - an element of lxml, which is optional
        """Yield the blocks of an extracted body."""
        run: list[str] = []
        for part in self._parts(body) if body is not None else ():
            if isinstance(part, str):
                run.append(part)
                continue
            yield from self._paragraphs(run)
            run = []
            yield from self._block(part)
        yield from self._paragraphs(run)

    def _parts(self, element: Any) -> Iterator[Any]:  # noqa: ANN401 - likewise
        """Yield what stands in an element: texts, a line end for each break, and the blocks among them."""
        yield _plain(element.text)
        for child in element:
            if child.tag in _BLOCKS:
                yield child
            elif child.tag == "lb":
                yield "\n"
            else:
                yield from self._inline(child)
            yield _plain(child.tail)

    def _inline(self, child: Any) -> Iterator[Any]:  # noqa: ANN401 - likewise
        """Yield the parts of what stands in a line, with marks around those of a link or an emphasis."""
        inner = list(self._parts(child))
        target = self._target(child.get("target")) if child.tag == "ref" else ""
        before, after = _MARKS.get(child.get("rend", ""), ("", "")) if child.tag == "hi" else ("", "")
        before, after = ("\ue010", f"\ue011{target}\ue012") if target else (before, after)
        texts = "".join(part for part in inner if isinstance(part, str))
        if not texts.strip() or any(not isinstance(part, str) for part in inner):
            yield from inner
        else:
            yield f"{before}{texts}{after}"

    def _target(self, address: str | None) -> str:
        """Return where a link goes; nothing where that is no place to go to."""
        try:
            target = urljoin(self._base, (address or "").strip())
            known = urlsplit(target).scheme.lower() in _TARGETS
        except ValueError:
            return ""
        return "".join(_QUOTED.get(char, char) for char in _plain(target)) if known else ""

    def _paragraphs(self, run: list[str]) -> Iterator[str]:
        """Yield the paragraphs of a running text; two line breaks part them, as on the page."""
        for text in _BREAKS.split("".join(run)):
            if folded := " ".join(text.split()):
                yield _written(folded)

    def _block(self, element: Any) -> Iterator[str]:  # noqa: ANN401 - likewise
        if element.tag == "list":
            yield "\n".join(self._items(element))
        elif element.tag == "table":
            yield "\n".join(self._rows(element))
        elif element.tag == "quote":
            quoted = ("\n".join(f"> {line}" for line in block.split("\n")) for block in self.read(element))
            yield "\n>\n".join(quoted)
        elif element.tag == "graphic":
            yield from self._picture(element)
        elif element.tag != "head":
            yield from self.read(element)
        elif text := self._text(element):
            yield f"{_hashes(element)}{_written(text)}"

    def _picture(self, element: Any) -> Iterator[str]:  # noqa: ANN401 - likewise
        source = self._target(element.get("src"))
        if source:
            yield f"![{paragraph(' '.join(_plain(element.get('alt')).split()))}]({source})"
        if caption := self._captions.get(source):
            yield paragraph(caption)

    def _items(self, element: Any, indent: str = "") -> Iterator[str]:  # noqa: ANN401 - likewise
        ordered = element.get("rend") == "ol"
        items = (one for one in element if one.tag == "item" and self._text(one))
        for number, item in enumerate(items, start=1):
            mark = f"{number}. " if ordered else "- "
            parts = list(self._parts(item))
            own = self._joined(part for part in parts if isinstance(part, str) or part.tag != "list")
            yield f"{indent}{mark}{_written(own)}"
            for part in parts:
                if not isinstance(part, str) and part.tag == "list":
                    yield from self._items(part, indent + " " * len(mark))

    def _rows(self, element: Any) -> Iterator[str]:  # noqa: ANN401 - likewise
        rows = [[self._text(cell) for cell in row.iter("cell")] for row in element.iter("row")]
        width = max(map(len, rows), default=0)
        for number, row in enumerate(rows):
            cells = [_written(cell).replace("|", "\\|") for cell in [*row, *[""] * (width - len(row))]]
            yield f"| {' | '.join(cells)} |"
            if number == 0:
                yield f"|{' --- |' * width}"

    def _text(self, element: Any) -> str:  # noqa: ANN401 - likewise
        """Return the text of an element in one line."""
        return self._joined(self._parts(element))

    def _joined(self, parts: Iterable[Any]) -> str:
        texts = (part if isinstance(part, str) else f" {self._text(part)} " for part in parts)
        return " ".join("".join(texts).split())


def _plain(text: str | None) -> str:
    return _PRIVATE.sub("", _LINE_END.sub(" ", text or ""))


def _written(text: str) -> str:
    """Return a text as Markdown, its marks written out; spaces stand outside of an emphasis."""
    text = _CLOSING.sub(r"\2\1", _OPENING.sub(r"\2\1", text)).strip()
    first = _PRIVATE.match(text) is not None
    escaped = paragraph(f"x{text}")[1:] if first else paragraph(text)
    linked = _LINK.sub(_link, escaped)
    return "".join(_WRITTEN.get(char, char) for char in linked)


def _link(match: re.Match[str]) -> str:
    target = _ESCAPED.sub(r"\1", match[2])
    return f"[{match[1]}]({target})"


def _hashes(element: Any) -> str:  # noqa: ANN401 - likewise
    digits = str(element.get("rend", "")).strip("h#")
    level = int(digits) if digits.isascii() and digits.isdigit() else _TITLE_LEVEL + 1
    return f"{'#' * min(max(level, _TITLE_LEVEL + 1), _DEEPEST_HEADING)} "
