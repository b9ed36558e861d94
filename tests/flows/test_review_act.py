"""Decisions as values: what they mean, and that they can be sent."""

from __future__ import annotations

import pickle
from dataclasses import replace

import pytest
from tests.flows.room import AT, RU

from localize.errors import UsageError
from localize.flows.review_act import Approval, Edit, OneString, Rejection, WholeArticle
from localize.model import Ledger, Message, MessageKey, ReviewState
from localize.model.message import Previous
from localize.review import Address, Item, Who

WHO = Who("Malika", AT)
KEY = MessageKey("", "Rain.")
ITEM = Item(f"rain@{KEY.short}", "rain", RU, Message(KEY, ("Дождь.",)), ReviewState.TRANSLATED)


def test_an_approval_of_an_article_means_what_is_translated() -> None:
    plain, drafts = (WholeArticle("rain", Approval.of_article(drafts=drafts)) for drafts in (False, True))
    draft = replace(ITEM, state=ReviewState.DRAFT)
    assert [plain.means(ITEM), plain.means(draft)] == [True, False]
    assert [drafts.means(ITEM), drafts.means(draft)] == [True, True]
    assert not drafts.means(replace(ITEM, state=ReviewState.APPROVED))


def test_a_step_is_what_the_act_leads_to() -> None:
    approved = Approval().step(ITEM, Ledger(), WHO).decision
    edited = Edit(("Шёл дождь.",), approve=True).step(ITEM, Ledger(), WHO)
    rejected = Rejection("Too short.").step(ITEM, Ledger(), WHO).decision
    assert approved is not None
    assert rejected is not None
    assert edited.decision is not None
    assert [approved.state, edited.decision.state, rejected.state] == [
        ReviewState.APPROVED,
        ReviewState.APPROVED,
        ReviewState.REJECTED,
    ]
    assert (edited.message.targets, rejected.note, approved.by) == (("Шёл дождь.",), "Too short.", "Malika")


def test_a_stale_text_is_approved_by_its_address_alone() -> None:
    stale = replace(
        ITEM, message=replace(ITEM.message, previous=Previous("It rained.")).with_fuzzy(fuzzy=True)
    )
    assert Approval().step(stale, Ledger(), WHO).decision is not None
    with pytest.raises(UsageError, match="the text is stale"):
        Approval.of_article(drafts=True).step(stale, Ledger(), WHO)


def test_what_cannot_stand_is_refused() -> None:
    broken = replace(ITEM, message=replace(ITEM.message, targets=("Дождь {n}.",)))
    with pytest.raises(UsageError, match="the text is broken"):
        Approval().step(broken, Ledger(), WHO)
    with pytest.raises(UsageError, match="wants 1 texts in ru, 2 are given"):
        Edit(("a", "b")).step(ITEM, Ledger(), WHO)
    with pytest.raises(UsageError, match="no complete text to reject"):
        Rejection().step(replace(ITEM, message=Message(KEY)), Ledger(), WHO)


def test_what_forbids_an_approval_is_taken_from_whoever_has_judged_already() -> None:
    for act in (
        Approval(problems=("Wrong name.",)),
        Edit(("Ливень.",), approve=True, problems=("Wrong name.",)),
    ):
        with pytest.raises(UsageError, match="the text is broken: Wrong name"):
            act.step(ITEM, Ledger(), WHO)
    broken = replace(ITEM, message=replace(ITEM.message, targets=("Дождь {n}.",)))
    assert Approval(problems=()).step(broken, Ledger(), WHO).decision is not None


def test_choices_can_be_sent_to_another_process() -> None:
    address = Address("rain", KEY.short)
    for choice in (
        WholeArticle("rain", Approval.of_article(drafts=True)),
        OneString(address, Edit(("Дождь.",))),
        OneString(address, Rejection("Why")),
    ):
        assert pickle.loads(pickle.dumps(choice)) == choice  # noqa: S301 - our own
