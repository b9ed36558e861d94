"""The findings that end `localize check` with 1, as its options say."""

from typing import TYPE_CHECKING, Annotated

import typer

from localize.errors import UsageError
from localize.model import FailOn

if TYPE_CHECKING:
    from localize.flows.judged import Measure

FailOnOption = Annotated[
    FailOn, typer.Option("--fail-on", help="End with 1 on errors, on warnings as well, or never.")
]
MaxUntranslated = Annotated[
    str | None,
    typer.Option(
        "--max-untranslated",
        metavar="PERCENT",
        help="Let so many strings of each locale be untranslated, as in 5%.",
        show_default=False,
    ),
]
_WHOLE = 100


def measure(fail_on: FailOn, percent: str | None) -> "Measure":
    """Return the findings that count.

    Raises:
        UsageError: the share of untranslated strings is no percentage.
    """
    from localize.flows.judged import Measure  # noqa: PLC0415 - not for --help

    if percent is None:
        return Measure(fail_on)
    digits = percent.strip().removesuffix("%").strip()
    try:
        share = float(digits)
    except ValueError:
        share = -1
    if not 0 <= share <= _WHOLE:
        raise UsageError(
            f"«{percent}» is no share of the strings", hint="Write it like --max-untranslated 5%."
        )
    return Measure(fail_on, share)
