"""The only room that opens sockets: pages are fetched in bounds, from public addresses alone."""
