/// A result told again over the same source with other edits.
///
/// Guarantees:
/// 1. Ranges, outline, discards and diagnostics stay; texts are the source with exactly the new
///    edits applied.
/// 2. What was read from a text (names, titles, points) is found again at its place in the source
///    and spelled as the text is now spelled.
struct Respelling {
  private let source: [Unicode.Scalar]
  private let old: EditList
  private let new: EditList
  /// The ranges of edits that came or went, sorted.
  private let changed: [SourceRange]

  /// - Throws: ``ConversionError`` when the result does not hold its source.
  static func respelled(_ document: PlanDocument, edits: [Edit]) throws -> PlanDocument {
    let respelling = Respelling(
      source: try Restorer.restore(document), old: document.edits, new: edits)
    var document = document
    respelling.respell(&document)
    return document
  }

  private init(source: [Unicode.Scalar], old: [Edit], new: [Edit]) {
    self.source = source
    self.old = EditList(old)
    self.new = EditList(new)
    changed = Set(old).symmetricDifference(new).map(\.range).sorted()
  }

  private func respell(_ document: inout PlanDocument) {
    document.edits = new.edits
    respell(&document.front)
    respell(&document.preamble)
    for index in document.outline.indices { respell(&document.outline[index]) }
    respell(&document.closing)
    respell(&document.back)
    for index in document.attachments.indices { respell(&document.attachments[index]) }
    for table in document.tables.indices {
      for row in document.tables[table].rows.indices {
        for cell in document.tables[table].rows[row].indices {
          document.tables[table].rows[row][cell].text = text(
            document.tables[table].rows[row][cell].range)
        }
      }
    }
  }

  // MARK: Texts

  private func text(_ range: SourceRange) -> String { new.rendering(range, of: source) }

  private func respell(_ blocks: inout [TextBlock]) {
    for index in blocks.indices { blocks[index].text = text(blocks[index].range) }
  }

  private func respell(_ blocks: inout [FrameBlock]) {
    for index in blocks.indices { blocks[index].text = text(blocks[index].range) }
  }

  private func respell(_ attachment: inout Attachment) {
    if attachment.title != nil, isChanged(attachment.range) {
      let label = attachment.label.map { finder(in: [attachment.range]).respelled($0) }
      let whole = text(attachment.range)
      attachment.label = label
      attachment.title = String(whole.unicodeScalars.dropFirst(label?.unicodeScalars.count ?? 0))
    } else {
      attachment.label = attachment.label.map { _ in text(attachment.range) }
    }
    respell(&attachment.preamble)
    for index in attachment.outline.indices { respell(&attachment.outline[index]) }
    respell(&attachment.closing)
  }

  private func isChanged(_ range: SourceRange) -> Bool {
    let low = changed.partitioningIndex { $0.end >= range.start }
    return low < changed.count && changed[low].start <= range.end
  }

  // MARK: Nodes

  private func respell(_ node: inout OutlineNode) {
    if isChanged(node.range) {
      respellMentions(of: &node, in: SourceRendering(node.range, of: source, edits: old))
      respellParts(of: &node)
    }
    for index in node.children.indices { respell(&node.children[index]) }
  }

  /// Label, title and text, cut where they were cut before. The mark that ended a title goes back
  /// to the title, what else stood between the parts to the part after it.
  private func respellParts(of node: inout OutlineNode) {
    let whole = text(node.range)
    let labelEnd = node.label == nil ? node.range.start : node.labelRange?.end
    let titleEnd = node.title == nil ? labelEnd : node.titleRange.map(titleEnd)
    guard let labelEnd, let titleEnd, node.range.start <= labelEnd, labelEnd <= titleEnd,
      titleEnd <= node.range.end
    else {
      node.label = nil
      node.title = nil
      node.text = whole
      return
    }
    let label = text(SourceRange(node.range.start, labelEnd))
    let title = text(SourceRange(labelEnd, titleEnd))
    let rest = whole.unicodeScalars.dropFirst(
      label.unicodeScalars.count + title.unicodeScalars.count)
    node.label = node.label == nil ? nil : label
    node.title = node.title == nil ? nil : title
    node.text = String(rest)
  }

  private func titleEnd(_ range: SourceRange) -> Int {
    let mark = old.edits(in: SourceRange(range.end, source.count)).first
    guard let mark, mark.range.start == range.end, mark.rule == "layout/title-end" else {
      return range.end
    }
    return mark.range.end
  }

