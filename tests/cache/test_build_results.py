"""A build looks again at what was touched, and leaves what it would leave if it remembered nothing."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from tests.cache.two_articles import FROST_RU, TOUCHES, Watched, at_work, filled, replace_results
from tests.flows.room import CONFIG, FROST, RU, Room

from localize.cache import chunks, store
from localize.errors import RefusedError
from localize.flows.build import BuildOptions, build
from localize.flows.build_scope import BuildScope
from localize.flows.selection import select

if TYPE_CHECKING:
    from collections.abc import Callable

    from localize.flows.edition_job import EditionTask
    from localize.flows.newsroom import Newsroom
    from localize.flows.selection import Selection
    from localize.model import Report


@pytest.fixture
def room(room: Room) -> Room:
    return filled(room)


@pytest.fixture
def _apart(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(chunks, "_SIZE", 1)  # each article is in a chunk of its own


def answer(room: Room, *, remember: bool) -> tuple[Report, set[str]]:
    """Build, and return the report and the articles on which there was work to do."""
    watched = Watched()
    session = at_work(room, watched, remember=remember)
    return build(session, select(session.newsroom), BuildOptions()), watched.worked_on


def built(room: Room, *, remember: bool) -> Report:
    return answer(room, remember=remember)[0]


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


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The slugs of which a build works out editions, run by run."""
    found: list[str] = []
    tasks = BuildScope.tasks

    def watched(scope: BuildScope, newsroom: Newsroom, wanted: Selection) -> tuple[EditionTask, ...]:
        found.extend(one.slug for one in wanted.articles)
        return tasks(scope, newsroom, wanted)

    monkeypatch.setattr(BuildScope, "tasks", watched)
    return found


@pytest.mark.usefixtures("_apart")
@pytest.mark.parametrize("layout", ["folder", "html", "json"])
@pytest.mark.parametrize("after", AFTER)
def test_a_build_leaves_what_it_would_have_written(
    room: Room, tmp_path_factory: pytest.TempPathFactory, layout: str, after: str
) -> None:
    published(room)
    room.write("localize.yaml", room.read("localize.yaml") + f"bundles: {{layout: {layout}}}\n")
    for _ in range(3):  # the third one finds finished what the second one saw
        built(room, remember=True)
    AFTER[after](room)
    other = Room(tmp_path_factory.mktemp("other") / "room")
    shutil.copytree(room.root, other.root)
    quick, whole = built(room, remember=True), built(other, remember=False)
    assert room.tree() == other.tree()
    assert replace(quick, counts={}) == replace(whole, counts={})
    assert quick.counts == whole.counts


@pytest.mark.usefixtures("_apart")
def test_a_build_makes_results_of_those_alone_that_are_not_finished(room: Room, asked: list[str]) -> None:
    published(room)
    room.write("localize.yaml", room.read("localize.yaml") + "unready: omit\n")
    for _ in range(2):
        built(room, remember=True)
    assert asked == ["frost", "rain"] * 2
    asked.clear()
    first = built(room, remember=True)
    assert asked == []
    assert first.counts["unchanged"] == len([path for path in room.tree() if path.startswith("dist/")])
    TOUCHES["an article"](room)
    built(room, remember=True)
    assert asked == ["frost"]
    built(room, remember=True)  # its editions were written just then
    assert asked == ["frost"] * 2
    assert built(room, remember=True).findings == built(room, remember=False).findings


@pytest.mark.parametrize("size", [1, 10**9])
def test_what_is_remembered_of_finished_articles_is_kept(
    room: Room, monkeypatch: pytest.MonkeyPatch, size: int
) -> None:
    monkeypatch.setattr(chunks, "_SIZE", size)
    published(room)
    room.write("localize.yaml", room.read("localize.yaml") + "unready: omit\n")
    for _ in range(3):
        built(room, remember=True)
    names = set(store.names(room.disk, "results"))  # a folder may list them in any order
    TOUCHES["an article"](room)
    for _ in range(2):
        built(room, remember=True)
        assert set(store.names(room.disk, "results")) == names
    store.forget(room.disk, "finished")
    assert "rain" not in answer(room, remember=True)[1]


@pytest.mark.parametrize(
    "said", [None, 5, [1], {}, [1, 0, [{}], [], []], [1, 0, [], ["-"], []], [1, 0, [], [], [], []]]
)
def test_what_somebody_else_says_of_finished_articles_is_not_believed(room: Room, said: object) -> None:
    published(room)
    room.write("localize.yaml", room.read("localize.yaml") + "unready: omit\n")
    for _ in range(2):
        built(room, remember=True)
    first = built(room, remember=True)
    document = store.get_json(room.disk, "finished")
    document["chunks"] = {
        name: {slug: [digest, said] for slug, (digest, _) in told.items()}
        for name, told in document["chunks"].items()
    }
    store.put_json(room.disk, "finished", document)
    assert built(room, remember=True) == first
    store.put_json(room.disk, "finished", {"basis": document["basis"], "chunks": said})
    assert built(room, remember=True) == first


def test_a_build_looks_only_at_what_was_touched(room: Room) -> None:
    published(room)
    for _ in range(2):
        built(room, remember=True)
    assert answer(room, remember=True)[1] == set()
    TOUCHES["an article"](room)
    report, worked_on = answer(room, remember=True)
    assert worked_on == {"frost"}
    assert {finding.address.partition("@")[0] for finding in report.findings if finding.address} == {
        "frost",
        "rain",
    }


def test_what_was_built_for_the_first_time_is_remembered(room: Room) -> None:
    published(room)
    first, worked_on = answer(room, remember=True)
    assert worked_on == {"frost", "rain"}
    again, worked_on = answer(room, remember=True)
    assert worked_on == set()
    assert again.findings == first.findings
    assert again.counts == {**first.counts, "written": 0, "unchanged": first.counts["written"]}


def test_an_edition_that_another_stood_before_is_judged_anew(room: Room) -> None:
    published(room)
    for _ in range(2):
        built(room, remember=True)
    room.write("articles/frost.md", FROST.replace("Nobody", "No one"))
    before = edition_of(room, "ru")
    built(room, remember=True)
    assert answer(room, remember=True)[1] == set()
    (room.root / before).unlink()
    with pytest.raises(RefusedError, match=r"frost \(ru\)"):
        built(room, remember=True)


@pytest.mark.parametrize(
    "said",
    [
        1,
        [{}],
        {
            "slug": "frost",
            "outcomes": [],
            "faults": [],
            "waiting": None,
            "editions": {"ru": {"path": "../x", "sha256": ""}},
        },
        {"slug": "frost", "faults": [], "editions": {}, "outcomes": [{"locale": "ru", "published": "never"}]},
    ],
)
def test_what_somebody_else_wrote_is_not_believed(room: Room, said: object) -> None:
    published(room)
    built(room, remember=True)
    first, tree = built(room, remember=True), room.tree()
    replace_results(room, "build", said)
    again, worked_on = answer(room, remember=True)
    assert (again, worked_on) == (first, {"frost", "rain"})
    assert (
        room.tree().items() >= {path: data for path, data in tree.items() if "/results/" not in path}.items()
    )
