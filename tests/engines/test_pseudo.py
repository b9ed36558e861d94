from __future__ import annotations

import pytest
from tests.engines.contract import EN, RU

from localize.engines.access import Access
from localize.engines.base import TextRefusedError
from localize.engines.pseudo import PseudoEngine
from localize.translate.protection import protect, restore

ENGINE = PseudoEngine.from_options({}, Access())


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("Rain today", "⟦Ŕååîîñ ţööđååý⟧"),
        ("\n Дождь ", "\n ⟦Доождь⟧ "),
        ("", ""),
        (" \t", " \t"),
        ("2:1", "⟦2:1⟧"),
    ],
)
def test_texts_get_longer_and_strange(text: str, answer: str) -> None:
    assert ENGINE.translate([text], EN, RU) == [answer]


@pytest.mark.parametrize("kind", ["xml", "mail"])
def test_markup_and_placeholders_stay(kind: str) -> None:
    protected = protect("Rain in **Tashkent**, writes {name}.", kind=kind)  # type: ignore[arg-type]
    (answer,) = ENGINE.translate([protected.text], EN, RU)
    assert restore(protected, answer) == "⟦Ŕååîîñ îîñ **Ţååšĥķééñţ**, ŵŕîîţééš {name}.⟧"


def test_one_language_is_no_pair() -> None:
    assert ENGINE.supports(EN, RU)
    with pytest.raises(TextRefusedError):
        ENGINE.translate(["Rain"], EN, EN)
