"""Numbers of which each stands where the other one did."""

from __future__ import annotations

import pytest

from localize.checks.number_order import reordered
from localize.language.figures import figures

KINDS = {"en": ("en", "Latn"), "ru": ("ru", "Cyrl"), "uz": ("uz", "Latn")}
TURNED = [
    ("en", "uz", "Dial 101 for fire, 103 for an ambulance.", "Yongʻinda 103, tez yordamga 101 ni tering."),
    ("ru", "en", "Пожары — 101, газ — 104.", "Fires: 104, gas: 101."),
    ("ru", "uz", "Из 240 опрошенных 180 согласны.", "Soʻralgan 180 kishidan 240 nafari rozi."),
    ("uz", "ru", "240 kishidan 180 nafari rozi.", "Из 180 человек 240 согласны."),
    ("en", "ru", "Three of the five judges agreed.", "Согласились пятеро из трёх судей."),
    ("en", "uz", "Three of the five judges agreed.", "Uch sudyadan besh nafari rozi."),
]
STRAIGHT = [
    ("en", "uz", "Dial 101 for fire, 103 for an ambulance.", "Yongʻinda 101, tez yordamga 103 ni tering."),
    ("en", "uz", "Dial 101 for fire, 103 for an ambulance.", "Yongʻinda 101, tez yordamga 104 ni tering."),
    ("en", "uz", "Call 101 before 15:00.", "15:00 gacha 101 ga qoʻngʻiroq qiling."),
    ("en", "uz", "The houses 201 and 203 burnt down.", "203 va 201 uylar yondi."),
    ("en", "ru", "From 350 houses 240 are left.", "Осталось 240 домов, а было 350."),
    ("ru", "uz", "Из 240 опрошенных 180 согласны.", "Soʻralgan 240 kishidan 180 nafari rozi."),
    ("ru", "uz", "Из 240 опрошенных 180 согласны.", "Soʻralgan 180 kishidan 90 nafari rozi."),
    ("ru", "en", "Из 240 и из 180", "Of 180 and of 240"),
    ("en", "ru", "Three judges agreed.", "Трое судей согласны."),
]


def found(ours: str, theirs: str, source: str, target: str) -> object:
    return reordered(
        figures(source, ours), figures(target, theirs), (source, target), (KINDS[ours], KINDS[theirs])
    )


@pytest.mark.parametrize(("ours", "theirs", "source", "target"), TURNED)
def test_numbers_that_changed_places_are_told(ours: str, theirs: str, source: str, target: str) -> None:
    assert found(ours, theirs, source, target) is not None


@pytest.mark.parametrize(("ours", "theirs", "source", "target"), STRAIGHT)
def test_numbers_that_stand_for_the_same_are_not_told(
    ours: str, theirs: str, source: str, target: str
) -> None:
    assert found(ours, theirs, source, target) is None
