/// The journal of a batch: a line for each document that is done with, each with a checksum.
///
/// 1. A line that is not whole, as the last one after a kill or a full disk, counts as not there.
/// 2. What stands before the last checkpoint is on the disk, also after a loss of power.
package final class Journal {
  /// Where the body of a line stands.
  struct Place: Hashable, Sendable {
    var offset: Int
    var length: Int
  }

  private let file: Descriptor
  private let reader: Descriptor
  private var end: Int
  private var pending: [UInt8] = []

  /// The body of a line that says that all before it is on the disk.
  private static let checkpoint: [UInt8] = Array("C".utf8)
  private static let checksumLength = 16

  /// Opens the journal for going on behind what is there.
  package init(_ path: [UInt8]) throws(FileProblem) {
    file = try Descriptor.writing(path, appending: true)
    reader = try Descriptor.reading(path)
    end = try reader.size
  }

  // MARK: Writing

  /// Adds a line, which is written with the next ``flush()``.
  func append(_ body: some Collection<UInt8>) -> Place {
    let place = Place(offset: end + pending.count + Self.checksumLength + 1, length: body.count)
    pending += Self.line(body)
    return place
  }

  func flush() throws(FileProblem) {
    guard !pending.isEmpty else { return }
    try file.write(pending)
    end += pending.count
    pending.removeAll(keepingCapacity: true)
  }

  /// Puts everything on the disk, products included.
  package func settle(in folder: RunFolder) throws(FileProblem) {
    try flush()
    folder.synchronize()
    _ = append(Self.checkpoint)
    try flush()
    try file.synchronize()
  }

  private static func line(_ body: some Collection<UInt8>) -> [UInt8] {
    Array(Checksum(body).hex.utf8) + [UInt8(ascii: "\t")] + body + [UInt8(ascii: "\n")]
  }

  // MARK: Reading

  func body(at place: Place) throws(FileProblem) -> [UInt8] {
    try reader.read(at: place.offset, count: place.length)
  }

  struct Line {
    var place: Place
    var body: ArraySlice<UInt8>
    /// Whether a checkpoint follows somewhere.
    var isSettled: Bool
  }

  /// Calls with every whole line that a journal has.
  static func read(_ path: [UInt8], _ body: (Line) throws -> Void) throws {
    let settled = try endOfSettled(path)
    try lines(of: path) { line in
      var line = line
      line.isSettled = line.place.offset < settled
      if !line.body.elementsEqual(checkpoint) { try body(line) }
    }
  }

  private static func endOfSettled(_ path: [UInt8]) throws -> Int {
    var end = 0
    try lines(of: path) { line in
      if line.body.elementsEqual(checkpoint) { end = line.place.offset }
    }
    return end
  }

  private static func lines(of path: [UInt8], _ body: (Line) throws -> Void) throws {
    // No record is longer; what is, is damage and ends what can be trusted.
    var lines = LineReader(try Descriptor.reading(path), limit: 64 << 20)
    var offset = 0
    while case .line(let line)? = try lines.next() {
      defer { offset += line.count + 1 }
      guard line.count > checksumLength,
        let sum = Checksum(hex: String(decoding: line.prefix(checksumLength), as: UTF8.self))
      else { continue }
      let content = line.dropFirst(checksumLength + 1)
      guard Checksum(content) == sum else { continue }
      let place = Place(offset: offset + checksumLength + 1, length: content.count)
      try body(Line(place: place, body: content, isSettled: false))
    }
  }

  // MARK: Compacting

  /// Rewrites a journal with the last line of each document that has a product, for a run that
  /// goes on from it.
  package static func compact(_ folder: RunFolder) throws {
    var last: [UInt64: Int] = [:]
    try read(folder.journal) { line in
      guard let identity = JournalRecord.identity(of: line.body), !identity.key.isEmpty else {
        return
      }
      last[JournalIndex.hash(identity.key, identity.label)] = line.place.offset
    }
    let draft = folder.drafts.appending(component: "journal")
    let file = try Descriptor.writing(draft)
    var buffer: [UInt8] = []
    for isSettled in [true, false] {
      try read(folder.journal) { line in
        guard line.isSettled == isSettled,
          let identity = JournalRecord.identity(of: line.body), !identity.key.isEmpty,
          last[JournalIndex.hash(identity.key, identity.label)] == line.place.offset
        else { return }
        buffer += Self.line(line.body)
        if buffer.count > 1 << 20 {
          try file.write(buffer)
          buffer.removeAll(keepingCapacity: true)
        }
      }
      if isSettled { buffer += Self.line(checkpoint) }
    }
    try file.write(buffer)
    try file.synchronize()
    try RunFolder.move(draft, to: folder.journal)
  }
}
