"""zip and tar archives: members are read where they are, one at a time; nothing is ever written to disk.

A member with a path that leads out of the archive, a link, an encrypted or a corrupt one costs itself only.
"""

import io
import lzma
import re
import stat
import tarfile
import zipfile
import zlib
from dataclasses import replace
from typing import BinaryIO

from helpers.articles.article import Rejected
from helpers.articles.sources import sites
from helpers.articles.sources.common import FREE, RATIO, Budget, Found, Options, Refused, buffered

_ENCRYPTED = 0x1  # zip flag bit
_BROKEN = (zipfile.BadZipFile, tarfile.TarError, zlib.error, lzma.LZMAError, EOFError, OSError, NotImplementedError)


def fault_of_path(member: str) -> str | None:
    """Why a member's path is not followed."""
    parts = re.split(r"[/\\]", member)
    if member.startswith(("/", "\\")) or re.match(r"[A-Za-z]:", member):
        return "an absolute path in an archive"
    if ".." in parts:
        return "a path in an archive that leads out of it (..)"
    return None


def hidden(member: str) -> bool:
    """What operating systems leave behind, which is skipped in folders, too."""
    return any(part.startswith(".") or part == "__MACOSX" for part in re.split(r"[/\\]", member) if part not in ("", ".", ".."))


def read_zip(file: BinaryIO, name: str, options: Options) -> Found:
    """The members of a zip archive, in the archive's order."""
    from helpers.articles.sources.dispatch import read_file

    packed = file.seek(0, io.SEEK_END)
    file.seek(0)
    inner, budget = options.inside(), Budget.of(packed)
    try:
        archive = zipfile.ZipFile(file)
    except _BROKEN as error:
        raise Refused(f"a corrupt zip archive: {error}") from error
    with archive:
        if not archive.infolist():
            raise Refused("the archive is empty")
        members = [member for member in archive.infolist() if not member.is_dir() and not hidden(member.filename)]
        if not members:
            raise Refused("the archive holds no files")
        sound = [(f"{name}!{member.filename}", _opener(archive, member)) for member in members if not _fault(member)]
        inner = replace(inner, neighbours=sites.Sites(lambda: iter(sound)))
        for member in members:
            where = f"{name}!{member.filename}"
            if fault := _fault(member):
                yield Rejected(where, fault)
                continue
            try:
                with archive.open(member) as opened:
                    yield from read_file(buffered(opened, budget), where, inner)
            except _BROKEN as error:
                yield Rejected(where, f"a corrupt member of a zip archive: {error}")


def _fault(member: zipfile.ZipInfo) -> str | None:
    """Why a member is not read."""
    if fault := fault_of_path(member.filename):
        return fault
    if stat.S_ISLNK(member.external_attr >> 16):
        return "a link in an archive, which is not followed"
    if member.flag_bits & _ENCRYPTED:
        return "encrypted: the archive asks for a password"
    if member.file_size > RATIO * member.compress_size + FREE:
        return f"a decompression bomb: {member.compress_size:,} bytes expand to {member.file_size:,}"
    return None


def _opener(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> sites.Open:
    """Opens a member to look at what it shares with others."""

    def opened() -> bytes:
        try:
            with archive.open(member) as file:
                return file.read(sites.LARGEST + 1)
        except _BROKEN as error:
            raise OSError(str(error)) from error

    return opened


def read_tar(file: BinaryIO, name: str, options: Options) -> Found:
    """The members of a tar archive, as they come; a cut archive gives those before the cut and a row that says so."""
    from helpers.articles.sources.dispatch import read_file

    inner = options.inside()
    any_member, rest = False, b""
    try:
        with tarfile.open(fileobj=file, mode="r:") as archive:
            for member in archive:
                archive.members = []  # tarfile keeps them all otherwise: a stream of a million members would grow
                where = f"{name}!{member.name}"
                if member.isdir() or hidden(member.name):
                    continue
                any_member = True
                fault = fault_of_path(member.name)
                if not fault and (member.issym() or member.islnk()):
                    fault = "a link in an archive, which is not followed"
                if not fault and not member.isfile():
                    fault = "a device or pipe in an archive"
                if fault:
                    yield Rejected(where, fault)
                    continue
                yield from read_file(archive.extractfile(member), where, inner)
            file.seek(archive.offset)
            rest = file.read(tarfile.BLOCKSIZE)
    except _BROKEN as error:
        raise Refused(f"a corrupt or cut tar archive: {error}") from error
    if rest.strip(b"\x00"):  # tarfile takes a damaged header for the end
        raise Refused("a corrupt or cut tar archive: what follows its last readable member is not readable")
    if not any_member:
        raise Refused("the archive is empty")
