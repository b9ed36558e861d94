"""`localize evaluate`."""

from collections.abc import Callable, Sequence
from importlib import import_module
from typing import Annotated

import typer

from localize.cli import completion, engine_access, output, outside, wiring
from localize.cli.options import AsJson, Trust, examples
from localize.errors import UsageError


def register(app: typer.Typer) -> None:
    """Add the command to the app."""
    app.command(
        epilog=examples(
            "localize evaluate --engine deepl --reference memory/old.tmx -l ru",
            "localize evaluate --edits             how much of engines' drafts people kept",
        )
    )(evaluate)


def evaluate(
    ctx: typer.Context,
    *,
    engine: Annotated[
        str | None,
        typer.Option(metavar="NAME", help="The engine to measure.", autocompletion=completion.engines),
    ] = None,
    reference: Annotated[
        str | None,
        typer.Option(
            metavar="FILE", help="Translations that people made: TMX, or lines with a tab in between."
        ),
    ] = None,
    edits: Annotated[
        bool, typer.Option("--edits", help="Count what people made of engines' drafts.")
    ] = False,
    source: Annotated[
        str | None,
        typer.Option(
            "--from",
            metavar="CODE",
            help="The references' source locale; the newsroom's if not given.",
            autocompletion=completion.locales,
        ),
    ] = None,
    locale: Annotated[
        str | None,
        typer.Option(
            "--locale", "-l", metavar="CODE", help="The locale measured.", autocompletion=completion.locales
        ),
    ] = None,
    limit: Annotated[int, typer.Option(min=1, metavar="N", help="Texts per locale at most.")] = 200,
    trust: Trust = None,
    as_json: AsJson = False,
) -> int:
    """Score an engine by references, or by what people kept.

    The latter is how much of its drafts people changed.
    """
    from localize.config import EngineSetting  # noqa: PLC0415 - not for --help
    from localize.flows import evaluate as flow  # noqa: PLC0415 - likewise
    from localize.model import Locale  # noqa: PLC0415 - likewise
    from localize.workspace.config_file import read_config  # noqa: PLC0415 - likewise

    if edits == bool(engine and reference) or (edits and (engine or reference)):
        raise UsageError(
            "either --engine and --reference, or --edits", hint="Try `localize evaluate --help`."
        )
    with wiring.files(ctx, "evaluate", writes=not edits) as disk:
        if edits:
            return output.finish(flow.edits(disk), as_json=as_json)
        config = read_config(disk)
        known = {one.name: one for listed in config.engines.values() for one in listed}
        own = Locale.parse(source) if source else config.source_locale
        wanted = Locale.parse(locale) if locale else None
        name = str(reference)
        found = flow.read_references(outside.read(name), name, config, own, wanted)
        report = flow.against(
            config,
            known.get(str(engine)) or EngineSetting(str(engine)),
            found,
            engine_access.access(disk, config, trust),
            answers=engine_access.answers(disk),
            score=_scorer(),
            most=limit,
        )
    return output.finish(report, as_json=as_json)


def _scorer() -> Callable[[Sequence[str], Sequence[str]], tuple[float, float]]:
    """Return what scores texts against references, by chrF and BLEU.

    Raises:
        UsageError: sacrebleu is not installed.
    """
    try:
        metrics = import_module("sacrebleu.metrics")
    except ImportError:
        hint = "Install it: pip install 'localize[evaluate]'"
        raise UsageError("scores need sacrebleu, which is not installed", hint=hint) from None

    def score(texts: Sequence[str], references: Sequence[str]) -> tuple[float, float]:
        chrf, bleu = metrics.CHRF(), metrics.BLEU()
        wanted = [list(references)]
        return chrf.corpus_score(texts, wanted).score, bleu.corpus_score(texts, wanted).score

    return score
