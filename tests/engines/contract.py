"""What every engine must do, whoever is behind it. An engine's test class inherits this one.

The class gives two fixtures: `engine`, which asks a server of the test's own, and `unreachable`, the same
with nobody behind it. The server turns each text that it is asked for into `[<target>] <text>`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from localize.engines import registry
from localize.errors import EngineError
from localize.model import Locale

if TYPE_CHECKING:
    from localize.engines.base import Engine

EN, RU, UZ, UZ_CYRL = (Locale.parse(code) for code in ("en", "ru", "uz", "uz_Cyrl"))


class EngineContract:
    """The contract."""

    def test_its_name_is_in_the_registry(self, engine: Engine) -> None:
        assert engine.name in registry.names()

    def test_its_limits_are_positive(self, engine: Engine) -> None:
        assert engine.limits.characters_per_request > 0
        assert engine.limits.texts_per_request > 0

    def test_it_says_what_it_supports(self, engine: Engine) -> None:
        assert engine.supports(EN, RU)
        assert engine.supports(RU, UZ)
        assert not engine.supports(EN, EN)
        assert not engine.supports(EN, Locale.parse("qqq"))

    def test_it_refuses_what_it_does_not_support(self, engine: Engine) -> None:
        with pytest.raises(EngineError):
            engine.translate(["Rain"], EN, EN)

    def test_no_texts_give_no_answers(self, engine: Engine) -> None:
        assert engine.translate([], EN, RU) == []

    def test_answers_come_in_the_order_of_the_texts(self, engine: Engine) -> None:
        assert engine.translate(["Rain", "Snow", "Rain"], EN, RU) == ["[ru] Rain", "[ru] Snow", "[ru] Rain"]

    @pytest.mark.parametrize("blank", ["", " ", "\n\t", "\u00a0"])
    def test_blank_texts_stay_as_they_are(self, engine: Engine, blank: str) -> None:
        assert engine.translate([blank], EN, RU) == [blank]

    def test_white_space_at_both_ends_is_kept(self, engine: Engine) -> None:
        assert engine.translate(["\n  Rain \u00a0"], EN, UZ) == ["\n  [uz] Rain \u00a0"]

    @pytest.mark.parametrize(
        "text",
        [
            "Oʻzbekiston – Ўзбекистон",
            "a < b & c > d \"q\" 'p'",
            "&amp; &lt;b&gt;",
            "100% + 5 = ?#/",
            "😀 e\u0301",
        ],
    )
    def test_every_character_survives_the_way_there_and_back(self, engine: Engine, text: str) -> None:
        assert engine.translate([text], EN, RU) == [f"[ru] {text}"]

    def test_a_text_longer_than_the_limit_is_answered_whole(self, engine: Engine) -> None:
        sentence = "The wind turned to the east. "
        text = sentence * (3 * engine.limits.characters_per_request // len(sentence))
        (answer,) = engine.translate([text], EN, RU)
        assert answer.replace("[ru] ", "") == text

    def test_half_a_character_is_refused_not_a_crash(self, engine: Engine) -> None:
        with pytest.raises(EngineError):
            engine.translate(["a \ud83d b"], EN, RU)

    def test_an_unreachable_service_is_one_line(self, unreachable: Engine) -> None:
        with pytest.raises(EngineError) as caught:
            unreachable.translate(["Rain"], EN, RU)
        assert caught.value.exit_code == 3
        assert "\n" not in caught.value.message
