"""A verb looks again at what was touched, and says what it would say if it remembered nothing."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.flows.room import CONFIG, FROST, LABELS, RU, UZ, Room

from localize.flows import untouched
from localize.flows.build import BuildOptions, build
from localize.flows.check import check
from localize.flows.pull import PullOptions, pull
from localize.flows.selection import select
from localize.flows.settled import Settled
from localize.flows.status import status
from localize.workspace import derived
from localize.workspace.stamps import SETTLED

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from localize.flows.catalog_session import CatalogSession
    from localize.flows.selection import Selection
    from localize.model import Report
    from localize.workspace.stamps import Stamp

DRY = PullOptions(dry_run=True)
VERBS: dict[str, Callable[[CatalogSession, Selection, Settled | None], Report]] = {
    "pull": lambda session, selection, settled: pull(session, selection, DRY, settled),
    "check": lambda session, selection, settled: check(session, selection, settled=settled),
    "status": status,
}
RAIN = "---\ntitle: Rain in Nukus\nlang: ru\ntags: [Огороды]\n---\n\nШёл дождь.\n"
EDITION = "---\ntitle: Ранние заморозки\nlang: ru\nsource: frost\n---\n\nФермеры жгли костры в садах.\n"
FROST_RU = "locales/ru/LC_MESSAGES/articles/frost"


def rename(room: Room) -> None:
    (room.root / "articles/rain.md").rename(room.root / "articles/yomgir.md")


TOUCHES: dict[str, Callable[[Room], None]] = {
    "an article": lambda room: room.write("articles/frost.md", FROST.replace("Nobody", "No one")),
    "its catalog": lambda room: room.write(
        f"{FROST_RU}.po", room.read(f"{FROST_RU}.po").replace('msgstr ""\n\nmsgid', 'msgstr "Да"\n\nmsgid')
    ),
    "its ledger": lambda room: room.write(f"{FROST_RU}.review.jsonl", "torn\n"),
    "a translation": lambda room: room.write("articles/moroz.md", EDITION),
    "the labels": lambda room: room.write("ui/labels.yaml", LABELS.replace("Home", "Front page")),
    "the glossary": lambda room: room.write("glossary.yaml", "- {term: frost, ru: мороз, uz: sovuq}\n"),
    "the interface": lambda room: (room.root / "locales/ru/LC_MESSAGES/ui.po").unlink(),
    "the configuration": lambda room: room.write("localize.yaml", CONFIG.replace("Samarqand", "Buxoro")),
    "a catalog's absence": lambda room: (room.root / f"{FROST_RU}.po").unlink(missing_ok=True),
    "a text": lambda room: room.translate(
        UZ, "articles/frost", {"Farmers lit fires in the orchards.": "Dehqonlar bogʻlarda oʻt yoqdi."}
    ),
    "another name": rename,
    "nothing": lambda room: room.write("README.md", "# Samarqand\n"),
}


@pytest.fixture
def room(room: Room) -> Room:
    return filled(room)


def filled(room: Room) -> Room:
    room.write("articles/rain.md", RAIN)
    room.pull()
    return room


def look(room: Room, *words: str) -> Stamp:
    """Return what the newsroom looks like as if that were long after its files were touched."""
    seen = untouched.look(room.disk, words)
    assert seen is not None
    return replace(seen, taken=seen.taken + SETTLED)


def settled(room: Room, verb: str) -> Settled:
    return Settled(room.disk, verb, look(room), room.newsroom())


def answer(room: Room, verb: str, known: Settled | None) -> Report:
    session = room.session()
    return VERBS[verb](session, select(session.newsroom), known)


def remembered(room: Room, verb: str) -> Report:
    """Ask and remember."""
    known = settled(room, verb)
    report = answer(room, verb, known)
    known.save()
    return report


def open_slugs(room: Room, verb: str) -> set[str]:
    """Return the articles that a verb has to look at."""
    articles = room.newsroom().articles
    return {one.slug for one in articles} - settled(room, verb).said(articles, lambda said: said).keys()


@pytest.mark.parametrize("verb", VERBS)
def test_what_was_said_of_an_article_is_said_again(room: Room, verb: str) -> None:
    assert open_slugs(room, verb) == {"frost", "rain"}
    first = remembered(room, verb)
    assert open_slugs(room, verb) == set()
    assert answer(room, verb, settled(room, verb)) == first


@pytest.mark.parametrize(
    ("touch", "looked_at"),
    [
        *(
            (name, {"frost"})
            for name in ("an article", "its catalog", "its ledger", "a translation", "a text")
        ),
        ("a catalog's absence", {"frost"}),
        ("another name", {"frost", "yomgir"}),  # catalogs without an article are everybody's
        *((name, {"frost", "rain"}) for name in ("the labels", "the glossary", "the interface")),
        ("the configuration", {"frost", "rain"}),
        ("nothing", set()),
    ],
)
@pytest.mark.parametrize("verb", VERBS)
def test_what_was_touched_is_looked_at(room: Room, verb: str, touch: str, looked_at: set[str]) -> None:
    remembered(room, verb)
    TOUCHES[touch](room)
    assert open_slugs(room, verb) == looked_at
    assert answer(room, verb, settled(room, verb)) == answer(room, verb, None)


@given(st.lists(st.sampled_from(sorted(TOUCHES.keys() - {"another name", "the interface"})), max_size=6))
@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_remembering_changes_no_answer(tmp_path_factory: pytest.TempPathFactory, touches: list[str]) -> None:
    room = filled(new_room(tmp_path_factory.mktemp("room")))
    for touch in touches:
        if not touch.startswith("a catalog") or "its catalog" not in touches:
            TOUCHES[touch](room)
        for verb in VERBS:
            assert remembered(room, verb) == answer(room, verb, None)
        room.pull()


def new_room(root: Path) -> Room:
    room = Room(root)
    for path, text in (("localize.yaml", CONFIG), ("articles/frost.md", FROST), ("ui/labels.yaml", LABELS)):
        room.write(path, text)
    return room


def test_an_article_that_has_something_to_be_pulled_is_not_settled(room: Room) -> None:
    TOUCHES["an article"](room)
    remembered(room, "pull")
    assert open_slugs(room, "pull") == {"frost"}


def test_what_was_touched_only_just_now_is_looked_at(room: Room) -> None:
    known = Settled(room.disk, "check", untouched.look(room.disk), room.newsroom())
    answer(room, "check", known)
    known.save()
    assert open_slugs(room, "check") == {"frost", "rain"}


def test_other_options_are_other_questions(room: Room) -> None:
    remembered(room, "check")
    seen = look(room, "--skip", "blank")
    articles = room.newsroom().articles
    assert Settled(room.disk, "check", seen, room.newsroom()).said(articles, lambda said: said) == {}


def test_nothing_is_remembered_of_what_cannot_be_told(room: Room) -> None:
    known = Settled(room.disk, "check", None, room.newsroom())
    answer(room, "check", known)
    known.save()
    assert not (room.root / ".localize/settled").exists()


@pytest.mark.parametrize("verb", VERBS)
@pytest.mark.parametrize("said", [1, [1], [{}], {"locales": 1}, {"locales": {"ru": {}}}, {"locales": {}}])
def test_what_somebody_else_wrote_is_not_believed(room: Room, verb: str, said: object) -> None:
    first = remembered(room, verb)
    document = json.loads(derived.get(room.disk, f"settled/{verb}"))
    document["articles"] = {slug: [look, said] for slug, (look, _) in document["articles"].items()}
    derived.put(room.disk, f"settled/{verb}", json.dumps(document).encode())
    assert answer(room, verb, settled(room, verb)) == first


@pytest.mark.parametrize(
    "kept", ["", "[]", '{"articles": 1}', '{"articles": {"frost": 1}}', "\x00", "[" * 100_000]
)
def test_a_file_of_somebody_else_is_not_believed(room: Room, kept: str) -> None:
    derived.put(room.disk, "settled/check", kept.encode())
    assert open_slugs(room, "check") == {"frost", "rain"}


def test_a_settled_article_is_not_read(room: Room) -> None:
    remembered(room, "pull")
    catalog = room.disk.root / f"{FROST_RU}.po"
    session = room.session()
    pull(session, select(session.newsroom), DRY, settled(room, "pull"))
    assert catalog.exists()
    assert (RU, "articles/frost") not in session._files
    assert replace(select(session.newsroom), articles=()) == select(session.newsroom).without(
        {"frost", "rain"}
    )


# Build writes, so that it has to leave what it would have written


def built(room: Room, *, remember: bool) -> Report:
    session = room.session()
    known = Settled(room.disk, "build", look(room), session.newsroom) if remember else None
    report = build(session, select(session.newsroom), BuildOptions(), known)
    if known:
        known.save()
    return report


def published(room: Room) -> Room:
    """Let one article go out in Russian, and the other not."""
    room.write("localize.yaml", f"{CONFIG}publish: {{body: translated, title: translated}}\n")
    texts = ("Frost comes early", "Farmers lit fires in the orchards.", "Nobody was hurt.")
    room.translate(RU, "articles/frost", dict(zip(texts, ("Мороз", "Жгли костры.", "Никто."), strict=True)))
    room.translate(RU, "ui", {"farming": "сельское хозяйство", "Weather": "Погода"})
    return room


def edition_of(room: Room, locale: str) -> str:
    manifest = json.loads(room.read("dist/manifest.json"))
    return f"dist/{manifest['articles']['frost']['editions'][locale]['path']}"


def part(room: Room) -> None:
    room.translate(RU, "articles/frost", {"Nobody was hurt.": "Никто не пострадал."})
    session = room.session()
    build(session, select(session.newsroom, ["frost"]), BuildOptions())


AFTER: dict[str, Callable[[Room], None]] = {
    **TOUCHES,
    "a built file": lambda room: room.write(edition_of(room, "ru"), "edited"),
    "a built file's absence": lambda room: (room.root / edition_of(room, "en")).unlink(),
    "the manifest's absence": lambda room: (room.root / "dist/manifest.json").unlink(),
    "all that was built": lambda room: shutil.rmtree(room.root / "dist"),
    "a file of others": lambda room: room.write("dist/robots.txt", "User-agent: *\n"),
    "a build of a part": part,
    "what is held": lambda room: room.write(
        f"{FROST_RU}.po", room.read(f"{FROST_RU}.po").replace("Никто.", "")
    ),
}


@pytest.mark.parametrize("layout", ["folder", "html", "json"])
@pytest.mark.parametrize("after", AFTER)
def test_a_build_leaves_what_it_would_have_written(
    room: Room, tmp_path_factory: pytest.TempPathFactory, layout: str, after: str
) -> None:
    published(room)
    room.write("localize.yaml", room.read("localize.yaml") + f"bundles: {{layout: {layout}}}\n")
    for _ in range(2):
        built(room, remember=True)
    AFTER[after](room)
    other = Room(tmp_path_factory.mktemp("other") / "room")
    shutil.copytree(room.root, other.root)
    quick, whole = built(room, remember=True), built(other, remember=False)
    assert room.tree() == other.tree()
    assert replace(quick, counts={}) == replace(whole, counts={})
    assert quick.counts == whole.counts


def test_a_build_looks_only_at_what_was_touched(room: Room) -> None:
    published(room)
    for _ in range(2):
        built(room, remember=True)
    TOUCHES["an article"](room)
    session = room.session()
    known = Settled(room.disk, "build", look(room), session.newsroom)
    report = build(session, select(session.newsroom), BuildOptions(), known)
    assert (RU, "articles/rain") not in session._files
    assert {finding.address.partition("@")[0] for finding in report.findings if finding.address} == {
        "frost",
        "rain",
    }
