"""One judgement: what engines do to texts is refused, or `check` calls it an error."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.loopback import services
from tests.loopback.server import serve
from tests.translate.engine_faults import FAULTS, GOOD
from tests.translate.samples import EN, request

from localize.checks import StringSubject, inspect
from localize.checks.of_state import OF_STATE
from localize.checks.registry import select
from localize.engines.access import Access
from localize.engines.libretranslate import LibreTranslateEngine
from localize.formats import registry
from localize.formats.article.read_options import ReadOptions
from localize.model import Locale, Message, MessageKey, ReviewState, Severity
from localize.network.engine_transport import EngineTransport
from localize.translate.acceptance import Accepted, Refused, accept

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.loopback.server import Loopback

CHECKS = [check for check in select().string if check.name not in OF_STATE]


@pytest.fixture(scope="module")
def server() -> Iterator[Loopback]:
    with pytest.MonkeyPatch.context() as patch, serve() as loopback:
        patch.setenv("NO_PROXY", "127.0.0.1")
        loopback.speaks = services.libretranslate
        yield loopback


def asked(server: Loopback, source: str, locale: Locale, answer: str) -> Accepted | Refused:
    """Have the engine asked for a text, and its answer judged."""
    server.answer = lambda _text, _source, _target: answer
    options = {"url": server.url, "languages": "ru, uz"}
    engine = LibreTranslateEngine.from_options(options, Access(EngineTransport()))
    return accept(request(source, locale=locale), tuple(engine.translate([source], EN, locale)))


def errors(source: str, locale: Locale, targets: tuple[str, ...]) -> list[str]:
    """Return what `check` calls an error in a draft, besides that it is one."""
    message = Message(MessageKey("", source), targets)
    found = inspect(StringSubject(message, locale, EN, ReviewState.DRAFT, slug="ferry"), CHECKS)
    told = [one.message for one in found if one.severity is Severity.ERROR]
    article = registry.read(
        f"---\ntitle: Ferry\n---\n\n{source}\n".encode(),
        path="ferry.md",
        slug="ferry",
        options=ReadOptions(EN),
    )
    broken = registry.structure_problems(
        article, lambda segment: targets[0] if segment.key.source == source else None
    )
    return [*told, *(problem for _, problems in broken for problem in problems)]


def test_the_list_is_long_enough() -> None:
    assert len(FAULTS) >= 60
    assert len({name for name, *_ in FAULTS}) == len(FAULTS)


@pytest.mark.parametrize(("name", "code", "source", "answer"), FAULTS, ids=[name for name, *_ in FAULTS])
def test_no_fault_is_stored_without_an_error(
    server: Loopback, name: str, code: str, source: str, answer: str
) -> None:
    locale = Locale.parse(code)
    judged = asked(server, source, locale, answer)
    mended = isinstance(judged, Accepted) and judged.targets == (GOOD[code][source],)
    assert isinstance(judged, Refused) or mended or errors(source, locale, judged.targets), name


@pytest.mark.parametrize(("code", "source"), [(code, source) for code in GOOD for source in GOOD[code]])
def test_a_right_answer_is_stored_and_nothing_is_said(server: Loopback, code: str, source: str) -> None:
    locale = Locale.parse(code)
    judged = asked(server, source, locale, GOOD[code][source])
    assert judged == Accepted((GOOD[code][source],))
    assert errors(source, locale, judged.targets) == []
