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

  /// What is wrong; empty when all laws hold. An input that is refused in so many words is right.
  package func problems(_ bytes: [UInt8], format: InputFormat?) -> [String] {
    do {
      let source = try converter.reader.read(bytes, name: "input", format: format)
      let plan = converter.interpret(source)
      return try record(plan, of: source) + order(plan) + again(plan, source)
    } catch let error as ConversionError {
      return error.message.isEmpty ? ["an error without words"] : []
    } catch {
      return ["an error of another kind: \(error)"]
    }
  }

  /// Laws 1, 2 and 3.
  private func record(_ plan: PlanDocument, of source: SourceDocument) throws -> [String] {
    var problems: [String] = []
    if try Restorer.restore(plan) != source.text { problems.append("the source is not restored") }
    for problem in validator.problems(in: Self.json(plan)) {
      problems.append("invalid: \(problem.place) \(problem.message)")
    }
    for discard in plan.discarded where discard.reason == .layout {
      if discard.text.unicodeScalars.contains(where: \.isVisible) {
        problems.append("layout holds text: \(discard.text)")
      }
    }
    let undone = try plan.undoing([RulePattern("*")])
    if try Restorer.restore(undone) != source.text {
      problems.append("the source is not what is left when every change is undone")
    }
    for node in undone.outline.flattened {
      let said = (node.label ?? "") + (node.title ?? "") + node.text
      if !said.unicodeScalars.elementsEqual(source.text[node.range.bounds]) {
        problems.append("node \(node.id) without its changes is not the source")
      }
    }
    return problems
  }

  /// Law 5.
  private func order(_ plan: PlanDocument) -> [String] {
    var problems: [String] = []
    func check(_ name: String, _ ranges: [SourceRange]) {
      for (range, next) in zip(ranges, ranges.dropFirst()) where next.start < range.start {
        problems.append("\(name) run backwards at \(next.start)")
      }
    }
    check("nodes", plan.outline.flattened.map(\.range))
    check("preamble", plan.preamble.map(\.range))
    check("closing", plan.closing.map(\.range))
    check("attachments", plan.attachments.map(\.range))
    check("discards", plan.discarded.map(\.range))
    for (edit, next) in zip(plan.edits, plan.edits.dropFirst())
    where next.range.start < edit.range.end {
      problems.append("edits overlap at \(next.range.start)")
    }
    return problems
  }

  /// Law 4.
  private func again(_ plan: PlanDocument, _ source: SourceDocument) throws -> [String] {
    var problems: [String] = []
    let back = try converter.convert(Self.json(plan), format: .json)
    if OutlineWords(back) != OutlineWords(plan) {
      problems.append("the JSON gives another outline")
    }
    let once = normalized(source)
    if normalized(once) != once { problems.append("normalising twice changes more") }
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
  /// A small part of a text that still breaks a law: nothing more can be left out of it.
  package func shrunk(_ bytes: [UInt8], format: InputFormat?) -> String {
    var text = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
    func breaks(_ text: [Unicode.Scalar]) -> Bool {
      !problems(Array(text.joined.utf8), format: format).isEmpty
    }
    guard breaks(text) else { return "" }
    var length = text.count / 2
    while length > 0 {
      var start = 0
      while start < text.count {
        var smaller = text
        smaller.removeSubrange(start..<min(text.count, start + length))
        if breaks(smaller) { text = smaller } else { start += length }
      }
      length /= 2
    }
    return text.joined
  }
}

extension [Unicode.Scalar] {
  fileprivate var joined: String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: self)
    return String(view)
  }
}
