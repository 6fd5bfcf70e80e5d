import Markup

/// Reads a `.rels` part: which parts a part, or the package, refers to.
final class WordRelationships: XMLHandler {
  struct Relationship: Hashable, Sendable {
    var id: String
    /// The last step of the type's address, which Transitional and Strict have in common.
    var kind: Substring
    var target: String
  }

  private(set) var relationships: [Relationship] = []

  private static let vocabulary = XMLVocabulary([], names: [(nil, "Relationship", 1)])

  func number(for name: borrowing XMLName) -> Int { Self.vocabulary.number(for: name) }

  func start(_ element: Int, _ attributes: borrowing XMLAttributes) {
    guard element == 1, !attributes.has("TargetMode", "External"),
      let type = attributes["Type"], let target = attributes["Target"]
    else { return }
    let kind = type.split(separator: "/").last ?? ""
    relationships.append(
      Relationship(id: attributes["Id"] ?? "", kind: kind, target: target))
  }

  func end(_ element: Int) {}
  func characters(_ text: Span<UInt8>) {}

  /// The part that a part of this folder refers to, as a name in the archive; nil when there is none.
  func target(_ kind: String, from folder: String) -> String? {
    relationships.first { $0.kind == kind }.map { Self.resolve($0.target, in: folder) }
  }

  func target(id: String, from folder: String) -> String? {
    relationships.first { $0.id == id }.map { Self.resolve($0.target, in: folder) }
  }

  /// Targets are relative to the folder of the part that refers to them, unless they start at the
  /// package's root.
  static func resolve(_ target: String, in folder: String) -> String {
    var steps = target.hasPrefix("/") ? [] : folder.split(separator: "/")
    for step in target.split(separator: "/") {
      switch step {
      case ".": break
      case "..": _ = steps.popLast()
      default: steps.append(step)
      }
    }
    return steps.joined(separator: "/")
  }
}
