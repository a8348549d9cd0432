"""The house stands as docs/architecture.md draws it: arrows point down, the judge is pure, files stay small."""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

HOUSE = Path(__file__).parents[1]
PACKAGES = ("server", "moderation", "backoffice", "widget", "wordlists")

# The floors. A module may import its own room and any room of a lower floor. On the floors of EQUALS neighbours may
# import each other too; elsewhere a sideways import fails. The longest name that fits decides.
FLOORS: dict[float, tuple[str, ...]] = {
    0: ("moderation", "wordlists"),
    1: (
        "server.models", "server.protocol", "server.errors", "server.settings", "server.topics", "server.ids",
        "server.addresses", "server.roles", "server.starter", "server.texts", "server.visibility",
    ),
    2: ("server.store", "server.bus", "server.counters", "server.hub", "server.wire", "server.opinion", "server.sieve"),
    2.5: ("server.sites", "server.layers", "server.announce"),
    3: ("server.chat", "server.feed", "server.desk", "server.access", "server.clockwork"),
    4: ("server.socket", "server.http", "server.api", "backoffice", "widget"),
    5: ("server.app", "server.cli", "server.demo"),
}  # fmt: skip
EQUALS = {1, 2.5, 5}
FLOOR_OF = {room: floor for floor, rooms in FLOORS.items() for room in rooms}

# The judge knows no clock, no file, no network, no chance, no database and no loop.
IMPURE = {
    "asyncio", "ctypes", "datetime", "glob", "http", "importlib", "io", "logging", "multiprocessing", "os", "pathlib",
    "random", "secrets", "shutil", "signal", "socket", "sqlite3", "subprocess", "sys", "tempfile", "threading", "time",
    "urllib.request", "httpx", "psycopg", "redis", "requests", "sqlalchemy", "starlette", "structlog", "uvicorn", "websockets",
}  # fmt: skip

# What the pages of the back office may use: the desk, accounts and their sessions, and what only reads.
PAGES_MAY_USE = ("backoffice", "server.desk", "server.access", "server.http") + FLOORS[1] + FLOORS[2.5]

LONGEST_FILE, LONGEST_FUNCTION, MOST_PARAMETERS = 300, 40, 4


@dataclass(frozen=True, slots=True)
class Import:
    """One import statement's target, and where it stands."""

    by: str
    target: str
    line: int


def python_files(*folders: str) -> list[Path]:
    return sorted(
        path for folder in folders for path in (HOUSE / folder).rglob("*.py") if "node_modules" not in path.parts
    )


def module_of(path: Path) -> str:
    parts = path.relative_to(HOUSE).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imports_of(path: Path) -> Iterator[Import]:
    """Every import in a file, also those inside functions; `from a import b` is told as `a.b`."""
    module = module_of(path)
    package = module if path.name == "__init__.py" else module.rpartition(".")[0]
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            yield from (Import(module, alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = package.split(".")[: len(package.split(".")) - node.level + 1] if node.level else []
            base = ".".join([*above, *([node.module] if node.module else [])])
            yield from (Import(module, f"{base}.{alias.name}", node.lineno) for alias in node.names)


def room_of(module: str) -> str | None:
    """The room that a module lives in: `server.store` for `server.store.send`."""
    names = module.split(".")
    return next((room for n in range(len(names), 0, -1) if (room := ".".join(names[:n])) in FLOOR_OF), None)


def leans_wrongly(one: Import) -> bool:
    here, there = room_of(one.by), room_of(one.target)
    if here is None or there is None or here == there:
        return False
    below = FLOOR_OF[there] < FLOOR_OF[here]
    return not (below or (FLOOR_OF[there] == FLOOR_OF[here] and FLOOR_OF[here] in EQUALS))


def all_imports(*folders: str) -> Iterator[Import]:
    for path in python_files(*folders):
        yield from imports_of(path)


def told(imports: Iterator[Import] | list[Import]) -> list[str]:
    return [f"{one.by}:{one.line} imports {one.target}" for one in imports]


def test_every_module_has_a_floor() -> None:
    homeless = [m for m in map(module_of, python_files(*PACKAGES)) if room_of(m) is None and m not in PACKAGES]
    assert homeless == [], "give these a floor in FLOORS and in docs/architecture.md"


def test_arrows_point_down() -> None:
    assert told(one for one in all_imports(*PACKAGES) if leans_wrongly(one)) == []


@pytest.mark.parametrize(
    ("by", "target", "wrong"),
    [
        ("server.store.send", "server.chat.send", True),
        ("server.store.send", "server.bus.memory", True),
        ("server.chat.send", "server.desk.queue", True),
        ("moderation.judge", "server.models.message", True),
        ("server.announce", "server.sites", False),
        ("server.chat.send", "server.store", False),
        ("server.cli.main", "server.app", False),
    ],
)
def test_the_rule_knows_an_upward_and_a_sideways_import(by: str, target: str, wrong: bool) -> None:
    assert leans_wrongly(Import(by, target, 1)) is wrong


def test_the_judge_is_pure() -> None:
    # But for the suffix list, which is read once from the package that it comes with.
    forbidden = tuple(f"{name}." for name in IMPURE | {"server", "backoffice"})
    imports = (one for one in all_imports("moderation") if one.by != "moderation.suffixes")
    assert told(one for one in imports if f"{one.target}.".startswith(forbidden)) == []


def test_the_judge_opens_nothing() -> None:
    acts = {"open", "input", "print", "exec", "eval", "__import__"}
    calls = [
        f"{module_of(path)}:{node.lineno} calls {node.func.id}"
        for path in python_files("moderation")
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in acts
    ]
    assert calls == []


def test_pages_use_the_desk_and_read_nothing_behind_its_back() -> None:
    def own(target: str) -> bool:
        return target.split(".")[0] in ("server", "backoffice")

    def allowed(target: str) -> bool:
        return any(target == room or target.startswith(f"{room}.") for room in PAGES_MAY_USE)

    pages = all_imports("backoffice")
    assert told(one for one in pages if own(one.target) and not allowed(one.target)) == []


@pytest.mark.parametrize("path", python_files(*PACKAGES, "tests"), ids=module_of)
def test_files_and_functions_stay_small(path: Path) -> None:
    text = path.read_text()
    assert len(text.splitlines()) <= LONGEST_FILE
    functions = [n for n in ast.walk(ast.parse(text)) if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef)]
    assert [f.name for f in functions if (f.end_lineno or 0) - f.lineno + 1 > LONGEST_FUNCTION] == []


@pytest.mark.parametrize("path", python_files(*PACKAGES), ids=module_of)
def test_functions_take_at_most_four_parameters(path: Path) -> None:
    functions = [
        n for n in ast.walk(ast.parse(path.read_text())) if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef)
    ]
    assert [f.name for f in functions if parameters(f) > MOST_PARAMETERS] == []


