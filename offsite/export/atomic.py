"""Files that are either the old one or the new one, whole, whatever happens in between."""

import contextlib
import errno
import os
import secrets
from pathlib import Path


class WriteFailed(Exception):
    """A file could not be written; its text is one sentence in the user's words, and the old file is as it was."""


_REASONS = {
    errno.ENOSPC: "the disk is full",
    errno.EDQUOT: "your share of the disk is used up",
    errno.EFBIG: "the file would be larger than this disk or account allows",
    errno.EACCES: "you may not write there",
    errno.EPERM: "you may not write there",
    errno.EROFS: "the disk is read-only",
    errno.ENOENT: "its folder does not exist",
    errno.ENOTDIR: "its folder does not exist",
    errno.EISDIR: "a folder has that name",
    errno.ENAMETOOLONG: "its name is too long",
    errno.EIO: "the disk reported a fault",
    errno.EINVAL: "the disk does not accept this file name",
}


def write_atomically(target: Path, data: bytes) -> None:
    """Write `data` to `target` so that a reader, or a crash, finds the old file or the new one, never a part.

    The bytes go to a temporary file beside the target (mode 0600), are flushed to the disk, take the target's place in
    one step, and the folder is flushed.

    Args:
        target: The file to write; its folder must exist.
        data: The whole content.

    Raises:
        WriteFailed: Nothing was written; the file that was there is whole, and no temporary file is left.
    """
    beside = target.with_name(f".{secrets.token_hex(8)}.part")
    try:
        if target.is_dir():  # told apart here, as not every system tells it when a file takes a folder's place
            raise IsADirectoryError(errno.EISDIR, "a folder has that name")
        _write_beside(beside, data)
        beside.replace(target)
    except (OSError, ValueError) as why:
        with contextlib.suppress(OSError, ValueError):
            beside.unlink()
        raise WriteFailed(f"“{target.name}” could not be saved: {_reason(why)}.") from why
    _flush_folder(target.parent)


def _reason(why: OSError | ValueError) -> str:
    """Why the system refused, in plain words."""
    if isinstance(why, ValueError):  # a name with a zero byte
        return "the disk does not accept this file name"
    return _REASONS.get(why.errno or 0, "the disk refused it")


def _write_beside(beside: Path, data: bytes) -> None:
    """Write a new file for the owner alone and wait until the disk has it."""
    with os.fdopen(
        os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600), "wb"
    ) as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _flush_folder(folder: Path) -> None:
    """Make the new name durable; some systems cannot flush a folder, and the file is whole without it."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
