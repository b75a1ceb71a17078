"""Download buttons, made only when the button is pressed."""
