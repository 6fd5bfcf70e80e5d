/// What a worker tells its parent, a line each.
enum WorkerMessage: Hashable {
  enum Status: UInt8, Hashable {
    case done = 0x64  // d
    case doneWithWarnings = 0x77  // w
    case failed = 0x66  // f
  }

  /// The worker is ready for tasks.
  case ready
  /// The task is an archive; its other shares may go to other workers.
  case archive
  /// Work on an entry of an archive begins.
  case begins(entry: Int, label: String)
  /// A document is done with; the record is to be kept.
  case record(entry: Int, Status, body: ArraySlice<UInt8>)
  /// A document is as an earlier run left it; its record stands in the journal.
  case unchanged(entry: Int, Status, offset: Int, length: Int)
  /// A document is not wanted.
  case skipped
  /// Nothing more of the task.
  case ends
  /// No document can be finished any more, for a reason that is none of theirs.
  case stop(String)
  /// The worker has grown and makes room for a fresh one.
  case leaves

  var line: [UInt8] {
    var fields = WireFields()
    switch self {
    case .ready: fields.append("h")
    case .archive: fields.append("a")
    case .begins(let entry, let label):
      fields.append("b")
      fields.append(entry)
      fields.append(label)
    case .record(let entry, let status, let body):
      fields.append("r")
      fields.append(entry)
      fields.append([status.rawValue])
      fields.append(raw: Array(body))
    case .unchanged(let entry, let status, let offset, let length):
      fields.append("u")
      fields.append(entry)
      fields.append([status.rawValue])
      fields.append(offset)
      fields.append(length)
    case .skipped: fields.append("s")
    case .ends: fields.append("e")
    case .stop(let reason):
      fields.append("x")
      fields.append(reason)
    case .leaves: fields.append("q")
    }
    return fields.bytes + [UInt8(ascii: "\n")]
  }

  /// Nil for a line that is none of ours.
  init?(line: ArraySlice<UInt8>) {
    let parts = line.split(
      separator: UInt8(ascii: "\t"), maxSplits: 3, omittingEmptySubsequences: false)
    guard let kind = parts.first, kind.count == 1, let letter = kind.first else { return nil }
    let number = parts.count > 1 ? WireFields.number(parts[1]) : nil
    let status = parts.count > 2 ? parts[2].first.flatMap(Status.init(rawValue:)) : nil
    switch (letter, number, status) {
    case (UInt8(ascii: "h"), _, _): self = .ready
    case (UInt8(ascii: "a"), _, _): self = .archive
    case (UInt8(ascii: "s"), _, _): self = .skipped
    case (UInt8(ascii: "e"), _, _): self = .ends
    case (UInt8(ascii: "q"), _, _): self = .leaves
    case (UInt8(ascii: "x"), _, _) where parts.count > 1: self = .stop(WireFields.text(parts[1]))
    case (UInt8(ascii: "b"), let entry?, _) where parts.count == 3:
      self = .begins(entry: entry, label: WireFields.text(parts[2]))
    case (UInt8(ascii: "r"), let entry?, let status?) where parts.count == 4:
      self = .record(entry: entry, status, body: parts[3])
    case (UInt8(ascii: "u"), let entry?, let status?) where parts.count == 4:
      guard let fields = WireFields.split(parts[3], 2), let offset = WireFields.number(fields[0]),
        let length = WireFields.number(fields[1])
      else { return nil }
      self = .unchanged(entry: entry, status, offset: offset, length: length)
    default: return nil
    }
  }
}
