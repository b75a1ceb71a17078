"""Every word that a screen speaks stands in both languages, in one shape and with the same gaps to fill."""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from importlib import import_module
from string import Formatter
from types import ModuleType
from typing import Any

import pytest

from nianbao import wording
from nianbao.exports.official import concepts
from nianbao.wording import reading
from nianbao.wording.zh import views

CHINESE_ONLY = {"dictionary": "goes out with the data, as a file"}
SPOKEN = sorted(set(wording.__all__) - set(CHINESE_ONLY))
KEYED_BY_WORDS = {("screens", "GROUPS"), ("glossary", "TERMS"), ("rules", "OF_A_DRAFT")}
WITHOUT_A_WORD = {("views", "UNITS"), ("sheets", "UNITS")}
"""What Chinese counts with a measure word, English counts with none."""

QUOTED = {
    r"国办公开办函〔20\d\d〕\d+号": "the official number of the document that sets the form",
    r"\"(?:政府信息公开工作年度报告|单位名称)\"": "a title, row or column as printed",
    r"云公开办〔2025〕3号|云川县": "an example of what is typed into the field",
    r"〔[^〕]*〕|^[〔〕]$": "the sign of a gap in a template, whose name is Chinese",
    "〓": "the sign printed where the font lacks a character",
}
LATIN = r"(?:PDF|Word|Excel|CSV|PNG|SVG|LibreOffice|Enter|Esc|Tab|KB|MB)"

CHINESE = re.compile(r"[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]")


def words(language: str, subject: str) -> ModuleType:
    return import_module(f"nianbao.wording.{language}.{subject}")


def named(module: ModuleType) -> dict[str, Any]:
    return {name: value for name, value in vars(module).items() if name.isupper() and name[0] != "_"}


def gaps(text: str) -> tuple[set[tuple[str, str]], int]:
    """The fields of a template with their formats, and how many have no name."""
    found = [(name, spec or "") for _, name, spec, _ in Formatter().parse(text) if name is not None]
    return set(found), sum(name == "" for name, _ in found)


def parts(value: Any) -> dict[str, Any] | None:
    """What a value is made of, by key or place; None for one that is whole."""
    if is_dataclass(value):
        told = ((field.name, getattr(value, field.name)) for field in fields(value))
        return {name: part for name, part in told if name != "also"}
    if isinstance(value, dict):
        return {str(key): part for key, part in value.items()}
    if isinstance(value, tuple):
        return {str(place): part for place, part in enumerate(value)}
    return None


def strings(value: Any, where: str) -> Iterator[tuple[str, str]]:
    """Every string in a value, with where it stands."""
    inner = parts(value)
    if inner is not None:
        for key, part in inner.items():
            yield from strings(part, f"{where}.{key}")
    elif isinstance(value, str):
        yield where, value


def differences(ours: Any, other: Any, where: str, *, by_words: bool = False) -> Iterator[str]:
    """Where the English differs from the Chinese in shape."""
    if type(ours) is not type(other):
        yield f"{where}: {type(ours).__name__}, {type(other).__name__}"
        return
    first, second = parts(ours), parts(other)
    if first is None or second is None:
        if isinstance(ours, str) and gaps(ours) != gaps(other):
            yield f"{where}: {ours!r}, {other!r}"
        if not isinstance(ours, str) and ours != other:
            yield f"{where}: {ours!r}, {other!r}"
        return
    if len(first) != len(second) or (not by_words and list(first) != list(second)):
        yield f"{where}: {list(first)}, {list(second)}"
        return
    for (key, part), there in zip(first.items(), second.values(), strict=True):
        yield from differences(part, there, f"{where}.{key}")


@pytest.mark.parametrize("subject", SPOKEN)
def test_both_languages_have_the_same_words(subject: str) -> None:
    zh, en = named(words("zh", subject)), named(words("en", subject))
    assert set(zh) == set(en)
    found = [
        difference
        for name in zh
        for difference in differences(zh[name], en[name], name, by_words=(subject, name) in KEYED_BY_WORDS)
    ]
    assert found == []


@pytest.mark.parametrize("name", ["intake", "library", "problems"])
def test_sentences_of_problems_stand_in_both_languages(name: str) -> None:
    assert list(differences(reading.words("zh", name), reading.words("en", name), name)) == []


def test_labels_of_the_form_have_english() -> None:
    told = reading.words("en", "labels")
    printed = {
        text
        for c in concepts().values()
        if c.table != "narrative"
        for text in (c.row, c.column, c.row_group, c.column_group)
    }
    drawn = {part.strip() for text in printed if text for part in re.split(" / |/(?=未|复)", text)}
    known = {views.FORM_CORNER, views.FORM_APPLICANTS, views.FORM_CONTENT, views.FORM_LITIGATION}
    assert drawn | known == set(told)
    assert not [text for text in told.values() if CHINESE.search(text)]


@pytest.mark.parametrize("subject", SPOKEN)
def test_english_is_english(subject: str) -> None:
    told = [pair for name, value in named(words("en", subject)).items() for pair in strings(value, name)]
    bare = [(where, re.sub("|".join(QUOTED), "", text)) for where, text in told]
    assert [(where, text) for where, text in bare if CHINESE.search(text)] == []


@pytest.mark.parametrize("subject", SPOKEN)
def test_chinese_is_chinese(subject: str) -> None:
    told = [pair for name, value in named(words("zh", subject)).items() for pair in strings(value, name)]
    bare = [(where, re.sub(rf"{{[^}}]*}}|%\w|\b{LATIN}\b", "", text)) for where, text in told]
    latin = [pair for pair in bare if re.search("[A-Za-z]{2}", pair[1]) and not CHINESE.search(pair[1])]
    assert [pair for pair in latin if not re.fullmatch("[a-z_]+", pair[1])] == []


@pytest.mark.parametrize("subject", SPOKEN)
def test_no_word_is_empty_in_one_language(subject: str) -> None:
    zh, en = named(words("zh", subject)), named(words("en", subject))
    pairs = [
        (where, ours, other)
        for name in zh
        if (subject, name) not in WITHOUT_A_WORD
        for (where, ours), (_, other) in zip(strings(zh[name], name), strings(en[name], name), strict=True)
    ]
    assert [pair for pair in pairs if bool(pair[1].strip()) is not bool(pair[2].strip())] == []


def test_english_says_nothing_that_the_office_must_not_say() -> None:
    banned = re.compile(r"\b(?:illegal|unlawful|fraud|fake|forged|conceal\w*|plagiar\w*)\b", re.IGNORECASE)
    found = [
        (subject, where)
        for subject in SPOKEN
        for name, value in named(words("en", subject)).items()
        for where, text in strings(value, name)
        if banned.search(text)
    ]
    assert found == []
