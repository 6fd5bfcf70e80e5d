import ScriptConversion

/// The script engine alone, in process: bytes to bytes, with and without its record of changes.
struct ScriptBenchmark {
  let configuration: String
  let megabytesPerSecond: Double
  let blockMegabytesPerSecond: Double
  let withEditsMegabytesPerSecond: Double
  let scalarEditsMegabytesPerSecond: Double
  let edits: Int

  init(configuration: String, text: [UInt8]) throws {
    self.configuration = configuration
    let converter = try ScriptConverter(configuration: configuration)
    let size = Double(text.count) / 1e6
    let scalars = Array(String(decoding: text, as: UTF8.self).unicodeScalars)
    megabytesPerSecond =
      text.withUnsafeBufferPointer { text in
        size / Measurement { converter.convert(utf8: text) }.seconds
      }
    withEditsMegabytesPerSecond =
      text.withUnsafeBufferPointer { text in
        size / Measurement { converter.conversion(ofUTF8: text) }.seconds
      }
    blockMegabytesPerSecond =
      text.withUnsafeBufferPointer { text in
        size
          / Measurement {
            var edits = 0
            var start = 0
            while start < text.count {
              var end = min(start + 262_144, text.count)
              while end < text.count, text[end] & 0xC0 == 0x80 { end += 1 }
              edits +=
                converter.conversion(
                  ofUTF8: UnsafeBufferPointer(rebasing: text[start..<end])
                ).edits.count
              start = end
            }
            return edits
          }.seconds
      }
    scalarEditsMegabytesPerSecond = size / Measurement { converter.edits(scalars) }.seconds
    edits = text.withUnsafeBufferPointer { converter.conversion(ofUTF8: $0).edits.count }
  }
}
