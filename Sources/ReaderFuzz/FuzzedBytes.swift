import GangmuKit
import PlanGeneration
import TextDecoding

/// The readers of bytes that nobody vouches for.
enum FuzzedBytes: String, FuzzedPart {
  /// Which charset, and the text.
  case court
  /// One decoder after the other, by the first byte.
  case decoders
  /// Text that was decoded wrongly before.
  case mojibake
  case mhtml, warc, feed
  /// Text files as a whole, with the header lines of a server or without.
  case text

  private static let limits = ImportLimits(
    inputBytes: 1 << 20, archiveEntries: 100, unpackedBytes: 8 << 20, compressionRatio: 100,
    nestingDepth: 200)

  func read(_ input: [UInt8]) throws {
    switch self {
    case .court:
      if let text = DecodedText(input) { check(text, input) }
    case .decoders:
      let all = TextEncoding.allCases
      let encoding = all[Int(input[0]) % all.count]
      let basis: DecodedText.Basis = input[0] & 0x80 == 0 ? .vouched : .evidence
      let bytes = Array(input.dropFirst())
      check(DecodedText(bytes, as: encoding, basis: basis), bytes)
    case .mojibake:
      let text = Array(String(decoding: input, as: UTF8.self).unicodeScalars)
      checkFindings(Redecoding.findings(in: text), text)
    case .mhtml: try readSaved(.mhtml, input)
    case .warc: try readSaved(.warc, input)
    case .feed: try readSaved(.feed, input)
    case .text:
      let source = try SourceReader(options: ImportOptions(limits: Self.limits)).read(
        input, format: .text)
      let broken = ImportPromises.broken(by: source)
      if !broken.isEmpty { ReaderFuzz.fail("\(broken)") }
    }
  }

  private func readSaved(_ form: SavedForm, _ input: [UInt8]) throws {
    _ = SavedForm.recognize(input)
    let contents = try form.contents(of: input, limits: Self.limits)
    if contents.documents.contains(where: { $0.name.isEmpty || $0.name.contains("/") }) {
      ReaderFuzz.fail("a document without a safe name")
    }
  }

  // MARK: Promises

  private func check(_ text: DecodedText, _ input: [UInt8]) {
    if text.scalars.count > input.count { ReaderFuzz.fail("more characters than bytes") }
    var end = 0
    var position = -1
    for lost in text.lost {
      if lost.bytes.lowerBound < end || lost.bytes.upperBound > input.count {
        ReaderFuzz.fail("lost bytes out of order")
      }
      if lost.position <= position || !text.scalars.indices.contains(lost.position) {
        ReaderFuzz.fail("lost characters out of order")
      }
      if text.scalars[lost.position] != "\u{FFFD}" {
        ReaderFuzz.fail("a lost character that is one")
      }
      end = lost.bytes.upperBound
      position = lost.position
    }
    for part in text.foreign {
      if part.scalars.upperBound > text.scalars.count || part.bytes.upperBound > input.count {
        ReaderFuzz.fail("a part outside the text")
      }
    }
  }

  private func checkFindings(_ findings: [Redecoding.Finding], _ text: [Unicode.Scalar]) {
    var end = 0
    for finding in findings {
      if finding.range.lowerBound < end || finding.range.upperBound > text.count {
        ReaderFuzz.fail("findings overlap")
      }
      end = finding.range.lowerBound
      for character in finding.characters {
        if character.range.lowerBound != end || character.range.isEmpty { ReaderFuzz.fail("a gap") }
        end = character.range.upperBound
      }
      if end != finding.range.upperBound { ReaderFuzz.fail("a finding that ends elsewhere") }
    }
  }
}
