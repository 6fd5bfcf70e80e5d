import GangmuKit
import PlanGeneration
import TextDecoding

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What libFuzzer calls for each input. `GANGMU_FUZZ_PART` says what reads the inputs.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzBytes(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard count > 0, let start else { return 0 }
  FuzzedReader.part.read(Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}

/// The readers of bytes that nobody vouches for.
enum FuzzedReader: String, CaseIterable {
  /// Which charset, and the text.
  case court
  /// One decoder after the other, by the first byte.
  case decoders
  /// Text that was decoded wrongly before.
  case mojibake
  case mhtml, warc
  /// Text files as a whole, with the header lines of a server or without.
  case text

  static let part: FuzzedReader = {
    guard let name = getenv("GANGMU_FUZZ_PART") else { return .court }
    return FuzzedReader(rawValue: String(cString: name)) ?? .court
  }()

  private static let limits = ImportLimits(
    inputBytes: 1 << 20, archiveEntries: 100, unpackedBytes: 8 << 20, compressionRatio: 100,
    nestingDepth: 200)

  func read(_ input: [UInt8]) {
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
    case .mhtml: readSaved(.mhtml, input)
    case .warc: readSaved(.warc, input)
    case .text:
      guarded {
        let source = try SourceReader(options: ImportOptions(limits: Self.limits)).read(
          input, format: .text)
        let broken = ImportPromises.broken(by: source)
        if !broken.isEmpty { fail("\(broken)") }
      }
    }
  }

  private func readSaved(_ form: SavedForm, _ input: [UInt8]) {
    _ = SavedForm.recognize(input)
    guarded {
      let contents = try form.contents(of: input, limits: Self.limits)
      if contents.documents.contains(where: { $0.name.isEmpty || $0.name.contains("/") }) {
        fail("a document without a safe name")
      }
    }
  }

  // MARK: Promises

  private func check(_ text: DecodedText, _ input: [UInt8]) {
    if text.scalars.count > input.count { fail("more characters than bytes") }
    var end = 0
    var position = -1
    for lost in text.lost {
      if lost.bytes.lowerBound < end || lost.bytes.upperBound > input.count {
        fail("lost bytes out of order")
      }
      if lost.position <= position || !text.scalars.indices.contains(lost.position) {
        fail("lost characters out of order")
      }
      if text.scalars[lost.position] != "\u{FFFD}" { fail("a lost character that is one") }
      end = lost.bytes.upperBound
      position = lost.position
    }
    for part in text.foreign {
      if part.scalars.upperBound > text.scalars.count || part.bytes.upperBound > input.count {
        fail("a part outside the text")
      }
    }
  }

  private func checkFindings(_ findings: [Redecoding.Finding], _ text: [Unicode.Scalar]) {
    var end = 0
    for finding in findings {
      if finding.range.lowerBound < end || finding.range.upperBound > text.count {
        fail("findings overlap")
      }
      end = finding.range.lowerBound
      for character in finding.characters {
        if character.range.lowerBound != end || character.range.isEmpty { fail("a gap") }
        end = character.range.upperBound
      }
      if end != finding.range.upperBound { fail("a finding that ends elsewhere") }
    }
  }

  private func guarded(_ work: () throws -> Void) {
    do {
      try work()
    } catch let error as ConversionError {
      if error.message.isEmpty { fail("an error without words") }
    } catch {
      fail("an error of another kind: \(error)")
    }
  }

  /// A release build stops without saying why.
  private func fail(_ reason: String) -> Never {
    _ = write(STDERR_FILENO, reason + "\n", reason.utf8.count + 1)
    abort()
  }
}
