import GangmuKit

/// What a person is told about a document: one section of lines after the other.
struct Inspection {
  let text: String

  init(of document: PlanDocument, source: SourceDocument, name: String) {
    let places = TextPlaces(source.text)
    let sections = [
      Self.summary(document, name: name),
      Self.frame(document),
      Self.page(document.front.web),
      Self.outline(document),
      Self.discards(document.discarded),
      Self.edits(document.edits),
      Self.findings(document.diagnostics, places: places),
    ]
    text = sections.filter { !$0.isEmpty }
      .map { $0.map { $0.onOneLine + "\n" }.joined() }
      .joined(separator: "\n")
  }

  private static func summary(_ document: PlanDocument, name: String) -> [String] {
    let source = document.source
    let mark = source.byteOrderMark == true ? " with a byte order mark" : ""
    let encoding = source.encoding.map { ", \($0)\(mark)" } ?? ""
    let script = document.script
    let evidence = script.evidence.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
    return [
      name,
      "  format: \(source.format.rawValue)\(encoding)",
      "  size: \(source.bytes) bytes, \(source.scalars) characters",
      "  script: \(script.detected), \(script.state); the result is \(script.target)",
    ] + (evidence.isEmpty ? [] : ["  evidence: \(evidence.joined(separator: ", "))"])
  }

  private static func frame(_ document: PlanDocument) -> [String] {
    let front = document.front
    let back = document.back
    let notice = front.notice
    let fields: [(String, String?)] = [
      ("kind", front.kind?.rawValue),
      ("title", front.title),
      ("plan year", front.planYear.map(String.init)),
      ("issuer", front.issuer),
      ("region", front.region),
      ("document number", front.docNumber?.described),
      ("issue number", front.issueNumber?.raw),
      ("addressees", front.addressees.listed),
      ("copy number", front.copyNumber),
      ("classification", front.described),
      ("urgency", front.urgency),
      ("signatories", front.signatories.listed),
      ("published", front.publishedAt),
      ("notice: kind", notice?.kind?.rawValue),
      ("notice: title", notice?.title),
      ("notice: issuer", notice?.issuer),
      ("notice: document number", notice?.docNumber?.described),
      ("notice: issue number", notice?.issueNumber?.raw),
      ("notice: addressees", notice?.addressees.listed),
      ("notice: signature", notice?.signature),
      ("notice: date", notice?.date ?? notice?.dateRaw),
      ("signature", back.signature),
      ("date", back.date ?? back.dateRaw),
      ("sealed", back.sealed == true ? "yes" : nil),
      ("disclosure", back.disclosure?.rawValue),
      ("notes", back.notes?.joined(separator: "; ")),
      ("subject terms", back.subjectTerms?.listed),
      ("copies to", back.cc.listed),
      ("printed by", back.printedBy),
      ("printed on", back.printedOn),
      ("copies printed", back.copiesPrinted.map(String.init)),
      ("attachment notes", back.attachmentNotes.listed),
    ]
    let attendance = (front.attendance ?? []).map { row in
      "  \(row.role.rawValue): \(row.names.joined(separator: "、"))"
    }
    let lines = fields.compactMap { name, value in value.map { "  \(name): \($0)" } } + attendance
    return lines.isEmpty ? [] : ["Frame"] + lines
  }

  private static func page(_ page: WebPage?) -> [String] {
    guard let page else { return [] }
    var lines = page.fields.map { "  \($0.name): \($0.value) (\($0.origin))" }
    if !page.breadcrumb.isEmpty {
      lines.append("  columns: \(page.breadcrumb.joined(separator: " > "))")
    }
    lines += page.attachments.map { "  file: \($0.title) (\($0.type)) \($0.url)" }
    return ["Page"] + lines
  }

  private static func outline(_ document: PlanDocument) -> [String] {
    let nodes = document.outline.flattened
    let kinds = OutlineNode.Kind.allCases.compactMap { kind in
      nodes.count { $0.kind == kind }.counted(kind.rawValue)
    }
    var lines = ["Outline: \(kinds.joined(separator: ", "))"]
    if nodes.isEmpty { lines = ["Outline: no numbered heading was found"] }
    lines += blocks(document.preamble, "unnumbered text before")
    lines += nodes.map { line(for: $0) }
    lines += blocks(document.closing, "unnumbered text after")
    for attachment in document.attachments {
      let heading = [attachment.label, attachment.title].compactMap(\.self)
      lines.append("  attachment: \(heading.joined(separator: " "))")
      lines += blocks(attachment.preamble, "  unnumbered text before")
      lines += attachment.outline.flattened.map { "  " + line(for: $0) }
      lines += blocks(attachment.closing, "  unnumbered text after")
    }
    if !document.tables.isEmpty { lines.append("  tables: \(document.tables.count)") }
    return lines
  }

