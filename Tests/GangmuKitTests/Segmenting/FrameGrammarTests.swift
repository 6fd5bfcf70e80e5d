import Testing

@testable import GangmuKit

/// Folded, without blanks.
private func line(_ text: String) -> [Unicode.Scalar] {
  text.unicodeScalars.map(FoldedText.widthFolded).filter { !$0.isFoldedBlank }
}

private func folded(_ text: String) -> FoldedText {
  FoldedText(Array(text.unicodeScalars), edits: EditList([])) { $0 }
}

@Suite("The grammar of the official frame, row by row")
struct FrameGrammarTests {
  private func role(_ text: String, _ zone: FrameForm.Zone) -> FrameRole? {
    switch zone {
    case .head: FrameGrammar.headRole(line(text))
    case .foot: FrameGrammar.footRole(line(text))
    }
  }

  @Test("Each form takes its examples and leaves its counter-examples")
  func forms() {
    for form in FrameGrammar.forms {
      for example in form.examples { #expect(role(example, form.zone) == form.role, "\(example)") }
      for example in form.counterExamples {
        #expect(role(example, form.zone) != form.role, "\(example) is no \(form.role)")
      }
      #expect(!form.examples.isEmpty && !form.counterExamples.isEmpty)
    }
  }

  @Test("Each way to end an organ's name")
  func organs() {
    for row in OrganNames.endings {
      #expect(OrganNames.isOrgan(line(row.example)), "\(row.example)")
      #expect(!OrganNames.isOrgan(line(row.counterExample)), "\(row.counterExample)")
    }
  }

  @Test(
    "Officers sign orders",
    arguments: [
      ("市长  张一", true), ("局长：欧阳二", true), ("主任  张·李", true), ("校长负责制落实到位", false),
      ("主任", false), ("市教育局", false),
    ])
  func officers(text: String, isOfficer: Bool) {
    #expect(OrganNames.isOfficer(line(text)) == isOfficer)
  }

  @Test("Each kind of document by its title")
  func kinds() {
    for row in DocumentKinds.rows {
      #expect(DocumentKinds.kind(of: line(row.example)) == row.kind, "\(row.example)")
      #expect(DocumentKinds.kind(of: line(row.counterExample)) != row.kind, "\(row.counterExample)")
    }
    #expect(Set(DocumentKinds.rows.map(\.kind)) == Set(DocumentKind.allCases))
  }

  @Test("Each form of a page number")
  func pageNumbers() {
    for row in PageNumbers.forms {
      #expect(PageNumbers.isPageNumber(line(row.example)), "\(row.example)")
    }
  }

  @Test(
    "Page numbers between dashes", arguments: ["— 3 —", "－3－", "- 12 -", "-3-", "一 3 一", "——3——"])
  func dashes(text: String) { #expect(PageNumbers.isPageNumber(line(text))) }

  @Test(
    "Numbers of another kind are no page numbers",
    arguments: ["3", "2021", "第三页内容", "—", "3—6岁", "—3", "1/2/3", "第3条", "一、3", "3月/4月"])
  func noPageNumbers(text: String) { #expect(!PageNumbers.isPageNumber(line(text))) }

  @Test("Dates in every form", arguments: DateGrammar.examples.map(\.text))
  func dates(text: String) throws {
    let expected = try #require(DateGrammar.examples.first { $0.text == text }).iso
    #expect((DateGrammar.wholeLine(line(text))?.iso ?? "") == expected)
  }

  @Test(
    "What is odd in a date is told",
    arguments: [
      ("二〇二一年三月五日", false, false), ("二○二一年三月五日", true, false), ("2021年3月5日", false, false),
      ("二0二一年三月五日", true, false), ("2021年3月5曰", false, true), ("2O21年3月5日", true, false),
    ])
  func oddDates(text: String, hasOddZero: Bool, isMisread: Bool) throws {
    let date = try #require(DateGrammar.wholeLine(line(text)))
    #expect(date.hasOddZero == hasOddZero)
    #expect(date.isMisread == isMisread)
  }

  @Test("A document number in every form, with its normal form")
  func documentNumbers() throws {
    for row in DocumentNumberGrammar.examples {
      let text = row.text.unicodeScalars.map(FoldedText.widthFolded)
      let reading = try #require(
        DocumentNumberGrammar.find(in: text, zone: .letterhead), "\(row.text)")
      let organ = String(text[reading.organ]).filter { $0 != " " }
      let expected = row.normalized.unicodeScalars.map(FoldedText.widthFolded)
      #expect(reading.normalized(organCode: organ) == String(expected), "\(row.text)")
      #expect(reading.oddities == row.oddities, "\(row.text)")
      let inText = DocumentNumberGrammar.find(in: text)
      #expect((inText != nil) == row.isReadInText, "\(row.text)")
      if let inText { #expect(inText == reading, "\(row.text)") }
    }
  }

  @Test("What only looks like a document number", arguments: DocumentNumberGrammar.counterExamples)
  func noDocumentNumbers(text: String) {
    let text = text.unicodeScalars.map(FoldedText.widthFolded)
    #expect(DocumentNumberGrammar.find(in: text, zone: .letterhead) == nil)
    #expect(DocumentNumberGrammar.find(in: text) == nil)
  }

  @Test("The place that a name starts with", arguments: PlaceNames.examples.map(\.name))
  func places(name: String) throws {
    let expected = try #require(PlaceNames.examples.first { $0.name == name }).place
    let text = line(name)
    #expect(PlaceNames.range(in: text).map { String(text[$0]) } ?? "" == expected)
  }

  @Test("The names in a note on attachments", arguments: AttachmentList.examples.map(\.note))
  func attachmentNotes(note: String) throws {
    let expected = try #require(AttachmentList.examples.first { $0.note == note }).names
    let text = folded(note)
    var lines: [Range<Int>] = []
    var start = 0
    for index in 0...text.count where index == text.count || text.scalars[index] == "\n" {
      lines.append(text.trimmed(start..<index))
      start = index + 1
    }
    let names = AttachmentList(text, lines).names.map { text.string($0).filter { $0 != "\n" } }
    #expect(names == expected)
  }

  @Test("Lines that hold two elements are divided", arguments: GluedFrame.examples.map(\.line))
  func glued(text: String) throws {
    for example in GluedFrame.examples where example.line == text {
      let whole = [example.above, example.line, example.below].filter { !$0.isEmpty }
        .joined(separator: "\n")
      let text = folded(whole)
      var blocks: [SourceBlock] = []
      var start = 0
      for index in 0...text.count where index == text.count || text.scalars[index] == "\n" {
        if index > start { blocks.append(SourceBlock(range: SourceRange(start, index))) }
        start = index + 1
      }
      let lines = GluedFrame(text).dividing(text.lines(of: blocks)).map { text.string($0.folded) }
      let expected = example.pieces.map { String($0.unicodeScalars.map(FoldedText.widthFolded)) }
      let all = [example.above, example.below].filter { !$0.isEmpty }.map {
        String($0.unicodeScalars.map(FoldedText.widthFolded))
      }
      #expect(lines.filter { !all.contains($0) } == expected)
    }
  }

  @Test(
    "What stands under a title",
    arguments: [
      ("（试行）", true, false), ("（征求意见稿）", true, false), ("（2021年3月5日市政府第5次常务会议通过）", false, true),
      ("（2021年3月5日）", false, false), ("（责任科室：人事科）", false, false),
    ])
  func underTitle(text: String, isStatus: Bool, isPassage: Bool) {
    #expect(TitleGrammar.isStatus(line(text)) == isStatus)
    #expect(TitleGrammar.isPassage(line(text)) == isPassage)
  }

  @Test(
    "Addressees, with and without their colon",
    arguments: [
      ("各乡镇人民政府，县直各单位：", true), ("县公安局、县交通运输局：", true), ("各学校、各单位", true), ("主要任务如下：", false),
      ("各单位要抓好落实", false), ("各位代表：", true), ("工作目标是：", false), ("县委：", true), ("各县（市、区）教育局：", true),
      ("全县上下要做到三个坚持：", false), ("现将有关事项通知各单位：", false), ("各位同志，今年要做到以下几点：", false),
      ("县直有关单位党组（党委）：", true), ("指导思想：", false),
    ])
  func addressees(text: String, isTaken: Bool) {
    let text = line(text)
    #expect(
      (FrameGrammar.isAddressees(text) || FrameGrammar.isAddresseesWithoutColon(text)) == isTaken)
  }
}
