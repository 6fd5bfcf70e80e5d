internal import TextDecoding

/// What happened to one character on its way from the bytes of a file to a result, in words.
public struct Explanation: Hashable, Sendable {
  /// One sentence a line: what it is, where it was read, where it belongs, what changed it, what it
  /// became, what was found there.
  public let lines: [String]

  /// - Parameters:
  ///   - position: A position in the source text, in Unicode scalars.
  ///   - document: A result, which holds its source.
  /// - Throws: ``ConversionError`` when there is no such position, or when the result does not hold
  ///   its source.
  public init(of position: Int, in document: PlanDocument) throws {
    let source = try Restorer.restore(document)
    guard source.indices.contains(position) else {
      throw ConversionError(
        .invalidResult, "There is no position \(position) in this source text.",
        advice: "positions run from 0 to \(source.count - 1)")
    }
    let teller = CharacterStory(document: document, source: source, position: position)
    lines = teller.lines
  }
}

/// The sentences of an explanation.
private struct CharacterStory {
  let document: PlanDocument
  let source: [Unicode.Scalar]
  let position: Int

  var lines: [String] {
    [identity, reading] + belonging + findings
  }

  // MARK: Where it came from

  private var identity: String {
    let place = TextPlaces(source).describe(position)
    return "Position \(position) is \(Self.name(source[position])), \(place) of the source text."
  }

  private var reading: String {
    let summary = document.source
    let file = summary.name ?? "standard input"
    let charset = summary.encoding.map { " in \($0)" } ?? ""
    let bytes = bytes.map { ", bytes \($0.lowerBound) to \($0.upperBound - 1)" } ?? ""
    return "Read from \(file), \(summary.format.rawValue)\(charset)\(bytes)."
  }

  /// Where the character stands in a text file; nil for other formats, and where damaged bytes
  /// before it make the count unsure.
  private var bytes: Range<Int>? {
    guard document.source.format == .text, document.source.decoding?.parts == nil,
      let encoding = document.source.encoding.flatMap({ TextEncoding(label: $0) }),
      !source[...position].contains("\u{FFFD}"),
      let before = encoding.encode(String(source[..<position])),
      let own = encoding.encode(String(source[position...position]))
    else { return nil }
    let mark = document.source.byteOrderMark == true ? encoding.encode("\u{FEFF}")?.count ?? 0 : 0
    return mark + before.count..<mark + before.count + own.count
  }

  // MARK: What became of it

  private var belonging: [String] {
    if let discard = document.discarded.first(where: { $0.range.bounds.contains(position) }) {
      return ["Set aside as \(discard.reason.rawValue) by \(Self.rule(discard.rule))"]
    }
    guard let owner = document.owners.first(where: { $0.range.bounds.contains(position) }) else {
      return []
    }
    let field = Field(of: owner, at: position)
    return ["Belongs to \(field.words), \(field.pointer)."] + change(in: owner.range)
  }

  private func change(in range: SourceRange) -> [String] {
    let edits = EditList(document.edits)
    guard let edit = edits.edits(in: range).first(where: { $0.range.bounds.contains(position) })
    else { return ["Nothing changed it; it stands as \(context(in: range, edits))."] }
    let before = Self.quoted(edit.before)
    let after = edit.after.isEmpty ? "nothing" : Self.quoted(edit.after)
    return [
      "Changed from \(before) to \(after) by \(Self.rule(edit.rule))",
      "It stands as \(context(in: range, edits)).",
    ]
  }

  /// The result around the character, with what became of it between angle brackets.
  private func context(in range: SourceRange, _ edits: EditList) -> String {
    let edit = edits.edits(in: range).first { $0.range.bounds.contains(position) }
    let own = edit?.range ?? SourceRange(position, position + 1)
    let before = edits.rendering(
      SourceRange(max(range.start, own.start - 6), own.start), of: source)
    let after = edits.rendering(SourceRange(own.end, min(range.end, own.end + 6)), of: source)
    let middle = edits.rendering(own, of: source)
    return Self.quoted("\(before)⟨\(middle)⟩\(after)")
  }

  private var findings: [String] {
    mentions
      + document.diagnostics
      .filter { $0.range?.bounds.contains(position) ?? false }
      .map { "Found here: \($0.message) [\($0.code.rawValue)]" }
  }

  private var mentions: [String] {
    let node = document.allNodes.first { $0.range.bounds.contains(position) }
    guard let node else { return [] }
    func note(_ range: SourceRange, _ words: String) -> String? {
      range.bounds.contains(position) ? "Read as part of \(words)." : nil
    }
    return node.responsibility.compactMap {
      note($0.range, "an annotation (\($0.role.rawValue)): \($0.names.joined(separator: "、"))")
    }
      + node.citations.compactMap { note($0.range, "a cited title: \($0.title)") }
      + node.targets.compactMap { note($0.range, "a target: \($0.raw)") }
      + node.deadlines.compactMap { note($0.range, "a deadline: \($0.edtf ?? $0.raw)") }
      + node.placeholders.compactMap { note($0.range, "a masked \($0.scope): \($0.raw)") }
  }

  // MARK: Words

  private static func name(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let code = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .spaceSeparator,
      .privateUse, .unassigned, .surrogate:
      return code
    default: return "\(scalar) (\(code))"
    }
  }

  private static func quoted(_ text: String) -> String {
    "“" + text.unicodeScalars.map { $0.isLineEnd ? "⏎" : String($0) }.joined() + "”"
  }

  private static func rule(_ rule: String) -> String {
    guard let description = RuleBook.description(of: rule) else { return rule + "." }
    return "\(rule): \(description.meaning) Source: \(description.source)."
  }
}

extension CharacterStory {
  /// The field of a result that a position of the source stands in.
  private struct Field {
    var words: String
    var pointer: String

    init(of owner: OwnedText, at position: Int) {
      switch owner.part {
      case .frame(let role):
        words = "the frame, as its \(role.rawValue)"
        pointer = owner.place + "/text"
      case .paragraph:
        words = "an unnumbered paragraph"
        pointer = owner.place + "/text"
      case .attachmentHeading:
        words = "the heading of an attachment"
        pointer = owner.place + "/title"
      case .node(let node):
        let part = Self.part(of: node, at: position)
        let head = [node.label, node.title].compactMap(\.self).joined()
        let naming = head.isEmpty ? "" : " “\(head)”"
        words = "the \(part) of \(node.kind.rawValue) \(node.id)\(naming)"
        pointer = "\(owner.place)/\(part)"
      }
    }

    private static func part(of node: OutlineNode, at position: Int) -> String {
      if let label = node.labelRange, label.bounds.contains(position) { return "label" }
      if let title = node.titleRange, title.bounds.contains(position) { return "title" }
      return "text"
    }
  }
}

extension PlanDocument {
  /// Every node, those of attachments last.
  package var allNodes: [OutlineNode] {
    outline.flattened + attachments.flatMap(\.outline.flattened)
  }
}
