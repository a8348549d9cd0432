"""This process's snapshot of each site: what admission and judging read, swapped whole when the site's version rises."""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from ipaddress import ip_network

from moderation.layer import Layer
from moderation.policy import Policy, PolicySource, compile_policy
from server.addresses import Network, covers, parse_address
from server.layers import layer_of, starter_layer, without
from server.models import Block, Role, Room, Site
from server.models.library import STARTER
from server.store import Store, sites
from server.store.sites import SharedRows, SiteRows

# A snapshot holds about as much memory as its library; forty brands on one machine are the design's case.
_MOST = 200


@dataclass(frozen=True, slots=True)
class SiteSnapshot:
    """One version of one site."""

    site: Site
    rooms: dict[str, Room]
    policy: Policy
    roles: dict[str, Role]
    reserved: frozenset[str]
    _blocked_visitors: dict[str, Block]
    _blocked_networks: tuple[tuple[Network, Block], ...]

    def room(self, slug: str) -> Room | None:
        """The room of this slug."""
        return self.rooms.get(slug)

    def room_by_id(self, room_id: int) -> Room | None:
        """The room of this number."""
        return next((room for room in self.rooms.values() if room.id == room_id), None)

    def role_of(self, visitor_id: str) -> Role:
        """This visitor's role, now: what a socket was told at `hello` may be old."""
        return self.roles.get(visitor_id, Role.VISITOR)

    def blocked(self, address: str | None, visitor_id: str | None, now: int) -> Block | None:
        """The block that covers this person at `now`, if any. `address` is canonical (server.addresses)."""
        block = self._blocked_visitors.get(visitor_id or "")
        if block is not None and block.until > now:
            return block
        if address is None or not self._blocked_networks:
            return None
        host = parse_address(address)
        for network, found in self._blocked_networks:
            if found.until > now and covers(network, host):
                return found
        return None


class Sites:
    """The snapshots that this process holds. Reading is a dictionary look-up; loading happens once per version."""

    def __init__(self, store: Store, now: Callable[[], int]) -> None:
        self._store = store
        self._now = now
        self._held: dict[int, SiteSnapshot] = {}
        self._ids: dict[str, int] = {}
        # Lists of other sites, each at the newest version read: (version, the layer or why there is none).
        self._lists: dict[str, tuple[int, Layer | str]] = {}
        self._list_locks: dict[str, asyncio.Lock] = {}
        self._loading: dict[str | int, asyncio.Task[SiteSnapshot | None]] = {}
        # Told of every swap, whoever asked for it: a message that met a newer version refreshes too.
        self.on_swap: Callable[[SiteSnapshot, SiteSnapshot], None] = lambda before, after: None

    async def by_key(self, key: str) -> SiteSnapshot | None:
        """The site with this public key, or None."""
        site_id = self._ids.get(key)
        if site_id is not None and site_id in self._held:
            return self._held[site_id]
        return await self._once(key)

    async def by_id(self, site_id: int) -> SiteSnapshot | None:
        """The site with this number, or None."""
        held = self._held.get(site_id)
        return held if held is not None else await self._once(site_id)

    async def of(self, site_id: int) -> SiteSnapshot:
        """The site of somebody who is on it. Raises LookupError if it has gone."""
        snapshot = await self.by_id(site_id)
        if snapshot is None:
            raise LookupError(f"site {site_id} has gone")
        return snapshot

    def held(self) -> dict[int, int]:
        """The versions held here by site, for the heads check."""
        return {site_id: snapshot.site.version for site_id, snapshot in self._held.items()}

    async def refresh(self, site_id: int) -> SiteSnapshot | None:
        """Load the site again and swap; whoever asks meanwhile still gets the old snapshot, and the store refuses it."""
        running = self._loading.get(site_id)
        if running is not None:
            await asyncio.shield(running)  # it may have read before the change that we were told of
        return await self._once(site_id)

    async def _once(self, which: str | int) -> SiteSnapshot | None:
        task = self._loading.get(which)
        if task is None:
            task = asyncio.create_task(self._load(which))
            self._loading[which] = task
            task.add_done_callback(lambda _: self._loading.pop(which, None))
        return await asyncio.shield(task)

    async def _load(self, which: str | int) -> SiteSnapshot | None:
        wanted = {"key": which} if isinstance(which, str) else {"site_id": which}
        rows = await self._store.read(sites.load, self._now(), bodies=False, **wanted)
        if rows is None:
            return None
        shared = {one.name: await self._shared_layer(one) for one in rows.shared}
        snapshot = await asyncio.to_thread(_compile, rows, shared)
        held = self._held.get(snapshot.site.id)
        if held is None or held.site.version <= snapshot.site.version:
            self._keep(snapshot)
            if held is not None:
                self.on_swap(held, snapshot)
        return self._held[snapshot.site.id]

    async def _shared_layer(self, wanted: SharedRows) -> Layer | str:
        """A list of another site, at this version or a later one: read and compiled once for all sites that follow it."""
        async with self._list_locks.setdefault(wanted.list_id, asyncio.Lock()):
            version, layer = self._lists.get(wanted.list_id, (0, ""))
            if version >= wanted.version:
                return layer
            rows = await self._store.read(sites.shared_list, wanted.list_id, self._now())
            layer = await asyncio.to_thread(_layer_or_why, rows)
            self._lists[wanted.list_id] = rows.version, layer
            return layer

    def _keep(self, snapshot: SiteSnapshot) -> None:
        self._held.pop(snapshot.site.id, None)
        self._held[snapshot.site.id] = snapshot
        self._ids[snapshot.site.key] = snapshot.site.id
        if len(self._held) > _MOST:
            del self._held[next(iter(self._held))]


