"""Which vanished text became which new one."""

from __future__ import annotations

import pytest

from localize.catalogs.match import Text, match, similarity
from localize.model import MessageKey


def texts(*sources: str, headline: bool = False) -> list[Text]:
    return [Text(MessageKey("", source), headline) for source in sources]


def pairs(old: list[Text], new: list[Text]) -> dict[str, str]:
    return {new_key.source: old_key.source for new_key, old_key in match(old, new).items()}


def test_a_corrected_sentence_is_found_again() -> None:
    old = texts("The council met on Monday.", "Nobody came.")
    new = texts("The council met on Tuesday.", "Nobody came.")
    assert pairs(old, new) == {"The council met on Tuesday.": "The council met on Monday."}


def test_what_is_another_sentence_is_no_pair() -> None:
    assert pairs(texts("The council met on Monday."), texts("Rain is expected in Nukus.")) == {}


def test_a_gap_between_unchanged_neighbours_comes_first() -> None:
    old = texts("Anchor one.", "Prices rose by 5% in May.", "Anchor two.", "Prices rose by 6% in May.")
    new = texts("Prices rose by 6% in June.", "Anchor one.", "Prices rose by 6% in July.", "Anchor two.")
    assert pairs(old, new) == {
        "Prices rose by 6% in July.": "Prices rose by 5% in May.",
        "Prices rose by 6% in June.": "Prices rose by 6% in May.",
    }


def test_each_text_is_paired_once_and_the_best_pair_wins() -> None:
    old = texts("The river rose by two metres.", "The river rose by three metres.")
    new = texts("The river rose by three metres!", "The river rose by ten metres.")
    assert pairs(old, new) == {
        "The river rose by three metres!": "The river rose by three metres.",
        "The river rose by ten metres.": "The river rose by two metres.",
    }


def test_a_headline_is_no_paragraph() -> None:
    old = texts("Frost comes early to Fergana", headline=True)
    assert pairs(old, texts("Frost comes early to Fergana!")) == {}
    assert len(pairs(old, texts("Frost comes early to Fergana!", headline=True))) == 1


def test_many_texts_are_found_by_their_rare_words() -> None:
    old = texts(*(f"Resident number {n} of street {n * 7} asked for water." for n in range(200)))
    new = texts(
        *(f"Resident number {n} of street {n * 7} asked for clean water." for n in reversed(range(200)))
    )
    found = pairs(old, new)
    right = [source for source, former in found.items() if source.replace("clean ", "") == former]
    assert len(right) == 200


def test_long_texts_are_compared_by_their_beginning() -> None:
    assert similarity("а" * 5000 + "б" * 5000, "а" * 9000) == 1.0


def test_nothing_to_pair() -> None:
    assert match([], []) == {}
    assert match(texts("a"), []) == {}


@pytest.mark.parametrize(
    "marked",
    [
        "Rain is expected in [Nukus](https://weather.example.org/cities/nukus-and-the-north?day=tomorrow).",
        'Rain is expected in <span class="place" data-id="a-very-long-identifier">Nukus</span>.',
        "**Rain** is expected in Nukus. {{< weather-map city=nukus width=600 height=400 zoom=11 >}}",
        "Rain is expected in Nukus. ![](https://images.example.org/2026/03/rain-in-nukus-wide.jpg)",
    ],
)
def test_markup_and_addresses_make_no_other_sentence(marked: str) -> None:
    plain = "Rain is expected in Nukus."
    assert pairs(texts(plain), texts(marked)) == {marked: plain}
    assert pairs(texts(marked), texts(plain)) == {plain: marked}


def test_one_address_makes_two_sentences_no_pair() -> None:
    link = "(https://weather.example.org/cities/nukus-and-the-north)"
    assert pairs(texts(f"[Rain]{link} is expected."), texts(f"[Nobody]{link} came to look.")) == {}


def test_between_equal_words_the_markup_tells() -> None:
    old = texts("Read [more](https://example.org/a).", "Read [more](https://example.org/bbbb).")
    new = texts("Read [more](https://example.org/bbbb?from=page).", "Read [more](https://example.org/a/).")
    assert pairs(old, new) == {
        new[0].key.source: old[1].key.source,
        new[1].key.source: old[0].key.source,
    }


def test_texts_of_nothing_but_markup_are_told_by_it() -> None:
    old = texts("![](https://example.org/old-picture.jpg)")
    assert len(pairs(old, texts("![](https://example.org/new-picture.jpg)"))) == 1
