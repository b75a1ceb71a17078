"""Every word of ours in Chinese, a module per subject."""
