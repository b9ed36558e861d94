"""One module per verb: from the newsroom as it stands to a report of what was done."""
