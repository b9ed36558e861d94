"""The name of one string for people: `SLUG@<8 hex of its key>`, as `list` and `check` print it."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from localize.errors import UsageError, in_shell, nearest
from localize.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Iterable

    from localize.model import MessageKey

_HEX = re.compile(r"[0-9a-f]{1,64}")
_SHOWN = 5
_SNIPPET = 40


@frozen
class Address:
    """A string's catalog and the first hex digits of its key's digest."""

    slug: str
    """The article's slug, or `ui`."""
    digits: str
    """Lower case; 1 to 64 of them."""

    @classmethod
    def parse(cls, text: str) -> Address:
        """Read `SLUG@<hex>`. The last `@` counts, since a slug may hold one.

        Raises:
            UsageError: the text has another shape.
        """
        slug, at, digits = text.strip().rpartition("@")
        if not at or not slug or not _HEX.fullmatch(digits.lower()):
            raise UsageError(
                f"«{_snippet(text)}» does not name a string",
                hint="Write SLUG@<8 hex digits>, as review list and check print it.",
            )
        return cls(slug, digits.lower())

    def __str__(self) -> str:
        return f"{self.slug}@{self.digits}"


def address_of(slug: str, key: MessageKey) -> str:
    """Return the address of a string: `SLUG@<8 hex>`."""
    return f"{slug}@{key.short}"


def resolve(address: Address, keys: Iterable[MessageKey]) -> MessageKey:
    """Return the key that an address names among the keys of its catalogs.

    The same key may come several times, from several locales.

    Raises:
        UsageError: no key begins with these digits (the nearest ones are named), or several do (each is named
            with as many digits as tell it from the others).
    """
    every = list(keys)
    fitting = {key.digest: key for key in every if key.digest.startswith(address.digits)}
    if len(fitting) == 1:
        return next(iter(fitting.values()))
    by_digest = {key.digest: key for key in every}
    if not fitting:
        raise _unknown(address, by_digest)
    raise _ambiguous(address, sorted(fitting), by_digest)


def _unknown(address: Address, by_digest: dict[str, MessageKey]) -> UsageError:
    short = {key.short: key for key in by_digest.values()}
    near = short.get(nearest(address.digits[:8], sorted(short)))
    hint = f"Did you mean {address_of(address.slug, near)} ({_snippet(near.source)})?" if near else ""
    slug = in_shell(address.slug)
    listed = f"`localize review list {slug}` shows those that wait, `localize blame {slug}` those with texts."
    return UsageError(f"there is no string {address}", hint=hint or listed)


def _ambiguous(address: Address, fitting: list[str], by_digest: dict[str, MessageKey]) -> UsageError:
    length = _telling_apart(fitting)
    shown = [
        f"{address.slug}@{digest[:length]} ({_snippet(by_digest[digest].source)})"
        for digest in fitting[:_SHOWN]
    ]
    more = f" and {len(fitting) - _SHOWN} more" if len(fitting) > _SHOWN else ""
    return UsageError(
        f"{address} names {len(fitting)} strings", hint=f"Give more digits: {', '.join(shown)}{more}."
    )


def _telling_apart(digests: list[str]) -> int:
    """Return how many digits tell sorted digests apart, 8 at least."""
    length = 8
    for one, two in pairwise(digests):
        while one[:length] == two[:length]:
            length += 1
    return length


def _snippet(text: str) -> str:
    plain = "".join(char if char.isprintable() else " " for char in text[: _SNIPPET + 1])
    return plain if len(plain) <= _SNIPPET else f"{plain[: _SNIPPET - 1]}…"
