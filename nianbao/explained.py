"""Commands that say in our words what their ``--help`` is for, where the library says it in English."""

from typing import Any

from typer.core import TyperCommand, TyperGroup, TyperOption
from typer.exceptions import TyperException

from nianbao.terminal import plain, words


def _told(option: TyperOption | None) -> TyperOption | None:
    if option is not None:
        option.help = words()["options"]["help"]
    return option


def misuse(error: TyperException) -> str:
    """One sentence on a command that was written wrongly; the detail is the library's, in English."""
    context = getattr(error, "ctx", None)
    command = "nianbao" if context is None else context.command_path
    detail = plain(error.format_message()).rstrip(".")
    return str(words()["misuse"]).format(detail=detail, command=command)


class Command(TyperCommand):
    """A command of the program."""

    def get_help_option(self, ctx: Any) -> TyperOption | None:
        """The option ``--help``."""
        return _told(super().get_help_option(ctx))


class Group(TyperGroup):
    """The program with its commands."""

    def get_help_option(self, ctx: Any) -> TyperOption | None:
        """The option ``--help``."""
        return _told(super().get_help_option(ctx))
