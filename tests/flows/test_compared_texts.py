"""Texts that are compared across articles, without those that nothing is to be said of."""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.cache.two_articles import look
from tests.flows.room import AT, FROST, RU, UZ, Room
from tests.plugin_package import install

from localize.cache.results import CachedMap
from localize.checks import NewsroomSubject, inspect
from localize.checks.registry import OWN, select
from localize.checks.subjects import TranslatedText
from localize.config.settings import CheckSetting
from localize.errors import UnreadableErrors
from localize.flows.check import check
from localize.flows.compared_texts import TEXTS, TextDigests, fewest_words, in_doubt, joined_digests
from localize.flows.newsroom_session import NewsroomSession
from localize.flows.selection import select as select_articles
from localize.model import Locale, MessageKey, targets_digest
from localize.model.article_job import ArticleJob, in_turn
from localize.workspace.one_by_one import OneByOne

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from localize.model import Report
    from localize.model.article_job import R, S, T, Unread

EN = Locale.parse("en")
SHARED = "Farmers lit fires in the orchards."
SLUGS = ("frost", "rain", "snow")
SOURCES = (
    "It is all over now.",
    "it is all over now",
    "Nobody knows it yet.",
    "Yes",
    "To be continued soon.",
)
TARGETS = ("Всё кончено.", "Никто не знает.", "Да", "Продолжение следует.")
COMPARING = select(["inconsistent", "conflated"]).newsroom
PLUGIN = """\
from localize.checks.base import Check, Flaw, Scope
from localize.model import Severity


def _run(subject):
    yield Flaw(f"{len(subject.texts)} texts")


COUNTING = Check("acme-counting", Scope.NEWSROOM, Severity.WARNING, "It counts.", _run, api=1)
"""


@dataclass
class Watched:
    """Does the work, and remembers which texts were read again."""

    read_again: list[str] = field(default_factory=list)
    before: Callable[[], None] | None = None
    """Happens before texts are read again."""

    def __call__(
        self, job: ArticleJob[S, T, R], shared: S, work: Iterable[tuple[T, Mapping[str, bytes]]]
    ) -> Iterator[R | Unread]:
        again = job.verb == TEXTS.verb
        if again and self.before:
            self.before()
        for task, files in work:
            self.read_again += [task.slug] if again else []
            yield from in_turn(job, shared, [(task, files)])


@pytest.fixture
def three(room: Room) -> Room:
    """Three articles with one common paragraph, which has one translation in two of them."""
    for slug in SLUGS:
        room.write(f"articles/{slug}.md", FROST.replace("Nobody was", f"Nobody in the {slug} was"))
    room.pull()
    for slug, target in zip(SLUGS, ("Жгли костры.", "Жгли костры.", "Костры горели."), strict=True):
        room.translate(RU, f"articles/{slug}", {SHARED: target})
        room.translate(UZ, f"articles/{slug}", {SHARED: "Olov yoqildi."})
    return room


def checked(
    room: Room, watched: Watched, *only: str, remember: bool = False, keep_going: bool = False
) -> Report:
    run = CachedMap(watched, room.disk, look(room)) if remember else OneByOne(room.disk, watched)
    session = NewsroomSession(room.disk, room.newsroom(keep_going=keep_going), at=AT, run=run)
    return check(session, select_articles(session.newsroom), only=only)


def told(report: Report) -> list[tuple[str, str]]:
    return [(one.address.partition("@")[0], one.message) for one in report.findings]


def text(slug: str, source: str, target: str, context: str = "", locale: Locale = RU) -> TranslatedText:
    return TranslatedText(MessageKey(context, source), EN, locale, (target,), f"{slug}@1", f"{slug}.po", 7)


texts = st.lists(
    st.builds(
        text,
        st.sampled_from(SLUGS),
        st.sampled_from(SOURCES),
        st.sampled_from(TARGETS),
        st.sampled_from(("", "card")),
        st.sampled_from((RU, UZ)),
    ),
    max_size=12,
)


