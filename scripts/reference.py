"""Write `docs/reference/` from the code, or with --check fail where it is not what the code says.

python scripts/reference.py [--check]
"""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from localize.bundles.base import Site
from localize.bundles.registry import LAYOUTS
from localize.checks.base import Check, Scope
from localize.checks.registry import OWN
from localize.cli.app import app
from localize.config import reader
from localize.engines import registry as engines
from localize.model import Locale

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from localize.bundles.base import Layout


ROOT = Path(__file__).resolve().parents[1]
REFERENCE = ROOT / "docs" / "reference"
MADE = "<!-- Made from the code by `make docs-write`. -->\n"
SAMPLE_LOCALES = tuple(Locale.parse(code) for code in ("en", "ru", "uz", "uz_Cyrl"))
SCOPES = {
    Scope.STRING: "Of every string",
    Scope.ARTICLE: "Of articles",
    Scope.CATALOG: "Of catalogs",
    Scope.NEWSROOM: "Of the newsroom",
}
LINK = re.compile(r"(?<!!)\[[^\]]*\]\(([^)#\s]+)(?:#[^)]*)?\)")


def main(arguments: list[str]) -> int:
    """Write the pages, or hold them against the code."""
    pages = {
        "cli.md": cli_page(),
        "checks.md": checks_page(),
        "engines.md": engines_page(),
        "layouts.md": layouts_page(),
    }
    if "--check" not in arguments:
        REFERENCE.mkdir(parents=True, exist_ok=True)
        for name, text in pages.items():
            (REFERENCE / name).write_text(text, encoding="utf-8")
        return 0
    faults = [
        f"docs/reference/{name} is not what the code says; run: make docs-write"
        for name, text in pages.items()
        if not (REFERENCE / name).exists() or (REFERENCE / name).read_text(encoding="utf-8") != text
    ]
    faults += [*broken_links(), *missing_keys()]
    print("\n".join(faults) or "docs: the reference is what the code says, every link leads somewhere")
    return 1 if faults else 0


def cli_page() -> str:
    """Return the page of every command."""
    root = typer.main.get_command(app)
    sections = "".join(f"\n{section}" for section in command_sections(root, ("localize",)))
    return f"{MADE}\n# Commands\n{sections}"


def command_sections(command: Any, words: tuple[str, ...]) -> Iterator[str]:  # noqa: ANN401 - click's, vendored or not
    """Yield the section of a command, and of those below it."""
    context = command.make_context(words[-1], [], resilient_parsing=True)
    context.info_name = " ".join(words)
    options = [parameter.get_help_record(context) for parameter in command.params]
    rows = [(f"`{record[0]}`", record[1]) for record in options if record]
    usage = " ".join([*words, *command.collect_usage_pieces(context)])
    listed = f"\n{table(('option', 'what it does'), rows)}\n" if rows else ""
    heading = "#" * (len(words) + 1)
    text = "\n\n".join(filter(None, (prose(command.help or ""), example(command.epilog or ""))))
    yield f"{heading} {' '.join(words)}\n\n```\n{usage}\n```\n\n{text}\n{listed}"
    subcommands: dict[str, Any] = getattr(command, "commands", {})
    for name in sorted(subcommands):
        if not subcommands[name].hidden:
            yield from command_sections(subcommands[name], (*words, name))


def prose(help_text: str) -> str:
    """Return a help text as Markdown, each paragraph on one line."""
    paragraphs = help_text.replace("\b", "").replace("\f", "").strip().split("\n\n")
    return "\n\n".join(" ".join(paragraph.split()) for paragraph in paragraphs)


def example(epilog: str) -> str:
    """Return the examples of a command's help as a block of code."""
    lines = [line.strip() for line in epilog.replace("\b", "").splitlines()]
    shown = [line for line in lines if line and not line.endswith(":")]
    return "```sh\n" + "\n".join(shown) + "\n```" if shown else ""


def cell(text: str) -> str:
    """Return text that stands in a table's cell."""
    return " ".join(text.split()).replace("|", "\\|")


