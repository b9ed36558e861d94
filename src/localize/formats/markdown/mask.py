"""Site generators' own markup, put into a shape that a CommonMark parser understands.

The masked text has the same bytes at the same places, except that shortcodes (Hugo, Jekyll) are plain words
or rules, admonitions and tabs (Material for MkDocs) are list items with a heading, directives (`:::`), blocks
of PyMdown (`///`) and the first lines of callouts are rules or headings, and a CR that ends a line by itself
is an LF. It is parsed and thrown away: offsets into it are offsets into the article.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from localize.formats.inline.shortcodes import scan, with_feeds
from localize.frozen import frozen
from localize.late_pattern import late_pattern

if TYPE_CHECKING:
    from collections import Counter

_MAX_LEAD = 1000
"""Bytes of container marks before a shortcode that stands alone on its line."""
_LINE_END = late_pattern(rb"[ \t]*(?=[\r\n]|\Z)")
_LEAD = rb"(?P<lead>[ \t>]*+)"
_ADMONITION = late_pattern(
    _LEAD + rb"(?:!!!|\?\?\?\+?)[ \t]+[a-z][a-z0-9-]*(?:[ \t]+[a-z][a-z0-9-]*)*"
    rb'(?:[ \t]+"(?P<title>[^\r\n]*)")?[ \t]*'
)
_TAB = late_pattern(_LEAD + rb'===[!+]{0,2}[ \t]+"(?P<title>[^\r\n]*)"[ \t]*')
_DIRECTIVE = late_pattern(_LEAD + rb":{3,}(?P<rest>[^\r\n]*)")
_DIRECTIVE_TITLE = late_pattern(
    rb'[ \t]*[A-Za-z][\w-]*(?:\[(?P<bracket>[^\]]*)\]|[ \t]++(?P<words>[^\[{"=:\r\n]++))'
    rb"[ \t]*+(?:\{[^{}]*\}[ \t]*)?"
)
_DIRECTIVE_ALT = late_pattern(rb'[ \t]*image[ \t][^\r\n]*?\balt-text="(?P<alt>[^"]*)"')
_RULE_LINE = late_pattern(
    _LEAD + rb"(?:\{:[^{}]*\}|-+8<-+[^\r\n]*|\[TOC\]|\[\[_TOC_\]\]|"
    rb"\[!(?!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\])[A-Z][A-Za-z]*(?:[ \t][^\]\r\n]*)?\])[ \t]*",
)
_BLOCK = late_pattern(
    _LEAD + rb"/{3,}+[ \t]*+(?:(?P<name>[A-Za-z][\w-]*+)[ \t]*+(?:\|(?P<title>[^\r\n]*))?)?"
)
_UNTITLED_BLOCK = late_pattern(rb"html|define|(?:[\w-]*-)?caption")
"""Blocks of PyMdown that have something else than a title behind their `|`."""
_ALERT = rb"(?:note|tip|important|warning|caution)"
_CALLOUT = late_pattern(
    rb"(?P<lead>[ \t]*+>[ \t>]*+)\[!(?!" + _ALERT + rb"\][ \t]*\Z)"
    rb"[a-z][\w-]*+(?:\|[^\]\r\n]*+)?\][+-]?+(?:[ \t]+(?P<title>[^\r\n]*))?",
    re.IGNORECASE,
)
"""The first line of a callout, as Obsidian and Hugo have it; the parser knows GitHub's alerts."""
_CANDIDATE = late_pattern(
    rb"^[ \t>]*+(?:!!!|\?\?\?|===|:::|///|\{:|-+8<|\[TOC|\[\[_TOC|\[!)[^\r\n]*", re.MULTILINE | re.IGNORECASE
)
_EMPTY_BEHIND = rb"(?=[ \t\r]*(?:\n|\Z))"
_JAVASCRIPT = late_pattern(
    rb"(?:\A|(?<=\n))(?:[ \t\r]*\n|\A)(?P<code>"
    rb"(?:import|export)[ \t{][^\n]*+(?:\n(?!" + _EMPTY_BEHIND + rb")[^\n]++)*+"
    rb"|\{/\*(?:[^*]|\*(?!/))*+\*/\}" + _EMPTY_BEHIND + rb")"
)
"""Imports, exports and comments of MDX, at the start of the text or behind an empty line."""
_DIV_LINE = late_pattern(_LEAD + rb"\[!div\b[^\]\r\n]*\][ \t]*", re.IGNORECASE)


def is_marker(line: bytes) -> bool:
    """Tell whether a site generator would take a line for an admonition, a tab, a directive or an include."""
    patterns = (_ADMONITION, _TAB, _DIRECTIVE, _RULE_LINE, _DIV_LINE, _BLOCK)
    # The text of a quote begins behind its mark.
    return any(pattern.fullmatch(line) for pattern in patterns) or _CALLOUT.fullmatch(b">" + line) is not None


@frozen
class Masked:
    """A body as the parser gets it."""

    text: str
    shortcodes: tuple[tuple[int, int], ...]
    """The places of shortcodes, in order."""
    unclosed: Counter[bytes]
    """The openings of shortcodes that never end, each with its count."""
    marks: tuple[tuple[int, int], ...]
    """Lines that are markers only: directives, attribute lists, includes."""
    labels: frozenset[int]
    """The starts of the titles of admonitions, tabs and directives."""
    alts: frozenset[int]
    """The starts of the alt texts of image directives."""


def is_mdx(path: str) -> bool:
    """Return whether a file is MDX: Markdown with components."""
    return path.lower().endswith(".mdx")


