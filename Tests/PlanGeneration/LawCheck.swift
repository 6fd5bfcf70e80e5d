package import GangmuKit

/// Whether the laws hold for one input: conservation, restoration, totality, idempotence, order,
/// and a result that is valid against the schema.
package struct LawCheck: Sendable {
  private let converter: Converter
  private let validator: DocumentValidator
  private let normalizer: Normalizer

  package init() throws {
    converter = try Converter()
    validator = try DocumentValidator()
    normalizer = try Normalizer(options: ConversionOptions())
  }

  /// A law that an input breaks.
  package struct Problem: Sendable, CustomStringConvertible {
    package var law: String
    /// Where or what; empty where the law says it all.
    package var detail: String

    package init(law: String, detail: String = "") {
      self.law = law
      self.detail = detail
    }

    package var description: String { detail.isEmpty ? law : "\(law): \(detail)" }
  }

  /// What is wrong; empty when all laws hold. An input that is refused in so many words is right.
  package func problems(_ bytes: [UInt8], format: InputFormat?) -> [Problem] {
    do {
      let source = try converter.reader.read(bytes, name: "input", format: format)
      let plan = converter.interpret(source)
      return try record(plan, of: source) + order(plan) + again(plan, source)
    } catch let error as ConversionError {
      return error.message.isEmpty ? [Problem(law: "an error without words")] : []
    } catch {
      return [Problem(law: "an error of another kind", detail: "\(error)")]
    }
  }

  /// Laws 1, 2 and 3.
  private func record(_ plan: PlanDocument, of source: SourceDocument) throws -> [Problem] {
    var problems: [Problem] = []
    if try Restorer.restore(plan) != source.text {
      problems.append(Problem(law: "the source is not restored"))
    }
    for problem in validator.problems(in: Self.json(plan)) {
      problems.append(Problem(law: "invalid", detail: "\(problem.place) \(problem.message)"))
    }
    for discard in plan.discarded where discard.reason == .layout {
      if discard.text.unicodeScalars.contains(where: \.isVisible) {
        problems.append(Problem(law: "layout holds text", detail: discard.text))
      }
    }
    let undone = try plan.undoing([RulePattern("*")])
    if try Restorer.restore(undone) != source.text {
      problems.append(Problem(law: "undoing every change does not give the source"))
    }
    for node in undone.outline.flattened {
      let said = (node.label ?? "") + (node.title ?? "") + node.text
      if !said.unicodeScalars.elementsEqual(source.text[node.range.bounds]) {
        problems.append(
          Problem(law: "a node without its changes is not the source", detail: node.id))
      }
    }
    return problems
  }

  /// Law 5.
  private func order(_ plan: PlanDocument) -> [Problem] {
    var problems: [Problem] = []
    func check(_ name: String, _ ranges: [SourceRange]) {
      for (range, next) in zip(ranges, ranges.dropFirst()) where next.start < range.start {
        problems.append(Problem(law: "\(name) run backwards", detail: String(next.start)))
      }
    }
    check("nodes", plan.outline.flattened.map(\.range))
    check("preamble", plan.preamble.map(\.range))
    check("closing", plan.closing.map(\.range))
    check("attachments", plan.attachments.map(\.range))
    check("discards", plan.discarded.map(\.range))
    for (edit, next) in zip(plan.edits, plan.edits.dropFirst())
    where next.range.start < edit.range.end {
      problems.append(Problem(law: "edits overlap", detail: String(next.range.start)))
    }
    return problems
  }

  /// Law 4.
  private func again(_ plan: PlanDocument, _ source: SourceDocument) throws -> [Problem] {
    var problems: [Problem] = []
    let back = try converter.convert(Self.json(plan), format: .json)
    if OutlineWords(back) != OutlineWords(plan) {
      problems.append(Problem(law: "the JSON gives another outline"))
    }
    let once = normalized(source)
    if normalized(once) != once {
      problems.append(Problem(law: "normalising twice changes more"))
    }
    return problems
  }

  private func normalized(_ source: SourceDocument) -> [Unicode.Scalar] {
    let edits = normalizer.normalize(source).edits
    return Array(edits.rendering(SourceRange(0, source.text.count), of: source.text).unicodeScalars)
  }

  private func normalized(_ text: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var blocks: [SourceBlock] = []
    var start = 0
    for position in 0...text.count where position == text.count || text[position] == "\n" {
      if position > start { blocks.append(SourceBlock(range: SourceRange(start, position))) }
      start = position + 1
    }
    return normalized(SourceDocument(format: .text, text: text, blocks: blocks))
  }

  private static func json(_ plan: PlanDocument) -> [UInt8] {
    var bytes: [UInt8] = []
    JSONExporter(pretty: false).write(plan, into: &bytes)
    return bytes
  }
}

/// What two results must share to say the same: everything about the outline but where it stood.
package struct OutlineWords: Equatable {
  package let lines: [String]

  package init(_ plan: PlanDocument) {
    lines = plan.outline.flattened.map { node in
      [
        node.id, node.kind.rawValue, String(node.level), node.label ?? "-",
        node.number.map(String.init) ?? "-", node.title ?? "∅", node.text,
      ].joined(separator: "|")
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isVisible: Bool {
    !properties.isWhitespace && !properties.isDefaultIgnorableCodePoint
      && properties.generalCategory != .control && properties.generalCategory != .format
      && properties.generalCategory != .privateUse
  }
}

extension LawCheck {
  /// A small part of an input that still breaks one of the laws that it breaks: nothing more can be
  /// left out of it.
  package func shrunk(_ bytes: [UInt8], format: InputFormat?) -> [UInt8] {
    let broken = Set(problems(bytes, format: format).map(\.law))
    func breaks(_ pieces: [ArraySlice<UInt8>]) -> Bool {
      problems(Array(pieces.joined()), format: format).contains { broken.contains($0.law) }
    }
    var pieces = Self.pieces(bytes)
    var length = pieces.count / 2
    while length > 0 {
      var start = 0
      while start < pieces.count {
        var smaller = pieces
        smaller.removeSubrange(start..<min(pieces.count, start + length))
        if breaks(smaller) { pieces = smaller } else { start += length }
      }
      length /= 2
    }
    return Array(pieces.joined())
  }

  /// What is left out as a whole: the characters of UTF-8, or single bytes where they are something
  /// else.
  private static func pieces(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    let isText = String(validating: bytes, as: UTF8.self) != nil
    var pieces: [ArraySlice<UInt8>] = []
    var start = 0
    for end in bytes.indices.dropFirst() where !isText || bytes[end] & 0xC0 != 0x80 {
      pieces.append(bytes[start..<end])
      start = end
    }
    return start < bytes.count ? pieces + [bytes[start...]] : pieces
  }
}
