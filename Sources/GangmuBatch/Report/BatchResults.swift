internal import FoundationEssentials
internal import GangmuKit

/// The manifest of a batch and, where the products are JSON, the results themselves.
struct BatchResults {
  let folder: RunFolder
  let entries: [ManifestEntry]
  /// Where the line of each row starts in the one file of all; empty for a tree.
  private let rows: [Int]
  private let store: Descriptor?

  /// - Throws: ``FileProblem`` when there is no manifest; ``Failure`` when it is none.
  init(_ folder: RunFolder) throws {
    self.folder = folder
    var entries: [ManifestEntry] = []
    var lines = LineReader(try Descriptor.reading(folder.manifest), limit: 16 << 20)
    while case .line(let line)? = try lines.next() {
      guard let entry = try? JSONDecoder().decode(ManifestEntry.self, from: Data(line)) else {
        throw Failure(
          .unreadable, "Line \(entries.count + 1) of the manifest is none of ours.",
          advice: "run 'gangmu batch' again with --resume")
      }
      entries.append(entry)
    }
    self.entries = entries
    let first = entries.first { $0.row != nil }?.output
    if let first, first == "documents.jsonl" {
      let path = folder.output.appending(component: first)
      store = try Descriptor.reading(path)
      rows = try Self.lineStarts(of: path)
    } else {
      (store, rows) = (nil, [])
    }
  }

  private static func lineStarts(of path: [UInt8]) throws -> [Int] {
    var starts = [0]
    var lines = LineReader(try Descriptor.reading(path), limit: 1 << 30)
    while case .line(let line)? = try lines.next() {
      starts.append((starts.last ?? 0) + line.count + 1)
    }
    return starts
  }

  /// The result of a document; nil when its product is none that can be read back.
  func result(of entry: ManifestEntry) -> PlanDocument? {
    guard entry.isDone, let output = entry.output else { return nil }
    if let row = entry.row {
      guard let store, rows.indices.contains(row),
        let line = try? store.read(at: rows[row - 1], count: rows[row] - rows[row - 1])
      else { return nil }
      return try? PlanDocument(json: line)
    }
    guard output.hasSuffix(".json"),
      let bytes = try? Descriptor.reading(folder.output.appending(component: output))
        .readAll(limit: 1 << 30)
    else { return nil }
    return try? PlanDocument(json: bytes)
  }
}
