from __future__ import annotations

import pytest
from tests.engines.contract import EN, RU, UZ_CYRL

from localize.engines.access import Access
from localize.engines.base import TextRefusedError
from localize.engines.echo import EchoEngine

ENGINE = EchoEngine.from_options({}, Access())


def test_texts_come_back_marked() -> None:
    assert ENGINE.translate(["Rain", "\n Snow ", "", " \t"], EN, RU) == [
        "[ru] Rain",
        "\n [ru] Snow ",
        "",
        " \t",
    ]
    assert ENGINE.translate(["Rain"], EN, UZ_CYRL) == ["[uz_Cyrl] Rain"]


def test_one_language_is_no_pair() -> None:
    assert ENGINE.supports(EN, RU)
    with pytest.raises(TextRefusedError):
        ENGINE.translate(["Rain"], EN, EN)
