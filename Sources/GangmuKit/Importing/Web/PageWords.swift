internal import Markup

/// The words of ``PageProfiles`` made ready for looking up.
enum PageWords {
  static let containers = NameTable(PageProfiles.containers)

  private static let nameRows = PageProfiles.furnitureWords.flatMap { row in
    row.words.split { $0 == " " || $0 == "\n" }.map { (name: String($0), furniture: row.furniture) }
  }
  static let names = NameTable(nameRows.map(\.name))
  static let nameFurniture = nameRows.map(\.furniture)

  static let signs = vocabulary(PageProfiles.signs)
  static let signFirsts = signs.firsts
  static let edgeSigns = vocabulary(PageProfiles.edgeSigns)
  static let titleEndings = Vocabulary<Bool>(PageProfiles.titleEndings)

  private static func vocabulary(
    _ rows: [(furniture: PageProfiles.Furniture, words: String)]
  ) -> Vocabulary<PageProfiles.Furniture> {
    Vocabulary(
      rows.map { row in
        (row.words.split { $0 == " " || $0 == "\n" }.joined(separator: " "), row.furniture)
      })
  }

  private static let pairs: [(Unicode.Scalar, Unicode.Scalar)] =
    PageProfiles.folded.split { $0 == " " || $0 == "\n" }.compactMap { pair in
      let scalars = Array(pair.unicodeScalars)
      return scalars.count == 2 && scalars[0] != scalars[1] ? (scalars[0], scalars[1]) : nil
    }
  private static let traditional = ScalarSet(pairs.map(\.0))
  private static let simplified = Dictionary(pairs, uniquingKeysWith: { first, _ in first })

  /// A line without blanks, in lower case and with the signs' characters simplified.
  static func compact(
    _ range: Range<Int>, of text: [Unicode.Scalar], into line: inout [Unicode.Scalar]
  ) {
    line.removeAll(keepingCapacity: true)
    let traditional = traditional
    for scalar in text[range] where !scalar.isEdgeBlank {
      if "A"..."Z" ~= scalar {
        line.append(Unicode.Scalar(UInt8(scalar.value) | 0x20))
      } else if traditional.contains(scalar) {
        line.append(simplified[scalar] ?? scalar)
      } else {
        line.append(scalar)
      }
    }
  }
}
