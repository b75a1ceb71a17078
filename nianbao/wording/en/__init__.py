"""The words in English, a module per subject, name by name as in Chinese."""
