import GangmuKit

/// A document in which every field of the contract has a value.
struct FullSample {
  private var source = SampleSource()

  static let document: PlanDocument = {
    var sample = FullSample()
    return sample.make()
  }()

  static let sourceText: [Unicode.Scalar] = {
    var sample = FullSample()
    _ = sample.make()
    return sample.source.scalars
  }()

  private mutating func make() -> PlanDocument {
    source.discard("来源：示例网\n", .boilerplate, rule: "source-line")
    let front = makeFront()
    let preamble = [makeBlock("今年的思路是“稳中求进”。")]
    let outline = [makeSection()]
    let closing = [makeBlock("此外，各校要抓好落实。")]
    let back = makeBack()
    let attachment = makeAttachment()
    let table = Table(
      range: attachment.closing[0].range,
      rows: [
        [
          TableCell(
            text: "序号",
            range: SourceRange(
              attachment.closing[0].range.start,
              attachment.closing[0].range.start + 2))
        ]
      ])
    var generator = SampleDocuments.generator
    generator.undone = ["space/han"]
    generator.decisions = String(repeating: "0e", count: 32)
    return PlanDocument(
      generator: generator, source: SampleDocuments.summary(source),
      script: SampleDocuments.script, front: front, preamble: preamble, outline: outline,
      closing: closing, back: back, attachments: [attachment], tables: [table],
      layers: Self.layers, discarded: source.discarded, edits: source.edits,
      diagnostics: [
        Diagnostic(.script, "The text is Simplified."),
        Diagnostic(
          .numberGap, "3. after 1.", range: outline[0].range, confidence: 0.75,
          suggestion: "二、"),
      ])
  }

  private static let layers = Layers(
    asides: [
      Aside(
        kind: .footnote, mark: "①", text: "指县级。", range: SourceRange(0, 3),
        anchor: SourceRange(4, 5), author: "李青禾", date: "2031-01-02T03:04:05Z")
    ],
    revisions: [
      Revision(
        kind: .insertion, unit: .text, range: SourceRange(4, 6), author: "李青禾",
        date: "2031-01-02T03:04:05Z")
    ])

  // MARK: Parts

  private mutating func makeFrame(_ role: FrameRole, _ text: String) -> FrameBlock {
    let range = source.keep(text)
    source.discard("\n")
    return FrameBlock(role: role, text: text, range: range)
  }

  private mutating func makeBlock(_ text: String) -> TextBlock {
    let range = source.keep(text)
    source.discard("\n　　")
    return TextBlock(text: text, range: range)
  }

  private mutating func makeFront() -> Front {
    let number = makeFrame(.docNumber, "云教〔2021〕8号")
    let docNumber = DocumentNumber(
      raw: number.text, organCode: "云教", year: 2021, serial: "8", normalized: number.text,
      range: number.range)
    let noticeBlocks = [
      makeFrame(.title, "关于印发工作要点的通知"), makeFrame(.addressees, "各学校："),
      makeFrame(.body, "现印发给你们。"), makeFrame(.signature, "云山县教育局"),
      makeFrame(.date, "2021年3月1日"),
    ]
    let title = makeFrame(.title, "云山县教育局\n2021年工作要点")
    return Front(
      title: "云山县教育局2021年工作要点", planYear: 2021, issuer: "云山县教育局", docNumber: docNumber,
      addressees: ["各学校"], copyNumber: "000001", classification: "秘密★1年", urgency: "特急",
      signatories: ["张一"], publishedAt: "2021-03-05", kind: .plan, issuers: ["云山县教育局"],
      region: "云山县",
      issueNumber: IssueNumber(raw: "第8号", number: 8, unit: .order, range: number.range),
      secrecy: Secrecy(level: .confidential, period: "P1Y"),
      attendance: [
        Attendance(role: .present, label: "出席", names: ["张一"], range: number.range)
      ],
      places: [
        FieldPlace(.title, range: title.range), FieldPlace(.issuers, index: 0, range: title.range),
      ],
      web: WebPage(
        fields: [WebField(name: "publishedAt", value: "2021-03-05 09:30", origin: "meta PubDate")],
        breadcrumb: ["首页", "规划计划"],
        attachments: [
          WebAttachment(
            title: "附件1.docx", type: "docx", url: "http://www.example.gov.cn/files/1.docx")
        ]),
      notice: Notice(
        title: "关于印发工作要点的通知", issuer: "云山县教育局", docNumber: docNumber,
        addressees: ["各学校"], text: "现印发给你们。", signature: "云山县教育局", date: "2021-03-01",
        kind: .notice, issuers: ["云山县教育局"],
        issueNumber: IssueNumber(raw: "第5期", number: 5, unit: .issue, range: number.range),
        dateRaw: "2021年3月1日", places: [FieldPlace(.date, range: noticeBlocks[4].range)],
        blocks: noticeBlocks),
      blocks: [number, title])
  }

  private mutating func makeSection() -> OutlineNode {
    let label = source.keep("一、")
    let title = source.keep("总体要求")
    source.discard("\n")
    let item = makeItem()
    return OutlineNode(
      id: "s1", kind: .section, level: 1, label: "一、", number: 1, numberPrinted: 1,
      numberSource: .text, path: "一", title: "总体要求", range: SourceRange(label.start, title.end),
      labelRange: label, titleRange: title, confidence: 0.5, children: [item])
  }

