/// Divides lines in which a copyist ran elements of the frame together: the addressees and the first
/// sentence, the last sentence and the signature, an attachment's label and its title.
///
/// Guarantees: the pieces of a line hold all of it, blanks between them left out, in its order.
package struct GluedFrame {
  let folded: FoldedText

  /// Only so many lines at the head and at the foot of a text are looked at for elements that stand
  /// there.
  private static let reach = 40
  static let longestHeadPart = 100

  /// Lines and the pieces that they are divided into, with the lines that have to stand above and
  /// below.
  package struct Example: Sendable {
    package var above: String
    package var line: String
    package var below: String
    package var pieces: [String]
  }

  package init(_ folded: FoldedText) {
    self.folded = folded
  }

  package func dividing(_ lines: [TextLine]) -> [TextLine] {
    var hasDate = false
    var cut: [(line: Int, places: [Int])] = []
    for (index, line) in lines.enumerated() {
      let isNearFoot = lines.count - index <= Self.reach
      guard index < Self.reach || isNearFoot || mayLabel(line),
        !line.isTableRow
      else { continue }
      let places = cuts(of: line, index, lines, hasDate, isNearFoot)
      if !places.isEmpty { cut.append((index, places)) }
      let bounds = [line.folded.lowerBound] + places + [line.folded.upperBound]
      hasDate = hasDate || zip(bounds, bounds.dropFirst()).contains { endsFrame($0..<$1, line) }
    }
    guard !cut.isEmpty else { return lines }
    var result: [TextLine] = []
    var next = 0
    for (line, places) in cut {
      result += lines[next..<line]
      lines[line].divide(at: places, in: folded, into: &result)
      next = line + 1
    }
    return result + lines[next...]
  }

  private func cuts(
    of line: TextLine, _ index: Int, _ lines: [TextLine], _ hasDate: Bool, _ isNearFoot: Bool
  ) -> [Int] {
    if hasDate, mayLabel(line), index + 1 < lines.count, let cut = labelCut(line, lines[index + 1])
    {
      return [cut]
    }
    // What a result of ours says is divided; in it, other lines stand at the head and the foot.
    guard line.block.settled == nil else { return [] }
    let isNearHead = index < Self.reach
    let head = isNearHead ? headCuts(line, index) : []
    let start = head.last ?? line.folded.lowerBound
    let site = lines.count - index <= Self.siteReach ? siteCut(start..<line.folded.upperBound) : nil
    let foot =
      isNearHead || isNearFoot ? footCuts(start..<(site ?? line.folded.upperBound)) : []
    return head + foot + (site.map { [$0] } ?? [])
  }

  private func mayLabel(_ line: TextLine) -> Bool {
    line.folded.count <= 80 && folded.scalars[line.folded.lowerBound] == "附"
  }

  /// Whether a piece is a date, alone or signed, or the label of an attachment: below it are others.
  private func endsFrame(_ piece: Range<Int>, _ line: TextLine) -> Bool {
    let piece = folded.trimmed(piece)
    guard piece.count <= 60, let last = piece.last,
      mayEndElement(piece) || mayLabel(line) || folded.scalars[last] == ")"
    else { return false }
    let text = CompactText(folded, piece).scalars
    return FrameGrammar.matches(text, .date) || FrameGrammar.matches(text, .signedDate)
      || FrameGrammar.isAttachmentLabel(text)
  }

  // MARK: Head

  private func headCuts(_ line: TextLine, _ index: Int) -> [Int] {
    let range = line.folded
    if let cut = bannerCut(range) { return [cut] }
    if let cut = siteHeadCut(range, index) { return [cut] }
    var cuts = index == 0 ? letterheadCuts(range) : []
    func rest() -> Range<Int> { (cuts.last ?? range.lowerBound)..<range.upperBound }
    if index < Self.titleReach, let cut = titleCut(rest()) { cuts.append(cut) }
    if let cut = addresseesCut(rest()) { cuts.append(cut) }
    return cuts
  }

  private static let longestLetterhead = 40

  /// `云溪县教育局文件云教〔2021〕8号关于…`, at the head of a whole text in one line.
  private func letterheadCuts(_ line: Range<Int>) -> [Int] {
    guard line.count > Self.longestHeadPart else { return [] }
    let text = CompactText(folded, line.prefix(2 * Self.longestLetterhead))
    guard let words = text.scalars.firstIndex(of: "文件"), words <= Self.longestLetterhead,
      let number = text.scalars[words...].firstIndex(of: "号"), number + 1 < text.count,
      FrameGrammar.headRole(Array(text.scalars[..<(words + 2)])) == .issuerBanner,
      FrameGrammar.headRole(Array(text.scalars[(words + 2)...number])) == .docNumber
    else { return [] }
    return [text.places[words + 2], text.places[number + 1]]
  }

  /// `云溪县教育局文件 云教〔2021〕8号`
  private func bannerCut(_ line: Range<Int>) -> Int? {
    guard line.count <= Self.longestHeadPart, line.contains(where: { folded.scalars[$0] == "件" })
    else { return nil }
    let text = CompactText(folded, line)
    guard let place = text.scalars.firstIndex(of: "文件"), place + 2 < text.count else { return nil }
    let rest = FrameGrammar.headRole(Array(text.scalars[(place + 2)...]))
    guard FrameGrammar.headRole(Array(text.scalars[..<(place + 2)])) == .issuerBanner,
      rest == .docNumber || rest == .signatories
    else { return nil }
    return text.places[place + 2]
  }

  /// Words that start the first sentence of a letter or notice.
  static let openings: [Phrase] = [
    "现将", "现就", "现对", "现印发", "为", "根据", "经", "按照", "依据", "近日", "近年来", "接", "来函", "你局", "你单位", "你校",
    "贵局", "贵单位", "《", "兹", "遵照", "随着", "今年", "日前", "关于", "请", "为了",
  ]

  /// Besides them, words that introduce the first sentence of a plan.
  private static let planOpenings: [Phrase] =
    openings + ["今年", "全县", "全市", "全镇", "全乡", "全区", "全校", "一、"]

  private static let longestTitle = 60
  private static let shortestTitle = 8

  /// `云溪县2021年教育工作要点为推进校园建设，…`: a whole text in one line, or the first paragraph of
  /// one.
  private func titleCut(_ line: Range<Int>) -> Int? {
    let head = line.prefix(Self.longestTitle)
    guard line.count > Self.longestTitle,
      let stop = head.first(where: { Self.noTitle.contains(folded.scalars[$0]) }) ?? head.last,
      (line.lowerBound..<stop).contains(where: {
        TitleGrammar.endingLetters.contains(folded.scalars[$0])
      })
    else { return nil }
    let text = CompactText(folded, line.prefix(Self.longestTitle + Self.longestHeadPart))
    for end in text.scalars.indices.dropFirst(Self.shortestTitle)
    where text.places[end - 1] < stop {
      guard TitleGrammar.endingLetters.contains(text.scalars[end - 1]),
        case let rest = Array(text.scalars[end...]), Self.startsText(rest),
        TitleGrammar.isComplete(Array(text.scalars[..<end]))
      else { continue }
      let isItem = MarkerScanner(folded).marker(at: text.places[0], end: line.upperBound) != nil
      return isItem ? nil : text.places[end]
    }
    return nil
  }

  /// No title holds these.
  private static let noTitle: ScalarSet = "。;:,!?"

  private static func startsText(_ rest: [Unicode.Scalar]) -> Bool {
    if planOpenings.contains(where: rest.starts(with:)) { return true }
    if rest.count > 8, DateGrammar.year(in: Array(rest.prefix(5))) != nil {
      return rest[4] == "年" && rest.prefix(8).contains(",")
    }
    guard let colon = rest.firstIndex(of: ":") else { return false }
    return FrameGrammar.isAddressees(Array(rest[...colon]))
      && openings.contains { Array(rest[(colon + 1)...]).starts(with: $0) }
  }

  /// `各学校：现将…`
  private func addresseesCut(_ line: Range<Int>) -> Int? {
    let window = line.prefix(Self.longestHeadPart)
    guard let colon = window.first(where: { folded.scalars[$0] == ":" }),
      colon + 8 < line.upperBound
    else { return nil }
    let rest = CompactText(folded, colon + 1..<min(colon + 12, line.upperBound)).scalars
    guard Self.openings.contains(where: rest.starts(with:)) else { return nil }
    let names = CompactText(folded, line.lowerBound..<colon + 1).scalars
    guard FrameGrammar.isAddressees(names),
      names.first == "各" || OrganNames.isOrgan(Array(names.dropLast()))
    else { return nil }
    return colon + 1
  }

  // MARK: Foot

  /// Where the signature, the date and what follows them are cut off a last sentence.
  private func footCuts(_ range: Range<Int>) -> [Int] {
    var cuts: [Int] = []
    var end = range.upperBound
    while let cut = noteCut(range.lowerBound..<end) ?? sentenceCut(range.lowerBound..<end) {
      cuts.insert(cut, at: 0)
      end = cut
    }
    return cuts
  }

  /// （此件公开发布） after anything else.
  private func noteCut(_ range: Range<Int>) -> Int? {
    let range = folded.trimmed(range)
    guard let last = range.last, folded.scalars[last] == ")",
      let open = range.suffix(40).last(where: { folded.scalars[$0] == "(" }),
      open > range.lowerBound, Self.noteStarts.contains(folded.scalars[open + 1])
    else { return nil }
    let role = FrameGrammar.footRole(CompactText(folded, open..<range.upperBound).scalars)
    let before = CompactText(folded, range.lowerBound..<open).scalars.last
    guard role == .disclosure || role == .note, before == "日" || before == "。" || before == "号"
    else { return nil }
    return open
  }

  /// How an element that is no list ends: 日, 印发, （印章）, （共印60份）.
  private static let elementEnds: ScalarSet = "日号曰发"
  private static let bracketEnds: ScalarSet = "章印份开"
  /// How notes and what they say of disclosure start.
  private static let noteStarts: ScalarSet = "此本该主依公不联发传"

  private func mayEndElement(_ range: Range<Int>) -> Bool {
    guard let last = range.last else { return false }
    if folded.scalars[last] != ")" { return Self.elementEnds.contains(folded.scalars[last]) }
    return last > range.lowerBound && Self.bracketEnds.contains(folded.scalars[last - 1])
  }

  /// How a list of copies starts.
  private static let listStarts: ScalarSet = "抄分主报送呈发"

  /// What stands after a full stop and is an element of the foot.
  private func sentenceCut(_ range: Range<Int>) -> Int? {
    let range = folded.trimmed(range)
    guard let stop = range.dropLast().suffix(120).last(where: { folded.scalars[$0] == "。" })
    else { return nil }
    let tail = folded.trimmed(stop + 1..<range.upperBound)
    guard let first = tail.first,
      mayEndElement(tail) || Self.listStarts.contains(folded.scalars[first])
    else { return nil }
    switch FrameGrammar.footRole(CompactText(folded, tail).scalars) {
    case .signature, .date, .printedBy, .disclosure, .cc: return stop + 1
    default: return nil
    }
  }

  /// How the first numbered line of a document starts.
  private static let numberStarts: ScalarSet = "一1(第"

  /// `附件1：责任清单`, below the signature and with text after it.
  private func labelCut(_ line: TextLine, _ next: TextLine) -> Int? {
    let text = CompactText(folded, line.folded)
    guard let length = FrameGrammar.attachmentLabel(text.scalars), length < text.count,
      text.count - length <= 60
    else { return nil }
    let title = Array(text.scalars[length...])
    // A list of names is a note; a document has text below its title.
    let below = CompactText(folded, next.folded.prefix(60)).scalars
    let isNumberedBelow = below.first.map(Self.numberStarts.contains) ?? false
    guard TitleGrammar.isComplete(title) || (isNumberedBelow && TitleGrammar.endsOpen(title)),
      !title.contains("。"), !title.contains(","), ![".", "、"].contains(title.first)
    else { return nil }
    guard FrameGrammar.attachmentLabel(below) == nil,
      next.folded.count > 60 || FrameGrammar.footRole(below) == nil,
      BoilerplateRules.rule(for: below, at: .foot) == nil
    else { return nil }
    return text.places[length]
  }

  package static let examples: [Example] = [
    Example(
      above: "关于印发《云溪县2021年教育工作要点》的通知", line: "各学校：现将《云溪县2021年教育工作要点》印发给你们。", below: "一、抓质量",
      pieces: ["各学校：", "现将《云溪县2021年教育工作要点》印发给你们。"]),
    Example(
      above: "关于商请支持校园建设的函", line: "青石市财政局： 为推进校园建设，现商请贵局支持。", below: "",
      pieces: ["青石市财政局：", "为推进校园建设，现商请贵局支持。"]),
    Example(
      above: "", line: "各学校：要把安全放在首位，层层落实责任。", below: "",
      pieces: ["各学校：要把安全放在首位，层层落实责任。"]),
    Example(
      above: "", line: "云溪县教育局文件　　云教〔2021〕8号", below: "云溪县教育局关于做好教育工作的通知",
      pieces: ["云溪县教育局文件", "云教〔2021〕8号"]),
    Example(
      above: "首页 > 计划", line: "云溪县2021年教育工作要点 来源：本站 2021-03-02 点击：35", below: "一、抓质量",
      pieces: ["云溪县2021年教育工作要点", "来源：本站 2021-03-02 点击：35"]),
    Example(
      above: "", line: "云溪县2021年教育工作要点 时间：2021-03-02", below: "一、抓质量",
      pieces: ["云溪县2021年教育工作要点", "时间：2021-03-02"]),
    Example(
      above: "关于召开座谈会的通知", line: "会议安排如下 时间：3月5日上午 地点：二楼会议室", below: "一、议程",
      pieces: ["会议安排如下 时间：3月5日上午 地点：二楼会议室"]),
    Example(
      above: "",
      line: "云溪县2021年教育工作要点为推进校园建设，制定本要点。一、提高质量，落实课程方案。二、保障安全，开展隐患排查，做好防汛准备。三、加强领导，压实责任。",
      below: "",
      pieces: ["云溪县2021年教育工作要点", "为推进校园建设，制定本要点。一、提高质量，落实课程方案。二、保障安全，开展隐患排查，做好防汛准备。三、加强领导，压实责任。"]),
    Example(
      above: "",
      line: "关于做好2021年教育工作的通知各学校：现将有关事项通知如下。一、提高质量，落实课程方案。二、保障安全，开展隐患排查，做好防汛准备。三、加强领导，压实责任。",
      below: "",
      pieces: [
        "关于做好2021年教育工作的通知", "各学校：",
        "现将有关事项通知如下。一、提高质量，落实课程方案。二、保障安全，开展隐患排查，做好防汛准备。三、加强领导，压实责任。",
      ]),
    Example(
      above: "云溪县2021年教育工作要点",
      line: "按照全县教育工作方案全面推进校园建设和课程改革，提高质量，保障安全，开展隐患排查，做好防汛准备，加强领导，压实各级责任，办好人民满意的教育。", below: "",
      pieces: ["按照全县教育工作方案全面推进校园建设和课程改革，提高质量，保障安全，开展隐患排查，做好防汛准备，加强领导，压实各级责任，办好人民满意的教育。"]),
    Example(
      above: "各学校：", line: "请认真贯彻落实。 云溪县教育局 2021年3月5日", below: "",
      pieces: ["请认真贯彻落实。", "云溪县教育局 2021年3月5日"]),
    Example(
      above: "", line: "各学校：现将要点印发给你们。 云溪县教育局 2021年3月5日（此件公开发布）", below: "",
      pieces: ["各学校：", "现将要点印发给你们。", "云溪县教育局 2021年3月5日", "（此件公开发布）"]),
    Example(
      above: "一、抓质量", line: "提升水平。抄送：县委办。云溪县教育局办公室 2021年3月5日印发", below: "",
      pieces: ["提升水平。", "抄送：县委办。", "云溪县教育局办公室 2021年3月5日印发"]),
    Example(
      above: "云溪县教育局", line: "2021年3月5日（此件公开发布）", below: "", pieces: ["2021年3月5日", "（此件公开发布）"]),
    Example(
      above: "", line: "抄送：县委办公室。云溪县教育局办公室 2021年3月5日印发", below: "",
      pieces: ["抄送：县委办公室。", "云溪县教育局办公室 2021年3月5日印发"]),
    Example(
      above: "2021年3月5日", line: "附件1：责任清单", below: "一、教育局负责校园建设。", pieces: ["附件1：", "责任清单"]),
    Example(
      above: "2021年3月5日", line: "附件2：评审条件（试行）", below: "一、基本条件", pieces: ["附件2：", "评审条件（试行）"]),
    Example(
      above: "2021年3月5日", line: "附件1：责任清单", below: "附件2：统计表", pieces: ["附件1：责任清单"]),
    Example(above: "请遵照执行。", line: "附件：责任清单", below: "云溪县教育局", pieces: ["附件：责任清单"]),
    Example(
      above: "二、抓安全", line: "压实责任。（责任单位：教育股）上一篇：春季工作安排 下一篇：无", below: "",
      pieces: ["压实责任。（责任单位：教育股）", "上一篇：春季工作安排 下一篇：无"]),
    Example(
      above: "二、抓安全", line: "抓好相关链接工作。推荐阅读书目由学校公布。", below: "",
      pieces: ["抓好相关链接工作。推荐阅读书目由学校公布。"]),
    Example(
      above: "", line: "全部工作于2021年3月5日前完成。会议定于2021年3月6日", below: "",
      pieces: ["全部工作于2021年3月5日前完成。会议定于2021年3月6日"]),
  ]
}
