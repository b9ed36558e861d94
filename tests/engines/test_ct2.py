from __future__ import annotations

import shutil
import sys
from typing import TYPE_CHECKING

import pytest
from tests.engines.contract import EN, RU, UZ, UZ_CYRL, EngineContract
from tests.engines.shelves import CountingShelf
from tests.engines.tiny_models import SPACE, TinyModel, argos, as_words, nllb, one_way, opus

from localize.engines.access import Access
from localize.engines.base import TextRefusedError
from localize.engines.ct2 import Ct2Engine
from localize.errors import EngineError, UsageError
from localize.model import Locale

if TYPE_CHECKING:
    from pathlib import Path

KK = Locale.parse("kk")
TURKIC = {
    "uzb_Latn": {"Rain": "Yomgʻir", "today": "bugun"},
    "uzb_Cyrl": {"Rain": "Ёмғир", "today": "бугун"},
    "kaz": {"Rain": "Жаңбыр", "today": "бүгін"},
}


def turkic() -> TinyModel:
    return TinyModel(as_words(TURKIC), mark="source", marks={code: f">>{code}<<" for code in TURKIC})


def echoing(target: str) -> TinyModel:
    return TinyModel({}, greeting=f"{SPACE}[{target}]", places=128)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "models"


class TestContract(EngineContract):
    @pytest.fixture(scope="class")
    @classmethod
    def folder(cls, tmp_path_factory: pytest.TempPathFactory) -> Path:
        folder = tmp_path_factory.mktemp("models")
        opus(folder / "opus-mt-en-ru", echoing("ru"))
        opus(folder / "opus-mt-en-uz", echoing("uz"))
        opus(folder / "opus-mt-ru-en", echoing("en"))
        return folder

    @pytest.fixture
    def engine(self, folder: Path) -> Ct2Engine:
        return Ct2Engine(CountingShelf(folder), threads=1)

    @pytest.fixture
    def unreachable(self, folder: Path, tmp_path: Path) -> Ct2Engine:
        shutil.copytree(folder / "opus-mt-en-ru", tmp_path / "opus-mt-en-ru")
        (tmp_path / "opus-mt-en-ru" / "model.bin").write_bytes(b"half")
        return Ct2Engine(CountingShelf(tmp_path), threads=1)


def test_a_model_translates_the_words_it_knows_and_copies_the_others(folder: Path) -> None:
    opus(folder / "opus-mt-en-ru", one_way({"Rain": "Дождь", "is": "идёт"}))
    engine = Ct2Engine(CountingShelf(folder), threads=1)
    assert engine.translate(["Rain is <x1> 😀", "is Rain\n\nRain"], EN, RU) == [
        "Дождь идёт <x1> 😀",
        "идёт Дождь\n\nДождь",
    ]


def test_a_model_of_several_languages_is_told_which_one(folder: Path) -> None:
    opus(folder / "opus-mt-en-trk", turkic())
    engine = Ct2Engine(CountingShelf(folder), threads=1)
    assert engine.translate(["Rain today"], EN, UZ) == ["Yomgʻir bugun"]
    assert engine.translate(["Rain today"], EN, UZ_CYRL) == ["Ёмғир бугун"]
    assert engine.translate(["Rain today"], EN, KK) == ["Жаңбыр бүгін"]
    assert not engine.supports(EN, RU)


def test_nllb_is_told_both_languages_by_its_own_codes(folder: Path) -> None:
    words = {
        "uzn_Latn": {"Rain": "Yomgʻir", "Дождь": "Yomgʻir"},
        "rus_Cyrl": {"Rain": "Дождь"},
        "eng_Latn": {"Дождь": "Rain"},
    }
    nllb(folder / "nllb-200", TinyModel(as_words(words), "target", {code: code for code in words}))
    engine = Ct2Engine(CountingShelf(folder), threads=1)
    assert engine.translate(["Rain"], EN, UZ) == ["Yomgʻir"]
    assert engine.translate(["Rain"], EN, RU) == ["Дождь"]
    assert engine.translate(["Дождь"], RU, UZ) == ["Yomgʻir"]
    assert engine.pivot(RU, UZ) == ""
    assert not engine.supports(EN, UZ_CYRL)


