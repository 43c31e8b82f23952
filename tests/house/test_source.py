"""What every source file of the house keeps to, read from its syntax."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.house.tree import PURE, ROOT, files, product, room, tree_of, where

LONGEST = 400

#: Calls by which the clock, the machine or the hash seed would reach a pure room.
CLOCKS = {"now", "utcnow", "today", "fromtimestamp"}
MACHINE = {"open", "input", "print", "hash", "id", "eval", "exec", "breakpoint"}

#: Rooms whose figures are whole seconds and whole sheets.
WHOLE = ("station", "procedures", "engine", "journal")

#: Calls that keep the order in which a set happens to lie.
ORDERED = {"list", "tuple", "enumerate", "iter", "map", "filter", "zip", "join"}


def name_of(node: ast.expr) -> str:
    """The last name of what is called."""
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


def is_set(node: ast.expr) -> bool:
    """Whether an expression is seen to be a set where it stands."""
    made = isinstance(node, ast.Call) and name_of(node.func) in {"set", "frozenset"}
    return made or isinstance(node, ast.Set | ast.SetComp)


def walked_sets(tree: ast.Module) -> Iterator[ast.AST]:
    """Places that walk a set in the order of its hashes."""
    for node in ast.walk(tree):
        if isinstance(node, ast.For | ast.comprehension) and is_set(node.iter):
            yield node.iter
        if isinstance(node, ast.Call) and name_of(node.func) in ORDERED:
            yield from (argument for argument in node.args if is_set(argument))


def calls_out(tree: ast.Module) -> Iterator[ast.AST]:
    """Calls that let the clock, the machine or the hash seed in."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        bare = isinstance(node.func, ast.Name) and node.func.id in MACHINE
        if bare or (isinstance(node.func, ast.Attribute) and node.func.attr in CLOCKS):
            yield node


def fractions(tree: ast.Module) -> Iterator[ast.AST]:
    """Numbers with a fraction."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, float):
            yield node


@pytest.mark.parametrize(
    ("check", "guilty", "innocent"),
    [
        (walked_sets, "for x in {1, 2}: f(x)", "for x in sorted({1, 2}): f(x)"),
        (walked_sets, "f(x for x in set(y))", "f(x in set(y) for x in z)"),
        (walked_sets, "list(set(y))", "len(set(y))"),
        (walked_sets, "', '.join({y})", "', '.join([y])"),
        (calls_out, "datetime.now()", "station.now"),
        (calls_out, "hash(x)", "x.__hash__"),
        (calls_out, "open('x')", "box.open(at)"),
        (fractions, "x = 0.5", "x = 5"),
    ],
)
def test_the_checks_can_fail(check: object, guilty: str, innocent: str) -> None:
    """Each reading of the syntax finds its fault and leaves the right form alone."""
    assert callable(check)
    assert list(check(ast.parse(guilty)))
    assert not list(check(ast.parse(innocent)))


@pytest.mark.parametrize("name", PURE)
def test_pure_room_walks_no_set(name: str) -> None:
    """Nothing follows the order of a set: it differs from one hash seed to the next."""
    assert [where(f, node) for f in room(name) for node in walked_sets(tree_of(f))] == []


@pytest.mark.parametrize("name", PURE)
def test_pure_room_asks_no_clock_and_no_machine(name: str) -> None:
    """Time, seed and ids are arguments; no file, no terminal, no hash."""
    assert [where(f, node) for f in room(name) for node in calls_out(tree_of(f))] == []


@pytest.mark.parametrize("name", WHOLE)
def test_state_has_no_fractions(name: str) -> None:
    """Seconds, voters and sheets are whole numbers."""
    assert [where(f, node) for f in room(name) for node in fractions(tree_of(f))] == []


def test_every_file_opens_with_what_it_is() -> None:
    """A file's first words say what it is."""
    assert [where(f) for f in files(".py") if not ast.get_docstring(tree_of(f))] == []


def test_no_file_hides_a_second_subject() -> None:
    """A shipped file is at most 400 lines long."""
    sizes = {where(f): len(f.read_text(encoding="utf-8").splitlines()) for f in product()}
    assert {file: size for file, size in sizes.items() if size > LONGEST} == {}


def test_nothing_is_left_for_later() -> None:
    """No shipped file carries a note about work that was not done."""
    note = re.compile(r"\b(" + "|".join(("TO" + "DO", "FIX" + "ME", "X" * 3)) + r")\b")
    shipped = [f for f in (*product(), *files(".yaml", ".tcss")) if "tests" not in f.parts]
    assert [where(f) for f in shipped if note.search(f.read_text(encoding="utf-8"))] == []


# --- Tables that read like a page ------------------------------------------------------------

TABLES = [file for file in files(".py") if file.name == "all.py"]


def listed(table: Path) -> set[str]:
    """The modules of its folder that a table names in its literal tuples."""
    tree = tree_of(table)
    home: dict[str, str] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom):
            module = (node.module or "").rpartition(".")[2]
            for alias in node.names:
                sibling = (table.parent / f"{alias.name}.py").exists()
                home[alias.asname or alias.name] = alias.name if sibling else module
    names: set[str] = set()
    for node in tree.body:
        value = node.value if isinstance(node, ast.Assign | ast.AnnAssign) else None
        for part in ast.walk(value) if isinstance(value, ast.Tuple | ast.Dict) else ():
            if isinstance(part, ast.Name):
                names.add(home.get(part.id, part.id))
            elif isinstance(part, ast.Constant) and isinstance(part.value, str):
                names.add(part.value)
    return names


@pytest.mark.parametrize("table", TABLES, ids=where)
def test_table_lists_its_folder(table: Path) -> None:
    """Every module of a folder stands in its all.py: nothing is forgotten, nothing scanned for."""
    helpers = {"base", "all", "__init__", "__main__"}
    modules = {file.stem for file in table.parent.glob("*.py")} - helpers
    assert modules - listed(table) == set()


def test_there_are_tables() -> None:
    """The search for tables finds those of the house."""
    assert {table.parent.relative_to(ROOT).as_posix() for table in TABLES}