@given(texts)
def test_what_is_in_doubt_is_all_that_the_checks_speak_of(every: list[TranslatedText]) -> None:
    doubt = in_doubt(digests(one) for one in every)
    wanted = tuple(one for one in every if not doubt.isdisjoint(digests(one).numbers))
    assert told_of(wanted) == told_of(every)


def digests(one: TranslatedText) -> TextDigests:
    pair = (one.key.digest, targets_digest(one.targets))
    return TextDigests.of_pairs(one.address.partition("@")[0], one.source_locale, one.locale, [pair])


def told_of(every: Sequence[TranslatedText]) -> list[tuple[str, str, str]]:
    found = inspect(NewsroomSubject(texts=tuple(every)), COMPARING)
    return [(one.check, one.path, one.message) for one in found]


@given(texts)
def test_digests_of_several_articles_say_what_those_of_each_say(every: list[TranslatedText]) -> None:
    each = [digests(one) for one in every]
    joined = [TextDigests.of(json.loads(json.dumps(one))) for one in joined_digests(each_as_json(each))]
    doubt = in_doubt(each)
    assert in_doubt(joined) == doubt
    assert holders(joined, doubt) == holders(each, doubt)
    pairs = [(one.source_locale, one.locale, pair) for one in joined for pair in pairs_of(one)]
    assert len(pairs) == len(set(pairs))


def test_the_article_behind_one_that_has_all_digests_keeps_its_own() -> None:
    pairs = [(SOURCES[0], TARGETS[1]), (SOURCES[2], TARGETS[1])]
    each = [digests(text("frost", *pair)) for pair in pairs] + [digests(text("rain", SOURCES[0], TARGETS[0]))]
    (joined,) = map(TextDigests.of, joined_digests(each_as_json(each)))
    both, mine = frozenset({each[0].numbers[0], each[0].numbers[1]}), frozenset({each[2].numbers[0]})
    assert list(joined.held(both)) == [("frost", both), ("frost", both - mine), ("rain", mine)]


def each_as_json(found: Iterable[TextDigests]) -> Iterator[list[Any]]:
    return (one.data() for one in found)


def pairs_of(one: TextDigests) -> Iterator[tuple[int, int]]:
    return zip(one.numbers[::2], one.numbers[1::2], strict=True)


def holders(found: Iterable[TextDigests], doubt: frozenset[int]) -> dict[str, set[int]]:
    """Return slug → the digests in doubt that its texts have."""
    holders: dict[str, set[int]] = {}
    for slug, numbers in (held for one in found for held in one.held(doubt)):
        holders.setdefault(slug, set()).update(numbers)
    return holders


def test_what_agrees_is_in_no_doubt() -> None:
    one = digests(text("frost", SOURCES[0], TARGETS[0]))
    other = digests(text("rain", SOURCES[0], TARGETS[1], locale=UZ))
    assert in_doubt([one, one, other]) == frozenset()
    third = digests(text("snow", SOURCES[0], TARGETS[1]))
    assert in_doubt([one, one, other, third]) == {one.numbers[0]}


def test_texts_are_read_again_where_they_differ_and_only_there(three: Room) -> None:
    watched = Watched()
    found = told(checked(three, watched, "inconsistent", "conflated"))
    assert found == [
        ("frost", "is translated otherwise at snow@06f4df93: «Костры горели.»"),
        ("rain", "is translated otherwise at snow@06f4df93: «Костры горели.»"),
        ("snow", "is translated otherwise at frost@06f4df93: «Жгли костры.»"),
    ]
    assert watched.read_again == [*SLUGS]
    three.translate(RU, "articles/snow", {SHARED: "Жгли костры."})
    watched = Watched()
    assert (told(checked(three, watched, "inconsistent")), watched.read_again) == ([], [])


def test_no_texts_are_read_again_where_nothing_compares_them(three: Room) -> None:
    watched = Watched()
    checked(three, watched, "slug-clash", "untranslated")
    assert watched.read_again == []