def _compile(rows: SiteRows, shared: Mapping[str, Layer | str]) -> SiteSnapshot:
    """A thread's work: the library into an automaton, blocks into networks."""
    return SiteSnapshot(
        site=rows.site,
        rooms={room.slug: room for room in rows.rooms},
        policy=compile_policy(policy_source(rows, shared)),
        roles=rows.roles,
        reserved=frozenset(rows.site.preferences.reserved) | {rows.site.name},
        _blocked_visitors={block.visitor_id: block for block in rows.blocks if block.visitor_id},
        _blocked_networks=tuple((ip_network(b.network), b) for b in rows.blocks if b.network),
    )


def policy_source(rows: SiteRows, shared: Mapping[str, Layer | str] | None = None) -> PolicySource:
    """What the policy of this version is compiled from: the lists that the site follows under its own entries.

    `shared`: the layer of each list of another site, or a sentence why there is none; None: compile what was read.
    """
    overridden = rows.retired | {key for key, _ in rows.entries}
    known = _compiled(rows) if shared is None else shared
    layers, unreadable = _layers(rows.site.lists, overridden, known)
    return PolicySource(
        version=rows.site.version,
        level=rows.site.level.value,
        pace=rows.site.preferences.pace,
        base=layers,
        unreadable=unreadable,
        # Urgent entries count beside the agreed ones: one side alone can make the rules stricter, never weaker.
        rows=(*(body for _, body in rows.entries), *rows.urgent),
        allow_domains=rows.site.preferences.allow_domains,
    )


def _layers(
    names: tuple[str, ...], overridden: frozenset[str], shared: Mapping[str, Layer | str]
) -> tuple[tuple[Layer, ...], tuple[str, ...]]:
    """The lists, and a sentence about each that cannot be had: then messages are held, but people still come in."""
    layers, unreadable = [], []
    for name in names:
        try:
            whole = starter_layer(name) if name.startswith(STARTER) else shared.get(name, "there is none of this name")
            if isinstance(whole, str):
                raise LookupError(whole)
            layers.append(without(whole, overridden))
        except Exception as problem:
            unreadable.append(f"The list “{name}” cannot be used: {problem}")
    return tuple(layers), tuple(unreadable)


def _compiled(rows: SiteRows) -> dict[str, Layer | str]:
    return {one.name: _layer_or_why(one) for one in rows.shared}


def _layer_or_why(rows: SharedRows) -> Layer | str:
    try:
        return layer_of(rows.bodies or ())
    except Exception as problem:  # whatever is wrong with a list must hold messages, not stop the site
        return str(problem)
