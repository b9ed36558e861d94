"""The texts of a Markdown body, block by block, from the parser's events."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

from localize.formats.article import codecs, shortcode_texts
from localize.formats.article.directives import joined, refuse_inside
from localize.formats.article.found import NOTHING, Found, Instructions, Passed, line_ends, unread_reason
from localize.formats.article.shortcode_texts import outside
from localize.formats.bounds import MOST, MOST_PARTS, TOO_MANY_BLOCKS, TOO_MANY_PARTS, excess
from localize.formats.html.html_text import without_shortcodes
from localize.formats.html.scanner import ROOT, Scanner
from localize.formats.html.tokens import tokens
from localize.formats.inline import commonmark, fragments
from localize.formats.inline.text_attributes import TEXT_ATTRIBUTES
from localize.formats.inline.unread_elements import unread_elements
from localize.formats.markdown import block_escape, dialect
from localize.formats.markdown.definitions import definition_titles
from localize.formats.markdown.html_block import HtmlBlock
from localize.formats.markdown.mask import Masked, is_mdx, mask
from localize.formats.markdown.text_run import Run, first_byte, message
from localize.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Collection

    from localize.errors import InputError
    from localize.formats.article.found import Piece

_INDENT = 400
"""Bytes in which an item's bullet is looked for."""
_LEAVES = frozenset({"Text", "Code", "InlineHtml", "FootnoteReference"})
_BOUNDS = frozenset({"Start", "End"})
_BREAKS = frozenset({"SoftBreak", "HardBreak"})
_WORDLESS = frozenset({"CodeBlock", "MetadataBlock", "HtmlBlock"})
_ROLES = {
    "Item": "item",
    "BlockQuote": "quote",
    "FootnoteDefinition": "footnote",
    "DefinitionListTitle": "term",
    "DefinitionListDefinition": "definition",
    "TableCell": "cell",
    "Heading": "heading",
}


@frozen
class Body:
    """The contents of a body. Offsets are bytes of the body."""

    found: tuple[Found, ...]
    passed: tuple[Passed, ...]
    has_h1: bool


class _Block(NamedTuple):
    """One open block."""

    tag: str
    start: int
    end: int
    role: str
    quotes: int
    instructions: Instructions
    level: int = 0


