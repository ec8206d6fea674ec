"""A virtual display with a window manager, and the app on it in a process of its own."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parent.parent.parent
LAPTOP = ("laptop", "1280/300x1080/200+0+0", "screen")
PROJECTOR = ("projector", "1920/500x1080/300+1280+0", "none")


class Display:
    """A virtual display; monitors are cut out of it, and taken away again."""

    def __init__(self, name: str) -> None:
        self.environment = os.environ | {"DISPLAY": name, "QT_QPA_PLATFORM": "xcb"}

    def plug(self, monitor: tuple[str, str, str]) -> None:
        """Set a monitor: its name, its geometry, and the output it stands for."""
        self._xrandr("--setmonitor", *monitor)

    def unplug(self, name: str) -> None:
        """Take a monitor away."""
        self._xrandr("--delmonitor", name)

    def _xrandr(self, *arguments: str) -> None:
        subprocess.run(["xrandr", *arguments], env=self.environment, check=True, capture_output=True)


class Window:
    """The app in its own process: asked to act and to look, one line of JSON each way."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        self._process = process

    def do(self, act: str) -> Mapping[str, Any]:
        """Have the app act, wait until its windows have settled, and return what can be seen."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(f"{act}\n")
        self._process.stdin.flush()
        line = self._process.stdout.readline()
        assert line, "The app has ended."
        seen: Mapping[str, Any] = json.loads(line)
        return seen


@pytest.fixture
def display() -> Iterator[Display]:
    """A display of 3200×1080 with a laptop's and a projector's monitor, and a window manager."""
    with ExitStack() as stack:
        read, write = os.pipe()
        server = ["Xvfb", "-displayfd", str(write), "-screen", "0", "3200x1080x24", "-nolisten", "tcp", "-noreset"]
        process = stack.enter_context(subprocess.Popen(server, pass_fds=[write], stderr=subprocess.DEVNULL))
        stack.callback(process.terminate)
        os.close(write)
        with os.fdopen(read) as pipe:
            display = Display(f":{pipe.readline().strip()}")
        display.plug(LAPTOP)
        display.plug(PROJECTOR)
        manager = stack.enter_context(subprocess.Popen(["openbox"], env=display.environment, stderr=subprocess.DEVNULL))
        stack.callback(manager.terminate)
        yield display


@pytest.fixture
def window(display: Display, tmp_path: Path) -> Iterator[Window]:
    """The app with the sample opened on the laptop's monitor."""
    with subprocess.Popen(
        [sys.executable, "-m", "tests.screens.app_on_screen", str(tmp_path)],
        cwd=ROOT,
        env=display.environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        yield Window(process)
        process.kill()
