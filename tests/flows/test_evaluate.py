from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from tests.flows.room import CONFIG, EN, RU, UZ, Room

from localize.config import Config, EngineSetting, parse
from localize.engines.access import Access
from localize.errors import InputError, Place, UsageError
from localize.flows.evaluate import Reference, References, against, edits, read_references
from localize.flows.selection import select
from localize.flows.translate import TranslateOptions, translate
from localize.translate.answers import AnswersInMemory

if TYPE_CHECKING:
    from collections.abc import Sequence

TMX = """\
<tmx version="1.4"><header srclang="en"/><body>
<tu><tuv xml:lang="en"><seg>Rain</seg></tuv><tuv xml:lang="ru"><seg>Дождь</seg></tuv></tu>
</body></tmx>
"""


def config() -> Config:
    return parse(CONFIG.encode(), "localize.yaml")


def references(text: str, name: str = "r.tsv", target: object = RU) -> tuple[References, ...]:
    return read_references(text.encode(), name, config(), EN, target)  # type: ignore[arg-type]


def test_references_come_from_tmx_from_two_columns_and_from_named_ones() -> None:
    rain = References(EN, RU, (Reference("Rain", "Дождь"),))
    assert references(TMX, "r.TMX") == (rain,)
    assert references("Rain\tДождь\n\n") == (rain,)
    named = "id\ten\tru-RU\tuz\n1\tRain\tДождь\tYomgʻir\n"
    assert references(named) == (rain,)
    assert references(named, target=None) == (rain, References(EN, UZ, (Reference("Rain", "Yomgʻir"),)))


def test_what_is_no_reference_is_refused_with_its_line() -> None:
    with pytest.raises(InputError) as raised:
        references("Rain\tДождь\nSnow\n")
    assert raised.value.place == Place("r.tsv", 2)
    with pytest.raises(InputError, match="not UTF-8"):
        read_references(b"a\n\xff", "r.tsv", config(), EN, RU)
    with pytest.raises(UsageError, match="does not name its columns"):
        references("Rain\tДождь\n", target=None)
    with pytest.raises(UsageError, match="has no translation from en into uz"):
        references(TMX, "r.tmx", UZ)


def test_an_engine_is_scored_by_what_it_says_and_silence_counts() -> None:
    seen: list[Sequence[str]] = []

    def score(texts: Sequence[str], wanted: Sequence[str]) -> tuple[float, float]:
        seen.extend([texts, wanted])
        return 51.26, 12.0

    pairs = tuple(Reference(text, f"[ru] {text}") for text in ("Rain fell.", "12345", "Left out."))
    report = against(
        config(),
        EngineSetting("pseudo"),
        [References(EN, RU, pairs)],
        Access(),
        answers=AnswersInMemory(),
        score=score,
        most=2,
    )
    assert report.data["scores"] == [
        {
            "engine": "pseudo",
            "source": "en",
            "locale": "ru",
            "texts": 2,
            "without": 1,
            "chrf": 51.3,
            "bleu": 12.0,
        }
    ]
    assert seen[0][1] == ""
    assert seen[1] == ["[ru] Rain fell.", "[ru] 12345"]


def test_what_people_made_of_drafts_is_counted_by_engine_and_locale(room: Room) -> None:
    assert edits(room.disk).notes == ("No engine has drafted anything yet.",)
    room.pull()
    session = room.session()
    translate(session, select(session.newsroom, ["frost"], ["ru"]), TranslateOptions(engines=("pseudo",)))
    room.translate(RU, "articles/frost", {"Nobody was hurt.": "Все целы."})
    league: Any = edits(room.disk).data["league"]
    (row,) = league
    assert (row["engine"], row["locale"], row["drafts"]) == ("pseudo", "ru", 3)
    assert (row["waiting"], row["edited"], row["kept"], row["rejected"]) == (2, 1, 0, 0)
    assert row["words_kept"] < 50