@dataclass
class _Walker:
    """One walk through the events of a body."""

    body: bytes
    masked_bytes: bytes
    html_bytes: bytes
    masked: Masked
    path: str
    first_line: int
    names: Collection[str] = TEXT_ATTRIBUTES
    frames: list[_Block] = field(default_factory=list)
    run: Run | None = None
    html: list[Piece] | None = None
    pending: Instructions = NOTHING
    """The directives of comments for the next block."""
    said: Instructions = NOTHING
    """Their directives for the run."""
    found: list[Found] = field(default_factory=list)
    passed: list[Passed] = field(default_factory=list)
    has_h1: bool = False
    rules: list[tuple[int, int, Instructions]] = field(default_factory=list)
    """The places of lone shortcodes that a directive is about."""

    def walk(self) -> None:
        if len(self.masked.shortcodes) > MOST:
            message = f"an article of more than {MOST:,} shortcodes"
            raise self._excess(message, self.masked.shortcodes[MOST][0])
        # The innermost loop of reading.
        given = dialect.aids(self.masked_bytes)
        for count, (event, span) in enumerate(dialect.spanned_events(self.masked.text, given)):
            if count > MOST_PARTS:
                raise self._excess(TOO_MANY_PARTS, span["start"])
            if event.__class__ is not str:
                for name in event:
                    if name in _LEAVES:
                        if name == "InlineHtml":
                            self._inline_html(event[name], span["start"])
                        self._leaf(span["start"], span["end"])
                    else:
                        self._take(name, event[name], span["start"], span["end"])
            elif event in _BREAKS:
                if self.run is not None:
                    self.run.line_break(span["start"], hard=event == "HardBreak")
            else:
                self._take(event, None, span["start"], span["end"])
        self._flush()

    def _take(self, name: str, value: Any, start: int, end: int) -> None:  # noqa: ANN401 - an event's payload
        if name == "Html":
            if self.html is not None:
                self.html.append((start, end))
            return
        tag = commonmark.tag_of(value) if name in _BOUNDS else ""
        if tag in commonmark.INLINE_TAGS:
            if name == "Start":
                self._inline(value, start, end)
            return
        if self.run is not None:
            self._flush()
        if name == "Start":
            self._open(tag, value, start, end)
        elif name == "End":
            self._close()
        elif name == "Rule" and self.masked.shortcodes:
            outer = self.frames[-1].instructions if self.frames else NOTHING
            if (said := outer.merged(self.pending)) != NOTHING:
                self.rules.append((start, end, said))
            self.pending = NOTHING

    def _inline(self, value: Any, start: int, end: int) -> None:  # noqa: ANN401 - as above
        self._leaf(start, end)
        if self.run is not None and isinstance(value, dict):
            self.run.complete(value, end)
            if len(self.run.insertions) > MOST:
                raise self._excess(f"a text of more than {MOST:,} reference links", self.run.start)

    def said_of(self, start: int) -> Instructions:
        """Return what was said of a shortcode that stands alone."""
        at = bisect_right(self.rules, start, key=lambda rule: rule[0]) - 1
        return self.rules[at][2] if at >= 0 and start < self.rules[at][1] else NOTHING

    def _leaf(self, start: int, end: int) -> None:
        run = self.run
        if run is not None:
            if run.after_break:
                run.extend(start, end)
            elif end > run.end:
                run.end = end
            return
        frame = self.frames[-1] if self.frames else _ROOT
        if frame.tag not in _WORDLESS:
            self.run = Run(start, end, frame.quotes)
            # In a tight list no block starts with the text: what was said is said of it, not of a later one.
            self.said, self.pending = self.pending, NOTHING

    def _inline_html(self, tag: str, start: int) -> None:
        skipped = self.frames and self.frames[-1].instructions.skip
        if tag.startswith("<!--") and not skipped:
            refuse_inside(tag, self.path, lambda: self._line(start))

    def _open(self, tag: str, value: Any, start: int, end: int) -> None:  # noqa: ANN401 - as above
        if len(self.found) + len(self.passed) > MOST:
            raise self._excess(TOO_MANY_BLOCKS, start)
        if len(self.frames) > MOST:
            raise self._excess(f"blocks nested deeper than {MOST:,}", start)
        outer = self.frames[-1] if self.frames else _ROOT
        instructions = outer.instructions
        if tag == "HtmlBlock":
            self.html = []
        elif self.pending is not NOTHING and self.pending != NOTHING:
            instructions = self._joined(instructions, self.pending, start)
            self.pending = NOTHING
        level = int(value["Heading"]["level"][1]) if tag == "Heading" else 0
        quotes = outer.quotes + (tag == "BlockQuote")
        role = (
            outer.role if tag == "Item" and self._is_admonition(start, end) else _ROLES.get(tag, outer.role)
        )
        if instructions.skip and not outer.instructions.skip:
            self.passed.append(Passed(start, end, "skip"))
        self.frames.append(_Block(tag, start, end, role, quotes, instructions, level))

    def _is_admonition(self, start: int, end: int) -> bool:
        """Tell whether an item is one in the masked text only."""
        head = self.masked_bytes[start : min(end, start + _INDENT)]
        bullet = start + len(head) - len(head.lstrip(b" \t"))
        return self.masked_bytes[bullet : bullet + 1] != self.body[bullet : bullet + 1]

    def _close(self) -> None:
        frame = self.frames.pop()
        if frame.tag == "HtmlBlock" and self.html is not None:
            self._html_block(frame, self.html)
            self.html = None
        elif frame.tag == "CodeBlock":
            self._pass(frame.start, frame.end, "code", frame)

    def _flush(self) -> None:
        if self.run is None:
            return
        run, self.run = self.run, None
        if max(len(run.starts), len(run.hard)) > MOST:
            raise self._excess(f"a text of more than {MOST:,} lines", run.start)
        frame = self.frames[-1] if self.frames else _ROOT
        self._unmask(run)
        source, pieces = message(self.body, run)
        if not pieces:
            return
        self.has_h1 = self.has_h1 or frame.level == 1
        said = frame.instructions if self.said is NOTHING else frame.instructions.merged(self.said)
        if said.skip:
            if not frame.instructions.skip:
                self.passed.append(Passed(pieces[0][0], pieces[-1][1], "skip"))
            return
        unread = list(unread_elements(self.body[pieces[0][0] : pieces[-1][1]]))
        for start, end, name in unread:
            self._pass(pieces[0][0] + start, pieces[0][0] + end, name, frame)
        if not fragments.has_words(source):
            if unread:
                return
            role = frame.role if frame.tag == "TableCell" else ""
            reason = unread_reason(source, role, heading=any(one.tag == "TableHead" for one in self.frames))
            self._pass(pieces[0][0], pieces[-1][1], reason, frame)
            return
        role, codec = self._kind(frame, pieces[0][0], source)
        if codec == codecs.CELL:
            source = block_escape.of_cell(source)
        self.found.append(
            Found(
                source,
                pieces,
                role,
                codec,
                said.context,
                said.note,
                "article",
                frame.level,
                2 if fragments.is_late(source) else 1,
                said.allow,
            )
        )

    def _unmask(self, run: Run) -> None:
        """Take in the rest of a last line that is masked as a marker's, but continues the text."""
        marks = self.masked.marks
        if not marks:
            return
        start = first_byte(self.body, run)
        at = bisect_right(marks, (run.end, len(self.body) + 1)) - 1
        if at >= 0 and start < marks[at][0] and run.end < marks[at][1] and not self._is_label(start):
            run.end = marks[at][1]

    def _is_label(self, start: int) -> bool:
        return start in self.masked.labels or start in self.masked.alts

    def _kind(self, frame: _Block, start: int, source: str) -> tuple[str, str]:
        """Return a block's role and codec."""
        if start in self.masked.labels:
            return "label", codecs.LABEL
        if start in self.masked.alts:
            return "alt", codecs.HTML_ATTRIBUTE
        if frame.tag == "Heading":
            atx = self.masked_bytes[frame.start : frame.start + 1] == b"#"
            return frame.role, codecs.HEADING if atx else codecs.MARKDOWN
        if frame.tag == "TableCell":
            return frame.role, codecs.CELL
        return "alt" if fragments.is_picture(source) else frame.role, codecs.MARKDOWN

    def _html_block(self, frame: _Block, lines: list[Piece]) -> None:
        html = HtmlBlock.of(self.body, self.html_bytes, lines)
        outer = frame.instructions
        if not _only_comments(html.data):
            outer = self._joined(outer, self.pending, frame.start)
            self.pending = NOTHING
        around = ROOT._replace(role=frame.role, instructions=outer)
        scanner = Scanner(html, self.path, lambda at: self._line(html.place(at)), around, self.names)
        scanner.scan()
        if outer.skip and not frame.instructions.skip:
            self.passed.append(Passed(frame.start, frame.end, "skip"))
        if not outer.skip:
            self.found += [one._replace(level=0) for one in scanner.found]
            self.passed += scanner.passed
        self.pending = self._joined(self.pending, scanner.pending, frame.end)

    def _line(self, at: int) -> int:
        """Return the line of the file on which an offset of the body stands."""
        return self.first_line + line_ends(self.body, 0, at)

    def _excess(self, message: str, at: int) -> InputError:
        return excess(message, self.path, self._line(at))

    def _joined(self, outer: Instructions, inner: Instructions, at: int) -> Instructions:
        return joined(outer, inner, self.path, lambda: self._line(at))

    def _pass(self, start: int, end: int, reason: str, frame: _Block) -> None:
        if not frame.instructions.skip:
            self.passed.append(Passed(start, end, reason))


