"""Uses the review page in a real browser, as the person does who reviews.

1. It renders without a console message, an exception or a request, from the disk.
2. Filters, search, keys, notes, themes, several documents and print do what they say.
3. What is saved is a file that `gangmu convert --decisions` applies, and that loads again.
4. A document of 2 MB opens and scrolls without lag.

How long that takes is printed. On a busy machine it says little, so only what no machine should
need fails, unless --lag asks for what a person at rest notices.

Usage: review_page.py [--gangmu PATH] [--tally FILE] [--screenshots FOLDER] [--lag]
"""

import argparse
import json
import pathlib
import subprocess
import sys
import tempfile
import time

from browser import Browser, BrowserError

ROOT = pathlib.Path(__file__).resolve().parent.parent
PLAN = """鷺溪縣水務站2024年工作要點
來源：示例網
一、加強河道管護
1.落實巡查責任。每月巡查不少於2次。（責任科室：綜合科、養護科）
2.規範後勤服務。落實《倉庫管理辦法（試行）》。3.開展防汛演練。汛期前完成。
二、做好宣傳
4.開展宣傳。
6.總結經驗<script>alert(1)</script>。
"""


class Checks:
    """Counts what passed and says what failed."""

    def __init__(self):
        self.passed = self.failed = 0

    def check(self, name, truth, shown=""):
        if truth:
            self.passed += 1
        else:
            self.failed += 1
            print(f"FAILED {name}: {shown}")

    def equal(self, name, actual, expected):
        self.check(name, actual == expected, f"{actual!r} is not {expected!r}")


class Review:
    """A review page in a browser."""

    def __init__(self, browser, gangmu, folder):
        self.browser, self.gangmu, self.folder = browser, gangmu, folder

    def make(self, name, *inputs):
        page = self.folder / name
        subprocess.run([self.gangmu, "review", *map(str, inputs), "-o", str(page)], check=True)
        return page

    def texts(self, selector):
        return self.browser.run(
            f"[...document.querySelectorAll({json.dumps(selector)})].map(e => e.textContent)")

    def text(self, selector):
        return self.browser.run(f"document.querySelector({json.dumps(selector)}).textContent")

    def count(self, selector):
        return self.browser.run(f"document.querySelectorAll({json.dumps(selector)}).length")

    def click(self, selector):
        self.browser.run(f"document.querySelector({json.dumps(selector)}).click()")
        self.browser.settle(0.05)


def check_rendering(checks, review):
    browser = review.browser
    checks.check("the source is shown", "".join(review.texts("#source .tx")).startswith("鷺溪縣水務站"))
    checks.equal("markup in a text is text", review.count("#source script"), 0)
    checks.equal("the outline is shown", review.count("#outline .node.item"), 5)
    checks.check("changes are coloured", review.count("#source .c-script") > 20)
    checks.equal("what is set aside is coloured", review.count("#source .m.c-discard"), 1)
    checks.equal("missing numbers are seen", review.texts("#strip .gap"), ["5"])
    checks.equal("glued numbers are seen", review.texts("#strip .glued"), ["3"])
    checks.equal("layout is hidden at first", review.count("#source .c-layout"), 0)
    names = browser.run(
        "[...document.querySelectorAll('button, input:not([hidden]), [role=button], select')]"
        ".filter(e => !(e.ariaLabel || e.textContent.trim() || e.labels?.length || e.title)).length")
    checks.equal("every control has a name", names, 0)


def check_filters(checks, review):
    review.click("[data-class=script]")
    checks.equal("a class can be hidden", review.count("#source .c-script"), 0)
    review.click("[data-class=script]")
    review.click("[data-class=layout]")
    checks.check("and shown", review.count("#source .c-layout") > 0)
    review.click("[data-class=layout]")
    review.browser.run(
        "limit.value = '0.7'; limit.dispatchEvent(new Event('change', {bubbles: true}))")
    checks.equal("certain things can be hidden", review.count("#source .c-script"), 0)
    review.browser.run(
        "limit.value = '1'; limit.dispatchEvent(new Event('change', {bubbles: true}))")
    checks.check("and shown again", review.count("#source .c-script") > 20)


def check_search(checks, review):
    browser = review.browser
    browser.key("Escape")
    browser.key("/")
    browser.type("責任")
    browser.settle(0.05)
    checks.equal("search in the source", review.text("#hits"), "2 found")
    browser.key("Enter")
    checks.equal("the next hit", review.text("#hits"), "1 of 2")
    browser.run("search.call(null, '仓库')")
    checks.equal("search in the result's script", review.text("#hits"), "1 found")
    browser.run("search.call(null, '')")
    browser.key("Escape")


