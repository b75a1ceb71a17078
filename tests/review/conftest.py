"""A library for each test."""

import pytest

from nianbao.library import Library


@pytest.fixture
def library(library_url: str) -> Library:
    """An empty library in a file of its own."""
    return Library.open(library_url)
