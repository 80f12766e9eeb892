"""The plugins as syntax trees, for the tests that hold the code to its layout."""

import ast
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
PLUGINS = ROOT / "plugins"


def modules() -> list[str]:
    """Every Python file below `plugins/`: "newsroom/dates.py"."""
    return sorted(file.relative_to(PLUGINS).as_posix() for file in PLUGINS.rglob("*.py"))


@cache
def tree(module: str) -> ast.Module:
    """The syntax tree of a module."""
    return ast.parse((PLUGINS / module).read_text("utf-8"), module)


def imports(module: str) -> set[str]:
    """What a module imports: "newsroom.dates", "pelican". Imports for type checkers do not count."""
    found: set[str] = set()
    for node in _nodes(tree(module)):
        if isinstance(node, ast.Import):
            found |= {each.name for each in node.names}
        elif isinstance(node, ast.ImportFrom):
            name = node.module or ""
            found |= {f"{name}.{each.name}" for each in node.names} | {name}
    return found


def _nodes(node: ast.AST) -> list[ast.AST]:
    if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test):
        return [found for each in node.orelse for found in _nodes(each)]
    return [node, *(found for each in ast.iter_child_nodes(node) for found in _nodes(each))]


def texts_given_to(name: str) -> dict[str, set[str]]:
    """The texts among the arguments of every call of a function or method, by module.

    A choice (`"a" if x else "b"`) counts with both of its texts.
    """
    found: dict[str, set[str]] = {}
    for module in modules():
        for node in ast.walk(tree(module)):
            if isinstance(node, ast.Call) and ast.unparse(node.func).rpartition(".")[2] == name:
                for argument in node.args:
                    found.setdefault(module, set()).update(_texts(argument))
    return found


def _texts(node: ast.expr) -> set[str]:
    if isinstance(node, ast.IfExp):
        return _texts(node.body) | _texts(node.orelse)
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return {node.value}
    return set()


def all_texts() -> set[str]:
    """Every text that stands in the plugins outside the table of messages."""
    return {
        node.value
        for module in modules()
        if module != "newsroom/messages.py"
        for node in ast.walk(tree(module))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
