from __future__ import annotations

import runpy
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.shared import SHARED, needs

from localize.language.detection import Detection, detect
from localize.language.detection.text import words
from localize.model import Locale

NTREX = SHARED / "data" / "ntrex" / "dev.tsv"


def told(text: str, *candidates: str) -> str | None:
    found = detect(text, tuple(map(Locale.parse, candidates)) if candidates else None)
    return str(found.locale) if found else None


@pytest.mark.parametrize(
    ("text", "locale"),
    [
        ("Similar news", "en"),
        ("The river rose by two metres overnight.", "en"),
        ("Schools will open an hour later", "en"),
        ("It's five o'clock, says O'Brien", "en"),
        ("Похожие новости", "ru"),
        ("ясно, ветер 2,1 м/с", "ru"),
        ("Школы откроются на час позже", "ru"),
        ("В Ташкенте открыли новый мост", "ru"),
        ("Итоги недели", "ru"),
        ("Матчи тура", "ru"),
        ("Курс валют", "ru"),
        ("Цены на хлеб", "ru"),
        ("Кубок страны", "ru"),
        ("Кечки мутолаа соати", "uz_Cyrl"),
        ("Oʻxshash yangiliklar", "uz"),
        ("Toshkentda yangi ko'prik ochildi", "uz"),
        ("Maktablar bir soat kech ochiladi", "uz"),
        ("Togʻda qor yogʻdi", "uz"),
        ("bogʻ", "uz"),
        ("TOSHKENTDA YANGI KOʻPRIK OCHILDI", "uz"),
        ("The Fire Destroys an Old Market", "en"),
        ("Ўхшаш янгиликлар", "uz_Cyrl"),
        ("Тошкентда янги кўприк очилди", "uz_Cyrl"),
        ("Мактаблар бир соат кеч очилади", "uz_Cyrl"),
        ("ку\u0306прик", "uz_Cyrl"),  # with a combining breve
    ],
)
def test_short_texts_of_each_language_are_told(text: str, locale: str) -> None:
    assert told(text) == locale


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        "2025",
        "+26°",
        "Tashkent",
        "Virginia",
        "Joko Widodo",
        "YouTube",
        "Red Bull",
        "Red Bull Four 2 Score",
        "POSITIVE TM",
        "5 м/с",
        "туман",
        "J. Smith, U.S.",
        "Президент",
        "футбол",
        "Шавкат Мирзиёев",
        "The Sunday Times написала об этом",  # half of it is a name
        "Қазақстанда жаңа көпір ашылды",  # Kazakh
        "У Києві відкрили новий міст і школу",  # Ukrainian
        "Die Brücke wurde für Fußgänger geöffnet",  # German
        "Köprü bugün açıldı, şehir sevindi",  # Turkish
        "Астанада жақсы хабар айтылды, қызық",  # Kazakh, in letters that Russian or Uzbek has too
        "Бишкекте мектеп ачылды",  # Kyrgyz, likewise
        "Нандын баасы кымбаттады",  # Kyrgyz
        "Аба ырайы",  # Kyrgyz
        "Дар Хучанд барф борид",  # Tajik, likewise
        "Лига наций",
        "日本語の文章です",
        "ﷺ",
        "\ud800\ud801",
        "\x00\x00",
    ],
)
def test_names_foreign_words_and_mixtures_get_no_answer(text: str) -> None:
    assert told(text) is None


def test_candidates_restrict_the_answer_and_spell_it() -> None:
    assert told("Schools will open an hour later", "ru", "en_GB") == "en_GB"
    assert told("Schools will open an hour later", "ru", "uz") is None
    assert told("Тошкентда янги кўприк очилди", "uz", "ru") is None
    assert told("Тошкентда янги кўприк очилди", "uz", "uz_Cyrl") == "uz_Cyrl"
    assert detect("Schools will open an hour later", ()) is None


def test_confidence_grows_with_evidence() -> None:
    short = detect("a bridge")
    long = detect("The bridge that was closed in the winter will open again next week.")
    assert short is not None
    assert long is not None
    assert 0 < short.confidence < long.confidence < 1
    assert long == Detection(Locale("en"), long.confidence)


def test_a_foreign_line_among_many_words_does_not_hide_the_language() -> None:
    text = "The café was closed for the whole week, and the owner said that it would open again in spring."
    assert told(text) == "en"


def test_english_possessives_are_not_uzbek_letters() -> None:
    assert words("Tokyo's king’s who'd who'll go've") == ["Tokyo's", "king's", "who'd", "who'll", "go've"]
    assert words("o's g'iloy o’sha o'zbek G'IJDUVON O'ZBEK") == [
        "o's",
        "gʻiloy",
        "oʻsha",
        "oʻzbek",
        "GʻIJDUVON",
        "OʻZBEK",
    ]


@pytest.mark.parametrize(
    "unit", ["`", "](", "<a ", "{", "{{", "{%", "a.", "a@", "http://", "%(", "```", "&a", "о", "oʻ"]
)
def test_hostile_repetition_is_quick(unit: str) -> None:
    start = time.process_time()
    detect(unit * (10_000_000 // len(unit)))
    assert time.process_time() - start < 20  # what is not linear takes hours


@settings(max_examples=100, deadline=None)
@given(st.text())
def test_any_text_has_an_answer_or_none(text: str) -> None:
    found = detect(text)
    assert found is None or 0 < found.confidence < 1


@needs("data", "ntrex", "dev.tsv")
@pytest.mark.parametrize(("length", "least_right", "most_wrong"), [(3, 0.92, 0.005), (6, 0.975, 0.001)])
def test_on_real_news_wrong_answers_are_rare(length: int, least_right: float, most_wrong: float) -> None:
    right = wrong = total = 0
    for line in NTREX.read_text(encoding="utf-8").splitlines():
        for locale, text in zip(("en", "ru", "uz"), line.split("\t")[1:], strict=True):
            pieces = text.split()
            for start in range(0, len(pieces) - length + 1, length * 3):
                answer = told(" ".join(pieces[start : start + length]))
                total += 1
                right += answer == locale
                wrong += answer not in {None, locale}
    assert right / total >= least_right
    assert wrong / total <= most_wrong


@pytest.mark.parametrize("arguments", [[], [""], ["no/such/folder"]])
def test_the_benchmark_needs_its_data(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    script = runpy.run_path(str(Path(__file__).resolve().parents[3] / "scripts" / "langid.py"))
    assert script["main"](arguments) == 2
    assert "make langid DATA=DIR" in capsys.readouterr().err
