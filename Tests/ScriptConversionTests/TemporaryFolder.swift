#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A folder of its own for a test, removed with what is in it.
final class TemporaryFolder {
  let path: String

  init() throws {
    var template = Array("/tmp/gangmu-script-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw Failure(code: errno) }
    path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  deinit {
    for name in names { unlink(path + "/" + name) }
    rmdir(path)
  }

  struct Failure: Error { let code: Int32 }

  var names: [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  func write(_ name: String, _ bytes: [UInt8]) throws {
    guard let file = fopen(path + "/" + name, "w") else { throw Failure(code: errno) }
    defer { fclose(file) }
    guard fwrite(bytes, 1, bytes.count, file) == bytes.count else { throw Failure(code: errno) }
  }

  func write(_ name: String, _ text: String) throws { try write(name, Array(text.utf8)) }

  func contents(_ name: String) throws -> [UInt8] {
    guard let file = fopen(path + "/" + name, "r") else { throw Failure(code: errno) }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 {
      bytes += buffer[..<count]
    }
    return bytes
  }
}

/// A configuration of two stages with dictionaries of text.
extension TemporaryFolder {
  static let twoStages = """
    {
      "name": "Two stages",
      "segmentation": {"type": "mmseg", "dict": {"type": "text", "file": "words.txt"}},
      "conversion_chain": [
        {"dict": {"type": "group", "dicts": [
          {"type": "text", "file": "words.txt"},
          {"type": "text", "file": "characters.txt"}
        ]}},
        {"dict": {"type": "text", "file": "variants.txt"}}
      ]
    }
    """

  func writeTwoStages() throws {
    try write("house.json", Self.twoStages)
    try write("words.txt", "头发\t頭髮\n里程\t里程\n")
    try write("characters.txt", "发\t發 髮\n里\t裏 里\n头\t頭\n")
    try write("variants.txt", "裏\t裡\n")
  }
}