_ROOT = _Block("", 0, 0, "paragraph", 0, NOTHING)


def _only_comments(html: bytes) -> bool:
    """Tell whether there is nothing but comments and space."""
    return all(token.kind == "comment" or not html[token.start : token.end].strip() for token in tokens(html))


def read_body(body: bytes, *, path: str, first_line: int, names: Collection[str] = TEXT_ATTRIBUTES) -> Body:
    """Find the texts of a body.

    Args:
        body: Markdown in UTF-8, without byte order mark and front matter.
        path: its file, for error messages.
        first_line: the line of the file on which the body starts, counted from 1.
        names: the parameters of shortcodes, and attributes of components, that are texts.

    Raises:
        InputError: an `l10n:` comment is none that is known, or stands amid a text; or there is more than any
            catalog holds.
    """
    masked = mask(body, mdx=is_mdx(path))
    written = masked.text.encode()
    html = without_shortcodes(written, masked.shortcodes)
    walker = _Walker(body, written, html, masked, path, first_line, names)
    walker.walk()
    titles = list(definition_titles(body, masked.text))
    found = walker.found + [one for one in titles if isinstance(one, Found)]
    passed = walker.passed + [one for one in titles if isinstance(one, Passed)]
    passed += [Passed(*mark, "marker") for mark in outside(masked.marks, found)]
    alone = list(shortcode_texts.texts(body, outside(masked.shortcodes, found), names, walker.said_of))
    found += [one for one in alone if isinstance(one, Found)]
    passed += [one for one in alone if isinstance(one, Passed)]
    found.sort(key=lambda one: one.pieces)
    passed.sort(key=lambda one: (one.start, one.end))
    return Body(tuple(found), tuple(passed), walker.has_h1)
