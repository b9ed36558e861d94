"""A page of the web as a capture: its main article, without what stands around it.

The main article is what trafilatura makes out (https://trafilatura.readthedocs.io), of the extractors the one
that is kept up and does best on news pages in many languages. It is an optional part of the installation.
"""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING, Any, Final

from localize.capture import Capture, capture_digest
from localize.capture.plain_markdown import paragraph
from localize.errors import InputError, LocalizeError, Place, UsageError
from localize.formats.html.page_head import HtmlPage, claimed_charset, read_page
from localize.formats.html.tokens import tokens
from localize.formats.inline.attributes import attributes
from localize.language.dates import parse_moment
from localize.language.detection import detect

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from localize.model import Locale

_CHARSET: Final = re.compile(rb"charset\s{0,9}=\s{0,9}[\"']?\s{0,9}([\w.:-]{1,40})", re.IGNORECASE)
_HTML: Final = re.compile(
    rb"(?>\s+|<!--(?:(?!-->).)*+-->|<\?xml[^>]*+>)*+<(?:!doctype\s+html|html|head)\b",
    re.IGNORECASE | re.DOTALL,
)
"""How a page begins, after white space, comments and an XML declaration."""
_BOMS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_ENCODINGS: Final = frozenset(
    [
        *("utf-8", "utf-16-le", "utf-16-be", "koi8-r", "koi8-u", "mac-cyrillic", "cp866", "cp874"),
        *(f"cp{number}" for number in range(1250, 1259)),
        *(f"iso8859-{number}" for number in (2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16)),
        *("gb18030", "big5", "shift_jis", "euc_jp", "euc_kr"),
    ]
)
"""What a page may claim; Python knows others that are no text encodings, or slow."""
_MEANT: Final = {
    **dict.fromkeys(("ascii", "iso8859-1"), "cp1252"),
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    **dict.fromkeys(("gb2312", "gbk"), "gb18030"),
}
"""Encodings that mean others on the web (Encoding Standard, 4.2)."""
_MOST_BROKEN: Final = 0.1
"""The part of the letters beyond ASCII that may be lost; in a wrong encoding more are."""
_PRESCAN: Final = 4096
"""Bytes in which a page has to name its encoding (the HTML Standard, 13.2.3.2, wants 1024)."""
_TYPES: Final = frozenset({"text/html", "application/xhtml+xml", ""})
_BLOCKS: Final = frozenset({"p", "div", "head", "list", "table", "quote"})
"""What an extracted body is made of, in trafilatura's names; everything else stands in a line."""
_LINE_END: Final = re.compile(r"[\r\n]")
_BREAKS: Final = re.compile(r"\n\s*\n")
_DEEPEST_HEADING: Final = 6
_TITLE_LEVEL: Final = 1


def is_html(data: bytes) -> bool:
    """Return whether a file is a page as a browser saves it, and no text that was copied from one."""
    head = data[:_PRESCAN]
    for mark, name in _BOMS:
        if head.startswith(mark):
            head = head[len(mark) :].decode(name, "replace").encode()
    return _HTML.match(head) is not None


def parse(data: bytes, *, url: str, content_type: str, timezone: str, day_first: bool) -> Capture:
    """Read a page.

    Args:
        data: as it was sent.
        url: where it came from: its address, or the name of a file.
        content_type: what the server calls it; it may name the encoding.
        timezone: the zone of dates that name none, by its IANA name.
        day_first: whether 03/04/2025 is 3 April.

    Returns:
        Title, author, date, language and the body's blocks, in Markdown.

    Raises:
        UsageError: the library that finds articles is not installed.
        InputError: it is no HTML, or no article was found in it.
    """
    kind = content_type.partition(";")[0].strip().lower()
    if kind not in _TYPES:
        raise InputError(f"this is no page, but {kind[:60]}", place=Place(url), hint="Name a page's address.")
    text = decoded(data, content_type)
    found = _extracted(text, url)
    blocks = tuple(_blocks(found.body)) if found is not None else ()
    head = _head(text, url)
    title = " ".join((str(found.title or "") if found is not None else "").split())
    if blocks and blocks[0].lstrip("# ") == paragraph(title):
        blocks = blocks[1:]
    if not title or not blocks:
        hint = "Save the text that you see there as a file, and add that."
        raise InputError("no article was found on this page", place=Place(url), hint=hint)
    author = " ".join(str(found.author or "").split())
    moment = parse_moment(
        str(head.values.get("published") or found.date or ""), timezone=timezone, day_first=day_first
    )
    published = moment.iso if moment else ""
    return Capture(
        title=title,
        blocks=blocks,
        published=published,
        locale=_locale(head, title, blocks),
        author_name=author,
        digest=capture_digest("\n".join([title, author, published, *blocks])),
    )


def decoded(data: bytes, content_type: str) -> str:
    """Return a page's text: by byte order mark, header, its own `meta`, else UTF-8 or Windows-1251.

    What most letters cannot be read in is not the page's encoding, whoever names it.
    """
    for mark, name in _BOMS:
        if data.startswith(mark):
            return data[len(mark) :].decode(name, "replace")
    header = _CHARSET.search(content_type.encode("utf-8", "replace"))
    own = _encoding(_own_label(data))
    # A page that is read as ASCII up to there is not in UTF-16 (HTML Standard, 13.2.3.2).
    own = "utf-8" if own.startswith("utf-16") else own
    said = [_encoding(header[1].decode("ascii", "replace")) if header else "", own, "utf-8"]
    texts = (data.decode(name, "replace") for name in dict.fromkeys(filter(None, said)))
    return next((text for text in texts if _is_readable(text)), None) or data.decode("cp1251", "replace")


