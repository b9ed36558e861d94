"""Localise a newsroom's articles and interface texts with gettext catalogs, review and bundles."""
