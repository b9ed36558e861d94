"""Measure what `add` takes from pages of the web: make pages DATA=DIR.

DIR holds the texts of `make captures`: real blog posts and news documents in four languages. Each is put into
pages that state its facts in different places, or nowhere, among what sites print around an article: a footer
with a year and a heading, a button «Follow Author», a template in another language. There are no saved pages
in DIR: this tells what the rules do, not how often the web is like these pages.
"""

from __future__ import annotations

import json
import sys
from collections import Counter, defaultdict
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Final

from captures import plain, posts

from localize.capture.web_page import parse
from localize.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Callable

    from capture_layouts import Post

    from localize.capture import Capture

FACTS: Final = ("title", "author", "published", "language")
AUTHOR: Final = {
    "en": "Lola Karimova",
    "ru": "Лола Каримова",
    "uz": "Lola Karimova",
    "uz_Cyrl": "Лола Каримова",
}
PUBLISHED: Final = "2025-04-28T15:28:00+05:00"
SITE: Final = "Vodiy News"
_TAGS: Final = {"en": "en", "ru": "ru", "uz": "uz", "uz_Cyrl": "uz-Cyrl"}


def _article(post: Post, byline: str = "") -> str:
    body = "".join(f"<p>{escape(line)}</p>" for line in post.lines)
    return f"<article><h1>{escape(post.title)}</h1>{byline}{body}</article>"


_FOOTER: Final = (
    '<aside><a href="/follow">Follow Author</a> <a href="/tags">Authority control</a></aside>'
    "<footer><h1>Subscribe to our letter</h1><p>© 2019–2026 Vodiy Media</p></footer>"
)


def _page(lang: str, head: str, body: str) -> str:
    tag = f' lang="{lang}"' if lang else ""
    return (
        f'<!DOCTYPE html><html{tag}><head><meta charset="utf-8">{head}</head><body>'
        f'<nav><a href="/">{SITE}</a></nav>{body}{_FOOTER}</body></html>'
    )


def stated_in_data(post: Post) -> str:
    """Return a page that says everything in JSON-LD."""
    data = {
        "@type": "NewsArticle",
        "headline": post.title,
        "author": {"@type": "Person", "name": AUTHOR[post.locale]},
        "datePublished": PUBLISHED,
        "inLanguage": _TAGS[post.locale],
    }
    text = json.dumps(data, ensure_ascii=False).replace("<", "\\u003c")
    head = f'<title>{SITE}</title><script type="application/ld+json">{text}</script>'
    return _page("", head, _article(post))


def stated_in_meta(post: Post) -> str:
    """Return a page that says everything in `meta` and `lang`."""
    head = (
        f"<title>{escape(post.title)} | {SITE}</title>"
        f'<meta property="og:title" content="{escape(post.title)}">'
        f'<meta name="author" content="{AUTHOR[post.locale]}">'
        f'<meta property="article:published_time" content="{PUBLISHED}">'
    )
    return _page(_TAGS[post.locale], head, _article(post))


def titled(post: Post) -> str:
    """Return a page that states its title only, with the site's name behind it."""
    return _page("", f"<title>{escape(post.title)} | {SITE}</title>", _article(post))


def silent(post: Post) -> str:
    """Return a page that states nothing: its `title` is the site's, its byline and date are plain text."""
    byline = f'<p class="byline">{AUTHOR[post.locale]}, 28.04.2025</p>'
    return _page("", f"<title>{SITE}</title>", _article(post, byline))


def mistaken(post: Post) -> str:
    """Return a page whose template states wrong things: another language, an address for an author."""
    data = json.dumps({"@type": "WebSite", "name": SITE, "datePublished": "2019-01-01"})
    head = (
        f"<title>{escape(post.title)}</title>"
        '<meta property="article:author" content="https://example.org/people/12">'
        f'<script type="application/ld+json">{data}</script>'
    )
    return _page("ru" if post.locale == "en" else "en", head, _article(post))


PAGES: Final[dict[str, Callable[[Post], str]]] = {
    "JSON-LD": stated_in_data,
    "meta": stated_in_meta,
    "title": titled,
    "nothing": silent,
    "mistaken": mistaken,
}
STATED: Final = {
    "JSON-LD": set(FACTS),
    "meta": set(FACTS),
    "title": {"title"},
    "nothing": set[str](),
    "mistaken": {"title"},
}
"""The facts that each page states. A language is told by reading, where nothing is stated."""


def judge(post: Post, capture: Capture) -> dict[str, str]:
    """Return of each fact whether it came out right, is empty and said, or wrong."""
    found = {
        "title": (plain(capture.title), plain(post.title)),
        "author": (capture.author_name, AUTHOR[post.locale]),
        "published": (capture.published, PUBLISHED),
        "language": (str(capture.locale or ""), post.locale),
    }
    said = {key for key, _ in capture.guesses}
    judged = {}
    for name, (got, meant) in found.items():
        left = "empty, said" if name in said or name == "language" else "wrong"
        if got == meant and name in said:
            judged[name] = "guessed, said"
        else:
            judged[name] = "right" if got == meant else "wrong" if got else left
    return judged


def main(arguments: list[str]) -> int:
    """Print the table; with a second argument, write there what came out wrong."""
    if not arguments:
        sys.stderr.write("Say where the texts are: make pages DATA=DIR\n")
        return 2
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    misses = []
    for post in posts(Path(arguments[0])):
        for name, made in PAGES.items():
            try:
                capture = parse(
                    made(post).encode(),
                    url=f"https://example.org/{post.name}",
                    content_type="text/html",
                    timezone="Asia/Tashkent",
                    day_first=True,
                )
            except InputError:
                counts[name]["refused"] += 1
                continue
            counts[name]["pages"] += 1
            for fact, verdict in judge(post, capture).items():
                counts[name][f"{fact} {verdict}"] += 1
                misses += [f"{name} {post.locale} {post.name}: {fact}"] if verdict == "wrong" else []
    print("| facts stated in | pages | refused | " + " | ".join(FACTS) + " |")
    print("| --- | ---: | ---: |" + " --- |" * len(FACTS))
    for name, count in counts.items():
        cells = (_cell(count, fact) for fact in FACTS)
        print(f"| {name} | {count['pages']} | {count['refused']} | {' | '.join(cells)} |")
    wrong = sum(count[f"{fact} wrong"] for count in counts.values() for fact in FACTS)
    total = sum(count["pages"] for count in counts.values()) * len(FACTS)
    print(f"\n{wrong} of {total} facts wrong ({100 * wrong / total:.2f}%).")
    for path in arguments[1:2]:
        Path(path).write_text("".join(f"{one}\n" for one in misses), encoding="utf-8")
    return 0


def _cell(count: Counter[str], fact: str) -> str:
    parts = (
        (count[f"{fact} {verdict}"], verdict)
        for verdict in ("right", "guessed, said", "empty, said", "wrong")
    )
    return ", ".join(f"{number} {verdict}" for number, verdict in parts if number)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
