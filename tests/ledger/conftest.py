"""A library for each test."""

from tests.library.conftest import library

__all__ = ["library"]