def check_decisions(checks, review, plan):
    browser = review.browser
    browser.run("document.getElementById('source').focus()")
    browser.key("j")
    checks.equal("the first place", review.text("#what .change"), "鷺→鹭")
    checks.check("its reason", "OpenCC" in review.text("#why"))
    browser.key("r")
    checks.equal("rejected", review.count("#source .m.reject"), 1)
    browser.key("n")
    browser.type("地名")
    browser.key("Escape")
    browser.key("j")
    browser.key("a")
    checks.equal("accepted", review.count("#source .m.accept"), 1)
    browser.key("a")
    checks.equal("and taken back", review.count("#source .m.accept"), 0)
    browser.key("a")
    browser.run("select(view.doc.marks.find(mark => mark.rule === 'source'))")
    browser.key("r")
    checks.equal("progress", review.text("#decided").split(" / ")[0], "3")
    browser.key("m")
    checks.check("the next undecided place", "reject" not in browser.run("view.mark.cls"))
    browser.key("s")
    saved = review.browser.downloads / "decisions.json"
    deadline = time.monotonic() + 10
    while not saved.exists() and time.monotonic() < deadline:
        browser.settle(0.1)
    decisions = json.loads(saved.read_text(encoding="utf-8"))
    entry = decisions["documents"][0]
    checks.equal("the name is saved", entry["name"], plan.name)
    checks.equal(
        "decisions are saved",
        [(d["kind"], d["rule"], d.get("verdict"), d.get("note")) for d in entry["decisions"]],
        [("edit", "script/t2s", "reject", "地名"), ("edit", "script/t2s", "accept", None),
         ("discard", "source", "reject", None)])
    return saved


def check_application(checks, review, plan, saved):
    result = subprocess.run(
        [review.gangmu, "convert", str(plan), "--decisions", str(saved), "--quiet"],
        check=True, capture_output=True).stdout
    document = json.loads(result)
    checks.equal("the rejected edit is gone", document["front"]["title"][:3], "鷺溪县")
    checks.equal(
        "what was set aside is back", [block["text"] for block in document["preamble"]],
        ["來源：示例網"])
    notes = [d["message"] for d in document["diagnostics"] if d["code"] == "I_REVIEW_NOTE"]
    checks.equal("the note is a finding", notes, ["A person noted: 地名"])
    stale = [d for d in document["diagnostics"] if d["code"] == "W_DECISION_STALE"]
    checks.equal("no decision is stale", stale, [])


def check_memory(checks, review, page, saved):
    browser = review.browser

    def decided_after_opening(expected):
        # A page that is opened right after another may still see what was kept before it.
        for _ in range(10):
            browser.open(page)
            decided = review.text("#decided").split(" / ")[0]
            if decided == expected:
                break
            browser.settle(0.2)
        return decided

    checks.equal("decisions stay in the browser", decided_after_opening("3"), "3")
    browser.run("localStorage.clear()")
    checks.equal("unless they are cleared", decided_after_opening("0"), "0")
    text = json.dumps(saved.read_text(encoding="utf-8"))
    browser.run(f"load(new File([{text}], 'decisions.json'))")
    browser.settle()
    checks.equal("a saved file is taken again", review.text("#decided").split(" / ")[0], "3")
    browser.run("load(new File(['{'], 'decisions.json'))")
    browser.settle()
    checks.equal("a broken one is refused", review.text("#hits"), "this file holds no decisions")


def check_looks(checks, review, screenshots):
    browser = review.browser
    light = browser.run("getComputedStyle(document.body).backgroundColor")
    browser.prefer(prefers_color_scheme="dark")
    dark = browser.run("getComputedStyle(document.body).backgroundColor")
    checks.check("dark mode is dark", light != dark, f"{light} and {dark}")
    if screenshots:
        browser.screenshot(screenshots / "dark.png")
    browser.prefer(prefers_color_scheme="light")
    review.click("#theme")
    review.click("#theme")
    checks.equal(
        "or chosen", browser.run("getComputedStyle(document.body).backgroundColor"), dark)
    review.click("#theme")
    browser.resize(600, 900)
    checks.check(
        "a narrow window needs no sideways scrolling",
        browser.run("document.documentElement.scrollWidth <= innerWidth"))
    if screenshots:
        browser.screenshot(screenshots / "narrow.png")
    browser.resize(1440, 900)
    paper = browser.print()
    checks.check("it prints", paper.startswith(b"%PDF") and len(paper) > 10_000)
    if screenshots:
        browser.screenshot(screenshots / "document.png")
        (screenshots / "print.pdf").write_bytes(paper)


def check_several(checks, review, screenshots):
    samples = sorted(
        path for path in (ROOT / "samples").iterdir()
        if path.name != "README.md" and not path.name.startswith("."))
    browser = review.browser
    browser.open(review.make("all.html", *samples))
    rows = review.texts("#documents tr td:first-child")
    checks.equal("every document is in the overview", len(rows), len(samples))
    warnings = [int(text) for text in review.texts("#documents tr td:nth-child(5)")]
    checks.check("the worst is first", warnings[0] == max(warnings), warnings)
    if screenshots:
        browser.screenshot(screenshots / "overview.png")
    review.click("#documents button")
    checks.equal("and opens", review.count("#document[hidden]"), 0)
    browser.key("o")
    checks.equal("and closes", review.count("#overview[hidden]"), 0)
    for index in range(len(samples)):
        browser.run(f"open(docs[{index}])")
        browser.settle(0.02)
        whole = browser.run("source.fillAll(), document.querySelectorAll('#source .line').length")
        checks.equal(
            f"{samples[index].name}: every line is there", whole,
            browser.run("view.doc.lines.length"))
        same = browser.run(
            "[...document.querySelectorAll('#source .tx')].map(e => e.textContent).join('\\n')"
            " === view.doc.text.replaceAll('\\r', '')")
        checks.check(f"{samples[index].name}: the source is whole", same)


