"""The inputs of the fuzzer, each one known by its reader, seed and number."""

from random import Random

from tests.fuzz.bombs import BOMBS
from tests.fuzz.mutation import altered
from tests.fuzz.seeds import sound

_BOMBS = 0.03
"""The share of inputs that are made to do harm from the start; the others are altered sound files."""


def made(reader: str, seed: int, number: int) -> bytes:
    """Input ``number`` of a run; the same bytes for everybody."""
    chance = Random(f"{reader} {seed} {number}")
    if chance.random() < _BOMBS:
        return chance.choice(BOMBS[reader])(chance)
    files = sound(reader)
    return altered(reader, chance.choice(files), chance, chance.choice(files))
