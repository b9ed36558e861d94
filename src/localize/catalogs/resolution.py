"""Two versions of a catalog brought together, entry by entry, with what the ledger knows.

For `pull`, where a merge left conflict markers, and for git's merge driver. Where both sides translated a
string differently and neither knew of the other, one text stays as a draft and the other stands beside it.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from functools import partial, reduce
from typing import TYPE_CHECKING

from localize.catalogs.forms import set_aside
from localize.catalogs.placement import placed
from localize.model import FUZZY, ReviewState, by_person
from localize.review import newest, origin_of, state

if TYPE_CHECKING:
    from collections.abc import Iterable

    from localize.model import Catalog, Decision, Ledger, Message, MessageKey


def resolved(ours: Catalog, theirs: Catalog, base: Catalog | None, ledger: Ledger) -> Catalog:
    """Return the catalog that holds what both sides have.

    Args:
        ours: one side; it may hold a key twice, as a merge may leave it.
        theirs: the other, likewise.
        base: what both come from; None where nobody knows.
        ledger: the decisions of both sides.
    """
    former = base.by_key if base else {}
    versions: defaultdict[MessageKey, dict[object, Message]] = defaultdict(dict)
    for message in (*_live(theirs), *_live(ours)):
        known = versions[message.key].get(_said(message))
        versions[message.key][_said(message)] = _with_others(known, [message]) if known else message
    live = {
        key: reduce(partial(_together, former.get(key), ledger.of(key.digest)), found.values())
        for key, found in versions.items()
    }
    for key in [key for key in live if _is_removed(live[key], former.get(key), (ours, theirs))]:
        del live[key]
    obsolete: defaultdict[MessageKey, list[Message]] = defaultdict(list)
    for message in (*ours.messages, *theirs.messages):
        if message.obsolete:
            obsolete[message.key].append(message)
    for key in set(obsolete) & set(live):
        live[key] = _with_others(live[key], obsolete.pop(key))
    gone = [_with_others(first, others) for first, *others in obsolete.values()]
    messages = placed(ours.messages, list(live.values()), gone, {})
    standing = set(messages)
    messages += tuple(message for message in gone if message not in standing)
    fields = _header(ours, theirs, base)
    comments = tuple(dict.fromkeys((*ours.header_comments, *theirs.header_comments)))
    return replace(ours.with_messages(messages), header=fields, header_comments=comments)


def _live(catalog: Catalog) -> Iterable[Message]:
    return (message for message in catalog.messages if not message.obsolete)


def _is_removed(message: Message, former: Message | None, both: tuple[Catalog, Catalog]) -> bool:
    """Return whether one side removed an entry that the other left as it was."""
    lacking = any(message.key not in side.by_key for side in both)
    return lacking and former is not None and _said(message) == _said(former)


def _together(former: Message | None, known: tuple[Decision, ...], one: Message, two: Message) -> Message:
    """Return an entry of which there are two versions."""
    notes = tuple(dict.fromkeys((*one.comments, *two.comments)))
    chosen = _chosen(one, two, former, known)
    if chosen is not None:
        return replace(chosen, comments=notes)
    first, other = sorted((one, two), key=lambda m: (-state(m, known).rank, m.targets))
    draft = replace(first, flags=first.flags | {FUZZY}, previous=None, comments=notes)
    return set_aside(draft, (text for text in other.targets if text not in draft.targets))


def _chosen(
    one: Message, two: Message, former: Message | None, known: tuple[Decision, ...]
) -> Message | None:
    """Return the version that stands for both; None where people really wrote two different texts."""
    if _said(one) == _said(two) or two.blank:
        return one
    if one.blank:
        return two
    if former is not None and _said(former) in (_said(one), _said(two)):
        return two if _said(former) == _said(one) else one
    if one.targets == two.targets:
        return _with_accepted_flag(one, two, known)
    decided = {decision.target for decision in known}
    last = {head.target for head in newest(known, known)}
    for stands, falls in ((one, two), (two, one)):
        newer = last == {stands.target_digest} and falls.target_digest in decided
        machine = falls.target_digest in decided and not by_person(origin_of(known, falls.target_digest))
        if newer or (machine and by_person(origin_of(known, stands.target_digest))):
            return stands
    return None


def _with_accepted_flag(one: Message, two: Message, known: tuple[Decision, ...]) -> Message:
    """Return the version without `fuzzy` where the ledger's last word lets the text stand, else the other."""
    of_text = [decision for decision in known if decision.target == one.target_digest]
    heads = newest(of_text, known)
    accepted = bool(heads) and all(head.state.at_least(ReviewState.TRANSLATED) for head in heads)
    return one if one.fuzzy != accepted else two


def _with_others(message: Message, others: Iterable[Message]) -> Message:
    """Return a message with the texts and comments that other versions of it have beside its own."""
    for other in others:
        comments = tuple(dict.fromkeys((*message.comments, *other.comments)))
        texts = (text for text in other.targets if text not in message.targets)
        message = set_aside(replace(message, comments=comments), texts)
    return message


def _said(message: Message) -> tuple[object, ...]:
    return (message.targets, message.fuzzy, message.previous)


def _header(ours: Catalog, theirs: Catalog, base: Catalog | None) -> tuple[tuple[str, str], ...]:
    """Return the fields of both; one that only the other side changed is the other's."""
    other, former = dict(theirs.header), dict(base.header) if base else {}
    fields = [
        (name, other[name] if name in other and former.get(name) == value else value)
        for name, value in ours.header
    ]
    names = {name for name, _ in fields}
    return (*fields, *((name, value) for name, value in theirs.header if name not in names))
