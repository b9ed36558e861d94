"""Take the pictures of the review page for the docs: `python scripts/review_shots.py docs/images`.

They show a copy of the sample newsroom after an article was changed and another one came in.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
import threading
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import uvicorn

from localize.cli import wiring
from localize.flows.memory import open_memory
from localize.flows.review_matches import FindMatches, memory_matches
from localize.network.listener import listen
from localize.web.address import Address
from localize.web.app import make_app
from localize.web.desk import Desk
from localize.web.guard import Key
from localize.workspace.disk import Disk

if TYPE_CHECKING:
    from collections.abc import Callable

    from localize.flows.newsroom_session import NewsroomSession

ROOT = Path(__file__).parent.parent
LOCALIZE = str(Path(sys.executable).parent / "localize")
STALE = "/ru/politics/samarkand-open-budget-vote?state=waiting"
NEW = "/ru/weather/second-frost-warning?state=waiting"
GIT = ("git", "-c", "user.name=Malika", "-c", "user.email=malika@example.org")


def prepare(room: Path) -> None:
    """Lay a copy of the sample newsroom out, with something to do in it."""
    for name in ("localize.yaml", "glossary.yaml", "articles", "ui", "locales"):
        source = ROOT / name
        (shutil.copytree if source.is_dir() else shutil.copy)(source, room / name)
    for words in (("init", "-q"), ("add", "-A"), ("commit", "-qm", "The newsroom")):
        subprocess.run([*GIT, *words], cwd=room, check=True)  # noqa: S603 - our own words
    changed = room / "articles/politics/samarkand-open-budget-vote.md"
    text = changed.read_text(encoding="utf-8")
    changed.write_text(text.replace("until 9 May.", "until noon on 12 May."), encoding="utf-8")
    new = (ROOT / "scripts/demo/second-frost-warning.md").read_text(encoding="utf-8")
    due = new.replace("---\n", "---\ndue: 2025-04-04T18:00:00+05:00\n", 1)
    (room / "articles/weather/second-frost-warning.md").write_text(due, encoding="utf-8")
    for verb in (("pull",), ("translate", "-l", "ru")):
        subprocess.run([LOCALIZE, *verb], cwd=room, check=True, capture_output=True)  # noqa: S603 - our own command


def serve(room: Path) -> tuple[uvicorn.Server, threading.Thread, str, str]:
    """Serve the page, and return what stops it, its address, and the link that opens it."""
    disk, sock, key = Disk(room), listen("127.0.0.1", 0), Key()
    at = Address("127.0.0.1", sock.getsockname()[1])

    def read() -> NewsroomSession:
        return wiring.at_desk(disk, seen=wiring.look(disk))

    def matches() -> FindMatches:
        return memory_matches(partial(open_memory, disk, read().newsroom))

    desk = Desk(disk, read, "Malika", lambda: "2025-04-04T09:00:00Z", matches)
    server = uvicorn.Server(
        uvicorn.Config(make_app(desk, key, at), lifespan="off", ws="none", log_level="error")
    )
    thread = threading.Thread(target=server.run, kwargs={"sockets": [sock]})
    thread.start()
    base = f"http://127.0.0.1:{at.port}"
    return server, thread, base, f"{base}/enter?token={key.token}"


def shoot(base: str, link: str, folder: Path) -> None:
    """Take the pictures."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - not in every environment

    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    with sync_playwright() as found:
        browser = found.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        page = browser.new_context(base_url=base, viewport={"width": 1280, "height": 800}).new_page()
        page.goto(link)

        def take(name: str, where: str, before: Callable[[Any], object] = lambda _page: None) -> None:
            page.goto(where)
            if where != "/":
                page.wait_for_selector(".row.current textarea")
            before(page)
            page.wait_for_timeout(1500)
            page.screenshot(path=str(folder / f"review-{name}.png"))

        take("articles", "/")
        take("changed", STALE)
        take("preview", STALE, lambda page: page.keyboard.press("Alt+KeyP"))
        page.evaluate("localStorage.setItem('preview', '')")
        page.evaluate("localStorage.setItem('theme', 'dark')")
        page.context.add_cookies([{"name": "localize_language", "value": "ru", "url": base}])
        take("dark", NEW)
        page.evaluate("localStorage.setItem('theme', 'light')")
        page.context.add_cookies([{"name": "localize_language", "value": "uz", "url": base}])
        page.set_viewport_size({"width": 390, "height": 844})
        take("phone", NEW)
        browser.close()


def main() -> None:
    """Prepare, serve and shoot."""
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        room = Path(name)
        prepare(room)
        server, thread, base, link = serve(room)
        try:
            shoot(base, link, folder)
        finally:
            server.should_exit = True
            thread.join()


if __name__ == "__main__":
    main()
