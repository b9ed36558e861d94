"""One block's text as Markdown inline source, cut into what is translated and what is not.

The cut follows CommonMark 0.31 with strikethrough and footnotes, as pulldown-cmark reads it; beside that,
what newsrooms write into texts: placeholders, shortcodes, bare addresses, attribute lists and emoji names.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache
from html.entities import html5
from typing import TYPE_CHECKING, Any, Literal

from localize.formats.inline import atoms, simple_text, tags
from localize.formats.inline.text_attributes import TEXT_ATTRIBUTES, canonical
from localize.language import addresses
from localize.late_pattern import late_pattern

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Sequence

Kind = Literal["text", "open", "close", "atom"]

_WORDS_LIMIT = 100_000
"""Blocks of more characters are not cut to find out whether there are words in them."""

# Bytes above 0x7F stand for letters of other scripts. No pattern may backtrack further than its own bounds.
_ATOMS: tuple[tuple[str, bytes, re.Pattern[bytes]], ...] = (
    ("shortcode", b"{", late_pattern(rb"(?<!`)(?:\{\{[<%][^`]{0,2000}?[%>]\}\}|\{%[^`{}]{0,500}?%\})")),
    (
        "placeholder",
        b"{",
        late_pattern(
            rb"\{\{[^{}`\n]{0,200}\}\}|\$\{[^{}`\s]{1,80}\}|\{\}|\{[A-Za-z_0-9\x80-\xff][^{}`\s]{0,80}\}"
        ),
    ),
    ("attributes", b"{", late_pattern(rb"\{:? ?[.#][^ {}`\n][^{}`\n]{0,199}\}")),
    (
        "placeholder",
        b"%",
        late_pattern(
            rb"(?<![%\w\x80-\xff])%(?:\([A-Za-z_][\w.]{0,80}\)[#0+-]*\d{0,9}(?:\.\d{1,9})?[sdifuxXeEgGcr]"
            rb"|(?:\d{1,2}\$)?[#0+-]*\d{0,9}(?:\.\d{1,9})?[sdifuxXeEgGcr](?![\w\x80-\xff]))"
        ),
    ),
    ("footnote", b"[^", late_pattern(rb"\[\^[^\]\[\s]{1,200}\]")),
    ("url", b"://", late_pattern(rf"(?<![\w\x80-\xff]){addresses.WEB}".encode())),
    ("url", b"www.", late_pattern(rf"(?<![\w.@/\x80-\xff-])www\.{addresses.REST}".encode())),
    (
        "email",
        b"@",
        late_pattern(rb"(?<![\w.%+-])[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8}"),
    ),
    ("emoji", b":", late_pattern(rb"(?<![\w:\x80-\xff]):[a-z][a-z0-9_+-]{1,60}:(?![\w:\x80-\xff])")),
    ("entity", b"&", late_pattern(rb"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")),
)
"""Kind, bytes without which there is none, and pattern of what stays as it is in a text."""
_MARKS = late_pattern(rb"[`*_~\[<]")
"""Without any of these Markdown finds nothing but text."""
_SIGNS = late_pattern(r"[`*_~\[\]<>&{}$@\\\n\r\x00]|:[a-z/]|%(?:[\d(#+A-Za-z-]|\.\d)")
"""Without any of these, and without `www.`, a text has no markup."""
_MASKED = frozenset({"shortcode", "placeholder", "attributes", "footnote", "emoji"})
_KEPT_NOT = frozenset({"entity"})
# Words that end in a space, so that they are no part of an address.
_PLAIN = late_pattern(r"(?!www\.)[^`*_~\[\]<>&{}%$:@\\!\s]{1,60}(?=\s|\Z)")
_DELIMITERS = {
    "Emphasis": ("emphasis", 1, "*"),
    "Strong": ("strong", 2, "**"),
    "Strikethrough": ("strike", 2, "~~"),
}
_TITLE = late_pattern(
    r"""\s(?:"(?:[^"\\]|\\.)*+"|'(?:[^'\\]|\\.)*+'|\((?:[^()\\]|\\.)*+\))\s*\)$""", re.DOTALL
)


@dataclass(frozen=True, slots=True)
class Fragment:
    """One piece of a text; all pieces in order are the text again."""

    text: str
    kind: Kind
    """`text` is translated; `open` and `close` are markup around text; an `atom` stays as it is."""
    name: str = ""
    """The kind of markup: strong, emphasis, strike, link, image, code, `<b>` for an HTML tag, comment,
    placeholder, shortcode, attributes, footnote, url, email, emoji, entity, autolink, break. Empty: text."""


@dataclass(frozen=True, slots=True)
class _Span:
    """A place in a text, and what stands there."""

    start: int
    end: int
    kind: Kind
    name: str
    keep: str
    """Its name in `markup`; empty where a translation need not keep it."""


