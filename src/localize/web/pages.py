"""The answers of the review page to one person: pages, and JSON for what the page asks by itself."""

from __future__ import annotations

from contextlib import nullcontext
from functools import partial
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs

from starlette.background import BackgroundTask
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response

from localize.errors import LocalizeError, UsageError
from localize.flows.review_versions import ChangedMeanwhileError, UnseenChangeError
from localize.model import ReviewState
from localize.report.word_diff import word_diff
from localize.review.error_kinds import ErrorKind, ErrorSeverity
from localize.web import said
from localize.web.acts import ACTS, Order
from localize.web.article_list import article_list
from localize.web.asked_strings import filter_of
from localize.web.page_parts import package_file, style_sources, templates
from localize.web.texts import LANGUAGES, preferred, sentence, spoken, translator, words

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractContextManager

    from starlette.types import Scope

    from localize.web.address import Address
    from localize.web.desk import Desk
    from localize.web.visitors import Visitors

LANGUAGE = "localize_language"
"""The cookie in which the page keeps the language that it speaks."""

_OF_NOBODY = {"csrf": "", "by": ""}
"""What a page tells a stranger of the person whose page it is: nothing."""


class Pages:
    """The answers."""

    def __init__(self, desk: Desk, csrf: str, address: Address, visitors: Visitors) -> None:
        self._desk = desk
        self._csrf = csrf
        self._address = address
        self._visitors = visitors
        self._templates = templates()

    async def enter(self, request: Request) -> Response:
        """Take a link's token, or the password, and give the cookie for it."""
        if request.method == "POST":
            form = parse_qs((await request.body()).decode("utf-8", "replace"))
            visitor = self._visitors.by_password("".join(form.get("password", ())))
        else:
            try:
                visitor = self._visitors.by_link(request.query_params.get("token", ""))
            except LocalizeError as error:
                return self._page(
                    request, "error.html", status=500, told=said.refusal(error, self._speak(request))
                )
        if visitor is None and self._visitors.asks:
            return self._page(request, "enter.html", status=403, wrong=request.method == "POST", **_OF_NOBODY)
        if visitor is None:
            return self._page(request, "spent.html", status=403, **_OF_NOBODY)
        home = f"{self._address.base}/"
        # A cookie of the strict kind does not go along a redirect that began on another page, such as a mail.
        response: Response = RedirectResponse(home, status_code=303)
        if visitor.name:
            response = self._page(request, "entered.html", home=home)
        response.set_cookie(
            self._address.cookie,
            visitor.cookie,
            path=home,
            secure=self._address.is_secure,
            httponly=True,
            samesite="strict",
        )
        return response

    def stranger(self, scope: Scope) -> Response:
        """Tell somebody who did not come by a link how the page opens, or ask for the password."""
        name = "enter.html" if self._visitors.asks else "stranger.html"
        return self._page(Request(scope), name, status=401, wrong=False, **_OF_NOBODY)

    async def static(self, request: Request) -> Response:
        """Give a file of the package."""
        return package_file(request.path_params["name"])

    async def overview(self, request: Request) -> Response:
        """Show how far articles are, what is left to do first."""
        asked = request.query_params

        def page() -> Response:
            report, rows = self._desk.articles()
            return self._page(
                request,
                "articles.html",
                locales=report.data["locales"],
                articles=article_list(rows, asked),
                asked={name: asked.get(name, "") for name in ("text", "locale")},
                due=self._desk.due(),
            )

        return await self._answered(request, page, page=True)

    async def article(self, request: Request) -> Response:
        """Show an article in one language, at one of its strings."""
        locale, name = request.path_params["locale"], request.path_params["name"]
        slug, _, digits = name.rpartition("@") if "@" in name else (name, "", "")
        asked = request.query_params

        def page() -> Response:
            wanted = filter_of(asked)
            found = self._desk.article(slug, locale, wanted, renew=True)
            checks = self._desk.sitting.checks
            return self._page(
                request,
                "article.html",
                article=found,
                told=said.whole_article(found),
                at=f"{slug}@{digits}" if digits else "",
                asked={key: asked.get(key, "") for key in ("state", "check", "who", "since", "text", "only")},
                states=[state.value for state in ReviewState],
                checks=checks,
                summaries=dict(spoken(self._language(request), checks)),
                kinds=[kind.value for kind in ErrorKind],
                severities=[one.value for one in ErrorSeverity],
                ui_words=dict(words(self._language(request))),
            )

        return await self._answered(request, page, page=True)

    async def article_state(self, request: Request) -> Response:
        """Tell how far an article is, as it stands on the disk."""
        asked = request.query_params

        def answer() -> Response:
            found = self._desk.article(
                asked.get("slug", ""), asked.get("locale", ""), filter_of(asked), renew=False
            )
            return JSONResponse(said.article(found) | {"warnings": self._desk.warnings()})

        return await self._answered(request, answer)

    async def blocked(self, request: Request) -> Response:
        """Tell which strings of an article cannot be approved as they are."""
        asked = request.query_params

        def answer() -> Response:
            found = self._desk.blocked(asked.get("slug", ""), asked.get("locale", ""))
            return JSONResponse({"addresses": found})

        return await self._answered(request, answer)

    async def onward(self, request: Request) -> Response:
        """Tell which article of a language is to be worked on after one."""
        asked = request.query_params

        def answer() -> Response:
            found = self._desk.next_article(asked.get("locale", ""), asked.get("slug", "")) or {}
            return JSONResponse({name: found.get(name, "") for name in ("slug", "title")})

        return await self._answered(request, answer)

    async def string(self, request: Request) -> Response:
        """Tell what surrounds a string."""
        asked = request.query_params

        def answer() -> Response:
            item = self._desk.item(asked.get("address", ""), asked.get("locale", ""))
            return JSONResponse(said.surroundings(self._desk.surroundings(item)))

        return await self._answered(request, answer)

    async def matches(self, request: Request) -> Response:
        """Tell what the memory knows for a string's source."""
        asked = request.query_params

        def answer() -> Response:
            with self._desk.lock:
                item = self._desk.item(asked.get("address", ""), asked.get("locale", ""))
            source = item.message.key.source
            return JSONResponse({"matches": [said.match(one, source) for one in self._desk.matches(item)]})

        return await self._answered(request, answer, lock=nullcontext())

    async def judge(self, request: Request) -> Response:
        """Tell what checks say of a text."""
        order = await self._order(request)

        def answer() -> Response:
            item = self._desk.item(order.address, order.locale)
            found = self._desk.judge(item, order.texts)
            paired = self._desk.sitting.counterparts(item, order.texts)
            scripts = self._desk.sitting.scripts(item, order.texts)
            told = {"findings": said.findings(found), "counterparts": said.counterparts(paired)}
            return JSONResponse(told | {"scripts": said.scripts(scripts)})

        return await self._answered(request, answer)

    async def preview(self, request: Request) -> Response:
        """Make the article's page with a text in it."""
        order = await self._order(request)

        def answer() -> Response:
            item = self._desk.item(order.address, order.locale)
            return JSONResponse({"name": self._desk.preview(item, order.texts)})

        return await self._answered(request, answer)

    async def previewed(self, request: Request) -> Response:
        """Show a page that was made; it can run nothing, and reach nothing."""
        page = self._desk.previewed(request.path_params["name"])
        if page is None:
            return HTMLResponse("This preview is gone.", status_code=404)
        styles = style_sources(page)
        policy = f"sandbox; default-src 'none'; style-src {styles}; frame-ancestors 'self'"
        return HTMLResponse(page, headers={"content-security-policy": policy})

    async def act(self, request: Request) -> Response:
        """Do something to a string, and tell how it is then."""
        order = await self._order(request)
        act = ACTS.get(request.path_params["name"])

        def answer() -> Response:
            if act is None:
                raise UsageError("there is no such act")
            item = act(self._desk, order)
            at = item or self._desk.item(order.address, order.locale)
            told = said.surroundings(self._desk.surroundings(at))
            return JSONResponse(told, background=BackgroundTask(self._desk.tell_news))

        return await self._answered(request, answer, order=order)

    async def git(self, request: Request) -> Response:
        """Save what was done to git, or sync it with others, and tell what came of it."""
        name = request.path_params["name"]

        def answer() -> Response:
            verbs = {"save": self._desk.save, "sync": self._desk.sync}
            if name not in verbs:
                raise UsageError("there is no such act")
            report = verbs[name]()
            notes = list(map(self._speak(request), report.notes))
            return JSONResponse({"said": notes, "changes": len(report.changes)})

        return await self._answered(request, answer)

    @staticmethod
    async def _order(request: Request) -> Order:
        try:
            return Order.of(await request.json())
        except (ValueError, RecursionError):
            return Order()

    async def _answered(
        self,
        request: Request,
        answer: Callable[[], Response],
        *,
        page: bool = False,
        order: Order | None = None,
        lock: AbstractContextManager[object] | None = None,
    ) -> Response:
        """Give an answer, or say what is wrong; one request at a time, unless another lock is named.

        Args:
            request: what is answered.
            answer: gives it.
            page: whether it is a page, and no JSON.
            order: the wish to do something that is answered.
            lock: another lock than the desk's.
        """

        def told(error: LocalizeError) -> said.Json:
            return said.refusal(error, self._speak(request))

        def locked() -> Response:
            with lock or self._desk.lock:
                try:
                    return answer()
                except ChangedMeanwhileError as error:
                    return self._conflict(told(error), order)
                except UnseenChangeError as error:
                    changes = [str(change) for change in error.changes]
                    return JSONResponse({**told(error), "changes": changes}, status_code=428)
                except LocalizeError as error:
                    if page:
                        return self._page(request, "error.html", status=404, told=told(error))
                    return JSONResponse(told(error), 422 if isinstance(error, UsageError) else 500)

        return await run_in_threadpool(locked)

    def _conflict(self, told: said.Json, order: Order | None) -> Response:
        """Tell what stands there now, where somebody else has changed a string."""
        theirs, diff = None, None
        if order is not None:
            try:
                self._desk.renew()
                item = self._desk.item(order.address, order.locale)
                theirs = said.surroundings(self._desk.surroundings(item))
                diff = said.pieces(word_diff("\n".join(item.message.targets), "\n".join(order.texts)))
            except LocalizeError:
                theirs = None
        seen = diff if theirs and order and order.texts else None
        return JSONResponse({**told, "theirs": theirs, "diff": seen}, status_code=409)

    def _speak(self, request: Request) -> Callable[[str], str]:
        """Return what says a sentence of the program's in the language of a page."""
        return partial(sentence, self._language(request))

    def _language(self, request: Request) -> str:
        return preferred(request.cookies.get(LANGUAGE, ""), request.headers.get("accept-language", ""))

    def _page(self, request: Request, name: str, *, status: int = 200, **values: Any) -> Response:  # noqa: ANN401 - Jinja's
        language = self._language(request)
        text = self._templates.get_template(name).render(
            _=translator(language),
            language=language,
            tag="uz-Cyrl" if language == "uz_Cyrl" else language,
            languages=LANGUAGES,
            **{"csrf": self._csrf, "by": self._desk.by, "base": self._address.base} | values,
        )
        return HTMLResponse(text, status_code=status)
