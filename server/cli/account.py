"""`palabre account`: who signs in to the back office, and what they may do at a site."""

import argparse
import getpass
import re
import sys
from pathlib import Path

from sqlalchemy import Connection

from server.access import Passwords, checked_password, new_password
from server.cli.common import CommandError, add_database, add_site, command_actor, note, site_of, with_store
from server.ids import new_id
from server.models import Account, Act, Actor, NewDecision, Role, Side
from server.store import Store, accounts, decisions
from server.store.clock import database_now

ACCOUNT_ROLES = (Role.READER, Role.AGENT, Role.MANAGER, Role.OWNER)


def register(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add `account create`, `password`, `remove` and `list`."""
    parser = subparsers.add_parser("account", help="who signs in to the back office")
    acts = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    create = acts.add_parser("create", help="make an account, or give one that is there a role at another site")
    create.add_argument("email", metavar="EMAIL")
    create.add_argument("--role", type=Role, choices=ACCOUNT_ROLES, required=True)
    create.add_argument("--name", help="the name that colleagues read (default: what precedes the @)")
    create.add_argument(
        "--side", type=Side, choices=list(Side), default=Side.BRAND, help="for whom they agree on the library"
    )
    add_site(create)
    password = acts.add_parser("password", help="give an account another password; its sessions end")
    password.add_argument("email", metavar="EMAIL")
    remove = acts.add_parser("remove", help="take an account's role at a site away")
    remove.add_argument("email", metavar="EMAIL")
    add_site(remove)
    listing = acts.add_parser("list", help="the accounts of a site: e-mail, role, side, name")
    add_site(listing)
    for one in (create, password):
        one.add_argument(
            "--password-file", metavar="FILE", help="its first line is the password; else one is asked or made"
        )
    for one, act in ((create, _create), (password, _password), (remove, _remove), (listing, _list)):
        add_database(one)
        one.set_defaults(run=run, act=act)


def run(args: argparse.Namespace) -> int:
    """Do what was asked; returns the exit code."""
    result: int = args.act(args)
    return result


def _create(args: argparse.Namespace) -> int:
    if not re.fullmatch(r"[^@\s]{1,64}@[^@\s]{1,189}", args.email):
        raise CommandError(f"{args.email!r} is no e-mail address.")
    made: list[str] = []

    async def deed(store: Store) -> None:
        site = await site_of(store, args.site)
        known = await store.read(accounts.by_email, args.email)
        stored = "" if known else Passwords().hash(_chosen(args, made))
        await store.write(_write, command_actor(site.id), args, stored)

    with_store(args, deed)
    note(f"{args.email} is {args.role} at {args.site}.")
    _show(made)
    return 0


def _write(conn: Connection, actor: Actor, args: argparse.Namespace, stored: str) -> None:
    now = database_now(conn)
    found = accounts.by_email(conn, args.email)
    name = args.name or args.email.split("@")[0]
    account = found[0] if found else accounts.create_account(conn, args.email, name, stored, now)
    accounts.set_membership(conn, account.id, actor.site_id, args.role, args.side)
    after = {"role": args.role, "side": args.side}
    new = NewDecision(new_id(), Act.ACCOUNT, "account", str(account.id), "made", {}, after)
    decisions.record(conn, actor, new, now)


def _password(args: argparse.Namespace) -> int:
    made: list[str] = []

    async def deed(store: Store) -> None:
        account = await _account(store, args.email)
        stored = Passwords().hash(_chosen(args, made))
        await store.write(_set_password, account.id, stored)

    with_store(args, deed)
    note(f"{args.email} has another password; open sessions have ended.")
    _show(made)
    return 0


def _set_password(conn: Connection, account_id: int, stored: str) -> None:
    accounts.set_password(conn, account_id, stored)
    accounts.close_sessions_of(conn, account_id)


def _remove(args: argparse.Namespace) -> int:
    async def deed(store: Store) -> None:
        site, account = await site_of(store, args.site), await _account(store, args.email)
        await store.write(_end, command_actor(site.id), account)

    with_store(args, deed)
    note(f"{args.email} has no role at {args.site} any more.")
    return 0


def _end(conn: Connection, actor: Actor, account: Account) -> None:
    if not accounts.end_membership(conn, account.id, actor.site_id):
        raise CommandError(f"{account.email} has no role at this site.")
    new = NewDecision(new_id(), Act.ACCOUNT, "account", str(account.id), "removed")
    decisions.record(conn, actor, new, database_now(conn))


def _list(args: argparse.Namespace) -> int:
    async def deed(store: Store) -> list[accounts.Membership]:
        site = await site_of(store, args.site)
        return await store.read(accounts.members_of, site.id)

    for one in with_store(args, deed):
        print(f"{one.account.email}\t{one.role}\t{one.side}\t{one.account.name}")
    return 0


async def _account(store: Store, email: str) -> Account:
    found = await store.read(accounts.by_email, email)
    if found is None:
        raise CommandError(f"There is no account {email}.")
    return found[0]


def _chosen(args: argparse.Namespace, made: list[str]) -> str:
    """The password: from the file, from the person at the terminal, or made here (then it stands in `made`)."""
    if args.password_file:
        try:
            lines = Path(args.password_file).read_text(encoding="utf-8").splitlines()
        except (OSError, UnicodeDecodeError) as problem:
            raise CommandError(f"The password file {args.password_file} cannot be read: {problem}.") from None
        return checked_password(lines[0] if lines else "")
    if sys.stdin.isatty():
        return _asked()
    made.append(new_password())
    return made[0]


def _asked() -> str:
    password = checked_password(getpass.getpass("Password: "))
    if getpass.getpass("The same again: ") != password:
        raise CommandError("The two passwords differ; nothing was changed.")
    return password


def _show(made: list[str]) -> None:
    for password in made:
        note("The password, shown this once:")
        print(password)
