"""Editions that link to others or show pictures stand exactly as long as all that they lead to."""

from __future__ import annotations

import re
import shutil
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.cache.two_articles import Watched, at_work
from tests.flows.room import AT, IN_TWO, RU, Room

from localize.cache import chunks, store
from localize.errors import LocalizeError, UsageError
from localize.flows import edition_links
from localize.flows.build import BuildOptions, build
from localize.flows.build_scope import BuildScope
from localize.flows.edition_result import EditionResult
from localize.flows.selection import select
from localize.flows.withdraw import restore, withdraw
from localize.formats import gettext
from localize.model.domain import Domain
from localize.review import Who

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from localize.flows.edition_job import EditionTask
    from localize.flows.newsroom import Newsroom
    from localize.flows.selection import Selection
    from localize.model import Locale, Report

SETTINGS = (
    IN_TWO
    + "publish: {body: draft, title: draft, ui: draft}\nunready: omit\n"
    + "bundles: {layout: folder, slugs: file, pictures: copy, missing_links: source}\n"
)
ARTICLES = {
    "alone": "# Alone\n\nNobody.\n",
    "end": "# End\n\nTo [its end](target.md#the-end), [here](#end) and [nowhere](#gone).\n",
    "lost": "# Lost\n\nTo [what may come](late.md) and [a place in it](late.md#late).\n",
    "map": "# Map\n\n![A map](images/map.png) and [the target](target.md), ![gone](images/gone.png).\n",
    "pair": "# Pair\n\nTo [the map](map.md).\n\n## Its other half\n",
    "plain": "# Plain\n\nTo [the target](target.md), [its title](target.md#target) and [pair](deep/in.md).\n",
    "deep/in": "# In\n\nBack to [a half](../pair.md#its-other-half) ![again](../images/map.png)\n",
    "sea": "# Sea\n\n![The sea](../pictures/sea.png)\n",
    "target": "# Target\n\nTo [the pair](pair.md#its-other-half).\n\n## The end\n\nThat was all.\n",
}
WORDS = {"target": "цель", "end": "конец", "half": "половина", "Its": "Её", "To": "К", "The": "Этот"}
TARGET = "locales/ru/LC_MESSAGES/articles/target.po"


def russian(text: str) -> str:
    """Return a text with other words; links lead where they led."""
    parts = re.split(r"(\]\([^)]*\))", text)
    words = [
        part if number % 2 else re.sub(r"\w+", lambda word: WORDS.get(word[0], f"я{word[0]}"), part)
        for number, part in enumerate(parts)
    ]
    return "".join(words)


def filled(room: Room) -> None:
    """Take in what the articles say, and translate what nobody has."""
    room.pull()
    for path in sorted((room.root / "locales/ru").rglob("*.po")):
        catalog = gettext.parse(path.read_bytes(), str(path), locale=RU, domain=Domain("-"))
        messages = [
            replace(one, targets=(russian(one.key.source),), flags=one.flags - {"fuzzy"}, previous=None)
            if one.blank or one.fuzzy
            else one
            for one in catalog.messages
        ]
        if messages != list(catalog.messages):
            path.write_bytes(gettext.serialize(catalog.with_messages(messages)))
    room.pull()


def newsroom(root: Path) -> Room:
    room = Room(root)
    room.write("localize.yaml", SETTINGS)
    room.write("ui/labels.yaml", "- {key: nav.home, text: Home}\n")
    room.write("articles/images/map.png", "a map")
    room.write("pictures/sea.png", "the sea")
    for slug, text in ARTICLES.items():
        room.write(f"articles/{slug}.md", text)
    filled(room)
    return room


def built(room: Room, *, remember: bool) -> tuple[Report | str, set[str]]:
    """Build, and return the report, or why there is none, and the articles on which there was work to do."""
    watched = Watched()
    session = at_work(room, watched, remember=remember)
    try:
        return build(session, select(session.newsroom), BuildOptions(force=True)), watched.worked_on
    except LocalizeError as error:
        return str(error), set()


def settled(room: Room) -> None:
    """Build until an article that is not touched is finished, and nothing is left to be found out."""
    for _ in range(3):
        built(room, remember=True)


def changed(path: str, old: str, new: str) -> Callable[[Room], None]:
    """Return what changes a text in a file, where it is there."""

    def change(room: Room) -> None:
        if (room.root / path).is_file():
            room.write(path, room.read(path).replace(old, new))

    return change


def edited(path: str, old: str, new: str) -> Callable[[Room], None]:
    """Return what changes an article, and has it translated."""

    def edit(room: Room) -> None:
        changed(path, old, new)(room)
        filled(room)

    return edit


def gone(path: str) -> Callable[[Room], None]:
    return lambda room: (room.root / path).unlink(missing_ok=True)


def renamed(room: Room) -> None:
    if (room.root / "articles/target.md").exists():
        (room.root / "articles/target.md").rename(room.root / "articles/goal.md")
        room.pull()


def arrived(room: Room) -> None:
    room.write("articles/late.md", "# Late\n")
    filled(room)


