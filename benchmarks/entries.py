"""Catalogs of any size, made by a seeded generator from what this repository's sample has in Russian.

Each entry takes a translated one of the sample and numbers its texts, so that no two are the same. One in ten
has no translation yet, one in ten is fuzzy and says what its source was, and one in a hundred is obsolete.
The same seed gives the same catalog.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Final

from localize.formats import gettext
from localize.model import FUZZY, Catalog, Locale, MessageKey, Previous
from localize.model.domain import UI

if TYPE_CHECKING:
    from localize.model import Message

KINDS: Final = {"labels": "ui.po", "articles": "articles/**/*.po"}
"""The kinds of entries, and which of the sample's catalogs they are made from."""
SEED: Final = 20_261
_SAMPLE = Path(__file__).resolve().parents[1] / "locales" / "ru" / "LC_MESSAGES"
_RU: Final = Locale("ru")


def catalog(kind: str, count: int, seed: int = SEED) -> Catalog:
    """Return a catalog of so many entries of a kind."""
    random = Random(seed)  # noqa: S311 - no secret
    sample = [_read(path) for path in sorted(_SAMPLE.glob(KINDS[kind]))]
    messages = [
        message for one in sample for message in one.messages if not (message.empty or message.obsolete)
    ]
    made = (_numbered(random, random.choice(messages), number) for number in range(count))
    return Catalog(_RU, UI, sample[0].header, tuple(made))


def edited(whole: Catalog, share: int) -> Catalog:
    """Return a catalog in which somebody has translated one entry of so many anew."""
    return whole.with_messages(
        replace(message, targets=tuple(f"{target} - 2" for target in message.targets))
        if place % share == 0
        else message
        for place, message in enumerate(whole.messages)
    )


def _numbered(random: Random, message: Message, number: int) -> Message:
    end, luck = f" ({number})", random.randrange(100)
    made = replace(
        message,
        key=MessageKey(message.key.context, message.key.source + end),
        plural_source=message.plural_source and message.plural_source + end,
        targets=tuple(target and target + end for target in message.targets),
        line=0,
    )
    if luck < 10:  # noqa: PLR2004 - one in ten
        return replace(made, targets=("",) * len(made.targets), flags=made.flags - {FUZZY}, previous=None)
    if luck < 20:  # noqa: PLR2004 - the next
        return replace(made, flags=made.flags | {FUZZY}, previous=Previous(message.key.source))
    return replace(made, obsolete=luck == 20)  # noqa: PLR2004 - one in a hundred


def _read(path: Path) -> Catalog:
    return gettext.parse(path.read_bytes(), path.name, locale=_RU, domain=UI)
