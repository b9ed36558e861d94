"""The installed command in a process of its own, without the half second that loading it takes.

A server loads the package once and forks for each run: what runs is `python -m localize` with its own
environment, folder, streams and exit status. What a run changes dies with it.
"""

from __future__ import annotations

import atexit
import contextlib
import gc
import importlib
import json
import os
import pkgutil
import runpy
import selectors
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import traceback
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import localize

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_SECONDS = 60
"""What a run may take, on a machine that is busy."""


class ForkServer:
    """A process that forks one more for each run."""

    def __init__(self, environment: Mapping[str, str]) -> None:
        """Start the server; it ends with this process."""
        self._folder = tempfile.TemporaryDirectory(prefix="localize-")
        address = str(Path(self._folder.name, "socket"))
        self._address = address
        self._alive, theirs = socket.socketpair()
        listening = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        listening.bind(address)
        listening.listen(8)
        code = "import sys; from tests.cli.fork_server import _serve; _serve(*map(int, sys.argv[1:]))"
        self._process = subprocess.Popen(
            [sys.executable, "-c", code, str(listening.fileno()), str(theirs.fileno())],
            pass_fds=(listening.fileno(), theirs.fileno()),
            stdin=subprocess.PIPE,  # pipes, as those that each run is handed: Python asks once what they are
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            cwd=Path(__file__).parents[2],
            env=dict(environment),
        )
        listening.close()
        theirs.close()
        atexit.register(self._close)

    def _close(self) -> None:
        self._alive.close()
        self._process.communicate()
        self._folder.cleanup()

    def run(
        self, arguments: Sequence[str], stdin: bytes, cwd: Path, environment: Mapping[str, str]
    ) -> subprocess.CompletedProcess[bytes]:
        """Run `localize` with these arguments, its streams pipes.

        Raises:
            subprocess.TimeoutExpired: it took too long, and was killed.
        """
        mine_in, mine_out, mine_err, theirs = _pipes()
        asked = json.dumps({"arguments": list(arguments), "cwd": str(cwd), "env": dict(environment)})
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as control:
            control.connect(self._address)
            socket.send_fds(control, [b"%08d" % len(asked.encode())], theirs)
            control.sendall(asked.encode())
            for descriptor in theirs:
                os.close(descriptor)
            process = int(_exactly(control, 8))
            killer = threading.Timer(_SECONDS, os.kill, (process, signal.SIGKILL))
            killer.start()
            said = [_Reader(mine_out), _Reader(mine_err)]
            with contextlib.suppress(BrokenPipeError), os.fdopen(mine_in, "wb") as stream:
                stream.write(stdin)
            out, err = (reader.said() for reader in said)
            code = int(_exactly(control, 8))
            late = not killer.is_alive()
            killer.cancel()
        if late:
            raise subprocess.TimeoutExpired(list(arguments), _SECONDS, out, err)
        return subprocess.CompletedProcess(list(arguments), code, out, err)


class _Reader(threading.Thread):
    def __init__(self, descriptor: int) -> None:
        super().__init__(daemon=True)
        self._descriptor = descriptor
        self._bytes = b""
        self.start()

    def run(self) -> None:
        with os.fdopen(self._descriptor, "rb") as stream:
            self._bytes = stream.read()

    def said(self) -> bytes:
        self.join()
        return self._bytes


def _pipes() -> tuple[int, int, int, list[int]]:
    """Return this side's stdin, stdout and stderr, and the three of the other side."""
    (in_read, in_write), (out_read, out_write), (err_read, err_write) = os.pipe(), os.pipe(), os.pipe()
    return in_write, out_read, err_read, [in_read, out_write, err_write]


def _exactly(connection: socket.socket, size: int) -> bytes:
    data = b""
    while len(data) < size:
        more = connection.recv(size - len(data))
        if not more:
            raise ConnectionError("the fork server is gone")
        data += more
    return data


def _serve(listening: int, alive: int) -> NoReturn:
    """Load the package, and fork for each connection until whoever started this is gone."""
    for module in pkgutil.walk_packages(localize.__path__, "localize."):
        if module.name != "localize.__main__":
            importlib.import_module(module.name)
    gc.freeze()
    with selectors.DefaultSelector() as selector:
        selector.register(listening, selectors.EVENT_READ)
        selector.register(alive, selectors.EVENT_READ)
        server = socket.socket(fileno=listening)
        signal.signal(signal.SIGCHLD, signal.SIG_IGN)
        while all(key.fd == listening for key, _ in selector.select()):
            connection, _ = server.accept()
            if os.fork() == 0:
                server.close()
                _handle(connection)
            connection.close()
    os._exit(0)


def _handle(connection: socket.socket) -> NoReturn:
    """Fork once more for the run, and send its process and its exit status."""
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    size, descriptors, _, _ = socket.recv_fds(connection, 8, 3)
    asked = json.loads(_exactly(connection, int(size)))
    process = os.fork()
    if process == 0:
        connection.close()
        _become(asked, descriptors)
    for descriptor in descriptors:
        os.close(descriptor)
    connection.sendall(b"%08d" % process)
    connection.sendall(b"%08d" % os.waitstatus_to_exitcode(os.waitpid(process, 0)[1]))
    os._exit(0)


def _become(asked: dict[str, Any], descriptors: Sequence[int]) -> NoReturn:
    """Be `python -m localize` with what was asked for."""
    for number, descriptor in enumerate(descriptors):
        os.dup2(descriptor, number)
        os.close(descriptor)
    os.environ.clear()
    os.environ.update(asked["env"])
    os.chdir(asked["cwd"])
    sys.path[0] = asked["cwd"]
    sys.argv[1:] = asked["arguments"]
    signal.signal(signal.SIGINT, signal.default_int_handler)
    code = 0
    try:
        runpy.run_module("localize", run_name="__main__", alter_sys=True)
    except SystemExit as exit_:
        code = exit_.code if isinstance(exit_.code, int) else int(exit_.code is not None)
    except BaseException:  # noqa: BLE001 - as the interpreter does
        traceback.print_exc()
        code = 1
    with contextlib.suppress(ValueError, OSError):
        sys.stdout.flush()
    atexit._run_exitfuncs()
    os._exit(code)
