import GangmuKit

/// A document as an indented outline: what was recognised, not how every character fared.
struct OutlineDump {
  private(set) var text = ""

  init(_ document: PlanDocument) {
    let source = document.source
    line(
      "format", [source.format.rawValue, source.encoding].compactMap(\.self).joined(separator: " "))
    line("script", "\(document.script.detected) \(document.script.state)")
    frame(document)
    blocks("preamble", document.preamble)
    outline(document.outline, indent: 0)
    blocks("closing", document.closing)
    for attachment in document.attachments {
      line(
        "attachment",
        [attachment.label, attachment.title].compactMap(\.self).joined(separator: " "))
      blocks("  preamble", attachment.preamble)
      outline(attachment.outline, indent: 1)
      blocks("  closing", attachment.closing)
    }
    for table in document.tables {
      line(
        "table", table.rows.map { $0.map(\.text).joined(separator: " | ") }.joined(separator: " / ")
      )
    }
    for discard in document.discarded where discard.reason != .layout {
      line("set aside", "\(discard.reason.rawValue)/\(discard.rule): \(discard.text.outermost)")
    }
    for (rule, count) in counts(document.edits.map(\.rule)) { line("edits", "\(rule) \(count)") }
    for finding in document.diagnostics {
      let place = finding.range.map { "\($0.start)–\($0.end)" } ?? "whole"
      line("finding", "\(finding.code.rawValue) \(place)")
    }
  }

  private mutating func frame(_ document: PlanDocument) {
    let front = document.front
    line("kind", front.kind?.rawValue)
    line("title", front.title)
    line("year", front.planYear.map(String.init))
    line("issuer", front.issuer)
    line("region", front.region)
    line("number", front.docNumber?.normalized)
    line("issue", front.issueNumber.map { "\($0.number) \($0.unit.rawValue)" })
    line("copy", front.copyNumber)
    line("classification", front.classification)
    line("urgency", front.urgency)
    line("signatories", front.signatories.listed)
    line("addressees", front.addressees.listed)
    line("published", front.publishedAt)
    if let notice = front.notice {
      line("notice kind", notice.kind?.rawValue)
      line("notice title", notice.title)
      line("notice issuer", notice.issuer)
      line("notice number", notice.docNumber?.normalized)
      line("notice issue", notice.issueNumber.map { "\($0.number) \($0.unit.rawValue)" })
      line("notice addressees", notice.addressees.listed)
      line("notice text", notice.text?.outermost)
      line("notice signature", notice.signature)
      line("notice date", notice.date)
    }
    let back = document.back
    line("signature", back.signature)
    line("date", back.date)
    line("sealed", back.sealed.map(String.init))
    line("disclosure", back.disclosure?.rawValue)
    line("notes", back.notes?.listed)
    line("subject terms", back.subjectTerms?.listed)
    line("copies to", back.cc.listed)
    line("printed", [back.printedBy, back.printedOn].compactMap(\.self).listed)
    line("copies printed", back.copiesPrinted.map(String.init))
    line("attachment notes", back.attachmentNotes.listed)
    for row in front.attendance ?? [] { line(row.role.rawValue, row.names.listed) }
  }

  private mutating func outline(_ nodes: [OutlineNode], indent: Int) {
    for node in nodes {
      let margin = String(repeating: "  ", count: indent)
      let number = [node.number.map(String.init) ?? "-", node.numberSource?.rawValue ?? "none"]
        .joined(separator: " ")
      line(
        "\(margin)\(node.kind.rawValue) \(node.level)",
        "[\(node.label ?? "") = \(number)] \(node.title ?? "—")")
      let body = "\(margin)  "
      if !node.text.isEmpty { line("\(body)text", node.text.outermost) }
      for duty in node.responsibility {
        line("\(body)\(duty.role.rawValue)", duty.names.listed)
      }
      line("\(body)cites", node.citations.map(\.title).listed)
      line("\(body)masked", node.placeholders.map(\.raw).listed)
      outline(node.children, indent: indent + 1)
    }
  }

  private mutating func blocks(_ name: String, _ blocks: [TextBlock]) {
    for block in blocks { line(name, block.text.outermost) }
  }

  private mutating func line(_ name: String, _ value: String?) {
    guard let value else { return }
    text += "\(name): \(value)\n"
  }

  private func counts(_ names: [String]) -> [(String, Int)] {
    Dictionary(names.map { ($0, 1) }, uniquingKeysWith: +).sorted { $0.key < $1.key }
      .map { ($0.key, $0.value) }
  }
}

extension [String] {
  fileprivate var listed: String? { isEmpty ? nil : joined(separator: "、") }
}

extension String {
  /// The first and the last words, so that a boundary that moved shows.
  fileprivate var outermost: String {
    let words = String(String.UnicodeScalarView(unicodeScalars.map { $0 == "\n" ? "⏎" : $0 }))
    guard words.count > 28 else { return words }
    return "\(words.prefix(14))…\(words.suffix(12))"
  }
}
