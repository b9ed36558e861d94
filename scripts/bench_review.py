"""Time the review page on an article of many strings: `python scripts/bench_review.py 10000`.

What the server does is measured in seconds of its processor; what a person waits for, in a real Chromium, by
the clock, where Playwright and a Chromium are installed (`make browser`).
"""

from __future__ import annotations

import shutil
import sys
import tempfile
import threading
import time
from contextlib import contextmanager
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

import uvicorn

from localize.cli import wiring
from localize.flows.memory import open_memory
from localize.flows.pull import PullOptions, pull
from localize.flows.review_matches import FindMatches, memory_matches
from localize.flows.selection import select
from localize.network.listener import listen
from localize.web import said
from localize.web.address import Address
from localize.web.app import make_app
from localize.web.desk import Desk
from localize.web.guard import Key
from localize.workspace.disk import Disk

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from localize.flows.newsroom_session import NewsroomSession

CONFIG = "version: 2\nname: Bench\nsource_locale: en\nlocales: [en, ru, uz, uz_Cyrl]\nderive: {uz_Cyrl: uz}\n"
SAVES = 20
TIMES = 5
PATIENCE = 120_000  # milliseconds


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


def desk_of(root: Path) -> Desk:
    """Sit down as `localize review --web` does."""
    disk = Disk(root)

    def read() -> NewsroomSession:
        return wiring.at_desk(disk, seen=wiring.look(disk))

    def matches() -> FindMatches:
        return memory_matches(lambda: open_memory(disk, read().newsroom))

    return Desk(disk, read, "Malika", wiring.now, matches)


def spent(act: Callable[[], object], clock: Callable[[], float] = time.process_time) -> float:
    """Return how long something takes, in seconds of this process."""
    start = clock()
    act()
    return clock() - start


def told(what: str, seconds: list[float], of: str = "of the processor") -> None:
    """Print the first time, and the median of those after it."""
    later = f", then {median(seconds[1:]):.3f}" if seconds[1:] else ""
    print(f"{what}: {seconds[0]:.3f} s{later} {of}")


def measure(root: Path) -> None:
    """Measure what the server does for a person."""
    desk = desk_of(root)

    def opened() -> None:
        said.whole_article(desk.article("a0", "ru", None, renew=True))

    told("the list of articles", [spent(desk.overview) for _ in range(TIMES)])
    told("an article is opened", [spent(opened) for _ in range(TIMES)])
    items = [row.item for row in desk.article("a0", "ru", None, renew=False).rows[:SAVES]]
    one = partial(desk.surroundings, items[0])
    told("a string is opened", [spent(one) for _ in range(TIMES)])
    told("what the memory knows is asked", [spent(partial(desk.matches, items[0])) for _ in range(TIMES)])
    judged = partial(desk.judge, items[0], ("Мэр говорил о 5 деревьях.",))
    told("a text is judged", [spent(judged) for _ in range(TIMES)])
    written = ("В деревне мэр говорил о деревьях.",)
    told("a text is saved", [spent(partial(desk.sitting.write, item, written)) for item in items])


@contextmanager
def served(root: Path) -> Iterator[tuple[str, str]]:
    """Serve the page; give its address, and the link that opens it."""
    sock, key = listen("127.0.0.1", 0), Key()
    at = Address("127.0.0.1", sock.getsockname()[1])
    app = make_app(desk_of(root), key, at)
    server = uvicorn.Server(uvicorn.Config(app, lifespan="off", ws="none", log_level="error"))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [sock]})
    thread.start()
    try:
        yield f"http://127.0.0.1:{at.port}", f"http://127.0.0.1:{at.port}/enter?token={key.token}"
    finally:
        server.should_exit = True
        thread.join()


def watch(root: Path, chromium: str) -> None:
    """Measure what a person waits for."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - not in every environment

    with served(root) as (base, link), sync_playwright() as found:
        browser = found.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        page = browser.new_context(base_url=base).new_page()
        page.set_default_timeout(PATIENCE)
        page.goto(link)
        box = ".row.current textarea"

        def opened() -> None:
            page.goto("/ru/a0")
            page.wait_for_selector(box)

        def saved(place: int) -> None:
            page.keyboard.press("Control+Enter")
            page.wait_for_selector(f".row.current:nth-child({place}) textarea")

        by_clock = partial(spent, clock=time.perf_counter)
        told("in Chromium, until the box is there", [by_clock(opened) for _ in range(TIMES)], "by the clock")
        times = []
        for place in range(2, 2 + TIMES):
            page.keyboard.type("Мэр говорил о деревьях.")
            times.append(by_clock(partial(saved, place)))
        told("in Chromium, from Ctrl+Enter to the next box", times, "by the clock")
        browser.close()


def main() -> None:
    """Measure one article of all strings, and articles of forty strings each."""
    strings = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    for articles in (1, max(strings // 40, 1)):
        with tempfile.TemporaryDirectory() as name:
            print(f"{strings} strings in {articles} articles")
            newsroom(Path(name), strings, articles)
            measure(Path(name))
            if chromium and find_spec("playwright"):
                watch(Path(name), chromium)


if __name__ == "__main__":
    main()
