"""Addresses in running text: where one ends, and which words with dots are domains or names of files.

Script conversion and the engines' protection share these definitions. An address (RFC 3986) goes on to white
space, a bracket or a quotation mark; punctuation at its end belongs to the sentence, and so does a closing
parenthesis that the address did not open. Every expression is linear in the length of the text, and holds
no class of non-ASCII characters, so that its UTF-8 form reads bytes alike.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from localize.late_pattern import late_pattern
from localize.package_data import package_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_STOP = r"""[\s<>"`\\|*\[\]()]""" + "|«|»|“|”|„|‘|’|…|\u00a0|\u202f|\u2009"
_TRAILING = "[.,;:!?'_~]"
_BODY = rf"(?:(?!{_STOP}|{_TRAILING}).|{_TRAILING}++(?:(?=\()|(?!{_STOP}|\Z))|\((?:(?!{_STOP}).){{0,200}}\))"
REST = rf"{_BODY}*+"
"""Characters that may follow a scheme or a host, up to where the address ends."""
SCHEMES = "https?|ftps?|sftp|wss?|file|tg|git|ssh"
WEB = rf"(?:{SCHEMES})://{_BODY}++"
"""An address with a scheme; look that no letter stands before it."""
EMAIL = r"[A-Za-z0-9_][A-Za-z0-9_.%+-]{0,63}+@[A-Za-z0-9-]++(?:\.[A-Za-z0-9-]++)++"
"""An e-mail address; look that none of its characters stands before it."""
DOTTED = rf"\w[\w-]*+(?:\.[\w-]++)++(?:/{REST})?"
"""Words with dots inside, perhaps with a path behind: what `address_length` looks at."""


def _is_nothing(rest: str) -> bool:
    return not rest


def address_length(dotted: str, is_ending: Callable[[str], bool] = _is_nothing) -> int:
    """Return how many characters of words with dots inside are a domain or the name of a file; 0 if none.

    Args:
        dotted: a match of `DOTTED`.
        is_ending: whether letters may follow the address, as the endings of a sentence's language do
            (`kun.uzda`); without it none may.
    """
    host, slash, _ = dotted.partition("/")
    last = host.rpartition(".")[2].partition("-")[0]
    if slash:
        return len(dotted) if _known(last) else 0
    for end in range(len(last), 0, -1):
        if _known(last[:end]) and (end == len(last) or is_ending(last[end:])):
            return host.rindex(".") + 1 + end
    return 0


def _known(label: str) -> bool:
    return label in endings() or (label.isupper() and label.lower() in endings())


@lru_cache(maxsize=1)
def endings() -> frozenset[str]:
    """Return the endings of domains and of names of files that make one of words with dots inside."""
    text = package_text(__package__, "address_endings.txt")
    return frozenset(word for line in text.splitlines() if not line.startswith("#") for word in line.split())


_NAMED = late_pattern(rf"(?<![\w.@/-])(?:{EMAIL}|{DOTTED})|(?<![A-Za-z]){WEB}")


def addresses(text: str) -> Iterator[tuple[int, int]]:
    """Yield where the addresses and the names of files of a text stand, by start and end, in order."""
    for match in _NAMED.finditer(text):
        found = match[0]
        length = len(found) if "@" in found or "://" in found else address_length(found)
        if length:
            yield match.start(), match.start() + length
