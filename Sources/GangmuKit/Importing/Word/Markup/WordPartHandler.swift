import Markup

/// Reads one kind of Word part: styles, numbering, a story.
protocol WordPartReader: AnyObject {
  /// - Returns: False to pass over the element with everything in it; `end` is not called then.
  func start(_ element: WordElement, _ attributes: borrowing XMLAttributes) -> Bool
  func end(_ element: WordElement)
  func characters(_ text: Span<UInt8>)
}

extension WordPartReader {
  func characters(_ text: Span<UInt8>) {}
}

/// Hands a Word part to its reader without what is passed over, and with one of the alternatives
/// where the file offers several (`mc:AlternateContent`), so that nothing is read twice.
final class WordPartHandler<Reader: WordPartReader>: XMLHandler {
  let reader: Reader
  private let elements = WordElement.byNumber
  /// How deep we are in something that is passed over.
  @exclusivity(unchecked) private var passedOver = 0
  /// For each open `AlternateContent`, whether an alternative has been taken.
  private var alternatives: [Bool] = []

  init(_ reader: Reader) {
    self.reader = reader
  }

  func number(for name: borrowing XMLName) -> Int { WordElement.vocabulary.number(for: name) }

  func start(_ element: Int, _ attributes: borrowing XMLAttributes) {
    if passedOver > 0 || !enter(elements[element], attributes) { passedOver += 1 }
  }

  private func enter(_ element: WordElement, _ attributes: borrowing XMLAttributes) -> Bool {
    switch element {
    case .alternateContent:
      alternatives.append(false)
      return true
    case .choice:
      return takeAlternative(MarkupExtension.areUnderstood(attributes["Requires"]))
    case .fallback:
      return takeAlternative(true)
    default:
      return reader.start(element, attributes)
    }
  }

  private func takeAlternative(_ isReadable: Bool) -> Bool {
    guard let last = alternatives.indices.last else { return true }
    guard isReadable, !alternatives[last] else { return false }
    alternatives[last] = true
    return true
  }

  func end(_ element: Int) {
    if passedOver > 0 {
      passedOver -= 1
      return
    }
    switch elements[element] {
    case .alternateContent: _ = alternatives.popLast()
    case .choice, .fallback: break
    case let element: reader.end(element)
    }
  }

  func characters(_ text: Span<UInt8>) {
    if passedOver == 0 { reader.characters(text) }
  }
}

/// The extensions of the standard that a `Choice` may require of its reader, by the prefixes that
/// every writer uses for them.
private enum MarkupExtension {
  /// All whose text stands in the elements that we read anyway: shapes and text boxes (`wps`),
  /// their groups and canvases, and Word's own later additions.
  static let understood: Set<Substring> = [
    "wps", "wpg", "wpc", "wpi", "wp14", "w14", "w15", "w16", "w16se", "w16cid", "w16cex", "a14",
  ]

  static func areUnderstood(_ required: String?) -> Bool {
    guard let required else { return false }
    return required.split(separator: " ").allSatisfy(understood.contains)
  }
}
