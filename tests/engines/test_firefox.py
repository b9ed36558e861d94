from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest
from tests.engines.contract import EN, RU, UZ, EngineContract
from tests.engines.shelves import CountingShelf
from tests.engines.tiny_marian import firefox

from localize.engines.access import Access
from localize.engines.base import TextRefusedError
from localize.engines.firefox import FirefoxEngine
from localize.errors import EngineError

if TYPE_CHECKING:
    from pathlib import Path

PAIRS = ("enru", "ruen", "enuz")


class Marking:
    """Stands for the package: marks texts with the language that the model's vocabulary names."""

    def __init__(self, _model: bytes, vocabulary: bytes) -> None:
        self.said = vocabulary.decode()

    def translate(self, text: str) -> str:
        return f"[{self.said}] {text}"


class TestContract(EngineContract):
    @pytest.fixture
    def engine(self, tmp_path: Path) -> FirefoxEngine:
        for pair in PAIRS:
            folder = firefox(tmp_path / f"{pair[:2]}-{pair[2:]}", ["x"], pair)
            (folder / f"vocab.{pair}.spm").write_text(pair[2:])
        return FirefoxEngine(CountingShelf(tmp_path), lambda model, source, _target: Marking(model, source))

    @pytest.fixture
    def unreachable(self, tmp_path: Path) -> FirefoxEngine:
        folder = firefox(tmp_path / "en-ru", ["x"], "enru")
        (folder / "model.enru.intgemm.alphas.bin").write_bytes(b"half")
        return FirefoxEngine(CountingShelf(tmp_path))


def test_the_real_package_runs_a_model_of_marian_s_format(tmp_path: Path) -> None:
    firefox(tmp_path / "en-ru", ["Вечером", "ожидается", "дождь"], "enru")
    engine = FirefoxEngine(CountingShelf(tmp_path))
    # The tiny model says one phrase, whatever it is asked.
    assert engine.translate(["Rain is expected.\nRain."], EN, RU) == [
        "Вечером ожидается дождь\nВечером ожидается дождь"
    ]


def test_a_pair_without_a_model_goes_through_english(tmp_path: Path) -> None:
    firefox(tmp_path / "ru-en", ["Rain"], "ruen")
    firefox(tmp_path / "en-uz", ["Yomgʻir"], "enuz")
    engine = FirefoxEngine(CountingShelf(tmp_path))
    assert engine.pivot(RU, UZ) == "en"
    assert engine.translate(["Дождь"], RU, UZ) == ["Yomgʻir"]


def test_what_is_not_here_is_refused_and_never_fetched(tmp_path: Path) -> None:
    engine = FirefoxEngine(CountingShelf(tmp_path))
    with pytest.raises(TextRefusedError, match=r"^firefox has no model from en into ru"):
        engine.translate(["Rain"], EN, RU)


@pytest.mark.parametrize(("place", "size"), [(0, 1), (8, 7), (16, 6), (40, 7)])
def test_a_damaged_model_is_told_before_the_package_sees_it(tmp_path: Path, place: int, size: int) -> None:
    folder = firefox(tmp_path / "en-ru", ["Rain"], "enru")
    file = folder / "model.enru.intgemm.alphas.bin"
    data = bytearray(file.read_bytes())
    data[place : place + size] = b"\xff" * size
    file.write_bytes(data)
    with pytest.raises(EngineError, match=r"^the model en-ru cannot be used: it"):
        FirefoxEngine(CountingShelf(tmp_path)).translate(["Rain"], EN, RU)


def test_a_panic_of_the_package_is_an_error_of_the_engine(tmp_path: Path) -> None:
    panic = type("PanicException", (BaseException,), {})

    def build(*_files: bytes) -> Marking:
        raise panic("index out of bounds")

    firefox(tmp_path / "en-ru", ["Rain"], "enru")
    with pytest.raises(EngineError, match="the model en-ru cannot be used: index out of bounds"):
        FirefoxEngine(CountingShelf(tmp_path), build).translate(["Rain"], EN, RU)


def test_ctrl_c_is_no_fault_of_the_model(tmp_path: Path) -> None:
    def build(*_files: bytes) -> Marking:
        raise KeyboardInterrupt

    firefox(tmp_path / "en-ru", ["Rain"], "enru")
    with pytest.raises(KeyboardInterrupt):
        FirefoxEngine(CountingShelf(tmp_path), build).translate(["Rain"], EN, RU)


def test_it_has_one_call_at_a_time_and_sends_nothing() -> None:
    engine = FirefoxEngine.from_options({}, Access())
    assert (engine.limits.calls_at_once, engine.local) == (1, True)


def test_without_its_package_it_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    firefox(tmp_path / "en-ru", ["Rain"], "enru")
    monkeypatch.setitem(sys.modules, "fxtranslate", None)
    with pytest.raises(EngineError, match=r"^firefox needs packages that are not installed") as caught:
        FirefoxEngine(CountingShelf(tmp_path)).translate(["Rain"], EN, RU)
    assert caught.value.hint == "pip install 'localize[firefox]'"
