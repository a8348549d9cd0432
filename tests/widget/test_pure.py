"""The widget's modules that need no page, tried by node's own test runner; and the types of all of them."""

import subprocess
from pathlib import Path

import pytest

from tests.services.node import node_program

HERE = Path(__file__).parent
WIDGET = HERE.parents[1] / "widget"
SCRIPTS = sorted(path.name for path in HERE.glob("*.test.mjs"))


@pytest.mark.parametrize("script", SCRIPTS)
def test_the_widgets_pure_modules_keep_their_word(script: str) -> None:
    done = subprocess.run([node_program(), "--test", str(HERE / script)], capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stdout + done.stderr


def test_every_pure_module_has_a_test_of_its_own() -> None:
    assert {path.stem for path in (WIDGET / "pure").glob("*.js")} == {
        name.removesuffix(".test.mjs") for name in SCRIPTS
    }


def test_nothing_in_the_widget_parses_html_or_sets_a_style_attribute() -> None:
    for path in (*WIDGET.glob("*.js"), *WIDGET.glob("*/*.js")):
        text = path.read_text("utf-8")
        for forbidden in (
            "innerHTML",
            "outerHTML",
            "insertAdjacentHTML",
            "document.write",
            "eval(",
            "DOMParser",
            "cssText",
            'setAttribute("style',
        ):
            assert forbidden not in text, f"{path.name} uses {forbidden}"


def test_no_file_of_the_widget_is_longer_than_a_person_reads() -> None:
    long = [path.name for path in WIDGET.glob("*/*.js") if len(path.read_text("utf-8").splitlines()) > 300]
    assert long == []
