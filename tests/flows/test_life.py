"""The life of a newsroom, played at random: whatever people and tools do in turn, the promises hold."""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule
from tests.flows.room import CONFIG, EDITOR, UZ, UZ_CYRL, Room

from localize.errors import UsageError
from localize.flows import review
from localize.flows.selection import select
from localize.flows.translate import TranslateOptions, translate
from localize.formats import gettext
from localize.language import uzbek
from localize.model import FUZZY, Locale, ReviewState, targets_digest
from localize.model.domain import Domain
from localize.review import TOOL

if TYPE_CHECKING:
    from localize.catalogs import Unit
    from localize.catalogs.catalog_set import CatalogView
    from localize.model import Decision, Message

SENTENCES = (
    "The council met on Monday.",
    "The council met on Tuesday.",
    "Farmers lit fires in the orchards.",
    "Farmers lit many fires in the orchards.",
    "Nobody was hurt.",
    "Nobody was badly hurt.",
)
BODIES = st.lists(st.sampled_from(SENTENCES), unique=True, max_size=4)
LOCALES = st.sampled_from([UZ, UZ_CYRL])
PLACES = st.integers(0, 4)
WORDS = {UZ: "Matn", UZ_CYRL: "Ўзга"}
DOMAIN = Domain("articles/frost")