def parameters(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """How many a caller hands in. A store function's connection is to it what `self` is to a method."""
    names = [argument.arg for argument in (*function.args.posonlyargs, *function.args.args)]
    return len(names) - (names[:1] in (["self"], ["cls"], ["conn"]))


@pytest.mark.parametrize("path", python_files(*PACKAGES), ids=module_of)
def test_modules_say_what_they_are_for(path: Path) -> None:
    tree = ast.parse(path.read_text())
    assert ast.get_docstring(tree) or not tree.body


def written_files(*suffixes: str) -> list[Path]:
    folders = [*PACKAGES, "tests", "docs", ".ci"]
    files = [path for folder in folders for path in (HOUSE / folder).rglob("*") if path.is_file()]
    files += [path for path in HOUSE.iterdir() if path.is_file()]
    unwritten = {"node_modules", "__pycache__"}
    return [p for p in files if not unwritten & set(p.parts) and (not suffixes or p.suffix in suffixes)]


def offenders(pattern: str, files: list[Path]) -> list[str]:
    found = re.compile(pattern)
    lines = (
        (f"{path.relative_to(HOUSE)}:{number}", line)
        for path in files
        if path != Path(__file__)
        for number, line in enumerate(path.read_text(errors="replace").splitlines(), 1)
    )
    return [f"{where} {line.strip()[:100]}" for where, line in lines if found.search(line)]


def test_text_from_people_is_never_made_markup() -> None:
    markup = (
        r"\.(innerHTML|outerHTML)\b|insertAdjacentHTML|document\.write|\|\s*safe\b|\bMarkup\(|\beval\(|new Function\("
    )
    pages = [path for path in written_files(".js", ".html", ".py", ".j2", ".svg") if "tests" not in path.parts]
    assert offenders(markup, pages) == []


def test_nothing_written_here_names_a_machine_of_ours() -> None:
    machine = r"(?<![\w.])/(work|root|Users)/|/home/\w+/|https?://(10\.\d|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)|\.(internal|lan|corp)[/:]"
    assert offenders(machine, [path for path in written_files() if path.suffix != ".png"]) == []


@pytest.mark.parametrize("lock", ["requirements.txt", "requirements-dev.txt", "widget/package-lock.json"])
def test_locks_name_no_registry(lock: str) -> None:
    text = (HOUSE / lock).read_text()
    assert re.search(r"--(extra-)?index-url|--find-links|\"resolved\"|https?://", text) is None


def test_the_tests_run_on_the_releases_that_are_shipped() -> None:
    def pins(lock: str) -> set[str]:
        return set(re.findall(r"^([\w.-]+==[\w.]+)", (HOUSE / lock).read_text(), re.MULTILINE))

    assert pins("requirements.txt") <= pins("requirements-dev.txt")
