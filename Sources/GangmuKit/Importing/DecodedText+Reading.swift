internal import TextDecoding

extension DecodedText {
  /// Reads the bytes of a file in the charset that the caller names, or works it out.
  ///
  /// - Parameter label: What the file itself says its charset is.
  /// - Throws: ``ConversionError`` when the named charset is unknown or the bytes are no text.
  init(reading bytes: [UInt8], options: ImportOptions, label: TextEncoding? = nil) throws {
    let vouched = try options.encoding.map { name in
      guard let encoding = TextEncoding(label: name) else {
        throw ConversionError(
          .unsupportedFormat, "The charset \(name) is not known",
          advice: "use one of " + TextEncoding.allCases.map(\.name).joined(separator: ", "))
      }
      return encoding
    }
    let declared = options.declaredEncoding.flatMap { TextEncoding(label: $0) }
    let labels = [declared, label].compactMap { $0 }
    guard let text = DecodedText(bytes, vouched: vouched, labels: labels) else {
      throw Self.noText(in: bytes)
    }
    self = text
  }

  /// What is wrong with bytes that no charset makes a text of.
  static func noText(in bytes: [UInt8]) -> ConversionError {
    let kind = InputFormat.unsupportedKind(of: bytes).map { " but \($0)" } ?? ""
    return ConversionError(
      .unsupportedFormat, "The file is not text in any known charset\(kind)",
      advice: "name the charset if you know it")
  }

  /// What a reader should know about the reading.
  ///
  /// - Parameters:
  ///   - damaged: Where the lost bytes stand in the source text.
  ///   - isSource: Whether the decoded text is the source text, so that its positions hold there.
  func diagnostics(damaged: [Int], isSource: Bool = false) -> [Diagnostic] {
    guessDiagnostics + mixtureDiagnostics(isSource) + damageDiagnostics(damaged, isSource)
  }

  /// What a result tells about the reading besides the charset; nil for nothing.
  ///
  /// - Parameter isSource: Whether the decoded text is the source text, so that its positions hold
  ///   there.
  func report(isSource: Bool = false) -> DecodingReport? {
    var report = DecodingReport()
    if basis == .evidence || basis == .label {
      report.confidence = Double(Int(confidence * 100 + 0.5)) / 100
      report.runnerUp = runnerUp?.name
    }
    if !foreign.isEmpty {
      report.parts = foreign.map { part in
        DecodingReport.Part(
          encoding: part.encoding.name, bytes: SourceRange(part.bytes),
          range: isSource ? SourceRange(part.scalars) : nil)
      }
    }
    if !lost.isEmpty {
      report.lost = lost.map { loss in
        DecodingReport.Loss(
          bytes: SourceRange(loss.bytes),
          range: isSource ? SourceRange(loss.position, loss.position + 1) : nil)
      }
    }
    return report.isEmpty ? nil : report
  }

  private var guessDiagnostics: [Diagnostic] {
    guard basis == .evidence, encoding != .utf8 else { return [] }
    let other = runnerUp.map { "; \($0.name) fits second best" } ?? ""
    return [
      Diagnostic(
        .encodingGuessed, "The charset \(encoding.name) was recognised by content\(other).",
        confidence: Double(Int(confidence * 100 + 0.5)) / 100)
    ]
  }

  private static func place(of bytes: Range<Int>) -> String {
    bytes.count == 1
      ? "The byte \(bytes.lowerBound)"
      : "The bytes \(bytes.lowerBound) to \(bytes.upperBound - 1)"
  }

  /// So many places are named one by one; the rest are counted.
  private static let placesNamed = 50

  private func mixtureDiagnostics(_ isSource: Bool) -> [Diagnostic] {
    foreign.prefix(Self.placesNamed).map { part in
      Diagnostic(
        .encodingMixed,
        "\(Self.place(of: part.bytes)) read as \(part.encoding.name), the rest of the file as "
          + "\(encoding.name).",
        range: isSource ? SourceRange(part.scalars) : nil)
    }
  }

  private func damageDiagnostics(_ damaged: [Int], _ isSource: Bool) -> [Diagnostic] {
    var diagnostics = damaged.prefix(Self.placesNamed).enumerated().map { index, position in
      let isEnd = isCut && position == damaged.last
      let bytes = isSource ? "\(Self.place(of: lost[index].bytes)) are" : "Bytes that are"
      let reason =
        isEnd
        ? "The last character is cut off; U+FFFD stands for it."
        : "\(bytes) no character in \(encoding.name); U+FFFD stands for them."
      return Diagnostic(
        .undecodableBytes, reason, range: SourceRange(position, position + 1))
    }
    if damaged.count > Self.placesNamed {
      diagnostics.append(
        Diagnostic(
          .undecodableBytes,
          "\(damaged.count) places hold bytes that are no character in \(encoding.name); the "
            + "first \(Self.placesNamed) are named."))
    }
    return diagnostics
  }
}
