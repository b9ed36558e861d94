"""Any program as an engine: JSON lines go in, JSON lines come out.

The program is started once for each call. It reads lines like `{"text": "Rain", "source": "en", "target":
"ru"}` from its standard input until that ends, and writes a line like `{"text": "Дождь"}` for each, in order.
"""

from __future__ import annotations

import json
import shlex
import subprocess
from types import MappingProxyType
from typing import TYPE_CHECKING, ClassVar

from localize.engines.base import EngineBusyError, Limits, TextRefusedError
from localize.engines.option_reading import seconds
from localize.engines.web_reply import Service, text_at
from localize.errors import EngineError, UsageError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from localize.engines.access import Access
    from localize.model import Locale

_SERVICE = Service("the program")
_LARGEST = 1 << 24


class CommandEngine:
    """A program that somebody wrote."""

    name = "command"
    limits = Limits(20_000, texts_per_request=50, calls_at_once=1, identifiers="text")
    options: ClassVar[Mapping[str, str]] = MappingProxyType(
        {
            "run": "the program and its arguments, as in a shell, but without one",
            "local": "`yes` if the program sends no text anywhere: then it may see confidential articles",
            "timeout": "seconds that one call may take (default 120)",
        }
    )

    def __init__(self, words: Sequence[str], *, timeout: float = 120.0, local: bool = False) -> None:
        """Make the engine.

        Args:
            words: the program and its arguments.
            timeout: seconds that one call may take.
            local: whether the program sends no text anywhere.
        """
        self.local = local
        self._words = list(words)
        self._timeout = timeout
        self.settings = shlex.join(words)

    @classmethod
    def from_options(cls, options: Mapping[str, str], access: Access) -> CommandEngine:
        """Make the engine of its options.

        Raises:
            UsageError: no program is named, or nobody said that it is trusted.
        """
        try:
            words = shlex.split(options.get("run", ""))
        except ValueError:
            words = []
        if not words:
            raise UsageError("the engine command names no program", hint="Set its option `run`.")
        if not access.trusted:
            raise UsageError(
                f"localize.yaml wants to run `{shlex.join(words)}`", hint="If you trust it: --trust"
            )
        timeout = seconds(options, "timeout", default=120.0, most=3600.0)
        return cls(words, timeout=timeout, local=options.get("local", "").casefold() in {"yes", "true"})

    def supports(self, source: Locale, target: Locale) -> bool:
        """Return whether the locales differ; the program alone knows what it can."""
        return source != target

    def translate(self, texts: Sequence[str], source: Locale, target: Locale) -> list[str]:
        """Run the program over the texts.

        Raises:
            EngineBusyError: it took too long.
            TextRefusedError: it wrote something else than an answer for each text.
            EngineError: it cannot be started, or failed.
        """
        if not self.supports(source, target):
            raise TextRefusedError(f"the program is not asked from {source} into {target}")
        if any("\ud800" <= character <= "\udfff" for text in texts for character in text):
            raise TextRefusedError("the text has half a character in it (a lone surrogate)")
        cores = [text.strip() for text in texts]
        asked = [core for core in cores if core]
        answers = iter(self._answers(asked, source, target) if asked else [])
        return [
            text.replace(core, next(answers).strip(), 1) if core else text
            for text, core in zip(texts, cores, strict=True)
        ]

    def _answers(self, texts: Sequence[str], source: Locale, target: Locale) -> list[str]:
        lines = [
            json.dumps({"text": text, "source": str(source), "target": str(target)}, ensure_ascii=False)
            for text in texts
        ]
        try:
            done = subprocess.run(  # noqa: S603 - a person trusted the program by name
                self._words,
                input="\n".join([*lines, ""]).encode(),
                capture_output=True,
                timeout=self._timeout,
                check=False,
            )
        except subprocess.TimeoutExpired:
            raise EngineBusyError(f"{self._words[0]} did not answer within {self._timeout:g} s") from None
        except OSError as error:
            raise EngineError(f"{self._words[0]} cannot be started: {error.strerror}") from None
        if done.returncode:
            said = done.stderr.decode("utf-8", "replace").strip().splitlines()[-1:] or [""]
            raise EngineError(f"{self._words[0]} ended with status {done.returncode}: {said[0][:200]}")
        return _read(done.stdout[:_LARGEST], len(texts))


def _read(output: bytes, count: int) -> list[str]:
    lines = [line for line in output.decode("utf-8", "replace").split("\n") if line.strip()]
    if len(lines) != count:
        raise TextRefusedError(f"the program wrote {len(lines)} lines for {count} texts")
    try:
        return [text_at(json.loads(line), _SERVICE, "text") for line in lines]
    except (ValueError, RecursionError):
        raise TextRefusedError("the program wrote a line that is no JSON") from None
