"""The texts of HTML, block by block: of a page, and of a block of HTML in Markdown."""

from __future__ import annotations

import html
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from localize.formats.article import codecs
from localize.formats.article.directives import directive, joined
from localize.formats.article.found import NOTHING, Found, Instructions, Passed, unread_reason
from localize.formats.bounds import MOST, MOST_PARTS, TOO_MANY_BLOCKS, TOO_MANY_PARTS, excess
from localize.formats.html import json_ld
from localize.formats.html.sentence import bounds, has_words, parts, trimmed
from localize.formats.html.tokens import tokens
from localize.formats.inline import elements
from localize.formats.inline.attributes import is_kept, is_late, role_of, texts, unread
from localize.formats.inline.text_attributes import TEXT_ATTRIBUTES
from localize.formats.inline.unread_elements import unread_elements

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from localize.errors import InputError
    from localize.formats.html.html_text import HtmlText
    from localize.formats.html.sentence import Part
    from localize.formats.inline.token import Token

_LEVELS = {f"h{level}": level for level in range(1, 7)}


class OpenBlock(NamedTuple):
    """One open block."""

    name: str
    role: str
    level: int
    instructions: Instructions
    hidden: str
    """Why its text is not translated; empty where it is."""
    locked: bool
    """True if nothing in it can say otherwise."""


ROOT = OpenBlock("", "paragraph", 0, NOTHING, "", locked=False)


