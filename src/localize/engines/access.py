"""The outside world as an engine may use it: network, models, and the keys of whoever runs the program."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from localize.engines.local_model import NoModels
from localize.engines.transport import NoNetwork
from localize.errors import UsageError
from localize.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from localize.engines.local_model import ModelShelf
    from localize.engines.transport import Transport


@frozen
class Access:
    """The means that engines are handed."""

    transport: Transport = field(default_factory=NoNetwork)
    environment: Mapping[str, str] = field(default_factory=dict, repr=False)
    """Keys by the names of their variables."""
    secrets: Callable[[str], str] = field(default=lambda _variable: "", repr=False)
    """Gives the key that is kept elsewhere under a variable's name; empty for none."""
    models: ModelShelf = field(default_factory=NoModels)
    """The models that lie on this machine."""
    trusted: bool = False
    """True if the person trusts what the configuration names: addresses to send keys to, programs to run."""

    def known_key(self, variable: str) -> str:
        """Return this person's key of a name, wherever it would go; empty where none is set."""
        return (self.environment.get(variable, "") or self.secrets(variable)).strip()

    def key(self, variable: str, url: str, own: tuple[str, ...] = ()) -> str:
        """Return a key, for an address that it may go to; empty where none is set.

        Args:
            variable: the environment's variable, under whose name a keyring may have the key as well.
            url: the address that is asked.
            own: the hosts of the service that the key is for.

        Raises:
            UsageError: the configuration names another address, and nobody said that it is trusted.
        """
        key = self.known_key(variable)
        if key and not self.trusted and urlsplit(url).hostname not in own:
            raise UsageError(
                f"the key in {variable} is not sent to {urlsplit(url).hostname}, which localize.yaml names",
                hint="If you trust this address with your key: --trust",
            )
        return key
