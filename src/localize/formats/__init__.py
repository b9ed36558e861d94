"""File formats: each module turns bytes into nouns and nouns into bytes, and does nothing else."""
