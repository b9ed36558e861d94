"""A newer capture of the same page, and what a person has edited since the last one."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from localize.capture import Capture, RelatedArticle, to_markdown, updated
from localize.capture.three_way_merge import merged
from localize.model import Locale

OLD = Capture(
    title="The bridge",
    paragraphs=("One.", "Two.", "Three.", "Four."),
    category="Society",
    views=10,
    locale=Locale("en"),
    author_name="Kamola Yusupova",
    cards=(RelatedArticle("A card", "A teaser"),),
    ticker="Ticker",
    digest="old",
)
NEW = replace(OLD, views=25, paragraphs=("One.", "Two, mended.", "Three.", "Four.", "Five."), digest="new")
FILE = to_markdown(OLD, source="old.txt")


def test_an_untouched_article_becomes_the_new_capture() -> None:
    result = updated(FILE, NEW, source="new.txt")
    assert result.text == to_markdown(NEW, source="new.txt")
    assert result.kept == ()


def test_the_same_capture_changes_nothing_and_reports_nothing() -> None:
    edited = FILE.replace("Two.", "Two, by hand.").replace("title: The bridge", "title: My bridge")
    result = updated(edited, OLD, source="old.txt")
    assert (result.text, result.kept) == (edited, ())


def test_an_edited_part_stays_and_is_named_where_the_capture_changed_it_too() -> None:
    edited = FILE.replace("Two.", "Two, by hand.").replace("views: 10", "views: 11")
    result = updated(edited, NEW, source="new.txt")
    assert result.kept == ("views", "paragraph 2")
    assert "\nviews: 11\n" in result.text
    assert result.text.endswith("---\n\nOne.\n\nTwo, by hand.\n\nThree.\n\nFour.\n\nFive.\n")
    again = updated(result.text, NEW, source="new.txt")
    assert (again.text, again.kept) == (result.text, ())


def test_an_edited_part_stays_unnamed_where_the_capture_says_what_it_said() -> None:
    edited = FILE.replace("Three.", "Three, by hand.").replace("title: The bridge", "title: My bridge # mine")
    result = updated(edited, NEW, source="new.txt")
    assert result.kept == ()
    assert "title: My bridge # mine\n" in result.text
    assert "views: 25\n" in result.text
    assert result.text.endswith("\n\nOne.\n\nTwo, mended.\n\nThree, by hand.\n\nFour.\n\nFive.\n")


def test_what_a_person_added_or_removed_stays_so() -> None:
    edited = (
        FILE.replace("title:", "# a remark\ntitle:", 1)
        .replace("views: 10\n", "# about views\ntags: [a, b]\n\n# behind\n")
        .replace("ticker: Ticker\n", "")
        .replace("Three.\n\n", "")
        .replace("One.\n\n", "One.\n\n## A heading\n\n- an item\n\n\n- another\n\n")
    )
    newer = replace(NEW, ticker="New ticker", paragraphs=("One.", "Two.", "Three.", "Four.", "Five."))
    result = updated(edited, newer, source="new.txt")
    assert result.kept == ("views", "ticker")
    assert "---\nlang: en\n# a remark\ntitle: The bridge\n" in result.text
    assert "# about views\ntags: [a, b]\n\n# behind\nticker" not in result.text
    assert "# about views\ntags: [a, b]\n\n# behind\nrelated:" in result.text
    assert result.text.endswith(
        "---\n\nOne.\n\n## A heading\n\n- an item\n\n\n- another\n\nTwo.\n\nFour.\n\nFive.\n"
    )


def test_where_both_changed_neighbouring_paragraphs_in_number_the_person_s_stay() -> None:
    result = updated(FILE.replace("Three.\n\n", ""), NEW, source="new.txt")
    assert result.text.endswith("---\n\nOne.\n\nTwo.\n\nFour.\n\nFive.\n")
    assert result.kept == ("paragraph 2",)


def test_parts_that_the_page_lost_or_gained() -> None:
    gone = updated(FILE, replace(OLD, ticker="", digest="new"), source="new.txt")
    assert "ticker: Ticker" not in gone.text
    came = updated(FILE, replace(OLD, published="2025-04-28", digest="new"), source="new.txt")
    assert "\npublished: 2025-04-28\n---\n" in came.text
    assert gone.kept == came.kept == ()
    edited = FILE.replace("ticker: Ticker", "ticker: Mine")
    assert updated(edited, replace(OLD, ticker=""), source="new.txt").kept == ("ticker",)
    mine = FILE.replace("views:", "published: 2025-01-01\nviews:")
    assert updated(mine, replace(OLD, published="2025-04-28"), source="new.txt").kept == ("published",)


def test_paragraphs_that_the_page_lost() -> None:
    shorter = replace(OLD, paragraphs=("One.", "Four."), digest="new")
    assert updated(FILE, shorter, source="a").text.endswith("---\n\nOne.\n\nFour.\n")
    edited = FILE.replace("Three.", "Three, by hand.")
    result = updated(edited, shorter, source="a")
    assert result.text.endswith("---\n\nOne.\n\nTwo.\n\nThree, by hand.\n\nFour.\n")
    assert result.kept == ("paragraph 2", "paragraph 3")


def test_a_paragraph_that_a_person_removed_and_the_capture_changed_is_named() -> None:
    result = updated(FILE.replace("Two.\n\n", ""), NEW, source="a")
    assert result.text.endswith("---\n\nOne.\n\nThree.\n\nFour.\n\nFive.\n")
    assert result.kept == ("paragraph 2",)


def test_line_ends_and_byte_order_mark_are_kept() -> None:
    windows = "\ufeff" + FILE.replace("\n", "\r\n")
    assert updated(windows, NEW, source="new.txt").text == "\ufeff" + to_markdown(
        NEW, source="new.txt"
    ).replace("\n", "\r\n")
    assert updated(windows, OLD, source="old.txt").text == windows


def test_the_end_of_the_file_is_the_person_s() -> None:
    edited = FILE.replace("Four.\n", "Four, by hand.")
    result = updated(edited, replace(NEW, paragraphs=("One.", "Two, mended.", "Three.", "Four.")), source="a")
    assert result.text.endswith("One.\n\nTwo, mended.\n\nThree.\n\nFour, by hand.")
    longer = updated(edited, replace(NEW, paragraphs=("Zero.", *OLD.paragraphs)), source="a")
    assert longer.text.endswith("---\n\nZero.\n\nOne.\n\nTwo.\n\nThree.\n\nFour, by hand.")


def test_empty_lines_with_spaces_stay() -> None:
    edited = FILE.replace("---\n\nOne.", "---\n \n\t\nOne, by hand.").replace("Two.\n\n", "Two.\n \n\n")
    result = updated(edited, replace(OLD, paragraphs=(*OLD.paragraphs, "Five."), digest="new"), source="a")
    assert result.text.endswith("---\n \n\t\nOne, by hand.\n\nTwo.\n \n\nThree.\n\nFour.\n\nFive.\n")
    blank = updated(FILE[: FILE.index("One.")] + "  ", OLD, source="old.txt")
    assert blank.text == FILE[: FILE.index("One.")] + "  "


def test_a_body_that_came_empty() -> None:
    empty = replace(OLD, paragraphs=())
    assert updated(to_markdown(empty, source="a"), NEW, source="a").text.endswith("Four.\n\nFive.\n")
    assert updated(FILE, empty, source="a").text.endswith("---\n\n")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "No front matter",
        "---\ntitle: never closed\n",
        "---\ntitle: by hand\n---\n\nText\n",
        "---\ncapture: yes\n---\n",
        "---\ncapture: {source: a}\n---\n",
        "---\n- a list\n---\n",
        "---\n---\n",
        "---\na: [\n---\n",
        '---\na: "one\ntwo"\ncapture: {digest: a}\n---\n',
        "---\na: 1\na: 2\ncapture: {digest: a}\n---\n",
    ],
)
def test_what_no_capture_made_stays_as_it_is(text: str) -> None:
    result = updated(text, NEW, source="new.txt")
    assert result.text == text
    assert result.kept == ("the whole article, since no capture made it",)


def test_mixed_line_ends_lose_nothing() -> None:
    mixed = FILE.replace("views: 10\n", "views: 10\r\n")
    result = updated(mixed, NEW, source="a")
    assert "views: 10\r\n" in result.text
    assert result.kept == ("views",)


def test_a_text_too_long_to_compare_stays() -> None:
    many = [str(number) for number in range(1100)]
    current = ["mine", *many[1:]]
    result, against = merged(many, current, [*many, "new"], str)
    assert result == current
    assert against == list(range(1, 1101))


TEXTS = st.lists(st.sampled_from("abcdefgh"), max_size=8)


@settings(max_examples=100, deadline=None)
@given(TEXTS, TEXTS, TEXTS)
def test_a_merge_never_loses_what_a_person_wrote(base: list[str], mine: list[str], theirs: list[str]) -> None:
    result, _ = merged(base, mine, theirs, str)
    for text in set(mine) - set(base):
        assert result.count(text) >= mine.count(text)
    assert merged(base, mine, base, str) == (mine, [])
    assert merged(base, base, theirs, str) == (theirs, [])
    assert merged(base, mine, mine, str) == (mine, [])