class Newsroom(RuleBasedStateMachine):
    """One English article, its Uzbek catalog, and the Cyrillic one that derives from it."""

    def __init__(self) -> None:
        super().__init__()
        self.room = Room(Path(tempfile.mkdtemp()))
        self.room.write("localize.yaml", CONFIG.replace("en, ru, uz", "en, uz"))
        self.written: dict[Locale, set[str]] = {UZ: set(), UZ_CYRL: set()}
        self.approved: set[tuple[Locale, str, str, str]] = set()
        self.decided: dict[Locale, frozenset[Decision]] = {UZ: frozenset(), UZ_CYRL: frozenset()}
        self.count = 0
        self.behind = False
        self._write_source([SENTENCES[0], SENTENCES[2]])
        self.room.pull()

    def teardown(self) -> None:
        shutil.rmtree(self.room.root)

    # What people and tools do

    @rule(body=BODIES)
    def change_the_source(self, body: list[str]) -> None:
        self._write_source(body)
        self.behind = True

    @rule()
    def pull(self) -> None:
        self.room.pull()
        self.behind = False

    @rule(locale=LOCALES, place=PLACES, approve=st.booleans())
    def edit(self, locale: Locale, place: int, approve: bool) -> None:
        message = self._message(locale, place)
        if message is None:
            return
        text = self._new_text(locale)
        if approve:
            self.approved.add((locale, message.key.digest, self._basis(locale, message), _digest(text)))
        self._replaced(locale, message, text)
        session = self.room.session()
        name = f"frost@{message.key.digest}"
        review.edit(
            session, select(session.newsroom, (), [str(locale)]), name, (text,), EDITOR, approve=approve
        )

    @rule(locale=LOCALES, place=PLACES)
    def approve(self, locale: Locale, place: int) -> None:
        message = self._message(locale, place)
        if message is None:
            return
        said = (locale, message.key.digest, self._basis(locale, message), message.target_digest)
        session = self.room.session()
        names = [f"frost@{message.key.digest}"]
        try:
            review.approve(session, select(session.newsroom, (), [str(locale)]), names, EDITOR, drafts=True)
        except UsageError:
            return
        self.approved.add(said)

    @rule(drafts=st.booleans())
    def approve_the_article(self, drafts: bool) -> None:
        session = self.room.session()
        for locale in (UZ, UZ_CYRL):
            for unit in self._view(locale).units:
                if unit.state in {ReviewState.TRANSLATED, ReviewState.DRAFT}:
                    digest = unit.message.target_digest
                    self.approved.add((locale, unit.entry.key.digest, unit.basis, digest))
        review.approve(session, select(session.newsroom), ["frost"], EDITOR, drafts=drafts)

    @rule(locale=LOCALES, place=PLACES)
    def reject(self, locale: Locale, place: int) -> None:
        message = self._message(locale, place)
        if message is None or message.empty:
            return
        session = self.room.session()
        names = [f"frost@{message.key.digest}"]
        review.reject(session, select(session.newsroom, (), [str(locale)]), names, EDITOR, note="no")

    @rule(locale=LOCALES, place=PLACES, fuzzy=st.booleans())
    def write_in_another_editor(self, locale: Locale, place: int, fuzzy: bool) -> None:
        text = self._new_text(locale)
        self._in_another_editor(locale, place, text, fuzzy=fuzzy)

    @rule(locale=LOCALES, place=PLACES, fuzzy=st.booleans())
    def flag_in_another_editor(self, locale: Locale, place: int, fuzzy: bool) -> None:
        self._in_another_editor(locale, place, None, fuzzy=fuzzy)

    @rule(locale=LOCALES, place=PLACES)
    def empty_in_another_editor(self, locale: Locale, place: int) -> None:
        self._in_another_editor(locale, place, "", fuzzy=False)

    @precondition(lambda self: not self.behind)
    @rule()
    def translate(self) -> None:
        session = self.room.session()
        translate(session, select(session.newsroom), TranslateOptions(engines=()))

    # What is promised

    @invariant()
    def no_text_of_a_person_is_lost(self) -> None:
        for locale, texts in self.written.items():
            catalog = self.room.session().file(locale, DOMAIN).catalog
            kept = {text for message in catalog.messages for text in message.targets}
            kept |= {line.removeprefix("was: ") for message in catalog.messages for line in message.comments}
            assert texts <= kept

    @invariant()
    def ledgers_only_grow(self) -> None:
        for locale, before in self.decided.items():
            self.decided[locale] = self.room.session().file(locale, DOMAIN).ledger.decisions
            assert before <= self.decided[locale]

    @invariant()
    def only_people_approve(self) -> None:
        parents = {s.entry.key: s for s in self._view(UZ).units}
        for locale in (UZ, UZ_CYRL):
            for unit in self._view(locale).units:
                if unit.state is not ReviewState.APPROVED:
                    continue
                message = unit.message
                said = (locale, message.key.digest, unit.basis, message.target_digest)
                derives = locale is UZ_CYRL and self._derives(message, parents[message.key], unit.decisions)
                assert said in self.approved or derives
                assert not message.fuzzy

    @precondition(lambda self: not self.behind)
    @invariant()
    def what_derives_follows_until_a_person_writes(self) -> None:
        parents = {s.entry.key: s for s in self._view(UZ).units}
        for unit in self._view(UZ_CYRL).units:
            text = unit.message.targets[0]
            if text not in self.written[UZ_CYRL]:
                assert (text,) == _cyrillic(parents[unit.entry.key].message)

    @precondition(lambda self: not self.behind)
    @invariant()
    def a_pull_has_nothing_left_to_do(self) -> None:
        before = self.room.tree()
        self.room.pull()
        assert self.room.tree() == before

    @invariant()
    def each_key_stands_once(self) -> None:
        for locale in (UZ, UZ_CYRL):
            keys = [message.key for message in self.room.session().file(locale, DOMAIN).catalog.messages]
            assert len(keys) == len(set(keys))

    # Helpers

    def _write_source(self, body: list[str]) -> None:
        self.room.write("articles/frost.md", "\n\n".join(["# Frost", *body]) + "\n")

    def _view(self, locale: Locale) -> CatalogView:
        session = self.room.session()
        return session.catalogs(session.newsroom.articles[0], (locale,)).view(locale)

    def _message(self, locale: Locale, place: int) -> Message | None:
        known = [unit.message for unit in self._view(locale).units if unit.known]
        return known[place] if place < len(known) else None

    def _basis(self, locale: Locale, message: Message) -> str:
        if locale == UZ:
            return ""
        (parent,) = [s.message for s in self._view(UZ).units if s.entry.key == message.key]
        return parent.target_digest

    def _derives(self, message: Message, parent: Unit, decisions: tuple[Decision, ...]) -> bool:
        if self.behind:  # what was done elsewhere is taken up by the next pull
            return any(d.by == TOOL and d.state is ReviewState.APPROVED for d in decisions)
        return parent.state is ReviewState.APPROVED and message.targets == _cyrillic(parent.message)

    def _new_text(self, locale: Locale) -> str:
        self.count += 1
        return f"{WORDS[locale]} {self.count}"

    def _replaced(self, locale: Locale, message: Message, text: str) -> None:
        """Remember what a person wrote, and that another text was thereby given up."""
        self.written[locale] -= set(message.targets)
        if text:
            self.written[locale].add(text)

    def _in_another_editor(self, locale: Locale, place: int, text: str | None, *, fuzzy: bool) -> None:
        message = self._message(locale, place)
        if message is None:
            return
        self.behind = True
        file = self.room.session().file(locale, DOMAIN)
        changed = message
        if text is not None:
            self._replaced(locale, message, text)
            changed = replace(message, targets=(text,))
        # Other editors may leave the previous source where they clear the flag.
        changed = replace(changed, flags=frozenset({FUZZY}) if fuzzy else frozenset())
        data = gettext.serialize(file.catalog.with_message(changed))
        (self.room.root / file.path).write_bytes(data)


def _digest(text: str) -> str:
    return targets_digest((text,))


def _cyrillic(message: Message) -> tuple[str, ...]:
    return tuple(uzbek.convert(target, "Cyrl").text for target in message.targets)


Newsroom.TestCase.settings = settings(
    max_examples=12,
    stateful_step_count=14,
    deadline=None,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],  # shrinking runs on disk takes minutes
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
TestNewsroom = Newsroom.TestCase
