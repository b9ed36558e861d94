"""The tokens that stand for markup while a text is with an engine: `<x1>`, `</x1>` and `<x2/>`.

Translation engines have seen tags in the texts that they learned from, and some handle them on purpose. Bare
words (`xx1xx`) get translated or transliterated, braces and percent signs get spaces inside, and a bare `x1`
becomes a number. Tags come back with spaces, in capitals, with full-width or Cyrillic look-alikes, or
escaped: all of that is still unmistakable, and is read here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

Form = Literal["open", "close", "empty"]

# Spaces, and the zero-width space that Google puts beside what it does not know; bounded, so that no pattern
# backtracks far.
_GAP = r"[\s\u200b]{0,3}"
_TOKEN = re.compile(
    rf"(?:[<＜‹]|&lt;){_GAP}(?P<close>[/／]?){_GAP}[xXхХｘＸ]{_GAP}(?P<number>\d{{1,4}}){_GAP}"
    rf"(?P<empty>[/／]?){_GAP}(?:[>＞›]|&gt;)"
)


@dataclass(frozen=True, slots=True)
class ProtectedToken:
    """One token, as it stands in a text."""

    number: int
    form: Form


def write(number: int, form: Form) -> str:
    """Return a token as it is sent."""
    if form == "empty":
        return f"<x{number}/>"
    return f"</x{number}>" if form == "close" else f"<x{number}>"


def read(text: str) -> tuple[list[str], list[ProtectedToken]]:
    """Cut a text at its tokens.

    Returns:
        The texts around the tokens, one more than there are tokens, and the tokens.
    """
    texts, tokens, at = [], [], 0
    for match in _TOKEN.finditer(text):
        texts.append(text[at : match.start()])
        form: Form = "close" if match["close"] else "empty" if match["empty"] else "open"
        # Digits of any script count: int() reads them all.
        tokens.append(ProtectedToken(int(match["number"]), form))
        at = match.end()
    return [*texts, text[at:]], tokens


def literals(text: str) -> list[str]:
    """Cut a text so that what reads like a token stands alone, at the odd places."""
    cut, at = [], 0
    for match in _TOKEN.finditer(text):
        cut += [text[at : match.start()], match[0]]
        at = match.end()
    return [*cut, text[at:]]
