"""A file in, a Report out: readers, normalisation, identity, sections, tables, statements."""
