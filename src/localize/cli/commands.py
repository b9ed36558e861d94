"""The commands, of which only the one that runs is loaded.

The list of the help stands here as text: to load the modules of all commands takes longer than most of them
take to run.
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Any

import typer
from typer.main import get_group

from localize.cli.plain_values import take_plainly

if TYPE_CHECKING:
    from collections.abc import Iterator

SECTIONS = {
    "Bring texts in": {
        "init": "Make a folder a newsroom; files that are there are kept.",
        "add": "Turn a captured page, or one of the web, into an article.",
        "import-archive": "Bring in an archive's articles, with their translations.",
        "pull": "Read articles and labels into the catalogs.",
        "mv": "Rename an article, with its catalogs and reviews.",
    },
    "Translate and review": {
        "translate": "Fill what is missing: from memory, vocabulary, engines.",
        "review": "Approve, edit or reject what waits.",
        "assign": "Say whose articles are in a language.",
        "replace": "Put another term into translations, in all its forms.",
        "export": "Write texts as files for translators and editors.",
        "import": "Take back what people changed in an exported file.",
        "save": "Commit what you translated and reviewed in this sitting.",
        "sync": "Fetch what others saved, merge it with yours, and push.",
    },
    "See how it stands": {
        "status": "Show how far every locale and every article is.",
        "check": "Find what must not go out.",
        "explain": "Tell what a check is about, or all about one string.",
        "preview": "Show the articles in a browser as they stand, ready or not.",
        "watch": "Pull, check and show each save, until Ctrl-C.",
        "due": "Show editions that have to be ready soon and are not.",
        "log": "Tell what was decided on each string, when and by whom.",
        "blame": "Tell who stands behind each text.",
        "minutes": "Show how long each edition took.",
        "report": "Say what the ledgers know.",
    },
    "Publish": {
        "build": "Write the localised articles and the interface's texts.",
        "publish": "Check, build and record what goes out.",
        "push": "Send published editions to Telegram or WordPress.",
        "withdraw": "Take an article back in all languages at once.",
    },
    "Engines, memory and terms": {
        "engines": "List engines, see what they translate, try one.",
        "models": "List, fetch and find the models of engines.",
        "evaluate": "Score an engine by references, or by what people kept.",
        "cost": "Sum what engines' answers cost, as far as kept here.",
        "memory": "Look up what was translated before; exchange it as TMX.",
        "glossary": "Exchange the glossary with other tools, as TBX.",
    },
    "Upkeep": {
        "merge": "Merge two versions of a catalog: git's merge driver.",
        "upgrade": "Move localize.yaml to the current version.",
    },
}
"""What each command does, in a line of a terminal of 80 columns, in the order of the help."""
SUMMARIES = {name: text for section in SECTIONS.values() for name, text in section.items()}
"""The same without sections."""
_MODULES = {"import": "import_texts"}
"""The modules that cannot be called like their command: `import` is a word of Python's."""


class Commands(Mapping[str, Any]):
    """Typer's commands by name, each made when it is asked for."""

    def __init__(self) -> None:
        self._made: dict[str, Any] = {}

    def __getitem__(self, name: str) -> Any:  # noqa: ANN401 - Typer's own command type is not public
        if name not in SUMMARIES:
            raise KeyError(name)
        if name not in self._made:
            self._made[name] = _made(name)
        return self._made[name]

    def __contains__(self, name: object) -> bool:
        return name in SUMMARIES

    def __iter__(self) -> Iterator[str]:
        return iter(SUMMARIES)

    def __len__(self) -> int:
        return len(SUMMARIES)


def _made(name: str) -> Any:  # noqa: ANN401 - likewise
    """Load the module of a command, and return what Typer makes of it."""
    one = typer.Typer(rich_markup_mode=None, pretty_exceptions_enable=False)
    module = _MODULES.get(name, name.replace("-", "_"))
    import_module(f"localize.cli.{module}").register(one)
    command = get_group(one).commands[name]
    for found in (command, *getattr(command, "commands", {}).values()):
        take_plainly(found)
    return command
