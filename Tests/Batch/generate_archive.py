"""Writes an archive of invented plans: texts in several charsets, web pages and Word files.

    generate_archive.py FOLDER COUNT [--kind mixed|text|html|docx] [--bytes N] [--seed N]

The same arguments give the same files. Every fiftieth file of a mixed archive is a copy of an
earlier one in another script or with other masks, and a few are broken or of a foreign kind.
"""

import argparse
import pathlib
import random
import zipfile

VERBS = "加强 推进 落实 规范 完善 深化 优化 健全 强化 提升 抓好 做实".split()
OBJECTS = ("河道巡查 校舍维修 道路养护 图书借阅 后勤服务 干部培训 档案管理 防汛准备 财务审计 信息公开 队伍建设 "
           "安全生产 项目储备 环境整治 志愿服务 应急演练").split()
CLAUSES = ("建立问题清单，实行销号管理 每季度检查不少于#次 年底前完成率达到9#%以上 开展“走进基层”活动#场 "
           "修订《站点管理办法（试行）》 组织骨干人员到邻县学习 联系有关部门做好后续工作 把责任落到岗位、落到个人 "
           "群众满意度不低于9#% 6月底前新建泵房#座 由综合科汇总上报 确保汛期零事故 培训养护人员1#0人次 "
           "按照职责分工逐项对照检查 对发现的问题立行立改 坚持每周例会制度 与县财政局共同核定经费 "
           "把好材料进场和竣工验收两个关口 及时公布办理结果 推行网格化管理，做到事有人管、责有人担").split()
PLACES = "鹭溪县 青榆市 云岭区 白沙镇 柳河乡 南屏县".split()
BODIES = "水务站 教育局 图书馆 养护中心 敬老院 文化站".split()
OFFICES = "办公室 综合科 养护科 财务科 安全科".split()
NUMERALS = "一二三四五六七八九十"
TRADITIONAL = str.maketrans(
    "强进落规范优健检务区县乡养护图书阅后勤训档审计开队伍产储备环应练问题单实销号层订办组织骨员邻关门岗个满户"
    "与财经费对发现坚会网责",
    "強進落規範優健檢務區縣鄉養護圖書閱後勤訓檔審計開隊伍產儲備環應練問題單實銷號層訂辦組織骨員鄰關門崗個滿戶"
    "與財經費對發現堅會網責")


class Plan:
    """The lines of one plan with their levels: 0 the title, 1 sections, 2 items, 3 other lines."""

    def __init__(self, random, size, place=None, body=None, year=None):
        self.random = random
        self.place = place or random.choice(PLACES)
        self.body = body or random.choice(BODIES)
        self.year = year or random.randint(2018, 2025)
        self.lines = [(0, f"{self.place}{self.body}{self.year}年工作要点")]
        written, section, number = 0, 0, 0
        while written < size:
            if number % 6 == 0 and section < 10:
                self.lines.append((1, f"{NUMERALS[section]}、{self.phrase()}"))
                section += 1
            number += 1
            line = f"{number}.{self.phrase()}。{self.clauses()}。（责任科室：{self.office()}、{self.office()}）"
            self.lines.append((2, line))
            written += 3 * len(line)
        self.lines.append((3, f"{self.place}{self.body}"))
        self.lines.append((3, f"{self.year}年3月{random.randint(1, 28)}日"))

    def phrase(self):
        return self.random.choice(VERBS) + self.random.choice(OBJECTS)

    def office(self):
        return self.random.choice(OFFICES)

    def clauses(self):
        chosen = self.random.sample(CLAUSES, self.random.randint(3, 5))
        return "，".join(chosen).replace("#", str(self.random.randint(2, 8)))

    def text(self):
        return "\n".join(line for _, line in self.lines) + "\n"

    def html(self):
        tags = {0: "h1", 1: "h2", 2: "p", 3: "p"}
        body = "\n".join(f"<{tags[level]}>{line}</{tags[level]}>" for level, line in self.lines)
        links = "".join(f'<li><a href="/{i}.html">{self.phrase()}</a></li>' for i in range(12))
        return (
            '<!DOCTYPE html><html><head><meta charset="utf-8">'
            f"<title>{self.lines[0][1]}_信息公开网</title></head><body>"
            f'<div class="nav"><ul>{links}</ul></div><div class="content">{body}</div>'
            f'<div class="footer">版权所有 {self.place}人民政府</div></body></html>')

    def docx(self, path):
        paragraphs = "".join(
            f'<w:p><w:pPr><w:jc w:val="{"center" if level == 0 else "both"}"/></w:pPr>'
            f"<w:r><w:t>{line}</w:t></w:r></w:p>" for level, line in self.lines)
        parts = {
            "[Content_Types].xml": CONTENT_TYPES, "_rels/.rels": RELATIONSHIPS,
            "word/document.xml": f'<w:document xmlns:w="{WORD}"><w:body>{paragraphs}</w:body></w:document>',
        }
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in parts.items():
                archive.writestr(zipfile.ZipInfo(name), '<?xml version="1.0" encoding="UTF-8"?>' + content,
                                 zipfile.ZIP_DEFLATED)


WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
CONTENT_TYPES = (
    f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-'
    'officedocument.wordprocessingml.document.main+xml"/></Types>')
RELATIONSHIPS = (
    f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" '
    f'Type="{OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>')


def write(plan, path, kind, charset="utf-8"):
    if kind == "text":
        path.with_suffix(".txt").write_bytes(plan.text().encode(charset, "replace"))
    elif kind == "html":
        path.with_suffix(".html").write_text(plan.html(), encoding="utf-8")
    else:
        plan.docx(path.with_suffix(".docx"))


def odd(random, path, earlier):
    """A file that is no sound plan of its own."""
    choice = random.randrange(4)
    if choice == 0 and earlier:
        text = earlier.text().translate(TRADITIONAL)
        path.with_suffix(".txt").write_text(text, encoding="utf-8")
    elif choice == 1 and earlier:
        text = earlier.text().replace(earlier.place, "××县").replace(str(earlier.year), "20××")
        path.with_suffix(".txt").write_text(text, encoding="utf-8")
    elif choice == 2:
        path.with_suffix(".pdf").write_bytes(b"%PDF-1.4\n" + random.randbytes(200))
    else:
        path.with_suffix(".docx").write_bytes(b"PK\x03\x04" + random.randbytes(400))


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("count", type=int)
    parser.add_argument("--kind", choices=["mixed", "text", "html", "docx"], default="mixed")
    parser.add_argument("--bytes", type=int, default=0, help="of text in each; 0 for many sizes")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    earlier = None
    for number in range(options.count):
        # By number, so that a larger archive begins with the smaller one.
        chance = random.Random(options.seed * 1_000_003 + number)
        folder = options.folder / f"{number // 1000:03}"
        if number % 1000 == 0:
            folder.mkdir(parents=True, exist_ok=True)
        path = folder / f"plan-{number:06}"
        if options.kind == "mixed" and number % 50 == 49:
            odd(chance, path, earlier)
            continue
        size = options.bytes or min(200_000, int(chance.lognormvariate(9.0, 0.7)))
        plan = Plan(chance, size)
        kind, charset = options.kind, "utf-8"
        if kind == "mixed":
            kind = chance.choices(["text", "html", "docx"], [60, 25, 15])[0]
            charset = chance.choices(["utf-8", "gb18030"], [60, 40])[0]
        write(plan, path, kind, charset)
        earlier = plan


if __name__ == "__main__":
    main()
