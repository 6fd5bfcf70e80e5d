"""Finds the text of generated pages with gangmu and with other programs, in one run.

    bench_peers.py GANGMU-BENCH FOLDER SPEED-FOLDER

FOLDER holds NAME.html with NAME.txt as its text; SPEED-FOLDER pages of the size that speed is
measured on. Printed are precision, recall and F1 by stretches of four characters, blanks left out,
and pages a second of processor time on one core. All readers get the same pages; the others get them
decoded already.
"""

import pathlib
import subprocess
import sys
import time
from collections import Counter

LENGTH = 4


def pieces(text):
    letters = "".join(text.split())
    if len(letters) < LENGTH:
        return Counter([letters] if letters else [])
    return Counter(letters[i : i + LENGTH] for i in range(len(letters) - LENGTH + 1))


class Score:
    def __init__(self):
        self.right = self.found = self.expected = 0

    def add(self, found, truth):
        found, truth = pieces(found), pieces(truth)
        self.right += sum((found & truth).values())
        self.found += sum(found.values())
        self.expected += sum(truth.values())

    @property
    def figures(self):
        precision = self.right / self.found if self.found else 1
        recall = self.right / self.expected if self.expected else 1
        f1 = 2 * self.right / (self.found + self.expected) if self.expected else 1
        return precision, recall, f1


def peers():
    """Each program that is installed, by name."""
    found = {}
    try:
        import trafilatura

        found["trafilatura " + trafilatura.__version__] = (
            lambda page: trafilatura.extract(page, include_comments=False) or ""
        )
    except ImportError:
        pass
    try:
        from importlib.metadata import version

        from lxml import html
        from readability import Document

        def readability(page):
            document = Document(page)
            text = html.fromstring(document.summary()).text_content()
            return document.short_title() + "\n" + text

        found["readability-lxml " + version("readability-lxml")] = readability
    except ImportError:
        pass
    try:
        from importlib.metadata import version

        from resiliparse.extract.html2text import extract_plain_text

        found["resiliparse " + version("resiliparse")] = lambda page: extract_plain_text(
            page, main_content=True, preserve_formatting=False
        )
    except ImportError:
        pass
    return found


def speed(extract, pages, seconds=2.0):
    """Pages a second of processor time, the best of three rounds."""
    best = 0.0
    for _ in range(3):
        count, start = 0, time.process_time()
        while time.process_time() - start < seconds / 3:
            for page in pages:
                extract(page)
            count += len(pages)
        best = max(best, count / (time.process_time() - start))
    return best


def decoded(path):
    return path.read_text(encoding="utf-8")


def ours(bench, folder, speed_folder):
    output = subprocess.run(
        [bench, "html", folder, speed_folder], check=True, capture_output=True, text=True
    ).stdout
    score = Score()
    for page in sorted(pathlib.Path(folder).glob("*.html")):
        found = page.with_suffix(".found").read_text(encoding="utf-8")
        score.add(found, decoded(page.with_suffix(".txt")))
    whole, reading = map(float, output.split())
    return score, whole, reading


def main(bench, folder, speed_folder):
    pages = sorted(pathlib.Path(folder).glob("*.html"))
    speed_pages = [decoded(path) for path in sorted(pathlib.Path(speed_folder).glob("*.html"))]
    score, whole, reading = ours(bench, folder, speed_folder)
    rows = [("gangmu", score, whole)]
    for name, extract in peers().items():
        score = Score()
        for page in pages:
            try:
                found = extract(decoded(page))
            except Exception:  # A reader that gives up has found nothing.
                found = ""
            score.add(found, decoded(page.with_suffix(".txt")))
        rows.append((name, score, speed(extract, speed_pages)))
    size = sum(len(page.encode()) for page in speed_pages) / len(speed_pages) / 1000
    print(f"{len(pages)} pages; speed on {len(speed_pages)} pages of {size:.0f} KB on average")
    print(f"{'':28}precision  recall      F1   pages/s   gangmu is")
    for name, score, pages_per_second in rows:
        precision, recall, f1 = score.figures
        ratio = "" if name == "gangmu" else f"{whole / pages_per_second:9.2f} x"
        print(
            f"{name:28}{precision:9.4f}{recall:8.4f}{f1:8.4f}{pages_per_second:10.0f}   {ratio}"
        )
    print(f"gangmu without the digest of the file: {reading:.0f} pages/s")


main(*sys.argv[1:])
