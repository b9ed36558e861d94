"""The review queue: one string after another before a person, who presses a key for each."""

from __future__ import annotations

import sys
from collections import Counter
from typing import TYPE_CHECKING, Protocol

from localize.cli import wiring
from localize.errors import LocalizeError, UsageError
from localize.report.blocks import Line, listed
from localize.report.card import card
from localize.report.failure_lines import lines
from localize.review import QUEUED

if TYPE_CHECKING:
    from collections.abc import Sequence

    import typer

    from localize.cli.bench import Bench
    from localize.report.blocks import Block
    from localize.review import Item

_KEYS = "a approve · e edit · r reject · s skip · u undo · q quit · ? help"
_HELP = (
    "a  approve: the text is right for this source",
    "e  edit the text in your editor; it is shown again afterwards",
    "r  reject the text, and say why",
    "s  skip it for now",
    "u  undo the last act",
    "q  quit; everything is saved already",
)
# The same keys where the Russian or the Uzbek Cyrillic layout is on.
_CYRILLIC = {"ф": "a", "у": "e", "к": "r", "ы": "s", "г": "u", "й": "q", ",": "?"}
_DONE = {"a": "approved", "r": "rejected", "e": "edited", "s": "skipped"}


class Person(Protocol):
    """Who sits before the queue."""

    def show(self, blocks: Sequence[Block]) -> None:
        """Show something."""
        ...

    def key(self) -> str:
        """Return the key that is pressed; `q` where there are no more."""
        ...

    def ask(self, question: str) -> str:
        """Return a line of text; empty where nothing is answered."""
        ...

    def edit(self, item: Item) -> tuple[str, ...] | None:
        """Return the texts that the person writes; None where nothing is changed."""
        ...


def open_queue(
    ctx: typer.Context, articles: Sequence[str], locales: Sequence[str], by: str | None, *, keep_going: bool
) -> int:
    """Open the queue in the terminal.

    Raises:
        UsageError: nobody sits at the terminal.
    """
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise UsageError(
            "the queue needs a terminal",
            hint="`localize review list` lists the strings; `approve` takes them.",
        )
    from localize.cli.bench import Bench  # noqa: PLC0415 - not for --help
    from localize.cli.person import TerminalPerson  # noqa: PLC0415 - not for --help
    from localize.flows.review import queue  # noqa: PLC0415 - not for --help
    from localize.model.domain import UI  # noqa: PLC0415 - not for --help

    person = wiring.who(ctx, by)
    with wiring.session(ctx, "review", writes=False, keep_going=keep_going) as session:
        found = queue(session, wiring.selection(session, articles, locales))
        bench = Bench(session.disk, session.newsroom, person.by)
    items = sorted(found, key=lambda item: item.slug == UI)  # articles wait more urgently than labels
    Session(TerminalPerson(), bench, items).run()
    return 2 if bench.newsroom.problems else 0


class Session:
    """One sitting."""

    def __init__(self, person: Person, bench: Bench, items: Sequence[Item]) -> None:
        """Begin a sitting.

        Args:
            person: who reviews.
            bench: where acts are done and saved.
            items: the strings that wait, in order.
        """
        self.person = person
        self.bench = bench
        self.items = list(items)
        self.done: Counter[str] = Counter()
        self._last = ""

    def run(self) -> None:
        """Go through the queue until it is done or the person quits."""
        place = 0
        while 0 <= place < len(self.items):
            item = self.bench.fresh(self.items[place])
            if item is None or item.state not in QUEUED:
                place += 1
                continue
            step = self._one(item, place)
            if step is None:
                break
            place += step
        counts = listed(self.done)
        self.person.show([Line.of(f"Done: {counts}." if counts else "Nothing waits for review.")])

    def _one(self, item: Item, place: int) -> int | None:
        """Show one string and do what the person wants; return how far to go on, or None to end."""
        from localize.checks.broken import broken  # noqa: PLC0415 - not for --help

        problems = broken(item.message, item.locale, slug=item.slug)
        source = self.bench.source_of(item)
        self.person.show([*card(item, source, place + 1, len(self.items), problems), Line.of(_KEYS)])
        while True:
            key = self._key()
            if key == "q":
                return None
            if key == "s":
                self.done[_DONE[key]] += 1
                return 1
            if key not in {"a", "e", "r", "u"}:
                self.person.show([Line.of(text) for text in (*_HELP, _KEYS)])
                continue
            try:
                return self._act(key, item, place)
            except LocalizeError as error:
                self.person.show(lines(error))
                return 0

    def _key(self) -> str:
        key = self.person.key().lower()
        return _CYRILLIC.get(key, key)

    def _act(self, key: str, item: Item, place: int) -> int:
        """Do what was asked; return how far to go on."""
        if key == "u":
            return self._undo() - place
        if key == "e":
            texts = self.person.edit(item)
            if texts is None:
                self.person.show([Line.of("Nothing was changed.")])
                return 0
            self.bench.edit(item, texts)
        elif key == "r":
            self.bench.reject(item, self.person.ask("Why? "))
        else:
            self.bench.approve(item)
        self._last = _DONE[key]
        self.done[self._last] += 1
        return 0 if key == "e" else 1

    def _undo(self) -> int:
        """Take the last act back; return the place of its string."""
        undone = self.bench.undo()
        self.done[self._last] -= 1
        self.person.show([Line.of(f"Undone: {undone.address} ({undone.locale}).")])
        places = {(item.address, item.locale): place for place, item in enumerate(self.items)}
        return places[undone.address, undone.locale]
