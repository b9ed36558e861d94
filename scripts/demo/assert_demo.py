"""Assert on what `make demo` left behind: python scripts/demo/assert_demo.py .demo/newsroom."""

from __future__ import annotations

import gettext
import hashlib
import json
import re
import sys
from pathlib import Path
from typing import Any

NEW = "weather/second-frost-warning"
MENDED = "politics/samarkand-open-budget-vote"
EMBARGOED = "society/nukus-letters-from-2024"
WITHDRAWN = "technology/fergana-driverless-tram"
CORRECTED = "economy/kokand-shared-oven"
LABELLED = "culture/shahrisabz-embroidery-classes"
WHOLE = 100
LOCALES = {"en", "ru", "uz", "uz_Cyrl"}


def main(root: Path) -> None:
    """Read the bundles as a site would, and fail where they are not what the demo promises."""
    dist = root / "dist"
    manifest = json.loads((dist / "manifest.json").read_text(encoding="utf-8"))
    held = {(one["slug"], one["locale"]) for one in manifest["held"]}
    expect({(NEW, "ru"), (NEW, "uz"), (NEW, "uz_Cyrl"), (MENDED, "ru")} <= held, f"held: {sorted(held)}")
    expect((dist / "en" / f"{NEW}.md").read_bytes().startswith(b"---\n"), "the new article stands in English")
    expect(not (dist / "ru" / f"{NEW}.md").exists(), "an unreviewed article went out")
    expect("Политика" in interface(dist, "ru").values(), "categories are translated")
    expect("ясно" in interface(dist, "ru").values(), "weather is translated")
    with (dist / "uz_Cyrl" / "ui.mo").open("rb") as file:
        weather = gettext.GNUTranslations(file).pgettext("weather.condition", "clear")
    expect(weather == "очиқ", f"ui.mo says {weather}")
    embargoed(dist, manifest)
    withdrawn(dist, manifest)
    corrected(dist, manifest)
    labelled(dist, manifest)
    digests(dist, manifest)


def embargoed(dist: Path, manifest: dict[str, Any]) -> None:
    """Look for the article under embargo in every file of the bundle."""
    expect(EMBARGOED not in manifest["articles"], "an article under embargo went out")
    for word in ("nukus-letters", "2049", "Nukuslik", "Нукуслик", "Allamuratova", "Алламуратова"):
        found = [path for path in dist.rglob("*") if path.is_file() and word.encode() in path.read_bytes()]
        expect(not found, f"«{word}» of an article under embargo stands in {found}")


def withdrawn(dist: Path, manifest: dict[str, Any]) -> None:
    """Hold the withdrawn article against what is promised: a notice in every language, and no other trace."""
    editions = manifest["articles"][WITHDRAWN]["editions"]
    expect({one["published"] for one in editions.values()} == {"withdrawn"}, "a withdrawn article stands")
    expect(set(editions) == LOCALES, f"notices stand in {sorted(editions)}")
    for edition in editions.values():
        text = (dist / edition["path"]).read_text(encoding="utf-8")
        expect(not re.search("Vodiy Trans|Водий Транс", text), f"{edition['path']} tells what was withdrawn")
    for name in ("sitemap.xml", "ru/feed.xml", "ru/atom.xml", "uz/feed.xml"):
        expect("tramv" not in (dist / name).read_text(encoding="utf-8"), f"{name} names a withdrawn article")


def corrected(dist: Path, manifest: dict[str, Any]) -> None:
    """Read the correction at the end of each edition, in its language, with its date."""
    said = {
        "en": "Correction, 13 November 2025: The shared oven burns 18 cubic metres",
        "ru": "Исправление, 13 ноября 2025 г.: Общая печь сжигает 18 кубометров",
        "uz": "Tuzatish, 2025-yil 13-noyabr: Umumiy pech",
        "uz_Cyrl": "Тузатиш, 2025 йил 13 ноябрь: Умумий печ",
    }
    editions = manifest["articles"][CORRECTED]["editions"]
    for locale, line in said.items():
        last = (dist / editions[locale]["path"]).read_text(encoding="utf-8").strip().rpartition("\n\n")[2]
        expect(last.startswith(f"> {line}"), f"{CORRECTED} in {locale} ends with «{last}»")


def labelled(dist: Path, manifest: dict[str, Any]) -> None:
    """Read the label of the machine's translations; what was converted or written by people has none."""
    said = {
        "en": "> This text was translated by a machine and reviewed by an editor.",
        "ru": "> Перевод автоматический, проверен редактором.",
    }
    editions = manifest["articles"][LABELLED]["editions"]
    expect(set(editions) == LOCALES, f"{LABELLED} stands in {sorted(editions)}")
    for locale, edition in editions.items():
        body = (dist / edition["path"]).read_text(encoding="utf-8").split("\n---\n", 1)[1].strip()
        label = body.partition("\n\n")[0]
        wanted = label == said[locale] if locale in said else ">" not in label
        expect(wanted, f"{locale} is labelled «{label}»")
    made = editions["ru"]["made"]
    expect(made["unedited"] == WHOLE, f"unedited in Russian: {made['unedited']}")
    expect(0 < editions["en"]["made"]["unedited"] < WHOLE, "one sentence of the English was edited")
    expect(made["responsible"]["name"] == "Dilnoza Yuldosheva", "somebody answers for it")


def interface(dist: Path, locale: str) -> dict[str, object]:
    """Return a locale's `ui.json`."""
    loaded: dict[str, object] = json.loads((dist / locale / "ui.json").read_text(encoding="utf-8"))
    return loaded


def digests(dist: Path, manifest: dict[str, Any]) -> None:
    """Hold every file that the manifest names against its digest."""
    named = list(files(manifest))
    expect(len(named) > 20, f"only {len(named)} files in the manifest")  # noqa: PLR2004 - the sample has more
    for path, digest in named:
        found = hashlib.sha256((dist / path).read_bytes()).hexdigest()
        expect(found == digest, f"{path} is not what the manifest says")


def files(value: object) -> list[tuple[str, str]]:
    """Return every path with a digest in the manifest."""
    found: list[tuple[str, str]] = []
    if isinstance(value, dict):
        if isinstance(value.get("path"), str) and isinstance(value.get("sha256"), str):
            found.append((value["path"], value["sha256"]))
        for inner in value.values():
            found += files(inner)
    elif isinstance(value, list):
        for inner in value:
            found += files(inner)
    return found


def expect(holds: object, otherwise: str) -> None:
    """Fail where something does not hold."""
    if not holds:
        sys.exit(f"demo: {otherwise}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
