"""Loading the sample reports."""

from nianbao.library import Library, samples


def test_samples_load_once(library: Library) -> None:
    heard: list[int] = []
    assert samples.load(library, lambda done, name: heard.append(done)) == len(samples.names()) >= 12
    assert heard == list(range(1, len(heard) + 1))
    versions = library.versions()
    assert {v.file for v in versions} == set(samples.names())
    assert {v.stage for v in versions} == {"draft", "published"}
    samples.load(library)
    assert library.versions() == versions
