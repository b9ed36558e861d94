"""A page of the web as a capture: its main article, without what stands around it.

The main article is what trafilatura makes out (https://trafilatura.readthedocs.io), of the extractors the one
that is kept up and does best on news pages in many languages. It is an optional part of the installation.
"""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING, Any, Final

from localize.capture import Capture, capture_digest, page_boilerplate, page_facts, page_titles
from localize.capture.page_blocks import PageBlocks
from localize.capture.plain_markdown import paragraph
from localize.errors import InputError, LocalizeError, Place, UsageError
from localize.formats.html.page_head import HtmlPage, claimed_charset, read_page
from localize.formats.html.tokens import tokens
from localize.formats.inline.attributes import attributes
from localize.language.dates import parse_moment
from localize.language.detection import detect
from localize.model import Locale

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.capture.page_facts import PageFacts

_CHARSET: Final = re.compile(rb"charset\s{0,9}=\s{0,9}[\"']?\s{0,9}([\w.:-]{1,40})", re.IGNORECASE)
_HTML: Final = re.compile(
    rb"(?>\s+|<!--(?:(?!-->).)*+-->|<\?xml[^>]*+>)*+<(?:!doctype\s+html|html|head)\b",
    re.IGNORECASE | re.DOTALL,
)
"""The beginning of a page, after white space, comments and an XML declaration."""
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
"""Encodings that a page may claim; Python knows others that are no text encodings, or slow."""
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
_TOLD: Final = frozenset({"en", "ru", "uz"})
"""Languages that are told by reading; templates of sites state many a wrong one."""
_READ: Final = 4000
"""Characters of an article by which its language is told."""
_ENOUGH: Final = 150
"""Letters of an article that is in one of those languages, and would be told."""
_SHORTEST: Final = "60"
"""Characters of an article; of a shorter one than its own 250, the library keeps the words alone."""
_TYPES: Final = frozenset({"text/html", "application/xhtml+xml", ""})


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
    blocks = tuple(PageBlocks(url, _captions(text)).read(found.body)) if found is not None else ()
    head = _head(text, url)
    page = text.encode("utf-8", "replace")
    facts = page_facts.read(page, head.values)
    guessed = " ".join((str(found.title or "") if found is not None else "").split())
    first = tuple(page_titles.headings(page))
    title = page_titles.own_title(facts.title, guessed, first)
    sites = page_titles.site_names(page)
    unstated = title in sites
    if unstated:
        title = next((heading for heading in first if heading and heading not in sites), title)
    if blocks and blocks[0].lstrip("# ") in {paragraph(title), paragraph(guessed)}:
        blocks = blocks[1:]
    blocks, left_out = page_boilerplate.cleared(blocks)
    if not title or not blocks:
        hint = "Save the text that you see there as a file, and add that."
        raise InputError("no article was found on this page", place=Place(url), hint=hint)
    moment = parse_moment(facts.published, timezone=timezone, day_first=day_first)
    published = moment.iso if moment else ""
    return Capture(
        title=title,
        blocks=blocks,
        published=published,
        locale=_locale(facts, title, blocks, url),
        author_name=facts.author,
        left_out=tuple((0, text) for text in left_out),
        guesses=(*((("title", title),) if unstated else ()), *_guesses(facts, found, published)),
        digest=capture_digest("\n".join([title, facts.author, published, *blocks])),
    )


def _guesses(
    facts: PageFacts,
    found: Any,  # noqa: ANN401 - the library's own document
    published: str,
) -> Iterator[tuple[str, str]]:
    """Yield what the page does not state, and what it may be by its looks."""
    author, date = " ".join(str(found.author or "").split()), str(found.date or "")
    if not facts.author:
        yield "author", author
    if not published:
        yield "published", date


def _captions(text: str) -> dict[str, str]:
    """Return the caption under each picture, by the address that the page writes."""
    from lxml import etree, html  # noqa: PLC0415 - comes with trafilatura

    try:
        parser = html.HTMLParser(encoding="utf-8")
        root = html.fromstring(text.encode("utf-8", "replace"), parser=parser)
        figures = list(root.iter("figure"))
    except (ValueError, RecursionError, etree.ParserError):
        return {}
    found: dict[str, str] = {}
    for figure in figures:
        caption = " ".join(" ".join(one.text_content() for one in figure.iter("figcaption")).split())
        found |= {image.get("src", ""): caption for image in figure.iter("img") if caption}
    return found


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
        from trafilatura.settings import use_config  # noqa: PLC0415 - likewise
    except ImportError:
        hint = "Install it: pip install 'localize[pages]'"
        raise UsageError("pages cannot be read without trafilatura", hint=hint) from None
    config = use_config()
    config.set("DEFAULT", "MIN_EXTRACTED_SIZE", _SHORTEST)
    try:
        return bare_extraction(
            text,
            config=config,
            url=url if "://" in url else None,
            include_comments=False,
            include_formatting=True,
            include_links=True,
            include_images=True,
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


def _locale(facts: PageFacts, title: str, blocks: tuple[str, ...], url: str) -> Locale | None:
    """Return an article's language: as it reads, unless the page states one that is not told by reading.

    Raises:
        InputError: a text of some length is in none of the languages that are told, and the page states one.
    """
    try:
        stated = Locale.parse(facts.language) if facts.language else None
    except UsageError:
        stated = None
    if stated is not None and stated.language not in _TOLD:
        return stated
    text = "\n".join([title, *blocks])[:_READ]
    found = detect(text)
    if found is None and stated is not None and sum(map(str.isalpha, text)) > _ENOUGH:
        message = f"the page states that it is in `{stated}`, and does not read so"
        hint = "Save its text as a file with `lang:` in front matter, if the newsroom has the language."
        raise InputError(message, place=Place(url), hint=hint)
    return found.locale if found is not None else stated
