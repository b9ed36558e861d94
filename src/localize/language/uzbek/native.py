"""Uzbek stems that loan words must not be looked for in."""

from __future__ import annotations

import re
from functools import lru_cache

from localize.language.uzbek.suffixes import LONGEST, VERBAL, is_chain
from localize.package_data import package_text


def is_verb(word: str) -> bool:
    """Return whether a lower-case word is a native verb with the endings of one; a bare stem is not."""
    stems = _section("verbs")
    for end in range(min(len(word) - 1, _longest()), 1, -1):
        if word[:end] in stems and _is_verbal(word[end:]):
            return True
    return False


def has_native_l(word: str, at: int) -> bool:
    """Return whether the l at a place of a lower-case word is one of a native stem or of a passive.

    Args:
        word: in Latin letters, its apostrophes right.
        at: where the l stands.
    """
    if word[: at + 1] in _section("l") and (is_chain(word[at + 1 :]) or _is_verbal(word[at + 1 :])):
        return True
    if _PASSIVE.match(word, max(0, at - 1)) and at >= _PASSIVE_FROM:
        return True
    return any(word.startswith(stem) and len(stem) > at + 1 for stem in _by_head().get(word[:2], ()))


_PASSIVE = re.compile(
    r"[iuao]l(?:gan|d[iu]|moq|ma|ib|adi|sa|sin|ish|in|gach|gun|ay|uv|a)(?!ya|iya|tr|siy)|[ou]l[dm]"
)
_PASSIVE_FROM = 3


def _is_verbal(rest: str) -> bool:
    return len(rest) <= LONGEST and VERBAL.fullmatch(rest) is not None


@lru_cache(maxsize=2)
def _section(name: str) -> frozenset[str]:
    found: set[str] = set()
    section = ""
    for line in package_text(__package__, "native.txt").splitlines():
        if line.startswith("["):
            section = line.strip("[]")
        elif section == name and not line.startswith("#"):
            found.update(line.split())
    return frozenset(found)


@lru_cache(maxsize=1)
def _longest() -> int:
    return max(map(len, _section("verbs")))


@lru_cache(maxsize=1)
def _by_head() -> dict[str, tuple[str, ...]]:
    heads: dict[str, list[str]] = {}
    for stem in _section("l"):
        heads.setdefault(stem[:2], []).append(stem)
    return {head: tuple(stems) for head, stems in heads.items()}