  private func respellMentions(of node: inout OutlineNode, in hull: SourceRendering) {
    for index in node.responsibility.indices {
      let finder = finder(in: [node.responsibility[index].range], hull)
      node.responsibility[index].label = node.responsibility[index].label.map(finder.respelled)
      node.responsibility[index].names = finder.respelled(node.responsibility[index].names)
      node.responsibility[index].titles = node.responsibility[index].titles.map(finder.respelled)
    }
    for index in node.citations.indices {
      let finder = finder(in: [node.citations[index].range], hull)
      let citation = node.citations[index]
      node.citations[index].title = finder.respelled(citation.title)
      node.citations[index].status = citation.status.map(finder.respelled)
      node.citations[index].shortName = citation.shortName.map(finder.respelled)
      node.citations[index].issuerHint = citation.issuerHint.map(finder.respelled)
      node.citations[index].type = citation.type.map(finder.respelled)
    }
    for index in node.targets.indices {
      let finder = finder(in: [node.targets[index].range], hull)
      let target = node.targets[index]
      node.targets[index].metric = target.metric.map(finder.respelled)
      node.targets[index].valuePrinted = target.valuePrinted.map(finder.respelled)
      node.targets[index].unit = target.unit.map(finder.respelled)
      node.targets[index].scope = target.scope.map(finder.respelled)
    }
    for index in (node.points ?? []).indices {
      guard let point = node.points?[index] else { continue }
      let finder = finder(in: [point.range], hull)
      node.points?[index].label = finder.respelled(point.label)
      node.points?[index].text = finder.respelled(point.text)
    }
    for index in (node.slogans ?? []).indices {
      guard let slogan = node.slogans?[index] else { continue }
      node.slogans?[index].text = finder(in: [slogan.range], hull).respelled(slogan.text)
    }
    for index in (node.organizations ?? []).indices {
      guard let organization = node.organizations?[index] else { continue }
      node.organizations?[index].name = finder(in: [organization.range], hull)
        .respelled(organization.name)
    }
  }

  // MARK: Frame

  private func respell(_ front: inout Front) {
    let finder = finder(in: (front.blocks + (front.notice?.blocks ?? [])).map(\.range))
    front.title = front.title.map(finder.respelled)
    front.issuer = front.issuer.map(finder.respelled)
    front.addressees = finder.respelled(front.addressees)
    front.classification = front.classification.map(finder.respelled)
    front.urgency = front.urgency.map(finder.respelled)
    front.signatories = finder.respelled(front.signatories)
    front.docNumber = front.docNumber.map(respelled)
    front.issuers = front.issuers.map(finder.respelled)
    front.region = front.region.map(finder.respelled)
    for index in (front.attendance ?? []).indices {
      guard let row = front.attendance?[index] else { continue }
      let own = self.finder(in: [row.range])
      front.attendance?[index].label = own.respelled(row.label)
      front.attendance?[index].names = own.respelled(row.names)
    }
    if var notice = front.notice {
      let own = self.finder(in: notice.blocks.map(\.range))
      notice.title = notice.title.map(own.respelled)
      notice.issuer = notice.issuer.map(own.respelled)
      notice.docNumber = notice.docNumber.map(respelled)
      notice.addressees = own.respelled(notice.addressees)
      notice.text = notice.text.map(own.respelled)
      notice.signature = notice.signature.map(own.respelled)
      notice.issuers = notice.issuers.map(own.respelled)
      respell(&notice.blocks)
      front.notice = notice
    }
    respell(&front.blocks)
  }

  private func respell(_ back: inout Back) {
    let finder = finder(in: back.blocks.map(\.range))
    back.signature = back.signature.map(finder.respelled)
    back.cc = finder.respelled(back.cc)
    back.printedBy = back.printedBy.map(finder.respelled)
    back.attachmentNotes = finder.respelled(back.attachmentNotes)
    back.notes = back.notes.map(finder.respelled)
    back.subjectTerms = back.subjectTerms.map(finder.respelled)
    respell(&back.blocks)
  }

  /// The form of the standard is built from the organ's code, which is the only word in it.
  private func respelled(_ number: DocumentNumber) -> DocumentNumber {
    var number = number
    let organ = finder(in: [number.range]).respelled(number.organCode)
    if number.normalized.hasPrefix(number.organCode) {
      number.normalized = organ + String(number.normalized.dropFirst(number.organCode.count))
    }
    number.organCode = organ
    return number
  }

  // MARK: Finding

  /// - Parameter hull: Where what the ranges do not hold is looked for.
  private func finder(in ranges: [SourceRange], _ hull: SourceRendering? = nil) -> Finder {
    var renderings = ranges.map { SourceRendering($0, of: source, edits: old) }
    if let hull { renderings.append(hull) }
    return Finder(renderings: renderings, spell: text)
  }

  /// Finds what was read from some ranges, and spells it as they are spelled now.
  private struct Finder {
    var renderings: [SourceRendering]
    var spell: (SourceRange) -> String

    /// The string as it is when no range holds it.
    func respelled(_ string: String) -> String {
      let wanted = Array(string.unicodeScalars)
      for rendering in renderings {
        if let found = rendering.origin(of: wanted, from: 0) { return spell(found.range) }
      }
      return string
    }

    /// Names in the order of the text, so that of equal ones each is its own.
    func respelled(_ strings: [String]) -> [String] {
      var place = 0
      return strings.map { string in
        guard let rendering = renderings.first,
          let found = rendering.origin(of: Array(string.unicodeScalars), from: place)
        else { return respelled(string) }
        place = found.end
        return spell(found.range)
      }
    }
  }
}
