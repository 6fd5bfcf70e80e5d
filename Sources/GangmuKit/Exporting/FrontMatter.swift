/// The head of a Markdown file: what is known about the document, as YAML.
struct FrontMatter {
  private(set) var lines = "---\n"

  var text: String { lines + "---\n" }

  init(_ document: PlanDocument, flavor: MarkdownFlavor = .commonmark) {
    let front = document.front
    let back = document.back
    add("generator", "\(document.generator.name) \(document.generator.version)")
    add("title", front.title)
    add("planYear", front.planYear)
    add("issuer", front.issuer)
    add("docNumber", (front.docNumber ?? front.notice?.docNumber)?.normalized)
    add("classification", front.classification)
    add("urgency", front.urgency)
    add("publishedAt", front.publishedAt)
    add("signature", back.signature ?? front.notice?.signature)
    add("date", back.date ?? front.notice?.date)
    add("disclosure", back.disclosure?.rawValue)
    add("script", document.script.target)
    add("source", document.source.name)
    add("sourceFormat", document.source.format.rawValue)
    add("sha256", document.source.sha256)
    guard flavor != .commonmark else { return }
    add("flavor", flavor.rawValue)
    if flavor == .pandoc { add("lang", document.script.target) }
    if flavor == .obsidian {
      lines += "aliases: [\(Self.quoted(front.title ?? document.source.name ?? "—"))]\n"
      lines += "tags: [gangmu]\n"
    }
  }

  private mutating func add(_ key: String, _ value: String?) {
    guard let value else { return }
    lines += "\(key): \(Self.quoted(value))\n"
  }

  private mutating func add(_ key: String, _ value: Int?) {
    guard let value else { return }
    lines += "\(key): \(value)\n"
  }

  /// A double-quoted scalar (YAML 1.2, 7.3.1), in which every character can stand.
  static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      default:
        if isPrintable(scalar) {
          quoted.unicodeScalars.append(scalar)
        } else {
          let digits = String(scalar.value, radix: 16)
          quoted += "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
        }
      }
    }
    return quoted + "\""
  }

  /// YAML 1.2, 5.1, without the line separators that YAML 1.1 took for line ends.
  private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E, 0xA0...0x2027, 0x202A...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD: true
    case 0x10000...0x10FFFF: true
    default: false
    }
  }
}
