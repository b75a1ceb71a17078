"""Many letters in one ZIP, each under a name that every computer can keep."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from io import BytesIO
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from nianbao.letters.kinds import LetterKind
from nianbao.letters.letter import Letter, Occasion, document
from nianbao.letters.template import PACKED, Template, plain
from nianbao.wording import letters as words
from nianbao.wording.language import DEFAULT, speaking

LONGEST_NAME = 60
_NOT_IN_FILES = re.compile(r'[\\/:*?"<>|.]')


def file_name(letter: Letter) -> str:
    """``云川县青禾镇人民政府2024年审核意见`` without an ending, in the language spoken."""
    name = _NOT_IN_FILES.sub("", plain(letter.name)).strip()[:LONGEST_NAME]
    return words.LETTER_FILE.format(agency=name, year=letter.year, paper=words.PAPERS[letter.kind])


def file_names(letters: Iterable[Letter]) -> Iterator[tuple[Letter, str]]:
    """Letters with their files' names, each once regardless of case."""
    used: set[str] = set()
    for letter in letters:
        stem, number = file_name(letter), 1
        name = stem
        while name.casefold() in used:
            number += 1
            name = f"{stem}({number})"
        used.add(name.casefold())
        yield letter, f"{name}.docx"


@speaking(DEFAULT)
def bundle(
    letters: Sequence[Letter],
    templates: Mapping[LetterKind, Template],
    occasion: Occasion,
    progress: Callable[[int, int], None] | None = None,
    whole: Callable[[Letter], Letter] = lambda letter: letter,
) -> bytes:
    """A ZIP of the letters; ``templates`` by kind of letter. The letters are packed already.

    ``progress`` hears after each how many of how many are done; ``whole`` puts in what is looked up late.
    """
    into = BytesIO()
    with ZipFile(into, "w", ZIP_STORED) as archive:
        for done, (letter, name) in enumerate(file_names(letters), 1):
            archive.writestr(ZipInfo(name, PACKED), document(whole(letter), templates[letter.kind], occasion))
            if progress is not None:
                progress(done, len(letters))
    return into.getvalue()
