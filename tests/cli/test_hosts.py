"""What code hosts and pre-commit run, run here as far as that goes without a network."""

from __future__ import annotations

import json
import os
import re
import shlex
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from tests.cli.room import environment

if TYPE_CHECKING:
    from tests.cli.room import Room

ROOT = Path(__file__).resolve().parents[2]
RIGHT = "Фермеры разожгли костры в садах."
BROKEN = "Фермеры разожгли {костры}."


def load(name: str) -> Any:  # noqa: ANN401 - YAML
    path = ROOT / name
    if not path.exists():
        pytest.skip(f"{name} is not where the package is tested")
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def bash(room: Room, script: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run a script with the command on the path, as a host does: the first failure ends it."""
    tools = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    return subprocess.run(
        ["bash", "-eo", "pipefail", "-c", script],
        cwd=room.root,
        env={**environment(), "PATH": tools, **variables},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def settled(room: Room) -> Room:
    """Bring the newsroom to where nothing wrong goes out: its Russian and Uzbek editions are held."""
    room.write("localize.yaml", room.read("localize.yaml") + "unready: hold\n")
    assert room.run("pull").code == 0
    return room


def test_the_hooks_run_what_they_say(written: Room) -> None:
    hooks = load(".pre-commit-hooks.yaml")
    assert [hook["id"] for hook in hooks] == ["localize-frozen", "localize-publishable", "localize-changed"]
    room = settled(written)
    for hook in hooks:
        assert hook["language"] == "python"
        assert not hook["pass_filenames"]
        assert re.search(hook["files"], "articles/frost.md")
        assert not re.search(hook["files"], "README.md")
        words = shlex.split(hook["entry"])
        assert words[0] == "localize"
        if "--changed" not in words:
            assert room.run(*words[1:]).code == 0
    room.write("articles/frost.md", room.read("articles/frost.md") + "\nMore.\n")
    assert room.run(*shlex.split(hooks[0]["entry"])[1:]).code == 1


def check_step() -> str:
    action = load("action.yml")
    step = action["runs"]["steps"][-1]
    assert action["runs"]["using"] == "composite"
    assert "${{" not in step["run"], "an input in a script is a command to whoever writes it"
    assert set(step["env"]) == {"GATE", "CHANGED", "DIRECTORY", "FROZEN"}
    return str(step["run"])


def test_the_action_annotates_and_ends_as_check_does(written: Room) -> None:
    script, room = check_step(), settled(written)
    asked = {"CHANGED": "", "DIRECTORY": ".", "FROZEN": "true"}
    good = bash(room, script, GATE="publishable", **asked)
    assert good.returncode == 0, good.stderr
    every = bash(room, script, GATE="all", **asked)
    assert every.returncode == 1
    assert "::error file=locales/ru/LC_MESSAGES/articles/frost.po," in every.stdout
    wrong = bash(room, script, GATE="$(touch harm)", **asked)
    assert (wrong.returncode, (room.root / "harm").exists()) == (2, False)


def test_the_action_annotates_also_where_a_catalog_is_behind_or_a_file_cannot_be_read(written: Room) -> None:
    script, room = check_step(), settled(written)
    asked = {"GATE": "publishable", "CHANGED": "", "DIRECTORY": ".", "FROZEN": "true"}
    room.write("articles/frost.md", room.read("articles/frost.md") + "\nMore.\n")
    behind = bash(room, script, **asked)
    assert behind.returncode == 1
    assert "::error::Catalogs are behind their articles: run localize pull" in behind.stdout
    assert bash(room, script, **{**asked, "FROZEN": "false"}).returncode == 0
    room.write("articles/bare.md", "No title.\n")
    unread = bash(room, script, **asked)
    assert unread.returncode == 2
    assert (
        "::error file=articles/bare.md,line=1,title=unreadable::an article without a title" in unread.stdout
    )


def test_the_template_of_gitlab_writes_its_reports(written: Room) -> None:
    template, room = load("templates/gitlab-ci.yml"), settled(written)
    jobs = {name: job for name, job in template.items() if "script" in job}
    assert all(job["extends"] == ".localize" for job in jobs.values())
    good = bash(room, "\n".join(jobs["localize-publishable"]["script"]))
    assert good.returncode == 0, good.stderr
    assert json.loads(room.read("gl-code-quality-report.json")) == []
    room.write("articles/bare.md", "No title.\n")
    assert bash(room, "\n".join(jobs["localize-publishable"]["script"])).returncode == 2
    (finding,) = json.loads(room.read("gl-code-quality-report.json"))
    assert finding["location"] == {"path": "articles/bare.md", "lines": {"begin": 1}}
    (room.root / "articles/bare.md").unlink()
    every = bash(room, "\n".join(jobs["localize-all"]["script"]))
    assert every.returncode == 1
    assert ET.fromstring(room.read("localize.xml")).tag == "testsuites"  # noqa: S314 - our own


def test_a_badge_is_drawn(written: Room) -> None:
    ran = written.run("status", "--badge", "done.svg")
    assert ran.code == 0
    assert written.read("done.svg").startswith("<svg xmlns=")
