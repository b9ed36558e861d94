"""The quality of engines: against references, and by what people make of their drafts."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from localize.catalogs.catalog_file import ledger_path
from localize.errors import EngineError, InputError, Place, UsageError
from localize.exchange import tmx_reader
from localize.flows.engines import made
from localize.formats import ledger as ledgers
from localize.frozen import frozen
from localize.model import Locale, Message, MessageKey, Report
from localize.model.request import Request
from localize.review.beginnings import Fate, fates
from localize.translate import engine_fallback
from localize.workspace.catalog_store import stored

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from localize.config import Config, EngineSetting
    from localize.engines.access import Access
    from localize.review.beginnings import DraftFate
    from localize.translate.answers import Answers
    from localize.workspace.disk import Disk

    Score = Callable[[Sequence[str], Sequence[str]], tuple[float, float]]

_SLUG = "evaluate"
_COLUMNS = 2


@frozen
class Reference:
    """A text and a translation that people made of it."""

    source: str
    target: str


@frozen
class References:
    """The texts that an engine is measured by."""

    source: Locale
    target: Locale
    pairs: tuple[Reference, ...]


def read_references(
    data: bytes, name: str, config: Config, source: Locale, target: Locale | None
) -> tuple[References, ...]:
    """Read references from TMX, or from lines with a tab between a text and its translation.

    A first line of locale codes names what the columns are; without one these are source and target.

    Args:
        data: the file's bytes.
        name: the file, for messages.
        config: the newsroom's configuration.
        source: the locale of the first column, where nothing else says so.
        target: the locale wanted; None for every one that the file has.

    Returns:
        References by target locale; none of them empty.

    Raises:
        InputError: the file cannot be read as either.
        UsageError: it has nothing for these locales, or columns without a name and no locale is wanted.
    """
    read = _from_tmx if name.lower().endswith(".tmx") else _from_lines
    found: dict[Locale, dict[str, str]] = {}
    for locale, one in read(data, name, config, source, target):
        if locale == target or target is None:
            found.setdefault(locale, {}).setdefault(one.source, one.target)
    if not found:
        wanted = f" into {target}" if target else ""
        raise UsageError(f"{name} has no translation from {source}{wanted}", hint="Name others: --from, -l")
    return tuple(
        References(source, locale, tuple(Reference(*pair) for pair in pairs.items()))
        for locale, pairs in sorted(found.items())
    )


def against(
    config: Config,
    setting: EngineSetting,
    references: Sequence[References],
    access: Access,
    *,
    answers: Answers,
    score: Score,
    most: int,
) -> Report:
    """Have an engine translate references, as translate would, and score what it says.

    A text without an answer that may stand counts as an empty one.

    Args:
        config: the newsroom's configuration.
        setting: the engine.
        references: the texts, by target locale.
        access: the network and the keys, as the engine may use them.
        answers: those that were paid for before.
        score: gives chrF and BLEU.
        most: texts per locale, the first of the file.

    Raises:
        UsageError: as of the engine.
    """
    engine = made(setting, config.path, access)
    rows, failures = [], dict[str, str]()
    for one in references:
        pairs = one.pairs[:most]
        requests = [
            Request(_SLUG, Message(MessageKey("", pair.source)), one.source, one.target) for pair in pairs
        ]
        outcome = engine_fallback.run(requests, {one.target: [engine]}, answers=answers)
        failures |= outcome.failures
        said = {request: suggestion.targets[0] for request, suggestion in outcome.suggestions}
        texts = [said.get(request, "") for request in requests]
        chrf, bleu = score(texts, [pair.target for pair in pairs])
        rows.append(
            {
                "engine": engine.name,
                "source": str(one.source),
                "locale": str(one.target),
                "texts": len(pairs),
                "without": texts.count(""),
                "chrf": round(chrf, 1),
                "bleu": round(bleu, 1),
            }
        )
    notes = tuple(f"{name}: {reason}" for name, reason in failures.items())
    code = EngineError.exit_code if notes else 0
    return Report(
        "evaluate", counts={"locales": len(rows)}, data={"scores": rows}, notes=notes, exit_code=code
    )


def edits(disk: Disk) -> Report:
    """Count what people made of each engine's drafts, as all ledgers say.

    Raises:
        DiskError: a ledger cannot be read.
    """
    found: dict[tuple[str, str], list[DraftFate]] = {}
    for locale, domain in stored(disk):
        path = ledger_path(locale, domain)
        if disk.exists(path):
            for fate in fates(ledgers.parse(disk.read(path), path)):
                found.setdefault((fate.engine, str(locale)), []).append(fate)
    rows = [_league_row(engine, locale, every) for (engine, locale), every in found.items()]
    rows.sort(key=lambda row: (-(row["words_kept"] or -1), row["engine"], row["locale"]))
    notes = () if rows else ("No engine has drafted anything yet.",)
    counts = {"drafts": sum(row["drafts"] for row in rows)}
    return Report("evaluate --edits", counts=counts, data={"league": rows}, notes=notes)


def _league_row(engine: str, locale: str, every: Sequence[DraftFate]) -> dict[str, Any]:
    count = Counter(one.fate for one in every)
    shares = [one.kept for one in every if one.kept is not None]
    return {
        "engine": engine,
        "locale": locale,
        "drafts": len(every),
        **{fate.value: count[fate] for fate in Fate},
        "words_kept": round(sum(shares) / len(shares)) if shares else None,
    }


def _from_tmx(
    data: bytes, name: str, config: Config, source: Locale, _target: Locale | None
) -> Iterator[tuple[Locale, Reference]]:
    for unit in tmx_reader.parse(data, name, config.locales).units:
        if unit.pair.source_locale == source:
            yield unit.pair.locale, Reference(unit.key.source, unit.targets[0])


def _from_lines(
    data: bytes, name: str, config: Config, source: Locale, target: Locale | None
) -> Iterator[tuple[Locale, Reference]]:
    try:
        lines = data.decode("utf-8-sig").splitlines()
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise InputError("not UTF-8", place=Place(name, line), hint="Save the file as UTF-8.") from None
    columns = _columns(lines[0].split("\t") if lines else [], config)
    named = len(columns) > 1
    if not named:
        if target is None:
            raise UsageError(f"{name} does not name its columns", hint="Name the locale of the second: -l")
        columns = {source: 0, target: 1}
    for number, row in enumerate(lines[1:] if named else lines, start=2 if named else 1):
        cells = row.split("\t")
        if not row.strip():
            continue
        if len(cells) < max(_COLUMNS, *columns.values()):
            message = "a line without a tab between a text and its translation"
            raise InputError(message, place=Place(name, number), hint="Name TMX, or lines with tabs.")
        for locale, place in columns.items():
            if source in columns and locale != source and place < len(cells) and cells[place].strip():
                yield locale, Reference(cells[columns[source]].strip(), cells[place].strip())


def _columns(head: Sequence[str], config: Config) -> dict[Locale, int]:
    """Return where each of the newsroom's locales stands; nothing where the line is no head."""
    found: dict[Locale, int] = {}
    for place, cell in enumerate(head):
        locale = Locale.among(cell, config.locales)
        if locale is not None:
            found.setdefault(locale, place)
    return found
