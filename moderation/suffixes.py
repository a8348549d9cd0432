"""The names that a host may end in: the public suffix list that travels with tldextract."""

from __future__ import annotations

from importlib.abc import ResourceLoader
from importlib.util import find_spec

_LIST = ".tld_set_snapshot"


def top_level_names() -> frozenset[str]:
    """The last labels of all public suffixes, the private ones left out.

    Read from the file itself: importing tldextract loads a whole HTTP client and takes a fifth of a second, at the start of
    every command. Raises ImportError where it is not installed.
    """
    package = find_spec("tldextract")
    if package is None or not package.submodule_search_locations:
        raise ImportError("tldextract, whose suffix list we read, is not installed")
    loader, folder = package.loader, package.submodule_search_locations[0]
    assert isinstance(loader, ResourceLoader)
    listed = loader.get_data(f"{folder}/{_LIST}").decode().partition("// ===BEGIN PRIVATE")[0]
    lines = (line.split() for line in listed.splitlines() if line and not line.startswith("//"))
    return frozenset(words[0].rsplit(".", 1)[-1] for words in lines if words)
