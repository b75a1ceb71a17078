"""Charts as pictures: PNG and SVG without a browser and without a network, Chinese in a sans face."""

from nianbao.pictures.making import Drawn, picture_spec, png, svg

__all__ = ["Drawn", "picture_spec", "png", "svg"]
