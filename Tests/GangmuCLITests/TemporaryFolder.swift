import FoundationEssentials

/// An empty folder that is gone when the body ends.
func withTemporaryFolder<Value>(_ body: (String) throws -> Value) throws -> Value {
  let files = FileManager.default
  let folder = files.temporaryDirectory.appending(path: "gangmu-test-\(UUID().uuidString)").path
  try files.createDirectory(atPath: folder, withIntermediateDirectories: true)
  defer { try? files.removeItem(atPath: folder) }
  return try body(folder)
}