def withdrawn(*locales: Locale) -> Callable[[Room], None]:
    def take_back(room: Room) -> None:
        with suppress(UsageError):
            withdraw(room.session(), "target", locales, "Untrue.", Who("Malika", AT))

    return take_back


def restored(room: Room) -> None:
    with suppress(UsageError):
        restore(room.session(), "target", (), Who("Malika", AT))


def part(room: Room) -> None:
    session = room.session()
    with suppress(LocalizeError):
        build(session, select(session.newsroom, ["target"]), BuildOptions(force=True))


CHANGES: dict[str, Callable[[Room], None]] = {
    "nothing": lambda _: None,
    "an article that nothing leads to": edited("articles/alone.md", "Nobody", "Somebody"),
    "a linking article": edited("articles/plain.md", "# Plain", "# Plainer"),
    "a link": edited("articles/plain.md", "(target.md)", "(pair.md)"),
    "a text of a target": edited("articles/target.md", "That was all.", "That was nearly all."),
    "a heading of a target": edited("articles/target.md", "## The end", "## The beginning"),
    "a heading more": edited("articles/target.md", "## The end", "## Before\n\n## The end"),
    "a heading's translation": changed(TARGET, "Этот конец", "Вот и всё"),
    "a target's translation": changed(TARGET, 'msgstr "яThat', 'msgstr "яЯThat'),
    "no translation of a target": changed(TARGET, 'msgstr "яTarget"', 'msgstr ""'),
    "a target's catalog": gone(TARGET),
    "a target's absence": gone("articles/target.md"),
    "another name": renamed,
    "a target where none was": arrived,
    "a draft": changed("articles/target.md", "# Target", "---\ndraft: true\n---\n\n# Target"),
    "an embargo": changed("articles/target.md", "# Target", "---\nembargo: 2030-01-01\n---\n\n# Target"),
    "another language": changed("articles/target.md", "# Target", "---\nlang: ru\n---\n\n# Target"),
    "one language": changed("articles/target.md", "# Target", "---\nlocales: [en]\n---\n\n# Target"),
    "a withdrawal": withdrawn(),
    "a withdrawal in one language": withdrawn(RU),
    "what was withdrawn": restored,
    "another picture": lambda room: room.write("articles/images/map.png", "another map"),
    "a picture of a language": lambda room: room.write("articles/images/map.ru.png", "a Russian map"),
    "a picture's absence": gone("articles/images/map.png"),
    "a picture that was missing": lambda room: room.write("articles/images/gone.png", "found"),
    "another picture elsewhere": lambda room: room.write("pictures/sea.png", "another sea"),
    "a picture of a language elsewhere": lambda room: room.write("pictures/sea.ru.png", "a Russian sea"),
    "a picture's absence elsewhere": gone("pictures/sea.png"),
    "a copy of a picture": lambda room: room.write("dist/media/images/map.png", "spoilt"),
    "a copy's absence": gone("dist/media/images/map.png"),
    "a built edition": lambda room: room.write("dist/ru/plain.md", "spoilt"),
    "a built target's absence": gone("dist/ru/target.md"),
    "all that was built": lambda room: shutil.rmtree(room.root / "dist", ignore_errors=True),
    "a build of a part": part,
    "links without targets go": changed("localize.yaml", "links: source", "links: unlink"),
    "pictures stay": changed("localize.yaml", "pictures: copy", "pictures: keep"),
    "pages": changed("localize.yaml", "layout: folder", "layout: html"),
    "slugs of titles": changed("localize.yaml", "slugs: file", "slugs: title"),
    "what is not ready stays as it was": changed("localize.yaml", "unready: omit", "unready: previous"),
    "what is not ready is held": changed("localize.yaml", "unready: omit", "unready: hold"),
}


def assert_equal(room: Room, root: Path) -> None:
    """Build the newsroom, and a copy of it as if nothing were remembered: the outcome is one."""
    other = Room(root)
    shutil.copytree(room.root, other.root)
    quick, whole = built(room, remember=True)[0], built(other, remember=False)[0]
    assert quick == whole
    assert room.tree() == other.tree()


@pytest.fixture(scope="module")
def start(tmp_path_factory: pytest.TempPathFactory) -> Room:
    """A newsroom that was built, and in which nothing happened since."""
    room = newsroom(tmp_path_factory.mktemp("start"))
    built(room, remember=True)
    return room


@pytest.fixture
def room(start: Room, tmp_path: Path) -> Room:
    """The same, elsewhere; all of it is finished."""
    found = Room(tmp_path / "room")
    shutil.copytree(start.root, found.root)
    for _ in range(2):
        built(found, remember=True)
    return found


@pytest.mark.parametrize("change", CHANGES)
def test_a_build_leaves_what_it_would_have_written(room: Room, tmp_path: Path, change: str) -> None:
    CHANGES[change](room)
    assert_equal(room, tmp_path / "other")
    assert_equal(room, tmp_path / "again")


