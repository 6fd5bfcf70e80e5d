import FoundationEssentials
import LegacyDocuments
import Testing

@Suite struct OfficeConverterTests {
  /// Other tests may keep every thread busy for minutes before a program is even started.
  private static let ample = Duration.seconds(7_200)

  /// A program in LibreOffice's place: a shell script.
  private struct Stub: ~Copyable {
    let path: String

    init(_ script: String) throws {
      let url = URL.temporaryDirectory.appending(path: "soffice-\(UUID().uuidString)")
      try Data("#!/bin/sh\n\(script)\n".utf8).write(to: url)
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: url.path)
      path = url.path
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }
  }

  private func convert(
    _ script: String, timeLimit: Duration = ample, byteLimit: Int = 1 << 20
  ) async throws -> [UInt8] {
    let stub = try Stub(script)
    let converter = OfficeConverter(
      program: stub.path, timeLimit: timeLimit, byteLimit: byteLimit)
    return try await converter.docx(from: Array("old".utf8), suffix: "doc")
  }

  /// What a stub does that copies its last argument to where the result is looked for.
  private static let copy = """
    while [ "$#" -gt 1 ]; do [ "$1" = --outdir ] && out=$2; shift; done
    mkdir -p "$out"; cp "$1" "$out/document.docx"
    """

  @Test func `the result is what the program wrote`() async throws {
    #expect(try await convert(Self.copy) == Array("old".utf8))
  }

  @Test func `the program gets a profile of its own and the document's suffix`() async throws {
    let script =
      "echo \"$@\" | grep -q 'env:UserInstallation=file:///.*/profile' || exit 1\n"
      + "echo \"$@\" | grep -q 'document.doc$' || exit 1\n" + Self.copy
    #expect(try await convert(script) == Array("old".utf8))
  }

  @Test(arguments: ["exit 3", "exit 0"])
  func `a program that writes nothing has failed`(script: String) async {
    await #expect(throws: OfficeError.failed) { try await convert(script) }
  }

  @Test func `a program that does not end is ended with all that it started`() async throws {
    let note = URL.temporaryDirectory.appending(path: "gangmu-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: note) }
    // The document's folder is gone in the end, and a process that lived on would keep its note.
    let script = "while true; do date > '\(note.path)'; sleep 1; done & wait"
    await #expect(throws: OfficeError.tooSlow(.seconds(2))) {
      try await convert(script, timeLimit: .seconds(2))
    }
    try? FileManager.default.removeItem(at: note)
    try await Task.sleep(for: .seconds(3))
    #expect(!FileManager.default.fileExists(atPath: note.path))
  }

  @Test func `a result beyond the limit is not read`() async {
    await #expect(throws: OfficeError.tooLarge(2)) { try await convert(Self.copy, byteLimit: 2) }
  }

  @Test func `a program that is not there is said to be missing`() async {
    let converter = OfficeConverter(program: "gangmu-no-such-office", timeLimit: Self.ample)
    await #expect(throws: OfficeError.notInstalled("gangmu-no-such-office")) {
      try await converter.docx(from: [], suffix: "doc")
    }
  }

  private static let isInstalled = ["/usr/bin", "/usr/local/bin", "/opt/homebrew/bin"].contains {
    FileManager.default.isExecutableFile(atPath: "\($0)/soffice")
  }

  @Test(.enabled(if: isInstalled, "LibreOffice is not installed"))
  func `LibreOffice turns RTF into docx`() async throws {
    let rtf = "{\\rtf1\\ansi\\uc0 \\u19968\\u12289\\u24033\\u26597\\par}"
    let docx = try await OfficeConverter(timeLimit: Self.ample).docx(
      from: Array(rtf.utf8), suffix: "rtf")
    #expect(docx.starts(with: [0x50, 0x4B, 3, 4]))
  }
}
