internal import FoundationEssentials

/// A compound with a character of which Simplified has one and Traditional several, in one of its
/// senses, or words whose joint makes a phrase that is not meant.
///
/// The Traditional side is the orthography of Taiwan as its dictionaries of record and its official
/// style have it.
package struct Compound: Sendable, CustomStringConvertible {
  package var simplified: String
  /// Equally good forms.
  package var traditional: [String]

  package var description: String { simplified }

  /// The list that lies beside this file.
  package static let all: [Compound] = lines.compactMap { line in
    let columns = line.split(separator: " ")
    guard columns.count == 2 else { return nil }
    let forms = columns[1].split(separator: "/").map(String.init)
    return Compound(simplified: String(columns[0]), traditional: forms)
  }

  private static var lines: [Substring] {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "compounds.txt")
    let text = (try? Data(contentsOf: file)).map { String(decoding: $0, as: UTF8.self) } ?? ""
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") }
  }
}
