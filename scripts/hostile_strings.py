"""Measure what is stored of texts that engines mangle.

python scripts/hostile_strings.py DATA

DATA is a file of JSON lines, each with a text and what has to be kept of it: `text`, `keep` (pairs of a piece
and how often it stands there), `numbers`, `emoji`. Each text goes through an engine that writes its words
otherwise and mangles the rest in one way. A text is broken where it was stored without something that it has
to keep, and no check calls that an error.
"""

from __future__ import annotations

import json
import re
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from localize.checks.registry import STRING
from localize.checks.subjects import StringSubject
from localize.engines.base import Limits
from localize.engines.pseudo import PseudoEngine
from localize.model import Locale, Message, MessageKey, ReviewState, Severity
from localize.model.request import Request
from localize.translate.engine_fallback import run

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    Mangle = Callable[[str], str]

EN, RU = Locale("en"), Locale("ru")
TAG, MAIL = re.compile(r"</?x\d+/?>"), re.compile(r"ph\d+[oc]?@tb\.x")
TOKEN = re.compile(f"{TAG.pattern}|{MAIL.pattern}")
EMOJI = re.compile("[\U0001f000-\U0001faff\u2600-\u27bf]\ufe0f?")


def both(change: Callable[[re.Match[str]], str]) -> Mangle:
    """Return what changes tokens of both kinds."""
    return lambda text: TOKEN.sub(change, text)


def tags(change: Callable[[re.Match[str]], str]) -> Mangle:
    """Return what changes tags, and leaves mail addresses alone."""
    return lambda text: TAG.sub(change, text)


def moved(text: str) -> str:
    """Return a text with its tokens at the end."""
    return TOKEN.sub("", text) + " " + " ".join(TOKEN.findall(text))


MANGLINGS: dict[str, Mangle] = {
    "nothing": lambda text: text,
    "tags dropped": tags(lambda _: ""),
    "tags renamed": tags(lambda found: found[0].replace("x", "b")),
    "tags translated": tags(lambda found: found[0].replace("x", "тег")),
    "tags without slash": tags(lambda found: found[0].replace("/", "")),
    "tokens spaced": both(lambda found: " ".join(found[0]) if found[0][0] == "<" else found[0]),
    "tokens in capitals": both(lambda found: found[0].upper()),
    "tags escaped": tags(lambda found: found[0].replace("<", "&lt;").replace(">", "&gt;")),
    "tags full-width": tags(lambda found: found[0].replace("<", "＜").replace(">", "＞")),
    "tags with look-alikes": tags(lambda found: found[0].replace("x", "х")),
    "tokens dropped": both(lambda _: ""),
    "tokens doubled": both(lambda found: found[0] * 2),
    "tokens at the end": moved,
    "first token dropped": lambda text: TOKEN.sub("", text, count=1),
    "spaces around tokens lost": lambda text: re.sub(rf"\s*({TOKEN.pattern})\s*", r"\1", text),
    "digits changed": lambda text: re.sub(
        r"(?<![\w<@/])\d(?![\w@>/])", lambda found: str(9 - int(found[0])), text
    ),
    "digits lost": lambda text: re.sub(r"(?<![\w<@/])\d+(?![\w@>/])", "", text),
    "emoji lost": lambda text: EMOJI.sub("", text),
    "half": lambda text: text[: len(text) // 2],
    "twice": lambda text: f"{text} {text}",
    "quotes straightened": lambda text: re.sub("[“”«»„]", '"', re.sub("[‘’ʻʼ]", "'", text)),
    "block start added": lambda text: f"# {text}",
    "lines added": lambda text: text.replace(" ", "\n\n"),
    "unchanged": lambda text: text,
    "chat before": lambda text: f"Sure! Here is the translation: {text}",
    "empty": lambda _: "",
}
"""Ways in which an engine mangles what it should have left alone."""


@dataclass
class Mangler:
    """An engine that writes words otherwise, and mangles the rest."""

    way: str
    name: str = "mangler"
    settings: str = ""
    limits: Limits = field(default_factory=lambda: Limits(1_000_000, texts_per_request=1, calls_at_once=1))

    def supports(self, source: Locale, target: Locale) -> bool:
        """Return whether the locales differ."""
        return source != target

    def translate(self, texts: Sequence[str], source: Locale, target: Locale) -> list[str]:
        """Return the texts, mangled."""
        said = texts if self.way == "unchanged" else PseudoEngine().translate(texts, source, target)
        return [MANGLINGS[self.way](text.removeprefix("⟦").removesuffix("⟧")) for text in said]


def main(arguments: list[str]) -> int:
    """Print one row per way of mangling, and end with 1 where anything broken was stored."""
    lines = Path(arguments[0]).read_text("utf-8").splitlines()
    rows = [json.loads(line) for line in lines if line.strip()]
    print(f"{len(rows)} texts\n")
    print("| the engine mangles | stored | broken | left to people |\n|---|---:|---:|---:|")
    broken = 0
    for way in MANGLINGS:
        stored = [target for row in rows if (target := stored_of(row, way)) is not None]
        bad = sum(is_broken(row, stored_of(row, way)) for row in rows)
        broken += bad
        print(f"| {way} | {len(stored)} | {bad} | {len(rows) - len(stored)} |", flush=True)
    return 1 if broken else 0


def stored_of(row: dict[str, Any], way: str) -> str | None:
    """Return the text that is stored; None where there is none."""
    request = Request("a", Message(MessageKey("", row["text"])), EN, RU)
    outcome = run([request], {RU: [Mangler(way)]})
    return outcome.suggestions[0][1].targets[0] if outcome.suggestions else None


def is_broken(row: dict[str, Any], target: str | None) -> bool:
    """Return whether a stored text lacks what has to be kept, and no check calls that an error."""
    if target is None:
        return False
    message = Message(MessageKey("", row["text"]), (target,))
    subject = StringSubject(message, RU, EN, ReviewState.DRAFT, slug="a")
    if any(list(check.run(subject)) for check in STRING if check.severity is Severity.ERROR):
        return False
    kept = all(target.count(piece) == count for piece, count in row["keep"])
    said = all(number in target for number in row["numbers"])
    return not (kept and said and all(sign in target for sign in row["emoji"]))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
