"""Translation memory: texts that are known already, found by what they translate."""
