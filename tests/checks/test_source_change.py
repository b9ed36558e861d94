from __future__ import annotations

import pytest

from localize.checks.source_change import source_changes
from localize.model import Locale

EN, RU, UZ = (Locale.parse(code) for code in ("en", "ru", "uz"))


@pytest.mark.parametrize(
    ("locale", "old", "new", "said"),
    [
        (EN, "It costs 312 billion.", "It costs 321 billion.", "number: 312 billion → 321 billion"),
        (EN, "He met Karimova in March.", "He met Rasulova in March.", "name: Karimova → Rasulova"),
        (EN, "The law was passed.", "The law was not passed.", "negation: — → not"),
        (EN, "It opens on Monday.", "It opens on Friday.", "date: Monday → Friday"),
        (RU, "Закон не принят.", "Закон принят.", "negation: не → —"),
        (UZ, "Byudjet 312 mlrd soʻm.", "Byudjet 321 mlrd soʻm.", "number: 312 mlrd → 321 mlrd"),
        (EN, "It is −5 degrees.", "It is 5 degrees.", "number: 5 → 5"),
    ],
)
def test_what_matters_is_named(locale: Locale, old: str, new: str, said: str) -> None:
    assert [str(one) for one in source_changes(old, new, locale)] == [said]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("The fair opens on Monday.", "The big fair opens on Monday."),
        ("Prices rose by 1,200 soums.", "Prices went up by **1,200** soums."),
        ("Farmers lit fires.", "Growers lit fires."),
    ],
)
def test_wording_alone_is_nothing_grave(old: str, new: str) -> None:
    assert source_changes(old, new, EN) == ()
