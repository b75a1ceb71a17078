"""``python -m tests.fuzz --reader pdf --count 10000 --seed 1``: altered files, and how they end.

One input again: ``--number N`` writes it to ``fuzzed-READER-SEED-N`` in the folder for temporary files.
"""

import argparse
import os
import sys
import tempfile
from pathlib import Path
from time import perf_counter

from nianbao.intake import supervisor
from tests.fuzz.inputs import made
from tests.fuzz.running import WORKER, Ended, Tally, run
from tests.fuzz.seeds import READERS


def main() -> int:
    """Run what is asked for; 1 where an input ended badly."""
    asked = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    asked.add_argument("--reader", choices=[*READERS, "all"], default="all")
    asked.add_argument("--count", type=int, default=10_000)
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    asked.add_argument("--number", type=int, help="write this one input instead of reading many")
    asked.add_argument("--recognise", action="store_true", help="look at pictures as the program does: slow")
    options = asked.parse_args()
    readers = list(READERS) if options.reader == "all" else [options.reader]
    if options.number is not None:
        name = f"fuzzed-{readers[0]}-{options.seed}-{options.number}"
        target = Path(tempfile.gettempdir()) / name
        target.write_bytes(made(readers[0], options.seed, options.number))
        print(target)
        return 0
    bad = 0
    for reader in readers:
        bad += _run(reader, options)
    return 1 if bad else 0


def _run(reader: str, options: argparse.Namespace) -> int:
    tally, began = Tally(), perf_counter()
    count, seed = options.count, options.seed
    worker = supervisor.WORKER if options.recognise else WORKER
    for done, ended in enumerate(run(reader, range(count), seed, options.jobs, worker), 1):
        tally.add(ended)
        if ended.fault:
            print(f"{reader} {seed} {_line(ended)}", flush=True)
        if sys.stderr.isatty():
            print(f"\r{reader}: {done:,} of {count:,}", end="", file=sys.stderr)
    taken = perf_counter() - began
    print(f"{reader}: {count:,} inputs of seed {seed} in {taken:,.0f} s, {len(tally.faults)} ended badly")
    print("  " + ", ".join(f"{way} {times:,}" for way, times in tally.ways.most_common()))
    print("  slowest: " + "; ".join(f"{e.number} {e.seconds:.1f} s ({e.way})" for e in tally.slowest))
    print(
        "  largest: " + "; ".join(f"{e.number} {e.megabytes:.0f} MB ({e.way})" for e in tally.largest),
        flush=True,
    )
    return len(tally.faults)


def _line(ended: Ended) -> str:
    return f"{ended.number}: {ended.fault} ({ended.seconds:.1f} s)"


if __name__ == "__main__":
    sys.exit(main())
