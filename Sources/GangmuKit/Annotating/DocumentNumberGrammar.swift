/// Reads document numbers (发文字号), also in the forms that hands, scanners and masks give them.
package enum DocumentNumberGrammar {
  package struct Reading: Hashable, Sendable {
    /// The whole number in the text that was read.
    package var range: Range<Int>
    package var organ: Range<Int>
    package var year: Int?
    package var yearPrinted: String
    package var serial: String
    package var oddities: [DiagnosticCode]

    /// The form of GB/T 9704-2012, 7.2.5.
    package func normalized(organCode: String) -> String {
      organCode + "〔" + yearPrinted + "〕" + serial + "号"
    }
  }

  /// Where a number stands. In the letterhead, where nothing else can, more is taken for one.
  package enum Zone: Sendable {
    case letterhead, running
  }

  /// One form of a number, as a line of the letterhead.
  package struct Example: Sendable {
    package var text: String
    package var normalized: String
    package var oddities: [DiagnosticCode]
    /// Whether it is a number in running text too.
    package var isReadInText: Bool
  }

  private static func row(
    _ text: String, _ normalized: String, _ oddities: [DiagnosticCode] = [],
    inText isReadInText: Bool = true
  ) -> Example {
    Example(
      text: text, normalized: normalized, oddities: oddities, isReadInText: isReadInText)
  }

  package static let examples: [Example] = [
    row("云教〔2021〕8号", "云教〔2021〕8号"),
    row(" 云教 〔2021〕 8 号   ", "云教〔2021〕8号"),
    row("云教[2021]8号", "云教〔2021〕8号", [.docNumberBracket]),
    row("云教［2021］8号", "云教〔2021〕8号", [.docNumberBracket]),
    row("云教（2021）8号", "云教〔2021〕8号", [.docNumberBracket]),
    row("云教【2021】8号", "云教〔2021〕8号", [.docNumberBracket]),
    row("云教〖2021〗8号", "云教〔2021〕8号", [.docNumberBracket]),
    row("云教﹝2021﹞8号", "云教〔2021〕8号", [.docNumberBracket]),
    row("云教「2021」8号", "云教〔2021〕8号", [.docNumberBracket]),
    row("云教{2021}8号", "云教〔2021〕8号", [.docNumberBracket]),
    row("云教<2021>8号", "云教〔2021〕8号", [.docNumberBracket]),
    row("云教《2021》8号", "云教〔2021〕8号", [.docNumberBracket]),
    row("云教(2021〕8号", "云教〔2021〕8号", [.docNumberBracket]),
    row("云教E2021]8号", "云教〔2021〕8号", [.docNumberBracket], inText: false),
    row("云教C2021〕8号", "云教〔2021〕8号", [.docNumberBracket], inText: false),
    row("云教〔2021J8号", "云教〔2021〕8号", [.docNumberBracket], inText: false),
    row("云教2021〕8号", "云教〔2021〕8号", [.docNumberBracket], inText: false),
    row("云教〔20218号", "云教〔2021〕8号", [.docNumberBracket], inText: false),
    row("云教2021 8号", "云教〔2021〕8号", [.docNumberBracket], inText: false),
    row("云教20218号", "云教〔2021〕8号", [.docNumberBracket], inText: false),
    row("云教〔2021年〕8号", "云教〔2021〕8号", [.docNumberYear]),
    row("云教〔21〕8号", "云教〔21〕8号", [.docNumberYear]),
    row("云教〔二〇二一〕8号", "云教〔2021〕8号", [.docNumberYear]),
    row("云教〔２０２１〕８号", "云教〔2021〕8号"),
    row("云教〔2O21〕8号", "云教〔2021〕8号", [.docNumberYear], inText: false),
    row("云教〔202l〕8号", "云教〔2021〕8号", [.docNumberYear], inText: false),
    row("云教〔2021〕008号", "云教〔2021〕8号", [.docNumberSerial]),
    row("云教〔2021〕第8号", "云教〔2021〕8号", [.docNumberSerial]),
    row("云教〔2021〕十二号", "云教〔2021〕12号", [.docNumberSerial]),
    row("云教〔2021〕l2号", "云教〔2021〕12号", [.docNumberSerial], inText: false),
    row("云教〔2021〕8", "云教〔2021〕8号", [.docNumberIncomplete]),
    row("云教[2021]8", "云教〔2021〕8号", [.docNumberBracket, .docNumberIncomplete], inText: false),
    row("云教〔2021〕8-1号", "云教〔2021〕8-1号"),
    row("云教字〔2021〕8号", "云教字〔2021〕8号"),
    row("云教基一（函）〔2021〕8号", "云教基一（函）〔2021〕8号"),
    row("（2021）云教字第8号", "云教字〔2021〕8号", [.docNumberBracket, .docNumberSerial], inText: false),
    row("云教字第〔2021〕8号", "云教字〔2021〕8号", [.docNumberSerial]),
    row("X教〔20XX〕X号", "X教〔20XX〕X号", [.placeholder]),
    row("×政办发〔20××〕××号", "×政办发〔20××〕××号", [.placeholder]),
    // Not given yet.
    row("云教〔2021〕 号", "云教〔2021〕号", [.placeholder], inText: false),
    row("云教〔2021〕__号", "云教〔2021〕__号", [.placeholder]),
    row("〔2021〕8号", "〔2021〕8号", inText: false),
  ]

  /// Lines of a letterhead that are no document number.
  package static let counterExamples = [
    "行动计划（2019）", "（2020年3月11日）", "三年规划（2021—2023年）", "第8号", "（2021）", "云溪县2021年8号楼", "云溪县2021年8号",
    "2021年第8号", "实施方案（2021）8项任务", "（一）2021年", "[1][2][3]", "表1（2021）",
  ]

  /// Brackets that stand for 〔 and 〕, the right ones first. Folded text has ASCII parentheses.
  private static let opening: [Unicode.Scalar] = [
    "〔", "[", "(", "【", "〖", "﹝", "{", "「", "<", "《", "〈",
  ]
  private static let closing: [Unicode.Scalar] = [
    "〕", "]", ")", "】", "〗", "﹞", "}", "」", ">", "》", "〉",
  ]
  /// What a scanner makes of the brackets.
  private static let misreadOpening: ScalarSet = "EC["
  static let masks: ScalarSet = "Xx×*_"

  /// The first document number in folded text.
  ///
  /// - Parameter text: May hold blanks inside the number.
  package static func find(
    in text: [Unicode.Scalar], from start: Int = 0, zone: Zone = .running
  ) -> Reading? {
    var position = start
    while position < text.count {
      if let bracket = opening.firstIndex(of: text[position]),
        let reading = read(in: text, bracket: bracket, at: position, from: start, zone)
      {
        return reading
      }
      position += 1
    }
    guard zone == .letterhead else { return nil }
    return leadingYear(in: text, from: start) ?? damaged(in: text, from: start)
  }

  private static func read(
    in text: [Unicode.Scalar], bracket: Int, at open: Int, from start: Int, _ zone: Zone
  ) -> Reading? {
    var cursor = DocumentNumberCursor(text: text, position: open + 1, zone: zone)
    var oddities: [DiagnosticCode] = []
    guard let year = cursor.year() else { return nil }
    if year.isOdd { oddities.append(.docNumberYear) }
    var isRight = bracket == 0
    if let closer = cursor.take(anyOf: closing) {
      isRight = isRight && closer == 0
    } else if zone == .letterhead, bracket == 0 {
      // 〔20218号 and 〔2021J8号: the second bracket was lost or misread.
      _ = cursor.take(anyOf: ["J"])
      isRight = false
    } else {
      return nil
    }
    if !isRight { oddities.insert(.docNumberBracket, at: 0) }
    let code = organCode(in: text, before: open, from: start)
    var organ = code.range
    guard let serial = cursor.serial() else { return nil }
    if serial.isOdd || code.endsInDi { oddities.append(.docNumberSerial) }
    if !cursor.take("号") {
      // Without 号 only the right brackets make it a document number, or the letterhead.
      guard isRight || (zone == .letterhead && cursor.isAtEnd && bracket == 1) else { return nil }
      oddities.append(.docNumberIncomplete)
    }
    if organ.isEmpty {
      guard zone == .letterhead, bracket == 0, open == firstLetter(in: text, from: start) else {
        return nil
      }
      organ = open..<open
    }
    if isMasked(text[organ]) || isMasked(year.digits) || serial.digits.isEmpty
      || isMasked(serial.digits)
    {
      oddities.append(.placeholder)
    }
    return Reading(
      range: organ.lowerBound..<cursor.position, organ: organ, year: Int(year.digits),
      yearPrinted: year.digits, serial: serial.digits, oddities: oddities)
  }

  private static func isMasked(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    text.contains(where: masks.contains)
  }

  private static func isMasked(_ digits: String) -> Bool {
    digits.unicodeScalars.contains(where: masks.contains)
  }

  /// `（2021）云教字第8号`
  private static func leadingYear(in text: [Unicode.Scalar], from start: Int) -> Reading? {
    let open = firstLetter(in: text, from: start)
    guard open < text.count, opening.contains(text[open]) else { return nil }
    var cursor = DocumentNumberCursor(text: text, position: open + 1, zone: .letterhead)
    guard let year = cursor.year(), cursor.take(anyOf: closing) != nil else { return nil }
    let organStart = cursor.position
    while let next = cursor.peek(), next.isHan, next != "第" { _ = cursor.next() }
    let organ = organStart..<cursor.position
    guard (2...14).contains(organ.count), cursor.peek() == "第", let serial = cursor.serial(),
      cursor.take("号")
    else { return nil }
    return Reading(
      range: open..<cursor.position, organ: organ, year: Int(year.digits),
      yearPrinted: year.digits, serial: serial.digits,
      oddities: [.docNumberBracket, .docNumberSerial])
  }

  /// `云教E2021]8号`, `云教2021〕8号`, `云教2021 8号`: brackets that a scanner misread or lost.
  private static func damaged(in text: [Unicode.Scalar], from start: Int) -> Reading? {
    var place = firstLetter(in: text, from: start)
    let organStart = place
    while place < text.count, text[place].isHan { place += 1 }
    let organ = organStart..<place
    guard (2...14).contains(organ.count), place < text.count else { return nil }
    let hasOpening = misreadOpening.contains(text[place])
    var cursor = DocumentNumberCursor(
      text: text, position: hasOpening ? place + 1 : place, zone: .letterhead)
    guard let year = cursor.year(), year.digits.count == 4 else { return nil }
    let hasBracket = cursor.take(anyOf: closing) != nil || hasOpening
    // 云溪县2021年8号 counts something.
    guard hasBracket || text[cursor.position - 1] != "年", let serial = cursor.serial(),
      cursor.take("号"), cursor.isAtEnd
    else { return nil }
    var oddities: [DiagnosticCode] = [.docNumberBracket]
    if year.isOdd { oddities.append(.docNumberYear) }
    if serial.isOdd { oddities.append(.docNumberSerial) }
    return Reading(
      range: organ.lowerBound..<cursor.position, organ: organ, year: Int(year.digits),
      yearPrinted: year.digits, serial: serial.digits, oddities: oddities)
  }

  private static func firstLetter(in text: [Unicode.Scalar], from start: Int) -> Int {
    var place = start
    while place < text.count, text[place].isFoldedBlank { place += 1 }
    return place
  }

  /// The run of Han characters and masks before the bracket, with a kind of document in brackets at
  /// its end: `云教基一（函）`. 第 at the end belongs to the serial.
  private static func organCode(
    in text: [Unicode.Scalar], before open: Int, from start: Int
  ) -> (range: Range<Int>, endsInDi: Bool) {
    var end = open
    while end > start, text[end - 1].isFoldedBlank { end -= 1 }
    let endsInDi = end > start + 1 && text[end - 1] == "第"
    if endsInDi { end -= 1 }
    var lower = end
    if lower - 2 > start, text[lower - 1] == ")",
      let bracket = text[max(start, lower - 5)..<lower].lastIndex(of: "("), bracket > start,
      text[bracket - 1].isHan
    {
      lower = bracket
    }
    while lower > start, end - lower < 16, text[lower - 1].isHan || masks.contains(text[lower - 1])
    {
      lower -= 1
    }
    return (lower..<end, endsInDi)
  }
}
