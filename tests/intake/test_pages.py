"""Pictures of pages come from a worker that lives on, and is replaced when it dies."""

from io import BytesIO

import psutil
import pypdfium2
import pytest
from PIL import Image

from nianbao.intake import RenderError, pages, render_page

PNG = b"\x89PNG\r\n\x1a\n"


@pytest.fixture(scope="module")
def pdf() -> bytes:
    document = pypdfium2.PdfDocument.new()
    document.new_page(144, 72)
    buffer = BytesIO()
    document.save(buffer)
    document.close()
    return buffer.getvalue()


def size(picture: bytes) -> tuple[int, int]:
    return int.from_bytes(picture[16:20]), int.from_bytes(picture[20:24])


def test_a_page_is_drawn_at_its_size(pdf: bytes) -> None:
    picture = render_page(pdf, 1, 144)
    assert picture.startswith(PNG)
    assert size(picture) == (288, 144)


@pytest.mark.parametrize("page", [0, 2])
def test_a_page_that_is_not_there(pdf: bytes, page: int) -> None:
    with pytest.raises(RenderError, match="这一页不能显示"):
        render_page(pdf, page)


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_a_picture_is_its_only_page(kind: str) -> None:
    buffer = BytesIO()
    Image.new("RGB", (595, 842), "white").save(buffer, kind, dpi=(72, 72))
    assert size(render_page(buffer.getvalue(), 1, 144)) == (1190, 1684)
    with pytest.raises(RenderError, match="这一页不能显示"):
        render_page(buffer.getvalue(), 2)


def test_no_pdf() -> None:
    with pytest.raises(RenderError, match="这一页不能显示"):
        render_page(b"%PDF-1.7 torn", 1)


def test_the_worker_lives_on_and_is_replaced(pdf: bytes) -> None:
    render_page(pdf, 1)
    first = pages._worker._pid
    render_page(pdf, 1)
    assert pages._worker._pid == first
    psutil.Process(first).kill()
    with pytest.raises(RenderError):
        render_page(pdf, 1)
    assert render_page(pdf, 1).startswith(PNG)
