"""The record of what was published, written and read: a set that any merge leaves whole."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from localize.formats import releases
from localize.model import Locale
from localize.model.release import EditionId, Release, ReleaseRecord, ReleaseState
from localize.model.renaming import Renaming

WORDS = st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=8)
LINES = st.builds(
    Release,
    edition=st.builds(
        EditionId, WORDS, st.sampled_from([Locale.parse(code) for code in ("ru", "uz", "uz_Cyrl")])
    ),
    state=st.sampled_from(ReleaseState),
    first=WORDS,
    last=WORDS,
    digest=WORDS,
    commit=WORDS,
    reason=WORDS,
    after=st.lists(WORDS, max_size=2).map(tuple),
)
RAIN = Release(EditionId("rain", Locale.parse("ru")), ReleaseState.LIVE, "2026", "2026", "00ff")


RENAMINGS = st.builds(Renaming, was=WORDS, slug=WORDS, at=WORDS)


@given(st.frozensets(LINES, max_size=4), st.frozensets(RENAMINGS, max_size=2))
def test_what_is_written_is_read(lines: frozenset[Release], renamings: frozenset[Renaming]) -> None:
    record = ReleaseRecord(lines).with_renamings(renamings)
    data = releases.serialize(record)
    assert releases.parse(data) == record
    # what union merge or a code host's button may make of two sides
    turned = b"\r\n".join(reversed(data.split(b"\n")))
    assert releases.parse(b"<<<<<<< ours\n" + turned + b"\n=======\n" + data + b">>>>>>> b\n") == record


@pytest.mark.parametrize(
    "change",
    [
        {"state": "half"},
        {"slug": ""},
        {"slug": 1},
        {"slug": "\ud800"},
        {"locale": "no locale"},
        {"more": "x"},
        {"id": "0" * 32},
        {"after": [1]},
    ],
)
def test_a_line_of_another_form_is_kept_and_counts_for_nothing(change: dict[str, object]) -> None:
    whole = {**RAIN.fields(), "id": RAIN.id, **change}
    data = releases.serialize(ReleaseRecord(frozenset((RAIN,)))) + json.dumps(whole).encode() + b"\n{torn\n"
    found = releases.parse(data)
    assert found.releases == {RAIN}
    assert found.unreadable_lines == (json.dumps(whole), "{torn")
    assert releases.parse(releases.serialize(found)) == found
    assert releases.serialize(found).endswith(b"{torn\n")
