"""The editions that a build takes down: why, and when there are too many."""

from __future__ import annotations

import pytest

from localize.bundles.base import Published
from localize.bundles.manifest import ArticleRecord, EditionRecord, FileRecord, Held, Manifest, Reason
from localize.bundles.withdrawals import (
    Cause,
    Withdrawal,
    named,
    renamed,
    require_at_hand,
    require_few,
    withdrawals,
)
from localize.errors import RefusedError
from localize.model import Article, ArticleHead, Locale, ReviewState
from localize.model.release import EditionId

EN, RU, UZ = (Locale.parse(code) for code in ("en", "ru", "uz"))
REASON = Reason("rain@0a1b2c3d", ReviewState.DRAFT, ReviewState.APPROVED)


def article(slug: str, *, draft: bool = False, content: bytes = b"# Rain\n") -> ArticleHead:
    return Article(slug, f"articles/{slug}.md", EN, content, (), draft=draft).head


def ids(count: int) -> list[EditionId]:
    return [EditionId(f"rain-{number:02}", RU) for number in range(count)]


def test_each_edition_that_goes_has_its_cause() -> None:
    stays = EditionRecord(FileRecord("en/rain.md", "0"), Published.READY)
    manifest = Manifest(
        "Samarqand",
        "localize",
        "folder",
        {"rain": ArticleRecord(EN, {EN: stays})},
        held=(Held("rain", RU, (REASON,)),),
    )
    stands = [
        EditionId("rain", EN),
        EditionId("rain", RU),
        EditionId("rain", UZ),
        EditionId("later", EN),
        EditionId("gone", EN),
    ]
    articles = [article("rain"), article("later", draft=True)]

    def causes(*, unreadable: bool) -> dict[str, Cause]:
        found = withdrawals(stands, manifest, articles, wanted=lambda _: (EN, RU), unreadable=unreadable)
        return {f"{one.edition.slug}/{one.edition.locale}": one.cause for one in found}

    assert causes(unreadable=False) == {
        "gone/en": Cause.DELETED,
        "later/en": Cause.DRAFT,
        "rain/ru": Cause.UNREADY,
        "rain/uz": Cause.LOCALES,
    }
    assert causes(unreadable=True)["gone/en"] is Cause.UNREADABLE
    (held,) = [
        one
        for one in withdrawals(stands, manifest, articles, wanted=lambda _: (EN, RU), unreadable=False)
        if one.reasons
    ]
    assert held == Withdrawal(EditionId("rain", RU), Cause.UNREADY, (REASON,))
    assert held.why == "its update is not ready"


def test_only_what_somebody_wrote_is_asked_for() -> None:
    assert {cause for cause in Cause if cause.asked} == {
        Cause.WITHDRAWN,
        Cause.EMBARGO,
        Cause.DRAFT,
        Cause.LOCALES,
        Cause.DELETED,
    }


@pytest.mark.parametrize(
    ("stands", "goes", "refused"),
    [
        (1, 0, False),
        (1, 1, True),
        (9, 9, True),
        (20, 9, False),
        (20, 10, True),
        (29, 10, True),
        (30, 10, False),
        (30, 11, True),
        (1000, 333, False),
        (1000, 334, True),
    ],
)
def test_more_than_a_third_and_at_least_ten_or_all_are_refused(
    stands: int, goes: int, *, refused: bool
) -> None:
    if refused:
        with pytest.raises(RefusedError, match=f"this would take down {goes} of the {stands} editions"):
            require_few(stands, ids(goes), verb="localize build")
    else:
        require_few(stands, ids(goes), verb="localize build")


def test_a_refusal_names_what_goes_and_the_way_on() -> None:
    with pytest.raises(RefusedError) as refused:
        require_few(2, [EditionId("rain", RU), EditionId("rain", EN)], verb="localize build")
    assert refused.value.message.endswith(": rain (en, ru)")
    assert "`localize build --force`" in refused.value.hint
    assert refused.value.exit_code == 1


def test_a_long_list_is_cut_short() -> None:
    assert named(ids(23)).endswith("rain-19 (ru), and 3 more articles")


def test_what_was_published_and_is_not_at_hand_is_refused() -> None:
    require_at_hand([])
    with pytest.raises(RefusedError, match=r"^1 edition was published and is to stay .*: rain-00 \(ru\)"):
        require_at_hand(ids(1))
    with pytest.raises(RefusedError, match=r"^2 editions were published"):
        require_at_hand(ids(2))


def test_an_article_under_another_name_is_known_by_its_bytes() -> None:
    moved, other = article("new"), article("other", content=b"# Snow\n")
    sources = {"old": {moved.source_digest}, "gone": {"0"}, "other": {moved.source_digest}}
    assert renamed({"old", "gone", "other"}, [moved, other], lambda slug: sources.get(slug, ())) == {
        "old": "new"
    }
