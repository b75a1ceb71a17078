"""The two networks of rapidocr: one finds lines of text, the other reads them.

Both models lie in the wheel of rapidocr and are named to it by their files, so that nothing is ever fetched.
"""

import logging
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

Gray = NDArray[np.uint8]
"""A picture in shades of grey, height by width."""

Quad = NDArray[np.float32]
"""The four corners of a line of text, clockwise from its top left, in pixels."""

_FINDER = "PP-OCRv6_det_small.onnx"
_READER = "PP-OCRv6_rec_small.onnx"
_HEIGHT = 48
"""The reader takes pictures of this height."""
LEAST, MOST = 96, 320
"""Pictures stand on a ground of at least this width, neither black nor white, as the reader learned them: of
lone digits on white paper a fifth came out as letters, on this ground none of 2,000. The wider one is for a
second look and takes three times as long."""
_STEP = 48
"""Pictures whose widths differ by no more than this are read together."""
_BESIDE = 16
_MOST_WIDTH = 4096
_MOST_TOGETHER = 6400
"""So many columns of pixels are read at once: it bounds the memory."""

THREADS = 1
"""Threads of one network: workers are as many as cores, more threads would only wait for each other."""


class Sign(NamedTuple):
    """A character that was read: its middle as a share of the line's width, and how sure it is (0 to 1)."""

    text: str
    middle: float
    confidence: float


class Engine:
    """Both networks, loaded at their first use."""

    def __init__(self) -> None:
        import rapidocr

        self._models = Path(rapidocr.__file__).parent / "models"
        self._finder: Any = None
        self._reader: Any = None
        self._signs: list[str] = []

    def find(self, picture: Gray) -> list[Quad]:
        """The lines of text in a picture, in no order."""
        if self._finder is None:
            self._finder = self._load_finder()
        found = self._finder(cv2.cvtColor(picture, cv2.COLOR_GRAY2BGR))
        return [] if found.boxes is None else [np.asarray(box, np.float32) for box in found.boxes]

    def _load_finder(self) -> Any:
        from rapidocr import RapidOCR

        logging.getLogger("RapidOCR").disabled = True
        return RapidOCR(
            params={
                "Global.log_level": "critical",
                "Global.use_cls": False,
                "Global.use_rec": False,
                "Det.model_path": str(self._models / _FINDER),
                "EngineConfig.onnxruntime.intra_op_num_threads": THREADS,
                "EngineConfig.onnxruntime.inter_op_num_threads": 1,
            }
        )

    def read(self, lines: Sequence[Gray], least: int = LEAST) -> list[tuple[Sign, ...]]:
        """The characters of each picture, which shows one line of text, on a ground of ``least`` pixels."""
        if self._reader is None:
            self._load_reader()
        read: list[tuple[Sign, ...]] = [()] * len(lines)
        scaled = [_scaled(line) for line in lines]
        for batch in _batches([picture.shape[1] for picture in scaled]):
            width = max(least, *(scaled[i].shape[1] + _BESIDE for i in batch))
            for i, answer in zip(batch, self._infer([scaled[i] for i in batch], width), strict=True):
                read[i] = tuple(self._decode(answer, width / scaled[i].shape[1]))
        return read

    def _load_reader(self) -> None:
        import onnxruntime

        options = onnxruntime.SessionOptions()
        options.log_severity_level = 4
        options.intra_op_num_threads = THREADS
        options.inter_op_num_threads = 1
        options.enable_cpu_mem_arena = False
        reader = onnxruntime.InferenceSession(
            str(self._models / _READER), options, providers=["CPUExecutionProvider"]
        )
        signs = reader.get_modelmeta().custom_metadata_map["character"].splitlines()
        self._signs = ["", *signs, " "]
        self._reader = reader

    def _infer(self, pictures: Sequence[Gray], width: int) -> NDArray[np.float32]:
        batch = np.zeros((len(pictures), 3, _HEIGHT, width), np.float32)
        for row, picture in zip(batch, pictures, strict=True):
            row[:, :, : picture.shape[1]] = picture.astype(np.float32) / 127.5 - 1.0
        answer: NDArray[np.float32] = self._reader.run(None, {self._reader.get_inputs()[0].name: batch})[0]
        return answer

    def _decode(self, answer: NDArray[np.float32], stretch: float) -> Iterator[Sign]:
        """What one row of probabilities (place by sign) says: neighbours that are the same are one sign."""
        best = answer.argmax(axis=1)
        sure = answer.max(axis=1)
        start = 0
        for end in range(1, len(best) + 1):
            if end < len(best) and best[end] == best[start]:
                continue
            if best[start]:
                middle = (start + end) / 2 / len(best) * stretch
                yield Sign(self._signs[best[start]], min(middle, 1.0), float(sure[start:end].max()))
            start = end


def _scaled(line: Gray) -> Gray:
    """A line at the reader's height."""
    height, width = line.shape
    wide = min(max(1, round(width * _HEIGHT / height)), _MOST_WIDTH)
    how = cv2.INTER_AREA if height > _HEIGHT else cv2.INTER_CUBIC
    resized = cv2.resize(line, (wide, _HEIGHT), interpolation=how)
    return np.asarray(resized, np.uint8)


def _batches(widths: Sequence[int]) -> Iterator[list[int]]:
    """The numbers of pictures that are read together: of about one width, and not too many."""
    batch: list[int] = []
    for i in sorted(range(len(widths)), key=widths.__getitem__):
        width = widths[i]
        if batch and (width > widths[batch[0]] + _STEP or width * (len(batch) + 1) > _MOST_TOGETHER):
            yield batch
            batch = []
        batch.append(i)
    if batch:
        yield batch


@cache
def engine() -> Engine:
    """The one engine of this process."""
    return Engine()
