from __future__ import annotations

import time
from functools import partial
from typing import Literal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from localize.glossary.do_not_translate import DoNotTranslate
from localize.model import Locale
from localize.translate.protection import Mark, protect, restore


@pytest.mark.parametrize(
    ("text", "sent"),
    [
        ("Rain in Tashkent", "Rain in Tashkent"),
        ("Rain in **Tashkent** today", "Rain in <x1>Tashkent</x1> today"),
        ("Hello, {name}!", "Hello, <x1/>!"),
        ("%(count)d of %s files", "<x1/> of <x2/> files"),
        (
            'Read [the *whole* text](https://example.org/a?b=1 "Title") here',
            "Read <x1>the <x2>whole</x2> text</x1> here",
        ),
        ("Press `Ctrl+C` now", "Press <x1/> now"),
        ("A ![white stork](stork.jpg) flies", "A <x1>white stork</x1> flies"),
        ("Before\nafter", "Before<x1/>after"),
        ("A <b>bold</b> word<br>and", "A <x1>bold</x1> word<x2/>and"),
        ("An <i>open tag", "An <x1/>open tag"),
        ("Half </b> closed", "Half <x1/> closed"),
        ("a <b>b <i>c</b> d", "a <x1>b <x2/>c</x1> d"),
        ("Rain&nbsp;&mdash; and snow &amp; ice&#8230;", "Rain\u00a0— and snow <x1/> ice…"),
        ("A soft&shy;hyphen", "A soft<x1/>hyphen"),
        ("Read <0>the <1>whole</1> text</0><2/>", "Read <x1>the <x2>whole</x2> text</x1><x3/>"),
        ("A <0>tag that is open", "A <x1/>tag that is open"),
        ("{n, number} of {day, date, short}", "<x1/> of <x2/>"),
        ("Type < x1 > or ＜x２/＞ or ‹х3›", "Type <x1/> or <x2/> or <x3/>"),
        ("Type &lt;x1&gt; now", "Type <x1/>x1<x2/> now"),
    ],
)
def test_what_an_engine_gets(text: str, sent: str) -> None:
    protected = protect(text)
    assert protected.text == sent
    assert (protected.before, protected.after) == ("", "")
    assert restore(protected, sent) == text.replace("&nbsp;&mdash;", "\u00a0—").replace("&#8230;", "…")


@pytest.mark.parametrize(
    ("text", "sent"),
    [
        ("Red Bull won", "<x1/> won"),
        ("A Red Bull, a Red\u00a0Bull", "A <x1/>, a <x2/>"),
        ("Read [the **Red Bull** text](</Red Bull>)", "Read <x1>the <x2><x3/></x2> text</x1>"),
        ("Red Bulls and red bulls", "Red Bulls and red bulls"),
        ("<x1> Red Bull", "<x1/> <x2/>"),
    ],
)
def test_names_that_are_kept_are_tokens(text: str, sent: str) -> None:
    protected = protect(text, partial(DoNotTranslate(["Red Bull"]).places, locale=Locale("en")))
    assert protected.text == sent
    assert restore(protected, sent) == text


SCORE = "They won 3:2, wrote @kunuz on +998 71 123-45-67."


def test_identifiers_are_tokens() -> None:
    protected = protect(SCORE)
    assert protected.text == "They won <x1/>, wrote <x2/> on <x3/>."
    assert restore(protected, "Победа <x1/>, пишет <x2/>, <x3/>.") == (
        "Победа 3:2, пишет @kunuz, +998 71 123-45-67."
    )


def test_numbers_that_languages_write_otherwise_are_none() -> None:
    text = "12,500 people came by 18:20 on 12.10.2025, 3.5 times as many as in 2024."
    assert protect(text).text == text


@pytest.mark.parametrize(
    ("answer", "stands"),
    [
        ("Победа 3:2, пишет @kunuz, +998 71 123-45-67.", True),
        ("Gʻalaba 3:2da, @kunuz, +998 71 123-45-67", True),
        ("Победа 3:2, пишет @kunuz, +998 71 123-45-76.", False),
        ("Победа 3:2, пишет @кунуз, +998 71 123-45-67.", False),
        ("Победа 13:2, пишет @kunuz, +998 71 123-45-67.", False),
        ("Победа 3:2, 3:2, пишет @kunuz, +998 71 123-45-67.", False),
    ],
)
def test_identifiers_that_went_as_text_have_to_come_back_as_they_were(answer: str, stands: bool) -> None:
    protected = protect(SCORE, identifier_form="text")
    assert protected.text == SCORE
    assert restore(protected, answer) == (answer if stands else None)


@pytest.mark.parametrize("form", ["token", "text"])
def test_an_identifier_is_no_word(form: Literal["token", "text"]) -> None:
    assert not protect("@kunuz: 3:2, H1N1", identifier_form=form).has_words
    assert protect("@kunuz says 3:2", identifier_form=form).has_words


