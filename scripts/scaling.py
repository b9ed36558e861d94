"""Measure what an archive costs that is far larger than any newsroom: make bench-scaling HEADS=1000000.

No article is written: what a run holds of each article, the part that grows with the archive, is made for as
many heads as asked for. Beside it git is measured on empty files, a hundredth of the archive's, and what the
sample newsroom's articles take on the disk.
"""

from __future__ import annotations

import gc
import hashlib
import resource
import subprocess
import sys
import tempfile
import time
from collections import deque
from pathlib import Path
from typing import TYPE_CHECKING

from localize.cache.article_index import ArticleIndex
from localize.cache.fingerprint import Fingerprint
from localize.config import Config
from localize.flows.article_task import tasks
from localize.flows.newsroom import Newsroom
from localize.flows.selection import select
from localize.flows.translations import told_apart
from localize.model import ArticleHead, Locale, MessageKey, UsedLabel
from localize.workspace.disk import Disk
from localize.workspace.listing import Listing
from localize.workspace.looks import SETTLED

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from localize.model.article_job import Unread

ROOT = Path(__file__).resolve().parents[1]
LOCALES = tuple(map(Locale.parse, ("en", "ru", "uz", "uz_Cyrl")))
CATEGORIES = ("Politics", "Economy", "Culture", "Weather", "Sports")
FILES_OF_AN_ARTICLE = 7
"""The article itself, and three catalogs with their ledgers."""
OF_GIT = 100
"""The part of the archive's files that git is measured on: one in so many."""
TEN_MILLION = 10_000_000


def head(number: int) -> ArticleHead:
    """Return the head of one made article, with a category and a tag."""
    slug = f"{2000 + number % 26}/{number % 12 + 1:02}/article-{number:08}"
    category = CATEGORIES[number % len(CATEGORIES)]
    return ArticleHead(
        slug,
        f"articles/{slug}.md",
        LOCALES[number % 3],
        hashlib.sha256(slug.encode()).hexdigest(),
        {"title": f"Article {number} on {category.lower()}", "category": category, "published": "2026-01-05"},
        labels=(UsedLabel(MessageKey("category", category), ("category",)),),
    )


def measured(work: Callable[[], object]) -> tuple[object, float]:
    """Return what a piece of work gives, and the seconds of CPU that it took."""
    gc.collect()
    began = time.process_time()
    found = work()
    return found, time.process_time() - began


def row(what: str, heads: int, seconds: float, more: str = "") -> None:
    """Print one line: what was measured, and what it would be for ten million if it went on growing alike."""
    print(f"| {what} | {seconds:.1f} s | {seconds * TEN_MILLION / heads:.0f} s | {more} |")


def archive(heads: int) -> None:
    """Measure what a run does with all heads before it looks at any article."""
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    made, seconds = measured(lambda: [head(number) for number in range(heads)])
    articles: list[ArticleHead] = made  # type: ignore[assignment]
    grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) * 1024
    row("heads in memory", heads, seconds, f"{grown / heads:.0f} bytes a head")
    settings = Config("localize.yaml", "Archive", LOCALES[0], LOCALES)
    with tempfile.TemporaryDirectory() as folder:
        disk = Disk(Path(folder))
        looks = {one.path: (1, 1, 1, 1) for one in articles}
        seen = Fingerprint("", 1, taken=SETTLED + 1, listing=Listing.of(looks))
        by_path = {one.path: one for one in articles}

        def read(found: Sequence[tuple[str, str]]) -> Iterator[ArticleHead | Unread]:
            return (by_path[path] for _, path in found)

        def indexed() -> None:
            index = ArticleIndex(disk, settings, read, seen)
            deque(index.heads([(one.slug, one.path) for one in articles]), maxlen=0)
            index.save()

        _, seconds = measured(indexed)
        size = sum(path.stat().st_size for path in Path(folder).rglob("*") if path.is_file())
        row("index written", heads, seconds, f"{size / heads:.0f} bytes a head")
        row("index read", heads, measured(indexed)[1])
    row("articles told from translations", heads, measured(lambda: told_apart(articles, LOCALES[0], []))[1])
    newsroom = Newsroom(settings, tuple(articles))
    row("plan of a run over all", heads, measured(lambda: tasks(newsroom, select(newsroom)))[1])
    one = select(newsroom, [articles[heads // 2].slug])
    row("plan of a run on one", heads, measured(lambda: tasks(newsroom, one))[1])
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    print(f"| all of this at once | | | {peak / 2**30:.1f} GiB at most, {peak / heads:.0f} bytes a head |")


def git(files: int) -> None:
    """Measure git on empty files."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        for number in range(files):
            path = root / f"{number % 26}" / f"{number % 1009}" / f"{number}.po"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(b"")

        def run(*words: str) -> None:
            identity = ("-c", "user.name=a", "-c", "user.email=a@b.example")
            subprocess.run(["git", *identity, *words], cwd=root, check=True, capture_output=True)  # noqa: S603, S607 - git

        run("init", "-q")
        for words in (("add", "."), ("commit", "-qm", "all"), ("status",)):
            began = time.perf_counter()
            run(*words)
            print(
                f"| git {words[0]}, {files:,} files | {time.perf_counter() - began:.1f} s by the clock | | |"
            )
        print(f"| git's index | | | {(root / '.git/index').stat().st_size / files:.0f} bytes a file |")


def sample() -> None:
    """Measure what articles take on the disk, by the sample newsroom."""
    articles = list((ROOT / "articles").rglob("*.md"))
    catalogs = list((ROOT / "locales").rglob("articles/**/*.po"))
    ledgers = list((ROOT / "locales").rglob("articles/**/*.review.jsonl"))
    for name, files in (("article", articles), ("catalog", catalogs), ("ledger", ledgers)):
        size = sum(file.stat().st_size for file in files) / len(files)
        print(f"| {name}, {len(files)} of the sample newsroom's | | | {size:.0f} bytes on average |")


def main(arguments: list[str]) -> int:
    """Print the table."""
    heads = int(arguments[0]) if arguments else 1_000_000
    print(f"| what | CPU for {heads:,} | if it goes on alike: ten million | |\n| --- | ---: | ---: | --- |")
    archive(heads)
    git(heads * FILES_OF_AN_ARTICLE // OF_GIT)
    sample()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