def fragments(text: str) -> tuple[Fragment, ...]:
    """Cut a text into fragments whose concatenation is the text.

    Args:
        text: a msgid or a target: Markdown inline source, a newline being a hard break. Any text will do.
    """
    if is_bare(text):
        return (Fragment(text, "text"),) if text else ()
    data = _encode(text)
    cut: list[Fragment] = []
    at = 0
    for span in _spans(data):
        if span.start > at:
            cut.append(Fragment(_decode(data[at : span.start]), "text"))
        cut.append(Fragment(_decode(data[span.start : span.end]), span.kind, span.name))
        at = span.end
    if at < len(data):
        cut.append(Fragment(_decode(data[at:]), "text"))
    return tuple(cut)


@lru_cache(maxsize=512)
def markup(text: str) -> tuple[str, ...]:
    """Return, sorted, what a translation of the text has to keep.

    Placeholders, shortcodes, addresses, code, footnotes and line breaks as they stand; `**`, `*`, `~~` once
    per pair; `link:` and `image:` with the destination; HTML tags without the values of `alt`, `title` and
    the like.
    Entities are left out: they are a way to write a character.
    """
    if is_bare(text):
        return ()
    simple = simple_text.marks(text)
    if simple is not None:
        return simple
    return tuple(sorted(span.keep for span in _spans(_encode(text)) if span.keep))


def is_bare(text: str) -> bool:
    """Tell, without cutting it, that a text has neither markup nor escapes."""
    return not _SIGNS.search(text) and "www." not in text


def has_words(text: str) -> bool:
    """Tell whether there is anything to translate: a letter outside of markup, or in a title or alt text."""
    if _starts_plain(text):
        return True
    if len(text) > _WORDS_LIMIT:
        return any(map(str.isalpha, text))
    return any(any(map(str.isalpha, _visible(fragment))) for fragment in fragments(text))


def is_late(text: str) -> bool:
    """Tell whether the only words of a text are in attributes of components, which version 2 reads."""
    if "<" not in text or len(text) > _WORDS_LIMIT:
        return False
    seen = (_visible(fragment, names=()) for fragment in fragments(text))
    return not any(any(map(str.isalpha, words)) for words in seen)


def with_words(text: str, change: Callable[[str], str]) -> str:
    """Return a text whose words are changed, and whose markup, code, addresses and placeholders stay.

    Args:
        text: Markdown inline source, or a label.
        change: what becomes of each run of words.
    """
    return "".join(change(part.text) if part.kind == "text" else part.text for part in fragments(text))


def _starts_plain(text: str) -> bool:
    """Tell, without cutting it, that a text has a whole word before any markup may start."""
    match = _PLAIN.match(text)
    return match is not None and any(map(str.isalpha, match[0]))


def is_picture(text: str) -> bool:
    """Tell whether the text is one Markdown image and nothing else."""
    if not text.startswith("![") or len(text) > _WORDS_LIMIT:
        return False
    parts = fragments(text)
    images = [index for index, part in enumerate(parts) if part.name == "image"]
    return len(images) == 2 and images[1] == len(parts) - 1  # noqa: PLR2004 - it opens and it closes


def _visible(fragment: Fragment, names: Collection[str] = TEXT_ATTRIBUTES) -> str:
    if fragment.kind == "text":
        return fragment.text
    if fragment.name in {"link", "image"} and fragment.kind == "close":
        title = _TITLE.search(fragment.text[-_WORDS_LIMIT:])
        return title[0] if title else ""
    if fragment.name.startswith("<"):
        return " ".join(tags.texts(fragment.text, names))
    return ""


