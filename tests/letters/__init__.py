"""Tests of the office's papers."""
