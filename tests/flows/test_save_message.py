"""The message of a commit tells what was done."""

from __future__ import annotations

from collections import Counter

import pytest
from tests.flows.room import AT, RU, UZ

from localize.flows.save_message import SavedCatalog, message_of, saved_catalog
from localize.model import Decision, Ledger, ReviewState
from localize.model.remark import Remark, RemarkKind


def decision(by: str, state: ReviewState, key: str = "k") -> Decision:
    return Decision(key, "t", state, by, AT)


def test_what_is_new_in_a_ledger_is_counted_and_whose_it_is() -> None:
    old = decision("Anna", ReviewState.APPROVED)
    new = (
        decision("Malika", ReviewState.TRANSLATED),
        decision("Malika", ReviewState.REJECTED),
        decision("unknown", ReviewState.TRANSLATED),
        decision("localize", ReviewState.DRAFT),
        decision("localize", ReviewState.TRANSLATED),
    )
    before = Ledger(frozenset({old}))
    after = before.with_decisions(*new).with_remarks(*(Remark(kind, "Timur", AT, "x") for kind in RemarkKind))
    found = saved_catalog("frost", RU, before, after)
    assert found.people == {"Malika", "Timur"}
    of_texts = ("written", "rejected", "taken in", "drafted", "filled")
    names = (*of_texts, "commented", "assigned", "waived", "fact-checked")
    assert found.acts == dict.fromkeys(names, 1)
    assert not saved_catalog("frost", RU, after, after).acts


@pytest.mark.parametrize(
    ("catalogs", "message"),
    [
        ([("frost", RU, {"approved": 2, "written": 1})], "frost (ru): 1 written, 2 approved"),
        ([("ui", RU, {})], "ui (ru): catalogs brought up to date"),
        (
            [("frost", RU, {"approved": 2}), ("frost", UZ, {"approved": 1}), ("cup", RU, {})],
            """\
frost, cup (ru, uz): 3 approved

- frost (ru): 2 approved
- frost (uz): 1 approved
- cup (ru): brought up to date""",
        ),
    ],
)
def test_few_articles_are_named(catalogs: list[tuple[str, object, dict[str, int]]], message: str) -> None:
    assert message_of([SavedCatalog(slug, loc, Counter(acts)) for slug, loc, acts in catalogs]) == message  # type: ignore[arg-type]


def test_many_are_counted_and_the_list_ends() -> None:
    many = [SavedCatalog(f"politics/{n}", RU, Counter({"approved": 1})) for n in range(150)]
    lines = message_of([*many, SavedCatalog("ui", RU)], glossary=True).splitlines()
    assert lines[0] == "150 articles and ui (ru): 150 approved, glossary changed"
    assert (len(lines), lines[-1]) == (103, "- and 51 more")
    long = [SavedCatalog("politics/" + "x" * 90, RU, Counter({"approved": 1}))]
    assert message_of(long) == "1 article (ru): 1 approved"
    assert message_of([], glossary=True) == "glossary changed"
