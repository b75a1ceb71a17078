"""The dashboard as a folder for offices without internet and without administrator's rights.

``python -m tools.portable FOLDER`` on a connected machine makes it; see docs/portable.md.
"""
