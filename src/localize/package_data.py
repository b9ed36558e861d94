"""Texts that are shipped beside the modules.

`importlib.resources` reads them, too, and loads what makes temporary files with it.
"""

from __future__ import annotations

import pkgutil


def package_text(package: str, name: str) -> str:
    """Return a text file of a package of ours, in UTF-8.

    Args:
        package: the package in whose folder it lies.
        name: its path below that folder.

    Raises:
        FileNotFoundError: there is none.
    """
    data = pkgutil.get_data(package, name)
    if data is None:  # only loaders of somebody else's give nothing
        raise FileNotFoundError(f"{package}: {name}")
    return data.decode()
