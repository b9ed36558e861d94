"""Layouts by name."""

from __future__ import annotations

from pathlib import Path

import pytest

from localize.bundles.registry import LAYOUTS, layout_of
from localize.config import BundleSettings, Config
from localize.errors import ConfigError
from localize.model import Locale

EN = Locale("en")


def test_each_layout_stands_under_its_name() -> None:
    assert set(LAYOUTS) >= {"folder", "suffix", "docusaurus", "json", "html"}
    assert all(name == layout.name and layout.summary for name, layout in LAYOUTS.items())


def test_each_layout_has_a_test_of_its_module() -> None:
    tests = {path.stem.removeprefix("test_") for path in Path(__file__).parent.glob("test_*.py")}
    assert {layout.path.__module__.rpartition(".")[2] for layout in LAYOUTS.values()} <= tests


def test_a_typo_is_answered_with_the_nearest() -> None:
    config = Config("localize.yaml", "News", EN, (EN,), bundles=BundleSettings(layout="sufix", layout_line=4))
    with pytest.raises(ConfigError) as refused:
        layout_of(config)
    assert refused.value.place is not None
    assert refused.value.place.line == 4
    assert "suffix" in str(refused.value.hint)
