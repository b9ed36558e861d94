"""What an article's file is called."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from localize.errors import InputError
from localize.language.slug import slugify


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("Why does Uzbekistan's canal need gates?", "why-does-uzbekistans-canal-need-gates"),
        ("Oʻzbekiston gʻalabasi va maʼno", "ozbekiston-galabasi-va-mano"),
        ("O'zbekiston g‘alabasi", "ozbekiston-galabasi"),
        ("Ўзбекистон ғалабаси: жаҳон халқи", "ozbekiston-galabasi-jahon-xalqi"),
        ("Щедрый ёж съел хлеб, Цирк — 2025!", "shchedryy-yozh-sel-khleb-tsirk-2025"),
        ("Café Øresund, Straße, ılık", "cafe-oresund-strasse-ilik"),
        ("  20%  of 5,000  ", "20-of-5-000"),
        ("日本 2025", "2025"),
        ("№ 5 maktab", "no-5-maktab"),
    ],
)
def test_slugs(title: str, slug: str) -> None:
    assert slugify(title) == slug


def test_a_long_title_ends_at_a_word() -> None:
    assert slugify("bridge " * 20) == "-".join(["bridge"] * 11)
    assert slugify("a" * 80 + " b") == "a" * 80
    assert slugify("a" * 500) == "a" * 80


@pytest.mark.parametrize("title", ["", "?!", "日本", "’"])
def test_nothing_to_make_a_slug_of(title: str) -> None:
    with pytest.raises(InputError) as caught:
        slugify(title)
    assert caught.value.hint


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=300))
def test_every_slug_is_a_safe_name(title: str) -> None:
    try:
        slug = slugify(title)
    except InputError:
        return
    assert re.fullmatch("[a-z0-9]+(?:-[a-z0-9]+)*", slug)
    assert len(slug) <= 80
    assert slugify(slug) == slug
