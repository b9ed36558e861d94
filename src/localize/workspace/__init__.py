"""The only room that touches the disk. Paths are relative to the newsroom's folder, with `/`, as in git."""
