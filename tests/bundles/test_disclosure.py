"""Which editions say that a machine translated them, and how machines read it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from localize.bundles.disclosure import COMPOSITE, TRAINED, label_of, source_type
from localize.config.disclosure_settings import Disclosure
from localize.language.notices import REVIEWED, UNREAD

if TYPE_CHECKING:
    from localize.model import MessageKey


def made(**texts: int) -> dict[str, object]:
    return {"texts": texts, "engines": ["google"]}


@pytest.mark.parametrize(
    ("report", "always", "unreviewed", "kind"),
    [
        (made(engine=2), UNREAD, UNREAD, TRAINED),
        (made(engine=1, approved=2), UNREAD, UNREAD, TRAINED),
        (made(engine=1, edited=2), UNREAD, UNREAD, COMPOSITE),
        (made(engine=1, written=2), UNREAD, UNREAD, COMPOSITE),
        (made(approved=2), REVIEWED, None, TRAINED),
        (made(edited=2), REVIEWED, None, COMPOSITE),
        ({"texts": {"converted": 2, "memory": 1}, "engines": []}, None, None, ""),
        ({"original": True}, None, None, ""),
    ],
)
def test_engines_alone_are_disclosed(
    report: dict[str, object], always: MessageKey | None, unreviewed: MessageKey | None, kind: str
) -> None:
    assert label_of(report, Disclosure.ALWAYS) == always
    assert label_of(report, Disclosure.UNREVIEWED) == unreviewed
    assert label_of(report, Disclosure.OFF) is None
    assert source_type(report) == kind
