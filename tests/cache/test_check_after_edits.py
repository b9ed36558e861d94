"""A check that remembers finds what one finds that knows nothing, whatever was edited in between."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from tests.cache.two_articles import Watched, look
from tests.flows.room import AT, CONFIG, LABELS, RU, UZ, Room

from localize.cache.chunks import chunked
from localize.cache.results import CachedMap
from localize.errors import LocalizeError
from localize.flows.check import check
from localize.flows.newsroom_session import NewsroomSession
from localize.flows.selection import select
from localize.report.verbs.check import view
from localize.workspace.one_by_one import OneByOne

if TYPE_CHECKING:
    from collections.abc import Callable

    from localize.model import Report
    from localize.model.article_job import MapArticles

    Edit = Callable[[Room], None]

SLUGS = ("city/frost", "city/rain", "city/wind-8", "desk/hail", "desk/snow", "desk/storm-195")
"""The third and the last begin a chunk each, so that there are three in two folders."""
CLOSING = "It is all over by 7 May now."
PARAGRAPHS = (
    CLOSING,
    "It is all over by 7 May, now.",
    "Nobody paid 40 dollars for it.",
    "See [the other report](../desk/snow.md#what-was-said) for more.",
    "See [the map](map.md) for more.",
    "## What was said",
)
TEXTS = (
    "Всё закончилось к 7 мая.",
    "Никто не платил 40 долларов.",
    "Кто-то заплатил 14 долларов.",
    "Hello.",
)
GLOSSARIES = (
    "[]\n",
    "- {term: dollar, ru: доллар, uz: dollar}\n",
    "- {term: over, ru: завершено, uz: tugadi}\n",
)
SETTINGS = ("", "checks: {numbers: off}\n", "checks: {inconsistent: {words: 1}}\n", "checks: {dates: info}\n")
VOCABULARY = (LABELS, LABELS.replace("Home", "Front page"), LABELS + "- {key: more, text: Read more}\n")


def test_the_articles_lie_in_three_chunks() -> None:
    assert list(map(len, chunked(SLUGS, str).values())) == [2, 3, 1]


def article(paragraphs: list[str]) -> str:
    return "\n\n".join(("---\ntitle: What the weather was\ntags: [farming]\n---", *paragraphs)) + "\n"


def edited(slug: str, paragraphs: list[str], *, pulled: bool) -> Edit:
    def edit(room: Room) -> None:
        room.write(f"articles/{slug}.md", article(paragraphs))
        if pulled:
            room.pull()

    return edit


def translated(slug: str, target: str, *, approved: bool) -> Edit:
    def edit(room: Room) -> None:
        for locale in (RU, UZ):
            path = f"locales/{locale.folder}/LC_MESSAGES/articles/{slug}.po"
            catalog = room.read(path) if (room.root / path).exists() else ""
            texts = {one: target for one in PARAGRAPHS[:3] if f'\nmsgid "{one}"' in catalog}
            room.translate(locale, f"articles/{slug}", texts, approved=approved)

    return edit


def removed(slug: str) -> Edit:
    return lambda room: (room.root / f"articles/{slug}.md").unlink(missing_ok=True)


def put(path: str, text: str) -> Edit:
    return lambda room: room.write(path, text)


slugs = st.sampled_from(SLUGS)
bodies = st.lists(st.sampled_from(PARAGRAPHS), max_size=4, unique=True)
edits = st.one_of(
    st.builds(
        edited, slugs, st.lists(st.sampled_from(PARAGRAPHS), max_size=4, unique=True), pulled=st.booleans()
    ),
    st.builds(translated, slugs, st.sampled_from(TEXTS), approved=st.booleans()),
    st.builds(removed, slugs),
    st.builds(put, st.just("glossary.yaml"), st.sampled_from(GLOSSARIES)),
    st.builds(put, st.just("localize.yaml"), st.sampled_from([CONFIG + some for some in SETTINGS])),
    st.builds(put, st.just("ui/labels.yaml"), st.sampled_from(VOCABULARY)),
)


def found(room: Room, run: MapArticles) -> tuple[Report, object] | str:
    try:
        session = NewsroomSession(room.disk, room.newsroom(), at=AT, run=run)
        report = check(session, select(session.newsroom))
    except LocalizeError as error:
        return repr(error)
    return report, view(report)


@settings(max_examples=10, deadline=None, phases=[Phase.generate])  # each takes a second
@given(st.lists(st.lists(edits, min_size=1, max_size=3), min_size=1, max_size=4))
def test_what_is_remembered_never_hides_a_finding(rounds: list[list[Edit]]) -> None:
    with TemporaryDirectory() as folder:
        room = Room(Path(folder).resolve())
        room.write("localize.yaml", CONFIG)
        room.write("ui/labels.yaml", LABELS)
        for place, slug in enumerate(SLUGS):
            room.write(f"articles/{slug}.md", article([CLOSING, PARAGRAPHS[place]]))
        room.pull()
        for slug in SLUGS:
            room.translate(RU, f"articles/{slug}", {CLOSING: TEXTS[0]})
        for some in ([], *rounds):
            for edit in some:
                edit(room)
            for _ in range(2):  # what the first one writes, the second one reads
                warm = found(room, CachedMap(Watched(), room.disk, look(room)))
                assert warm == found(room, OneByOne(room.disk))
