"""Time the translation memory beside its peers, on sentences made for it.

python scripts/bench_memory.py [ROWS]

Sentences are made of words of a made-up language, frequent and rare ones as in a real one (Zipf), always the
same. A query is a sentence with some words changed, left out or put in; it counts as found where nothing that
rapidfuzz finds among all sentences is more like it. Times are CPU seconds, of one core.
"""

from __future__ import annotations

import itertools
import random
import resource
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from rapidfuzz import fuzz, process

from localize.memory.index import MemoryIndex
from localize.memory.index_update import IndexUpdate
from localize.memory.normal import bare
from localize.memory.shard_writer import ShardDocument
from localize.memory.translation_memory import TranslationMemory
from localize.model import Locale, MessageKey, ReviewState
from localize.model.memory import MemoryUnit, Pair
from localize.workspace.disk import Disk
from localize.workspace.memory_shelf import FOLDER, MemoryShelf

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

PAIR = Pair(Locale("en"), Locale("ru"))
PER_CATALOG = 50
LEAST = 75
SOUNDS = [
    "b",
    "c",
    "d",
    "f",
    "g",
    "h",
    "j",
    "k",
    "l",
    "m",
    "n",
    "p",
    "r",
    "s",
    "t",
    "v",
    "w",
    "z",
    "ch",
    "sh",
    "th",
    "st",
]
VOWELS = ["a", "e", "i", "o", "u", "ai", "ou"]


class Language:
    """A made-up language, the same for one seed."""

    def __init__(self) -> None:
        """Make its words."""
        luck = random.Random(1)  # noqa: S311 - sentences, no secrets
        self.words = [
            "".join(luck.choice(SOUNDS) + luck.choice(VOWELS) for _ in range(luck.choice([1, 1, 2, 2, 3, 4])))
            + luck.choice(["", "n", "s", "r"])
            for _ in range(40_000)
        ]
        self.weights = list(itertools.accumulate(1 / (rank + 3) for rank in range(len(self.words))))

    def some(self, luck: random.Random, count: int) -> list[str]:
        """Return words, frequent ones more often."""
        return luck.choices(self.words, cum_weights=self.weights, k=count)

    def sentences(self, rows: int) -> Iterator[str]:
        """Yield sentences of 4 to 24 words."""
        luck = random.Random(2)  # noqa: S311 - likewise
        for _ in range(rows):
            yield " ".join(self.some(luck, luck.randint(4, 24))).capitalize() + "."

    def changed(self, sentence: str, luck: random.Random) -> str:
        """Return a sentence with up to a fifth of its words changed, left out or put in."""
        words = sentence.split()
        for _ in range(max(1, int(len(words) * luck.choice([0.08, 0.15, 0.2])))):
            place = luck.randrange(len(words))
            words[place : place + luck.choice([0, 1, 1])] = self.some(luck, luck.choice([0, 1, 1]))
        return " ".join(words) or sentence


