"""Writes Word files for the benchmark into a folder, the same each time.

Their XML is as Word writes it for an office: fonts, sizes and spacing in every paragraph and run,
automatic numbers, some tables and tracked changes. All phrases are invented.

    bench_files.py FOLDER
"""

import pathlib
import random
import sys
import zipfile

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"

VERBS = ["加强", "推进", "落实", "规范", "完善", "深化", "优化", "健全", "巩固", "拓展"]
OBJECTS = ["河道巡查", "校舍维修", "道路养护", "图书借阅", "后勤服务", "档案管理", "防汛准备", "技能培训"]
COMMON = (
    "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经"
    "十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形"
    "相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展"
)
CLAUSES = [
    "建立问题清单，实行销号管理", "每季度检查不少于2次", "年底前完成率达到95%以上", "修订《站点管理办法（试行）》",
    "组织骨干人员到邻县学习", "联系有关部门做好后续工作", "把责任落到岗位、落到个人", "群众满意度不低于90%",
]
OFFICES = ["办公室", "综合科", "养护科", "财务科", "安全科"]

FONT = '<w:rFonts w:ascii="仿宋_GB2312" w:eastAsia="仿宋_GB2312" w:hAnsi="仿宋" w:hint="eastAsia"/>'
SIZE = '<w:sz w:val="32"/><w:szCs w:val="32"/>'
SPACING = '<w:spacing w:line="560" w:lineRule="exact"/><w:ind w:firstLineChars="200" w:firstLine="640"/>'


# Word marks each editing session; the numbers are what keeps real files from packing tightly.
SESSIONS = random.Random(7)


def session():
    return f"00{SESSIONS.randrange(1 << 24):06X}"


def run(text, extra=""):
    return (
        f'<w:r w:rsidRPr="{session()}"><w:rPr>{FONT}{extra}{SIZE}</w:rPr>'
        f'<w:t xml:space="preserve">{text}</w:t></w:r>'
    )


def paragraph(runs, properties=""):
    return (
        f'<w:p w:rsidR="{session()}" w:rsidRDefault="{session()}"><w:pPr>{properties}{SPACING}'
        f"<w:rPr>{FONT}{SIZE}</w:rPr></w:pPr>{runs}</w:p>"
    )


def numbered(level):
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr>'


class Plan:
    def __init__(self, seed):
        self.random = random.Random(seed)

    def phrase(self):
        return self.random.choice(VERBS) + self.random.choice(OBJECTS)

    def words(self):
        return "".join(self.random.choice(COMMON) for _ in range(self.random.randint(4, 16)))

    def item(self):
        body = "，".join(self.random.choice(CLAUSES) + self.words() for _ in range(4))
        office = "、".join(self.random.sample(OFFICES, 2))
        deleted = ""
        if self.random.random() < 0.05:
            deleted = (
                '<w:del w:id="7" w:author="李青禾" w:date="2031-01-02T03:04:05Z"><w:r>'
                "<w:delText>旧的说法</w:delText></w:r></w:del>"
            )
        runs = run(self.phrase() + "。", "<w:b/>") + deleted + run(body + "。")
        return paragraph(runs + run(f"（责任单位：{office}）"), numbered(1))

    def table(self):
        rows = []
        for number in range(1, 6):
            cells = [str(number), self.phrase(), self.random.choice(OFFICES), "年底前"]
            rows.append(
                "<w:tr>"
                + "".join(f"<w:tc><w:tcPr/>{paragraph(run(cell))}</w:tc>" for cell in cells)
                + "</w:tr>"
            )
        return f'<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/></w:tblPr>{"".join(rows)}</w:tbl>'

    def document(self, size):
        parts = [
            f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document xmlns:w="{W}"'
            f' xmlns:r="{R}"><w:body>',
            paragraph(run("云溪县水务站2031年工作要点"), '<w:jc w:val="center"/>'),
        ]
        length = sum(len(part.encode()) for part in parts)
        while length < size:
            group = [paragraph(run(self.phrase(), "<w:b/>"), numbered(0))]
            group += [self.item() for _ in range(6)]
            if self.random.random() < 0.1:
                group.append(self.table())
            for part in group:
                if length < size:
                    parts.append(part)
                    length += len(part.encode())
        return "".join(parts) + '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body></w:document>'


def styles():
    latent = "".join(
        f'<w:lsdException w:name="heading {n}" w:semiHidden="1" w:uiPriority="{n}" w:qFormat="1"/>'
        for n in range(1, 200)
    )
    named = "".join(
        f'<w:style w:type="paragraph" w:styleId="S{n}"><w:name w:val="heading {n}"/><w:basedOn w:val="a"/>'
        f'<w:pPr><w:keepNext/><w:outlineLvl w:val="{n - 1}"/></w:pPr><w:rPr><w:b/><w:sz w:val="{40 - n}"/>'
        "</w:rPr></w:style>"
        for n in range(1, 10)
    )
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><w:styles xmlns:w="{W}"><w:docDefaults><w:rPrDefault><w:rPr>'
        '<w:sz w:val="21"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault></w:docDefaults>'
        f'<w:latentStyles>{latent}</w:latentStyles><w:style w:type="paragraph" w:default="1" w:styleId="a">'
        f'<w:name w:val="Normal"/></w:style>{named}</w:styles>'
    )


def numbering():
    formats = [("chineseCountingThousand", "%1、"), ("decimal", "%2."), ("decimal", "（%3）")]
    levels = "".join(
        f'<w:lvl w:ilvl="{n}"><w:start w:val="1"/><w:numFmt w:val="{name}"/><w:suff w:val="nothing"/>'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
        for n, (name, text) in enumerate(formats)
    )
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><w:numbering xmlns:w="{W}"><w:abstractNum w:abstractNumId="0">'
        f'{levels}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
    )


def relationships(targets):
    items = "".join(
        f'<Relationship Id="rId{n}" Type="{kind}" Target="{target}"/>'
        for n, (kind, target) in enumerate(targets, 1)
    )
    return f'<Relationships xmlns="{PACKAGE}/relationships">{items}</Relationships>'


def write(path, size, seed):
    SESSIONS.seed(seed)
    types = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{WORD}.{kind}+xml"/>'
        for name, kind in [("document", "document.main"), ("styles", "styles"), ("numbering", "numbering")]
    )
    core = (
        f'<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>工作要点</dc:title></cp:coreProperties>'
    )
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels"'
        ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml"'
        f' ContentType="application/xml"/>{types}</Types>',
        "_rels/.rels": relationships(
            [(f"{R}/officeDocument", "word/document.xml"),
             (f"{PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml")]),
        "word/document.xml": Plan(seed).document(size),
        "word/_rels/document.xml.rels": relationships(
            [(f"{R}/styles", "styles.xml"), (f"{R}/numbering", "numbering.xml")]),
        "word/styles.xml": styles(),
        "word/numbering.xml": numbering(),
        "docProps/core.xml": core,
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name, (2031, 1, 2, 3, 4, 6)), content, zipfile.ZIP_DEFLATED)
    return len(parts["word/document.xml"].encode())


def main():
    folder = pathlib.Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for name, size in [("text-20k", 20_000), ("file-20k", 148_000), ("text-8.6m", 8_600_000)]:
        path = folder / f"{name}.docx"
        length = write(path, size, 20_310_102)
        print(f"{path}: {path.stat().st_size} bytes, document.xml {length} bytes")


if __name__ == "__main__":
    main()