@pytest.mark.parametrize(
    ("text", "before", "sent", "after"),
    [
        ("  Rain \n", "  ", "Rain <x1/>", ""),
        ("**Rain.**", "**", "Rain.", "**"),
        ("[**Rain**](/a)", "[**", "Rain", "**](/a)"),
        ("<b> Rain </b>", "<b> ", "Rain", " </b>"),
        ("**a** and **b**", "", "<x1>a</x1> and <x2>b</x2>", ""),
        ("", "", "", ""),
        ("\u00a0", "\u00a0", "", ""),
    ],
)
def test_what_wraps_the_whole_stays_at_home(text: str, before: str, sent: str, after: str) -> None:
    protected = protect(text)
    assert (protected.before, protected.text, protected.after) == (before, sent, after)
    assert restore(protected, sent) == text


def test_marks_are_what_the_tokens_stand_for() -> None:
    marks = protect("See [here](/a) or {place} then").marks
    assert marks == (Mark("[", "](/a)"), Mark("{place}"))


@pytest.mark.parametrize(
    ("text", "has_words"),
    [("Rain", True), ("**2:1**", False), ("{count} %", False), ("https://example.org", False), ("", False)],
)
def test_whether_anything_is_left_to_translate(text: str, has_words: bool) -> None:
    assert protect(text).has_words is has_words


LINK = "Read [the news](/a) by {name}."


@pytest.mark.parametrize(
    ("answer", "restored"),
    [
        ("Читайте <x1>новости</x1> от <x2/>.", "Читайте [новости](/a) от {name}."),
        ("<x2/>: читайте <x1>новости</x1>.", "{name}: читайте [новости](/a)."),
        ("Читайте < x1 > новости < / x1 > от < x2 / >.", "Читайте [новости](/a) от {name}."),
        ("Читайте <X1>новости</X1> от <X2/>.", "Читайте [новости](/a) от {name}."),
        ("Читайте <х1>новости</х1> от <х2/>.", "Читайте [новости](/a) от {name}."),
        ("Читайте ＜ｘ１＞новости＜／ｘ１＞ от ＜x2／＞.", "Читайте [новости](/a) от {name}."),
        ("Читайте &lt;x1&gt;новости&lt;/x1&gt; от &lt;x2/&gt;.", "Читайте [новости](/a) от {name}."),
        ("Читайте <x1>новости<x1> от <x2>.", "Читайте [новости](/a) от {name}."),
        ("Читайте <x1>новости</x1> от </x2>.", "Читайте [новости](/a) от {name}."),
        ("Читайте <\u200bx1>новости</x1> от <x2/>.", "Читайте [новости](/a) от {name}."),
        ("Читайте<x1> новости </x1>от <x2/> .", "Читайте [новости](/a) от {name}."),
        ("  Читайте <x1>новости</x1> \n от <x2/>.\n", "Читайте [новости](/a) от {name}."),
        ("Читайте <x1>новости</x1>, <x2/>dan.", "Читайте [новости](/a), {name}dan."),
        ("<x1> Новости </x1><x2/>", "[Новости](/a) {name}"),
        ("<x2/><x1> Новости</x1>!", "{name} [Новости](/a)!"),
    ],
)
def test_damaged_tokens_are_mended_where_it_is_plain_what_they_were(answer: str, restored: str) -> None:
    assert restore(protect(LINK), answer) == restored


@pytest.mark.parametrize(
    "answer",
    [
        "",
        "Читайте новости.",
        "Читайте <x1>новости</x1>.",
        "Читайте <x1>новости от <x2/>.",
        "Читайте <x1>новости</x1> от <x2/> и <x2/>.",
        "Читайте <x1>новости</x1></x1> от <x2/>.",
        "Читайте </x1>новости<x1> от <x2/>.",
        "Читайте <x1/>новости<x1/> от <x2/>.",
        "Читайте <x1>новости</x1> от <x2/> и <x3/>.",
        "Читайте <x1>новости</x1> от <x0/>.",
        "Читайте <x1>новости</x1> от x2.",
    ],
)
def test_lost_doubled_and_unknown_tokens_are_no_answer(answer: str) -> None:
    assert restore(protect(LINK), answer) is None


def test_overlapping_marks_are_no_answer() -> None:
    protected = protect("One **two** and *three* four")
    assert restore(protected, "<x1>два <x2>три</x1> четыре</x2>") is None
    assert restore(protected, "<x1>два <x2>три</x2></x1>") == "**два *три***"


def test_spaces_that_the_source_has_inside_stay() -> None:
    protected = protect("a<b> bold </b>b")
    assert restore(protected, "а<x1> жирный </x1>б") == "а<b> жирный </b>б"


