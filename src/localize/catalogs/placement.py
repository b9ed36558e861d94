"""The place of each entry in a PO file: where it stood.

Two people who change different strings of one article must be able to merge with plain git. So no entry moves
in the file: one whose text changed, or whose source is gone, keeps its place, obsolete or not, and a new one
comes directly behind the one before it in its source. A paragraph that was moved in the article moves nothing
in the catalog. GNU tools gather obsolete entries at the file's end; they stay there.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from localize.catalogs.entry import Entry
    from localize.model import Message, MessageKey


def alphabetical(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Return entries by source and context, as `msgcat --sort-output` does.

    For `ui`, whose entries come from everywhere: labels that two people add stand apart from each other.
    """
    return tuple(
        sorted(entries, key=lambda entry: (entry.key.source.casefold(), entry.key.source, entry.key.context))
    )


def placed(
    before: Sequence[Message],
    live: Sequence[Message],
    obsolete: Iterable[Message],
    former: Mapping[MessageKey, MessageKey],
) -> tuple[Message, ...]:
    """Return the messages of a catalog in the order of its file.

    Args:
        before: the messages as the file has them.
        live: the live messages as they are now, in the order of their source.
        obsolete: the obsolete ones, one a key.
        former: a key that is new → the one that it took the text, and takes the place, of.
    """
    if not before:
        return tuple(live)
    now = {message.key: message for message in live}
    gone = {message.key: message for message in obsolete}
    slots = list(_slots(before, now, gone, {old: new for new, old in former.items()}))
    newcomers = _newcomers(live, {message.key for message in slots if not message.obsolete})
    ordered = newcomers[None]
    for message in slots:
        ordered.append(message)
        ordered.extend(() if message.obsolete else newcomers[message.key])
    return tuple(ordered)


def _slots(
    before: Sequence[Message],
    now: Mapping[MessageKey, Message],
    gone: Mapping[MessageKey, Message],
    heirs: Mapping[MessageKey, MessageKey],
) -> Iterator[Message]:
    """Yield what stands at the places that the file has, each message once."""
    standing = {message.key for message in before if not message.obsolete}
    last = max((place for place, message in enumerate(before) if not message.obsolete), default=-1)
    used: set[tuple[MessageKey, bool]] = set()
    for place, message in enumerate(before):
        key = message.key
        found = [gone.get(key)]
        if not message.obsolete:
            found = [now.get(key), now.get(heirs.get(key, key)), *found]
        elif key not in standing and place < last:  # behind the last is where other tools gather them
            found = [now.get(key), *found]
        for one in found:
            if one is not None and (one.key, one.obsolete) not in used:
                used.add((one.key, one.obsolete))
                yield one


def _newcomers(
    live: Iterable[Message], placed_already: Collection[MessageKey]
) -> defaultdict[MessageKey | None, list[Message]]:
    """Return the messages without a place by the key that they come behind; None for the file's start."""
    found: defaultdict[MessageKey | None, list[Message]] = defaultdict(list)
    before: MessageKey | None = None
    for message in live:
        if message.key in placed_already:
            before = message.key
        else:
            found[before].append(message)
    return found
