/// A file of a batch: where it is, and what it is called in the manifest and the output.
package struct InputFile: Hashable, Sendable {
  /// As the system has it; need not be UTF-8.
  package var path: [UInt8]
  /// Unique within the batch, with `/` between folders.
  package var label: String

  package init(path: [UInt8], label: String) {
    self.path = path
    self.label = label
  }
}

/// Many input files in little memory, in order.
package struct InputList: Sendable {
  private var bytes: [UInt8] = []
  /// Where the path and the label of each file end.
  private var ends: [(path: Int, label: Int)] = []

  package init() {}

  package var count: Int { ends.count }

  package mutating func append(_ file: InputFile) {
    bytes += file.path
    let path = bytes.count
    bytes += file.label.utf8
    ends.append((path, bytes.count))
  }

  package subscript(index: Int) -> InputFile {
    let start = index == 0 ? 0 : ends[index - 1].label
    return InputFile(
      path: Array(bytes[start..<ends[index].path]),
      label: String(decoding: bytes[ends[index].path..<ends[index].label], as: UTF8.self))
  }
}
