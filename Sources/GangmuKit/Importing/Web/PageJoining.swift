internal import Digests

/// Puts the pages of one document, which a site shows in several files, one after the other.
enum PageJoining {
  /// - Parameter pages: At least one, in order.
  static func join(_ pages: [SourceDocument]) -> SourceDocument {
    var joined = pages[0]
    let title = pages[0].blocks.first.map { words($0.range, of: pages[0]) }
    for page in pages.dropFirst() {
      joined.append(page, withoutTitle: title)
    }
    if pages.count > 1 { joined.diagnostics.removeAll { $0.code == .multiplePages } }
    joined.diagnostics.sort()
    return joined
  }

  fileprivate static func words(
    _ range: SourceRange, of document: SourceDocument
  ) -> [Unicode.Scalar] {
    document.text[range.bounds].filter { !$0.isEdgeBlank }
  }
}

extension SourceDocument {
  /// The title stands again on every page; there it is set aside.
  fileprivate mutating func append(_ page: SourceDocument, withoutTitle title: [Unicode.Scalar]?) {
    if !text.isEmpty { text.append("\n") }
    let offset = text.count
    text += page.text
    for (index, block) in page.blocks.enumerated() {
      let range = block.range.moved(by: offset)
      if index == 0, let title, PageJoining.words(block.range, of: page) == title {
        discarded.append(
          Discard(
            range: range, text: String(page.text[block.range.bounds]),
            reason: .duplicate, rule: "title-echo"))
        continue
      }
      var moved = block
      moved.range = range
      moved.automaticLabel?.range = block.automaticLabel?.range.moved(by: offset) ?? range
      blocks.append(moved)
    }
    let starts = Set(blocks.map(\.range.start))
    tables += page.tables.map { $0.moved(by: offset) }.filter { table in
      table.rows.allSatisfy { row in row.first.map { starts.contains($0.start) } ?? false }
    }
    removals += page.removals.map {
      SourceRemoval(range: $0.range.moved(by: offset), rule: $0.rule)
    }.filter { removal in blocks.contains { $0.range.contains(removal.range) } }
    discarded += page.discarded.map { discard in
      var moved = discard
      moved.range = discard.range.moved(by: offset)
      return moved
    }
    discarded.sort { $0.range < $1.range }
    diagnostics += page.diagnostics.map { finding in
      var moved = finding
      moved.range = finding.range?.moved(by: offset)
      return moved
    }
    byteCount += page.byteCount
    mergeWeb(page.web)
  }

  private mutating func mergeWeb(_ other: WebPage?) {
    guard let other else { return }
    var merged = web ?? WebPage()
    for attachment in other.attachments where !merged.attachments.contains(attachment) {
      merged.attachments.append(attachment)
    }
    web = merged.isEmpty ? nil : merged
  }
}

extension SourceRange {
  fileprivate func moved(by offset: Int) -> SourceRange {
    SourceRange(start + offset, end + offset)
  }
}

extension SourceTable {
  fileprivate func moved(by offset: Int) -> SourceTable {
    SourceTable(
      range: range.moved(by: offset), rows: rows.map { $0.map { $0.moved(by: offset) } },
      spans: spans, headerRows: headerRows)
  }
}

extension SourceReader {
  /// Reads the pages of one document that stand in several files.
  ///
  /// The result has the name of the first, and the size and digest of all of them one after the
  /// other.
  ///
  /// - Parameters:
  ///   - pages: In order; none gives an empty document.
  ///   - format: The format of all; nil to recognise that of each.
  /// - Throws: ``ConversionError`` when one of them cannot be read.
  public func read(
    joining pages: [(bytes: [UInt8], name: String?)], format: InputFormat? = nil
  ) throws -> SourceDocument {
    let documents = try pages.map { try read($0.bytes, name: $0.name, format: format) }
    guard !documents.isEmpty else {
      return SourceDocument(format: format ?? .text, text: [], blocks: [])
    }
    var joined = PageJoining.join(documents)
    let bytes = pages.flatMap(\.bytes)
    joined.sha256 = SHA256.hexDigest(of: bytes)
    joined.byteCount = bytes.count
    return joined
  }
}
