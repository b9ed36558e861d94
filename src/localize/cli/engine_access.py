"""The world outside as engines are handed it, and their answers that were paid for."""

from __future__ import annotations

import os
import time
from pathlib import Path
from typing import TYPE_CHECKING

from localize.cli import identity, wiring
from localize.errors import UsageError

if TYPE_CHECKING:
    from localize.config import Config
    from localize.engines.access import Access
    from localize.workspace.answers_file import AnswersFile
    from localize.workspace.disk import Disk
    from localize.workspace.model_folder import ModelFolder

_SHARED_ANSWERS = "LOCALIZE_ANSWERS"
"""The environment's variable for a folder of answers that several checkouts share."""


def access(disk: Disk, config: Config, trust: bool | None) -> Access:  # noqa: FBT001 - as given
    """Return the outside world for engines: the network, this person's keys and models, and what they trust.

    Args:
        disk: the newsroom's files.
        config: its configuration.
        trust: what the command line says; None where it says nothing.
    """
    from localize.cli.secrets import from_keyring  # noqa: PLC0415 - not for --help
    from localize.engines.access import Access  # noqa: PLC0415 - likewise
    from localize.network.engine_transport import EngineTransport  # noqa: PLC0415 - likewise

    said = identity.trusted(disk, config, trust)
    return Access(EngineTransport(), os.environ, from_keyring, models=models(), trusted=said)


def models() -> ModelFolder:
    """Return the folder of models on this machine.

    Raises:
        UsageError: the environment names neither it nor a home.
    """
    from localize.workspace.model_folder import ModelFolder, place  # noqa: PLC0415 - not for --help

    return ModelFolder(place(os.environ))


def answers(disk: Disk) -> AnswersFile:
    """Return the engines' answers that were paid for: the newsroom's own, or those of a shared folder.

    Raises:
        UsageError: the environment names a folder that is not there.
    """
    from localize.workspace.answers_file import NAME, AnswersFile  # noqa: PLC0415 - not for --help
    from localize.workspace.disk import Disk  # noqa: PLC0415 - likewise

    shared = os.environ.get(_SHARED_ANSWERS, "")
    if not shared:
        return AnswersFile(disk, at=wiring.now())
    if not os.path.isdir(shared):  # noqa: PTH112 - answers False where a path cannot even be asked about
        hint = "Make the folder, or unset the variable: then answers are kept in .localize/answers/."
        raise UsageError(f"{_SHARED_ANSWERS} names no folder: {shared}", hint=hint)
    return AnswersFile(Disk(Path(shared)), NAME, at=wiring.now(), clock=time.time)
