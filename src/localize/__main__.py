"""`python -m localize`."""

from localize.cli.main import main

if __name__ == "__main__":
    main()
