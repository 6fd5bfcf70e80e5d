import FoundationEssentials
import GangmuKit
import Testing

/// What each sample is understood as, in a form that a reader of Chinese can check.
///
/// With `GANGMU_RECORD=1` the files in `Golden` are written anew, and the run fails so that nobody
/// takes a recording for a test.
@Suite struct GoldenTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Golden")
  private static let isRecording = ProcessInfo.processInfo.environment["GANGMU_RECORD"] == "1"

  @Test func `there are at least ten samples`() {
    #expect(Sample.all.count >= 10)
  }

  @Test func `no expectation is left without its sample`() throws {
    let expected = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
      .filter { $0.hasSuffix(".txt") }.sorted()
    #expect(expected == Sample.all.map { $0.name + ".txt" }.sorted())
  }

  @Test(arguments: Sample.all)
  func `a sample is understood as a person understood it`(sample: Sample) throws {
    let document = try Converter().convert(try sample.bytes(), name: sample.name)
    let actual = OutlineDump(document).text
    let file = Self.folder.appending(path: sample.name + ".txt")
    if Self.isRecording {
      try Data(actual.utf8).write(to: file)
      Issue.record("recorded \(sample.name); read the difference, then run without GANGMU_RECORD")
    } else {
      let expected = try #require(
        try? Data(contentsOf: file), "\(sample.name) has no expectation; see CONTRIBUTING.md")
      #expect(actual == String(decoding: expected, as: UTF8.self))
    }
  }
}
