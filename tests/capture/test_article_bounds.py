"""Where a page's article begins and ends."""

from __future__ import annotations

import pytest

from localize.capture import Capture, parse
from localize.errors import InputError, Place

TEXT = "The mill by the stream grinds again. It stood still for twenty years."
MORE = "The wheel was mended by the villagers, and the miller's son runs it."
BYLINE = "Kamola Yusupova,\ncorrespondent"
CARDS = "Similar news\n\nA tram runs\nA tram runs\nIt is short\nSociety 10:15, 3-06-2026"
TITLE = "The mill that nobody would buy"


def read(*blocks: str) -> Capture:
    return parse("\n\n".join(blocks), path="page.txt")


def page(*body: str) -> Capture:
    return read(TITLE, f"Society\n129\n{TITLE}\n{TEXT}", *body, BYLINE, CARDS)


@pytest.mark.parametrize(
    "lines",
    [
        ["What it cost"],
        ["Search", "Weather"],
        ["3 March 2026", MORE, "9 March 2026"],
        ["22:10", "23:45"],
        ["−11°"],
        ["• flour", "• bran;"],
        ["Anvar Karimov, a miller"],
        ["Anvar Karimov,", "a miller"],
        ["Bring your own sacks 🌾"],
        ["Comments"],
        ["Similar news"],
        ["1 204"],
    ],
)
def test_everything_between_title_and_byline_is_body(lines: list[str]) -> None:
    capture = page(*lines, MORE)
    assert capture.paragraphs == (TEXT, *lines, MORE)
    assert (capture.author_name, capture.author_role) == ("Kamola Yusupova", "correspondent")
    assert capture.labels == ("Similar news",)
    assert (capture.category, capture.views, capture.published) == ("Society", 129, "")
    assert capture.unrecognised == ()


@pytest.mark.parametrize("line", ["A last line without a full stop", "Bring your own sacks 🌾", "• bran"])
def test_the_last_line_above_the_byline_is_body(line: str) -> None:
    assert page(line).paragraphs == (TEXT, line)


@pytest.mark.parametrize(
    "above",
    [
        "USD 12 655.00 +4.55\nEUR 13 700.20 -1.91\nToshkent",
        "Toshkent\n+12°",
        "Today\nA long headline that runs above the page\n+26°\nclear, wind 3 m/s, N",
        "Politics\nSociety\nEconomy",
        "Home / News / The mill that",
        "15:40 A bridge is opened\n15:05 Bus line 9 runs again",
        "We use cookies to make this site better. By continuing you agree to that.",
    ],
)
@pytest.mark.parametrize("beside", ["Society | 03.06.2026 10:15", "By Kamola Yusupova", "1 204 views"])
def test_what_stands_above_a_title_is_none(above: str, beside: str) -> None:
    capture = read(above, TITLE, beside, TEXT, MORE)
    assert capture.title == TITLE
    assert capture.paragraphs == (TEXT, MORE)


def test_a_headline_right_under_the_temperature_is_the_title() -> None:
    capture = read(f"+26°\n{TITLE}", TEXT, MORE)
    assert (capture.title, capture.ticker) == (TITLE, "")


@pytest.mark.parametrize(
    "title", ["Плов весит 900 кг.", "The mill is sold for a million in 2026.", "Снова 1991 г."]
)
def test_a_title_that_stands_twice_may_end_with_a_stop(title: str) -> None:
    capture = read(title, f"Society\n129\n{title}\n{TEXT}", MORE, BYLINE)
    assert (capture.title, capture.paragraphs) == (title, (TEXT, MORE))


@pytest.mark.parametrize("cut", ["…", "..."])
def test_a_title_that_was_cut_above(cut: str) -> None:
    capture = read(f"{TITLE[:20]}{cut}", f"Society\n129\n{TITLE}\n{TEXT}", MORE)
    assert (capture.title, capture.paragraphs) == (TITLE, (TEXT, MORE))


def test_a_table_of_contents_holds_no_title() -> None:
    parts = ["How the mill was bought", "How the wheel was mended"]
    capture = read(TITLE, f"Society\n{TITLE}\n{TEXT}", *parts, parts[0], MORE, parts[1], MORE)
    assert (capture.title, capture.paragraphs) == (TITLE, (TEXT, *parts, parts[0], MORE, parts[1], MORE))


def test_the_last_byline_wins() -> None:
    capture = page("Anvar Karimov, historian", MORE)
    assert capture.author_name == "Kamola Yusupova"
    assert "Anvar Karimov, historian" in capture.paragraphs


def test_an_author_above_the_text() -> None:
    capture = read(TITLE, "Author\nKamola Yusupova", TEXT, "Anvar Karimov, a miller", MORE, CARDS)
    assert (capture.author_name, capture.author_role) == ("Kamola Yusupova", "")
    assert capture.paragraphs == (TEXT, "Anvar Karimov, a miller", MORE)


def test_comments_and_small_print_are_no_text() -> None:
    comments = (
        "Comments (2)\nAnvar\n2 hours ago\nI was there. It is so.\nDilnoza\nyesterday, 20:02\nThank you."
    )
    capture = read(TITLE, TEXT, MORE, comments, "© 2026 The Valley Post. All rights reserved.")
    assert capture.paragraphs == (TEXT, MORE)
    assert len(capture.unrecognised) == 8


def test_two_pages_are_refused_with_the_line_of_the_second() -> None:
    other = "The well that answers back"
    strip = "Today\nA headline that runs\n+27°"
    first = [strip, TITLE, f"Society\n129\n{TITLE}\n{TEXT}", BYLINE]
    with pytest.raises(
        InputError, match="two pages in one capture: another one begins with «The well"
    ) as caught:
        read(*first, strip, other, f"Society\n57\n{other}\n{MORE}", BYLINE)
    assert caught.value.place == Place("page.txt", 19)


def test_two_pages_with_the_same_strip_are_refused() -> None:
    strip = "Tashkent\n+27°"
    with pytest.raises(InputError, match="another one begins with «Tashkent»"):
        read(strip, TITLE, TEXT, MORE, BYLINE, strip, "The well that answers back", MORE, TEXT, BYLINE)


@pytest.mark.parametrize("views", ["23\u00a0008", "23\u202f008", "23\u2009008", "23'008", "23’008", "23 008"])
def test_numbers_whatever_parts_their_digits(views: str) -> None:
    assert read(TITLE, f"Society\n{views}\n{TITLE}\n{TEXT}").views == 23008
