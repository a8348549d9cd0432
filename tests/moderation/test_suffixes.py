"""The endings of hosts are those that tldextract itself knows."""

import tldextract

from moderation.suffixes import top_level_names


def test_the_names_are_those_of_tldextract() -> None:
    extract = tldextract.TLDExtract(suffix_list_urls=(), cache_dir=None)

    assert top_level_names() == {suffix.rsplit(".", 1)[-1] for suffix in extract.tlds}
    assert {"com", "fr", "museum"} <= top_level_names()
