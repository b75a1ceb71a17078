"""The drawings of a scorecard as pictures of a DOCX file, each with its words for those who do not see it."""

from xml.sax.saxutils import quoteattr

from reportlab.platypus import Flowable

from nianbao.cards.pixels import png

DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
EMU = 12_700
"""The units of a DOCX file in a point."""

NAMESPACES = (
    f'xmlns:wp="{DRAWING}/wordprocessingDrawing" xmlns:a="{DRAWING}/main" xmlns:pic="{DRAWING}/picture" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)


class Media:
    """The pictures of one file, in their order."""

    def __init__(self) -> None:
        self.pictures: list[bytes] = []

    def run(self, drawing: Flowable, told: str) -> str:
        """A run of a paragraph with ``drawing`` at its size; ``told`` says what it shows."""
        self.pictures.append(png(drawing))
        width, height = (round(length * EMU) for length in drawing.wrap(0, 0))
        number = len(self.pictures)
        name = f'id="{number}" name="{self.file(number)}" descr={quoteattr(told)}'
        size = f'cx="{width}" cy="{height}"'
        return (
            '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">'
            f"<wp:extent {size}/><wp:docPr {name}/>"
            f'<a:graphic><a:graphicData uri="{DRAWING}/picture"><pic:pic>'
            f"<pic:nvPicPr><pic:cNvPr {name}/><pic:cNvPicPr/></pic:nvPicPr>"
            f'<pic:blipFill><a:blip r:embed="{self.relation(number)}"/>'
            "<a:stretch><a:fillRect/></a:stretch></pic:blipFill>"
            f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm>'
            '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>'
            "</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
        )

    @staticmethod
    def file(number: int) -> str:
        """The file of a picture within ``word/media``."""
        return f"drawing{number}.png"

    @staticmethod
    def relation(number: int) -> str:
        """The id by which the text knows a picture."""
        return f"rIdDrawing{number}"
