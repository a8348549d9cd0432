"""The starter lists of the library: plain text files, one folder a language. See README.md beside this file."""
