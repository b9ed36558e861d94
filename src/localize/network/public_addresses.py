"""Which addresses of the network a page may be fetched from: those of the public internet.

Whoever gives the program a link, or a server that redirects it, could otherwise make it read what only this
machine can reach: its own services, the local network, a cloud's metadata.
"""

from __future__ import annotations

import ipaddress
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

Address = ipaddress.IPv4Address | ipaddress.IPv6Address

_NAT64: Final = ipaddress.IPv6Network("64:ff9b::/96")
_INNER: Final = 0xFFFFFFFF
_SPECIAL: Final = tuple(
    map(ipaddress.ip_network, ("192.0.0.0/24", "192.88.99.0/24", "3fff::/20", "64:ff9b:1::/48"))
)
"""Set apart by IANA, but public to some releases of Python; 192.0.0.192 is a cloud's metadata."""
_PLATFORMS: Final = frozenset({"168.63.129.16"})
"""Public addresses that clouds answer to their own machines (Azure's host node)."""


def is_public(address: str) -> bool:
    """Tell whether an address is one of the public internet.

    Loopback, private, shared, link-local, multicast and reserved ones are not, and neither is an address of
    IPv6 that carries such a one of IPv4: mapped, compatible, 6to4, Teredo, NAT64.

    Args:
        address: in digits, as a resolver gives it.
    """
    try:
        outer = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    inner = list(_carried(outer))
    # These two say nothing but what they carry.
    only = isinstance(outer, ipaddress.IPv6Address) and (outer.ipv4_mapped is not None or outer in _NAT64)
    return (only or _is_global(outer)) and all(_is_global(one) for one in inner)


def _is_global(address: Address) -> bool:
    local = isinstance(address, ipaddress.IPv6Address) and address.is_site_local
    odd = address.is_multicast or address.is_reserved or local or str(address) in _PLATFORMS
    return address.is_global and not odd and not any(address in network for network in _SPECIAL)


def _carried(address: Address) -> Iterator[Address]:
    if not isinstance(address, ipaddress.IPv6Address):
        return
    if address.ipv4_mapped is not None:
        yield address.ipv4_mapped
    if address.sixtofour is not None:
        yield address.sixtofour
    yield from address.teredo or ()
    if address in _NAT64 or int(address) <= _INNER:
        yield ipaddress.IPv4Address(int(address) & _INNER)
