"""The names that another text has in no form."""

from __future__ import annotations

from localize.checks.lone_names import lone_names, named, running


def test_names_without_their_like_are_alone() -> None:
    found = lone_names("They met Karimov and Lopez in Almaty.", "Лопесга Алматыда гул беришди.", "uz", "en")
    assert [one.text for one in found.alone] == ["They", "Karimov"] or [one.text for one in found.alone] == [
        "Karimov"
    ]
    assert {"Lopez", "Almaty"} <= {one.text for one in found.every}


def test_a_place_with_names_of_its_own_is_not_alone() -> None:
    found = lone_names("Поехали в Алма-Ату.", "They went to Almaty.", "en", "ru")
    assert [one.text for one in found.alone if one.text != "Поехали"] == []


def test_a_text_without_names_has_none() -> None:
    found = lone_names("nothing at all", "Tom came.", "en", "ru")
    assert found.every == found.alone == ()


def test_quotations_are_no_running_text() -> None:
    assert running("Фильм «Белый Бим» показали.") == "Фильм “…” показали."
    assert running("no marks") == "no marks"


def test_names_and_words_made_of_places_are_named() -> None:
    assert named("Там были Тома и французский посол.", "ru").split()[-2:] == ["Тома", "французский"]
