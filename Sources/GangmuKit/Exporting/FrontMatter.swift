/// The head of a Markdown file: what is known about the document, as YAML.
struct FrontMatter {
  private(set) var lines = "---\n"

  var text: String { lines + "---\n" }

  init(_ document: PlanDocument, flavor: MarkdownFlavor = .commonmark) {
    let front = document.front
    let back = document.back
    add("generator", "\(document.generator.name) \(document.generator.version)")
    add("title", front.title)
    add("kind", front.kind?.rawValue)
    add("planYear", front.planYear)
    add("issuer", front.issuer)
    if (front.issuers?.count ?? 0) > 1 { add("issuers", front.issuers ?? []) }
    add("region", front.region)
    add("docNumber", (front.docNumber ?? front.notice?.docNumber)?.normalized)
    add("issueNumber", (front.issueNumber ?? front.notice?.issueNumber)?.raw)
    add("copyNumber", front.copyNumber)
    add("classification", front.classification)
    add("urgency", front.urgency)
    add("signatories", front.signatories)
    let addressees = front.addressees.isEmpty ? front.notice?.addressees : front.addressees
    add("addressees", addressees ?? [])
    add("publishedAt", front.publishedAt)
    add("signature", back.signature ?? front.notice?.signature)
    add("date", back.date ?? front.notice?.date)
    add("disclosure", back.disclosure?.rawValue)
    add("notes", back.notes ?? [])
    add("attachmentNotes", back.attachmentNotes)
    add("cc", back.cc)
    add("subjectTerms", back.subjectTerms ?? [])
    add("printedBy", back.printedBy)
    add("printedOn", back.printedOn)
    add("copiesPrinted", back.copiesPrinted)
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

  /// A list in one line; none when it is empty.
  private mutating func add(_ key: String, _ values: [String]) {
    guard !values.isEmpty else { return }
    lines += "\(key): [\(values.map(Self.quoted).joined(separator: ", "))]\n"
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