def test_what_was_read_again_is_remembered(three: Room) -> None:
    watched = Watched()
    first = checked(three, watched, remember=True)
    assert watched.read_again == [*SLUGS]
    watched = Watched()
    assert (checked(three, watched, remember=True), watched.read_again) == (first, [])
    three.translate(RU, "articles/rain", {SHARED: "Костры горели."})
    assert checked(three, watched, remember=True) == checked(three, Watched())
    assert watched.read_again == ["rain"]


@pytest.mark.parametrize("keep_going", [False, True])
def test_an_article_that_vanishes_in_between_is_told(three: Room, *, keep_going: bool) -> None:
    watched = Watched(before=(three.root / "articles/rain.md").unlink)
    if not keep_going:
        with pytest.raises(UnreadableErrors, match=r"articles/rain\.md"):
            checked(three, watched, "inconsistent")
        return
    report = checked(three, watched, "inconsistent", keep_going=True)
    assert [(one.check, one.path) for one in report.findings if one.check == "unreadable"] == [
        ("unreadable", "articles/rain.md")
    ]
    assert [slug for slug, _ in told(report) if slug] == ["frost", "snow"]


def test_a_third_party_s_check_is_handed_all_texts(
    three: Room, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder: Path = tmp_path_factory.mktemp("plugin")
    install(monkeypatch, folder, PLUGIN, {"localize.checks": {"counting": "COUNTING"}})
    three.translate(RU, "articles/snow", {SHARED: "Жгли костры."})
    watched = Watched()
    assert told(checked(three, watched, "acme-counting")) == [("", "6 texts")]
    assert watched.read_again == [*SLUGS]


def test_the_fewest_words_are_those_of_the_checks_that_run() -> None:
    assert fewest_words(OWN) == 3.0
    lower = replace(OWN, settings={"conflated": CheckSetting(limits={"words": 2.0})})
    assert fewest_words(lower) == 2.0
    assert fewest_words(replace(lower, newsroom=select(["inconsistent"]).newsroom)) == 3.0
    assert fewest_words(replace(OWN, newsroom=select(["dead-link"]).newsroom)) > 10**9


def test_short_texts_are_compared_where_the_newsroom_says_so(three: Room) -> None:
    for slug, target in zip(SLUGS, ("Рано", "Рано", "Скоро"), strict=True):
        three.translate(RU, f"articles/{slug}", {"Frost comes early": target, SHARED: f"Жгли: {slug}"})
    assert {slug for slug, _ in told(checked(three, Watched(), "inconsistent"))} == {*SLUGS}
    three.write("localize.yaml", three.read("localize.yaml") + "checks: {inconsistent: {words: 4}}\n")
    watched = Watched()
    report = checked(three, watched, "inconsistent")
    assert (len(report.findings), watched.read_again) == (3, [*SLUGS])


KEPT = TextDigests.of_pairs("frost", EN, RU, [("0" * 64, "1" * 64)]).data()


def test_what_was_kept_is_read() -> None:
    assert TextDigests.of(KEPT).data() == KEPT


@pytest.mark.parametrize(
    "said",
    [
        ["en"],
        7,
        [*KEPT[:2], 1, *KEPT[3:]],
        [*KEPT[:2], [], *KEPT[3:]],
        [*KEPT[:3], [2], *KEPT[4:]],
        [*KEPT[:3], ["x"], *KEPT[4:]],
        [*KEPT[:2], ["frost", "rain"], [2, -1], *KEPT[4:]],
        [*KEPT[:4], "zz", KEPT[5]],
        [*KEPT[:4], "AAAA", KEPT[5]],
        [*KEPT[:4], "", KEPT[5]],
        [*KEPT[:5], "AA=="],
        [*KEPT[:5], "BBBBBA=="],
    ],
)
def test_what_somebody_else_wrote_is_no_digests(said: list[Any]) -> None:
    with pytest.raises((ValueError, TypeError)):
        TextDigests.of(said)
