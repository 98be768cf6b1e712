"""The program's version: the same as in pyproject.toml, which a packaged program doesn't carry."""

VERSION = "0.1.0"
