import Markup

/// What stands beside the text: notes, comments, the settings of sections, objects.
extension WordStoryReader {
  // MARK: Notes and comments

  func readReference(_ element: WordElement, _ attributes: borrowing XMLAttributes) {
    guard !fields.isInCode, let id = attributes.integer("id") else { return }
    switch element {
    case .footnoteReference, .endnoteReference:
      let kind = element == .footnoteReference ? NoteKind.footnote : .endnote
      if kind == .footnote { story.hasFootnotes = true } else { story.hasEndnotes = true }
      // A mark that the author chose follows as text.
      let isNumbered = attributes["customMarkFollows"] == nil
      paragraph.addNote(kind, id: id, isNumbered: isNumbered)
    case .commentRangeStart: paragraph.add { .commentStart(id: id, at: $0) }
    case .commentRangeEnd: paragraph.add { .commentEnd(id: id, at: $0) }
    default:
      story.hasComments = true
      paragraph.add { .comment(id: id, at: $0) }
    }
  }

  // MARK: Sections

  func readSection(_ element: WordElement, _ attributes: borrowing XMLAttributes) {
    switch element {
    case .sectPr:
      section = WordSection()
      open.append(.sectPr)
    case .headerReference, .footerReference:
      guard let id = attributes["id", namespace: "/relationships"] else { return }
      let page: WordSection.Page =
        attributes.has("type", "first") ? .first : attributes.has("type", "even") ? .even : .usual
      let reference = WordSection.Reference(page: page, relationship: id)
      if element == .headerReference {
        section.headers.append(reference)
      } else {
        section.footers.append(reference)
      }
    case .titlePg: section.hasFirstPage = attributes.isOn()
    case .footnotePr: noteNumbers = .footnote
    case .endnotePr: noteNumbers = .endnote
    case .numFmt:
      guard open.last == .sectPr else { return }
      let format = NumberFormat(
        name: attributes["val"] ?? "decimal", pattern: attributes["format"])
      if noteNumbers == .footnote { section.footnoteNumbers = format }
      if noteNumbers == .endnote { section.endnoteNumbers = format }
    default: break
    }
  }

  func closeSection() {
    if open.last == .sectPr { open.removeLast() }
    noteNumbers = nil
    story.sections.append(section)
  }

  // MARK: Objects

  func readObject(_ element: WordElement, _ attributes: borrowing XMLAttributes) {
    switch element {
    case .drawing: drawing = nil
    case .drawingProperties:
      let names = [attributes["name"], attributes["descr"]].compactMap(\.self)
      drawing = names.filter { !$0.isEmpty }.joined(separator: ": ")
    case .chart: drawing = "chart: " + (drawing ?? "")
    case .diagram: drawing = "diagram: " + (drawing ?? "")
    case .oleObject: addObject(attributes["ProgID"] ?? "object")
    case .imageData: addObject(attributes["title", namespace: "office:office"] ?? "")
    case .textPath:
      // WordArt of old: its words are an attribute.
      if let words = attributes["string"], paragraph.isOpen { addBox(words) }
    case .altChunk: story.embeddedDocuments += 1
    default: break
    }
  }

  /// A drawing that holds text is no object but a frame.
  func closeDrawing() {
    if let drawing { addObject(drawing) }
    drawing = nil
  }

  private func addObject(_ name: String) {
    guard !fields.isInCode, !name.isEmpty else { return }
    paragraph.add { .object(name, at: $0) }
  }

  private func addBox(_ words: String) {
    var content = WordParagraph(style: styles.paragraphStyle(nil))
    content.index = paragraph.content.index
    content.text = words.unicodeScalars.map { $0 == "\r" ? "\n" : $0 }
    paragraph.boxes.append(.paragraph(content))
  }
}
