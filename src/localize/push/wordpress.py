"""WordPress: a site per language, through its REST API.

Sources: WordPress, "REST API Handbook": Posts (`POST /wp-json/wp/v2/posts` makes a post, `POST …/posts/<id>`
changes one), Media (`POST …/media` takes a file as its body, its name in `Content-Disposition`), and
Authentication (an application password, by Basic authentication). What is sent is stored as HTML, titles too;
in a body `[` begins a shortcode, and a line's end becomes `<br>`.

A post is made with its status, slug and date; from then on these are its editors': a change sends the words
alone. A date would even publish it, or hide it: WordPress takes the status from it.
"""

from __future__ import annotations

import hashlib
import json
import re
from base64 import b64encode
from dataclasses import asdict, field, replace
from datetime import UTC, datetime
from html import escape
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import quote, urlsplit

from localize.config.wordpress_settings import PostStatus, is_loopback
from localize.engines.base import EngineBusyError
from localize.engines.transport import HttpRequest
from localize.errors import ConfigError, EngineError, Place
from localize.frozen import frozen
from localize.push.base import Post, UploadedPicture

if TYPE_CHECKING:
    from collections.abc import Mapping

    from localize.bundles.base import Site
    from localize.config import Config
    from localize.engines.access import Access
    from localize.engines.transport import HttpReply, Transport
    from localize.model import Locale
    from localize.push.base import Story, StoryPicture

PASSWORD: Final = "LOCALIZE_WORDPRESS_PASSWORD"  # noqa: S105 - the variable's name
_KIND: Final = "post"
_TYPES: Final = {
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".gif": "image/gif",
    ".webp": "image/webp",
    ".avif": "image/avif",
}
_LONGEST_UPLOAD: Final = 120.0
"""Seconds that a picture may take."""
_KEPT: Final = re.compile(r"(<pre\b.*?</pre>)", re.DOTALL)
_LINE_END: Final = re.compile(r"[ \t]*[\r\n][ \t\r\n]*")
_HINTS: Final = {
    401: f"Is {PASSWORD} an application password of this user (Users → Profile)?",
    403: "May this user write and change posts there?",
    404: "Is the address that of a WordPress, and does the post still stand there, not deleted for good?",
    429: "Wait a while, then push again.",
}
_HEARD: Final = range(200, 300)
_REDIRECTS: Final = range(300, 400)
_REFUSALS: Final = range(400, 500)


@frozen
class Words:
    """What a change sends again, as HTML."""

    title: str
    content: str
    excerpt: str


@frozen
class WordpressPost:
    """A post: its words, and what it is made with."""

    words: Words
    slug: str
    date_gmt: str = ""
    """ISO 8601 in UTC without a zone; empty where nobody knows it."""
    featured: str = ""
    """The number of its picture among the site's media; empty for none."""


