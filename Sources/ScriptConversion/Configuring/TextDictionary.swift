/// What is wrong with a text dictionary in OpenCC's format: a key, a tab, and values parted by
/// spaces on each line. Reading it is left to OpenCC.
enum TextDictionary {
  /// The first line that breaks the format; nil when none does.
  static func problem(in contents: [UInt8]) -> (line: Int, reason: String)? {
    var lines: [[UInt8]: Int] = [:]
    var isFirst = true
    for (index, line) in contents.split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false
    ).enumerated() {
      var line = line
      if isFirst, line.starts(with: [0xEF, 0xBB, 0xBF]) { line = line.dropFirst(3) }
      isFirst = false
      if line.last == UInt8(ascii: "\r") { line = line.dropLast() }
      if line.isEmpty { continue }
      if let reason = problem(inLine: line) { return (index + 1, reason) }
      let key = Array(line.prefix { $0 != UInt8(ascii: "\t") })
      if let earlier = lines[key] {
        let name = String(decoding: key, as: UTF8.self)
        return (index + 1, "the key \(name) stands in line \(earlier) already")
      }
      lines[key] = index + 1
    }
    return nil
  }

  /// The first line that is not UTF-8, which OpenCC lets pass.
  static func malformedLine(in contents: [UInt8]) -> Int? {
    guard String(validating: contents, as: UTF8.self) == nil else { return nil }
    return contents.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .firstIndex { String(validating: $0, as: UTF8.self) == nil }.map { $0 + 1 }
  }

  private static func problem(inLine line: ArraySlice<UInt8>) -> String? {
    guard String(validating: line, as: UTF8.self) != nil else { return "this is not UTF-8" }
    guard let tab = line.firstIndex(of: UInt8(ascii: "\t")) else {
      return "there is no tab between key and value"
    }
    if tab == line.startIndex { return "the key is empty" }
    return nil
  }
}
