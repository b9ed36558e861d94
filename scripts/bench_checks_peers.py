"""Say what translate-toolkit's pofilter and Weblate's checks find in strings; run by the peers' own Python.

Reads JSON from standard input: a list of {"source", "target", "origin", "locale"}. Prints JSON: peer → a
list of the names of checks per string, or the reason why the peer cannot be run.
"""
# ruff: noqa: PLC0415, ANN401, PT018 - each peer is imported where it is measured: one that is not there does not stop the other

from __future__ import annotations

import json
import sys
from typing import Any

NOT_HERE = {"weblate.checks.render.MaxSizeCheck"}
"""Draws texts, and needs a system library for it; nothing in the set is about rendered size."""


def pofilter(strings: list[dict[str, str]]) -> list[list[str]]:
    """Return the filters of pofilter that fail, in its standard setting for the language."""
    from translate.filters import checks
    from translate.storage import po

    checkers = {
        code: checks.StandardUnitChecker()
        and checks.TeeChecker(
            checkerclasses=[checks.StandardChecker, checks.StandardUnitChecker], languagecode=code
        )
        for code in {one["locale"] for one in strings}
    }
    found = []
    for one in strings:
        unit = po.pounit(one["source"])
        unit.target = one["target"]
        found.append(sorted(checkers[one["locale"]].run_filters(unit)))
    return found


def weblate(strings: list[dict[str, str]]) -> list[list[str]]:
    """Return the checks of Weblate that fail, with the flags for Markdown and safe HTML."""
    from unittest.mock import MagicMock

    import django
    from django.conf import settings

    for drawing in ("cairo", "gi", "gi.repository"):
        sys.modules.setdefault(drawing, MagicMock())
    settings.configure(
        INSTALLED_APPS=[
            "django.contrib.contenttypes",
            "django.contrib.auth",
            "weblate.lang",
            "weblate.checks",
        ],
        DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
        SECRET_KEY="bench",  # noqa: S106 - of nothing
        SITE_DOMAIN="bench.example",
        USE_TZ=True,
        AUTOFIX_LIST=(),
        CHECK_LIST=_weblate_checks(),
    )
    django.setup()
    from weblate.checks.flags import Flags
    from weblate.checks.models import CHECKS
    from weblate.lang.models import Language

    flags = Flags("md-text,safe-html")
    languages = {code: Language(code=code) for code in {one["locale"] for one in strings}}

    def fails(name: str, one: dict[str, str]) -> bool:
        unit = _unit(one, flags, languages[one["locale"]])
        return bool(CHECKS[name].check_target([one["source"]], [one["target"]], unit))

    names = [name for name in CHECKS.target if name not in _ACROSS and _runs(fails, name, strings)]
    return [[name for name in names if fails(name, one)] for one in strings]


def _runs(fails: Any, name: str, strings: list[dict[str, str]]) -> bool:
    """Return whether a check needs no more than a string; what asks a database is named and left out."""
    try:
        for one in strings[:50]:
            fails(name, one)
    except Exception as error:  # noqa: BLE001 - whatever it is that the check lacks
        print(f"weblate: {name} left out: {type(error).__name__}", file=sys.stderr)
        return False
    return True


_ACROSS = {"inconsistent", "reused", "translated"}
"""Ask a database for other strings."""


def _weblate_checks() -> tuple[str, ...]:
    """Return the names in Weblate's own list, without what cannot be run here."""
    import importlib.util
    import re
    from pathlib import Path

    spec = importlib.util.find_spec("weblate")
    assert spec is not None and spec.submodule_search_locations
    text = (Path(spec.submodule_search_locations[0]) / "checks" / "models.py").read_text(encoding="utf-8")
    return tuple(name for name in re.findall(r'"(weblate\.checks\.[\w.]+)"', text) if name not in NOT_HERE)


def _unit(one: dict[str, str], flags: Any, language: Any) -> Any:
    """Return what a check asks of a unit of Weblate, without a database."""
    from types import SimpleNamespace

    forms = SimpleNamespace(number=1, formula="0", same_as=lambda _other: True)
    component = SimpleNamespace(
        source_language=SimpleNamespace(
            base_code=one["origin"], code=one["origin"], plural=forms, same_as=lambda _other: False
        ),
        is_glossary=False,
        id=1,
    )
    translation = SimpleNamespace(
        language=language, component=component, is_source=False, is_template=False, id=1, plural=forms
    )
    return SimpleNamespace(
        all_flags=flags,
        flags=flags,
        translation=translation,
        source=one["source"],
        target=one["target"],
        source_string=one["source"],
        sources=[one["source"]],
        targets=[one["target"]],
        get_source_plurals=lambda: [one["source"]],
        get_target_plurals=lambda: [one["target"]],
        check_cache={},
        machinery={},
        glossary_terms=[],
        fuzzy=False,
        translated=True,
        readonly=False,
        is_source=False,
        state=20,
        note="",
        context="",
        id_hash=1,
    )


def main() -> None:
    """Answer for each peer."""
    strings = json.load(sys.stdin)
    said: dict[str, object] = {}
    for peer in (pofilter, weblate):
        try:
            said[peer.__name__] = peer(strings)
        except Exception as error:  # noqa: BLE001 - a peer that does not run is said, and the others are measured
            said[peer.__name__] = f"{type(error).__name__}: {error}"
    print(json.dumps(said))


if __name__ == "__main__":
    main()