@pytest.mark.parametrize("kind", ["pages", "slugs of titles", "what is not ready stays as it was"])
@pytest.mark.parametrize(
    "change",
    [
        "a heading's translation",
        "a heading of a target",
        "a target's absence",
        "a target where none was",
        "a withdrawal in one language",
        "no translation of a target",
        "another picture",
        "a built target's absence",
    ],
)
def test_so_it_does_of_other_kinds(room: Room, tmp_path: Path, kind: str, change: str) -> None:
    for name in (kind, change):
        CHANGES[name](room)
        assert_equal(room, tmp_path / name)


@pytest.mark.parametrize(
    ("change", "worked_on"),
    [
        ("nothing", set()),
        ("an article that nothing leads to", {"alone"}),
        ("a text of a target", {"target"}),
        ("a heading of a target", {"target", "end"}),
        ("a heading's translation", {"target", "end"}),
        ("a target where none was", {"late", "lost"}),
        ("another picture", set()),
        ("a picture of a language", {"map", "deep/in"}),
        ("a picture that was missing", {"map"}),
        ("another picture elsewhere", set()),
        ("a picture of a language elsewhere", {"sea"}),
    ],
)
@pytest.mark.parametrize("kind", ["nothing", "slugs of titles", "what is not ready stays as it was"])
def test_what_leads_elsewhere_is_worked_out_again_and_nothing_else(
    room: Room, change: str, worked_on: set[str], kind: str
) -> None:
    CHANGES[kind](room)
    settled(room)
    CHANGES[change](room)
    assert built(room, remember=True)[1] == worked_on
    assert built(room, remember=True)[1] == set()


def test_editions_lead_elsewhere_where_a_target_is_not_translated_any_more(room: Room) -> None:
    CHANGES["no translation of a target"](room)
    assert built(room, remember=True)[1] == {"target", "end", "map", "plain"}
    assert built(room, remember=True)[1] == {"target"}  # its Russian edition does not stand any more


def test_editions_that_lead_to_what_is_as_it_was_are_finished(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    tasks = BuildScope.tasks

    def watched(scope: BuildScope, newsroom: Newsroom, wanted: Selection) -> tuple[EditionTask, ...]:
        asked.extend(one.slug for one in wanted.articles)
        return tasks(scope, newsroom, wanted)

    monkeypatch.setattr(BuildScope, "tasks", watched)
    built(room, remember=True)
    assert asked == []
    CHANGES["a text of a target"](room)
    built(room, remember=True)
    assert asked == ["end", "map", "plain", "target"]


def test_links_that_no_article_begins_any_more_are_forgotten(room: Room) -> None:
    for name in ("results/links.0000dead", "results/links.first", "results/status.0000dead"):
        store.put(room.disk, name, b"of an earlier build")
    CHANGES["a text of a target"](room)
    built(room, remember=True)
    assert store.get(room.disk, "results/links.0000dead") == b""
    assert store.get(room.disk, "results/links.first")
    assert store.get(room.disk, "results/status.0000dead")


def test_what_links_no_more_is_forgotten_and_what_was_not_looked_at_is_kept(room: Room) -> None:
    def kept() -> set[str]:
        return set(store.get_json(room.disk, "results/links.first")["articles"])

    before = kept()
    assert {"lost", "plain", "map"} <= before
    edited("articles/lost.md", ARTICLES["lost"], "# Lost\n\nNowhere.\n")(room)
    _, worked_on = built(room, remember=True)
    assert worked_on == {"lost"}
    assert kept() == before - {"lost"}
    edited("articles/lost.md", "Nowhere", "To [what may come](late.md)")(room)
    built(room, remember=True)
    assert kept() == before


def test_what_links_no_more_is_forgotten_where_nothing_beside_it_links(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(chunks, "_SIZE", 1)
    settled(room)
    name = next(
        name for name, some in chunks.chunked(room.newsroom().articles).items() if some[0].slug == "lost"
    )
    assert set(store.get_json(room.disk, f"results/links.{name}")["articles"]) == {"lost"}
    edited("articles/lost.md", ARTICLES["lost"], "# Lost\n\nNowhere.\n")(room)
    built(room, remember=True)
    assert store.get_json(room.disk, f"results/links.{name}")["articles"] == {}


def test_what_cannot_be_read_any_more_stops_the_build(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    CHANGES["another language"](room)
    monkeypatch.setattr(edition_links, "build_article", lambda *_: EditionResult("plain"))
    assert "the article was changed while it was built" in str(built(room, remember=True)[0])


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.sampled_from(sorted(CHANGES)), min_size=2, max_size=8), st.sampled_from([1, 3, 128]))
def test_so_it_does_after_whatever_happens(
    tmp_path_factory: pytest.TempPathFactory, changes: list[str], size: int
) -> None:
    root = tmp_path_factory.mktemp("life")
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(chunks, "_SIZE", size)
        room = newsroom(root / "room")
        for number, change in enumerate(changes):
            CHANGES[change](room)
            assert_equal(room, root / str(number))
