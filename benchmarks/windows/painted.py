"""Says on standard output when a window was painted for the first time, and how much memory that took."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer

PEAK = "VmHWM:"


class TellFirstPaint(QObject):
    """Watches one window; once it is on the screen, prints the peak of the memory in KiB and ends the program."""

    def __init__(self, window: QObject) -> None:
        super().__init__(window)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait for the first paint event; what is painted reaches the screen before the event loop goes on."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self._tell)
        return super().eventFilter(watched, event)

    def _tell(self) -> None:
        print(peak_memory(), flush=True)
        QCoreApplication.quit()


def peak_memory() -> int:
    """Return the most memory this process ever had, in KiB; 0 where the system does not tell.

    The figure of `getrusage` will not do: Linux hands that of the parent down to a child.
    """
    status = Path("/proc/self/status")
    lines = status.read_text(encoding="ascii").splitlines() if status.exists() else []
    return next((int(line.split()[1]) for line in lines if line.startswith(PEAK)), 0)
