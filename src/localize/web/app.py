"""The application: which address is answered by what."""

from __future__ import annotations

from threading import Lock
from typing import TYPE_CHECKING

from starlette.applications import Starlette
from starlette.routing import Route

from localize.web.guard import Guard, Public
from localize.web.pages import Pages
from localize.web.visitors import Visitors

if TYPE_CHECKING:
    from localize.web.address import Address
    from localize.web.desk import Desk
    from localize.web.guard import Key
    from localize.web.visitors import Visitor


def make_app(desk: Desk, key: Key, address: Address, visitors: Visitors | None = None) -> Guard:
    """Return the application behind its guard.

    Args:
        desk: the person's sitting.
        key: the secrets of this run.
        address: where the page is found.
        visitors: who else may come in; nobody, where nothing is given.
    """
    known = visitors or Visitors(key)
    rooms: dict[str, Starlette] = {}
    opening = Lock()

    def room_of(visitor: Visitor) -> Starlette:
        """Return the page of somebody who was invited, at a desk of their own."""
        with opening:
            if visitor.cookie not in rooms:
                pages = Pages(desk.beside(visitor.name), visitor.csrf, address, known)
                rooms[visitor.cookie] = _routed(pages)
            return rooms[visitor.cookie]

    pages = Pages(desk, key.csrf, address, known)
    public = Public(known, room_of, address.origin, address.base, pages.stranger)
    return Guard(_routed(pages), key, address.hosts, address.cookie, public)


def _routed(pages: Pages) -> Starlette:
    routes = [
        Route("/enter", pages.enter, methods=["GET", "POST"]),
        Route("/static/{name}", pages.static),
        Route("/preview/{name}", pages.previewed),
        Route("/api/string", pages.string),
        Route("/api/article", pages.article_state),
        Route("/api/matches", pages.matches),
        Route("/api/next", pages.onward),
        Route("/api/blocked", pages.blocked),
        Route("/api/judge", pages.judge, methods=["POST"]),
        Route("/api/preview", pages.preview, methods=["POST"]),
        Route("/api/act/{name}", pages.act, methods=["POST"]),
        Route("/api/git/{name}", pages.git, methods=["POST"]),
        Route("/", pages.overview),
        Route("/{locale}/{name:path}", pages.article),
    ]
    app = Starlette(routes=routes)
    app.router.redirect_slashes = False
    return app