def test_a_space_before_a_sign_stays_where_the_source_has_it() -> None:
    assert restore(protect("See {a} – and {b} ."), "См. <x1/> – и <x2/> .") == "См. {a} – и {b} ."


def test_literal_tokens_keep_their_place() -> None:
    text = "Write <x1> in ＜x2＞, {name}"
    assert restore(protect(text), "Пишите <x1/> в <x2/>, <x3/>") == "Пишите <x1> в ＜x2＞, {name}"


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet="ab*_[]()<>/x1х１&;{}%s`!\n \u00a0\\~\ud800", max_size=40))
def test_an_engine_that_changes_nothing_gives_the_text_back(text: str) -> None:
    protected = protect(text)
    assert restore(protected, protected.text) == text


@pytest.mark.parametrize(
    "answer", ["<" + " " * 2_000_000, "<x1" * 500_000, "<x1>" * 300_000, "</" * 1_000_000]
)
def test_a_flood_takes_no_long_time(answer: str) -> None:
    started = time.monotonic()
    assert restore(protect(LINK), answer) is None
    assert time.monotonic() - started < 60


@pytest.mark.parametrize(
    ("text", "sent"),
    [
        ("Rain in **Tashkent** today", "Rain in ph1o@tb.x Tashkent ph1c@tb.x today"),
        ("Hello, {name}!", "Hello, ph1@tb.x!"),
        ("un**believ**able", "un ph1o@tb.x believ ph1c@tb.x able"),
        ("{a} {b} and {c}th", "ph1@tb.x ph2@tb.x and ph3@tb.x th"),
        ("Write to ph1@tb.x or <x1>", "Write to ph1@tb.x or ph2@tb.x"),
    ],
)
def test_tokens_that_look_like_addresses(text: str, sent: str) -> None:
    protected = protect(text, kind="mail")
    assert protected.text == sent
    assert restore(protected, sent) == text


@pytest.mark.parametrize(
    ("answer", "text"),
    [
        ("Сегодня в ph1o@tb.x Ташкенте ph1c@tb.x дождь", "Сегодня в **Ташкенте** дождь"),
        ("В PH1O@TB.X Ташкенте PH 1c @ tb . x дождь", "В **Ташкенте** дождь"),
        ("В ph1о＠tb.х Ташкенте ph1с@tb。x, дождь", "В **Ташкенте**, дождь"),
        ("ph1o@tb.x Ташкент ph1c@tb.x.", "**Ташкент**."),
        ("В Ташкенте дождь", None),
        ("В ph1o@tb.x Ташкенте дождь", None),
        ("В ph1c@tb.x Ташкенте ph1o@tb.x дождь", None),
        ("В ph1o@tb.x Ташкенте ph2c@tb.x дождь", None),
        ("В ph1o@tb.x Ташкенте ph1c@tb.x <x2/> дождь", None),
        ("В <x1>Ташкенте</x1> дождь", None),
        ("В graph1o@tb.x Ташкенте ph1c@tb.xyz дождь", None),
    ],
)
def test_addresses_come_back_as_markup(answer: str, text: str | None) -> None:
    assert restore(protect("Rain in **Tashkent** today", kind="mail"), answer) == text


@given(st.text(alphabet="ab*_[]()<>/x1х１&;{}%s`!\n \u00a0\\~phoc@tb.", max_size=40))
def test_whatever_an_engine_returns_unchanged_is_what_the_other_kind_gives(text: str) -> None:
    mail, xml = protect(text, kind="mail"), protect(text)
    assert restore(mail, mail.text) == restore(xml, xml.text)


@pytest.mark.parametrize(
    ("answer", "text"),
    [
        ("Привет, <x1></x1>!", "Привет, {name}!"),
        ("Привет, <x1> </x1> !", "Привет, {name}!"),
        ("Привет, <x1>имя</x1>!", None),
        ("Привет, </x1><x1>!", None),
        ("Привет, <x1></x1><x1/>!", None),
    ],
)
def test_an_empty_pair_is_the_token_it_would_be(answer: str, text: str | None) -> None:
    assert restore(protect("Hello, {name}!"), answer) == text


@pytest.mark.parametrize(
    ("text", "sent"),
    [
        ("thumbs 👍🏽 up", "thumbs <x1/> up"),
        ("a 👩‍👩‍👧 b", "a <x1/> b"),
        ("flag 🇺🇿 here", "flag <x1/><x2/> here"),
        ("sun ☀️ shines", "sun <x1/> shines"),
        ("press 1️⃣ now", "press <x1/> now"),
        ("Welcome, { $user }, home", "Welcome, <x1/>, home"),
        ("Here is {$user-name} again", "Here is <x1/> again"),
    ],
)
def test_emoji_and_placeables_are_out_of_the_engine_s_hands(text: str, sent: str) -> None:
    assert protect(text).text == sent
    assert restore(protect(text), sent) == text
