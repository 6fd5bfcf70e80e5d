/// The list of what came in and what became of it: a line for each document, in the order of the
/// inputs.
struct Manifest {
  private let journal: Journal
  private let places: [Journal.Place]
  /// What all products are in together; nil when each has a place of its own.
  private let storeName: String?

  init(
    _ journal: Journal, _ places: [(document: DocumentPlace, body: Journal.Place)],
    storeName: String?
  ) {
    self.journal = journal
    self.storeName = storeName
    var sorted = places.enumerated().sorted {
      ($0.element.document, $0.offset) < ($1.element.document, $1.offset)
    }.map(\.element)
    // Of a document that was told of twice, the last counts.
    for index in sorted.indices.dropLast().reversed()
    where sorted[index].document == sorted[index + 1].document {
      sorted.remove(at: index)
    }
    self.places = sorted.map(\.body)
  }

  /// Calls with each record in order.
  func forEach(_ body: (JournalRecord) throws -> Void) throws {
    for place in places {
      guard let record = JournalRecord(body: try journal.body(at: place)[...]) else {
        throw FileProblem(message: "the journal was changed by somebody else")
      }
      try body(record)
    }
  }

  /// Writes the manifest whole into its place.
  func write(to folder: RunFolder) throws {
    let draft = folder.drafts.appending(component: RunFolder.manifestName)
    let file = try Descriptor.writing(draft)
    var buffer: [UInt8] = []
    var row = 0
    try forEach { record in
      if record.product != .none { row += 1 }
      buffer += line(record, row: row)
      if buffer.count > 1 << 20 {
        try file.write(buffer)
        buffer.removeAll(keepingCapacity: true)
      }
    }
    try file.write(buffer)
    try file.synchronize()
    try RunFolder.move(draft, to: folder.manifest)
  }

  private func line(_ record: JournalRecord, row: Int) -> [UInt8] {
    var line = JSONLine()
    line.field("path", record.label)
    switch record.product {
    case .none: break
    case .file(let path): line.field("output", path)
    case .spool:
      line.field("output", storeName)
      line.field("row", row)
    }
    line.append(fields: record.facts)
    return line.closed() + [UInt8(ascii: "\n")]
  }
}
