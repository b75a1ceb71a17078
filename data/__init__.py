"""The domain as data: concepts, forms, checks, indicators, schemes, word lists, sample reports."""

from importlib.resources import files
from importlib.resources.abc import Traversable


def resource(name: str) -> Traversable:
    """The data file or folder ``name`` (a path with ``/`` below ``data/``)."""
    return files(__name__).joinpath(name)
