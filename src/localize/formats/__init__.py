"""File formats: each module turns bytes into nouns (`parse`) and nouns into bytes (`serialize`), and nothing else."""
