"""The strings of an article of which checks have nothing to say, nor will while they are as they are.

Where a line of an article changed, all other strings of it need not be looked at again.
"""

from __future__ import annotations

import marshal
from binascii import a2b_base64, b2a_base64
from functools import lru_cache
from hashlib import blake2b
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from localize.checks.subjects import StringSubject
    from localize.model import Finding

_SIZE = 16
"""Bytes of a mark."""


class QuietStrings:
    """The strings of one article of which checks have nothing to say."""

    def __init__(self, known: frozenset[bytes]) -> None:
        """Take the marks of those that are known."""
        self._known = known
        self._found: dict[bytes, None] = {}

    def findings(
        self,
        subject: StringSubject,
        first: frozenset[str] | None,
        inspect: Callable[[StringSubject, frozenset[str] | None], tuple[Finding, ...]],
    ) -> tuple[Finding, ...]:
        """Return the findings on a string, which is looked at if it is not known to have none.

        Args:
            subject: the string.
            first: the checks that spoke of the text that it is in another script, as `Panel.inspect` has it.
            inspect: looks at it.
        """
        one = mark(subject, first)
        found = () if one in self._known else inspect(subject, first)
        if not found:
            self._found[one] = None
        return found

    @property
    def letters(self) -> str:
        """The marks of all that there are, as JSON holds them."""
        return in_letters(self._found)


def mark(subject: StringSubject, first: frozenset[str] | None = None) -> bytes:
    """Return the digest of all that checks look at in a string of an article: sixteen bytes.

    Its line is not among that, and neither is what the marks of an article have in common: its slug, the
    newsroom's settings and its glossary. What stands near it is there for quotation marks, so places without
    a text are left out.

    Args:
        subject: the string.
        first: the checks that spoke of the text that it is in another script; None where it is none.
    """
    message = subject.message
    previous = message.previous
    looked_at = (
        tuple(message.key),
        message.targets,
        message.plural_source,
        sorted(message.flags),
        message.references,
        message.extracted,
        message.comments,
        (previous.source, previous.context, previous.plural_source) if previous else None,
        message.obsolete,
        str(subject.locale),
        str(subject.source_locale),
        subject.state.value,
        subject.least.value,
        subject.roles,
        [one.id for one in subject.decisions],
        subject.basis,
        subject.refused,
        [_text_mark(text) for text in subject.before if text],
        [_text_mark(text) for text in subject.behind if text],
        None if first is None else sorted(first),
    )
    return blake2b(marshal.dumps(looked_at, 2), digest_size=_SIZE).digest()


@lru_cache(maxsize=64)
def _text_mark(text: str) -> bytes:
    """Return the digest of one text: each stands near several others."""
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=_SIZE).digest()


def in_letters(marks: Iterable[bytes]) -> str:
    """Return marks as JSON holds them."""
    return b2a_base64(b"".join(marks), newline=False).decode()


def of_letters(said: str) -> frozenset[bytes]:
    """Return the marks that JSON holds.

    Raises:
        ValueError: it holds none; also as `TypeError`.
    """
    every = a2b_base64(said)
    return frozenset(every[start : start + _SIZE] for start in range(0, len(every), _SIZE))
