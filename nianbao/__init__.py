"""What is done with reports: checks, scores, comparisons, the library, the exports and the screens."""
