"""A text has the addresses of its source: of pages, of e-mail, of files."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from localize.checks.base import Check, Flaw, Scope, listed
from localize.language.addresses import DOTTED, address_length
from localize.language.uzbek.suffixes import is_address_ending
from localize.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.checks.subjects import StringSubject

_TOPS = """
    com org net info gov edu io tv fm example
    uz ru kz kg tj tm az tr de fr uk ua ge eu cn jp kr ae af
"""
_TOP = frozenset(_TOPS.split())
"""The endings that make an address of a name in running text; others may be a full stop without its space."""
_ENDING = rf"\.(?:{'|'.join(sorted(_TOP))})"
_SIGN = re.compile(rf"@|://|www\.|{_ENDING}|\w\.\w+/\w")
"""Without any of these a text has no address."""
# No pattern starts where one like it could have started before, so that long runs of signs take no time.
_ADDRESS = re.compile(
    r"(?:https?://|www\.)[^\s<>()«»\"“”]++"
    r"|(?<![\w.+-])[\w.+-]++@[\w-]++(?:\.[\w-]++)++"
    r"|(?<![\w@])@[A-Za-z][A-Za-z0-9_]{2,}+"
    rf"|(?<![\w.@/-])(?P<dotted>{DOTTED})"
)
_TRAILING = ".,;:!?…"


def _run(subject: StringSubject) -> Iterator[Flaw]:
    for pair in subject.pairs:
        had, has = _addresses(pair.source), _addresses(pair.target)
        lost, more = sorted(had - has), sorted(has - had)
        if lost and more:
            yield Flaw(pair.say(f"has the address {listed(more)} where the source has {listed(lost)}"))
        elif lost or more:
            kind = "lacks the address" if lost else "adds the address"
            yield Flaw(pair.say(f"{kind} {listed(lost or more)}"))


def _addresses(text: str) -> set[str]:
    if not _SIGN.search(text):
        return set()
    found = (_whole(match) for match in _ADDRESS.finditer(text[:_LIMIT]))
    return {one.casefold() for one in found if one}


def _whole(match: re.Match[str]) -> str:
    """Return an address without the ending of a case behind it; empty for words that are none."""
    written = match[0].rstrip(_TRAILING)
    if match["dotted"]:
        return _bare(written)
    before, at, host = written.rpartition("@")
    if not at:
        before, at, host = written.rpartition("://")
    ended = host if "/" in host else _bare(host)
    return before + at + (ended or host)


def _bare(dotted: str) -> str:
    """Return the domain, with its path if there is one, that words with dots inside begin with."""
    host, slash, _ = dotted.partition("/")
    last = host.rpartition(".")[2].casefold()
    if slash:
        return dotted if last in _TOP or address_length(dotted) else ""
    stem = next((last[:end] for end in range(len(last), 1, -1) if _ends(last[:end], last[end:])), "")
    return dotted[: len(dotted) - len(last) + len(stem)] if stem else ""


def _ends(label: str, rest: str) -> bool:
    """Return whether a label is the last one of a domain, with the ending of a case behind it: kun.uzda."""
    return label in _TOP and (not rest or not rest.isascii() or is_address_ending(rest))


_LIMIT = 20_000


CHECK = Check(
    "addresses",
    Scope.STRING,
    Severity.ERROR,
    "An address of a page or of e-mail was lost, added or changed.",
    _run,
    "Write every address as the source has it.",
    refuses=True,
    since=2,
    in_source=_SIGN,
    in_target=_SIGN,
)
