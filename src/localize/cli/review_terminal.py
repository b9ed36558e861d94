"""The review queue: one string after another before a person, who presses a key for each."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Protocol

from localize.cli import wiring
from localize.errors import LocalizeError, UsageError
from localize.flows.review_versions import UnseenChangeError, version_of
from localize.report.blocks import Line, listed
from localize.report.card import card
from localize.report.failure_lines import lines

if TYPE_CHECKING:
    from collections.abc import Sequence

    import typer

    from localize.flows.review_session import ReviewSession
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
_STEPS = frozenset("aersuq")


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
            hint="List the strings with `localize review list`, and take one with `localize review approve`.",
        )
    from localize.cli.person import TerminalPerson  # noqa: PLC0415 - not for --help
    from localize.flows.review_session import open_session  # noqa: PLC0415 - not for --help

    person = wiring.who(ctx, by)
    with wiring.session(ctx, "review", writes=False, keep_going=keep_going) as session:
        selection = wiring.selection(session, articles, locales)
        sitting = open_session(session, selection, person.by, wiring.now)
    TerminalReview(TerminalPerson(), sitting).run()
    return 2 if sitting.newsroom.problems else 0


class TerminalReview:
    """One sitting in the terminal."""

    def __init__(self, person: Person, session: ReviewSession) -> None:
        """Sit down.

        Args:
            person: who reviews.
            session: the queue, where acts are done and saved.
        """
        self.person = person
        self.session = session
        self._said_once = ""
        """The version of a string that the person approved once, where that has to be said twice."""

    def run(self) -> None:
        """Go through the queue until it is done or the person quits."""
        while (item := self.session.current()) is not None:
            if not self._one(item):
                break
        counts = listed(self.session.done)
        self.person.show([Line.of(f"Done: {counts}." if counts else "Nothing waits for review.")])

    def _one(self, item: Item) -> bool:
        """Show one string and do what the person wants; return whether the person stays."""
        session = self.session
        place, of = session.place + 1, len(session.items)
        around = session.surroundings(item)
        problems = [finding.message for finding in around.errors]
        shown = card(item, around.source_locale, place, of, problems)
        self.person.show([*shown, Line.of(_KEYS)])
        while (key := self._key()) not in _STEPS:
            self.person.show([Line.of(text) for text in (*_HELP, _KEYS)])
        if key == "q":
            return False
        try:
            self._act(key, item)
        except UnseenChangeError as error:
            self._said_once = version_of(item)
            self.person.show(lines(error))
        except LocalizeError as error:
            self.person.show(lines(error))
        return True

    def _key(self) -> str:
        key = self.person.key().lower()
        return _CYRILLIC.get(key, key)

    def _act(self, key: str, item: Item) -> None:
        if key == "a":
            self.session.approve(item, confirmed=self._said_once == version_of(item))
        elif key == "r":
            self.session.reject(item, self.person.ask("Why? "))
        elif key == "s":
            self.session.skip()
        elif key == "u":
            undone = self.session.undo()
            self.person.show([Line.of(f"Undone: {undone.address} ({undone.locale}).")])
        else:
            self._edit(item)

    def _edit(self, item: Item) -> None:
        texts = self.person.edit(item)
        if texts is None:
            self.person.show([Line.of("Nothing was changed.")])
        else:
            self.session.edit(item, texts)
