"""Keeping markup, placeholders and identifiers out of an engine's hands, and putting them back."""

from __future__ import annotations

import html
import re
import unicodedata
from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING

from localize.formats.inline.fragments import Fragment, fragments
from localize.formats.inline.partners import partners
from localize.frozen import frozen
from localize.language.addresses import addresses
from localize.language.identifiers import count, identifiers
from localize.translate.protected_tokens import ProtectedToken, literals, read, write
from localize.translate.token_spacing import padded, respaced, unpadded

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from localize.engines.base import IdentifierForm, TokenKind

    Places = Callable[[str], Iterable[tuple[int, int]]]

_LETTER = re.compile(r"[^\W\d_]")
_LINE_BREAKS = re.compile(r"[ \u00a0]*[\t\n\v\f\r\x85\u2028\u2029]\s*")
_SIGN = (
    "[\u00a9\u00ae\u203c\u2049\u2122\u2139\u2190-\u21ff\u231a-\u23ff\u25aa-\u27bf\u2934\u2935\u2b05-\u2b55"
    "\U0001f000-\U0001faff]"
)
_EMOJI = rf"(?:{_SIGN}[\ufe0f\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f]*|[0-9#*]\ufe0f?\u20e3)"
_KEPT = re.compile(
    rf"{_EMOJI}(?:\u200d{_EMOJI})*|\{{ ?\$[A-Za-z_][\w-]{{0,80}} ?\}}"
    r"|\{\s*\w[\w.\-]{0,80}\s*,\s*[a-z]{1,20}\s*(?:,[^{}]{0,100})?\}"
    r"|</?\d{1,3}\s?/?>"
)
"""Emoji as they are joined (Unicode Technical Standard 51, section 1.4), placeables of Fluent, arguments of
ICU with a format, and numbered tags, as React's libraries of translation write them."""
_NUMBERED = re.compile(r"<(?P<close>/?)(?P<number>\d{1,3})\s?(?P<empty>/?)>")
_UNSAID = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})


def _nowhere(_text: str) -> tuple[tuple[int, int], ...]:
    return ()


@frozen
class Mark:
    """The markup that one token number stands for."""

    opening: str
    """An atom, or what stands before the marked text."""
    closing: str | None = None
    """The markup behind the marked text; None for an atom."""


@frozen
class Protected:
    """A text as an engine gets it."""

    source: str
    """The text itself."""
    text: str
    """With tokens in place of markup, without white space at the ends."""
    plain: str
    """The same with tokens of the kind `xml`, which need no spaces around them."""
    kind: TokenKind = "xml"
    marks: tuple[Mark, ...] = ()
    """The markup that the tokens 1, 2, … stand for."""
    before: str = ""
    """The beginning before the text: white space, and markup that wraps the whole of it."""
    after: str = ""
    identifiers: tuple[str, ...] = ()
    """What was sent as it is, and has to come back so, each as often as it stands here."""

    @cached_property
    def has_words(self) -> bool:
        """Return whether anything is left to translate."""
        texts = " ".join(read(self.plain)[0])
        for identifier in self.identifiers:
            texts = texts.replace(identifier, " ", 1)
        return _LETTER.search(texts) is not None


def protect(
    text: str, kept: Places = _nowhere, kind: TokenKind = "xml", identifier_form: IdentifierForm = "token"
) -> Protected:
    """Replace markup, placeholders, identifiers and names that are never translated by tokens.

    What reads like a token itself is replaced too. Character references of letters and typographic signs
    become the characters: they are a way to write them, and an engine should see them.

    Args:
        text: a msgid: Markdown inline source, or a plain text with placeholders.
        kept: finds the names in a text, by start and end; without it there are none.
        kind: the kind of tokens.
        identifier_form: whether handles, telephone numbers, codes and the like become tokens, too, or are
            sent as they are, and only looked for in the answer.
    """
    left = identifier_form == "text"
    parts = list(_parts(text, kept if left else lambda piece: (*kept(piece), *identifiers(piece))))
    paired = partners(parts)
    first, last = 0, len(parts) - 1
    while first < last and paired.get(first) == last:
        first, last = first + 1, last - 1
    marks: list[Mark] = []
    numbers: dict[int, int] = {}
    sent = "".join(_sent(parts, place, paired, numbers, marks) for place in range(first, last + 1))
    core = sent.strip()
    lead = sent[: len(sent) - len(sent.lstrip())]
    return Protected(
        source=text,
        text=padded(core) if kind == "mail" else core,
        plain=core,
        kind=kind,
        marks=tuple(marks),
        before="".join(part.text for part in parts[:first]) + lead,
        after=sent[len(lead) + len(core) :] + "".join(part.text for part in parts[last + 1 :]),
        identifiers=tuple(_identifiers(core)) if left else (),
    )


def _identifiers(sent: str) -> Iterator[str]:
    for text in read(sent)[0]:
        yield from (text[start:end] for start, end in identifiers(text))


