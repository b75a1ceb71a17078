"""Altered and harmful files for every reader: each ends in a report or in one clear sentence."""
