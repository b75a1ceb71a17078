"""``python -m nianbao.worker``."""

from nianbao.worker.serving import main

if __name__ == "__main__":
    main()