def _encode(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def _decode(data: bytes) -> str:
    return data.decode("utf-8", "surrogatepass")


@lru_cache(maxsize=512)
def _spans(data: bytes) -> Sequence[_Span]:
    """Return what is not text, in order, without overlaps."""
    atoms = sorted(_regex_atoms(data), key=lambda span: (span.start, -span.end))
    marked = _markdown(data, atoms) if _MARKS.search(data) else ()
    found = sorted(marked, key=lambda span: (span.start, span.end))
    taken = _without_overlaps(found)
    starts = [span.start for span in taken]
    free = [atom for atom in atoms if not _overlaps(atom, taken, bisect_right(starts, atom.start))]
    spans = _without_overlaps(sorted([*taken, *free], key=lambda span: (span.start, -span.end)))
    return _with_elements(data, spans)


def _with_elements(data: bytes, spans: list[_Span]) -> list[_Span]:
    """Put together what stands in `<code>`, and in elements that say that they are not translated."""
    if b"</" not in data:
        return spans
    named = [
        (span.kind, span.name, _decode(data[span.start : span.end]))
        if span.name.startswith("<")
        else ("", "", "")
        for span in spans
    ]
    whole: list[_Span] = []
    at = 0
    for first, last in atoms.elements(named):
        start, end = spans[first].start, spans[last].end
        whole += [*spans[at:first], _Span(start, end, "atom", "code", _decode(data[start:end]))]
        at = last + 1
    return [*whole, *spans[at:]]


def _overlaps(atom: _Span, taken: list[_Span], after: int) -> bool:
    before = after > 0 and taken[after - 1].end > atom.start
    return before or (after < len(taken) and taken[after].start < atom.end)


def _without_overlaps(spans: list[_Span]) -> list[_Span]:
    clear: list[_Span] = []
    for span in spans:
        if span.end > span.start and (not clear or span.start >= clear[-1].end):
            clear.append(span)
    return clear


def _regex_atoms(data: bytes) -> Iterator[_Span]:
    for name, sign, pattern in _ATOMS:
        if sign not in data:
            continue
        for match in pattern.finditer(data):
            start, end = match.span()
            if name == "entity" and not _is_entity(match[0]):
                continue
            keep = canonical(data[start:end]) if name == "shortcode" else data[start:end]
            yield _Span(start, end, "atom", name, "" if name in _KEPT_NOT else _decode(keep))
    for match in re.finditer(rb"\n", data):
        yield _Span(match.start(), match.end(), "atom", "break", "\n")


def _is_entity(entity: bytes) -> bool:
    return entity[1:2] == b"#" or entity[1:].decode("ascii") in html5


def _masked(data: bytes, atoms: list[_Span]) -> str:
    """Return the text for the parser: same bytes, but nothing in it starts a block, and atoms are plain."""
    masked = bytearray(data)
    for atom in atoms:
        if atom.name in _MASKED:
            masked[atom.start + 1 : atom.end - 1] = b"x" * (atom.end - atom.start - 2)
    clean = bytes(masked).translate(_ONE_LINE)
    try:
        return clean.decode()
    except UnicodeDecodeError:
        return re.sub("[\ud800-\udfff]", "\ufffd", _decode(clean))


_ONE_LINE = bytes.maketrans(b"\n\r\x00", b"  ?")
_LEAD = b"x "


def _markdown(data: bytes, atoms: list[_Span]) -> Iterator[_Span]:
    from localize.formats.inline import commonmark  # noqa: PLC0415 - pyromark is loaded when it is used

    masked = _LEAD.decode() + _masked(data, atoms)
    lead = len(_LEAD)
    links: list[tuple[str, int]] = []
    ends: list[int] = []
    for name, value, start, end in commonmark.inline_events(masked):
        start, end = start - lead, end - lead  # noqa: PLW2901 - from the parser's text to ours
        if name == "Start" and commonmark.tag_of(value) in {"Link", "Image"}:
            links.append((commonmark.tag_of(value), start))
            ends.append(start + (2 if commonmark.tag_of(value) == "Image" else 1))
            yield from _link_start(value, data, start, end)
            continue
        if name == "End" and value in {"Link", "Image"}:
            links.pop()
            inner = ends.pop()
            yield from _link_end(data, start, end, inner, str(value))
        elif name == "Start" and isinstance(value, str) and value in _DELIMITERS:
            yield from _pair(data, start, end, value)
        elif name == "Code":
            yield _Span(start, end, "atom", "code", _decode(data[start:end]))
        elif name == "InlineHtml":
            yield _html(data, start, end)
        if ends:
            ends[-1] = max(ends[-1], end)


def _pair(data: bytes, start: int, end: int, tag: str) -> Iterator[_Span]:
    name, width, keep = _DELIMITERS[tag]
    if tag == "Strikethrough" and data[start : start + 2] != b"~~":
        width = 1
    yield _Span(start, start + width, "open", name, keep)
    yield _Span(end - width, end, "close", name, "")


def _link_start(value: Any, data: bytes, start: int, end: int) -> Iterator[_Span]:  # noqa: ANN401 - an event's payload
    tag, details = next(iter(value.items()))
    if details["link_type"] in {"Autolink", "Email"}:
        yield _Span(start, end, "atom", "autolink", _decode(data[start:end]))
        return
    name = tag.lower()
    yield _Span(start, start + (2 if tag == "Image" else 1), "open", name, "")


def _link_end(data: bytes, start: int, end: int, inner: int, tag: str) -> Iterator[_Span]:
    close = data.find(b"]", inner, end)
    if data[start : start + 1] == b"<" or close < 0:
        return
    name = tag.lower()
    yield _Span(close, end, "close", name, f"{name}:{_destination(_decode(data[close:end]))}")


def _destination(close: str) -> str:
    """Return what `](dest "title")` or `][label]` points at."""
    if close.startswith("]["):
        return "[" + " ".join(close[2:-1].split()).casefold() + "]"
    inside = close[2:-1].strip()
    if inside.startswith("<"):
        return inside[1:].partition(">")[0]
    return inside.split(maxsplit=1)[0] if inside else ""


def _html(data: bytes, start: int, end: int) -> _Span:
    text = _decode(data[start:end])
    tag = tags.name(text)
    if not tag:
        return _Span(start, end, "atom", "comment", text)
    kind: Kind = "close" if text.startswith("</") else "atom" if tags.is_void(text) else "open"
    return _Span(start, end, kind, f"<{tag}>", tags.canonical(text))