@dataclass
class Scanner:
    """Cuts HTML into texts.

    Attributes:
        text: the HTML.
        path: its file, for messages.
        line: gives the line of the file on which an offset of the HTML stands.
        outer: the block around it: the role of its texts, and what was said of them.
        names: the attributes of components that are texts.
        pending: what comments said about the next block.
    """

    text: HtmlText
    path: str
    line: Callable[[int], int]
    outer: OpenBlock = ROOT
    names: Collection[str] = TEXT_ATTRIBUTES
    pending: Instructions = NOTHING
    found: list[Found] = field(default_factory=list)
    passed: list[Passed] = field(default_factory=list)
    _frames: list[OpenBlock] = field(default_factory=list)
    _open: Counter[str] = field(default_factory=Counter)
    _run: list[Token] = field(default_factory=list)
    _blank: bool = True
    """True if the run has nothing but tags and white space so far."""
    _leaf: OpenBlock = ROOT
    """The last block that has no blocks in it."""
    _data_follows: bool = False
    """True if the script that is open holds structured data."""
    _nested: int = 0
    """The number of elements of other vocabularies around the run."""

    def __post_init__(self) -> None:
        self._leaf = self.outer

    @property
    def data(self) -> bytes:
        """The bytes that are cut."""
        return self.text.data

    def scan(self, start: int = 0) -> None:
        """Read the text from an offset on.

        Raises:
            InputError: an `l10n:` comment is none that is known, or there is more than any catalog holds.
        """
        for count, token in enumerate(tokens(self.data, start)):
            if count > MOST_PARTS:
                raise self._excess(TOO_MANY_PARTS, token.start)
            if token.kind == "text":
                self._text(token)
            elif token.kind == "comment":
                self._comment(token)
            elif token.kind in {"raw", "torn"}:
                self._raw(token)
            elif self._ends_run(token):
                self._block(token)
            else:
                self._inline(token)
        self._flush()
        self._check_blocks(len(self.data))

    def _text(self, token: Token) -> None:
        blank = self.data[token.start : token.end].isspace()
        if self._run or not blank:
            self._run.append(token)
        self._blank = self._blank and blank

    def _ends_run(self, token: Token) -> bool:
        # A block ends whatever drawing or formula it stands in; `title` and `style` are at home there.
        return token.name in elements.BLOCKS and not (self._nested and token.name in elements.RAW)

    def _inline(self, token: Token) -> None:
        if token.name in elements.FOREIGN:
            self._nested += self._step(token)
        if token.name == "br" and not self._nested and self._after_break():
            self._flush()
            return
        self._run.append(token)

    def _step(self, token: Token) -> int:
        if token.kind == "close":
            return -1 if self._nested else 0
        return 0 if self.data[token.end - 2 : token.end] == b"/>" else 1

    def _after_break(self) -> bool:
        """Tell whether a line break stands just before: two of them part paragraphs."""
        at = len(self._run) - 1
        while at >= 0 and self._run[at].kind == "text":
            if self.data[self._run[at].start : self._run[at].end].strip(b" \t\n\f\r"):
                return False
            at -= 1
        return at >= 0 and self._run[at].name == "br"

    def _comment(self, token: Token) -> None:
        text = self._bytes(token)
        reads = b"l10n" in text.lower() and not self._nested
        said = directive(text.decode(), self.path, lambda: self.line(token.start)) if reads else NOTHING
        if said != NOTHING:
            self._flush()
            self.pending = self._joined(self.pending, said, token)
        elif self._run:
            self._run.append(token)

    def _joined(self, outer: Instructions, inner: Instructions, token: Token) -> Instructions:
        return joined(outer, inner, self.path, lambda: self.line(token.start))

    def _excess(self, what: str, at: int) -> InputError:
        return excess(what, self.path, self.line(at))

    def _check_blocks(self, at: int) -> None:
        if len(self.found) + len(self.passed) > MOST:
            raise self._excess(TOO_MANY_BLOCKS, at)

    def _raw(self, token: Token) -> None:
        self._flush()
        self._check_blocks(token.start)
        if token.name == "title" and not self._leaf.hidden:
            self._title(token)
        elif self._data_follows and not self._leaf.hidden:
            self._structured(token)
        elif self._bytes(token).strip():
            self._pass(token.start, token.end, token.name or "unclosed tag")

    def _structured(self, token: Token) -> None:
        for one in json_ld.strings(self.data, token.start, token.end):
            if one.role and any(map(str.isalpha, one.text)):
                self._add((one.start, one.end), one.role, codecs.JSON, self._leaf, since=2, source=one.text)
            elif one.key in json_ld.BODIES:
                self._pass(one.start, one.end, one.key)

    def _title(self, token: Token) -> None:
        text = self._bytes(token).decode()
        if any(map(str.isalpha, html.unescape(text))):
            self._add((token.start, token.end), "title", codecs.HTML_TITLE, self._leaf)
        elif text.strip():
            self._pass(token.start, token.end, "no-text")

    def _block(self, token: Token) -> None:
        self._flush()
        self._check_blocks(token.start)
        if token.kind == "close":
            self._close(token.name)
            return
        self._imply_ends(token.name)
        frame = self._framed(token)
        self._attributes(token, frame)
        self._data_follows = json_ld.is_json_ld(self.data, token)
        if token.name in elements.VOID or token.name in elements.RAW:
            self._leaf = frame
            return
        self._frames.append(frame)
        self._open[token.name] += 1

    @property
    def _frame(self) -> OpenBlock:
        return self._frames[-1] if self._frames else self.outer

    def _framed(self, token: Token) -> OpenBlock:
        outer = self._frame
        instructions = outer.instructions
        if self.pending is not NOTHING:
            instructions, self.pending = self._joined(instructions, self.pending, token), NOTHING
        role = role_of(self.data, token, outer.role)
        level = _LEVELS.get(token.name, outer.level)
        if outer.locked:
            return OpenBlock(token.name, role, level, instructions, outer.hidden, locked=True)
        if token.name in elements.HIDDEN:
            return OpenBlock(token.name, role, level, instructions, token.name, locked=True)
        kept = is_kept(self.data, token)
        hidden = outer.hidden if kept is None else "translate=no" if kept else ""
        return OpenBlock(token.name, role, level, instructions, hidden, locked=False)

    def _imply_ends(self, name: str) -> None:
        """Close the blocks that end where another starts without saying so."""
        ended = elements.CLOSED_BY.get(name, frozenset())
        while self._frames and (self._frame.name == "p" or self._frame.name in ended):
            self._open[self._frames.pop().name] -= 1

    def _close(self, name: str) -> None:
        if self._open[name] > 0:
            while (frame := self._frames.pop()).name != name:
                self._open[frame.name] -= 1
            self._open[name] -= 1

    def _flush(self) -> None:
        if not self._run:
            return
        run, blank = self._run, self._blank
        if len(run) > MOST:
            raise self._excess(f"a text of more than {MOST:,} tags", run[MOST].start)
        self._run, self._nested, self._blank = [], 0, True
        if blank and not self._holds_attributes(run):
            return
        frame = self._frame
        if self.pending is not NOTHING:
            frame = frame._replace(instructions=frame.instructions.merged(self.pending))
        before = len(self.found) + len(self.passed)
        cut = parts(self.data, run)
        first, last = trimmed(self.data, cut)
        sentence = cut[first : last + 1]
        self._around(cut[:first], frame)
        if frame.hidden:
            self._pass_all(sentence, frame.hidden)
        elif has_words(self.data, sentence):
            self._add(bounds(self.data, sentence), frame.role, codecs.HTML, frame)
            self._pass_unread(*bounds(self.data, sentence))
        else:
            self._around([part for part in sentence if part.kind != "atom"], frame)
            text = self.data[sentence[0].start : sentence[-1].end].decode() if sentence else ""
            self._pass_all(sentence, unread_reason(text, frame.role, heading=frame.name == "th"))
        self._around(cut[last + 1 :], frame)
        if len(self.found) + len(self.passed) > before:
            self.pending = NOTHING

    def _holds_attributes(self, run: Sequence[Token]) -> bool:
        return self.data.find(b"=", run[0].start, run[-1].end) >= 0

    def _around(self, run: Sequence[Part], frame: OpenBlock) -> None:
        """Take the attributes of tags that are in no sentence."""
        for part in run:
            if part.kind in {"open", "void"}:
                self._attributes(part.tag, frame)
            elif part.kind == "atom":
                self._pass(part.start, part.end, part.name)

    def _attributes(self, token: Token, frame: OpenBlock) -> None:
        for attribute in unread(self.data, token, self.names):
            self._pass(attribute.start, attribute.end, frame.hidden or attribute.name)
        for attribute, role in texts(self.data, token, self.names):
            codec = codecs.HTML_ATTRIBUTE if attribute.quoted else codecs.HTML_BARE
            if frame.hidden:
                self._pass(attribute.start, attribute.end, frame.hidden)
            else:
                since = 2 if is_late(self.data, token, attribute) else 1
                self._add((attribute.start, attribute.end), role, codec, frame, since=since)

    def _add(
        self,
        place: tuple[int, int],
        role: str,
        codec: str,
        frame: OpenBlock,
        *,
        since: int = 1,
        source: str = "",
    ) -> None:
        said = frame.instructions
        pieces = self.text.pieces(*place)
        if said.skip:
            self.passed.append(Passed(pieces[0][0], pieces[-1][1], "skip"))
            return
        level = frame.level if codec == codecs.HTML else 0
        found = Found(
            source or self.text.source(pieces),
            pieces,
            role,
            codec,
            said.context,
            said.note,
            level=level,
            since=since,
            allow=said.allow,
        )
        self.found.append(found)

    def _pass_unread(self, start: int, end: int) -> None:
        """Name the elements inside of a text whose words stay as they are."""
        for first, last, name in unread_elements(self.data[start:end]):
            self._pass(start + first, start + last, name)

    def _pass_all(self, sentence: Sequence[Part], reason: str) -> None:
        if sentence:
            self._pass(*bounds(self.data, sentence), reason)

    def _pass(self, start: int, end: int, reason: str) -> None:
        pieces = self.text.pieces(start, end)
        if pieces:
            self.passed.append(Passed(pieces[0][0], pieces[-1][1], reason))

    def _bytes(self, token: Token) -> bytes:
        return self.data[token.start : token.end]
