from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.shared import SHARED, needs

from localize.catalogs.align import Aligned, AlignedBlock, align, pair_articles
from localize.formats.registry import ReadOptions, read
from localize.model import Article, Locale

TLDR = SHARED / "data" / "articles" / "tldr"


def paragraphs(*texts: str) -> list[AlignedBlock]:
    return [AlignedBlock(text, "paragraph") for text in texts]


def article(text: str, path: str = "a.md") -> Article:
    return read(text.encode(), path=path, slug="a", options=ReadOptions(Locale("en")))


ENGLISH = paragraphs(
    "Rain fell all night.", "The river rose by the old bridge, and people left their houses.", "Nobody died."
)
RUSSIAN = paragraphs(
    "Всю ночь шёл дождь.", "Река у старого моста вышла из берегов, и люди покинули дома.", "Никто не погиб."
)


def test_equal_structure_pairs() -> None:
    assert align(ENGLISH, RUSSIAN) == Aligned(((0, 0), (1, 1), (2, 2)), (), ())


def test_what_has_no_clear_partner_is_left() -> None:
    extra = paragraphs("Также дождь.")
    found = align(ENGLISH, [*RUSSIAN[:2], *extra, RUSSIAN[2]])
    assert found == Aligned(((0, 0), (1, 1)), (2,), (2, 3))


def test_anchors_tell_where_a_block_is_missing() -> None:
    source = paragraphs("Call 112 now.", "Wait for help.", "See [the map](https://a.uz/map).", "Stay calm.")
    other = paragraphs("Звоните 112.", "Смотрите [карту](https://a.uz/map).", "Без паники.")
    assert align(source, other) == Aligned(((0, 0), (2, 1), (3, 2)), (1,), ())


def test_other_numbers_are_another_block() -> None:
    assert align(paragraphs("On 5 May it snowed."), paragraphs("Снег выпал 17 июня.")).pairs == ()


@pytest.mark.parametrize("number", ["4000", "4 000", "4\u00a0000", "4.000", "4,000"])
def test_a_number_is_the_same_however_its_digits_are_grouped(number: str) -> None:
    source, other = paragraphs("4,000 cars a day.", "Yes."), paragraphs(f"Машин в день: {number}.", "Да.")
    found = align(source, other)
    assert found.pairs == ((0, 0), (1, 1))


def test_roles_never_mix() -> None:
    found = align([AlignedBlock("Weather", "heading")], [AlignedBlock("Погода", "paragraph")])
    assert found == Aligned((), (0,), (0,))


def test_lengths_beyond_reason_do_not_pair() -> None:
    found = align([*ENGLISH, *paragraphs("Yes.")], [*RUSSIAN, *paragraphs("Да, " * 200)])
    assert 3 not in [one for one, _ in found.pairs]


@pytest.mark.parametrize(("one", "other"), [([], RUSSIAN), (ENGLISH, []), ([], [])])
def test_nothing_pairs_with_nothing(one: list[AlignedBlock], other: list[AlignedBlock]) -> None:
    assert align(one, other) == Aligned((), tuple(range(len(one))), tuple(range(len(other))))


def test_a_book_is_not_compared() -> None:
    many = paragraphs(*["a b"] * 1500)
    assert align(many, many).pairs == ()


@given(st.lists(st.tuples(st.sampled_from("hpi"), st.text("ab1 ", max_size=30)), max_size=12), st.data())
@settings(max_examples=60, deadline=None)
def test_pairs_are_in_order_and_of_one_role(drawn: list[tuple[str, str]], data: st.DataObject) -> None:
    source = [AlignedBlock(text, role) for role, text in drawn]
    other = [block for block in source if data.draw(st.booleans())]
    found = align(source, other)
    assert list(found.pairs) == sorted(found.pairs)
    assert len({one for one, _ in found.pairs}) == len({two for _, two in found.pairs}) == len(found.pairs)
    assert all(source[one].role == other[two].role for one, two in found.pairs)
    assert sorted([one for one, _ in found.pairs] + list(found.left)) == list(range(len(source)))
    assert sorted([two for _, two in found.pairs] + list(found.other_left)) == list(range(len(other)))


def test_code_between_blocks_helps() -> None:
    source = article("# T\n\nOne:\n\n```\na\n```\n\nTwo:\n\n```\nb\n```\n\nThree:\n\n```\nc\n```\n")
    other = article("# Т\n\nОдин:\n\n```\na\n```\n\nТри:\n\n```\nc\n```\n")
    found = pair_articles(source, other)
    pairs = [(one.key.source, two.key.source) for one, two in found.pairs]
    assert pairs == [("T", "Т"), ("One:", "Один:"), ("Three:", "Три:")]
    assert [one.key.source for one in found.left] == ["Two:"]
    assert found.other_left == ()


def test_one_text_with_two_translations_is_not_guessed() -> None:
    source = article("# T\n\n## More\n\nRain fell on 3 May.\n\n## More\n\nSnow fell on 7 May.\n")
    other = article("# Т\n\n## Ещё\n\nДождь был 3 мая.\n\n## Далее\n\nСнег был 7 мая.\n")
    found = pair_articles(source, other)
    assert [one.key.source for one in found.left] == ["More", "More"]
    assert [two.key.source for two in found.other_left] == ["Ещё", "Далее"]
    assert len(found.pairs) == 3


@needs("data", "articles", "tldr")
@pytest.mark.parametrize("language", ["ru", "uz"])
def test_pages_that_volunteers_translated(language: str) -> None:
    paired = total = 0
    for path in sorted((TLDR / language).rglob("*.md")):
        original = TLDR / "en" / path.relative_to(TLDR / language)
        source, other = article(original.read_text("utf-8")), article(path.read_text("utf-8"))
        found = pair_articles(source, other)
        total += len(source.text_segments)
        paired += len(found.pairs)
    assert total > 100
    assert paired / total > 0.8
