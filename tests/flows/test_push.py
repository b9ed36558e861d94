"""Each edition is sent once, a correction changes it, and nothing is sent twice in silence."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import pytest
from tests.flows.room import AT, CONFIG, IN_TWO, RU, Room

from localize.engines.base import EngineBusyError
from localize.errors import EngineError, InputError, UsageError
from localize.flows.build import BuildOptions, build
from localize.flows.push import PushOptions, push
from localize.flows.selection import select
from localize.flows.withdraw import withdraw
from localize.push.base import Post
from localize.review import Who

if TYPE_CHECKING:
    from pathlib import Path

    from localize.model import Locale, Report
    from localize.push.base import Story

SETTINGS = """\
site: {url: https://vodiy.example}
push: {telegram: {channels: {ru: "@vodiy_ru"}}}
bundles: {layout: html}
"""


class Killed(BaseException):
    """The program ends where it stands."""


@dataclass
class Channel:
    """A target that remembers what it was told."""

    name: str = "telegram"
    sent: list[str] = field(default_factory=list)
    edited: list[tuple[str, str]] = field(default_factory=list)
    fails: BaseException | None = None

    def channel(self, locale: Locale) -> str:
        return "@vodiy_ru" if locale == RU else ""

    def post(self, story: Story, kind: str) -> Post:
        return Post(kind or "text", f"{story.card.title} {story.url}", story)

    def send(self, channel: str, post: Post) -> str:
        assert channel == "@vodiy_ru"
        self.sent.append(post.digest)
        if self.fails:
            raise self.fails
        return str(len(self.sent))

    def edit(self, channel: str, name: str, post: Post) -> None:
        assert channel == "@vodiy_ru"
        self.edited.append((name, post.digest))


class Reader(Channel):
    """A target that sends the body, too."""

    def post(self, story: Story, kind: str) -> Post:
        return Post(kind or "text", f"{story.card.title} {len(story.body())}", story)


@pytest.fixture
def room(tmp_path: Path) -> Room:
    """Return a newsroom of one article, built and published in English and Russian."""
    found = Room(tmp_path)
    config = IN_TWO
    found.write("localize.yaml", config + SETTINGS)
    found.write("ui/labels.yaml", "[]\n")
    found.write("articles/rain.md", "# Rain\n\nIt rained.\n")
    found.pull()
    found.translate(RU, "articles/rain", {"Rain": "Дождь", "It rained.": "Шёл дождь."})
    found.publish(force=True)
    return found


def pushed(room: Room, target: Channel, **options: Any) -> Report:  # noqa: ANN401 - of PushOptions
    session = room.session()
    return push(session, select(session.newsroom), target, PushOptions(**options))


def test_an_edition_is_sent_once_and_a_correction_changes_it(room: Room) -> None:
    target = Channel()
    dry = pushed(room, target, dry_run=True)
    assert (dry.counts["sent"], target.sent) == (1, [])
    first = pushed(room, target)
    assert target.sent == ["Дождь https://vodiy.example/ru/rain.html"]
    assert [(one.kind, one.path, one.detail) for one in first.changes] == [("sent", "rain", "@vodiy_ru")]
    assert "merge=union" in room.read(".gitattributes")
    tree = room.tree()
    again = pushed(room, target)
    assert (again.counts["unchanged"], again.changes, room.tree()) == (1, (), tree)
    room.translate(RU, "articles/rain", {"Rain": "Ливень"})
    room.publish(force=True)
    corrected = pushed(room, target)
    assert target.edited == [("1", "Ливень https://vodiy.example/ru/rain.html")]
    assert (corrected.counts["changed"], len(target.sent)) == (1, 1)
    assert pushed(room, target).counts["unchanged"] == 1


@pytest.mark.parametrize("error", [Killed(), EngineBusyError("no answer within 20 s")])
def test_what_may_have_been_sent_is_not_sent_again_in_silence(room: Room, error: BaseException) -> None:
    target = Channel(fails=error)
    with suppress(Killed):
        assert pushed(room, target).exit_code == 1
    target.fails = None
    report = pushed(room, target)
    assert (report.exit_code, report.counts["unsure"], len(target.sent)) == (1, 1, 1)
    assert "may have been sent already" in report.findings[0].message
    assert pushed(room, target, resend=True).counts["sent"] == 1
    assert pushed(room, target).counts["unchanged"] == 1


def test_a_person_says_that_it_is_there(room: Room) -> None:
    target = Channel(fails=Killed())
    with pytest.raises(Killed):
        pushed(room, target)
    tree = room.tree()
    pushed(room, target, posted="41", dry_run=True)
    assert room.tree() == tree
    settled = pushed(room, target, posted="41")
    assert (settled.exit_code, settled.counts["unchanged"]) == (0, 1)
    with pytest.raises(UsageError, match="0 posts may have been sent"):
        pushed(room, target, posted="41")
    room.translate(RU, "articles/rain", {"Rain": "Ливень"})
    room.publish(force=True)
    pushed(room, target)
    assert target.edited == [("41", "Ливень https://vodiy.example/ru/rain.html")]


def test_an_edition_that_is_not_as_it_was_built_keeps_no_other_back(room: Room) -> None:
    room.write("articles/snow.md", "# Snow\n\nIt snowed.\n")
    room.write("articles/dew.md", "# Dew\n\nIt was wet.\n")
    room.pull()
    room.translate(RU, "articles/snow", {"Snow": "Снег", "It snowed.": "Шёл снег."})
    room.translate(RU, "articles/dew", {"Dew": "Роса", "It was wet.": "Было сыро."})
    room.publish(force=True)
    room.write("dist/ru/rain.html", "edited by hand")
    target = Reader()
    report = pushed(room, target)
    assert [title.split()[0] for title in target.sent] == ["Роса", "Снег"]
    assert (report.exit_code, report.counts["sent"], report.counts["failed"]) == (1, 2, 1)
    (told,) = report.findings
    assert (told.path, told.slug, told.message) == (
        "dist/ru/rain.html",
        "rain",
        "«rain» in ru: this file is not what was built",
    )
    room.publish(force=True)
    assert pushed(room, target).counts == {
        "sent": 1,
        "changed": 0,
        "unchanged": 2,
        "unsure": 0,
        "failed": 0,
    }


def test_what_was_refused_goes_the_next_time(room: Room) -> None:
    target = Channel(fails=EngineError("Telegram refuses: no", hint="Ask."))
    refused = pushed(room, target)
    assert (refused.exit_code, refused.counts["failed"]) == (1, 1)
    assert refused.findings[0].message == "«rain» in ru: Telegram refuses: no"
    target.fails = None
    assert pushed(room, target).counts["sent"] == 1


@pytest.mark.parametrize("said", ["embargo: 2030-01-01T00:00Z", "confidential: true", "draft: true"])
def test_what_nobody_may_see_is_not_sent_even_if_it_is_built(room: Room, said: str) -> None:
    room.write("articles/rain.md", f"---\n{said}\n---\n# Rain\n\nIt rained.\n")
    target = Channel()
    assert sum(pushed(room, target).counts.values()) == 0
    assert target.sent == []


def test_what_is_withdrawn_or_not_published_as_built_is_not_sent(room: Room) -> None:
    target = Channel()
    room.translate(RU, "articles/rain", {"Rain": "Ливень"})
    session = room.session()
    build(session, select(session.newsroom), BuildOptions())
    assert sum(pushed(room, target).counts.values()) == 0
    room.publish(force=True)
    withdraw(room.session(), "rain", (), "wrong", Who("Malika", AT))
    assert sum(pushed(room, target).counts.values()) == 0
    assert target.sent == []


def test_what_is_not_ready_is_not_sent(room: Room) -> None:
    room.write("localize.yaml", room.read("localize.yaml") + "unready: source\n")
    room.write("articles/rain.md", "# Rain\n\nIt rained and rained.\n")
    room.pull()
    (room.root / "locales/published.jsonl").unlink()
    session = room.session()
    build(session, select(session.newsroom), BuildOptions())
    assert "It rained and rained." in room.read("dist/ru/rain.html")
    assert sum(pushed(room, Channel()).counts.values()) == 0


def test_nothing_is_sent_before_anything_is_built(tmp_path: Path) -> None:
    bare = Room(tmp_path)
    bare.write("localize.yaml", CONFIG + SETTINGS)
    bare.write("articles/rain.md", "# Rain\n")
    with pytest.raises(InputError, match="nothing is built yet"):
        pushed(bare, Channel())
