"""Where the facilitator was in each offsite when it was closed: kept beside the offsites, never in them."""

from PySide6.QtCore import QSettings


class LastPlaces:
    """The step and the place in it that each offsite was left at, by the id of the offsite."""

    def __init__(self, settings: QSettings) -> None:
        self._settings = settings

    def of(self, offsite_id: str) -> tuple[str, str]:
        """Return step and place; both empty where nothing is known."""
        step, _, place = str(self._settings.value(_key(offsite_id), "")).partition("/")
        return step, place

    def keep(self, offsite_id: str, step: str, place: str) -> None:
        """Keep where an offsite is left."""
        self._settings.setValue(_key(offsite_id), f"{step}/{place}")


def _key(offsite_id: str) -> str:
    return f"left_at/{offsite_id}"
