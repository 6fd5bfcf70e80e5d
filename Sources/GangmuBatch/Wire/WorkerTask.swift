/// What the parent gives a worker: a file, or a share of an archive.
package struct WorkerTask: Hashable, Sendable {
  /// The place of the file among the inputs.
  package var number: Int
  package var file: InputFile
  /// Of an archive, the entries whose place in it leaves this rest …
  package var share = 0
  /// … when divided by this.
  package var shares: Int
  /// Of an archive, entries before this one are done.
  package var firstEntry = 0

  var line: [UInt8] {
    var fields = WireFields()
    fields.append(number)
    fields.append(share)
    fields.append(shares)
    fields.append(firstEntry)
    fields.append(file.path)
    fields.append(file.label)
    return fields.bytes + [UInt8(ascii: "\n")]
  }

  init(number: Int, file: InputFile, shares: Int) {
    self.number = number
    self.file = file
    self.shares = shares
  }

  /// Nil for a line that is none of ours.
  init?(line: ArraySlice<UInt8>) {
    guard let fields = WireFields.split(line, 6), let number = WireFields.number(fields[0]),
      let share = WireFields.number(fields[1]), let shares = WireFields.number(fields[2]),
      let firstEntry = WireFields.number(fields[3])
    else { return nil }
    self.init(
      number: number,
      file: InputFile(path: WireFields.unescaped(fields[4]), label: WireFields.text(fields[5])),
      shares: shares)
    self.share = share
    self.firstEntry = firstEntry
  }
}

/// Where a document stands among all: the place of its file, and that in an archive.
package struct DocumentPlace: Hashable, Comparable, Sendable {
  package var file: Int
  /// 0 for the file itself; in an archive the entry, counted from 1, and the entry of an archive in
  /// it, in the upper and the lower bits.
  package var entry: Int

  private static let bits = 24

  init(file: Int, entry: Int = 0) {
    self.file = file
    self.entry = entry
  }

  static func entry(_ outer: Int, _ inner: Int = 0) -> Int { outer << bits | inner }

  /// The place in the outer archive of something in it.
  static func outer(of entry: Int) -> Int { entry >> bits }

  /// The last place that anything in an entry can have.
  static func last(in entry: Int) -> Int { entry | (1 << bits - 1) }

  package static func < (left: Self, right: Self) -> Bool {
    (left.file, left.entry) < (right.file, right.entry)
  }
}
