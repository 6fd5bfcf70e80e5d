import Testing

@testable import GangmuKit

@Suite("JSON writer")
struct JSONWriterTests {
  private func written(
    _ layout: JSONWriter.Layout = .compact, _ body: (inout JSONWriter) -> Void
  ) -> String {
    var writer = JSONWriter(layout: layout)
    body(&writer)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  @Test(
    "escapes what RFC 8259 section 7 requires and nothing else",
    arguments: [
      ("", #""""#), ("纲举目张", #""纲举目张""#), (#"a"b\c/d"#, #""a\"b\\c/d""#),
      ("\n\r\t", #""\n\r\t""#),
      ("\u{0}\u{8}\u{B}\u{C}\u{1B}\u{1F}", #""\u0000\u0008\u000b\u000c\u001b\u001f""#),
      ("\u{7F}\u{2028}👩", "\"\u{7F}\u{2028}👩\""),
    ])
  func strings(text: String, expected: String) {
    #expect(written { $0.value(text) } == expected)
  }

  @Test(arguments: [
    (0, "0"), (7, "7"), (-120, "-120"), (Int.max, "9223372036854775807"),
    (Int.min, "-9223372036854775808"),
  ])
  func integers(number: Int, expected: String) {
    #expect(written { $0.value(number) } == expected)
  }

  @Test(
    "writes the shortest decimal",
    arguments: [
      (0.1, "0.1"), (85, "85"), (-2.5, "-2.5"), (1e21, "1e+21"), (.infinity, "null"),
      (.nan, "null"),
    ])
  func doubles(number: Double, expected: String) {
    #expect(written { $0.value(number) } == expected)
  }

  @Test("pretty layout breaks objects and keeps ranges and lists of names on a line")
  func pretty() {
    let text = written(.pretty) {
      $0.object {
        $0.range(SourceRange(0, 9))
        $0.field("names", ["甲", "乙"])
        $0.list("children", [1]) { writer, _ in writer.object { _ in } }
        $0.list("none", [Int]()) { $0.value($1) }
      }
    }
    #expect(
      text == """
        {
          "range": [0, 9],
          "names": ["甲", "乙"],
          "children": [
            {}
          ],
          "none": []
        }
        """)
  }
}