@frozen
class Wordpress:
    """The sites of a newsroom, and who writes there."""

    sites: Mapping[Locale, str]
    user: str
    password: str = field(repr=False)
    status: PostStatus
    transport: Transport
    name: str = "wordpress"

    def channel(self, locale: Locale) -> str:
        """Return the site of a locale."""
        return self.sites.get(locale, "")

    def post(self, story: Story, kind: str) -> Post:
        """Return the post of an edition; its digest is that of the words, which alone are changed later."""
        words = Words(
            escape(story.card.title, quote=False),
            _stored(story.body()),
            escape(story.card.teaser, quote=False),
        )
        seen = json.dumps(asdict(words), sort_keys=True)
        slug, date = story.found_as.rpartition("/")[2], _in_utc(story.card.published)
        made = WordpressPost(words, slug, date, story.featured)
        return Post(kind or _KIND, hashlib.sha256(seen.encode()).hexdigest(), made)

    def send(self, channel: str, post: Post) -> str:
        """Send a post; see the port."""
        made = _made(post)
        date = {"date_gmt": made.date_gmt} if made.date_gmt else {}
        featured = {"featured_media": int(made.featured)} if made.featured.isdecimal() else {}
        body = {"status": str(self.status), "slug": made.slug, **asdict(made.words), **date, **featured}
        return str(self._ask(HttpRequest(f"{channel}/wp-json/wp/v2/posts", json=body))["id"])

    def edit(self, channel: str, name: str, post: Post) -> None:
        """Change a post; see the port."""
        if not (name.isascii() and name.isdecimal()):
            raise EngineError(f"«{name[:40]}» is no number of a post of WordPress")
        words = asdict(_made(post).words)
        self._ask(HttpRequest(f"{channel}/wp-json/wp/v2/posts/{name}", json=words))

    def takes(self, path: str) -> bool:
        """Return whether a site takes a picture; of its own accord WordPress takes no SVG."""
        return PurePosixPath(path).suffix.lower() in _TYPES

    def upload(self, channel: str, picture: StoryPicture, alt: str) -> UploadedPicture:
        """Send a picture; see the port."""
        file = PurePosixPath(picture.path)
        headers = {
            "Content-Type": _TYPES[file.suffix.lower()],
            "Content-Disposition": f'attachment; filename="{quote(file.name)}"',
        }
        request = HttpRequest(
            f"{channel}/wp-json/wp/v2/media",
            params={"alt_text": alt} if alt else {},
            headers=headers,
            data=picture.read(),
            timeout=_LONGEST_UPLOAD,
        )
        answer = self._ask(request)
        address = answer.get("source_url")
        if not isinstance(address, str) or not address.startswith(("https://", "http://")):
            raise EngineBusyError("WordPress took a picture and did not say where it is")
        return UploadedPicture(str(answer["id"]), address)

    def _ask(self, request: HttpRequest) -> dict[str, Any]:
        """Ask a site.

        Raises:
            EngineBusyError: nobody knows whether it was heard.
            EngineError: it was refused.
        """
        credentials = b64encode(f"{self.user}:{self.password}".encode()).decode()
        own = {"Authorization": f"Basic {credentials}", "Accept": "application/json"}
        reply = self.transport.send(replace(request, headers={**request.headers, **own}))
        answer = _answer(reply)
        if reply.status in _REFUSALS:
            said = str(answer.get("message", "")).replace(self.password, "…").replace(credentials, "…")
            hint = _HINTS.get(reply.status, "")
            raise EngineError(
                f"WordPress refuses ({reply.status}): {said[:200] or 'no reason given'}", hint=hint
            )
        if reply.status in _REDIRECTS:
            hint = "Write the address in localize.yaml to which it leads; a password follows no redirect."
            raise EngineError(f"WordPress answers from another address ({reply.status})", hint=hint)
        known = answer.get("id")
        if reply.status not in _HEARD or type(known) is not int or known < 1:
            raise EngineBusyError(f"WordPress answered {reply.status} without the number of the post")
        return answer


def make(config: Config, site: Site, access: Access) -> Wordpress:  # noqa: ARG001 - every target's `make`
    """Return the target as a newsroom has it.

    Raises:
        ConfigError: the newsroom names no site.
        EngineError: the password is missing.
    """
    said = config.push.wordpress
    if not said.sites:
        hint = "Add `push: {wordpress: {sites: {ru: https://ru.vodiy.example}, user: editor}}`."
        raise ConfigError("no site of WordPress is named", place=Place(config.path, said.line), hint=hint)
    password = ""
    for url in said.sites.values():
        # What listens on this machine is its owner's; any other address is only the configuration's word.
        own = (urlsplit(url).hostname or "",) if is_loopback(url) else ()
        password = access.key(PASSWORD, url, own)
    if not password:
        hint = (
            f"Put an application password into the variable {PASSWORD}, or `keyring set localize {PASSWORD}`."
        )
        raise EngineError(f"{PASSWORD} is not set", hint=hint)
    return Wordpress(said.sites, said.user, password, said.status, access.transport)


def _answer(reply: HttpReply) -> dict[str, Any]:
    """Return what a site says; nothing where that is no object of JSON, as when a page comes instead."""
    try:
        found = json.loads(reply.text)
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def _made(post: Post) -> WordpressPost:
    assert isinstance(post.body, WordpressPost)
    return post.body


def _stored(html: str) -> str:
    """Return HTML in which WordPress finds no shortcode, and no line's end to make a `<br>` of."""
    parts = _KEPT.split(html.replace("[", "&#91;"))
    return "".join(part if n % 2 else _LINE_END.sub(" ", part) for n, part in enumerate(parts))


def _in_utc(moment: str) -> str:
    """Return a moment in UTC as WordPress takes it; nothing for one that names no time and zone."""
    try:
        found = datetime.fromisoformat(moment)
        return "" if found.tzinfo is None else found.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S")
    except (ValueError, OverflowError):
        return ""
