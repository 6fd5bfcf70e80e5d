"""Looks at a report in a headless browser: nothing is asked of the network, nothing goes wrong, nothing
sticks out of the page, and the links to reviews lead somewhere.

Usage: report_page.py [--gangmu PATH] [--tally FILE] [--screenshots FOLDER]
"""

import argparse
import json
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT / "Tests"))

from browser import Browser  # noqa: E402


class Checks:
    def __init__(self):
        self.passed = self.failed = 0

    def check(self, name, is_right, found=""):
        if is_right:
            self.passed += 1
        else:
            self.failed += 1
            print(f"FAILED {name}: {found}")


def inputs(folder):
    """Samples, plans of one issuer in three years, and copies of one in another script and masked."""
    folder.mkdir()
    for path in (ROOT / "samples").iterdir():
        if path.suffix in (".txt", ".docx", ".html"):
            (folder / path.name).write_bytes(path.read_bytes())
    plan = (ROOT / "samples/bureau-plan.txt").read_text(encoding="utf-8")
    (folder / "copy.txt").write_text(plan.replace("加强", "加強").replace("责任", "責任"), encoding="utf-8")
    for year in (2022, 2023, 2024):
        items = "".join(
            f"{n}.落实第{n}项巡查责任。每月巡查不少于{n + (year % 3 if n == 2 else 0)}次，建立问题清单，实行销号管理。\n"
            for n in range(year - 2021, 9))
        (folder / f"year-{year}.txt").write_text(
            f"鹭溪县水务站{year}年工作要点\n一、加强河道管护\n{items}\n鹭溪县水务站\n{year}年3月1日\n",
            encoding="utf-8")
    (folder / "scan.pdf").write_bytes(b"%PDF-1.4")
    (folder / "<b>evil<script>.txt").write_text("一、总则\n2.<script>alert(1)</script>\n", encoding="utf-8")


def look(checks, page, shots):
    with Browser(1280, 900) as browser:
        browser.open(page)
        checks.check("nothing is asked of the network",
                     all(url.startswith("file:") for url in browser.requests), browser.requests)
        checks.check("nothing goes wrong", not browser.problems, browser.problems)
        headings = browser.run("[...document.querySelectorAll('h2')].map(h => h.textContent)")
        expected = ["What came in", "Findings", "Years and issuers", "What deserves a look first", "Copies",
                    "This year's plan and last year's"]
        checks.check("every section is there", headings == expected, headings)
        checks.check("no text is markup", browser.run("document.querySelectorAll('main b > b, main script').length") == 0)
        checks.check("bars are drawn", browser.run("document.querySelectorAll('svg rect').length") > 20)
        checks.check("years are drawn", browser.run("document.querySelectorAll('svg circle').length") >= 3)
        copies = browser.run(
            "[...document.querySelectorAll('details:not(.part)')].some(d => d.textContent.includes('copy.txt')"
            " && d.textContent.includes('bureau-plan.txt'))")
        checks.check("the copy is found", copies)
        changes = browser.run(
            "[...document.querySelectorAll('details.part')].map(d => d.querySelector('summary').textContent)")
        found = [text for text in changes if "鹭溪县水务站" in text]
        checks.check("years are compared", len(found) == 2 and all("dropped" in text for text in found), changes)
        for width in (1280, 720, 390):
            browser.resize(width, 900)
            browser.settle()
            over = browser.run("document.documentElement.scrollWidth - innerWidth")
            checks.check(f"nothing sticks out at {width}", over <= 0, over)
        browser.resize(1280, 900)
        links = browser.run("[...document.querySelectorAll('main a')].map(a => a.getAttribute('href'))")
        checks.check("there are reviews", len(links) > 0)
        for link in links[:2]:
            checks.check(f"{link} is there", (page.parent / link).exists())
        if shots:
            shots.mkdir(parents=True, exist_ok=True)
            height = browser.run("document.documentElement.scrollHeight")
            browser.run("document.querySelectorAll('details').forEach(d => d.open = true)")
            browser.resize(1280, min(6000, height + 1500))
            browser.settle()
            browser.screenshot(shots / "report-light.png")
            browser.prefer(prefers_color_scheme="dark")
            browser.settle()
            browser.screenshot(shots / "report-dark.png")
            browser.resize(390, 2400)
            browser.settle()
            browser.screenshot(shots / "report-narrow.png")
        browser.open(page.parent / links[0])
        checks.check("the review opens", not browser.problems, browser.problems)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--gangmu", default=str(ROOT / ".build-tests/debug/gangmu"))
    parser.add_argument("--tally")
    parser.add_argument("--screenshots", type=pathlib.Path)
    options = parser.parse_args()
    checks = Checks()
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        inputs(folder / "in")
        batch = subprocess.run(
            [options.gangmu, "batch", str(folder / "in"), "-o", str(folder / "out"), "-q"],
            capture_output=True)
        checks.check("the batch", batch.returncode == 1, batch.stderr.decode())
        report = subprocess.run(
            [options.gangmu, "report", str(folder / "out"), "-o", str(folder / "report.html")],
            capture_output=True)
        checks.check("the report", report.returncode == 0, report.stderr.decode())
        look(checks, folder / "report.html", options.screenshots)
    print(f"{checks.passed} checks of the report passed, {checks.failed} failed")
    if options.tally:
        counts = {"passed": checks.passed, "failed": checks.failed}
        options_path = pathlib.Path(options.tally)
        options_path.write_text(json.dumps(counts))
    return 1 if checks.failed else 0


if __name__ == "__main__":
    sys.exit(main())
