internal import Archives

/// Whether a file is an archive of documents, by its content.
enum ArchiveKind {
  case archive
  /// A document, which may be a zip archive inside: Word, OpenDocument, OFD and the like.
  case document

  /// Parts that tell a document's container from an archive of files.
  private static let containerParts: Set<String> = [
    "[Content_Types].xml", "mimetype", "OFD.xml", "_rels/.rels", "META-INF/container.xml",
  ]
  /// Containers have their tell-tale parts in front, but some programs put others there.
  private static let entriesLookedAt = 64

  /// - Parameter head: The first bytes, 512 if there are as many.
  init(_ head: ArraySlice<UInt8>, in source: @autoclosure () -> ArchiveStream.Source) {
    guard ArchiveStream.recognizes(head) else {
      self = .document
      return
    }
    guard ArchiveStream.isZip(head) else {
      self = .archive
      return
    }
    self = Self.isContainer(head, source) ? .document : .archive
  }

  private static func isContainer(
    _ head: ArraySlice<UInt8>, _ source: () -> ArchiveStream.Source
  ) -> Bool {
    // The name of the first entry stands behind its header of 30 bytes.
    let name = head.dropFirst(30)
    if containerParts.contains(where: { name.starts(with: $0.utf8) }) { return true }
    if name.starts(with: "word/".utf8) || name.starts(with: "xl/".utf8) { return true }
    guard
      let stream = try? ArchiveStream(source(), size: 0, limits: ArchiveLimits())
    else { return true }
    for _ in 0..<entriesLookedAt {
      guard case .entry(let entry) = stream.next() else { return false }
      if containerParts.contains(String(decoding: entry.name, as: UTF8.self)) { return true }
    }
    return false
  }
}