  private mutating func makeItem() -> OutlineNode {
    let start = source.end
    let label = source.keep("2.")
    source.change(" ", to: "", rule: "layout/label-gap")
    let titleStart = source.end
    source.change("規", to: "规", rule: "script/t2s")
    source.keep("范管理")
    let title = source.range(from: titleStart)
    source.change("。", to: "", rule: "layout/title-end")
    source.keep("落实《办法》，")
    let year = source.keep("20**年")
    source.keep("完成。")
    source.change("\n　　", to: "\n", rule: "layout/line-end")
    let line = source.keep("（责任科室：人事科、基教科）")
    let range = source.range(from: start)
    source.discard("\n")
    let point = makePoint()
    let target = makeTarget(year)
    var node = OutlineNode(
      id: "s1.i2", kind: .item, level: 2, label: "2.", number: 2, numberPrinted: 2,
      numberSource: .auto, path: "一.2", title: "规范管理",
      text: "落实《办法》，20**年完成。\n（责任科室：人事科、基教科）", range: range, labelRange: label,
      titleRange: title,
      responsibility: [
        Responsibility(
          role: .org, label: "责任科室", names: ["人事科", "基教科"], titles: ["", "科长"],
          collective: false, modality: .byDuty, raw: "（责任科室：人事科、基教科）", range: line,
          inherited: false, confidence: 0.5)
      ],
      citations: [
        Citation(
          title: "办法", status: "试行", docNumber: "云教〔2020〕1号", shortName: "办法",
          issuerHint: "教育局", type: "办法", nested: false, raw: "《办法》",
          range: SourceRange(title.end + 3, title.end + 7))
      ],
      targets: [target],
      deadlines: [
        Deadline(
          edtf: "2021-01/2021-03", alternative: "2021-33", kind: .by, frequency: .perYear,
          durationYears: 3, raw: "20**年", range: year)
      ],
      placeholders: [Placeholder(kind: .year, raw: "20**年", range: year, scope: "year")],
      children: [point])
    node.points = [InlinePoint(label: "一是", number: 1, text: "落实", range: year)]
    node.slogans = [Slogan(text: "完成", kind: .formula, range: year)]
    node.organizations = [Organization(name: "人事科", collective: false, range: line)]
    node.references = [
      CrossReference(kind: .article, number: 1, target: "s1", raw: "20**年", range: year)
    ]
    return node
  }

  private func makeTarget(_ range: SourceRange) -> Target {
    var target = Target(
      metric: "入园率", comparator: .ge, value: 85.5, valuePrinted: "85.5", unit: "percent",
      raw: "20**年", range: range)
    target.from = 80
    target.to = 85.5
    target.delta = 5.5
    target.min = 85
    target.max = 86
    target.approx = true
    target.implicit = false
    target.scope = "全县"
    target.period = .perYear
    target.deadline = "2021"
    target.of = 0
    target.confidence = 0.5
    return target
  }

  private mutating func makePoint() -> OutlineNode {
    let label = source.keep("①")
    let text = source.keep("健全制度。")
    source.discard("\n")
    return OutlineNode(
      id: "s1.i2.p1", kind: .point, level: 3, label: "①", number: 1, numberPrinted: 1,
      numberSource: .text, path: "一.2.1", text: "健全制度。", range: SourceRange(label.start, text.end),
      labelRange: label)
  }

  private mutating func makeBack() -> Back {
    let blocks = [
      makeFrame(.signature, "云山县教育局"), makeFrame(.date, "2021年3月1日"),
      makeFrame(.disclosure, "（此件主动公开）"),
    ]
    return Back(
      signature: "云山县教育局", date: "2021-03-01", disclosure: .active, cc: ["县委办"],
      printedBy: "云山县教育局办公室", printedOn: "2021-03-02", attachmentNotes: ["任务分解表"],
      dateRaw: "2021年3月1日", notes: ["联系人：张一"], subjectTerms: ["教育"], copiesPrinted: 60,
      sealed: true, places: [FieldPlace(.date, range: blocks[1].range)], blocks: blocks)
  }

  private mutating func makeAttachment() -> Attachment {
    let start = source.keep("附件1").start
    source.change("\n", to: "", rule: "layout/line-end")
    source.keep("任务分解表")
    let heading = source.range(from: start)
    source.discard("\n")
    let preamble = makeBlock("各科室对照落实。")
    let label = source.keep("1、")
    let title = source.keep("招生")
    let node = OutlineNode(
      id: "a1.i1", kind: .item, level: 1, label: "1、", number: 1, numberPrinted: 1,
      numberSource: .inferred, path: "1", title: "招生", range: SourceRange(label.start, title.end),
      labelRange: label, titleRange: title)
    source.discard("\n")
    return Attachment(
      label: "附件1", title: "任务分解表", range: heading, preamble: [preamble], outline: [node],
      closing: [makeBlock("序号\t任务")])
  }
}
