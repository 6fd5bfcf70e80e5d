"""Lays the parts of Word files out as first inputs of the fuzzer.

    fuzz_seeds.py FOLDER FILE…
"""

import pathlib
import sys
import zipfile

PARTS = {
    "word/document.xml": "document", "word/styles.xml": "styles", "word/numbering.xml": "numbering",
    "word/settings.xml": "settings", "word/footnotes.xml": "footnotes", "word/endnotes.xml": "endnotes",
    "word/comments.xml": "comments", "_rels/.rels": "package", "[Content_Types].xml": "types",
    "word/_rels/document.xml.rels": "relationships", "docProps/core.xml": "core",
    "docProps/custom.xml": "custom",
}
# The first byte of a part's input says that the rest stands as it is, and how changes are read.
AS_IT_STANDS = b"\x03"


def write(folder, name, content):
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_bytes(content)


def main():
    folder, files = pathlib.Path(sys.argv[1]), map(pathlib.Path, sys.argv[2:])
    for file in files:
        write(folder / "container", file.name, file.read_bytes())
        with zipfile.ZipFile(file) as archive:
            for name in archive.namelist():
                part = PARTS.get(name)
                if part:
                    write(folder / part, file.stem, AS_IT_STANDS + archive.read(name))


if __name__ == "__main__":
    main()
