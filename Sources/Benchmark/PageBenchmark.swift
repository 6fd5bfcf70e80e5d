import FoundationEssentials
import GangmuKit

/// How fast web pages are read, in processor time, and what text is found in them.
struct PageBenchmark {
  /// Pages a second, the digest of the file included and without it.
  let line: String

  /// - Parameters:
  ///   - pages: A folder of pages whose text is written beside them, as NAME.found.
  ///   - speed: A folder of pages that time is measured on.
  init(pages: String, speed: String) throws {
    let importer = HTMLImporter()
    for page in try Self.pages(in: pages) {
      let source = try importer.read(try FileBytes.read(page), options: ImportOptions())
      let lines = source.blocks.map { block in
        String(String.UnicodeScalarView(source.text[block.range.bounds]))
      }
      try FileBytes.write(
        Array((lines.joined(separator: "\n") + "\n").utf8), to: String(page.dropLast(4)) + "found")
    }
    let files = try Self.pages(in: speed).map(FileBytes.read)
    let reader = SourceReader()
    let whole = try Measurement(roundSeconds: 0.5) {
      for file in files { _ = try reader.read(file, format: .html) }
      return files.count
    }
    let reading = try Measurement(roundSeconds: 0.5) {
      for file in files { _ = try importer.read(file, options: ImportOptions()) }
      return files.count
    }
    line =
      "\(Double(files.count) / whole.seconds) \(Double(files.count) / reading.seconds)"
  }

  private static func pages(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix(".html") }.sorted().map { folder + "/" + $0 }
  }
}
