"""The views of 横向对比, a module each; every view answers one question."""
