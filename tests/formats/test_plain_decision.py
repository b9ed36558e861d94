"""Lines of decisions that one expression reads: what it reads, reading them as JSON gives as well."""

from __future__ import annotations

import json
from dataclasses import astuple

from hypothesis import example, given, settings
from hypothesis import strategies as st

from localize.formats.ledger import parse, serialize
from localize.formats.plain_decision import plain_decision
from localize.model import DECIDED, Decision, Ledger, ReviewState

DIGESTS = st.text("0123456789abcdef", min_size=1, max_size=6)
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
SOME = TEXTS.filter(bool)
DECISIONS = st.builds(
    Decision,
    key=DIGESTS,
    target=DIGESTS,
    state=st.sampled_from(DECIDED),
    by=SOME,
    at=SOME,
    basis=st.just("") | DIGESTS,
    after=st.lists(DIGESTS, max_size=3).map(tuple),
    origin=TEXTS,
    note=TEXTS,
    made_for=st.just("") | DIGESTS,
    error=TEXTS,
    began=st.just("") | DIGESTS,
    kept=TEXTS,
)


def written(decision: Decision) -> str:
    return serialize(Ledger(frozenset({decision}))).decode().removesuffix("\n")


def as_json(line: str) -> Decision | None:
    """Return the decision of a line as the slow way reads it."""
    (found,) = parse(line.encode(), "").decisions or (None,)
    return found


@settings(deadline=None, max_examples=200)
@given(DECISIONS)
@example(Decision("ab", "cd", ReviewState.DRAFT, "Малика \x7f", "now", note="“ʻ”", after=("a", "b")))
def test_what_is_read_is_what_was_written(decision: Decision) -> None:
    found = plain_decision(written(decision))
    texts = (decision.by, decision.at, decision.origin, decision.note, decision.error, decision.kept)
    has_escapes = "\\" in json.dumps(texts, ensure_ascii=False).replace('""', "")
    assert (found is None) == has_escapes
    assert found is None or astuple(found) == astuple(decision)
    assert found is None or hash(found) == hash(decision)


@settings(deadline=None, max_examples=300)
@given(DECISIONS, st.data())
def test_a_line_that_somebody_changed_is_read_as_json_is(decision: Decision, data: st.DataObject) -> None:
    line = written(decision)
    place = data.draw(st.integers(0, len(line) - 1))
    piece = data.draw(st.sampled_from(["", '"', ",", "a", " ", "\\", '""', "[", "]", ":", "0", "\t", '","']))
    changed = line[:place] + piece + line[place + data.draw(st.integers(0, 3)) :]
    found = plain_decision(changed)
    slowly = json_alone(changed)
    assert found is None or slowly == found
    assert as_json(changed) == slowly


def json_alone(line: str) -> Decision | None:
    """Return what a reader of JSON alone makes of a line that holds a decision and nothing else."""
    try:
        said = json.loads(line, object_pairs_hook=once)
        id_ = said.pop("id")
        texts = {name: value for name, value in said.items() if name != "after"}
        after = said.get("after", [])
        assert isinstance(after, list)
        assert all(isinstance(value, str) for value in (id_, *texts.values(), *after))
        made = Decision(**{"origin": "", **texts, "state": ReviewState(said["state"]), "after": tuple(after)})
    except (ValueError, TypeError, KeyError, AttributeError, AssertionError):
        return None
    whole = made.key and made.target and made.by and made.at and made.state in DECIDED
    return made if whole and made.id == id_ else None


def once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    assert len(dict(pairs)) == len(pairs)
    return dict(pairs)


def test_a_line_as_people_have_thousands_is_plain() -> None:
    decision = Decision("ab" * 32, "cd" * 32, ReviewState.TRANSLATED, "Олег Ёлкин", "2025-01-03T03:04:05Z")
    assert plain_decision(written(decision)) == decision
    assert plain_decision(written(decision).replace("Олег", "Оле")) is None
    assert plain_decision(written(decision) + " ") is None
    assert plain_decision("{}") is None