def restore(protected: Protected, answer: str) -> str | None:
    """Put markup and placeholders back into an engine's answer.

    Tokens may come in another order, and damaged, as long as it is plain what each was: see `tokens`. Spaces
    that the engine put inside or behind markup are moved out, since `** word **` is no emphasis; added line
    breaks become spaces.

    Returns:
        The text, or None where a token or identifier is missing, doubled or unknown, or where marked texts
        overlap.
    """
    texts, found = _with_atoms_closed(*read(answer.strip(), protected.kind), protected.marks)
    tokens = _resolved(found, protected.marks)
    if tokens is None or any(len(literals(text)) > 1 for text in texts):
        return None
    wanted = Counter(protected.identifiers)
    if any(sum(count(each, text) for text in texts) != times for each, times in wanted.items()):
        return None
    texts = [_LINE_BREAKS.sub(" ", text) for text in texts]
    source = read(protected.plain)
    if protected.kind == "mail":
        texts = unpadded(texts, tokens, *source)
    texts = respaced(texts, tokens, *source)
    restored = [texts[0]]
    for token, text in zip(tokens, texts[1:], strict=True):
        mark = protected.marks[token.number - 1]
        restored += [(mark.closing or "") if token.form == "close" else mark.opening, text]
    return f"{protected.before}{''.join(restored)}{protected.after}"


def _parts(text: str, kept: Places) -> Iterator[Fragment]:
    for fragment in fragments(text):
        if fragment.kind == "text":
            for place, piece in enumerate(literals(fragment.text)):
                if place % 2:
                    yield Fragment(piece, "atom")
                else:
                    yield from _names(piece, kept)
        elif fragment.name == "entity":
            yield _character(fragment)
        else:
            yield fragment


def _names(text: str, kept: Places) -> Iterator[Fragment]:
    """Cut plain text so that each name, address, emoji or placeable is an atom; empty pieces are left out."""
    at = 0
    signs = (match.span() for match in _KEPT.finditer(text))
    for start, end in sorted({*kept(text), *addresses(text), *signs}):
        if start < at:
            continue
        if start > at:
            yield Fragment(text[at:start], "text")
        yield _kept_fragment(text[start:end])
        at = end
    if at < len(text):
        yield Fragment(text[at:], "text")


def _kept_fragment(text: str) -> Fragment:
    tag = _NUMBERED.fullmatch(text)
    if tag is None or tag["empty"]:
        return Fragment(text, "atom")
    return Fragment(text, "close" if tag["close"] else "open", f"<{tag['number']}>")


def _character(entity: Fragment) -> Fragment:
    character = html.unescape(entity.text)
    if len(character) != 1 or character.isascii() or unicodedata.category(character) in _UNSAID:
        return entity
    return Fragment(character, "text")


def _sent(
    parts: Sequence[Fragment],
    place: int,
    paired: Mapping[int, int],
    numbers: dict[int, int],
    marks: list[Mark],
) -> str:
    part = parts[place]
    if part.kind == "text":
        return part.text
    partner = paired.get(place)
    if partner is not None and partner < place:
        return write(numbers[partner], "close")
    marks.append(Mark(part.text, None if partner is None else parts[partner].text))
    numbers[place] = len(marks)
    return write(len(marks), "empty" if partner is None else "open")


def _with_atoms_closed(
    texts: list[str], found: list[ProtectedToken], marks: Sequence[Mark]
) -> tuple[list[str], list[ProtectedToken]]:
    """Take `<x1></x1>` for `<x1/>` where the token stands for one thing, and surrounds nothing."""
    whole, tokens = texts[:1], list[ProtectedToken]()
    for token, text in zip(found, texts[1:], strict=True):
        atom = 0 < token.number <= len(marks) and marks[token.number - 1].closing is None
        opened = ProtectedToken(token.number, "open")
        if atom and token.form == "close" and tokens[-1:] == [opened] and not whole[-1].strip():
            whole[-1] = text
        else:
            tokens.append(token)
            whole.append(text)
    return whole, tokens


def _resolved(found: Sequence[ProtectedToken], marks: Sequence[Mark]) -> list[ProtectedToken] | None:
    """Return the tokens in the form that each must have, or None where that is not plain."""
    wanted = {number: 1 if mark.closing is None else 2 for number, mark in enumerate(marks, start=1)}
    if Counter(token.number for token in found) != Counter(wanted):
        return None
    resolved: list[ProtectedToken] = []
    inside: list[int] = []
    for token in found:
        if wanted[token.number] == 1:
            resolved.append(ProtectedToken(token.number, "empty"))
        elif token.number in inside:
            # The second of two closes, even where the engine forgot the slash.
            if inside.pop() != token.number:
                return None
            resolved.append(ProtectedToken(token.number, "close"))
        elif token.form == "open":
            inside.append(token.number)
            resolved.append(token)
        else:
            return None
    return resolved
