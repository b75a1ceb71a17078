"""Charts as pure functions: a frame that is already aggregated and sorted goes in, an Altair chart comes out.

Each has a title that says what it shows, units, and tooltips with the counts under every figure; None where
there is nothing to draw. Nothing here knows the dashboard, so that pictures are made from the same functions.
"""
