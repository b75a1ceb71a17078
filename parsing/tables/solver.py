"""Which readings of doubtful cells are possible under the sums of the form.

Nothing here knows a form, a text or a language: doubtful cells come as choices between readings (the ways to
cut a glued row, the digits that a recogniser could not tell apart), printed cells as known values, sums as
equations. A cell that is neither is unknown and not negative. A reading is possible when all cells can be
given values, this reading among them, so that every equation holds.

The search first narrows the readings by bounds, equation by equation, until nothing changes, then tries each
reading that is left. It is bounded by steps, never by time; what could not be refuted within them stays
possible, so that a bound makes an answer less decided, never wrong.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from math import inf
from typing import TypeVar

Reading = tuple[float, ...]
_Key = TypeVar("_Key", int, str)

MOST_STEPS = 100_000
"""So many readings are looked at for one question; what is open then stays possible."""


@dataclass(slots=True)
class Budget:
    """How many readings may still be looked at; several questions can share one."""

    left: int = MOST_STEPS


@dataclass(frozen=True, slots=True)
class Choice:
    """Cells that are read together, and the values they may have: one reading is what is printed."""

    cells: tuple[str, ...]
    readings: tuple[Reading, ...]


@dataclass(frozen=True, slots=True)
class Equation:
    """The cells of ``left`` add up to what those of ``right`` do; ``rule`` is the check that judges it."""

    rule: str
    left: tuple[str, ...]
    right: tuple[str, ...]

    @property
    def cells(self) -> tuple[str, ...]:
        """The cells of both sides."""
        return (*self.left, *self.right)

    def signed(self) -> Iterator[tuple[str, int]]:
        """Each cell with its sign when all stand on one side."""
        yield from ((cell, 1) for cell in self.left)
        yield from ((cell, -1) for cell in self.right)


def possible(
    choices: Sequence[Choice],
    known: Mapping[str, float],
    equations: Sequence[Equation],
    budget: Budget | None = None,
) -> list[list[int]] | None:
    """For each choice, which of its readings (by index) are possible; None where the equations contradict."""
    return _Net(choices, known, equations, budget or Budget()).possible()


def broken(
    choices: Sequence[Choice], known: Mapping[str, float], equations: Sequence[Equation]
) -> list[Equation]:
    """The equations that cannot hold whatever is read, each taken for itself."""
    return [e for e in equations if not _Net(choices, known, [e], Budget()).holds()]


class _OutOfSteps(Exception):
    """The search is longer than allowed."""


@dataclass(frozen=True, slots=True)
class _Line:
    """An equation over what is open: ``constant`` + what each variable is worth = 0.

    ``worth`` of a choice (by its number), reading by reading; unknown cells with their sign.
    """

    constant: float
    worth: tuple[tuple[int, tuple[float, ...]], ...]
    unknown: tuple[tuple[str, int], ...]


@dataclass(slots=True)
class _State:
    """Readings left of each choice, bounds of each unknown cell, and the lines that are to be looked at."""

    left: list[list[int]]
    bounds: dict[str, tuple[float, float]]
    due: set[int] = field(default_factory=set)


class _Net:
    def __init__(
        self,
        choices: Sequence[Choice],
        known: Mapping[str, float],
        equations: Sequence[Equation],
        budget: Budget,
    ) -> None:
        at = {cell: (i, j) for i, choice in enumerate(choices) for j, cell in enumerate(choice.cells)}
        self.choices = choices
        self.lines = [_line(choices, known, at, equation) for equation in equations]
        self.budget = budget
        self.of_choice = _lines_by((i for i, _ in line.worth) for line in self.lines)
        self.of_cell = _lines_by((cell for cell, _ in line.unknown) for line in self.lines)

    def start(self) -> _State:
        unknown = dict.fromkeys(self.of_cell, (0.0, inf))
        every = [list(range(len(c.readings))) for c in self.choices]
        return _State(every, unknown, set(range(len(self.lines))))

    def holds(self) -> bool:
        """Whether bounds leave every choice a reading."""
        return self.narrow(self.start())

    def possible(self) -> list[list[int]] | None:
        state = self.start()
        if not self.narrow(state):
            return None
        found: list[set[int]] = [set() for _ in self.choices]
        try:
            for i, left in enumerate(state.left):
                for reading in left:
                    if reading not in found[i]:
                        for seen, value in zip(found, self.search(state, i, reading) or (), strict=False):
                            seen.add(value)
        except _OutOfSteps:
            return state.left
        return [sorted(f) for f in found] if all(found) else None

    def search(self, state: _State, choice: int, reading: int) -> list[int] | None:
        """One reading a choice, ``reading`` for ``choice``, so that all lines can hold."""
        tried = _State(list(state.left), dict(state.bounds), set(self.of_choice.get(choice, ())))
        tried.left[choice] = [reading]
        self.budget.left -= 1
        if self.budget.left < 0:
            raise _OutOfSteps
        if not self.narrow(tried):
            return None
        _, next_ = min(
            ((len(some), i) for i, some in enumerate(tried.left) if len(some) > 1), default=(0, -1)
        )
        if next_ < 0:
            return [some[0] for some in tried.left]
        for other in tried.left[next_]:
            solution = self.search(tried, next_, other)
            if solution is not None:
                return solution
        return None

    def narrow(self, state: _State) -> bool:
        """Take out readings and bounds that no line allows until nothing changes; False on contradiction."""
        if not all(state.left):
            return False
        while state.due:
            number = min(state.due)
            state.due.discard(number)
            if not self.narrow_by(self.lines[number], state):
                return False
        return True

    def narrow_by(self, line: _Line, state: _State) -> bool:
        """Narrow what one line reads; False where it cannot hold."""
        ranges = []
        for choice, worth in line.worth:
            some = [worth[r] for r in state.left[choice]]
            self.budget.left -= len(some)
            ranges.append((min(some), max(some)))
        for cell, sign in line.unknown:
            low, high = state.bounds[cell]
            ranges.append((low, high) if sign > 0 else (-high, -low))
        lows, highs = [low for low, _ in ranges], [high for _, high in ranges]
        if line.constant + sum(lows) > 0 or line.constant + sum(highs) < 0:
            return False
        for n, (choice, worth) in enumerate(line.worth):
            if lows[n] != highs[n]:
                least, most = _rest(line.constant, highs, n), _rest(line.constant, lows, n)
                left = [r for r in state.left[choice] if least <= worth[r] <= most]
                if not left:
                    return False
                if len(left) < len(state.left[choice]):
                    state.left[choice] = left
                    state.due.update(self.of_choice[choice])
        for n, (cell, sign) in enumerate(line.unknown, start=len(line.worth)):
            least, most = _rest(line.constant, highs, n), _rest(line.constant, lows, n)
            old = state.bounds[cell]
            if sign < 0:
                least, most = -most, -least
            new = (max(old[0], least), min(old[1], most))
            if new[0] > new[1]:
                return False
            if new != old:
                state.bounds[cell] = new
                state.due.update(self.of_cell[cell])
        return True


def _lines_by(lines: Iterable[Iterable[_Key]]) -> dict[_Key, list[int]]:
    """The numbers of the lines that read each variable."""
    found: dict[_Key, list[int]] = {}
    for number, keys in enumerate(lines):
        for key in keys:
            found.setdefault(key, []).append(number)
    return found


def _line(
    choices: Sequence[Choice],
    known: Mapping[str, float],
    at: Mapping[str, tuple[int, int]],
    equation: Equation,
) -> _Line:
    constant = 0.0
    places: dict[int, list[tuple[int, int]]] = {}
    unknown = []
    for cell, sign in equation.signed():
        if cell in at:
            choice, position = at[cell]
            places.setdefault(choice, []).append((position, sign))
        elif cell in known:
            constant += sign * known[cell]
        else:
            unknown.append((cell, sign))
    worth = tuple(
        (
            choice,
            tuple(sum(sign * reading[at_] for at_, sign in signed) for reading in choices[choice].readings),
        )
        for choice, signed in places.items()
    )
    return _Line(constant, worth, tuple(unknown))


def _rest(constant: float, ends: Sequence[float], n: int) -> float:
    """What the term ``n`` must be when all others stand at their ``ends``."""
    return -(constant + sum(ends[:n]) + sum(ends[n + 1 :]))
