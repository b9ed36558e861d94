"""Pull: bring a catalog up to what its source says today, and lose nothing.

A text whose source changed stays as fuzzy with the source it was made for; a text whose source is gone stays
as obsolete, and comes back as it was when its source does.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from localize.catalogs.change_notes import ChangeNotes
from localize.catalogs.entry import is_headline, roles_of
from localize.catalogs.forms import folded, with_forms
from localize.catalogs.match import Text, match
from localize.catalogs.placement import placed
from localize.catalogs.plural_conversion import with_plural_forms
from localize.frozen import frozen
from localize.language.plurals import plural_forms
from localize.model import (
    APPROVAL_FELL,
    DERIVED,
    FUZZY,
    PERSON,
    Catalog,
    Change,
    Decision,
    Ledger,
    Message,
    MessageKey,
    Previous,
    ReviewState,
)
from localize.review import (
    TOOL,
    Who,
    basis_of,
    carry,
    decide,
    is_unrecorded,
    origin_of,
    person_touched,
    record_doubt,
    record_unknown,
)
from localize.review.decision_order import newest

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from localize.catalogs.entry import Entry


@frozen
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
    listed: bool = True,
) -> Merged:
    """Merge a catalog with the entries that its source has today.

    Args:
        catalog: as it stands.
        ledger: its ledger.
        entries: what the source says, in order, each key once.
        at: now, ISO 8601 in UTC, for decisions on texts found without one.
        basis: what gives a message's basis where it is not its plural source (derived catalogs).
        retire: whether what the source no longer has becomes obsolete; if not, it stays live at its place.
        listed: whether each change is told; if not, how many there are of each kind.

    Returns:
        The merged catalog. What the file has keeps its place; a new entry comes behind the one before it.
    """
    found, catalog = catalog, with_plural_forms(catalog)
    recounted = () if catalog is found else (_recounted(catalog),)
    notes = ChangeNotes(catalog, listed=listed)
    if not catalog.messages:
        notes.note_added(entry.key for entry in entries)
        forms = plural_forms(catalog.locale).count
        catalog = catalog.with_messages(_untranslated(entry, forms) for entry in entries)
        return Merged(catalog, ledger, (*recounted, *notes.changes))
    work = _Merge(catalog, ledger, entries, at, basis, notes=notes, retire=retire)
    live = [work.live(entry) for entry in entries]
    if not work.stands(live):
        obsolete = work.obsolete(retire=retire)
        if not retire:
            live += [message for key, message in catalog.by_key.items() if key not in work.wanted]
        catalog = catalog.with_messages(placed(catalog.messages, live, obsolete, work.pairs))
    for message in live:
        work.take_in(message)
    settled = ledger.with_decisions(*work.decisions) if work.decisions else ledger
    return Merged(catalog, settled, (*recounted, *notes.changes))


def _recounted(catalog: Catalog) -> Change:
    """Say that a catalog counted plural forms otherwise than its locale does."""
    detail = f"plural forms, header and entries, are the {plural_forms(catalog.locale).count} of the language"
    return Change("converted", catalog.domain, detail, catalog.locale)


def _untranslated(entry: Entry, forms: int) -> Message:
    """Return the message of an entry that has no text yet, of so many forms where it has a plural."""
    return with_forms(entry.blank, forms) if entry.plural_source else entry.blank


class _Merge:
    """One merge: what was, and the changes noted on the way."""

    def __init__(
        self,
        catalog: Catalog,
        ledger: Ledger,
        entries: Sequence[Entry],
        at: str,
        basis: Callable[[Message], str | None],
        *,
        notes: ChangeNotes,
        retire: bool,
    ) -> None:
        self.catalog = catalog
        self.ledger = ledger
        self.entries = entries
        self.at = at
        self.basis = basis
        self.notes = notes
        self.decisions: list[Decision] = []
        self.forms = plural_forms(catalog.locale).count
        self.wanted = {entry.key for entry in entries}
        self.retired = _retired(catalog)
        changing = retire and catalog.by_key and not catalog.by_key.keys() >= self.wanted
        self.pairs = match(self._texts_before(), self._texts_now(entries)) if changing else {}

    def live(self, entry: Entry) -> Message:
        """Return the message of one entry, with the text it has, had, or was made from."""
        known, revived = self.catalog.by_key.get(entry.key), self.retired.get(entry.key)
        if known is not None:
            return self._kept(folded(known, revived) if revived else known, entry)
        if revived is not None:
            self._note("revived", entry.key)
            return self._kept(replace(revived, obsolete=False), entry)
        former = self.catalog.by_key.get(self.pairs[entry.key]) if entry.key in self.pairs else None
        if former is None:
            return self.added(entry)
        self._note("changed", entry.key, f"was: {former.key.source}")
        return self._carried(former, entry)

    def stands(self, live: Sequence[Message]) -> bool:
        """Return whether the catalog stays as it is: its live messages are those of the entries.

        Then each keeps its place: no two share a key, and none comes back from the obsolete ones.

        Args:
            live: the messages of the entries.
        """
        by_key, count = self.catalog.by_key, len(self.catalog.messages)
        return (
            len(live) == len(by_key) == count - len(self.retired)
            and all(by_key.get(message.key) is message for message in live)
            and self.retired.keys().isdisjoint(by_key)
        )

    def added(self, entry: Entry) -> Message:
        """Return the message of an entry that nobody has translated yet."""
        self._note("added", entry.key)
        return _untranslated(entry, self.forms)

    def obsolete(self, *, retire: bool) -> list[Message]:
        """Return what has no source any more; a text that another entry holds just so is not kept twice."""
        kept = {key: message for key, message in self.retired.items() if key not in self.wanted}
        for message in self.catalog.by_key.values() if retire else ():
            if message.key in self.wanted:
                continue
            self._note("obsolete", message.key)
            if (not message.blank or message.comments) and not self._is_echo(message):
                gone = replace(message, obsolete=True, references=(), line=0)
                twin = kept.get(message.key)
                kept[message.key] = folded(gone, twin) if twin else gone
        return list(kept.values())

    def take_in(self, message: Message) -> None:
        """Record what a person did with another editor, and note whose approval falls by that."""
        if message.empty:
            return  # where no text is whole, nobody wrote one or doubts it
        written = doubted = None
        if message.fuzzy:
            doubted = record_doubt(message, self.ledger, self.at, basis=self.basis(message)).decision
        elif is_unrecorded(message, self.ledger):
            written = record_unknown(message, self.ledger, self.at, basis=self.basis(message)).decision
        self.record(written or doubted)
        if written:
            self._note("taken in", message.key, message.targets[0])
        if written or doubted:
            known = self.ledger.of(message.key.digest)
            other = "another text" if written else "it before it was marked as unfinished"
            for fallen in newest(known, known):
                if fallen.state is ReviewState.APPROVED:
                    self._note(APPROVAL_FELL, message.key, f"{fallen.by} approved {other}")

    def record(self, decision: Decision | None) -> None:
        """Remember a decision; each key gets one at most, so that none needs to know of another."""
        if decision is not None:
            self.decisions.append(decision)

    def _texts_before(self) -> list[Text]:
        # What is blank has nothing to give, and would only stand in the way of a text that has.
        return [
            Text(message.key, is_headline(roles_of(message.extracted)))
            for message in self.catalog.by_key.values()
            if message.key in self.wanted or not message.blank
        ]

    def _texts_now(self, entries: Sequence[Entry]) -> list[Text]:
        # What comes back has its own text, and takes no other's.
        return [
            Text(entry.key, entry.headline)
            for entry in entries
            if entry.key in self.catalog.by_key or entry.key not in self.retired
        ]

    def _is_echo(self, message: Message) -> bool:
        """Return whether a text was only brought along, unchanged, from its previous source."""
        if not message.fuzzy or message.previous is None:
            return False
        origin = MessageKey(message.previous.context, message.previous.source)
        original = self.retired.get(origin)
        if original is None or original.targets != message.targets:
            return False
        return set(message.comments) <= set(original.comments)

    def _note(self, kind: str, key: MessageKey, detail: str = "") -> None:
        self.notes.note(kind, key, detail or key.source)

    def _described(self, message: Message, entry: Entry) -> Message:
        """Return the message with what its source says about it, and as many forms as its locale has."""
        said = (entry.plural_source, entry.extracted, entry.references)
        described = message
        if (message.plural_source, message.extracted, message.references) != said:
            described = replace(message, plural_source=said[0], extracted=said[1], references=said[2])
        if bool(entry.plural_source) == bool(message.plural_source) and not message.blank:
            return described  # a wrong number of forms is a finding, and not for pull to hide
        return with_forms(described, self.forms if entry.plural_source else 1)

    def _kept(self, message: Message, entry: Entry) -> Message:
        previous = self._previous_of(message)
        if previous != message.previous:
            message = replace(message, previous=previous)
        described = self._described(message, entry)
        if described.plural_source == message.plural_source or message.blank:
            return described
        self._note("changed", entry.key, f"was: {message.plural_source or message.key.source}")
        if described.fuzzy and described.previous == _previous(described):
            back = replace(described, previous=None)
            if self._is_accepted(back):
                return back.with_fuzzy(fuzzy=False)
            return replace(back, previous=self._previous_of(back))
        if message.fuzzy and self._is_accepted(message):
            self._record_doubt(message)
        return replace(described, flags=described.flags | {FUZZY}, previous=_made_for(message))

    def _is_accepted(self, message: Message) -> bool:
        """Return whether the ledger's last word on this text, for its plural or basis, lets it stand."""
        basis = self.basis(message)
        known = self.ledger.of(message.key.digest)
        wanted = (message.target_digest, basis_of(message) if basis is None else basis)
        heads = newest([d for d in known if (d.target, d.basis) == wanted], known)
        return bool(heads) and all(d.state.at_least(ReviewState.TRANSLATED) for d in heads)

    def _record_doubt(self, message: Message) -> None:
        """Record that an accepted text is fuzzy by a person's will, before pull's own flag hides that."""
        origin = origin_of(self.ledger.of(message.key.digest), message.target_digest)
        basis = self.basis(message)
        doubt = decide(
            message, self.ledger, state=ReviewState.DRAFT, by=TOOL, at=self.at, basis=basis, origin=origin
        )
        self.record(doubt)

    def _carried(self, former: Message, entry: Entry) -> Message:
        """Return a changed source's message with the text that was made for the former one."""
        former = replace(former, previous=self._previous_of(former))
        carried = replace(
            former,
            key=entry.key,
            flags=former.flags | {FUZZY},
            previous=_made_for(former),
            line=0,
        )
        carried = self._described(carried, entry)
        known = self.ledger.of(former.key.digest)
        origin = origin_of(known, former.target_digest)
        if origin != DERIVED and person_touched(known, former.target_digest):
            origin = PERSON
        assert carried.previous is not None
        made_for = _key(carried.previous).digest
        who = Who(TOOL, self.at)
        self.record(carry(carried, self.ledger, who, origin=origin, made_for=made_for).decision)
        return carried

    def _source_known_of(self, message: Message) -> str:
        """Return the digest of the key that a fuzzy text was made for; empty where no ledger knows."""
        if not message.fuzzy:
            return ""
        known = self.ledger.of(message.key.digest)
        heads = newest([d for d in known if d.target == message.target_digest], known)
        found = {head.made_for for head in heads} - {message.key.digest}
        return min(found) if found else ""

    def _previous_of(self, message: Message) -> Previous | None:
        """Return the source of a text whose `#|` lines another tool dropped, where it still stands here."""
        made_for = "" if message.previous else self._source_known_of(message)
        if not made_for:
            return message.previous
        known: list[Entry | Message] = [*self.entries, *self.catalog.messages]
        return next((_previous(source) for source in known if source.key.digest == made_for), None)


def _key(previous: Previous) -> MessageKey:
    return MessageKey(previous.context, previous.source)


def _previous(source: Message | Entry) -> Previous:
    return Previous(source.key.source, source.key.context, source.plural_source)


def _made_for(message: Message) -> Previous:
    """Return the source that a text was made for; what another editor left without `fuzzy` says nothing."""
    return message.previous if message.fuzzy and message.previous else _previous(message)


def _retired(catalog: Catalog) -> dict[MessageKey, Message]:
    """Return the obsolete messages, those under one key as one."""
    found: dict[MessageKey, Message] = {}
    for message in catalog.messages:
        if message.obsolete:
            twin = found.get(message.key)
            found[message.key] = folded(message, twin) if twin else message
    return found
