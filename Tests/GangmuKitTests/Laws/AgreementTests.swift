import GangmuKit
import PlanGeneration
import Testing
import TextDecoding

/// Law 6: the same document in another charset, as a page or from Word has the same outline.
@Suite("Samples agree in every form")
struct AgreementTests {
  private static let converter = Result { try Converter() }

  /// The samples that are plain text.
  private static let texts = Sample.all.filter {
    $0.name.hasSuffix(".txt") && !$0.isTabbed
  }

  private let converter: Converter

  init() throws { converter = try Self.converter.get() }

  private func text(_ sample: Sample) throws -> String {
    let source = try converter.reader.read(try sample.bytes(), name: sample.name)
    var view = String.UnicodeScalarView()
    view.append(contentsOf: source.text)
    return String(view)
  }

  private func words(_ bytes: [UInt8], _ format: InputFormat?) throws -> OutlineWords {
    OutlineWords(try converter.convert(bytes, format: format))
  }

  @Test("There are text samples in both scripts")
  func thereAreSamples() throws {
    #expect(Self.texts.count >= 8)
    #expect(try Self.texts.contains { TextEncoding.big5HKSCS.encode(try text($0)) != nil })
  }

  @Test("Seven charsets", arguments: texts)
  func charsets(sample: Sample) throws {
    let text = try text(sample)
    let expected = try words(Array(text.utf8), .text)
    #expect(!expected.lines.isEmpty)
    let forms: [(String, [UInt8]?)] = [
      ("UTF-8", TextEncoding.utf8.encode(text)),
      ("UTF-8 with a mark", TextEncoding.utf8.encodeWithByteOrderMark(text)),
      ("GB18030", TextEncoding.gb18030.encode(text)),
      ("UTF-16LE with a mark", TextEncoding.utf16LittleEndian.encodeWithByteOrderMark(text)),
      ("UTF-16BE with a mark", TextEncoding.utf16BigEndian.encodeWithByteOrderMark(text)),
      ("UTF-16LE", TextEncoding.utf16LittleEndian.encode(text)),
    ]
    for (name, bytes) in forms {
      #expect(try words(try #require(bytes), nil) == expected, "\(name)")
    }
    // Only Traditional texts have all their characters in Big5.
    if let bytes = TextEncoding.big5HKSCS.encode(text) {
      #expect(try words(bytes, nil) == expected, "Big5-HKSCS")
    }
  }

  @Test("Paragraphs of a page", arguments: texts)
  func pages(sample: Sample) throws {
    let text = try text(sample)
    let paragraphs = text.paragraphs.map { "<p>\($0.escapedForMarkup)</p>" }
    let page =
      "<!DOCTYPE html><html><head><meta charset=\"utf-8\"></head><body>"
      + paragraphs.joined(separator: "\n") + "</body></html>"
    #expect(try words(Array(page.utf8), .html) == words(Array(text.utf8), .text))
  }

  @Test("Paragraphs of Word", arguments: texts)
  func wordFiles(sample: Sample) throws {
    let text = try text(sample)
    let body = text.paragraphs.map { p($0.escapedForMarkup) }.joined()
    #expect(try words(DocxBuilder(body).bytes, .docx) == words(Array(text.utf8), .text))
  }
}

extension String {
  fileprivate var paragraphs: [String] {
    unicodeScalars.split(whereSeparator: { $0 == "\n" || $0 == "\r" }).map {
      String(String.UnicodeScalarView($0))
    }
  }

  fileprivate var escapedForMarkup: String {
    unicodeScalars.map { scalar in
      switch scalar {
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      default: String(Character(scalar))
      }
    }.joined()
  }
}
