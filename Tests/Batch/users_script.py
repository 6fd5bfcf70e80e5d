"""What a user would write today: python-docx, trafilatura, OpenCC and regular expressions.

    users_script.py FOLDER OUTPUT

Finds title, sections, items and offices of each file, in Simplified characters, and writes one JSON
file for each. It keeps no positions, no record of changes and no findings.
"""

import json
import pathlib
import re
import sys

import docx
import opencc
import trafilatura

SIMPLIFIED = opencc.OpenCC("t2s")
SECTION = re.compile(r"^\s*([一二三四五六七八九十]+)、(.*)$")
ITEM = re.compile(r"^\s*(\d+)[.．、](.*)$")
OFFICE = re.compile(r"（责任科室：([^）]*)）")


def decoded(raw):
    for charset in ("utf-8", "gb18030", "big5"):
        try:
            return raw.decode(charset)
        except UnicodeDecodeError:
            pass
    return raw.decode("utf-8", "replace")


def text_of(path):
    if path.suffix == ".docx":
        return "\n".join(paragraph.text for paragraph in docx.Document(str(path)).paragraphs)
    if path.suffix == ".html":
        return trafilatura.extract(decoded(path.read_bytes())) or ""
    return decoded(path.read_bytes())


def outline(text):
    title, sections = None, []
    for line in SIMPLIFIED.convert(text).splitlines():
        section, item = SECTION.match(line), ITEM.match(line)
        if section:
            sections.append({"label": section[1], "title": section[2], "items": []})
        elif item:
            offices = OFFICE.search(item[2])
            head, _, body = item[2].partition("。")
            if not sections:
                sections.append({"label": None, "title": None, "items": []})
            sections[-1]["items"].append({
                "number": int(item[1]), "title": head, "text": body,
                "offices": offices[1].split("、") if offices else []})
        elif title is None and line.strip():
            title = line.strip()
    return {"title": title, "sections": sections}


def main():
    source, target = map(pathlib.Path, sys.argv[1:3])
    done = failed = 0
    for path in sorted(source.rglob("*")):
        if not path.is_file():
            continue
        try:
            result = outline(text_of(path))
        except Exception as error:  # as a user would
            print(path, error, file=sys.stderr)
            failed += 1
            continue
        place = target / path.relative_to(source).with_name(path.name + ".json")
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(json.dumps(result, ensure_ascii=False, indent=2), encoding="utf-8")
        done += 1
    print(done, "done,", failed, "failed", file=sys.stderr)


if __name__ == "__main__":
    main()
