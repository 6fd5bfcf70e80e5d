import Markup
import Testing

@Suite struct XMLReaderTests {
  /// Writes down what it is told.
  private final class Recorder: XMLHandler {
    var log: [String] = []
    var text: [Unicode.Scalar] = []

    var names: [String] = []

    func number(for name: borrowing XMLName) -> Int {
      names.append("{\(name.namespace)}\(name.local)")
      return names.count - 1
    }

    func start(_ element: Int, _ attributes: borrowing XMLAttributes) {
      let own = attributes["v"].map { " v=\($0)" } ?? ""
      let other = attributes["v", namespace: "b"].map { " b:v=\($0)" } ?? ""
      log.append("<\(names[element])\(own)\(other)>")
    }

    func end(_ element: Int) { log.append("</\(names[element])>") }
    func characters(_ text: Span<UInt8>) { self.text.append(utf8: text) }
  }

  private func read(_ xml: String, depth: Int = 100) throws -> Recorder {
    let recorder = Recorder()
    try XMLReader(depthLimit: depth).read(Array(xml.utf8), with: recorder)
    return recorder
  }

  @Test func `names come with their namespace and attributes with theirs`() throws {
    let recorder = try read(
      "<a:x xmlns:a='urn:a' xmlns:b='urn:b' b:v='2' a:v='1'><y v='3'/><b:x a:v='4'/></a:x>")
    #expect(
      recorder.log == [
        "<{urn:a}x v=1 b:v=2>", "<{}y v=3>", "</{}y>", "<{urn:b}x>", "</{urn:b}x>", "</{urn:a}x>",
      ])
  }

  @Test func `text comes whole, with references and CDATA read`() throws {
    let recorder = try read("<x> 甲&amp;&#x4E59; <![CDATA[<丙>]]>\r\n</x>")
    #expect(recorder.text == Array(" 甲&乙 <丙>\n".unicodeScalars))
  }

  @Test func `text longer than a piece keeps every character`() throws {
    let text = String(repeating: "a甲𠀀é", count: 30_000)
    for shift in ["", "b", "bb"] {
      #expect(try read("<x>\(shift)\(text)</x>").text == Array((shift + text).unicodeScalars))
    }
  }

  @Test(arguments: [
    "<!DOCTYPE x><x/>", "<!DOCTYPE x [<!ENTITY a 'b'>]><x>&a;</x>",
    "<?xml version='1.0'?><!DOCTYPE x SYSTEM 'http://example.invalid/x.dtd'><x/>",
  ])
  func `a document type is refused`(xml: String) {
    #expect(throws: XMLReadingError.documentType) { try read(xml) }
  }

  @Test func `depth is limited`() throws {
    let xml = String(repeating: "<x>", count: 5) + String(repeating: "</x>", count: 5)
    #expect(try read(xml, depth: 5).log.count == 10)
    #expect(throws: XMLReadingError.tooDeep(limit: 4)) { try read(xml, depth: 4) }
  }

  @Test(arguments: [("", 0), ("<x>", 1), ("<x>\n</y>", 2), ("<x>&nbsp;</x>", 1), ("<x/><y/>", 1)])
  func `what is not well formed is told with its line`(xml: String, line: Int) {
    #expect {
      try read(xml)
    } throws: { error in
      guard case .malformed(let message, let place) = error as? XMLReadingError else {
        return false
      }
      return !message.isEmpty && !message.contains("\n") && (line == 0 || place == line)
    }
  }

  @Test func `what came before the damage has been handed over`() {
    let recorder = Recorder()
    let xml = Array("<x><y>甲</y><z>".utf8)
    #expect(throws: XMLReadingError.self) { try XMLReader().read(xml, with: recorder) }
    #expect(recorder.log.starts(with: ["<{}x>", "<{}y>", "</{}y>"]))
    #expect(recorder.text == ["甲"])
  }
}
