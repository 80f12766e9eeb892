"""Imports follow the layout: stdlib ◀ newsroom ◀ capabilities ◀ plugin.py and engine/ ▶ pelican, ◀ commands/."""

import ast
import sys

import pytest

from tests.contracts.syntax import PLUGINS, imports, modules, tree

FOLDERS = sorted(each.name for each in PLUGINS.iterdir() if (each / "__init__.py").is_file())
#: What the core may use beside the standard library and itself.
CORE = {"newsroom", "msgspec", "yaml", "babel", "markupsafe", "segno"}
#: Where things are put together, and where Pelican is known.
EDGES = {
    module for module in modules() if module.startswith("engine/") or module.endswith("/plugin.py")
}


def packages(module: str) -> set[str]:
    return {name.partition(".")[0] for name in imports(module)} - {""} - sys.stdlib_module_names


@pytest.mark.parametrize("module", [each for each in modules() if each.startswith("newsroom/")])
def test_the_core_imports_nothing_but_itself_and_a_few_libraries(module):
    assert packages(module) <= CORE


@pytest.mark.parametrize("module", [each for each in modules() if each not in EDGES])
def test_only_the_edges_import_pelican(module):
    assert "pelican" not in packages(module)


@pytest.mark.parametrize(
    "module",
    [
        each
        for each in modules()
        if each not in EDGES and not each.startswith(("newsroom/", "commands/"))
    ],
)
def test_capabilities_meet_in_the_core_never_each_other(module):
    own = module.partition("/")[0]
    assert packages(module) & set(FOLDERS) <= {own, "newsroom"}


@pytest.mark.parametrize("module", [each for each in modules() if each.endswith("/plugin.py")])
def test_a_plugin_connects_its_own_capability(module):
    own = module.partition("/")[0]
    assert packages(module) & set(FOLDERS) <= {own, "newsroom", "engine"}


@pytest.mark.parametrize("module", [each for each in modules() if not each.startswith("commands/")])
def test_commands_are_for_the_tasks_alone(module):
    assert "commands" not in packages(module)


@pytest.mark.parametrize("command", ["check", "new", "desk", "addresses", "agreements", "imports"])
def test_content_is_read_without_pelican(command):
    """`inv check` answers at once."""
    reached, waiting = set(), {f"commands/{command}.py"}
    while waiting:
        module = waiting.pop()
        reached.add(module)
        assert "pelican" not in packages(module), module
        named = {f"{name.replace('.', '/')}.py" for name in imports(module)}
        waiting |= (named & set(modules())) - reached
    assert len(reached) > 20


@pytest.mark.parametrize("module", [each for each in modules() if each.endswith("__init__.py")])
def test_an_init_holds_a_docstring_only(module):
    body = tree(module).body
    assert len(body) == 1
    assert ast.get_docstring(tree(module))


@pytest.mark.parametrize("module", modules())
def test_a_module_opens_with_what_it_is(module):
    assert ast.get_docstring(tree(module))


# --- State ------------------------------------------------------------------------------------------

MUTABLE = (ast.List, ast.Dict, ast.Set, ast.ListComp, ast.DictComp, ast.SetComp)
MAKERS = {"list", "dict", "set", "defaultdict", "Counter", "deque", "OrderedDict", "bytearray"}


def is_mutable(value: ast.expr | None) -> bool:
    if isinstance(value, ast.Call):
        return ast.unparse(value.func).rpartition(".")[2] in MAKERS
    return isinstance(value, MUTABLE)


def assigned(body: list[ast.stmt]) -> list[tuple[str, ast.expr | None]]:
    found: list[tuple[str, ast.expr | None]] = []
    for node in body:
        if isinstance(node, ast.Assign):
            found += [(ast.unparse(target), node.value) for target in node.targets]
        elif isinstance(node, ast.AnnAssign):
            found.append((ast.unparse(node.target), node.value))
    return found


def is_frozen(node: ast.ClassDef) -> bool:
    """A record copies what stands for a default; nothing is shared (msgspec, default values)."""
    return any(keyword.arg == "frozen" for keyword in node.keywords)


@pytest.mark.parametrize("module", modules())
def test_nothing_mutable_stands_on_a_module_or_a_class(module):
    """Tables in capitals are constants; nobody writes into them (the next test)."""
    shared = [
        name
        for name, value in assigned(tree(module).body)
        if is_mutable(value) and not name.strip("_").isupper()
    ]
    for node in ast.walk(tree(module)):
        if isinstance(node, ast.ClassDef) and not is_frozen(node):
            shared += [
                f"{node.name}.{name}" for name, value in assigned(node.body) if is_mutable(value)
            ]
    assert shared == []


WRITERS = set(
    "append extend insert remove pop clear update setdefault add discard popitem sort".split()
)


@pytest.mark.parametrize("module", modules())
def test_nobody_writes_into_a_constant_or_a_global(module):
    written = []
    for node in ast.walk(tree(module)):
        if isinstance(node, ast.Global):
            written += node.names
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            if node.func.attr in WRITERS:
                written.append(ast.unparse(node.func.value))
        elif isinstance(node, ast.Assign | ast.AugAssign | ast.Delete):
            targets = [node.target] if isinstance(node, ast.AugAssign) else node.targets
            written += [
                ast.unparse(each.value) for each in targets if isinstance(each, ast.Subscript)
            ]
    assert [name for name in written if name.isupper()] == []