def checks_page() -> str:
    """Return the page of every check."""
    parts = [
        MADE,
        "# Checks",
        "",
        "`localize check` ends with 1 where there is an error; warnings do not count, and what is `info`",
        "runs only where it is named. A text with a fault that breaks it is not approved, stored from a",
        "machine, or built. A machine's text that is refused is stored nowhere; any other finding stays",
        "with it as a draft, and what is a warning elsewhere is an error until a person has read the draft.",
        "`--only` and `--skip` take all of these names.",
        "",
    ]
    head = ("name", "severity", "of a machine's text", "what is wrong", "what to do")
    for scope, title in SCOPES.items():
        rows = [check_row(check) for check in OWN.every if check.scope is scope]
        parts += [f"## {title}", "", table(head, rows), ""]
    return "\n".join(parts)


def check_row(check: Check[Any]) -> tuple[str, ...]:
    """Return what the table says of a check."""
    machine = "refused" if check.refuses or check.breaks else "a draft"
    judged = machine if check.scope is Scope.STRING else ""
    return f"[`{check.name}`](checks/{check.name}.md)", check.severity, judged, check.summary, check.fix


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a Markdown table."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(cell(str(value)) for value in line)} |" for line in lines)


def engines_page() -> str:
    """Return the page of every engine and its options."""
    parts = [f"{MADE}\n# Engines\n"]
    for name in engines.names():
        rows = [(f"`{option}`", text) for option, text in engines.options(name).items()]
        page = f"[How it is set up.](../how-to/engines/{name}.md)"
        parts.append(f"\n## {name}\n\n{page}\n\n{table(('option', 'what it sets'), rows)}\n")
    return "".join(parts)


def layouts_page() -> str:
    """Return the page of every layout and the files it writes for one article."""
    rows = [
        (f"`{layout.name}`", layout.summary.replace("<", "\\<"), layout_tree(layout))
        for layout in LAYOUTS.values()
    ]
    codes = ", ".join(f"`{locale}`" for locale in SAMPLE_LOCALES)
    return "\n".join(
        [
            MADE,
            "# Layouts",
            "",
            "`bundles.layout` in `localize.yaml` names one. The files are those of the article",
            f"`weather/frost` in a newsroom with {codes}, the first of them its source.",
            "`bundles.codes` changes what a locale is called in paths.",
            "",
            table(("layout", "what it is", "files"), rows),
            "",
            "Every layout has a `manifest.json`, which names every other file with its digest, how each",
            "article went out, its alternates, and what was held back and why. Only files that the last",
            "manifest names are ever replaced or removed. `localize build --archive` adds one ZIP file per",
            "locale, such as `ru.zip`, which holds that locale's files by the same paths.",
            "",
            "How to publish with [Hugo](../how-to/hugo.md), [MkDocs](../how-to/mkdocs.md),",
            "[Docusaurus](../how-to/docusaurus.md), [a site of your own](../how-to/json.md);",
            "[how a layout of your own is written](../how-to/plug-ins.md).",
            "",
        ]
    )


def layout_tree(layout: Layout) -> str:
    """Return the paths of a layout, for a table's cell."""
    site = Site("News", SAMPLE_LOCALES[0])
    paths = [layout.path(site, locale, "weather/frost") for locale in SAMPLE_LOCALES]
    if layout.index:
        paths += [layout.index.path(site, locale) for locale in SAMPLE_LOCALES]
        paths += ["index.html"] if layout.index.root else []
    folders = [layout.interface(site, locale) for locale in SAMPLE_LOCALES]
    paths += [f"{folder}/{name}" for folder in folders for name in ("ui.json", "ui.mo")]
    return "<br>".join(f"`{path}`" for path in paths)


def broken_links() -> list[str]:
    """Return the links between our own pages that lead nowhere."""
    faults = []
    for page in [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]:
        for number, line in enumerate(page.read_text(encoding="utf-8").splitlines(), 1):
            faults += [
                f"{page.relative_to(ROOT)}:{number}: «{target}» leads nowhere"
                for target in LINK.findall(line)
                if "://" not in target and not (page.parent / target).exists()
            ]
    return faults


def missing_keys() -> list[str]:
    """Return the keys of the configuration that its page does not explain."""
    page = ROOT / "docs" / "reference" / "configuration.md"
    text = page.read_text(encoding="utf-8") if page.exists() else ""
    return [
        f"docs/reference/configuration.md does not explain `{key}`"
        for key in (
            *reader.KEYS,
            *(f"{section}.{key}" for section, keys in reader.SECTION_KEYS.items() for key in keys),
        )
        if f"`{key}`" not in text
    ]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
