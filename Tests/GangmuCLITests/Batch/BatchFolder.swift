import FoundationEssentials
import Testing

/// A folder with an archive `in` and what batches make of it, for talking to the built command.
struct BatchFolder {
  let path: String
  let program: String

  init(_ path: String) throws {
    self.path = path
    program = try #require(BuiltCommand.path, "build the product gangmu first")
  }

  // MARK: Inputs

  func write(_ name: String, _ bytes: [UInt8]) throws {
    let file = URL(filePath: "\(path)/\(name)")
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }

  func write(_ name: String, _ text: String) throws { try write(name, Array(text.utf8)) }

  /// A small plan that differs from those of other numbers.
  static func plan(_ number: Int) -> String {
    """
    鹭溪县第\(number)水务站2024年工作要点
    一、加强河道管护
    1.落实巡查责任。每月巡查不少于\(number % 7 + 1)次。（责任科室：综合科、养护科）
    2.規範後勤服務。落實《倉庫管理辦法（試行）》。
    二、做好防汛准备
    \(number % 5 + 3).开展防汛演练。汛期前完成。

    """
  }

  static func word(_ text: String) -> [UInt8] {
    WordFile(paragraphs: text.split(separator: "\n").map(String.init)).bytes
  }

  /// Files of several kinds in several folders, sound and broken.
  func writeArchive(count: Int = 40) throws {
    for number in 0..<count {
      let name = "in/\(number % 3 == 0 ? "甲" : "b/c")/plan-\(number)"
      let plan = Self.plan(number)
      switch number % 8 {
      case 5:
        let body = plan.split(separator: "\n").map { "<p>\($0)</p>" }.joined()
        try write(name + ".html", "<html><body><div>\(body)</div></body></html>")
      case 6: try write(name + ".docx", Self.word(plan))
      case 7: try write(name + ".pdf", "%PDF-1.4 \(number)")
      default: try write(name + ".txt", plan)
      }
    }
  }

  // MARK: Runs

  func run(_ arguments: String...) throws -> ChildProcess {
    try ChildProcess(program, ["batch"] + arguments, in: path, input: [])
  }

  /// Runs a line of the shell, in which `$gangmu` is the command.
  func shell(_ line: String) throws -> ChildProcess {
    try ChildProcess("/bin/sh", ["-c", "gangmu='\(program)'; \(line)"], in: path, input: [])
  }

  // MARK: Outputs

  /// Everything below a folder but what the batch keeps for itself.
  func contents(_ folder: String) throws -> [String: [UInt8]] {
    var contents: [String: [UInt8]] = [:]
    // A run may have been killed before it made the folder.
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: "\(path)/\(folder)")) ?? []
    for name in names
    where !name.hasPrefix(".gangmu") {
      var isFolder = false
      guard
        FileManager.default.fileExists(atPath: "\(path)/\(folder)/\(name)", isDirectory: &isFolder),
        !isFolder
      else { continue }
      contents[name] = try bytes("\(folder)/\(name)")
    }
    return contents
  }

  func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: "\(path)/\(name)")))
  }

  func manifest(_ folder: String = "out") throws -> [ManifestLine] {
    try bytes("\(folder)/manifest.jsonl").split(separator: UInt8(ascii: "\n")).map {
      try JSONDecoder().decode(ManifestLine.self, from: Data($0))
    }
  }
}

/// What tests look at in a line of the manifest.
struct ManifestLine: Decodable {
  struct Problem: Decodable { var code: String }

  var path: String
  var output: String?
  var row: Int?
  var id: String?
  var status: String
  var encoding: String?
  var title: String?
  var error: Problem?
}

func withBatchFolder(_ body: (BatchFolder) throws -> Void) throws {
  try withTemporaryFolder { try body(BatchFolder($0)) }
}
