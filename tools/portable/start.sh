#!/bin/sh
# Starts the dashboard from this folder: with the Python in it, otherwise with the machine's own.
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
wanted=$(cat "$here/python-version.txt")
for python in "$here/python/linux-$(uname -m)/bin/python3" "python$wanted" python3; do
    if command -v "$python" >/dev/null 2>&1; then
        exec "$python" -s "$here/launch.py" "$@"
    fi
done
echo "没有找到 Python $wanted，见“说明.txt”。"
exit 2