def check_long(checks, review, patience):
    """2 MB of Traditional text, in which every other character is a change."""
    browser = review.browser
    sections = []
    for section in range(1, 121):
        items = "".join(
            f"{section * 40 + item}.規範後勤服務。" + "加強河道管護，落實巡查責任，開展防汛演練，總結經驗。" * 5 + "\n"
            for item in range(1, 41))
        sections.append(f"第{section}章 加強管護\n{items}")
    text = "鷺溪縣2024年工作要點\n" + "".join(sections)
    plan = review.folder / "long.txt"
    plan.write_text(text, encoding="utf-8")
    checks.check("the text is long", len(text.encode()) > 1_900_000, len(text.encode()))
    page = review.make("long.html", plan)
    start = time.monotonic()
    browser.open(page)
    opened = time.monotonic() - start
    checks.check("it opens soon", opened < 6 * patience, f"{opened:.1f} s")
    frames = browser.run("""new Promise(done => {
      const pane = document.getElementById('source'), times = [];
      let last = performance.now();
      function frame(now) {
        times.push(now - last); last = now;
        pane.scrollTop += pane.clientHeight / 2;
        if (times.length < 60) requestAnimationFrame(frame); else done(times.slice(2));
      }
      requestAnimationFrame(frame);
    })""")
    frames.sort()
    median, worst = frames[len(frames) // 2], frames[-1]
    checks.check(
        "it scrolls without lag", median < 60 * patience,
        f"median {median:.0f}, worst {worst:.0f} ms")
    jump = browser.run("""new Promise(done => { const start = performance.now();
      select(view.doc.marks[view.doc.marks.length - 50]);
      requestAnimationFrame(() => setTimeout(() => done(performance.now() - start))); })""")
    checks.check("it jumps to the end without lag", jump < 400 * patience, f"{jump:.0f} ms")
    checks.check("both panes stand at the same place", browser.until(
        "Math.abs(outline.topRow() - view.part) < 12 && view.part > view.doc.parts.length - 60"))
    print(
        f"2 MB: opened in {opened:.1f} s, a frame of scrolling takes {median:.0f} ms"
        f" (worst {worst:.0f}), a jump {jump:.0f} ms")


def check_step(checks, review):
    """Rows are measured when they come into view, so a pane that is moved may need a second look;
    a person who scrolls gives it many."""
    browser = review.browser
    apart = "Math.abs(view.doc.partAt(view.doc.lines[source.topRow()][0]) - outline.topRow())"
    for name, moved, place in [
        ("the outline follows the source", "source", "= 40000"),
        ("and the source the outline", "outline", "+= 3000"),
    ]:
        pane = f"document.getElementById('{moved}')"
        browser.run(f"{pane}.scrollTop {place}")
        browser.settle(0.5)
        checks.check(name, browser.until(
            f"{apart} <= 1 || ({pane}.scrollTop += 1, false)"), f"{browser.run(apart)} rows apart")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--gangmu", default=str(ROOT / ".build-tests/debug/gangmu"))
    parser.add_argument("--tally")
    parser.add_argument("--screenshots", type=pathlib.Path)
    parser.add_argument("--lag", action="store_true")
    options = parser.parse_args()
    if options.screenshots:
        options.screenshots.mkdir(parents=True, exist_ok=True)
    checks = Checks()
    try:
        with tempfile.TemporaryDirectory() as folder, Browser() as browser:
            review = Review(browser, options.gangmu, pathlib.Path(folder))
            plan = review.folder / "plan.txt"
            plan.write_text(PLAN, encoding="utf-8")
            page = review.make("review.html", plan)
            browser.open(page)
            check_rendering(checks, review)
            check_filters(checks, review)
            check_search(checks, review)
            saved = check_decisions(checks, review, plan)
            check_application(checks, review, plan, saved)
            check_memory(checks, review, page, saved)
            check_looks(checks, review, options.screenshots)
            check_several(checks, review, options.screenshots)
            check_long(checks, review, 1 if options.lag else 20)
            check_step(checks, review)
            checks.equal("no console message and no exception", browser.problems, [])
            outside = [url for url in browser.requests if not url.startswith(("file:", "blob:"))]
            checks.equal("no request but for the page itself", outside, [])
    except (BrowserError, OSError, subprocess.CalledProcessError) as error:
        checks.check("the browser", False, str(error))
    print(f"{checks.passed} checks of the review page passed, {checks.failed} failed")
    if options.tally:
        counts = {"passed": checks.passed, "failed": checks.failed}
        pathlib.Path(options.tally).write_text(json.dumps(counts))
    return 1 if checks.failed else 0


if __name__ == "__main__":
    sys.exit(main())
