"""`localize review --web`, as the installed command serves it."""

from __future__ import annotations

import os
import signal
from typing import TYPE_CHECKING
from urllib.error import HTTPError
from urllib.request import HTTPCookieProcessor, ProxyHandler, build_opener

import pytest

from localize.cli import review_web, wiring
from localize.cli.workers import EVERY_CORE
from localize.errors import UsageError
from localize.garbage import Sweep
from localize.workspace.disk import Disk

if TYPE_CHECKING:
    import typer
    from tests.cli.room import Room

    from localize.cli.workers import Workers


def test_the_printed_link_opens_the_page_and_ctrl_c_ends_it(pulled: Room) -> None:
    with pulled.started("review", "--web", "--no-open", "--by", "Malika") as server:
        assert server.stdout is not None
        link = server.stdout.readline().rpartition(" ")[2].strip()
        assert link.startswith("http://127.0.0.1:")
        browser = build_opener(HTTPCookieProcessor(), ProxyHandler({}))
        page = browser.open(link, timeout=20).read().decode()
        assert "Frost comes early" in page
        with pytest.raises(HTTPError) as refused:
            build_opener(ProxyHandler({})).open(link, timeout=20)
        assert refused.value.code == 403
        refused.value.close()
        os.kill(server.pid, signal.SIGINT)
        rest, said = server.communicate(timeout=20)
    assert (server.returncode, rest) == (0, "")
    assert said.startswith("It is there until you press Ctrl-C here.")


def test_what_is_not_installed_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(review_web, "find_spec", lambda name: None if name == "uvicorn" else name)
    context: typer.Context = None  # type: ignore[assignment]
    with pytest.raises(UsageError, match="the page needs uvicorn") as refused:
        review_web.serve_page(context, "Malika", port=0, opens=False, keep_going=False)
    assert 'pip install "localize[web]"' in refused.value.hint


def test_what_is_not_known_of_articles_is_counted_on_every_core(
    pulled: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Workers] = []
    monkeypatch.setattr(wiring, "at_desk", lambda *_, workers, **__: asked.append(workers))
    review_web._session(Disk(pulled.root), Sweep(), keep_going=False)
    assert asked == [EVERY_CORE]
