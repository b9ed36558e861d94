"""What stands in the place of a withdrawn edition."""

from __future__ import annotations

from tests.config.minimal import MINIMAL, mistakes, read

from localize.config.notice_settings import Corrections, Outdated, Withdrawn


def test_a_notice_stands_there_unless_the_newsroom_wants_nothing() -> None:
    assert read(MINIMAL).withdrawn is Withdrawn.NOTICE
    assert read(MINIMAL + "withdrawn: nothing\n").withdrawn is Withdrawn.NOTHING
    assert mistakes(MINIMAL + "withdrawn: gone\n") == ["localize.yaml:5: `withdrawn` cannot be «gone»"]


def test_corrections_are_not_printed_and_outdated_editions_say_so_until_the_newsroom_decides() -> None:
    config = read(MINIMAL)
    assert (config.corrections, config.outdated) == (Corrections.OFF, Outdated.NOTICE)
    config = read(MINIMAL + "corrections: top\noutdated: off\n")
    assert (config.corrections, config.outdated) == (Corrections.TOP, Outdated.OFF)
    assert mistakes(MINIMAL + "corrections: above\noutdated: no\n") == [
        "localize.yaml:5: `corrections` cannot be «above»",
        "localize.yaml:6: `outdated` cannot be «no»",
    ]
