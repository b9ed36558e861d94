"""What stands in the place of a withdrawn edition."""

from __future__ import annotations

from tests.config.minimal import MINIMAL, mistakes, read

from localize.config.notice_settings import Withdrawn


def test_a_notice_stands_there_unless_the_newsroom_wants_nothing() -> None:
    assert read(MINIMAL).withdrawn is Withdrawn.NOTICE
    assert read(MINIMAL + "withdrawn: nothing\n").withdrawn is Withdrawn.NOTHING
    assert mistakes(MINIMAL + "withdrawn: gone\n") == ["localize.yaml:5: `withdrawn` cannot be «gone»"]
