"""Commands that say in our words what their ``--help`` is for, where the library says it in English."""

from typing import Any

from typer.core import TyperCommand, TyperGroup, TyperOption

from nianbao.terminal import words


def _told(option: TyperOption | None) -> TyperOption | None:
    if option is not None:
        option.help = words()["options"]["help"]
    return option


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
