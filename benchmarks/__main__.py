"""``python -m benchmarks``: speed and memory as figures, each beside its yardstick of the same run."""

import os
import platform

from benchmarks import checking, reading, screens
from benchmarks.measure import alone


def main() -> None:
    """Prints every measurement; judges none."""
    print(
        f"Python {platform.python_version()}, {platform.system()}, {os.cpu_count()} cores; medians",
        flush=True,
    )
    for measure in (reading.texts, reading.pdfs, checking.whole, checking.beside, checking.again):
        print("\n" + "\n".join(alone(measure)), flush=True)
    print("\n" + "\n".join(screens.pages()), flush=True)


if __name__ == "__main__":
    main()
