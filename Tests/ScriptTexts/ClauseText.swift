internal import FoundationEssentials

/// Running text: clauses of files in random order, so that nothing can learn them by heart. The same
/// seed gives the same text.
package struct ClauseText {
  package private(set) var bytes: [UInt8] = []

  /// - Parameter files: In UTF-8; others are left out.
  package init(files: [String], bytes count: Int, seed: UInt64 = 1) throws {
    let clauses = try files.flatMap { file in
      String(validating: try Data(contentsOf: URL(filePath: file)), as: UTF8.self)
        .map(Self.clauses) ?? []
    }
    guard !clauses.isEmpty else { return }
    var random = HostileText(seed: seed)
    bytes.reserveCapacity(count + 1_000)
    while bytes.count < count {
      bytes += clauses[random.next(clauses.count)]
      if random.next(12) == 0 { bytes.append(UInt8(ascii: "\n")) }
    }
  }

  private static func clauses(of text: String) -> [[UInt8]] {
    text.split(whereSeparator: \.isNewline).flatMap { line in
      line.split(whereSeparator: { "，。；、：".contains($0) }).map { Array(($0 + "，").utf8) }
    }
  }
}
