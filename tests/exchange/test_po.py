from __future__ import annotations

from dataclasses import replace

import polib
import pytest
from hypothesis import assume, given, settings
from tests.exchange.packages import STATES, TEXTS, package, texts, unit

from localize.errors import InputError, Place
from localize.exchange.package import PackageArticle
from localize.exchange.po import read, write
from localize.model import Locale, ReviewState

EN = Locale.parse("en")
SAMPLE = package(
    replace(unit("Rain", "Дождь", state=ReviewState.APPROVED), roles=("title",), notes=("Of autumn.",)),
    replace(unit("Snow", "Снег", state=ReviewState.STALE), previous="Snows"),
    unit("{n} day", "{n} день", "{n} дня", "{n} дней", plural="{n} days", context="forecast"),
    unit("Hail", state=ReviewState.UNTRANSLATED),
)


def test_one_catalog_holds_articles_with_the_same_text_and_the_interface() -> None:
    other = PackageArticle("hail", "articles/hail.md", EN, (unit("Rain", "Дождик"),))
    found = polib.pofile(write(replace(SAMPLE, articles=(*SAMPLE.articles, other))).decode())
    assert [(one.msgctxt, one.msgid) for one in found] == [
        ("articles/frost", "Rain"),
        ("articles/frost", "Snow"),
        ("articles/frost|forecast", "{n} day"),
        ("articles/frost", "Hail"),
        ("articles/hail", "Rain"),
    ]
    assert found.metadata["Language"] == "ru"
    assert found.metadata["Plural-Forms"].startswith("nplurals=3;")


def test_editors_see_roles_notes_states_and_the_previous_source() -> None:
    rain, snow, days, _ = polib.pofile(write(SAMPLE).decode())
    assert rain.comment.splitlines()[:2] == ["title", "Of autumn."]
    assert rain.occurrences == [("articles/frost.md", "")]
    assert (rain.fuzzy, snow.fuzzy, snow.previous_msgid) == (False, True, "Snows")
    assert days.msgstr_plural == {0: "{n} день", 1: "{n} дня", 2: "{n} дней"}


def test_an_entry_that_an_editor_changed_arrives_with_its_flag_and_comment() -> None:
    found = polib.pofile(write(SAMPLE).decode())
    found[0].msgstr, found[0].tcomment = "Ливень", "Так?"
    found[0].flags.append("fuzzy")
    found[1].msgstr = "Снегопад"
    found[1].flags.remove("fuzzy")
    rain, snow, days, hail = read(str(found).encode(), "ru.po").units
    assert (rain.targets[0].shown, rain.state, rain.unfinished, rain.comment) == (
        "Ливень",
        ReviewState.DRAFT,
        True,
        "Так?",
    )
    assert (snow.targets[0].shown, snow.state, snow.unfinished) == ("Снегопад", ReviewState.TRANSLATED, False)
    assert [text.shown for text in days.targets] == ["{n} день", "{n} дня", "{n} дней"]
    assert hail.state is ReviewState.UNTRANSLATED


def test_four_forms_of_russian_are_taken_for_three() -> None:
    rule = "plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);"
    found = polib.pofile(write(SAMPLE).decode())
    assert found.metadata["Plural-Forms"] == f"nplurals=3; {rule}"
    found.metadata["Plural-Forms"] = f"nplurals=4; {rule}"
    found[2].msgstr_plural[3] = "{n} дня"
    data = str(found)
    days = read(data.encode(), "ru.po").units[2]
    assert [text.shown for text in days.targets] == ["{n} день", "{n} дня", "{n} дней"]


@pytest.mark.parametrize(
    ("old", "new", "message", "line"),
    [
        ("Language: ru\\n", "Language: \\n", "names no language", 1),
        ("Language: ru\\n", "Language: Русский\\n", "is no language", 1),
        ('msgctxt "articles/frost"\nmsgid "Hail"', 'msgid "Hail"', "names no string", 40),
        ('msgid "Rain"', 'msgid "Rain', "quote|string|text", 17),
    ],
)
def test_what_cannot_be_read_is_refused_with_its_line(old: str, new: str, message: str, line: int) -> None:
    data = write(SAMPLE).decode()
    assert old in data
    with pytest.raises(InputError, match=message) as refused:
        read(data.replace(old, new).encode(), "ru.po")
    assert refused.value.place is not None
    assert (refused.value.place.path, refused.value.place.line) == ("ru.po", line)


def test_the_newsroom_is_known_where_the_header_keeps_it() -> None:
    assert read(write(SAMPLE), "ru.po").newsroom == "Samarqand"
    other = write(SAMPLE).decode().replace("X-Localize-Newsroom", "X-Other")
    found = read(other.encode(), "ru.po")
    assert (found.newsroom, found.locale, found.place) == ("", "ru", Place("ru.po", 1))


@given(TEXTS, TEXTS, STATES)
@settings(max_examples=100, deadline=None)
def test_whatever_goes_out_comes_back_to_the_letter(source: str, target: str, state: ReviewState) -> None:
    assume(source)
    consistent = ReviewState.UNTRANSLATED if not target else state
    assume(not target or consistent is not ReviewState.UNTRANSLATED)
    one = unit(source, target, state=consistent)
    returned = read(write(package(one)), "ru.po")
    assert texts(returned, {one.id: one}) == {one.id: one.targets}
    assert (returned.units[0].state, returned.units[0].mark) == (consistent, one.mark)
