"""Scans: pages of the samples as pictures, turned, blurred and dusty."""

from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

import numpy as np
import pypdfium2
from PIL import Image, ImageFilter

SAMPLES = Path(__file__).parents[2] / "data" / "samples"


def scanned(
    data: bytes, page: int, *, dpi: int = 200, turned: float = 0.0, dust: float = 0.0005
) -> Image.Image:
    """A page (from 0) of a PDF as a scanner sees it: ``turned`` by degrees, ``dust`` by share."""
    with pypdfium2.PdfDocument(data) as document:
        picture = document[page].render(scale=dpi / 72).to_pil().convert("L")
    if turned:
        picture = picture.rotate(turned, Image.Resampling.BICUBIC, expand=turned % 90 == 0, fillcolor=255)
    shades = np.array(picture.filter(ImageFilter.GaussianBlur(0.5)))
    chance = np.random.default_rng(page).random(shades.shape)
    shades[chance < dust / 2] = 0
    shades[chance > 1 - dust / 2] = 255
    return Image.fromarray(shades)


def file_of(picture: Image.Image, kind: str = "PNG", dpi: int = 200) -> bytes:
    """A picture as a file."""
    target = BytesIO()
    picture.save(target, kind, dpi=(dpi, dpi))
    return target.getvalue()


def pdf_of(pictures: Sequence[Image.Image], dpi: int = 200) -> bytes:
    """Pictures as the pages of a PDF."""
    target = BytesIO()
    pictures[0].save(target, "PDF", save_all=True, append_images=pictures[1:], resolution=dpi, quality=75)
    return target.getvalue()
