"""What an earlier build made counts where it still stands so."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from localize.bundles.base import Edition, Published
from localize.bundles.last_bundle import FormerEdition
from localize.bundles.leads import Leads
from localize.bundles.manifest import ArticleRecord, EditionRecord, FileRecord, Held, Manifest, Reason
from localize.config import Unready
from localize.flows.edition_job import EditionTask
from localize.flows.edition_result import (
    EditionOutcome,
    EditionResult,
    LinkingEdition,
    LinkingEditions,
    WaitingEditions,
    WrittenEdition,
    reasons_digest,
)
from localize.flows.remembered_editions import LastBuild
from localize.model import Locale, ReviewState
from localize.workspace.publication import Publication

if TYPE_CHECKING:
    from pathlib import Path

EN, RU, UZ = Locale("en"), Locale("ru"), Locale("uz")
DATA = b"# Frost\n"
FILE = FileRecord("en/frost.md", hashlib.sha256(DATA).hexdigest())
RECORD = EditionRecord(FILE, Published.READY)
REASON = Reason("frost@0a1b2c3d", ReviewState.DRAFT, ReviewState.APPROVED)
FORMER = FormerEdition(EditionRecord(FileRecord("ru/frost.md", "ab"), Published.READY), b"", "folder")
TASK = EditionTask("frost", "articles/frost.md", at_hand=frozenset({RU}), former=((RU, FORMER),))
REMEMBERED = EditionResult(
    "frost",
    (
        EditionOutcome("frost", EN, Published.READY),
        EditionOutcome("frost", UZ, None, waits=reasons_digest([REASON]), former=TASK.former_in(UZ)),
    ),
    {EN: WrittenEdition(RECORD)},
)
MANIFEST = Manifest(
    "News",
    "localize",
    "folder",
    {"frost": ArticleRecord(EN, {EN: RECORD})},
    held=(Held("frost", UZ, (REASON,)),),
)


@pytest.fixture
def publication(tmp_path: Path) -> Publication:
    (tmp_path / "dist/en").mkdir(parents=True)
    (tmp_path / "dist/en/frost.md").write_bytes(DATA)
    return Publication(tmp_path, "dist")


def completed(
    publication: Publication,
    result: EditionResult = REMEMBERED,
    *,
    manifest: Manifest = MANIFEST,
    task: EditionTask = TASK,
    rule: Unready = Unready.PREVIOUS,
) -> EditionResult | None:
    return LastBuild.of(manifest, publication, [task]).completed(result, rule)


def test_what_stands_counts_and_gets_its_reasons_from_the_manifest(publication: Publication) -> None:
    found = completed(publication)
    assert found == REMEMBERED.with_reasons({("frost", UZ): (REASON,)})
    assert found is not None
    assert found.outcomes[1].reasons == (REASON,)


def test_what_was_worked_out_now_is_as_it_is(publication: Publication) -> None:
    fresh = replace(REMEMBERED, outcomes=(), written={EN: WrittenEdition(RECORD, DATA)})
    assert completed(publication, fresh, manifest=replace(MANIFEST, articles={}, held=())) is fresh


def test_editions_that_wait_for_others_count_where_what_they_asked_for_stands_so(
    publication: Publication,
) -> None:
    asked = EditionOutcome("frost", RU, Published.READY, former=TASK.former_in(RU))
    known = EditionResult("frost", (asked,), waiting=WaitingEditions((RU,)))
    assert completed(publication, known) == known
    assert completed(publication, known, task=replace(TASK, former=())) is None
    fresh = replace(
        known, linking=LinkingEditions.of({RU: LinkingEdition(Edition("frost", RU, EN, DATA), Leads())})
    )
    assert completed(publication, fresh, task=replace(TASK, former=())) is fresh


@pytest.mark.parametrize("data", [b"edited", None])
def test_a_file_that_does_not_stand_so_is_worked_out_anew(
    publication: Publication, tmp_path: Path, data: bytes | None
) -> None:
    path = tmp_path / "dist/en/frost.md"
    path.unlink() if data is None else path.write_bytes(data)
    assert completed(publication) is None


def test_a_file_that_the_manifest_does_not_name_so_is_not_ours(publication: Publication) -> None:
    other = EditionRecord(FileRecord("en/frost.md", "cd"), Published.READY)
    for articles in ({}, {"frost": ArticleRecord(EN, {EN: other})}):
        assert completed(publication, manifest=replace(MANIFEST, articles=articles)) is None


def test_other_reasons_or_none_are_worked_out_anew_where_they_are_told(publication: Publication) -> None:
    none = replace(MANIFEST, held=())
    assert completed(publication, manifest=none) is None
    assert completed(publication, manifest=none, rule=Unready.OMIT) is not None
    more = replace(MANIFEST, held=(Held("frost", UZ, (replace(REASON, count=4),)),))
    assert completed(publication, manifest=more) is None


def test_another_edition_before_it_counts_where_it_mattered(publication: Publication) -> None:
    other = replace(TASK, former=((UZ, FORMER),), at_hand=frozenset({UZ}))
    assert completed(publication, task=other) is None
    assert completed(publication, task=replace(TASK, former=(), at_hand=frozenset())) is not None


def test_an_edition_that_was_read_already_is_not_read_again(publication: Publication, tmp_path: Path) -> None:
    assert publication.holds(FILE.path, FILE.sha256)
    (tmp_path / "dist/en/frost.md").unlink()
    assert completed(publication) is not None