def _is_readable(text: str) -> bool:
    beyond = len(text) - len(text.encode("ascii", "ignore"))
    return text.count("\ufffd") <= beyond * _MOST_BROKEN


def _own_label(data: bytes) -> str:
    """Return the encoding that a page names for itself."""
    head = data[:_PRESCAN]
    metas = (token for token in tokens(head) if token.kind == "open" and token.name == "meta")
    labels = (claimed_charset(attributes(head, token)) for token in metas)
    return next(filter(None, labels), "")


def _encoding(label: str) -> str:
    try:
        name = codecs.lookup(label).name
    except (LookupError, ValueError):
        return ""
    name = _MEANT.get(name, name)
    return name if name in _ENCODINGS else ""


def _extracted(text: str, url: str) -> Any:  # noqa: ANN401 - the library's own document
    try:
        from trafilatura import bare_extraction  # noqa: PLC0415 - optional, and slow to import
    except ImportError:
        hint = "Install it: pip install 'localize[pages]'"
        raise UsageError("pages cannot be read without trafilatura", hint=hint) from None
    try:
        return bare_extraction(
            text,
            url=url if "://" in url else None,
            include_comments=False,
            include_formatting=True,
            with_metadata=True,
        )
    except (RecursionError, ValueError) as error:
        message = f"this page cannot be taken apart: {type(error).__name__}"
        raise InputError(message, place=Place(url), hint="Save its text as a file.") from None


def _head(text: str, url: str) -> HtmlPage:
    """Return what the page's head says, as far as it can be read."""
    try:
        return read_page(_CHARSET.sub(b"", text.encode("utf-8", "replace")), 0, url)
    except LocalizeError:
        return HtmlPage()


def _locale(head: HtmlPage, title: str, blocks: tuple[str, ...]) -> Locale | None:
    found = detect("\n".join([title, *blocks])[:4000])
    return found.locale if found is not None else head.locale


def _blocks(body: Any) -> Iterator[str]:  # noqa: ANN401 - an element of lxml, which is optional
    """Yield the blocks of an extracted body as Markdown: trafilatura's own elements, after TEI."""
    run: list[str] = []
    for part in _parts(body) if body is not None else ():
        if isinstance(part, str):
            run.append(part)
            continue
        yield from _paragraphs(run)
        run = []
        yield from _block(part)
    yield from _paragraphs(run)


def _parts(element: Any) -> Iterator[Any]:  # noqa: ANN401 - likewise
    """Yield what stands in an element: its texts, a line end for each break, and the blocks among them."""
    yield _LINE_END.sub(" ", element.text or "")
    for child in element:
        if child.tag in _BLOCKS:
            yield child
        elif child.tag == "lb":
            yield "\n"
        else:
            yield from _parts(child)
        yield _LINE_END.sub(" ", child.tail or "")


def _paragraphs(run: list[str]) -> Iterator[str]:
    """Yield the paragraphs of a running text; two line breaks part them, as on the page."""
    for text in _BREAKS.split("".join(run)):
        if folded := " ".join(text.split()):
            yield paragraph(folded)


def _block(element: Any) -> Iterator[str]:  # noqa: ANN401 - likewise
    if element.tag == "list":
        yield "\n".join(_items(element))
    elif element.tag == "table":
        yield "\n".join(_rows(element))
    elif element.tag == "quote":
        quoted = ("\n".join(f"> {line}" for line in block.split("\n")) for block in _blocks(element))
        yield "\n>\n".join(quoted)
    elif element.tag != "head":
        yield from _blocks(element)
    elif text := _text(element):
        yield f"{_hashes(element)}{paragraph(text)}"


def _hashes(element: Any) -> str:  # noqa: ANN401 - likewise
    if element.tag != "head":
        return ""
    digits = str(element.get("rend", "")).strip("h#")
    level = int(digits) if digits.isascii() and digits.isdigit() else _TITLE_LEVEL + 1
    return f"{'#' * min(max(level, _TITLE_LEVEL + 1), _DEEPEST_HEADING)} "


def _items(element: Any, indent: str = "") -> Iterator[str]:  # noqa: ANN401 - likewise
    ordered = element.get("rend") == "ol"
    for number, item in enumerate((one for one in element if one.tag == "item" and _text(one)), start=1):
        mark = f"{number}. " if ordered else "- "
        parts = list(_parts(item))
        own = _joined(part for part in parts if isinstance(part, str) or part.tag != "list")
        yield f"{indent}{mark}{paragraph(own)}"
        for part in parts:
            if not isinstance(part, str) and part.tag == "list":
                yield from _items(part, indent + " " * len(mark))


def _rows(element: Any) -> Iterator[str]:  # noqa: ANN401 - likewise
    rows = [[_text(cell) for cell in row.iter("cell")] for row in element.iter("row")]
    width = max(map(len, rows), default=0)
    for number, row in enumerate(rows):
        cells = [paragraph(cell).replace("|", "\\|") for cell in [*row, *[""] * (width - len(row))]]
        yield f"| {' | '.join(cells)} |"
        if number == 0:
            yield f"|{' --- |' * width}"


def _text(element: Any) -> str:  # noqa: ANN401 - likewise
    """Return the text of an element in one line."""
    return _joined(_parts(element))


def _joined(parts: Iterable[Any]) -> str:
    return " ".join("".join(part if isinstance(part, str) else f" {_text(part)} " for part in parts).split())
