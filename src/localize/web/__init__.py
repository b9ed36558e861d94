"""The review page: routes, templates and a script. What it shows and does is `flows/review_session`."""
