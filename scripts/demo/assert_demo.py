"""Assert on what `make demo` left behind: python scripts/demo/assert_demo.py .demo/newsroom."""

from __future__ import annotations

import gettext
import hashlib
import json
import sys
from pathlib import Path

NEW = "weather/second-frost-warning"
MENDED = "politics/samarkand-open-budget-vote"


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
    digests(dist, manifest)


def interface(dist: Path, locale: str) -> dict[str, object]:
    """Return a locale's `ui.json`."""
    loaded: dict[str, object] = json.loads((dist / locale / "ui.json").read_text(encoding="utf-8"))
    return loaded


def digests(dist: Path, manifest: dict[str, object]) -> None:
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
