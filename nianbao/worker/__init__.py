"""The process that reads untrusted files: ``python -m nianbao.worker``, started by nianbao.intake.

It imports as little as it can, for one starts whenever a file is read.
"""
