"""What is locked for development installs on the oldest Python that is promised."""

from __future__ import annotations

import re
import tomllib
from importlib.metadata import PackageNotFoundError, metadata
from pathlib import Path

import pytest
from packaging.specifiers import SpecifierSet

ROOT = Path(__file__).resolve().parents[2]
LOCKED = re.findall(r"(?m)^([^#\s=]+)==", (ROOT / "requirements-dev.txt").read_text())


def oldest() -> str:
    with (ROOT / "pyproject.toml").open("rb") as file:
        promised = tomllib.load(file)["project"]["requires-python"]
    return f"{promised.removeprefix('>=')}.0"


@pytest.mark.parametrize("name", LOCKED)
def test_a_locked_package_takes_the_oldest_python(name: str) -> None:
    try:
        said = metadata(name)
    except PackageNotFoundError:
        pytest.skip("not for this system")
    assert oldest() in SpecifierSet(",".join(said.get_all("Requires-Python", [])))
