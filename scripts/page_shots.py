"""Take the pictures of built pages for the docs: `python scripts/page_shots.py docs/images`.

They show the sample newsroom as pages of HTML; nothing on them runs a script.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Final, Literal, NamedTuple

ROOT = Path(__file__).parent.parent
LOCALIZE = str(Path(sys.executable).parent / "localize")
NEWSROOM = ("localize.yaml", "glossary.yaml", "articles", "ui", "locales")


class Shot(NamedTuple):
    """One picture."""

    name: str
    page: str
    """A pattern that fits one file below the bundle folder."""
    width: int
    height: int
    scheme: Literal["light", "dark"] = "light"
    media: Literal["screen", "print"] = "screen"


SHOTS: Final = (
    Shot("pages-list", "ru/index.html", 1000, 640),
    Shot("pages-label", "ru/culture/uroki-vyshivki*.html", 390, 640),
    Shot("pages-correction", "uz/economy/qoqondagi*.html", 1000, 860, scheme="dark"),
    Shot("pages-print", "ru/sport/sudba*.html", 800, 900, media="print"),
)


def build(room: Path) -> Path:
    """Build the sample newsroom as pages, and return the bundle folder."""
    for name in NEWSROOM:
        source = ROOT / name
        (shutil.copytree if source.is_dir() else shutil.copy)(source, room / name)
    config = room / "localize.yaml"
    config.write_text(config.read_text("utf-8").replace("layout: folder", "layout: html"), "utf-8")
    subprocess.run([LOCALIZE, "build"], cwd=room, check=True, capture_output=True)  # noqa: S603 - our own command
    return room / "dist"


def main(folder: Path) -> None:
    """Take all pictures."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - installed by `make browser` alone

    with tempfile.TemporaryDirectory() as room, sync_playwright() as browsers:
        dist = build(Path(room))
        browser = browsers.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for shot in SHOTS:
            page = browser.new_page(
                viewport={"width": shot.width, "height": shot.height},
                color_scheme=shot.scheme,
                java_script_enabled=False,
            )
            page.emulate_media(media=shot.media)
            (path,) = dist.glob(shot.page)
            page.goto(path.as_uri())
            page.screenshot(path=folder / f"{shot.name}.png")
            page.close()
        browser.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
