"""Pull: bring a catalog up to what its source says today, and lose nothing.

A text whose source changed stays as fuzzy with the source it was made for; a text whose source is gone stays
as obsolete, and comes back as it was when its source does.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from localize.catalogs.entry import is_headline, roles_of
from localize.catalogs.match import Text, match
from localize.language.plurals import plural_forms
from localize.model import DERIVED, FUZZY, PERSON, Catalog, Change, Ledger, Message, MessageKey, Previous
from localize.review import TOOL, Who, address_of, carry, origin_of, person_touched, record_unknown

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from localize.catalogs.entry import Entry


@dataclass(frozen=True)
class Merged:
    """A catalog and its ledger after a pull."""

    catalog: Catalog
    ledger: Ledger
    changes: tuple[Change, ...] = ()


def merge(
    catalog: Catalog,
    ledger: Ledger,
    entries: Sequence[Entry],
    *,
    at: str,
    basis: Callable[[Message], str | None] = lambda _: None,
    retire: bool = True,
) -> Merged:
    """Merge a catalog with the entries that its source has today.

    Args:
        catalog: as it stands.
        ledger: its ledger.
        entries: what the source says, in order, each key once.
        at: now, ISO 8601 in UTC, for decisions on texts found without one.
        basis: what gives a message's basis where it is not its plural source (derived catalogs).
        retire: whether what the source no longer has becomes obsolete; if not, it stays live at its place.

    Returns:
        The merged catalog: live messages in the order of the entries, then obsolete ones by source.
    """
    work = _Merge(catalog, ledger, entries, at, retire=retire)
    live = [work.live(entry) for entry in entries]
    if not retire:
        live = _interleaved(catalog, live)
    obsolete = (
        work.obsolete() if retire else [m for m in catalog.messages if m.obsolete and not work.revived(m)]
    )
    messages = tuple(live) + tuple(sorted(obsolete, key=lambda m: (m.key.source, m.key.context)))
    settled = _recorded(live, work.ledger, at, basis)
    return Merged(catalog.with_messages(messages), settled, tuple(work.changes))


class _Merge:
    """One merge: what was, and the changes noted on the way."""

    def __init__(
        self, catalog: Catalog, ledger: Ledger, entries: Sequence[Entry], at: str, *, retire: bool
    ) -> None:
        self.catalog = catalog
        self.ledger = ledger
        self.at = at
        self.changes: list[Change] = []
        self.slug = catalog.domain.removeprefix("articles/")
        self.forms = plural_forms(catalog.locale).count
        self.wanted = {entry.key for entry in entries}
        self.pairs = match(_texts_of(catalog), _texts_in(entries)) if retire else {}

    def live(self, entry: Entry) -> Message:
        """Return the message of one entry, with the text it has, had, or was made from."""
        known = self.catalog.by_key.get(entry.key)
        if known is not None:
            return self._kept(known, entry)
        revived = self.catalog.obsolete_by_key.get(entry.key)
        if revived is not None:
            self._note("revived", entry.key)
            return self._kept(replace(revived, obsolete=False), entry)
        former = self.catalog.by_key.get(self.pairs[entry.key]) if entry.key in self.pairs else None
        if former is None or former.blank:
            self._note("added", entry.key)
            return self._described(Message(entry.key), entry)
        self._note("changed", entry.key, f"was: {former.key.source}")
        return self._carried(former, entry)

    def revived(self, message: Message) -> bool:
        return message.key in self.wanted

    def obsolete(self) -> list[Message]:
        """Return what has no source any more; a text that another entry holds just so is not kept twice."""
        kept = [
            message for message in self.catalog.messages if message.obsolete and not self.revived(message)
        ]
        for message in self.catalog.by_key.values():
            if message.key in self.wanted:
                continue
            self._note("obsolete", message.key)
            if not message.blank and not self._is_echo(message):
                kept.append(replace(message, obsolete=True, references=(), line=0))
        return kept

    def _is_echo(self, message: Message) -> bool:
        """Whether a text was only brought along from its previous source, where it stands unchanged."""
        if not message.fuzzy or message.previous is None:
            return False
        origin = MessageKey(message.previous.context, message.previous.source)
        original = self.catalog.obsolete_by_key.get(origin)
        return original is not None and original.targets == message.targets

    def _note(self, kind: str, key: MessageKey, detail: str = "") -> None:
        address = address_of(self.slug, key)
        text = detail or key.source
        self.changes.append(Change(kind, self.catalog.domain, text, self.catalog.locale, address))

    def _described(self, message: Message, entry: Entry) -> Message:
        """Return the message with what its source says about it, and as many forms as its locale has."""
        described = replace(
            message,
            plural_source=entry.plural_source,
            extracted=entry.extracted,
            references=entry.references,
        )
        if bool(entry.plural_source) == bool(message.plural_source) and not message.blank:
            return described  # a wrong number of forms is a finding, and not for pull to hide
        return _with_forms(described, self.forms if entry.plural_source else 1)

    def _kept(self, message: Message, entry: Entry) -> Message:
        described = self._described(message, entry)
        if described.plural_source == message.plural_source or message.blank:
            return described
        self._note("changed", entry.key, f"was: {message.plural_source or message.key.source}")
        return replace(
            described,
            flags=described.flags | {FUZZY},
            previous=message.previous or _previous(message),
        )

    def _carried(self, former: Message, entry: Entry) -> Message:
        """Return a changed source's message with the text that was made for the former one."""
        carried = replace(
            former,
            key=entry.key,
            flags=former.flags | {FUZZY},
            previous=former.previous if former.fuzzy and former.previous else _previous(former),
            line=0,
        )
        carried = self._described(carried, entry)
        known = self.ledger.of(former.key.digest)
        origin = origin_of(known, former.target_digest)
        if origin != DERIVED and person_touched(known, former.target_digest):
            origin = PERSON
        self.ledger = carry(carried, self.ledger, Who(TOOL, self.at), origin=origin).recorded_in(self.ledger)
        return carried


def _previous(message: Message) -> Previous:
    return Previous(message.key.source, message.key.context, message.plural_source)


def _with_forms(message: Message, count: int) -> Message:
    """Return the message with so many forms; a form too many is kept as a comment, not lost."""
    targets = message.targets
    if len(targets) == count:
        return message
    if len(targets) < count:
        filler = targets[-1] if targets else ""
        return replace(message, targets=(*targets, *[filler] * (count - len(targets))))
    lost = [f"was: {text}" for text in targets[count:] if text and text not in targets[:count]]
    return replace(message, targets=targets[:count], comments=(*message.comments, *lost))


def _texts_of(catalog: Catalog) -> list[Text]:
    return [
        Text(message.key, is_headline(roles_of(message.extracted))) for message in catalog.by_key.values()
    ]


def _texts_in(entries: Iterable[Entry]) -> list[Text]:
    return [Text(entry.key, entry.headline) for entry in entries]


def _interleaved(catalog: Catalog, live: Sequence[Message]) -> list[Message]:
    """Return the catalog's live messages at their places, renewed, and the new ones behind them."""
    renewed = {message.key: message for message in live}
    placed = [renewed.pop(key, message) for key, message in catalog.by_key.items()]
    return [*placed, *renewed.values()]


def _recorded(
    messages: Iterable[Message], ledger: Ledger, at: str, basis: Callable[[Message], str | None]
) -> Ledger:
    for message in messages:
        ledger = record_unknown(message, ledger, at, basis=basis(message)).recorded_in(ledger)
    return ledger
