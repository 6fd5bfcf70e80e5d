internal import ArgumentParser
import GangmuKit

/// Positions of the source text as a user names them: `120` or `120-134`.
struct PlaceRange: ExpressibleByArgument {
  let range: SourceRange

  init?(argument: String) {
    let ends = argument.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard let first = ends.first, let start = first, ends.count <= 2 else { return nil }
    let last = ends.count == 2 ? ends[1] : start + 1
    guard let end = last, start >= 0, end > start else { return nil }
    range = SourceRange(start, end)
  }
}

/// Where a range of the source text stands in the file's own terms, and how it is set.
struct PlaceReport {
  let text: String

  /// - Throws: ``ConversionError`` when the text ends before the range.
  init(_ place: PlaceRange, in source: SourceDocument, name: String) throws {
    let range = place.range
    guard range.end <= source.text.count else {
      throw ConversionError(
        .invalidResult, "The text has \(source.text.count) characters",
        place: "\(range.start)-\(range.end)",
        advice: "gangmu text prints the text that positions refer to")
    }
    let places = TextPlaces(source.text)
    var lines = [
      name, "  characters \(range.start) to \(range.end): \(source.words(range).beginning)",
      "  text: \(places.describe(range.start))",
    ]
    for block in source.blocks where block.range.overlaps(range) {
      lines += Self.lines(for: block, range, source)
    }
    for discard in source.discarded where discard.range.overlaps(range) {
      lines.append("  set aside: \(discard.reason.rawValue), \(discard.rule)")
    }
    for aside in source.layers.asides where aside.belongs(to: range) {
      let mark = aside.mark.map { " \($0)" } ?? ""
      lines.append("  \(aside.kind.rawValue)\(mark): \(aside.text.beginning)")
    }
    for revision in source.layers.revisions where revision.range.overlaps(range) {
      let author = revision.author.map { " by \($0)" } ?? ""
      lines.append("  \(revision.kind.rawValue) of \(revision.unit.rawValue)\(author)")
    }
    text = lines.map { $0.onOneLine + "\n" }.joined()
  }

  private static func lines(
    for block: SourceBlock, _ range: SourceRange, _ source: SourceDocument
  ) -> [String] {
    let inside = SourceRange(
      max(block.range.start, range.start), min(block.range.end, range.end))
    var lines = places(of: inside, block, source)
    if let label = block.automaticLabel, label.range.overlaps(range) {
      let words = source.words(label.range)
      lines.append("  automatic number \(words): level \(label.level + 1) of list \(label.list)")
    }
    let look = look(of: block)
    if !look.isEmpty { lines.append("  set as: \(look.joined(separator: "; "))") }
    return lines
  }

  private static func places(
    of range: SourceRange, _ block: SourceBlock, _ source: SourceDocument
  ) -> [String] {
    switch block.locator {
    case .none: return []
    case .line(let line): return ["  file: line \(line)"]
    case .element(let path): return ["  file: element \(path)"]
    case .paragraph(let part, let index):
      let runs = source.runs(in: range)
      guard !runs.isEmpty else { return ["  \(part): paragraph \(index)"] }
      return runs.map { run in
        let start = max(run.place.start, range.start)
        let first = run.place.offset + start - run.place.start + 1
        let last = run.place.offset + min(run.end, range.end) - run.place.start
        let place = "  \(part): paragraph \(run.place.paragraph)"
        return run.place.run == 0
          ? place + ", its number"
          : place + ", run \(run.place.run), characters \(first) to \(last)"
      }
    }
  }

  /// The evidence that layout gives, each with who says so.
  private static func look(of block: SourceBlock) -> [String] {
    let style = block.style
    func by(_ origin: BlockStyle.Origin?) -> String { origin.map { " (\($0.words))" } ?? "" }
    var look: [String] = []
    if case .heading(let level) = block.role {
      look.append("heading \(level)\(style.headingOrigin.map { " (\($0.words))" } ?? "")")
    }
    if let name = style.name { look.append("style \(name)") }
    if style.alignment != .start {
      look.append(style.alignment == .center ? "centred" : "at the right")
    }
    if style.isBold {
      look.append("bold\(by(style.boldOrigin))")
    } else if style.boldPrefix > 0 {
      look.append("its first \(style.boldPrefix) characters bold\(by(style.boldOrigin))")
    }
    if let size = style.fontSize { look.append("\(size) pt\(by(style.sizeOrigin))") }
    if let font = style.font { look.append("\(font)\(by(style.fontOrigin))") }
    if style.isRed { look.append("red") }
    return look
  }
}

extension SourceDocument {
  fileprivate func words(_ range: SourceRange) -> String {
    String(String.UnicodeScalarView(text[range.bounds]))
  }
}

extension Aside {
  /// Whether it is anchored in the range or stands in it.
  fileprivate func belongs(to place: SourceRange) -> Bool {
    if let range, range.overlaps(place) { return true }
    guard let anchor else { return false }
    return anchor.isEmpty
      ? place.start <= anchor.start && anchor.start <= place.end : anchor.overlaps(place)
  }
}

extension BlockStyle.Origin {
  fileprivate var words: String {
    switch self {
    case .run: "the run"
    case .characterStyle: "its character style"
    case .paragraphStyle: "its paragraph style"
    case .document: "the document's defaults"
    }
  }
}

extension BlockStyle.HeadingOrigin {
  fileprivate var words: String {
    switch self {
    case .paragraph: "the paragraph's outline level"
    case .styleLevel: "the outline level of its style"
    case .styleName: "the name of its style"
    }
  }
}
