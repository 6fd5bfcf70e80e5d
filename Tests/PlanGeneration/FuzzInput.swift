package import GangmuKit

/// A random input of one of the formats, the same for the same seed.
package struct FuzzInput: Sendable {
  package let bytes: [UInt8]
  package let format: InputFormat?

  package init(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    format = random.pick([nil, .text, .text, .text, .html, .markdown, .json, .docx])
    var bytes = Self.content(format, &random)
    if random.chance(25) { Self.tear(&bytes, &random) }
    if random.chance(2), format != .docx { Self.lengthen(&bytes, &random) }
    self.bytes = bytes
  }

  private static func content(_ format: InputFormat?, _ random: inout SeededRandom) -> [UInt8] {
    if format == nil, random.chance(50) {
      return (0..<random.below(200)).map { _ in UInt8(random.below(256)) }
    }
    let text = text(&random)
    switch format {
    case .html: return Array(page(text, &random).utf8)
    case .docx: return WordFile.bytes(of: text, &random)
    case .json: return Array(json(&random).utf8)
    default: return random.chance(10) ? utf16(text) : Array(text.utf8)
    }
  }

  // MARK: Text

  /// Scraps in any order, or a damaged plan cut short.
  private static func text(_ random: inout SeededRandom) -> String {
    guard random.chance(12) else { return scraps(&random) }
    let style = random.pick(NumberingStyle.all)
    var document = DocumentGenerator.document(style, seed: SeededRandom(seed: random.next()))
    for _ in 0..<random.below(4) {
      _ = random.pick(Damage.allCases).apply(to: &document, &random)
    }
    let start = random.below(document.letters.count)
    let end = min(document.letters.count, start + random.within(20...300))
    document.letters = Array(document.letters[start..<end])
    return document.text
  }

  private static func scraps(_ random: inout SeededRandom) -> String {
    (0..<random.below(40)).map { _ in
      switch random.below(20) {
      case 0: random.pick(Vocabulary.trapOpenings)
      case 1, 2: random.pick(Vocabulary.clauses)
      case 3: Unicode.Scalar(UInt32(random.below(0x11_0000))).map { String(Character($0)) } ?? ""
      case 4: random.pick(Vocabulary.objects)
      default: random.pick(pieces)
      }
    }.joined()
  }

  private static let pieces: [String] = [
    "一、", "二、", "十、", "（一）", "(二)", "1.", "2、", "13、", "3", "（1）", "①", "②", "第一章", "第三条", "第",
    "甲、",
    "A.", "●", "1.1", "1.1.1", "壹、", "Ⅰ.", "第一部分", "第二阶段", "l.", "—、", "=、", "一是", "首先，",
    "\n", "\n", "\n", "\r\n", "\r", "\u{2028}", "\t", " ", "　", "\u{A0}", "\u{200B}", "\u{FEFF}",
    "\u{0}", "\u{7}", "\u{C}", "\u{FFFD}", "\u{E5E5}", "⼀", "\u{F900}", "\u{F0B7}", "。", "，", ",",
    "；", "：", ":",
    "“", "”", "‘", "《", "》", "（", "）", "(", ")", "【", "】", "「", "?!?", "'", "……", "——",
    "发展", "發展", "理髮", "著力", "後勤", "干部", "資訊", "責任單位：", "責任科室:办公室", "（责任单位：办公室", "牵头领导：李青禾；", "关于印发",
    "工作要点", "2024年", "的通知", "附件1", "附件：", "青教〔2021〕8号", "2021年3月2日", "二○二一年三月二日", "20**年", "***",
    "X县", "[bookmark: _GoBack]", "上一篇：", "时间：2021-1-1", "此外，", "各学校：", "签发人：", "机密★1年", "特急", "文件",
    "— 3 —", "<br/>", "&nbsp;", "&#x4E00;", "&amp;lt;", "😀", "👨‍👩‍👧", "𠀀", "\u{301}", "é", "abc",
    "http://a.b/c", "3.5万", "9:30", "100%", "锟斤拷", "ï¼Œ", "目录", "............3", "# ", "* ",
    "| a | b |", "---", "```",
    "\\", "<!--", "-->", "达到85%以上", "6月底前", "《办法》（试行）", "责 任 单 位：",
    "九月：", "三月份", "第一周", "5—6月", "问题1：", "任务二：", "举措1：", "专栏1 ", "2024—2025学年", "培训时间：",
    "2、10月底前", "元月", "指标\t单位\t2025年",
  ]

  private static func utf16(_ text: String) -> [UInt8] {
    [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
  }

  // MARK: Other formats

  private static func page(_ text: String, _ random: inout SeededRandom) -> String {
    var page = random.pick(["", "<!DOCTYPE html>", "<html><head><meta charset=utf-8></head>"])
    for line in text.unicodeScalars.split(separator: "\n") {
      let tag = random.pick(tags)
      page += random.chance(10) ? tag : ""
      page += "<\(tag)>" + String(String.UnicodeScalarView(line))
      if !random.chance(10) { page += "</\(tag.prefix { $0 != " " })>" }
    }
    return page
  }

  private static let tags = [
    "p", "p", "div", "h1", "h2", "li", "ol", "ul", "td", "tr", "table", "span", "br", "b",
    "a href=\"x.doc\"",
    "script", "style", "div id=\"nav\"", "p style=\"text-align:center\"", "body", "nav", "pre",
    "ruby", "rt",
    "td rowspan=\"9\" colspan=\"0\"", "ol start=\"5\"", "blockquote", "div style=\"display:none\"",
  ]

  /// JSON that is seldom one of ours: nested, odd and short.
  private static func json(_ random: inout SeededRandom, depth: Int = 0) -> String {
    switch random.below(depth > 3 ? 4 : 7) {
    case 0: random.pick(["null", "true", "-1", "1e9", "0", "[]", "{}"])
    case 1: "\"" + random.pick(Vocabulary.objects) + "\""
    case 2: String(random.below(1000))
    case 3: "\"text\""
    case 4:
      "["
        + (0..<random.below(4)).map { _ in json(&random, depth: depth + 1) }
        .joined(separator: ",") + "]"
    default:
      "{"
        + (0..<random.below(6)).map { _ in
          "\"\(random.pick(fields))\":" + json(&random, depth: depth + 1)
        }.joined(separator: ",") + "}"
    }
  }

  private static let fields = [
    "schemaVersion", "generator", "source", "script", "front", "preamble", "outline", "closing",
    "back", "attachments", "tables", "discarded", "edits", "diagnostics", "text", "range", "id",
  ]

  // MARK: Long runs

  /// Puts a run of one or two pieces somewhere, longer than what a reader may look ahead.
  private static func lengthen(_ bytes: inout [UInt8], _ random: inout SeededRandom) {
    let run = (0..<random.within(1...2)).map { _ in random.pick(pieces) }.joined()
    let count = random.within(500...5000)
    let starts = bytes.indices.filter { bytes[$0] & 0xC0 != 0x80 }
    bytes.insert(
      contentsOf: repeatElement(Array(run.utf8), count: count).joined(),
      at: starts.isEmpty ? 0 : random.pick(starts))
  }

  // MARK: Tearing

  /// Cuts, repeats or flips bytes.
  package static func tear(_ bytes: inout [UInt8], _ random: inout SeededRandom) {
    guard !bytes.isEmpty else { return }
    switch random.below(4) {
    case 0: bytes.removeLast(random.below(bytes.count))
    case 1:
      for _ in 0..<random.within(1...8) {
        bytes[random.below(bytes.count)] ^= UInt8(1 << random.below(8))
      }
    case 2: bytes[random.below(bytes.count)] = UInt8(random.below(256))
    default:
      let start = random.below(bytes.count)
      let end = min(bytes.count, start + random.within(1...40))
      bytes.insert(contentsOf: bytes[start..<end], at: random.below(bytes.count))
    }
  }
}
