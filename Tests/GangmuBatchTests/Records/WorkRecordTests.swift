import GangmuBatch
import Testing

@Suite struct WorkRecordTests {
  struct Reading: Sendable {
    var line: String
    var id: String?
    var content: WorkRecord.Content
    var name: String?
    var arguments: [String] = []
  }

  @Test(arguments: [
    Reading(
      line: #"{"id": "a\"b", "path": "in/计划.txt"}"#, id: #""a\"b""#, content: .path("in/计划.txt"),
      name: "计划.txt"),
    Reading(line: #"{"id": 7, "text": "一、总则\n"}"#, id: "7", content: .text("一、总则\n")),
    Reading(
      line: #"{"text": "", "name": "a.md", "metadata": {"page": 3}}"#, content: .text(""),
      name: "a.md"),
    Reading(line: #"{"base64": "5Yqx"}"#, content: .bytes([0xE5, 0x8A, 0xB1])),
    Reading(
      line: #"{"path": "x/y", "name": "z", "options": {"script": "keep"}}"#, content: .path("x/y"),
      name: "z", arguments: ["--script=keep"]),
    Reading(
      line:
        #"{"text": "a", "options": {"only": ["a/*", "b"], "excel": true, "keep-spaces": false}}"#,
      content: .text("a"), arguments: ["--excel", "--only=a/*", "--only=b"]),
  ])
  func `a record says what is to be converted and how`(_ row: Reading) throws {
    var id: [UInt8]?
    let record = try WorkRecord(parsing: row.line.utf8.bytes[...], id: &id)
    #expect(record.id.map { String(decoding: $0, as: UTF8.self) } == row.id)
    #expect(record.content == row.content)
    #expect(record.name == row.name)
    #expect(record.arguments == row.arguments)
  }

  @Test(arguments: [
    ("", "badRecord"), ("null", "badRecord"), ("[1]", "badRecord"), (#"{"id": 1}"#, "badRecord"),
    (#"{"id": 1, "text": "a", "path": "b"}"#, "badRecord"),
    (#"{"id": 1, "base64": "%"}"#, "badRecord"), (#"{"id": [1], "text": "a"}"#, "badRecord"),
    (#"{"id": 1, "text": 5}"#, "badRecord"), (#"{"id": 1, "text": "a""#, "badRecord"),
    (#"{"id": 1, "text": "a", "options": {"script": {"a": 1}}}"#, "badOption"),
  ])
  func `what is no record is refused with a code`(_ line: String, _ code: String) {
    #expect {
      var id: [UInt8]?
      _ = try WorkRecord(parsing: line.utf8.bytes[...], id: &id)
    } throws: { error in
      (error as? Failure)?.code == code
    }
  }
}

extension String.UTF8View {
  var bytes: [UInt8] { Array(self) }
}
