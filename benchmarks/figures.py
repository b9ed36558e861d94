"""Costs as a table, as ratios to other tools, and as a plot."""

from __future__ import annotations

import math
from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from measure import Cost

    Found = Mapping[int, Mapping[str, Cost]]

BEGIN, END = "<!-- measured -->", "<!-- end -->"
_TOOLKIT = "translate-toolkit: "
_PULLED = (f"{_TOOLKIT}md2po", f"{_TOOLKIT}pot2po, 3 locales")
_BUILT = (f"{_TOOLKIT}po2md, 3 locales",)
RATIOS = {
    "pull, first": _PULLED,
    "pull, first, one process": _PULLED,
    "build, first": _BUILT,
    "build, first, one process": _BUILT,
    **{f"{verb}, nothing changed": ("git status",) for verb in ("pull", "status", "check", "build")},
}
"""Our verb, and other tools' commands that do as much."""
_PLOTTED = ("pull, first", "pull, nothing changed", "pull, one changed", "build, first", f"{_TOOLKIT}md2po")
_WIDTH, _HEIGHT, _MARGIN = 640, 400, 60
_COLOURS = ("#1b6ca8", "#4a9", "#8b5fbf", "#c0392b", "#777")


def table(found: Found) -> str:
    """Return a table in Markdown: a row a command, a column a size."""
    sizes = sorted(found)
    names = list(dict.fromkeys(name for size in sizes for name in found[size]))
    lines = [
        f"| | {' | '.join(f'{size:,} articles' for size in sizes)} |",
        f"|---|{'---:|' * len(sizes)}",
    ]
    for name in names:
        cells = (_cell(found[size].get(name)) for size in sizes)
        lines.append(f"| {name} | {' | '.join(cells)} |")
    return "\n".join(lines)


def ratios(found: Found) -> str:
    """Return our costs as multiples of other tools' for the same work."""
    lines = ["| how many times another tool's | CPU | by the clock |", "|---|---:|---:|"]
    for size in sorted(found):
        costs = found[size]
        for name, others in RATIOS.items():
            theirs = [costs[other] for other in others if other in costs]
            if name in costs and len(theirs) == len(others):
                total = sum(theirs[1:], theirs[0])
                ours = costs[name]
                shares = f"{ours.cpu / total.cpu:.2f} | {ours.wall / total.wall:.2f}"
                lines.append(f"| {name}, {size:,} articles: {' + '.join(others)} | {shares} |")
    return "\n".join(lines)


def _cell(cost: Cost | None) -> str:
    return "" if cost is None else f"{cost.cpu:.2f} ({cost.wall:.2f}; {cost.peak:.0f})"


def inserted(page: str, said: str, begin: str = BEGIN, end: str = END) -> str:
    """Return a page with what was measured in its place, between two marks."""
    before, _, rest = page.partition(begin)
    _, _, after = rest.partition(end)
    return f"{before}{begin}\n{said}{end}{after}"


def insert(page: Path, said: str, begin: str = BEGIN, end: str = END) -> None:
    """Write what was measured into its place on a page."""
    page.write_text(inserted(page.read_text(encoding="utf-8"), said, begin, end), encoding="utf-8")


def plot(found: Found) -> str:
    """Return an SVG of seconds of CPU by articles, both axes logarithmic."""
    sizes = sorted(found)
    series = {
        name: [(size, found[size][name].cpu) for size in sizes if name in found[size]] for name in _PLOTTED
    }
    costs = [cpu for points in series.values() for _, cpu in points]
    low, high = math.floor(math.log10(min(costs))), math.ceil(math.log10(max(costs)))

    def place(size: int, cpu: float) -> tuple[float, float]:
        across = math.log10(size / sizes[0]) / (math.log10(sizes[-1] / sizes[0]) or 1)
        up = (math.log10(cpu) - low) / ((high - low) or 1)
        return _MARGIN + across * (_WIDTH - 4 * _MARGIN), _HEIGHT - _MARGIN - up * (_HEIGHT - 2 * _MARGIN)

    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" font-family="sans-serif">'
    ]
    for power in range(low, high + 1):
        _, y = place(sizes[0], 10.0**power)
        parts.append(f'<path d="M{_MARGIN} {y:.0f}H{_WIDTH - 3 * _MARGIN}" stroke="#ddd"/>')
        parts.append(f'<text x="4" y="{y + 4:.0f}" font-size="11">{10.0**power:g} s</text>')
    for size in sizes:
        x, _ = place(size, 10.0**low)
        parts.append(
            f'<text x="{x:.0f}" y="{_HEIGHT - 40}" font-size="11" text-anchor="middle">{size:,}</text>'
        )
    for (name, points), colour in zip(series.items(), _COLOURS, strict=True):
        if points:
            places = [place(*point) for point in points]
            line = " ".join(f"{x:.1f},{y:.1f}" for x, y in places)
            parts.append(f'<polyline points="{line}" fill="none" stroke="{colour}" stroke-width="2"/>')
            x, y = places[-1]
            parts.append(
                f'<text x="{x + 6:.0f}" y="{y + 4:.0f}" font-size="11" fill="{colour}">{escape(name)}</text>'
            )
    title = "Seconds of CPU by number of articles"
    parts.append(f'<text x="{_MARGIN}" y="24" font-size="13">{title}</text></svg>')
    return "\n".join(parts) + "\n"
