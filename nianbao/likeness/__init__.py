"""Likeness of reports: signatures of their sections, what they share, and the passages side by side."""
