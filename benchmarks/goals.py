"""What we want each verb to cost, and whether it does."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from figures import RATIOS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from measure import Cost

    Costs = Mapping[str, Cost]
    """Costs by name, of newsrooms of one size."""

_RUN_AGAIN: Final = ("pull", "status", "check", "build")


@dataclass(frozen=True)
class Goal:
    """One of them."""

    what: str
    at_most: float
    unit: str
    found: Callable[[Costs], float | None]
    """Gives what was measured; None where something that it takes was not."""
    least: bool = False
    """True if it is what shall at least be reached."""

    def said(self, costs: Costs) -> str | None:
        """Say whether it is met; None where nobody measured it."""
        value = self.found(costs)
        if value is None:
            return None
        met = value >= self.at_most if self.least else value <= self.at_most
        bound = "at least" if self.least else "at most"
        unit = f" {self.unit}" if self.unit else ""
        return f"{self.what}, {bound} {self.at_most:g}{unit}: {'met' if met else 'missed'} ({value:.2f})"


def lines(costs: Costs) -> list[str]:
    """Say which goals the costs at one size meet, one line of Markdown each."""
    said = (goal.said(costs) for goal in _goals())
    return [f"- {line}" for line in said if line is not None]


def _goals() -> Iterator[Goal]:
    """Yield the goals, in the order in which people meet the verbs."""
    bare = "more than `python -c pass` by the clock"
    yield Goal(f"`--help`, {bare}", 0.12, "s", _more("--help", "python -c pass"))
    for field, name, share in (("cpu", "CPU", 0.5), ("wall", "clock", 0.33)):
        found = _share("pull, first", field)
        yield Goal(f"a first `pull`: {name} of translate-toolkit's", share, "", found)
    yield Goal("a first `build`: CPU of translate-toolkit's", 0.5, "", _share("build, first", "cpu"))
    yield Goal("a first `build`: faster on all cores than on one by", 1.7, "", _speedup, least=True)
    yield Goal("a first `check` by the clock", 60, "s", _of("check, first", "wall"))
    for verb in _RUN_AGAIN:
        yield from _again(verb)
    new = "`translate --no-engines` of a new article by the clock"
    yield Goal(new, 0.5, "s", _of("translate, one new article", "wall"))
    for verb in ("pull", "check", "build"):
        name = f"{verb}, first"
        yield Goal(f"a first `{verb}`: largest process", 300, "MiB", _of(name, "peak"))
        yield Goal(f"a first `{verb}`: all processes together", 600, "MiB", _of(name, "together"))


def _again(verb: str) -> Iterator[Goal]:
    """Yield the goals of a verb that is run again."""
    idle, changed, about = (f"{verb}, {how}" for how in ("nothing changed", "one changed", "about one"))
    yield Goal(f"`{verb}`, nothing changed, by the clock", 1, "s", _of(idle, "wall"))
    yield Goal(f"`{verb}`, nothing changed: clock of git's", 3, "", _share(idle, "wall"))
    yield Goal(f"`{verb}`, one changed, more by the clock", 0.3, "s", _more(changed, idle))
    yield Goal(f"`{verb}`, about one, by the clock", 0.5, "s", _of(about, "wall"))


def _of(name: str, field: str) -> Callable[[Costs], float | None]:
    """Return what gives one field of a cost; a field of 0 was not measured."""
    return lambda costs: (getattr(costs[name], field) or None) if name in costs else None


def _more(name: str, other: str) -> Callable[[Costs], float | None]:
    """Return what gives how much more of the clock one takes than another."""

    def found(costs: Costs) -> float | None:
        return costs[name].wall - costs[other].wall if name in costs and other in costs else None

    return found


def _share(name: str, field: str) -> Callable[[Costs], float | None]:
    """Return what gives a cost as a multiple of other tools' for the same work."""

    def found(costs: Costs) -> float | None:
        if name not in costs or any(other not in costs for other in RATIOS[name]):
            return None
        theirs = sum(getattr(costs[other], field) for other in RATIOS[name])
        return float(getattr(costs[name], field) / theirs)

    return found


def _speedup(costs: Costs) -> float | None:
    names = ("build, first, one process", "build, first")
    if any(name not in costs for name in names):
        return None
    one, several = (costs[name].wall for name in names)
    return one / several
