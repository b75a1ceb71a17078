"""Recognition of pictures of pages, on this machine and without a network.

It is an extra of the distribution (``scan``): ``available`` says whether it is installed. Nothing of it is
loaded before the first page is read.
"""

from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

from parsing.ink import Ink

if TYPE_CHECKING:
    from PIL import Image


@cache
def available() -> bool:
    """Whether what recognition needs is installed and can be loaded; loads it."""
    try:
        for name in ("cv2", "onnxruntime", "rapidocr"):
            import_module(name)
    except ImportError:
        return False
    return True


def read_page(image: "Image.Image", width: float, height: float) -> Ink:
    """What the picture of a page of ``width`` by ``height`` points shows.

    The page may be turned by quarters, up to 5° askew, noisy, with a red seal on it. The ink is that of the
    upright page, its ``lay`` leads back to the page as it is displayed; every character has the confidence of
    its recognition (0 to 1). Characters in ruled cells are those of the cell alone; U+FFFD with confidence 0
    stands in a cell with ink that nobody can read.

    ImportError where ``available`` is false.
    """
    from parsing.recognition.engine import engine
    from parsing.recognition.page import read

    return read(engine(), image, width, height)
