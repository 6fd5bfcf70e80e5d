/// Where a journal tells of documents, by what they are: content, options and name.
struct JournalIndex {
  struct Entry {
    var place: Journal.Place
    var isSettled: Bool
    var record: JournalRecord
  }

  private struct Found {
    var place: Journal.Place
    var isSettled: Bool
  }

  private let reader: Descriptor
  /// By key and label: the document in its place.
  private var exact: [UInt64: Found] = [:]
  /// By key alone: the same document anywhere.
  private var any: [UInt64: Found] = [:]

  init(_ path: [UInt8]) throws {
    reader = try Descriptor.reading(path)
    try Journal.read(path) { line in
      guard let identity = JournalRecord.identity(of: line.body), !identity.key.isEmpty else {
        return
      }
      let found = Found(place: line.place, isSettled: line.isSettled)
      exact[Self.hash(identity.key, identity.label)] = found
      any[Checksum(identity.key).value] = found
    }
  }

  /// Both as they stand in the journal.
  static func hash(_ key: ArraySlice<UInt8>, _ label: ArraySlice<UInt8>) -> UInt64 {
    Checksum(key + [0] + label).value
  }

  /// What is known of a document with this key, in its place if it is there.
  func entries(key: String, label: String) -> [Entry] {
    var escaped = WireFields()
    escaped.append(label)
    let places = [
      exact[Self.hash(key.utf8.slice, escaped.bytes[...])], any[Checksum(key.utf8.slice).value],
    ]
    return places.compactMap { found in
      guard let found,
        let body = try? reader.read(at: found.place.offset, count: found.place.length),
        let record = JournalRecord(body: body[...]), record.key == key
      else { return nil }
      return Entry(place: found.place, isSettled: found.isSettled, record: record)
    }
  }
}

extension String.UTF8View {
  fileprivate var slice: ArraySlice<UInt8> { Array(self)[...] }
}
