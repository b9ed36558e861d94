from __future__ import annotations

from dataclasses import dataclass
from threading import Event, Thread
from typing import TYPE_CHECKING, ClassVar

import pytest
from tests.engines.contract import EN, RU, UZ

from localize.engines.base import origin_of
from localize.engines.local_model import Kind, LocalModel, NoModels
from localize.engines.model_engine import ModelEngine, broken, one_line
from localize.errors import EngineError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from localize.model import Locale


@dataclass
class Shelf(NoModels):
    models: tuple[LocalModel, ...]

    def every(self) -> tuple[LocalModel, ...]:
        return self.models


class Recording(ModelEngine):
    name = "recording"
    kinds: ClassVar[tuple[Kind, ...]] = ("opus",)
    extra: ClassVar[str] = "ct2"

    def __init__(self, *pairs: str) -> None:
        models = tuple(LocalModel(f"m-{pair}", "opus", (pair[:2],), (pair[3:],), size=7) for pair in pairs)
        super().__init__(Shelf((*models, LocalModel("f-en-uz", "firefox", ("en",), ("uz",)))))
        self.calls: list[tuple[str, list[str], str, str]] = []

    def _run(self, model: LocalModel, texts: Sequence[str], source: Locale, target: Locale) -> list[str]:
        self.calls.append((model.name, list(texts), str(source), str(target)))
        return [text.upper() for text in texts]


def test_each_sentence_is_asked_once_in_one_call_and_put_back_where_it_stood() -> None:
    engine = Recording("en-ru")
    assert engine.translate([" one. two.\n\none. ", "two.", " "], EN, RU) == [
        " ONE. TWO.\n\nONE. ",
        "TWO.",
        " ",
    ]
    assert engine.calls == [("m-en-ru", ["one.", "two."], "en", "ru")]


def test_a_long_sentence_goes_in_pieces() -> None:
    engine = Recording("en-ru")
    text = "word " * 200
    assert engine.translate([text], EN, RU) == [text.upper()]
    assert max(len(piece) for _, pieces, *_ in engine.calls for piece in pieces) <= 400


def test_the_way_through_english_is_two_calls_and_part_of_the_origin() -> None:
    engine = Recording("ru-en", "en-uz")
    assert engine.translate(["дождь"], RU, UZ) == ["ДОЖДЬ"]
    assert [call[0] for call in engine.calls] == ["m-ru-en", "m-en-uz"]
    assert origin_of(engine, RU, UZ) == "engine:recording via en"
    assert origin_of(engine, RU, EN) == "engine:recording"


def test_models_of_another_engine_are_none_of_its_own() -> None:
    assert not Recording("en-ru").supports(EN, UZ)
    assert Recording("en-ru").settings == "m-en-ru=7"


def test_one_call_is_under_way_at_a_time() -> None:
    inside, go = Event(), Event()

    class Slow(Recording):
        running = 0
        most = 0

        def _run(self, _model: LocalModel, texts: Sequence[str], *_pair: Locale) -> list[str]:
            self.running += 1
            self.most = max(self.most, self.running)
            inside.set()
            go.wait(5)
            self.running -= 1
            return list(texts)

    engine = Slow("en-ru")
    threads = [Thread(target=engine.translate, args=([str(number)], EN, RU)) for number in range(3)]
    for thread in threads:
        thread.start()
    inside.wait(5)
    go.set()
    for thread in threads:
        thread.join()
    assert engine.most == 1


def test_a_library_that_is_missing_is_told_with_its_group() -> None:
    class Bare(Recording):
        def _run(self, *_asked: object) -> list[str]:
            raise ImportError

    with pytest.raises(EngineError, match="recording needs packages that are not installed") as caught:
        Bare("en-ru").translate(["Rain"], EN, RU)
    assert caught.value.hint == "pip install 'localize[ct2]'"


def test_a_library_s_long_story_is_one_line() -> None:
    assert one_line("a\n  b" + "c" * 500) == "a b" + "c" * 197
    model = LocalModel("m", "opus", ("en",), ("ru",))
    assert broken(model, "a\nb").message == "the model m cannot be used: a b"
