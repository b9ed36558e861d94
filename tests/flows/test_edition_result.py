"""What is remembered of the editions of an article, and what is not."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from localize.bundles.base import ArticleCard, Edition, Published
from localize.bundles.leads import Leads
from localize.bundles.manifest import EditionRecord, FileRecord, Reason
from localize.errors import InputError
from localize.flows.edition_result import (
    EditionOutcome,
    EditionResult,
    LinkingEdition,
    LinkingEditions,
    WaitingEditions,
    WrittenEdition,
    read,
    reasons_digest,
    written,
)
from localize.model import Finding, Locale, MessageKey, ReviewState, Severity

EN, RU = Locale("en"), Locale("ru")
REASON = Reason("frost@0a1b2c3d", ReviewState.DRAFT, ReviewState.APPROVED, 2)
HELD = Finding("held", Severity.WARNING, "«frost» is held back", "frost.po", locale=RU, slug="frost")
DEAD = Finding("dead-anchor", Severity.WARNING, "the link leads nowhere", "frost.md", 3, slug="frost")
RECORD = EditionRecord(
    FileRecord("en/frost.md", "ab"), Published.READY, {"approved": 2}, ArticleCard("Frost")
)
RESULT = EditionResult(
    "frost",
    (
        EditionOutcome("frost", EN, Published.READY, as_written=(MessageKey("tag", "ice"),)),
        EditionOutcome("frost", RU, None, (REASON,), reasons_digest([REASON]), (HELD,), former="((), False)"),
    ),
    {EN: WrittenEdition(RECORD, b"Frost", b"Frost")},
    faults=((EN, DEAD),),
)


def test_all_but_bytes_and_reasons_is_remembered() -> None:
    again = read(json.loads(json.dumps(written(RESULT))))
    held = replace(RESULT.outcomes[1], reasons=())
    bare = {EN: WrittenEdition(RECORD)}
    assert again == replace(RESULT, outcomes=(RESULT.outcomes[0], held), written=bare)
    assert again.with_reasons({("frost", RU): (REASON,)}) == replace(RESULT, written=bare)
    assert again.with_reasons({}) == again


WAITING = WaitingEditions(
    (RU,), (("rain.md", None), ("rain.md", "heavy")), ("map.png",), {RU: ("мороз", "мороз-1")}
)


def test_of_editions_that_wait_what_they_wait_for_is_remembered() -> None:
    linking = LinkingEditions.of({RU: LinkingEdition(Edition("frost", RU, EN, b"[rain](rain.md)"), Leads())})
    result = replace(RESULT, waiting=WAITING, linking=linking)
    again = read(json.loads(json.dumps(written(result))))
    assert (again.waiting, again.linking) == (WAITING, None)
    assert (result.is_new, again.is_new) == (True, False)
    assert read(json.loads(json.dumps(written(RESULT)))).waiting is None
    led = EditionResult("frost", written={RU: WrittenEdition(RECORD, b"rain")}, faults=((RU, DEAD),))
    whole = result.with_links(led)
    assert (set(whole.written), whole.linking, whole.faults) == ({EN, RU}, None, ((EN, DEAD), (RU, DEAD)))


def test_editions_that_wait_are_packed_without_their_files() -> None:
    body, author = b"[rain](rain.md)", b"[rain](rain.md), said the author"
    whole = Edition("frost", RU, EN, body, titles={"en": "Frost"}, source=author)
    leads = Leads.of(body, "articles/frost.md", pictures=False)
    found = LinkingEditions.of({RU: LinkingEdition(whole, leads)})
    assert (found.contents, found.sources) == ({RU: body}, {RU: author})
    assert body not in found.packed
    assert author not in found.packed
    assert found.editions() == {RU: LinkingEdition(replace(whole, content=b"", source=b""), leads)}
    assert LinkingEditions.of({RU: LinkingEdition(replace(whole, source=b""), leads)}).sources == {}


def test_what_cannot_go_out_is_not_remembered() -> None:
    assert written(replace(RESULT, unprintable=(InputError("no date"),))) is None


def test_a_digest_tells_reasons_apart() -> None:
    assert reasons_digest([]) == ""
    assert reasons_digest([REASON]) == reasons_digest([replace(REASON)])
    assert reasons_digest([REASON]) != reasons_digest([replace(REASON, count=3)])


@pytest.mark.parametrize("name", ["slug", "outcomes", "editions", "faults", "waiting"])
def test_what_lacks_anything_is_none(name: str) -> None:
    said = written(RESULT)
    del said[name]
    with pytest.raises(KeyError):
        read(said)
