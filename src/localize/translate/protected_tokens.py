"""The tokens that stand for markup while a text is with an engine, of two kinds.

`xml`: `<x1>`, `</x1>` and `<x2/>`. Translation engines have seen tags in the texts that they learned from,
and some handle them on purpose. Bare words (`xx1xx`) get translated or transliterated, braces and percent
signs get spaces inside, and a bare `x1` becomes a number. Tags come back with spaces, in capitals, with
full-width or Cyrillic look-alikes, or escaped: all of that is still unmistakable, and is read here.

`mail`: `ph1o@tb.x`, `ph1c@tb.x` and `ph2@tb.x`. Engines that drop or rename tags leave mail addresses alone.
They are words to an engine, so that spaces stand around them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from localize.engines.base import TokenKind

Form = Literal["open", "close", "empty"]

# Spaces, and the zero-width space that Google puts beside what it does not know; bounded, so that no pattern
# backtracks far.
_GAP = r"[\s\u200b]{0,3}"
_XML = re.compile(
    rf"(?:[<＜‹]|&lt;){_GAP}(?P<close>[/／]?){_GAP}[xXхХｘＸ]{_GAP}(?P<number>\d{{1,4}}){_GAP}"
    rf"(?P<empty>[/／]?){_GAP}(?:[>＞›]|&gt;)"
)
_MAIL = re.compile(
    rf"(?<![^\W_])[pｐр][hｈ]{_GAP}(?P<number>\d{{1,4}})(?:(?P<open>[oо])|(?P<close>[cс]))?{_GAP}[@＠]"
    rf"{_GAP}tb{_GAP}[.．。]{_GAP}[xхｘ](?![^\W_])",
    re.IGNORECASE,
)
_MAIL_FORMS = MappingProxyType({"open": "o", "close": "c", "empty": ""})
_NAMES = re.compile(r"[?]P<[a-z]+>")
_ANY = re.compile("|".join(_NAMES.sub("?:", kind.pattern) for kind in (_XML, _MAIL)), re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class ProtectedToken:
    """One token, as it stands in a text."""

    number: int
    form: Form


def write(number: int, form: Form, kind: TokenKind = "xml") -> str:
    """Return a token as it is sent."""
    if kind == "mail":
        return f"ph{number}{_MAIL_FORMS[form]}@tb.x"
    if form == "empty":
        return f"<x{number}/>"
    return f"</x{number}>" if form == "close" else f"<x{number}>"


def read(text: str, kind: TokenKind = "xml") -> tuple[list[str], list[ProtectedToken]]:
    """Cut a text at its tokens of one kind.

    Returns:
        The texts around the tokens, one more than there are tokens, and the tokens.
    """
    texts, tokens, at = [], [], 0
    for match in (_MAIL if kind == "mail" else _XML).finditer(text):
        texts.append(text[at : match.start()])
        # Digits of any script count: int() reads them all.
        tokens.append(ProtectedToken(int(match["number"]), _form(match, kind)))
        at = match.end()
    return [*texts, text[at:]], tokens


def literals(text: str) -> list[str]:
    """Cut a text so that what reads like a token of any kind stands alone, at the odd places."""
    cut, at = [], 0
    for match in _ANY.finditer(text):
        cut += [text[at : match.start()], match[0]]
        at = match.end()
    return [*cut, text[at:]]


def _form(match: re.Match[str], kind: TokenKind) -> Form:
    if match["close"]:
        return "close"
    if kind == "mail":
        return "open" if match["open"] else "empty"
    return "empty" if match["empty"] else "open"
