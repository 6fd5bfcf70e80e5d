import FoundationEssentials
import GangmuBatch
import Testing

@testable import GangmuKit

@Suite struct RecordWorkerTests {
  private static func worker(limit: Int = 1 << 20) -> RecordWorker {
    RecordWorker(inputLimit: limit) { arguments in
      var limits = ImportLimits()
      limits.inputBytes = limit
      let format: OutputFormat = arguments.contains("--to=docx") ? .docx : .jsonl
      return DocumentConversion(
        converter: try Converter(importOptions: ImportOptions(limits: limits)), format: nil,
        product: arguments.contains("--to=markdown") ? .markdown : format,
        revise: { $0 },
        exporter: { _ in
          arguments.contains("--to=markdown") ? MarkdownExporter() : format.exporter
        })
    }
  }

  private static func answer(_ line: String) throws -> JSONValue {
    var worker = worker()
    let answer = worker.answer(to: line.utf8.bytes[...])
    #expect(answer.last == UInt8(ascii: "\n"))
    #expect(answer.count { $0 == UInt8(ascii: "\n") } == 1)
    return try JSONValue(parsing: answer)
  }

  @Test func `an answer holds the id, what was found and the document`() throws {
    let answer = try Self.answer(
      #"{"id": 3, "text": "鹭溪县水务站2024年工作要点\n一、总则\n1.加强巡查。每月不少于两次。\n2.落实责任。\n"}"#)
    #expect(answer["id"]?.integer == 3)
    #expect(answer["status"]?.text == "done")
    #expect(answer["title"]?.text == "鹭溪县水务站2024年工作要点")
    #expect(answer["planYear"]?.integer == 2024)
    #expect(answer["numbering"]?.text == "一、 › 1.")
    #expect(answer["nodes"]?.integer == 3)
    #expect(answer["document"]?["schemaVersion"]?.text == "1.0")
  }

  @Test func `another product stands as text, or in base64 when it is none`() throws {
    let text = try Self.answer(#"{"text": "一、总则", "options": {"to": "markdown"}}"#)
    #expect(text["product"]?.text?.contains("总则") == true)
    #expect(text["document"] == nil)
    let word = try Self.answer(#"{"text": "一、总则", "options": {"to": "docx"}}"#)
    let bytes = try #require(Data(base64Encoded: word["productBase64"]?.text ?? ""))
    #expect(bytes.starts(with: [0x50, 0x4B]))
  }

  @Test func `what was read and could not be converted is named by its digest`() throws {
    let failed = try Self.answer(#"{"id": "x", "base64": "JVBERi0xLjc="}"#)
    // Of "%PDF-1.7", as sha256sum tells it.
    let digest = "86edbaa24831badfa0a8b04bb410141e2ee4182b6d0014493fe262a7a331c20b"
    #expect(failed["sha256"]?.text == digest)
    #expect(try Self.answer(#"{"id": "x", "path": "/no/such/file"}"#)["sha256"] == nil)
  }

  @Test(arguments: [
    (#"{"id": "x", "path": "/there/is/no/such/file"}"#, "unreadable"),
    (#"{"id": "x", "path": "/"}"#, "unreadable"),
    (#"{"id": "x", "base64": "JVBERi0xLjc="}"#, "unsupportedFormat"),
    (#"{"id": "x"}"#, "badRecord"),
  ])
  func `what fails is answered with a code`(_ line: String, _ code: String) throws {
    let answer = try Self.answer(line)
    #expect(answer["id"]?.text == "x")
    #expect(answer["status"]?.text == "failed")
    #expect(answer["error"]?["code"]?.text == code)
  }

  @Test func `every line has one answer in its place`() throws {
    let large = String(repeating: "一", count: 400_000)
    let lines = [
      #"{"id": 1, "text": "一、总则"}"#, "", "{", #"{"id": 3, "text": "\#(large)"}"#,
      #"{"id": 4, "text": "二、分则"}"#,
    ]
    let input = (lines.joined(separator: "\n") + "\n").utf8.bytes
    let answers = try withTemporaryFile(input) { path in
      var worker = Self.worker(limit: 100_000)
      let output = path + ".out".utf8
      try worker.run(from: Descriptor.reading(path), to: Descriptor.writing(output))
      return try Descriptor.reading(output).readAll(limit: 1 << 20)
    }
    let records = try answers.split(separator: UInt8(ascii: "\n")).map {
      try JSONValue(parsing: Array($0))
    }
    #expect(records.map { $0["id"]?.integer } == [1, nil, nil, 4])
    #expect(
      records.map { $0["error"]?["code"]?.text }
        == [nil, "badRecord", "limitExceeded", nil])
  }
}

extension JSONValue {
  fileprivate subscript(name: String) -> JSONValue? { members?[name] }
}
