"""The workflows of the guide to CI, run as they stand there, over a bare repository on this machine.

`actions/checkout` is a clone one commit deep, as it is there; an artifact is a folder that is kept.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.cli.room import Room, environment

BRANCH = "### From the published branch"
GUIDE = Path(__file__).resolve().parents[2] / "docs" / "how-to" / "ci.md"
SOURCE = "---\ntitle: The dam holds\n---\n\nEngineers lowered the level on Monday.\n"
TEXTS = {
    "The dam holds": "Плотина держится",
    "Engineers lowered the level on Monday.": "В понедельник снизили уровень.",
}
CONFIG = "version: 2\nname: Suv\nsource_locale: en\nlocales: [en, ru]\nengines: []\n"


class Hosted:
    """A repository with a newsroom and an empty branch of what is published, and the machine of its jobs."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.origin = root / "origin.git"
        self.artifact = root / "artifact"
        self.runs = 0
        shims = root / "bin"
        shims.mkdir()
        shim = shims / "localize"
        shim.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m localize "$@"\n')
        shim.chmod(0o755)
        path = os.pathsep.join((str(shims), os.environ["PATH"]))
        home = root / "home"
        home.mkdir()
        (home / ".gitconfig").write_text("[user]\nname = Malika\nemail = malika@example.org\n")
        self.env = environment(PATH=path, HOME=str(home))
        self.shell("git init -q --bare -b main origin.git", root)

    def shell(self, script: str, folder: Path) -> subprocess.CompletedProcess[str]:
        """Run a step as a runner does: a shell that ends at the first failure."""
        return subprocess.run(
            ["bash", "-e", "-c", script],
            cwd=folder,
            env=self.env,
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )

    def clone(self, *, depth: int | None = 1, branch: str = "main", into: Path | None = None) -> Path:
        self.runs += 1
        target = into or self.root / f"run{self.runs}"
        deep = f"--depth {depth}" if depth else ""
        done = self.shell(f"git clone -q {deep} -b {branch} file://{self.origin} {target}", self.root)
        assert done.returncode == 0, done.stderr
        return target

    def job(self, steps: list[dict[str, Any]]) -> list[subprocess.CompletedProcess[str]]:
        """Run a job's steps in a new folder, up to the first that fails."""
        done: list[subprocess.CompletedProcess[str]] = []
        room = self.root
        for step in steps:
            options = step.get("with", {})
            if step.get("uses", "").startswith("actions/checkout"):
                place = room / options["path"] if "path" in options else None
                checked_out = self.clone(branch=options.get("ref", "main"), into=place)
                room = room if place else checked_out
            elif step.get("uses", "").startswith("actions/upload-artifact"):
                shutil.rmtree(self.artifact, ignore_errors=True)
                shutil.copytree(room / options["path"], self.artifact)
            elif "gh run download" in step["run"]:
                if self.artifact.exists():
                    shutil.copytree(self.artifact, room / "live")
            elif "pip install" not in step["run"]:
                done.append(self.shell(step["run"], room))
                if done[-1].returncode:
                    break
        return done

    def published(self, path: str) -> str:
        return self.shell(f"git show published:{path}", self.origin).stdout


def steps_below(heading: str) -> list[dict[str, Any]]:
    """Return the steps of the first workflow below a heading of the guide."""
    text = GUIDE.read_text(encoding="utf-8").partition(f"{heading}\n")[2]
    found: Any = yaml.safe_load(re.search(r"```yaml\n(.*?)```", text, re.DOTALL)[1])  # type: ignore[index]
    steps: list[dict[str, Any]] = found if isinstance(found, list) else found["jobs"]["publish"]["steps"]
    return steps


def script(heading: str) -> str:
    """Return the first shell block below a heading of the guide."""
    text = GUIDE.read_text(encoding="utf-8").partition(f"{heading}\n")[2]
    return re.search(r"```sh\n(.*?)```", text, re.DOTALL)[1]  # type: ignore[index]


@pytest.fixture(scope="module")
def hosted(tmp_path_factory: pytest.TempPathFactory) -> Hosted:
    found = Hosted(tmp_path_factory.mktemp("hosted"))
    work = found.root / "work"
    found.shell(
        f"git init -q -b main {work} && git -C {work} remote add origin file://{found.origin}", work.parent
    )
    room = Room(work)
    room.write("localize.yaml", CONFIG)
    room.write("ui/labels.yaml", "[]\n")
    room.write(".gitignore", "/dist/\n/live/\n/.localize/\n")
    room.write("articles/dam.md", SOURCE)
    assert room.run("pull").code == 0
    for source, text in TEXTS.items():
        address = room.address(source, "dam")
        assert (
            room.run("review", "edit", address, "-l", "ru", "--text", text, "--approve", "--by", "M").code
            == 0
        )
    assert room.run("translate", "ui").code == 0
    assert found.shell("git add -A && git commit -qm start && git push -q origin main", work).returncode == 0
    return found


def mend(hosted: Hosted, old: str, new: str) -> None:
    """Mend the English article, and push."""
    work = hosted.root / "work"
    hosted.shell("git pull -q --rebase origin main", work)
    path = work / "articles/dam.md"
    path.write_text(path.read_text().replace(old, new))
    assert Room(work).run("pull").code == 0
    assert hosted.shell("git add -A && git commit -qm mend && git push -q origin main", work).returncode == 0


def test_the_guide_from_the_first_publication_to_a_clone_with_nothing_at_hand(hosted: Hosted) -> None:
    branch, artifact = steps_below(BRANCH), steps_below("### From an artifact")
    made = hosted.shell(script(BRANCH), hosted.clone())
    assert made.returncode == 0, made.stderr

    first = hosted.job(branch)
    assert [done.returncode for done in first] == [0, 0, 0], first[-1].stderr
    assert "Плотина держится" in hosted.published("ru/dam.md")

    mend(hosted, "on Monday", "on Tuesday")
    second = hosted.job(branch)
    assert [done.returncode for done in second] == [0, 0, 0], second[-1].stderr
    assert "on Tuesday" in hosted.published("en/dam.md")
    assert "Плотина держится" in hosted.published("ru/dam.md")  # as it was last published
    assert "ru        0        0          1           0             1" in second[0].stdout

    alone = hosted.clone()
    refused = hosted.shell("localize publish", alone)
    assert refused.returncode == 1
    assert "`--last DIR` takes it from a copy" in refused.stderr
    assert not (alone / "dist").exists()
    assert hosted.shell("git status --porcelain", alone).stdout == ""

    whole = hosted.clone(depth=None)
    rebuilt = hosted.shell("localize publish --rebuild-last", whole)
    assert rebuilt.returncode == 0, rebuilt.stderr
    assert "Плотина держится" in (whole / "dist/ru/dam.md").read_text()

    shutil.copytree(whole / "dist", hosted.artifact)
    kept = hosted.job(artifact)
    assert [done.returncode for done in kept] == [0, 0], kept[-1].stderr
    assert "Плотина держится" in (hosted.artifact / "ru/dam.md").read_text()
