import FoundationEssentials
import Testing

/// Each file in `Transcripts` is run against the built command and has to come out as it stands.
///
/// With `GANGMU_RECORD=1` the files are written anew, and the run fails so that nobody takes a
/// recording for a test.
@Suite struct TranscriptTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Transcripts")
  private static let isRecording = ProcessInfo.processInfo.environment["GANGMU_RECORD"] == "1"

  static let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { $0.hasSuffix(".txt") }.sorted()

  @Test func `the folder of transcripts is found`() {
    #expect(!Self.names.isEmpty)
  }

  @Test(arguments: names) func `the command says what the transcript says`(name: String) throws {
    let program = try #require(BuiltCommand.path, "build the product gangmu first")
    let file = Self.folder.appending(path: name)
    let recorded = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    let actual = try withTemporaryFolder { folder in
      try TranscriptRun(Transcript(parsing: recorded), program: program, in: folder).text
    }
    if Self.isRecording {
      try Data(actual.utf8).write(to: file)
      Issue.record("recorded \(name); read the difference, then run without GANGMU_RECORD")
    } else {
      #expect(actual == recorded)
    }
  }
}

/// A transcript written down anew from what the command does now.
struct TranscriptRun {
  private(set) var text = ""

  init(_ transcript: Transcript, program: String, in folder: String) throws {
    transcript.prose.forEach { append($0) }
    for section in transcript.setup {
      try AwkwardFile.make(section, in: folder)
      append("--- \(section.heading)", section.lines)
    }
    for step in transcript.steps {
      append("$ \(step.command)")
      if let input = step.input { append("--- \(input.heading)", input.lines) }
      let result = try ChildProcess(
        program, Array(step.arguments.dropFirst()), in: folder, input: step.input?.bytes ?? [])
      append("stdout", result.output)
      append("stderr", result.errors)
      for name in step.wrote {
        append("wrote \(name)", Array(try Data(contentsOf: URL(filePath: "\(folder)/\(name)"))))
      }
      append("--- exit \(result.exitCode)")
    }
  }

  private mutating func append(_ line: some StringProtocol, _ lines: [Substring] = []) {
    text += line + "\n" + lines.map { $0 + "\n" }.joined()
  }

  private mutating func append(_ heading: String, _ bytes: [UInt8]) {
    guard !bytes.isEmpty || heading.hasPrefix("wrote") else { return }
    let content = String(decoding: bytes, as: UTF8.self)
    let isComplete = content.isEmpty || content.hasSuffix("\n")
    text +=
      "--- \(heading)\(isComplete ? "" : ", no line end")\n\(content)\(isComplete ? "" : "\n")"
  }
}
