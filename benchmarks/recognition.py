"""How fast and how well scans are read, beside plain rapidocr on the same pictures."""

import random
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import numpy as np
import pypdfium2
from PIL import Image, ImageFilter

from benchmarks.measure import together
from parsing import read, recognition
from parsing.layout import laid_out
from parsing.normalise import Normalised
from parsing.tables import read_tables

SAMPLE = Path(__file__).parents[1] / "data" / "samples" / "baishi-2024.pdf"
DPI = 200


def _scan() -> list[tuple[Image.Image, float, float]]:
    """The sample's pages, each up to 3° askew, blurred, dusty, and packed as JPEG; sizes in points."""
    chance = random.Random(1)
    pages: list[tuple[Image.Image, float, float]] = []
    with pypdfium2.PdfDocument(SAMPLE.read_bytes()) as document:
        for page in document:
            picture = page.render(scale=DPI / 72).to_pil().convert("L")
            turned = picture.rotate(chance.uniform(-3, 3), Image.Resampling.BICUBIC, fillcolor=255)
            shades = np.array(turned.filter(ImageFilter.GaussianBlur(0.5)))
            dust = np.random.default_rng(len(pages)).random(shades.shape)
            shades[dust < 0.0003] = 0
            packed = BytesIO()
            Image.fromarray(shades).save(packed, "JPEG", quality=70)
            pages.append((Image.open(packed).convert("RGB"), *page.get_size()))
    return pages


def _plain() -> Callable[[Image.Image], Any]:
    from rapidocr import RapidOCR

    engine = RapidOCR(
        params={
            "Global.log_level": "critical",
            "EngineConfig.onnxruntime.intra_op_num_threads": 1,
            "EngineConfig.onnxruntime.inter_op_num_threads": 1,
        }
    )
    return lambda picture: engine(np.asarray(picture))


def scans() -> list[str]:
    """Seconds a page, and cells of the scan that are those of the print, doubtful, or wrong."""
    if not recognition.available():
        return ["Scans: not measured, the extra of the name scan is not installed"]
    pages = _scan()
    plain = _plain()
    ours, floor = together(
        [
            lambda: [recognition.read_page(*page) for page in pages],
            lambda: [plain(picture) for picture, _, _ in pages],
        ],
        rounds=1,
    )
    document = laid_out((recognition.read_page(*page) for page in pages), "ocr")
    facts = {f.id: f for f in read_tables(document, Normalised.of(document.text)).facts}
    truth = [f for f in read(SAMPLE.read_bytes(), SAMPLE.name).facts if f.source == "table"]
    found = [(fact, facts.get(fact.id)) for fact in truth]
    right = sum(f is not None and (f.value, f.state) == (t.value, t.state) for t, f in found)
    doubtful = sum(f is not None and f.state == "uncertain" for _, f in found)
    missing = sum(f is None for _, f in found)
    return [
        f"Scans: {len(pages)} pages at {DPI} dpi, askew by up to 3°, blurred, dusty; one thread",
        f"  recognised with cells  {ours / len(pages):8.2f} seconds a page",
        f"  plain rapidocr         {floor / len(pages):8.2f} seconds a page",
        f"  ratio                  {ours / floor:8.2f}",
        f"  cells                  {len(truth)}: {right} right, {doubtful} doubtful, {missing} missing, "
        f"{len(truth) - right - doubtful - missing} wrong",
    ]
