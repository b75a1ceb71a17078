"""The office's own templates, and what it fills in."""

import pytest
from sqlalchemy import create_engine, inspect, text

from nianbao.library import Library, LibraryError, migrations


def test_a_template_holds_until_it_is_taken_back(library: Library) -> None:
    papers = library.papers
    assert papers.template("opinion") is None
    papers.set_template("opinion", b"1", " 张 三 ")
    papers.set_template("opinion", b"2", "李四")
    own = papers.template("opinion")
    assert own is not None
    assert (own.data, own.who) == (b"2", "李四")
    assert papers.template("correction") is None
    papers.drop_template("opinion")
    assert papers.template("opinion") is None


def test_somebody_must_have_put_it_there(library: Library) -> None:
    with pytest.raises(LibraryError):
        library.papers.set_template("opinion", b"1", " ")


def test_what_was_filled_in_is_kept(library: Library) -> None:
    assert library.papers.fields() == {}
    library.papers.set_fields({"office": "云川县政务公开办"})
    library.papers.set_fields({"contact": "张三"})
    assert library.papers.fields() == {"contact": "张三"}


def test_an_older_library_gets_the_table(library_url: str) -> None:
    engine = create_engine(library_url)
    with engine.begin() as connection:
        migrations._add_templates(connection)
        found = {column["name"] for column in inspect(connection).get_columns("templates")}
        connection.execute(text("DROP TABLE templates"))
    engine.dispose()
    assert found == {"name", "bytes", "who", "made_at"}
