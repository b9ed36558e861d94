"""A post for Telegram per article and locale: headline, lead, link and tags, as its Bot API takes them.

Sources: Telegram, "Bot API", methods `sendMessage` (a text of 1–4096 characters after entities parsing) and
`sendPhoto` (a caption of 0–1024); `MessageEntity` counts in UTF-16 code units, and so does this module. The
headline is made bold by an entity, so that nothing in a text is markup.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from localize.bundles.addresses import page_of_slug
from localize.bundles.base import Layout
from localize.bundles.cards import full_card_of
from localize.bundles.json_text import json_text
from localize.frozen import frozen

if TYPE_CHECKING:
    from localize.bundles.base import ArticleCard, Edition, Site
    from localize.model import Locale

LONGEST: Final = 4096
LONGEST_CAPTION: Final = 1024
"""The most UTF-16 code units of a text, and of a text under a picture."""
_LEAST: Final = 40
"""The room in which the beginning of a lead still says something, in UTF-16 code units."""
_CUT: Final = "…"
_NO_TAG: Final = re.compile(r"[^\w]+")
_APOSTROPHES: Final = re.compile("['’‘ʼʻ`´]")


@frozen
class TelegramPost:
    """The words of a post."""

    text: str
    bold: int
    """The UTF-16 code units of the headline, with which the text begins."""
    picture: str = ""
    """The address of a picture; empty for a text alone."""

    @property
    def entities(self) -> list[dict[str, object]]:
        """The markup, as the Bot API has it."""
        return [{"type": "bold", "offset": 0, "length": self.bold}] if self.bold else []


def units(text: str) -> int:
    """Return the length of a text in UTF-16 code units."""
    return len(text.encode("utf-16-le")) // 2


def compose(card: ArticleCard, url: str, *, picture: str = "") -> TelegramPost:
    """Write a post: what does not fit goes, the tags first, then the ends of the lead and of the headline.

    Args:
        card: the edition.
        url: the address of its page; empty where nobody knows it.
        picture: the address of its picture; empty for a text alone.
    """
    most = LONGEST_CAPTION if picture else LONGEST
    headline = _line(card.social or card.title)
    link = f"\n\n{url}" if url else ""
    headline = _shortened(headline, most - units(link))
    left = most - units(headline) - units(link)
    lead = _line(card.teaser)
    if units(lead) > left - 2:
        lead = _shortened(lead, left - 2) if left > _LEAST else ""
    lead = f"\n\n{lead}" if lead else ""
    left -= units(lead)
    tags = "".join(_fitting(card.tags, left))
    return TelegramPost(f"{headline}{lead}{link}{tags}", units(headline), picture)


def hashtag(tag: str) -> str:
    """Return a tag as Telegram links it: letters, digits and `_`; empty where it has no letter."""
    name = _NO_TAG.sub("_", _APOSTROPHES.sub("", tag)).strip("_")
    return f"#{name}" if any(map(str.isalpha, name)) else ""


def _fitting(tags: tuple[str, ...], left: int) -> list[str]:
    found: list[str] = []
    for tag in dict.fromkeys(filter(None, map(hashtag, tags))):
        part = f" {tag}" if found else f"\n\n{tag}"
        left -= units(part)
        if left < 0:
            break
        found.append(part)
    return found


def _line(text: str) -> str:
    return " ".join(text.split())


def _shortened(text: str, most: int) -> str:
    """Return a text that is cut behind a word, where it is too long."""
    if units(text) <= most:
        return text
    kept = text.encode("utf-16-le")[: 2 * max(most - 1, 0)].decode("utf-16-le", "ignore")
    whole = kept.rpartition(" ")[0] or kept
    return whole.rstrip(" ,;:–—-") + _CUT if whole else ""


def _path(site: Site, locale: Locale, slug: str) -> str:
    return f"{site.code(locale)}/telegram/{slug}.json"


def _page(site: Site, locale: Locale, slug: str) -> str:
    return f"{site.code(locale)}/{slug}.html"


def _interface(site: Site, locale: Locale) -> str:
    return site.code(locale)


def _write(edition: Edition, site: Site) -> bytes:
    page = page_of_slug(LAYOUT, site, edition.locale, edition.found_as)
    url = site.address(edition.locale, page) if site.url else ""
    card = full_card_of(edition, site)
    post = compose(card, url, picture=card.picture)
    said = {"caption": post.text, "caption_entities": post.entities, "photo": post.picture}
    data = said if post.picture else {"text": post.text, "entities": post.entities}
    return json_text(data)


LAYOUT = Layout(
    "telegram",
    "a post for Telegram's Bot API per article and locale: ru/telegram/<slug>.json",
    _path,
    _interface,
    _write,
    follows_places=False,
    page=_page,
)