def mask(body: bytes, *, mdx: bool = False) -> Masked:
    """Mask a body.

    Args:
        body: Markdown in UTF-8.
        mdx: whether it is MDX, in which JavaScript stands between blocks.

    Raises:
        UnicodeDecodeError: the body is not UTF-8.
    """
    body = with_feeds(body)
    masked = bytearray(body)
    spans, unclosed = scan(body)
    _mask_shortcodes(masked, body, spans)
    lines = _Lines(masked)
    given = bytes(masked)
    for match in _CANDIDATE.finditer(given) if _has_candidates(given) else ():
        lines.mask(match[0], match.start())
    for match in _JAVASCRIPT.finditer(bytes(masked)) if mdx else ():
        lines.javascript(match.start("code"), match.end())
    marks = tuple((start, end) for start, end in lines.marks if start < end)
    return Masked(masked.decode(), spans, unclosed, marks, frozenset(lines.labels), frozenset(lines.alts))


def _has_candidates(body: bytes) -> bool:
    """Tell at a glance whether a line may be one that site generators read."""
    signs = (b"!!!", b"???", b"===", b":::", b"///", b"{:", b"8<", b"[!")
    return any(map(body.__contains__, signs)) or b"toc" in body.lower()


class _Lines:
    """Masks lines that site generators read."""

    def __init__(self, masked: bytearray) -> None:
        self._masked = masked
        self.marks: list[tuple[int, int]] = []
        self.labels: set[int] = set()
        self.alts: set[int] = set()

    def mask(self, line: bytes, at: int) -> None:
        """Mask the line that starts at an offset, where it is one of these."""
        admonition = _ADMONITION.fullmatch(line) or _TAB.fullmatch(line)
        directive = None if admonition else _DIRECTIVE.fullmatch(line)
        mark = None if admonition or directive else _RULE_LINE.fullmatch(line) or _DIV_LINE.fullmatch(line)
        if admonition:
            title = _stripped(line, admonition.span("title")) if admonition["title"] else (len(line),) * 2
            self._heading(b"+  #", line, at, len(admonition["lead"]), title)
            self.labels.add(at + title[0])
        elif directive:
            self._directive(directive, line, at)
        elif mark:
            self._rule(at + len(mark["lead"]), at + len(line))
        elif block := _BLOCK.fullmatch(line) or _CALLOUT.fullmatch(line):
            self._block(block, line, at)

    def javascript(self, start: int, end: int) -> None:
        """Mask JavaScript between blocks: its first line as a rule, the others as empty ones."""
        code = bytes(self._masked[start:end])
        first = code.partition(b"\n")[0]
        rest = re.sub(rb"[^\n]", b" ", code[len(first) :])
        self._masked[start:end] = b"*" * len(first) + rest
        self.marks.append((start, end))

    def _block(self, block: re.Match[bytes], line: bytes, at: int) -> None:
        name = block.groupdict().get("name")
        title = _stripped(line, block.span("title")) if block["title"] else (0, 0)
        if title[0] == title[1] or (name and _UNTITLED_BLOCK.fullmatch(name)):
            self._rule(at + len(block["lead"]), at + len(line))
            return
        self._heading(b"#", line, at, len(block["lead"]), title)
        self.labels.add(at + title[0])

    def _directive(self, directive: re.Match[bytes], line: bytes, at: int) -> None:
        lead, shift = len(directive["lead"]), directive.start("rest")
        alt = _DIRECTIVE_ALT.match(directive["rest"])
        named = alt or _DIRECTIVE_TITLE.fullmatch(directive["rest"])
        group = "alt" if alt else "bracket" if named and named["bracket"] else "words"
        if not named or not named[group]:
            self._rule(at + lead, at + len(line))
            return
        title = _stripped(line, (shift + named.start(group), shift + named.end(group)))
        self._heading(b"#", line, at, lead, title)
        (self.alts if alt else self.labels).add(at + title[0])

    def _rule(self, start: int, end: int) -> None:
        self._masked[start:end] = b"*" * (end - start)
        self.marks.append((start, end))

    def _heading(self, marker: bytes, line: bytes, at: int, lead: int, title: tuple[int, int]) -> None:
        """Put a marker at the lead and leave the title where it stands; the rest is spaces."""
        start, end = title
        written = marker + b" " * (start - lead - len(marker)) + line[start:end] + b" " * (len(line) - end)
        self._masked[at + lead : at + len(line)] = written
        self.marks += [(at + lead, at + start), (at + end, at + len(line))]


def _stripped(line: bytes, span: tuple[int, int]) -> tuple[int, int]:
    """Return a range without the space around what it holds."""
    part = line[span[0] : span[1]]
    start = span[0] + len(part) - len(part.lstrip())
    return start, start + len(part.strip())


def _mask_shortcodes(masked: bytearray, body: bytes, spans: tuple[tuple[int, int], ...]) -> None:
    index = 0
    while index < len(spans):
        last = index
        while last + 1 < len(spans) and not body[spans[last][1] : spans[last + 1][0]].strip(b" \t"):
            last += 1
        start, end = spans[index][0], spans[last][1]
        if _alone(body, start, end):
            masked[start:end] = b"*" * (end - start)
        else:
            for one, other in spans[index : last + 1]:
                masked[one + 1 : other - 1] = b"x" * (other - one - 2)
        index = last + 1


def _alone(body: bytes, start: int, end: int) -> bool:
    """Tell whether nothing else stands on the lines of a range, but the marks of its containers."""
    window = max(0, start - _MAX_LEAD)
    before = body[window:start]
    newline = max(before.rfind(b"\n"), before.rfind(b"\r"))
    if newline < 0 and window:
        return False
    return not before[newline + 1 :].strip(b" \t>") and _LINE_END.match(body, end) is not None
