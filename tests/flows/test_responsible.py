"""The person who answers for an article."""

from __future__ import annotations

import pytest
from tests.config.minimal import MINIMAL, read

from localize.flows.responsible import responsible_of

NEWSROOM = {"name": "Malika", "contact": "m@example.org"}


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (None, NEWSROOM),
        (5, NEWSROOM),
        ({"contact": "x"}, NEWSROOM),
        (" Timur ", {"name": "Timur"}),
        ({"name": "Timur", "contact": "t@example.org"}, {"name": "Timur", "contact": "t@example.org"}),
        ({"name": "Timur", "contact": 5}, {"name": "Timur"}),
    ],
)
def test_the_article_names_it_or_the_newsroom(said: object, expected: object) -> None:
    config = read(MINIMAL + "responsible: {name: Malika, contact: m@example.org}\n")
    assert responsible_of({"responsible": said}, config) == expected


def test_nobody_need_be_named() -> None:
    assert responsible_of({}, read(MINIMAL)) == {}
    assert responsible_of({}, read(MINIMAL + "responsible: Malika\n")) == {"name": "Malika"}
