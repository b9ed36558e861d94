"""The parts of a captured page, told apart by their shape."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.shared import SHARED, needs

from localize.capture import Capture, RelatedArticle, parse
from localize.errors import ConfigError, InputError, Place

PAGES = Path(__file__).parent / "pages"
SEED = SHARED / "seed" / "page.txt"


def page(locale: str) -> str:
    return (PAGES / f"{locale}.txt").read_text(encoding="utf-8")


def read(text: str | bytes) -> Capture:
    return parse(text, path="page.txt")


def test_an_english_page_with_a_russian_weather_line() -> None:
    capture = read(page("en"))
    assert capture.title == "Why does the old canal need new gates?"
    assert capture.category == "Uzbekistan"
    assert capture.views == 1204
    assert str(capture.locale) == "en"
    assert [text[:24] for text in capture.paragraphs] == [
        "The canal has carried wa",
        '"We lose a third of the ',
        "What will change?",
        "The farmers will share t",
    ]
    assert (capture.author_name, capture.author_role) == ("Dilshod Karimov", "hydrologist")
    assert capture.cards == (
        RelatedArticle(
            "A bridge over the Chirchik opens for cyclists",
            "The narrow bridge was closed for two years. Now bicycles and pedestrians may use it",
            "Society",
            "2025-04-28T15:28:00+05:00",
        ),
        RelatedArticle(
            "Melon growers try drip irrigation",
            "Forty farms save water and harvest two weeks earlier. "
            "The first results will be published in autumn.",
            "Economy",
            "2025-03-04T03:36:00+05:00",
        ),
    )
    assert capture.ticker == "Khiva museum opens its night halls"
    assert capture.weather == {
        "temperature": {"value": 26, "unit": "celsius", "explicit_plus": True},
        "condition": "clear",
        "wind": {"speed": 2.1, "unit": "meter-per-second", "direction": "e"},
    }
    assert capture.labels == ("Today", "Similar news")
    assert capture.unrecognised == ()
    assert capture.unknown_weather == ()
    assert capture.published == ""


EXPECTED = {
    "ru": Capture(
        title="Зачем старому каналу новые шлюзы?",
        category="Общество",
        views=129,
        author_name="Дилшод Каримов",
        author_role="политолог",
        labels=("Сегодня", "Похожие новости"),
        ticker="В Самарканде открылась выставка керамики",
    ),
    "uz": Capture(
        title="Eski kanalga nega yangi darvozalar kerak?",
        category="Oʻzbekiston",
        views=87,
        author_name="Dilshod Karimov",
        author_role="siyosatshunos",
        labels=("Bugun", "Oʻxshash yangiliklar"),
        ticker="Samarqandda kulolchilik koʻrgazmasi ochildi",
    ),
    "uz_Cyrl": Capture(
        title="Эски каналга нега янги дарвозалар керак?",
        category="Ўзбекистон",
        views=87,
        author_name="Дилшод Каримов",
        author_role="сиёсатшунос",
        labels=("Бугун", "Ўхшаш янгиликлар"),
        ticker="Самарқандда кулолчилик кўргазмаси очилди",
    ),
}
CARDS = {
    "ru": ("Мост через Чирчик открыли для велосипедистов", "Спорт"),
    "uz": ("Chirchiq ustidagi koʻprik velosipedchilar uchun ochildi", "Jamiyat"),
    "uz_Cyrl": ("Чирчиқ устидаги кўприк велосипедчилар учун очилди", "Жамият"),
}


@pytest.mark.parametrize("locale", ["ru", "uz", "uz_Cyrl"])
def test_pages_in_the_other_languages(locale: str) -> None:
    capture = read(page(locale))
    expected = EXPECTED[locale]
    for part in ("title", "category", "views", "author_name", "author_role", "labels", "ticker"):
        assert getattr(capture, part) == getattr(expected, part), part
    assert str(capture.locale) == locale
    assert len(capture.paragraphs) == {"ru": 3}.get(locale, 2)
    assert [(one.title, one.category) for one in capture.cards] == [CARDS[locale]]
    assert capture.cards[0].published == "2025-04-28T15:28:00+05:00"
    assert set(capture.weather) == {"temperature", "condition", "wind"}
    assert capture.unrecognised == ()


@needs("seed", "page.txt")
def test_the_page_that_was_really_captured() -> None:
    capture = read(SEED.read_bytes())
    assert capture.title.startswith("Who are")
    assert capture.category == "Uzbekistan"
    assert len(capture.paragraphs) == 14
    assert capture.author_name
    assert capture.author_role == "political scientist"
    assert [card.category for card in capture.cards] == [
        "Sports",
        "Technology",
        "Sports",
        "Economy",
        "Sports",
    ]
    assert all(card.title and card.teaser and card.published for card in capture.cards)
    assert capture.ticker
    assert capture.weather == {
        "temperature": {"value": 26, "unit": "celsius", "explicit_plus": True},
        "condition": "clear",
        "wind": {"speed": 2.1, "unit": "meter-per-second", "direction": "e"},
    }
    assert capture.views == 129
    assert capture.labels == ("Today", "Similar news")
    assert capture.unrecognised == ()
    assert str(capture.locale) == "en"


@pytest.mark.parametrize("locale", ["en", "ru", "uz", "uz_Cyrl"])
def test_line_ends_byte_order_mark_and_no_break_spaces_change_nothing(locale: str) -> None:
    plain = page(locale)
    spaced = "\n".join(f"\u00a0{line}\u00a0 " if line else "\u00a0" for line in plain.split("\n"))
    for other in (plain.replace("\n", "\r\n"), plain.replace("\n", "\r"), f"\ufeff{plain}", spaced):
        assert read(other.encode()) == read(plain)


def test_every_part_but_the_title_may_be_missing() -> None:
    assert read("A bridge was opened") == Capture(
        title="A bridge was opened",
        locale=read("A bridge was opened").locale,
        digest=read("A bridge was opened").digest,
    )


def test_parts_may_come_in_another_order() -> None:
    blocks = page("en").split("\n\n")
    strip, title, body, cards = blocks[0], blocks[1], blocks[2:6], blocks[6:]
    usual = read(page("en"))
    moved = read("\n\n".join([*cards[1:], strip, title, *body, cards[0]]))
    for part in (
        "title",
        "category",
        "views",
        "paragraphs",
        "author_name",
        "author_role",
        "ticker",
        "weather",
    ):
        assert getattr(moved, part) == getattr(usual, part), part
    assert moved.cards == usual.cards
    assert moved.unrecognised == ()


PROSE = "The bridge was closed for two years. Now it may be used again by everyone."


def test_a_title_that_stands_once_is_the_longest_headline_above_the_body() -> None:
    below = "Something else stands below, and it is longer"
    capture = read(f"Sports\nA bridge is opened for cyclists\n{PROSE}\n\n{below}")
    assert capture.title == "A bridge is opened for cyclists"
    assert capture.category == "Sports"
    assert capture.paragraphs == (PROSE, below)
    assert capture.unrecognised == ()


def test_the_strip_above_the_page_holds_no_title_unless_there_is_no_other() -> None:
    capture = read(f"Today\nA long headline that runs above the page\n+5°\n\nBridge opened\n\n{PROSE}")
    assert (capture.title, capture.ticker) == ("Bridge opened", "A long headline that runs above the page")
    capture = read(f"Today\nA long headline that runs above the page\n+5°\n\n{PROSE}")
    assert (capture.title, capture.ticker) == ("A long headline that runs above the page", "")


def test_an_unknown_category_is_the_short_line_beside_the_title_or_the_views() -> None:
    capture = read(f"Village life\n57\nA bridge is opened for cyclists\n{PROSE}")
    assert (capture.category, capture.views) == ("Village life", 57)


def test_a_line_in_another_block_is_no_category() -> None:
    capture = read(f"Village life\n\nA bridge is opened for cyclists\n{PROSE}")
    assert capture.category == ""
    assert capture.unrecognised == ((1, "Village life"),)


def test_the_article_s_own_category_and_date() -> None:
    title = "A bridge is opened for cyclists"
    twice = read(f"{title}\n\n{title}\nSociety 15:28, 28-04-2025\n{PROSE}")
    assert (twice.title, twice.category, twice.published) == (title, "Society", "2025-04-28T15:28:00+05:00")
    assert twice.cards == ()
    apart = read(f"{title}\n\nSociety\n12\n{title}\n28-04-2025\n\nA tram runs\n{PROSE}\nSports 27-04-2025")
    assert (apart.title, apart.category, apart.published) == (title, "Society", "2025-04-28")
    assert [card.title for card in apart.cards] == ["A tram runs"]
    once = read(f"{title}\nSociety 28-04-2025\n\n{PROSE}")
    assert (once.title, once.category, once.published) == (title, "Society", "2025-04-28")
    assert once.cards == ()
    alone = read(f"28-04-2025\n\n{title}\n\n{PROSE}")
    assert (alone.title, alone.published) == (title, "2025-04-28")


def test_cards_without_teaser_or_with_empty_lines_inside() -> None:
    text = (
        f"A bridge is opened for cyclists\n{PROSE}\n\nLatest news\n\n"
        "Melons are ripe in Mirzachul\nEconomy 03:36, 4-03-2025\n\n"
        "Young wrestlers win in Bukhara\n\n"
        "Three boys came home with medals. Their coach is proud of them all.\n\n"
        "Sports 28-04-2025\n"
        "A new tram line\nThe first cars run.\nIt is short, but it is a start.\n15:28, 28-04-2025\n"
    )
    capture = read(text)
    assert [(card.title, card.category, card.published) for card in capture.cards] == [
        ("Melons are ripe in Mirzachul", "Economy", "2025-03-04T03:36:00+05:00"),
        ("Young wrestlers win in Bukhara", "Sports", "2025-04-28"),
        ("A new tram line", "", "2025-04-28T15:28:00+05:00"),
    ]
    assert capture.cards[1].teaser == "Three boys came home with medals. Their coach is proud of them all."
    assert capture.cards[2].teaser == "The first cars run. It is short, but it is a start."
    assert capture.labels == ("Latest news",)
    assert capture.unrecognised == ()


def test_a_long_text_above_a_date_is_no_teaser() -> None:
    long = "The team trains every morning before school begins. " * 20
    capture = read(f"A bridge is opened\n{PROSE}\n\nA card\nA card\n{long}\nSports 28-04-2025")
    assert (capture.cards, capture.category, capture.published) == ((), "Sports", "2025-04-28")
    alone = read(f"A bridge is opened\n{PROSE}\n\n{PROSE}\nSports 28-04-2025\n\n28-04-2025\n")
    assert alone.cards == ()
    assert alone.unrecognised == ((7, "28-04-2025"),)


def test_a_date_above_the_text_is_the_article_s_own() -> None:
    capture = read(
        "Society\nA bridge is opened for cyclists\n28 April 2025, 15:28\n1 532\n\n"
        f"{PROSE}\n\nMost read\n\nMelons are ripe\nEconomy | 27.04.2025 10:11\n"
        f"A tram runs\nSociety 27.04.2025\n\n{PROSE}"
    )
    assert capture.title == "A bridge is opened for cyclists"
    assert (capture.category, capture.views, capture.published) == (
        "Society",
        1532,
        "2025-04-28T15:28:00+05:00",
    )
    assert [card.title for card in capture.cards] == ["Melons are ripe", "A tram runs"]
    assert capture.labels == ("Most read",)


def test_a_short_line_above_a_label_is_no_running_headline() -> None:
    capture = read(
        f"A bridge is opened\n{PROSE}\nIt is made of steel.\nMost read\nMelons are ripe\nEconomy 27.04.2025"
    )
    assert capture.ticker == ""
    assert capture.paragraphs == (PROSE, "It is made of steel.")
    assert [card.title for card in capture.cards] == ["Melons are ripe"]


def test_a_running_headline_stands_under_today_or_beside_the_weather() -> None:
    assert (
        read(f"Today\nA tram runs to Chirchik\n\nA bridge is opened for all\n{PROSE}").ticker
        == "A tram runs to Chirchik"
    )
    assert read(f"Most read\nA tram\n\nA bridge is opened for all\n{PROSE}").ticker == ""
    assert read(f"A tram runs\n+5°\n\nA bridge is opened for all\n{PROSE}").ticker == "A tram runs"


def test_a_dated_line_of_another_category_is_listed() -> None:
    capture = read(f"A bridge is opened\nSociety\n{PROSE}\n\n{PROSE}\nSports 28-04-2025\n")
    assert (capture.category, capture.published) == ("Society", "")
    assert capture.paragraphs == (PROSE, PROSE)
    assert capture.unrecognised == ((6, "Sports 28-04-2025"),)


def test_a_card_s_category_may_stand_above_its_title() -> None:
    card = "Sports\nA tram runs\nThe first cars are new.\n15:28, 28-04-2025"
    capture = read(f"A bridge is opened\nSociety\n{PROSE}\n\n{card}")
    assert capture.cards == (
        RelatedArticle("A tram runs", "The first cars are new.", "Sports", "2025-04-28T15:28:00+05:00"),
    )
    assert (capture.category, capture.unrecognised) == ("Society", ())


def test_an_unknown_label_stands_alone_above_the_first_card() -> None:
    card = "A new tram line\nA new tram line\nIt is short, but it is a start.\nSports 28-04-2025"
    assert read(f"A bridge is opened\n{PROSE}\n\nMore from the valley\n\n{card}").labels == (
        "More from the valley",
    )
    crowded = read(f"A bridge is opened\n{PROSE}\n\nOne thing\nMore from the valley\n\n{card}")
    assert crowded.labels == ()
    assert crowded.paragraphs == (PROSE, "One thing", "More from the valley")


@pytest.mark.parametrize(
    ("lines", "name", "role"),
    [
        ("Kamola Yusupova,\nnature writer", "Kamola Yusupova", "nature writer"),
        ("Kamola Yusupova\ncorrespondent", "Kamola Yusupova", "correspondent"),
        ("Kamola Yusupova, correspondent", "Kamola Yusupova", "correspondent"),
        ("K. Yusupova, nature writer", "K. Yusupova", "nature writer"),
        ("Author: Kamola Yusupova", "Kamola Yusupova", ""),
        ("Автор: Камола Юсупова", "Камола Юсупова", ""),
        ("Текст: Камола Юсупова, корреспондент", "Камола Юсупова", "корреспондент"),
        ("Tayyorladi: Kamola Yusupova", "Kamola Yusupova", ""),
        ("By Kamola Yusupova and Peter Hall", "Kamola Yusupova and Peter Hall", ""),
        ("Муаллиф: Камола Юсупова ва Дилшод Каримов", "Камола Юсупова ва Дилшод Каримов", ""),
        ("By Kamola Yusupova, nature writer", "Kamola Yusupova", "nature writer"),
        ("BY KAMOLA YUSUPOVA\nNews editor", "KAMOLA YUSUPOVA", "News editor"),
        ("Kamola Yusupova", "Kamola Yusupova", ""),
        ("Alisher Karim oʻgʻli Umarov,\nmuxbir", "Alisher Karim oʻgʻli Umarov", "muxbir"),
    ],
)
def test_bylines(lines: str, name: str, role: str) -> None:
    capture = read(f"A bridge is opened\n\n{PROSE}\n\n{lines}\n")
    assert (capture.author_name, capture.author_role) == (name, role)
    assert capture.paragraphs == (PROSE,)
    assert capture.unrecognised == ()


@pytest.mark.parametrize(
    "line",
    [
        "A bridge, they said",
        "Kamola Yusupova, she said, is late.",
        "Source: Kamola Yusupova",
        "Room 101, Khiva",
        "Kamola Yusupova\nIt is only a name",
    ],
)
def test_what_is_no_byline(line: str) -> None:
    assert read(f"A bridge is opened\n\n{PROSE}\n\n{line}\n\n{PROSE}").author_name == ""


def test_lines_that_a_program_wrapped_are_one_paragraph() -> None:
    wrapped = (
        "A bridge is opened\n\nThe old bridge over the river had been closed for two\n"
        "years, and everybody had to take the ferry.\nNow it may be used again by everyone in the town.\n"
    )
    assert read(wrapped).paragraphs == (
        "The old bridge over the river had been closed for two years, and everybody had to take the ferry.",
        "Now it may be used again by everyone in the town.",
    )


@pytest.mark.parametrize(
    ("line", "views"),
    [
        ("1 204", 1204),
        ("1,204", 1204),
        ("129 views", 129),
        ("Просмотры: 129", 129),
        ("87 просмотров", 87),
        ("0", 0),
    ],
)
def test_view_counts(line: str, views: int) -> None:
    assert read(f"A bridge is opened\n{line}\n{PROSE}").views == views


@pytest.mark.parametrize("line", ["129 likes", "12.5", "+998 71 200 00 00", "2-1"])
def test_other_numbers_are_no_views(line: str) -> None:
    assert read(f"{line}\n\nA bridge is opened\n\n{PROSE}").views is None


def test_weather_of_which_a_part_is_missing_or_unknown() -> None:
    body = f"\n\nA bridge is opened\n\n{PROSE}\n\n"
    assert read(f"+26°{body}").weather == {
        "temperature": {"value": 26, "unit": "celsius", "explicit_plus": True}
    }
    assert read(f"туман\n+2°{body}").weather == {
        "temperature": {"value": 2, "unit": "celsius", "explicit_plus": True},
        "condition": "fog",
    }
    strange = read(f"звездопад ветер 2 м/с, В{body}")
    assert strange.weather["condition_text"] == "звездопад"
    assert strange.unknown_weather == ("звездопад",)


def test_a_second_weather_line_is_listed() -> None:
    capture = read(f"+26°\n+31°\n\nA bridge is opened\n\n{PROSE}")
    assert capture.unrecognised == ((2, "+31°"),)


def test_the_time_zone_is_the_newsroom_s() -> None:
    capture = parse(page("en"), path="page.txt", timezone="Europe/London")
    assert capture.cards[0].published == "2025-04-28T15:28:00+01:00"
    with pytest.raises(ConfigError):
        parse(page("en"), path="page.txt", timezone="Asia/Nowhere")


@pytest.mark.parametrize(
    ("data", "line", "message"),
    [
        (b"", 1, "empty"),
        (b"\xef\xbb\xbf \n\t\n", 1, "empty"),
        (b"A title\n\xff\xfe broken", 2, "not UTF-8"),
        ("A title\n".encode("utf-16"), 1, "UTF-16"),
        ("Один\n".encode("cp1251"), 1, "not UTF-8"),
        (b"A title\n\nnul \x00 byte", 3, "not a text"),
        ("A title\n\ud800", 2, "surrogate"),
        ("129\n", 1, "title"),
        ("\n\n+26°\nSports\n", 3, "title"),
    ],
)
def test_what_cannot_be_read_is_an_error_with_its_line(data: str | bytes, line: int, message: str) -> None:
    with pytest.raises(InputError) as caught:
        read(data)
    assert caught.value.place == Place("page.txt", line)
    assert message in caught.value.message
    assert caught.value.hint


def test_what_is_too_long_for_a_page_is_an_error() -> None:
    with pytest.raises(InputError, match="more than 20000 lines"):
        read("A bridge is opened\n" * 20_001)


def test_a_very_long_line_is_a_paragraph() -> None:
    long = "a bridge " * 1_000_000
    assert read(f"A bridge is opened\n\n{long}").paragraphs == (long.strip(),)


def test_control_characters_are_dropped() -> None:
    assert read("A \x07bridge\tis\x1b opened").title == "A bridge is opened"


@pytest.mark.parametrize(
    "unit",
    [
        "a",
        "A b ",
        "1 ",
        '."',
        "1:",
        "28-04-2025 ",
        "A, ",
        "Sports\n",
        "129\n",
        "Title of it\n",
        "+26°\n",
        "\n\r",
    ],
)
def test_large_input_is_read_in_time(unit: str) -> None:
    text = f"A bridge is opened\n\n{PROSE}\n\n" + unit * (60_000 // len(unit))
    start = time.process_time()
    read(text)
    assert time.process_time() - start < 30  # what is not linear takes minutes


def accounted_for(capture: Capture) -> str:
    cards = [f"{card.title}\n{card.teaser}\n{card.category}" for card in capture.cards]
    author = f"{capture.author_name},\n{capture.author_role}"
    rest = [text for _, text in capture.unrecognised]
    parts = (
        capture.title,
        *capture.paragraphs,
        capture.category,
        author,
        *cards,
        capture.ticker,
        *capture.labels,
    )
    return "\n".join((*parts, *rest))


@settings(max_examples=60, deadline=None)
@given(data=st.data(), locale=st.sampled_from(["en", "ru", "uz", "uz_Cyrl"]))
def test_no_line_is_lost_however_parts_are_shuffled_or_dropped(data: st.DataObject, locale: str) -> None:
    blocks = data.draw(st.permutations(page(locale).strip().split("\n\n")))
    kept = blocks[: data.draw(st.integers(1, len(blocks)))]
    lines = [line for block in kept for line in block.split("\n")]
    drop = data.draw(st.sets(st.integers(0, len(lines) - 1), max_size=3))
    text = (
        "\n\n".join(kept) if not drop else "\n".join(line for at, line in enumerate(lines) if at not in drop)
    )
    try:
        capture = read(text)
    except InputError as error:
        assert error.message.startswith(  # noqa: PT017 - one of three ends
            ("no line can be the title", "the capture is empty", "two pages in one capture: ")
        )
        return
    found = accounted_for(capture)
    for line in text.split("\n"):
        if line.rstrip("0123456789 :,-")[-1:] == "°" or " м/с" in line or " m/s" in line:
            assert capture.weather or line in found
        elif line[:1].isdigit():
            assert capture.views is not None or line in found
        elif line[-4:] == "2025":
            assert line.split(" ")[0] in found
        else:
            assert line in found


@settings(max_examples=100, deadline=None)
@given(st.text() | st.binary())
def test_any_input_is_a_capture_or_an_input_error(data: str | bytes) -> None:
    try:
        capture = read(data)
    except InputError:
        return
    assert capture.title