def main(arguments: list[str]) -> int:
    """Measure, and print one table."""
    if arguments[:1] == ["--build"]:
        return build(Path(arguments[1]), int(arguments[2]))
    rows = int(arguments[0]) if arguments else 20_000
    language = Language()
    luck = random.Random(3)  # noqa: S311 - likewise
    sentences = list(language.sentences(rows))
    queries = [language.changed(one, luck) for one in luck.sample(sentences, min(500, rows))]
    print(f"{rows} sentences, {len(queries)} queries, at least {LEAST} % alike. CPU seconds of one core.\n")
    with tempfile.TemporaryDirectory() as folder:
        ours(Path(folder), rows, sentences, queries)
        print("\n| peer | indexed (s) | queries per s | found |\n|---|---:|---:|---:|")
        few = queries[: max(10, min(100, 2_000_000 // rows))]
        best = alone(sentences, few)
        for peer in (fts5, toolkit, msgmerge):
            peer(Path(folder), sentences, few, best)
    return 0


def build(folder: Path, rows: int) -> int:
    """Make the index, and say how much room and time that took."""
    begun = time.process_time()
    update = IndexUpdate(MemoryShelf(Disk(folder)))
    sentences = Language().sentences(rows)
    for number in range(0, rows, PER_CATALOG):
        units = [unit(text) for text in itertools.islice(sentences, PER_CATALOG)]
        update.add(ShardDocument(f"a{number}", f"locales/ru/LC_MESSAGES/articles/a{number}.po", "1"), units)
    update.finish()
    took, most = time.process_time() - begun, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(f"built in {took:.1f} s with at most {most / 1024:.0f} MiB")
    return 0


def unit(text: str) -> MemoryUnit:
    """Return a unit with a text."""
    return MemoryUnit(PAIR, MessageKey("", text), (text[::-1],), ReviewState.APPROVED)


def ours(folder: Path, rows: int, sentences: list[str], queries: list[str]) -> None:
    """Measure the memory."""
    said = subprocess.run(  # noqa: S603 - this very script
        [sys.executable, __file__, "--build", str(folder), str(rows)],
        check=True,
        capture_output=True,
        text=True,
    ).stdout.strip()
    shelf = MemoryShelf(Disk(folder))
    size = sum(path.stat().st_size for path in (folder / FOLDER).iterdir())
    opened = [timed(lambda: MemoryIndex.on(shelf)) for _ in range(5)]
    memory = TranslationMemory(MemoryIndex.on(shelf))
    list(memory.index.alike(PAIR, bare(queries[0]), LEAST))  # numpy is imported
    exact = timed(lambda: [list(memory.index.find(PAIR, one)) for one in sentences[:2000]])
    answers: list[float] = []
    fuzzy = timed(lambda: answers.extend(_best(memory.index, one) for one in queries))
    sample = queries[: max(50, min(200, 4_000_000 // rows))]
    folded = [bare(one) for one in sentences]
    wanted = [process.extractOne(bare(one), folded, scorer=fuzz.ratio, score_cutoff=LEAST) for one in sample]
    asked = [(mine, one[1]) for mine, one in zip(answers, wanted, strict=False) if one]
    hits = sum(mine >= theirs - 1e-6 for mine, theirs in asked)
    update = IndexUpdate(shelf)
    folder_of_all = "locales/ru/LC_MESSAGES/articles"
    for name, looks in update.known(folder_of_all).items():
        update.keep(f"{folder_of_all}/{name}", looks)
    update.add(
        ShardDocument("a0", "locales/ru/LC_MESSAGES/articles/a0.po", "2"),
        [unit(one) for one in sentences[:50]],
    )
    one = timed(update.finish)
    print(f"localize: {said}; {size / 1e6:.0f} MB on the disk; opened in {min(opened) * 1000:.1f} ms;")
    print(f"  {2000 / exact:.0f} exact look-ups and {len(queries) / fuzzy:.0f} fuzzy queries per second;")
    print(f"  {hits} of {len(asked)} found; one changed catalog indexed in {one * 1000:.0f} ms")


def _best(index: MemoryIndex, query: str) -> float:
    return max((score for score, _ in index.alike(PAIR, bare(query), LEAST)), default=0.0)


def alone(sentences: list[str], queries: list[str]) -> list[float]:
    """Measure rapidfuzz over all sentences, and return the best likeness for each query."""
    best: list[float] = []

    def ask() -> None:
        for query in queries:
            found = process.extractOne(query, sentences, scorer=fuzz.ratio, score_cutoff=LEAST)
            best.append(found[1] if found else 0.0)

    row("rapidfuzz alone", 0, len(queries) / timed(ask), best, best)
    return best


def fts5(folder: Path, sentences: list[str], queries: list[str], best: list[float]) -> None:
    """Measure SQLite's full-text search by trigrams; of what it finds the likest counts."""
    base = sqlite3.connect(folder / "peer.db")

    def index() -> None:
        base.execute("create virtual table m using fts5(t, tokenize='trigram')")
        base.executemany("insert into m values (?)", ((one,) for one in sentences))
        base.commit()

    built, found = timed(index), list[float]()

    def ask() -> None:
        for query in queries:
            trigrams = {query[place : place + 3] for place in range(len(query) - 2)}
            match = " OR ".join('"' + one.replace('"', '""') + '"' for one in trigrams)
            rows = base.execute("select t from m where m match ? order by rank limit 64", (match,))
            found.append(max((fuzz.ratio(query, text) for (text,) in rows), default=0.0))

    row("SQLite FTS5, trigrams", built, len(queries) / timed(ask), found, best)


def toolkit(_folder: Path, sentences: list[str], queries: list[str], best: list[float]) -> None:
    """Measure the matcher of the translate-toolkit, where that is installed; it has no index."""
    try:
        from translate.search.match import matcher  # noqa: PLC0415 - a peer need not be there
        from translate.storage.base import TranslationStore  # noqa: PLC0415 - likewise
    except ImportError:
        print("| translate-toolkit | not installed: make bench-env | | |")
        return
    store, found, few = TranslationStore(), list[float](), queries[:10]
    for text in sentences:
        store.addsourceunit(text).target = text[::-1]
    known = matcher(store, max_candidates=1, min_similarity=LEAST, max_length=10_000)

    def ask() -> None:
        for query in few:
            found.append(max((fuzz.ratio(query, one.source) for one in known.matches(query)), default=0.0))

    row("translate-toolkit", 0, len(few) / timed(ask), found, best)


def msgmerge(folder: Path, sentences: list[str], queries: list[str], best: list[float]) -> None:
    """Measure GNU msgmerge, where it is installed; it has no index."""
    program = shutil.which("msgmerge")
    if program is None:
        print("| GNU msgmerge | not installed | | |")
        return
    head = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n'
    known, asked = folder / "known.po", folder / "asked.pot"
    known.write_text(head + "".join(f'\nmsgid "{one}"\nmsgstr "x"\n' for one in dict.fromkeys(sentences)))
    few = list(dict.fromkeys(queries))[:10]
    asked.write_text(head + "".join(f'\nmsgid "{one}"\nmsgstr ""\n' for one in few))
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
    said = subprocess.run(  # noqa: S603 - a peer of this machine
        [program, "--quiet", "--previous", "--no-wrap", str(known), str(asked)],
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    took = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before
    found = [float(f'msgid "{one}"\nmsgstr "x"' in said) * 100 for one in few]
    row("GNU msgmerge", 0, len(few) / took, found, best)


def row(name: str, built: float, speed: float, found: list[float], best: list[float]) -> None:
    """Print a peer's line."""
    asked = [(mine, theirs) for mine, theirs in zip(found, best, strict=False) if theirs]
    hits = sum(mine >= theirs - 1e-6 for mine, theirs in asked)
    print(f"| {name} | {built:.1f} | {speed:.1f} | {hits} of {len(asked)} |", flush=True)


def timed(call: Callable[[], object]) -> float:
    """Return the CPU seconds that a call takes."""
    begun = time.process_time()
    call()
    return time.process_time() - begun


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
