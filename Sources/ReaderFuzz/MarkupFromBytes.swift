import GangmuKit

/// Well-formed markup that bytes stand for, so that a fuzzer finds its way through the elements.
struct MarkupFromBytes {
  private(set) var text = ""
  private var bytes: ArraySlice<UInt8>
  private var open: [String] = []
  private let names: [String]

  init(_ bytes: ArraySlice<UInt8>, of part: FuzzedFile) {
    self.bytes = bytes
    names = part.isOffice ? Self.officeNames : Self.wordNames
    let root = part.root
    text = "<\(root) \(Self.namespaces)>" + (part == .flat ? Self.flatStart : "")
    while let byte = self.bytes.popFirst() { write(byte) }
    while let name = open.popLast() { text += "</\(name)>" }
    text += (part == .flat ? Self.flatEnd : "") + "</\(root)>"
  }

  private mutating func write(_ byte: UInt8) {
    switch byte {
    case 0..<24: close()
    case 24..<48: text += Self.words[Int(byte - 24) % Self.words.count]
    default: openElement(byte)
    }
  }

  private mutating func close() {
    if let name = open.popLast() { text += "</\(name)>" }
  }

  private mutating func openElement(_ byte: UInt8) {
    let choice = Int(byte) - 48 + 208 * (Int(bytes.popFirst() ?? 0) & 1)
    let name = names[choice % names.count]
    text += "<\(name)"
    let prefix = name.contains(":") ? "w:" : ""
    let count = Int(bytes.popFirst() ?? 0) & 3
    var used: Set<String> = []
    for _ in 0..<count {
      let attribute = Self.attributes[Int(bytes.popFirst() ?? 0) % Self.attributes.count]
      let value = Self.values[Int(bytes.popFirst() ?? 0) % Self.values.count]
      let qualified = attribute.contains(":") ? attribute : prefix + attribute
      if used.insert(qualified).inserted { text += " \(qualified)=\"\(value)\"" }
    }
    text += ">"
    open.append(name)
  }

  private static let wordNames = WordImporter.elementNames.map {
    $0.contains(":") ? $0 : "w:\($0)"
  }
  private static let officeNames = [
    "Relationship", "Override", "Default", "title", "creator", "property", "lpwstr", "Application",
  ]

  private static let attributes = [
    "val", "type", "id", "ilvl", "numId", "abstractNumId", "styleId", "default", "fldCharType",
    "instr", "char", "font", "name", "eastAsia", "ascii", "format", "author", "date", "space",
    "xml:space", "r:id", "Requires", "Id", "Type", "Target", "TargetMode", "ProgID", "string",
    "vMerge", "vMergeOrig", "customMarkFollows", "descr", "ContentType", "PartName",
  ]

  private static let values = [
    "0", "1", "2", "3", "8", "9", "-1", "63", "1000000", "2147483647", "99999999999", "", "true",
    "false", "none", "nil", "restart", "continue", "begin", "separate", "end", "first", "even",
    "default", "preserve", "center", "right", "A", "B", "heading 1", "toc 1", "标题 1", "decimal",
    "chineseCountingThousand", "ideographDigital", "upperRoman", "lowerLetter", "bullet", "custom",
    "cardinalText", "001, 002", "%1、", "%1.%2", "（%2）", "%9", "rId1", "rId2", "rId7", "Wingdings",
    "F0FC", "B7", "D800", "FF0000", "paragraph", "character", "numbering", "table", "cont", "rest",
    "wps", "TOC \\\\o", "SEQ 表", "LISTNUM NumberDefault \\\\l 2", "EQ \\\\o\\\\ac(○,21)", "PAGE",
    "AUTONUM", "Table of Contents", "styles.xml", "../../x", "/word/document.xml", "External",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/header",
  ]

  private static let words = [
    "一、", "工作", "1.", " ", "\n", "\t", "文件", "某教〔2031〕8号", "\\o\\ad(\\s\\up 9(lù),鹭)", "SEQ 表",
    "LISTNUM", "\u{F06C}", "x", "😀", "&#xD7FF;", "&lt;", "，", "（责任单位：综合科）", "MACROBUTTON a b",
    "EQ \\f(1,2)", "SYMBOL 163 \\f Wingdings", "TOC", "\u{2028}", "e\u{301}",
  ]

  private static let namespaces = FuzzedParts.namespaces
  private static let flatStart =
    "<pkg:part pkg:name=\"/_rels/.rels\"><pkg:xmlData>\(FuzzedParts.packageRelationships)"
    + "</pkg:xmlData></pkg:part><pkg:part pkg:name=\"/word/document.xml\"><pkg:xmlData>"
    + "<w:document><w:body>"
  private static let flatEnd = "</w:body></w:document></pkg:xmlData></pkg:part>"
}

extension FuzzedFile {
  /// Parts that Word's own vocabulary has no say in.
  fileprivate var isOffice: Bool {
    switch self {
    case .relationships, .package, .types, .core, .custom: true
    default: false
    }
  }

  fileprivate var root: String {
    switch self {
    case .flat: "pkg:package"
    case .relationships, .package: "Relationships"
    case .types: "Types"
    case .core, .custom: "Properties"
    case .header: "w:hdr"
    case .footer: "w:ftr"
    default: "w:\(rawValue)"
    }
  }
}
