"""The rules of a site, compiled once for a command that judges many texts by them."""

import argparse
import time

from moderation.library_file import shown
from moderation.policy import Policy
from server.cli.common import CommandError, site_of, with_store
from server.sites import Sites
from server.store import Store


def policy_of(args: argparse.Namespace) -> tuple[Policy, str]:
    """The rules of the site `args.site` names, and its first language. Raises CommandError, also for a broken library."""

    async def deed(store: Store) -> tuple[Policy, str]:
        site = await site_of(store, args.site)
        snapshot = await Sites(store, lambda: time.time_ns() // 1_000_000).of(site.id)
        return snapshot.policy, site.languages[0]

    policy, language = with_store(args, deed)
    if policy.broken:
        raise CommandError(
            "The library of this site cannot be used, so every message is held:\n" + shown(policy.broken)
        )
    return policy, language
