"""The configuration on the disk."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from localize.errors import ConfigError
from localize.workspace.config_file import read_config
from localize.workspace.disk import Disk

if TYPE_CHECKING:
    from pathlib import Path


def test_a_folder_without_a_configuration_is_no_newsroom(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"there is no localize\.yaml here"):
        read_config(Disk(tmp_path))
    (tmp_path / "localize.yaml").write_text("version: 2\nname: Samarqand\nsource_locale: en\nlocales: [en]\n")
    assert read_config(Disk(tmp_path)).name == "Samarqand"
