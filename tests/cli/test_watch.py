"""`localize watch`, as the installed command."""

from __future__ import annotations

import os
import signal
from typing import TYPE_CHECKING
from urllib.request import HTTPCookieProcessor, ProxyHandler, build_opener

import pytest
from tests.cli.room import FROST

from localize.cli import watch
from localize.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.cli.room import Room

LAST = "They are renewed as you save, until you press Ctrl-C here."


def lines_until(said: Iterator[str], end: str) -> list[str]:
    found = []
    for line in said:
        found.append(line.rstrip("\n"))
        if end in line:
            return found
    raise AssertionError(found)


def test_a_save_is_pulled_checked_and_shown_until_ctrl_c(pulled: Room) -> None:
    with pulled.started("watch", "--no-open") as at_work:
        assert at_work.stdout is not None
        first = lines_until(at_work.stdout, "The previews: ")
        assert first[0].startswith("all articles: 0 changes")
        browser = build_opener(HTTPCookieProcessor(), ProxyHandler({}))
        page = browser.open(first[-1].rpartition(" ")[2], timeout=20).read().decode()
        assert "all articles: 0 changes" in page
        pulled.write("articles/frost.md", FROST.replace("Nobody", "No one"))
        assert lines_until(at_work.stdout, "frost: ")[-1] == "frost: 6 changes"
        os.kill(at_work.pid, signal.SIGINT)
        _, said = at_work.communicate(timeout=20)
    assert at_work.returncode == 0
    assert LAST in said
    assert "No one was hurt." in pulled.read("locales/ru/LC_MESSAGES/articles/frost.po")


def test_what_cannot_be_read_is_said_and_the_watch_goes_on(pulled: Room) -> None:
    with pulled.started("watch", "--no-page", "-l", "ru") as at_work:
        assert at_work.stdout is not None
        assert at_work.stderr is not None
        lines_until(at_work.stdout, "all articles: ")
        pulled.write("articles/frost.md", "---\ntitle: [\n---\n")
        assert "articles/frost.md:" in lines_until(at_work.stderr, "error: not valid YAML")[-1]
        pulled.write("articles/frost.md", FROST)
        lines_until(at_work.stdout, "frost: ")
        os.kill(at_work.pid, signal.SIGINT)
        at_work.communicate(timeout=20)
    assert at_work.returncode == 0


def test_a_locale_that_the_newsroom_has_not_is_refused_at_once(pulled: Room) -> None:
    with pulled.started("watch", "--no-open", "-l", "rus") as at_work:
        out, said = at_work.communicate(timeout=20)
    assert (at_work.returncode, out) == (2, "")
    assert said == "error: locale `rus` is not one of the newsroom's\n  Did you mean `ru`?\n"


def test_what_is_not_installed_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watch, "find_spec", lambda name: None if name == "watchfiles" else name)
    with pytest.raises(UsageError, match="watching needs watchfiles") as refused:
        watch.watch(None)  # type: ignore[arg-type]
    assert 'pip install "localize[watch]"' in refused.value.hint
