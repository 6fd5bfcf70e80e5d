import Markup

/// One note or comment of its part.
struct WordNote {
  var id: Int
  var author: String?
  var date: String?
  var story: WordStory
}

/// Reads a part of notes: `footnotes.xml`, `endnotes.xml`, `comments.xml`.
final class WordNotesReader: WordPartReader {
  private(set) var notes: [WordNote] = []
  private let makeReader: () -> WordStoryReader
  private var note: WordNote?
  private var reader: WordStoryReader?

  init(_ makeReader: @escaping () -> WordStoryReader) {
    self.makeReader = makeReader
  }

  func start(_ element: WordElement, _ attributes: borrowing XMLAttributes) -> Bool {
    if let reader { return reader.start(element, attributes) }
    switch element {
    case .footnote, .endnote, .comment:
      // The lines between text and notes are notes too, of a type of their own.
      let isText = attributes["type"] == nil || attributes.has("type", "normal")
      guard isText, let id = attributes.integer("id") else { return false }
      note = WordNote(
        id: id, author: attributes["author"], date: attributes["date"], story: WordStory())
      reader = makeReader()
    default: break
    }
    return true
  }

  func end(_ element: WordElement) {
    switch element {
    case .footnote, .endnote, .comment: closeNote()
    default: reader?.end(element)
    }
  }

  func characters(_ text: Span<UInt8>) { reader?.characters(text) }

  /// Closes what a part that breaks off has left open.
  func closeNote() {
    guard var note, let reader else { return }
    reader.finish()
    note.story = reader.story
    notes.append(note)
    self.note = nil
    self.reader = nil
  }
}
