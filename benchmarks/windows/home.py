"""Offsite as its command starts it, up to the home window; the folder of the shelf is in OFFSITE_HOME."""

import gc
import sys

from benchmarks.windows.painted import TellFirstPaint
from ui.surroundings import why_no_window

if __name__ == "__main__":
    if why_no_window():
        sys.exit(why_no_window())
    gc.disable()  # as the command does
    from ui.app import start

    application, app = start(None)
    watch = TellFirstPaint(app.window)
    sys.exit(application.exec())
