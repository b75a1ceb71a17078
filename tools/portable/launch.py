"""Starts the dashboard from its portable folder; standard library only, no network, no rights needed.

At the first start on a kind of machine the packages are unpacked from ``wheels`` into ``installed``; later
starts only start. The library lies in ``library``, so that the folder is all there is.
"""

import os
import platform
import runpy
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
PORT = "8501"
NAMES = {
    ("Windows", "AMD64"): "windows-x64",
    ("Linux", "x86_64"): "linux-x64",
    ("Linux", "aarch64"): "linux-arm64",
}


def _stop(sentence: str) -> None:
    print(sentence, flush=True)
    raise SystemExit(2)


def machine_name() -> str:
    """What the folder's files call this kind of machine; empty for one that no folder is made for."""
    return NAMES.get((platform.system(), platform.machine()), "")


def prepared() -> str:
    """The name of this kind of machine; ends with a sentence where the folder was not made for it."""
    if not (HERE / f"requirements-{machine_name()}.txt").is_file():
        _stop(f"这个文件夹没有为本机（{platform.system()} {platform.machine()}）准备，请重新制作。")
    return machine_name()


def right_python() -> None:
    """Ends with a sentence where this Python is not the one whose packages the folder holds."""
    wanted = (HERE / "python-version.txt").read_text("utf-8").strip()
    if f"{sys.version_info.major}.{sys.version_info.minor}" != wanted:
        _stop(f"本机的 Python 是 {platform.python_version()}，这个文件夹需要 Python {wanted}，见“说明.txt”。")


def packages(name: str) -> Path:
    """The folder of unpacked packages for the machine ``name``; unpacks them at the first start."""
    wanted = HERE / f"requirements-{name}.txt"
    folder = HERE / "installed" / name
    done = folder / "complete.txt"
    if done.is_file() and done.read_bytes() == wanted.read_bytes():
        return folder
    print("第一次在这类电脑上启动，正在展开程序文件，约需几分钟……", flush=True)
    shutil.rmtree(folder, ignore_errors=True)
    folder.parent.mkdir(exist_ok=True)
    pip = next((HERE / "wheels").glob("pip-*.whl"))
    made = subprocess.run(
        [
            sys.executable,
            str(pip / "pip"),
            "install",
            "--quiet",
            "--no-index",
            "--no-deps",
            "--no-compile",
            "--require-hashes",
            "--disable-pip-version-check",
            "--no-warn-script-location",
            "--root-user-action=ignore",
            f"--find-links={HERE / 'wheels'}",
            f"--target={folder}",
            f"--requirement={wanted}",
        ],
        check=False,
    )
    if made.returncode:
        shutil.rmtree(folder, ignore_errors=True)
        _stop("程序文件没有展开成功：请看上面的提示，检查磁盘空间和写入权限后再启动。")
    shutil.copyfile(wanted, done)
    return folder


def run(folder: Path, arguments: list[str]) -> None:
    """Runs the dashboard, or with ``arguments`` the command ``nianbao``, with the packages of ``folder``."""
    app = HERE / "app"
    (HERE / "library").mkdir(exist_ok=True)
    os.environ.setdefault("NIANBAO_DATABASE_URL", f"sqlite:///{(HERE / 'library' / 'nianbao.db').as_posix()}")
    # The processes that read files are started anew and find their modules by this.
    os.environ["PYTHONPATH"] = os.pathsep.join([str(app), str(folder)])
    # Outside a folder named site-packages Streamlit takes itself for its developers' copy.
    os.environ["STREAMLIT_GLOBAL_DEVELOPMENT_MODE"] = "false"
    sys.path[:0] = [str(app), str(folder)]
    os.chdir(app)
    if arguments:
        sys.argv = ["nianbao", *arguments]
        runpy.run_module("nianbao", run_name="__main__", alter_sys=True)
        return
    print(f"启动后请用浏览器打开 http://localhost:{PORT} ；关闭本窗口即停止。", flush=True)
    sys.argv = ["streamlit", "run", str(app / "app.py"), "--server.port", PORT]
    runpy.run_module("streamlit", run_name="__main__", alter_sys=True)


def main() -> None:
    right_python()
    run(packages(prepared()), sys.argv[1:])


if __name__ == "__main__":
    main()
