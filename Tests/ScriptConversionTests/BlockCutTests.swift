import ScriptConversion
import ScriptTexts
import Testing

@Suite("Cutting a text into blocks")
struct BlockCutTests {
  private static func bytes(_ text: String) -> [UInt8] {
    Array(text.utf8).filter { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
  }

  private static func convert(_ bytes: ArraySlice<UInt8>, by converter: ScriptConverter) -> [UInt8]
  {
    bytes.withUnsafeBufferPointer { converter.convert(utf8: $0) }
  }

  @Test(
    "The parts of a line give together what the whole gives, wherever it is read to",
    arguments: ["t2s", "s2t", "tw2sp", "s2twp"])
  func cuts(configuration: String) throws {
    let converter = try ScriptConverter(configuration: configuration)
    var generator = HostileText(seed: 5)
    let text = Self.bytes(generator.lines(12))
    let whole = Self.convert(text[...], by: converter)
    for _ in 0..<60 {
      var end = 400 + generator.next(text.count - 400)
      while text[end] & 0xC0 == 0x80 { end -= 1 }
      let cut = text[..<end].withUnsafeBufferPointer(converter.lastCut)
      #expect(cut > 0 && cut <= end)
      let parts =
        Self.convert(text[..<cut], by: converter) + Self.convert(text[cut...], by: converter)
      #expect(parts == whole, "cut at \(cut), read to \(end)")
    }
  }

  @Test("A line of one character that is in many keys can be cut", arguments: ["tw2s", "s2twp"])
  func monotonous(configuration: String) throws {
    let converter = try ScriptConverter(configuration: configuration)
    let text = Array(String(repeating: "里裏", count: 500).utf8)
    #expect(text.withUnsafeBufferPointer(converter.lastCut) > 2_000)
  }

  @Test(
    "In all installed configurations a line end is a place to cut", arguments: OpenCC.configurations
  )
  func lineEnds(configuration: String) throws {
    #expect(try ScriptConverter(configuration: configuration).keepsLinesApart)
  }
}
