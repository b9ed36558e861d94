"""One string that came back, held against the same string as it is here: whether it is taken in, and how."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.exchange.coded_text import codes_of
from localize.frozen import frozen
from localize.model import IMPORT, ReviewState, targets_digest

if TYPE_CHECKING:
    from localize.exchange.package import ReturnedUnit
    from localize.review import Item

NOWHERE = "-"
"""The id of a text that pairs with no string."""
NO_PAIR = "it pairs with no string of the article"
SEVERAL = "its places have different texts in the file"
GONE = "the newsroom has no such string any more"
OTHER_SOURCE = "its source is another here"
UNKNOWN_CODE = "a code in it stands for nothing that is known here"
NO_TEXT = "the file has no text for it"
CHANGED = "it was changed here since"
NO_MARK = "the file no longer says what it was based on, and another text stands here"
COPIED = "it is its source, which nobody has translated"
STOOD_BEFORE = "this text stood here before, and somebody changed it"
_LOW = frozenset({ReviewState.DRAFT, ReviewState.REJECTED})
_UNSAID = frozenset({None, ReviewState.UNTRANSLATED, ReviewState.DRAFT})
"""What a file says of a text that nobody called done."""
_FELL = frozenset({ReviewState.STALE, ReviewState.REJECTED})


@frozen
class Verdict:
    """What becomes of a string that came back."""

    texts: tuple[str, ...] = ()
    """Its texts as the file has them, with their markup."""
    state: ReviewState | None = None
    """The state in which they are taken in; None where nothing is done."""
    reason: str = ""
    """Why they are not taken in, though they differ; empty otherwise."""


def weighed(unit: ReturnedUnit, item: Item, *, trusted: bool) -> Verdict:
    """Say what becomes of a string that came back.

    Args:
        unit: the string as the file has it.
        item: the same string as it is here.
        trusted: whether what the file calls approved counts as approved.
    """
    message = item.message
    sources = tuple(filter(None, (message.key.source, message.plural_source)))
    if not all(
        any(coded.restored(codes_of(source)) == source for source in sources) for coded in unit.sources
    ):
        return Verdict(_shown(unit), reason=OTHER_SOURCE)
    found = [
        coded.restored(codes_of(sources[-1] if form else sources[0]))
        for form, coded in enumerate(unit.targets)
    ]
    texts = tuple(text for text in found if text is not None)
    if len(texts) < len(found):
        return Verdict(_shown(unit), reason=UNKNOWN_CODE)
    return _weighed(unit, item, texts, trusted=trusted)


def copied(texts: tuple[str, ...], item: Item) -> bool:
    """Return whether texts that do not stand here are the words of their source."""
    sources = {item.message.key.source, item.message.plural_source}
    return texts != item.message.targets and all(
        text in sources and any(map(str.isalpha, text)) for text in texts
    )


def _weighed(unit: ReturnedUnit, item: Item, texts: tuple[str, ...], *, trusted: bool) -> Verdict:
    here = item.message.targets
    changed = texts != here if unit.mark is None else not unit.mark.is_of(texts)
    said = _said(unit, changed=changed)
    if not changed and said is None:
        return Verdict(texts)
    if reason := _unfit(texts, item):
        return Verdict(texts, reason=reason)
    if unit.prefilled and said in _UNSAID and copied(texts, item):
        return Verdict(texts, reason=COPIED)
    wanted = _wanted(said, changed=changed or texts != here, trusted=trusted)
    if texts != here:
        return _other_text(unit, item, texts, wanted, changed=changed)
    if said is None and _came_before(item, texts):
        return Verdict(texts)
    return _same_text(unit, item, texts, wanted)


def _shown(unit: ReturnedUnit) -> tuple[str, ...]:
    return tuple(coded.shown for coded in unit.targets)


def _said(unit: ReturnedUnit, *, changed: bool) -> ReviewState | None:
    """Return the state that somebody gave the string in the file; None where it is as it went out."""
    if changed and unit.unfinished:
        return ReviewState.DRAFT
    before = unit.mark.state if unit.mark else None
    return None if unit.state is before else unit.state


def _wanted(said: ReviewState | None, *, changed: bool, trusted: bool) -> ReviewState:
    """Return the state in which a text is taken in: a changed one that is called rejected is unfinished."""
    if said is ReviewState.APPROVED:
        return ReviewState.APPROVED if trusted else ReviewState.TRANSLATED
    if said is ReviewState.REJECTED and not changed:
        return ReviewState.REJECTED
    return ReviewState.TRANSLATED if said in {None, ReviewState.TRANSLATED} else ReviewState.DRAFT


def _unfit(texts: tuple[str, ...], item: Item) -> str:
    """Tell why texts cannot stand; empty where they can."""
    wanted = len(item.message.targets)
    if not any(text.strip() for text in texts):
        return NO_TEXT
    if not item.message.plural_source and len(texts) > 1:
        return SEVERAL
    if len(texts) != wanted:
        return f"{wanted} plural forms are wanted, and the file has {len(texts)}"
    return "" if all(text.strip() for text in texts) else "a plural form has no text"


def _other_text(
    unit: ReturnedUnit, item: Item, texts: tuple[str, ...], state: ReviewState, *, changed: bool
) -> Verdict:
    """Take in a text that is not the one that stands here, if nobody here has worked on that one since."""
    here = item.message
    if unit.mark is None:
        reason = "" if here.blank else NO_MARK
    else:
        reason = "" if changed and unit.mark.is_of(here.targets) else CHANGED
    digest = targets_digest(texts)
    if not reason and any(one.target == digest for one in item.decisions):
        reason = STOOD_BEFORE
    return Verdict(texts, None if reason else state, reason)


def _came_before(item: Item, texts: tuple[str, ...]) -> bool:
    digest = targets_digest(texts)
    return any(one.target == digest and one.origin.startswith(IMPORT) for one in item.decisions)


def _same_text(unit: ReturnedUnit, item: Item, texts: tuple[str, ...], state: ReviewState) -> Verdict:
    """Change the state of a text that stands here, if nobody here has changed it otherwise since."""
    now, before = item.state, unit.mark.state if unit.mark else None
    if now is state:
        return Verdict(texts)
    if state.rank < now.rank:
        if state not in _LOW:
            return Verdict(texts)  # a tool that knows no approval takes none back
        return Verdict(texts, state) if now is before else Verdict(texts, reason=CHANGED)
    if before is not None and now is not before and (now.rank < before.rank or now in _FELL):
        return Verdict(texts, reason=CHANGED)
    return Verdict(texts, state)
