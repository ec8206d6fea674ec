"""The least that PySide6 can paint: a window with one line of text."""

import sys

from PySide6.QtWidgets import QApplication, QLabel

from benchmarks.windows.painted import TellFirstPaint

if __name__ == "__main__":
    application = QApplication(sys.argv[:1])
    window = QLabel("Offsite")
    window.resize(1280, 720)
    watch = TellFirstPaint(window)
    window.show()
    sys.exit(application.exec())
