"""What engines behind a web service have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

import pytest

from localize.engines.access import Access
from localize.engines.base import Limits, TextRefusedError
from localize.engines.transport import HttpReply, HttpRequest
from localize.engines.web_engine import WebEngine, codes, plain_code
from localize.engines.web_reply import Service
from localize.errors import UsageError
from localize.model import Locale

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

EN, RU, UZ_CYRL = (Locale.parse(code) for code in ("en", "ru", "uz_Cyrl"))


class _Recorder:
    def __init__(self) -> None:
        self.asked: list[HttpRequest] = []

    def send(self, request: HttpRequest) -> HttpReply:
        self.asked.append(request)
        return HttpReply(200, "")


class _Upper(WebEngine):
    """Answers in capitals."""

    name = "upper"
    service = Service("Upper", "UPPER_KEY")
    limits = Limits(characters_per_request=40, texts_per_request=2)
    options: ClassVar[Mapping[str, str]] = {}
    own_url = "https://upper.example/api"
    own_hosts = ("upper.example",)

    def _code(self, locale: Locale) -> str:
        return plain_code(locale, codes("en ru"))

    def _ask(self, texts: Sequence[str], source: Locale, target: Locale) -> list[str]:
        self._send("/translate", params={"to": str(target), "from": str(source)})
        return [f" {text.upper()} " for text in texts]


def _made(**options: str) -> tuple[_Upper, _Recorder]:
    recorder = _Recorder()
    return _Upper(Access(recorder, {"UPPER_KEY": "secret"}), options), recorder


def test_texts_go_in_calls_that_fit_and_equal_ones_once() -> None:
    engine, recorder = _made()
    assert engine.translate([" one\n", "two", "one", "", "three"], EN, RU) == [
        " ONE\n",
        "TWO",
        "ONE",
        "",
        "THREE",
    ]
    assert [request.url for request in recorder.asked] == ["https://upper.example/api/translate"] * 2


def test_a_long_text_is_cut_into_sentences_and_put_together() -> None:
    engine, recorder = _made()
    text = "The first one is long enough. The second one, too. And a third."
    assert engine.translate([text], EN, RU) == [text.upper()]
    assert len(recorder.asked) > 1


def test_a_pair_that_it_lacks_is_refused_before_anything_is_sent() -> None:
    engine, recorder = _made()
    assert not engine.supports(EN, UZ_CYRL)
    with pytest.raises(TextRefusedError):
        engine.translate(["a"], EN, UZ_CYRL)
    with pytest.raises(TextRefusedError, match="half a character"):
        engine.translate(["a\ud800"], EN, RU)
    assert recorder.asked == []
    more, _ = _made(languages="uz_Cyrl")
    assert more.supports(EN, UZ_CYRL)


def test_options_say_where_and_how_and_are_part_of_the_settings() -> None:
    engine, _ = _made(model="big", timeout="5")
    assert engine.settings == "model=big"
    assert not engine.local
    with pytest.raises(UsageError):
        _made(url="https://evil.example")


def test_a_code_is_plain_in_the_script_of_its_language() -> None:
    known = codes("uz ru")
    assert [plain_code(locale, known) for locale in (RU, Locale.parse("uz"), UZ_CYRL, EN)] == [
        "ru",
        "uz",
        "",
        "",
    ]
