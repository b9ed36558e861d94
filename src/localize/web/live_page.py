"""The page that `localize watch` shows: previews of articles, renewed after each save."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, field
from threading import Condition
from typing import TYPE_CHECKING
from urllib.parse import quote

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response
from starlette.routing import Route

from localize.errors import InputError
from localize.flows.preview import FOLDER
from localize.web.guard import Guard, Key
from localize.web.page_parts import no_file, package_file, style_sources, templates

if TYPE_CHECKING:
    from starlette.requests import Request

    from localize.web.address import Address
    from localize.workspace.disk import Disk

WAIT = 5.0
"""Seconds that a question for news is kept open."""
_FILES = frozenset({"live.js", "live.css"})


@dataclass
class Round:
    """The last round of a watch, as the page knows it."""

    number: int = 0
    page: str = ""
    """The page to look at first, below the folder of previews."""
    said: str = ""
    """A line on the round."""
    _changed: Condition = field(default_factory=Condition)

    def follow(self, page: str, said: str) -> None:
        """Take in another round; one that has no page of its own leaves the old one."""
        with self._changed:
            self.page = page or self.page
            self.said = said
            self.number += 1
            self._changed.notify_all()

    def after(self, number: str) -> tuple[int, str]:
        """Return number and line of the first round that is not the one known, or of that after a while."""
        with self._changed:
            self._changed.wait_for(lambda: str(self.number) != number, WAIT)
            return self.number, self.said


def make_live_app(disk: Disk, state: Round, key: Key, address: Address) -> Guard:
    """Return the application behind its guard.

    Args:
        disk: the newsroom's files.
        state: the last round; whoever watches changes it.
        key: the secrets of this run.
        address: where the page is found.
    """
    pages = _LivePages(disk, state, key, address)
    routes = [
        Route("/enter", pages.enter),
        Route("/static/{name}", pages.static),
        Route("/news", pages.news),
        Route("/page/{path:path}", pages.page),
        Route("/", pages.frame),
    ]
    return Guard(Starlette(routes=routes), key, address.hosts, address.cookie)


class _LivePages:
    """The answers."""

    def __init__(self, disk: Disk, state: Round, key: Key, address: Address) -> None:
        self._disk = disk
        self._state = state
        self._key = key
        self._address = address
        self._templates = templates()

    async def enter(self, request: Request) -> Response:
        """Take the one-time token, and give the cookie for it."""
        if not self._key.spend(request.query_params.get("token", "")):
            why = "This link was used already. Run `localize watch` again for a new one."
            return HTMLResponse(why, status_code=403)
        response = RedirectResponse("/", status_code=303)
        response.set_cookie(self._address.cookie, self._key.cookie, httponly=True, samesite="strict")
        return response

    async def static(self, request: Request) -> Response:
        """Give one of the page's own files."""
        name = request.path_params["name"]
        return package_file(name) if name in _FILES else no_file()

    async def frame(self, request: Request) -> Response:  # noqa: ARG002 - Starlette hands it in
        """Show the page around the previews."""
        template = self._templates.get_template("live.html")
        return HTMLResponse(template.render(state=self._state, page=f"/page/{quote(self._state.page)}"))

    async def page(self, request: Request) -> Response:
        """Show a preview; it can run nothing, and reach nothing."""
        path = request.path_params["path"]
        text = await run_in_threadpool(self._preview, path)
        if text is None:
            return HTMLResponse("There is no such preview.", status_code=404)
        styles = style_sources(text)
        policy = f"default-src 'none'; style-src {styles}; img-src 'self' data:; frame-ancestors 'self'"
        return HTMLResponse(text, headers={"content-security-policy": policy})

    def _preview(self, path: str) -> str | None:
        """Return a page below the folder of previews; None where there is none, or the next round took it."""
        if not path.endswith(".html") or ".." in path.split("/"):
            return None
        with suppress(InputError):
            return self._disk.read(f"{FOLDER}/{path}").decode()
        return None

    async def news(self, request: Request) -> Response:
        """Tell of the next round, as soon as there is one."""
        since = request.query_params.get("since", "")
        number, line = await run_in_threadpool(self._state.after, since)
        return JSONResponse({"number": number, "said": line})
