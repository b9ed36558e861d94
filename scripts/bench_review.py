"""Time the review page on an article of many strings: `python scripts/bench_review.py 10000`."""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from localize.cli import wiring
from localize.flows.memory import open_memory
from localize.flows.pull import PullOptions, pull
from localize.flows.review_matches import FindMatches, memory_matches
from localize.flows.selection import select
from localize.web.desk import Desk
from localize.workspace.disk import Disk

if TYPE_CHECKING:
    from collections.abc import Callable

    from localize.flows.newsroom_session import NewsroomSession

CONFIG = "version: 2\nname: Bench\nsource_locale: en\nlocales: [en, ru, uz, uz_Cyrl]\nderive: {uz_Cyrl: uz}\n"
SAVES = 20


def newsroom(root: Path, strings: int, articles: int) -> None:
    """Write a newsroom with so many strings in so many articles, and pull it."""
    (root / "localize.yaml").write_text(CONFIG, encoding="utf-8")
    (root / "articles").mkdir()
    each = strings // articles
    for article in range(articles):
        lines = [
            f"In village {article}.{number} the mayor spoke of {number} trees." for number in range(each)
        ]
        text = "\n\n".join([f"---\ntitle: Article {article}\n---", *lines]) + "\n"
        (root / f"articles/a{article}.md").write_text(text, encoding="utf-8")
    session = wiring.at_desk(Disk(root))
    pull(session, select(session.newsroom), PullOptions())


def timed(what: str, act: Callable[[], object]) -> None:
    """Print how long something takes, the median of several times."""
    times = []
    for _ in range(3):
        start = time.perf_counter()
        act()
        times.append(time.perf_counter() - start)
    print(f"{what}: {sorted(times)[1]:.3f} s")


def measure(root: Path, strings: int, articles: int) -> None:
    """Time what a person waits for."""
    disk = Disk(root)

    def read() -> NewsroomSession:
        return wiring.at_desk(disk, seen=wiring.look(disk))

    def matches() -> FindMatches:
        return memory_matches(lambda: open_memory(disk, read().newsroom))

    desk = Desk(disk, read, "Malika", wiring.now, matches)
    print(f"{strings} strings in {articles} articles")
    timed("the list of articles", desk.overview)
    timed("an article is opened", lambda: desk.article("a0", "ru", None, renew=True))
    found = desk.article("a0", "ru", None, renew=False)
    items = [row.item for row in found.rows[:SAVES]]
    timed("a string is opened", lambda: desk.surroundings(desk.item(items[0].address, "ru")))
    timed("a text is judged", lambda: desk.judge(items[0], ("Мэр говорил о 5 деревьях.",)))
    times = []
    for item in items:
        start = time.perf_counter()
        desk.sitting.write(item, ("В деревне мэр говорил о деревьях.",))
        times.append(time.perf_counter() - start)
    print(f"a text is saved: {sorted(times)[len(times) // 2]:.3f} s")


def main() -> None:
    """Measure one article of all strings, and articles of forty strings each."""
    strings = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    for articles in (1, max(strings // 40, 1)):
        with tempfile.TemporaryDirectory() as name:
            newsroom(Path(name), strings, articles)
            measure(Path(name), strings, articles)


if __name__ == "__main__":
    main()
