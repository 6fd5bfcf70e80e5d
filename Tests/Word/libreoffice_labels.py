"""Compares what gangmu reads of the numbering tests with what LibreOffice shows.

The folder holds NAME.docx and NAME.ours: the rule that the file tests, then gangmu's text. The texts
are compared without blanks, which LibreOffice sets as it likes. Every difference needs a reason here;
one without fails.

    libreoffice_labels.py FOLDER
"""

import pathlib
import re
import subprocess
import sys
import tempfile

# Where the rule begins so, LibreOffice (7.4) shows something else, because …
REASONS = {
    "2: a style's level is the one whose pStyle": "it takes the level from the style's ilvl, not from pStyle (17.9.23)",
    "headings of three levels by their styles": "it takes the level from the style's ilvl, not from pStyle (17.9.23)",
    "4: a level that restarts takes the override's start": "it uses startOverride once, also where a level restarts",
    "starts of its own on two levels": "it uses startOverride for the first level only",
    "6: a level above that was never counted": "it counts a level that was only shown",
    "levels above that were never counted": "it counts a level that was only shown",
    "6: lvlRestart": "it does not know lvlRestart (17.9.10)",
    "articles count on through the chapters": "it does not know lvlRestart (17.9.10)",
    "7: isLgl": "it does not know isLgl (17.9.4)",
    "7: 第%1条 with isLgl": "it does not know isLgl (17.9.4)",
    "three levels of Arabic numbers": "it does not know isLgl (17.9.4)",
    "format chineseLegalSimplified from 3": "it does not know isLgl (17.9.4)",
    "7: a place for a deeper level": "it prints the place itself; Word prints nothing",
    "7: a bullet is its text": "it draws bullets of its own for characters that its fonts lack",
    "format bullet": "it draws bullets of its own for characters that its fonts lack",
    "10: a level whose label is hidden": "it shows labels that are set as hidden",
    "10: a hidden paragraph mark": "it shows labels of hidden paragraph marks",
    "10: a deleted paragraph": "its text export shows deleted text and counts it",
    "a paragraph that was moved away": "its text export shows deleted text and counts it",
    "12: tables and text boxes": "its text export leaves out text boxes",
    "a list in a text box": "its text export leaves out text boxes",
    "format chineseCountingThousand": "it has one Chinese format for six of Word's, with 零 and words for hundreds",
    "format chineseCounting from": "it has one Chinese format for six of Word's, with 零 and words for hundreds",
    "format ideographDigital": "it has one Chinese format for six of Word's, with 零 and words for hundreds",
    "format decimalEnclosedCircle": "it goes on with ㉑; Word prints 21",
    "format decimalEnclosedParen": "it prints decimal numbers",
    "format decimalEnclosedFullstop": "it prints decimal numbers",
    "format ideographEnclosedCircle": "it prints decimal numbers in circles",
    "format numberInDash": "it prints decimal numbers",
    "format ordinal": "it writes words and ordinals in the language of its locale, not of the document",
    "format cardinalText": "it writes words and ordinals in the language of its locale, not of the document",
    "a document in another language": "it writes words and ordinals in the language of its locale, not of the document",
}


def squeezed(text):
    return re.sub(r"\s", "", text)


def on_one_line(text):
    return " | ".join(line.strip() for line in text.split("\n") if line.strip())


def main():
    folder = pathlib.Path(sys.argv[1])
    files = sorted(folder.glob("*.docx"))
    with tempfile.TemporaryDirectory() as profile:
        subprocess.run(
            ["soffice", "--headless", f"-env:UserInstallation=file://{profile}", "--convert-to", "txt:Text",
             "--outdir", str(folder / "office"), *map(str, files)],
            check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    same, explained, unexplained = 0, 0, 0
    for file in files:
        rule, _, ours = file.with_suffix(".ours").read_text(encoding="utf-8").partition("\n")
        office = (folder / "office" / f"{file.stem}.txt").read_text(encoding="utf-8-sig")
        if squeezed(ours) == squeezed(office):
            same += 1
            continue
        reason = next((reason for start, reason in REASONS.items() if rule.startswith(start)), None)
        explained += reason is not None
        unexplained += reason is None
        print(f"{rule}\n  gangmu       {on_one_line(ours)}\n  LibreOffice  {on_one_line(office)}")
        print(f"  because {reason}" if reason else "  FOR NO KNOWN REASON")
    print(f"{same} of {len(files)} the same, {explained} different for a known reason, {unexplained} for none")
    return 1 if unexplained or not files else 0


if __name__ == "__main__":
    sys.exit(main())
