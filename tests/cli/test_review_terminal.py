"""The review queue, with a person who presses keys as the test says."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pytest

from localize.cli import wiring
from localize.cli.review_terminal import TerminalReview
from localize.config import HookEvent
from localize.flows.newsroom import read_newsroom
from localize.flows.newsroom_session import NewsroomSession
from localize.flows.review_queue import QueueFilter, waiting
from localize.flows.review_session import ReviewSession, open_session
from localize.flows.selection import select
from localize.model import ReviewState
from localize.model.memory import Match
from localize.report import plain
from localize.review import QUEUED
from localize.workspace.config_file import read_config
from localize.workspace.disk import Disk
from localize.workspace.lock import writing

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tests.cli.room import Room

    from localize.model.request import Request
    from localize.report.presentation import Block
    from localize.review import Item, Who

HURT, TITLE, FARMERS = "Nobody was hurt.", "Frost comes early", "Farmers lit fires in the orchards."


@dataclass
class Scripted:
    """A person whose keys are known; a function among them is something that happens just then."""

    keys: list[str | Callable[[], object]]
    answers: list[str] = field(default_factory=list)
    texts: list[tuple[str, ...] | None] = field(default_factory=list)
    lines: list[str | None] = field(default_factory=list)
    seen: list[str] = field(default_factory=list)

    def show(self, blocks: Sequence[Block]) -> None:
        self.seen += plain.render(blocks).splitlines()

    def key(self) -> str:
        while self.keys:
            step = self.keys.pop(0)
            if isinstance(step, str):
                return step
            step()
        return "q"

    def ask(self, question: str) -> str:
        self.seen.append(question)
        return self.answers.pop(0)

    def write(self, question: str, text: str) -> str | None:
        self.seen.append(f"{question}{text}")
        return self.lines.pop(0) if self.lines else ""

    def leave(self) -> None:
        self.seen.append("left")

    def edit(self, item: Item) -> tuple[str, ...] | None:
        self.seen.append(f"edits {item.message.targets}")
        return self.texts.pop(0)


def sit(room: Room, person: Scripted, *locales: str) -> Scripted:
    disk = Disk(room.root)
    newsroom = read_newsroom(disk, read_config(disk))
    session = NewsroomSession(disk, newsroom, at="2026-03-01T08:00:00Z")
    items = waiting(session, select(newsroom, ["frost"], locales or ("ru",)), QueueFilter(QUEUED))
    TerminalReview(person, ReviewSession(disk, newsroom, "Malika", wiring.now, items)).run()
    return person


def test_approving_one_and_skipping_one(written: Room) -> None:
    person = sit(written, Scripted(["a", "s"]))
    assert written.states("ru") == {TITLE: "approved", FARMERS: "untranslated", HURT: "translated"}
    assert [line[:6] for line in person.seen if line.startswith("──")] == ["── 1/2", "── 2/2"]
    assert person.seen[-1] == "Done: 1 approved, 1 skipped."


def test_each_act_is_saved_at_once(written: Room) -> None:
    during: list[dict[str, str]] = []
    sit(written, Scripted(["a", lambda: during.append(written.states("ru")), "q"]))
    assert during[0][TITLE] == "approved"


def test_rejecting_says_why(written: Room) -> None:
    person = sit(written, Scripted(["s", "r", "q"], answers=["Not said so."]))
    assert "Why? " in person.seen
    assert written.states("ru")[HURT] == "rejected"
    assert "Not said so." in written.read("locales/ru/LC_MESSAGES/articles/frost.review.jsonl")


def test_an_edited_text_is_shown_again_and_can_be_approved(written: Room) -> None:
    person = sit(written, Scripted(["E", "a", "q"], texts=[("Ранний мороз",)]))
    assert "edits ('Ранние заморозки',)" in person.seen
    assert written.states("ru")[TITLE] == "approved"
    assert 'msgstr "Ранний мороз"' in written.catalog("ru", "frost")
    assert person.seen[-1] == "Done: 1 edited, 1 approved."


def test_an_edit_that_changes_nothing(written: Room) -> None:
    before = written.tree()
    person = sit(written, Scripted(["E", "q"], texts=[None]))
    assert "Nothing was changed." in person.seen
    assert written.tree() == before


def test_a_broken_text_is_named_and_not_approved(written: Room) -> None:
    person = sit(written, Scripted(["E", "a", "q"], texts=[("Мороз {n}",)]))
    assert any("error: the text is broken" in line for line in person.seen)
    assert written.states("ru")[TITLE] == "translated"


def test_undo_gives_every_file_its_bytes_back(written: Room) -> None:
    for keys, person in (
        (["a", "u", "q"], Scripted([])),
        (["r", "u", "q"], Scripted([], answers=["No."])),
        (["E", "u", "q"], Scripted([], texts=[("Мороз",)])),
    ):
        before = written.tree()
        person.keys = list(keys)
        sit(written, person)
        assert any(line.startswith("Undone: frost@") for line in person.seen), keys
        assert person.seen[-1] == "Nothing was done."
        assert written.tree() == before, keys


def test_undo_reaches_derived_catalogs_and_only_one_act(written: Room) -> None:
    words = ("review", "edit", written.address(HURT), "-l", "uz", "--text", "Hamma sogʻ.", "--by", "Malika")
    assert written.run(*words).code == 0
    before = written.tree()
    derived: list[str] = []
    keys: list[str | Callable[[], object]] = [
        "a",
        lambda: derived.append(written.states("uz_Cyrl")[TITLE]),
        "u",
        "u",
        "q",
    ]
    person = sit(written, Scripted(keys), "uz")
    assert derived == ["approved"]
    assert written.tree() == before
    assert "error: there is nothing to undo" in person.seen


def test_undo_takes_nothing_back_that_others_wrote_since(written: Room) -> None:
    path = "locales/ru/LC_MESSAGES/articles/frost.po"

    def other() -> None:
        written.write(path, written.read(path).replace("Ранние заморозки", "Мороз пришёл рано"))

    person = sit(written, Scripted(["a", other, "u", "q"]))
    assert any("error: somebody has changed this string since" in line for line in person.seen)
    assert "Мороз пришёл рано" in written.read(path)


def test_what_somebody_else_changed_meanwhile_is_shown_and_not_overwritten(written: Room) -> None:
    path = "locales/ru/LC_MESSAGES/articles/frost.po"

    def other() -> None:
        written.write(path, written.read(path).replace("Ранние заморозки", "Мороз пришёл рано"))

    person = sit(written, Scripted([other, "E", "q"], texts=[("Моё",)]))
    assert any("error: somebody else has changed this string" in line for line in person.seen)
    assert any("Мороз пришёл рано" in line for line in person.seen)
    assert "Моё" not in written.read(path)


def test_what_is_gone_or_done_meanwhile_is_passed_over(written: Room) -> None:
    def approve() -> None:
        assert written.run("review", "approve", written.address(HURT), "-l", "ru", "--by", "Timur").code == 0

    person = sit(written, Scripted([approve, "s"]))
    assert [line[:6] for line in person.seen if line.startswith("──")] == ["── 1/2"]

    def retire() -> None:
        written.write("articles/frost.md", written.read("articles/frost.md").replace(TITLE, "Snow"))
        assert written.run("pull").code == 0

    gone = sit(written, Scripted([retire, "a", "q"]))
    assert any("error: the article of this string was changed meanwhile" in line for line in gone.seen)


def test_a_held_lock_is_told_and_the_sitting_goes_on(written: Room) -> None:
    disk = Disk(written.root)
    held = writing(disk, "translate")
    person = sit(written, Scripted([held.__enter__, "a", lambda: held.__exit__(None, None, None), "a", "q"]))
    assert any("another run is writing here: `localize translate`" in line for line in person.seen)
    assert written.states("ru")[TITLE] == "approved"


@pytest.mark.parametrize("key", ["a", "A", "ф", "Ф"])
def test_the_keys_work_in_capitals_and_on_a_cyrillic_layout(written: Room, key: str) -> None:
    sit(written, Scripted([key, "й"]))
    assert written.states("ru")[TITLE] == "approved"


@pytest.mark.parametrize("key", ["?", ","])
def test_a_key_shows_them_all(written: Room, key: str) -> None:
    person = sit(written, Scripted([key, "q"]))
    assert "q  quit; everything is saved already" in person.seen


@pytest.mark.parametrize("key", ["x", "", "\x1b[A", "ъ"])
def test_any_other_key_costs_one_line(written: Room, key: str) -> None:
    before = written.tree()
    plain, other = sit(written, Scripted(["q"])), sit(written, Scripted([key, "q"]))
    assert [line for line in other.seen if line not in plain.seen] == [
        "That is no key here; ? shows them all."
    ]
    assert written.tree() == before


WAITING = "3 texts written that wait: `localize review` has you read them once more."


def open_all(room: Room, person: Scripted) -> Scripted:
    """Sit down before all that waits in an article, untranslated strings among it."""
    disk = Disk(room.root)
    newsroom = read_newsroom(disk, read_config(disk))
    session = NewsroomSession(disk, newsroom, at="2026-03-01T08:00:00Z")
    sitting = open_session(session, select(newsroom, ["frost"], ["ru"]), "Malika", wiring.now)
    TerminalReview(person, sitting).run()
    return person


def test_untranslated_strings_are_written_one_after_another(pulled: Room) -> None:
    person = open_all(pulled, Scripted([], lines=["Ранние заморозки", "Фермеры жгли костры.", "Все целы."]))
    assert pulled.states("ru") == dict.fromkeys((TITLE, FARMERS, HURT), "translated")
    assert person.seen[-3:] == ["left", WAITING, "Done: 3 edited."]
    assert person.seen.count("Write the text and press Enter. An empty line gives the keys.") == 3


def test_an_empty_line_gives_the_keys_and_no_more_input_ends(pulled: Room) -> None:
    person = open_all(pulled, Scripted(["s"], lines=["", None]))
    assert person.seen[-1] == "Done: 1 skipped."
    assert pulled.states("ru")[TITLE] == "untranslated"


def test_what_is_wrong_with_a_new_text_is_told_at_once(pulled: Room) -> None:
    person = open_all(pulled, Scripted(["b", "q"], lines=["Ранние [заморозки](a.md)", ""]))
    assert any(line.startswith("  markup: ✖") for line in person.seen)


def test_a_text_is_mended_in_its_line_and_stays(written: Room) -> None:
    person = sit(written, Scripted(["e", "a", "q"], lines=["Мороз рано"]))
    assert "ru> Ранние заморозки" in person.seen
    assert written.states("ru")[TITLE] == "approved"
    assert "Мороз рано" in written.catalog("ru", "frost")


def test_one_goes_back_and_to_a_place(written: Room) -> None:
    keys: list[str | Callable[[], object]] = ["s", "b", "g", "g", "q"]
    person = sit(written, Scripted(keys, answers=["2", written.address(TITLE)]))
    places = [line.split()[1] for line in person.seen if line.startswith("──")]
    assert places == ["1/2", "2/2", "1/2", "2/2", "1/2"]
    assert "error: the queue has the numbers 1 to 2" in sit(written, Scripted(["g"], answers=["9"])).seen


def test_a_rejection_names_a_kind_and_a_comment_is_kept(written: Room) -> None:
    person = sit(written, Scripted(["c", "r", "q"], answers=["Who is meant?", "acc/minor: 12, not 21"]))
    assert any("Who is meant?" in line for line in person.seen)
    ledger = written.read("locales/ru/LC_MESSAGES/articles/frost.review.jsonl")
    assert '"error":"accuracy/minor"' in ledger
    assert '"note":"12, not 21"' in ledger


def test_a_reason_with_a_colon_is_no_kind(written: Room) -> None:
    sit(written, Scripted(["r", "q"], answers=["He said: no."]))
    assert '"note":"He said: no."' in written.read("locales/ru/LC_MESSAGES/articles/frost.review.jsonl")


def test_more_shows_what_stands_around(written: Room) -> None:
    person = sit(written, Scripted(["s", "i", "q"]))
    assert f"▸ 3/3  {HURT}" in person.seen
    assert f"  {FARMERS}" in person.seen
    assert "origin: person" in person.seen


def test_an_article_is_named_somebodys(written: Room) -> None:
    sit(written, Scripted(["n", "q"], answers=["Timur"]))
    assert '"remark":"assigned"' in written.read("locales/ru/LC_MESSAGES/articles/frost.review.jsonl")


def test_an_empty_queue(pulled: Room) -> None:
    assert sit(pulled, Scripted([])).seen == ["left", "Nothing waits for review."]


def test_strings_of_an_article_that_was_changed_meanwhile_are_said_to_be_passed_over(written: Room) -> None:
    def edited() -> None:
        written.write("articles/frost.md", f"{written.read('articles/frost.md')}\nMore.\n")

    seen = sit(written, Scripted([edited, "a"])).seen
    assert "error: the article of this string was changed meanwhile" in seen
    assert seen[-1] == (
        "2 strings passed over: the article was changed meanwhile. `localize review` begins anew."
    )
    assert "Nothing waits for review." not in seen


def test_whoever_quits_at_once_is_not_told_that_nothing_waits(written: Room) -> None:
    assert sit(written, Scripted(["q"])).seen[-2:] == ["left", "Nothing was done."]


def test_a_term_is_added_to_the_glossary_and_a_form_forbidden(written: Room) -> None:
    answers = ["frost", "мороз", "frost", "!заморозки"]
    person = sit(written, Scripted(["t", "t", "q"], answers=answers))
    terms = written.read("glossary.yaml")
    assert terms.endswith("- term: frost\n  en: frost\n  ru: мороз\n  forbidden: {ru: [заморозки]}\n")
    assert "term" in " ".join(person.seen)
    assert any("Frost → мороз" in line for line in person.seen)
    assert any("is forbidden in the glossary" in line for line in person.seen)


def test_programs_are_told_of_a_rejection_and_a_warning_is_said(written: Room) -> None:
    disk = Disk(written.root)
    newsroom = read_newsroom(disk, read_config(disk))
    session = NewsroomSession(disk, newsroom, at="2026-03-01T08:00:00Z")
    items = waiting(session, select(newsroom, ["frost"], ("ru",)), QueueFilter(QUEUED))
    told: list[object] = []

    def tell(event: HookEvent, who: Who, items: Sequence[dict[str, object]]) -> tuple[str, ...]:
        told.append((event, who.by, items[0]["note"]))
        return ("The program failed.",)

    person = Scripted(["r", "q"], answers=["Not said so."])
    TerminalReview(person, ReviewSession(disk, newsroom, "Malika", wiring.now, items, tell=tell)).run()
    assert told == [(HookEvent.REJECTED, "Malika", "Not said so.")]
    assert "The program failed." in person.seen


def test_a_text_in_one_script_is_told_in_the_other_and_unsure_words_are_named(pulled: Room) -> None:
    disk = Disk(pulled.root)
    newsroom = read_newsroom(disk, read_config(disk))
    session = NewsroomSession(disk, newsroom, at="2026-03-01T08:00:00Z")
    sitting = open_session(session, select(newsroom, ["frost"], ["uz"]), "Malika", wiring.now)
    person = Scripted([], lines=["Erta sovuq", "Zarate keldi.", None])
    TerminalReview(person, sitting).run()
    assert "  uz_Cyrl: Эрта совуқ" in person.seen
    assert "  uz_Cyrl: Зарате келди. — not sure of Zarate" in person.seen
    sitting.queue.go_to(sitting.queue.items[1])
    again = Scripted(["q"])
    TerminalReview(again, sitting).run()
    assert any(line.endswith("\t▲ not sure of Zarate") for line in again.seen)


def test_no_line_of_the_help_is_wider_than_a_terminal(written: Room) -> None:
    person = sit(written, Scripted(["?", "i", "q"]))
    assert max(map(len, person.seen)) < 80


def test_what_was_written_and_waits_is_said_at_the_end_and_asks_for_no_key(pulled: Room) -> None:
    person = open_all(pulled, Scripted([], lines=["Ранние заморозки", "Фермеры жгли костры.", "Все целы."]))
    assert person.seen[-2:] == [WAITING, "Done: 3 edited."]
    again = open_all(pulled, Scripted(["a", "a", "a"]))
    assert again.seen[-1] == "Done: 3 approved."
    assert WAITING not in again.seen


def test_what_was_written_and_approved_waits_no_more(pulled: Room) -> None:
    person = open_all(pulled, Scripted(["b", "a", "s", "s"], lines=["Ранние заморозки", ""]))
    assert "that wait" not in "".join(person.seen)
    assert pulled.states("ru")[TITLE] == "approved"


def with_match(room: Room, person: Scripted) -> Scripted:
    """Sit down before untranslated strings of which the memory knows the first two."""
    disk = Disk(room.root)
    newsroom = read_newsroom(disk, read_config(disk))
    session = NewsroomSession(disk, newsroom, at="2026-03-01T08:00:00Z")

    def find(request: Request) -> tuple[Match, ...]:
        source = request.message.key.source
        known = {TITLE: ("Ранние заморозки", "Заморозки рано"), FARMERS: ("Фермеры жгли костры.",)}
        return tuple(Match(text, source, 100, "cup", ReviewState.APPROVED) for text in known.get(source, ()))

    only = select(newsroom, ["frost"], ["ru"])
    sitting = open_session(session, only, "Malika", wiring.now, matches=find)
    TerminalReview(person, sitting).run()
    return person


def test_a_matchs_number_takes_it_where_a_text_is_wanted(pulled: Room) -> None:
    person = with_match(pulled, Scripted([], lines=["2", " 1 ", "1"]))
    hints = [line for line in person.seen if line.startswith("Write the text")]
    assert ["number" in line for line in hints] == [True, True, False]
    catalog = pulled.catalog("ru", "frost")
    assert 'msgstr "Заморозки рано"' in catalog
    assert 'msgstr "Фермеры жгли костры."' in catalog
    assert 'msgstr "1"' in catalog  # no match has this number


def test_a_number_that_no_match_has_is_a_text(pulled: Room) -> None:
    with_match(pulled, Scripted([], lines=["3", "12"]))
    catalog = pulled.catalog("ru", "frost")
    assert 'msgstr "3"' in catalog
    assert 'msgstr "12"' in catalog
