"""Where somebody speaks from: one spelling an address, the client behind our proxies, what can be blocked."""

import ipaddress
from collections.abc import Iterable, Mapping, Sequence
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network
from typing import Any

from moderation.sentence import Sentence

Address = IPv4Address | IPv6Address
Network = IPv4Network | IPv6Network

# Not `is_private`: Python counts the documentation networks there, and those are ordinary strangers to us.
_OURS_NOT_TO_BLOCK = tuple(
    ipaddress.ip_network(text)
    for text in (
        *("0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12"),
        *("192.168.0.0/16", "224.0.0.0/3", "::/127", "fc00::/7", "fe80::/10", "ff00::/8"),
    )
)
_NAT64 = ipaddress.ip_network("64:ff9b::/96")
_COMPATIBLE = ipaddress.ip_network("::/96")


class BadNetwork(ValueError):
    """A network that cannot be blocked; the text says why and what would do."""

    def __init__(self, sentence: Sentence) -> None:
        super().__init__(sentence)
        self.sentence = sentence


class BadProxies(ValueError):
    """Networks of proxies that cannot be believed; the text says why and what would do."""


def canonical(text: str) -> str:
    """The one spelling of an address: no brackets or zone, IPv4 in IPv6 clothes unwrapped. Raises ValueError."""
    return str(parse_address(text))


def parse_address(text: str) -> Address:
    """The address in this text (see `canonical`). Raises ValueError."""
    address = ipaddress.ip_address(text.strip().removeprefix("[").removesuffix("]").partition("%")[0])
    if isinstance(address, IPv6Address) and address.ipv4_mapped:
        return address.ipv4_mapped
    return address


def covers(network: Network, address: Address) -> bool:
    """Whether the network holds the address, or the IPv4 address that a 6to4 or NAT64 one carries inside."""
    return any(face.version == network.version and face in network for face in faces(address))


def faces(address: Address) -> tuple[Address, ...]:
    """The address, and the IPv4 one it stands for, if any."""
    if isinstance(address, IPv6Address):
        if address.sixtofour:
            return address, address.sixtofour
        if address in _NAT64 or (address in _COMPATIBLE and int(address) > 0xFFFF):
            return address, IPv4Address(int(address) & 0xFFFFFFFF)
    return (address,)


def group(address: str) -> str:
    """Whom rates and limits take for one person: an IPv4 address, the /64 of an IPv6 one."""
    parsed = parse_address(address)
    return str(parsed) if parsed.version == 4 else str(ipaddress.ip_network((parsed, 64), strict=False))


def client_address(peer: str, forwarded: Sequence[str], proxies: Iterable[Network]) -> str:
    """Who really speaks: from the right of `X-Forwarded-For`, the first that is none of our proxies.

    `forwarded` are the header's values in order of arrival. From a peer that is no proxy of ours the header means
    nothing, and what cannot be read ends the walk at the last hop that we know. Raises ValueError for a bad `peer`.
    """
    known = tuple(proxies)
    address = parse_address(peer)
    hops = [hop for value in forwarded for hop in value.split(",")]
    while hops and any(covers(network, address) for network in known):
        try:
            address = parse_address(_without_port(hops.pop()))
        except ValueError:
            break
    return str(address)


def client_of(scope: Mapping[str, Any], proxies: Iterable[Network]) -> str:
    """The client's canonical address of an ASGI request or socket (see `client_address`)."""
    peer = (scope.get("client") or ("",))[0]
    forwarded = [value.decode("latin-1") for name, value in scope["headers"] if name == b"x-forwarded-for"]
    try:
        return client_address(peer, forwarded, proxies)
    except ValueError:
        # A server on a Unix socket, or a test's "testclient": nobody from the network.
        return "0.0.0.0"


def parse_proxies(text: str) -> tuple[Network, ...]:
    """The networks whose `X-Forwarded-For` is believed, from `CIDR,CIDR`. Raises `BadProxies`, above all for `*`."""
    return tuple(_proxy(part.strip()) for part in text.split(",") if part.strip())


def parse_network(text: str, proxies: Iterable[Network] = ()) -> Network:
    """The network that a block names: an address (IPv6: its /64) or a CIDR. Raises `BadNetwork` for what would shut out
    the house itself or far too many.
    """
    network = _network(text.strip())
    if any(_overlap(network, own) for own in proxies):
        raise BadNetwork(Sentence("This is one of our own proxies: blocking it would shut everybody out."))
    if any(_overlap(network, inner) for inner in _OURS_NOT_TO_BLOCK):
        raise BadNetwork(Sentence("This is a private, local or reserved network: a visitor cannot come from there."))
    widest = 16 if network.version == 4 else 32
    if network.prefixlen < widest:
        raise BadNetwork(
            Sentence("This network is too wide: /{widest} is the widest that can be blocked.", widest=widest)
        )
    return network


def _network(text: str) -> Network:
    try:
        if "/" not in text:
            address = parse_address(text)
            return ipaddress.ip_network((address, 32 if address.version == 4 else 64), strict=False)
        base, _, length = text.partition("/")
        address = parse_address(base)
        # ::ffff:192.0.2.0/120 is the IPv4 network /24 in other clothes.
        bits = int(length) - 96 if address.version == 4 and ":" in base else int(length)
        return ipaddress.ip_network((address, bits), strict=False)
    except ValueError:
        raise BadNetwork(
            Sentence("{text!r} is no address or network, as 203.0.113.7 or 203.0.113.0/24.", text=text)
        ) from None


def _proxy(text: str) -> Network:
    if text == "*":
        raise BadProxies("`*` would believe anybody's X-Forwarded-For: name your proxies, as 10.0.0.0/8,127.0.0.1.")
    try:
        network = ipaddress.ip_network(text, strict=False)
    except ValueError:
        raise BadProxies(f"{text!r} is no network of proxies, as 10.0.0.0/8 or 127.0.0.1.") from None
    if network.prefixlen == 0:
        raise BadProxies(f"{text} would believe anybody's X-Forwarded-For: name your proxies, as 10.0.0.0/8,127.0.0.1.")
    return network


def _without_port(hop: str) -> str:
    hop = hop.strip().strip('"')
    if hop.startswith("["):
        return hop.partition("]")[0] + "]"
    return hop.partition(":")[0] if hop.count(":") == 1 else hop


def _overlap(one: Network, other: Network) -> bool:
    if isinstance(one, IPv4Network) and isinstance(other, IPv4Network):
        return one.overlaps(other)
    return isinstance(one, IPv6Network) and isinstance(other, IPv6Network) and one.overlaps(other)
