"""`palabre token`: API tokens of a site."""

import argparse

from sqlalchemy import Connection

from server.cli.common import CommandError, add_database, add_side, add_site, command_actor, note, site_of, with_store
from server.ids import digest, new_id, new_token
from server.models import Act, Actor, NewDecision, Role
from server.store import Store, accounts, decisions
from server.store.accounts import ApiToken
from server.store.clock import database_now

TOKEN_ROLES = (Role.READER, Role.MANAGER, Role.OWNER)


def register(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add `token create`, `revoke` and `list`."""
    parser = subparsers.add_parser("token", help="API tokens of a site")
    acts = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    create = acts.add_parser("create", help="make a token; the last line is the token, shown this once")
    create.add_argument("--role", type=Role, choices=TOKEN_ROLES, required=True)
    create.add_argument("--name", default="API", help="the name that the log shows")
    add_side(create)
    revoke = acts.add_parser("revoke", help="end a token at once")
    revoke.add_argument("id", metavar="ID", help="as `token list` shows it")
    listing = acts.add_parser("list", help="the tokens: id, role, state, side, name")
    for one, act in ((create, _create), (revoke, _revoke), (listing, _list)):
        add_site(one)
        add_database(one)
        one.set_defaults(run=run, act=act)


def run(args: argparse.Namespace) -> int:
    """Do what was asked; returns the exit code."""
    result: int = args.act(args)
    return result


def _create(args: argparse.Namespace) -> int:
    secret = new_token()

    async def deed(store: Store) -> ApiToken:
        site = await site_of(store, args.site)
        return await store.write(_write, command_actor(site.id), args, digest(secret))

    made = with_store(args, deed)
    note(f"Token {made.id}: {made.role} at {args.site}. It is shown this once:")
    print(secret)
    return 0


def _write(conn: Connection, actor: Actor, args: argparse.Namespace, stored: str) -> ApiToken:
    now = database_now(conn)
    token = ApiToken(new_id(), actor.site_id, args.name, args.role, now, None, args.side)
    accounts.create_token(conn, stored, token)
    after = {"role": token.role, "name": token.name, "side": token.side}
    new = NewDecision(new_id(), Act.TOKEN, "token", token.id, "made", {}, after)
    decisions.record(conn, actor, new, now)
    return token


def _revoke(args: argparse.Namespace) -> int:
    async def deed(store: Store) -> None:
        site = await site_of(store, args.site)
        await store.write(_end, command_actor(site.id), args.id)

    with_store(args, deed)
    note(f"Token {args.id} is revoked.")
    return 0


def _end(conn: Connection, actor: Actor, token_id: str) -> None:
    now = database_now(conn)
    if not accounts.revoke_token(conn, actor.site_id, token_id, now):
        raise CommandError(f"This site has no live token {token_id}: `palabre token list` shows those there are.")
    decisions.record(conn, actor, NewDecision(new_id(), Act.TOKEN, "token", token_id, "revoked"), now)


def _list(args: argparse.Namespace) -> int:
    async def deed(store: Store) -> list[ApiToken]:
        site = await site_of(store, args.site)
        return await store.read(accounts.tokens_of, site.id)

    for token in with_store(args, deed):
        state = "revoked" if token.revoked_at else "live"
        print(f"{token.id}\t{token.role}\t{state}\t{token.side or '-'}\t{token.name}")
    return 0
