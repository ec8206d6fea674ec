"""Whether this machine can show a window, found out before Qt is loaded: the answer is a sentence and no crash."""

import ctypes
import os
import sys
from collections.abc import Mapping

XCB_LIBRARIES: Mapping[str, str] = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
"""The system libraries that Qt's xcb plug-in loads, with the Debian packages that bring them."""

_WINDOWLESS = {"offscreen", "minimal", "vnc"}


def why_no_window(platform: str = sys.platform, environment: Mapping[str, str] = os.environ) -> str:
    """Return in one sentence why no window can be opened here, or an empty text where one can.

    Args:
        platform: What `sys.platform` says.
        environment: The variables of the process.
    """
    if platform != "linux" or environment.get("QT_QPA_PLATFORM", "").partition(":")[0] in _WINDOWLESS:
        return ""
    wayland = environment.get("WAYLAND_DISPLAY")
    if not (environment.get("DISPLAY") or wayland):
        return "There is no display to open a window on; `make demo` plays the sample offsite without one."
    missing = missing_packages()
    if missing and not wayland:
        return f"Qt cannot open a window here: install the Debian packages {' '.join(missing)}."
    return ""


def missing_packages(libraries: Mapping[str, str] = XCB_LIBRARIES) -> tuple[str, ...]:
    """Return the Debian packages of those libraries that cannot be loaded."""
    return tuple(package for library, package in libraries.items() if not _loads(library))


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True
