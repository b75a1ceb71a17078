"""``python -m benchmarks``: speed and memory as figures, each beside its yardstick of the same run."""

import os
import platform

from benchmarks import alarms, checking, likeness, memory, producers, reading, recognition, screens, workbook
from benchmarks.measure import alone


def main() -> None:
    """Prints every measurement; judges none."""
    print(
        f"Python {platform.python_version()}, {platform.system()}, {os.cpu_count()} cores; medians",
        flush=True,
    )
    measures = (
        *(
            reading.texts,
            reading.pdfs,
            producers.cells,
            producers.processes,
            memory.growth,
            recognition.scans,
        ),
        *(checking.whole, checking.beside, checking.again, alarms.alarms),
        *(likeness.making, likeness.comparing, workbook.making),
    )
    for measure in measures:
        print("\n" + "\n".join(alone(measure)), flush=True)
    print("\n" + "\n".join(screens.pages()), flush=True)


if __name__ == "__main__":
    main()
