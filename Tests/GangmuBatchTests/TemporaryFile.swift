import FoundationEssentials

/// A file that is gone when the body ends; its path is given as bytes.
func withTemporaryFile<Value>(
  _ bytes: [UInt8], _ body: ([UInt8]) throws -> Value
) throws -> Value {
  try withTemporaryFolder { folder in
    let file = "\(folder)/file"
    try Data(bytes).write(to: URL(filePath: file))
    return try body(Array(file.utf8))
  }
}

/// An empty folder that is gone when the body ends.
func withTemporaryFolder<Value>(_ body: (String) throws -> Value) throws -> Value {
  let files = FileManager.default
  let folder = files.temporaryDirectory.appending(path: "gangmu-test-\(UUID().uuidString)").path
  try files.createDirectory(atPath: folder, withIntermediateDirectories: true)
  defer { try? files.removeItem(atPath: folder) }
  return try body(folder)
}
