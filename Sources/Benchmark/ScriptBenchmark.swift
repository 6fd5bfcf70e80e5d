import ScriptConversion

/// The script engines alone, in process: bytes to bytes, with and without their record of changes.
struct ScriptBenchmark {
  /// A line for each engine: its name, the configuration, megabytes of input in a second of
  /// processor time, apart by tabs.
  let lines: [String]

  init(configuration: String, text: [UInt8]) throws {
    let size = Double(text.count) / 1e6
    let engines = [
      ("gangmu opencc", try ScriptConverter(configuration: configuration)),
      ("gangmu refined", try ScriptConverter(refining: configuration)),
    ]
    lines = text.withUnsafeBufferPointer { text in
      engines.flatMap { name, converter in
        let plain = ProcessorTime.best { converter.convert(utf8: text).count }
        let recording = ProcessorTime.best { converter.conversion(ofUTF8: text).edits.count }
        return [
          "\(name)\t\(configuration)\t\(Int(size / plain))",
          "\(name), with edits\t\(configuration)\t\(Int(size / recording))",
        ]
      }
    }
  }
}
