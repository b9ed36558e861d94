"""The review queue: one string after another before a person, who presses a key for each."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Protocol

from localize.cli import review_card
from localize.errors import LocalizeError, UsageError
from localize.flows.glossary_entry import TermEntry
from localize.flows.review_versions import UnseenChangeError, version_of
from localize.report.card import card
from localize.report.clean import short
from localize.report.failure_lines import lines
from localize.report.presentation import Line, counted, listed
from localize.review.error_kinds import error_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from localize.flows.review_session import ReviewSession
    from localize.flows.review_surroundings import Surroundings
    from localize.report.presentation import Block
    from localize.review import Item

_KEYS = "a approve · e edit · r reject · s skip · u undo · i more · q quit · ? help"
_WRITE = "Write the text and press Enter. An empty line gives the keys."
_WRITE_OR_TAKE = "Write the text, or a match's number, and press Enter. An empty line gives the keys."
_HELP = (
    "a  approve: the text is right for this source",
    "e  edit the text in this line; it is shown again     E  in your editor",
    "r  reject the text, and say why; a kind may come first: accuracy/major: …",
    "1… take a match: it becomes the text, and is shown again",
    "c  comment     v  let a finding stand, and say why     n  whose article it is",
    "t  add a term to the glossary, or a form that must not be used",
    "i  more: neighbours, numbers and names, other languages, history",
    "s  skip it for now     b  back to the one before     g  go to an address",
    "u  undo the last act, and the one before it the next time",
    "q  quit; everything is saved already",
)
_LATIN = "qwertyuiopasdfghjklzxcvbnm"
# The same keys where the Russian or the Uzbek Cyrillic layout is on.
_CYRILLIC = dict(zip("йцукенгшщзфывапролдячсмить", _LATIN, strict=True)) | {",": "?"}
_DIGITS = "123456789"


class Person(Protocol):
    """The person before the queue."""

    def show(self, blocks: Sequence[Block]) -> None:
        """Show something."""
        ...

    def key(self) -> str:
        """Return the key that is pressed; `q` where there are no more."""
        ...

    def ask(self, question: str) -> str:
        """Return a line of text; empty where nothing is answered."""
        ...

    def write(self, question: str, text: str) -> str | None:
        """Return a line that the person writes, or makes of a text; None where there is no more input."""
        ...

    def edit(self, item: Item) -> tuple[str, ...] | None:
        """Return the texts that the person writes in an editor; None where nothing is changed."""
        ...

    def leave(self) -> None:
        """Let nothing that was typed ahead reach anybody else."""
        ...


def require_terminal() -> None:
    """Refuse to open the queue where nobody sits at a terminal.

    Raises:
        UsageError: nobody does.
    """
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise UsageError(
            "the queue needs a terminal",
            hint="List the strings with `localize review list`, and take one with `localize review approve`.",
        )


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
        self._acts: dict[str, Callable[[Item, Surroundings], object]] = {
            "a": self._approve,
            "e": self._edit,
            "E": self._edit_elsewhere,
            "r": self._reject,
            "c": self._comment,
            "v": self._waive,
            "n": self._assign,
            "t": self._add_term,
            "i": lambda _item, around: self.person.show(list(review_card.rest(around))),
            "s": lambda _item, _around: self.session.skip(),
            "b": self._back,
            "g": self._go_to,
            "u": self._undo,
            "?": lambda _item, _around: self._say(*_HELP),
        }

    def run(self) -> None:
        """Go through the queue until it is done or the person quits; then say what was written and waits."""
        try:
            while (item := self.session.current()) is not None and self._one(item):
                pass
        finally:
            self.person.leave()
        if gone := self.session.queue.gone:
            said = f"{counted(gone, 'string')} passed over: the article was changed meanwhile."
            self._say(f"{said} `localize review` begins anew.")
        if left := len(self.session.to_read_again()):
            self._say(
                f"{counted(left, 'text')} written that wait: `localize review` has you read them once more."
            )
        counts = listed(self.session.done.counts)
        if counts:
            self._say(f"Done: {counts}.")
        elif item is not None:
            self._say("Nothing was done.")
        elif not gone:
            self._say("Nothing waits for review.")

    def _one(self, item: Item) -> bool:
        """Show one string and do what the person wants; return whether the person stays."""
        session = self.session
        around = session.surroundings(item)
        more, queue = review_card.needful(around), session.queue
        self.person.show(card(item, around.source_locale, queue.place + 1, len(queue.items), more))
        if item.message.blank:
            texts = self._written(item, _WRITE_OR_TAKE if around.matches else _WRITE)
            if texts is None:
                return False
            if all(text.strip() for text in texts):
                self._try(lambda: self._write(item, _taken(texts, around)))
                return True
        return self._keys(item, around)

    def _keys(self, item: Item, around: Surroundings) -> bool:
        """Do what a key means; return whether the person stays."""
        self._say(_KEYS)
        while True:
            pressed = self._key()
            if pressed == "q":
                return False
            act = self._acts.get(pressed)
            if pressed and pressed in _DIGITS:
                act = self._take_nth(int(pressed) - 1)
            if act is None:
                self._say("That is no key here; ? shows them all.")
                continue
            self._try(lambda act=act: act(item, around))  # type: ignore[misc]
            if pressed not in "i?":
                return True

    def _key(self) -> str:
        key = self.person.key()
        lower = key.lower()
        found = _CYRILLIC.get(lower, lower)
        return found.upper() if found == "e" and key.isupper() else found

    def _try(self, act: Callable[[], object]) -> None:
        try:
            act()
        except LocalizeError as error:
            self.person.show(lines(error))
        warnings = self.session.news.tell()
        if warnings:
            self._say(*warnings)

    def _say(self, *texts: str) -> None:
        self.person.show([Line.of(text) for text in texts])

    def _approve(self, item: Item, _around: Surroundings) -> None:
        version = version_of(item)
        try:
            self.session.approve(item, confirmed=self._said_once == version)
        except UnseenChangeError:
            self._said_once = version
            raise

    def _reject(self, item: Item, _around: Surroundings) -> None:
        error, note = _with_kind(self.person.ask("Why? "))
        self.session.reject(item, note, error)

    def _comment(self, item: Item, _around: Surroundings) -> None:
        self.session.comment(item, self.person.ask("What is to be said? "))

    def _waive(self, item: Item, around: Surroundings) -> None:
        names = list(dict.fromkeys(finding.check for finding in around.findings))
        if not names:
            raise UsageError("the checks say nothing of this text")
        check = names[0] if len(names) == 1 else self.person.ask(f"Which one? ({', '.join(names)}) ")
        self.session.waive(item, check, self.person.ask(f"Why may {short(check)} stand? "))

    def _assign(self, item: Item, _around: Surroundings) -> None:
        self.session.assign(item, self.person.ask("Whose is it? An empty line is nobody's: "))

    def _add_term(self, item: Item, _around: Surroundings) -> None:
        name = self.person.ask("Which words of the source? ")
        form = self.person.ask(f"Their form in {item.locale}; ! in front forbids it: ")
        self.session.add_term(item, TermEntry(name, form.removeprefix("!"), form.startswith("!")))

    def _back(self, _item: Item, _around: Surroundings) -> None:
        if not self.session.queue.back():
            self._say("This is the first one.")

    def _go_to(self, item: Item, _around: Surroundings) -> None:
        name = self.person.ask("Where to? SLUG@<hex>, or its number here: ")
        if name.isdecimal():
            self.session.queue.go_to_number(int(name))
        else:
            self.session.go_to_address(name, item.locale)

    def _undo(self, _item: Item, _around: Surroundings) -> None:
        undone = self.session.undo()
        self._say(f"Undone: {undone.address} ({undone.locale}).")

    def _take_nth(self, number: int) -> Callable[[Item, Surroundings], None]:
        def take(item: Item, around: Surroundings) -> None:
            if number >= len(around.matches):
                raise UsageError("there is no such match")
            self._changed(item, (around.matches[number].text,))

        return take

    def _edit(self, item: Item, around: Surroundings) -> None:
        if any("\n" in text for text in (*item.message.targets, item.message.key.source)):
            self._edit_elsewhere(item, around)
            return
        texts = self._written(item)
        self._changed(item, texts if texts and all(text.strip() for text in texts) else None)

    def _edit_elsewhere(self, item: Item, _around: Surroundings) -> None:
        self._changed(item, self.person.edit(item))

    def _changed(self, item: Item, texts: tuple[str, ...] | None) -> None:
        if texts is None or texts == item.message.targets:
            self._say("Nothing was changed.")
        else:
            self.session.edit(item, texts)

    def _write(self, item: Item, texts: tuple[str, ...]) -> None:
        """Put a text where there was none, and tell what checks say of it."""
        self.session.write(item, texts)
        self.person.show(list(review_card.told(self.session.judge(item, texts))))
        self.person.show(list(review_card.in_scripts(self.session.scripts(item, texts))))

    def _written(self, item: Item, hint: str = "") -> tuple[str, ...] | None:
        """Let the person write each form; None where there is no more input."""
        if hint:
            self._say(hint)
        texts = item.message.targets
        written: list[str] = []
        for number, text in enumerate(texts, 1):
            form = f", form {number} of {len(texts)}" if len(texts) > 1 else ""
            line = self.person.write(f"{item.locale}{form}> ", text)
            if line is None:
                return None
            written.append(line)
            if not line.strip():
                break
        return tuple(written) if len(written) == len(texts) else ("",) * len(texts)


def _taken(texts: tuple[str, ...], around: Surroundings) -> tuple[str, ...]:
    """Return the text of the match whose number was written; what was written, where no match has it."""
    number = texts[0].strip()
    if len(texts) > 1 or number not in tuple(_DIGITS[: len(around.matches)]):
        return texts
    if around.item.message.key.source.strip() in tuple(_DIGITS):  # there it is the text
        return texts
    return (around.matches[int(number) - 1].text,)


def _with_kind(answer: str) -> tuple[str, str]:
    """Return the kind of error that an answer begins with, if with any, and the rest."""
    head, colon, rest = answer.partition(":")
    if colon:
        try:
            return error_of(head), rest.strip()
        except UsageError:
            pass
    return "", answer
