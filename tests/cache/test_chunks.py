"""Articles stay in their chunks, whichever others come and go."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain

from hypothesis import given
from hypothesis import strategies as st

from localize.cache.chunks import chunked


@dataclass(frozen=True)
class One:
    """Whatever has a slug."""

    slug: str


MANY = [One(f"article-{number:05}") for number in range(2000)]


def test_all_articles_are_in_chunks_in_their_order() -> None:
    chunks = chunked(MANY)
    assert list(chain.from_iterable(chunks.values())) == MANY
    assert 8 <= len(chunks) <= 32


def test_nothing_is_in_no_chunk() -> None:
    assert chunked([]) == {}


@given(st.sampled_from(MANY))
def test_an_article_that_goes_changes_its_chunk_and_at_most_the_one_before(gone: One) -> None:
    before = chunked(MANY)
    after = chunked(one for one in MANY if one != gone)
    assert sum(before.get(name) != after.get(name) for name in before.keys() | after.keys()) <= 2


@given(st.lists(st.text(max_size=3), max_size=40))
def test_what_comes_first_is_in_the_first_chunk_whatever_its_name(slugs: list[str]) -> None:
    chunks = chunked(map(One, slugs))
    assert [one.slug for chunk in chunks.values() for one in chunk] == slugs
    assert all(chunks.values())


def test_two_articles_that_would_begin_chunks_of_one_name_share_one() -> None:
    beginning = next(one for one in MANY[1:] if len(chunked([MANY[0], one])) > 1)
    chunks = chunked([MANY[0], beginning, MANY[1], beginning])
    assert list(chunks.values()) == [[MANY[0]], [beginning, MANY[1], beginning]]