def test_an_argos_package_is_run_as_it_is(folder: Path) -> None:
    argos(folder / "translate-en_ru-1_9", one_way({"Rain": "Дождь"}), "en", "ru")
    engine = Ct2Engine(CountingShelf(folder), threads=1)
    assert engine.translate(["Rain, Rain"], EN, RU) == ["Дождь, Дождь"]
    assert engine.translate(["Rain <x1>"], EN, RU) == ["Дождь <x1>"]


def test_a_pair_without_a_model_goes_through_english(folder: Path) -> None:
    opus(folder / "opus-mt-ru-en", one_way({"Дождь": "Rain"}))
    opus(folder / "opus-mt-en-trk", turkic())
    engine = Ct2Engine(CountingShelf(folder), threads=1)
    assert engine.pivot(RU, UZ) == "en"
    assert engine.pivot(RU, EN) == ""
    assert engine.translate(["Дождь"], RU, UZ) == ["Yomgʻir"]
    assert not engine.supports(UZ, RU)


def test_a_model_of_the_pair_alone_goes_first(folder: Path) -> None:
    opus(folder / "opus-mt-en-trk", turkic())
    opus(folder / "opus-mt-en-uz", one_way({"Rain": "Yomgʻirlar"}))
    assert Ct2Engine(CountingShelf(folder), threads=1).translate(["Rain"], EN, UZ) == ["Yomgʻirlar"]


def test_what_a_model_cannot_do_costs_its_texts_alone(folder: Path) -> None:
    words = {SPACE + "Rain": SPACE + "Дождь"}
    opus(folder / "opus-mt-en-ru", TinyModel({"": words}, places=20))
    engine = Ct2Engine(CountingShelf(folder), threads=1)
    with pytest.raises(
        TextRefusedError, match=r"^the model opus-mt-en-ru cannot do it: No position encodings"
    ):
        engine.translate(["Rain " * 30], EN, RU)
    assert engine.translate(["Rain"], EN, RU) == ["Дождь"]


def test_a_translation_without_an_end_is_refused(folder: Path) -> None:
    # The word for the end is a word, too: so it goes on until it is cut off.
    words = {SPACE + "Rain": SPACE + "Дождь", "</s>": SPACE + "Дождь"}
    opus(folder / "opus-mt-en-ru", TinyModel({"": words}, greeting=SPACE + "Дождь", places=200, endless=True))
    with pytest.raises(TextRefusedError, match=r"^the model opus-mt-en-ru came to no end$"):
        Ct2Engine(CountingShelf(folder), threads=1).translate(["Rain"], EN, RU)


def test_models_are_looked_for_once_and_named_in_the_settings(folder: Path) -> None:
    opus(folder / "opus-mt-en-ru", one_way({"Rain": "Дождь"}))
    shelf = CountingShelf(folder)
    engine = Ct2Engine(shelf, threads=1)
    assert shelf.looked == 0
    assert engine.settings.startswith("opus-mt-en-ru=")
    engine.supports(EN, RU)
    assert shelf.looked == 1


def test_nothing_leaves_the_machine() -> None:
    assert Ct2Engine.from_options({}, Access()).local


def test_threads_are_a_number() -> None:
    with pytest.raises(UsageError, match="the option threads is «many», not a whole number"):
        Ct2Engine.from_options({"threads": "many"}, Access())


def test_without_its_packages_it_says_what_to_install(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opus(folder / "opus-mt-en-ru", one_way({"Rain": "Дождь"}))
    monkeypatch.setitem(sys.modules, "ctranslate2", None)
    with pytest.raises(EngineError, match=r"^ct2 needs packages that are not installed") as caught:
        Ct2Engine(CountingShelf(folder), threads=1).translate(["Rain"], EN, RU)
    assert caught.value.hint == "pip install 'localize[ct2]'"
