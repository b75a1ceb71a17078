"""Indicators and scorecards of reports."""
