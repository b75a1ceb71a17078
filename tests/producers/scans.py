"""Scans: reports drawn, looked at in a resolution, turned, soiled and pressed into JPEG."""

from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO
from random import Random

import pypdfium2
from PIL import Image, ImageChops

from tests.producers import canvas
from tests.producers.canvas import Pen
from tests.producers.corpus import FULL, Made
from tests.producers.look import Look
from tests.producers.report import paper

_LEVELS = (252, 246)
"""Paper is not white: the brightest and the darkest of it."""


@dataclass(frozen=True, slots=True)
class Scan:
    """How a page came to be a picture.

    ``dpi``: points an inch; ``askew``: the most degrees that a page lies off; ``turned``: quarters to the
    left; ``noise``: spread of the brightness (of 255); ``quality`` of JPEG.
    """

    dpi: int = 200
    askew: float = 0.0
    turned: int = 0
    noise: float = 6.0
    quality: int = 80


SCANS: Mapping[str, Scan] = {
    "scan 150 dpi": Scan(150),
    "scan 200 dpi": Scan(),
    "scan 300 dpi": Scan(300),
    "scan askew": Scan(askew=3.0),
    "scan turned": Scan(turned=1),
    "scan noisy": Scan(noise=22.0, quality=55),
}


def made(kind: str, number: int) -> Made:
    """File ``number`` of a kind of scan; the places of its cells where the page lies straight."""
    scan = SCANS[kind]
    seed = 7_000 + FULL * list(SCANS).index(kind) + number
    chance = Random(seed)
    content = paper(seed, chance.choice(("sums", "sums", "any")))
    look = Look(size=9.0, offset=chance.choice((0, 150)), torn=chance.random() < 0.3)
    pages = canvas.printed(content, look, Pen())
    straight = not scan.askew and not scan.turned
    places = canvas.layout(content, look, Pen()).places if straight else {}
    return Made(f"{kind.replace(' ', '-')}-{number:02}.pdf", scanned(pages, scan, chance), content, places)


def scanned(data: bytes, scan: Scan, chance: Random) -> bytes:
    """A PDF of pictures of the pages of ``data``."""
    with pypdfium2.PdfDocument(data) as document:
        pictures = [
            _soiled(page.render(scale=scan.dpi / 72).to_pil().convert("L"), scan, chance) for page in document
        ]
    target = BytesIO()
    first, *others = pictures
    first.save(target, "PDF", resolution=scan.dpi, quality=scan.quality, save_all=True, append_images=others)
    return target.getvalue()


def _soiled(picture: Image.Image, scan: Scan, chance: Random) -> Image.Image:
    bright, dark = _LEVELS
    paper_colour = chance.randrange(dark, bright)
    picture = picture.point([min(level, paper_colour) for level in range(256)])
    if scan.askew:
        angle = chance.uniform(-scan.askew, scan.askew)
        picture = picture.rotate(angle, Image.Resampling.BICUBIC, fillcolor=paper_colour)
    if scan.noise:
        grain = Image.frombytes("L", (256, 256), bytes(_grains(chance, scan.noise)))
        whole = Image.new("L", picture.size)
        for x in range(0, picture.width, 256):
            for y in range(0, picture.height, 256):
                whole.paste(grain, (x, y))
        picture = ImageChops.add(picture, whole, 1, -128)
    return picture.rotate(90 * scan.turned, expand=True) if scan.turned else picture


def _grains(chance: Random, spread: float) -> list[int]:
    return [min(max(round(chance.gauss(128, spread)), 0), 255) for _ in range(256 * 256)]
