"""Every byte that the others got, and the search for what they never may: in every dress in which bytes travel."""

import base64
from collections.abc import Iterable
from dataclasses import dataclass, field
from urllib.parse import quote

from ahocorasick_rs import BytesAhoCorasick


def dresses(token: str) -> set[bytes]:
    """A token as itself, in either case, JSON-escaped, percent-encoded, UTF-16, hexadecimal and base64 at any offset."""
    plain = token.encode()
    found = {plain, token.upper().encode(), token.encode("utf-16-le"), token.encode("utf-16-be"), plain.hex().encode()}
    found.add("".join(f"\\u{ord(letter):04x}" for letter in token).encode())
    found.add("".join(f"%{byte:02X}" for byte in plain).encode())
    found.add("".join(f"%{byte:02x}" for byte in plain).encode())
    found.add("".join(f"&#{ord(letter)};" for letter in token).encode())
    found.add(quote(token).encode())
    for offset in range(3):
        # The first and last characters of base64 depend on the neighbours: only what stands between is the token's.
        for encode in (base64.b64encode, base64.urlsafe_b64encode):
            found.add(encode(b"\0" * offset + plain)[4 if offset else 0 :][: 4 * ((len(plain) - 3) // 3)])
    return found


@dataclass
class Recorder:
    """`add` what a surface gave to somebody who may not see; `hits` tells which tokens were in it, and where."""

    taken: list[tuple[str, bytes]] = field(default_factory=list)

    def add(self, surface: str, data: bytes | str | Iterable[bytes]) -> None:
        """Keeps what `surface` gave."""
        if isinstance(data, str):
            data = data.encode(errors="surrogatepass")
        self.taken.append((surface, data if isinstance(data, bytes) else b"\n".join(data)))

    def hits(self, tokens: Iterable[str]) -> list[str]:
        """`token on surface` for each token that stands anywhere, in any dress."""
        searched = [(dress, token) for token in tokens for dress in dresses(token)]
        automaton = BytesAhoCorasick([dress for dress, _ in searched])
        found = set()
        for surface, data in self.taken:
            for which, _, _ in automaton.find_matches_as_indexes(data):
                found.add(f"{searched[which][1]} on {surface}")
        return sorted(found)

    @property
    def size(self) -> int:
        """How many bytes were searched."""
        return sum(len(data) for _, data in self.taken)
