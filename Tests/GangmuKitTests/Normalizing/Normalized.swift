import GangmuKit
import Synchronization

/// A normaliser's result with what tests ask of it.
struct Normalized {
  let document: NormalizedDocument

  init(_ text: String, _ options: ConversionOptions = ConversionOptions(script: .keep)) throws {
    document = try Self.normalizer(options).normalize(Self.source(text))
  }

  /// Reading the dictionaries takes longer than most tests, so each normaliser is made once.
  static func normalizer(_ options: ConversionOptions) throws -> Normalizer {
    try known.withLock { known in
      if let normalizer = known[options] { return normalizer }
      let normalizer = try Normalizer(options: options)
      known[options] = normalizer
      return normalizer
    }
  }

  private static let known = Mutex<[ConversionOptions: Normalizer]>([:])

  var text: String {
    let source = document.source.text
    return document.edits.rendering(SourceRange(0, source.count), of: source)
  }

  var rules: [String] { document.edits.edits.map(\.rule) }

  var codes: [DiagnosticCode] {
    document.diagnostics.map(\.code).filter { $0 != .script }
  }

  /// The pieces of the source that diagnostics of a code point at.
  func places(_ code: DiagnosticCode) -> [String] {
    document.diagnostics.filter { $0.code == code }.compactMap(\.range).map { range in
      var view = String.UnicodeScalarView()
      view.append(contentsOf: document.source.text[range.bounds])
      return String(view)
    }
  }

  /// A text as a text file's importer gives it: a block for each line.
  static func source(_ text: String) -> SourceDocument {
    let scalars = Array(text.unicodeScalars)
    var blocks: [SourceBlock] = []
    var start = 0
    for position in 0...scalars.count
    where position == scalars.count || scalars[position] == "\n" || scalars[position] == "\r" {
      if position > start { blocks.append(SourceBlock(range: SourceRange(start, position))) }
      start = position + 1
    }
    return SourceDocument(format: .text, text: scalars, blocks: blocks)
  }
}
