import FoundationEssentials
import LegacyDocuments
import Testing

@Suite struct OfficeConverterTests {
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
    _ script: String, timeLimit: Duration = .seconds(300), byteLimit: Int = 1 << 20
  ) throws -> [UInt8] {
    let stub = try Stub(script)
    let converter = OfficeConverter(
      program: stub.path, timeLimit: timeLimit, byteLimit: byteLimit)
    return try converter.docxAtOnce(from: Array("old".utf8), suffix: "doc")
  }

  /// What a stub does that copies its last argument to where the result is looked for.
  private static let copy = """
    while [ "$#" -gt 1 ]; do [ "$1" = --outdir ] && out=$2; shift; done
    mkdir -p "$out"; cp "$1" "$out/document.docx"
    """

  @Test func `the result is what the program wrote`() throws {
    #expect(try convert(Self.copy) == Array("old".utf8))
  }

  @Test func `the program gets a profile of its own and the document's suffix`() throws {
    let script =
      "echo \"$@\" | grep -q 'env:UserInstallation=file:///.*/profile' || exit 1\n"
      + "echo \"$@\" | grep -q 'document.doc$' || exit 1\n" + Self.copy
    #expect(try convert(script) == Array("old".utf8))
  }

  @Test(arguments: ["exit 3", "exit 0"])
  func `a program that writes nothing has failed`(script: String) {
    #expect(throws: OfficeError.failed) { try convert(script) }
  }

  @Test func `a program that does not end is ended`() {
    let clock = ContinuousClock()
    let start = clock.now
    #expect(throws: OfficeError.tooSlow(.seconds(1))) {
      try convert("sleep 900 & wait", timeLimit: .seconds(1))
    }
    #expect(clock.now - start < .seconds(600))
  }

  @Test func `a result beyond the limit is not read`() {
    #expect(throws: OfficeError.tooLarge(2)) { try convert(Self.copy, byteLimit: 2) }
  }

  @Test func `a program that is not there is said to be missing`() {
    let converter = OfficeConverter(program: "gangmu-no-such-office")
    #expect(throws: OfficeError.notInstalled("gangmu-no-such-office")) {
      try converter.docxAtOnce(from: [], suffix: "doc")
    }
  }

  private static let isInstalled = ["/usr/bin", "/usr/local/bin", "/opt/homebrew/bin"].contains {
    FileManager.default.isExecutableFile(atPath: "\($0)/soffice")
  }

  @Test(.enabled(if: isInstalled, "LibreOffice is not installed"))
  func `LibreOffice turns RTF into docx`() throws {
    let rtf = "{\\rtf1\\ansi\\uc0 \\u19968\\u12289\\u24033\\u26597\\par}"
    let docx = try OfficeConverter().docxAtOnce(from: Array(rtf.utf8), suffix: "rtf")
    #expect(docx.starts(with: [0x50, 0x4B, 3, 4]))
  }
}
