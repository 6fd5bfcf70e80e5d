import FoundationEssentials

/// Files that the fuzzer's commands write.
enum OutputFile {
  static func write(_ bytes: [UInt8], to path: String) throws {
    let place = URL(filePath: path)
    try FileManager.default.createDirectory(
      at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: place)
  }
}
