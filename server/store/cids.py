"""Which sends are there already: one look for a whole batch, and one statement however many they are."""

import json
from collections.abc import Sequence

from sqlalchemy import Connection

Key = tuple[int, str, str]
"""Site, author, cid."""

_FOUND = "SELECT m.site_id, m.author_id, m.cid FROM"
_SAME = "JOIN messages m ON m.site_id = {} AND m.author_id = {} AND m.cid = {}"
_SQLITE = f"{_FOUND} json_each(?) j {_SAME}".format(*(f"json_extract(j.value, '$[{place}]')" for place in range(3)))
_POSTGRESQL = f"{_FOUND} unnest(%s::integer[], %s::text[], %s::text[]) AS k(site_id, author_id, cid) {_SAME}".format(
    "k.site_id", "k.author_id", "k.cid"
)


def known_cids(conn: Connection, keys: Sequence[Key]) -> list[Key]:
    """Those of `keys` under which a message is stored."""
    if conn.dialect.name == "postgresql":
        found = conn.exec_driver_sql(_POSTGRESQL, tuple(list(column) for column in zip(*keys, strict=True)))
    else:
        found = conn.exec_driver_sql(_SQLITE, (json.dumps(keys),))
    return [(site_id, author_id, cid) for site_id, author_id, cid in found]