  private static func line(for node: OutlineNode) -> String {
    let indent = String(repeating: "  ", count: max(1, node.level))
    let words = [node.label, node.title ?? node.text.beginning].compactMap(\.self)
    let names = node.responsibility.filter(\.role.isAnswerable).flatMap(\.names)
    let duty = names.isEmpty ? "" : " — \(names.joined(separator: "、"))"
    return indent + words.joined(separator: " ") + duty + note(on: node)
  }

  /// What is unusual about a number: where it comes from, and how sure it is.
  private static func note(on node: OutlineNode) -> String {
    var notes: [String] = []
    switch node.numberSource {
    case .auto: notes.append("automatic number")
    case .inferred:
      let number = node.number.map { "read as \($0)" } ?? "without a number"
      notes.append("\(number), printed \(node.numberPrinted.map(String.init) ?? "nothing")")
    case .text, nil: break
    }
    if let confidence = node.confidence {
      notes.append("\(Int((confidence * 100).rounded())) % sure")
    }
    return notes.isEmpty ? "" : " [\(notes.joined(separator: ", "))]"
  }

  private static func blocks(_ blocks: [TextBlock], _ name: String) -> [String] {
    blocks.map { "  (\(name): \($0.text.beginning))" }
  }

  private static func discards(_ discards: [Discard]) -> [String] {
    let visible = discards.filter { $0.reason != .layout }
    guard !visible.isEmpty else { return [] }
    return ["Set aside"]
      + visible.map { discard in
        "  \(discard.reason.rawValue)/\(discard.rule): \(discard.text.beginning)"
      }
  }

  private static func edits(_ edits: [Edit]) -> [String] {
    guard !edits.isEmpty else { return ["Changes: none"] }
    return ["Changes: \(edits.count)"]
      + Tally(edits.map(\.rule)).counts.map { "  \($0.name): \($0.count)" }
  }

  private static func findings(_ diagnostics: [Diagnostic], places: TextPlaces) -> [String] {
    guard !diagnostics.isEmpty else { return ["Findings: none"] }
    let counts = Diagnostic.Severity.allCases.compactMap { severity in
      diagnostics.count { $0.severity == severity }.counted(severity.noun)
    }
    let findings = diagnostics.map { finding in
      let place = finding.range.map { places.describe($0.start) } ?? "whole document"
      return "  \(place): \(finding.message) [\(finding.code.rawValue)]"
    }
    return ["Findings: \(counts.joined(separator: ", "))"] + findings
  }
}

extension Responsibility.Role {
  /// Whether the names are those of somebody, not of a date or a product.
  fileprivate var isAnswerable: Bool {
    switch self {
    case .leadOrg, .leadPerson, .org, .person, .coOrg, .supervisor, .other: true
    case .deadline, .output, .measure, .note: false
    }
  }
}

extension DocumentNumber {
  /// The standard form, and what was printed where it is another.
  fileprivate var described: String {
    raw == normalized ? normalized : "\(normalized) (printed \(raw))"
  }
}

extension Front {
  /// The classification with what it means.
  fileprivate var described: String? {
    classification.map { printed in
      let meaning = [secrecy?.level.rawValue, secrecy?.period].compactMap(\.self)
      return meaning.isEmpty ? printed : "\(printed) (\(meaning.joined(separator: ", ")))"
    }
  }
}

extension Diagnostic.Severity {
  fileprivate var noun: String { self == .information ? "note" : rawValue }
}

extension [String] {
  /// The names in one line; nil when there are none.
  fileprivate var listed: String? { isEmpty ? nil : joined(separator: "、") }
}

extension String {
  /// The first words, on one line, with an ellipsis when there are more.
  var beginning: String {
    let line = String.UnicodeScalarView(unicodeScalars.map { $0 == "\n" ? " " : $0 })
    let words = line.drop { $0 == " " || $0 == "\u{3000}" }
    return String(words.prefix(24)) + (words.count > 24 ? "…" : "")
  }
}
